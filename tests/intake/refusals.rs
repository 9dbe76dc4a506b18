//! Files made to exhaust the machine, locked ones and broken ones: each is refused, or read as if the harm were not there.

use crate::files::container;
use crate::truth::sample;
use intake::{FileKind, IntakeError, Lexicon, Limit, Reading};
use std::io::{Cursor, Read, Write};

fn read(name: &str, bytes: &[u8]) -> Result<Reading, IntakeError> {
    intake::read(name, bytes, &Lexicon::seed())
}

/// The parts of a sample, one of them changed.
fn with_part(file: &str, part: &str, change: impl Fn(&str) -> Vec<u8>) -> Vec<u8> {
    let bytes = sample(file);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
    let parts: Vec<(String, Vec<u8>)> = (0..archive.len())
        .map(|at| {
            let mut found = archive.by_index(at).unwrap();
            let mut content = Vec::new();
            found.read_to_end(&mut content).unwrap();
            let name = found.name().unwrap().into_owned();
            let content = if name == part { change(&String::from_utf8_lossy(&content)) } else { content };
            (name, content)
        })
        .collect();
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    container(&parts)
}

fn before(text: &str, mark: &str, more: &str) -> Vec<u8> {
    text.replacen(mark, &format!("{more}{mark}"), 1).into_bytes()
}

#[test]
fn a_bomb_in_a_document_or_a_spreadsheet_is_refused_unopened() {
    for (file, part) in [("danh-sach-y-te.docx", "word/document.xml"), ("ca-nhan.ods", "content.xml")] {
        let bomb = with_part(file, part, |_| vec![b' '; 24 * 1024 * 1024]);
        let refused = read(file, &bomb).unwrap_err();
        assert!(matches!(refused, IntakeError::TooLarge { limit: Limit::Ratio, .. }), "{refused:?}");
    }
}

#[test]
fn a_million_empty_rows_are_as_none() {
    let xlsx = with_part("kcn-tcvn3.xlsx", "xl/worksheets/sheet1.xml", |sheet| {
        let rows: String = (100..200_000).map(|row| format!("<row r=\"{row}\"/>")).collect();
        before(sheet, "</sheetData>", &rows)
    });
    assert_eq!(read("a.xlsx", &xlsx).unwrap().rows.len(), 16);
    let empty = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>";
    let ods = with_part("ca-nhan.ods", "content.xml", |content| before(content, "</table:table>", empty));
    assert_eq!(read("a.ods", &ods).unwrap().rows.len(), 8);
}

#[test]
fn a_cell_behind_a_million_empty_rows_is_refused_before_they_are_laid_out() {
    let far = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>\
               <table:table-row><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    let ods = with_part("ca-nhan.ods", "content.xml", |content| before(content, "</table:table>", far));
    assert!(matches!(read("a.ods", &ods), Err(IntakeError::TooLarge { limit: Limit::Cells, .. })));
}

#[test]
fn a_table_of_strings_that_claims_more_than_memory_holds_is_refused() {
    let strings = b"<sst uniqueCount=\"100000000000\"/>".as_slice();
    let mut archive = zip::ZipWriter::new_append(Cursor::new(sample("kcn-tcvn3.xlsx"))).unwrap();
    archive.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(strings).unwrap();
    let bytes = archive.finish().unwrap().into_inner();
    assert!(matches!(read("a.xlsx", &bytes), Err(IntakeError::TooLarge { limit: Limit::Cells, .. })));
}

/// The records of the old workbook of the samples, changed.
fn with_records(change: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut container = cfb::CompoundFile::open(Cursor::new(sample("ca-nhan-tcvn3.xls"))).unwrap();
    let mut records = Vec::new();
    container.open_stream("/Workbook").unwrap().read_to_end(&mut records).unwrap();
    let empty = Cursor::new(Vec::new());
    let mut made = cfb::CompoundFile::create_with_version(cfb::Version::V3, empty).unwrap();
    made.create_stream("/Workbook").unwrap().write_all(&change(records)).unwrap();
    made.into_inner().into_inner()
}

