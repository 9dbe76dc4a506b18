//! `check_batch`

use super::batch::{Batch, batch, of_document};
use super::compare::{Difference, differences};
use super::preview::{PageView, PrintModeView};
use super::printed::Press;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::proofs::{Unproofed, unproofed};
use documents::{DocumentError, Output, PrintMode, ShrunkZone, Template};
use domain::certificate::CertificateState;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::Reader;
use ts_rs::TS;

/// A batch to check before it is printed.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CheckBatch {
    pub decision_id: i64,
    pub mode: PrintModeView,
    pub page: PageView,
    /// The stock it will be printed on; nothing is said of stock without it.
    pub stock_id: Option<i64>,
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

/// Whether the stock suffices.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct StockCheck {
    pub name: String,
    /// How many sheets lie there, by the ledger.
    pub left: i64,
    /// How many sheets wait to be printed.
    pub needed: i64,
    /// Fewer sheets than these are told.
    pub low_mark: i64,
}

/// What a batch is like before it is printed.
#[derive(Debug, Serialize, TS)]
pub struct BatchCheck {
    /// How many sheets.
    pub sheets: i64,
    /// Where sheets and signed list part. While one stands nothing is printed.
    pub differences: Vec<Difference>,
    /// Texts that had to be set smaller.
    pub shrunk: Vec<ShrunkView>,
    /// Sheets that cannot be printed. While one stands nothing is printed.
    pub problems: Vec<BatchProblem>,
    /// Sheets whose names their units have not confirmed. They warn, and may be printed.
    pub unproofed: Vec<Unproofed>,
    /// Awards of the decision that have no sheet: flags, badges.
    pub without_sheet: i64,
    /// Sheets that were printed, are still here, and would be printed otherwise today.
    pub changed: Vec<i64>,
    /// The stock; nothing when none was asked about or none is needed.
    pub stock: Option<StockCheck>,
}

/// Compares a batch with the signed decision and lays out every sheet, without printing.
///
/// # Errors
/// `missing`, `no_sheet`.
pub async fn check_batch(desk: Desk, input: CheckBatch) -> Result<BatchCheck, Failure> {
    let mut reader = desk.read().await?;
    let batch = batch(&mut reader, input.decision_id).await?;
    let unproofed = unproofed(&mut reader, &batch).await?;
    let template = Template::preset(input.page.into());
    let mode = PrintMode::from(input.mode);
    let differences = differences(&mut reader, &batch, &template, mode).await?;
    let changed = changed(&mut reader, &batch, &template).await?;
    let stock = match input.stock_id.filter(|_| mode == PrintMode::Overprint) {
        Some(id) => Some(stock_check(&mut reader, &batch, id).await?),
        None => None,
    };
    drop(reader);
    let (shrunk, problems) = lay_out(&batch, &template, Output::new(mode))?;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(BatchCheck {
        sheets: count(batch.sheets.len()),
        differences,
        shrunk,
        problems,
        unproofed,
        without_sheet: count(batch.without_sheet.len()),
        changed,
        stock,
    })
}

async fn stock_check(reader: &mut Reader, batch: &Batch, id: i64) -> Result<StockCheck, Failure> {
    let stock = reader.stock(id).await?;
    let left = reader.stock_figures().await?.get(&id).copied().unwrap_or_default().left();
    let waits = |sheet: &&super::batch::BatchSheet| sheet.waits();
    let needed = i64::try_from(batch.sheets.iter().filter(waits).count()).unwrap_or(i64::MAX);
    Ok(StockCheck { name: stock.name, left, needed, low_mark: stock.low_mark })
}

/// The sheets that were printed, are still in the office, and would be printed otherwise today: as their run printed
/// them, on stock or in full.
///
/// # Errors
/// What the file did.
pub(crate) async fn changed(
    reader: &mut Reader,
    batch: &Batch,
    template: &Template,
) -> Result<Vec<i64>, Failure> {
    use CertificateState as S;
    let is_here = |state: &S| matches!(state, S::Printed | S::Signed | S::Sealed | S::Framed | S::Staged);
    let printed = || batch.sheets.iter().filter(|sheet| is_here(&sheet.certificate.state));
    let mut run_ids: Vec<i64> = printed().filter_map(|sheet| sheet.certificate.print_run_id).collect();
    run_ids.sort_unstable();
    run_ids.dedup();
    let modes: HashMap<i64, String> =
        reader.print_runs(&run_ids).await?.into_iter().map(|run| (run.id, run.mode)).collect();
    let overprint = Press::new(template, Output::new(PrintMode::Overprint))?;
    let full_page = Press::new(template, Output::new(PrintMode::FullPage))?;
    let mut changed = Vec::new();
    for sheet in printed() {
        let Some(text) = &sheet.certificate.printed_text else { continue };
        let mode = sheet.certificate.print_run_id.and_then(|run| modes.get(&run)).map(String::as_str);
        let press = if mode == Some("full_page") { &full_page } else { &overprint };
        if press.fingerprint(&sheet.texts)? != *text {
            changed.push(sheet.certificate.id);
        }
    }
    Ok(changed)
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
        Err(DocumentError::EmptyBatch) => Ok((Vec::new(), Vec::new())),
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
