//! `undo`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use serde::Serialize;
use std::collections::BTreeMap;
use store::StoreError;
use ts_rs::TS;

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
/// `nothing_to_undo`, `official`.
pub async fn undo(desk: Desk, _: Nothing) -> Result<Undone, Failure> {
    let mut change = desk.change().await?;
    let entry = match change.undo_last().await {
        Err(StoreError::Referred | StoreError::Taken) => return Err(Failure::new(FailureCode::UndoBlocked)),
        entry => entry?,
    };
    let done = Done::work("undone").fact("act", &entry.act);
    let committed = change.commit_undo(entry.id, desk.act(done)).await?;
    desk.note(&committed);
    Ok(Undone { act: entry.act, facts: entry.facts })
}
