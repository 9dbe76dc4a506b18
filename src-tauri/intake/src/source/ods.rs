//! What calamine does not tell of an OpenDocument spreadsheet: hidden rows and columns, merged cells, cells in which text is
//! crossed out, and how far its repetitions reach. The content is gone through once; what cannot be made out is left out, the cells are read in any
//! case.

use super::binary::Pieces;
use super::ods_fonts::Fonts;
use super::workbook::MAX_COLUMN;
use super::xml::{self, Going, attribute, number, walk};
use crate::grid::{Erasure, Merge};
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeSet, HashMap};
use std::io::Cursor;
use std::rc::Rc;

/// Merged rectangles and hidden rows beyond this many are decoration.
const MOST: usize = 5_000;

/// More spaces than these in a row are no text; of a million that a few bytes claim, so many are taken.
const MAX_SPACES: u64 = 1_000;
/// And more than these in all are none either: calamine writes out as many as are claimed.
const MOST_SPACES: u64 = 10_000_000;

/// The pieces of a cell's text, and the old font of each.
pub type Runs = Vec<(String, Option<Rc<str>>)>;

/// What was seen of one sheet.
#[derive(Debug, Default)]
pub struct Look {
    /// The numbers (from 1) of its hidden rows.
    pub rows: BTreeSet<u32>,
    /// Those of them that a filter hides.
    pub filtered: BTreeSet<u32>,
    /// Its hidden columns, from 0.
    pub columns: BTreeSet<u32>,
    /// Its merged cells.
    pub merges: Vec<Merge>,
    /// Cells in which text is crossed out or hidden, by row from 1 and column from 0: their pieces.
    pub crossed: HashMap<(u32, u32), Pieces>,
    /// The old fonts of cells, by row from 1 and column from 0.
    pub fonts: HashMap<(u32, u32), Rc<str>>,
    /// Cells whose text is in several fonts, an old one among them: their pieces, and the old font of each.
    pub runs: HashMap<(u32, u32), Runs>,
    /// The last row that holds something, once repetitions are written out, and the widest: one row said to stand a
    /// million times is a few bytes in the file.
    last: u64,
    width: u64,
}

impl Look {
    /// How many places calamine lays out for the sheet.
    pub fn area(&self) -> u64 {
        self.last.saturating_mul(self.width)
    }
}

/// Looks through a spreadsheet's content, sheet by sheet; what is wrong with it otherwise: calamine looks for the end of
/// a table that has none for ever.
pub fn look(bytes: &[u8]) -> Result<Vec<Look>, String> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return Ok(Vec::new()) };
    let mut content = Content::default();
    // The usual styles stand in a part of their own; one that is lacking or broken says nothing.
    if let Ok(part) = archive.by_name("styles.xml") {
        let _broken = walk(part, |event| {
            content.see_style(event);
            Going::On
        });
    }
    // A part that is locked or lacking is told by calamine.
    let Ok(part) = archive.by_name("content.xml") else { return Ok(Vec::new()) };
    walk(part, |event| {
        content.see(event);
        if content.spaces > MOST_SPACES { Going::Enough } else { Going::On }
    })?;
    if content.spaces > MOST_SPACES {
        return Err(format!("content.xml claims {} spaces", content.spaces));
    }
    if content.depth == 0 { Ok(content.sheets) } else { Err("content.xml ends too early".to_owned()) }
}

/// Whether the spreadsheet opens only with a password: its list of parts says so.
pub fn is_locked(bytes: &[u8]) -> bool {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return false };
    let Ok(part) = archive.by_name("META-INF/manifest.xml") else { return false };
    let mut locked = false;
    let _broken = walk(part, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event {
            locked |= tag.local_name().as_ref() == "encryption-data";
        }
        if locked { Going::Enough } else { Going::On }
    });
    locked
}

/// The content as it is gone through.
#[derive(Default)]
struct Content {
    sheets: Vec<Look>,
    /// The row at hand, from 1, and how often it is repeated.
    row: u32,
    repeated: u32,
    /// The next column, and the one behind the last that holds something.
    column: u32,
    width: u32,
    /// How deep in groups of rows or columns that are folded away.
    folded: u32,
    /// How many tags are open.
    depth: u32,
    /// The next column whose width and visibility are told.
    told: u32,
    /// Styles whose text is crossed out or hidden, and the style that is being told.
    erasing: HashMap<String, Erasure>,
    style: String,
    /// The cell at hand: its place, whether it is crossed out as a whole, and its pieces.
    open: Option<OpenCell>,
    /// The pieces of text around the one at hand, from the outermost.
    spans: Vec<Span>,
    /// How many spaces in a row it claims, all together.
    spaces: u64,
    /// How deep in remarks pinned to a cell.
    remarks: u32,
    /// How cells are erased whose column says so, from 0.
    columns: Vec<(u32, Erasure)>,
    /// The fonts of styles, and of cells whose column says so, from 0.
    fonts: Fonts,
    column_fonts: Vec<(u32, Rc<str>)>,
}

