//! Lists of other hands than the samples: what was once misread in one of them, and is no more.

use crate::book::{Book, assert_no_doubts, assert_rows};
use intake::Doubt;

#[test]
fn a_unit_alone_above_people_is_their_group_whatever_its_number_and_place() {
    let reading = Book::new()
        .sheet(
            "BK",
            "TT | Danh xưng | Họ và tên | Chức vụ | Đơn vị công tác
             1. LĐLĐ huyện A Lưới
             1. | Bà | Đặng Thị Kim Lan | Kế toán | CĐCS Kho bạc Nhà nước
             2 | LĐLĐ huyện Tánh Linh
             2. | Ông | Phùng Trọng Bảo | Lái xe | UBND xã Hàm Mỹ",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "i | Bà | Đặng Thị Kim Lan | Kế toán | CĐCS Kho bạc Nhà nước | LĐLĐ huyện A Lưới | BK_LDLD | ·",
            "i | Ông | Phùng Trọng Bảo | Lái xe | UBND xã Hàm Mỹ | LĐLĐ huyện Tánh Linh | BK_LDLD | ·",
        ],
    );
}

#[test]
fn a_unit_above_people_of_a_list_without_numbers_is_their_group() {
    let rows = "Họ và tên | Chức vụ | Đơn vị\n- LĐLĐ huyện Hàm Tân\nBà Khổng Thùy Thơm | Kế toán | CĐCS Sở Y tế\n2. LĐLĐ huyện Cư M'gar\nÔng Y Bhiă | Lái xe | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    assert_rows(
        &reading,
        &[
            "i | Bà | Khổng Thùy Thơm | Kế toán | CĐCS Sở Y tế | LĐLĐ huyện Hàm Tân | BK_LDLD | ·",
            "i | Ông | Y Bhiă | Lái xe | CĐCS Sở Y tế | LĐLĐ huyện Cư M'gar | BK_LDLD | ·",
        ],
    );
}

#[test]
fn a_federation_between_units_whose_numbers_go_on_without_it_is_their_group() {
    let rows = "STT | Tên đơn vị\n1 | LĐLĐ huyện Ba Bể\n1 | CĐCS Sở Y tế\n2 | CĐCS Báo Bắc Kạn\n2 | Công đoàn ngành Y tế\n3 | CĐCS Bệnh viện Đa khoa";
    let reading = Book::new().sheet("BK", rows).read();
    assert_rows(
        &reading,
        &[
            "c | · | CĐCS Sở Y tế | · | · | LĐLĐ huyện Ba Bể | BK_LDLD | ·",
            "c | · | CĐCS Báo Bắc Kạn | · | · | LĐLĐ huyện Ba Bể | BK_LDLD | ·",
            "c | · | CĐCS Bệnh viện Đa khoa | · | · | Công đoàn ngành Y tế | BK_LDLD | ·",
        ],
    );
}

#[test]
fn lettered_and_starred_groups_nest_in_numbered_ones_and_end_with_them() {
    let reading = Book::new()
        .sheet(
            "DS",
            "TT | Họ và tên | Chức vụ | Đơn vị
             1. Bằng khen chuyên đề Xanh - Sạch - Đẹp
             a | Tập thể
             1 | CĐCS Sở Y tế
             b) Cá nhân
             1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế
             2 | BK
             * Cá nhân
             1 | Ông Bế Ích | Lái xe | CĐCS Sở Y tế",
        )
        .read();
    let theme = "Xanh, sạch, đẹp, bảo đảm an toàn vệ sinh lao động";
    assert_rows(
        &reading,
        &[
            &format!("c | · | CĐCS Sở Y tế | · | · | · | BK_LDLD_CD | {theme}"),
            &format!("i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD_CD | {theme}"),
            "i | Ông | Bế Ích | Lái xe | CĐCS Sở Y tế | · | BK_LDLD | ·",
        ],
    );
}

