//! Copies of the office's file: one a day, the newest fourteen kept, in the office folder's `backups`; and beside them one copy of
//! each content that was ever attached, in `backups/dossier`. Contents never change: a copy is made once and kept.

use crate::desk::Desk;
use crate::disk::move_to_place;
use crate::dossier::{CONTENTS, unchanged, write_whole};
use crate::failure::Failure;
use crate::templates::supplies_folder;
use chrono::{DateTime, SecondsFormat, Utc};
use domain::dossier::MediaKind;
use std::path::{Path, PathBuf};

/// How many daily copies are kept.
const KEPT: usize = 14;

/// Copies the office's file unless today's copy is there, lets the oldest copies go, and copies what was attached since. A
/// PostgreSQL base is copied by whoever keeps the server; the contents of its dossiers are copied here.
///
/// # Errors
/// `full`, `read_only`, `unreachable`; then no half copy is left.
pub async fn back_up_daily(desk: &Desk) -> Result<(), Failure> {
    copy_base(desk).await?;
    let backups = desk.folder().join("backups");
    copy_contents(desk.contents(), &backups.join(CONTENTS)).await?;
    copy_contents(&supplies_folder(desk), &backups.join("supplies")).await
}

async fn copy_base(desk: &Desk) -> Result<(), Failure> {
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
    move_to_place(&draft, &copy).await.map_err(io)?;
    for old in copies(&folder).into_iter().rev().skip(KEPT) {
        tokio::fs::remove_file(old).await.map_err(io)?;
    }
    Ok(())
}

/// Copies every content that has no copy yet. One that cannot be read, or that was changed, is passed over: whoever opens it is
/// told, and the others are copied all the same.
async fn copy_contents(contents: &Path, copies: &Path) -> Result<(), Failure> {
    for shelf in entries(contents) {
        for content in entries(&shelf).into_iter().filter(|content| is_content(content)) {
            let (Some(on), Some(name)) = (shelf.file_name(), content.file_name()) else { continue };
            let copy = copies.join(on).join(name);
            if copy.exists() {
                continue;
            }
            if let Some(bytes) = unchanged(&content).await {
                write_whole(&copy, &bytes).await.map_err(|error| Failure::of_io(&copy, &error))?;
            }
        }
    }
    Ok(())
}

/// A content is named by its SHA-256; drafts and what was put aside are not.
fn is_content(path: &Path) -> bool {
    const DIGITS: usize = 64;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (digits, ending) = name.split_once('.').unwrap_or_default();
    digits.len() == DIGITS && (MediaKind::parse(ending).is_some() || matches!(ending, "ttf" | "otf"))
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path()).collect()
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
    let mut copies: Vec<PathBuf> = entries(folder).into_iter().filter(is_daily).collect();
    copies.sort();
    copies
}
