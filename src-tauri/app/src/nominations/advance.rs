//! `advance_nominations`

use super::board::{Board, board_within};
use super::filter::StageView;
use super::papers::{PapersAnswer, answer_papers};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Count, maybe_day, wanted};
use domain::Refusal;
use domain::council::SessionState;
use domain::nomination::{Move, NominationState, Stage, path_to};
use serde::Deserialize;
use std::collections::HashMap;
use store::nominations::Nomination;
use store::{Change, Topic};
use ts_rs::TS;

/// Nominations to bring forward to a step.
#[derive(Debug, Deserialize, TS)]
pub struct AdvanceNominations {
    /// Their ids.
    pub ids: Vec<i64>,
    /// The step: received, appraised or passed.
    pub to: StageView,
    /// The chair's written reason to go on against blocking findings.
    pub override_reason: Option<String>,
    /// The day of the council session, when the step is passed; unknown when nothing is said.
    pub council_on: Option<String>,
    /// What is said of papers that those to be submitted lack; they are asked about when nothing is said.
    #[serde(default)]
    pub papers: Option<PapersAnswer>,
}

/// Brings nominations forward to a step through every state between, all of them or none.
///
/// # Errors
/// `nothing_chosen`, `illegal_move` naming the first that cannot go there; `papers_missing` and `checks_block` naming the
/// first that lacks papers or is barred, when neither an answer nor a reason is given.
pub async fn advance_nominations(desk: Desk, input: AdvanceNominations) -> Result<Count, Failure> {
    let to = Stage::from(input.to);
    let mut change = desk.change().await?;
    let nominations = change.nominations_by_id(&input.ids).await?;
    let round_id = nominations.first().ok_or(Failure::new(FailureCode::NothingChosen))?.round_id;
    if nominations.iter().any(|one| one.round_id != round_id) {
        return Err(Failure::new(FailureCode::InputInvalid).fact("what", "nominations of several rounds"));
    }
    let mut going = on_the_way(nominations, to)?;
    let mut papers = 0;
    if to >= Stage::Appraised || going.iter().any(|one| !one.state.is_submitted()) {
        let board = board_within(&desk, &mut change, round_id).await?;
        papers = answer_papers(&desk, &mut change, &board, &mut going, &input).await?;
        if to >= Stage::Appraised {
            answer_blocks(&desk, &mut change, &board, &going, input.override_reason.as_deref()).await?;
        }
    }
    if to == Stage::Passed && !going.is_empty() {
        // A day that nobody gave is left open: one made up could come after the decision and bar its signing.
        if let Some(day) = maybe_day("council_on", input.council_on.as_deref())? {
            change.hold_session(round_id, day, SessionState::Closed).await?;
        }
    }
    let moved: Vec<i64> = going.iter().map(|one| one.id).collect();
    for (state, ids) in by_state(going) {
        change.save_states(&ids, &walk(state, to)?).await?;
    }
    let count = i64::try_from(moved.len()).unwrap_or(i64::MAX);
    if count > 0 {
        let done = match papers {
            0 => Done::work("nominations_advanced"),
            _ => Done::work("nominations_advanced_with_papers").fact("papers", papers),
        };
        let done = done.fact("count", count).fact("to", to.as_str()).to_all(Topic::Nominations, &moved);
        desk.commit(change, done).await?;
    }
    Ok(Count { count })
}

/// Those that do not stand there yet.
///
/// # Errors
/// `illegal_move` naming the first that cannot go there.
fn on_the_way(nominations: Vec<Nomination>, to: Stage) -> Result<Vec<Nomination>, Failure> {
    let mut going = Vec::with_capacity(nominations.len());
    for one in nominations {
        let moves = path_to(&one.state, to).ok_or_else(|| refused(&one.state, to, &one.name))?;
        if !moves.is_empty() {
            going.push(one);
        }
    }
    Ok(going)
}

fn by_state(nominations: Vec<Nomination>) -> Vec<(NominationState, Vec<i64>)> {
    let mut groups: HashMap<&'static str, (NominationState, Vec<i64>)> = HashMap::new();
    for one in nominations {
        groups.entry(one.state.as_str()).or_insert_with(|| (one.state, Vec::new())).1.push(one.id);
    }
    groups.into_values().collect()
}

fn refused(state: &NominationState, to: Stage, name: &str) -> Failure {
    Failure::new(FailureCode::IllegalMove)
        .fact("thing", "nomination")
        .fact("state", state.as_str())
        .fact("action", to.as_str())
        .fact("name", name)
}

/// The state at the end of the way.
fn walk(state: NominationState, to: Stage) -> Result<NominationState, Refusal> {
    let moves: Vec<Move> = path_to(&state, to).unwrap_or_default();
    moves.iter().try_fold(state, NominationState::after)
}

/// Blocking findings bar the way unless a reason is written, which is then kept with each.
async fn answer_blocks(
    desk: &Desk,
    change: &mut Change,
    board: &Board,
    going: &[Nomination],
    reason: Option<&str>,
) -> Result<(), Failure> {
    let lines = going.iter().filter_map(|one| board.line(one.id));
    let blocks: Vec<(i64, &str, &domain::rules::Finding)> = lines
        .flat_map(|line| {
            line.blocks()
                .map(|one| (line.nomination.id, line.nomination.name.as_str(), one))
                .collect::<Vec<_>>()
        })
        .collect();
    let Some((_, name, first)) = blocks.first() else { return Ok(()) };
    let Some(reason) = wanted(reason) else {
        return Err(Failure::new(FailureCode::ChecksBlock)
            .fact("count", blocks.len())
            .fact("name", name)
            .fact("rule", &first.rule)
            .fact("condition", first.condition)
            .fact("source", &first.source)
            .at("override_reason"));
    };
    let overrides: Vec<(i64, String)> = blocks.iter().map(|(id, _, one)| (*id, one.rule.clone())).collect();
    change.add_overrides(&overrides, &reason, desk.officer(), &desk.instant()).await?;
    Ok(())
}
