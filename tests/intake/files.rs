//! Files that are no lists: each is refused with what it is and why.

use crate::book::Book;
use domain::dossier::{LARGEST, MediaKind};
use intake::{FileKind, IntakeError, Lexicon, Limit};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

fn refused(bytes: &[u8]) -> IntakeError {
    intake::read("danh-sach.xlsx", bytes, &Lexicon::seed()).unwrap_err()
}

/// A zip container with these parts.
pub fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An OLE container whose directory names one stream.
fn ole(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0u8; 1024];
    bytes[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    for (at, byte) in stream.encode_utf16().flat_map(u16::to_le_bytes).enumerate() {
        bytes[512 + at] = byte;
    }
    bytes
}

#[test]
fn a_file_of_another_kind_is_told_by_its_bytes_whatever_its_name() {
    let macros: &[u8] = &container(&[("[Content_Types].xml", b"<x/>"), ("xl/vbaProject.bin", b"x")]);
    for (bytes, kind) in [
        (b"%PDF-1.7".as_slice(), FileKind::Pdf),
        (b"\x89PNG\r\n\x1a\n", FileKind::Picture),
        (b"\xFF\xD8\xFF\xE0", FileKind::Picture),
        (b"<html><table></table></html>", FileKind::Html),
        (b"{\\rtf1", FileKind::Rtf),
        (b"a letter and not a list", FileKind::Text),
        (&ole("WordDocument"), FileKind::OldWord),
        (&container(&[("mimetype", b"application/vnd.oasis.opendocument.text")]), FileKind::OpenText),
        (&container(&[("anh.jpg", b"x")]), FileKind::Archive),
        (macros, FileKind::MacroWorkbook),
    ] {
        let expected = IntakeError::NotAList { file: "danh-sach.xlsx".into(), seen: kind };
        assert_eq!(refused(bytes), expected);
    }
}

#[test]
fn a_workbook_with_a_password_is_told() {
    assert_eq!(refused(&ole("EncryptedPackage")), IntakeError::Protected { file: "danh-sach.xlsx".into() });
}

#[test]
fn an_empty_file_is_told() {
    assert_eq!(refused(b""), IntakeError::Empty { file: "danh-sach.xlsx".into() });
}

#[test]
fn a_damaged_workbook_is_told_wherever_it_breaks_off() {
    let whole = Book::new().sheet("BK", "TT | Họ và tên | Đơn vị\n1 | Bà Nông Thị Hà | CĐCS Sở Y tế").bytes();
    for part in 1..20 {
        let cut = whole.len() * part / 20;
        assert!(matches!(refused(&whole[..cut]), IntakeError::Damaged { .. }), "cut at {cut}");
    }
}

#[test]
fn bytes_changed_anywhere_never_bring_the_reading_down() {
    let whole = Book::new().sheet("BK", "TT | Họ và tên | Đơn vị\n1 | Bà Nông Thị Hà | CĐCS Sở Y tế").bytes();
    let lexicon = Lexicon::seed();
    for at in (0..whole.len()).step_by(37) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        // Read or refused, both are fine; it must come back.
        let _came_back = intake::read("danh-sach.xlsx", &bytes, &lexicon).is_ok();
    }
}

