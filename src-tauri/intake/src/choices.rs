//! What somebody said of a list before it is read: of its columns, what they are and how they are encoded.

use crate::encoding;
use crate::grid::{Sheet, column_letters};
use crate::meanings::Meaning;
use crate::resolve::{Basis, Column};

/// What somebody said of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// The encodings of columns; the others are found.
    pub encodings: Vec<encoding::Choice>,
    /// The meanings of columns; the others are found.
    pub columns: Vec<ColumnChoice>,
    /// Where the tables of sheets begin; the others are found.
    pub headings: Vec<HeadingChoice>,
}

/// Which row somebody said holds the words above the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingChoice {
    /// The sheet.
    pub sheet: String,
    /// The row, as the spreadsheet program counts.
    pub row: u32,
}

/// What somebody said a column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnChoice {
    /// The sheet.
    pub sheet: String,
    /// The column's letters.
    pub column: String,
    /// What it holds.
    pub meaning: Meaning,
}

/// What was said of the columns of one sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chosen<'a> {
    sheet: &'a str,
    choices: &'a [ColumnChoice],
    heading: Option<u32>,
}

impl<'a> Chosen<'a> {
    /// What was said of a sheet.
    pub fn of(sheet: &'a Sheet, choices: &'a Choices) -> Self {
        let heading = choices.headings.iter().find(|one| one.sheet == sheet.name).map(|one| one.row);
        Self { sheet: &sheet.name, choices: &choices.columns, heading }
    }

    /// The row that was said to hold the words above the columns.
    pub const fn heading(self) -> Option<u32> {
        self.heading
    }

    fn here(self) -> impl Iterator<Item = &'a ColumnChoice> {
        self.choices.iter().filter(move |choice| choice.sheet == self.sheet)
    }

    /// Whether nothing was said of the sheet.
    pub fn is_empty(self) -> bool {
        self.here().next().is_none()
    }

    /// What was said of a column.
    pub fn meaning(self, column: u32) -> Option<Meaning> {
        let letters = column_letters(column);
        self.here().find(|choice| choice.column == letters).map(|choice| choice.meaning)
    }

    /// Whether it was said of a column that it names who is nominated.
    pub fn names_recipient(self) -> bool {
        self.here().any(|choice| choice.meaning.names_recipient())
    }

    /// Gives the columns the meanings that were chosen, those without a heading too; up to `width` columns.
    pub fn apply(self, columns: &mut Vec<Column>, width: u32) {
        for choice in self.here() {
            let found = columns.iter_mut().find(|column| column_letters(column.column) == choice.column);
            if let Some(column) = found {
                column.meaning = choice.meaning;
                column.award = None;
                column.basis = Basis::Chosen;
            } else if let Some(column) = (0..width).find(|column| column_letters(*column) == choice.column) {
                let heading = String::new();
                let meaning = choice.meaning;
                columns.push(Column { column, heading, meaning, award: None, basis: Basis::Chosen });
            }
        }
        columns.sort_by_key(|column| column.column);
    }
}
