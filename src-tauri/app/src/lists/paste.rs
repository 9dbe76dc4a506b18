//! `paste_nominations`

use super::accept::{Accepting, accept};
use super::layouts::Said;
use super::source::{ListBooks, hex, lexicon};
use super::{AcceptedList, of_intake};
use crate::desk::Desk;
use crate::failure::Failure;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// A block pasted from a spreadsheet.
#[derive(Debug, Deserialize, TS)]
pub struct PasteNominations {
    /// The round it goes into.
    pub round_id: i64,
    /// The block, as the clipboard has it.
    pub text: String,
}

/// Adds the rows of a pasted block as drafts, in one act.
///
/// # Errors
/// `list_empty`, `paste_without_names`.
pub async fn paste_nominations(desk: Desk, input: PasteNominations) -> Result<AcceptedList, Failure> {
    let ListBooks { catalogue, units } = ListBooks::load(&desk).await?;
    let mut reading =
        intake::read_pasted(&input.text, &lexicon(&catalogue)).map_err(|error| of_intake(&error))?;
    reading.spell_units(&units);
    let said = Said { file: intake::PASTED.to_owned(), ..Said::default() };
    let list = Accepting::as_read(said, hex(&Sha256::digest(input.text.as_bytes())));
    accept(&desk, input.round_id, reading, list).await
}
