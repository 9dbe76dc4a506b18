//! Sources: each turns bytes into grids of cells. A new kind of file is a new file here and an arm in [`open`].

mod attachable;
mod biff;
mod biff_texts;
mod binary;
pub(crate) mod cells;
mod docx;
mod hidden;
mod ods;
mod ods_fonts;
pub mod paste;
mod runs;
mod sniff;
mod text;
mod unpack;
mod workbook;
mod xlsx;
mod xml;

pub use attachable::attachable;

use crate::error::{Damage, FileKind, IntakeError, Limit};
use crate::grid::Sheet;
use std::panic::AssertUnwindSafe;

/// No list of nominations comes near this many bytes.
const MAX_FILE_BYTES: usize = 100 * 1024 * 1024;

/// The sheets of a file.
///
/// # Errors
/// [`IntakeError`] when the file is empty, of another kind, protected, damaged or too large.
pub fn open(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
    open_told(file, bytes).map(|(_, sheets)| sheets)
}

/// What a file is, whatever its name says, and its sheets.
///
/// # Errors
/// [`IntakeError`] when the file is empty, of another kind, protected, damaged or too large.
pub(crate) fn open_told(file: &str, bytes: &[u8]) -> Result<(FileKind, Vec<Sheet>), IntakeError> {
    if bytes.is_empty() {
        return Err(IntakeError::Empty { file: file.to_owned() });
    }
    if bytes.len() > MAX_FILE_BYTES {
        let measured = bytes.len() as u64;
        return Err(IntakeError::TooLarge { file: file.to_owned(), limit: Limit::FileBytes, measured });
    }
    let kind = sniff::sniff(file, bytes)?;
    let sheets = match kind {
        FileKind::Xlsx => guarded(file, || xlsx::sheets(file, bytes)),
        FileKind::OldExcel => guarded(file, || binary::old_excel(file, bytes)),
        FileKind::OpenDocument => guarded(file, || binary::open_document(file, bytes)),
        FileKind::Word => docx::sheets(file, bytes),
        FileKind::Text => text::sheets(file, bytes),
        seen => Err(IntakeError::NotAList { file: file.to_owned(), seen }),
    }?;
    Ok((kind, sheets))
}

/// Reads through calamine, which gives up on some broken workbooks with a panic instead of an error: to the sender's
/// list that is the same, and the program goes on. Needs `panic = "unwind"`, as the profiles have it.
fn guarded(
    file: &str,
    read: impl FnOnce() -> Result<Vec<Sheet>, IntakeError>,
) -> Result<Vec<Sheet>, IntakeError> {
    std::panic::catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str);
        let said =
            said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("the workbook's reader gave up");
        Err(IntakeError::Damaged {
            file: file.to_owned(),
            sheet: None,
            damage: Damage::Unclear,
            reason: said.to_owned(),
        })
    })
}
