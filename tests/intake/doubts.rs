//! What a careful clerk would look at twice is told, with sheet and cell.

use crate::book::Book;
use domain::catalogue::AwardCode;
use intake::{Doubt, Meaning, ReadRow, Reading};

const HEADING: &str = "TT | Họ và tên | Năm sinh | Chức vụ, đơn vị công tác | Hình thức";

fn first(row: &str) -> ReadRow {
    Book::new().sheet("Danh sách", &format!("{HEADING}\n{row}")).read().rows.remove(0)
}

fn told(row: &ReadRow) -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    row.doubts.iter().map(|doubt| (doubt.kind(), doubt.facts())).collect()
}

#[test]
fn a_name_with_a_digit_is_told_with_its_cell() {
    let row = first("1 | Bà Nguyễn Thị 0anh | 1980 | Kế toán, CĐCS Sở Y tế | Bằng khen");
    let facts = vec![("cell", "B2".to_owned()), ("fault", "digit".to_owned()), ("found", "0".to_owned())];
    assert_eq!(told(&row), [("name_fault", facts)]);
    assert_eq!((row.origin.sheet.as_str(), row.origin.row), ("Danh sách", 2));
}

#[test]
fn a_date_that_is_none_is_told_with_its_cell() {
    let row = first("1 | Bà Nguyễn Thị Oanh | 31/02/1980 | Kế toán, CĐCS Sở Y tế | Bằng khen");
    assert_eq!(row.doubts, [Doubt::DateUnread { cell: "C2".into(), text: "31/02/1980".into() }]);
    assert_eq!(row.born, None);
}

#[test]
fn a_date_where_the_name_should_stand_is_told() {
    let row = first("1 | 15/12/1980 | 1980 | Kế toán, CĐCS Sở Y tế | Bằng khen");
    assert!(
        row.doubts.contains(&Doubt::DateInName { cell: "B2".into(), text: "15/12/1980".into() }),
        "{:?}",
        row.doubts
    );
}

#[test]
fn an_unknown_award_is_told_and_not_hidden_behind_the_title() {
    let rows = format!(
        "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN\n{HEADING}\n1 | Bà Nguyễn Thị Oanh | 1980 | Kế toán, CĐCS Sở Y tế | Bằng vàng"
    );
    let row = Book::new().sheet("Sheet1", &rows).read().rows.remove(0);
    assert_eq!(row.award, None);
    assert_eq!(row.doubts, [Doubt::AwardUnknown { cell: "E3".into(), text: "Bằng vàng".into() }]);
}

#[test]
fn a_row_without_any_award_is_told() {
    let row = first("1 | Bà Nguyễn Thị Oanh | 1980 | Kế toán, CĐCS Sở Y tế |");
    assert_eq!(row.doubts, [Doubt::AwardMissing]);
}

#[test]
fn a_thematic_award_without_a_theme_is_told() {
    let row = first("1 | Bà Nguyễn Thị Oanh | 1980 | Kế toán, CĐCS Sở Y tế | Bằng khen chuyên đề");
    assert_eq!(row.award.as_ref().map(AwardCode::as_str), Some("BK_LDLD_CD"));
    assert_eq!(row.doubts, [Doubt::ThemeMissing]);
}

#[test]
fn position_and_unit_that_cannot_be_parted_are_told() {
    let row = first("1 | Bà Nguyễn Thị Oanh | 1980 | Chủ tịch CĐCS | Bằng khen");
    assert_eq!(row.doubts, [Doubt::PositionUnitUnsplit { cell: "D2".into(), text: "Chủ tịch CĐCS".into() }]);
    let row = first("1 | Bà Nguyễn Thị Oanh | 1980 | Giáo viên Trường THPT Chuyên | Bằng khen");
    assert_eq!(
        (row.position.as_deref(), row.unit.as_deref()),
        (Some("Giáo viên"), Some("Trường THPT Chuyên"))
    );
    assert_eq!(row.doubts.len(), 1);
}

#[test]
fn a_column_that_means_nothing_known_is_told_once() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị | Mã KPI quý\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế | A7\n2 | Ông Bế Ích | Lái xe | CĐCS Sở Y tế | A8";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(
        reading.rows[0].doubts,
        [Doubt::ColumnsUnnamed { columns: vec![("E".into(), "Mã KPI quý".into())] }]
    );
    assert!(reading.rows[1].doubts.is_empty());
}

#[test]
fn columns_that_mean_nothing_known_are_asked_about_in_one_question_those_without_a_heading_too() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị | Mã KPI quý | Nốt | | Cân nặng
        1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế | A7 | x1 | | 50
        2 | Ông Bế Ích | Lái xe | CĐCS Sở Y tế | A8 | x2 | đi học | 60";
    let reading = Book::new().sheet("BK", rows).read();
    let named = [("E", "Mã KPI quý"), ("F", "Nốt"), ("G", "")].map(|(at, words)| (at.into(), words.into()));
    let asked = Doubt::ColumnsUnnamed { columns: named.to_vec() };
    let facts = asked.facts();
    assert_eq!(facts, [("columns", "E “Mã KPI quý”, F “Nốt”, G".to_owned())]);
    assert_eq!(reading.rows[0].doubts, [asked]);
    assert!(reading.rows[1].doubts.is_empty());
}