struct OpenCell {
    place: (u32, u32),
    pieces: Vec<Piece>,
    /// Its lines so far.
    lines: u32,
    how: Option<Erasure>,
    font: Option<Rc<str>>,
}

/// A piece of a cell's text.
struct Piece {
    text: String,
    how: Option<Erasure>,
    /// Its font, where it is an old one.
    font: Option<Rc<str>>,
}

/// What a piece's style says; `None`: nothing.
struct Span {
    how: Option<Erasure>,
    /// Its old font; `None` inside: one of today.
    font: Option<Option<Rc<str>>>,
}

impl Content {
    fn see(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => {
                self.depth = self.depth.saturating_add(1);
                self.start(tag);
            }
            Event::Empty(tag) => {
                self.start(tag);
                self.end(tag.local_name().as_ref());
            }
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => self.text(event),
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(tag.local_name().as_ref());
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "table" => {
                self.sheets.push(Look::default());
                (self.row, self.repeated, self.told, self.folded) = (1, 0, 0, 0);
                self.columns.clear();
                self.column_fonts.clear();
            }
            "font-face" | "style" | "default-style" | "text-properties" => self.style(tag),
            "annotation" => self.remarks = self.remarks.saturating_add(1),
            "p" => self.begin_line(),
            "span" => {
                let style = attribute(tag, "style-name").unwrap_or_default();
                let how = self.erasing.get(&style).copied();
                self.spans.push(Span { how, font: self.fonts.of(&style) });
            }
            "s" => self.say_spaces(tag),
            "tab" => self.say("\t".to_owned()),
            "line-break" => self.say("\n".to_owned()),
            "table-row-group" | "table-column-group" => {
                let is_folded = attribute(tag, "display").is_some_and(|display| display == "false");
                self.folded += u32::from(is_folded || self.folded > 0);
            }
            "table-column" => self.column_told(tag),
            "table-row" => self.begin_row(tag),
            "table-cell" | "covered-table-cell" => self.cell(tag),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table-row-group" | "table-column-group" => self.folded = self.folded.saturating_sub(1),
            "span" => drop(self.spans.pop()),
            "annotation" => self.remarks = self.remarks.saturating_sub(1),
            "table-cell" | "covered-table-cell" => self.end_cell(),
            "table-row" => {
                self.row = self.row.saturating_add(self.repeated);
                if let Some(sheet) = self.sheets.last_mut().filter(|_| self.width > 0) {
                    sheet.last = u64::from(self.row);
                    sheet.width = sheet.width.max(self.width.into());
                }
            }
            _ => {}
        }
    }

    fn column_told(&mut self, tag: &BytesStart<'_>) {
        let next = self.told.saturating_add(number(tag, "number-columns-repeated").unwrap_or(1));
        if let Some(sheet) = self.sheets.last_mut()
            && (is_hidden(tag) || self.folded > 0)
        {
            sheet.columns.extend((self.told..next).take_while(|column| *column <= MAX_COLUMN));
        }
        let usual =
            attribute(tag, "default-cell-style-name").and_then(|name| self.erasing.get(&name).copied());
        if let Some(how) = usual {
            let columns = (self.told..next).take_while(|column| *column <= MAX_COLUMN);
            self.columns.extend(columns.map(|column| (column, how)));
        }
        let usual = attribute(tag, "default-cell-style-name").and_then(|name| self.fonts.of(&name)?);
        if let Some(font) = usual {
            let columns = (self.told..next).take_while(|column| *column <= MAX_COLUMN);
            self.column_fonts.extend(columns.map(|column| (column, Rc::clone(&font))));
        }
        self.told = next;
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>) {
        self.repeated = number(tag, "number-rows-repeated").unwrap_or(1);
        (self.column, self.width) = (0, 0);
        let rows = self.row..self.row.saturating_add(self.repeated);
        if let Some(sheet) = self.sheets.last_mut()
            && (is_hidden(tag) || self.folded > 0)
        {
            let room = MOST.saturating_sub(sheet.rows.len());
            let rows = rows.take(room);
            if attribute(tag, "visibility").is_some_and(|visibility| visibility == "filter") {
                sheet.filtered.extend(rows.clone());
            }
            sheet.rows.extend(rows);
        }
    }

    fn cell(&mut self, tag: &BytesStart<'_>) {
        let left = self.column;
        self.column = left.saturating_add(number(tag, "number-columns-repeated").unwrap_or(1));
        if attribute(tag, "value-type").is_some() {
            self.width = self.column;
        }
        let font = if self.fonts.any_old() { self.cell_font(tag, left) } else { None };
        if (!self.erasing.is_empty() || self.fonts.any_old()) && left <= MAX_COLUMN {
            let of_column = || self.columns.iter().find(|(column, _)| *column == left).map(|(_, how)| *how);
            let own = attribute(tag, "style-name").map(|name| self.erasing.get(&name).copied());
            let how = own.unwrap_or_else(of_column);
            let place = (self.row, left);
            self.open = Some(OpenCell { place, pieces: Vec::new(), lines: 0, how, font });
        }
        let span = |name: &str| number(tag, name).unwrap_or(1).max(1) - 1;
        let (down, right) = (span("number-rows-spanned"), span("number-columns-spanned"));
        if let Some(sheet) = self.sheets.last_mut().filter(|sheet| sheet.merges.len() < MOST)
            && down + right > 0
        {
            sheet.merges.push(Merge {
                top: self.row,
                bottom: self.row.saturating_add(down),
                left,
                right: left.saturating_add(right),
            });
        }
    }
}

