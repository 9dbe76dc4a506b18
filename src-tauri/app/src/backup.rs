//! Copies of the office's file: one a day, the newest fourteen kept, in the office folder's `backups`.

use crate::desk::Desk;
use crate::failure::Failure;
use chrono::{DateTime, SecondsFormat, Utc};
use std::path::{Path, PathBuf};

/// How many daily copies are kept.
const KEPT: usize = 14;

/// Copies the office's file unless today's copy is there, and lets the oldest copies go. A PostgreSQL base is copied
/// by whoever keeps the server.
///
/// # Errors
/// `full`, `read_only`, `unreachable`; then no half copy is left.
pub async fn back_up_daily(desk: &Desk) -> Result<(), Failure> {
    if desk.store().file().is_none() {
        return Ok(());
    }
    let folder = desk.folder().join("backups");
    let copy = folder.join(format!("office-{}.db", desk.today()));
    if copy.exists() {
        return Ok(());
    }
    let draft = copy.with_extension("part");
    let io = |error: std::io::Error| Failure::of_io(&copy, &error);
    tokio::fs::create_dir_all(&folder).await.map_err(io)?;
    if draft.exists() {
        // Left by a copy that was cut off: SQLite copies only into a new file.
        tokio::fs::remove_file(&draft).await.map_err(io)?;
    }
    desk.store().copy_to(&draft).await?;
    tokio::fs::rename(&draft, &copy).await.map_err(io)?;
    for old in copies(&folder).into_iter().rev().skip(KEPT) {
        tokio::fs::remove_file(old).await.map_err(io)?;
    }
    Ok(())
}

/// When the newest copy was made.
pub(crate) fn backed_up_at(folder: &Path) -> Option<String> {
    let newest = copies(&folder.join("backups")).pop()?;
    let made: DateTime<Utc> = newest.metadata().ok()?.modified().ok()?.into();
    Some(made.to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// The daily copies, the oldest first: their names sort by day.
fn copies(folder: &Path) -> Vec<PathBuf> {
    let is_daily = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with("office-") && name.ends_with(".db")
    };
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    let mut copies: Vec<PathBuf> = files.filter(is_daily).collect();
    copies.sort();
    copies
}
