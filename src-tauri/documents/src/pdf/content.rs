//! Content streams: numbers, shapes, lines of text.

use crate::drawing::{Ink, Point, Shape, Step};
use crate::qr::{self, Modules};
use crate::sheet;
use crate::template::{ClearSpace, Colour, PageSize, QrZone, TextZone};
use crate::typesetting::{Block, Glyph, PT_PER_MM, SMALL, Scale};

use super::Correction;
use super::fonts::SubsetFace;
use super::pictures::{Placed, Space};

/// How far the letters of a text stand apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spacing {
    /// As the face has them, or a little more.
    Usual,
    /// So far that a reader may take the gaps between letters for those between words.
    Wide,
}

impl Spacing {
    /// From here on letters are spaced widely, thousandths of the type size: readers take a tenth for the end of a word,
    /// and kerning adds to it.
    const WIDE: i16 = 50;
    /// The least gap after one letter that may be taken for the end of a word, thousandths of the type size.
    const AWAY: i16 = 70;

    const fn of(zone: &TextZone) -> Self {
        if zone.tracking >= Self::WIDE { Self::Wide } else { Self::Usual }
    }
}

/// Writes content in points from the sheet's lower left corner, as PDF has it, of things in mm from the upper left.
pub(crate) struct Content {
    /// What was written.
    pub bytes: Vec<u8>,
    height_mm: f64,
}

impl Content {
    /// Empty content for a sheet.
    pub(crate) const fn new(page: PageSize) -> Self {
        Self { bytes: Vec::new(), height_mm: page.height_mm }
    }

    /// Turns, scales and shifts everything that follows: about the upper left corner, which PDF counts from below.
    pub(crate) fn correct(&mut self, correction: Correction) {
        let Correction { dx_mm, dy_mm, scale_x, scale_y, turn_rad } = correction;
        let (sin, cos) = turn_rad.sin_cos();
        let right_mm = dx_mm - self.height_mm * scale_x * sin;
        let up_mm = self.height_mm * (1.0 - scale_y * cos) - dy_mm;
        for factor in [scale_x * cos, -scale_y * sin, scale_x * sin, scale_y * cos] {
            self.number(factor, 6);
        }
        self.number(right_mm * PT_PER_MM, 3);
        self.number(up_mm * PT_PER_MM, 3);
        self.bytes.extend_from_slice(b"cm\n");
    }

