//! The contents of attachments: files under their SHA-256 in the office folder, `dossier/ab/abcdef….pdf`, or in a folder
//! that several desks share.
//!
//! A content is written whole or not at all and never written over. What no nomination refers to any more stays: undo
//! brings the reference back, and another desk may have attached the same file meanwhile.

use crate::desk::Desk;
use crate::disk::move_to_place;
use crate::failure::{Failure, FailureCode};
use crate::lists::hex;
use crate::typed::Nothing;
use domain::dossier::MediaKind;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use store::attachments::Attachment;
use tokio::io::AsyncWriteExt;
use ts_rs::TS;

/// The folder of the contents within the office folder, and of their copies within its backups.
pub(crate) const CONTENTS: &str = "dossier";

/// A content that lies where it should and is what was attached.
#[derive(Debug)]
pub struct Content {
    /// Where it lies.
    pub path: PathBuf,
    /// The name to hand it out under: the officer's, with the ending that its bytes have.
    pub name: String,
    /// What hosts that speak HTTP call it.
    pub content_type: &'static str,
}

/// The attachment to look at.
#[derive(Debug, Deserialize, TS)]
pub struct CheckAttachment {
    /// Its id.
    pub id: i64,
}

/// Looks whether the content of an attachment is there and unchanged, before a host opens it.
///
/// # Errors
/// As [`content`].
pub async fn check_attachment(desk: Desk, input: CheckAttachment) -> Result<Nothing, Failure> {
    content(&desk, input.id).await.map(|_| Nothing {})
}

/// The content of an attachment, for a host that opens or sends it. The id is all that a page can say: what is opened is
/// what the base knows to be attached, never a path or a name.
///
/// # Errors
/// `missing`; `attachment_missing` and `attachment_changed` naming the file and its place.
pub async fn content(desk: &Desk, id: i64) -> Result<Content, Failure> {
    let attachment = desk.read().await?.attachment(id).await?;
    let path = place(desk.contents(), &attachment.sha256, attachment.media);
    let lost = |code| Failure::new(code).fact("file", &attachment.file_name).fact("path", path.display());
    match digest_of(&path).await? {
        None => Err(lost(FailureCode::AttachmentMissing)),
        Some(digest) if digest != attachment.sha256 => Err(lost(FailureCode::AttachmentChanged)),
        Some(_) => {
            Ok(Content { path, name: name_of(&attachment), content_type: attachment.media.content_type() })
        }
    }
}

fn name_of(attachment: &Attachment) -> String {
    let ending = format!(".{}", attachment.media.as_str());
    let name = &attachment.file_name;
    let has_ending = name.to_lowercase().ends_with(&ending)
        || (attachment.media == MediaKind::Jpg && name.to_lowercase().ends_with(".jpeg"));
    if has_ending { name.clone() } else { format!("{name}{ending}") }
}

fn place(contents: &Path, sha256: &str, media: MediaKind) -> PathBuf {
    let shelf: String = sha256.chars().take(2).collect();
    contents.join(shelf).join(format!("{sha256}.{}", media.as_str()))
}

/// Whether a file lies at the place of a content.
pub(super) fn is_there(contents: &Path, sha256: &str, media: MediaKind) -> bool {
    place(contents, sha256, media).is_file()
}

/// The SHA-256 of what lies at a place; `None` where nothing does.
async fn digest_of(path: &Path) -> Result<Option<String>, Failure> {
    match tokio::fs::read(path).await {
        Ok(bytes) => Ok(Some(hex(&Sha256::digest(&bytes)))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::of_io(path, &error)),
    }
}

/// The bytes of a content, if they are still those whose SHA-256 it is called by.
pub(crate) async fn unchanged(path: &Path) -> Option<Vec<u8>> {
    let bytes = tokio::fs::read(path).await.ok()?;
    let digest = hex(&Sha256::digest(&bytes));
    path.file_stem().is_some_and(|stem| stem.to_string_lossy() == digest).then_some(bytes)
}

/// Keeps a content under its SHA-256, unless it lies there already. What lies there but is something else was changed
/// by another program: it is put aside, not written over.
///
/// # Errors
/// `full`, `read_only`, `unreachable`; then nothing new lies there.
pub(super) async fn keep(
    contents: &Path,
    sha256: &str,
    media: MediaKind,
    bytes: &[u8],
) -> Result<(), Failure> {
    let path = place(contents, sha256, media);
    let io = |error: std::io::Error| Failure::of_io(&path, &error);
    match digest_of(&path).await? {
        Some(digest) if digest == sha256 => return Ok(()),
        Some(_) => {
            let aside = path.with_extension(format!("{}.changed", media.as_str()));
            move_to_place(&path, &aside).await.map_err(io)?;
        }
        None => {}
    }
    write_whole(&path, bytes).await.map_err(io)
}

/// Writes a file beside its place and moves it there once all of it is on the disk; it can be read, not written. A draft of
/// its own for each writer: two that write the same content do not write into one another.
pub(crate) async fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    static TURN: AtomicU64 = AtomicU64::new(0);
    let folder = path.parent().unwrap_or(path);
    let turn = TURN.fetch_add(1, Ordering::Relaxed);
    let draft = folder.join(format!(".{}-{turn}.part", std::process::id()));
    let written = async {
        tokio::fs::create_dir_all(folder).await?;
        let mut file = tokio::fs::File::create(&draft).await?;
        file.write_all(bytes).await?;
        file.sync_all().await?;
        let mut rights = file.metadata().await?.permissions();
        rights.set_readonly(true);
        // Closed before it is moved: Windows moves no open file.
        drop(file);
        tokio::fs::set_permissions(&draft, rights).await?;
        move_to_place(&draft, path).await
    };
    let result = written.await;
    if result.is_err() {
        // What was half written must not stay; when even that fails, the first error is the one to tell.
        let _ = tokio::fs::remove_file(&draft).await;
    }
    result
}
