//! Envelopes: who sends above at the left, with the address, who receives in the middle of the lower half.

use super::{Addressee, Printed, on_pages};
use crate::error::DocumentError;
use crate::flow::{Card, CardLine, Space};
use crate::supplies::Supplies;
use crate::template::{Face, PageSize};

/// The envelopes that are usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnvelopeSize {
    /// 220 × 110 mm: A4 folded twice.
    Dl,
    /// 229 × 162 mm: A4 folded once.
    C5,
}

impl EnvelopeSize {
    const fn page(self) -> PageSize {
        match self {
            Self::Dl => PageSize { width_mm: 220.0, height_mm: 110.0 },
            Self::C5 => PageSize { width_mm: 229.0, height_mm: 162.0 },
        }
    }
}

const DOCUMENT: &str = "envelopes";
const TITLE: &str = "Phong bì";

/// Who sends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sender {
    /// The body above the office, in capitals; may be empty.
    pub parent: String,
    /// The office, in capitals.
    pub office: String,
    /// Where it is reached; may be empty.
    pub address: String,
}

/// Writes an envelope for each.
///
/// # Errors
/// [`DocumentError::Overflow`] and [`DocumentError::MissingGlyph`] with the addressee, [`DocumentError::EmptyBatch`].
pub fn write_envelopes(
    sender: &Sender,
    addressees: &[Addressee],
    size: EnvelopeSize,
    supplies: &Supplies,
) -> Result<Printed, DocumentError> {
    let page = size.page();
    let cards: Vec<Card> = addressees.iter().map(|addressee| card(sender, addressee, page)).collect();
    on_pages(TITLE, page, &cards, (DOCUMENT, supplies), |_| {})
}

fn card(sender: &Sender, addressee: &Addressee, page: PageSize) -> Card {
    let (left, top) = (page.width_mm * 0.4, page.height_mm * 0.46);
    let width_mm = page.width_mm - left - 12.0;
    let at = |y_mm: f64, height_mm: f64| Space { x_mm: left, y_mm: top + y_mm, width_mm, height_mm };
    let from = |y_mm: f64, height_mm: f64| Space { x_mm: 12.0, y_mm, width_mm: 112.0, height_mm };
    let office_mm = if sender.parent.is_empty() { 9.0 } else { 15.0 };
    let mut lines = vec![
        CardLine::left(from(9.0, 6.0), Face::REGULAR, [11.0, 7.0], sender.parent.clone()),
        CardLine::left(from(office_mm, 6.0), Face::BOLD, [11.0, 7.0], sender.office.clone()),
        CardLine::left(from(office_mm + 6.5, 9.5), Face::REGULAR, [10.0, 6.5], sender.address.clone())
            .in_lines(2)
            .following(0.8),
    ];
    lines.extend([
        CardLine::left(at(0.0, 8.0), Face::ITALIC, [13.0, 13.0], "Kính gửi:".to_owned()),
        CardLine::left(at(8.0, 16.0), Face::BOLD, [17.0, 9.0], addressee.name.clone()).in_lines(3).at_top(),
        CardLine::left(at(24.5, 17.0), Face::REGULAR, [13.0, 8.0], addressee.below.clone())
            .in_lines(4)
            .following(1.0),
    ]);
    Card { whose: addressee.name.clone(), lines }
}
