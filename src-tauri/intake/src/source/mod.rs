//! Sources: each turns bytes into grids of cells. A new kind of file is a new file here and an arm in [`open`].

mod attachable;
mod biff;
mod binary;
mod docx;
mod hidden;
pub mod paste;
mod sniff;
mod text;
mod unpack;
mod workbook;
mod xlsx;

pub use attachable::attachable;

use crate::error::{FileKind, IntakeError, Limit};
use crate::grid::Sheet;

/// No list of nominations comes near this many bytes.
const MAX_FILE_BYTES: usize = 100 * 1024 * 1024;

/// The sheets of a file.
///
/// # Errors
/// [`IntakeError`] when the file is empty, of another kind, protected, damaged or too large.
pub fn open(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
    if bytes.is_empty() {
        return Err(IntakeError::Empty { file: file.to_owned() });
    }
    if bytes.len() > MAX_FILE_BYTES {
        let measured = bytes.len() as u64;
        return Err(IntakeError::TooLarge { file: file.to_owned(), limit: Limit::FileBytes, measured });
    }
    match sniff::sniff(file, bytes)? {
        FileKind::Xlsx => xlsx::sheets(file, bytes),
        FileKind::OldExcel => binary::old_excel(file, bytes),
        FileKind::OpenDocument => binary::open_document(file, bytes),
        FileKind::Word => docx::sheets(file, bytes),
        FileKind::Text => text::sheets(file, bytes),
        seen => Err(IntakeError::NotAList { file: file.to_owned(), seen }),
    }
}
