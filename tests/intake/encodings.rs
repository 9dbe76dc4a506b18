//! Encodings from before Unicode: told with before and after, never in silence; clean Unicode is never touched.

use crate::book::Book;
use crate::truth::sample;
use intake::encoding::{Choice, Encoding, Evidence};
use intake::{Choices, Doubt, Lexicon, Reading};
use proptest::prelude::*;

fn read(book: Book) -> Reading {
    intake::read("a.xlsx", &book.bytes(), &Lexicon::seed()).unwrap()
}

#[test]
fn a_list_in_an_old_font_says_what_was_decoded_and_why() {
    let file = "kcn-tcvn3.xlsx";
    let reading = intake::read(file, &sample(file), &Lexicon::seed()).unwrap();
    let names = reading.encodings.iter().find(|one| one.sheet == "Ca nhan" && one.column == "B").unwrap();
    assert_eq!(names.encoding, Encoding::Tcvn3);
    assert_eq!(names.evidence, Evidence::Font(".VnTime".to_owned()));
    assert_eq!(names.example, Some(("Hä vµ tªn".to_owned(), "Họ và tên".to_owned())));
    assert!(names.strange.is_empty());
    assert_eq!(
        reading.rows[0].origin.cells[1].text, "Bµ Lý ThÞ Thu Mü",
        "the origin keeps the cell as it came"
    );
    let raw = reading.sheets[0].rows[2].raw.as_ref().unwrap();
    assert_eq!(
        (raw[1].as_str(), reading.sheets[0].rows[2].cells[1].as_str()),
        ("Bµ Lý ThÞ Thu Mü", "Bà Lý Thị Thu Mỹ")
    );
}

const TCVN3: &str = "TT | Hä vµ tªn | Chøc vô | §¬n vÞ c«ng t¸c | H×nh thøc | Thµnh tÝch
    1 | Bµ Lý ThÞ Thu Mü | KÕ to¸n | C§CS Tr\u{AD}êng THCS Nam MÉu | B»ng khen | §· cã thµnh tÝch xuÊt s¾c n¨m 2023
    2 | ¤ng bÕ Ých | Gi¸o viªn | C§CS Tr\u{AD}êng THCS Nam MÉu | B»ng khen | §· cã thµnh tÝch xuÊt s¾c n¨m 2023";

#[test]
fn without_the_font_the_letters_tell() {
    let reading = read(Book::new().sheet("Sheet1", TCVN3));
    assert_eq!(reading.rows[0].name, "Lý Thị Thu Mỹ");
    assert_eq!(reading.rows[0].unit.as_deref(), Some("CĐCS Trường THCS Nam Mẫu"));
    assert!(
        reading
            .encodings
            .iter()
            .all(|one| one.evidence == Evidence::Letters && one.encoding == Encoding::Tcvn3)
    );
    assert_eq!(reading.rows[1].name, "Bế Ích");
}

#[test]
fn vni_is_read_as_well() {
    let reading = read(Book::new().sheet(
        "Sheet1",
        "TT | Hoï vaø teân | Chöùc vuï | Ñôn vò coâng taùc | Hình thöùc | Thaønh tích
         1 | Baø Nguyeãn Thò Phöôïng | Keá toaùn | CÑCS Tröôøng THCS Nam Maãu | Baèng khen | Ñaõ coù thaønh tích xuaát saéc naêm 2023
         2 | OÂng Traàn Quoác Tröôûng | Giaùo vieân | CÑCS Tröôøng THCS Nam Maãu | Baèng khen | Ñaõ coù thaønh tích xuaát saéc naêm 2023",
    ));
    assert_eq!(
        (reading.rows[0].name.as_str(), reading.rows[1].name.as_str()),
        ("Nguyễn Thị Phượng", "Trần Quốc Trưởng")
    );
    assert_eq!(reading.rows[1].honorific.as_deref(), Some("Ông"));
    assert_eq!(reading.rows[0].unit.as_deref(), Some("CĐCS Trường THCS Nam Mẫu"));
}

