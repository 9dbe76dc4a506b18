//! Group rows, totals, repeated headings, further tables and the block of those who sign.

use crate::book::{Book, assert_no_doubts, assert_rows};
use domain::catalogue::AwardCode;
use domain::recipient::RecipientKind::{Collective, Individual};
use intake::SkipReason;

#[test]
fn group_rows_say_kind_award_and_unit_of_the_rows_below() {
    let reading = Book::new()
        .sheet(
            "Đề nghị",
            "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025
             TT | Họ tên cá nhân, tên tập thể | Chức vụ, đơn vị công tác | Ghi chú
             A. BẰNG KHEN
             I. TẬP THỂ
             1 | Công đoàn cơ sở Sở Y tế | |
             II. CÁ NHÂN
             1 | Bà Nông Thị Hà | Kế toán, CĐCS Sở Y tế |
             B | GIẤY KHEN | |
             I | Tập thể | |
             1 | Phòng Tổ chức | |
             II | Cá nhân (01) | |
             1 | Ông Lò Văn Hặc | Lái xe, CĐCS Sở Y tế |",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "c | · | Công đoàn cơ sở Sở Y tế | · | · | · | BK_LDLD | ·",
            "i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·",
            "c | · | Phòng Tổ chức | · | · | · | GK_CD | ·",
            "i | Ông | Lò Văn Hặc | Lái xe | CĐCS Sở Y tế | · | GK_CD | ·",
        ],
    );
    assert_no_doubts(&reading);
}

#[test]
fn group_rows_may_name_the_nominating_unit_or_a_block() {
    let reading = Book::new()
        .sheet(
            "BK",
            "TT | Họ và tên | Chức vụ, đơn vị công tác | Thành tích
             I. Khối doanh nghiệp
             1 | Bà Nông Thị Hà | Kế toán, Công ty TNHH May | Đã có thành tích
             2 | Ông Lò Văn Hặc | Lái xe, Công ty TNHH May | Đã có thành tích
             II. Khối hành chính sự nghiệp
             1. LĐLĐ huyện Ba Bể
             3 | Ông Bế Ích | Kế toán, UBND xã Nam Mẫu | Đã có thành tích
              | Công đoàn ngành Y tế | |
             4 | Bà Mùi Thị Thu | Y sĩ, Trạm Y tế Chợ Rã | Đã có thành tích",
        )
        .read();
    let read: Vec<_> = reading
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.group.as_deref(), row.nominated_by.as_deref()))
        .collect();
    assert_eq!(
        read,
        [
            ("Nông Thị Hà", Some("Khối doanh nghiệp"), None),
            ("Lò Văn Hặc", Some("Khối doanh nghiệp"), None),
            ("Bế Ích", Some("Khối hành chính sự nghiệp"), Some("LĐLĐ huyện Ba Bể")),
            ("Mùi Thị Thu", Some("Khối hành chính sự nghiệp"), Some("Công đoàn ngành Y tế")),
        ]
    );
    assert_no_doubts(&reading);
}

#[test]
fn numbered_rows_that_only_say_a_kind_or_an_award_are_groups() {
    let reading = Book::new()
        .sheet(
            "Sheet1",
            "TT | Họ và tên | Chức vụ | Đơn vị
             1 | Bằng khen | |
             1.1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế
             1.2 | Ông Lò Văn Hặc | Lái xe | CĐCS Sở Y tế
             2 | Giấy khen | |
             2.1 | Ông Bế Ích | Lái xe | CĐCS Sở Y tế",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·",
            "i | Ông | Lò Văn Hặc | Lái xe | CĐCS Sở Y tế | · | BK_LDLD | ·",
            "i | Ông | Bế Ích | Lái xe | CĐCS Sở Y tế | · | GK_CD | ·",
        ],
    );
}

#[test]
fn totals_in_other_words_are_compared_and_are_no_nominations() {
    for (text, kind, stated) in [
        ("Tổng cộng: 2 cá nhân", Some(Individual), 2),
        ("Cộng: 02", Some(Individual), 2),
        ("Danh sách này có 02 (hai) cá nhân./.", Some(Individual), 2),
        ("Tổng số: 3 người", Some(Individual), 3),
        ("(Ấn định danh sách có 02 đồng chí)", Some(Individual), 2),
    ] {
        let rows = format!(
            "TT | Họ và tên | Chức vụ | Đơn vị
             1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế
             2 | Ông Lò Văn Hặc | Lái xe | CĐCS Sở Y tế
              | {text}"
        );
        let reading = Book::new().sheet("BK", &rows).read();
        assert_eq!(reading.rows.len(), 2, "{text}");
        let total = &reading.stated_totals[0];
        assert_eq!(
            (total.kind, total.stated, total.read, total.differs()),
            (kind, stated, 2, stated != 2),
            "{text}"
        );
    }
}

