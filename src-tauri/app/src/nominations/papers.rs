//! What a dossier lacks when it is submitted (R46): said to be held on paper, left out, excused, or refused.

use super::advance::AdvanceNominations;
use super::board::{Board, Line, board_within};
use crate::desk::Desk;
use crate::dossier::{coded, hold_missing};
use crate::failure::{Failure, FailureCode};
use crate::typed::wanted;
use serde::Deserialize;
use store::Change;
use store::nominations::Nomination;
use ts_rs::TS;

/// What is said of papers that nominations lack when they are submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PapersAnswer {
    /// The office holds all of them on paper: that is noted with them.
    Received,
    /// Those that lack any stay where they are; the others go on.
    LeftOut,
}

/// Answers for what the dossiers lack of those that are to be submitted; how many were said to be held on paper. Those left
/// out are no longer among `going`.
///
/// # Errors
/// `papers_missing` naming the first and what it lacks, when nothing is said and no reason is written.
pub(super) async fn answer_papers(
    desk: &Desk,
    change: &mut Change,
    board: &Board,
    going: &mut Vec<Nomination>,
    input: &AdvanceNominations,
) -> Result<usize, Failure> {
    let barred: Vec<&Line> = going.iter().filter_map(|one| barred(board, one)).collect();
    if barred.is_empty() {
        return Ok(0);
    }
    match (input.papers, wanted(input.override_reason.as_deref())) {
        (Some(PapersAnswer::Received), _) => {
            hold_missing(desk, change, board, &barred).await?;
            Ok(barred.len())
        }
        (Some(PapersAnswer::LeftOut), _) => {
            going.retain(|one| self::barred(board, one).is_none());
            Ok(0)
        }
        (None, Some(reason)) => {
            let rule = |line: &&Line| Some((line.nomination.id, line.barring_papers()?.rule.clone()));
            let excused: Vec<(i64, String)> = barred.iter().filter_map(rule).collect();
            change.add_overrides(&excused, &reason, desk.officer(), &desk.instant()).await?;
            Ok(0)
        }
        (None, None) => Err(missing(board, &barred, going.len()).at("papers")),
    }
}

/// Whoever is submitted one by one is asked the same; papers are noted, or their want excused, before.
///
/// # Errors
/// `papers_missing`.
pub(super) async fn check_has_papers(
    desk: &Desk,
    change: &mut Change,
    nominations: &[Nomination],
) -> Result<(), Failure> {
    let Some(first) = nominations.first() else { return Ok(()) };
    let board = board_within(desk, change, first.round_id).await?;
    let barred: Vec<&Line> = nominations.iter().filter_map(|one| barred(&board, one)).collect();
    if barred.is_empty() { Ok(()) } else { Err(missing(&board, &barred, nominations.len())) }
}

/// The line of a nomination that its dossier keeps from being submitted.
fn barred<'b>(board: &'b Board, one: &Nomination) -> Option<&'b Line> {
    board.line(one.id).filter(|line| line.barring_papers().is_some())
}

fn missing(board: &Board, barred: &[&Line], going: usize) -> Failure {
    let failure = Failure::new(FailureCode::PapersMissing)
        .fact("count", barred.len())
        .fact("free", going.saturating_sub(barred.len()))
        .fact("round", board.round.id);
    match barred.first() {
        Some(first) => {
            failure.fact("name", &first.nomination.name).fact("parts", coded(&board.missing(first)))
        }
        None => failure,
    }
}
