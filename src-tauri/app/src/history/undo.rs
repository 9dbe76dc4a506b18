//! `undo`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::StoreError;
use ts_rs::TS;

/// What to take back.
#[derive(Debug, Deserialize, TS)]
pub struct Undo {
    /// The act that the screen named as the last; whatever is the last when nothing is said.
    pub history_id: Option<i64>,
}

/// What was taken back.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the act and its facts")]
pub struct Undone {
    pub act: String,
    pub facts: BTreeMap<String, String>,
}

/// Takes back the last act that is not official: one action, one import, one batch.
///
/// # Errors
/// `nothing_to_undo`, `official`, `undo_outdated` when another act was done since, `undo_blocked`.
pub async fn undo(desk: Desk, input: Undo) -> Result<Undone, Failure> {
    let mut change = desk.change().await?;
    let entry = match change.undo_last(input.history_id).await {
        Err(StoreError::Referred | StoreError::Taken) => return Err(Failure::new(FailureCode::UndoBlocked)),
        entry => entry?,
    };
    let done = Done::work("undone").fact("act", &entry.act);
    let committed = change.commit_undo(entry.id, desk.act(done)).await?;
    desk.note(&committed);
    Ok(Undone { act: entry.act, facts: entry.facts })
}
