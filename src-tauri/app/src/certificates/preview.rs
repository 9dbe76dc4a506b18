//! `preview_certificate`

use super::batch::{batch_of_award, of_sheet};
use super::paper::papers;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::keys::put_sample_statement;
use documents::{Element, PreviewOptions, PrintMode, Template, ZoneBox};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// What the paper in the tray is, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PrintMode")]
pub enum PrintModeView {
    /// Pre-printed stock.
    Overprint,
    /// Plain paper.
    FullPage,
}

impl From<PrintModeView> for PrintMode {
    fn from(mode: PrintModeView) -> Self {
        match mode {
            PrintModeView::Overprint => Self::Overprint,
            PrintModeView::FullPage => Self::FullPage,
        }
    }
}

/// A sheet to look at.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct PreviewCertificate {
    pub certificate_id: i64,
    pub mode: PrintModeView,
}

/// A zone and how its text stands in it.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in documents::ZoneBox")]
pub struct ZoneView {
    pub id: String,
    /// How it is called: a code of the program, or words.
    pub name: String,
    pub x_mm: f64,
    pub y_mm: f64,
    pub w_mm: f64,
    pub h_mm: f64,
    pub size_pt: f64,
    pub full_size_pt: f64,
    pub smallest_pt: f64,
    pub shrunk: bool,
    pub on_stock: bool,
    pub text: String,
}

/// The picture of a sheet.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct PreviewView {
    pub svg: String,
    pub width_mm: f64,
    pub height_mm: f64,
    pub zones: Vec<ZoneView>,
}

/// The picture of a sheet, from the layout that prints.
///
/// # Errors
/// `missing`, `text_overflows`, `glyph_missing`.
pub async fn preview_certificate(desk: Desk, input: PreviewCertificate) -> Result<PreviewView, Failure> {
    let mut reader = desk.read().await?;
    let sheets = reader.certificates_by_id(&[input.certificate_id]).await?;
    let award_id = sheets.first().map(|sheet| sheet.award_id).unwrap_or_default();
    // Of this one sheet only: however many others its decision has, it is shown at once.
    let batch = batch_of_award(&mut reader, award_id).await?;
    let sheet = batch.sheets.iter().find(|sheet| sheet.certificate.id == input.certificate_id);
    let sheet = sheet.ok_or_else(|| Failure::new(FailureCode::SheetMissing))?;
    let papers = papers(&desk, &mut reader, batch.decision.id).await?;
    let paper = papers.of(&sheet.award)?;
    let template = &paper.template;
    let mut texts = sheet.texts.clone();
    put_sample_statement(&batch, &mut texts, template);
    let options = PreviewOptions { mode: input.mode.into() };
    let preview = documents::preview(&texts, template, &paper.supplies, options)
        .map_err(|error| of_sheet(error, template, |id| batch.whose(id)))?;
    Ok(PreviewView {
        svg: preview.svg,
        width_mm: template.page.width_mm,
        height_mm: template.page.height_mm,
        zones: zone_views(preview.zones, template),
    })
}

/// Zones with the smallest size their template allows.
fn zone_views(zones: Vec<ZoneBox>, template: &Template) -> Vec<ZoneView> {
    let smallest: HashMap<&str, f64> = template
        .elements
        .iter()
        .filter_map(|element| match element {
            Element::Text(zone) => Some((zone.id.as_str(), zone.smallest_size_pt)),
            _ => None,
        })
        .collect();
    zones
        .into_iter()
        .map(|zone| ZoneView {
            smallest_pt: smallest.get(zone.id.as_str()).copied().unwrap_or(zone.size_pt),
            name: template.name_of(&zone.id),
            id: zone.id,
            x_mm: zone.x_mm,
            y_mm: zone.y_mm,
            w_mm: zone.width_mm,
            h_mm: zone.height_mm,
            size_pt: zone.size_pt,
            full_size_pt: zone.full_size_pt,
            shrunk: zone.shrunk,
            on_stock: zone.on_stock,
            text: zone.lines.join("\n"),
        })
        .collect()
}