    /// Writes shapes.
    pub(crate) fn shapes(&mut self, shapes: &[Shape]) {
        for shape in shapes {
            match shape.ink {
                Ink::Fill(colour) => self.colour(colour, "g ", "rg "),
                Ink::Stroke(colour, width_mm) => {
                    self.colour(colour, "G ", "RG ");
                    self.number(width_mm * PT_PER_MM, 3);
                    self.bytes.extend_from_slice(b"w ");
                }
            }
            for step in &shape.steps {
                self.step(*step);
            }
            self.bytes.extend_from_slice(match shape.ink {
                Ink::Fill(_) => b"f\n",
                Ink::Stroke(..) => b"S\n",
            });
        }
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Move(to) => self.points(&[to], "m "),
            Step::Line(to) => self.points(&[to], "l "),
            Step::Curve(a, b, to) => self.points(&[a, b, to], "c "),
            Step::Close => self.bytes.extend_from_slice(b"h "),
        }
    }

    fn points(&mut self, points: &[Point], operator: &str) {
        for (x, y) in points {
            self.number(x * PT_PER_MM, 3);
            self.number((self.height_mm - y) * PT_PER_MM, 3);
        }
        self.bytes.extend_from_slice(operator.as_bytes());
    }

    fn colour(&mut self, colour: Colour, grey: &str, rgb: &str) {
        let Colour { red, green, blue } = colour;
        if red == green && green == blue {
            self.number(f64::from(red) / 255.0, 4);
            self.bytes.extend_from_slice(grey.as_bytes());
            return;
        }
        for part in [red, green, blue] {
            self.number(f64::from(part) / 255.0, 4);
        }
        self.bytes.extend_from_slice(rgb.as_bytes());
    }

    /// Shows a picture whole, in the middle of a rectangle, without what of it lies in the spaces that are left out.
    pub(crate) fn picture(&mut self, space: Space, picture: &Placed, left_out: &[&ClearSpace]) {
        if !left_out.is_empty() {
            self.bytes.extend_from_slice(b"q ");
        }
        for clear in left_out {
            self.rectangle(space.x_mm, space.y_mm, space.width_mm, space.height_mm);
            self.rectangle(clear.x_mm, clear.y_mm, clear.width_mm, clear.height_mm);
            self.bytes.extend_from_slice(b"W* n ");
        }
        let across = space.width_mm / f64::from(picture.width);
        let scale = across.min(space.height_mm / f64::from(picture.height));
        let (width, height) = (f64::from(picture.width) * scale, f64::from(picture.height) * scale);
        let left = space.x_mm + (space.width_mm - width) / 2.0;
        let bottom = space.y_mm + (space.height_mm + height) / 2.0;
        self.place(left, bottom, (width, height));
        self.bytes.extend_from_slice(format!("/{} Do Q\n", picture.resource).as_bytes());
        if !left_out.is_empty() {
            self.bytes.extend_from_slice(b"Q\n");
        }
    }

    fn rectangle(&mut self, left: f64, top: f64, width: f64, height: f64) {
        let (right, bottom) = (left + width, top + height);
        for step in [
            Step::Move((left, top)),
            Step::Line((right, top)),
            Step::Line((right, bottom)),
            Step::Line((left, bottom)),
            Step::Close,
        ] {
            self.step(step);
        }
    }

    /// Writes a QR code into its square, inside its white margin.
    pub(crate) fn qr(&mut self, zone: &QrZone, modules: &Modules) {
        let module = zone.side_mm / (modules.side + 2 * qr::QUIET) as f64;
        let (margin, side) = (module * qr::QUIET as f64, module * modules.side as f64);
        self.bytes.extend_from_slice(b"0 g ");
        self.place(zone.x_mm + margin, zone.y_mm + margin + side, (side, side));
        let head = format!("BI /W {0} /H {0} /IM true /L {1} ID ", modules.side, modules.bits.len());
        self.bytes.extend_from_slice(head.as_bytes());
        self.bytes.extend_from_slice(&modules.bits);
        self.bytes.extend_from_slice(b" EI Q\n");
    }

    /// Makes the unit square this rectangle, until the `Q` that must follow.
    fn place(&mut self, left_mm: f64, bottom_mm: f64, (width_mm, height_mm): (f64, f64)) {
        self.bytes.extend_from_slice(b"q ");
        self.number(width_mm * PT_PER_MM, 3);
        self.bytes.extend_from_slice(b"0 0 ");
        self.number(height_mm * PT_PER_MM, 3);
        self.number(left_mm * PT_PER_MM, 3);
        self.number((self.height_mm - bottom_mm) * PT_PER_MM, 3);
        self.bytes.extend_from_slice(b"cm ");
    }

    /// Writes a zone's text and the rule below it.
    pub(crate) fn block(&mut self, zone: &TextZone, block: &Block, face: &SubsetFace) {
        self.text(face, zone.colour, block, Spacing::of(zone));
        if let Some(rule) = sheet::rule(zone, block) {
            self.shapes(&[rule]);
        }
    }

    /// Writes lines of text.
    pub(crate) fn text(&mut self, face: &SubsetFace, colour: Colour, block: &Block, spacing: Spacing) {
        self.bytes.extend_from_slice(b"BT ");
        self.colour(colour, "g", "rg");
        self.font(face, block.size_pt);
        let mut at = (0.0, 0.0);
        for line in &block.lines {
            let to = (
                hundredths(line.x_mm * PT_PER_MM),
                hundredths((self.height_mm - line.baseline_mm) * PT_PER_MM),
            );
            self.number(to.0 - at.0, 2);
            self.number(to.1 - at.1, 2);
            self.bytes.extend_from_slice(b"Td");
            at = to;
            let glyphs = block.glyphs.get(line.glyphs.clone()).unwrap_or_default();
            // A reader takes a raised mark for a line of its own, small capitals for large ones, and wide spacing or a
            // sweeping capital that keeps the next letter away for the ends of words; such a line says itself what it reads.
            let keeps_away = |glyph: &Glyph| {
                f64::from(glyph.advance - glyph.width) * 1000.0 / face.em >= f64::from(Spacing::AWAY)
            };
            let misleads =
                |glyph: &Glyph| glyph.shift.1 != 0 || glyph.scale == Scale::Small || keeps_away(glyph);
            let speaks = spacing == Spacing::Wide || glyphs.iter().any(misleads);
            if speaks {
                self.reads(&line.text);
            }
            self.glyphs(glyphs, face, block.size_pt);
            if speaks {
                self.bytes.extend_from_slice(b"EMC ");
            }
        }
        self.bytes.extend_from_slice(b"ET\n");
    }

    /// Begins a stretch that reads as this text, whatever is shown.
    fn reads(&mut self, text: &str) {
        self.bytes.extend_from_slice(b" /Span<</ActualText<FEFF");
        for unit in text.encode_utf16() {
            self.bytes.extend_from_slice(format!("{unit:04X}").as_bytes());
        }
        self.bytes.extend_from_slice(b">>>BDC ");
    }

    /// Shows glyphs; what a glyph advances more or less than its width goes between them.
    fn glyphs(&mut self, glyphs: &[Glyph], face: &SubsetFace, size_pt: f64) {
        let mut scale = Scale::Full;
        let mut owed = 0;
        self.bytes.extend_from_slice(b"[(");
        for glyph in glyphs {
            if glyph.scale != scale {
                scale = glyph.scale;
                self.bytes.extend_from_slice(b")]TJ ");
                self.font(face, size_pt * factor(scale));
                self.bytes.extend_from_slice(b"[(");
            }
            owed += glyph.shift.0;
            if owed != 0 {
                self.bytes.push(b')');
                self.number(-f64::from(owed) * 1000.0 / face.em / factor(scale), 1);
                self.bytes.push(b'(');
            }
            let rises = glyph.shift.1 != 0;
            if rises {
                self.rise(f64::from(glyph.shift.1) * size_pt / face.em);
            }
            self.code(face.code(glyph.id));
            if rises {
                self.rise(0.0);
            }
            owed = glyph.advance - glyph.width - glyph.shift.0;
        }
        self.bytes.extend_from_slice(b")]TJ ");
        if scale != Scale::Full {
            self.font(face, size_pt);
        }
    }

    fn font(&mut self, face: &SubsetFace, size_pt: f64) {
        self.bytes.push(b'/');
        self.bytes.extend_from_slice(face.resource.as_bytes());
        self.bytes.push(b' ');
        self.number(size_pt, 2);
        self.bytes.extend_from_slice(b"Tf ");
    }

    fn rise(&mut self, pt: f64) {
        self.bytes.extend_from_slice(b")]TJ ");
        self.number(pt, 2);
        self.bytes.extend_from_slice(b"Ts[(");
    }

    fn code(&mut self, code: u16) {
        for byte in code.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.bytes.extend_from_slice(&[b'\\', byte]),
                // A bare carriage return in a string would be read as a line feed.
                b'\r' => self.bytes.extend_from_slice(b"\\r"),
                _ => self.bytes.push(byte),
            }
        }
    }

    /// Writes a number with at most this many decimals, and a space.
    fn number(&mut self, value: f64, decimals: u32) {
        push_number(&mut self.bytes, value, decimals);
        self.bytes.push(b' ');
    }
}

