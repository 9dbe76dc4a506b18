//! Names: honorifics, capitals, ethnic names, genders; and what else stands in a name's cell.

use crate::book::{Book, assert_rows};
use intake::Doubt;
use proptest::prelude::*;

#[test]
fn honorifics_come_from_the_name_a_column_or_the_gender() {
    let glued = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | BÀ Nông Thị  Hà | Kế toán | CĐCS Sở Y tế";
    let column =
        "TT | Danh xưng | Họ và tên | Chức vụ | Đơn vị\n1 | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế";
    let gender =
        "TT | Họ và tên | Giới tính | Chức vụ | Đơn vị\n1 | Nông Thị Hà | Nữ | Kế toán | CĐCS Sở Y tế";
    let ticked =
        "TT | Họ và tên | Nam | Nữ | Chức vụ | Đơn vị\n1 | Nông Thị Hà | | x | Kế toán | CĐCS Sở Y tế";
    for rows in [glued, column, gender, ticked] {
        let reading = Book::new().sheet("BK", rows).read();
        assert_rows(&reading, &["i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·"]);
    }
}

#[test]
fn an_honorific_and_a_gender_that_disagree_are_told() {
    let rows =
        "TT | Họ và tên | Giới tính | Chức vụ | Đơn vị\n1 | Ông Nông Thị Hà | Nữ | Kế toán | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    let expected = Doubt::HonorificDiffers { honorific: "Ông".into(), gender: "Nữ".into() };
    assert_eq!(reading.rows[0].doubts, [expected]);
}

#[test]
fn names_in_capitals_are_put_into_title_case_and_told_where_that_is_a_guess() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | NÔNG THỊ THU HÀ | Kế toán | CĐCS Sở Y tế\n2 | H'YÊN NIÊ | Kế toán | CĐCS Sở Y tế\n3 | TANAKA YUKI | Kế toán | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(reading.rows[0].name, "Nông Thị Thu Hà");
    assert!(reading.rows[0].doubts.is_empty());
    assert_eq!(reading.rows[1].name, "H'Yên Niê");
    assert!(reading.rows[1].doubts.is_empty());
    assert_eq!(reading.rows[2].doubts, [Doubt::NameAllCaps { was: "TANAKA YUKI".into() }]);
}

#[test]
fn collectives_in_capitals_keep_their_abbreviations() {
    let rows = "TT | Tên tập thể | Đơn vị trình\n1 | CÔNG ĐOÀN CƠ SỞ CÔNG TY TNHH MTV ĐỒNG TÂM II | LĐLĐ huyện Ba Bể";
    let reading = Book::new().sheet("Cờ", rows).read();
    assert_eq!(reading.rows[0].name, "Công đoàn cơ sở Công ty TNHH MTV Đồng Tâm II");
    assert_eq!(reading.rows[0].doubts.len(), 1);
}

#[test]
fn name_position_and_unit_in_one_cell_are_parted() {
    let reading = Book::new()
        .sheet(
            "BK",
            "TT | Họ tên, chức vụ, đơn vị công tác | Đơn vị trình
             1 | Bà Nông Thị Hà¶Chủ tịch CĐCS¶Trường THPT Chuyên Bắc Kạn | LĐLĐ huyện Ba Bể
             2 | Ông Triệu Văn Dương, Kế toán, Công ty TNHH May | LĐLĐ huyện Ba Bể
             3 | Đ/c Bế Ích - Lái xe, UBND xã Nam Mẫu | LĐLĐ huyện Ba Bể",
        )
        .read();
    assert_rows(
        &reading,
        &[
            "i | Bà | Nông Thị Hà | Chủ tịch CĐCS | Trường THPT Chuyên Bắc Kạn | LĐLĐ huyện Ba Bể | BK_LDLD | ·",
            "i | Ông | Triệu Văn Dương | Kế toán | Công ty TNHH May | LĐLĐ huyện Ba Bể | BK_LDLD | ·",
            "i | Đồng chí | Bế Ích | Lái xe | UBND xã Nam Mẫu | LĐLĐ huyện Ba Bể | BK_LDLD | ·",
        ],
    );
}

