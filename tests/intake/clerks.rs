//! Lists as clerks of districts type them: numbered by hand, without marks, with group rows of every kind.

use crate::book::{Book, assert_rows};
use intake::Doubt;

#[test]
fn a_federation_alone_between_units_without_numbers_is_their_group() {
    let rows = "DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG CỜ THI ĐUA LĐLĐ TỈNH
Tên đơn vị, tập thể | Thành tích
Công đoàn ngành Giáo dục
UBND xã Thiện Nghiệp | Hoàn thành xuất sắc nhiệm vụ
LĐLĐ huyện Trà My
Tập thể CBCNV Công ty TNHH MTV Cà phê Xuân Dương | Chăm lo tốt đời sống đoàn viên";
    let merged = Book::new().merged("Sheet2", rows, &[(2, 0, 2, 1)]).read();
    for reading in [Book::new().sheet("Sheet2", rows).read(), merged] {
        assert_rows(
            &reading,
            &[
                "c | · | UBND xã Thiện Nghiệp | · | · | Công đoàn ngành Giáo dục | CO_LDLD | ·",
                "c | · | Tập thể CBCNV Công ty TNHH MTV Cà phê Xuân Dương | · | · | LĐLĐ huyện Trà My | CO_LDLD | ·",
            ],
        );
    }
}

#[test]
fn a_union_that_is_itself_nominated_is_no_group() {
    let rows = "DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG CỜ THI ĐUA LĐLĐ TỈNH
Tên đơn vị | Thành tích
LĐLĐ huyện Ba Bể | Dẫn đầu cụm
LĐLĐ huyện Chợ Mới | Dẫn đầu cụm
Công đoàn ngành Y tế";
    assert_eq!(Book::new().sheet("Cờ", rows).read().rows.len(), 3);
}

#[test]
fn a_name_without_marks_that_could_be_a_units_is_a_person_in_a_column_of_names() {
    let rows = "TT | Ho va ten | Chuc vu | Don vi | Hinh thuc
1 | Ban Cong Phu | Hieu truong | Huyen uy Tra My | Bang khen
2 | Ban Ngoc Xuyen | Lai xe | Tram Y te xa Duc Tai | Bang khen
3 | Ban Nu cong | | CDCS Huyen uy Tra My | Bang khen";
    let reading = Book::new().sheet("DS", rows).read();
    assert_rows(
        &reading,
        &[
            "i | · | Ban Cong Phu | Hieu truong | Huyen uy Tra My | · | BK_LDLD | ·",
            "i | · | Ban Ngoc Xuyen | Lai xe | Tram Y te xa Duc Tai | · | BK_LDLD | ·",
            "c | · | Ban Nu cong | · | CDCS Huyen uy Tra My | · | BK_LDLD | ·",
        ],
    );
}

#[test]
fn a_unit_in_capitals_is_written_as_the_list_or_the_office_writes_the_same_words() {
    let rows = "TT | Tên tập thể
1 | CÔNG ĐOÀN CƠ SỞ CÔNG TY CỔ PHẦN KHOÁNG SẢN HÀM MỸ
2 | CĐCS Công ty Cổ phần May Sông Công
3 | CĐCS CÔNG TY CỔ PHẦN CÀ PHÊ EA KLY
4 | CĐCS CÔNG TY CỔ PHẦN RƯỢU - BIA 2/9";
    let mut reading = Book::new().sheet("BK", rows).read();
    let names =
        |reading: &intake::Reading| reading.rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&reading)[0], "Công đoàn cơ sở Công ty Cổ phần Khoáng sản Hàm Mỹ");
    reading.spell_units(&["CĐCS Công ty cổ phần Cà phê Ea Kly".to_owned()]);
    assert_eq!(names(&reading)[2], "CĐCS Công ty cổ phần Cà phê Ea Kly");
    let asks =
        |at: usize| reading.rows[at].doubts.iter().any(|doubt| matches!(doubt, Doubt::NameAllCaps { .. }));
    assert_eq!(
        [0, 1, 2, 3].map(asks),
        [true, false, false, true],
        "what the office's book holds is no guess"
    );
}

