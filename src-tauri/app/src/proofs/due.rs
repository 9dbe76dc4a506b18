//! Which names it is time to proof.

use crate::nominations::board::{Board, Line};
use domain::nomination::{NominationState, Stage};
use domain::proof::ProofMark;

/// The names to be proofed now: past the council and not yet printed, and eligible ones once nothing stands before
/// them. Names of a round that is still being gathered change every day; nobody is asked about them by itself.
pub(crate) fn due(board: &Board) -> impl Iterator<Item = &Line> {
    let is_early = |line: &Line| line.stage().is_some_and(|stage| stage < Stage::Appraised);
    let is_gathering = board.lines.iter().any(is_early);
    board.lines.iter().filter(move |line| {
        let is_time = match line.nomination.state {
            NominationState::Passed | NominationState::AwaitingSignature | NominationState::Decided => true,
            NominationState::Appraised | NominationState::BeforeCouncil => !is_gathering,
            _ => false,
        };
        is_time && line.proof_mark != ProofMark::Proofed && board.pays(line)
    })
}
