//! Cells of an xlsx workbook whose text is in several fonts: half of a cell may be of an old encoding. Only workbooks
//! that use old fonts are looked through.

use super::xml::{self, Going, attribute, walk};
use crate::encoding::Encoding;
use crate::grid::{Cell, Run, Sheet, parted_runs};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::io::Cursor;
use zip::ZipArchive;

/// A text in pieces, each with its font; `None`: that of the cell.
type Pieces = Vec<(String, Option<String>)>;
/// Pieces by row from 1 and column from 0.
type ByCell = HashMap<(u32, u32), Pieces>;

/// Workbooks whose old fonts stand in strings.
pub struct Strings<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Those in several fonts, by their place among the shared strings.
    shared: HashMap<usize, Pieces>,
}

impl<'a> Strings<'a> {
    /// Looks through the shared strings; what cannot be read is read without.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut shared = HashMap::new();
        if let Ok(part) = archive.by_name("xl/sharedStrings.xml") {
            let (mut open, mut place) = (Open::default(), 0);
            let _broken = walk(part, |event| {
                if let Some(pieces) = open.see(event, "si") {
                    if is_parted(&pieces) {
                        shared.insert(place, pieces);
                    }
                    place += 1;
                }
                Going::On
            });
        }
        Some(Self { archive, shared })
    }

    /// Puts the pieces of a sheet's cells in place.
    pub fn set(&mut self, sheet: &mut Sheet, part: &str) {
        let by_cell = self.cells(part);
        if by_cell.is_empty() {
            return;
        }
        for row in &mut sheet.rows {
            for cell in &mut row.cells {
                if let Some(pieces) = by_cell.get(&(row.number, cell.column)) {
                    set_runs(cell, pieces, &mut sheet.fonts);
                }
            }
        }
    }

    fn cells(&mut self, part: &str) -> ByCell {
        let mut found = ByCell::new();
        let Ok(part) = self.archive.by_name(part) else { return found };
        let mut open = Open::default();
        let mut cell: Option<(u32, u32)> = None;
        let (mut is_shared, mut in_value, mut value) = (false, false, String::new());
        let _broken = walk(part, |event| {
            if let Some(pieces) = open.see(event, "is")
                && is_parted(&pieces)
                && let Some(at) = cell
            {
                found.insert(at, pieces);
            }
            match event {
                Event::Start(tag) if tag.local_name().as_ref() == "c" => {
                    cell = place(tag);
                    is_shared = attribute(tag, "t").is_some_and(|kind| kind == "s");
                    value.clear();
                }
                Event::Start(tag) if tag.local_name().as_ref() == "v" => in_value = true,
                Event::End(tag) if tag.local_name().as_ref() == "v" => {
                    in_value = false;
                    let string = value.trim().parse().ok().filter(|_| is_shared);
                    if let Some((at, pieces)) = cell.zip(string.and_then(|at: usize| self.shared.get(&at))) {
                        found.insert(at, pieces.clone());
                    }
                }
                other if in_value => value.extend(xml::text(other)),
                _ => {}
            }
            Going::On
        });
        found
    }
}

/// A string as it is gone through.
#[derive(Default)]
struct Open {
    pieces: Pieces,
    font: Option<String>,
    in_text: bool,
    /// How a string is to be spoken stands in it too.
    aside: bool,
}

impl Open {
    /// The pieces, once the string ends.
    fn see(&mut self, event: &Event<'_>, string: &str) -> Option<Pieces> {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "r" => self.font = None,
                "rFont" => self.font = attribute(tag, "val"),
                "t" => self.in_text = matches!(event, Event::Start(_)),
                "rPh" => self.aside = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => self.in_text = false,
                "rPh" => self.aside = false,
                name if name == string => return Some(std::mem::take(self).pieces),
                _ => {}
            },
            other => {
                if let Some(text) = xml::text(other).filter(|_| self.in_text && !self.aside) {
                    self.pieces.push((text, self.font.clone()));
                }
            }
        }
        None
    }
}

/// Whether a string has a font of its own anywhere.
fn is_parted(pieces: &Pieces) -> bool {
    pieces.iter().any(|(_, font)| font.is_some())
}

/// The place that a cell's tag names: row from 1, column from 0.
fn place(tag: &BytesStart<'_>) -> Option<(u32, u32)> {
    let name = attribute(tag, "r")?;
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    let column = letters.bytes().try_fold(0u32, |column, letter| {
        let letter = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?);
        column.checked_mul(26)?.checked_add(letter + 1)
    })?;
    Some((row.parse().ok()?, column.checked_sub(1)?))
}

fn set_runs(cell: &mut Cell, pieces: &Pieces, fonts: &mut Vec<String>) {
    let mut text = String::new();
    let mut runs = Vec::new();
    for (piece, font) in pieces {
        text.push_str(piece);
        let font = match font.as_deref() {
            Some(font) if Encoding::of_font(font).is_some() => Sheet::font_place(fonts, font),
            Some(_) => None,
            None => cell.font,
        };
        runs.push(Run { end: text.len(), font });
    }
    cell.font = runs.iter().find_map(|run| run.font);
    cell.runs = parted_runs(runs);
    cell.text = text;
}
