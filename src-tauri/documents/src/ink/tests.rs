use super::*;
use crate::template::{Layer, Page};
use crate::typesetting::PhraseTable;

fn bich_dao() -> Certificate {
    Certificate {
        id: "33".to_owned(),
        award_name: "Bằng khen".to_owned(),
        recipient: "Bà Nông Thị Bích Đào".to_owned(),
        position_and_unit: "Phó Chủ tịch Công đoàn cơ sở Giao thông vận tải Bắc Kạn".to_owned(),
        ordinal_line: "Số sổ vàng: 33".to_owned(),
        ..Certificate::default()
    }
}

fn of(template: &Template, mode: PrintMode, certificate: &Certificate) -> Fingerprint {
    Inks::new(template, &Supplies::default(), mode).of(certificate).unwrap()
}

fn zone<'t>(template: &'t mut Template, id: &str) -> &'t mut TextZone {
    let zones = template.elements.iter_mut().filter_map(|element| match element {
        Element::Text(zone) if zone.id == id => Some(zone),
        _ => None,
    });
    zones.last().unwrap()
}

/// The fingerprint of her sheet after a change to the template, in each mode.
fn after(change: impl FnOnce(&mut Template)) -> [Fingerprint; 2] {
    let mut template = Template::preset(Page::A3);
    change(&mut template);
    [PrintMode::Overprint, PrintMode::FullPage].map(|mode| of(&template, mode, &bich_dao()))
}

#[test]
fn a_template_described_otherwise_that_draws_the_same_leaves_a_sheet_as_it_was() {
    let as_it_was = after(|_| ());
    assert_eq!(after(|template| template.name = "Bằng khen 2024".to_owned()), as_it_was);
    assert_eq!(after(|template| zone(template, "recipient").id = "ho_ten".to_owned()), as_it_was);
    assert_eq!(after(|template| zone(template, "recipient").smallest_size_pt -= 4.0), as_it_was);
    assert_eq!(after(|template| zone(template, "recipient").max_lines += 1), as_it_was);
    assert_eq!(
        after(|template| {
            let mut empty = zone(template, "recipient").clone();
            (empty.id, empty.content) = ("trong".to_owned(), crate::Content::Fixed(String::new()));
            template.elements.push(Element::Text(empty));
        }),
        as_it_was
    );
}

#[test]
fn what_the_stock_carries_changes_only_the_sheets_that_print_it() {
    let [on_stock, in_full] = after(|_| ());
    let moved = after(|template| {
        for element in &mut template.elements {
            if let Element::Emblem(emblem) = element {
                assert_eq!(emblem.layer, Layer::Stock);
                emblem.x_mm += 1.0;
            }
        }
    });
    assert_eq!(moved[0], on_stock);
    assert_ne!(moved[1], in_full);
}

#[test]
fn a_sheet_is_another_when_anything_on_it_is_drawn_otherwise() {
    let as_it_was = after(|_| ());
    type Change = fn(&mut Template);
    let changes: [(&str, Change); 5] = [
        ("moved", |template| zone(template, "recipient").x_mm += 0.1),
        ("smaller", |template| zone(template, "recipient").size_pt -= 1.0),
        ("red", |template| zone(template, "recipient").colour = Colour::RED),
        ("underlined", |template| zone(template, "recipient").rule_mm += 0.3),
        ("other paper", |template| template.page.width_mm += 20.0),
    ];
    for (what, change) in changes {
        let now = after(change);
        assert!(now[0] != as_it_was[0] && now[1] != as_it_was[1], "{what}");
    }
    let template = Template::preset(Page::A3);
    let said = |change: fn(&mut Certificate)| {
        let mut certificate = bich_dao();
        change(&mut certificate);
        of(&template, PrintMode::Overprint, &certificate)
    };
    assert_ne!(said(|one| one.recipient = "Bà Nông Thị Bích Dao".to_owned()), as_it_was[0]);
    assert_ne!(said(|one| one.ordinal_line = "Số sổ vàng: 34".to_owned()), as_it_was[0]);
    // A unit without a line below its name takes that line's place over.
    assert_ne!(said(|one| one.position_and_unit.clear()), as_it_was[0]);
    assert_eq!(said(|one| one.id = "34".to_owned()), as_it_was[0], "its key is the program's own");
}

#[test]
fn a_sheet_tells_the_same_whatever_sheets_came_before_it() {
    let template = Template::preset(Page::A3);
    let supplies = Supplies::default();
    let mut inks = Inks::new(&template, &supplies, PrintMode::Overprint);
    let unit = Certificate {
        recipient: "Công đoàn cơ sở Bến xe khách".to_owned(),
        position_and_unit: String::new(),
        ..bich_dao()
    };
    let first = inks.of(&bich_dao()).unwrap();
    assert_ne!(inks.of(&unit).unwrap(), first);
    assert_eq!(inks.of(&bich_dao()).unwrap(), first);
    assert_eq!(of(&template, PrintMode::Overprint, &bich_dao()), first);
}

#[test]
fn words_kept_together_change_only_the_sheets_whose_lines_end_otherwise() {
    let template = Template::preset(Page::A3);
    let mut supplies = Supplies::default();
    supplies.keep_together(&PhraseTable::default().to_json().unwrap()).unwrap();
    let now = Inks::new(&template, &supplies, PrintMode::Overprint).of(&bich_dao()).unwrap();
    assert_eq!(now, of(&template, PrintMode::Overprint, &bich_dao()), "her lines end where they did");
}