impl Content {
    /// Notes the old font of the cells that a tag stands for, and tells it.
    fn cell_font(&mut self, tag: &BytesStart<'_>, left: u32) -> Option<Rc<str>> {
        let own = attribute(tag, "style-name").and_then(|name| self.fonts.of(&name));
        let of_column = || self.column_fonts.iter().find(|(column, _)| *column == left);
        let font = own.unwrap_or_else(|| of_column().map(|(_, font)| Rc::clone(font)));
        let holds = attribute(tag, "value-type").is_some();
        if let Some((sheet, font)) = self.sheets.last_mut().zip(font.as_ref()).filter(|_| holds) {
            let columns = (left..self.column).take_while(|column| *column <= MAX_COLUMN);
            sheet.fonts.extend(columns.map(|column| ((self.row, column), Rc::clone(font))));
        }
        font
    }

    /// Takes what the part of the usual styles says.
    fn see_style(&mut self, event: &Event<'_>) {
        if let Event::Start(tag) | Event::Empty(tag) = event {
            self.style(tag);
        }
    }

    fn style(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "font-face" => self.fonts.declare(tag),
            "style" | "default-style" => {
                self.style = attribute(tag, "name").unwrap_or_default();
                // A style of the content hides one of that name among the usual ones.
                self.erasing.remove(&self.style);
                self.fonts.begin_style(tag);
            }
            "text-properties" => {
                self.fonts.tell(tag);
                self.tell_style(tag);
            }
            _ => {}
        }
    }

    /// What a style says of its text.
    fn tell_style(&mut self, tag: &BytesStart<'_>) {
        let lined =
            attribute(tag, "text-line-through-style").or_else(|| attribute(tag, "text-line-through-type"));
        let is_hidden = attribute(tag, "display").is_some_and(|display| display == "none");
        if lined.is_some_and(|line| line != "none") {
            self.erasing.insert(self.style.clone(), Erasure::CrossedOut);
        } else if is_hidden {
            self.erasing.insert(self.style.clone(), Erasure::Hidden);
        }
    }

    fn begin_line(&mut self) {
        if self.remarks > 0 {
            return;
        }
        let Some(open) = &mut self.open else { return };
        open.lines = open.lines.saturating_add(1);
        if open.lines > 1 {
            let font = open.pieces.last().and_then(|piece| piece.font.clone());
            open.pieces.push(Piece { text: "\n".to_owned(), how: None, font });
        }
    }

    fn text(&mut self, event: &Event<'_>) {
        if let Some(text) = xml::text(event).filter(|_| self.open.is_some()) {
            self.say(text);
        }
    }

    /// Takes a piece of the text of the cell at hand.
    fn say(&mut self, text: String) {
        if self.remarks > 0 {
            return;
        }
        let Some(open) = &mut self.open else { return };
        let how = self.spans.iter().rev().find_map(|span| span.how).or(open.how);
        let font = self.spans.iter().rev().find_map(|span| span.font.clone());
        let font = font.unwrap_or_else(|| open.font.clone());
        open.pieces.push(Piece { text, how, font });
    }

    fn say_spaces(&mut self, tag: &BytesStart<'_>) {
        let claimed = attribute(tag, "c").and_then(|count| count.trim().parse().ok()).unwrap_or(1_u64);
        self.spaces = self.spaces.saturating_add(claimed);
        self.say(" ".repeat(usize::try_from(claimed.min(MAX_SPACES)).unwrap_or_default()));
    }

    fn end_cell(&mut self) {
        let Some((OpenCell { place, pieces, .. }, sheet)) = self.open.take().zip(self.sheets.last_mut())
        else {
            return;
        };
        let is_parted = pieces.windows(2).any(|two| matches!(two, [one, next] if one.font != next.font));
        if is_parted {
            let runs = pieces.iter().map(|piece| (piece.text.clone(), piece.font.clone()));
            sheet.runs.insert(place, runs.collect());
        }
        // All of it may be in another font than the cell.
        match pieces.first().map(|piece| piece.font.clone()).filter(|_| !is_parted) {
            Some(Some(font)) => drop(sheet.fonts.insert(place, font)),
            Some(None) => drop(sheet.fonts.remove(&place)),
            None => {}
        }
        if sheet.crossed.len() < MOST && pieces.iter().any(|piece| piece.how.is_some()) {
            sheet.crossed.insert(place, pieces.into_iter().map(|piece| (piece.text, piece.how)).collect());
        }
    }
}

fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "visibility").is_some_and(|visibility| visibility != "visible")
}
