//! What calamine does not tell of an Excel 97–2003 workbook: hidden rows, the cells' old fonts, what is crossed out, and how
//! far its sheets reach, so that one stray cell at the far corner does not fill the memory. The records are gone through once; what
//! cannot be made out is left out, the cells are read in any case.

use super::biff_texts::{self, Shared};
use super::binary::Pieces;
use crate::encoding::Encoding;
use crate::grid::Erasure;
use std::collections::{BTreeSet, HashMap};
use std::io::{Cursor, Read, Write};

/// What was seen of one sheet.
#[derive(Debug, Default)]
pub struct Look {
    /// The numbers (from 1) of its hidden rows.
    pub hidden: BTreeSet<u32>,
    /// Its hidden columns, from 0.
    pub columns: BTreeSet<u32>,
    /// Cells written in old fonts: row from 1, column from 0, place among the fonts.
    pub fonts: Vec<(u32, u32, u16)>,
    /// Cells of which something is crossed out, row from 1, column from 0: their pieces; none where all of it is.
    pub crossed: HashMap<(u32, u32), Pieces>,
    /// First and last row, first and last column of what it holds, from 0.
    extent: Option<[u32; 4]>,
    /// How many places it claims to have.
    claimed: u64,
}

impl Look {
    /// How many places the rectangle around all cells has, or is said to have.
    pub fn area(&self) -> u64 {
        let Some([top, bottom, left, right]) = self.extent else { return self.claimed };
        let held = u64::from(bottom - top + 1) * u64::from(right - left + 1);
        held.max(self.claimed)
    }

    /// Takes a claim in either of its forms, with rows of four bytes or of two, as calamine takes it.
    fn claim(&mut self, record: &[u8]) {
        let wide = record.len() >= 14;
        let row = |at: usize| if wide { long(record, at * 4) } else { short(record, at * 2).map(u32::from) };
        let column = |at: usize| short(record, if wide { 8 + at * 2 } else { 4 + at * 2 });
        let (Some(top), Some(below), Some(left), Some(beside)) = (row(0), row(1), column(0), column(1))
        else {
            return;
        };
        let left = if left > 0xFF || beside < left { 0 } else { left };
        let places = u64::from(below.wrapping_sub(top)) * u64::from(beside.wrapping_sub(left));
        // A writer that claims the whole of every sheet is careless, one that claims more is broken.
        if below > 0 && places > WHOLE_SHEET {
            self.claimed = self.claimed.max(places);
        }
    }

    fn see(&mut self, row: u32, column: u32) {
        let [top, bottom, left, right] = self.extent.unwrap_or([row, row, column, column]);
        self.extent = Some([top.min(row), bottom.max(row), left.min(column), right.max(column)]);
    }
}

/// What was seen of a workbook.
#[derive(Debug, Default)]
pub struct Seen {
    /// The old fonts that its cells are written in.
    pub fonts: Vec<String>,
    /// Its sheets, in the order of the workbook.
    pub sheets: Vec<Look>,
}

const FONT: u16 = 0x31;
const XF: u16 = 0xE0;
const BOUNDSHEET: u16 = 0x85;
const BOF: u16 = 0x809;
const EOF: u16 = 0x0A;
const ROW: u16 = 0x208;
/// How far a sheet claims to reach: first row, row behind the last, first column, column behind the last.
const DIMENSIONS: u16 = 0x200;
const WHOLE_SHEET: u64 = 65_536 * 256;
/// Records of one cell that holds something: row, column and format stand first.
const CELLS: &[u16] = &[0x203, 0x204, 0xFD, 0xD6, 0x27E, 0x06, 0x205];
/// A row of numbers: row, first column, then a format and a number for each.
const MULRK: u16 = 0xBD;
/// A text among the shared ones: its place stands behind row, column and format.
const LABELSST: u16 = 0xFD;
/// A font that crosses out.
const CROSSED: u16 = 0x08;
const HIDDEN: u8 = 0x20;
/// Columns: first, last, width, format, and whether they are hidden.
const COLINFO: u16 = 0x7D;

/// Looks through a workbook's records.
pub fn look(stream: &[u8]) -> Seen {
    let mut globals = Globals::default();
    for (kind, record) in Records::at(stream, 0) {
        match kind {
            FONT => {
                globals.fonts.push(font(record));
                globals.crossed.push(short(record, 2).is_some_and(|flags| flags & CROSSED != 0));
            }
            XF => globals.formats.push(short(record, 0).unwrap_or_default()),
            BOUNDSHEET => globals.sheets.extend(long(record, 0)),
            EOF => break,
            _ => {}
        }
    }
    if globals.crossed.contains(&true) {
        globals.shared = biff_texts::parted(Records::at(stream, 0), &globals.crossed);
    }
    let sheets = globals.sheets.iter().map(|start| globals.sheet(stream, *start)).collect();
    Seen { fonts: globals.fonts.into_iter().map(Option::unwrap_or_default).collect(), sheets }
}

