//! Templates travel as JSON between offices and versions of the program.

use documents::{Element, Layer, Page, Template};
use serde_json::{Value, json};

fn as_json(template: &Template) -> Value {
    serde_json::to_value(template).unwrap()
}

#[test]
fn a_template_survives_the_way_through_json() {
    for page in [Page::A3, Page::A4, Page::Custom { width_mm: 350.0, height_mm: 250.0 }] {
        let template = Template::preset(page);
        assert_eq!(serde_json::from_value::<Template>(as_json(&template)).unwrap(), template);
    }
}

#[test]
fn an_element_of_a_newer_version_is_kept_and_written_back() {
    let mut newer = as_json(&Template::preset(Page::A3));
    let hologram = json!({ "kind": "hologram", "x_mm": 1.5, "shines": ["a", true] });
    newer["elements"].as_array_mut().unwrap().insert(3, hologram.clone());
    let template: Template = serde_json::from_value(newer).unwrap();
    assert!(matches!(template.elements[3], Element::Unknown(_)));
    assert_eq!(template.check(), Ok(()));
    assert_eq!(as_json(&template)["elements"][3], hologram);
}

#[test]
fn an_incomplete_zone_is_not_taken_for_an_unknown_element() {
    let mut broken = as_json(&Template::preset(Page::A3));
    let recipient =
        broken["elements"].as_array_mut().unwrap().iter_mut().find(|e| e["id"] == "recipient").unwrap();
    recipient.as_object_mut().unwrap().remove("width_mm");
    assert!(serde_json::from_value::<Template>(broken).is_err());
}

#[test]
fn the_zones_of_the_a3_sheet_stand_where_the_board_measured_them() {
    let template = Template::preset(Page::A3);
    let zones: Vec<(&str, [f64; 4], Layer)> = template
        .elements
        .iter()
        .filter_map(|element| match element {
            Element::Text(z) => Some((z.id.as_str(), [z.x_mm, z.y_mm, z.width_mm, z.height_mm], z.layer)),
            _ => None,
        })
        .collect();
    let expected = [
        ("country", [60.0, 54.0, 300.0, 9.0], Layer::Stock),
        ("motto", [60.0, 63.0, 300.0, 9.0], Layer::Stock),
        ("authority", [50.0, 78.0, 320.0, 12.0], Layer::Stock),
        ("presents", [50.0, 92.0, 320.0, 9.0], Layer::Stock),
        ("award_name", [50.0, 102.0, 320.0, 24.0], Layer::Stock),
        ("recipient", [50.0, 131.0, 320.0, 17.0], Layer::Overprint),
        ("position_and_unit", [50.0, 149.0, 320.0, 20.0], Layer::Overprint),
        ("citation", [50.0, 172.0, 320.0, 36.0], Layer::Overprint),
        ("decision_line", [45.0, 228.0, 130.0, 8.0], Layer::Overprint),
        ("ordinal_line", [45.0, 237.0, 130.0, 8.0], Layer::Overprint),
        ("place_and_date", [230.0, 214.0, 145.0, 8.0], Layer::Overprint),
        ("signing_form", [230.0, 223.0, 145.0, 16.0], Layer::Overprint),
        ("signer", [230.0, 276.0, 145.0, 8.0], Layer::Overprint),
    ];
    assert_eq!(zones, expected);
}
