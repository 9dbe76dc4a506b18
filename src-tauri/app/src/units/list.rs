//! `list_units`

use crate::desk::Desk;
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use store::units::UnitLine;
use ts_rs::TS;

/// A window of the units whose names, today's or former, hold all the words.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "a window of a filtered list")]
pub struct ListUnits {
    pub text: String,
    pub offset: i64,
    pub limit: i64,
}

/// A unit in a list.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::units::UnitLine")]
pub struct UnitRow {
    pub id: i64,
    pub name: String,
    pub parent: Option<String>,
    pub successor: Option<String>,
    pub people: i64,
    pub awards: i64,
    pub former: Option<String>,
}

/// Units, in the order of their names.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "a window of a filtered list")]
pub struct UnitList {
    pub rows: Vec<UnitRow>,
    pub total: i64,
}

/// Units, in the order of their names.
///
/// # Errors
/// What the file did.
pub async fn list_units(desk: Desk, input: ListUnits) -> Result<UnitList, Failure> {
    let limit = input.limit.clamp(1, 1_000);
    let (lines, total) = desk.read().await?.list_units(&input.text, input.offset.max(0), limit).await?;
    Ok(UnitList { rows: lines.into_iter().map(unit_row).collect(), total })
}

fn unit_row(line: UnitLine) -> UnitRow {
    UnitRow {
        id: line.unit.id,
        name: line.unit.name,
        parent: line.parent,
        successor: line.successor,
        people: line.people,
        awards: line.awards,
        former: line.former,
    }
}
