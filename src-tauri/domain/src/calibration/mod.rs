//! How far a printer shifts, stretches and turns what it prints, and what makes that good.
//!
//! A sheet with crosses ([`Mark`]) at known places is printed; an officer reads where they fell; [`solve`] tells the
//! printer's [`Deviation`] from it and the [`Calibration`] that sends everything to its place. Lengths are millimetres
//! from the sheet's upper left corner, x to the right and y downwards; turns are clockwise.

mod fit;
mod solve;
#[cfg(test)]
mod tests;

pub use solve::{Misreading, Solved, solve};

/// A place on a sheet: mm from its left and from its upper edge.
pub type Point = (f64, f64);

/// How far the crosses near the corners stand from the sheet's edges, mm: beyond what any printer leaves white.
pub const INSET_MM: f64 = 20.0;

/// A cross of the calibration sheet, in the order in which they are numbered: around the sheet, then its middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// 1
    TopLeft,
    /// 2
    TopRight,
    /// 3
    BottomRight,
    /// 4
    BottomLeft,
    /// 5
    Middle,
}

impl Mark {
    /// All of them, by number.
    pub const ALL: [Self; 5] =
        [Self::TopLeft, Self::TopRight, Self::BottomRight, Self::BottomLeft, Self::Middle];

    /// The number printed beside it.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::TopLeft => 1,
            Self::TopRight => 2,
            Self::BottomRight => 3,
            Self::BottomLeft => 4,
            Self::Middle => 5,
        }
    }

    /// The cross of a number.
    #[must_use]
    pub fn of_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| i64::from(mark.number()) == number)
    }

    /// Where it stands on a sheet of this size.
    #[must_use]
    pub fn place(self, width_mm: f64, height_mm: f64) -> Point {
        let (right, bottom) = (width_mm - INSET_MM, height_mm - INSET_MM);
        match self {
            Self::TopLeft => (INSET_MM, INSET_MM),
            Self::TopRight => (right, INSET_MM),
            Self::BottomRight => (right, bottom),
            Self::BottomLeft => (INSET_MM, bottom),
            Self::Middle => ((width_mm / 2.0).round(), (height_mm / 2.0).round()),
        }
    }
}

/// Where a cross was found on paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Which cross.
    pub mark: Mark,
    /// Its distance from the paper's left edge, mm.
    pub x_mm: f64,
    /// Its distance from the paper's upper edge, mm.
    pub y_mm: f64,
}

/// What a printer does to a sheet: it scales it from the upper left corner, turns it about that corner, and shifts it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deviation {
    /// Shift to the right, mm.
    pub dx_mm: f64,
    /// Shift downwards, mm.
    pub dy_mm: f64,
    /// Scale across; 1 is none.
    pub scale_x: f64,
    /// Scale down the sheet; 1 is none.
    pub scale_y: f64,
    /// Turn clockwise, radians.
    pub turn_rad: f64,
}

impl Deviation {
    /// Where on paper falls what is sent to this place.
    #[must_use]
    pub fn lands(&self, (x, y): Point) -> Point {
        let (sin, cos) = self.turn_rad.sin_cos();
        let (x, y) = (x * self.scale_x, y * self.scale_y);
        (x * cos - y * sin + self.dx_mm, x * sin + y * cos + self.dy_mm)
    }

    /// What makes it good. Without a scale there is nothing to be made good.
    #[must_use]
    pub fn answer(&self) -> Calibration {
        let (sin, cos) = self.turn_rad.sin_cos();
        let (scale_x, scale_y) = (1.0 / self.scale_x, 1.0 / self.scale_y);
        Calibration {
            dx_um: whole(-scale_x * (self.dx_mm * cos + self.dy_mm * sin) * UM_A_MM),
            dy_um: whole(-scale_y * (self.dy_mm * cos - self.dx_mm * sin) * UM_A_MM),
            scale_x_ppm: whole(scale_x * MILLION),
            scale_y_ppm: whole(scale_y * MILLION),
            turn_urad: whole(-self.turn_rad * MILLION),
        }
    }
}

/// What everything on a sheet is put through before it is sent to a printer: turned about the sheet's upper left corner,
/// scaled from it, then shifted. It undoes a [`Deviation`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calibration {
    /// Shift to the right, µm.
    pub dx_um: i64,
    /// Shift downwards, µm.
    pub dy_um: i64,
    /// Scale across, millionths.
    pub scale_x_ppm: i64,
    /// Scale down the sheet, millionths.
    pub scale_y_ppm: i64,
    /// Turn clockwise, millionths of a radian.
    pub turn_urad: i64,
}

const UM_A_MM: f64 = 1_000.0;
const MILLION: f64 = 1_000_000.0;
/// The largest shift that is believed, µm: more is another sheet, not another place.
pub const MOST_SHIFT_UM: i64 = 30_000;
/// The scales that are believed, millionths.
pub const SCALES_PPM: std::ops::RangeInclusive<i64> = 900_000..=1_100_000;
/// The largest turn that is made good, µrad: one degree. Paper that lies askew by more does not lie so twice.
pub const MOST_TURN_URAD: i64 = 17_453;

impl Calibration {
    /// A printer that needs none.
    pub const NONE: Self =
        Self { dx_um: 0, dy_um: 0, scale_x_ppm: 1_000_000, scale_y_ppm: 1_000_000, turn_urad: 0 };

    /// Where what belongs to this place is sent to.
    #[must_use]
    pub fn sends(&self, (x, y): Point) -> Point {
        let (sin, cos) = (self.turn_urad as f64 / MILLION).sin_cos();
        let (across, down) = (x * cos - y * sin, x * sin + y * cos);
        (
            across * self.scale_x_ppm as f64 / MILLION + self.dx_um as f64 / UM_A_MM,
            down * self.scale_y_ppm as f64 / MILLION + self.dy_um as f64 / UM_A_MM,
        )
    }

    /// The name of the first value that no printer needs, if there is one.
    #[must_use]
    pub fn unbelievable(&self) -> Option<&'static str> {
        let shift = -MOST_SHIFT_UM..=MOST_SHIFT_UM;
        let turn = -MOST_TURN_URAD..=MOST_TURN_URAD;
        [
            ("dx", shift.contains(&self.dx_um)),
            ("dy", shift.contains(&self.dy_um)),
            ("scale_x", SCALES_PPM.contains(&self.scale_x_ppm)),
            ("scale_y", SCALES_PPM.contains(&self.scale_y_ppm)),
            ("turn", turn.contains(&self.turn_urad)),
        ]
        .into_iter()
        .find_map(|(name, is_believed)| (!is_believed).then_some(name))
    }
}

/// A value as it is kept; far more than any sheet is long stays what it is: unbelievable.
fn whole(value: f64) -> i64 {
    value.round() as i64
}
