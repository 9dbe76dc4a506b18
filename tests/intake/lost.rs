//! Nothing of a list gets lost between its columns and rows: names in two columns, names that go on below, positions of people
//! whose name could be a unit's, empty units, counts that the list states.

use crate::book::Book;
use domain::recipient::RecipientKind;
use intake::{Doubt, Reading};

fn names(reading: &Reading) -> Vec<&str> {
    reading.rows.iter().map(|row| row.name.as_str()).collect()
}

fn kinds(reading: &Reading, row: usize) -> Vec<&'static str> {
    reading.rows[row].doubts.iter().map(Doubt::kind).collect()
}

#[test]
fn given_names_in_a_column_without_words_above_it_are_joined_and_told() {
    let rows = "TT | Họ và tên | | Chức vụ | Đơn vị\n1 | Nguyễn Thị | Hương | GV | Trường A\n2 | Trần | Văn An | GV | Trường A\n3 | H'Yên | Niê | GV | Trường A\n4 | Mùi | | GV | Trường A";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(names(&reading), ["Nguyễn Thị Hương", "Trần Văn An", "H'Yên Niê", "Mùi"]);
    assert!(kinds(&reading, 0).contains(&"column_guessed"));
}

#[test]
fn a_column_of_other_words_without_words_above_it_is_no_part_of_the_name() {
    let rows = "TT | Họ và tên | | Chức vụ | Đơn vị\n1 | Nguyễn Thị Hương | x | GV | Trường A\n2 | Trần Văn An | Kế toán | GV | Trường A";
    assert_eq!(names(&Book::new().sheet("BK", rows).read()), ["Nguyễn Thị Hương", "Trần Văn An"]);
}

#[test]
fn a_name_that_goes_on_in_an_unnumbered_row_is_joined_and_asked_about() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | Bà Nguyễn Thị | Chủ tịch CĐCS | Trường A\n | Thu Hương | |\n2 | Ông Lê Văn An | Giáo viên | Trường A";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(names(&reading), ["Nguyễn Thị Thu Hương", "Lê Văn An"]);
    assert_eq!(kinds(&reading, 0), ["name_joined"]);
    let below = reading.skipped.iter().find(|row| row.origin.row == 3).unwrap();
    assert_eq!(below.why.as_str(), "name_goes_on");
}

#[test]
fn people_whose_names_could_be_units_keep_their_positions_and_are_asked_about() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | Hà Thị Khối | GV | Trường A\n2 | Đoàn Trường | Bí thư | Trường A\n3 | Đội | GV | Trường A\n4 | Ban Văn Công | GV | Trường A\n5 | Công đoàn cơ sở Sở Y tế | GV | Trường A";
    let reading = Book::new().sheet("BK", rows).read();
    let read: Vec<_> = reading.rows.iter().map(|row| (row.kind, row.position.as_deref())).collect();
    let person = |position| (RecipientKind::Individual, Some(position));
    assert_eq!(
        read,
        [person("GV"), person("Bí thư"), person("GV"), person("GV"), (RecipientKind::Collective, None)]
    );
    for row in 1..5 {
        assert!(kinds(&reading, row).contains(&"kind_conflict"), "{row}: {:?}", reading.rows[row].doubts);
    }
    assert!(reading.rows[4].doubts.contains(&Doubt::TextLeftOut { cell: "C6".into(), text: "GV".into() }));
}

#[test]
fn a_person_without_a_unit_among_others_that_have_one_is_told() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị công tác\n1 | Hà Thị Lan | GV | Trường A\n2 | Lê An | KT | Trường A\n3 | Lý Bình | KT | Trường A\n4 | Bế Chi | GV |";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(reading.rows[3].doubts, [Doubt::UnitMissing { cell: "D5".into() }]);
    let none = "TT | Họ và tên | Chức vụ | Đơn vị công tác\n1 | Hà Thị Lan | GV |\n2 | Lê An | KT |";
    let reading = Book::new().sheet("BK", none).read();
    assert_eq!(reading.rows[0].doubts, [Doubt::UnitsMissing { column: "D".into(), without: 2, people: 2 }]);
    assert!(reading.rows[1].doubts.is_empty(), "where all lack it, it is said once");
}

#[test]
fn a_total_under_the_last_of_two_tables_counts_both() {
    let rows = "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN\nTT | Họ và tên | Chức vụ | Đơn vị\n1 | Hà Thị Lan | GV | Trường A\n2 | Lê An | KT | Trường A\n\nDANH SÁCH ĐỀ NGHỊ TẶNG CỜ THI ĐUA\nTT | Tên tập thể | Ghi chú\n1 | CĐCS Trường THPT Chuyên | x\nCộng: 3 cá nhân, 1 tập thể";
    let totals = Book::new().sheet("BK", rows).read().stated_totals;
    let counts: Vec<_> = totals.iter().map(|total| (total.stated, total.read)).collect();
    assert_eq!(counts, [(3, 2), (1, 1)]);
}

#[test]
fn what_the_title_promises_is_held_against_what_was_read() {
    let rows = "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN\n(Kèm theo Tờ trình số 12; gồm 05 cá nhân)\nTT | Họ và tên | Chức vụ | Đơn vị\n1 | Hà Thị Lan | GV | Trường A\n2 | Lê An | KT | Trường A";
    let totals = Book::new().sheet("BK", rows).read().stated_totals;
    assert_eq!(
        totals.iter().map(|total| (total.origin.row, total.stated, total.read)).collect::<Vec<_>>(),
        [(2, 5, 2)]
    );
}

#[test]
fn shortened_words_above_columns_are_known() {
    let rows = "Số TT | Họ và tên | C.vụ | Nơi công tác | H.thức KT\n1 | Bà Hà Thị Lan | Giáo viên | Trường A | Bằng khen";
    let row = Book::new().sheet("BK", rows).read().rows.remove(0);
    assert_eq!(
        (row.position.as_deref(), row.award.is_some(), row.doubts.len()),
        (Some("Giáo viên"), true, 0)
    );
}

#[test]
fn a_text_of_two_bytes_a_letter_is_read_without_a_mark_at_its_beginning() {
    let text = "TT;Họ và tên;Chức vụ;Đơn vị\r\n1;Nguyễn Thị Phượng;Giáo viên;Trường A\r\n";
    for order in [u16::to_be_bytes as fn(u16) -> [u8; 2], u16::to_le_bytes] {
        let bytes: Vec<u8> = text.encode_utf16().flat_map(order).collect();
        let reading = intake::read("a.csv", &bytes, &intake::Lexicon::seed()).unwrap();
        assert_eq!(names(&reading), ["Nguyễn Thị Phượng"]);
    }
}

#[test]
fn a_text_that_lost_its_letters_is_refused_with_a_word_that_shows_it() {
    let bytes = b"TT;Ho ten;Chuc vu\n1;L\xFD Ph\xFAc;GV\n2;V\xF5 Ph\xFA;GV\n3;Nguy?n Th? Lan;GV\n";
    let refused = intake::read("mat-dau.csv", bytes, &intake::Lexicon::seed()).unwrap_err();
    let expected = intake::IntakeError::LettersLost { file: "mat-dau.csv".into(), found: "Nguy?n".into() };
    assert_eq!(refused, expected);
}
