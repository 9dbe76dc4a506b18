//! Workbooks of Excel 97–2003 (.xls) and OpenDocument spreadsheets (.ods), through calamine.

use super::biff;
use super::workbook::{self, MAX_COLUMN, Room};
use crate::error::{IntakeError, Limit};
use crate::grid::{Row, Sheet, Visibility};
use calamine::{Data, Dimensions, Ods, Range, Reader, Xls};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::io::Cursor;

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

/// Marks hidden rows and cells in old fonts.
fn mark(sheet: &mut Sheet, look: &biff::Look, fonts: &[String]) {
    for row in sheet.rows.iter_mut().filter(|row| look.hidden.contains(&row.number)) {
        row.visibility = Visibility::Hidden;
    }
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
    let area = open_document_area(bytes);
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
    // Cells covered by a merged one are empty here, which is how they are read.
    sheets(file, &mut workbook, |_, _| Vec::new())
}

/// How many places the rows that hold something take once their repetitions are written out: one row said to stand a
/// million times is a few bytes in the file.
fn open_document_area(bytes: &[u8]) -> u64 {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return 0 };
    let Ok(part) = archive.by_name("content.xml") else { return 0 };
    let mut reader = quick_xml::Reader::from_reader(std::io::BufReader::new(part));
    let (mut buffer, mut area) = (Vec::new(), 0u64);
    let (mut rows, mut column, mut width) = (0u64, 0u64, 0u64);
    loop {
        buffer.clear();
        // What is broken is told by the reader that needs it.
        let Ok(event) = reader.read_event_into(&mut buffer) else { return area };
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == "table-row" => {
                (rows, column, width) = (repeated(&tag, "number-rows-repeated"), 0, 0);
            }
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "table-cell" => {
                column = column.saturating_add(repeated(&tag, "number-columns-repeated"));
                if tag.attributes().flatten().any(|one| one.key.local_name().as_ref() == "value-type") {
                    width = column;
                }
            }
            Event::End(tag) if tag.local_name().as_ref() == "table-row" => {
                area = area.saturating_add(rows.saturating_mul(width));
            }
            Event::Eof => return area,
            _ => {}
        }
    }
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> u64 {
    let said = tag.attributes().flatten().find(|one| one.key.local_name().as_ref() == name);
    said.and_then(|one| one.value.parse().ok()).unwrap_or(1)
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
    let mut sheets = Vec::new();
    let mut room = Room::new();
    for (name, visibility) in workbook::tabs(workbook) {
        let range = workbook.worksheet_range(&name).map_err(|error| damaged(file, Some(&name), &error))?;
        let rows = rows(&range);
        room.take(file, rows.iter().map(|row| row.cells.len()).sum())?;
        let merges = workbook::merges(merges(workbook, &name));
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
