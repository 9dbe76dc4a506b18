//! Ornaments of the program's own: a star over a cog wheel between two ears of rice, which is nobody's official emblem,
//! and the plain golden star of flags.

use std::f64::consts::PI;

use crate::drawing::{Ink, Point, Shape};
use crate::template::{Colour, Emblem, Figure};

/// Teeth of the cog wheel.
const TEETH: u32 = 14;
/// Grains on one side of one ear.
const GRAINS: u32 = 7;

/// The ornament's shapes, back to front.
pub(crate) fn shapes(emblem: &Emblem) -> Vec<Shape> {
    let at = Square { emblem };
    if emblem.figure == Figure::Star {
        return vec![plain_star(&at)];
    }
    let mut shapes = vec![
        Shape::circle(at.point(0.0, 0.0), at.length(1.0), Ink::Fill(Colour::GOLD)),
        Shape::circle(at.point(0.0, 0.0), at.length(0.94), Ink::Fill(Colour::RED)),
        Shape::circle(at.point(0.0, 0.0), at.length(0.88), Ink::Stroke(Colour::LIGHT_GOLD, at.length(0.02))),
    ];
    shapes.extend(ear(&at, Side::Left));
    shapes.extend(ear(&at, Side::Right));
    shapes.push(cog(&at));
    shapes.push(Shape::circle(at.point(0.0, 0.06), at.length(0.33), Ink::Fill(Colour::RED)));
    shapes.push(star(&at));
    shapes
}

/// The ornament's square; inside, lengths are in halves of its side and the middle is (0, 0).
struct Square<'a> {
    emblem: &'a Emblem,
}

impl Square<'_> {
    fn length(&self, halves: f64) -> f64 {
        halves * self.emblem.side_mm / 2.0
    }

    fn point(&self, x: f64, y: f64) -> Point {
        (self.emblem.x_mm + self.length(x + 1.0), self.emblem.y_mm + self.length(y + 1.0))
    }

    fn polar(&self, centre: Point, radius: f64, angle: f64) -> Point {
        let (sin, cos) = angle.sin_cos();
        self.point(centre.0 + radius * cos, centre.1 + radius * sin)
    }
}

fn star(at: &Square<'_>) -> Shape {
    Shape::polygon(&star_points(at, (0.0, 0.075), (0.31, 0.118)), Ink::Fill(Colour::LIGHT_GOLD))
}

/// A star whose five points reach as far as its square: its middle stands a little lower, for the lower points reach less
/// far down than the upper one up.
fn plain_star(at: &Square<'_>) -> Shape {
    // Where the straight edges of a pentagram cross.
    let inner = (PI / 10.0).sin() / (3.0 * PI / 10.0).sin();
    let middle = (0.0, (1.0 - (PI / 5.0).cos()) / 2.0);
    Shape::polygon(&star_points(at, middle, (1.0, inner)), Ink::Fill(Colour::GOLD))
}

/// The ten corners of a five-pointed star, from its upper point on: so far from its middle are points and clefts.
fn star_points(at: &Square<'_>, middle: Point, (reach, inner): (f64, f64)) -> Vec<Point> {
    (0..10u32)
        .map(|tip| {
            let radius = if tip % 2 == 0 { reach } else { inner };
            at.polar(middle, radius, -PI / 2.0 + f64::from(tip) * PI / 5.0)
        })
        .collect()
}

fn cog(at: &Square<'_>) -> Shape {
    let pitch = 2.0 * PI / f64::from(TEETH);
    let points: Vec<Point> = (0..TEETH)
        .flat_map(|tooth| {
            let middle = f64::from(tooth) * pitch - PI / 2.0;
            [(-0.34, 0.43), (-0.20, 0.51), (0.20, 0.51), (0.34, 0.43)]
                .map(|(turn, radius)| at.polar((0.0, 0.06), radius, middle + turn * pitch))
        })
        .collect();
    Shape::polygon(&points, Ink::Fill(Colour::LIGHT_GOLD))
}

/// Which ear of rice.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

/// An ear bends from below up along the rim; its grains lean outwards on both sides of the stalk.
fn ear(at: &Square<'_>, side: Side) -> Vec<Shape> {
    let mirror = match side {
        Side::Left => -1.0,
        Side::Right => 1.0,
    };
    (0..GRAINS)
        .flat_map(|grain| {
            let along = f64::from(grain) / f64::from(GRAINS - 1);
            // From nearly straight below (80°) up to a little above the middle (-38°).
            let angle = (80.0 - along * 118.0).to_radians();
            [(0.635, 0.42), (0.755, -0.42)].map(|(radius, lean)| {
                let (sin, cos) = angle.sin_cos();
                let centre = at.point(mirror * radius * cos, radius * sin);
                // The grain's long axis follows the rim and leans away from the stalk.
                let turn = mirror * (angle + lean);
                Shape::ellipse(
                    centre,
                    (at.length(0.045), at.length(0.105)),
                    turn,
                    Ink::Fill(Colour::LIGHT_GOLD),
                )
            })
        })
        .collect()
}
