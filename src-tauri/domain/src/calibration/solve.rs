//! From readings to what makes a printer's deviation good, or why they cannot be right.

use super::fit::{Pair, Turn, astray, fit};
use super::{Calibration, Deviation, MOST_TURN_URAD, Mark, Reading, SCALES_PPM};

/// How far readings may lie from one another's word, mm: two that are each a quarter of a millimetre wrong do.
const MOST_ASTRAY_MM: f64 = 0.6;
/// A cross that was found farther than this from its place, mm, and a tenth of its distance from the corner was misread.
const FAR_OFF_MM: f64 = 15.0;

/// What readings tell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Solved {
    /// What the printer does.
    pub deviation: Deviation,
    /// What makes it good.
    pub calibration: Calibration,
    /// How far the reading that is most astray lies from what the others say, mm; 0 where two say just enough.
    pub astray_mm: f64,
}

/// Why readings tell nothing to go by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Misreading {
    /// Fewer than two crosses that stand apart both across and down the sheet.
    TooFew,
    /// One cross was read twice.
    Twice {
        /// Which.
        mark: Mark,
    },
    /// A cross was found where no printer puts it: another one was measured, or a digit is wrong.
    FarOff {
        /// Which.
        mark: Mark,
        /// How far from its place, mm.
        off_mm: f64,
    },
    /// The readings cannot all be right.
    Contradiction {
        /// The one without which the others agree, if there is one.
        mark: Option<Mark>,
        /// How far it is from what the others say, mm; else how far all are from one another.
        off_mm: f64,
    },
    /// The paper lies askew by more than is made good: its guides must be set.
    Turned {
        /// By how much, µrad clockwise.
        turn_urad: i64,
    },
    /// The printer scales by more than is made good: it was told to fit the sheet to its paper.
    Stretched {
        /// The scale that was found, millionths, the one that is farther from none.
        scale_ppm: i64,
    },
}

/// What readings of a sheet of this size tell. Two tell shift and scale, three and more the turn as well.
///
/// # Errors
/// [`Misreading`], with the cross where one is to blame.
pub fn solve(readings: &[Reading], width_mm: f64, height_mm: f64) -> Result<Solved, Misreading> {
    let mut pairs: Vec<(Mark, Pair)> = Vec::with_capacity(readings.len());
    for reading in readings {
        if pairs.iter().any(|(mark, _)| *mark == reading.mark) {
            return Err(Misreading::Twice { mark: reading.mark });
        }
        let (place, found) = (reading.mark.place(width_mm, height_mm), (reading.x_mm, reading.y_mm));
        let off_mm = (found.0 - place.0).hypot(found.1 - place.1);
        // Written so that a reading that is no number is far off too.
        let is_near = off_mm <= FAR_OFF_MM + place.0.hypot(place.1) / 10.0;
        if !is_near {
            return Err(Misreading::FarOff { mark: reading.mark, off_mm });
        }
        pairs.push((reading.mark, (place, found)));
    }
    let all: Vec<Pair> = pairs.iter().map(|(_, pair)| *pair).collect();
    let turn = if all.len() < 3 { Turn::Unknown } else { Turn::Told };
    let deviation = (all.len() > 1).then(|| fit(&all, turn)).flatten().ok_or(Misreading::TooFew)?;
    let astray_mm = astray(&all, &deviation);
    if astray_mm > MOST_ASTRAY_MM {
        return Err(blame(&pairs, astray_mm));
    }
    within(deviation)?;
    Ok(Solved { deviation, calibration: deviation.answer(), astray_mm })
}

/// Finds the reading without which the others agree.
fn blame(pairs: &[(Mark, Pair)], astray_mm: f64) -> Misreading {
    let mut agreeing = pairs.iter().filter_map(|(mark, (place, found))| {
        let others: Vec<Pair> =
            pairs.iter().filter(|(other, _)| other != mark).map(|(_, pair)| *pair).collect();
        let deviation = (others.len() > 2).then(|| fit(&others, Turn::Told)).flatten()?;
        let lands = deviation.lands(*place);
        let is_agreed = astray(&others, &deviation) <= MOST_ASTRAY_MM && within(deviation).is_ok();
        is_agreed.then(|| (*mark, (lands.0 - found.0).hypot(lands.1 - found.1)))
    });
    match (agreeing.next(), agreeing.next()) {
        (Some((mark, off_mm)), None) => Misreading::Contradiction { mark: Some(mark), off_mm },
        _ => Misreading::Contradiction { mark: None, off_mm: astray_mm },
    }
}

fn within(deviation: Deviation) -> Result<(), Misreading> {
    let answer = deviation.answer();
    if answer.turn_urad.abs() > MOST_TURN_URAD {
        return Err(Misreading::Turned { turn_urad: -answer.turn_urad });
    }
    let scales = [deviation.scale_x, deviation.scale_y].map(|scale| (scale * 1_000_000.0).round() as i64);
    let believed = SCALES_PPM.contains(&answer.scale_x_ppm) && SCALES_PPM.contains(&answer.scale_y_ppm);
    match scales.into_iter().max_by_key(|scale| (scale - 1_000_000).abs()) {
        Some(scale_ppm) if !believed => Err(Misreading::Stretched { scale_ppm }),
        _ => Ok(()),
    }
}
