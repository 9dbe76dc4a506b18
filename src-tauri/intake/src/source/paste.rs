//! A block pasted from a spreadsheet, or a table as plain text: a sign between cells, and quotation marks around cells
//! that hold it or a line break.

use crate::PASTED;
use crate::grid::{Cell, CellKind, Row, Sheet, Visibility};

/// The block as a sheet: tabs stand between its cells.
#[must_use]
pub fn grid(text: &str) -> Sheet {
    table(PASTED, text, '\t')
}

/// A table as plain text as a sheet of this name.
#[must_use]
pub fn table(name: &str, text: &str, separator: char) -> Sheet {
    let mut rows = Vec::new();
    for (cells, number) in records(text, separator).into_iter().zip(1u32..) {
        let cells: Vec<Cell> = cells
            .into_iter()
            .zip(0u32..)
            .filter(|(text, _)| !text.chars().all(char::is_whitespace))
            .map(|(text, column)| {
                let kind = kind(&text);
                Cell::new(column, text, kind)
            })
            .collect();
        if !cells.is_empty() {
            rows.push(Row { number, visibility: Visibility::Shown, cells });
        }
    }
    Sheet { rows, ..Sheet::named(name) }
}

/// What a cell holds that came as text.
pub(super) fn kind(text: &str) -> CellKind {
    if text.trim().parse::<f64>().is_ok() { CellKind::Number } else { CellKind::Text }
}

/// Parts the block into rows of cells. A quotation mark opens a quoted cell only at the cell's beginning, and only
/// where it is closed again before the sign between cells or the end of the line: a theme in straight quotes stays as it is.
fn records(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut records = vec![vec![String::new()]];
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let at_start = records.last().and_then(|row| row.last()).is_some_and(String::is_empty);
        if first == '"'
            && at_start
            && let Some((cell, after)) = quoted(rest, separator)
        {
            push(&mut records, &cell);
            rest = after;
            continue;
        }
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
        match first {
            sign if sign == separator => new_cell(&mut records),
            '\n' => records.push(vec![String::new()]),
            '\r' => {
                rest = rest.strip_prefix('\n').unwrap_or(rest);
                records.push(vec![String::new()]);
            }
            other => push(&mut records, other.encode_utf8(&mut [0; 4])),
        }
    }
    records
}

/// The content of a quoted cell and what follows it; `None` where the quotes do not close at a cell's end.
fn quoted(text: &str, separator: char) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text.strip_prefix('"')?;
    loop {
        let end = rest.find('"')?;
        cell.push_str(rest.get(..end)?);
        rest = rest.get(end + 1..)?;
        match rest.chars().next() {
            Some('"') => {
                cell.push('"');
                rest = rest.get(1..)?;
            }
            None | Some('\n' | '\r') => return Some((cell, rest)),
            Some(sign) if sign == separator => return Some((cell, rest)),
            Some(_) => return None,
        }
    }
}

fn push(records: &mut [Vec<String>], text: &str) {
    if let Some(cell) = records.last_mut().and_then(|row| row.last_mut()) {
        cell.push_str(text);
    }
}

fn new_cell(records: &mut [Vec<String>]) {
    if let Some(row) = records.last_mut() {
        row.push(String::new());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        records(text, '\t')
    }

    #[test]
    fn a_quoted_cell_keeps_its_line_break() {
        assert_eq!(texts("1\t\"Bà A\nKế toán\"\tx"), [["1", "Bà A\nKế toán", "x"]]);
        assert_eq!(texts("\"nói \"\"vâng\"\"\"\tb"), [["nói \"vâng\"", "b"]]);
    }

    #[test]
    fn straight_quotes_inside_a_cell_stay() {
        assert_eq!(texts("\"Giỏi việc nước\" năm 2023\tb"), [["\"Giỏi việc nước\" năm 2023", "b"]]);
    }

    #[test]
    fn empty_lines_keep_the_numbers_of_the_rows_after_them() {
        let sheet = grid("a\tb\r\n\r\nc\td\r\n");
        assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 3]);
    }

    proptest! {
        #[test]
        fn cells_without_tabs_and_quotes_come_through(cells in prop::collection::vec("[^\t\r\n\"]{0,12}", 1..6)) {
            prop_assert_eq!(texts(&cells.join("\t")), vec![cells]);
        }
    }
}
