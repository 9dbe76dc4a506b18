//! The numbers of decisions, those that cancel awards among them: one row of numbers a year for each authority.

use super::sign::taken;
use crate::failure::{Failure, FailureCode};
use chrono::{Datelike, NaiveDate};
use domain::Refusal;
use domain::catalogue::Level;
use domain::decision::DecisionNumber;
use store::Reader;
use store::decisions::Decision;

/// A number as the authority of this decision writes it: one of the office takes its suffix, one above has to say its own.
///
/// # Errors
/// [`Refusal::NumberMalformed`].
pub(crate) fn numbered(decision: &Decision, typed: &str, suffix: &str) -> Result<DecisionNumber, Refusal> {
    match decision.level {
        Level::Own => DecisionNumber::new(typed, suffix),
        Level::Up => DecisionNumber::new(typed, "QĐ"),
    }
}

/// Refuses a number for a decision of this day that cancels awards of another: one that a signed decision of the same
/// authority bears, or that cancelled something on another day of the year. The same paper may cancel several awards.
///
/// # Errors
/// `number_taken`.
pub(crate) async fn number_is_free(
    reader: &mut Reader,
    of: &Decision,
    number: &DecisionNumber,
    on: NaiveDate,
) -> Result<(), Failure> {
    let year = i64::from(on.year());
    if let Some(other) = reader.decision_numbered(of.level, &of.issuer, year, number).await? {
        return Err(taken(number, &other));
    }
    match cancelled_on(reader, of, number, on.year()).await? {
        Some((day, name)) if day != on => Err(used_to_cancel(number, day, &name)),
        _ => Ok(()),
    }
}

/// Refuses a number for a decision that is about to be signed, where one that cancels awards bears it in that year.
///
/// # Errors
/// `number_taken`.
pub(super) async fn cancelled_nothing(
    reader: &mut Reader,
    signed: &Decision,
    number: &DecisionNumber,
    on: NaiveDate,
) -> Result<(), Failure> {
    match cancelled_on(reader, signed, number, on.year()).await? {
        Some((day, name)) => Err(used_to_cancel(number, day, &name)),
        None => Ok(()),
    }
}

/// The day on which the same authority cancelled an award under a number in a year, and whose award.
async fn cancelled_on(
    reader: &mut Reader,
    of: &Decision,
    number: &DecisionNumber,
    year: i32,
) -> Result<Option<(NaiveDate, String)>, Failure> {
    let suffix = reader.office().await?.number_suffix;
    for recall in reader.recalls().await?.into_iter().filter(|one| one.decided_on.year() == year) {
        // What was typed before numbers were looked at may be none.
        let is_same =
            DecisionNumber::new(&recall.number, &suffix).is_ok_and(|other| other.key() == number.key());
        if !is_same {
            continue;
        }
        let award = reader.award(recall.award_id).await?;
        let cancelled = reader.decision(award.decision_id).await?;
        let is_same_row =
            cancelled.level == of.level && (of.level == Level::Own || cancelled.issuer == of.issuer);
        if is_same_row {
            return Ok(Some((recall.decided_on, award.name)));
        }
    }
    Ok(None)
}

fn used_to_cancel(number: &DecisionNumber, on: NaiveDate, name: &str) -> Failure {
    Failure::new(FailureCode::NumberTaken)
        .fact("number", number.printed())
        .fact("on", on.format("%d/%m/%Y"))
        .fact("title", format!("Hủy bỏ khen thưởng của {name}"))
        .at("number")
}
