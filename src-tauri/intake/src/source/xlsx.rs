//! xlsx workbooks, through calamine: values as Excel last saved them, and merged cells.

use super::hidden;
use super::runs::Strings;
use super::workbook::{self, MAX_COLUMN, Room};
use crate::encoding::Encoding;
use crate::error::{IntakeError, Limit};
use crate::grid::{Cell, Row, Sheet, Visibility};
use calamine::{Reader, Xlsx, XlsxError};
use std::collections::BTreeSet;
use std::io::Cursor;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// All worksheets of a workbook.
///
/// # Errors
/// Damaged parts, a password, or more cells than a list can have.
pub fn sheets(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
    let claimed = hidden::claimed_strings(bytes);
    if claimed > workbook::MAX_CELLS as u64 {
        return Err(IntakeError::TooLarge { file: file.to_owned(), limit: Limit::Cells, measured: claimed });
    }
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| fault(file, None, &error))?;
    let mut sheets = Vec::new();
    let mut room = Room::new();
    let looks = hidden::look(bytes);
    let mut strings = if hidden::has_old_fonts(bytes) { Strings::of(bytes) } else { None };
    for (name, visibility) in workbook::tabs(&workbook) {
        let mut rows = rows(file, &mut workbook, &name, &mut room)?;
        let place = workbook.sheets_metadata().iter().position(|tab| tab.name == name).unwrap_or_default();
        let look = looks.get(place);
        mark(&mut rows, look.map(|look| &look.rows));
        // Merges only help to understand a sheet; one that will not tell them is read without.
        let merges = workbook::merges(workbook.merge_cells_by_sheet_name(&name).unwrap_or_default());
        let fonts = if strings.is_some() { set_fonts(&mut workbook, &name, &mut rows) } else { Vec::new() };
        let hidden_columns = look.map(|look| look.columns.clone()).unwrap_or_default();
        let mut sheet = Sheet { name, visibility, rows, merges, fonts, hidden_columns };
        if let Some((strings, look)) = strings.as_mut().zip(look) {
            strings.set(&mut sheet, &look.part);
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Notes which cells are written in fonts from before Unicode; their names. Fonts only help to tell an encoding: a sheet
/// that will not tell them is read without.
fn set_fonts(workbook: &mut Workbook<'_>, name: &str, rows: &mut [Row]) -> Vec<String> {
    let mut fonts: Vec<String> = Vec::new();
    let Ok(styles) = workbook.worksheet_style(name) else { return fonts };
    for row in rows {
        for cell in &mut row.cells {
            let style = styles.get((row.number.saturating_sub(1), cell.column));
            let font = style.and_then(|style| style.font.as_ref()?.name.as_deref());
            let Some(font) = font.filter(|font| Encoding::of_font(font).is_some()) else { continue };
            cell.font = Sheet::font_place(&mut fonts, font);
        }
    }
    fonts
}

/// Marks the rows that the sender hid.
fn mark(rows: &mut [Row], hidden: Option<&BTreeSet<u32>>) {
    let Some(hidden) = hidden.filter(|hidden| !hidden.is_empty()) else { return };
    for row in rows.iter_mut().filter(|row| hidden.contains(&row.number)) {
        row.visibility = Visibility::Hidden;
    }
}

fn rows(
    file: &str,
    workbook: &mut Workbook<'_>,
    name: &str,
    room: &mut Room,
) -> Result<Vec<Row>, IntakeError> {
    let broken = |error: &XlsxError| fault(file, Some(name), error);
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|error| broken(&error))?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(read) = reader.next_cell().map_err(|error| broken(&error))? {
        let (row, column) = read.get_position();
        if column > MAX_COLUMN {
            continue;
        }
        let Some(cell) = workbook::cell(column, read.get_value().clone().into()) else { continue };
        room.take(file, 1)?;
        place(&mut rows, row.saturating_add(1), cell);
    }
    rows.sort_by_key(|row| row.number);
    Ok(rows)
}

/// Cells come row by row in every workbook but hand-made ones.
fn place(rows: &mut Vec<Row>, number: u32, cell: Cell) {
    match rows.last_mut() {
        Some(row) if row.number == number => {
            let at = row.cells.partition_point(|other| other.column < cell.column);
            row.cells.insert(at, cell);
        }
        _ => rows.push(Row { number, visibility: Visibility::Shown, cells: vec![cell] }),
    }
}

fn fault(file: &str, sheet: Option<&str>, error: &XlsxError) -> IntakeError {
    match error {
        XlsxError::Password => IntakeError::Protected { file: file.to_owned() },
        other => IntakeError::Damaged {
            file: file.to_owned(),
            sheet: sheet.map(str::to_owned),
            reason: other.to_string(),
        },
    }
}
