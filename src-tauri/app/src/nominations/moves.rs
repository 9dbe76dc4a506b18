//! `move_nominations`

use super::papers::check_has_papers;
use super::remarks::{RemarkView, remarks, remarks_fact};
use crate::decisions::strike;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Count;
use domain::catalogue::Level;
use domain::nomination::{Move, NominationState};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap, HashSet};
use store::nominations::Nomination;
use store::{Change, Topic};
use ts_rs::TS;

/// One move for some nominations.
#[derive(Debug, Deserialize, TS)]
pub struct MoveNominations {
    /// Their ids.
    pub ids: Vec<i64>,
    /// The move's word: `return`, `suspend`, `resume`, `withdraw` …
    pub action: String,
    /// The reason, where the move needs one.
    pub reason: Option<String>,
    /// What the unit must mend, by field; only a return has such.
    #[serde(default)]
    pub remarks: Vec<RemarkView>,
}

/// Makes one move with each nomination, with all of them or none.
///
/// # Errors
/// `nothing_chosen`, `illegal_move`, `reason_missing`, `papers_missing` when a dossier is submitted without.
pub async fn move_nominations(desk: Desk, input: MoveNominations) -> Result<Count, Failure> {
    let what = chosen_move(&input.action, input.reason.as_deref().unwrap_or_default(), &input.remarks)?;
    if input.ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let nominations = change.nominations_by_id(&input.ids).await?;
    match what {
        Move::HandOver => check_has_no_sheet(&mut change, &nominations).await?,
        Move::Forward => check_is_decided_above(&mut change, &nominations).await?,
        Move::Withdraw(_) => strike(&mut change, &input.ids).await?,
        Move::Submit => check_has_papers(&desk, &mut change, &nominations).await?,
        _ => {}
    }
    for (state, ids) in by_next_state(nominations, &what)? {
        change.save_states(&ids, &state).await?;
    }
    let count = input.ids.len();
    let done = match &what {
        Move::Return { remarks, .. } => {
            Done::work("nominations_returned").fact("remarks", remarks_fact(remarks))
        }
        _ => Done::work("nominations_moved").fact("action", what.as_str()),
    };
    let reason = input.reason.unwrap_or_default();
    let done = done.fact("count", count).fact("reason", reason).to_all(Topic::Nominations, &input.ids);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(count).unwrap_or(i64::MAX) })
}

/// A certificate is handed over as a sheet; only what has none (a flag or a badge that the board gave no template, what a
/// higher level printed) is handed over by itself.
async fn check_has_no_sheet(change: &mut Change, nominations: &[Nomination]) -> Result<(), Failure> {
    let mut on_sheets = HashSet::new();
    for round_id in nominations.iter().map(|one| one.round_id).collect::<BTreeSet<_>>() {
        on_sheets.extend(change.nominations_on_sheets(round_id).await?);
    }
    match nominations.iter().find(|one| on_sheets.contains(&one.id)) {
        None => Ok(()),
        Some(one) => Err(Failure::new(FailureCode::IllegalMove)
            .fact("thing", "nomination")
            .fact("state", one.state.as_str())
            .fact("action", "hand_over")
            .fact("name", &one.name)),
    }
}

/// Only what a higher level decides is forwarded to it.
async fn check_is_decided_above(change: &mut Change, nominations: &[Nomination]) -> Result<(), Failure> {
    let award_types = change.award_types().await?;
    let own = nominations.iter().find(|one| {
        let award = award_types.iter().find(|award| Some(&award.entry.code) == one.award.as_ref());
        award.is_none_or(|award| award.entry.level == Level::Own)
    });
    match own {
        None => Ok(()),
        Some(one) => Err(Failure::new(FailureCode::IllegalMove)
            .fact("thing", "nomination")
            .fact("state", one.state.as_str())
            .fact("action", "forward")
            .fact("name", &one.name)),
    }
}

/// The state that a move leads to from where each nomination really stands, with those that come there.
///
/// # Errors
/// `illegal_move` or `reason_missing`, naming the first that cannot make the move.
pub(crate) fn by_next_state(
    nominations: Vec<Nomination>,
    what: &Move,
) -> Result<Vec<(NominationState, Vec<i64>)>, Failure> {
    let mut groups: HashMap<&'static str, (NominationState, Vec<i64>)> = HashMap::new();
    for one in nominations {
        let next = one.state.after(what).map_err(|refusal| Failure::from(refusal).fact("name", &one.name))?;
        groups.entry(next.as_str()).or_insert_with(|| (next, Vec::new())).1.push(one.id);
    }
    Ok(groups.into_values().collect())
}

/// The moves that a person may choose. Those that a decision or a sheet makes (decide, print, seal …) come with it, never
/// alone; finding eligible and passing go through `advance_nominations`, which looks at the checks.
fn chosen_move(word: &str, reason: &str, given: &[RemarkView]) -> Result<Move, Failure> {
    let why = || reason.to_owned();
    if !given.is_empty() && word != "return" {
        return Err(Failure::new(FailureCode::InputInvalid).fact("what", format!("remarks on {word}")));
    }
    Ok(match word {
        "prepare" => Move::Prepare,
        "submit" => Move::Submit,
        "receive" => Move::Receive,
        "start_appraisal" => Move::StartAppraisal,
        "find_ineligible" => Move::FindIneligible(why()),
        "suspend" => Move::Suspend(why()),
        "resume" => Move::Resume,
        "return" => Move::Return { reason: why(), remarks: remarks(given) },
        "reopen" => Move::Reopen,
        "put_before_council" => Move::PutBeforeCouncil,
        "fail" => Move::Fail,
        "forward" => Move::Forward,
        "record_return_above" => Move::RecordReturnAbove(why()),
        "record_not_considered" => Move::RecordNotConsidered,
        "hand_over" => Move::HandOver,
        "archive" => Move::Archive,
        "withdraw" => Move::Withdraw(why()),
        other => return Err(Failure::new(FailureCode::InputInvalid).fact("what", format!("action {other}"))),
    })
}
