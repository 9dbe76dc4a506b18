//! Where elements may leave ink.

use super::{ClearSpace, Element, Frame, Line, Template, TextZone};

/// How far ink may reach over an edge before it counts, mm: less than a printer can place.
pub(super) const TOLERANCE_MM: f64 = 0.05;
/// Into how many straight pieces a notch is parted: they part from its curve by less than the tolerance.
const PIECES: u32 = 12;

/// The four corners of a straight piece of ink, one after the other around it.
type Piece = [(f64, f64); 4];

impl Template {
    /// The zone whose place this one takes as well where that one says nothing.
    pub(crate) fn taken_over(&self, zone: &TextZone) -> Option<&TextZone> {
        let id = zone.takes_over.as_ref()?;
        self.zones().find(|other| other.id == *id)
    }

    /// Whether an element may leave ink in a space, on any sheet and in either mode.
    pub(crate) fn inks(&self, element: &Element, space: &ClearSpace) -> bool {
        self.pieces(element).iter().any(|piece| meets(piece, space))
    }

    fn pieces(&self, element: &Element) -> Vec<Piece> {
        match element {
            Element::Text(zone) => {
                let wide = self.taken_over(zone).map(|other| zone.widened(other));
                wide.iter()
                    .chain([zone])
                    .map(|one| rectangle(one.x_mm, one.y_mm, one.width_mm, one.height_mm))
                    .collect()
            }
            Element::Emblem(e) => vec![rectangle(e.x_mm, e.y_mm, e.side_mm, e.side_mm)],
            Element::Line(line) => vec![of_line(line)],
            Element::Frame(frame) => of_frame(frame),
            Element::Picture(p) => vec![rectangle(p.x_mm, p.y_mm, p.width_mm, p.height_mm)],
            Element::Signature(s) => vec![rectangle(s.x_mm, s.y_mm, s.width_mm, s.height_mm)],
            Element::QrCode(q) => vec![rectangle(q.x_mm, q.y_mm, q.side_mm, q.side_mm)],
            Element::ClearSpace(_) | Element::Unknown(_) => Vec::new(),
        }
    }
}

impl TextZone {
    /// The zone with the place of another one as well.
    pub(crate) fn widened(&self, other: &Self) -> Self {
        let (left, top) = (self.x_mm.min(other.x_mm), self.y_mm.min(other.y_mm));
        let right = (self.x_mm + self.width_mm).max(other.x_mm + other.width_mm);
        let bottom = (self.y_mm + self.height_mm).max(other.y_mm + other.height_mm);
        Self { x_mm: left, y_mm: top, width_mm: right - left, height_mm: bottom - top, ..self.clone() }
    }
}

const fn rectangle(x: f64, y: f64, width: f64, height: f64) -> Piece {
    [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
}

fn of_line(line: &Line) -> Piece {
    stroke((line.x1_mm, line.y1_mm), (line.x2_mm, line.y2_mm), line.thickness_mm)
}

/// A straight line with its thickness.
fn stroke(from: (f64, f64), to: (f64, f64), thickness: f64) -> Piece {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    let (across, down) = if length > 0.0 {
        (-dy / length * thickness / 2.0, dx / length * thickness / 2.0)
    } else {
        (0.0, 0.0)
    };
    [
        (from.0 + across, from.1 + down),
        (to.0 + across, to.1 + down),
        (to.0 - across, to.1 - down),
        (from.0 - across, from.1 - down),
    ]
}

/// The four edges of a frame, each as long as the corners are wide, and its notches.
fn of_frame(frame: &Frame) -> Vec<Piece> {
    let (left, top) = (frame.x_mm, frame.y_mm);
    let (right, bottom) = (left + frame.width_mm, top + frame.height_mm);
    let (n, t) = (frame.notch_mm.max(0.0), frame.thickness_mm);
    // Plain corners are mitred: the edges meet outside.
    let reach = if n > 0.0 { n } else { -t / 2.0 };
    let mut pieces = vec![
        stroke((left + reach, top), (right - reach, top), t),
        stroke((left + reach, bottom), (right - reach, bottom), t),
        stroke((left, top + reach), (left, bottom - reach), t),
        stroke((right, top + reach), (right, bottom - reach), t),
    ];
    if n > 0.0 {
        for (corner, across, down) in [
            ((left, top), 1.0, 1.0),
            ((right, top), -1.0, 1.0),
            ((right, bottom), -1.0, -1.0),
            ((left, bottom), 1.0, -1.0),
        ] {
            let at = |step: u32| {
                let (sin, cos) =
                    (f64::from(step) / f64::from(PIECES) * std::f64::consts::FRAC_PI_2).sin_cos();
                (corner.0 + across * n * cos, corner.1 + down * n * sin)
            };
            pieces.extend((0..PIECES).map(|step| stroke(at(step), at(step + 1), t)));
        }
    }
    pieces
}

/// Whether a piece of ink reaches into a space: there is no straight line that parts them.
fn meets(piece: &Piece, space: &ClearSpace) -> bool {
    let inner = rectangle(
        space.x_mm + TOLERANCE_MM,
        space.y_mm + TOLERANCE_MM,
        space.width_mm - 2.0 * TOLERANCE_MM,
        space.height_mm - 2.0 * TOLERANCE_MM,
    );
    let [a, b, c, _] = *piece;
    let ways = [(1.0, 0.0), (0.0, 1.0), across(a, b), across(b, c)];
    !ways.into_iter().filter(|way| *way != (0.0, 0.0)).any(|way| {
        let (low, high) = span(piece, way);
        let (from, to) = span(&inner, way);
        high <= from || low >= to
    })
}

/// At right angles to the way from one point to the other, 1 long; nothing where they are one.
fn across(from: (f64, f64), to: (f64, f64)) -> (f64, f64) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    if length > 0.0 { (-dy / length, dx / length) } else { (0.0, 0.0) }
}

/// From where to where a piece reaches along a way.
fn span(piece: &Piece, (x, y): (f64, f64)) -> (f64, f64) {
    let along = piece.iter().map(|point| point.0 * x + point.1 * y);
    along.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), one| (low.min(one), high.max(one)))
}
