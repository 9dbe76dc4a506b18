//! The table as the office has it now, and as a decision was signed with it.

use crate::failure::{Failure, FailureCode};
use documents::{Fingerprint, PhraseList, PhraseTable, Supplies};
use std::sync::Arc;
use store::phrases::PhraseStand;
use store::{Change, Reader};

fn broken(error: &dyn std::error::Error) -> Failure {
    Failure::new(FailureCode::DocumentBroken).fact("what", error)
}

/// The program's own table, as JSON.
///
/// # Errors
/// None that is known.
pub(crate) fn own_json() -> Result<String, Failure> {
    PhraseTable::bundled().to_json().map_err(|error| broken(&error))
}

/// The table as the office has it now, as JSON. An entry of a list that this version does not know is passed over.
///
/// # Errors
/// What the file did.
pub(crate) async fn table_json(reader: &mut Reader) -> Result<String, Failure> {
    let mut table = PhraseTable::bundled();
    for one in reader.phrases().await? {
        let Some(list) = PhraseList::parse(&one.entry.list) else { continue };
        match one.entry.stand {
            PhraseStand::Together => table.add(list, one.entry.words),
            PhraseStand::Apart => table.leave_out(list, &one.entry.words),
        }
    }
    table.to_json().map_err(|error| broken(&error))
}

/// Fonts and pictures with a table.
///
/// # Errors
/// `document_broken` for a table that cannot be used.
pub(crate) fn with_table(mut supplies: Arc<Supplies>, table: &str) -> Result<Arc<Supplies>, Failure> {
    Arc::make_mut(&mut supplies).keep_together(table).map_err(|error| broken(&error))?;
    Ok(supplies)
}

/// Fonts and pictures with the table as the office has it now.
///
/// # Errors
/// What the file did.
pub(crate) async fn with_table_now(
    reader: &mut Reader,
    supplies: Arc<Supplies>,
) -> Result<Arc<Supplies>, Failure> {
    with_table(supplies, &table_json(reader).await?)
}

/// Keeps the table of now for good, for what a decision is printed with; its key.
///
/// # Errors
/// What the file did.
pub(crate) async fn keep_table(change: &mut Change) -> Result<i64, Failure> {
    let table = table_json(change).await?;
    let sha256 = Fingerprint::of(table.as_bytes()).to_string();
    Ok(change.keep_phrase_table(&table, &sha256).await?)
}
