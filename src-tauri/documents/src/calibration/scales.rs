//! Crosses with their verniers, and the rulers along the edges.

use domain::calibration::{INSET_MM, Mark, Point};

use crate::template::{
    Align, Colour, Content, Element, Face, Layer, Letters, Line, PageSize, TextZone, VerticalAlign,
};

/// How far a cross reaches from its middle, mm.
const ARM_MM: f64 = 10.0;
/// The marks of a vernier lie this far apart, mm: ten of them are as long as nine of a ruler's, so that the one which
/// meets a mark of the ruler counts tenths.
const VERNIER_MM: f64 = 0.9;
/// How far the rulers stand from the edges, mm: most printers leave less than this white.
const RULER_MM: f64 = 6.0;
/// Thickness of the lines, mm: three dots of an office printer.
const THIN_MM: f64 = 0.13;

pub(super) fn line(from: Point, to: Point) -> Element {
    Element::Line(Line {
        x1_mm: from.0,
        y1_mm: from.1,
        x2_mm: to.0,
        y2_mm: to.1,
        thickness_mm: THIN_MM,
        colour: Colour::BLACK,
        layer: Layer::Overprint,
    })
}

/// A text in a rectangle `(left, top, width, height)`, mm.
pub(super) fn text(id: String, says: String, at: (f64, f64, f64, f64), size_pt: f64) -> TextZone {
    TextZone {
        id,
        content: Content::Fixed(says),
        x_mm: at.0,
        y_mm: at.1,
        width_mm: at.2,
        height_mm: at.3,
        align: Align::Centre,
        vertical: VerticalAlign::Middle,
        face: Face::REGULAR,
        size_pt,
        smallest_size_pt: size_pt,
        max_lines: 1,
        line_height: 1.2,
        tracking: 0,
        letters: Letters::AsWritten,
        colour: Colour::BLACK,
        rule_mm: 0.0,
        takes_over: None,
        layer: Layer::Overprint,
    }
}

/// A cross, its number, and a vernier to the right and one downwards: a ruler lies left of or below it, its zero at the
/// paper's edge.
pub(super) fn cross(mark: Mark, page: PageSize) -> Vec<Element> {
    let (x, y) = mark.place(page.width_mm, page.height_mm);
    let mut all = vec![line((x - ARM_MM, y), (x + ARM_MM, y)), line((x, y - ARM_MM), (x, y + ARM_MM))];
    let number = mark.number();
    for tenth in 1..=10_u8 {
        let along = f64::from(tenth) * VERNIER_MM;
        let long = if tenth % 5 == 0 { 2.6 } else { 1.7 };
        all.push(line((x + along, y - long), (x + along, y)));
        all.push(line((x, y + along), (x + long, y + along)));
        if tenth % 5 == 0 {
            let said = tenth.to_string();
            let across = (x + along - 1.5, y - 5.2, 3.0, 2.4);
            let down = (x + 2.9, y + along - 1.2, 3.0, 2.4);
            all.push(Element::Text(text(format!("{number}-across-{tenth}"), said.clone(), across, 5.0)));
            all.push(Element::Text(text(format!("{number}-down-{tenth}"), said, down, 5.0)));
        }
    }
    let mut label = text(format!("mark-{number}"), number.to_string(), (x - 8.0, y - 8.5, 7.0, 7.0), 15.0);
    label.face = Face::BOLD;
    all.push(Element::Text(label));
    all
}

/// Rulers along all edges, counted from the upper left corner of the sheet.
pub(super) fn rulers(page: PageSize) -> Vec<Element> {
    let PageSize { width_mm, height_mm } = page;
    let mut all = Vec::new();
    for (edge, inwards) in [(RULER_MM, 1.0), (height_mm - RULER_MM, -1.0)] {
        all.push(line((RULER_MM, edge), (width_mm - RULER_MM, edge)));
        all.extend(ticks(width_mm).map(|(at, long)| line((at, edge), (at, edge + inwards * long))));
        for at in hundreds(width_mm) {
            let top = if inwards > 0.0 { edge + 2.7 } else { edge - 5.9 };
            all.push(Element::Text(text(
                format!("x-{at}-{edge}"),
                at.to_string(),
                (f64::from(at) - 5.0, top, 10.0, 3.2),
                7.0,
            )));
        }
    }
    for (edge, inwards) in [(RULER_MM, 1.0), (width_mm - RULER_MM, -1.0)] {
        all.push(line((edge, RULER_MM), (edge, height_mm - RULER_MM)));
        all.extend(ticks(height_mm).map(|(at, long)| line((edge, at), (edge + inwards * long, at))));
        for at in hundreds(height_mm) {
            let mut label = text(
                format!("y-{at}-{edge}"),
                at.to_string(),
                (if inwards > 0.0 { edge + 2.9 } else { edge - 8.9 }, f64::from(at) - 1.6, 6.0, 3.2),
                7.0,
            );
            label.align = if inwards > 0.0 { Align::Left } else { Align::Right };
            all.push(Element::Text(label));
        }
    }
    all
}

/// Every millimetre of an edge, and how long its mark is.
fn ticks(length_mm: f64) -> impl Iterator<Item = (f64, f64)> {
    let (first, last) = (RULER_MM.ceil() as u32, (length_mm - RULER_MM).floor() as u32);
    (first..=last).map(|at| {
        let long = match at {
            _ if at % 10 == 0 => 2.4,
            _ if at % 5 == 0 => 1.8,
            _ => 1.1,
        };
        (f64::from(at), long)
    })
}

/// The half hundreds of an edge, which are numbered, clear of the crosses by the corners.
fn hundreds(length_mm: f64) -> impl Iterator<Item = u32> {
    let last = (length_mm - INSET_MM - ARM_MM - 2.0).max(0.0).floor() as u32;
    (50..=last).step_by(50)
}
