//! Writes down a page from above, line after line.

use crate::drawing::{Ink, Point, Shape, Step};
use crate::error::DocumentError;
use crate::pdf::Leaf;
use crate::template::{Align, Colour, Face};
use crate::typesetting::{Block, PT_PER_MM, SetLine, TypeCase, balanced, width_mm, wrap};

/// From one line to the next, in type sizes.
const PITCH: f64 = 1.2;
/// Where the baseline stands in a line, in type sizes from above.
const ASCENT: f64 = 0.92;
/// How thick lines are, mm.
pub(crate) const THIN_MM: f64 = 0.2;

/// Face and size of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub face: Face,
    /// Points.
    pub size_pt: f64,
}

impl Style {
    /// From one line to the next, mm.
    pub(crate) fn pitch_mm(self) -> f64 {
        self.size_pt * PITCH / PT_PER_MM
    }
}

/// A stretch of the page from left to right, mm.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub x_mm: f64,
    pub width_mm: f64,
}

/// The pages written so far, and where the next line begins.
pub(crate) struct Pen<'a> {
    case: &'a TypeCase<'a>,
    /// Where pages begin and end, mm from above.
    edges: (f64, f64),
    done: Vec<Leaf>,
    leaf: Leaf,
    /// The upper edge of the next line, mm from above.
    pub y_mm: f64,
}

impl<'a> Pen<'a> {
    /// At the upper edge of a first page, whose lines stand between these heights.
    pub(crate) fn new(case: &'a TypeCase<'a>, edges: (f64, f64)) -> Self {
        Self { edges, ..Self::on(case, Leaf::default(), edges.0) }
    }

    /// At a height of a page that was begun, for what stands on it alone.
    pub(crate) const fn on(case: &'a TypeCase<'a>, leaf: Leaf, y_mm: f64) -> Self {
        Self { case, edges: (y_mm, f64::MAX), done: Vec::new(), leaf, y_mm }
    }

    /// Where pages begin, mm.
    pub(crate) const fn top_mm(&self) -> f64 {
        self.edges.0
    }

    /// Where pages end, mm.
    pub(crate) const fn bottom_mm(&self) -> f64 {
        self.edges.1
    }

    /// The page at hand.
    pub(crate) fn leaf(self) -> Leaf {
        self.leaf
    }

    /// All pages.
    pub(crate) fn pages(mut self) -> Vec<Leaf> {
        self.done.push(self.leaf);
        self.done
    }

    /// Begins a new page.
    pub(crate) fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.leaf));
        self.y_mm = self.edges.0;
    }

    /// Leaves room.
    pub(crate) fn space(&mut self, mm: f64) {
        self.y_mm += mm;
    }

    /// Goes back by a line, for what stands beside it.
    pub(crate) fn back(&mut self, style: Style) {
        self.y_mm -= style.pitch_mm();
    }

    pub(crate) fn left(&mut self, style: Style, column: Column, text: &str) -> Result<(), DocumentError> {
        self.write(style, column, text, Align::Left)
    }

    pub(crate) fn centred(&mut self, style: Style, column: Column, text: &str) -> Result<(), DocumentError> {
        self.write(style, column, text, Align::Centre)
    }

    pub(crate) fn right(&mut self, style: Style, column: Column, text: &str) -> Result<(), DocumentError> {
        self.write(style, column, text, Align::Right)
    }

    fn write(&mut self, style: Style, column: Column, text: &str, align: Align) -> Result<(), DocumentError> {
        let (face, size_pt) = (self.case.face(style.face)?, style.size_pt);
        let phrases = self.case.phrases();
        let lines = match align {
            Align::Centre => balanced(face, size_pt, text, column.width_mm, phrases),
            Align::Left | Align::Right => wrap(face, size_pt, text, column.width_mm, phrases),
        };
        self.lines(style, column, &lines, align)
    }

    /// Writes lines that were broken already.
    pub(crate) fn lines(
        &mut self,
        style: Style,
        column: Column,
        lines: &[String],
        align: Align,
    ) -> Result<(), DocumentError> {
        let face = self.case.face(style.face)?;
        let mut block = Block { size_pt: style.size_pt, glyphs: Vec::new(), lines: Vec::new() };
        for line in lines {
            let first = block.glyphs.len();
            face.shape(line, 0, &mut block.glyphs);
            let width_mm = width_mm(face, style.size_pt, line);
            let spare_mm = column.width_mm - width_mm;
            let x_mm = column.x_mm
                + match align {
                    Align::Left => 0.0,
                    Align::Centre => spare_mm / 2.0,
                    Align::Right => spare_mm,
                };
            let baseline_mm = self.y_mm + style.size_pt * ASCENT / PT_PER_MM;
            let glyphs = first..block.glyphs.len();
            block.lines.push(SetLine { glyphs, text: line.clone(), x_mm, baseline_mm, width_mm });
            self.y_mm += style.pitch_mm();
        }
        self.leaf.texts.push((style.face, block));
        Ok(())
    }

    /// A line in the middle of a column, this wide.
    pub(crate) fn rule(&mut self, column: Column, width_mm: f64) {
        let (x, y) = (column.x_mm + (column.width_mm - width_mm) / 2.0, self.y_mm + 0.8);
        self.stroke((x, y), (x + width_mm, y));
        self.y_mm += 1.6;
    }

    /// A straight line.
    pub(crate) fn stroke(&mut self, from: Point, to: Point) {
        let ink = Ink::Stroke(Colour::BLACK, THIN_MM);
        self.leaf.shapes.push(Shape { steps: vec![Step::Move(from), Step::Line(to)], ink });
    }

    /// A box to be ticked, beside the line that comes next.
    pub(crate) fn tick_box(&mut self, x_mm: f64, side_mm: f64) {
        let top = self.y_mm + 0.9;
        let corners =
            [(x_mm, top), (x_mm + side_mm, top), (x_mm + side_mm, top + side_mm), (x_mm, top + side_mm)];
        self.leaf.shapes.push(Shape::polygon(&corners, Ink::Stroke(Colour::BLACK, THIN_MM)));
    }
}