#[test]
fn subtotals_count_their_group_and_the_last_total_the_whole() {
    let reading = Book::new()
        .sheet(
            "BK",
            "TT | Tên tập thể, cá nhân | Chức vụ, đơn vị công tác
             I. TẬP THỂ
             1 | Công đoàn cơ sở Sở Y tế |
             2 | Công đoàn cơ sở Sở Nội vụ |
              | Cộng: 2 tập thể
             II. CÁ NHÂN
             1 | Bà Nông Thị Hà | Kế toán, CĐCS Sở Y tế
              | Cộng | 1
              | Tổng cộng: 2 tập thể, 1 cá nhân",
        )
        .read();
    let totals: Vec<_> =
        reading.stated_totals.iter().map(|total| (total.kind, total.stated, total.read)).collect();
    assert_eq!(
        totals,
        [(Some(Collective), 2, 2), (None, 1, 1), (Some(Collective), 2, 2), (Some(Individual), 1, 1)]
    );
}

#[test]
fn the_block_of_those_who_sign_holds_no_nominations() {
    let reading = Book::new()
        .sheet(
            "BK",
            "TT | Họ và tên | Chức vụ | Đơn vị
             1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế
              | Tổng cộng: 1 cá nhân
              | | | Bắc Kạn, ngày 15 tháng 12 năm 2023
              | NGƯỜI LẬP BIỂU | | TM. BAN CHẤP HÀNH
              | | | CHỦ TỊCH
              | (Ký, ghi rõ họ tên) | |

              | Lý Thị Mai | | Hoàng Văn Sơn",
        )
        .read();
    assert_eq!(reading.rows.len(), 1);
    assert_eq!(reading.skipped.iter().filter(|row| row.why == SkipReason::Signature).count(), 5);
}

#[test]
fn a_heading_repeated_after_a_page_break_changes_nothing() {
    let heading = "TT | Họ và tên | Chức vụ | Đơn vị";
    let rows = format!(
        "{heading}\nII. CÁ NHÂN\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế\n{heading}\n2 | Ông Bế Ích | Lái xe | CĐCS Sở Y tế"
    );
    let reading = Book::new().sheet("BK", &rows).read();
    assert_eq!(reading.rows.len(), 2);
    assert_eq!(reading.skipped.iter().filter(|row| row.why == SkipReason::RepeatedHeading).count(), 1);
    assert_no_doubts(&reading);
}

#[test]
fn several_tables_on_one_sheet_have_titles_and_columns_of_their_own() {
    let reading = Book::new()
        .sheet(
            "Đề nghị",
            "DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG CỜ THI ĐUA
             TT | Tên tập thể | Đơn vị trình
             1 | Công đoàn cơ sở Sở Y tế | Công đoàn Viên chức tỉnh

             DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN
             (Kèm theo Tờ trình số 15/TTr-LĐLĐ của Tổng Liên đoàn)
             TT | Họ và tên | Chức vụ | Đơn vị công tác
             1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "c | · | Công đoàn cơ sở Sở Y tế | · | · | Công đoàn Viên chức tỉnh | CO_LDLD | ·",
            "i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·",
        ],
    );
    assert_no_doubts(&reading);
}

#[test]
fn the_award_may_stand_in_title_sheet_name_column_or_group() {
    let table = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế";
    let grouped = "TT | Họ và tên | Chức vụ | Đơn vị\nBằng khen của Tổng Liên đoàn\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế";
    for (name, rows, award, theme) in [
        (
            "Sheet1",
            format!("DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN\nCỦA TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\n{table}"),
            "BK_TLD",
            None,
        ),
        (
            "Sheet1",
            format!("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nDANH SÁCH ĐỀ NGHỊ LĐLĐ TỈNH TẶNG BẰNG KHEN\n{table}"),
            "BK_LDLD",
            None,
        ),
        (
            "Sheet1",
            format!("DANH SÁCH CÁ NHÂN ĐỀ NGHỊ CHỦ TỊCH UBND TỈNH TẶNG BẰNG KHEN\n{table}"),
            "BK_TINH",
            None,
        ),
        ("BK cá nhân", table.to_owned(), "BK_LDLD", None),
        ("GK", table.to_owned(), "GK_CD", None),
        ("KNC", table.to_owned(), "KNC_CD", None),
        ("BK GVN-ĐVN", table.to_owned(), "BK_LDLD_CD", Some("Giỏi việc nước, đảm việc nhà")),
        ("Sheet1", grouped.to_owned(), "BK_TLD", None),
        (
            "Sheet1",
            format!(
                "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN\nPhong trào thi đua “Lao động giỏi, lao động sáng tạo”\n{table}"
            ),
            "BK_LDLD_CD",
            Some("Lao động giỏi, lao động sáng tạo"),
        ),
    ] {
        let reading = Book::new().sheet(name, &rows).read();
        assert_eq!(reading.rows.len(), 1, "{rows}");
        let row = &reading.rows[0];
        assert_eq!(
            (row.award.as_ref().map(AwardCode::as_str), row.theme.as_deref()),
            (Some(award), theme),
            "{rows}"
        );
        assert_no_doubts(&reading);
    }
}

