//! Workbooks of Excel 97–2003 (.xls) and OpenDocument spreadsheets (.ods), through calamine.

use crate::error::{IntakeError, Limit};
use crate::grid::{Cell, CellKind, Merge, Row, Sheet, Visibility};
use calamine::{Data, Dimensions, ExcelDateTime, Ods, Range, Reader, SheetType, SheetVisible, Xls};
use std::io::Cursor;

/// More cells than a hundred thousand nominations hold.
const MAX_CELLS: usize = 2_000_000;
/// Columns beyond this are decoration at a sheet's far edge.
const MAX_COLUMN: usize = 512;
/// More merged rectangles than any list has.
const MAX_MERGES: usize = 5_000;

/// All worksheets of an old workbook.
///
/// # Errors
/// Damaged parts, a password, or more cells than a list can have.
pub fn old_excel(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => IntakeError::Protected { file: file.to_owned() },
        other => damaged(file, None, &other),
    })?;
    let merges = |workbook: &Xls<_>, name: &str| workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
    sheets(file, &mut workbook, merges)
}

/// All sheets of an OpenDocument spreadsheet.
///
/// # Errors
/// As [`old_excel`].
pub fn open_document(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
    let mut workbook = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => IntakeError::Protected { file: file.to_owned() },
        calamine::OdsError::CellLimitExceeded { requested, .. } => {
            IntakeError::TooLarge { file: file.to_owned(), limit: Limit::Cells, measured: requested as u64 }
        }
        other => damaged(file, None, &other),
    })?;
    // Cells covered by a merged one are empty here, which is how they are read.
    sheets(file, &mut workbook, |_, _| Vec::new())
}

fn damaged(file: &str, sheet: Option<&str>, error: &dyn std::fmt::Display) -> IntakeError {
    IntakeError::Damaged { file: file.to_owned(), sheet: sheet.map(str::to_owned), reason: error.to_string() }
}

fn sheets<'b, R>(
    file: &str,
    workbook: &mut R,
    merges: impl Fn(&R, &str) -> Vec<Dimensions>,
) -> Result<Vec<Sheet>, IntakeError>
where
    R: Reader<Cursor<&'b [u8]>>,
    R::Error: std::fmt::Display,
{
    let tabs: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|tab| tab.typ == SheetType::WorkSheet)
        .map(|tab| (tab.name.clone(), tab.visible))
        .collect();
    let mut sheets = Vec::with_capacity(tabs.len());
    let mut room = MAX_CELLS;
    for (name, visible) in tabs {
        let range = workbook.worksheet_range(&name).map_err(|error| damaged(file, Some(&name), &error))?;
        let rows = rows(&range);
        let cells = rows.iter().map(|row| row.cells.len()).sum();
        room = room.checked_sub(cells).ok_or_else(|| IntakeError::TooLarge {
            file: file.to_owned(),
            limit: Limit::Cells,
            measured: MAX_CELLS as u64 + 1,
        })?;
        let merges = merges(workbook, &name).into_iter().take(MAX_MERGES).map(merge).collect();
        let visibility =
            if visible == SheetVisible::Visible { Visibility::Shown } else { Visibility::Hidden };
        sheets.push(Sheet { name, visibility, rows, merges, fonts: Vec::new() });
    }
    Ok(sheets)
}

fn rows(range: &Range<Data>) -> Vec<Row> {
    let (top, left) = range.start().unwrap_or_default();
    range
        .rows()
        .zip(top.saturating_add(1)..)
        .map(|(values, number)| {
            let cells = values.iter().zip(left..).take(MAX_COLUMN);
            Row {
                number,
                visibility: Visibility::Shown,
                cells: cells.filter_map(|(value, column)| cell(column, value)).collect(),
            }
        })
        .filter(|row| !row.cells.is_empty())
        .collect()
}

fn cell(column: u32, value: &Data) -> Option<Cell> {
    let (text, kind) = match value {
        Data::Empty => return None,
        Data::String(text) => (text.clone(), CellKind::Text),
        Data::Int(number) => (number.to_string(), CellKind::Number),
        Data::Float(number) => (number.to_string(), CellKind::Number),
        Data::Bool(truth) => (truth.to_string(), CellKind::Truth),
        Data::DateTime(moment) => (date(moment), CellKind::Date),
        Data::DateTimeIso(text) | Data::DurationIso(text) => (iso(text), CellKind::Date),
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

fn merge(from: Dimensions) -> Merge {
    Merge {
        top: from.start.0.saturating_add(1),
        bottom: from.end.0.saturating_add(1),
        left: from.start.1,
        right: from.end.1,
    }
}
