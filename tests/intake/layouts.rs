//! Columns in any order and wording, headings of one and two rows, anywhere on the sheet.

use crate::book::{Book, assert_no_doubts, assert_rows};
use intake::{Doubt, Lexicon, SkipReason};

const HA: &str =
    "i | Bà | Nông Thị Thu Hà | Chủ tịch CĐCS | Trường THPT Chuyên Bắc Kạn | LĐLĐ huyện Ba Bể | BK_LDLD | ·";
const DUONG: &str =
    "i | Ông | Triệu Văn Dương | Kế toán | Công ty TNHH MTV Đồng Tâm II | Công đoàn các KCN | CO_LDLD | ·";

#[test]
fn columns_may_stand_in_any_order() {
    let reading = Book::new()
        .sheet(
            "Sheet1",
            "Hình thức đề nghị | Đơn vị đề nghị | Nơi công tác | Chức danh | Họ tên | Số TT
             Bằng khen | LĐLĐ huyện Ba Bể | Trường THPT Chuyên Bắc Kạn | Chủ tịch CĐCS | Bà Nông Thị Thu Hà | 1
             Cờ thi đua | Công đoàn các KCN | Công ty TNHH MTV Đồng Tâm II | Kế toán | Ông Triệu Văn Dương | 2",
        )
        .read();
    assert_rows(&reading, &[HA, DUONG]);
    assert_no_doubts(&reading);
}

#[test]
fn headings_may_be_worded_in_many_ways() {
    let wordings = [
        "TT | Họ và tên | Chức vụ | Đơn vị công tác | Đơn vị trình | Hình thức khen thưởng | Thành tích",
        "STT | Họ tên | Chức danh | Nơi công tác | Đơn vị đề nghị | Danh hiệu | Lý do",
        "Số TT | HỌ VÀ TÊN | CHỨC VỤ | ĐƠN VỊ | ĐƠN VỊ TRÌNH KHEN | ĐỀ NGHỊ KHEN THƯỞNG | TÓM TẮT THÀNH TÍCH",
        "S.TT | Họ và tên (Ông/Bà) | Chức vụ, chức danh | CĐCS | Công đoàn cấp trên trực tiếp | Hình thức | Lý do khen thưởng",
        "Stt | Ho va ten | Chuc vu | Don vi cong tac | Don vi de nghi | Hinh thuc | Thanh tich",
        "No. | Họ và tên người được đề nghị | Chức vụ hiện nay | Cơ quan, đơn vị | Cấp trình | Hình thức đề nghị khen thưởng | Nội dung",
        "TT | Họ và tên¶(ghi in hoa có dấu) | Chức vụ,¶chức danh | Đơn vị¶công tác | Đơn vị¶trình | Danh hiệu/Hình thức | Thành tích¶đạt được",
    ];
    for wording in wordings {
        let rows = format!(
            "{wording}\n1 | Bà Nông Thị Thu Hà | Chủ tịch CĐCS | Trường THPT Chuyên Bắc Kạn | LĐLĐ huyện Ba Bể | Bằng khen | Đã có thành tích xuất sắc"
        );
        let reading = Book::new().sheet("Sheet1", &rows).read();
        assert_rows(&reading, &[HA]);
        assert_eq!(reading.rows[0].citation.as_deref(), Some("Đã có thành tích xuất sắc"), "{wording}");
        assert_no_doubts(&reading);
    }
}

#[test]
fn a_heading_of_two_rows_with_merged_cells_is_one_heading() {
    let reading = Book::new()
        .merged(
            "Sheet1",
            "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG

             TT | Họ và tên | Năm sinh | | Chức vụ, đơn vị | | Đề nghị | | Ghi chú
              | | Nam | Nữ | Chức vụ | Đơn vị công tác | Hình thức | Đơn vị trình |
             1 | Nông Thị Thu Hà | | 1980 | Chủ tịch CĐCS | Trường THPT Chuyên Bắc Kạn | Bằng khen | LĐLĐ huyện Ba Bể |
             2 | Triệu Văn Dương | 1975 | | Kế toán | Công ty TNHH MTV Đồng Tâm II | Cờ thi đua | Công đoàn các KCN |",
            &[(0, 0, 0, 8), (2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 2, 3), (2, 4, 2, 5), (2, 6, 2, 7), (2, 8, 3, 8)],
        )
        .read();
    assert_rows(&reading, &[HA, DUONG]);
    assert_eq!(reading.rows[0].born.as_deref(), Some("1980"));
    assert_no_doubts(&reading);
}

#[test]
fn a_heading_of_two_rows_is_known_without_merged_cells_too() {
    let reading = Book::new()
        .sheet(
            "Sheet1",
            "TT | Họ và tên | Chức vụ | Đơn vị công tác | Đề nghị khen thưởng |
              | | | | Hình thức | Đơn vị trình
             1 | Bà Nông Thị Thu Hà | Chủ tịch CĐCS | Trường THPT Chuyên Bắc Kạn | Bằng khen | LĐLĐ huyện Ba Bể",
        )
        .read();
    assert_rows(&reading, &[HA]);
}