#[test]
fn a_workbook_without_a_list_says_which_headings_are_needed() {
    let bytes =
        Book::new().sheet("Ghi chép", "Mua 3 bó hoa\nThuê hội trường").sheet("Khác", "12 | 13").bytes();
    match refused(&bytes) {
        IntakeError::NoList { sheets, needed, .. } => {
            assert_eq!(sheets, ["Ghi chép", "Khác"]);
            assert!(needed.contains(&"Họ và tên"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_zip_bomb_is_refused() {
    let zeros = vec![b' '; 64 * 1024 * 1024];
    let bytes = container(&[("[Content_Types].xml", b"<x/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(matches!(refused(&bytes), IntakeError::TooLarge { limit: Limit::Ratio, .. }));
}

#[test]
fn a_sheet_that_claims_a_million_empty_rows_reads_like_one_without_them() {
    let bytes = Book::new()
        .sheet("BK", "TT | Họ và tên | Đơn vị\n1 | Bà Nông Thị Hà | CĐCS Sở Y tế")
        .with(|sheet| {
            let grey = rust_xlsxwriter::Format::new().set_background_color("#EEEEEE");
            for row in 2..100_000 {
                sheet.write_blank(row, 0, &grey).unwrap();
            }
            sheet.write_blank(1_048_575, 0, &grey).unwrap();
        })
        .bytes();
    let reading = intake::read("danh-sach.xlsx", &bytes, &Lexicon::seed()).unwrap();
    assert_eq!((reading.rows.len(), reading.sheets[0].rows.len()), (1, 2));
}

#[test]
fn two_columns_of_any_words_are_no_list() {
    let book = Book::new().sheet("Sheet1", "Xin chào | bạn\nabc | def\nghi chú | linh tinh").bytes();
    assert!(matches!(refused(&book), IntakeError::NoList { .. }));
    let names = Book::new().sheet("Sheet1", "Nguyễn Thị Phượng | Sở Y tế\nBế Ích | Sở Tài chính").read();
    assert_eq!(names.rows.len(), 2, "names of people are a list without any heading");
}

fn word(extra: &[(&str, &[u8])], types: &[u8]) -> Vec<u8> {
    let mut parts = vec![("[Content_Types].xml", types), ("word/document.xml", b"<w:document/>".as_slice())];
    parts.extend_from_slice(extra);
    container(&parts)
}

#[test]
fn a_dossier_takes_pdf_word_workbooks_and_pictures_by_their_bytes() {
    let book = Book::new().sheet("Tóm tắt", "Họ và tên").bytes();
    for (bytes, kind) in [
        (b"%PDF-1.4 ...".as_slice(), MediaKind::Pdf),
        (b"\x0d\x0a%PDF-1.4 after a line break", MediaKind::Pdf),
        (b"\xFF\xD8\xFF\xE0\x00\x10JFIF", MediaKind::Jpg),
        (b"\x89PNG\r\n\x1a\n....", MediaKind::Png),
        (&word(&[], b"<Types/>"), MediaKind::Docx),
        (&book, MediaKind::Xlsx),
    ] {
        assert_eq!(intake::source::attachable("bao-cao.exe", bytes), Ok(kind));
    }
}

#[test]
fn a_dossier_refuses_programs_pages_macros_and_what_cannot_be_seen_into() {
    let hidden =
        word(&[("word/x.bin", b"x")], b"<Override ContentType=\"application/vnd.ms-office.vbaProject\"/>");
    let nul: Vec<u8> =
        "<o ContentType='..macroEnabled.main+xml'/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, kind) in [
        (b"MZ\x90\x00\x03".as_slice(), FileKind::Program),
        (b"\x7FELF\x02", FileKind::Program),
        (b"<html><script></script></html>", FileKind::Html),
        (b"#!/bin/sh\nrm", FileKind::Text),
        (b"GIF89a", FileKind::Picture),
        (&ole("WordDocument"), FileKind::OldWord),
        (&word(&[("word/vbaProject.bin", b"x")], b"<Types/>"), FileKind::MacroDocument),
        (&hidden, FileKind::MacroDocument),
        (&word(&[], &nul), FileKind::MacroDocument),
        (&container(&[("[Content_Types].xml", b"<Types/>"), ("FixedDocSeq.fdseq", b"x")]), FileKind::Archive),
        (
            &container(&[("[Content_Types].xml", b"<Types/>"), ("xl/vbaProject.bin", b"x")]),
            FileKind::MacroWorkbook,
        ),
    ] {
        let expected = IntakeError::NotAList { file: "bao-cao.pdf".into(), seen: kind };
        assert_eq!(intake::source::attachable("bao-cao.pdf", bytes), Err(expected));
    }
    let refused = |bytes: &[u8]| intake::source::attachable("bao-cao.docx", bytes).unwrap_err();
    assert_eq!(refused(&ole("EncryptedPackage")), IntakeError::Protected { file: "bao-cao.docx".into() });
    assert_eq!(refused(b""), IntakeError::Empty { file: "bao-cao.docx".into() });
    let mut large = b"%PDF-1.7".to_vec();
    large.resize(LARGEST + 1, b' ');
    assert!(matches!(refused(&large), IntakeError::TooLarge { limit: Limit::FileBytes, .. }));
    assert!(matches!(refused(b"PK\x03\x04 cut off"), IntakeError::Damaged { .. }));
}
