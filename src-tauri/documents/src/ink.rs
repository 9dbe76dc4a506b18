//! What is drawn on a sheet, as a fingerprint: two sheets with the same one cannot be told apart on paper.
//!
//! It is taken of the layout, not of the template that asked for it: a zone under another name, a smaller smallest size
//! that nobody needed, or an element that is not printed leave it as it is. Neither what a printer's paper needs to be
//! met nor what a QR code says is part of it: a code says these same texts, and is signed once.

use crate::certificate::Certificate;
use crate::drawing::{Ink, Shape};
use crate::error::DocumentError;
use crate::pdf::Space;
use crate::sheet::{self, PrintMode, Slot};
use crate::supplies::{Fingerprint, Supplies};
use crate::template::{Colour, Element, SignatureZone, Template, TextZone};
use crate::typesetting::{Block, FaceCase, Scale, TypeCase};

/// The fingerprints of sheets that are printed with one template.
pub struct Inks<'a> {
    case: TypeCase<'a>,
    page: Fingerprint,
    parts: Vec<Part<'a>>,
}

/// An element, and what it drew on the sheet before: most draw the same on many sheets in a row.
enum Part<'a> {
    /// It draws the same on every sheet.
    Same(Fingerprint),
    Text {
        slot: Slot<'a>,
        said: Option<Said>,
    },
    Signature(&'a SignatureZone),
}

struct Said {
    text: String,
    /// Left, top, width and height of its zone, which differ where a neighbour's place was taken over.
    place: [f64; 4],
    drawn: Option<Fingerprint>,
}

impl<'a> Inks<'a> {
    /// Of what this mode prints of a template.
    #[must_use]
    pub fn new(template: &'a Template, supplies: &'a Supplies, mode: PrintMode) -> Self {
        let part = |element: &'a Element| match element {
            Element::Text(zone) => Part::Text { slot: Slot::new(zone, template), said: None },
            Element::Signature(zone) => Part::Signature(zone),
            other => Part::Same(same_on_every_sheet(other, template)),
        };
        let mut page = Trace::default();
        page.lengths([template.page.width_mm, template.page.height_mm]);
        Self {
            case: TypeCase::new(supplies),
            page: page.fingerprint(),
            parts: sheet::printed(template, mode).into_iter().map(part).collect(),
        }
    }

    /// The fingerprint of what is drawn on this sheet.
    ///
    /// # Errors
    /// [`DocumentError`] when it cannot be laid out: a text that overflows, a letter without a glyph, a face that is not
    /// here.
    pub fn of(&mut self, certificate: &Certificate) -> Result<Fingerprint, DocumentError> {
        let mut sheet = Trace::default();
        sheet.mark(self.page);
        for part in &mut self.parts {
            if let Some(drawn) = part.on(certificate, &mut self.case)? {
                sheet.mark(drawn);
            }
        }
        Ok(sheet.fingerprint())
    }
}

impl Part<'_> {
    /// What it draws on this sheet; nothing where it draws nothing.
    fn on(
        &mut self,
        certificate: &Certificate,
        case: &mut TypeCase<'_>,
    ) -> Result<Option<Fingerprint>, DocumentError> {
        let (slot, said) = match self {
            Self::Same(drawn) => return Ok(Some(*drawn)),
            Self::Signature(zone) => {
                return Ok(certificate.signature.map(|file| picture(Space::from(*zone), file)));
            }
            Self::Text { slot, said } => (slot, said),
        };
        let zone = slot.on(certificate);
        let (text, place) =
            (sheet::said(zone, certificate), [zone.x_mm, zone.y_mm, zone.width_mm, zone.height_mm]);
        if let Some(said) = said.as_ref().filter(|said| said.text == text && said.place == place) {
            return Ok(said.drawn);
        }
        sheet::learn(case, zone, certificate)?;
        let block = sheet::set(case, zone, certificate)?;
        let face = case.face(zone.face)?;
        let drawn = block.map(|block| text_block(zone, &block, face));
        *said = Some(Said { text: text.to_owned(), place, drawn });
        Ok(drawn)
    }
}

