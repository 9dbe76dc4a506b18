//! What a sender crossed out, hid or moved away is never taken as if it stood there.

use crate::book::Book;
use crate::files::container;
use crate::truth::sample;
use intake::{Doubt, Lexicon, Reading};
use rust_xlsxwriter::Format;

/// Names, and what the doubts say of crossed-out and hidden text: which kind, all of it, what is left.
type Told<'r> = (&'r str, Vec<(&'static str, &'r str, &'r str)>);

fn told(reading: &Reading) -> Vec<Told<'_>> {
    let of = |doubt: &'_ Doubt| matches!(doubt, Doubt::CrossedOut { .. } | Doubt::TextHidden { .. });
    let rows = reading.rows.iter().map(|row| {
        let doubts = row.doubts.iter().filter(|doubt| of(doubt)).map(|doubt| match doubt {
            Doubt::CrossedOut { text, left, .. } | Doubt::TextHidden { text, left, .. } => {
                (doubt.kind(), text.as_str(), left.as_str())
            }
            _ => unreachable!(),
        });
        (row.name.as_str(), doubts.collect())
    });
    rows.collect()
}

#[test]
fn text_crossed_out_in_a_workbook_is_left_out_and_told() {
    let (crossed, plain) = (Format::new().set_font_strikethrough(), Format::new());
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | x | GV | Trường A\n2 | x | GV | Trường A\n3 | Ông Bế Ích | GV | Trường A";
    let reading = Book::new()
        .sheet("BK", rows)
        .with(|sheet| {
            let pieces = [(&crossed, "Nguyễn Thị Hương"), (&plain, "Nguyễn Thị Hường")];
            sheet.write_rich_string(1, 1, &pieces).unwrap();
            sheet.write_string_with_format(2, 1, "Ông Phan Thanh Tú", &crossed).unwrap();
        })
        .read();
    assert_eq!(
        told(&reading),
        [
            (
                "Nguyễn Thị Hường",
                vec![("crossed_out", "Nguyễn Thị HươngNguyễn Thị Hường", "Nguyễn Thị Hường")]
            ),
            ("Phan Thanh Tú", vec![("crossed_out_all", "Ông Phan Thanh Tú", "")]),
            ("Bế Ích", vec![]),
        ]
    );
}

#[test]
fn text_crossed_out_hidden_or_moved_in_a_document_is_left_out_and_told() {
    let run = |how: &str, text: &str| {
        format!("<w:r><w:rPr>{how}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    let cell = |runs: &str| format!("<w:tc><w:p>{runs}</w:p></w:tc>");
    let row =
        |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|runs| cell(runs)).collect::<String>());
    let plain = |text: &str| run("", text);
    let rows = [
        row(&[&plain("TT"), &plain("Họ và tên"), &plain("Đơn vị")]),
        row(&[
            &plain("1"),
            &(run("<w:strike/>", "Bà Nguyễn Thị Hương") + &plain(" Bà Nguyễn Thị Hường")),
            &plain("Trường A"),
        ]),
        row(&[&plain("2"), &run("<w:dstrike/>", "Ông Trần Văn Đạt"), &plain("Trường A")]),
        row(&[&plain("3"), &(plain("Ông Phan Thanh Tú") + &run("<w:vanish/>", " (bỏ)")), &plain("Trường A")]),
        row(&[
            &plain("4"),
            &format!("{}<w:moveFrom>{}</w:moveFrom>", plain("Bà Lê Cúc"), plain(" Trần Thị Đã Chuyển")),
            &plain("Trường A"),
        ]),
        row(&[&plain("5"), &run("<w:strike w:val=\"0\"/>", "Ông Bế Ích"), &plain("Trường A")]),
    ];
    let document =
        format!("<w:document xmlns:w=\"w\"><w:body><w:tbl>{}</w:tbl></w:body></w:document>", rows.concat());
    let bytes =
        container(&[("[Content_Types].xml", b"<x/>".as_slice()), ("word/document.xml", document.as_bytes())]);
    let reading = intake::read("a.docx", &bytes, &Lexicon::seed()).unwrap();
    assert_eq!(
        told(&reading),
        [
            (
                "Nguyễn Thị Hường",
                vec![("crossed_out", "Bà Nguyễn Thị Hương Bà Nguyễn Thị Hường", "Bà Nguyễn Thị Hường")]
            ),
            ("Trần Văn Đạt", vec![("crossed_out_all", "Ông Trần Văn Đạt", "")]),
            ("Phan Thanh Tú", vec![("text_hidden", "Ông Phan Thanh Tú (bỏ)", "Ông Phan Thanh Tú")]),
            ("Lê Cúc", vec![]),
            ("Bế Ích", vec![]),
        ]
    );
}

