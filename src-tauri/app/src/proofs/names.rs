//! `list_proof_names`

use super::standing::{ProofMarkView, ProofView};
use super::units::by_unit;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::nominations::board::{Board, Line, board};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names of a unit.
#[derive(Debug, Deserialize, TS)]
pub struct ListProofNames {
    /// The round.
    pub round_id: i64,
    /// The unit, by its key in `list_proofs`.
    pub unit: String,
}

/// A name, as the certificate would print it today.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct ProofName {
    pub nomination_id: i64,
    pub recipient: String,
    pub below: String,
    pub award_name: String,
    pub mark: ProofMarkView,
    pub proof: Option<ProofView>,
}

/// A unit's names and how the proof of each stands, in the order of its list.
///
/// # Errors
/// `missing` when there is no such round.
pub async fn list_proof_names(desk: Desk, input: ListProofNames) -> Result<Vec<ProofName>, Failure> {
    let board = board(&desk, &mut desk.read().await?, input.round_id).await?;
    let units = by_unit(&board);
    let lines = units.iter().find(|unit| unit.key == input.unit).map(|unit| unit.lines.as_slice());
    Ok(lines.unwrap_or_default().iter().map(|line| view(&board, line)).collect())
}

fn view(board: &Board, line: &Line) -> ProofName {
    let wording = line.wording();
    ProofName {
        nomination_id: line.nomination.id,
        recipient: wording.recipient(),
        below: wording.below(),
        award_name: award_name(board, line),
        mark: line.proof_mark.into(),
        proof: line.proof.as_ref().map(ProofView::from),
    }
}

/// The award's name in short; what the list wrote where the catalogue does not know it.
pub(super) fn award_name(board: &Board, line: &Line) -> String {
    let one = &line.nomination;
    let award = one.award.as_ref().and_then(|code| board.book.award(code));
    award.map(|award| award.short_name.clone()).or_else(|| one.award_text.clone()).unwrap_or_default()
}
