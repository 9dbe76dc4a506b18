//! `queue_list`

use super::kept::{KeptList, KeptProgress, PLACE, internal, is_put_by, progress};
use super::source::ListSource;
use crate::desk::Desk;
use crate::failure::Failure;
use serde::Deserialize;
use ts_rs::TS;

/// A list that waits to be read.
#[derive(Debug, Deserialize, TS)]
pub struct QueueList {
    /// The round it will be read for.
    pub round_id: Option<i64>,
    /// The file.
    pub source: ListSource,
}

/// Keeps a list that waits to be read, so that closing the window loses none of those that were given together. One that
/// was begun before keeps how far it came.
///
/// # Errors
/// `full`, `read_only`.
pub async fn queue_list(desk: Desk, input: QueueList) -> Result<KeptList, Failure> {
    let QueueList { round_id, source } = input;
    let sha256 = source.sha256()?;
    if let Ok(begun) = progress(&desk, &sha256).await {
        // One that was accepted, and that stands, begins anew; what is put by of it stays.
        let rows = if is_put_by(&desk, &sha256).await? { None } else { begun.rows };
        return Ok(KeptList::of(sha256, KeptProgress { rows, ..begun }));
    }
    let ListSource { name, kind, bytes, encodings, columns, headings, sender } = source;
    let waits = KeptProgress {
        name,
        kind,
        round_id,
        sender,
        encodings,
        columns,
        headings,
        edits: Vec::new(),
        seen: Vec::new(),
        leave_out: Vec::new(),
        people: Vec::new(),
        rows: None,
        open: 0,
        accepted: None,
    };
    let json = serde_json::to_vec(&waits).map_err(internal)?;
    let files = [(format!("{sha256}.list"), bytes.into_bytes()), (format!("{sha256}.json"), json)];
    desk.write_all(PLACE, &files).await?;
    Ok(KeptList::of(sha256, waits))
}