#[test]
fn the_people_of_a_unit_are_a_collective_and_no_group_of_collectives() {
    let rows = "TT | Tên tập thể\n1 | Tập thể CBCNV Trạm Y tế xã Hàm Mỹ\n2 | Tập thể Khoa Nội\n3 | Tập thể cán bộ, giáo viên Trường THPT Lê Lợi";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(reading.rows.len(), 3);
    assert_eq!(reading.rows[0].name, "Tập thể CBCNV Trạm Y tế xã Hàm Mỹ");
}

#[test]
fn a_sheet_of_counts_by_unit_names_nobody() {
    let counts =
        "TT | Đơn vị | Tập thể | Cá nhân\n1 | LĐLĐ huyện Ba Bể | 3 | 5\n2 | Công đoàn ngành Y tế | 2 | 7";
    let list = "TT | Họ và tên | Đơn vị\n1 | Bà Nông Thị Hà | CĐCS Sở Y tế";
    let reading = Book::new().sheet("Tổng hợp", counts).sheet("BK", list).read();
    assert_eq!(reading.rows.len(), 1);
}

#[test]
fn ticks_are_known_in_a_short_list_above_those_who_sign() {
    let reading = Book::new()
        .sheet(
            "DS",
            "TT | Tên tập thể | Cờ | Bằng khen
             (1) | (2) | (3) | (4)
             1 | CĐCS Sở Y tế | x |
             2 | CĐCS Sở Tài chính | | X
             | | Ba Bể, ngày 05 tháng 12 năm 2024 |
             | | TM. BAN CHẤP HÀNH |
             | | CHỦ TỊCH |
             | | (Ký, ghi rõ họ tên) |
             | | Triệu Văn Dương |",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "c | · | CĐCS Sở Y tế | · | · | · | CO_LDLD | ·",
            "c | · | CĐCS Sở Tài chính | · | · | · | BK_LDLD | ·",
        ],
    );
    assert_no_doubts(&reading);
}

#[test]
fn a_title_straight_above_the_heading_is_no_part_of_it() {
    for title in ["Đề nghị tặng thưởng Bằng khen năm 2024", "Đơn vị đề nghị: Công đoàn các KCN"]
    {
        let rows = format!(
            "DANH SÁCH BẰNG KHEN\n{title}\nTT | Tập thể | Thành tích\n1 | CĐCS Sở Y tế | Hoàn thành xuất sắc"
        );
        let reading = Book::new().sheet("DS", &rows).read();
        assert_eq!(reading.rows.len(), 1, "{title}");
        assert_eq!(reading.rows[0].award.as_ref().unwrap().as_str(), "BK_LDLD", "{title}");
    }
    let kept = "DANH SÁCH BẰNG KHEN\n(Kèm theo Tờ trình số 55/TTr-CĐ của Công đoàn ngành Y tế)\nTT | Họ và tên | Chức vụ, đơn vị |\n | | Chức vụ | Đơn vị\n1 | Bà Nông Thị Hà | Kế toán | CĐCS Sở Y tế";
    let reading = Book::new().merged("DS", kept, &[(2, 2, 2, 3)]).read();
    assert_rows(&reading, &["i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·"]);
}

#[test]
fn a_row_with_a_pointed_number_is_no_heading() {
    let rows = "TT | Hình thức khen thưởng | Tập thể | Thành tích\n1. | BK | CĐCS Sở Y tế | Tốt\n2. | GK | Công đoàn cơ sở Sở Lao động - Thương binh và Xã hội\n3. | GK | CĐCS Sở Tư pháp | Tốt";
    let reading = Book::new().sheet("DS", rows).read();
    assert_eq!(reading.rows.len(), 3);
}

#[test]
fn headings_of_other_hands_are_known() {
    let reading = Book::new()
        .sheet(
            "BK",
            "STT | Ông (Bà) | Họ và tên cán bộ, đoàn viên | Chức vụ | Sinh hoạt tại CĐCS | Lí do khen thưởng
             1 | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | Hoàn thành xuất sắc",
        )
        .read();
    assert_rows(&reading, &["i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·"]);
    assert_eq!(reading.rows[0].citation.as_deref(), Some("Hoàn thành xuất sắc"));
    assert_no_doubts(&reading);
}

