//! The container of a workbook, looked at before it is unpacked: its kind, its parts, and whether it is a bomb.

use crate::error::{Damage, FileKind, IntakeError, Limit};
use std::io::{Cursor, Read, Write};
use zip::ZipArchive;

const MAX_UNPACKED: u64 = 300 * 1024 * 1024;
/// A sheet of one repeated row packs about 60 : 1; deflate's best is 1032 : 1.
const MAX_RATIO: u64 = 200;
/// Below this a high ratio harms nobody.
const RATIO_FLOOR: u64 = 20 * 1024 * 1024;
const MAX_PARTS: usize = 10_000;

/// The kind of a zip container, once its size is known to be harmless.
pub fn check(file: &str, bytes: &[u8]) -> Result<FileKind, IntakeError> {
    let damaged = |reason: zip::result::ZipError| IntakeError::Damaged {
        file: file.to_owned(),
        sheet: None,
        damage: Damage::Container,
        reason: reason.to_string(),
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let too_large = |limit, measured| IntakeError::TooLarge { file: file.to_owned(), limit, measured };
    if archive.len() > MAX_PARTS {
        return Err(too_large(Limit::Parts, archive.len() as u64));
    }
    let mut declared = 0u64;
    for at in 0..archive.len() {
        declared = declared.saturating_add(archive.by_index_raw(at).map_err(damaged)?.size());
    }
    weigh(declared, bytes.len() as u64).map_err(|(limit, measured)| too_large(limit, measured))?;
    let kind = kind(&mut archive);
    // What a container declares can be a lie; where it could matter, the parts are unpacked once and counted.
    if (bytes.len() as u64).saturating_mul(1032) > RATIO_FLOOR
        && matches!(kind, FileKind::Xlsx | FileKind::Word | FileKind::OpenDocument)
    {
        let real = count(&mut archive);
        weigh(real, bytes.len() as u64).map_err(|(limit, measured)| too_large(limit, measured))?;
    }
    Ok(kind)
}

fn weigh(unpacked: u64, packed: u64) -> Result<(), (Limit, u64)> {
    if unpacked > MAX_UNPACKED {
        return Err((Limit::UnpackedBytes, unpacked));
    }
    let ratio = unpacked / packed.max(1);
    if unpacked > RATIO_FLOOR && ratio > MAX_RATIO {
        return Err((Limit::Ratio, ratio));
    }
    Ok(())
}

/// Unpacks every part into nothing and counts, up to the limit.
fn count(archive: &mut ZipArchive<Cursor<&[u8]>>) -> u64 {
    let mut total = 0;
    for at in 0..archive.len() {
        let Ok(part) = archive.by_index(at) else { continue };
        let room = MAX_UNPACKED.saturating_sub(total) + 1;
        let mut tally = Tally(0);
        // A part that breaks off is told by the reader that needs it; here only its bytes count.
        let _broken = std::io::copy(&mut part.take(room), &mut tally).is_err();
        total += tally.0;
        if total > MAX_UNPACKED {
            break;
        }
    }
    total
}

/// Takes bytes and keeps only their number.
struct Tally(u64);

impl Write for Tally {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Whether a container has a part of that name, however its letters are written.
pub fn has_part(bytes: &[u8], wanted: &str) -> bool {
    ZipArchive::new(Cursor::new(bytes))
        .is_ok_and(|archive| archive.file_names().flatten().any(|name| name.eq_ignore_ascii_case(wanted)))
}

/// Whether an Office container says in its list of parts that one of them holds macros, wherever it lies.
pub fn has_macros(bytes: &[u8]) -> bool {
    /// No list of parts comes near this many bytes.
    const LONGEST: u64 = 4 * 1024 * 1024;
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let mut said = Vec::new();
    let part = archive.by_name("[Content_Types].xml").ok();
    // A list that breaks off is judged by what could be read of it.
    let _whole = part.map(|part| part.take(LONGEST).read_to_end(&mut said).is_ok());
    // In UTF-16 every other byte is nothing.
    said.retain(|byte| *byte != 0);
    let said = String::from_utf8_lossy(&said).to_lowercase();
    said.contains("macroenabled") || said.contains("vbaproject")
}

fn kind(archive: &mut ZipArchive<Cursor<&[u8]>>) -> FileKind {
    let has = |wanted: &str| archive.file_names().flatten().any(|name| name.eq_ignore_ascii_case(wanted));
    let marks = [
        ("xl/vbaProject.bin", FileKind::MacroWorkbook),
        ("word/vbaProject.bin", FileKind::MacroDocument),
        ("xl/workbook.bin", FileKind::BinaryWorkbook),
        ("word/document.xml", FileKind::Word),
        ("ppt/presentation.xml", FileKind::Slides),
        ("mimetype", FileKind::OpenDocument),
        ("[Content_Types].xml", FileKind::Xlsx),
    ];
    match marks.iter().find(|(part, _)| has(part)) {
        Some((_, FileKind::OpenDocument)) => open_document(archive),
        found => found.map_or(FileKind::Archive, |(_, kind)| *kind),
    }
}

/// An OpenDocument container says in its first part what it is.
fn open_document(archive: &mut ZipArchive<Cursor<&[u8]>>) -> FileKind {
    let mut said = String::new();
    let part = archive.by_name("mimetype").ok();
    // A part that cannot be read says nothing, and nothing is no spreadsheet.
    let read = part.map(|part| part.take(200).read_to_string(&mut said).is_ok());
    if read == Some(true) && said.contains("spreadsheet") {
        FileKind::OpenDocument
    } else {
        FileKind::OpenText
    }
}
