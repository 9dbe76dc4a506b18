//! `save_coefficient`, `remove_coefficient`, `save_base_salary`, `remove_base_salary`

use super::CertaintyView;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Kind, MadeId, Nothing, RemoveEntry, amount, day, decimal, needed, period};
use domain::catalogue::{AwardCode, BaseSalary, Coefficient};
use serde::Deserialize;
use ts_rs::TS;

/// A coefficient as it shall be; without an id a new one.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in domain::catalogue::Coefficient")]
pub struct SaveCoefficient {
    pub id: Option<i64>,
    pub award: String,
    pub kind: Kind,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub value: String,
    pub source: String,
    pub certainty: CertaintyView,
}

/// Adds or changes a coefficient. Signed decisions keep the bonus they froze.
///
/// # Errors
/// `award_unknown`, `decimal_malformed`, `day_malformed`, `period_reversed`, `field_empty`.
pub async fn save_coefficient(desk: Desk, input: SaveCoefficient) -> Result<MadeId, Failure> {
    let mut change = desk.change().await?;
    let award = AwardCode::new(&input.award);
    if !change.catalogue().await?.award_types.iter().any(|one| one.entry.code == award) {
        return Err(Failure::new(FailureCode::AwardUnknown).fact("award", award.as_str()).at("award"));
    }
    let one = Coefficient {
        kind: input.kind.into(),
        validity: period(input.valid_from.as_deref(), input.valid_to.as_deref())?,
        value: decimal("value", &input.value)?,
        source: needed("source", &input.source)?,
        certainty: input.certainty.into(),
        award,
    };
    let id = change.save_coefficient(input.id, &one).await?;
    let done = Done::work("coefficient_saved").fact("award", one.award.as_str()).fact("value", one.value);
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

/// Removes a coefficient.
///
/// # Errors
/// `missing`.
pub async fn remove_coefficient(desk: Desk, input: RemoveEntry) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    change.remove_coefficient(input.id).await?;
    desk.commit(change, Done::work("coefficient_removed")).await?;
    Ok(Nothing {})
}

/// A base salary as it shall be; without an id a new one.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in domain::catalogue::BaseSalary")]
pub struct SaveBaseSalary {
    pub id: Option<i64>,
    pub valid_from: String,
    pub dong: i64,
    pub basis: String,
    pub certainty: CertaintyView,
}

/// Adds or changes a base salary. Signed decisions keep the bonus they froze.
///
/// # Errors
/// `day_malformed`, `amount_malformed`, `field_empty`, `taken` when another begins on that day.
pub async fn save_base_salary(desk: Desk, input: SaveBaseSalary) -> Result<MadeId, Failure> {
    let malformed = || Failure::new(FailureCode::AmountMalformed).fact("amount", input.dong).at("dong");
    let one = BaseSalary {
        from: day("valid_from", &input.valid_from)?,
        dong: amount("dong", Some(input.dong))?.filter(|dong| *dong > 0).ok_or_else(malformed)?,
        basis: needed("basis", &input.basis)?,
        certainty: input.certainty.into(),
    };
    let mut change = desk.change().await?;
    let id = change.save_base_salary(input.id, &one).await?;
    let done =
        Done::work("base_salary_saved").fact("dong", one.dong).fact("from", one.from.format("%d/%m/%Y"));
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

/// Removes a base salary.
///
/// # Errors
/// `missing`.
pub async fn remove_base_salary(desk: Desk, input: RemoveEntry) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    change.remove_base_salary(input.id).await?;
    desk.commit(change, Done::work("base_salary_removed")).await?;
    Ok(Nothing {})
}
