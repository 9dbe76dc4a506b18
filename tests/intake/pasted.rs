//! Blocks pasted from a spreadsheet, with and without headings.

use crate::book::assert_rows;
use intake::{IntakeError, Lexicon, Reading};

fn paste(text: &str) -> Reading {
    intake::read_pasted(text, &Lexicon::seed()).unwrap()
}

#[test]
fn a_block_with_headings_reads_like_a_sheet() {
    let reading = paste(
        "TT\tHọ và tên\tChức vụ, đơn vị công tác\tHình thức\r\n1\tBà Nông Thị Hà\t\"Kế toán\nCĐCS Sở Y tế\"\tBằng khen\r\n",
    );
    assert_rows(&reading, &["i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·"]);
    assert!(reading.rows[0].doubts.is_empty());
}

#[test]
fn without_headings_columns_are_guessed_and_the_guess_is_told() {
    let reading = paste(
        "1\tBà Nông Thị Hà\tKế toán\tCĐCS Sở Y tế\tLĐLĐ huyện Ba Bể\tBằng khen\tĐã có thành tích xuất sắc trong phong trào thi đua năm 2023\n\
         2\tÔng Bế Ích\tLái xe\tCĐCS UBND xã Nam Mẫu\tLĐLĐ huyện Ba Bể\tGiấy khen\tĐã có thành tích xuất sắc trong phong trào thi đua năm 2023\n",
    );
    assert_rows(
        &reading,
        &[
            "i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | LĐLĐ huyện Ba Bể | BK_LDLD | ·",
            "i | Ông | Bế Ích | Lái xe | CĐCS UBND xã Nam Mẫu | LĐLĐ huyện Ba Bể | GK_CD | ·",
        ],
    );
    assert_eq!(
        reading.rows[0].citation.as_deref(),
        Some("Đã có thành tích xuất sắc trong phong trào thi đua năm 2023")
    );
    let guessed = reading.rows[0].doubts.iter().filter(|doubt| doubt.kind() == "column_guessed").count();
    assert_eq!(guessed, 7);
    assert!(reading.rows[1].doubts.is_empty());
}

#[test]
fn a_pasted_column_of_units_is_a_list_of_collectives() {
    let reading = paste("Công đoàn cơ sở Sở Y tế\nCông đoàn cơ sở Sở Nội vụ\n");
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Công đoàn cơ sở Sở Y tế", "Công đoàn cơ sở Sở Nội vụ"]);
}

#[test]
fn names_with_their_numbers_in_one_column_are_read() {
    let reading = paste("1. Bà Nông Thị Hà\n2. Ông Bế Ích\n");
    let read: Vec<_> = reading.rows.iter().map(|row| (row.ordinal, row.name.as_str())).collect();
    assert_eq!(read, [(Some(1), "Nông Thị Hà"), (Some(2), "Bế Ích")]);
}

#[test]
fn an_empty_paste_and_one_without_names_are_refused() {
    let refused = |text: &str| intake::read_pasted(text, &Lexicon::seed()).unwrap_err();
    assert!(matches!(refused(" \n\t\n"), IntakeError::Empty { .. }));
    assert!(matches!(refused("12\t13\n14\t15"), IntakeError::NoList { .. }));
}
