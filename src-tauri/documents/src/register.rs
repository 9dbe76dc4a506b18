//! The register as a workbook (XLSX).

use crate::workbook::{head_columns, set_up_print};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::error::DocumentError;

/// One award as the register shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterRow {
    /// Số sổ vàng: the recipient's place in the decision's list.
    pub ordinal: Option<u32>,
    /// "737/QĐ-LĐLĐ".
    pub decision_number: String,
    /// The day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// "Ông", "Bà"; empty for a collective.
    pub honorific: String,
    /// A person's full name or a unit's.
    pub name: String,
    /// What the person does there.
    pub position: String,
    /// The organisation.
    pub unit: String,
    /// The award's name.
    pub award: String,
    /// The sentence of merit.
    pub citation: String,
    /// The bonus as a multiple of the base salary.
    pub coefficient: Option<Decimal>,
    /// The bonus in đồng.
    pub bonus: Option<i64>,
    /// Where the award stands: valid, revoked …, in the reader's words.
    pub state: String,
}

/// What stands above the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegisterHeading {
    /// The federation: "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".
    pub office: String,
    /// "SỔ KHEN THƯỞNG".
    pub title: String,
    /// What the table holds: the years, the search. May be empty.
    pub subtitle: String,
}

/// Headings and widths (in characters) of the columns.
const COLUMNS: [(&str, f64); 12] = [
    ("Số sổ vàng", 8.0),
    ("Số quyết định", 15.0),
    ("Ngày", 11.0),
    ("Danh xưng", 9.0),
    ("Họ tên / tập thể", 30.0),
    ("Chức vụ", 22.0),
    ("Đơn vị", 34.0),
    ("Hình thức", 24.0),
    ("Thành tích", 44.0),
    ("Hệ số", 8.0),
    ("Tiền thưởng", 13.0),
    ("Trạng thái", 13.0),
];
const LAST_COLUMN: u16 = 11;
/// The row of the column headings; rows count from 0.
const HEADING_ROW: u32 = 4;
/// Dots between thousands whatever the reader's language settings are; the cell stays a number.
const MONEY: &str = r"[>=1000000]#\.###\.##0;[>=1000]#\.##0;0";
const DAY: &str = "dd/mm/yyyy";

/// Writes the register as a workbook with one sheet, ready to be printed on A4 landscape.
///
/// # Errors
/// [`DocumentError::Workbook`] when the workbook cannot be written: more rows than a sheet holds.
pub fn write_register(rows: &[RegisterRow], heading: &RegisterHeading) -> Result<Vec<u8>, DocumentError> {
    workbook(rows, heading).map_err(|error| DocumentError::Workbook(error.to_string()))
}

fn workbook(rows: &[RegisterRow], heading: &RegisterHeading) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The writer would put in the present moment; the same rows shall give the same bytes.
    let never = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new().set_title(&heading.title).set_company(&heading.office);
    workbook.set_properties(&about.set_creation_datetime(&never));
    let sheet = workbook.add_worksheet();
    sheet.set_name("Sổ khen thưởng")?;
    head(sheet, heading)?;
    let formats = Formats::new();
    for (row, award) in (HEADING_ROW + 1..).zip(rows) {
        formats.write(sheet, row, award)?;
    }
    let last_row = HEADING_ROW + u32::try_from(rows.len()).unwrap_or(u32::MAX - HEADING_ROW);
    sheet.autofilter(HEADING_ROW, 0, last_row, LAST_COLUMN)?;
    set_up_print(sheet, HEADING_ROW, "&P / &N")?;
    workbook.save_to_buffer()
}

fn font() -> Format {
    Format::new().set_font_name("Times New Roman").set_font_size(12)
}

fn head(sheet: &mut Worksheet, heading: &RegisterHeading) -> Result<(), XlsxError> {
    let title = font().set_bold().set_align(FormatAlign::Center);
    sheet.merge_range(0, 0, 0, 5, &heading.office, &title)?;
    sheet.merge_range(1, 0, 1, LAST_COLUMN, &heading.title, &title.clone().set_font_size(16))?;
    sheet.merge_range(
        2,
        0,
        2,
        LAST_COLUMN,
        &heading.subtitle,
        &font().set_italic().set_align(FormatAlign::Center),
    )?;
    sheet.set_row_height(HEADING_ROW, 33)?;
    head_columns(sheet, HEADING_ROW, &COLUMNS, font())
}

/// The formats of cells.
struct Formats {
    text: Format,
    centred: Format,
    day: Format,
    decimal: Format,
    money: Format,
}

