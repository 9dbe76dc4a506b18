//! Names that are written wrong, in part, or with something beside them are asked about, and the likely one is offered.

use crate::book::Book;
use intake::{Doubt, ReadRow, Reading};

/// A list of these name cells, all else clean.
fn list(names: &[&str]) -> Reading {
    let rows = names
        .iter()
        .enumerate()
        .map(|(at, name)| format!("{} | {name} | Giáo viên | CĐCS Trường THPT Ba Bể | Bằng khen", at + 1));
    let rows: Vec<String> = rows.collect();
    let heading = "TT | Họ và tên | Chức vụ | Đơn vị | Hình thức";
    Book::new().sheet("BK", &format!("{heading}\n{}", rows.join("\n"))).read()
}

fn likely(row: &ReadRow) -> Option<String> {
    let facts = row.doubts.iter().flat_map(Doubt::facts);
    facts.into_iter().find(|(fact, _)| *fact == "likely").map(|(_, name)| name)
}

#[test]
fn a_misspelt_name_is_asked_about_with_the_likely_one() {
    let names = [
        ("Nguyễn Thị Hưong", "Nguyễn Thị Hương"),
        ("Bà Nguyễn Thị Hưong", "Nguyễn Thị Hương"),
        ("Nguyễn Văn Trườmg", "Nguyễn Văn Trường"),
        ("Trần Văn Namm", "Trần Văn Nam"),
        ("Nguyễn Thị Tưòng", "Nguyễn Thị Tường"),
        ("Nguỹên Thị Hà", "Nguyễn Thị Hà"),
        ("Nguyêñ Thị Hà", "Nguyễn Thị Hà"),
        ("Tràn Văn Nam", "Trần Văn Nam"),
        ("Bế lch", "Bế Ích"),
        ("Lê Thị Hòai", "Lê Thị Hoài"),
        ("Nguyễn Ngọc Qúy", "Nguyễn Ngọc Quý"),
    ];
    asked(&names);
}

#[test]
fn a_name_with_some_of_its_marks_is_asked_about() {
    asked(&[
        ("Nguyen Thị Hương", "Nguyễn Thị Hương"),
        ("Nguyễn Thi Hương", "Nguyễn Thị Hương"),
        ("Nguyễn Thị Huong", "Nguyễn Thị Hương"),
        ("NGUYỄN THI HƯƠNG", "Nguyễn Thị Hương"),
        ("Nguyễn Văn Thuong", "Nguyễn Văn Thương"),
    ]);
}

#[test]
fn words_that_were_glued_or_torn_are_asked_about() {
    asked(&[
        ("NguyễnThị Hương", "Nguyễn Thị Hương"),
        ("Nguyễn Thị Hươn g", "Nguyễn Thị Hương"),
        ("NGUYỄN THỊ THU H À", "Nguyễn Thị Thu Hà"),
        ("Nguyễn Thị Hoa\u{200B}Mai", "Nguyễn Thị Hoa Mai"),
        ("Nguyễn Thị Hoa\u{AD}Mai", "Nguyễn Thị Hoa Mai"),
        ("Nguyễn.Thị.Hoa", "Nguyễn Thị Hoa"),
        ("Nguyễn-Thị-Hoa", "Nguyễn Thị Hoa"),
        ("LÊ THỊ H.MƠ", "Lê Thị H'Mơ"),
        ("Lê Thị thanh Hà", "Lê Thị Thanh Hà"),
        ("ĐINH LÊ III", "Đinh Lê III"),
    ]);
}

#[test]
fn a_remark_a_position_or_a_title_beside_the_name_is_asked_about() {
    asked(&[
        ("Trần Thị B (đã rút)", "Trần Thị B"),
        ("Nguyễn Văn A (thay Trần Văn B)", "Nguyễn Văn A"),
        ("Nguyễn Thị Hoa (vợ ông Nam)", "Nguyễn Thị Hoa"),
        ("Bà Nguyễn Thị Hoa và chồng", "Nguyễn Thị Hoa"),
        ("Nguyễn Thị Hương đã mất", "Nguyễn Thị Hương"),
        ("Cô Nguyễn Thị Hà", "Nguyễn Thị Hà"),
        ("Thầy Nguyễn Văn Hà", "Nguyễn Văn Hà"),
        ("Mr Nguyễn Văn An", "Nguyễn Văn An"),
        ("Ms. Hà Thị Lan", "Hà Thị Lan"),
        ("NGƯT. Nguyễn Văn Hà", "Nguyễn Văn Hà"),
        ("NSƯT Nguyễn Thị Hoa", "Nguyễn Thị Hoa"),
        ("Thượng tá QNCN Nguyễn Văn Hà", "Nguyễn Văn Hà"),
        ("Ông Bàn Văn Ban Quản lý dự án huyện Na Rì", "Bàn Văn Ban"),
        ("Bà Hoàng Thị Lan Nhân viên Văn phòng Sở Nội vụ", "Hoàng Thị Lan"),
    ]);
}

