//! What a sender hid or merged, told alike in every format.

use crate::book::Book;
use crate::files::container;
use crate::truth::sample;
use intake::{Doubt, Lexicon, Reading, Visibility};
use rust_xlsxwriter::FilterCondition;

const LIST: &str = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế\n2 | Ông Bế Ích | Lái xe | CĐCS Sở Y tế";

#[test]
fn hidden_columns_are_read_and_told_once_by_their_letters() {
    let reading = Book::new()
        .sheet("BK", LIST)
        .with(|sheet| {
            sheet.set_column_hidden(2).unwrap();
            sheet.set_column_hidden(3).unwrap();
        })
        .read();
    assert_eq!(reading.rows[0].position.as_deref(), Some("Kế toán"));
    assert_eq!(
        (reading.rows[0].doubts.as_slice(), reading.rows[1].doubts.as_slice()),
        ([Doubt::ColumnsHidden { columns: vec!["C".to_owned(), "D".to_owned()] }].as_slice(), [].as_slice())
    );
    assert_eq!(reading.sheets[0].hidden_columns, ["C", "D"]);
}

#[test]
fn a_row_that_a_filter_hides_is_told_from_one_that_was_hidden() {
    let reading = Book::new()
        .sheet("BK", LIST)
        .with(|sheet| {
            sheet.autofilter(0, 0, 1, 3).unwrap();
            sheet.filter_column(2, &FilterCondition::new().add_list_filter("Lái xe")).unwrap();
            sheet.set_row_hidden(2).unwrap();
        })
        .read();
    assert_eq!(reading.rows[0].doubts, [Doubt::RowFiltered { row: 2 }]);
    assert_eq!(reading.rows[1].doubts, [Doubt::RowHidden { row: 3 }], "it stands below the filter");
    let seen = reading.sheets[0].rows.iter().map(|row| row.visibility);
    assert_eq!(seen.collect::<Vec<_>>(), [Visibility::Shown, Visibility::Filtered, Visibility::Hidden]);
}

#[test]
fn a_filter_that_is_only_offered_hides_nothing() {
    let reading = Book::new()
        .sheet("BK", LIST)
        .with(|sheet| {
            sheet.autofilter(0, 0, 2, 3).unwrap();
            sheet.set_row_hidden(2).unwrap();
        })
        .read();
    assert_eq!(reading.rows[1].doubts, [Doubt::RowHidden { row: 3 }]);
}

fn cell(text: &str, more: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p></table:table-cell>")
}

fn row(more: &str, cells: &[String]) -> String {
    format!("<table:table-row{more}>{}</table:table-row>", cells.concat())
}

/// An OpenDocument spreadsheet of these tables, the second of them hidden.
fn open_document(tables: &str) -> Reading {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\"><office:automatic-styles>\
         <style:style style:name=\"hid\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet".as_slice();
    let manifest = b"<manifest:manifest xmlns:manifest=\"m\"/>".as_slice();
    let bytes = container(&[
        ("mimetype", mimetype),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content.as_bytes()),
    ]);
    intake::read("a.ods", &bytes, &Lexicon::seed()).unwrap()
}

fn heading() -> String {
    row("", &["TT", "Họ và tên", "Chức vụ", "Đơn vị trình"].map(|text| cell(text, "")))
}

#[test]
fn hidden_rows_columns_and_sheets_of_an_open_document_are_read_and_marked() {
    let people = [
        row(
            "",
            &[cell("1", ""), cell("Bà Nông Thị Hà", ""), cell("Kế toán", ""), cell("LĐLĐ huyện Ba Bể", "")],
        ),
        row(
            " table:visibility=\"collapse\"",
            &[cell("2", ""), cell("Ông Bế Ích", ""), cell("Lái xe", ""), cell("LĐLĐ huyện Ba Bể", "")],
        ),
        row(
            " table:visibility=\"filter\"",
            &[cell("3", ""), cell("Ông Lý Seo", ""), cell("Lái xe", ""), cell("LĐLĐ huyện Ba Bể", "")],
        ),
    ];
    let columns = "<table:table-column/><table:table-column table:number-columns-repeated=\"1\"/><table:table-column table:visibility=\"collapse\"/>";
    let shown =
        format!("<table:table table:name=\"BK\">{columns}{}{}</table:table>", heading(), people.concat());
    let hidden = format!(
        "<table:table table:name=\"GK\" table:style-name=\"hid\">{}{}</table:table>",
        heading(),
        people[0]
    );
    let reading = open_document(&format!("{shown}{hidden}"));
    assert_eq!(reading.rows.len(), 4);
    assert_eq!(reading.rows[0].doubts, [Doubt::ColumnsHidden { columns: vec!["C".to_owned()] }]);
    assert_eq!(reading.rows[1].doubts, [Doubt::RowHidden { row: 3 }]);
    assert_eq!(reading.rows[2].doubts, [Doubt::RowFiltered { row: 4 }]);
    assert_eq!(reading.sheets[1].visibility, Visibility::Hidden);
    assert_eq!(reading.rows[3].doubts, [Doubt::SheetHidden { sheet: "GK".to_owned() }]);
}

#[test]
fn a_cell_merged_downwards_in_an_open_document_holds_for_each_of_its_rows() {
    let covered = "<table:covered-table-cell/>".to_owned();
    let rows = [
        row(
            "",
            &[
                cell("1", ""),
                cell("Bà Nông Thị Hà", ""),
                cell("Kế toán", ""),
                cell("LĐLĐ huyện Ba Bể", " table:number-rows-spanned=\"2\""),
            ],
        ),
        row("", &[cell("2", ""), cell("Ông Bế Ích", ""), cell("Lái xe", ""), covered]),
    ];
    let reading = open_document(&format!(
        "<table:table table:name=\"BK\">{}{}</table:table>",
        heading(),
        rows.concat()
    ));
    let by: Vec<_> = reading.rows.iter().map(|row| row.nominated_by.as_deref()).collect();
    assert_eq!(by, [Some("LĐLĐ huyện Ba Bể"), Some("LĐLĐ huyện Ba Bể")]);
}

#[test]
fn an_old_workbook_tells_its_sheets_hidden_rows_and_fonts() {
    let reading = intake::read("a.xls", &sample("ca-nhan-tcvn3.xls"), &Lexicon::seed()).unwrap();
    let hidden = reading
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.rows)
        .filter(|row| row.visibility == Visibility::Hidden);
    assert_eq!(hidden.count(), 1);
    assert_eq!(
        reading.rows.iter().flat_map(|row| &row.doubts).filter(|one| one.kind() == "hidden_row").count(),
        1
    );
    let decoded = reading.encodings.iter().filter(|column| column.decoded > 0).count();
    assert!(decoded >= 4, "names, positions, units and awards are in an old font: {decoded}");
}
