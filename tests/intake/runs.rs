//! Cells written in two fonts: each piece is decoded as its own font shows it.

use crate::book::Book;
use crate::files::container;
use crate::formats::styled_document;
use intake::Lexicon;
use rust_xlsxwriter::Format;

const LIST: &str = "TT | Hä vµ tªn | Chøc vô | Hình thức\n1 | Bµ N«ng ThÞ Thu Hµ | KÕ to¸n | Bằng khen\n2 | ¤ng TriÖu V¨n D\u{AD}¬ng | L¸i xe | Bằng khen";

#[test]
fn a_cell_half_in_an_old_font_and_half_in_unicode_is_decoded_piece_by_piece() {
    let (old, new) = (Format::new().set_font_name(".VnTime"), Format::new().set_font_name("Times New Roman"));
    let reading = Book::new()
        .sheet("BK", LIST)
        .with(|sheet| {
            // Without its font "Lª" would be no word and "Hà" would stay as it is.
            sheet.write_rich_string(3, 1, &[(&old, "Bµ Lª ThÞ "), (&new, "Hà Phượng")]).unwrap();
            sheet.write_string(3, 2, "Kế toán").unwrap();
            sheet.write_rich_string(4, 1, &[(&new, "Ông Bế "), (&old, "V¨n ThÕ")]).unwrap();
        })
        .read();
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Nông Thị Thu Hà", "Triệu Văn Dương", "Lê Thị Hà Phượng", "Bế Văn Thế"]);
    let row = reading.sheets[0].rows.iter().find(|row| row.number == 4).unwrap();
    assert_eq!(row.raw.as_ref().unwrap()[1], "Bµ Lª ThÞ Hà Phượng", "what came is kept beside");
}

#[test]
fn a_cell_of_an_open_document_in_two_fonts_is_decoded_piece_by_piece() {
    let style = |name: &str, family: &str, font: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"{family}\"><style:text-properties style:font-name=\"{font}\"/></style:style>"
        )
    };
    let styles = [
        style("old", "table-cell", ".VnTime"),
        style("T1", "text", ".VnTime"),
        style("T2", "text", "Times New Roman"),
        "<style:style style:name=\"T3\" style:family=\"text\"><style:text-properties fo:color=\"red\"/></style:style>".to_owned(),
    ]
    .concat();
    let cell = |style: &str, lines: &[&str]| {
        let lines: String = lines.iter().map(|line| format!("<text:p>{line}</text:p>")).collect();
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"string\">{lines}</table:table-cell>"
        )
    };
    let span = |style: &str, text: &str| format!("<text:span text:style-name=\"{style}\">{text}</text:span>");
    let row = |name: String, post: &str| {
        let cells = ["1", &name, post].map(|text| cell("old", &[text]));
        format!("<table:table-row>{}</table:table-row>", cells.concat())
    };
    let head = ["TT", "Hä vµ tªn", "Chøc vô"].map(|text| cell("old", &[text])).concat();
    let two_lines = [
        cell("old", &["5"]),
        cell("new", &["Ông<text:s/><text:s text:c=\"2\"/>", &span("T1", "BÕ V¨n ThÕ")]),
    ];
    let rows = [
        format!("<table:table-row>{head}</table:table-row>"),
        row(format!("Bµ Lª ThÞ {}", span("T2", "Hà Phượng")), "KÕ to¸n"),
        row(span("T2", "Ông Bế Nông Đài"), "KÕ to¸n"),
        // A style that says nothing of fonts leaves that of the cell; one inside another, that of the other.
        row(format!("{}N«ng ThÞ Hµ", span("T3", "Bµ ")), "KÕ to¸n"),
        row(span("T2", &format!("Ông Lý {}", span("T1", &span("T3", "V¨n ThÕ")))), "KÕ to¸n"),
        format!("<table:table-row>{}</table:table-row>", two_lines.concat()),
    ];
    let bytes = styled_document(&styles, &rows.concat());
    let reading = intake::read("a.ods", &bytes, &Lexicon::seed()).unwrap();
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Lê Thị Hà Phượng", "Bế Nông Đài", "Nông Thị Hà", "Lý Văn Thế", "Bế Văn Thế"]);
    let raw = reading.sheets[0].rows.iter().find(|row| row.number == 2).unwrap().raw.as_ref().unwrap();
    assert_eq!(raw[1], "Bµ Lª ThÞ Hà Phượng", "what came is kept beside");
}

#[test]
fn a_cell_of_a_document_in_two_fonts_is_decoded_piece_by_piece() {
    let run = |font: &str, text: &str| {
        format!(
            "<w:r><w:rPr><w:rFonts w:ascii=\"{font}\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
        )
    };
    let cell = |runs: &str| format!("<w:tc><w:p>{runs}</w:p></w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let new = |text: &str| cell(&run("Times New Roman", text));
    let table = [
        row(&[new("TT"), new("Họ và tên"), new("Đơn vị")]),
        row(&[
            new("1"),
            cell(&format!("{}{}", run(".VnTime", "Bµ Lª ThÞ "), run("Times New Roman", "Hà Phượng"))),
            new("CĐCS Sở Y tế"),
        ]),
    ];
    let document =
        format!("<w:document xmlns:w=\"w\"><w:body><w:tbl>{}</w:tbl></w:body></w:document>", table.concat());
    let bytes = container(&[("[Content_Types].xml", b"<x/>"), ("word/document.xml", document.as_bytes())]);
    let reading = intake::read("a.docx", &bytes, &Lexicon::seed()).unwrap();
    assert_eq!(reading.rows[0].name, "Lê Thị Hà Phượng");
}

#[test]
fn a_column_with_few_words_goes_with_the_old_encoding_of_its_sheet() {
    let rows = "TT | Teân taäp theå | Ghi chuù\n1 | Coâng ñoaøn cô sôû Tröôøng Tieåu hoïc Nguyeãn Du | \n2 | Coâng ñoaøn cô sôû Beänh vieän Ña khoa tænh | Boå sung";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(reading.rows[1].name, "Công đoàn cơ sở Bệnh viện Đa khoa tỉnh");
    assert_eq!(reading.rows[1].note.as_deref(), Some("Bổ sung"));
    assert!(reading.rows.iter().all(|row| row.doubts.is_empty()), "{:?}", reading.rows);
}
