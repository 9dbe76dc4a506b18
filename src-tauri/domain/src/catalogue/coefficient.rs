//! Coefficients and base salaries: money by date, never a constant of the code.

use super::{AwardCode, Certainty, Validity};
use crate::recipient::RecipientKind;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The bonus of an award as a multiple of the base salary, for one kind of recipient and one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Coefficient {
    /// The award.
    pub award: AwardCode,
    /// The kind of recipient it is for.
    pub kind: RecipientKind,
    /// The days on which decisions use it.
    pub validity: Validity,
    /// The multiple of the base salary.
    pub value: Decimal,
    /// The clause it rests on.
    pub source: String,
    /// How well that is known.
    pub certainty: Certainty,
}

/// The base salary (lương cơ sở) from a day on, until the next entry's day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseSalary {
    /// The first day.
    pub from: NaiveDate,
    /// Đồng a month.
    pub dong: i64,
    /// The decree.
    pub basis: String,
    /// How well that is known.
    pub certainty: Certainty,
}

/// The base salary in force on a day.
#[must_use]
pub fn base_salary_on(salaries: &[BaseSalary], day: NaiveDate) -> Option<&BaseSalary> {
    salaries.iter().filter(|salary| salary.from <= day).max_by_key(|salary| salary.from)
}

/// The coefficient for an award and a kind of recipient on a day; the latest to begin wins where two overlap.
#[must_use]
pub fn coefficient_on<'a>(
    coefficients: &'a [Coefficient],
    award: &AwardCode,
    kind: RecipientKind,
    day: NaiveDate,
) -> Option<&'a Coefficient> {
    coefficients
        .iter()
        .filter(|one| one.award == *award && one.kind == kind && one.validity.covers(day))
        .max_by_key(|one| one.validity.from)
}
