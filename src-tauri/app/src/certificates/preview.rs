//! `preview_certificate`

use super::batch::{batch, of_document};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::keys::put_sample_statement;
use documents::{Element, Page, PreviewOptions, PrintMode, Template, ZoneBox};
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

/// A size of sheet, as sent: `A4`, `A3`, or width × height in whole millimetres, `400x300`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(rename = "PageSize", type = "string")]
pub enum PageView {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
    /// Any other size.
    Mm {
        /// Width in mm.
        width: u16,
        /// Height in mm.
        height: u16,
    },
}

impl PageView {
    /// Those that the catalogue shows, the usual ones first.
    pub const USUAL: [Self; 4] =
        [Self::A3, Self::A4, Self::Mm { width: 400, height: 300 }, Self::Mm { width: 360, height: 260 }];
}

impl std::fmt::Display for PageView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::A4 => f.write_str("A4"),
            Self::A3 => f.write_str("A3"),
            Self::Mm { width, height } => write!(f, "{width}x{height}"),
        }
    }
}

impl From<PageView> for String {
    fn from(page: PageView) -> Self {
        page.to_string()
    }
}

/// Sheets smaller or larger than this, in mm, fit no printer that prints certificates.
const PRINTABLE: std::ops::RangeInclusive<u16> = 100..=1_200;

impl TryFrom<String> for PageView {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let refused = || format!("page {text}: A3, A4 or WxH in whole millimetres, each from 100 to 1200");
        match text.as_str() {
            "A4" => return Ok(Self::A4),
            "A3" => return Ok(Self::A3),
            _ => {}
        }
        let (width, height) = text.split_once(['x', '×']).ok_or_else(refused)?;
        let side = |text: &str| text.trim().parse::<u16>().ok().filter(|side| PRINTABLE.contains(side));
        match (side(width), side(height)) {
            (Some(width), Some(height)) => Ok(Self::Mm { width, height }),
            _ => Err(refused()),
        }
    }
}

impl From<PageView> for Page {
    fn from(page: PageView) -> Self {
        match page {
            PageView::A4 => Self::A4,
            PageView::A3 => Self::A3,
            PageView::Mm { width, height } => {
                Self::Custom { width_mm: f64::from(width), height_mm: f64::from(height) }
            }
        }
    }
}

/// A sheet to look at.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct PreviewCertificate {
    pub certificate_id: i64,
    pub mode: PrintModeView,
    pub page: PageView,
}

/// A zone and how its text stands in it.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in documents::ZoneBox")]
pub struct ZoneView {
    pub id: String,
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
    let decision_id = reader.award(award_id).await?.decision_id;
    let batch = batch(&mut reader, decision_id).await?;
    let sheet = batch.sheets.iter().find(|sheet| sheet.certificate.id == input.certificate_id);
    let sheet = sheet.ok_or_else(|| Failure::new(FailureCode::SheetMissing))?;
    let template = Template::preset(input.page.into());
    let mut texts = sheet.texts.clone();
    put_sample_statement(&batch, &mut texts, &template);
    let options = PreviewOptions { mode: input.mode.into() };
    let preview = documents::preview(&texts, &template, &documents::Supplies::default(), options)
        .map_err(|error| of_document(error, |id| batch.whose(id)))?;
    Ok(PreviewView {
        svg: preview.svg,
        width_mm: template.page.width_mm,
        height_mm: template.page.height_mm,
        zones: zone_views(preview.zones, &template),
    })
}

/// Zones with the smallest size their template allows.
pub(crate) fn zone_views(zones: Vec<ZoneBox>, template: &Template) -> Vec<ZoneView> {
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
