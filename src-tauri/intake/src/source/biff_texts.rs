//! Texts of an Excel 97–2003 workbook in several fonts, of which one crosses out. They stand one behind the other in one
//! record that goes on in others, each part of a text with a byte of its own that says how wide its letters are.

use super::biff::{Records, place_of_font, short};
use super::binary::Pieces;
use crate::grid::Erasure;
use std::collections::HashMap;

/// Texts of which a part is crossed out, by their place among the shared ones.
pub type Shared = HashMap<u32, Parted>;

/// A text in several fonts.
#[derive(Debug)]
pub struct Parted {
    letters: Vec<u16>,
    /// From which letter on it is taken back, or stands. Before the first the cell's own font holds.
    crossed: Vec<(usize, Option<Erasure>)>,
}

impl Parted {
    /// Its pieces, in a cell whose own font takes back what it writes, or does not.
    pub fn pieces(&self, own: Option<Erasure>) -> Pieces {
        let mut pieces = Vec::new();
        let mut push = |from: usize, to: usize, how: Option<Erasure>| {
            let letters = self.letters.get(from..to.min(self.letters.len())).unwrap_or_default();
            if !letters.is_empty() {
                pieces.push((String::from_utf16_lossy(letters), how));
            }
        };
        let (mut from, mut how) = (0, own);
        for (at, next) in &self.crossed {
            push(from, *at, how);
            (from, how) = (*at, *next);
        }
        push(from, self.letters.len(), how);
        pieces
    }
}

const SHARED: u16 = 0xFC;
const GOES_ON: u16 = 0x3C;

/// The shared texts in several fonts of which one crosses out; what cannot be made out is left out.
pub fn parted(records: Records<'_>, crossed: &[bool]) -> Shared {
    let mut parts: Vec<&[u8]> = Vec::new();
    for (kind, record) in records {
        match kind {
            SHARED => parts = vec![record.get(8..).unwrap_or_default()],
            GOES_ON if !parts.is_empty() => parts.push(record),
            _ if !parts.is_empty() => break,
            _ => {}
        }
    }
    let mut shared = Shared::new();
    let mut bytes = Bytes { parts, part: 0, at: 0 };
    for place in 0.. {
        let Some(text) = text(&mut bytes, crossed) else { break };
        if text.crossed.iter().any(|(_, how)| how.is_some()) {
            shared.insert(place, text);
        }
    }
    shared
}

fn text(bytes: &mut Bytes<'_>, crossed: &[bool]) -> Option<Parted> {
    const WIDE: u8 = 1;
    const SPOKEN: u8 = 4;
    const PARTED: u8 = 8;
    let count = bytes.short()?;
    let flags = bytes.byte()?;
    let runs = if flags & PARTED != 0 { bytes.short()? } else { 0 };
    let spoken =
        if flags & SPOKEN != 0 { u32::from(bytes.short()?) | u32::from(bytes.short()?) << 16 } else { 0 };
    let mut letters = Vec::with_capacity(usize::from(count).min(4_096));
    let mut is_wide = flags & WIDE != 0;
    while letters.len() < usize::from(count) {
        if bytes.goes_on() {
            is_wide = bytes.byte()? & WIDE != 0;
        }
        letters.push(if is_wide { bytes.short()? } else { u16::from(bytes.byte()?) });
    }
    let is_crossed =
        |font: u16| crossed.get(usize::from(place_of_font(font))).is_some_and(|crossed| *crossed);
    let mut marks = Vec::new();
    for _ in 0..runs {
        let (from, font) = (bytes.short()?, bytes.short()?);
        marks.push((usize::from(from), is_crossed(font).then_some(Erasure::CrossedOut)));
    }
    for _ in 0..spoken {
        bytes.byte()?;
    }
    Some(Parted { letters, crossed: marks })
}

/// Bytes of several records, read as one.
struct Bytes<'s> {
    parts: Vec<&'s [u8]>,
    part: usize,
    at: usize,
}

impl Bytes<'_> {
    /// Whether a record ended; goes to the next.
    fn goes_on(&mut self) -> bool {
        let ended = self.parts.get(self.part).is_some_and(|part| self.at >= part.len());
        if ended && self.part + 1 < self.parts.len() {
            (self.part, self.at) = (self.part + 1, 0);
        }
        ended
    }

    fn byte(&mut self) -> Option<u8> {
        self.goes_on();
        let byte = *self.parts.get(self.part)?.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn short(&mut self) -> Option<u16> {
        let pair = [self.byte()?, self.byte()?];
        short(&pair, 0)
    }
}
