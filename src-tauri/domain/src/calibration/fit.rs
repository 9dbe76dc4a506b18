//! The deviation that lies nearest to what was read: least squares.

use super::{Deviation, Point};

/// Where a cross stands on the sheet, and where it was found on paper.
pub(super) type Pair = (Point, Point);

/// Whether readings can tell a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// They can.
    Told,
    /// There are too few: none is assumed.
    Unknown,
}

/// How often the unknowns are bettered in turn; after some twenty rounds nothing changes any more.
const ROUNDS: usize = 200;
/// Crosses that stand nearer to each other than this tell no scale, mm.
const NEAREST_MM: f64 = 30.0;

/// The deviation under which the readings are least astray; `None` when they stand too near to each other.
pub(super) fn fit(pairs: &[Pair], turn: Turn) -> Option<Deviation> {
    let count = pairs.len() as f64;
    let mean = |of: fn(&Pair) -> f64| pairs.iter().map(of).sum::<f64>() / count;
    let sheet = (mean(|pair| pair.0.0), mean(|pair| pair.0.1));
    let paper = (mean(|pair| pair.1.0), mean(|pair| pair.1.1));
    let around: Vec<Pair> = pairs
        .iter()
        .map(|(from, to)| ((from.0 - sheet.0, from.1 - sheet.1), (to.0 - paper.0, to.1 - paper.1)))
        .collect();
    let sum = |of: fn(&Pair) -> f64| around.iter().map(of).sum::<f64>();
    let (xx, yy, xy) = (
        sum(|(from, _)| from.0 * from.0),
        sum(|(from, _)| from.1 * from.1),
        sum(|(from, _)| from.0 * from.1),
    );
    let least = NEAREST_MM * NEAREST_MM / 2.0;
    if xx < least || yy < least {
        return None;
    }
    let (x_to_x, y_to_y) = (sum(|(from, to)| from.0 * to.0), sum(|(from, to)| from.1 * to.1));
    let (x_to_y, y_to_x) = (sum(|(from, to)| from.0 * to.1), sum(|(from, to)| from.1 * to.0));
    // On paper x is `across`·x − `ratio`·`lean`·y, and y is `lean`·x + `down`·y. Each is the best for the others in its
    // turn; `ratio` is how much the printer stretches down more than across.
    let (mut across, mut down, mut lean, mut ratio) = (1.0, 1.0, 0.0, 1.0);
    for _ in 0..ROUNDS {
        across = (x_to_x + ratio * lean * xy) / xx;
        down = (y_to_y - lean * xy) / yy;
        if turn == Turn::Told {
            lean = (x_to_y - down * xy - ratio * (y_to_x - across * xy)) / (xx + ratio * ratio * yy);
        }
        ratio = down / across;
    }
    let turn_rad = f64::atan2(lean, across);
    Some(Deviation {
        dx_mm: paper.0 - across * sheet.0 + ratio * lean * sheet.1,
        dy_mm: paper.1 - lean * sheet.0 - down * sheet.1,
        scale_x: across.hypot(lean),
        scale_y: down / turn_rad.cos(),
        turn_rad,
    })
}

/// How far the reading that is most astray lies from where the deviation puts it, mm.
pub(super) fn astray(pairs: &[Pair], deviation: &Deviation) -> f64 {
    pairs
        .iter()
        .map(|(from, to)| {
            let lands = deviation.lands(*from);
            (lands.0 - to.0).hypot(lands.1 - to.1)
        })
        .fold(0.0, f64::max)
}
