//! `check_batch`

use super::batch::{Batch, BatchSheet, batch, of_sheet};
use super::changed::changed;
use super::compare::{Difference, differences};
use super::paper::papers;
use super::preview::PrintModeView;
use super::printed::{Press, is_of_sheet};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::keys::{CodesWanted, codes_wanted};
use crate::proofs::{Unproofed, unproofed};
use crate::templates::{MissingLettersView, missing_views};
use documents::{
    Certificate, Content, DocumentError, Element, Field, Layer, Output, PrintMode, ShrunkZone, Template,
    TextZone, blank_zones,
};
use domain::recipient::RecipientKind;
use serde::{Deserialize, Serialize};
use store::Reader;
use ts_rs::TS;

/// A batch to check before it is printed.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CheckBatch {
    pub decision_id: i64,
    pub mode: PrintModeView,
    /// Only what is printed with this version of a template; all sheets when nothing is said.
    pub template_version_id: Option<i64>,
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
    /// How the zone is called: a code of the program, or words.
    pub zone_name: String,
    pub size_pt: f64,
}

/// A place of a sheet that would stay blank.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in ShrunkView")]
pub struct BlankView {
    pub certificate_id: i64,
    pub recipient: String,
    pub zone: String,
    pub zone_name: String,
}

/// A sheet that cannot be printed, and why.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct BatchProblem {
    pub certificate_id: i64,
    pub recipient: String,
    pub failure: Failure,
}

/// What is left of the stock. How many sheets are wanted of it depends on which are about to be printed.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct StockCheck {
    pub name: String,
    /// How many sheets lie there, by the ledger; fewer than none where more was printed than was entered as received.
    pub left: i64,
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
    /// Places that print a text on each sheet and have none on this one. They warn: what was signed is not altered.
    pub blank: Vec<BlankView>,
    /// Sheets that cannot be printed. While one stands nothing is printed.
    pub problems: Vec<BatchProblem>,
    /// The letters that the faces of the templates lack.
    pub missing_letters: Vec<MissingLettersView>,
    /// Sheets whose names their units have not confirmed. They warn, and may be printed.
    pub unproofed: Vec<Unproofed>,
    /// Awards of the decision that have no sheet: flags, badges.
    pub without_sheet: i64,
    /// Sheets that were printed, are still here, and would be printed otherwise today.
    pub changed: Vec<i64>,
    /// The stock; nothing when none was asked about or none is needed.
    pub stock: Option<StockCheck>,
    /// Codes that are still to be signed, and how the key stands; nothing where none are. A key that is not open warns:
    /// the sheets print without codes.
    pub codes: Option<CodesWanted>,
}

/// Compares a batch with the signed decision and lays out every sheet, without printing.
///
/// # Errors
/// `missing`, `no_sheet`.
pub async fn check_batch(desk: Desk, input: CheckBatch) -> Result<BatchCheck, Failure> {
    let mut reader = desk.read().await?;
    let mut batch = batch(&mut reader, input.decision_id).await?;
    let papers = papers(&desk, &mut reader, input.decision_id).await?;
    let mode = PrintMode::from(input.mode);
    // The whole decision is compared, however few of its sheets are asked about.
    let differences = differences(&mut reader, &batch, &papers, mode).await?;
    if let Some(version_id) = input.template_version_id {
        batch
            .sheets
            .retain(|sheet| papers.of(&sheet.award).is_ok_and(|paper| paper.version_id == version_id));
    }
    let unproofed = unproofed(&mut reader, &batch).await?;
    let changed = changed(&mut reader, &batch, &papers).await?;
    let stock = match input.stock_id.filter(|_| mode == PrintMode::Overprint) {
        Some(id) => Some(stock_check(&mut reader, id).await?),
        None => None,
    };
    let codes = codes_wanted(&desk, &mut reader, &batch, &papers).await?;
    drop(reader);
    let output = Output::new(mode);
    let (mut shrunk, mut problems, mut missing_letters) = (Vec::new(), Vec::new(), Vec::new());
    let mut blank = Vec::new();
    for (paper, sheets) in papers.parted(&batch.sheets)? {
        let texts: Vec<Certificate> = sheets.iter().map(|sheet| sheet.texts.clone()).collect();
        let press = Press::new(&paper.template, &paper.supplies, output);
        let (smaller, faulty) = lay_out(&batch, &texts, &press)?;
        shrunk.extend(smaller);
        blank.extend(sheets.iter().flat_map(|sheet| blank_views(sheet, &paper.template, mode)));
        missing_letters.extend(if faulty.is_empty() {
            Vec::new()
        } else {
            missing_views(&texts, &paper.template, &paper.supplies)?
        });
        problems.extend(faulty);
    }
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(BatchCheck {
        sheets: count(batch.sheets.len()),
        differences,
        shrunk,
        blank,
        problems,
        missing_letters,
        unproofed,
        without_sheet: count(batch.without_sheet.len()),
        changed,
        stock,
        codes,
    })
}