#[test]
fn a_unicode_cell_in_an_old_column_stays_and_is_named() {
    let mixed = TCVN3.replace("2 | ¤ng bÕ Ých", "2 | Ông Trần Quốc Trưởng");
    let reading = read(Book::new().sheet("Sheet1", &mixed));
    assert_eq!(reading.rows[1].name, "Trần Quốc Trưởng");
    let names = reading.encodings.iter().find(|one| one.column == "B").unwrap();
    assert_eq!(names.strange.len(), 1);
    assert_eq!(names.strange[0].cell, "B3");
    assert!(reading.rows[1].doubts.iter().any(|doubt| matches!(doubt, Doubt::EncodingStrange { .. })));
}

#[test]
fn a_column_is_read_as_somebody_chose() {
    let bytes = Book::new().sheet("Sheet1", TCVN3).bytes();
    let choice = |column: &str, encoding| Choices {
        encodings: vec![Choice { sheet: "Sheet1".to_owned(), column: column.to_owned(), encoding }],
        ..Choices::default()
    };
    let lexicon = Lexicon::seed();
    let as_unicode = intake::read_as("a.xlsx", &bytes, &lexicon, &choice("C", Encoding::Unicode)).unwrap();
    assert_eq!(as_unicode.sheets[0].rows[1].cells[2], "KÕ to¸n");
    let as_capitals =
        intake::read_as("a.xlsx", &bytes, &lexicon, &choice("B", Encoding::Tcvn3Capitals)).unwrap();
    assert_eq!(as_capitals.sheets[0].rows[1].cells[1], "BÀ LÝ THỊ THU MỸ");
}

/// Names of every kind that a Unicode list may hold.
fn names() -> impl Strategy<Value = String> {
    let vietnamese = prop::collection::vec(
        prop::sample::select(vec![
            "Nguyễn",
            "Thị",
            "Phượng",
            "Bế",
            "Ích",
            "Lê",
            "Tô",
            "Hà",
            "Hùng",
            "Mã",
            "Lý",
            "Kiên",
            "Mai",
            "Ngô",
            "Hoà",
            "Thuỷ",
            "Giàng",
            "A",
            "Páo",
            "Đào",
            "Ân",
            "Ô",
            "Hân",
            "Ngân",
            "Tâm",
            "Trâm",
            "Bình",
            "Khôi",
            "Quê",
        ]),
        1..5,
    )
    .prop_map(|words| words.join(" "));
    let others = prop::sample::select(vec![
        "H'Yên Niê",
        "Y Bhiă",
        "Müller Groß",
        "José Ángel Núñez",
        "Hélène Noël",
        "Åsa Öberg",
        "François Lefèvre",
        "GÓP Ý",
        "CÔNG TY CÔNG ÍCH",
        "Công ty ABC®",
        "10 µm",
        "Tanaka Yuki",
        "O’Brien",
        "Đoàn Văn Hậu",
        "Ý Nhi",
        "Ái",
    ]);
    prop_oneof![4 => vietnamese, 1 => others.prop_map(str::to_owned)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]
    #[test]
    fn a_clean_unicode_list_is_never_touched(names in prop::collection::vec(names(), 200)) {
        let rows: Vec<String> = names.iter().enumerate().map(|(n, name)| format!("{} | {name} | Kế toán", n + 1)).collect();
        let reading = read(Book::new().sheet("Sheet1", &format!("TT | Họ và tên | Chức vụ\n{}", rows.join("\n"))));
        prop_assert!(reading.encodings.is_empty(), "{:?}", reading.encodings);
        for (row, name) in reading.sheets[0].rows.iter().skip(1).zip(&names) {
            prop_assert_eq!(&row.cells[1], name);
            prop_assert!(row.raw.is_none());
        }
    }
}

