//! `drop_from_decision`

use super::edit::unsigned;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::nominations::by_next_state;
use crate::typed::Nothing;
use domain::nomination::Move;
use serde::Deserialize;
use std::collections::BTreeSet;
use store::decisions::Item;
use store::{Change, Topic};
use ts_rs::TS;

/// Nominations to take off a draft's list.
#[derive(Debug, Deserialize, TS)]
pub struct DropFromDecision {
    /// The decision.
    pub id: i64,
    /// The nominations.
    pub nomination_ids: Vec<i64>,
}

/// Takes nominations off a draft's list; they are passed again and wait for another decision.
///
/// # Errors
/// `decision_signed`, `nothing_chosen`.
pub async fn drop_from_decision(desk: Desk, input: DropFromDecision) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let decision = unsigned(&mut change, input.id).await?;
    let (gone, kept): (Vec<Item>, Vec<Item>) = change
        .items(decision.id)
        .await?
        .into_iter()
        .partition(|item| input.nomination_ids.contains(&item.nomination_id));
    if gone.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    take_off(&mut change, &gone).await?;
    let closed_up: Vec<Item> =
        kept.into_iter().zip(1..).map(|(item, ordinal)| Item { ordinal, ..item }).collect();
    change.save_order(&closed_up).await?;
    let done = Done::work("decision_items_dropped")
        .fact("count", gone.len())
        .fact("title", decision.title)
        .to(Topic::Decisions, input.id)
        .to_all(Topic::Nominations, &gone.iter().map(|item| item.nomination_id).collect::<Vec<_>>());
    desk.commit(change, done).await?;
    Ok(Nothing {})
}

/// Takes items off their list and gives their nominations back to the passed.
pub(crate) async fn take_off(change: &mut Change, items: &[Item]) -> Result<(), Failure> {
    let nominations: Vec<i64> = items.iter().map(|item| item.nomination_id).collect();
    let listed = change.nominations_by_id(&nominations).await?;
    change.remove_items(&items.iter().map(|item| item.id).collect::<Vec<_>>()).await?;
    for (state, ids) in by_next_state(listed, &Move::TakeBack)? {
        change.save_states(&ids, &state).await?;
    }
    Ok(())
}

/// Strikes nominations that leave the running off the lists they stand on, and closes those lists up.
pub(crate) async fn strike(change: &mut Change, nomination_ids: &[i64]) -> Result<(), Failure> {
    let struck = change.items_of_nominations(nomination_ids).await?;
    change.remove_items(&struck.iter().map(|(_, item)| item.id).collect::<Vec<_>>()).await?;
    let decisions: BTreeSet<i64> = struck.into_iter().map(|(decision_id, _)| decision_id).collect();
    for decision_id in decisions {
        let kept = change.items(decision_id).await?;
        let closed_up: Vec<Item> =
            kept.into_iter().zip(1..).map(|(item, ordinal)| Item { ordinal, ..item }).collect();
        change.save_order(&closed_up).await?;
    }
    Ok(())
}
