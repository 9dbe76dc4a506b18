//! What workbooks of every kind have in common: calamine's sheets, cells and merges in our words, and their limits.

use crate::error::{IntakeError, Limit};
use crate::grid::{Cell, CellKind, Merge, Visibility};
use calamine::{Data, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible};
use std::io::Cursor;

/// More cells than fifty thousand nominations hold.
pub const MAX_CELLS: usize = 800_000;
/// More merged rectangles than any list has; each lookup goes through them.
pub const MAX_MERGES: usize = 5_000;
/// Columns beyond this are decoration at a sheet's far edge.
pub const MAX_COLUMN: u32 = 512;

/// How many more cells a file may hold.
pub struct Room(usize);

impl Room {
    /// Nothing read yet.
    pub const fn new() -> Self {
        Self(MAX_CELLS)
    }

    /// Takes the place of `cells`.
    ///
    /// # Errors
    /// The file holds more cells than a list can have.
    pub fn take(&mut self, file: &str, cells: usize) -> Result<(), IntakeError> {
        self.0 = self.0.checked_sub(cells).ok_or_else(|| IntakeError::TooLarge {
            file: file.to_owned(),
            limit: Limit::Cells,
            measured: MAX_CELLS as u64 + 1,
        })?;
        Ok(())
    }
}

/// The worksheets in the order of their tabs. Chart sheets are none.
pub fn tabs<'b, R: Reader<Cursor<&'b [u8]>>>(workbook: &R) -> Vec<(String, Visibility)> {
    let sheets = workbook.sheets_metadata().iter().filter(|tab| tab.typ == SheetType::WorkSheet);
    sheets
        .map(|tab| {
            let is_shown = tab.visible == SheetVisible::Visible;
            (tab.name.clone(), if is_shown { Visibility::Shown } else { Visibility::Hidden })
        })
        .collect()
}

/// A cell as its spreadsheet shows it; nothing for one without ink.
pub fn cell(column: u32, value: Data) -> Option<Cell> {
    let (text, kind) = match value {
        Data::Empty => return None,
        Data::String(text) => (text, CellKind::Text),
        Data::Int(number) => (number.to_string(), CellKind::Number),
        // Display writes a whole number without a point, as Excel shows it.
        Data::Float(number) => (number.to_string(), CellKind::Number),
        Data::Bool(truth) => (truth.to_string(), CellKind::Truth),
        Data::DateTime(moment) => (date(&moment), CellKind::Date),
        Data::DateTimeIso(text) | Data::DurationIso(text) => (iso(&text), CellKind::Date),
        Data::Error(error) => (error.to_string(), CellKind::Fault),
    };
    (!text.chars().all(char::is_whitespace)).then(|| Cell::new(column, text, kind))
}

fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{day:02}/{month:02}/{year}")
}

/// `1980-02-01` or `1980-02-01T00:00:00` as a spreadsheet shows it.
fn iso(text: &str) -> String {
    let day = text.split('T').next().unwrap_or(text);
    let parts: Vec<&str> = day.split('-').collect();
    match parts.as_slice() {
        [year, month, day] => format!("{day}/{month}/{year}"),
        _ => text.to_owned(),
    }
}

/// The merged rectangles. They only help to understand a sheet.
pub fn merges(found: Vec<Dimensions>) -> Vec<Merge> {
    let ours = |from: Dimensions| Merge {
        top: from.start.0.saturating_add(1),
        bottom: from.end.0.saturating_add(1),
        left: from.start.1,
        right: from.end.1,
    };
    found.into_iter().take(MAX_MERGES).map(ours).collect()
}

#[cfg(test)]
mod tests {
    use super::cell;
    use calamine::Data;

    #[test]
    fn a_day_written_as_a_text_of_the_standard_reads_as_a_spreadsheet_shows_it() {
        let read = |text: &str| cell(0, Data::DateTimeIso(text.to_owned())).map(|cell| cell.text);
        assert_eq!(read("1980-02-01"), Some("01/02/1980".to_owned()));
        assert_eq!(read("1980-02-01T00:00:00"), Some("01/02/1980".to_owned()));
    }
}
