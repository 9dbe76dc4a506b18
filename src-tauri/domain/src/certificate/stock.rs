//! What comes to a kind of stock and what goes.

/// Why the number of sheets on the shelf changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StockMove {
    /// Nhập.
    Received,
    /// Đã in.
    Printed,
    /// Hỏng.
    Spoiled,
    /// Kiểm kê: what a count of the shelf found too much or too few.
    Counted,
}

impl StockMove {
    const ALL: [Self; 4] = [Self::Received, Self::Printed, Self::Spoiled, Self::Counted];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Printed => "printed",
            Self::Spoiled => "spoiled",
            Self::Counted => "counted",
        }
    }

    /// The move of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// How a kind of stock stands, in sheets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StockFigures {
    /// Nhập.
    pub received: i64,
    /// Đã in.
    pub printed: i64,
    /// Hỏng.
    pub spoiled: i64,
    /// What counts of the shelf found too much, or too few below 0.
    pub counted: i64,
}

impl StockFigures {
    /// Takes in what the ledger says of a move: its sheets, below 0 what went.
    pub fn enter(&mut self, what: StockMove, sheets: i64) {
        match what {
            StockMove::Received => self.received += sheets,
            StockMove::Printed => self.printed -= sheets,
            StockMove::Spoiled => self.spoiled -= sheets,
            StockMove::Counted => self.counted += sheets,
        }
    }

    /// Còn: what should lie on the shelf; below 0 when more went than the ledger knows to have come.
    #[must_use]
    pub const fn left(self) -> i64 {
        self.received - self.printed - self.spoiled + self.counted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_what_came_less_what_went_as_the_last_count_found_it() {
        let mut figures = StockFigures::default();
        for (what, sheets) in [
            (StockMove::Received, 120),
            (StockMove::Printed, -80),
            (StockMove::Spoiled, -2),
            (StockMove::Printed, 1),
            (StockMove::Spoiled, -1),
            (StockMove::Counted, -3),
        ] {
            figures.enter(what, sheets);
        }
        assert_eq!((figures.printed, figures.spoiled, figures.left()), (79, 3, 35));
    }
}
