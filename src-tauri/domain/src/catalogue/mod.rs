//! The catalogue: award types, coefficients, base salaries, movements and themes, each with its source and certainty.
//!
//! What stands here is only the seed. The board edits its own copy in the store; nothing reads the seed but the first
//! opening of an office folder and the reading of a list without one.

mod award_type;
mod coefficient;
mod movement;
mod seed_awards;
mod seed_money;
mod theme;

pub use award_type::{AwardClass, AwardCode, AwardType, Level, Recipients, Theming};
pub use coefficient::{BaseSalary, Coefficient, base_salary_on, coefficient_on};
pub use movement::{Movement, Scope, movements};
pub use seed_awards::award_types;
pub use seed_money::{base_salaries, coefficients};
pub use theme::{Audience, Theme, themes};

use chrono::NaiveDate;

/// How well a figure or a rule is sourced (the tags of the trade's reference).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// Read in the source text.
    Read,
    /// Read second-hand.
    SecondHand,
    /// From memory.
    Memory,
    /// Inferred from read text.
    Inferred,
    /// Unknown: the board must fill it in.
    Unknown,
}

impl Certainty {
    const ALL: [Self; 5] = [Self::Read, Self::SecondHand, Self::Memory, Self::Inferred, Self::Unknown];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::SecondHand => "second_hand",
            Self::Memory => "memory",
            Self::Inferred => "inferred",
            Self::Unknown => "unknown",
        }
    }

    /// The certainty of a stored word; an unheard-of word is unknown.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|one| one.as_str() == word).unwrap_or(Self::Unknown)
    }
}

/// The days on which something holds, both ends included; an open end has no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Validity {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Validity {
    /// Whether it holds on a day.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// A day of the seed tables. The tables are checked by tests; a day that does not exist would be an open end.
pub(crate) fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}