#[test]
fn an_old_workbook_that_claims_more_cells_than_a_sheet_has_is_refused() {
    let claim = [0x00, 0x02, 14, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 0];
    let bytes = with_records(|records| {
        let at = records.windows(4).position(|four| four == [0x00, 0x02, 14, 0]).unwrap();
        [&records[..at], &claim, &records[at + 18..]].concat()
    });
    assert!(matches!(read("a.xls", &bytes), Err(IntakeError::TooLarge { limit: Limit::Cells, .. })));
}

#[test]
fn an_old_workbook_with_a_password_is_told() {
    // A record that says how the rest is encrypted, behind the first.
    let bytes = with_records(|records| {
        let end = 4 + usize::from(records[2]);
        let lock = [0x2F, 0, 6, 0, 1, 0, 0xAA, 0xBB, 0xCC, 0xDD];
        [&records[..end], &lock, &records[end..]].concat()
    });
    assert_eq!(read("a.xls", &bytes), Err(IntakeError::Protected { file: "a.xls".into() }));
}

#[test]
fn a_spreadsheet_with_a_password_is_told() {
    let lock = "<manifest:encryption-data><manifest:algorithm manifest:algorithm-name=\"Blowfish CFB\" manifest:initialisation-vector=\"AAAA\"/>\
                <manifest:key-derivation manifest:key-derivation-name=\"PBKDF2\" manifest:iteration-count=\"1024\" manifest:salt=\"AAAA\"/></manifest:encryption-data></manifest:file-entry>";
    let ods = with_part("ca-nhan.ods", "META-INF/manifest.xml", |manifest| {
        let at = manifest.find("content.xml").unwrap();
        let end = at + manifest[at..].find("/>").unwrap();
        format!("{}>{lock}{}", &manifest[..end], &manifest[end + 2..]).into_bytes()
    });
    assert_eq!(read("a.ods", &ods), Err(IntakeError::Protected { file: "a.ods".into() }));
}

#[test]
fn a_spreadsheet_whose_table_never_ends_is_damaged() {
    for (mark, instead) in [("</table:table>", ""), ("</table:table-row></table:table>", "<ble-cell>")] {
        let ods = with_part("ca-nhan.ods", "content.xml", |content| {
            let end = content.find(mark).unwrap();
            format!("{}{instead}", &content[..end]).into_bytes()
        });
        assert!(matches!(read("a.ods", &ods), Err(IntakeError::Damaged { .. })));
    }
}

#[test]
fn a_spreadsheet_that_claims_more_spaces_than_memory_holds_is_damaged() {
    for count in ["99999999999", "18446744073709551615"] {
        let ods = with_part("ca-nhan.ods", "content.xml", |content| {
            let spaces = format!("<text:s text:c=\"{count}\"/></text:p>");
            content.replacen("</text:p>", &spaces, 1).into_bytes()
        });
        let refused = read("a.ods", &ods).unwrap_err();
        assert!(matches!(refused, IntakeError::Damaged { .. }), "{count}: {refused:?}");
    }
}

#[test]
fn a_file_that_broke_off_is_damaged_in_every_format() {
    for file in ["kcn-tcvn3.xlsx", "danh-sach-y-te.docx", "ca-nhan.ods", "ca-nhan-tcvn3.xls"] {
        let whole = sample(file);
        for part in [2, 4, 6, 8] {
            let cut = &whole[..whole.len() * part / 10];
            assert!(matches!(read(file, cut), Err(IntakeError::Damaged { .. })), "{file} at {part}/10");
        }
    }
}

#[test]
fn macros_are_refused_in_documents_as_in_workbooks() {
    let document = container(&[
        ("[Content_Types].xml", b"<x/>"),
        ("word/document.xml", b"<x/>"),
        ("word/vbaProject.bin", b"x"),
    ]);
    let expected = IntakeError::NotAList { file: "a.docm".into(), seen: FileKind::MacroDocument };
    assert_eq!(read("a.docm", &document), Err(expected));
}
