//! Lists in every format that units send: each sample exactly as a careful clerk would type it.

use crate::truth::{differences, sample, truth};
use intake::encoding::Evidence;
use intake::{Doubt, IntakeError, Lexicon, Limit};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

#[test]
fn every_sample_is_read_exactly() {
    for file in ["de-nghi-tong-ket-2023.xlsx", "kcn-tcvn3.xlsx", "danh-sach-y-te.docx", "giao-duc-nfd.csv"] {
        let reading = intake::read(file, &sample(file), &Lexicon::seed()).unwrap();
        let differences = differences(&reading, &truth(file));
        assert!(
            differences.is_empty(),
            "{file}: {} differences:\n{}",
            differences.len(),
            differences.join("\n")
        );
    }
}

#[test]
fn totals_stated_in_a_document_are_compared_with_its_rows() {
    let reading = intake::read("a.docx", &sample("danh-sach-y-te.docx"), &Lexicon::seed()).unwrap();
    let totals: Vec<(u32, u32)> =
        reading.stated_totals.iter().map(|total| (total.stated, total.read)).collect();
    assert_eq!(totals, [(12, 12)]);
}

/// Samples of every format, to be mangled.
const SAMPLES: [&str; 6] = [
    "de-nghi-tong-ket-2023.xlsx",
    "kcn-tcvn3.xlsx",
    "danh-sach-y-te.docx",
    "giao-duc-nfd.csv",
    "ca-nhan-tcvn3.xls",
    "ca-nhan.ods",
];

#[test]
fn an_old_workbook_in_an_old_font_and_an_open_document_give_the_same_people() {
    let read = |file: &str| intake::read(file, &sample(file), &Lexicon::seed()).unwrap();
    let (old, open) = (read("ca-nhan-tcvn3.xls"), read("ca-nhan.ods"));
    assert_eq!(old.rows.len(), 8);
    for (one, other) in old.rows.iter().zip(&open.rows) {
        assert_eq!(
            (&one.honorific, &one.name, &one.position),
            (&other.honorific, &other.name, &other.position)
        );
        assert_eq!(
            (&one.unit, &one.nominated_by, &one.award),
            (&other.unit, &other.nominated_by, &other.award)
        );
        assert_eq!(one.citation, other.citation);
    }
    assert!(old.encodings.iter().any(|one| one.evidence == Evidence::Font(".VnTime".to_owned())));
    let is_hidden = |doubt: &Doubt| matches!(doubt, Doubt::RowHidden { .. });
    assert!(old.rows[7].doubts.iter().any(is_hidden), "the row that the sender hid is read and marked");
}

/// An OpenDocument spreadsheet of one table.
pub fn open_document(rows: &str) -> Vec<u8> {
    styled_document("", rows)
}

/// The same with styles of its own.
pub fn styled_document(styles: &str, rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" xmlns:svg=\"v\">\
         <office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>\
         <table:table table:name=\"A\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".as_slice()),
        ("META-INF/manifest.xml", b"<manifest/>".as_slice()),
        ("content.xml", content.as_bytes()),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_proof_list_saved_again_as_an_open_document_is_read_by_its_keys() {
    let row = |texts: [&str; 3]| {
        let cell = |text: &str| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        };
        format!("<table:table-row>{}</table:table-row>", texts.map(cell).concat())
    };
    let rows = [
        ["TT", "Họ và tên", "Mã dòng"],
        ["2", "Bế Ích", "VD-a-1-1-2-b"],
        ["1", "Lý Thị Quyên", "VD-a-1-1-1-c"],
    ];
    let list = intake::read_returned("tra-loi.ods", &open_document(&rows.map(row).concat())).unwrap();
    let read: Vec<(Option<&str>, &str)> = list
        .rows
        .iter()
        .map(|row| (row.key.as_deref(), row.texts[&intake::ProofColumn::Name].as_str()))
        .collect();
    assert_eq!(read, [(Some("VD-a-1-1-2-b"), "Bế Ích"), (Some("VD-a-1-1-1-c"), "Lý Thị Quyên")]);
}

#[test]
fn the_fonts_of_an_open_document_tell_its_encodings() {
    let style = |name: &str, font: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table-cell\"><style:text-properties style:font-name=\"{font}\"/></style:style>"
        )
    };
    let face = |name: &str, family: &str| {
        format!("<style:font-face style:name=\"{name}\" svg:font-family=\"{family}\"/>")
    };
    let cell = |style: &str, text: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |style: &str, texts: [&str; 3]| {
        format!("<table:table-row>{}</table:table-row>", texts.map(|text| cell(style, text)).concat())
    };
    let rows = [
        row("heads", ["TT", "hä vµ tªn", "®¬n vÞ"]),
        row("heads", ["1", "lª v¨n hïng", "tr\u{AD}êng thcs nam mÉu"]),
        row("small", ["2", "TrÇn ThÞ ¸i", "Tr\u{AD}êng THCS Nam MÉu"]),
    ];
    let styles = [face("F1", "'.VnTimeH'"), style("heads", "F1"), style("small", ".VnTime")].concat();
    let reading = intake::read("a.ods", &styled_document(&styles, &rows.concat()), &Lexicon::seed()).unwrap();
    let read: Vec<_> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(read, ["Lê Văn Hùng", "Trần Thị Ái"]);
    assert_eq!(reading.sheets[0].rows[1].cells[1], "LÊ VĂN HÙNG");
    let fonts = reading.encodings.iter().map(|one| &one.evidence);
    assert!(fonts.clone().all(|evidence| matches!(evidence, Evidence::Font(_))), "{:?}", reading.encodings);
}

#[test]
fn a_row_said_to_stand_a_million_times_is_refused_before_it_is_laid_out() {
    let cell = "<table:table-cell office:value-type=\"string\"><text:p>Bế Ích</text:p></table:table-cell>";
    let rows = format!(
        "<table:table-row table:number-rows-repeated=\"1000000\">{}</table:table-row>",
        cell.repeat(90)
    );
    let refused = intake::read("a.ods", &open_document(&rows), &Lexicon::seed()).unwrap_err();
    assert!(matches!(refused, IntakeError::TooLarge { limit: Limit::Cells, .. }), "{refused:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn a_mangled_file_is_read_or_refused_and_never_more(
        file in prop::sample::select(SAMPLES.to_vec()),
        holes in prop::collection::vec((0.0..1.0f64, any::<u8>()), 1..40),
        kept in 0.3..1.0f64,
    ) {
        let mut bytes = sample(file);
        let length = bytes.len() as f64;
        for (at, byte) in holes {
            bytes[(at * length) as usize] = byte;
        }
        bytes.truncate((kept.max(0.5) * length) as usize);
        // Whatever comes of it, nothing is torn down with it.
        let _ = intake::read(file, &bytes, &Lexicon::seed());
    }
}
