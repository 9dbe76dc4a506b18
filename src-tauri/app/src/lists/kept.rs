//! `keep_list`, `list_kept_lists`, `open_kept_list`, `drop_kept_list`: lists that were begun and not yet accepted.
//!
//! What lies on the desk is no act of the office: it is kept as files beside the office's file, not in its history. A
//! list that is accepted, or dropped, is kept no longer.

use super::accept::{PersonAnswer, RowEdit};
use super::columns::{ColumnChoiceView, HeadingChoiceView};
use super::encodings::EncodingChoice;
use super::source::SourceKind;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::PathBuf;
use ts_rs::TS;

/// Where in the office folder kept lists lie.
pub(super) const PLACE: &str = "lists";

/// How far an officer came with a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KeptProgress {
    /// The file's name.
    pub name: String,
    /// A file, or a pasted block.
    #[serde(default)]
    pub kind: SourceKind,
    /// The round it is read for.
    pub round_id: Option<i64>,
    /// The unit that the officer said sent it.
    #[serde(default)]
    pub sender: Option<String>,
    /// The encodings that were chosen.
    pub encodings: Vec<EncodingChoice>,
    /// What columns were said to be.
    pub columns: Vec<ColumnChoiceView>,
    /// Where tables were said to begin.
    #[serde(default)]
    pub headings: Vec<HeadingChoiceView>,
    /// What was changed of rows.
    pub edits: Vec<RowEdit>,
    /// Rows that were looked at and found right.
    pub seen: Vec<String>,
    /// Rows to leave out.
    pub leave_out: Vec<String>,
    /// Who rows are about.
    pub people: Vec<PersonAnswer>,
    /// How many rows the list has; nothing while it waits to be read.
    pub rows: Option<i64>,
    /// How many of them somebody still has to look at.
    pub open: i64,
}

/// A list to keep.
#[derive(Debug, Deserialize, TS)]
pub struct KeepList {
    /// What tells the file: the SHA-256 of its bytes, as `read_list` gave it.
    pub sha256: String,
    /// Its bytes in base64; not needed once they were kept.
    pub bytes: Option<String>,
    /// How far the officer came.
    pub progress: KeptProgress,
}

/// A kept list, in a list of them.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in KeptProgress")]
pub struct KeptList {
    pub sha256: String,
    pub name: String,
    pub round_id: Option<i64>,
    pub rows: Option<i64>,
    pub open: i64,
}

impl KeptList {
    /// A list in the list of them.
    pub(super) fn of(sha256: String, progress: KeptProgress) -> Self {
        let KeptProgress { name, round_id, rows, open, .. } = progress;
        Self { sha256, name, round_id, rows, open }
    }
}

/// One kept list, by what tells its file.
#[derive(Debug, Deserialize, TS)]
pub struct KeptListName {
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// A kept list, opened again.
#[derive(Debug, Serialize, TS)]
pub struct OpenedList {
    /// Its bytes in base64.
    pub bytes: String,
    /// How far the officer came.
    pub progress: KeptProgress,
}

/// Keeps a list as it stands, so that closing the window loses nothing.
///
/// # Errors
/// `full`, `read_only`; `missing` when the bytes were never kept.
pub async fn keep_list(desk: Desk, input: KeepList) -> Result<Nothing, Failure> {
    let name = checked(&input.sha256)?;
    let progress = serde_json::to_vec(&input.progress).map_err(internal)?;
    let mut files = vec![(format!("{name}.json"), progress)];
    match input.bytes {
        Some(bytes) => files.push((format!("{name}.list"), bytes.into_bytes())),
        None if !place(&desk, name, "list").exists() => return Err(missing(name)),
        None => {}
    }
    desk.write_all(PLACE, &files).await?;
    Ok(Nothing {})
}

/// The lists that were begun, the newest first.
///
/// # Errors
/// `unreachable`. A file that is not ours is passed over.
pub async fn list_kept_lists(desk: Desk, _: Nothing) -> Result<Vec<KeptList>, Failure> {
    let folder = desk.folder().join(PLACE);
    let mut entries = match tokio::fs::read_dir(&folder).await {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::of_io(&folder, &error)),
    };
    let io = |error: std::io::Error| Failure::of_io(&folder, &error);
    let mut kept = Vec::new();
    while let Some(entry) = entries.next_entry().await.map_err(io)? {
        let path = entry.path();
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        if path.extension().is_none_or(|ending| ending != "json") || checked(&name).is_err() {
            continue;
        }
        let Ok(progress) = progress(&desk, &name).await else { continue };
        let kept_at = entry.metadata().await.and_then(|file| file.modified()).map_err(io)?;
        kept.push((kept_at, KeptList::of(name, progress)));
    }
    kept.sort_by_key(|(kept_at, _)| std::cmp::Reverse(*kept_at));
    Ok(kept.into_iter().map(|(_, list)| list).collect())
}

/// Opens a list that was begun.
///
/// # Errors
/// `missing`.
pub async fn open_kept_list(desk: Desk, input: KeptListName) -> Result<OpenedList, Failure> {
    let name = checked(&input.sha256)?;
    let progress = progress(&desk, name).await?;
    let bytes = tokio::fs::read_to_string(place(&desk, name, "list")).await.map_err(|_| missing(name))?;
    Ok(OpenedList { bytes, progress })
}

/// Keeps a list no longer.
///
/// # Errors
/// `read_only`.
pub async fn drop_kept_list(desk: Desk, input: KeptListName) -> Result<Nothing, Failure> {
    keep_no_longer(&desk, checked(&input.sha256)?).await?;
    Ok(Nothing {})
}

/// Removes what was kept of a list, if anything was.
pub(crate) async fn keep_no_longer(desk: &Desk, sha256: &str) -> Result<(), Failure> {
    for ending in ["json", "list"] {
        let path = place(desk, sha256, ending);
        match tokio::fs::remove_file(&path).await {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(Failure::of_io(&path, &error)),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// How far somebody came with a list.
///
/// # Errors
/// `missing`.
pub(super) async fn progress(desk: &Desk, name: &str) -> Result<KeptProgress, Failure> {
    let text = tokio::fs::read(place(desk, name, "json")).await.map_err(|_| missing(name))?;
    serde_json::from_slice(&text).map_err(internal)
}

fn place(desk: &Desk, name: &str, ending: &str) -> PathBuf {
    desk.folder().join(PLACE).join(format!("{name}.{ending}"))
}

/// The page is not trusted with paths: 64 hexadecimal digits, or nothing.
fn checked(sha256: &str) -> Result<&str, Failure> {
    let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hash { Ok(sha256) } else { Err(Failure::new(FailureCode::InputInvalid).fact("what", "sha256")) }
}

fn missing(sha256: &str) -> Failure {
    Failure::new(FailureCode::Missing).fact("thing", "kept_list").fact("id", sha256)
}

pub(super) fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::new(FailureCode::Internal).fact("what", error)
}