/// The records of a workbook, out of its container.
pub fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| container.is_stream(name))?;
    let mut all = Vec::new();
    container.open_stream(name).ok()?.read_to_end(&mut all).ok()?;
    Some(all)
}

/// A container that holds these records and nothing else.
pub fn container(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut container = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    container.create_stream("/Workbook")?.write_all(stream)?;
    container.flush()?;
    Ok(container.into_inner().into_inner())
}

#[derive(Default)]
struct Globals {
    /// Old fonts by name; `None` for one of Unicode.
    fonts: Vec<Option<String>>,
    /// Whether each of them crosses out.
    crossed: Vec<bool>,
    /// Texts of which a part is crossed out, by their place among the shared ones.
    shared: Shared,
    /// The font of each format.
    formats: Vec<u16>,
    /// Where each sheet begins.
    sheets: Vec<u32>,
}

impl Globals {
    fn sheet(&self, stream: &[u8], start: u32) -> Look {
        let mut look = Look::default();
        // Charts inside a sheet are streams of records of their own.
        let mut depth = 0u32;
        for (kind, record) in Records::at(stream, start as usize) {
            match kind {
                BOF => depth += 1,
                EOF if depth > 1 => depth -= 1,
                EOF => break,
                _ if depth > 1 => {}
                ROW if record.get(12).is_some_and(|flags| flags & HIDDEN != 0) => {
                    look.hidden.extend(short(record, 0).map(|row| u32::from(row) + 1));
                }
                COLINFO if short(record, 8).is_some_and(|flags| flags & 1 == 1) => {
                    if let (Some(first), Some(last)) = (short(record, 0), short(record, 2)) {
                        look.columns.extend(u32::from(first)..=u32::from(last.min(0xFF)));
                    }
                }
                // calamine makes room for as many cells as are claimed, whether or not they come.
                DIMENSIONS => look.claim(record),
                MULRK => {
                    if let (Some(row), Some(first), Some(last)) =
                        (short(record, 0), short(record, 2), short(record, record.len().saturating_sub(2)))
                    {
                        look.see(row.into(), first.into());
                        look.see(row.into(), last.into());
                    }
                }
                kind if CELLS.contains(&kind) => {
                    if let (Some(row), Some(column), Some(format)) =
                        (short(record, 0), short(record, 2), short(record, 4))
                    {
                        look.see(row.into(), column.into());
                        let place = (u32::from(row) + 1, u32::from(column));
                        look.crossed
                            .extend(self.crossed_out((kind, record), format).map(|pieces| (place, pieces)));
                        look.fonts
                            .extend(self.old_font(format).map(|at| (u32::from(row) + 1, column.into(), at)));
                    }
                }
                _ => {}
            }
        }
        look
    }

    /// What of a cell's text is crossed out: the pieces of it, none where its own font crosses out all of it.
    fn crossed_out(&self, (kind, record): (u16, &[u8]), format: u16) -> Option<Pieces> {
        let shared = long(record, 6).filter(|_| kind == LABELSST).and_then(|at| self.shared.get(&at));
        let font = place_of_font(*self.formats.get(usize::from(format))?);
        let is_crossed = self.crossed.get(usize::from(font)).is_some_and(|crossed| *crossed);
        match shared {
            Some(text) => Some(text.pieces(is_crossed.then_some(Erasure::CrossedOut))),
            None => is_crossed.then(Vec::new),
        }
    }

    /// The place of a format's font, when it is an old one.
    fn old_font(&self, format: u16) -> Option<u16> {
        let at = place_of_font(*self.formats.get(usize::from(format))?);
        self.fonts.get(usize::from(at))?.as_ref().map(|_| at)
    }
}

/// The place of a font by its number: there is no font 4, the fifth is called 5.
pub const fn place_of_font(number: u16) -> u16 {
    if number > 4 { number - 1 } else { number }
}

/// The name of a font, when it is an old one.
fn font(record: &[u8]) -> Option<String> {
    let length = usize::from(*record.get(14)?);
    let wide = record.get(15)? & 1 == 1;
    let letters = record.get(16..)?;
    let name: String = if wide {
        letters
            .chunks_exact(2)
            .take(length)
            .filter_map(|pair| char::from_u32(u32::from(short(pair, 0)?)))
            .collect()
    } else {
        letters.iter().take(length).map(|byte| char::from(*byte)).collect()
    };
    Encoding::of_font(&name).map(|_| name)
}

/// The records of a stream from a place on: kind and content.
pub struct Records<'s> {
    rest: &'s [u8],
}

impl<'s> Records<'s> {
    fn at(stream: &'s [u8], start: usize) -> Self {
        Self { rest: stream.get(start..).unwrap_or_default() }
    }
}

impl<'s> Iterator for Records<'s> {
    type Item = (u16, &'s [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (short(self.rest, 0)?, short(self.rest, 2)?);
        let end = 4 + usize::from(length);
        let record = self.rest.get(4..end)?;
        self.rest = self.rest.get(end..)?;
        Some((kind, record))
    }
}

pub fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

pub fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}
