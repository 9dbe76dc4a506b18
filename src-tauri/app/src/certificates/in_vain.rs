//! Paper that was printed for awards cancelled between the making of its file and the word of what came out.

use super::batch::Batch;
use super::confirm::{ConfirmPrinted, SpoiledSheet};
use super::make::PrintedText;
use crate::failure::{Failure, FailureCode};
use domain::certificate::CertificateState;
use std::collections::HashSet;
use store::Reader;

/// Why a sheet is written off whose award was cancelled while it was printed.
pub(super) const CANCELLED: &str = "Khen thưởng bị hủy trong khi in";

/// Takes the sheets of cancelled awards out of what is to be noted as printed; their keys. They stay recalled, but the
/// paper is used: it takes its number, and spoils stock.
///
/// # Errors
/// `sheet_missing` for a sheet that is none of the decision's newest.
pub(super) async fn take_out(
    reader: &mut Reader,
    batch: &Batch,
    input: &mut ConfirmPrinted,
) -> Result<Vec<i64>, Failure> {
    let known: HashSet<i64> = batch.sheets.iter().map(|sheet| sheet.certificate.id).collect();
    let (printed, others): (Vec<PrintedText>, Vec<PrintedText>) =
        std::mem::take(&mut input.printed).into_iter().partition(|one| known.contains(&one.certificate_id));
    let of_decision = reader.certificates_of_decision(input.decision_id).await?;
    let is_recalled = |id: i64| {
        of_decision.iter().any(|one| one.id == id && matches!(one.state, CertificateState::Recalled { .. }))
    };
    let in_vain: Vec<i64> = others.iter().map(|one| one.certificate_id).collect();
    if !in_vain.iter().all(|id| is_recalled(*id)) {
        return Err(Failure::new(FailureCode::SheetMissing));
    }
    let is_out = |one: &SpoiledSheet| in_vain.contains(&one.certificate_id);
    input.spoiled.retain(|one| !is_out(one));
    input.printed = printed;
    Ok(in_vain)
}
