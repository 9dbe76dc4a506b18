//! Lists whose headings nobody knows: guessed where what they hold tells, else refused until somebody says what columns are.

use crate::book::{Book, assert_rows};
use intake::{Choices, ColumnChoice, Doubt, IntakeError, Lexicon, Meaning, Reading, SkipReason};

/// Names that no book knows, under words that no book knows.
const FOREIGN: &str = "LIÊN ĐOÀN LAO ĐỘNG HUYỆN BA BỂ | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH
Mã | Ai | Đang làm gì | Ở đâu
x-7 | tanaka yuki | ghép chi tiết | nhà số 4
x-9 | john mcdonald | xem máy dệt | nhà số 2
Mã | Ai | Đang làm gì | Ở đâu
x-3 | paul boutros | ghép chi tiết | nhà số 9";

fn read(columns: &[(&str, Meaning)]) -> Result<Reading, IntakeError> {
    let columns = columns.iter().map(|(column, meaning)| ColumnChoice {
        sheet: "Trang 1".to_owned(),
        column: (*column).to_owned(),
        meaning: *meaning,
    });
    let choices = Choices { columns: columns.collect(), ..Choices::default() };
    let bytes = Book::new().sheet("Trang 1", FOREIGN).bytes();
    intake::read_as("danh-sach.xlsx", &bytes, &Lexicon::seed(), &choices)
}

#[test]
fn what_an_officer_says_of_unknown_headings_makes_a_list_of_a_refused_sheet() {
    assert!(matches!(read(&[]), Err(IntakeError::NoList { .. })));
    let said = [("B", Meaning::Name), ("C", Meaning::Position), ("D", Meaning::Unit)];
    let reading = read(&said).unwrap();
    assert_rows(
        &reading,
        &[
            "i | · | Tanaka Yuki | ghép chi tiết | nhà số 4 | · | BK_LDLD | ·",
            "i | · | John Mcdonald | xem máy dệt | nhà số 2 | · | BK_LDLD | ·",
            "i | · | Paul Boutros | ghép chi tiết | nhà số 9 | · | BK_LDLD | ·",
        ],
    );
    let why: Vec<SkipReason> = reading.skipped.iter().map(|row| row.why).collect();
    assert_eq!(
        why,
        [SkipReason::Title, SkipReason::Title, SkipReason::Heading, SkipReason::RepeatedHeading],
        "{:?}",
        reading.skipped
    );
    let headings: Vec<&str> =
        reading.sheets[0].columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(headings, ["Mã", "Ai", "Đang làm gì", "Ở đâu"]);
}

#[test]
fn a_refused_list_can_be_looked_at_with_the_words_above_its_columns() {
    let bytes = Book::new().sheet("Trang 1", FOREIGN).sheet("Khác", "12").bytes();
    let sheets = intake::look("danh-sach.xlsx", &bytes, &Lexicon::seed(), &Choices::default()).unwrap();
    assert_eq!(sheets.len(), 2);
    let columns: Vec<(&str, u32)> =
        sheets[0].columns.iter().map(|column| (column.heading.as_str(), column.row)).collect();
    assert_eq!(columns, [("Mã", 3), ("Ai", 3), ("Đang làm gì", 3), ("Ở đâu", 3)]);
    assert_eq!(sheets[0].rows.len(), 7);
}

#[test]
fn a_heading_of_unknown_words_over_people_is_no_nomination() {
    let rows = "Mã | Người được tôn vinh | Việc đang làm | Chỗ làm | Món quà
NV01 | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | Bằng khen
NV02 | Bế Ích | Lái xe | CĐCS Sở Y tế | Giấy khen";
    let reading = Book::new().sheet("Trang 1", rows).read();
    assert_rows(
        &reading,
        &[
            "i | · | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·",
            "i | · | Bế Ích | Lái xe | CĐCS Sở Y tế | · | GK_CD | ·",
        ],
    );
    let guessed = |doubt: &&Doubt| matches!(doubt, Doubt::ColumnGuessed { .. });
    assert_eq!(reading.rows[0].doubts.iter().filter(guessed).count(), 4, "{:?}", reading.rows[0].doubts);
}

#[test]
fn a_block_without_any_heading_loses_no_row() {
    let rows = "1 | Nông Thị Hà | Kế toán | CĐCS Sở Y tế\n2 | Bế Ích | Lái xe | CĐCS Sở Y tế";
    assert_eq!(Book::new().sheet("BK", rows).read().rows.len(), 2);
    let bare = "Nông Thị Hà | Kế toán\nBế Ích | Lái xe";
    assert_eq!(Book::new().sheet("BK", bare).read().rows.len(), 2);
}
