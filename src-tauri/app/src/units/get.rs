//! `get_unit`

use super::{Lineage, UnitRow};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::history::{HistoryEntry, entry_view};
use crate::nominations::{PastAwardView, past_award_view};
use crate::people::{PersonRow, person_row};
use crate::typed::sent;
use serde::{Deserialize, Serialize};
use store::units::{Unit, UnitVersion};
use store::{Reader, Topic};
use ts_rs::TS;

/// The unit to show.
#[derive(Debug, Deserialize, TS)]
pub struct GetUnit {
    /// Its id.
    pub id: i64,
}

/// A name and when it was borne.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::units::UnitVersion")]
pub struct UnitVersionView {
    pub id: i64,
    pub name: String,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub basis: Option<String>,
}

/// A unit with its names, its place in the tree, its people and awards.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::units::Unit")]
pub struct UnitView {
    pub id: i64,
    pub name: String,
    pub parent_id: Option<i64>,
    pub parent: Option<String>,
    pub successor_id: Option<i64>,
    pub successor: Option<String>,
    pub versions: Vec<UnitVersionView>,
    pub children: Vec<UnitRow>,
    pub people: Vec<PersonRow>,
    pub awards: Vec<PastAwardView>,
    pub history: Vec<HistoryEntry>,
}

/// A unit with its names, its place in the tree, its people and awards.
///
/// # Errors
/// `missing`.
pub async fn get_unit(desk: Desk, input: GetUnit) -> Result<UnitView, Failure> {
    let mut reader = desk.read().await?;
    let unit = reader.unit(input.id).await?;
    let people = reader.people_of_unit(input.id).await?.into_iter().map(person_row).collect();
    let line = Lineage::load(&mut reader).await?.line_of(input.id);
    let awards = reader.awards_of_units(&line).await?.iter().map(past_award_view).collect();
    let history = reader.history_of(Topic::Units, input.id).await?.into_iter().map(entry_view).collect();
    Ok(UnitView {
        id: unit.id,
        name: unit.name,
        parent: name_of(&mut reader, unit.parent_id).await?,
        parent_id: unit.parent_id,
        successor: name_of(&mut reader, unit.successor_id).await?,
        successor_id: unit.successor_id,
        versions: reader.unit_versions(input.id).await?.into_iter().map(version_view).collect(),
        children: reader.units_below(input.id).await?.into_iter().map(below).collect(),
        people,
        awards,
        history,
    })
}

async fn name_of(reader: &mut Reader, id: Option<i64>) -> Result<Option<String>, Failure> {
    match id {
        Some(id) => Ok(Some(reader.unit(id).await?.name)),
        None => Ok(None),
    }
}

fn version_view(version: UnitVersion) -> UnitVersionView {
    UnitVersionView {
        id: version.id,
        name: version.name,
        valid_from: sent(version.validity.from),
        valid_to: sent(version.validity.to),
        basis: version.basis,
    }
}

fn below(unit: Unit) -> UnitRow {
    UnitRow {
        id: unit.id,
        name: unit.name,
        parent: None,
        successor: None,
        people: 0,
        awards: 0,
        former: None,
    }
}
