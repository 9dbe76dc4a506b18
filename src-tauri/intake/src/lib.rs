//! Messy lists in, plain rows with their origin out.
//!
//! A list goes through four steps, each in files of its own: a *source* turns a file into grids of cells
//! ([`source`]); the *layout* is found by the meaning of headings ([`meanings`], `headings`); each row gets a
//! role and, if it is a nomination, is read with what its group, title and sheet name say (`walk`, `rows`); and
//! whatever a careful clerk would look at twice becomes a [`Doubt`]. Nothing is dropped: every row that holds
//! something is a nomination or is listed with the reason why it is not. No paths, no clock, no SQL.

mod above;
mod awards;
mod book;
mod casing;
mod choices;
mod content;
mod dates;
mod doubt;
pub mod encoding;
mod erased;
mod error;
mod gaps;
mod given;
mod grid;
mod groups;
mod guess;
mod habits;
mod headings;
mod honorifics;
mod kinds;
mod lexicon;
mod likely;
pub mod meanings;
mod names;
mod position_unit;
mod promised;
mod proof;
mod reading;
mod recase;
mod resolve;
mod roles;
mod rows;
mod scopes;
mod signature;
pub mod source;
mod spelling;
mod titles;
mod totals;
mod unknown;
mod unmarked;
mod walk;

pub use book::{HeadingBook, HeadingWord};
pub use choices::{Choices, ColumnChoice, HeadingChoice};
pub use doubt::Doubt;
pub use error::{Damage, FileKind, IntakeError, Limit};
pub use grid::{Cell, CellKind, Erased, Erasure, Merge, Row, Run, Sheet, Visibility, column_letters};
pub use lexicon::Lexicon;
pub use likely::{NameQuestion, Why, ask_of_name, doubts_of_name};
pub use meanings::Meaning;
pub use position_unit::split_position_unit;
pub use proof::{KEY_START, ProofColumn, ReturnedList, ReturnedRow, Sight, read_returned};
pub use reading::{
    ColumnRead, GridRow, Origin, OriginCell, ReadRow, Reading, RowRole, SheetGrid, SkipReason, SkippedRow,
    StatedTotal,
};

use walk::Headless;

/// The name under which a pasted block stands as a sheet.
pub const PASTED: &str = "Dán";

/// Reads a list from the bytes of a file. The name is only used in errors and to tell kinds of file apart.
///
/// # Errors
/// [`IntakeError`] when the bytes are no table that can be read, or hold no list.
pub fn read(file_name: &str, bytes: &[u8], lexicon: &Lexicon) -> Result<Reading, IntakeError> {
    read_as(file_name, bytes, lexicon, &Choices::default())
}

/// Reads a list of which somebody said what some columns are, or how they are encoded.
///
/// # Errors
/// As [`read`].
pub fn read_as(
    file_name: &str,
    bytes: &[u8],
    lexicon: &Lexicon,
    choices: &Choices,
) -> Result<Reading, IntakeError> {
    let (seen, sheets) = source::open_told(file_name, bytes)?;
    walk::read_sheets(file_name, sheets, lexicon, Headless::Doubted, choices).map_err(|error| match error {
        IntakeError::NoList { file, sheets, needed, .. } => {
            IntakeError::NoList { file, sheets, needed, seen }
        }
        other => other,
    })
}

/// The sheets of a file as they came, each row's role left open, with the words that may stand above columns and what these
/// may hold: what somebody looks at who says what the columns are of a file that [`read`] refuses.
///
/// # Errors
/// As [`read`], but for [`IntakeError::NoList`].
pub fn look(
    file_name: &str,
    bytes: &[u8],
    lexicon: &Lexicon,
    choices: &Choices,
) -> Result<Vec<SheetGrid>, IntakeError> {
    Ok(walk::look_at_sheets(source::open(file_name, bytes)?, lexicon, choices))
}

/// A block as it was pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pasted<'a> {
    /// Plain text: tabs between cells, a line a row.
    Text(&'a str),
    /// Cells with the fonts of their pieces, as JSON: see `source/cells.rs`.
    Cells(&'a str),
}

impl Pasted<'_> {
    fn sheet(self) -> Result<Sheet, IntakeError> {
        let sheet = match self {
            Self::Text(text) => source::paste::grid(text),
            Self::Cells(json) => source::cells::grid(json)?,
        };
        if sheet.rows.is_empty() {
            return Err(IntakeError::Empty { file: PASTED.to_owned() });
        }
        Ok(sheet)
    }
}

/// Reads a block pasted from a spreadsheet, with or without a row of headings.
///
/// # Errors
/// [`IntakeError::Empty`] when nothing was pasted, [`IntakeError::NoList`] when no names can be made out.
pub fn read_pasted(text: &str, lexicon: &Lexicon) -> Result<Reading, IntakeError> {
    read_pasted_as(Pasted::Text(text), lexicon, &Choices::default())
}

/// Reads a pasted block of which somebody said what some columns are, or how they are encoded.
///
/// # Errors
/// As [`read_pasted`]; of cells also [`IntakeError::TooLarge`] and [`IntakeError::Damaged`].
pub fn read_pasted_as(
    block: Pasted<'_>,
    lexicon: &Lexicon,
    choices: &Choices,
) -> Result<Reading, IntakeError> {
    walk::read_sheets(PASTED, vec![block.sheet()?], lexicon, Headless::Believed, choices)
}

/// A pasted block as it came: what [`look`] is to a file.
///
/// # Errors
/// As [`read_pasted_as`], but for [`IntakeError::NoList`].
pub fn look_at_pasted(
    block: Pasted<'_>,
    lexicon: &Lexicon,
    choices: &Choices,
) -> Result<Vec<SheetGrid>, IntakeError> {
    Ok(walk::look_at_sheets(vec![block.sheet()?], lexicon, choices))
}

/// A unit's name that came in capitals, in the case that is printed; any other as it came.
#[must_use]
pub fn unit_in_print_case(name: &str) -> String {
    casing::collective(name).0
}
