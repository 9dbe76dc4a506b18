//! Where the ink is, and what printers and viewers are told.

use std::collections::BTreeSet;

use documents::{
    Correction, Element, Layer, Output, Page, PreviewOptions, PrintMode, Supplies, Template, TextZone,
    preview, render,
};

use crate::batch::{COLLECTIVES, certificate, certificates, on_a3};
use crate::readers::{checked, picture};

/// What antialiasing may add around a letter, mm.
const BLUR_MM: f64 = 0.4;

fn zones(template: &Template) -> impl Iterator<Item = &TextZone> {
    template.elements.iter().filter_map(|element| match element {
        Element::Text(zone) => Some(zone),
        _ => None,
    })
}

#[test]
fn nothing_prints_where_signature_and_seal_will_stand() {
    for page in [Page::A3, Page::A4, Page::Mm400x300, Page::Mm360x260] {
        let template = Template::preset(page);
        let space = template.elements.iter().find_map(|element| match element {
            Element::ClearSpace(space) => Some(space.clone()),
            _ => None,
        });
        let space = space.unwrap();
        let pdf =
            render(&[certificate(1)], &template, &Supplies::default(), Output::new(PrintMode::FullPage))
                .unwrap();
        let within = |(x, y): &(f64, f64)| {
            *x > space.x_mm
                && *x < space.x_mm + space.width_mm
                && *y > space.y_mm
                && *y < space.y_mm + space.height_mm
        };
        let ink: Vec<_> = picture(&pdf).ink().filter(within).collect();
        assert!(ink.is_empty(), "{page:?}: {:?}", ink.first());
    }
}

#[test]
fn over_stock_there_is_ink_in_printed_zones_and_nowhere_else() {
    let template = Template::preset(Page::A3);
    let pdf = on_a3(&[certificate(1)], PrintMode::Overprint);
    let mut inked = BTreeSet::new();
    for (x, y) in picture(&pdf).ink() {
        let zone = zones(&template).filter(|zone| zone.layer == Layer::Overprint).find(|zone| {
            x > zone.x_mm - BLUR_MM
                && x < zone.x_mm + zone.width_mm + BLUR_MM
                && y > zone.y_mm - BLUR_MM
                && y < zone.y_mm + zone.height_mm + BLUR_MM
        });
        inked.insert(zone.unwrap_or_else(|| panic!("ink at {x:.1}, {y:.1} mm")).id.clone());
    }
    let printed: BTreeSet<String> =
        zones(&template).filter(|zone| zone.layer == Layer::Overprint).map(|zone| zone.id.clone()).collect();
    assert_eq!(inked, printed);
}

#[test]
fn a_printer_s_correction_moves_all_ink_by_just_that() {
    let edges = |correction: Correction| {
        let output = Output { mode: PrintMode::Overprint, correction };
        let pdf =
            render(&[certificate(0)], &Template::preset(Page::A3), &Supplies::default(), output).unwrap();
        let ink: Vec<(f64, f64)> = picture(&pdf).ink().collect();
        let left = ink.iter().map(|(x, _)| *x).fold(f64::MAX, f64::min);
        let top = ink.iter().map(|(_, y)| *y).fold(f64::MAX, f64::min);
        let bottom = ink.iter().map(|(_, y)| *y).fold(0.0, f64::max);
        (left, top, bottom)
    };
    let near = |is: f64, wanted: f64| assert!((is - wanted).abs() < 0.3, "{is} mm, not {wanted} mm");
    let (left, top, bottom) = edges(Correction::NONE);
    let moved = edges(Correction { dx_mm: 5.0, dy_mm: -4.0, ..Correction::NONE });
    near(moved.0, left + 5.0);
    near(moved.1, top - 4.0);
    let scaled = edges(Correction { scale_x: 1.02, scale_y: 0.98, ..Correction::NONE });
    near(scaled.0, left * 1.02);
    near(scaled.1, top * 0.98);
    near(scaled.2, bottom * 0.98);
}

