//! What a file is, told by its bytes: a wrong ending is common, wrong first bytes are not.

use super::unpack;
use crate::error::{Damage, FileKind, IntakeError};
use std::io::Cursor;

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// First bytes that settle the matter.
const SIGNATURES: &[(&[u8], FileKind)] = &[
    (b"%PDF", FileKind::Pdf),
    (b"\x89PNG", FileKind::Picture),
    (b"\xFF\xD8\xFF", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"BM", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
    (b"RIFF", FileKind::Picture),
    (b"{\\rtf", FileKind::Rtf),
    (b"Rar!", FileKind::Archive),
    (b"7z\xBC\xAF", FileKind::Archive),
    (b"\x1F\x8B", FileKind::Archive),
    (b"MZ", FileKind::Program),
    (b"\x7FELF", FileKind::Program),
];

/// The kind of a file.
///
/// # Errors
/// Protected, damaged or too large containers are told apart here already, before anything is unpacked.
pub fn sniff(file: &str, bytes: &[u8]) -> Result<FileKind, IntakeError> {
    if bytes.starts_with(b"PK") {
        return unpack::check(file, bytes);
    }
    if bytes.starts_with(OLE) {
        return ole(file, bytes);
    }
    if let Some((_, kind)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Ok(*kind);
    }
    Ok(text_kind(bytes))
}

/// An OLE container is old Office, or a new workbook encrypted with a password.
fn ole(file: &str, bytes: &[u8]) -> Result<FileKind, IntakeError> {
    if has_stream(bytes, "EncryptedPackage") {
        return Err(IntakeError::Protected { file: file.to_owned() });
    }
    let kinds =
        [("Workbook", FileKind::OldExcel), ("Book", FileKind::OldExcel), ("WordDocument", FileKind::OldWord)];
    if let Some((_, kind)) = kinds.iter().find(|(stream, _)| has_stream(bytes, stream)) {
        return Ok(*kind);
    }
    // Names of streams stand near the end of many files: one that broke off has lost them.
    match cfb::CompoundFile::open(Cursor::new(bytes)) {
        Ok(_) => Ok(FileKind::OldOffice),
        Err(error) => Err(IntakeError::Damaged {
            file: file.to_owned(),
            sheet: None,
            damage: Damage::Container,
            reason: error.to_string(),
        }),
    }
}

/// Whether the directory of an OLE container names a stream; names stand there in UTF-16.
fn has_stream(bytes: &[u8], name: &str) -> bool {
    let mut wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    wanted.extend([0, 0]);
    // Directory entries begin at multiples of 128 bytes.
    bytes.chunks(128).any(|entry| entry.starts_with(&wanted))
}

/// The order of bytes of UTF-16 without a mark at its beginning: every letter of the plain alphabet, and every sign
/// between cells, has a byte that is nothing, always on the same side.
pub fn wide_order(head: &[u8]) -> Option<WideOrder> {
    let nothing = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    match (nothing(0), nothing(1)) {
        (0, small) if small * 8 > head.len() => Some(WideOrder::Little),
        (large, 0) if large * 8 > head.len() => Some(WideOrder::Big),
        _ => None,
    }
}

/// Which byte of a letter comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WideOrder {
    /// The smaller.
    Little,
    /// The larger.
    Big,
}

fn text_kind(bytes: &[u8]) -> FileKind {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let text =
        String::from_utf8_lossy(head).trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']).to_lowercase();
    if text.starts_with('<') {
        let html = ["<html", "<!doctype html", "<table", "<head", "<body"];
        return if html.iter().any(|tag| text.contains(tag)) { FileKind::Html } else { FileKind::Xml };
    }
    let wide =
        head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]) || wide_order(head).is_some();
    let control = head.iter().filter(|byte| **byte < 9 || (14..32).contains(*byte)).count();
    if wide || control == 0 { FileKind::Text } else { FileKind::Unknown }
}
