//! What a correction pushes off the sheet: a printer shows nothing beyond the page it is sent.

use crate::pdf::{Correction, Output};
use crate::sheet;
use crate::template::{Element, Template};

/// Less than this is no loss, mm.
const TOLERANCE_MM: f64 = 0.05;

/// An edge of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Left.
    Left,
    /// Upper.
    Top,
    /// Right.
    Right,
    /// Lower.
    Bottom,
}

impl Side {
    /// Its code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Top => "top",
            Self::Right => "right",
            Self::Bottom => "bottom",
        }
    }
}

/// An element that a correction pushes over an edge.
#[derive(Debug, Clone, PartialEq)]
pub struct Strayed {
    /// A text zone's id, else what kind of element it is: `frame`, `picture` …
    pub element: String,
    /// The edge that it crosses farthest.
    pub side: Side,
    /// How much of it is lost there, mm.
    pub lost_mm: f64,
}

/// What of a template a printer that needs this correction cannot print, in drawing order; nothing without a correction.
#[must_use]
pub fn strayed(template: &Template, output: Output) -> Vec<Strayed> {
    let page = template.page;
    sheet::printed(template, output.mode)
        .into_iter()
        .filter_map(|element| {
            let (name, corners) = extent(element)?;
            let sent = corners.map(|corner| output.correction.sends(corner));
            let over = |of: fn(&(f64, f64)) -> f64| sent.iter().map(of).fold(f64::MIN, f64::max);
            let sides = [
                (Side::Left, over(|(x, _)| -x)),
                (Side::Top, over(|(_, y)| -y)),
                (Side::Right, over(|(x, _)| *x) - page.width_mm),
                (Side::Bottom, over(|(_, y)| *y) - page.height_mm),
            ];
            let (side, lost_mm) = sides.into_iter().max_by(|one, other| one.1.total_cmp(&other.1))?;
            (lost_mm > TOLERANCE_MM).then(|| Strayed { element: name.to_owned(), side, lost_mm })
        })
        .collect()
}

impl Correction {
    /// Where what belongs to this place is sent to, mm from the left and from above.
    #[must_use]
    pub fn sends(self, (x, y): (f64, f64)) -> (f64, f64) {
        let (sin, cos) = self.turn_rad.sin_cos();
        ((x * cos - y * sin) * self.scale_x + self.dx_mm, (x * sin + y * cos) * self.scale_y + self.dy_mm)
    }
}

/// An element's name and the corners of the place it takes.
fn extent(element: &Element) -> Option<(&str, [(f64, f64); 4])> {
    let (name, left, top, right, bottom) = match element {
        Element::Text(one) => {
            (one.id.as_str(), one.x_mm, one.y_mm, one.x_mm + one.width_mm, one.y_mm + one.height_mm)
        }
        Element::Emblem(one) => {
            ("emblem", one.x_mm, one.y_mm, one.x_mm + one.side_mm, one.y_mm + one.side_mm)
        }
        Element::Line(one) => {
            let (left, right) = (one.x1_mm.min(one.x2_mm), one.x1_mm.max(one.x2_mm));
            ("line", left, one.y1_mm.min(one.y2_mm), right, one.y1_mm.max(one.y2_mm))
        }
        Element::Frame(one) => {
            ("frame", one.x_mm, one.y_mm, one.x_mm + one.width_mm, one.y_mm + one.height_mm)
        }
        Element::Picture(one) => {
            ("picture", one.x_mm, one.y_mm, one.x_mm + one.width_mm, one.y_mm + one.height_mm)
        }
        Element::Signature(one) => {
            ("signature", one.x_mm, one.y_mm, one.x_mm + one.width_mm, one.y_mm + one.height_mm)
        }
        Element::QrCode(one) => {
            ("qr_code", one.x_mm, one.y_mm, one.x_mm + one.side_mm, one.y_mm + one.side_mm)
        }
        Element::ClearSpace(_) | Element::Unknown(_) => return None,
    };
    Some((name, [(left, top), (right, top), (right, bottom), (left, bottom)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::PrintMode;
    use crate::template::Page;

    #[test]
    fn what_a_printer_cannot_reach_is_told_with_its_edge_and_how_much_is_lost() {
        let template = Template::preset(Page::A3);
        let with = |mode, correction| strayed(&template, Output { mode, correction });
        assert_eq!(with(PrintMode::FullPage, Correction::NONE), []);
        let shrinking = Correction { scale_x: 1.0 / 0.97, scale_y: 1.0 / 0.97, ..Correction::NONE };
        assert_eq!(with(PrintMode::Overprint, shrinking), [], "what stands over stock is far from the edges");
        let lost = with(PrintMode::FullPage, Correction { dx_mm: -60.0, ..Correction::NONE });
        let recipient = lost.iter().find(|one| one.element == "recipient").unwrap();
        assert_eq!((recipient.side, recipient.lost_mm.round()), (Side::Left, 10.0));
    }
}
