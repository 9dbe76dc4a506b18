//! What an office, or an officer, says of headings and columns.

use crate::book::{Book, assert_rows};
use domain::catalogue::{award_types, themes};
use intake::{Choices, ColumnChoice, Doubt, HeadingChoice, HeadingWord, Lexicon, Meaning, Reading};

const ODD: &str = "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH NĂM 2023
TT|Họ và tên|Nhiệm vụ đang giữ|Nơi sinh hoạt|Kết quả nổi bật
1|Bà Lý Thị Thu Mỹ|Kế toán|CĐCS Trường THCS Nam Mẫu|Có thành tích xuất sắc năm 2023
2|Ông Trần Văn Yên|Giáo viên|CĐCS Trường THPT Ba Bể|Có thành tích xuất sắc năm 2023";

fn read(rows: &str, words: &[(&str, Meaning)], columns: &[(&str, Meaning)]) -> Reading {
    let word =
        |(phrase, meaning): &(&str, Meaning)| HeadingWord { phrase: (*phrase).to_owned(), meaning: *meaning };
    let words: Vec<HeadingWord> = words.iter().map(word).collect();
    let lexicon = Lexicon::new(&award_types(), &themes(), &words);
    let columns = columns.iter().map(|(column, meaning)| ColumnChoice {
        sheet: "Sheet1".to_owned(),
        column: (*column).to_owned(),
        meaning: *meaning,
    });
    let choices = Choices { columns: columns.collect(), ..Choices::default() };
    let bytes = Book::new().sheet("Sheet1", rows).bytes();
    intake::read_as("danh-sach.xlsx", &bytes, &lexicon, &choices).unwrap()
}

const READ: [&str; 2] = [
    "i | Bà | Lý Thị Thu Mỹ | Kế toán | CĐCS Trường THCS Nam Mẫu | · | BK_LDLD | ·",
    "i | Ông | Trần Văn Yên | Giáo viên | CĐCS Trường THPT Ba Bể | · | BK_LDLD | ·",
];

#[test]
fn headings_that_nobody_knows_are_told_and_their_columns_not_read() {
    let reading = read(ODD, &[], &[]);
    let named = [("C", "Nhiệm vụ đang giữ"), ("D", "Nơi sinh hoạt"), ("E", "Kết quả nổi bật")];
    let columns = named.map(|(column, heading)| (column.into(), heading.into())).to_vec();
    let doubts = &reading.rows[0].doubts;
    assert!(doubts.contains(&Doubt::ColumnsUnnamed { columns }), "{doubts:?}");
    assert_eq!(reading.rows[0].position, None);
}

#[test]
fn words_that_an_office_adds_to_the_book_are_known_with_and_without_marks() {
    let words = [
        ("Nhiệm vụ đang giữ", Meaning::Position),
        ("noi sinh hoat", Meaning::Unit),
        ("KẾT QUẢ NỔI BẬT", Meaning::Citation),
    ];
    let reading = read(ODD, &words, &[]);
    assert_rows(&reading, &READ);
    assert!(reading.rows[0].doubts.is_empty(), "{:?}", reading.rows[0].doubts);
    assert_eq!(reading.rows[0].citation.as_deref(), Some("Có thành tích xuất sắc năm 2023"));
}

#[test]
fn the_words_of_an_office_win_over_the_programs_own() {
    let words = [("Ghi chú", Meaning::Citation)];
    let list = "TT|Họ và tên|Chức vụ|Ghi chú\n1|Bà Lý Thị Thu Mỹ|Kế toán|Xuất sắc năm 2023";
    assert_eq!(read(list, &words, &[]).rows[0].citation.as_deref(), Some("Xuất sắc năm 2023"));
    assert_eq!(read(list, &[], &[]).rows[0].citation, None);
}

#[test]
fn what_an_officer_says_of_a_column_is_what_it_is() {
    let columns = [("C", Meaning::Position), ("D", Meaning::Unit), ("E", Meaning::Citation)];
    let reading = read(ODD, &[], &columns);
    assert_rows(&reading, &READ);
    assert!(reading.rows[0].doubts.is_empty(), "{:?}", reading.rows[0].doubts);
}

#[test]
fn a_column_without_a_heading_can_be_said_too() {
    let list = "TT|Họ và tên|Chức vụ|\n1|Bà Lý Thị Thu Mỹ|Kế toán|CĐCS Trường THCS Nam Mẫu";
    let reading = read(list, &[], &[("D", Meaning::Unit)]);
    assert_eq!(reading.rows[0].unit.as_deref(), Some("CĐCS Trường THCS Nam Mẫu"));
}

#[test]
fn the_row_that_an_officer_says_is_the_heading_is_it_and_nothing_above_is_read() {
    let rows = "TT | Họ và tên | Chức vụ
(1) | (2) | (3)
Số | Tên đầy đủ của người lao động | Việc đang làm
1 | Bà Lò Thị Ón | Kế toán
2 | Ông Rơ Châm Thuyên | Công nhân";
    let bytes = Book::new().sheet("DS", rows).bytes();
    let heading = HeadingChoice { sheet: "DS".to_owned(), row: 3 };
    let choices = Choices { headings: vec![heading], ..Choices::default() };
    let reading = intake::read_as("a.xlsx", &bytes, &Lexicon::seed(), &choices).unwrap();
    assert_eq!(reading.sheets[0].columns[0].row, 3);
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Lò Thị Ón", "Rơ Châm Thuyên"]);
}