#[test]
fn numbers_of_columns_under_the_heading_are_no_nomination() {
    let reading = Book::new()
        .sheet(
            "Bằng khen",
            "TT | Họ và tên | Chức vụ, đơn vị công tác | Đơn vị trình
             (1) | (2) | (3) | (4)
             1 | Bà Nông Thị Thu Hà | Chủ tịch CĐCS, Trường THPT Chuyên Bắc Kạn | LĐLĐ huyện Ba Bể",
        )
        .read();
    assert_rows(&reading, &[HA]);
    assert_eq!(reading.skipped[1].why, SkipReason::ColumnNumbers);
}

#[test]
fn family_and_given_names_in_two_columns_are_joined() {
    let separate = "TT | Họ đệm | Tên | Chức vụ | Đơn vị công tác
                    1 | Nông Thị Thu | Hà | Chủ tịch CĐCS | Trường THPT Chuyên Bắc Kạn";
    let merged = "TT | Họ và tên | | Chức vụ | Đơn vị công tác
                  1 | Nông Thị Thu | Hà | Chủ tịch CĐCS | Trường THPT Chuyên Bắc Kạn";
    for (rows, merges) in [(separate, vec![]), (merged, vec![(0, 1, 0, 2)])] {
        let reading = Book::new().merged("BK cá nhân", rows, &merges).read();
        assert_rows(
            &reading,
            &["i | · | Nông Thị Thu Hà | Chủ tịch CĐCS | Trường THPT Chuyên Bắc Kạn | · | BK_LDLD | ·"],
        );
    }
}

#[test]
fn several_positions_of_one_person_are_joined_and_departments_stand_before_their_unit() {
    let reading = Book::new()
        .merged(
            "GK",
            "TT | Họ và tên | Chức vụ | | Phòng ban | Đơn vị công tác
              | | Chính quyền | Công đoàn | |
             1 | Ông Lò Văn Hặc | Trưởng phòng | Chủ tịch CĐCS | Phòng Kế toán | Công ty CP May",
            &[(0, 2, 0, 3), (0, 0, 1, 0), (0, 1, 1, 1), (0, 4, 1, 4), (0, 5, 1, 5)],
        )
        .read();
    assert_rows(
        &reading,
        &[
            "i | Ông | Lò Văn Hặc | Trưởng phòng, Chủ tịch CĐCS | Phòng Kế toán, Công ty CP May | · | GK_CD | ·",
        ],
    );
}

#[test]
fn a_column_of_units_alone_is_a_list_of_collectives() {
    for heading in ["Tên tập thể", "Tên đơn vị", "Đơn vị", "CĐCS", "Tên CĐCS", "Tập thể"]
    {
        let rows = format!(
            "TT | {heading} | Đơn vị trình | Thành tích
             1 | Công đoàn cơ sở Sở Y tế | Công đoàn Viên chức tỉnh | Đã hoàn thành xuất sắc nhiệm vụ"
        );
        let reading = Book::new().sheet("Cờ thi đua", &rows).read();
        assert_rows(
            &reading,
            &["c | · | Công đoàn cơ sở Sở Y tế | · | · | Công đoàn Viên chức tỉnh | CO_LDLD | ·"],
        );
        assert_no_doubts(&reading);
    }
}

#[test]
fn persons_and_collectives_may_share_one_column() {
    let reading = Book::new()
        .sheet(
            "Sheet1",
            "TT | Tên tập thể, cá nhân | Chức vụ, đơn vị công tác | Hình thức khen thưởng
             1 | Công đoàn cơ sở Sở Y tế | | Cờ thi đua
             2 | Bà Nông Thị Thu Hà | Kế toán, CĐCS Sở Y tế | Bằng khen
             3 | Phòng Tổ chức, Sở Nội vụ | | Bằng khen
             4 | Hộ gia đình ông Lò Văn Pớ | | Giấy khen",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "c | · | Công đoàn cơ sở Sở Y tế | · | · | · | CO_LDLD | ·",
            "i | Bà | Nông Thị Thu Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·",
            "c | · | Phòng Tổ chức, Sở Nội vụ | · | · | · | BK_LDLD | ·",
            "h | · | Hộ gia đình ông Lò Văn Pớ | · | · | · | GK_CD | ·",
        ],
    );
    assert_no_doubts(&reading);
}

#[test]
fn a_column_may_say_which_rows_are_collectives() {
    let reading = Book::new()
        .sheet(
            "Sheet1",
            "STT | Tên gọi | Tên | Chức vụ | Đơn vị công tác | Danh hiệu/Hình thức | Phân loại đối tượng
             1 | | Mai Sơn | | | Bằng khen | Tập thể
             2 | Thượng tá | Lò Văn Hặc | Trưởng phòng | Công an tỉnh | Bằng khen | Cá nhân",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "c | · | Mai Sơn | · | · | · | BK_LDLD | ·",
            "i | Thượng tá | Lò Văn Hặc | Trưởng phòng | Công an tỉnh | · | BK_LDLD | ·",
        ],
    );
}

