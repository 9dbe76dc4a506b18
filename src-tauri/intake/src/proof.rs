//! A list that a unit proofed and sent back: its rows by their keys, wherever they now stand.
//!
//! Only what the file says is read here; what it means for a nomination is not known to this crate.

use crate::encoding::decode_sheet;
use crate::error::IntakeError;
use crate::grid::{Cell, Erasure, Row, Sheet, Visibility};
use crate::source;
use domain::text::{clean, fold};
use std::collections::BTreeMap;

/// What every key begins with.
pub const KEY_START: &str = "VD-";

/// A column of the list that is read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProofColumn {
    /// Ông, Bà, Đồng chí.
    Honorific,
    /// The name.
    Name,
    /// The position.
    Position,
    /// The unit worked at.
    Unit,
    /// What the unit wrote beside it.
    Remark,
}

impl ProofColumn {
    /// The column of a heading.
    fn of(heading: &str) -> Option<Self> {
        match fold(heading).as_str() {
            "danh xung" => Some(Self::Honorific),
            "ho va ten" | "ho ten" => Some(Self::Name),
            "chuc vu" => Some(Self::Position),
            "don vi" => Some(Self::Unit),
            "ghi chu cua don vi" | "ghi chu" => Some(Self::Remark),
            _ => None,
        }
    }
}

/// How somebody sees a row who opens the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sight {
    /// As it stands.
    #[default]
    Plain,
    /// Not at all: the row, a filter over it or its sheet hides it.
    Hidden,
    /// Crossed out.
    CrossedOut,
}

/// A row that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedRow {
    /// The sheet.
    pub sheet: String,
    /// Its number, as the spreadsheet program shows it.
    pub row: u32,
    /// Its key; `None` when the row has none.
    pub key: Option<String>,
    /// What the columns say, NFC, on one line. A column that the file no longer has is absent; an emptied cell is empty.
    pub texts: BTreeMap<ProofColumn, String>,
    /// How it is seen.
    pub sight: Sight,
    /// All its texts, for whoever must find it in the file.
    pub whole: String,
}

/// What came back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReturnedList {
    /// Who says to have proofed it, as written above the table.
    pub proofed_by: Option<String>,
    /// The rows below the heading that say something, in the order of the file.
    pub rows: Vec<ReturnedRow>,
}

/// Reads a returned list from the bytes of a workbook, in whatever format it was saved again. A file without keys gives
/// rows without keys, or none.
///
/// # Errors
/// [`IntakeError`] when the bytes are no workbook that can be read.
pub fn read_returned(file: &str, bytes: &[u8]) -> Result<ReturnedList, IntakeError> {
    let mut list = ReturnedList::default();
    for mut sheet in source::open(file, bytes)? {
        // What a unit retyped in an old font is decoded as any list is.
        decode_sheet(&mut sheet, &[]);
        if let Some(table) = Table::find(&sheet) {
            list.proofed_by = list.proofed_by.or_else(|| proofed_by(&sheet, table.heading));
            list.rows.extend(table.rows(&sheet));
        }
    }
    Ok(list)
}

/// Where a sheet's table stands.
struct Table {
    /// The row of the headings.
    heading: u32,
    columns: BTreeMap<ProofColumn, u32>,
}

impl Table {
    /// The row with the most headings, which must name the column of the names.
    fn find(sheet: &Sheet) -> Option<Self> {
        let headings = |row: &Row| {
            let mut columns = BTreeMap::new();
            for cell in &row.cells {
                if let Some(column) = ProofColumn::of(&cell.line()) {
                    columns.entry(column).or_insert(cell.column);
                }
            }
            Self { heading: row.number, columns }
        };
        let named =
            sheet.rows.iter().map(headings).filter(|one| one.columns.contains_key(&ProofColumn::Name));
        // Of equals the first.
        named.reduce(|best, next| if next.columns.len() > best.columns.len() { next } else { best })
    }

    fn rows(&self, sheet: &Sheet) -> Vec<ReturnedRow> {
        let below = sheet.rows.iter().filter(|row| row.number > self.heading && !self.is_heading(row));
        below.map(|row| self.row(sheet, row)).collect()
    }

    /// A heading that was repeated further down is none of the rows.
    fn is_heading(&self, row: &Row) -> bool {
        let says = |(column, at): (&ProofColumn, &u32)| {
            row.cell(*at).is_some_and(|cell| ProofColumn::of(&cell.line()) == Some(*column))
        };
        self.columns.iter().all(says)
    }

    fn row(&self, sheet: &Sheet, row: &Row) -> ReturnedRow {
        let text = |at: &u32| row.cell(*at).map(Cell::line).unwrap_or_default();
        let key =
            row.cells.iter().map(|cell| clean(cell.as_it_came())).find(|text| text.starts_with(KEY_START));
        let said = row.cells.iter().map(Cell::line).filter(|text| Some(text) != key.as_ref());
        ReturnedRow {
            sheet: sheet.name.clone(),
            row: row.number,
            sight: sight(sheet, row),
            texts: self.columns.iter().map(|(column, at)| (*column, text(at))).collect(),
            whole: said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | "),
            key,
        }
    }
}

/// What is hidden is nobody's word: it may have been left over, or filtered away.
fn sight(sheet: &Sheet, row: &Row) -> Sight {
    if sheet.visibility != Visibility::Shown || row.visibility != Visibility::Shown {
        return Sight::Hidden;
    }
    match row.cells.iter().filter_map(|cell| cell.erased.as_ref()).map(|erased| erased.how).max() {
        None => Sight::Plain,
        Some(Erasure::Hidden) => Sight::Hidden,
        Some(Erasure::CrossedOut) => Sight::CrossedOut,
    }
}