async fn stock_check(reader: &mut Reader, id: i64) -> Result<StockCheck, Failure> {
    let stock = reader.stock(id).await?;
    let left = reader.stock_figures().await?.get(&id).copied().unwrap_or_default().left();
    Ok(StockCheck { name: stock.name, left, low_mark: stock.low_mark })
}

/// Lays out the sheets of one template together; only when that fails, sheet by sheet, to name every one that fails.
fn lay_out(
    batch: &Batch,
    texts: &[Certificate],
    press: &Press<'_>,
) -> Result<(Vec<ShrunkView>, Vec<BatchProblem>), Failure> {
    match press.lay_out(texts) {
        Ok(shrunk) => Ok((shrunk_views(batch, press.template(), shrunk), Vec::new())),
        Err(DocumentError::EmptyBatch) => Ok((Vec::new(), Vec::new())),
        Err(error) if is_of_sheet(&error) => {
            let (mut shrunk, mut problems) = (Vec::new(), Vec::new());
            for one in texts {
                match press.lay_out(std::slice::from_ref(one)) {
                    Ok(smaller) => shrunk.extend(shrunk_views(batch, press.template(), smaller)),
                    Err(error) => {
                        let zone = error.zone().map(str::to_owned);
                        let failure = of_sheet(error, press.template(), |id| batch.whose(id));
                        problems.push(BatchProblem {
                            certificate_id: one.id.parse().unwrap_or_default(),
                            recipient: one.recipient.clone(),
                            failure: match zone {
                                Some(id) => failure.at(&id),
                                None => failure,
                            },
                        });
                    }
                }
            }
            Ok((shrunk, problems))
        }
        Err(error) => Err(of_sheet(error, press.template(), |id| batch.whose(id))),
    }
}

/// The places of a sheet that would stay blank; that below a person's name is one of them, that below a unit's is not.
fn blank_views(sheet: &BatchSheet, template: &Template, mode: PrintMode) -> Vec<BlankView> {
    let is_below = |zone: &&TextZone| zone.content == Content::Field(Field::PositionAndUnit);
    let is_seen = |layer: Layer| mode == PrintMode::FullPage || layer == Layer::Overprint;
    let mut zones = blank_zones(template, mode, &sheet.texts);
    if sheet.award.kind == RecipientKind::Collective {
        zones.retain(|zone| !is_below(zone));
    } else if sheet.texts.position_and_unit.is_empty() && !zones.iter().any(is_below) {
        zones.extend(template.zones().filter(|zone| is_seen(zone.layer)).find(is_below));
    }
    let view = |zone: &TextZone| BlankView {
        certificate_id: sheet.certificate.id,
        recipient: sheet.texts.recipient.clone(),
        zone: zone.id.clone(),
        zone_name: template.name_of(&zone.id),
    };
    let mut views: Vec<BlankView> = zones.into_iter().map(view).collect();
    let signs = |element: &Element| matches!(element, Element::Signature(zone) if is_seen(zone.layer));
    if sheet.texts.signature.is_none() && template.elements.iter().any(signs) {
        views.push(BlankView {
            certificate_id: sheet.certificate.id,
            recipient: sheet.texts.recipient.clone(),
            zone: String::new(),
            zone_name: "signature".to_owned(),
        });
    }
    views
}

fn shrunk_views(batch: &Batch, template: &Template, shrunk: Vec<ShrunkZone>) -> Vec<ShrunkView> {
    shrunk
        .into_iter()
        .map(|zone| ShrunkView {
            recipient: batch.whose(&zone.certificate),
            certificate_id: zone.certificate.parse().unwrap_or_default(),
            zone_name: template.name_of(&zone.zone),
            zone: zone.zone,
            size_pt: zone.size_pt,
        })
        .collect()
}
