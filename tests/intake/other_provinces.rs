//! Lists of other provinces: what two hands that never saw the reader wrote, and it once misread.

use crate::book::{Book, assert_no_doubts, assert_rows};
use intake::Doubt;

#[test]
fn a_group_row_straight_above_a_heading_is_the_title_of_the_table_below() {
    let reading = Book::new()
        .sheet(
            "DS",
            "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2021
             A. CỜ THI ĐUA TOÀN DIỆN
             TT | Tên đơn vị, tập thể | Đơn vị đề nghị
             1 | CĐCS Sở Y tế | LĐLĐ huyện Chợ Đồn
             B. BẰNG KHEN - TẬP THỂ
             STT | Đơn vị trình khen | Tên tập thể
             1 | LĐLĐ huyện Chợ Đồn | CĐCS Trường THCS Xuân Lạc
             C. BẰNG KHEN CHUYÊN ĐỀ “Tham mưu giỏi, phục vụ tốt”
             TT | Họ và tên | Chức vụ | Đơn vị
             1 | Bà Phùng Thị Hương | Kế toán | CĐCS Sở Y tế",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "c | · | CĐCS Sở Y tế | · | · | LĐLĐ huyện Chợ Đồn | CO_LDLD | ·",
            "c | · | CĐCS Trường THCS Xuân Lạc | · | · | LĐLĐ huyện Chợ Đồn | BK_LDLD | ·",
            "i | Bà | Phùng Thị Hương | Kế toán | CĐCS Sở Y tế | · | BK_LDLD_CD | Tham mưu giỏi, phục vụ tốt",
        ],
    );
    assert_no_doubts(&reading);
}

#[test]
fn a_title_gives_the_citation_of_all_below_it() {
    const MERIT: &str = "Đã có thành tích xuất sắc trong hoạt động công đoàn năm 2023";
    for line in [format!("Thành tích: {MERIT}"), format!("({MERIT})"), MERIT.to_owned()] {
        let rows = format!(
            "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN NĂM 2023\n{line}\nTT | Họ và tên | Chức vụ | Đơn vị\n1 | Bà Tô Thị Xuyến | Kế toán | CĐCS Sở Y tế"
        );
        let reading = Book::new().sheet("BK", &rows).read();
        assert_eq!(reading.rows[0].citation.as_deref(), Some(MERIT), "{line}");
        assert_rows(&reading, &["i | Bà | Tô Thị Xuyến | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·"]);
    }
}

#[test]
fn a_theme_that_says_more_than_the_catalogues_stays_as_it_is_written() {
    for (title, theme) in [
        ("“Đổi mới sáng tạo, hiệu quả, an toàn” NĂM 2025", "Đổi mới sáng tạo, hiệu quả, an toàn"),
        ("“ĐỔI MỚI SÁNG TẠO, HIỆU QUẢ, AN TOÀN” NĂM 2025", "Đổi mới sáng tạo, hiệu quả, an toàn"),
        ("“Đổi mới sáng tạo năm 2025”", "Đổi mới sáng tạo"),
        ("“Xanh, sạch, đẹp và an toàn”", "Xanh, sạch, đẹp, bảo đảm an toàn vệ sinh lao động"),
    ] {
        let rows = format!(
            "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CHUYÊN ĐỀ {title}\nTT | Họ và tên | Chức vụ | Đơn vị\n1 | Bà Tô Thị Xuyến | Kế toán | CĐCS Sở Y tế"
        );
        let reading = Book::new().sheet("CĐ", &rows).read();
        assert_eq!(reading.rows[0].theme.as_deref(), Some(theme), "{title}");
        assert_no_doubts(&reading);
    }
}

#[test]
fn headings_are_known_however_their_words_are_shortened() {
    let reading = Book::new()
        .sheet(
            "BK",
            "Stt | H.tên | C.vụ | Đ/V CÔNG TÁC | Đ/v trình | Tóm tắt TT | G.chú | Đã khen
             1 | Bà Tô Thị Xuyến | Kế toán, | CĐCS Sở Y tế | LĐLĐ huyện Ba Bể (16 cá nhân) | Có thành tích | | GK 2021",
        )
        .read();
    let row = &reading.rows[0];
    assert_eq!(row.position.as_deref(), Some("Kế toán"));
    assert_eq!(row.unit.as_deref(), Some("CĐCS Sở Y tế"));
    let unread: Vec<_> =
        row.doubts.iter().filter(|doubt| matches!(doubt, Doubt::ColumnsUnnamed { .. })).collect();
    assert!(unread.len() <= 1, "{unread:?}");
}

#[test]
fn recipients_under_a_heading_for_kinds_have_the_unit_beside_them() {
    let reading = Book::new()
        .sheet(
            "BK",
            "TT | Đối tượng đề nghị khen thưởng | Chức vụ | Đơn vị | Đề nghị khen thưởng | Đơn vị trình
             1 | CĐCS Công ty CP Thủy điện Nậm Ban | | | Bằng khen | LĐLĐ huyện Ba Bể
             2 | Bà Võ Thị Ngân | Phó Giám đốc | Công ty TNHH Da giày Hà Nam | Bằng khen | LĐLĐ huyện Ba Bể",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "c | · | CĐCS Công ty CP Thủy điện Nậm Ban | · | · | LĐLĐ huyện Ba Bể | BK_LDLD | ·",
            "i | Bà | Võ Thị Ngân | Phó Giám đốc | Công ty TNHH Da giày Hà Nam | LĐLĐ huyện Ba Bể | BK_LDLD | ·",
        ],
    );
}

#[test]
fn the_tone_of_a_committees_word_may_stand_on_either_letter() {
    let reading = Book::new()
        .sheet(
            "BK",
            "TT | Họ và tên | Chức vụ, đơn vị công tác
             1 | Bà Tô Thị Xuyến | Phó Trưởng phòng, Đảng uỷ huyện Văn Quan
             2 | Ông Lò Văn Hặc | Chuyên viên, Toà án nhân dân tỉnh",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "i | Bà | Tô Thị Xuyến | Phó Trưởng phòng | Đảng uỷ huyện Văn Quan | · | BK_LDLD | ·",
            "i | Ông | Lò Văn Hặc | Chuyên viên | Toà án nhân dân tỉnh | · | BK_LDLD | ·",
        ],
    );
}

#[test]
fn a_unit_in_capitals_is_asked_about_once() {
    let rows: Vec<String> = ["Tô Thị Xuyến", "Lò Thị Hặc", "Bế Thị Ích"]
        .iter()
        .zip(1..)
        .map(|(name, at)| format!("{at} | Bà {name} | Kế toán | CĐCS ĐƠN VỊ MAY TNG"))
        .collect();
    let reading =
        Book::new().sheet("BK", &format!("TT | Họ và tên | Chức vụ | Đơn vị\n{}", rows.join("\n"))).read();
    let asked: Vec<usize> = reading.rows.iter().map(|row| row.doubts.len()).collect();
    assert_eq!(asked, [1, 0, 0]);
    assert!(reading.rows.iter().all(|row| row.unit.as_deref() == Some("CĐCS Đơn Vị May TNG")));
}