#[test]
fn unit_names_of_120_characters_stand_on_every_sheet_that_is_sold() {
    let long = COLLECTIVES[2];
    assert!(long.chars().count() >= 120, "{}", long.chars().count());
    for page in [Page::A3, Page::A4, Page::Mm400x300, Page::Mm360x260] {
        let mut collective = certificate(0);
        collective.recipient = long.to_owned();
        collective.position_and_unit = String::new();
        let mut person = certificate(0);
        person.position_and_unit = format!("Phó Chủ tịch {long}");
        let mut both = certificate(0);
        both.recipient = long.to_owned();
        both.position_and_unit = long.to_owned();
        let pdf = render(
            &[collective, person, both],
            &Template::preset(page),
            &Supplies::default(),
            Output::new(PrintMode::FullPage),
        );
        assert_eq!(pdf.map(|pdf| pdf.sheets), Ok(3), "{page:?}");
    }
}

#[test]
fn a_collective_s_long_name_has_the_place_of_the_position_it_does_not_have() {
    let recipient = |position: &str| {
        let mut certificate = certificate(0);
        certificate.recipient = COLLECTIVES[2].to_owned();
        certificate.position_and_unit = position.to_owned();
        let options = PreviewOptions { mode: PrintMode::Overprint };
        let zones =
            preview(&certificate, &Template::preset(Page::A3), &Supplies::default(), options).unwrap().zones;
        zones.into_iter().find(|zone| zone.id == "recipient").unwrap()
    };
    let (alone, with_position) = (recipient(""), recipient("Tỉnh Bắc Kạn"));
    assert_eq!((alone.height_mm, alone.size_pt, alone.lines.len()), (38.0, 28.0, 2));
    assert_eq!((with_position.height_mm, with_position.shrunk), (17.0, true));
}

#[test]
fn texts_that_had_to_shrink_are_told_with_their_size() {
    let mut person = certificate(0);
    person.position_and_unit = format!(
        "Phó Chủ tịch {}, Bí thư Chi bộ, Trưởng phòng Tổ chức – Hành chính, Quản trị và Thi đua – Khen thưởng",
        COLLECTIVES[2]
    );
    let pdf = on_a3(&[certificate(0), person], PrintMode::FullPage);
    let told: Vec<_> =
        pdf.shrunk.iter().map(|shrunk| (shrunk.certificate.as_str(), shrunk.zone.as_str())).collect();
    assert_eq!(told, [("award-0", "position_and_unit")]);
    let shrunk = &pdf.shrunk[0];
    assert_eq!(shrunk.full_size_pt, 20.0);
    assert!((15.0..20.0).contains(&shrunk.size_pt), "{}", shrunk.size_pt);
}

#[test]
fn qpdf_finds_no_fault_in_any_kind_of_document() {
    let correction = Correction { dx_mm: 1.2, dy_mm: -0.8, scale_x: 1.001, ..Correction::NONE };
    let corrected = Output { mode: PrintMode::Overprint, correction };
    let template = Template::preset(Page::A3);
    let documents = [
        ("one", on_a3(&certificates(1), PrintMode::FullPage)),
        ("over", on_a3(&certificates(64), PrintMode::Overprint)),
        ("tree", on_a3(&certificates(65), PrintMode::FullPage)),
        ("deep-tree", on_a3(&certificates(4_100), PrintMode::FullPage)),
        ("corrected", render(&certificates(3), &template, &Supplies::default(), corrected).unwrap()),
    ];
    for (name, pdf) in &documents {
        let said = checked(name, pdf);
        assert!(said.contains("No syntax or stream encoding errors found"), "{name}: {said}");
        assert!(!said.contains("WARNING"), "{name}: {said}");
    }
}

#[test]
fn the_same_batch_gives_the_same_bytes() {
    let certificates = certificates(700);
    let (first, second) =
        (on_a3(&certificates, PrintMode::FullPage), on_a3(&certificates, PrintMode::FullPage));
    assert!(first == second);
}