#[test]
fn rows_numbered_by_hand_whose_position_signs_elsewhere_are_nominations() {
    let rows = "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH
HỌ VÀ TÊN | CÔNG VIỆC | NƠI LÀM VIỆC
1. Hoàng Văn Thức | Nữ hộ sinh | CĐCS Sở Y tế
2. Triệu Ngọc Lam | Chủ tịch CĐCS | Tổ Khoa học xã hội, Kho bạc Nhà nước M'Đrắk
Tổng cộng: 02 cá nhân.";
    let reading = Book::new().sheet("Sheet2", rows).read();
    assert_rows(
        &reading,
        &[
            "i | · | Hoàng Văn Thức | Nữ hộ sinh | CĐCS Sở Y tế | · | BK_LDLD | ·",
            "i | · | Triệu Ngọc Lam | Chủ tịch CĐCS | Tổ Khoa học xã hội, Kho bạc Nhà nước M'Đrắk | · | BK_LDLD | ·",
        ],
    );
}

#[test]
fn a_group_alone_in_the_first_column_is_no_heading_of_one_column() {
    let rows = "Tên tập thể, cá nhân | Chức vụ và đơn vị
A. TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN
CĐCS Trường Mầm non A Bung
Tổ công đoàn Tổ Toán - Tin, CĐCS UBND xã Quảng Trực
B. CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN LĐLĐ TỈNH
Báo Sỹ Diệp | Giáo viên, Trường Tiểu học số 2 Trung Hòa";
    let reading = Book::new().sheet("DS", rows).read();
    assert_rows(
        &reading,
        &[
            "c | · | CĐCS Trường Mầm non A Bung | · | · | · | GK_CD | ·",
            "c | · | Tổ công đoàn Tổ Toán - Tin, CĐCS UBND xã Quảng Trực | · | · | · | GK_CD | ·",
            "i | · | Báo Sỹ Diệp | Giáo viên | Trường Tiểu học số 2 Trung Hòa | · | BK_LDLD | ·",
        ],
    );
}

#[test]
fn years_and_telephones_beside_family_names_make_no_summary_of_a_list() {
    let rows = "Số TT | Ông (bà) | Họ đệm | Tên | Năm sinh | Nghề nghiệp | Nơi làm việc | Hình thức | Số ĐT
1 | Bà | Đàm Kim | Huyền | 1967 | Cấp dưỡng | HTX Nông nghiệp A Bung | Lao động tiên tiến | 987654321
2 | Ông | Võ Bá | LỰC | 1988 | Lái xe | CĐCS Sở Y tế | Giấy khen | 912345678";
    let reading = Book::new().sheet("DS", rows).read();
    assert_rows(
        &reading,
        &[
            "i | Bà | Đàm Kim Huyền | Cấp dưỡng | HTX Nông nghiệp A Bung | · | LDTT | ·",
            "i | Ông | Võ Bá Lực | Lái xe | CĐCS Sở Y tế | · | GK_CD | ·",
        ],
    );
}

#[test]
fn a_list_without_any_marks_is_read_by_its_words_all_the_same() {
    let rows = "TT | Ho va ten | Chuc vu, don vi cong tac | Hinh thuc
I. LDLD huyen Ham Yen
1 | Ong Ma Ba Luong | Lai xe, CDCS Cong ty CP Song Hanh | Bang khen
2 | Ba H'Nga Eban | Pho Truong phong, CDCS Tram Y te xa Van Tung | GK
3 | Tap the can bo, giao vien, nhan vien Viettel Dong Giang | | Giay khen";
    let reading = Book::new().sheet("DS", rows).read();
    assert_rows(
        &reading,
        &[
            "i | Ông | Ma Ba Luong | Lai xe | CDCS Cong ty CP Song Hanh | LDLD huyen Ham Yen | BK_LDLD | ·",
            "i | Bà | H'Nga Eban | Pho Truong phong | CDCS Tram Y te xa Van Tung | LDLD huyen Ham Yen | GK_CD | ·",
            "c | · | Tap the can bo, giao vien, nhan vien Viettel Dong Giang | · | · | LDLD huyen Ham Yen | GK_CD | ·",
        ],
    );
}