#[test]
fn words_far_down_in_an_unknown_column_are_told_and_figures_are_not() {
    let row = |at: usize, word: &str| format!("{at} | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế | {word}");
    let list = |last: &str| {
        let rows: Vec<String> = (1..=60).map(|at| row(at, if at < 60 { "7" } else { last })).collect();
        let head = "TT | Họ và tên | Chức vụ | Đơn vị | Nốt";
        Book::new().sheet("BK", &format!("{head}\n{}", rows.join("\n"))).read()
    };
    let asked = |reading: &Reading| {
        let doubts = reading.rows.iter().flat_map(|row| &row.doubts);
        doubts.filter(|doubt| doubt.kind() == "column_unnamed").count()
    };
    assert_eq!((asked(&list("đã nghỉ")), asked(&list("8"))), (1, 0));
}

#[test]
fn each_table_of_a_sheet_asks_about_its_own_columns() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị | Nốt
        1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế |

        TT | Họ và tên | Chức vụ | Đơn vị | Nếp
        1 | Ông Bế Ích | Lái xe | CĐCS Sở Y tế | có";
    let reading = Book::new().sheet("BK", rows).read();
    assert!(reading.rows[0].doubts.is_empty(), "it holds nothing there");
    assert_eq!(reading.rows[1].doubts, [Doubt::ColumnsUnnamed { columns: vec![("E".into(), "Nếp".into())] }]);
}

#[test]
fn a_list_most_of_whose_units_are_blank_is_told_once() {
    let list = |with: usize| {
        let row = |at: usize| {
            let unit = if at <= with { "CĐCS Sở Y tế" } else { "" };
            format!("{at} | Bà Nông Thị Hà | Kế toán | {unit}")
        };
        let rows: Vec<String> = (1..=9).map(row).collect();
        Book::new().sheet("BK", &format!("TT | Họ và tên | Chức vụ | Đơn vị\n{}", rows.join("\n"))).read()
    };
    let told = |reading: &Reading| -> Vec<(u32, Vec<Doubt>)> {
        let rows = reading.rows.iter().filter(|row| !row.doubts.is_empty());
        rows.map(|row| (row.origin.row, row.doubts.clone())).collect()
    };
    let most = Doubt::UnitsMissing { column: "D".into(), without: 5, people: 9 };
    assert_eq!(told(&list(4)), [(6, vec![most])]);
    let each = |row: u32| (row, vec![Doubt::UnitMissing { cell: format!("D{row}") }]);
    assert_eq!(told(&list(7)), [each(9), each(10)], "of few, each is asked about");
}

#[test]
fn a_name_column_with_a_misspelt_heading_is_found_by_what_it_holds() {
    let rows = "TT | Hộ và lên | Chức vụ | Đơn vị công tác\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(reading.rows[0].name, "Nông Thị Hà");
    assert_eq!(
        reading.rows[0].doubts,
        [Doubt::ColumnGuessed { column: "B".into(), meaning: Meaning::Recipient }]
    );
}

#[test]
fn a_gap_in_the_numbers_is_told() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế\n3 | Ông Bế Ích | Lái xe | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(reading.rows[1].doubts, [Doubt::OrdinalGap { expected: 2, found: 3 }]);
}

#[test]
fn a_person_among_collectives_is_told() {
    let rows = "TT | Tên tập thể | Đơn vị trình\n1 | Bà Nông Thị Hà | LĐLĐ huyện Ba Bể";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(reading.rows[0].doubts[0].kind(), "kind_conflict");
}

#[test]
fn a_row_that_names_nobody_is_listed_with_its_reason() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế\n2 | | Lái xe | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(reading.rows.len(), 1);
    let last = reading.skipped.last().unwrap();
    assert_eq!(
        (last.origin.row, last.why.as_str(), last.text.as_str()),
        (3, "no_name", "2 | Lái xe | CĐCS Sở Y tế")
    );
}

#[test]
fn a_hidden_sheet_is_read_and_marked() {
    let visible = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế";
    let reading = Book::new()
        .sheet("BK", visible)
        .sheet("GK", visible)
        .with(|sheet| {
            sheet.set_hidden(true);
        })
        .read();
    assert_eq!(reading.rows.len(), 2);
    assert_eq!(reading.rows[1].doubts, [Doubt::SheetHidden { sheet: "GK".to_owned() }]);
}

#[test]
fn a_hidden_row_is_read_and_marked() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế\n2 | Ông Bế Ích | Lái xe | CĐCS Sở Y tế";
    let reading = Book::new()
        .sheet("BK", rows)
        .with(|sheet| {
            sheet.set_row_hidden(2).unwrap();
        })
        .read();
    assert_eq!(reading.rows.len(), 2);
    assert!(reading.rows[0].doubts.is_empty());
    assert_eq!(reading.rows[1].doubts, [Doubt::RowHidden { row: 3 }]);
}