#[test]
fn text_crossed_out_in_an_open_document_is_left_out_and_told() {
    let cell = |more: &str, text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\" {more}><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let plain = |text: &str| cell("", text);
    let crossed = r#"<style:text-properties style:text-line-through-style="solid"/>"#;
    let styles = format!(
        r#"<style:style style:name="ce1" style:family="table-cell">{crossed}</style:style><style:style style:name="T1" style:family="text">{crossed}</style:style>"#
    );
    let rows = [
        row(&["TT", "Họ và tên", "Chức vụ", "Đơn vị"].map(plain)),
        row(&[
            plain("1"),
            plain("<text:span text:style-name=\"T1\">Lê Thị Hà</text:span>Lê Thị Hạ"),
            plain("GV"),
            plain("Trường A"),
        ]),
        row(&[
            plain("2"),
            cell("table:style-name=\"ce1\"", "Ông Phan Thanh Tú"),
            plain("GV"),
            plain("Trường A"),
        ]),
        row(&[plain("3"), plain("Bế Ích"), plain("GV"), plain("Trường A")]),
    ];
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="BK">{}</table:table></office:spreadsheet></office:body></office:document-content>"#,
        rows.concat()
    );
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet".as_slice();
    let manifest = b"<manifest:manifest xmlns:manifest=\"m\"/>".as_slice();
    let bytes = container(&[
        ("mimetype", mimetype),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content.as_bytes()),
    ]);
    let reading = intake::read("a.ods", &bytes, &Lexicon::seed()).unwrap();
    assert_eq!(
        told(&reading),
        [
            ("Lê Thị Hạ", vec![("crossed_out", "Lê Thị HàLê Thị Hạ", "Lê Thị Hạ")]),
            ("Phan Thanh Tú", vec![("crossed_out_all", "Ông Phan Thanh Tú", "")]),
            ("Bế Ích", vec![]),
        ]
    );
}

#[test]
fn text_crossed_out_in_an_old_workbook_is_told() {
    let reading = intake::read("a.xls", &sample("gach-ngang.xls"), &Lexicon::seed()).unwrap();
    let told = told(&reading);
    assert!(told.iter().any(|(_, doubts)| !doubts.is_empty()), "{told:?}");
}

#[test]
fn the_part_of_a_text_that_is_crossed_out_in_an_old_workbook_is_left_out_and_told() {
    let reading = intake::read("a.xls", &sample("gach-ngang-mot-phan.xls"), &Lexicon::seed()).unwrap();
    assert_eq!(
        told(&reading),
        [
            (
                "Nguyễn Thị Hường",
                vec![("crossed_out", "Nguyễn Thị Hương Nguyễn Thị Hường", "Nguyễn Thị Hường")]
            ),
            ("Lo Van Anh", vec![("crossed_out", "Lo Van An Anh", "Lo Van Anh")]),
            ("Trần Thị Cúc", vec![("crossed_out", "Bà Trần Thị Cúc (bỏ)", "Bà Trần Thị Cúc")]),
            ("Bế Ích", vec![]),
        ]
    );
}
