//! The year-end list: six sheets, 102 nominations, exact in every field.

use crate::truth::{differences, place, sample, truth};
use domain::recipient::RecipientKind::{Collective, Individual};
use intake::{Lexicon, Reading, RowRole, SkipReason};

const FILE: &str = "de-nghi-tong-ket-2023.xlsx";

fn reading() -> Reading {
    intake::read(FILE, &sample(FILE), &Lexicon::seed()).unwrap()
}

#[test]
fn every_field_of_every_row_is_what_a_careful_clerk_would_type() {
    let reading = reading();
    let differences = differences(&reading, &truth(FILE));
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
    assert_eq!((reading.rows.len(), reading.count(Collective), reading.count(Individual)), (102, 36, 66));
}

#[test]
fn the_list_says_which_year_it_is_about() {
    assert_eq!(reading().year(), Some(2023));
    let text = "Danh sách đề nghị khen thưởng năm học 2022-2023\nTT\tHọ và tên\tChức vụ\n1\tNông Thị Bích Đào\tGiáo viên";
    assert_eq!(intake::read_pasted(text, &Lexicon::seed()).unwrap().year(), Some(2023));
    let none = "TT\tHọ và tên\tChức vụ\n1\tNông Thị Bích Đào\tGiáo viên";
    assert_eq!(intake::read_pasted(none, &Lexicon::seed()).unwrap().year(), None);
}

#[test]
fn a_clean_list_raises_no_doubts() {
    let doubts: Vec<String> = reading()
        .rows
        .iter()
        .filter(|row| !row.doubts.is_empty())
        .map(|row| format!("{}: {:?}", place(row), row.doubts))
        .collect();
    assert!(doubts.is_empty(), "{}", doubts.join("\n"));
}

#[test]
fn every_other_row_is_listed_with_its_reason() {
    let reading = reading();
    let count = |why: SkipReason| reading.skipped.iter().filter(|row| row.why == why).count();
    assert_eq!(count(SkipReason::Title), 12);
    assert_eq!(count(SkipReason::Heading), 6);
    assert_eq!(count(SkipReason::Group), 3);
    assert_eq!(count(SkipReason::Total), 6);
    assert_eq!(reading.skipped.len(), 27);
    let rows: usize = reading.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    assert_eq!(rows, reading.rows.len() + reading.skipped.len());
}

#[test]
fn the_totals_that_the_list_states_agree_with_what_was_read() {
    let reading = reading();
    assert_eq!(reading.stated_totals.len(), 7);
    for total in &reading.stated_totals {
        assert!(!total.differs(), "{total:?}");
    }
}

#[test]
fn the_sheets_stand_as_they_came_with_the_role_of_each_row() {
    let reading = reading();
    let sheet = &reading.sheets[3];
    let roles: Vec<RowRole> = sheet.rows.iter().map(|row| row.role).collect();
    use RowRole::{Group, Heading, Nomination, Title, Total};
    let expected = [
        Title, Title, Heading, Group, Nomination, Nomination, Nomination, Nomination, Group, Nomination,
        Nomination, Nomination, Total,
    ];
    assert_eq!(roles, expected);
    assert_eq!(sheet.rows[4].cells[1], "Công đoàn cơ sở Công ty TNHH Chế biến gỗ Phúc Lộc");
}
