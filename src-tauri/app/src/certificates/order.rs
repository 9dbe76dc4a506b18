//! In which order a batch is printed and shown.

use super::batch::Batch;
use crate::failure::Failure;
use crate::typed::Kind;
use domain::catalogue::AwardCode;
use domain::certificate::turns;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::Reader;
use store::awards::Award;
use ts_rs::TS;

/// The order of sheets, and of a file's pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetOrder {
    /// Thứ tự trao: turn by turn, the highest award first.
    Stage,
    /// Số sổ vàng.
    #[default]
    Register,
}

/// Those who come on stage together.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct TurnView {
    /// 1 for those who come first.
    pub number: i64,
    pub award_name: String,
    pub kind: Kind,
    pub theme: Option<String>,
    /// How many come, those without a sheet among them.
    pub awards: i64,
    /// How many of them have no sheet: flags, badges.
    pub without_sheet: i64,
}

/// The turns of a decision, and the turn of each of its awards.
pub(crate) struct Stage {
    pub turns: Vec<TurnView>,
    /// By award id.
    pub turn_of: HashMap<i64, i64>,
}

/// Parts a decision's standing awards into the turns of a ceremony; those without a sheet come on stage too.
pub(crate) async fn stage(reader: &mut Reader, batch: &Batch) -> Result<Stage, Failure> {
    let types: HashMap<AwardCode, (i64, String)> = reader
        .award_types()
        .await?
        .into_iter()
        .map(|one| (one.entry.code, (one.entry.rank, one.entry.short_name)))
        .collect();
    let mut awards: Vec<&Award> =
        batch.sheets.iter().map(|sheet| &sheet.award).chain(&batch.without_sheet).collect();
    awards.sort_by_key(|award| award.ordinal);
    let of = |award: &Award| types.get(&award.award).map_or(i64::MAX, |(rank, _)| *rank);
    let parted = turns(&awards, |award| (of(award), award.theme.as_deref(), award.kind));
    let has_none = |award: &Award| batch.without_sheet.iter().any(|one| one.id == award.id);
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut turn_of = HashMap::with_capacity(awards.len());
    let mut views = Vec::with_capacity(parted.len());
    for turn in parted {
        let Some(first) = turn.members.first() else { continue };
        let number = count(turn.number);
        turn_of.extend(turn.members.iter().map(|award| (award.id, number)));
        views.push(TurnView {
            number,
            award_name: types.get(&first.award).map_or_else(String::new, |(_, name)| name.clone()),
            kind: first.kind.into(),
            theme: first.theme.clone(),
            awards: count(turn.members.len()),
            without_sheet: count(turn.members.iter().filter(|award| has_none(award)).count()),
        });
    }
    Ok(Stage { turns: views, turn_of })
}

/// Puts a batch into an order.
///
/// # Errors
/// What the file did.
pub(crate) async fn put_in_order(
    reader: &mut Reader,
    batch: &mut Batch,
    order: SheetOrder,
) -> Result<(), Failure> {
    match order {
        SheetOrder::Register => batch.sheets.sort_by_key(|sheet| sheet.award.ordinal),
        SheetOrder::Stage => {
            let stage = stage(reader, batch).await?;
            let turn = |award: &Award| stage.turn_of.get(&award.id).copied().unwrap_or(i64::MAX);
            batch.sheets.sort_by_key(|sheet| (turn(&sheet.award), sheet.award.ordinal));
        }
    }
    Ok(())
}