#[test]
fn a_department_behind_a_dash_belongs_to_the_unit() {
    let rows = "TT | Họ và tên | Chức vụ, đơn vị công tác\n1 | Bà Nông Thị Hà | Y sĩ - Tổ Cơ điện, Sở Y tế\n2 | Ông Bế Ích | Tổ phó Tổ Ngữ văn - Phòng Kỹ thuật, Trường THPT Lê Lợi\n3 | Ông Y Bhiă | Phó Trưởng phòng Tổ chức - Văn phòng, Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    let got: Vec<_> = reading.rows.iter().map(|row| (row.position.as_deref(), row.unit.as_deref())).collect();
    assert_eq!(
        got,
        [
            (Some("Y sĩ"), Some("Tổ Cơ điện, Sở Y tế")),
            (Some("Tổ phó Tổ Ngữ văn"), Some("Phòng Kỹ thuật, Trường THPT Lê Lợi")),
            (Some("Phó Trưởng phòng Tổ chức - Văn phòng"), Some("Sở Y tế")),
        ]
    );
}

#[test]
fn without_a_sign_between_only_a_position_of_the_union_keeps_the_unions_word() {
    let rows = "TT | Họ và tên | Chức vụ, đơn vị công tác\n1 | Bà Nông Thị Hà | Giáo viên Công đoàn cơ sở Ngân hàng Nông nghiệp\n2 | Ông Bế Ích | Phó Giám đốc, Chủ tịch CĐCS Sở Y tế\n3 | Ông Y Bhiă | Nhân viên thư viện Trường THPT Lê Lợi";
    let reading = Book::new().sheet("BK", rows).read();
    let got: Vec<_> = reading.rows.iter().map(|row| (row.position.as_deref(), row.unit.as_deref())).collect();
    assert_eq!(
        got,
        [
            (Some("Giáo viên"), Some("Công đoàn cơ sở Ngân hàng Nông nghiệp")),
            (Some("Phó Giám đốc, Chủ tịch CĐCS"), Some("Sở Y tế")),
            (Some("Nhân viên thư viện"), Some("Trường THPT Lê Lợi")),
        ]
    );
    assert!(reading.rows.iter().all(|row| matches!(row.doubts[..], [Doubt::PositionUnitGuessed { .. }])));
}

#[test]
fn ranks_degrees_and_a_glued_honorific_lead_people_of_mixed_lists() {
    let rows = "TT | Tập thể, cá nhân | Đơn vị\n1 | Thượng tá Từ Quốc Ấn | Công an tỉnh\n2 | Đ/cNgô Bá Đoàn | CĐCS Sở Y tế\n3 | CĐCS Sở Tư pháp |\n4 | ThS. Bế Ích | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    assert_rows(
        &reading,
        &[
            "i | Thượng tá | Từ Quốc Ấn | · | Công an tỉnh | · | BK_LDLD | ·",
            "i | Đồng chí | Ngô Bá Đoàn | · | CĐCS Sở Y tế | · | BK_LDLD | ·",
            "c | · | CĐCS Sở Tư pháp | · | · | · | BK_LDLD | ·",
            "i | Thạc sĩ | Bế Ích | · | CĐCS Sở Y tế | · | BK_LDLD | ·",
        ],
    );
    assert_no_doubts(&reading);
}

#[test]
fn names_of_the_peoples_in_capitals_leave_nothing_to_doubt() {
    let rows = "TT | Họ và tên | Đơn vị\n1 | Y BHIĂ | CĐCS Sở Y tế\n2 | K'BRẾU | CĐCS Sở Y tế\n3 | BLÚP THỊ NHUNG | CĐCS Sở Y tế\n4 | KA-THƯƠNG | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Y Bhiă", "K'Brếu", "Blúp Thị Nhung", "Ka-Thương"]);
    assert_no_doubts(&reading);
}

