//! Word documents: the paragraphs and tables of the body as one sheet, a paragraph a row of one cell. What was deleted
//! or moved away under tracked changes is left out, what was inserted is read; what is crossed out or hidden is told. A table
//! inside a cell is text of that cell.

use super::xml::{self, Going, attribute, walk};
use crate::error::{Damage, IntakeError, Limit};
use crate::grid::{Cell, CellKind, Erasure, Merge, Row, Run, Sheet, Visibility, parted_runs};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::io::Cursor;
use zip::ZipArchive;

/// The name under which a document's body stands as a sheet.
const BODY: &str = "Văn bản";
/// More cells than any list in a document holds.
const MAX_CELLS: usize = 400_000;
/// A row that claims more columns than this is broken.
const MAX_COLUMNS: u32 = 64;
/// Fonts beyond this many are not told apart.
const MAX_FONTS: usize = 1_000;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The body of a document as a sheet.
///
/// # Errors
/// Damaged parts, or more cells than a list can have.
pub fn sheets(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
    let damaged = |reason: String| IntakeError::Damaged {
        file: file.to_owned(),
        sheet: None,
        damage: Damage::Content,
        reason,
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(error.to_string()))?;
    let usual = usual_font(&mut archive);
    let part = archive.by_name("word/document.xml").map_err(|error| damaged(error.to_string()))?;
    let mut body = Body::new(usual);
    walk(part, |event| body.see(event)).map_err(damaged)?;
    if body.cells > MAX_CELLS {
        return Err(IntakeError::TooLarge {
            file: file.to_owned(),
            limit: Limit::Cells,
            measured: body.cells as u64,
        });
    }
    Ok(vec![body.sheet])
}

/// The font of text that names none: what the styles say. A document without them is read all the same.
fn usual_font(archive: &mut Archive<'_>) -> Option<String> {
    let part = archive.by_name("word/styles.xml").ok()?;
    let mut usual = None;
    // The defaults stand first; the style "Normal" may say otherwise.
    let mut in_normal = false;
    let read = walk(part, |event| {
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == "style" => {
                in_normal = attribute(tag, "styleId").is_some_and(|id| id == "Normal");
            }
            Event::Start(tag) if tag.local_name().as_ref() == "docDefaults" => in_normal = true,
            Event::End(tag) if matches!(tag.local_name().as_ref(), "style" | "docDefaults") => {
                in_normal = false;
            }
            Event::Start(tag) | Event::Empty(tag) if in_normal && tag.local_name().as_ref() == "rFonts" => {
                usual = attribute(tag, "ascii").or_else(|| attribute(tag, "hAnsi")).or_else(|| usual.take());
            }
            _ => {}
        }
        Going::On
    });
    read.ok().and(usual)
}

/// The document's body as it is gone through.
struct Body {
    sheet: Sheet,
    /// How many cells were placed.
    cells: usize,
    usual: Option<String>,
    fonts: HashMap<String, u16>,
    /// How deep in tables.
    tables: usize,
    /// Rows of the table at hand begin here.
    row: Option<OpenRow>,
    cell: Option<OpenCell>,
    /// A paragraph outside tables.
    paragraph: Option<OpenCell>,
    /// Cells of columns that go on below: column → where the merged rectangle began.
    tall: HashMap<u32, Merge>,
    /// Inside text that shall be read.
    in_text: bool,
    /// How deep in parts that repeat what was read already, or that nobody sees.
    aside: usize,
    run_font: Option<String>,
    /// Whether the run at hand is crossed out or hidden.
    run_erased: Option<Erasure>,
    number: u32,
}

struct OpenRow {
    cells: Vec<Cell>,
    column: u32,
}

#[derive(Default)]
struct OpenCell {
    text: String,
    span: u32,
    tall: Tall,
    font: Option<u16>,
    runs: Vec<Run>,
    /// Its pieces, and whether they are crossed out or hidden.
    pieces: Vec<(String, Option<Erasure>)>,
}