impl Formats {
    fn new() -> Self {
        let text =
            font().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter).set_text_wrap();
        let centred = text.clone().set_align(FormatAlign::Center);
        Self {
            day: centred.clone().set_num_format(DAY),
            decimal: centred.clone().set_num_format("0.0##"),
            money: text.clone().set_num_format(MONEY).set_align(FormatAlign::Right),
            text,
            centred,
        }
    }

    fn write(&self, sheet: &mut Worksheet, row: u32, award: &RegisterRow) -> Result<(), XlsxError> {
        self.number(sheet, (row, 0), award.ordinal.map(f64::from), &self.centred)?;
        sheet.write_string_with_format(row, 1, &award.decision_number, &self.centred)?;
        match award.decided_on {
            Some(day) => sheet.write_datetime_with_format(row, 2, excel_day(day)?, &self.day)?,
            None => sheet.write_blank(row, 2, &self.day)?,
        };
        sheet.write_string_with_format(row, 3, &award.honorific, &self.centred)?;
        let texts = [&award.name, &award.position, &award.unit, &award.award, &award.citation];
        for (column, text) in (4..).zip(texts) {
            sheet.write_string_with_format(row, column, text, &self.text)?;
        }
        self.number(sheet, (row, 9), award.coefficient.and_then(|value| value.to_f64()), &self.decimal)?;
        // A cell's number is a float; đồng below 2^53 stay exact in it.
        self.number(sheet, (row, 10), award.bonus.map(|dong| dong as f64), &self.money)?;
        sheet.write_string_with_format(row, 11, &award.state, &self.centred)?;
        Ok(())
    }

    fn number(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        value: Option<f64>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        match value {
            Some(value) => sheet.write_number_with_format(row, column, value, format)?,
            None => sheet.write_blank(row, column, format)?,
        };
        Ok(())
    }
}

fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |value: u32| u8::try_from(value).unwrap_or(0);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(0), part(day.month()), part(day.day()))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    fn row() -> RegisterRow {
        RegisterRow {
            ordinal: Some(33),
            decision_number: "737/QĐ-LĐLĐ".to_owned(),
            decided_on: NaiveDate::from_ymd_opt(2023, 12, 25),
            honorific: "Bà".to_owned(),
            name: "Nông Thị Bích Đào".to_owned(),
            position: "Phó Chủ tịch".to_owned(),
            unit: "Công đoàn cơ sở Giao thông vận tải Bắc Kạn".to_owned(),
            award: "Bằng khen".to_owned(),
            citation: "Đã có thành tích xuất sắc năm 2023".to_owned(),
            coefficient: Some(Decimal::new(5, 1)),
            bonus: Some(900_000),
            state: "Còn hiệu lực".to_owned(),
        }
    }

    fn heading() -> RegisterHeading {
        RegisterHeading {
            office: "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".to_owned(),
            title: "SỔ KHEN THƯỞNG".to_owned(),
            subtitle: "Năm 2023".to_owned(),
        }
    }

    fn part(workbook: &[u8], name: &str) -> String {
        let mut text = String::new();
        let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn the_texts_of_an_award_and_all_headings_are_in_the_workbook() {
        let workbook = write_register(&[row()], &heading()).unwrap();
        let texts = part(&workbook, "xl/sharedStrings.xml");
        for (name, _) in COLUMNS {
            assert!(texts.contains(name), "{name} is not in {texts}");
        }
        for text in ["737/QĐ-LĐLĐ", "Nông Thị Bích Đào", "SỔ KHEN THƯỞNG", "Còn hiệu lực"]
        {
            assert!(texts.contains(text), "{text} is not in {texts}");
        }
    }

    #[test]
    fn day_and_bonus_are_a_date_and_a_number_and_not_texts() {
        let workbook = write_register(&[row()], &heading()).unwrap();
        let sheet = part(&workbook, "xl/worksheets/sheet1.xml");
        // 45285 is 25 December 2023 in Excel's count of days.
        assert!(sheet.contains("<v>45285</v>") && sheet.contains("<v>900000</v>"), "{sheet}");
        let styles = part(&workbook, "xl/styles.xml");
        assert!(styles.contains("dd/mm/yyyy") && styles.contains(r"#\.##0"), "{styles}");
    }

    #[test]
    fn the_sheet_is_ready_to_print_on_a4_landscape_one_page_wide() {
        let workbook = write_register(&[row(), row()], &heading()).unwrap();
        let sheet = part(&workbook, "xl/worksheets/sheet1.xml");
        for setting in
            ["paperSize=\"9\"", "orientation=\"landscape\"", "fitToHeight=\"0\"", "state=\"frozen\""]
        {
            assert!(sheet.contains(setting), "{setting} is not in {sheet}");
        }
    }

    #[test]
    fn an_empty_register_is_a_workbook_with_headings() {
        let workbook = write_register(&[], &RegisterHeading::default()).unwrap();
        assert!(part(&workbook, "xl/sharedStrings.xml").contains("Số sổ vàng"));
    }

    #[test]
    fn the_same_register_gives_the_same_bytes() {
        let rows = vec![row(); 50];
        assert!(write_register(&rows, &heading()).unwrap() == write_register(&rows, &heading()).unwrap());
        let core = part(&write_register(&rows, &heading()).unwrap(), "docProps/core.xml");
        assert!(core.contains("2000-01-01T00:00:00Z"), "{core}");
    }
}