#[test]
fn decomposed_letters_soft_hyphens_and_double_spaces_leave_the_name() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị\n1 | Bà  Nguye\u{302}\u{303}n Thi\u{323} Phu\u{31b}o\u{31b}\u{323}ng\u{ad} | Kế toán | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(reading.rows[0].name, "Nguyễn Thị Phượng");
    let cell = &reading.rows[0].origin.cells[1];
    assert_eq!((cell.column.as_str(), cell.text.contains('\u{ad}')), ("B", true));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Any name, position, unit and order of columns comes back as it was typed.
    #[test]
    fn a_list_reads_back_whatever_the_order_of_its_columns(
        order in Just(vec![0usize, 1, 2, 3, 4, 5]).prop_shuffle(),
        people in prop::collection::vec((
            prop::sample::select(vec!["Ông", "Bà"]),
            prop::sample::select(vec!["Nguyễn Thị Phượng", "H'Yên Niê", "Y Bhiă", "Bế Ích", "Lò Thị Ban", "Đoàn Văn Hậu", "Phòng Thị Mai", "Bàn Mùi Hương", "Hoàng Trường Sa", "Tô Hội", "Ka Thương", "Công Tằng Tôn Nữ Thị Hỷ"]),
            prop::sample::select(vec!["Chủ tịch CĐCS", "Kế toán", "Công nhân tổ Cơ điện", "Phó Trưởng phòng Kế hoạch - Tài chính", "Ủy viên Ban Chấp hành CĐCS, Tổ trưởng", "Thợ hàn bậc 5/7"]),
            prop::sample::select(vec!["CĐCS Trường PTDTBT THCS Văn Lang", "Công ty TNHH MTV Đồng Tâm II", "Khoa Nội, Bệnh viện Đa khoa tỉnh", "Trung tâm Đăng kiểm phương tiện GTVT"]),
            prop::sample::select(vec![("Bằng khen", "BK_LDLD"), ("Giấy khen", "GK_CD"), ("BK TLĐ", "BK_TLD")]),
        ), 1..8)) {
        let heads = ["TT", "Danh xưng", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Hình thức khen thưởng"];
        let shuffle = |cells: [&str; 6]| order.iter().map(|at| cells[*at]).collect::<Vec<_>>().join(" | ");
        let mut rows = vec!["DANH SÁCH KHEN THƯỞNG".to_owned(), shuffle(heads)];
        let mut expected = Vec::new();
        for (number, (honorific, name, position, unit, (words, code))) in (1..).zip(&people) {
            rows.push(shuffle([&number.to_string(), honorific, name, position, unit, words]));
            expected.push(format!("i | {honorific} | {name} | {position} | {unit} | · | {code} | ·"));
        }
        let reading = Book::new().sheet("Sheet1", &rows.join("\n")).read();
        prop_assert_eq!(crate::book::lines(&reading), expected);
        for row in &reading.rows {
            prop_assert!(row.doubts.is_empty(), "{}: {:?}", row.name, row.doubts);
        }
    }
}

#[test]
fn a_rare_ong_among_names_without_honorifics_is_asked_about_wherever_the_people_stand() {
    let units: String = (1..=45).map(|at| format!("{at} | CĐCS Trường THCS số {at} | |\n")).collect();
    let people = "1 | Lê Văn Ất | Kế toán | CĐCS Sở Y tế
2 | Trần Thị Ái | Kế toán | CĐCS Sở Y tế
3 | Ông Kim Tuấn Bảy | Kế toán | CĐCS Sở Y tế
4 | Ông Mỹ Nguyệt | Kế toán | CĐCS Sở Y tế
5 | Ông Phí Thị Trâm | Kế toán | CĐCS Sở Y tế
6 | Phạm Văn Út | Kế toán | CĐCS Sở Y tế";
    let people: String = (0..4).map(|_| format!("{people}\n")).collect();
    let rows = format!("TT | Tập thể, cá nhân | Chức vụ | Đơn vị\nI. TẬP THỂ\n{units}II. CÁ NHÂN\n{people}");
    let reading = Book::new().sheet("BK", &rows).read();
    let named = |name: &str| {
        let row = reading.rows.iter().find(|row| row.name.ends_with(name)).unwrap();
        (row.name.clone(), row.doubts.iter().any(|doubt| matches!(doubt, Doubt::NameUnlikely { .. })))
    };
    assert_eq!(named("Kim Tuấn Bảy"), ("Kim Tuấn Bảy".to_owned(), true));
    assert_eq!(named("Mỹ Nguyệt"), ("Ông Mỹ Nguyệt".to_owned(), true));
    assert_eq!(named("Phí Thị Trâm"), ("Ông Phí Thị Trâm".to_owned(), true));
    assert_eq!(named("Phạm Văn Út"), ("Phạm Văn Út".to_owned(), false));
}

