//! The templates that an office begins with.

use super::preset::{Drawn, Says, Scale};
use super::{Colour, Element, Emblem, Face, Figure, Frame, Layer, Page, Template};
use crate::certificate::Field;

/// A template that an office begins with.
#[derive(Debug, Clone, PartialEq)]
pub struct Preset {
    /// What it is for: `BK`, `GK`, `KNC`, `CO`.
    pub purpose: &'static str,
    /// The template.
    pub template: Template,
}

/// Emulation flags measure 850 × 650 mm (NĐ 50/2006 Điều 30).
const FLAG: Page = Page::Custom { width_mm: 850.0, height_mm: 650.0 };

/// The templates that an office begins with, the usual one of each purpose first: certificate of merit, letter of
/// commendation, certificate of the badge, text of the flag. Sizes after NĐ 50/2006, NĐ 98/2023 and what shops sell.
#[must_use]
pub fn presets() -> Vec<Preset> {
    let merit = |page, size: &str| preset("BK", Template::preset(page), &format!("Bằng khen {size}"));
    let letter = |page, size: &str| preset("GK", letter(page), &format!("Giấy khen {size}"));
    vec![
        merit(Page::A3, "A3"),
        merit(Page::A4, "A4"),
        merit(Page::Mm400x300, "400 × 300"),
        merit(Page::Mm360x260, "360 × 260"),
        letter(Page::A4, "A4"),
        letter(Page::A3, "A3"),
        preset("KNC", badge(Page::A4), "Giấy chứng nhận kỷ niệm chương A4"),
        preset("CO", flag(FLAG), "Chữ trên cờ 850 × 650"),
        preset("CO", flag(Page::A3), "Chữ trên cờ, bản xem A3"),
    ]
}

fn preset(purpose: &'static str, template: Template, name: &str) -> Preset {
    Preset { purpose, template: Template { name: name.to_owned(), ..template } }
}

/// The border of a letter of commendation must not resemble the state's: one line, no ornament in the corners (NĐ 98/2023
/// Điều 104).
fn letter(page: Page) -> Template {
    let mut template = Template::preset(page);
    let mut frames = 0;
    template.elements.retain_mut(|element| match element {
        Element::Frame(frame) => {
            frames += 1;
            frame.notch_mm = 0.0;
            frames == 1
        }
        _ => true,
    });
    template
}

/// The sheet that goes with the badge: its name is long, and what stands in quotes has a line of its own.
fn badge(page: Page) -> Template {
    let mut template = Template::preset(page);
    let scale = Scale::to(page.size());
    for element in &mut template.elements {
        let Element::Text(zone) = element else { continue };
        if zone.id == "award_name" {
            zone.height_mm = scale.y(27.0);
            zone.size_pt = scale.pt(30.0);
            zone.smallest_size_pt = scale.pt(17.0);
            zone.max_lines = 3;
            zone.tracking = 0;
        }
    }
    template
}

/// What is embroidered on a flag: the authority, "TẶNG", the star, the unit and its merit (NĐ 50/2006 Điều 30). For the
/// workshop and for the board to look at: all of it is printed in both modes.
fn flag(page: Page) -> Template {
    let scale = Scale::to(page.size());
    let frame = Frame {
        x_mm: scale.x(7.0),
        y_mm: scale.y(7.0),
        width_mm: scale.x(406.0),
        height_mm: scale.y(283.0),
        thickness_mm: scale.pt(6.0) / 6.0,
        notch_mm: 0.0,
        colour: Colour::GOLD,
        layer: Layer::Stock,
    };
    let side_mm = scale.y(70.0);
    let star = Emblem {
        x_mm: page.size().width_mm / 2.0 - side_mm / 2.0,
        y_mm: scale.y(78.0),
        side_mm,
        figure: Figure::Star,
        layer: Layer::Stock,
    };
    let zones = [
        printed("authority", Field::Authority, [20.0, 20.0, 380.0, 26.0], [36.0, 24.0], 1),
        fixed("presents", "Tặng", [20.0, 50.0, 380.0, 22.0], [32.0, 20.0]).red_capitals(40).overprinted(),
        printed("recipient", Field::Recipient, [20.0, 156.0, 380.0, 40.0], [44.0, 26.0], 2),
        printed("citation", Field::Citation, [20.0, 202.0, 380.0, 56.0], [30.0, 18.0], 3),
        printed("decision_line", Field::DecisionLine, [20.0, 264.0, 380.0, 14.0], [16.0, 11.0], 1),
    ];
    let zones = zones.iter().map(|zone| Element::Text(zone.at(&scale)));
    let elements = [Element::Frame(frame), Element::Emblem(star)].into_iter().chain(zones).collect();
    Template { name: String::new(), page: page.size(), elements }
}

fn printed(id: &'static str, field: Field, at: [f64; 4], sizes: [f64; 2], lines: u8) -> Drawn {
    Drawn::printed(id, field, at, Face::BOLD, sizes, lines).red_capitals(0)
}

const fn fixed(id: &'static str, text: &'static str, at: [f64; 4], sizes: [f64; 2]) -> Drawn {
    let [size, smallest] = sizes;
    Drawn::stock(id, Says::Fixed(text), at, size, smallest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_of_the_beginning_can_be_printed_and_has_a_name_of_its_own() {
        let all = presets();
        let names: std::collections::BTreeSet<&str> =
            all.iter().map(|one| one.template.name.as_str()).collect();
        assert_eq!(names.len(), all.len());
        for one in &all {
            assert_eq!(one.template.faults(), [], "{}", one.template.name);
        }
    }
}