/// Whether a cell goes on below.
#[derive(Default, PartialEq, Eq)]
enum Tall {
    #[default]
    No,
    Begins,
    GoesOn,
}

impl Body {
    fn new(usual: Option<String>) -> Self {
        let sheet = Sheet::named(BODY);
        Self {
            sheet,
            cells: 0,
            usual,
            fonts: HashMap::new(),
            tables: 0,
            row: None,
            cell: None,
            paragraph: None,
            tall: HashMap::new(),
            in_text: false,
            aside: 0,
            run_font: None,
            run_erased: None,
            number: 0,
        }
    }

    fn see(&mut self, event: &Event<'_>) -> Going {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::Empty(tag) => self.empty(tag),
            Event::End(tag) => self.end(tag.local_name().as_ref()),
            other => {
                if let Some(text) = xml::text(other).filter(|_| self.reads()) {
                    self.push(&text);
                }
            }
        }
        if self.cells > MAX_CELLS { Going::Enough } else { Going::On }
    }

    fn reads(&self) -> bool {
        self.in_text && self.aside == 0
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            // The same content again for older programs; text of fields' codes; what was moved stands where it went. Deleted text has
            // a tag of its own.
            "Fallback" | "instrText" | "txbxContent" | "moveFrom" => self.aside += 1,
            "tbl" => {
                self.tables += 1;
                if self.tables == 1 {
                    self.tall.clear();
                }
            }
            "tr" if self.tables == 1 => self.row = Some(OpenRow { cells: Vec::new(), column: 0 }),
            "tc" if self.tables == 1 => self.cell = Some(OpenCell { span: 1, ..OpenCell::default() }),
            "p" => self.begin_paragraph(),
            "r" => (self.run_font, self.run_erased) = (None, None),
            "t" => self.in_text = true,
            _ => self.property(tag),
        }
    }

    fn empty(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "br" | "cr" => self.push("\n"),
            "tab" if self.cell.is_some() || self.paragraph.is_some() => self.push(" "),
            "noBreakHyphen" => self.push("-"),
            "p" => {
                self.begin_paragraph();
                self.end("p");
            }
            _ => self.property(tag),
        }
    }

    /// What cells, rows and runs say of themselves.
    fn property(&mut self, tag: &BytesStart<'_>) {
        let number = || attribute(tag, "val").and_then(|val| val.parse::<u32>().ok());
        match tag.local_name().as_ref() {
            "gridSpan" if self.tables == 1 => {
                if let Some(cell) = &mut self.cell {
                    cell.span = number().unwrap_or(1).clamp(1, MAX_COLUMNS);
                }
            }
            "vMerge" if self.tables == 1 => {
                let begins = attribute(tag, "val").is_some_and(|val| val == "restart");
                if let Some(cell) = &mut self.cell {
                    cell.tall = if begins { Tall::Begins } else { Tall::GoesOn };
                }
            }
            "gridBefore" if self.tables == 1 => {
                if let Some(row) = &mut self.row {
                    row.column = number().unwrap_or_default().min(MAX_COLUMNS);
                }
            }
            "strike" | "dstrike" if is_on(tag) => self.run_erased = Some(Erasure::CrossedOut),
            "vanish" if is_on(tag) => self.run_erased = self.run_erased.or(Some(Erasure::Hidden)),
            "rFonts" => self.run_font = attribute(tag, "ascii").or_else(|| attribute(tag, "hAnsi")),
            _ => {}
        }
    }

    fn begin_paragraph(&mut self) {
        if self.tables == 0 {
            self.paragraph = Some(OpenCell::default());
        } else if let Some(cell) = &mut self.cell
            && !cell.text.is_empty()
        {
            cell.text.push('\n');
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "Fallback" | "instrText" | "txbxContent" | "moveFrom" => {
                self.aside = self.aside.saturating_sub(1);
            }
            "t" => self.in_text = false,
            "r" => (self.run_font, self.run_erased) = (None, None),
            "p" if self.tables == 0 => {
                if let Some(paragraph) = self.paragraph.take() {
                    let cells = cell(0, paragraph).into_iter().collect();
                    self.place(cells);
                }
            }
            "tc" if self.tables == 1 => self.end_cell(),
            "tr" if self.tables == 1 => {
                if let Some(row) = self.row.take() {
                    self.place(row.cells);
                }
            }
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 {
                    self.sheet
                        .merges
                        .extend(self.tall.drain().map(|(_, merge)| merge).filter(is_more_than_a_cell));
                }
            }
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let (Some(open), Some(row)) = (self.cell.take(), &mut self.row) else { return };
        let (left, number) = (row.column, self.number + 1);
        let right = left.saturating_add(open.span).saturating_sub(1);
        row.column = right.saturating_add(1);
        if left >= MAX_COLUMNS {
            return;
        }
        if open.tall == Tall::GoesOn {
            if let Some(merge) = self.tall.get_mut(&left) {
                merge.bottom = number;
            }
            return;
        }
        let merge = Merge { top: number, bottom: number, left, right };
        let before = if open.tall == Tall::Begins {
            self.tall.insert(left, merge)
        } else {
            if merge.is_wide() {
                self.sheet.merges.push(merge);
            }
            self.tall.remove(&left)
        };
        self.sheet.merges.extend(before.filter(is_more_than_a_cell));
        row.cells.extend(cell(left, open));
    }

    fn push(&mut self, text: &str) {
        let (font, erased) = (self.font(), self.run_erased);
        let Some(open) = self.cell.as_mut().or(self.paragraph.as_mut()) else { return };
        // A line break in front belongs to the piece behind it.
        let before = open.pieces.iter().map(|(piece, _)| piece.len()).sum::<usize>();
        let piece = format!("{}{text}", open.text.get(before..).unwrap_or_default());
        open.pieces.push((piece, erased));
        open.text.push_str(text);
        if !text.trim().is_empty() {
            open.font = open.font.or(font);
        }
        open.runs.push(Run { end: open.text.len(), font });
    }

    /// The old font of the run at hand, if it is one.
    fn font(&mut self) -> Option<u16> {
        let name = self.run_font.as_ref().or(self.usual.as_ref())?;
        crate::encoding::Encoding::of_font(name)?;
        if let Some(at) = self.fonts.get(name) {
            return Some(*at);
        }
        let at = u16::try_from(self.sheet.fonts.len().min(MAX_FONTS)).ok()?;
        self.fonts.insert(name.clone(), at);
        self.sheet.fonts.push(name.clone());
        Some(at)
    }

    /// Places a row; an empty one only counts.
    fn place(&mut self, cells: Vec<Cell>) {
        self.number += 1;
        self.cells += cells.len().max(1);
        if !cells.is_empty() {
            self.sheet.rows.push(Row { number: self.number, visibility: Visibility::Shown, cells });
        }
    }
}

/// Whether a property of a run is switched on: it is where it says nothing else.
fn is_on(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "val").is_none_or(|val| !matches!(val.as_str(), "0" | "false" | "off"))
}

fn is_more_than_a_cell(merge: &Merge) -> bool {
    merge.bottom > merge.top || merge.is_wide()
}

fn cell(column: u32, open: OpenCell) -> Option<Cell> {
    if open.text.chars().all(char::is_whitespace) {
        return None;
    }
    let kind = if open.text.trim().parse::<f64>().is_ok() { CellKind::Number } else { CellKind::Text };
    let runs = parted_runs(open.runs);
    let mut cell = Cell { font: open.font, runs, ..Cell::new(column, open.text, kind) };
    let pieces: Vec<_> = open.pieces.iter().map(|(text, erased)| (text.as_str(), *erased)).collect();
    cell.erase(&pieces);
    Some(cell)
}
