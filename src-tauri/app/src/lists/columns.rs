//! What columns hold, as sent: what was found, and what somebody said.

use crate::failure::{Failure, FailureCode};
use intake::{ColumnChoice, ColumnRead, HeadingChoice, Meaning, Origin, Reading, SheetGrid};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// What somebody said a column is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ColumnChoice")]
pub struct ColumnChoiceView {
    /// The sheet.
    pub sheet: String,
    /// The column's letters.
    pub column: String,
    /// What it holds: `name`, `position_unit`.
    pub meaning: String,
}

/// The row that somebody said holds the words above a sheet's columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "HeadingChoice")]
pub struct HeadingChoiceView {
    /// The sheet.
    pub sheet: String,
    /// The row, as the spreadsheet program counts.
    pub row: u32,
}

/// What was said of headings, as intake takes it.
pub(crate) fn heading_choices(chosen: &[HeadingChoiceView]) -> Vec<HeadingChoice> {
    chosen.iter().map(|one| HeadingChoice { sheet: one.sheet.clone(), row: one.row }).collect()
}

/// What was said of columns, as intake takes it.
///
/// # Errors
/// `input_invalid` for a meaning that nobody can choose.
pub(crate) fn column_choices(chosen: &[ColumnChoiceView]) -> Result<Vec<ColumnChoice>, Failure> {
    chosen
        .iter()
        .map(|one| {
            let (sheet, column) = (one.sheet.clone(), one.column.clone());
            Ok(ColumnChoice { sheet, column, meaning: meaning(&one.meaning)? })
        })
        .collect()
}

/// A meaning that can be chosen, by its word.
///
/// # Errors
/// `input_invalid`.
pub(crate) fn meaning(word: &str) -> Result<Meaning, Failure> {
    let unknown = || Failure::new(FailureCode::InputInvalid).fact("what", format!("meaning {word}"));
    Meaning::parse(word).ok_or_else(|| unknown().at("meaning"))
}

/// A column of a sheet with what it was taken for.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ListColumn")]
pub struct ListColumnView {
    /// Its letters.
    pub column: String,
    /// The words above it; empty where there are none.
    pub heading: String,
    /// What it was taken for; `unnamed` where that is not known.
    pub meaning: String,
    /// The first texts in it.
    pub examples: Vec<String>,
}

/// How many texts of a column are shown.
const EXAMPLES: usize = 3;

/// The columns of a sheet that hold something under a heading, each once: of several tables the first that has it.
pub(crate) fn columns_of(sheet: &SheetGrid) -> Vec<ListColumnView> {
    let first = sheet.columns.iter().map(|one| one.row).min().unwrap_or_default();
    let letters = (0..sheet.width).map(intake::column_letters).zip(0usize..);
    letters
        .filter_map(|(column, place)| {
            let read = sheet.columns.iter().find(|one| one.column == column);
            let below = sheet.rows.iter().filter(|row| row.number > read.map_or(first, |one| one.row));
            let texts = below.filter_map(|row| row.cells.get(place)).filter(|text| !text.is_empty());
            let examples: Vec<String> = texts.take(EXAMPLES).cloned().collect();
            if examples.is_empty() && read.is_none() {
                return None;
            }
            Some(ListColumnView {
                column,
                heading: read.map(|one| one.heading.clone()).unwrap_or_default(),
                meaning: read.map_or(Meaning::Unnamed, |one| one.meaning).as_str().to_owned(),
                examples,
            })
        })
        .collect()
}

/// The columns of a list, by sheet, as they were read.
pub(crate) struct Columns<'r>(HashMap<&'r str, &'r [ColumnRead]>);

impl<'r> Columns<'r> {
    /// Those of a reading.
    pub fn of(reading: &'r Reading) -> Self {
        Self(reading.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.columns.as_slice())).collect())
    }

    /// The heading nearest above a row.
    pub fn heading(&self, at: &Origin, letters: &str) -> &str {
        self.above(at, letters).map_or("", |one| one.heading.as_str())
    }

    /// What the column is in the table that a row stands in.
    pub fn meaning(&self, at: &Origin, letters: &str) -> Option<Meaning> {
        self.above(at, letters).map(|one| one.meaning)
    }

    fn above(&self, at: &Origin, letters: &str) -> Option<&'r ColumnRead> {
        let columns = self.0.get(at.sheet.as_str()).copied().unwrap_or_default();
        let above = columns.iter().filter(|one| one.column == letters && one.row < at.row);
        above.max_by_key(|one| one.row)
    }
}
