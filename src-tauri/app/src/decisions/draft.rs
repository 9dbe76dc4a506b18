//! `draft_decision`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::nominations::board::{Board, board_within};
use crate::typed::{MadeId, needed};
use domain::catalogue::{AwardCode, AwardType, Level};
use domain::decision::DecisionState;
use domain::nomination::{Move, NominationState};
use domain::text::fold;
use serde::Deserialize;
use std::collections::HashSet;
use store::decisions::Decision;
use store::{Change, Topic};
use ts_rs::TS;

/// A decision to draft: every passed nomination of these awards, and of these themes, stands on its list.
#[derive(Debug, Deserialize, TS)]
pub struct DraftDecision {
    /// The round.
    pub round_id: i64,
    /// The codes of the awards it gives.
    pub awards: Vec<String>,
    /// Of the thematic awards only these themes; all of them when nothing is said.
    pub themes: Option<Vec<String>>,
    /// Its title.
    pub title: String,
    /// Who shall sign.
    pub signer_id: Option<i64>,
}

/// Drafts a decision. Its list stands highest award first, collectives before people, then as the lists had it.
///
/// # Errors
/// `nothing_passed`, `award_not_own` for an award that a higher level decides, `award_unknown`, `field_empty`.
pub async fn draft_decision(desk: Desk, input: DraftDecision) -> Result<MadeId, Failure> {
    let mut change = desk.change().await?;
    let id = draft(&desk, &mut change, &input).await?;
    let done = Done::work("decision_drafted").fact("title", &input.title).to(Topic::Decisions, id);
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

/// Drafts a decision within a change; its id.
pub(crate) async fn draft(desk: &Desk, change: &mut Change, input: &DraftDecision) -> Result<i64, Failure> {
    let title = needed("title", &input.title)?;
    let codes: Vec<AwardCode> = input.awards.iter().map(|code| AwardCode::new(code)).collect();
    let board = board_within(desk, change, input.round_id).await?;
    for code in &codes {
        let award = board.book.award(code);
        let award = award.ok_or_else(|| {
            Failure::new(FailureCode::AwardUnknown).fact("award", code.as_str()).at("awards")
        })?;
        if award.level == Level::Up {
            return Err(Failure::new(FailureCode::AwardNotOwn).fact("award", &award.short_name).at("awards"));
        }
    }
    let themes = Themes::wanted(input.themes.as_deref());
    let mut passed: Vec<(i64, domain::recipient::RecipientKind, i64, i64)> = Vec::new();
    for line in &board.lines {
        let one = &line.nomination;
        let award =
            one.award.as_ref().filter(|code| codes.contains(code)).and_then(|code| board.book.award(code));
        let fits = |award: &&AwardType| {
            one.state == NominationState::Passed
                && (!award.is_thematic() || themes.hold(one.theme.as_deref()))
        };
        if let Some(award) = award.filter(fits) {
            passed.push((award.rank, one.kind, one.place, one.id));
        }
    }
    check_unblocked(&board, passed.iter().map(|(_, _, _, id)| *id))?;
    passed.sort_unstable();
    let ids: Vec<i64> = passed.into_iter().map(|(_, _, _, id)| id).collect();
    if ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingPassed).at("awards"));
    }
    let (issuer, council_on) = (change.office().await?.name, change.council_day(input.round_id).await?);
    let id = change
        .add_decision(&Decision {
            id: 0,
            round_id: input.round_id,
            state: DecisionState::Draft,
            title,
            level: Level::Own,
            issuer,
            awards: codes,
            signer_id: input.signer_id,
            council_on,
            signed: None,
        })
        .await?;
    change.add_items(id, &ids).await?;
    let waiting = NominationState::Passed.after(&Move::SendToSign)?;
    change.save_states(&ids, &waiting).await?;
    Ok(id)
}

/// The themes a decision takes up.
enum Themes {
    All,
    These(HashSet<String>),
}

impl Themes {
    fn wanted(themes: Option<&[String]>) -> Self {
        themes.map_or(Self::All, |themes| Self::These(themes.iter().map(|theme| fold(theme)).collect()))
    }

    fn hold(&self, theme: Option<&str>) -> bool {
        match self {
            Self::All => true,
            Self::These(themes) => theme.is_some_and(|theme| themes.contains(&fold(theme))),
        }
    }
}

/// What was edited after the council may not fit any more: nobody who is barred comes onto a list.
fn check_unblocked(board: &Board, ids: impl Iterator<Item = i64>) -> Result<(), Failure> {
    for line in ids.filter_map(|id| board.line(id)) {
        if let Some(finding) = line.blocks().next() {
            return Err(Failure::new(FailureCode::ChecksBlock)
                .fact("count", line.blocks().count())
                .fact("name", &line.nomination.name)
                .fact("rule", &finding.rule)
                .fact("condition", finding.condition)
                .fact("source", &finding.source));
        }
    }
    Ok(())
}