fn same_on_every_sheet(element: &Element, template: &Template) -> Fingerprint {
    match element {
        Element::Picture(zone) => {
            let mut trace = Trace::default();
            trace.mark(picture(Space::from(zone), zone.file));
            for clear in sheet::left_out(element, template) {
                trace.lengths([clear.x_mm, clear.y_mm, clear.width_mm, clear.height_mm]);
            }
            trace.fingerprint()
        }
        Element::QrCode(zone) => {
            let mut trace = Trace::of('q');
            trace.lengths([zone.x_mm, zone.y_mm, zone.side_mm]);
            trace.fingerprint()
        }
        other => {
            let mut trace = Trace::of('s');
            sheet::shapes(other).iter().for_each(|shape| trace.shape(shape));
            trace.fingerprint()
        }
    }
}

fn picture(space: Space, file: Fingerprint) -> Fingerprint {
    let mut trace = Trace::of('p');
    trace.mark(file);
    trace.lengths([space.x_mm, space.y_mm, space.width_mm, space.height_mm]);
    trace.fingerprint()
}

fn text_block(zone: &TextZone, block: &Block, face: &FaceCase<'_>) -> Fingerprint {
    let mut trace = Trace::of('t');
    trace.text(&zone.face.to_string());
    trace.colour(zone.colour);
    trace.length(block.size_pt);
    let space = face.space();
    for line in &block.lines {
        trace.lengths([line.x_mm, line.baseline_mm]);
        let mut pen = 0;
        for glyph in block.glyphs.get(line.glyphs.clone()).unwrap_or_default() {
            // A space draws nothing: it only moves what follows.
            if glyph.id != space {
                trace.number(u32::from(glyph.id));
                trace.number((pen + glyph.shift.0).cast_unsigned());
                trace.number(glyph.shift.1.cast_unsigned());
                trace.letter(if glyph.scale == Scale::Small { '-' } else { '=' });
            }
            pen += glyph.advance;
        }
    }
    if let Some(rule) = sheet::rule(zone, block) {
        trace.shape(&rule);
    }
    trace.fingerprint()
}

/// What was drawn, written down to be hashed.
#[derive(Default)]
struct Trace(Vec<u8>);

impl Trace {
    fn of(kind: char) -> Self {
        let mut trace = Self::default();
        trace.letter(kind);
        trace
    }

    fn letter(&mut self, letter: char) {
        self.number(u32::from(letter));
    }

    fn number(&mut self, number: u32) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(u32::try_from(text.len()).unwrap_or(u32::MAX));
        self.0.extend_from_slice(text.as_bytes());
    }

    /// To a thousandth of its unit: no printer draws finer.
    fn length(&mut self, length: f64) {
        self.0.extend_from_slice(&((length * 1_000.0).round() as i64).to_le_bytes());
    }

    fn lengths<const N: usize>(&mut self, lengths: [f64; N]) {
        lengths.into_iter().for_each(|length| self.length(length));
    }

    fn mark(&mut self, mark: Fingerprint) {
        self.0.extend_from_slice(mark.bytes());
    }

    fn colour(&mut self, Colour { red, green, blue }: Colour) {
        self.number(u32::from_le_bytes([red, green, blue, 0]));
    }

    fn shape(&mut self, shape: &Shape) {
        match shape.ink {
            Ink::Fill(colour) => {
                self.letter('f');
                self.colour(colour);
            }
            Ink::Stroke(colour, width_mm) => {
                self.letter('w');
                self.colour(colour);
                self.length(width_mm);
            }
        }
        for step in &shape.steps {
            let (letter, points) = step.lettered();
            self.letter(letter);
            points.for_each(|(x, y)| self.lengths([x, y]));
        }
    }

    fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.0)
    }
}

#[cfg(test)]
mod tests;