#[test]
fn an_award_may_be_ticked() {
    let reading = Book::new()
        .merged(
            "Sheet1",
            "TT | Họ và tên | Chức vụ | Đơn vị công tác | Hình thức đề nghị | |
              | | | | Cờ thi đua | Bằng khen | Giấy khen
             1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế | | x |
             2 | Ông Lò Văn Hặc | Lái xe | CĐCS Sở Y tế | | | X",
            &[(0, 4, 0, 6), (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 1, 3)],
        )
        .read();
    assert_rows(
        &reading,
        &[
            "i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·",
            "i | Ông | Lò Văn Hặc | Lái xe | CĐCS Sở Y tế | · | GK_CD | ·",
        ],
    );
}

#[test]
fn cells_merged_downwards_and_ditto_marks_hold_for_each_of_their_rows() {
    let reading = Book::new()
        .merged(
            "Bằng khen",
            "TT | Họ và tên | Chức vụ, đơn vị công tác | Đơn vị trình | Thành tích
             1 | Bà Nông Thị Hà | Kế toán, CĐCS Sở Y tế | LĐLĐ huyện Ba Bể | Đã có thành tích xuất sắc
             2 | Ông Lò Văn Hặc | Lái xe, CĐCS Sở Y tế | | -nt-
             3 | Ông Bế Ích | Lái xe, CĐCS Sở Y tế | | ″",
            &[(1, 3, 3, 3)],
        )
        .read();
    assert_eq!(reading.rows.len(), 3);
    for row in &reading.rows {
        assert_eq!(row.nominated_by.as_deref(), Some("LĐLĐ huyện Ba Bể"));
        assert_eq!(row.citation.as_deref(), Some("Đã có thành tích xuất sắc"));
    }
}

#[test]
fn empty_columns_blank_rows_and_pre_numbered_rows_do_no_harm() {
    let reading = Book::new()
        .sheet(
            "BK",
            "
              | | LIÊN ĐOÀN LAO ĐỘNG HUYỆN BA BỂ | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              | | | | | | Độc lập - Tự do - Hạnh phúc

              | TT | | Họ và tên | | Chức vụ, đơn vị công tác

              | 1 | | Bà Nông Thị Hà | | Kế toán, CĐCS Sở Y tế

              | 2 | | Ông Lò Văn Hặc | | Lái xe, CĐCS Sở Y tế
              | 3 | | | |
              | 4 | | | |",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·",
            "i | Ông | Lò Văn Hặc | Lái xe | CĐCS Sở Y tế | · | BK_LDLD | ·",
        ],
    );
    assert_eq!(reading.skipped.iter().filter(|row| row.why == SkipReason::NumberOnly).count(), 2);
    assert_no_doubts(&reading);
}

#[test]
fn a_sheet_of_counts_is_no_list_of_nominations() {
    let reading = Book::new()
        .sheet(
            "Tổng hợp",
            "TT | Đơn vị | Cờ thi đua | Bằng khen tập thể | Bằng khen cá nhân
             1 | LĐLĐ huyện Ba Bể | 1 | 4 | 12
             2 | Công đoàn ngành Y tế | 2 | 3 | 10",
        )
        .sheet(
            "BK",
            "TT | Họ và tên | Đơn vị công tác
             1 | Bà Nông Thị Hà | CĐCS Sở Y tế",
        )
        .read();
    assert_rows(&reading, &["i | Bà | Nông Thị Hà | · | CĐCS Sở Y tế | · | BK_LDLD | ·"]);
    assert_eq!(reading.skipped.iter().filter(|row| row.why == SkipReason::NoList).count(), 3);
}

#[test]
fn names_under_an_honorific_in_the_heading_take_it() {
    let text = "STT\tHọ và tên\t\tChức vụ\tĐơn vị\n\tÔng\tBà\t\t\n1\tNguyễn Văn An\t\tGiáo viên\tCĐCS Trường A\n\
                2\t\tTrần Thị Bình\tKế toán\tCĐCS Trường B";
    let rows = intake::read_pasted(text, &Lexicon::seed()).unwrap().rows;
    let read: Vec<_> = rows.iter().map(|row| (row.honorific.as_deref(), row.name.as_str())).collect();
    assert_eq!(read, [(Some("Ông"), "Nguyễn Văn An"), (Some("Bà"), "Trần Thị Bình")]);
}

#[test]
fn words_beside_a_name_that_find_no_place_are_told() {
    let text = "STT\tHọ và tên\tChức vụ\tĐơn vị\n1\t\"Trần Thị Ơn\nGiáo viên Trường X\"\tKế toán\tCĐCS Y";
    let rows = intake::read_pasted(text, &Lexicon::seed()).unwrap().rows;
    let told = rows[0].doubts.iter().any(
        |doubt| matches!(doubt, Doubt::TextLeftOut { text, .. } if text.contains("Giáo viên") && text.contains("Trường X")),
    );
    assert!(told, "{:?}", rows[0]);
}
