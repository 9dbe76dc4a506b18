//! The old fonts of an xlsx workbook's cells, cells whose text is in several fonts, half of one may be of an old encoding,
//! and what of them is crossed out. Only workbooks that use old fonts or cross out are looked through.

use super::hidden::place;
use super::xml::{self, Going, attribute, walk};
use crate::encoding::Encoding;
use crate::grid::{Cell, Erasure, Sheet};
use quick_xml::events::{BytesStart, Event};
use std::collections::{HashMap, HashSet};
use std::io::Cursor;
use std::rc::Rc;
use zip::ZipArchive;

/// A piece of a text.
#[derive(Debug, Clone)]
struct Piece {
    text: String,
    /// Its font; `None`: that of the cell.
    font: Option<String>,
    /// Whether it is crossed out; `None`: as the cell is.
    crossed: Option<bool>,
}

type Pieces = Vec<Piece>;

/// What a font of cells tells.
#[derive(Debug, Clone, Default)]
struct Face {
    /// Its name, where it is an old one.
    old: Option<Rc<str>>,
    /// Whether it crosses out.
    crossed: bool,
}

/// What was seen of cells, by row from 1 and column from 0.
#[derive(Default)]
struct Seen {
    pieces: HashMap<(u32, u32), Pieces>,
    /// Old fonts of whole cells.
    fonts: HashMap<(u32, u32), Rc<str>>,
    /// Cells whose own font crosses out.
    crossed: HashSet<(u32, u32)>,
}

/// The fonts of a workbook's cells and strings.
pub struct Fonts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Those in several fonts, by their place among the shared strings.
    shared: HashMap<usize, Pieces>,
    /// The font of each format, by its place among the formats.
    fonts: Vec<Face>,
}

impl<'a> Fonts<'a> {
    /// Looks through the styles and the shared strings; what cannot be read is read without.
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
        let fonts = faces(&mut archive);
        Some(Self { archive, shared, fonts })
    }

    /// Notes the old fonts of a sheet's cells and of their pieces.
    pub fn set(&mut self, sheet: &mut Sheet, part: &str) {
        let seen = self.cells(part);
        for row in &mut sheet.rows {
            for cell in &mut row.cells {
                let at = (row.number, cell.column);
                if let Some(font) = seen.fonts.get(&at) {
                    cell.font = Sheet::font_place(&mut sheet.fonts, font);
                }
                let is_crossed = seen.crossed.contains(&at);
                if let Some(pieces) = seen.pieces.get(&at) {
                    set_runs(cell, pieces, &mut sheet.fonts);
                    let how =
                        |piece: &Piece| piece.crossed.unwrap_or(is_crossed).then_some(Erasure::CrossedOut);
                    let pieces: Vec<_> =
                        pieces.iter().map(|piece| (piece.text.as_str(), how(piece))).collect();
                    cell.erase(&pieces);
                } else if is_crossed {
                    let text = cell.text.clone();
                    cell.erase(&[(&text, Some(Erasure::CrossedOut))]);
                }
            }
        }
    }

    fn cells(&mut self, part: &str) -> Seen {
        let mut seen = Seen::default();
        let Ok(part) = self.archive.by_name(part) else { return seen };
        let mut open = Open::default();
        let (mut cell, mut style) = (None, 0usize);
        let (mut is_shared, mut in_value, mut value) = (false, false, String::new());
        let _broken = walk(part, |event| {
            if let Some(pieces) = open.see(event, "is")
                && is_parted(&pieces)
                && let Some(at) = cell
            {
                seen.pieces.insert(at, pieces);
            }
            match event {
                Event::Start(tag) if tag.local_name().as_ref() == "c" => {
                    cell = attribute(tag, "r").and_then(|name| place(&name));
                    style = attribute(tag, "s").and_then(|style| style.parse().ok()).unwrap_or_default();
                    is_shared = attribute(tag, "t").is_some_and(|kind| kind == "s");
                    value.clear();
                }
                Event::Start(tag) if matches!(tag.local_name().as_ref(), "v" | "is") => {
                    in_value = tag.local_name().as_ref() == "v";
                    let face = self.fonts.get(style);
                    seen.fonts.extend(cell.zip(face.and_then(|face| face.old.clone())));
                    seen.crossed.extend(cell.filter(|_| face.is_some_and(|face| face.crossed)));
                }
                Event::End(tag) if tag.local_name().as_ref() == "v" => {
                    in_value = false;
                    let string = value.trim().parse().ok().filter(|_| is_shared);
                    if let Some((at, pieces)) = cell.zip(string.and_then(|at: usize| self.shared.get(&at))) {
                        seen.pieces.insert(at, pieces.clone());
                    }
                }
                other if in_value => value.extend(xml::text(other)),
                _ => {}
            }
            Going::On
        });
        seen
    }
}

/// The font of each format of cells: formats name fonts by their places.
fn faces(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Vec<Face> {
    let (mut fonts, mut formats): (Vec<Face>, Vec<Face>) = (Vec::new(), Vec::new());
    let Ok(part) = archive.by_name("xl/styles.xml") else { return formats };
    let mut inside = String::new();
    let _broken = walk(part, |event| {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match (inside.as_str(), tag.local_name().as_ref()) {
                (_, list @ ("fonts" | "cellXfs" | "dxfs" | "cellStyleXfs")) => list.clone_into(&mut inside),
                ("fonts", "font") => fonts.push(Face::default()),
                ("fonts", "name") => {
                    let old = attribute(tag, "val").filter(|font| Encoding::of_font(font).is_some());
                    if let Some((last, font)) = fonts.last_mut().zip(old) {
                        last.old = Some(Rc::from(font.as_str()));
                    }
                }
                ("fonts", "strike") if is_on(tag) => {
                    if let Some(last) = fonts.last_mut() {
                        last.crossed = true;
                    }
                }
                ("cellXfs", "xf") => {
                    let font = xml::number(tag, "fontId").and_then(|at| fonts.get(at as usize).cloned());
                    formats.push(font.unwrap_or_default());
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == inside => inside.clear(),
            _ => {}
        }
        Going::On
    });
    formats
}

/// Whether a property is switched on: it is where it says nothing else.
fn is_on(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "val").is_none_or(|val| !matches!(val.as_str(), "0" | "false"))
}

/// A string as it is gone through.
#[derive(Default)]
struct Open {
    pieces: Pieces,
    font: Option<String>,
    crossed: Option<bool>,
    in_text: bool,
    /// How a string is to be spoken stands in it too.
    aside: bool,
}

impl Open {
    /// The pieces, once the string ends.
    fn see(&mut self, event: &Event<'_>, string: &str) -> Option<Pieces> {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "r" => (self.font, self.crossed) = (None, None),
                "rPr" => self.crossed = Some(false),
                "strike" => self.crossed = Some(is_on(tag)),
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
                    self.pieces.push(Piece { text, font: self.font.clone(), crossed: self.crossed });
                }
            }
        }
        None
    }
}

/// Whether a string has a font of its own anywhere.
fn is_parted(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| piece.font.is_some() || piece.crossed.is_some())
}

fn set_runs(cell: &mut Cell, pieces: &[Piece], fonts: &mut Vec<String>) {
    let own = cell.font;
    cell.part(pieces.iter().map(|piece| {
        let font = match piece.font.as_deref() {
            Some(font) if Encoding::of_font(font).is_some() => Sheet::font_place(fonts, font),
            Some(_) => None,
            None => own,
        };
        (piece.text.as_str(), font)
    }));
}