#[test]
fn people_in_numbered_lines_without_a_table_are_a_list() {
    let lines = "DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH\n1. Ông Lê Duy Khôi, Tổ trưởng Tổ Công đoàn, CĐCS Sở Y tế;\n2. Bà K'Thị Hiền, Lái xe, UBND xã Hàm Mỹ;\n3. Núp, Bảo vệ, CĐCS Sở Y tế.";
    let reading = Book::new().sheet("Văn bản", lines).read();
    assert_rows(
        &reading,
        &[
            "i | Ông | Lê Duy Khôi | Tổ trưởng Tổ Công đoàn | CĐCS Sở Y tế | · | BK_LDLD | ·",
            "i | Bà | K'Thị Hiền | Lái xe | UBND xã Hàm Mỹ | · | BK_LDLD | ·",
            "i | · | Núp | Bảo vệ | CĐCS Sở Y tế | · | BK_LDLD | ·",
        ],
    );
}

#[test]
fn a_list_of_one_column_is_read_under_its_heading() {
    let rows = "CÔNG ĐOÀN VIÊN CHỨC TỈNH\nDanh sách tập thể đề nghị tặng Bằng khen\n(Kèm theo Công văn số 28/CV-LĐLĐ ngày 5 tháng 12 năm 2023)\nTÊN TẬP THỂ/ĐƠN VỊ\nCĐCS Sở Y tế\nCông ty TNHH May Thuận Phước\nCĐCS Sở Lao động - Thương binh và Xã hội";
    let reading = Book::new().sheet("BK", rows).read();
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(
        names,
        ["CĐCS Sở Y tế", "Công ty TNHH May Thuận Phước", "CĐCS Sở Lao động - Thương binh và Xã hội"]
    );
}

#[test]
fn a_headmaster_of_a_list_without_numbers_signs_nothing() {
    let rows = "Họ và tên | Chức danh | Đơn vị\nĐào Thị Lan | Kế toán | CĐCS Sở Y tế\nLý Thị Ngọc Kiều | Hiệu trưởng | Trường THPT Lê Lợi\nBế Ích | Lái xe | CĐCS Sở Y tế\n | | CHỦ TỊCH\n | | Hà Văn Đức";
    let reading = Book::new().sheet("BK", rows).read();
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Đào Thị Lan", "Lý Thị Ngọc Kiều", "Bế Ích"]);
}

#[test]
fn a_numbered_group_may_name_a_theme_in_full() {
    let rows = "STT | Tên CĐCS\n1 | Bằng khen chuyên đề \"Xanh, sạch, đẹp, bảo đảm an toàn vệ sinh lao động\"\n1 | CĐCS Sở Y tế\n2 | CĐCS Sở Tư pháp";
    let reading = Book::new().sheet("DS", rows).read();
    assert_eq!(reading.rows.len(), 2);
    assert_eq!(reading.rows[0].theme.as_deref(), Some("Xanh, sạch, đẹp, bảo đảm an toàn vệ sinh lao động"));
}

#[test]
fn households_have_a_heading_of_their_own() {
    let rows = "TT | Tên tập thể, hộ gia đình | Địa chỉ\n1 | Hộ gia đình ông Lò Văn Pớ | Xã Nam Mẫu\n2 | Tổ Văn phòng, UBND xã Nam Mẫu | Xã Nam Mẫu";
    let reading = Book::new().sheet("BK", rows).read();
    let kinds: Vec<_> = reading.rows.iter().map(|row| row.kind.as_str()).collect();
    assert_eq!(kinds, ["household", "collective"]);
    assert_no_doubts(&reading);
}

#[test]
fn a_remark_under_a_list_without_numbers_is_no_nomination() {
    let rows =
        "Họ và tên | Đơn vị\nBà Nông Thị Hà | CĐCS Sở Y tế\nGhi chú: Các cá nhân trên đều đủ điều kiện.";
    assert_eq!(Book::new().sheet("BK", rows).read().rows.len(), 1);
}
