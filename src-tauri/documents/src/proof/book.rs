//! The workbook: cells that a unit corrects, rows that are known again however they were moved.

use crate::workbook::{head_columns, set_up_print};
use domain::recipient::RecipientKind;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, ProtectionOptions, Workbook, Worksheet,
    XlsxError,
};

use super::{ProofList, ProofRow, REQUEST, counted};
use crate::error::DocumentError;

/// Headings and widths (in characters) of the columns. The keys stand hidden among the others, not behind them: whoever
/// sorts a part of the sheet takes them along.
const COLUMNS: [(&str, f64); 8] = [
    ("TT", 5.0),
    ("Danh xưng", 10.0),
    ("Họ và tên", 34.0),
    ("Mã dòng", 12.0),
    ("Chức vụ", 30.0),
    ("Đơn vị", 42.0),
    ("Hình thức khen thưởng", 22.0),
    ("Ghi chú của đơn vị", 26.0),
];
const LAST_COLUMN: u16 = 7;
const KEY_COLUMN: u16 = 3;
/// The row of the column headings; rows count from 0.
const HEADING_ROW: u32 = 7;
/// Letters to a line of the cells that wrap: columns are measured in the figures of a smaller face.
const NAME_WIDTH: usize = 28;
const UNIT_WIDTH: usize = 35;
const POSITION_WIDTH: usize = 24;
const LINE_PT: f64 = 17.0;

/// Writes the list as a workbook with one sheet, ready to be corrected or printed on A4 landscape.
///
/// # Errors
/// [`DocumentError::Workbook`] when the workbook cannot be written: more rows than a sheet holds.
pub fn write_proof_book(list: &ProofList) -> Result<Vec<u8>, DocumentError> {
    workbook(list).map_err(|error| DocumentError::Workbook(error.to_string()))
}

fn workbook(list: &ProofList) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The writer would put in the present moment; the same list shall give the same bytes.
    let never = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new().set_title(list.heading.addressee()).set_company(&list.heading.office);
    workbook.set_properties(&about.set_creation_datetime(&never));
    let sheet = workbook.add_worksheet();
    sheet.set_name("Soát tên")?;
    head(sheet, list)?;
    let formats = Formats::new();
    for (row, (number, one)) in (HEADING_ROW + 1..).zip((1_u32..).zip(&list.rows)) {
        formats.write(sheet, row, number, one)?;
    }
    sheet.set_column_hidden(KEY_COLUMN)?;
    let last_row = HEADING_ROW + u32::try_from(list.rows.len()).unwrap_or(u32::MAX - HEADING_ROW);
    sheet.autofilter(HEADING_ROW, 0, last_row, LAST_COLUMN)?;
    set_up_print(sheet, HEADING_ROW, "Trang &P / &N")?;
    // No password: it keeps hands from slipping, not people from working.
    let allowed = ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&allowed);
    workbook.save_to_buffer()
}

fn font() -> Format {
    Format::new().set_font_name("Times New Roman").set_font_size(13)
}

fn head(sheet: &mut Worksheet, list: &ProofList) -> Result<(), XlsxError> {
    let heading = &list.heading;
    let (bold, centred) = (font().set_bold(), font().set_align(FormatAlign::Center));
    let title = bold.clone().set_align(FormatAlign::Center).set_font_size(15);
    let told = font().set_text_wrap().set_align(FormatAlign::VerticalCenter);
    sheet.merge_range(0, 0, 0, LAST_COLUMN, &heading.office, &bold)?;
    let name = "ĐỀ NGHỊ SOÁT LẠI HỌ TÊN, CHỨC VỤ, ĐƠN VỊ";
    sheet.merge_range(1, 0, 1, LAST_COLUMN, name, &title)?;
    let under = format!("{} – {}", heading.round, counted(&list.rows));
    sheet.merge_range(2, 0, 2, LAST_COLUMN, &under, &centred.clone().set_italic())?;
    let addressee = bold.clone().set_align(FormatAlign::Center);
    sheet.merge_range(3, 0, 3, LAST_COLUMN, &heading.addressee(), &addressee)?;
    let how = format!(
        "{REQUEST} Chỗ nào sai, xin sửa thẳng vào ô nền vàng; đúng thì để nguyên. Người nghỉ, người thừa, người thiếu \
         xin ghi ở cột “Ghi chú của đơn vị”. Gửi lại chính tệp này{}.",
        heading.until()
    );
    sheet.merge_range(4, 0, 4, LAST_COLUMN, &how, &told)?;
    sheet.set_row_height(4, 3.0 * LINE_PT)?;
    sheet.merge_range(5, 0, 5, 2, "Người soát của đơn vị (họ tên, điện thoại):", &bold)?;
    let open = Formats::new().open;
    sheet.merge_range(5, 4, 5, LAST_COLUMN, "", &open)?;
    sheet.set_row_height(5, 1.3 * LINE_PT)?;
    sheet.set_row_height(HEADING_ROW, 2.2 * LINE_PT)?;
    head_columns(sheet, HEADING_ROW, &COLUMNS, font())
}