/// What stands behind "Người soát của đơn vị" above the table.
fn proofed_by(sheet: &Sheet, heading: u32) -> Option<String> {
    let row = sheet
        .rows
        .iter()
        .take_while(|row| row.number < heading)
        .find(|row| row.cells.iter().any(|cell| fold(&cell.line()).starts_with("nguoi soat")))?;
    let label = row.cells.iter().position(|cell| fold(&cell.line()).starts_with("nguoi soat"))?;
    row.cells.iter().skip(label + 1).map(Cell::line).find(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{Workbook, Worksheet};

    fn book(write: impl Fn(&mut Worksheet)) -> Vec<u8> {
        let mut workbook = Workbook::new();
        write(workbook.add_worksheet());
        workbook.save_to_buffer().unwrap()
    }

    fn line(sheet: &mut Worksheet, row: u32, texts: &[&str]) {
        for (column, text) in (0..).zip(texts) {
            if !text.is_empty() {
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    }

    fn read(bytes: &[u8]) -> ReturnedList {
        read_returned("soat-ten.xlsx", bytes).unwrap()
    }

    #[test]
    fn columns_are_found_by_their_headings_and_rows_by_their_keys_wherever_they_were_moved() {
        let bytes = book(|sheet| {
            line(sheet, 0, &["Người soát của đơn vị (họ tên, điện thoại):", "", "Bà Hà, 0912 345 678"]);
            line(sheet, 4, &["Mã dòng", "Đơn vị", "Họ và tên", "Chức vụ"]);
            line(sheet, 5, &["VD-1", "CĐCS A", "Nguye\u{302}\u{303}n  Thi\u{323} A", "Kế toán"]);
            line(sheet, 7, &["VD-2", "CĐCS B", "Bế Ích", ""]);
        });
        let list = read(&bytes);
        assert_eq!(list.proofed_by.as_deref(), Some("Bà Hà, 0912 345 678"));
        let [first, second] = list.rows.as_slice() else { panic!("{list:?}") };
        assert_eq!((first.key.as_deref(), first.row), (Some("VD-1"), 6));
        assert_eq!(first.texts[&ProofColumn::Name], "Nguyễn Thị A");
        assert_eq!(first.texts[&ProofColumn::Unit], "CĐCS A");
        assert_eq!(second.texts[&ProofColumn::Position], "", "an emptied cell is empty");
        assert!(!second.texts.contains_key(&ProofColumn::Honorific), "a column that is gone says nothing");
    }

    #[test]
    fn a_row_that_nobody_sees_is_told() {
        let bytes = book(|sheet| {
            line(sheet, 0, &["TT", "Họ và tên", "Mã dòng"]);
            line(sheet, 1, &["1", "Nông Thị Bích Đào", "VD-1"]);
            line(sheet, 2, &["2", "Bế Ích", "VD-2"]);
            sheet.set_row_hidden(2).unwrap();
        });
        let sights: Vec<Sight> = read(&bytes).rows.iter().map(|row| row.sight).collect();
        assert_eq!(sights, [Sight::Plain, Sight::Hidden]);
    }

    #[test]
    fn a_row_that_is_crossed_out_wholly_or_in_part_is_told() {
        let struck = rust_xlsxwriter::Format::new().set_font_strikethrough();
        let plain = rust_xlsxwriter::Format::new();
        let bytes = book(|sheet| {
            line(sheet, 0, &["TT", "Họ và tên", "Mã dòng"]);
            line(sheet, 1, &["1", "Nông Thị Bích Đào", "VD-1"]);
            line(sheet, 2, &["2", "", "VD-2"]);
            sheet.write_string_with_format(2, 1, "Bế Ích", &struck).unwrap();
            line(sheet, 3, &["3", "", "VD-3"]);
            sheet
                .write_rich_string(3, 1, &[(&plain, "Lý Thị "), (&struck, "Hường"), (&plain, "Hương")])
                .unwrap();
        });
        let sights: Vec<Sight> = read(&bytes).rows.iter().map(|row| row.sight).collect();
        assert_eq!(sights, [Sight::Plain, Sight::CrossedOut, Sight::CrossedOut]);
    }

    #[test]
    fn a_row_without_a_key_is_read_all_the_same() {
        let bytes = book(|sheet| {
            line(sheet, 0, &["TT", "Họ và tên", "Mã dòng"]);
            line(sheet, 1, &["1", "Nông Thị Bích Đào", ""]);
        });
        let list = read(&bytes);
        assert_eq!(
            (list.rows[0].key.as_deref(), list.rows[0].whole.as_str()),
            (None, "1 | Nông Thị Bích Đào")
        );
    }

    #[test]
    fn a_workbook_without_such_a_table_has_no_rows() {
        let bytes = book(|sheet| line(sheet, 0, &["Báo cáo", "năm 2023"]));
        assert_eq!(read(&bytes), ReturnedList::default());
    }

    #[test]
    fn names_retyped_in_an_old_encoding_are_decoded() {
        let bytes = book(|sheet| {
            line(sheet, 0, &["TT", "Họ và tên", "Mã dòng"]);
            let old = ["NguyÔn ThÞ Ph\u{ad}îng", "TrÇn V¨n §øc", "Hoµng ThÞ Thñy", "N«ng ThÞ BÝch §µo"];
            for (row, name) in (1..).zip(old) {
                line(sheet, row, &["1", name, &format!("VD-{row}")]);
            }
        });
        let names: Vec<String> =
            read(&bytes).rows.iter().map(|row| row.texts[&ProofColumn::Name].clone()).collect();
        assert_eq!(names, ["Nguyễn Thị Phượng", "Trần Văn Đức", "Hoàng Thị Thủy", "Nông Thị Bích Đào"]);
    }
}
