//! What people type, taken in: cleaned, dated, counted; refused at its field when it is not what it should be.

use crate::failure::{Failure, FailureCode};
use chrono::NaiveDate;
use domain::catalogue::Validity;
use domain::recipient::RecipientKind;
use domain::text::clean;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A recipient's kind, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RecipientKind")]
pub enum Kind {
    /// A person.
    Individual,
    /// A unit.
    Collective,
    /// A household.
    Household,
}

impl From<RecipientKind> for Kind {
    fn from(kind: RecipientKind) -> Self {
        match kind {
            RecipientKind::Individual => Self::Individual,
            RecipientKind::Collective => Self::Collective,
            RecipientKind::Household => Self::Household,
        }
    }
}

impl From<Kind> for RecipientKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Individual => Self::Individual,
            Kind::Collective => Self::Collective,
            Kind::Household => Self::Household,
        }
    }
}

/// Text that must be there.
pub(crate) fn needed(field: &str, text: &str) -> Result<String, Failure> {
    let text = clean(text);
    if text.is_empty() {
        return Err(Failure::new(FailureCode::FieldEmpty).fact("field", field).at(field));
    }
    Ok(text)
}

/// Text that may be absent; blank is absent.
pub(crate) fn wanted(text: Option<&str>) -> Option<String> {
    text.map(clean).filter(|text| !text.is_empty())
}

/// A day, as `2023-12-25` or `25/12/2023`.
pub(crate) fn day(field: &str, text: &str) -> Result<NaiveDate, Failure> {
    let text = clean(text);
    let formats = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"];
    formats
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(&text, format).ok())
        .filter(|day| (1900..2200).contains(&chrono::Datelike::year(day)))
        .ok_or_else(|| {
            Failure::new(FailureCode::DayMalformed).fact("text", &text).fact("field", field).at(field)
        })
}

/// Refuses a day on which something is said to have happened, and cannot have: one that has not come yet, or one before
/// the decision that it follows.
pub(crate) fn must_have_come(
    field: &str,
    on: NaiveDate,
    decided_on: NaiveDate,
    today: NaiveDate,
) -> Result<(), Failure> {
    let words = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
    if on > today {
        let ahead = Failure::new(FailureCode::DayAhead).fact("day", words(on)).fact("today", words(today));
        return Err(ahead.at(field));
    }
    if on < decided_on {
        let early = Failure::new(FailureCode::DayBeforeDecision).fact("day", words(on));
        return Err(early.fact("decided_on", words(decided_on)).at(field));
    }
    Ok(())
}

/// A day that may be absent.
pub(crate) fn maybe_day(field: &str, text: Option<&str>) -> Result<Option<NaiveDate>, Failure> {
    match wanted(text) {
        None => Ok(None),
        Some(text) => day(field, &text).map(Some),
    }
}

/// Days from and to which something is in force; an end that is left open is none. The fields are `valid_from` and
/// `valid_to`.
pub(crate) fn period(from: Option<&str>, to: Option<&str>) -> Result<Validity, Failure> {
    let validity = Validity { from: maybe_day("valid_from", from)?, to: maybe_day("valid_to", to)? };
    match (validity.from, validity.to) {
        (Some(from), Some(to)) if to < from => Err(Failure::new(FailureCode::PeriodReversed)
            .fact("from", from.format("%d/%m/%Y"))
            .fact("to", to.format("%d/%m/%Y"))
            .at("valid_to")),
        _ => Ok(validity),
    }
}

/// A decimal number that is not negative, with a comma or a point.
pub(crate) fn decimal(field: &str, text: &str) -> Result<Decimal, Failure> {
    let text = clean(text).replace(',', ".");
    text.parse::<Decimal>()
        .ok()
        .filter(|value| !value.is_sign_negative() && *value < Decimal::from(1_000))
        .map(|value| value.normalize())
        .ok_or_else(|| Failure::new(FailureCode::DecimalMalformed).fact("text", &text).at(field))
}

/// A year that a round or a birth can be of.
pub(crate) fn year(field: &str, year: i64) -> Result<i64, Failure> {
    if (1900..2200).contains(&year) {
        return Ok(year);
    }
    Err(Failure::new(FailureCode::YearMalformed).fact("year", year).at(field))
}

/// An amount of money in đồng that is not negative.
pub(crate) fn amount(field: &str, dong: Option<i64>) -> Result<Option<i64>, Failure> {
    match dong {
        Some(dong) if !(0..=1_000_000_000_000_000).contains(&dong) => {
            Err(Failure::new(FailureCode::AmountMalformed).fact("amount", dong).at(field))
        }
        dong => Ok(dong),
    }
}

/// A day as sent.
pub(crate) fn sent(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// Nothing goes in, or nothing comes out.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// The id of what was made.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct MadeId {
    /// The id.
    pub id: i64,
}

/// How many were changed.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Count {
    /// How many.
    pub count: i64,
}

/// An entry named by its id.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct RemoveEntry {
    /// The id.
    pub id: i64,
}
