//! `paste_nominations`

use super::AcceptedList;
use super::accept::{Accepting, accept};
use super::layouts::Said;
use super::matching::match_rows;
use super::source::{ListBooks, ListSource, Read, SourceKind};
use crate::desk::Desk;
use crate::failure::Failure;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A block pasted from a spreadsheet.
#[derive(Debug, Deserialize, TS)]
pub struct PasteNominations {
    /// The round it goes into.
    pub round_id: i64,
    /// What the text is: the block as the clipboard has it, or its cells with their fonts.
    #[serde(default = "plain")]
    pub kind: SourceKind,
    /// The block.
    pub text: String,
}

const fn plain() -> SourceKind {
    SourceKind::Pasted
}

/// What became of a pasted block.
#[derive(Debug, Serialize, TS)]
pub struct PastedNominations {
    /// What was added; nothing when a row asks: then the block is to be read as a list is, with its questions.
    pub accepted: Option<AcceptedList>,
    /// How many rows ask.
    pub asking: i64,
}

/// Adds the rows of a pasted block as drafts, in one act, if not one of them has to be looked at first: as a list's, by
/// its doubts, namesakes, second nominations and units. A block with such a row, or one that had to be decoded, adds nothing.
///
/// # Errors
/// `list_empty`, `paste_without_names`, `list_is_proofs`.
pub async fn paste_nominations(desk: Desk, input: PasteNominations) -> Result<PastedNominations, Failure> {
    let books = ListBooks::load(&desk).await?;
    let source = ListSource {
        name: intake::PASTED.to_owned(),
        kind: input.kind,
        bytes: STANDARD.encode(&input.text),
        encodings: Vec::new(),
        columns: Vec::new(),
        headings: Vec::new(),
        sender: None,
    };
    let Read { reading, sha256, .. } = source.read(&books)?;
    let mut reader = desk.read().await?;
    let matches =
        match_rows(&desk, &mut reader, Some(input.round_id), &reading.rows, &books.catalogue).await?;
    drop(reader);
    let asking = reading.rows.iter().zip(&matches).filter(|(row, matched)| matched.asks(row)).count();
    // Nothing is decoded in silence: where no row asks by itself, all of them are to be looked at.
    let is_decoded = reading.encodings.iter().any(|column| column.decoded > 0);
    let asking = if asking == 0 && is_decoded { reading.rows.len() } else { asking };
    if asking > 0 {
        let asking = i64::try_from(asking).unwrap_or(i64::MAX);
        return Ok(PastedNominations { accepted: None, asking });
    }
    let list = Accepting::as_read(Said::of(&source), sha256);
    let accepted = accept(&desk, input.round_id, reading, list).await?;
    Ok(PastedNominations { accepted: Some(accepted), asking: 0 })
}