#[test]
fn a_chair_of_a_family_that_no_book_knows_signs_nothing_and_ends_no_list() {
    let rows = "DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH
HỌ VÀ TÊN | Chức vụ, chức danh | Cơ quan, đơn vị
Não Văn Văn | Chủ tịch CĐCS | Công ty TNHH TM-DV “Sao Mai”
Tòng Thị Thanh My | Ủy viên BCH CĐCS | Tòa án nhân dân huyện Bảo Lâm
NGƯỜI LẬP DANH SÁCH | | TM. BAN THƯỜNG VỤ
 | | CHỦ TỊCH
Hà Bích Nhàn | | Mã Thị Thanh Tuyền";
    let reading = Book::new().sheet("DS", rows).read();
    assert_rows(
        &reading,
        &[
            "i | · | Não Văn Văn | Chủ tịch CĐCS | Công ty TNHH TM-DV “Sao Mai” | · | BK_LDLD | ·",
            "i | · | Tòng Thị Thanh My | Ủy viên BCH CĐCS | Tòa án nhân dân huyện Bảo Lâm | · | BK_LDLD | ·",
        ],
    );
}

#[test]
fn a_block_that_is_itself_nominated_in_its_numbered_row_is_no_group() {
    let rows = "DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH
TT | Tên tập thể | Đơn vị trình
1 | CĐCS Trường THCS Nam Mẫu | LĐLĐ huyện Ba Bể
2 | Khối Mặt trận và các đoàn thể huyện Na Rì
3 | Cụm thi đua số 2
4 | CĐCS UBND xã Kim Hỷ | LĐLĐ huyện Na Rì";
    assert_eq!(Book::new().sheet("BK", rows).read().rows.len(), 4);
    let awarded = "Tên tập thể, cá nhân | Chức vụ | Hình thức
Khối Mặt trận huyện Na Rì | | Bằng khen
Bà Lò Thị Ón | Kế toán | Giấy khen";
    assert_eq!(Book::new().sheet("BK", awarded).read().rows.len(), 2);
}

#[test]
fn awards_that_were_given_before_are_none_that_is_asked_for() {
    let rows = "DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH
TT | Họ và tên | Chức vụ | Đơn vị | Khen thưởng năm trước | Thành tích khen thưởng đã đạt | Số phiếu đồng ý
1 | Ông Úc Văn Toản | Điện lực viên | CĐCS Điện lực Na Rì | Giấy khen năm 2022 | GK 2021, CSTĐCS 2020 | 9/9";
    let reading = Book::new().sheet("DS", rows).read();
    assert_rows(&reading, &["i | Ông | Úc Văn Toản | Điện lực viên | CĐCS Điện lực Na Rì | · | BK_LDLD | ·"]);
    assert_eq!(reading.rows[0].doubts, []);
}

#[test]
fn given_names_in_a_column_without_words_of_its_own_belong_to_the_name() {
    let rows = "TT | Họ và tên | | Chức vụ | Hình thức
1 | Công Tằng Tôn Nữ Thị | Bưởi | Kế toán | Bằng khen
2 | Rơ Châm | Thuyên | Công nhân | Bằng khen";
    let reading = Book::new().sheet("DS", rows).read();
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Công Tằng Tôn Nữ Thị Bưởi", "Rơ Châm Thuyên"]);
}

#[test]
fn who_is_not_ticked_in_the_one_column_for_women_is_a_man() {
    let rows = "TT | Họ và tên | Nữ | Chức vụ | Hình thức
1 | Ksor Nham | | Công nhân | Bằng khen
2 | Siu H'Mai | x | Công nhân | Bằng khen";
    let reading = Book::new().sheet("DS", rows).read();
    let honorifics: Vec<_> = reading.rows.iter().map(|row| row.honorific.as_deref()).collect();
    assert_eq!(honorifics, [Some("Ông"), Some("Bà")]);
}

#[test]
fn a_name_of_the_family_ong_keeps_it_and_is_asked_about_where_the_list_leaves_it_open() {
    let rows = "TT | Họ và tên | Giới tính | Hình thức
1 | Ông Thị Như Uyển | Nữ | Bằng khen";
    assert_eq!(Book::new().sheet("DS", rows).read().rows[0].name, "Ông Thị Như Uyển");
    let bare = "TT | Họ và tên | Hình thức
1 | Lê Văn Ất | BK
2 | Trần Thị Ái | BK
3 | Ông Đình Ba | BK
4 | Phạm Văn Út | BK
5 | Hồ Thị Ăm | BK";
    let reading = Book::new().sheet("DS", bare).read();
    let row = &reading.rows[2];
    assert_eq!((row.name.as_str(), row.honorific.as_deref()), ("Ông Đình Ba", None));
    assert!(row.doubts.iter().any(|doubt| matches!(doubt, Doubt::NameUnlikely { .. })));
}

