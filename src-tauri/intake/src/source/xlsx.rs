//! xlsx workbooks, through calamine: values as Excel last saved them, and merged cells.

use super::hidden;
use super::runs::Fonts;
use super::workbook::{self, MAX_COLUMN, Room};
use crate::error::{Damage, IntakeError, Limit};
use crate::grid::{Cell, Row, Sheet, Visibility};
use calamine::{Reader, Xlsx, XlsxError};
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
    // Counted before they are read: a refusal should not take as long as a reading.
    Room::new().take(file, looks.iter().map(|look| look.cells).sum())?;
    let is_marked = looks.iter().any(|look| look.crossed)
        || hidden::has_old_fonts(bytes)
        || hidden::has_crossed_out(bytes);
    let mut fonts = if is_marked { Fonts::of(bytes) } else { None };
    for (name, visibility) in workbook::tabs(&workbook) {
        let place = workbook.sheets_metadata().iter().position(|tab| tab.name == name).unwrap_or_default();
        let look = looks.get(place);
        let mut rows = match look {
            Some(look) if look.is_empty() => Vec::new(),
            _ => rows(file, &mut workbook, &name, &mut room)?,
        };
        if let Some(look) = look {
            rows.iter_mut().for_each(|row| row.visibility = look.visibility(row.number));
        }
        let mut sheet = Sheet { visibility, rows, ..Sheet::named(&name) };
        if let Some(look) = look {
            sheet.hidden_columns.clone_from(&look.columns);
            sheet.merges.clone_from(&look.merges);
            if let Some(fonts) = &mut fonts {
                fonts.set(&mut sheet, &look.part);
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
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
            damage: Damage::Content,
            reason: other.to_string(),
        },
    }
}