#[test]
fn a_title_may_name_the_nominating_unit() {
    let reading = Book::new()
        .sheet(
            "BK",
            "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG
             Đơn vị đề nghị: Công đoàn ngành Y tế
             TT | Họ và tên | Chức vụ | Đơn vị công tác
             1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế",
        )
        .read();
    assert_eq!(reading.rows[0].nominated_by.as_deref(), Some("Công đoàn ngành Y tế"));
}

#[test]
fn people_under_a_group_row_of_their_own_unit_are_of_that_unit() {
    let rows = "TT | Họ và tên | Chức vụ | Thành tích
LĐLĐ huyện Ba Bể
CĐCS Trường THCS Nam Mẫu
1 | Bà Nông Thị Hà | Giáo viên | Đã có thành tích
2 | Ông Lò Văn Hặc | Kế toán | Đã có thành tích
CĐCS Trạm Y tế Chợ Rã
1 | Bà Mùi Thị Thu | Y sĩ | Đã có thành tích
Công đoàn ngành Y tế
1 | Bà Lý Thị Hoa | Y sĩ | Đã có thành tích";
    let merges = [(1, 0, 1, 3), (2, 0, 2, 3), (5, 0, 5, 3), (7, 0, 7, 3)];
    let reading = Book::new().merged("BK", rows, &merges).read();
    assert_rows(
        &reading,
        &[
            "i | Bà | Nông Thị Hà | Giáo viên | CĐCS Trường THCS Nam Mẫu | · | BK_LDLD | ·",
            "i | Ông | Lò Văn Hặc | Kế toán | CĐCS Trường THCS Nam Mẫu | · | BK_LDLD | ·",
            "i | Bà | Mùi Thị Thu | Y sĩ | CĐCS Trạm Y tế Chợ Rã | · | BK_LDLD | ·",
            "i | Bà | Lý Thị Hoa | Y sĩ | · | Công đoàn ngành Y tế | BK_LDLD | ·",
        ],
    );
}

#[test]
fn groups_numbered_in_small_letters_of_a_font_of_capitals_are_groups() {
    let rows = "TT | Tên tập thể, cá nhân | Chức vụ | Đơn vị
i | tập thể | |
1 | CĐCS Trường THCS Nam Mẫu | |
ii | Cá nhân | |
1 | Lại Hữu Huy | Kế toán | CĐCS Sở Y tế";
    assert_rows(
        &Book::new().sheet("BK", rows).read(),
        &[
            "c | · | CĐCS Trường THCS Nam Mẫu | · | · | · | BK_LDLD | ·",
            "i | · | Lại Hữu Huy | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·",
        ],
    );
}

#[test]
fn a_unit_that_the_numbers_pass_over_is_a_group_in_a_table_of_two_columns_too() {
    let rows = "DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG CỜ THI ĐUA LĐLĐ TỈNH
TT | Tên tập thể
1 | CĐCS Sở Nội vụ
 | Công đoàn Ngân hàng Nhà nước chi nhánh tỉnh
2 | CĐCS Ngân hàng Nông nghiệp Ba Bể
 | CĐCS Sở Y tế
4 | CĐCS Trạm Y tế Chợ Rã";
    let reading = Book::new().sheet("Cờ", rows).read();
    let names: Vec<_> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(
        names,
        ["CĐCS Sở Nội vụ", "CĐCS Ngân hàng Nông nghiệp Ba Bể", "CĐCS Sở Y tế", "CĐCS Trạm Y tế Chợ Rã"],
        "a unit whose number was forgotten is one of the list"
    );
}
