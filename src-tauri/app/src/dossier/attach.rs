//! `attach_files`

use super::PartView;
use super::contents::keep;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::lists::hex;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::dossier::{DossierPart, LARGEST, MediaKind};
use domain::text::clean;
use intake::{IntakeError, Limit};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use store::Topic;
use store::attachments::Attachment;
use ts_rs::TS;

/// A file as its bytes, so that no path is ever sent.
#[derive(Debug, Deserialize, TS)]
pub struct FileToAttach {
    /// The file's name, as the officer knows it.
    pub name: String,
    /// Its bytes in base64.
    pub bytes: String,
    /// What it is in the dossier; guessed from its name when nothing is said.
    pub part: Option<PartView>,
}

/// Files to attach to nominations.
#[derive(Debug, Deserialize, TS)]
pub struct AttachFiles {
    /// The nominations: a unit's tờ trình covers all its rows.
    pub nomination_ids: Vec<i64>,
    /// The files.
    pub files: Vec<FileToAttach>,
}

/// A file that was attached.
#[derive(Debug, Serialize, TS)]
pub struct AttachedFile {
    /// The file's name.
    pub name: String,
    /// What it became in the dossier.
    pub part: PartView,
}

/// What attaching made.
#[derive(Debug, Serialize, TS)]
pub struct AttachedFiles {
    /// The files.
    pub files: Vec<AttachedFile>,
    /// To how many nominations something was attached.
    pub nominations: i64,
    /// How often a nomination had the same file as the same part already.
    pub already_there: i64,
}

/// A file that was looked into and may be attached.
struct Given {
    name: String,
    part: DossierPart,
    media: MediaKind,
    sha256: String,
    bytes: Vec<u8>,
}

/// Attaches files to nominations, all of them or none; one undo takes it back. Also to what is decided: a dossier is
/// completed for the archive, too.
///
/// # Errors
/// `nothing_chosen`, `missing`, and for a file that a dossier does not take `attachment_empty`,
/// `attachment_not_accepted`, `attachment_too_large`, `attachment_encrypted`, `attachment_damaged`, each naming it;
/// `full`, `read_only`.
pub async fn attach_files(desk: Desk, input: AttachFiles) -> Result<AttachedFiles, Failure> {
    if input.nomination_ids.is_empty() || input.files.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let files = input.files.iter().map(given).collect::<Result<Vec<_>, _>>()?;
    desk.read().await?.nominations_by_id(&input.nomination_ids).await?;
    // Before the change begins: writing to a slow disk must not keep other desks waiting.
    for file in &files {
        keep(desk.contents(), &file.sha256, file.media, &file.bytes).await?;
    }
    let mut change = desk.change().await?;
    change.nominations_by_id(&input.nomination_ids).await?;
    let key = |one: &Attachment| (one.nomination_id, one.part, one.sha256.clone());
    let mut there: HashSet<_> =
        change.attachments_of_all(&input.nomination_ids).await?.iter().map(key).collect();
    let before = there.len();
    let all = input.nomination_ids.iter().flat_map(|id| files.iter().map(|file| row(&desk, *id, file)));
    let wanted = input.nomination_ids.len() * files.len();
    let new: Vec<Attachment> = all.filter(|one| there.insert(key(one))).collect();
    let added = there.len() - before;
    let ids: HashSet<i64> = new.iter().map(|one| one.nomination_id).collect();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let attached = AttachedFiles {
        nominations: count(ids.len()),
        already_there: count(wanted - added),
        files: files
            .iter()
            .map(|file| AttachedFile { name: file.name.clone(), part: file.part.into() })
            .collect(),
    };
    if !new.is_empty() {
        change.add_attachments(&new).await?;
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        let done = Done::work("files_attached")
            .fact("file", names.join(", "))
            .fact("count", ids.len())
            .to_all(Topic::Nominations, &ids.into_iter().collect::<Vec<_>>());
        desk.commit(change, done).await?;
    }
    Ok(attached)
}

fn row(desk: &Desk, nomination_id: i64, file: &Given) -> Attachment {
    Attachment {
        id: 0,
        nomination_id,
        part: file.part,
        file_name: file.name.clone(),
        sha256: file.sha256.clone(),
        bytes: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
        media: file.media,
        added_at: desk.instant(),
    }
}

fn given(file: &FileToAttach) -> Result<Given, Failure> {
    let name = bare_name(&file.name);
    let bytes = STANDARD
        .decode(file.bytes.as_bytes())
        .map_err(|error| Failure::new(FailureCode::InputInvalid).fact("what", error))?;
    let media = intake::source::attachable(&name, &bytes).map_err(|error| refused(&error))?;
    let part = file.part.map_or_else(|| DossierPart::guess(&name), DossierPart::from);
    Ok(Given { part, media, sha256: hex(&Sha256::digest(&bytes)), name, bytes })
}

/// How long a file's name may be, in letters: longer ones are no names.
const LONGEST_NAME: usize = 200;

/// The name without any folders, in NFC. It is only shown: no file is ever looked for by it.
fn bare_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let letters: Vec<char> = clean(last).chars().collect();
    // Of a name that is too long the ending stays.
    let name: String = letters.iter().skip(letters.len().saturating_sub(LONGEST_NAME)).collect();
    if name.is_empty() { "tep".to_owned() } else { name }
}

fn refused(error: &IntakeError) -> Failure {
    use FailureCode as Code;
    /// What sizes are told in.
    const MEGABYTE: u64 = 1024 * 1024;
    match error {
        IntakeError::Empty { file } => Failure::new(Code::AttachmentEmpty).fact("file", file),
        IntakeError::NotAList { file, seen } => {
            Failure::new(Code::AttachmentNotAccepted).fact("file", file).fact("seen", seen.as_str())
        }
        IntakeError::Protected { file } => Failure::new(Code::AttachmentEncrypted).fact("file", file),
        IntakeError::TooLarge { file, limit: Limit::FileBytes, measured } => {
            Failure::new(Code::AttachmentTooLarge)
                .fact("file", file)
                .fact("measured", measured.div_ceil(MEGABYTE))
                .fact("limit", LARGEST as u64 / MEGABYTE)
        }
        // An Office file that unpacks to more than any report holds.
        IntakeError::TooLarge { file, .. } => damaged(file, "swollen", error),
        IntakeError::Damaged { file, damage, .. } => damaged(file, damage.as_str(), error),
        IntakeError::LettersLost { file, .. } | IntakeError::NoList { file, .. } => {
            damaged(file, "unclear", error)
        }
    }
}

/// What is wrong in the officer's words, by `damage`; `why` is the reader's own word for who looks into it.
fn damaged(file: &str, damage: &str, error: &IntakeError) -> Failure {
    Failure::new(FailureCode::AttachmentDamaged).fact("damage", damage).fact("file", file).fact("why", error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_brings_no_folder_and_no_end() {
        assert_eq!(bare_name("C:\\Users\\dao\\Bao cao.docx"), "Bao cao.docx");
        assert_eq!(bare_name("../../etc/passwd"), "passwd");
        assert_eq!(bare_name("Ba\u{301}o ca\u{301}o\u{0}.pdf"), "Báo cáo .pdf");
        assert_eq!(bare_name("/"), "tep");
        let long = format!("{}.pdf", "a".repeat(500));
        assert!(bare_name(&long).ends_with(".pdf") && bare_name(&long).chars().count() == LONGEST_NAME);
    }
}
