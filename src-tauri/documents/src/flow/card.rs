//! Cards: a few texts that have a place of their own and must fit it – a label, an envelope, an invitation.

use crate::certificate::Field;
use crate::error::DocumentError;
use crate::pdf::Leaf;
use crate::template::{Align, Colour, Content, Face, Layer, Letters, TextZone, VerticalAlign};
use crate::typesetting::{PT_PER_MM, TypeCase, finished, fit};

/// How far letters reach below the baseline, in type sizes.
const BELOW: f64 = 0.25;

/// A rectangle, mm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Space {
    pub x_mm: f64,
    pub y_mm: f64,
    pub width_mm: f64,
    pub height_mm: f64,
}

/// A text of a card: in its place from the card's upper left corner, as large as it fits.
#[derive(Debug, Clone)]
pub(crate) struct CardLine {
    pub space: Space,
    pub face: Face,
    /// Type size and the smallest one, points.
    pub sizes_pt: [f64; 2],
    pub lines: u8,
    pub align: Align,
    pub vertical: VerticalAlign,
    pub text: String,
    /// How far below the text before it this one begins, mm, where that ends above its place; its lower edge stays.
    pub follows_mm: Option<f64>,
}

impl CardLine {
    /// A text at the left edge, in one line, in the middle of its height.
    pub(crate) fn left(space: Space, face: Face, sizes_pt: [f64; 2], text: String) -> Self {
        Self { align: Align::Left, ..Self::centred(space, face, sizes_pt, text) }
    }

    /// A text in the middle.
    pub(crate) const fn centred(space: Space, face: Face, sizes_pt: [f64; 2], text: String) -> Self {
        let (align, vertical) = (Align::Centre, VerticalAlign::Middle);
        Self { space, face, sizes_pt, lines: 1, align, vertical, text, follows_mm: None }
    }

    /// The same in as many lines.
    pub(crate) fn in_lines(self, lines: u8) -> Self {
        Self { lines, ..self }
    }

    /// The same close below the text before it, however few lines that has.
    pub(crate) fn following(self, gap_mm: f64) -> Self {
        Self { follows_mm: Some(gap_mm), ..self.at_top() }
    }

    /// The same at the upper edge of its place.
    pub(crate) fn at_top(self) -> Self {
        Self { vertical: VerticalAlign::Top, ..self }
    }
}

/// One card.
#[derive(Debug, Clone)]
pub(crate) struct Card {
    /// Whose it is, for the failure.
    pub whose: String,
    /// What it says.
    pub lines: Vec<CardLine>,
}

impl Card {
    /// Learns what the card says.
    ///
    /// # Errors
    /// [`DocumentError::MissingGlyph`].
    pub(crate) fn learn(&self, case: &mut TypeCase<'_>, document: &str) -> Result<(), DocumentError> {
        for line in &self.lines {
            let text = finished(&line.text, Letters::AsWritten);
            case.face_mut(line.face)?.learn(&text).map_err(|character| DocumentError::MissingGlyph {
                certificate: self.whose.clone(),
                zone: document.to_owned(),
                character,
                face: line.face,
            })?;
        }
        Ok(())
    }

    /// Writes the card, learnt before, with its upper left corner here.
    ///
    /// # Errors
    /// [`DocumentError::Overflow`] for a text that does not fit its place at its smallest size.
    pub(crate) fn write(
        &self,
        leaf: &mut Leaf,
        case: &TypeCase<'_>,
        (left_mm, top_mm): (f64, f64),
        document: &str,
    ) -> Result<(), DocumentError> {
        let mut ends_mm: Option<f64> = None;
        for line in &self.lines {
            let text = finished(&line.text, Letters::AsWritten);
            if text.is_empty() {
                continue;
            }
            let mut zone = zone(line, left_mm, top_mm);
            if let (Some(gap_mm), Some(ends_mm)) = (line.follows_mm, ends_mm) {
                let up_mm = (zone.y_mm - ends_mm - gap_mm).max(0.0);
                zone.y_mm -= up_mm;
                zone.height_mm += up_mm;
            }
            let block = fit(&zone, &text, case.face(line.face)?, case.phrases());
            let block = block.ok_or_else(|| DocumentError::Overflow {
                certificate: self.whose.clone(),
                zone: document.to_owned(),
                text: text.into_owned(),
            })?;
            ends_mm = block.lines.last().map(|last| last.baseline_mm + BELOW * block.size_pt / PT_PER_MM);
            leaf.texts.push((line.face, block));
        }
        Ok(())
    }
}

fn zone(line: &CardLine, left_mm: f64, top_mm: f64) -> TextZone {
    TextZone {
        id: String::new(),
        // What may take several lines is read in lines.
        content: if line.lines > 1 { Content::Field(Field::Citation) } else { Content::Fixed(String::new()) },
        x_mm: left_mm + line.space.x_mm,
        y_mm: top_mm + line.space.y_mm,
        width_mm: line.space.width_mm,
        height_mm: line.space.height_mm,
        align: line.align,
        vertical: line.vertical,
        face: line.face,
        size_pt: line.sizes_pt[0],
        smallest_size_pt: line.sizes_pt[1],
        max_lines: line.lines,
        line_height: 1.15,
        tracking: 0,
        letters: Letters::AsWritten,
        colour: Colour::BLACK,
        rule_mm: 0.0,
        takes_over: None,
        layer: Layer::Overprint,
    }
}
