//! `make_envelopes`

use super::gathered::{GuestsBy, gather};
use crate::certificates::{MadeFile, of_document};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::phrases::with_table_now;
use documents::{EnvelopeSize, Sender};
use serde::Deserialize;
use std::sync::Arc;
use ts_rs::TS;

/// A size of envelope, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "EnvelopeSize")]
pub enum EnvelopeView {
    /// 220 × 110 mm.
    Dl,
    /// 229 × 162 mm.
    C5,
}

/// Envelopes to make.
#[derive(Debug, Deserialize, TS)]
pub struct MakeEnvelopes {
    /// The decision.
    pub decision_id: i64,
    /// Of these sheets only; of all awards of the decision when nothing is said.
    pub certificate_ids: Option<Vec<i64>>,
    /// Whom they go to.
    pub by: GuestsBy,
    /// How large they are.
    pub size: EnvelopeView,
}

/// Makes a page of an envelope's size for each recipient or unit.
///
/// # Errors
/// `no_sheet`, `nothing_chosen`, `sheet_missing`, `text_overflows`, `glyph_missing`, `full`, `read_only`; then no file is
/// made.
pub async fn make_envelopes(desk: Desk, input: MakeEnvelopes) -> Result<MadeFile, Failure> {
    let mut reader = desk.read().await?;
    let gathered = gather(&mut reader, input.decision_id, input.certificate_ids.as_deref()).await?;
    let supplies = with_table_now(&mut reader, Arc::default()).await?;
    drop(reader);
    let office = &gathered.office;
    let sender = Sender {
        parent: office.parent_name.to_uppercase(),
        office: office.name.to_uppercase(),
        address: office.address.clone(),
    };
    let (size, kind) = match input.size {
        EnvelopeView::Dl => (EnvelopeSize::Dl, "phong-bi-dl"),
        EnvelopeView::C5 => (EnvelopeSize::C5, "phong-bi-c5"),
    };
    let print = documents::write_envelopes(&sender, &gathered.guests(input.by), size, &supplies)
        .map_err(|error| of_document(error, str::to_owned))?;
    gathered.export(&desk, kind, print).await
}