/// The formats of cells.
struct Formats {
    /// A cell that the unit may write into.
    open: Format,
    locked: Format,
    centred: Format,
}

impl Formats {
    fn new() -> Self {
        let cell =
            font().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter).set_text_wrap();
        // Letters do not touch the lines.
        let locked = cell.clone().set_align(FormatAlign::Left).set_indent(1);
        Self {
            // Text, so that no spreadsheet makes a date or a number of what is typed.
            open: locked.clone().set_unlocked().set_background_color("#fffbe8").set_num_format("@"),
            centred: cell.set_align(FormatAlign::Center),
            locked,
        }
    }

    fn write(&self, sheet: &mut Worksheet, row: u32, number: u32, one: &ProofRow) -> Result<(), XlsxError> {
        let wording = &one.wording;
        sheet.set_row_height(row, height_pt(one))?;
        sheet.write_number_with_format(row, 0, f64::from(number), &self.centred)?;
        sheet.write_string_with_format(row, 2, &wording.name, &self.open)?;
        sheet.write_string_with_format(row, KEY_COLUMN, &one.key, &self.locked)?;
        for (column, text) in [(1, &wording.honorific), (4, &wording.position), (5, &wording.unit)] {
            // A collective's certificate carries its name alone: there is nothing to correct.
            match one.kind {
                RecipientKind::Collective => sheet.write_blank(row, column, &self.locked)?,
                RecipientKind::Individual | RecipientKind::Household => {
                    sheet.write_string_with_format(row, column, text, &self.open)?
                }
            };
        }
        sheet.write_string_with_format(row, 6, &one.award, &self.locked)?;
        sheet.write_string_with_format(row, 7, "", &self.open)?;
        Ok(())
    }
}

/// A row as high as its longest text needs: spreadsheets do not measure rows by themselves when they open a file.
fn height_pt(row: &ProofRow) -> f64 {
    let lines = |text: &str, width: usize| text.chars().count().div_ceil(width).max(1);
    let wording = &row.wording;
    let most = lines(&wording.name, NAME_WIDTH)
        .max(lines(&wording.position, POSITION_WIDTH))
        .max(lines(&wording.unit, UNIT_WIDTH));
    // Excel takes no row higher than 409 pt.
    (LINE_PT * most as f64 + 3.0).min(409.0)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::super::tests::list;
    use super::*;

    fn part(workbook: &[u8], name: &str) -> String {
        let mut text = String::new();
        let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn names_and_keys_are_in_the_workbook_and_the_column_of_keys_is_hidden() {
        let book = write_proof_book(&list(2)).unwrap();
        let texts = part(&book, "xl/sharedStrings.xml");
        for text in
            ["Nông Thị Bích Đào", "VD-0-0-2-0", "Kính gửi: Công đoàn Ngành Giáo dục", "trước ngày 15/12/2023"]
        {
            assert!(texts.contains(text), "{text} is not in {texts}");
        }
        let sheet = part(&book, "xl/worksheets/sheet1.xml");
        assert!(sheet.contains("min=\"4\" max=\"4\"") && sheet.contains("hidden=\"1\""), "{sheet}");
    }

    #[test]
    fn all_is_locked_but_what_the_unit_may_correct() {
        let book = write_proof_book(&list(1)).unwrap();
        assert!(part(&book, "xl/worksheets/sheet1.xml").contains("<sheetProtection"));
        assert!(part(&book, "xl/styles.xml").contains("<protection locked=\"0\"/>"));
    }

    #[test]
    fn the_same_list_gives_the_same_bytes() {
        assert!(write_proof_book(&list(40)).unwrap() == write_proof_book(&list(40)).unwrap());
    }
}