#[test]
fn a_name_of_the_peoples_that_is_no_syllable_goes_with_its_old_column() {
    // "Ka Dừp" and "Y Bliêt" in TCVN3: `Dõp` could be Unicode by its letters, but no syllable ends so.
    let rows = "TT | Họ và tên | Chức vụ
1 | NguyÔn ThÞ H¬ng | Gi¸o viªn
2 | Ka Dõp | C«ng nh©n
3 | TriÖu V¨n D\u{AD}¬ng | L¸i xe
4 | §inh Hång Ph\u{AD}îng | Thñ quü
5 | Y Bliªt | Thî hµn";
    let reading = read(Book::new().sheet("BK", rows));
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Thị Hơng", "Ka Dừp", "Triệu Văn Dương", "Đinh Hồng Phượng", "Y Bliêt"]);
}

#[test]
fn headings_and_names_typed_with_the_capitals_locked_are_read() {
    // "TẬP THỂ" and "HỨA THỊ LỆ" as the keyboard of .VnTime leaves them: plain letters large, letters with marks small.
    let rows = "S TT | TËP THÓ, C¸ NH¢N | CHøC Vô | §¥N VÞ
1 | HøA THÞ LÖ QUúNH | KÕ to¸n | C§CS Së Y tÕ
2 | M· BÝCH NHUNG | L¸i xe | C§CS Së Y tÕ
3 | C§CS TR¦êNG TIÓU HäC H¦¥NG S¥N | | ";
    let reading = read(Book::new().sheet("BK", rows));
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Hứa Thị Lệ Quỳnh", "Mã Bích Nhung", "CĐCS Trường Tiểu học Hương Sơn"]);
    assert!(reading.rows[1].doubts.is_empty(), "{:?}", reading.rows[1].doubts);
    assert_eq!(reading.rows[1].position.as_deref(), Some("Lái xe"));
}

#[test]
fn small_halves_of_words_stay_small_when_capitals_are_put_back() {
    let rows = TCVN3.replace("C§CS Tr\u{AD}êng THCS Nam MÉu", "Ban Dù ¸n §Çu t\u{AD} Ba BÓ");
    let reading = read(Book::new().sheet("Sheet1", &rows));
    assert_eq!(reading.rows[0].unit.as_deref(), Some("Ban Dự án Đầu tư Ba Bể"));
}

#[test]
fn an_honorific_in_unicode_before_a_name_in_an_old_encoding_is_asked_about_with_both_readings() {
    let rows = TCVN3.replace("¤ng bÕ Ých", "Ông Lª V¨n Nam");
    let reading = read(Book::new().sheet("Sheet1", &rows));
    let row = &reading.rows[1];
    assert_eq!((row.honorific.as_deref(), row.name.as_str()), (Some("Ông"), "Lê Văn Nam"));
    assert!(row.doubts.iter().any(|doubt| matches!(doubt, Doubt::EncodingEither { .. })), "{:?}", row.doubts);
}

#[test]
fn a_short_cell_of_an_old_encoding_among_unicode_is_read_and_named() {
    let reading = read(Book::new().sheet(
        "BK",
        "TT | Họ và tên | Chức vụ | Đơn vị
         1 | Bà Tô Thị Xuyến | KÕ to¸n | CĐCS Sở Y tế
         2 | Ông Lò Văn Hặc | Giáo viên | Sôû Y teá
         3 | Bà Bế Thị Ích | Bảo vệ Sơn® 5µm | CĐCS Sở Y tế",
    ));
    let said: Vec<_> =
        reading.rows.iter().map(|row| (row.position.as_deref(), row.unit.as_deref())).collect();
    assert_eq!(
        said,
        [
            (Some("Kế toán"), Some("CĐCS Sở Y tế")),
            (Some("Giáo viên"), Some("Sở Y tế")),
            (Some("Bảo vệ Sơn® 5µm"), Some("CĐCS Sở Y tế")),
        ]
    );
    let asked: Vec<bool> = reading
        .rows
        .iter()
        .map(|row| row.doubts.iter().any(|doubt| matches!(doubt, Doubt::EncodingStrange { .. })))
        .collect();
    assert_eq!(asked, [true, true, false]);
}
