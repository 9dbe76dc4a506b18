//! `check_batch`

use super::batch::{Batch, batch, of_document};
use super::paper::papers;
use super::preview::PrintModeView;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::proofs::{Unproofed, unproofed};
use crate::templates::{MissingLettersView, missing_views};
use documents::{Certificate, DocumentError, Output, ShrunkZone, Supplies, Template};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A batch to check before it is printed.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CheckBatch {
    pub decision_id: i64,
    pub mode: PrintModeView,
    /// Only what is printed with this version of a template; all sheets when nothing is said.
    pub template_version_id: Option<i64>,
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
    /// The letters that the faces of the templates lack.
    pub missing_letters: Vec<MissingLettersView>,
    /// Sheets whose names their units have not confirmed. They warn, and may be printed.
    pub unproofed: Vec<Unproofed>,
}

/// Compares a batch with the signed decision and lays out every sheet, without printing.
///
/// # Errors
/// `missing`, `no_sheet`.
pub async fn check_batch(desk: Desk, input: CheckBatch) -> Result<BatchCheck, Failure> {
    let mut reader = desk.read().await?;
    let mut batch = batch(&mut reader, input.decision_id).await?;
    let papers = papers(&desk, &mut reader, input.decision_id).await?;
    if let Some(version_id) = input.template_version_id {
        batch
            .sheets
            .retain(|sheet| papers.of(&sheet.award).is_ok_and(|paper| paper.version_id == version_id));
    }
    let unproofed = unproofed(&mut reader, &batch).await?;
    let in_order = batch.sheets.iter().map(|sheet| sheet.award.ordinal).is_sorted();
    let output = Output::new(input.mode.into());
    let (mut shrunk, mut problems, mut missing_letters) = (Vec::new(), Vec::new(), Vec::new());
    for (paper, sheets) in papers.parted(&batch.sheets)? {
        let texts: Vec<Certificate> = sheets.iter().map(|sheet| sheet.texts.clone()).collect();
        let press = Press { template: &paper.template, supplies: papers.supplies(), output };
        let (smaller, faulty) = lay_out(&batch, &texts, &press)?;
        shrunk.extend(smaller);
        missing_letters.extend(if faulty.is_empty() {
            Vec::new()
        } else {
            missing_views(&texts, &paper.template, papers.supplies())?
        });
        problems.extend(faulty);
    }
    Ok(BatchCheck {
        sheets: i64::try_from(batch.sheets.len()).unwrap_or(i64::MAX),
        matches_decision: in_order && problems.is_empty(),
        shrunk,
        problems,
        missing_letters,
        unproofed,
    })
}

/// What sheets are laid out with.
struct Press<'a> {
    template: &'a Template,
    supplies: &'a Supplies,
    output: Output,
}

impl Press<'_> {
    fn render(&self, texts: &[Certificate]) -> Result<Vec<ShrunkZone>, DocumentError> {
        documents::render(texts, self.template, self.supplies, self.output).map(|pdf| pdf.shrunk)
    }
}

/// Lays out the sheets of one template together; only when that fails, sheet by sheet, to name every one that fails.
fn lay_out(
    batch: &Batch,
    texts: &[Certificate],
    press: &Press<'_>,
) -> Result<(Vec<ShrunkView>, Vec<BatchProblem>), Failure> {
    match press.render(texts) {
        Ok(shrunk) => Ok((shrunk_views(batch, shrunk), Vec::new())),
        Err(DocumentError::Overflow { .. } | DocumentError::MissingGlyph { .. }) => {
            let (mut shrunk, mut problems) = (Vec::new(), Vec::new());
            for one in texts {
                match press.render(std::slice::from_ref(one)) {
                    Ok(smaller) => shrunk.extend(shrunk_views(batch, smaller)),
                    Err(error) => problems.push(BatchProblem {
                        certificate_id: one.id.parse().unwrap_or_default(),
                        recipient: one.recipient.clone(),
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
