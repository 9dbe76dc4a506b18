//! `merge_unit`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Nothing, day, wanted};
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// A unit that ends, and what follows it.
#[derive(Debug, Deserialize, TS)]
pub struct MergeUnit {
    /// The unit that ends.
    pub id: i64,
    /// What it becomes part of.
    pub successor_id: i64,
    /// The first day on which it is no more.
    pub on: String,
    /// The decision that says so.
    pub basis: Option<String>,
}

/// Ends a unit and names its successor. What it received stays its own and is found through the successor.
///
/// # Errors
/// `unit_of_itself`, `unit_ended`, `day_malformed`.
pub async fn merge_unit(desk: Desk, input: MergeUnit) -> Result<Nothing, Failure> {
    let on = day("on", &input.on)?;
    if input.id == input.successor_id {
        return Err(Failure::new(FailureCode::UnitOfItself).at("successor_id"));
    }
    let mut change = desk.change().await?;
    let unit = change.unit(input.id).await?;
    let successor = change.unit(input.successor_id).await?;
    for one in [&unit, &successor] {
        if one.ended_on.is_some() {
            return Err(Failure::new(FailureCode::UnitEnded).fact("name", &one.name));
        }
    }
    change.merge_unit(input.id, input.successor_id, on).await?;
    let done = Done::work("unit_merged")
        .fact("name", unit.name)
        .fact("successor", successor.name)
        .fact("basis", wanted(input.basis.as_deref()).unwrap_or_default())
        .to(Topic::Units, input.id)
        .to(Topic::Units, input.successor_id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
