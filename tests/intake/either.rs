//! Cells that are Vietnamese in either of two encodings: the likelier name is read, and somebody is asked.

use crate::book::Book;
use intake::{Doubt, Reading};
use rust_xlsxwriter::Format;

/// A list of names in a font.
fn in_font(font: &str, names: &[&str]) -> Reading {
    let face = Format::new().set_font_name(font);
    let rows: Vec<String> = (1..=names.len()).map(|at| format!("{at} | | GV | CĐCS Trường A")).collect();
    Book::new()
        .sheet("BK", &format!("TT | Họ và tên | Chức vụ | Đơn vị\n{}", rows.join("\n")))
        .with(|sheet| {
            for (row, name) in (1..).zip(names) {
                sheet.write_string_with_format(row, 1, *name, &face).unwrap();
            }
        })
        .read()
}

/// A list of names without any font that tells.
fn list(names: &[&str]) -> Reading {
    let rows = names.iter().zip(1..).map(|(name, at)| format!("{at} | {name} | GV | CĐCS Trường A"));
    let rows: Vec<String> = rows.collect();
    Book::new().sheet("BK", &format!("TT | Họ và tên | Chức vụ | Đơn vị\n{}", rows.join("\n"))).read()
}

/// A row's name, and the other reading that it asks about.
fn asked(reading: &Reading) -> Vec<(&str, Option<&str>)> {
    let other = |doubt: &'_ Doubt| matches!(doubt, Doubt::EncodingEither { .. });
    let rows = reading.rows.iter().map(|row| {
        let doubt = row.doubts.iter().find(|doubt| other(doubt));
        let likely = match doubt {
            Some(Doubt::EncodingEither { likely, .. }) => likely.as_deref(),
            _ => None,
        };
        (row.name.as_str(), likely)
    });
    rows.collect()
}

#[test]
fn unicode_names_in_a_column_left_in_an_old_font_stay_and_ask() {
    let names = ["Lê Thanh Tú", "Lý Phúc", "Phan Thanh Phú", "Hoàng Toàn", "Lê Hoà", "Lê Thanh Hà", "Võ Phú"];
    let reading = in_font(".VnTime", &names);
    assert_eq!(
        asked(&reading),
        [
            ("Lê Thanh Tú", Some("Lờ Thanh Tỳ")),
            ("Lý Phúc", None),
            ("Phan Thanh Phú", Some("Phan Thanh Phỳ")),
            ("Hoàng Toàn", None),
            ("Lê Hoà", Some("Lờ Hoà")),
            ("Lê Thanh Hà", Some("Lờ Thanh Hà")),
            ("Võ Phú", Some("Vừ Phỳ")),
        ]
    );
}

#[test]
fn unicode_names_in_a_vni_font_stay_and_ask() {
    let reading = in_font("VNI-Times", &["Hoàng Toàn", "Lê Hoà", "Nguyễn Thị Phượng"]);
    assert_eq!(
        asked(&reading),
        [("Hoàng Toàn", Some("Hồng Tồn")), ("Lê Hoà", Some("Lê Hồ")), ("Nguyễn Thị Phượng", None)]
    );
}

#[test]
fn in_a_column_of_two_encodings_every_cell_that_could_be_either_asks() {
    let reading = list(&[
        "NguyÔn ThÞ Ph\u{AD}îng",
        "Trần Văn Đạt",
        "Lê Thanh Tú",
        "Hoµng Toµn",
        "Tô Tú",
        "Hà Bùi",
        "Lò Tú",
        "TrÇn V¨n B×nh",
        "Bïi ThÞ Thñy",
        "Cµ ThÞ Tó",
        "§ç V¨n Thµnh",
    ]);
    assert_eq!(
        asked(&reading),
        [
            ("Nguyễn Thị Phượng", None),
            ("Trần Văn Đạt", None),
            ("Lê Thanh Tú", Some("Lờ Thanh Tỳ")),
            ("Hoàng Toàn", None),
            ("Tô Tú", Some("Tụ Tỳ")),
            ("Hà Bùi", Some("Hà Bựi")),
            ("Lò Tú", Some("Lũ Tỳ")),
            ("Trần Văn Bình", None),
            ("Bùi Thị Thủy", None),
            ("Cà Thị Tú", None),
            ("Đỗ Văn Thành", None),
        ]
    );
    let vni = list(&[
        "Nguyeãn Thò Phöôïng",
        "Trần Văn Đạt",
        "Hoàng Toàn",
        "Tô Tú",
        "Leâ Thò Haïnh",
        "Traàn Vaên Bình",
    ]);
    assert_eq!(asked(&vni)[2..4], [("Hoàng Toàn", Some("Hồng Tồn")), ("Tô Tú", Some("Tơ Tú"))]);
}

#[test]
fn a_cell_of_an_old_list_that_has_no_unicode_asks_nothing() {
    // "Vò Dòng" is Vũ Dũng, and would be letters of Unicode too.
    let rows = "TT | Hä vµ tªn | Chøc vô | §¬n vÞ\n1 | NguyÔn ThÞ Ph\u{AD}îng | GV | C§CS A\n2 | TrÇn V¨n B×nh | GV | C§CS A\n3 | Vò Dòng | GV | C§CS A\n4 | Bïi ThÞ Thñy | GV | C§CS A\n5 | Lª Tó | GV | C§CS A";
    let reading = Book::new().sheet("BK", rows).read();
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Thị Phượng", "Trần Văn Bình", "Vũ Dũng", "Bùi Thị Thủy", "Lê Tú"]);
    assert!(asked(&reading).iter().all(|(_, other)| other.is_none()));
}

#[test]
fn a_given_name_in_a_column_of_its_own_is_no_position() {
    let rows = "TT | Hä vµ ®Öm | Tªn | Chøc vô | §¬n vÞ\n1 | Phïng H\u{AA} | Phó | GV | C§CS A\n2 | TrÇn V¨n | B×nh | GV | C§CS A\n3 | Bïi ThÞ | Thñy | GV | C§CS A";
    let reading = Book::new().sheet("BK", rows).read();
    assert_eq!(reading.rows[1].name, "Trần Văn Bình", "{:?}", reading.rows);
    assert_eq!(reading.rows[0].name, "Phùng Hê Phú");
}
