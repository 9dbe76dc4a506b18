//! A sheet as a grid of cells: what every source is turned into, and all that the rest of the crate knows of files.

use domain::text::{clean, clean_lines};
use std::collections::BTreeSet;

/// A sheet. Rows without anything in them are left out, so an empty million costs nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, as on the tab.
    pub name: String,
    /// Whether the sender hid it.
    pub visibility: Visibility,
    /// Its rows that hold something, from the top.
    pub rows: Vec<Row>,
    /// Its merged cells.
    pub merges: Vec<Merge>,
    /// The fonts from before Unicode that its cells are written in.
    pub fonts: Vec<String>,
    /// The columns that the sender hid; they are read all the same.
    pub hidden_columns: BTreeSet<u32>,
}

/// A piece of a cell's text in a font of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The byte of the text behind its last.
    pub end: usize,
    /// The place of its font among the sheet's, where it is one from before Unicode.
    pub font: Option<u16>,
}

/// The pieces of a text that differ in font; none where all of it is of one.
pub(crate) fn parted_runs(mut runs: Vec<Run>) -> Vec<Run> {
    // Of neighbours in one font the last says where they end.
    runs.reverse();
    runs.dedup_by_key(|run| run.font);
    runs.reverse();
    if runs.len() > 1 { runs } else { Vec::new() }
}

/// The pieces of different fonts in what is left of a text.
fn kept_runs(runs: &[Run], pieces: &[(&str, Option<Erasure>)]) -> Vec<Run> {
    let (mut from, mut end) = (0, 0);
    let mut kept: Vec<Run> = Vec::new();
    for (text, erased) in pieces {
        let to = from + text.len();
        let mut at = from;
        for run in runs.iter().filter(|run| run.end > from && erased.is_none()) {
            let stop = run.end.min(to);
            if stop > at {
                end += stop - at;
                at = stop;
                kept.push(Run { end, font: run.font });
            }
        }
        from = to;
    }
    parted_runs(kept)
}

/// Whether a sheet or a row can be seen in the spreadsheet program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Visibility {
    /// It can be seen.
    #[default]
    Shown,
    /// The sender hid it; it is read all the same, and marked.
    Hidden,
    /// A filter left it out of sight: of rows only. It is read and marked as well.
    Filtered,
}

/// A row that holds something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number as the spreadsheet program shows it, from 1.
    pub number: u32,
    /// Whether the sender hid it.
    pub visibility: Visibility,
    /// Its cells that hold something, from the left.
    pub cells: Vec<Cell>,
}

/// A cell that holds something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its column, from 0.
    pub column: u32,
    /// Its text: not yet in NFC, spaces and line breaks kept; of an old encoding, decoded.
    pub text: String,
    /// What it held.
    pub kind: CellKind,
    /// The place of its font among the sheet's, where it is one from before Unicode.
    pub font: Option<u16>,
    /// Its pieces, where they are in fonts of different encodings.
    pub runs: Vec<Run>,
    /// Its text as it came, where that was decoded.
    pub raw: Option<String>,
    /// What decoding it leaves to be looked at.
    pub decoding: Decoding,
    /// Its text in the other encoding that it could be of, where both readings are Vietnamese.
    pub other: Option<String>,
    /// What of its text the sender crossed out or hid.
    pub erased: Option<Erased>,
}

/// What of a cell's text the sender crossed out or hid. Where something is left, that is the cell's text; where nothing is,
/// all of it stays the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// How.
    pub how: Erasure,
    /// All of the text.
    pub all: String,
    /// What is left of it; empty where all was crossed out or hidden.
    pub left: String,
}

/// How a sender takes a text back without deleting it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Erasure {
    /// It is hidden: nobody who looks at the list sees it.
    Hidden,
    /// It is crossed out.
    CrossedOut,
}

/// What decoding a cell leaves to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decoding {
    /// Nothing.
    #[default]
    Sure,
    /// It does not go with its column.
    Strange,
    /// It could be of either encoding of its column.
    Either,
    /// A capital was put back that TCVN3 cannot write.
    Recapitalised,
}

/// What a cell held before it became text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A date; its text is `dd/mm/yyyy`.
    Date,
    /// True or false.
    Truth,
    /// A formula's fault, such as `#REF!`.
    Fault,
}

/// A merged rectangle, rows from 1 and columns from 0, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// First column.
    pub left: u32,
    /// Last column.
    pub right: u32,
}

impl Merge {
    /// Whether it is one cell wide or high at least two.
    #[must_use]
    pub const fn is_wide(&self) -> bool {
        self.right > self.left
    }

    /// Whether it covers this cell.
    #[must_use]
    pub const fn covers(&self, row: u32, column: u32) -> bool {
        row >= self.top && row <= self.bottom && column >= self.left && column <= self.right
    }
}

impl Cell {
    /// A cell of plain text or another value.
    #[must_use]
    pub const fn new(column: u32, text: String, kind: CellKind) -> Self {
        Self {
            column,
            text,
            kind,
            font: None,
            runs: Vec::new(),
            raw: None,
            decoding: Decoding::Sure,
            other: None,
            erased: None,
        }
    }

