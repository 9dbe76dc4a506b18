//! Workbooks of Excel 97–2003 (.xls) and OpenDocument spreadsheets (.ods), through calamine.

use super::workbook::{self, MAX_COLUMN, Room};
use super::{biff, ods};
use crate::error::{Damage, IntakeError, Limit};
use crate::grid::{Erasure, Row, Sheet, Visibility};
use calamine::{Data, Dimensions, Ods, Range, Reader, Xls};
use std::collections::{BTreeSet, HashMap};
use std::io::Cursor;

/// The pieces of a cell's text, and how each is taken back.
pub type Pieces = Vec<(String, Option<Erasure>)>;

/// calamine lays sheets out whole: more places than this are no list, but a stray cell at the far corner. So many take
/// about 200 MB.
const MAX_AREA: u64 = 3_000_000;

/// All worksheets of an old workbook.
///
/// # Errors
/// Damaged parts, a password, or more cells than a list can have.
pub fn old_excel(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
    let Some(stream) = biff::stream(bytes) else {
        return Err(damaged(file, None, &"its container cannot be opened"));
    };
    let seen = biff::look(&stream);
    let area = seen.sheets.iter().map(biff::Look::area).fold(0, u64::saturating_add);
    if area > MAX_AREA {
        return Err(IntakeError::TooLarge { file: file.to_owned(), limit: Limit::Cells, measured: area });
    }
    // calamine follows a container's chains wherever they lead, in circles too: it gets the records in a sound one.
    let sound = biff::container(&stream).map_err(|error| damaged(file, None, &error))?;
    let mut workbook = Xls::new(Cursor::new(sound.as_slice())).map_err(|error| match error {
        calamine::XlsError::Password => IntakeError::Protected { file: file.to_owned() },
        other => damaged(file, None, &other),
    })?;
    let merges = |workbook: &Xls<_>, name: &str| workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
    let mut read = sheets(file, &mut workbook, merges)?;
    let places: HashMap<String, usize> =
        workbook.sheets_metadata().iter().enumerate().map(|(at, tab)| (tab.name.clone(), at)).collect();
    for sheet in &mut read {
        if let Some(look) = places.get(&sheet.name).and_then(|at| seen.sheets.get(*at)) {
            mark(sheet, look, &seen.fonts);
        }
    }
    Ok(read)
}

/// Marks hidden rows, cells in old fonts, and what is crossed out.
fn mark(sheet: &mut Sheet, look: &biff::Look, fonts: &[String]) {
    hide(sheet, &look.hidden, &BTreeSet::new(), &look.columns);
    erase(sheet, |place| look.crossed.get(&place).cloned());
    if look.fonts.is_empty() {
        return;
    }
    sheet.fonts = fonts.to_vec();
    let by_place: HashMap<(u32, u32), u16> =
        look.fonts.iter().map(|(row, column, font)| ((*row, *column), *font)).collect();
    for row in &mut sheet.rows {
        for cell in &mut row.cells {
            cell.font = by_place.get(&(row.number, cell.column)).copied();
        }
    }
}

/// All sheets of an OpenDocument spreadsheet.
///
/// # Errors
/// As [`old_excel`].
pub fn open_document(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
    if ods::is_locked(bytes) {
        return Err(IntakeError::Protected { file: file.to_owned() });
    }
    let looks = ods::look(bytes).map_err(|reason| damaged(file, None, &reason))?;
    let area = looks.iter().fold(0, |area: u64, look| area.saturating_add(look.area()));
    if area > MAX_AREA {
        return Err(IntakeError::TooLarge { file: file.to_owned(), limit: Limit::Cells, measured: area });
    }
    let mut workbook = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => IntakeError::Protected { file: file.to_owned() },
        calamine::OdsError::CellLimitExceeded { requested, .. } => {
            IntakeError::TooLarge { file: file.to_owned(), limit: Limit::Cells, measured: requested as u64 }
        }
        other => damaged(file, None, &other),
    })?;
    let mut read = sheets(file, &mut workbook, |_, _| Vec::new())?;
    let places: HashMap<String, usize> =
        workbook.sheets_metadata().iter().zip(0usize..).map(|(tab, at)| (tab.name.clone(), at)).collect();
    for sheet in &mut read {
        let Some(look) = places.get(&sheet.name).and_then(|at| looks.get(*at)) else { continue };
        hide(sheet, &look.rows, &look.filtered, &look.columns);
        sheet.merges.clone_from(&look.merges);
        set_fonts(sheet, look);
        erase(sheet, |place| look.crossed.get(&place).cloned());
    }
    Ok(read)
}

