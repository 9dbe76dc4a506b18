//! Proof lists as units send them back: opened, corrected and saved again by another program, in its formats.

use crate::truth::sample;
use domain::text::fold;
use intake::{ProofColumn, ReturnedList, ReturnedRow, read_returned};
use std::collections::BTreeSet;

/// One workbook of the program's own, in which a name, a position, a remark and the proofreader were typed, saved by
/// LibreOffice as each of these.
const SAVED: [&str; 3] =
    ["soat-ten-libreoffice.xlsx", "soat-ten-libreoffice.xls", "soat-ten-libreoffice.ods"];

fn lists() -> [ReturnedList; 3] {
    SAVED.map(|file| read_returned(file, &sample(file)).unwrap_or_else(|fault| panic!("{file}: {fault:?}")))
}

fn said(row: &ReturnedRow, column: ProofColumn) -> &str {
    row.texts[&column].as_str()
}

#[test]
fn a_list_saved_by_another_program_keeps_every_key_and_every_letter_in_each_of_its_formats() {
    for (file, list) in SAVED.iter().zip(lists()) {
        assert_eq!(list.proofed_by.as_deref(), Some("Bà Hà, 0912 345 678"), "{file}");
        let keys: BTreeSet<&str> = list.rows.iter().filter_map(|row| row.key.as_deref()).collect();
        assert_eq!((list.rows.len(), keys.len()), (10, 10), "{file}: a key for each name");
        let people: Vec<String> = list.rows[6..]
            .iter()
            .map(|row| {
                use ProofColumn::{Honorific, Name, Position, Unit};
                [Honorific, Name, Position, Unit].map(|column| said(row, column)).join(" | ")
            })
            .collect();
        assert_eq!(
            people,
            [
                "Bà | Phùng Thị Diễm Nhương | Trưởng ban Nữ công | Công đoàn cơ sở Trường THCS Nam Mẫu",
                "Ông | Dương Hữu Cường | Công nhân tổ Cơ điện | Công đoàn cơ sở Quỹ tín dụng nhân dân Nà Phặc",
                "Bà | Nông Thị Bích Huệ | Điều dưỡng trưởng khoa | Công đoàn cơ sở Quỹ tín dụng nhân dân Phương Viên",
                "Bà | Đỗ Mùi Kiều | Công nhân tổ Cơ điện | Công đoàn cơ sở Trạm Y tế Rã Bản",
            ],
            "{file}"
        );
        assert_eq!(said(&list.rows[8], ProofColumn::Remark), "Đã nghỉ từ tháng 9", "{file}");
    }
}

#[test]
fn what_format_a_list_comes_back_in_changes_nothing_of_what_it_says() {
    let [xlsx, xls, ods] = lists().map(|list| {
        let rows: Vec<_> = list.rows.into_iter().map(|row| (row.row, row.key, row.texts)).collect();
        rows
    });
    assert_eq!(xlsx, xls);
    assert_eq!(xlsx, ods);
}

#[test]
fn a_format_that_cannot_be_read_says_what_it_is_and_is_read_as_nothing() {
    for (file, bytes, seen) in [
        ("soat-ten.pdf", b"%PDF-1.7 scanned".as_slice(), "pdf"),
        ("soat-ten.fods", b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document/>", "xml"),
        ("soat-ten.html", b"<!DOCTYPE html><html><table></table></html>", "html"),
    ] {
        let fault = read_returned(file, bytes).expect_err(file);
        assert!(fold(&format!("{fault:?}")).contains(seen), "{file}: {fault:?}");
    }
}