/// Every name is asked about, and these are offered.
fn asked(names: &[(&str, &str)]) {
    let typed: Vec<&str> = names.iter().map(|(typed, _)| *typed).collect();
    let reading = list(&typed);
    assert_eq!(reading.rows.len(), names.len(), "{:?}", reading.skipped);
    for (row, (typed, meant)) in reading.rows.iter().zip(names) {
        assert_eq!(likely(row).as_deref(), Some(*meant), "{typed}: {} {:?}", row.name, row.doubts);
    }
}

#[test]
fn what_nobody_can_put_right_is_asked_about_all_the_same() {
    let names = ["Nguyễn Thị", "Trần", "Ông", "Trương T. Hà", "Nguyễn T Hương", "Nguyễn Văn D'Artagnan"];
    for row in list(&names).rows {
        assert!(!row.doubts.is_empty(), "{}", row.name);
    }
}

#[test]
fn two_people_in_one_cell_are_asked_about() {
    for row in list(&[
        "Nguyễn Thị Hoa¶Trần Văn Bình",
        "Nguyễn Thị Hoa Trần Văn Bình",
        "Bà Lê Hoa¶Ông Trần Quốc Bình",
    ])
    .rows
    {
        assert_eq!(row.doubts.iter().map(Doubt::kind).collect::<Vec<_>>(), ["names_two"], "{}", row.name);
    }
    assert!(list(&["Bà Hoàng Thị¶Bích Phượng"]).rows[0].doubts.is_empty());
}

#[test]
fn a_letter_that_no_name_of_this_country_has_is_asked_about_once() {
    for row in list(&["Müller Groß", "François Hollande"]).rows {
        assert_eq!(row.doubts.iter().map(Doubt::kind).collect::<Vec<_>>(), ["name_letter"], "{}", row.name);
        assert_eq!(likely(&row), None);
    }
}

#[test]
fn a_name_that_can_only_be_of_an_old_encoding_is_read_in_it_and_asked_about() {
    let rows = list(&["Hoµng Thanh Tó", "Leâ Huøng", "Tô Văn Nam", "Bïi Thñy"]).rows;
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.name.as_str(), row.doubts.iter().map(Doubt::kind).collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        told,
        [
            ("Hoàng Thanh Tú", vec!["encoding_strange"]),
            ("Lê Hùng", vec!["encoding_strange"]),
            ("Tô Văn Nam", vec![]),
            ("Bïi Thñy", vec!["name_letter"]),
        ]
    );
    assert_eq!(likely(&rows[3]).as_deref(), Some("Bùi Thủy"), "letters that other languages have tell less");
}

#[test]
fn names_of_all_peoples_are_asked_nothing() {
    let names = [
        "Nguyễn Thị Thanh Huyền",
        "Lê Thuý Hoà",
        "Đinh Hlong",
        "Hồ Kăn Lịch",
        "Thạch Sa Rây",
        "Giàng A Páo",
        "Vàng A Dơ",
        "Rơ Châm Hyêu",
        "K'Sor H'Loan",
        "H'Yên Niê",
        "Y Blŏ Niê",
        "Siu H'Ñen",
        "Kpă Măng",
        "Lâm Thị Sà Rây",
        "Danh Rôm",
        "Mùa A Dểnh",
        "Lò Thị Xoong",
        "Tôn Nữ Thị Ninh",
        "Nguyễn Công An",
        "Nông Văn Sở",
        "Đoàn Văn Khoa",
        "Nguyễn Văn Năm",
        "Vi Thị Poòng",
        "Bế Ích",
        "Tanaka Yuki",
        "Hoàng Thị Én",
        "Ka-Thương",
        "Ma Seo Páo",
        "Nguyễn Đình Thi",
        "Lê Thanh Văn",
        "Trần Nguyễn Minh Anh",
    ];
    for (row, name) in list(&names).rows.iter().zip(names) {
        assert_eq!((row.name.as_str(), row.doubts.as_slice()), (name, [].as_slice()));
    }
}

#[test]
fn the_letter_that_looks_like_d_with_stroke_becomes_it_and_is_told() {
    let reading = list(&["Ðỗ Thị Hà", "ðào Văn Ba", "Bế Ích"]);
    assert_eq!(reading.rows[0].name, "Đỗ Thị Hà");
    assert!(reading.rows[0].doubts.is_empty(), "{:?}", reading.rows[0].doubts);
    let told = &reading.encodings[0];
    assert_eq!((told.column.as_str(), told.decoded), ("B", 2));
    assert_eq!(told.example, Some(("Ðỗ Thị Hà".to_owned(), "Đỗ Thị Hà".to_owned())));
    assert_eq!(reading.rows[0].origin.cells[1].text, "Ðỗ Thị Hà", "the origin keeps the cell as it came");
}