#[test]
fn the_second_half_of_a_list_keeps_the_award_of_its_title() {
    let rows = "DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN NĂM 2024
1. TẬP THỂ
TT | Tên tập thể
1 | CĐCS Trường THCS Nam Mẫu
Tổng cộng: 1 tập thể

DANH SÁCH CÁ NHÂN
TT | Họ và tên | Chức vụ
1 | Đỗ Tấn Tường | Kế toán
Bà Rịa - Vũng Tàu, ngày 15 tháng 11 năm 2024";
    let reading = Book::new().sheet("DS", rows).read();
    let awards: Vec<_> =
        reading.rows.iter().map(|row| row.award.as_ref().map(domain::catalogue::AwardCode::as_str)).collect();
    assert_eq!(awards, [Some("GK_CD"), Some("GK_CD")]);
}

#[test]
fn the_head_of_a_second_paper_on_a_sheet_is_no_nomination() {
    let rows = "DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA CÔNG ĐOÀN NGÀNH
Họ và tên | Chức vụ | Đơn vị
Lê Văn Ất | Kế toán | CĐCS Sở Y tế
Trần Thị Ái | Kế toán | CĐCS Sở Y tế
LĐLĐ TỈNH SƠN LA | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
CÔNG ĐOÀN KHU KINH TẾ TỈNH | Độc lập - Tự do - Hạnh phúc
DANH SÁCH ĐỀ NGHỊ TẶNG CỜ THI ĐUA TOÀN DIỆN
Tên tập thể | Thành tích
CĐCS Trường THCS Nam Mẫu | Dẫn đầu phong trào";
    assert_rows(
        &Book::new().sheet("DS", rows).read(),
        &[
            "i | · | Lê Văn Ất | Kế toán | CĐCS Sở Y tế | · | GK_CD | ·",
            "i | · | Trần Thị Ái | Kế toán | CĐCS Sở Y tế | · | GK_CD | ·",
            "c | · | CĐCS Trường THCS Nam Mẫu | · | · | · | CO_LDLD | ·",
        ],
    );
}

#[test]
fn a_table_without_a_title_below_a_thematic_list_is_asked_about_once() {
    let rows = |between: &str| {
        format!(
            "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CHUYÊN ĐỀ “Giỏi việc nước, đảm việc nhà” NĂM 2023
TT | Họ và tên | Chức vụ | Đơn vị
1 | Bà Trần Thị Ái | Kế toán | CĐCS Sở Y tế
Tổng cộng: 1 cá nhân
{between}
TT | Tên tập thể | Thành tích
1 | CĐCS Trường THCS Nam Mẫu | Dẫn đầu phong trào
2 | CĐCS Trường THCS Chợ Rã | Dẫn đầu phong trào"
        )
    };
    let asked = |between: &str| {
        let reading = Book::new().sheet("DS", &rows(between)).read();
        let is_asked = |doubt: &Doubt| matches!(doubt, Doubt::AwardCarried { .. });
        reading.rows.iter().map(|row| row.doubts.iter().any(is_asked)).collect::<Vec<_>>()
    };
    assert_eq!(asked(""), [false, true, false]);
    assert_eq!(asked("II. TẬP THỂ"), [false, false, false]);
    assert_eq!(asked("DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN NĂM 2023"), [false, false, false]);
}

#[test]
fn a_collective_without_marks_that_is_counted_with_the_others_is_no_group() {
    let rows = "DANH SACH TAP THE DE NGHI TANG CO THI DUA TOAN DIEN
TT | Ten tap the
1 | CDCS Dien luc Mai Son
2 | Tap the Doi Khai thac 3, Dien luc Sop Cop
3 | CDCS Dien luc Van Ho
4 | Tap the Khoi Van phong, Truong THCS Phan Boi Chau";
    assert_eq!(Book::new().sheet("DS", rows).read().rows.len(), 4);
}