#[test]
fn a_woman_behind_ong_is_asked_about_in_a_list_of_honorifics() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị
1 | Bà Thị Giôn | Kế toán | CĐCS Sở Y tế
2 | Ông Thị Bro | Kế toán | CĐCS Sở Y tế
3 | Ông Trọng Năm | Kế toán | CĐCS Sở Y tế
4 | Bà Lê Thị Ái | Kế toán | CĐCS Sở Y tế
5 | Ông Y Bhiă | Kế toán | CĐCS Sở Y tế
6 | Ông Lò Văn Ính | Kế toán | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    let asked: Vec<&str> =
        reading.rows.iter().filter(|row| !row.doubts.is_empty()).map(|row| row.name.as_str()).collect();
    // Every man of this list stands behind Ông; one with two words behind it may be of the family all the same.
    assert_eq!(asked, ["Ông Thị Bro", "Trọng Năm"]);
}

#[test]
fn ong_without_marks_is_asked_about_where_it_may_be_a_family() {
    let rows = "TT | Ho va ten | Chuc vu | Don vi
1 | Ong Vu Truong | Ke toan | CDCS So Y te
2 | Ba Kieu Oanh | Ke toan | CDCS So Y te
3 | Ong Ong Vinh Hai | Ke toan | CDCS So Y te";
    let reading = Book::new().sheet("BK", rows).read();
    let unlikely = Doubt::NameUnlikely { cell: "B2".into(), text: "Ong Vu Truong".into() };
    assert!(reading.rows[0].doubts.contains(&unlikely), "{:?}", reading.rows[0].doubts);
    assert_eq!(reading.rows[2].name, "Ong Vinh Hai");
    let bare = "TT | Ho va ten | Chuc vu | Don vi
1 | Ong Le Tan Dinh | Ke toan | CDCS So Y te
2 | Cao Van Ba | Ke toan | CDCS So Y te
3 | Mai Thi Hoa | Ke toan | CDCS So Y te
4 | Phan Van Hai | Ke toan | CDCS So Y te
5 | La Van Long | Ke toan | CDCS So Y te
6 | Ho Van Nam | Ke toan | CDCS So Y te";
    let reading = Book::new().sheet("BK", bare).read();
    assert!(
        reading.rows[0].doubts.iter().any(|doubt| matches!(doubt, Doubt::NameUnlikely { .. })),
        "{:?}",
        reading.rows[0]
    );
}

#[test]
fn a_name_of_one_word_is_asked_about() {
    let rows = "TT | Họ và tên | Chức vụ | Đơn vị
1 | Bà Liễu | Kế toán | CĐCS Sở Y tế
2 | Ông K'Brôi | Kế toán | CĐCS Sở Y tế
3 | Bà Lê Thị Ái | Kế toán | CĐCS Sở Y tế";
    let reading = Book::new().sheet("BK", rows).read();
    let asked: Vec<bool> = reading.rows.iter().map(|row| !row.doubts.is_empty()).collect();
    assert_eq!(asked, [true, false, false], "{:?}", reading.rows);
}

#[test]
fn a_name_behind_ong_and_a_colon_is_not_taken_for_what_follows_a_name() {
    let rows = "TT | Ho va ten, chuc vu, don vi
1 | Ong: Ho Dinh Trong, To pho Cong doan, CDCS Toa an nhan dan khu vuc 2
2 | Ba: Dao Thi Cam Hang, Chu tich CDCS, CDCS Vien thong Yen Bai";
    let reading = Book::new().sheet("BK", rows).read();
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Ho Dinh Trong", "Dao Thi Cam Hang"]);
}
