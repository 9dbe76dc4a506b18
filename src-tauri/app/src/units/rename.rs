//! `rename_unit`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Nothing, day, needed, wanted};
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// A unit's new name and the day from which it bears it.
#[derive(Debug, Deserialize, TS)]
pub struct RenameUnit {
    /// The unit.
    pub id: i64,
    /// The new name.
    pub name: String,
    /// Its first day.
    pub on: String,
    /// The decision that gave it.
    pub basis: Option<String>,
}

/// Gives a unit a new name from a day on. Records keep the name of their day.
///
/// # Errors
/// `field_empty`, `day_malformed`, `unit_ended`.
pub async fn rename_unit(desk: Desk, input: RenameUnit) -> Result<Nothing, Failure> {
    let name = needed("name", &input.name)?;
    let on = day("on", &input.on)?;
    let mut change = desk.change().await?;
    let unit = change.unit(input.id).await?;
    if unit.ended_on.is_some() {
        return Err(Failure::new(FailureCode::UnitEnded).fact("name", unit.name));
    }
    change.rename_unit(input.id, &name, on, wanted(input.basis.as_deref()).as_deref()).await?;
    let done =
        Done::work("unit_renamed").fact("was", unit.name).fact("name", name).to(Topic::Units, input.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
