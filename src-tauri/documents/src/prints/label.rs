//! Sheets of labels.

use super::A4;

/// How labels lie on an A4 sheet, mm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelGrid {
    /// Labels across.
    pub columns: u16,
    /// Labels down.
    pub rows: u16,
    /// A label's width.
    pub width_mm: f64,
    /// A label's height.
    pub height_mm: f64,
    /// From the sheet's left edge to the first label.
    pub left_mm: f64,
    /// From the sheet's upper edge to the first label.
    pub top_mm: f64,
    /// From one label's left edge to the next one's.
    pub across_mm: f64,
    /// From one label's upper edge to the next one's.
    pub down_mm: f64,
}

/// Why labels cannot be printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LabelFault {
    /// There is no label, or one is too small for a name.
    #[error("a label is smaller than 40 × 20 mm")]
    Small,
    /// The labels reach over the edge of the sheet.
    #[error("the labels reach over the edge of the A4 sheet")]
    OffSheet,
    /// Labels lie upon each other.
    #[error("the labels overlap")]
    Overlap,
    /// The label to begin with is not on the sheet.
    #[error("there is no such label on the sheet")]
    First,
}

/// The smallest label that still holds a name, mm.
const SMALLEST: (f64, f64) = (40.0, 20.0);
/// A measuring fault that a sheet's edge forgives, mm.
const SLACK_MM: f64 = 0.5;

impl LabelGrid {
    /// 2 × 7 labels of 99,1 × 38,1 mm.
    pub const TWO_BY_SEVEN: Self = Self::new((2, 7), (99.1, 38.1), (4.65, 15.15), (101.6, 38.1));
    /// 3 × 8 labels of 70 × 37 mm, edge to edge.
    pub const THREE_BY_EIGHT: Self = Self::new((3, 8), (70.0, 37.0), (0.0, 0.5), (70.0, 37.0));
    /// 3 × 7 labels of 63,5 × 38,1 mm.
    pub const THREE_BY_SEVEN: Self = Self::new((3, 7), (63.5, 38.1), (7.25, 15.15), (66.0, 38.1));
    /// 2 × 4 labels of 99,1 × 67,7 mm.
    pub const TWO_BY_FOUR: Self = Self::new((2, 4), (99.1, 67.7), (4.65, 13.1), (101.6, 67.7));

    const fn new(count: (u16, u16), size: (f64, f64), first: (f64, f64), pitch: (f64, f64)) -> Self {
        Self {
            columns: count.0,
            rows: count.1,
            width_mm: size.0,
            height_mm: size.1,
            left_mm: first.0,
            top_mm: first.1,
            across_mm: pitch.0,
            down_mm: pitch.1,
        }
    }

    /// How many labels a sheet has.
    #[must_use]
    pub fn count(&self) -> usize {
        usize::from(self.columns) * usize::from(self.rows)
    }

    /// Whether labels lie so on an A4 sheet that they can be printed on, beginning with this one, counted from 1.
    ///
    /// # Errors
    /// [`LabelFault`].
    pub fn check(&self, first: usize) -> Result<(), LabelFault> {
        let ends = |start: f64, pitch: f64, count: u16, size: f64| {
            start + pitch * f64::from(count.max(1) - 1) + size
        };
        let lengths =
            [self.width_mm, self.height_mm, self.left_mm, self.top_mm, self.across_mm, self.down_mm];
        if self.count() == 0
            || !lengths.iter().all(|length| length.is_finite())
            || self.width_mm < SMALLEST.0
            || self.height_mm < SMALLEST.1
        {
            return Err(LabelFault::Small);
        }
        let narrow = |count: u16, pitch: f64, size: f64| count > 1 && pitch < size - 1e-6;
        if narrow(self.columns, self.across_mm, self.width_mm)
            || narrow(self.rows, self.down_mm, self.height_mm)
        {
            return Err(LabelFault::Overlap);
        }
        let right = ends(self.left_mm, self.across_mm, self.columns, self.width_mm);
        let bottom = ends(self.top_mm, self.down_mm, self.rows, self.height_mm);
        if self.left_mm < 0.0
            || self.top_mm < 0.0
            || right > A4.width_mm + SLACK_MM
            || bottom > A4.height_mm + SLACK_MM
        {
            return Err(LabelFault::OffSheet);
        }
        if first == 0 || first > self.count() { Err(LabelFault::First) } else { Ok(()) }
    }

    /// The upper left corner of a label, counted from 0 row by row, mm.
    pub(super) fn corner(&self, place: usize) -> (f64, f64) {
        let columns = usize::from(self.columns.max(1));
        let (row, column) = (place / columns, place % columns);
        (self.left_mm + self.across_mm * column as f64, self.top_mm + self.down_mm * row as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheets_that_shops_sell_lie_in_the_middle_of_the_page() {
        let grids = [
            LabelGrid::TWO_BY_SEVEN,
            LabelGrid::THREE_BY_EIGHT,
            LabelGrid::THREE_BY_SEVEN,
            LabelGrid::TWO_BY_FOUR,
        ];
        for grid in grids {
            assert_eq!(grid.check(1), Ok(()), "{grid:?}");
            let (x, y) = grid.corner(grid.count() - 1);
            assert!((A4.width_mm - x - grid.width_mm - grid.left_mm).abs() < 0.1, "{grid:?}");
            assert!((A4.height_mm - y - grid.height_mm - grid.top_mm).abs() < 0.1, "{grid:?}");
        }
    }

    #[test]
    fn a_grid_that_fits_no_sheet_is_told_why() {
        let grid = LabelGrid::THREE_BY_EIGHT;
        assert_eq!(LabelGrid { rows: 9, ..grid }.check(1), Err(LabelFault::OffSheet));
        assert_eq!(LabelGrid { across_mm: 60.0, ..grid }.check(1), Err(LabelFault::Overlap));
        assert_eq!(LabelGrid { columns: 0, ..grid }.check(1), Err(LabelFault::Small));
        assert_eq!(LabelGrid { width_mm: f64::NAN, ..grid }.check(1), Err(LabelFault::Small));
        assert_eq!((grid.check(0), grid.check(25)), (Err(LabelFault::First), Err(LabelFault::First)));
        assert_eq!(grid.check(24), Ok(()));
    }
}
