//! Stickers for the backs of frames: who gets this one on the stage, and when.

use super::label::LabelGrid;
use super::{A4, Printed, bound};
use crate::error::DocumentError;
use crate::flow::{Card, CardLine, Space};
use crate::pdf::Leaf;
use crate::supplies::Supplies;
use crate::template::{Align, Face};
use crate::typesetting::TypeCase;

/// What a sticker says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sticker {
    /// "Lượt 2 – vị trí 3".
    pub place: String,
    /// "Số sổ vàng: 33".
    pub ordinal: String,
    /// The recipient, as on the certificate.
    pub recipient: String,
    /// Position and unit, or a unit's nominating body; may be empty.
    pub below: String,
    /// The award.
    pub award: String,
}

const DOCUMENT: &str = "stickers";
const TITLE: &str = "Phiếu dán lưng khung";
/// Between a label's edge and its texts, mm: printers and cutters are not exact.
const PAD_MM: f64 = 3.0;

/// Writes the stickers onto sheets of labels, the first of them onto this label, counted from 1 row by row.
///
/// # Errors
/// [`DocumentError::Labels`] for labels that do not lie on the sheet, [`DocumentError::Overflow`] and
/// [`DocumentError::MissingGlyph`] with the recipient, [`DocumentError::EmptyBatch`].
pub fn write_stickers(
    stickers: &[Sticker],
    grid: &LabelGrid,
    first: usize,
    supplies: &Supplies,
) -> Result<Printed, DocumentError> {
    grid.check(first)?;
    let mut case = TypeCase::new(supplies);
    let cards: Vec<Card> = stickers.iter().map(|sticker| card(sticker, grid)).collect();
    for card in &cards {
        card.learn(&mut case, DOCUMENT)?;
    }
    let mut leaves: Vec<Leaf> = Vec::new();
    for (place, card) in (first - 1..).zip(&cards) {
        let on_sheet = place % grid.count();
        if on_sheet == 0 || leaves.is_empty() {
            leaves.push(Leaf::default());
        }
        if let Some(leaf) = leaves.last_mut() {
            card.write(leaf, &case, grid.corner(on_sheet), DOCUMENT)?;
        }
    }
    bound(TITLE, A4, &case, &leaves)
}

fn card(sticker: &Sticker, grid: &LabelGrid) -> Card {
    let (width_mm, height_mm) = (grid.width_mm - 2.0 * PAD_MM, grid.height_mm - 2.0 * PAD_MM);
    let band = |from: f64, to: f64| Space {
        x_mm: PAD_MM,
        y_mm: PAD_MM + from * height_mm,
        width_mm,
        height_mm: (to - from) * height_mm,
    };
    let top = band(0.0, 0.19);
    let half = Space { width_mm: top.width_mm * 0.62, ..top };
    let rest = Space { x_mm: top.x_mm + top.width_mm * 0.62, width_mm: top.width_mm * 0.38, ..top };
    // A collective has nothing below its name, and its long name may have the room.
    let name_ends = if sticker.below.is_empty() { 0.81 } else { 0.52 };
    let ordinal = CardLine::left(rest, Face::REGULAR, [10.0, 6.0], sticker.ordinal.clone());
    let lines = vec![
        CardLine::left(half, Face::BOLD, [13.0, 8.0], sticker.place.clone()),
        CardLine { align: Align::Right, ..ordinal },
        CardLine::left(band(0.2, name_ends), Face::BOLD, [15.0, 7.0], sticker.recipient.clone()).in_lines(4),
        CardLine::left(band(0.52, 0.81), Face::REGULAR, [10.5, 6.0], sticker.below.clone()).in_lines(3),
        CardLine::left(band(0.82, 1.0), Face::ITALIC, [10.5, 6.0], sticker.award.clone()),
    ];
    Card { whose: sticker.recipient.clone(), lines }
}
