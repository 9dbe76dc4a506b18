//! `order_decision`

use super::edit::unsigned;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use store::Topic;
use store::decisions::Item;
use ts_rs::TS;

/// The whole list of a draft in its new order.
#[derive(Debug, Deserialize, TS)]
pub struct OrderDecision {
    /// The decision.
    pub id: i64,
    /// The nominations, first to last.
    pub nomination_ids: Vec<i64>,
}

/// Puts a draft's list in a new order. The places become số sổ vàng when it is signed, and never change again.
///
/// # Errors
/// `decision_signed`; `decision_list_outdated` when the ids are not exactly those of the list.
pub async fn order_decision(desk: Desk, input: OrderDecision) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let decision = unsigned(&mut change, input.id).await?;
    let items = change.items(decision.id).await?;
    let by_nomination: HashMap<i64, Item> = items.iter().map(|item| (item.nomination_id, *item)).collect();
    let outdated = || Failure::new(FailureCode::DecisionListOutdated);
    let asked: HashSet<i64> = input.nomination_ids.iter().copied().collect();
    if asked.len() != items.len() || input.nomination_ids.len() != items.len() {
        return Err(outdated());
    }
    let mut moved = Vec::new();
    for (nomination_id, ordinal) in input.nomination_ids.iter().zip(1..) {
        let item = by_nomination.get(nomination_id).ok_or_else(outdated)?;
        if item.ordinal != ordinal {
            moved.push(Item { ordinal, ..*item });
        }
    }
    change.save_order(&moved).await?;
    let done = Done::work("decision_ordered").fact("title", decision.title).to(Topic::Decisions, input.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
