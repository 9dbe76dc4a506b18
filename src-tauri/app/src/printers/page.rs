//! Sizes of sheets, as printers are told them.

use documents::Page;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// The size nearest to sides in µm.
    #[must_use]
    pub fn of_um(width_um: i64, height_um: i64) -> Self {
        let mm = |um: i64| u16::try_from((um + 500) / 1_000).unwrap_or(u16::MAX);
        match (mm(width_um), mm(height_um)) {
            (420, 297) => Self::A3,
            (297, 210) => Self::A4,
            (width, height) => Self::Mm { width, height },
        }
    }
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
