//! `check_batch`

use super::batch::{Batch, batch, of_document};
use super::preview::{PageView, PrintModeView};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::proofs::{Unproofed, unproofed};
use documents::{DocumentError, Output, ShrunkZone, Template};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A batch to check before it is printed.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CheckBatch {
    pub decision_id: i64,
    pub mode: PrintModeView,
    pub page: PageView,
}

/// A text that had to be set smaller.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct ShrunkView {
    pub certificate_id: i64,
    pub recipient: String,
    pub zone: String,
    pub size_pt: f64,
}

/// A sheet that cannot be printed, and why.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct BatchProblem {
    pub certificate_id: i64,
    pub recipient: String,
    pub failure: Failure,
}

/// What a batch is like before it is printed.
#[derive(Debug, Serialize, TS)]
pub struct BatchCheck {
    /// How many sheets.
    pub sheets: i64,
    /// Whether sheets and signed list agree: each award that has a sheet has one, in the list's order.
    pub matches_decision: bool,
    /// Texts that had to be set smaller.
    pub shrunk: Vec<ShrunkView>,
    /// Sheets that cannot be printed.
    pub problems: Vec<BatchProblem>,
    /// Sheets whose names their units have not confirmed. They warn, and may be printed.
    pub unproofed: Vec<Unproofed>,
}

/// Compares a batch with the signed decision and lays out every sheet, without printing.
///
/// # Errors
/// `missing`, `no_sheet`.
pub async fn check_batch(desk: Desk, input: CheckBatch) -> Result<BatchCheck, Failure> {
    let mut reader = desk.read().await?;
    let batch = batch(&mut reader, input.decision_id).await?;
    let unproofed = unproofed(&mut reader, &batch).await?;
    let in_order = batch.sheets.iter().map(|sheet| sheet.award.ordinal).is_sorted();
    let template = Template::preset(input.page.into());
    let output = Output::new(input.mode.into());
    let (shrunk, problems) = lay_out(&batch, &template, output)?;
    Ok(BatchCheck {
        sheets: i64::try_from(batch.sheets.len()).unwrap_or(i64::MAX),
        matches_decision: in_order && problems.is_empty(),
        shrunk,
        problems,
        unproofed,
    })
}

/// Lays out the whole batch; only when that fails, sheet by sheet, to name every one that fails.
fn lay_out(
    batch: &Batch,
    template: &Template,
    output: Output,
) -> Result<(Vec<ShrunkView>, Vec<BatchProblem>), Failure> {
    let all: Vec<_> = batch.sheets.iter().map(|sheet| sheet.texts.clone()).collect();
    match documents::render(&all, template, &documents::Supplies::default(), output) {
        Ok(pdf) => Ok((shrunk_views(batch, pdf.shrunk), Vec::new())),
        Err(DocumentError::Overflow { .. } | DocumentError::MissingGlyph { .. }) => {
            let (mut shrunk, mut problems) = (Vec::new(), Vec::new());
            for sheet in &batch.sheets {
                match documents::render(
                    std::slice::from_ref(&sheet.texts),
                    template,
                    &documents::Supplies::default(),
                    output,
                ) {
                    Ok(pdf) => shrunk.extend(shrunk_views(batch, pdf.shrunk)),
                    Err(error) => problems.push(BatchProblem {
                        certificate_id: sheet.certificate.id,
                        recipient: sheet.texts.recipient.clone(),
                        failure: of_document(error, |id| batch.whose(id)),
                    }),
                }
            }
            Ok((shrunk, problems))
        }
        Err(error) => Err(of_document(error, |id| batch.whose(id))),
    }
}

fn shrunk_views(batch: &Batch, shrunk: Vec<ShrunkZone>) -> Vec<ShrunkView> {
    shrunk
        .into_iter()
        .map(|zone| ShrunkView {
            recipient: batch.whose(&zone.certificate),
            certificate_id: zone.certificate.parse().unwrap_or_default(),
            zone: zone.zone,
            size_pt: zone.size_pt,
        })
        .collect()
}
