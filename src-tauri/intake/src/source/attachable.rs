//! What a file for a dossier is, told by its bytes alone: neither its name nor its ending is believed.

use super::{sniff, unpack};
use crate::error::{FileKind, IntakeError, Limit};
use domain::dossier::{LARGEST, MediaKind};

/// PDFs may begin with some foreign bytes; readers look for the mark within so many.
const PDF_MARK_WITHIN: usize = 1024;

/// The kind of a file that a dossier takes.
///
/// # Errors
/// [`IntakeError::Empty`], [`IntakeError::TooLarge`], [`IntakeError::Protected`] for an Office file with a password (nobody
/// can see whether it holds macros), [`IntakeError::Damaged`], and [`IntakeError::NotAList`] naming what it is instead.
pub fn attachable(file: &str, bytes: &[u8]) -> Result<MediaKind, IntakeError> {
    if bytes.is_empty() {
        return Err(IntakeError::Empty { file: file.to_owned() });
    }
    if bytes.len() > LARGEST {
        let measured = bytes.len() as u64;
        return Err(IntakeError::TooLarge { file: file.to_owned(), limit: Limit::FileBytes, measured });
    }
    let refused = |seen| Err(IntakeError::NotAList { file: file.to_owned(), seen });
    match sniff::sniff(file, bytes)? {
        FileKind::Pdf => Ok(MediaKind::Pdf),
        FileKind::Picture if bytes.starts_with(b"\xFF\xD8\xFF") => Ok(MediaKind::Jpg),
        FileKind::Picture if bytes.starts_with(b"\x89PNG\r\n\x1A\n") => Ok(MediaKind::Png),
        FileKind::Word if has_macros(bytes, "word/vbaProject.bin") => refused(FileKind::MacroDocument),
        FileKind::Word => Ok(MediaKind::Docx),
        FileKind::Xlsx if has_macros(bytes, "xl/vbaProject.bin") => refused(FileKind::MacroWorkbook),
        // Other things are packed the same way; a workbook has its book.
        FileKind::Xlsx if unpack::has_part(bytes, "xl/workbook.xml") => Ok(MediaKind::Xlsx),
        FileKind::Xlsx => refused(FileKind::Archive),
        FileKind::Text | FileKind::Unknown if has_pdf_mark(bytes) => Ok(MediaKind::Pdf),
        seen => refused(seen),
    }
}

fn has_macros(bytes: &[u8], usual_place: &str) -> bool {
    unpack::has_part(bytes, usual_place) || unpack::has_macros(bytes)
}

fn has_pdf_mark(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(PDF_MARK_WITHIN)).unwrap_or_default();
    head.windows(5).any(|window| window == b"%PDF-")
}
