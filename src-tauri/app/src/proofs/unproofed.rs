//! `list_unproofed`

use super::standing::ProofMarkView;
use crate::certificates::{Batch, batch, printed};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::lists::DoubtView;
use crate::nominations::{NominationField, by_nomination};
use domain::proof::ProofMark;
use serde::{Deserialize, Serialize};
use store::Reader;
use ts_rs::TS;

/// Of which decision.
#[derive(Debug, Deserialize, TS)]
pub struct ListUnproofed {
    /// The decision.
    pub decision_id: i64,
}

/// A sheet whose name its unit has not confirmed as it will be printed.
#[derive(Debug, Serialize, TS)]
pub struct Unproofed {
    /// The sheet.
    pub certificate_id: i64,
    /// The name line.
    pub recipient: String,
    /// Never proofed, or changed since.
    pub mark: ProofMarkView,
    /// What its list asked of the name and nobody has answered.
    pub doubts: Vec<DoubtView>,
}

/// The sheets of a signed decision whose names are not proofed, by số sổ vàng. It warns, it bars nothing.
///
/// # Errors
/// `missing`, `no_sheet` when the decision is not signed.
pub async fn list_unproofed(desk: Desk, input: ListUnproofed) -> Result<Vec<Unproofed>, Failure> {
    let mut reader = desk.read().await?;
    let batch = batch(&mut reader, input.decision_id).await?;
    unproofed(&mut reader, &batch).await
}

/// The sheets of a batch whose names are not proofed. An award that came without a nomination has nobody to ask.
pub(crate) async fn unproofed(reader: &mut Reader, batch: &Batch) -> Result<Vec<Unproofed>, Failure> {
    let proofs = reader.proofs_of_decision(batch.decision.id).await?;
    let mut doubts = by_nomination(&reader.open_doubts_of_decision(batch.decision.id).await?);
    let open = batch.sheets.iter().filter_map(|sheet| {
        let wording = printed(&sheet.award);
        let nomination_id = sheet.award.nomination_id?;
        let proof = proofs.get(&nomination_id);
        let mark = wording.mark(proof.map(|proof| (proof.recipient.as_str(), proof.below.as_str())));
        (mark != ProofMark::Proofed).then(|| Unproofed {
            certificate_id: sheet.certificate.id,
            recipient: wording.recipient(),
            mark: mark.into(),
            doubts: of_name(doubts.remove(&nomination_id).unwrap_or_default()),
        })
    });
    Ok(open.collect())
}

/// Those doubts that speak of the name.
fn of_name(doubts: Vec<DoubtView>) -> Vec<DoubtView> {
    doubts.into_iter().filter(|doubt| doubt.fields.contains(&NominationField::Name)).collect()
}
