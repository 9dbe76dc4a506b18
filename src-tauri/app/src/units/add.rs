//! `add_unit`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::nominations::recipients::unit_key;
use crate::typed::{MadeId, needed};
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// A unit to add.
#[derive(Debug, Deserialize, TS)]
pub struct AddUnit {
    /// Its name.
    pub name: String,
    /// The unit above it.
    pub parent_id: Option<i64>,
}

/// Adds a unit.
///
/// # Errors
/// `field_empty`; `taken` when a unit bears or bore that name.
pub async fn add_unit(desk: Desk, input: AddUnit) -> Result<MadeId, Failure> {
    let name = needed("name", &input.name)?;
    let mut change = desk.change().await?;
    if change.unit_names().await?.iter().any(|(_, _, known)| unit_key(known) == unit_key(&name)) {
        return Err(Failure::new(FailureCode::Taken).fact("name", name).at("name"));
    }
    let ids = change.add_units(&[(name.clone(), input.parent_id)]).await?;
    let id = ids.first().copied().unwrap_or_default();
    desk.commit(change, Done::work("unit_added").fact("name", name).to(Topic::Units, id)).await?;
    Ok(MadeId { id })
}
