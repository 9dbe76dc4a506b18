//! `keep_list`, `list_kept_lists`, `open_kept_list`, `drop_kept_list`: lists that were begun and not yet accepted.
//!
//! What lies on the desk is no act of the office: it is kept as files beside the office's file, not in its history. A
//! list that is dropped is kept no longer. One that is accepted is put by for some days: should the acceptance be undone, it
//! lies there again with all that was answered.

use super::accept::{AcceptList, AcceptedList, PersonAnswer};
use super::columns::{ColumnChoiceView, HeadingChoiceView};
use super::edits::RowEdit;
use super::encodings::EncodingChoice;
use super::source::{ListSource, SourceKind};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::PathBuf;
use store::Reader;
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
    /// The import it became, where it was accepted: as long as that stands, nobody is offered the list.
    #[serde(default)]
    pub accepted: Option<i64>,
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
    let mut reader = desk.read().await?;
    let mut kept = Vec::new();
    for name in names(&desk).await? {
        let path = place(&desk, &name, "json");
        let Ok(progress) = progress(&desk, &name).await else { continue };
        if accepted_at(&mut reader, &progress).await?.is_some() {
            continue;
        }
        let file = tokio::fs::metadata(&path).await;
        let kept_at = file.and_then(|file| file.modified()).map_err(|error| Failure::of_io(&path, &error))?;
        kept.push((kept_at, KeptList::of(name, progress)));
    }
    kept.sort_by_key(|(kept_at, _)| std::cmp::Reverse(*kept_at));
    Ok(kept.into_iter().map(|(_, list)| list).collect())
}

/// What tells the lists that are kept.
async fn names(desk: &Desk) -> Result<Vec<String>, Failure> {
    let folder = desk.folder().join(PLACE);
    let mut entries = match tokio::fs::read_dir(&folder).await {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::of_io(&folder, &error)),
    };
    let mut names = Vec::new();
    while let Some(entry) = entries.next_entry().await.map_err(|error| Failure::of_io(&folder, &error))? {
        let path = entry.path();
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        if path.extension().is_some_and(|ending| ending == "json") && checked(&name).is_ok() {
            names.push(name);
        }
    }
    Ok(names)
}

/// Opens a list that was begun.
///
/// # Errors
/// `missing`; so is one that was accepted, as long as that stands.
pub async fn open_kept_list(desk: Desk, input: KeptListName) -> Result<OpenedList, Failure> {
    let name = checked(&input.sha256)?;
    let progress = progress(&desk, name).await?;
    if accepted_at(&mut desk.read().await?, &progress).await?.is_some() {
        return Err(missing(name));
    }
    let bytes = tokio::fs::read_to_string(place(&desk, name, "list")).await.map_err(|_| missing(name))?;
    Ok(OpenedList { bytes, progress })
}

/// Keeps a list no longer. One that is put by because it was accepted stays put by.
///
/// # Errors
/// `read_only`.
pub async fn drop_kept_list(desk: Desk, input: KeptListName) -> Result<Nothing, Failure> {
    let_go(&desk, checked(&input.sha256)?).await?;
    Ok(Nothing {})
}

/// Keeps a list no longer, unless it is put by.
pub(super) async fn let_go(desk: &Desk, name: &str) -> Result<(), Failure> {
    if is_put_by(desk, name).await? { Ok(()) } else { keep_no_longer(desk, name).await }
}

/// For how many days an accepted list is put by.
const PUT_BY_DAYS: i64 = 7;

/// Puts an accepted list by with all that was answered, and lets go of those that were put by long ago.
///
/// # Errors
/// `full`, `read_only`.
pub(super) async fn put_by(
    desk: &Desk,
    sha256: &str,
    input: AcceptList,
    accepted: &AcceptedList,
) -> Result<(), Failure> {
    let AcceptList { round_id, source, edits, leave_out, seen, people } = input;
    let ListSource { name, kind, bytes, encodings, columns, headings, sender } = source;
    let progress = KeptProgress {
        name,
        kind,
        round_id: Some(round_id),
        sender,
        encodings,
        columns,
        headings,
        edits,
        seen,
        leave_out,
        people,
        rows: Some(accepted.added + accepted.left_out),
        open: i64::try_from(accepted.open.len()).unwrap_or(i64::MAX),
        accepted: Some(accepted.id),
    };
    let json = serde_json::to_vec(&progress).map_err(internal)?;
    let files = [(format!("{sha256}.list"), bytes.into_bytes()), (format!("{sha256}.json"), json)];
    desk.write_all(PLACE, &files).await?;
    let mut reader = desk.read().await?;
    for name in names(desk).await? {
        let Ok(progress) = self::progress(desk, &name).await else { continue };
        let at = accepted_at(&mut reader, &progress).await?;
        let on = at.and_then(|at| at.get(..10)?.parse::<NaiveDate>().ok());
        if on.is_some_and(|on| (desk.today() - on).num_days() > PUT_BY_DAYS) {
            keep_no_longer(desk, &name).await?;
        }
    }
    Ok(())
}

/// Whether a list is only put by: it was accepted, and that stands.
pub(super) async fn is_put_by(desk: &Desk, name: &str) -> Result<bool, Failure> {
    let Ok(progress) = progress(desk, name).await else { return Ok(false) };
    Ok(accepted_at(&mut desk.read().await?, &progress).await?.is_some())
}

/// When a list was accepted; nothing where it was not, or where that was undone.
async fn accepted_at(reader: &mut Reader, progress: &KeptProgress) -> Result<Option<String>, Failure> {
    match progress.accepted {
        Some(import) => Ok(reader.find_imported_at(import).await?),
        None => Ok(None),
    }
}

/// Removes what was kept of a list, if anything was.
async fn keep_no_longer(desk: &Desk, sha256: &str) -> Result<(), Failure> {
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
