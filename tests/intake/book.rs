//! Makes workbooks for tests: a list is written as it would be typed, and read back through the public door.

use domain::catalogue::AwardCode;
use intake::{Lexicon, ReadRow, Reading};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

/// A workbook under construction.
pub struct Book {
    book: Workbook,
}

/// What a cell of a test list holds.
fn write(sheet: &mut Worksheet, row: u32, column: u16, text: &str) {
    match text.parse::<f64>() {
        Ok(number) if !text.starts_with('0') => sheet.write_number(row, column, number).unwrap(),
        _ => sheet.write_string(row, column, text).unwrap(),
    };
}

impl Book {
    /// An empty workbook.
    pub fn new() -> Self {
        Self { book: Workbook::new() }
    }

    /// A sheet of rows, cells parted by `|`; an empty line is an empty row; `¶` breaks a line inside a cell.
    pub fn sheet(self, name: &str, rows: &str) -> Self {
        self.merged(name, rows, &[])
    }

    /// A sheet with merged cells, given as (first row, first column, last row, last column), all from 0.
    pub fn merged(mut self, name: &str, rows: &str, merges: &[(u32, u16, u32, u16)]) -> Self {
        let sheet = self.book.add_worksheet();
        sheet.set_name(name).unwrap();
        for &(top, left, bottom, right) in merges {
            sheet.merge_range(top, left, bottom, right, "", &Format::new()).unwrap();
        }
        for (row, line) in (0u32..).zip(rows.trim_matches('\n').split('\n')) {
            for (column, cell) in (0u16..).zip(line.trim().split('|')) {
                let text = cell.trim().replace('¶', "\n");
                if !text.is_empty() {
                    write(sheet, row, column, &text);
                }
            }
        }
        self
    }

    /// Hands the last sheet to a test that needs what the other methods do not write.
    pub fn with(mut self, change: impl FnOnce(&mut Worksheet)) -> Self {
        let last = self.book.worksheets().len() - 1;
        change(self.book.worksheet_from_index(last).unwrap());
        self
    }

    /// The workbook's bytes.
    pub fn bytes(mut self) -> Vec<u8> {
        self.book.save_to_buffer().unwrap()
    }

    /// What intake makes of it.
    pub fn read(self) -> Reading {
        intake::read("danh-sach.xlsx", &self.bytes(), &Lexicon::seed()).unwrap()
    }
}

/// A row as one line, to be compared with what is expected: kind, honorific, name, position, unit, nominating unit,
/// award, theme; `·` where the list does not say.
pub fn line(row: &ReadRow) -> String {
    let text = |field: Option<&str>| field.unwrap_or("·").to_owned();
    [
        row.kind.as_str().chars().next().unwrap().to_string(),
        text(row.honorific.as_deref()),
        row.name.clone(),
        text(row.position.as_deref()),
        text(row.unit.as_deref()),
        text(row.nominated_by.as_deref()),
        text(row.award.as_ref().map(AwardCode::as_str)),
        text(row.theme.as_deref()),
    ]
    .join(" | ")
}

/// All rows of a reading as lines.
pub fn lines(reading: &Reading) -> Vec<String> {
    reading.rows.iter().map(line).collect()
}

/// Asserts that a reading has exactly these rows.
pub fn assert_rows(reading: &Reading, expected: &[&str]) {
    let got = lines(reading);
    assert_eq!(got, expected, "\nread:\n{}\nexpected:\n{}", got.join("\n"), expected.join("\n"));
}

/// Asserts that no row raises a doubt.
pub fn assert_no_doubts(reading: &Reading) {
    for row in &reading.rows {
        assert!(row.doubts.is_empty(), "{}: {:?}", line(row), row.doubts);
    }
}
