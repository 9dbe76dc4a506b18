//! What the codes of a batch still want of the key, told before anything is printed.

use super::facts::facts_of;
use super::sign::{Kept, has_code};
use crate::certificates::{Batch, Papers};
use crate::desk::Desk;
use crate::failure::Failure;
use serde::Serialize;
use store::Reader;
use ts_rs::TS;

/// How the office's key stands towards codes that want its signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyStanding {
    /// The office has none.
    Missing,
    /// It is locked at this desk.
    Locked,
    /// It is open at this desk.
    Open,
}

/// Codes that are still to be signed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CodesWanted {
    /// How many sheets have a place for a code and no statement yet that says what they say.
    pub unsigned: i64,
    /// Whether the key can sign them now.
    pub key: KeyStanding,
}

/// The codes of a batch that want a signature; nothing where no template has a place for one, or all are signed.
///
/// # Errors
/// What the file did.
pub(crate) async fn codes_wanted(
    desk: &Desk,
    reader: &mut Reader,
    batch: &Batch,
    papers: &Papers,
) -> Result<Option<CodesWanted>, Failure> {
    let parts = papers.parted(&batch.sheets)?;
    let sheets: Vec<_> =
        parts.iter().filter(|(paper, _)| has_code(&paper.template)).flat_map(|(_, of)| of).collect();
    if sheets.is_empty() {
        return Ok(None);
    }
    let facts = facts_of(batch, &reader.certificates_of_decision(batch.decision.id).await?);
    let kept = Kept::of(reader, batch.decision.id).await?;
    let is_signed = |sheet: &&&&crate::certificates::BatchSheet| {
        facts.get(&sheet.texts.id).is_some_and(|of| kept.find(of).is_some())
    };
    let unsigned = sheets.len() - sheets.iter().filter(is_signed).count();
    if unsigned == 0 {
        return Ok(None);
    }
    let key = match reader.find_signing_key().await? {
        None => KeyStanding::Missing,
        Some(kept) if desk.open_key().is_some_and(|open| open.id == kept.id) => KeyStanding::Open,
        Some(_) => KeyStanding::Locked,
    };
    Ok(Some(CodesWanted { unsigned: i64::try_from(unsigned).unwrap_or(i64::MAX), key }))
}
