//! A book of plain rows as a workbook (XLSX): the number book, the ledger of stock.

use crate::error::DocumentError;
use crate::register::RegisterHeading;
use crate::workbook::{head_columns, set_up_print};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// A book to write.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// What stands above the table.
    pub heading: RegisterHeading,
    /// The name of the sheet in the workbook, at most 31 characters.
    pub sheet: String,
    /// Headings of the columns, with their widths in characters.
    pub columns: Vec<(String, u8)>,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<LedgerCell>>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LedgerCell {
    /// Words; empty for none.
    Text(String),
    /// A count.
    Count(i64),
    /// A số sổ vàng, as sheets bear it: 01, 33.
    Ordinal(i64),
}

/// The row of the column headings; rows count from 0.
const HEADING_ROW: u32 = 4;

/// Writes a book as a workbook with one sheet, ready to be printed on A4 landscape.
///
/// # Errors
/// [`DocumentError::Workbook`] when the workbook cannot be written: more rows than a sheet holds.
pub fn write_ledger(ledger: &Ledger) -> Result<Vec<u8>, DocumentError> {
    workbook(ledger).map_err(|error| DocumentError::Workbook(error.to_string()))
}

fn workbook(ledger: &Ledger) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The writer would put in the present moment; the same rows shall give the same bytes.
    let never = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new().set_title(&ledger.heading.title).set_company(&ledger.heading.office);
    workbook.set_properties(&about.set_creation_datetime(&never));
    let sheet = workbook.add_worksheet();
    sheet.set_name(&ledger.sheet)?;
    head(sheet, ledger)?;
    let text = font().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter).set_text_wrap();
    let count = text.clone().set_align(FormatAlign::Right).set_num_format("#,##0");
    let ordinal = count.clone().set_num_format("00");
    for (row, cells) in (HEADING_ROW + 1..).zip(&ledger.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                LedgerCell::Text(words) => sheet.write_string_with_format(row, column, words, &text)?,
                // A cell's number is a float; counts below 2^53 stay exact in it.
                LedgerCell::Count(number) => {
                    sheet.write_number_with_format(row, column, *number as f64, &count)?
                }
                LedgerCell::Ordinal(number) => {
                    sheet.write_number_with_format(row, column, *number as f64, &ordinal)?
                }
            };
        }
    }
    set_up_print(sheet, HEADING_ROW, "&P / &N")?;
    workbook.save_to_buffer()
}

fn font() -> Format {
    Format::new().set_font_name("Times New Roman").set_font_size(12)
}

fn head(sheet: &mut Worksheet, ledger: &Ledger) -> Result<(), XlsxError> {
    let last = u16::try_from(ledger.columns.len().saturating_sub(1)).unwrap_or(u16::MAX).max(1);
    let title = font().set_bold().set_align(FormatAlign::Center);
    let Ledger { heading, columns, .. } = ledger;
    sheet.merge_range(0, 0, 0, last, &heading.office, &title)?;
    sheet.merge_range(1, 0, 1, last, &heading.title, &title.clone().set_font_size(16))?;
    let below = font().set_italic().set_align(FormatAlign::Center);
    sheet.merge_range(2, 0, 2, last, &heading.subtitle, &below)?;
    let columns: Vec<(&str, f64)> =
        columns.iter().map(|(name, width)| (name.as_str(), f64::from(*width))).collect();
    head_columns(sheet, HEADING_ROW, &columns, font())
}
