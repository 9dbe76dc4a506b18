//! `place_unit`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use serde::Deserialize;
use store::{Change, Topic};
use ts_rs::TS;

/// A unit and the one it shall stand below.
#[derive(Debug, Deserialize, TS)]
pub struct PlaceUnit {
    /// The unit.
    pub id: i64,
    /// The unit above; none for the top.
    pub parent_id: Option<i64>,
}

/// Moves a unit below another.
///
/// # Errors
/// `unit_of_itself` when it would stand below itself, `missing`.
pub async fn place_unit(desk: Desk, input: PlaceUnit) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let unit = change.unit(input.id).await?;
    if let Some(parent) = input.parent_id {
        check_above(&mut change, input.id, parent).await?;
    }
    change.place_unit(input.id, input.parent_id).await?;
    desk.commit(change, Done::work("unit_placed").fact("name", unit.name).to(Topic::Units, input.id)).await?;
    Ok(Nothing {})
}

/// A unit above must not be the unit itself, nor stand below it.
async fn check_above(change: &mut Change, id: i64, parent: i64) -> Result<(), Failure> {
    let mut above = Some(parent);
    while let Some(one) = above {
        if one == id {
            return Err(Failure::new(FailureCode::UnitOfItself).at("parent_id"));
        }
        above = change.unit(one).await?.parent_id;
    }
    Ok(())
}