/// Notes the old fonts of cells and of their pieces.
fn set_fonts(sheet: &mut Sheet, look: &ods::Look) {
    let Sheet { rows, fonts, .. } = sheet;
    for row in rows.iter_mut().filter(|_| !look.fonts.is_empty() || !look.runs.is_empty()) {
        for cell in &mut row.cells {
            let place = (row.number, cell.column);
            let font = look.fonts.get(&place);
            cell.font = font.and_then(|font| Sheet::font_place(fonts, font));
            let pieces = look.runs.get(&place).map(Vec::as_slice).unwrap_or_default();
            // A cell may show other text than it holds, a number or a date: that has no pieces.
            if cell.text == pieces.iter().map(|(text, _)| text.as_str()).collect::<String>() {
                cell.part(pieces.iter().map(|(text, font)| {
                    (text.as_str(), font.as_ref().and_then(|font| Sheet::font_place(fonts, font)))
                }));
            }
        }
    }
}

/// Marks what of cells is crossed out or hidden, by their pieces; one without any is so as a whole.
fn erase(sheet: &mut Sheet, pieces: impl Fn((u32, u32)) -> Option<Pieces>) {
    for row in &mut sheet.rows {
        for cell in &mut row.cells {
            let Some(found) = pieces((row.number, cell.column)) else { continue };
            let text = cell.text.clone();
            let mut all = found.iter().map(|(text, how)| (text.as_str(), *how)).collect::<Vec<_>>();
            if all.is_empty() {
                all.push((text.as_str(), Some(Erasure::CrossedOut)));
            }
            cell.erase(&all);
        }
    }
}

/// Marks rows and columns that the sender hid; some of the rows a filter did.
fn hide(sheet: &mut Sheet, rows: &BTreeSet<u32>, filtered: &BTreeSet<u32>, columns: &BTreeSet<u32>) {
    for row in sheet.rows.iter_mut().filter(|row| rows.contains(&row.number)) {
        let is_filtered = filtered.contains(&row.number);
        row.visibility = if is_filtered { Visibility::Filtered } else { Visibility::Hidden };
    }
    sheet.hidden_columns.clone_from(columns);
}

fn damaged(file: &str, sheet: Option<&str>, error: &dyn std::fmt::Display) -> IntakeError {
    IntakeError::Damaged {
        file: file.to_owned(),
        sheet: sheet.map(str::to_owned),
        damage: Damage::Content,
        reason: error.to_string(),
    }
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
    let mut sheets = Vec::new();
    let mut room = Room::new();
    for (name, visibility) in workbook::tabs(workbook) {
        let range = workbook.worksheet_range(&name).map_err(|error| damaged(file, Some(&name), &error))?;
        let rows = rows(&range);
        room.take(file, rows.iter().map(|row| row.cells.len()).sum())?;
        let merges = workbook::merges(merges(workbook, &name));
        sheets.push(Sheet { visibility, rows, merges, ..Sheet::named(&name) });
    }
    Ok(sheets)
}

fn rows(range: &Range<Data>) -> Vec<Row> {
    let (top, left) = range.start().unwrap_or_default();
    range
        .rows()
        .zip(top.saturating_add(1)..)
        .map(|(values, number)| {
            let cells = values.iter().zip(left..=MAX_COLUMN);
            Row {
                number,
                visibility: Visibility::Shown,
                cells: cells.filter_map(|(value, column)| workbook::cell(column, value.clone())).collect(),
            }
        })
        .filter(|row| !row.cells.is_empty())
        .collect()
}
