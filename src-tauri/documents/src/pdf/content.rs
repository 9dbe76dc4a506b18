//! Content streams: numbers, shapes, lines of text.

use crate::drawing::{Ink, Point, Shape, Step};
use crate::sheet;
use crate::template::{Colour, Face, PageSize, TextZone};
use crate::typesetting::{Block, Glyph, PT_PER_MM};

use super::Correction;

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

    /// Scales and shifts everything that follows.
    pub(crate) fn correct(&mut self, correction: Correction) {
        let Correction { dx_mm, dy_mm, scale_x, scale_y } = correction;
        let up_mm = self.height_mm * (1.0 - scale_y) - dy_mm;
        self.number(scale_x, 6);
        self.bytes.extend_from_slice(b"0 0 ");
        self.number(scale_y, 6);
        self.number(dx_mm * PT_PER_MM, 3);
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

    /// Writes a zone's text and the rule below it.
    pub(crate) fn block(&mut self, zone: &TextZone, block: &Block, codes: &[u16], em: f64) {
        self.text((zone.face, zone.colour), block, codes, em);
        if let Some(rule) = sheet::rule(zone, block) {
            self.shapes(&[rule]);
        }
    }

    /// Writes lines of text.
    pub(crate) fn text(&mut self, (face, colour): (Face, Colour), block: &Block, codes: &[u16], em: f64) {
        self.bytes.extend_from_slice(b"BT ");
        self.colour(colour, "g", "rg");
        self.bytes.push(b'/');
        self.bytes.extend_from_slice(super::fonts::resource(face).as_bytes());
        self.bytes.push(b' ');
        self.number(block.size_pt, 2);
        self.bytes.extend_from_slice(b"Tf ");
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
            // A reader takes a raised mark for a line of its own; such a line says itself what it reads.
            let is_raised = glyphs.iter().any(|glyph| glyph.shift.1 != 0);
            if is_raised {
                self.reads(&line.text);
            }
            self.glyphs(glyphs, codes, em, block.size_pt);
            if is_raised {
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
    fn glyphs(&mut self, glyphs: &[Glyph], codes: &[u16], em: f64, size_pt: f64) {
        self.bytes.extend_from_slice(b"[(");
        let mut owed = 0;
        for glyph in glyphs {
            owed += glyph.shift.0;
            if owed != 0 {
                self.bytes.push(b')');
                self.number(-f64::from(owed) * 1000.0 / em, 1);
                self.bytes.push(b'(');
            }
            let rises = glyph.shift.1 != 0;
            if rises {
                self.rise(f64::from(glyph.shift.1) * size_pt / em);
            }
            self.code(codes.get(usize::from(glyph.id)).copied().unwrap_or(0));
            if rises {
                self.rise(0.0);
            }
            owed = glyph.advance - glyph.width - glyph.shift.0;
        }
        self.bytes.extend_from_slice(b")]TJ ");
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
