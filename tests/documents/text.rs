//! What is printed can be read back, every line of it.

use documents::{Page, PreviewOptions, PrintMode, Supplies, Template, preview};

use crate::batch::{certificate, certificates, on_a3};
use crate::readers::lines;

/// What the picture on the screen says, line by line; of the zones this mode prints.
fn shown(place: usize, mode: PrintMode) -> Vec<String> {
    let zones = preview(
        &certificate(place),
        &Template::preset(Page::A3),
        &Supplies::default(),
        PreviewOptions { mode },
    )
    .unwrap()
    .zones;
    let printed = zones.into_iter().filter(|zone| mode == PrintMode::FullPage || !zone.on_stock);
    printed.flat_map(|zone| zone.lines).collect()
}

#[test]
fn every_line_of_every_sheet_can_be_copied_out_as_it_is_on_the_screen() {
    let pdf = on_a3(&certificates(102), PrintMode::FullPage);
    let pages = lines(&pdf);
    assert_eq!(pages.len(), 102);
    for (place, page) in pages.iter().enumerate() {
        assert_eq!(*page, shown(place, PrintMode::FullPage), "sheet {place}");
    }
}

#[test]
fn over_stock_only_the_zones_that_the_stock_lacks_are_printed() {
    let pages = lines(&on_a3(&certificates(24), PrintMode::Overprint));
    for (place, page) in pages.iter().enumerate() {
        assert_eq!(*page, shown(place, PrintMode::Overprint), "sheet {place}");
        assert!(!page.iter().any(|line| line.contains("CỘNG HÒA") || line.contains("BẰNG KHEN")), "{page:?}");
    }
}

#[test]
fn a_thousand_sheets_keep_their_order() {
    let pages = lines(&on_a3(&certificates(1_000), PrintMode::Overprint));
    assert_eq!(pages.len(), 1_000);
    for (place, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Số sổ vàng: {}", place + 1)), "sheet {place}: {page:?}");
    }
}

#[test]
fn a_decomposed_name_is_printed_and_copied_out_composed() {
    let mut nfd = certificate(0);
    nfd.recipient = "Ba\u{300} Nguye\u{302}\u{303}n Thi\u{323} Phu\u{31b}o\u{31b}\u{323}ng".to_owned();
    let mut nfc = certificate(0);
    nfc.recipient = "Bà Nguyễn Thị Phượng".to_owned();
    let (from_nfd, from_nfc) = (on_a3(&[nfd], PrintMode::Overprint), on_a3(&[nfc], PrintMode::Overprint));
    assert!(lines(&from_nfd)[0].contains(&"Bà Nguyễn Thị Phượng".to_owned()));
    assert_eq!(from_nfd.bytes, from_nfc.bytes);
}

#[test]
fn every_vietnamese_letter_comes_back_from_every_face() {
    let letters = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY aăâbcdđeêghiklmnoôơpqrstuưvxy";
    let marked = "ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰÝỲỶỸỴ ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵ";
    let mut all = certificate(0);
    all.recipient = marked.to_owned();
    all.position_and_unit = letters.to_owned();
    all.citation = marked.to_owned();
    all.decision_line = "ÀÁẢÃẠ ÈÉẺẼẸ ÌÍỈĨỊ ÒÓỎÕỌ ÙÚỦŨỤ àáảãạ èéẻẽẹ ìíỉĩị òóỏõọ ùúủũụ".to_owned();
    let page = lines(&on_a3(&[all.clone()], PrintMode::Overprint)).remove(0).join(" ");
    for text in [all.recipient, all.position_and_unit, all.citation, all.decision_line] {
        assert!(page.contains(&text), "{text} is not in {page}");
    }
}
