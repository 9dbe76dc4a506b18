//! `list_history`

use crate::desk::Desk;
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::history::Entry;
use ts_rs::TS;

/// A page of the history.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "a page")]
pub struct ListHistory {
    pub offset: i64,
    pub limit: i64,
}

/// Acts, the newest first.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "a page")]
pub struct HistoryList {
    pub rows: Vec<HistoryEntry>,
    pub more: bool,
}

/// What was done, when, by whom.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::history::Entry")]
pub struct HistoryEntry {
    pub id: i64,
    pub at: String,
    pub officer: String,
    pub act: String,
    pub facts: BTreeMap<String, String>,
}

/// Acts, the newest first.
///
/// # Errors
/// What the file did.
pub async fn list_history(desk: Desk, input: ListHistory) -> Result<HistoryList, Failure> {
    let limit = input.limit.clamp(1, 500);
    let mut rows = desk.read().await?.history(input.offset.max(0), limit + 1).await?;
    let more = rows.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(HistoryList { rows: rows.into_iter().map(entry_view).collect(), more })
}

pub(crate) fn entry_view(entry: Entry) -> HistoryEntry {
    HistoryEntry { id: entry.id, at: entry.at, officer: entry.officer, act: entry.act, facts: entry.facts }
}