const fn factor(scale: Scale) -> f64 {
    match scale {
        Scale::Full => 1.0,
        Scale::Small => SMALL,
    }
}

fn hundredths(pt: f64) -> f64 {
    (pt * 100.0).round() / 100.0
}

/// Appends a number in PDF's notation: no exponent, no trailing zeros.
pub(crate) fn push_number(out: &mut Vec<u8>, value: f64, decimals: u32) {
    let power = 10_u64.pow(decimals);
    let scaled = (value.abs() * power as f64).round() as u64;
    if value < 0.0 && scaled != 0 {
        out.push(b'-');
    }
    push_integer(out, scaled / power);
    let mut rest = scaled % power;
    if rest == 0 {
        return;
    }
    out.push(b'.');
    let mut unit = power / 10;
    while rest != 0 {
        out.push(b'0' + u8::try_from(rest / unit).unwrap_or(0));
        rest %= unit;
        unit = (unit / 10).max(1);
    }
}

/// Appends a whole number.
pub(crate) fn push_integer(out: &mut Vec<u8>, value: u64) {
    let mut digits = [0_u8; 20];
    let mut rest = value;
    let mut used = 0;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        used += 1;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits.iter().skip(digits.len() - used));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: f64, decimals: u32) -> String {
        let mut out = Vec::new();
        push_number(&mut out, value, decimals);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn numbers_are_short_and_exact() {
        let cases = [
            (0.0, "0"),
            (1.0, "1"),
            (-0.001, "0"),
            (0.05, "0.05"),
            (12.5, "12.5"),
            (-2.468, "-2.47"),
            (1190.55, "1190.55"),
            (100.0, "100"),
            (0.999, "1"),
            (19.99, "19.99"),
            (10.01, "10.01"),
        ];
        for (value, expected) in cases {
            assert_eq!(written(value, 2), expected);
        }
    }
}