    /// Takes its text piece by piece, each with the place of its font among the sheet's old ones.
    pub(crate) fn part<'p>(&mut self, pieces: impl Iterator<Item = (&'p str, Option<u16>)>) {
        let mut text = String::new();
        let mut runs = Vec::new();
        for (piece, font) in pieces {
            text.push_str(piece);
            runs.push(Run { end: text.len(), font });
        }
        self.font = runs.iter().find_map(|run| run.font);
        self.runs = parted_runs(runs);
        self.text = text;
    }

    /// Takes what of its text was crossed out or hidden, of its pieces in order; what is left is its text.
    pub(crate) fn erase(&mut self, pieces: &[(&str, Option<Erasure>)]) {
        let Some(how) =
            pieces.iter().filter(|(text, _)| !text.trim().is_empty()).filter_map(|(_, how)| *how).max()
        else {
            return;
        };
        let left: String = pieces.iter().filter(|(_, how)| how.is_none()).map(|(text, _)| *text).collect();
        let is_left = left.chars().any(char::is_alphanumeric);
        let left = if is_left { left } else { String::new() };
        let all = if is_left { std::mem::replace(&mut self.text, left.clone()) } else { self.text.clone() };
        if is_left && !self.runs.is_empty() {
            self.runs = kept_runs(&self.runs, pieces);
        }
        self.erased = Some(Erased { how, all, left });
    }

    /// Its text as it came.
    #[must_use]
    pub fn as_it_came(&self) -> &str {
        let erased = self.erased.as_ref().map(|erased| erased.all.as_str());
        erased.or(self.raw.as_deref()).unwrap_or(&self.text)
    }

    /// The text in NFC on one line.
    #[must_use]
    pub fn line(&self) -> String {
        clean(&self.text)
    }

    /// The text in NFC with its line breaks.
    #[must_use]
    pub fn lines(&self) -> String {
        clean_lines(&self.text)
    }
}

impl Row {
    /// Its texts, one a column from `A`.
    pub(crate) fn texts(&self, of: impl Fn(&Cell) -> &str) -> Vec<String> {
        let width = self.cells.last().map_or(0, |cell| cell.column + 1);
        let text = |column| self.cell(column).map(|cell| of(cell).to_owned()).unwrap_or_default();
        (0..width).map(text).collect()
    }

    /// The cell in a column, if it holds something.
    #[must_use]
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        self.cells.get(at)
    }

    /// All texts of the row on one line, as the list of skipped rows shows it.
    #[must_use]
    pub fn text(&self) -> String {
        let texts: Vec<String> = self.cells.iter().map(Cell::line).collect();
        texts.join(" | ")
    }
}

impl Sheet {
    /// A sheet of this name with nothing in it.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            visibility: Visibility::Shown,
            rows: Vec::new(),
            merges: Vec::new(),
            fonts: Vec::new(),
            hidden_columns: BTreeSet::new(),
        }
    }

    /// The place of an old font among the sheet's; it is put there where it is new.
    pub(crate) fn font_place(fonts: &mut Vec<String>, font: &str) -> Option<u16> {
        let at = fonts.iter().position(|known| known == font).unwrap_or_else(|| {
            fonts.push(font.to_owned());
            fonts.len() - 1
        });
        u16::try_from(at).ok()
    }

    /// The row with a number, if it holds something.
    #[must_use]
    pub fn row(&self, number: u32) -> Option<&Row> {
        let at = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(at)
    }

    /// The merged rectangle that covers a cell.
    #[must_use]
    pub fn merge_at(&self, row: u32, column: u32) -> Option<&Merge> {
        self.merges.iter().find(|merge| merge.covers(row, column))
    }

    /// The cell that shows at a place: its own, or the one whose merged rectangle covers it.
    #[must_use]
    pub fn shown_at(&self, row: u32, column: u32) -> Option<&Cell> {
        match self.merge_at(row, column) {
            Some(merge) => self.row(merge.top)?.cell(merge.left),
            None => self.row(row)?.cell(column),
        }
    }
}

/// A column's letters: 0 is `A`, 27 is `AB`.
#[must_use]
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let digit = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A cell's address as the spreadsheet program shows it: `C12`.
pub(crate) fn address(column: u32, row: u32) -> String {
    format!("{}{row}", column_letters(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_text_keeps_its_fonts() {
        let mut cell = Cell::new(0, "abcdef".to_owned(), CellKind::Text);
        cell.runs = vec![Run { end: 4, font: Some(0) }, Run { end: 6, font: None }];
        cell.erase(&[("ab", None), ("c", Some(Erasure::CrossedOut)), ("def", None)]);
        assert_eq!((cell.text.as_str(), cell.as_it_came()), ("abdef", "abcdef"));
        assert_eq!(cell.runs, [Run { end: 3, font: Some(0) }, Run { end: 5, font: None }]);
    }

    #[test]
    fn a_text_that_is_crossed_out_as_a_whole_stays_the_text() {
        let mut cell = Cell::new(0, "Bế Ích".to_owned(), CellKind::Text);
        cell.erase(&[("Bế Ích", Some(Erasure::CrossedOut)), (" ", None)]);
        let erased = cell.erased.as_ref().map(|erased| (erased.all.as_str(), erased.left.as_str()));
        assert_eq!((cell.text.as_str(), erased), ("Bế Ích", Some(("Bế Ích", ""))));
    }

    #[test]
    fn columns_are_lettered_as_the_spreadsheet_shows_them() {
        assert_eq!(column_letters(0), "A");
        assert_eq!(column_letters(25), "Z");
        assert_eq!(column_letters(26), "AA");
        assert_eq!(column_letters(16383), "XFD");
    }
}
