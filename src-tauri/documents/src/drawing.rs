//! Shapes in millimetres from the sheet's top left corner; the PDF and the picture are both written from these.

use crate::template::{Colour, Frame, Line};

/// A point in mm: from the left, from above.
pub(crate) type Point = (f64, f64);

/// One step of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Step {
    /// Begin a new outline here.
    Move(Point),
    /// A straight line to here.
    Line(Point),
    /// A Bézier curve with two control points to the last point.
    Curve(Point, Point, Point),
    /// Back to where the outline began.
    Close,
}

impl Step {
    /// Its letter in a path of SVG, and its points.
    pub(crate) fn lettered(&self) -> (char, impl Iterator<Item = Point>) {
        let (letter, points) = match *self {
            Self::Move(to) => ('M', [Some(to), None, None]),
            Self::Line(to) => ('L', [Some(to), None, None]),
            Self::Curve(a, b, to) => ('C', [Some(a), Some(b), Some(to)]),
            Self::Close => ('Z', [None; 3]),
        };
        (letter, points.into_iter().flatten())
    }
}

/// How an outline is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Ink {
    /// The area inside.
    Fill(Colour),
    /// The line itself, with its thickness in mm.
    Stroke(Colour, f64),
}

/// An outline and its ink.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shape {
    /// The steps.
    pub steps: Vec<Step>,
    /// The ink.
    pub ink: Ink,
}

/// How far the control points of a quarter circle lie from its ends, in radii.
const QUARTER: f64 = 0.552_284_749_8;

impl Shape {
    /// A closed polygon.
    pub(crate) fn polygon(points: &[Point], ink: Ink) -> Self {
        let mut steps: Vec<Step> = points
            .iter()
            .enumerate()
            .map(|(index, point)| if index == 0 { Step::Move(*point) } else { Step::Line(*point) })
            .collect();
        steps.push(Step::Close);
        Self { steps, ink }
    }

    /// An ellipse with half axes `(across, along)`, turned clockwise by `turn` radians.
    pub(crate) fn ellipse(centre: Point, half: (f64, f64), turn: f64, ink: Ink) -> Self {
        let (sin, cos) = turn.sin_cos();
        let at = |x: f64, y: f64| {
            let (x, y) = (x * half.0, y * half.1);
            (centre.0 + x * cos - y * sin, centre.1 + x * sin + y * cos)
        };
        let k = QUARTER;
        let steps = vec![
            Step::Move(at(1.0, 0.0)),
            Step::Curve(at(1.0, k), at(k, 1.0), at(0.0, 1.0)),
            Step::Curve(at(-k, 1.0), at(-1.0, k), at(-1.0, 0.0)),
            Step::Curve(at(-1.0, -k), at(-k, -1.0), at(0.0, -1.0)),
            Step::Curve(at(k, -1.0), at(1.0, -k), at(1.0, 0.0)),
            Step::Close,
        ];
        Self { steps, ink }
    }

    /// A circle.
    pub(crate) fn circle(centre: Point, radius: f64, ink: Ink) -> Self {
        Self::ellipse(centre, (radius, radius), 0.0, ink)
    }
}

impl From<&Line> for Shape {
    fn from(line: &Line) -> Self {
        let steps = vec![Step::Move((line.x1_mm, line.y1_mm)), Step::Line((line.x2_mm, line.y2_mm))];
        Self { steps, ink: Ink::Stroke(line.colour, line.thickness_mm) }
    }
}

impl From<&Frame> for Shape {
    fn from(frame: &Frame) -> Self {
        let (left, top) = (frame.x_mm, frame.y_mm);
        let (right, bottom) = (left + frame.width_mm, top + frame.height_mm);
        let ink = Ink::Stroke(frame.colour, frame.thickness_mm);
        let n = frame.notch_mm;
        if n <= 0.0 {
            return Self::polygon(&[(left, top), (right, top), (right, bottom), (left, bottom)], ink);
        }
        // Each corner is a quarter circle around the corner point, curving inwards.
        let k = n * QUARTER;
        let steps = vec![
            Step::Move((left + n, top)),
            Step::Line((right - n, top)),
            Step::Curve((right - n, top + k), (right - k, top + n), (right, top + n)),
            Step::Line((right, bottom - n)),
            Step::Curve((right - k, bottom - n), (right - n, bottom - k), (right - n, bottom)),
            Step::Line((left + n, bottom)),
            Step::Curve((left + n, bottom - k), (left + k, bottom - n), (left, bottom - n)),
            Step::Line((left, top + n)),
            Step::Curve((left + k, top + n), (left + n, top + k), (left + n, top)),
            Step::Close,
        ];
        Self { steps, ink }
    }
}
