//! `make_hand_over`

use super::gathered::{Gathered, Honoured, gather};
use crate::certificates::{MadeFile, of_document};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::phrases::with_table_now;
use documents::{HandOver, HandOverBy, HandOverPart, HandOverRow};
use domain::wording::{decision_line, place_and_date};
use serde::Deserialize;
use std::sync::Arc;
use ts_rs::TS;

/// How a list to sign is parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HandOverOrder {
    /// One list for the ceremony, by turns.
    Turn,
    /// A list for each nominating unit, on its own pages.
    Unit,
}

/// A list to make.
#[derive(Debug, Deserialize, TS)]
pub struct MakeHandOver {
    /// The decision.
    pub decision_id: i64,
    /// Of these sheets only; of all awards of the decision when nothing is said.
    pub certificate_ids: Option<Vec<i64>>,
    /// How it is parted.
    pub by: HandOverOrder,
}

/// Makes the list that recipients or their units sign when awards and money are handed over.
///
/// # Errors
/// `no_sheet`, `nothing_chosen`, `sheet_missing`, `text_overflows`, `glyph_missing`, `full`, `read_only`; then no file is
/// made.
pub async fn make_hand_over(desk: Desk, input: MakeHandOver) -> Result<MadeFile, Failure> {
    let mut reader = desk.read().await?;
    let gathered = gather(&mut reader, input.decision_id, input.certificate_ids.as_deref()).await?;
    let supplies = with_table_now(&mut reader, Arc::default()).await?;
    drop(reader);
    let (parts, by, kind) = match input.by {
        HandOverOrder::Turn => (by_turns(&gathered), HandOverBy::Turn, "ky-nhan-theo-luot"),
        HandOverOrder::Unit => (by_units(&gathered), HandOverBy::Unit, "ky-nhan-theo-don-vi"),
    };
    let day = gathered.round.ceremony_on.unwrap_or_else(|| desk.today());
    let decision = decision_line(&gathered.signed.number, gathered.signed.on);
    let list = HandOver {
        parent: gathered.office.parent_name.clone(),
        office: gathered.office.name.to_uppercase(),
        place_and_date: place_and_date(&gathered.office.place, day),
        decision: format!("Kèm theo {decision}"),
        parts,
    };
    let print = documents::write_hand_over(&list, by, &supplies)
        .map_err(|error| of_document(error, str::to_owned))?;
    gathered.export(&desk, kind, print).await
}

fn by_turns(gathered: &Gathered) -> Vec<HandOverPart> {
    let part = |turn: &[Honoured]| HandOverPart {
        heading: turn
            .first()
            .map(|first| format!("Lượt {}: {}", first.place.turn, first.turn_name))
            .unwrap_or_default(),
        rows: turn.iter().map(row).collect(),
    };
    gathered.honoured.chunk_by(|one, next| one.place.turn == next.place.turn).map(part).collect()
}

/// The parts of units, in the order in which the stage first calls somebody of theirs.
fn by_units(gathered: &Gathered) -> Vec<HandOverPart> {
    let mut parts: Vec<HandOverPart> = Vec::new();
    for one in &gathered.honoured {
        match parts.iter_mut().find(|part| part.heading == one.unit) {
            Some(part) => part.rows.push(row(one)),
            None => parts.push(HandOverPart { heading: one.unit.clone(), rows: vec![row(one)] }),
        }
    }
    parts
}

fn row(one: &Honoured) -> HandOverRow {
    HandOverRow {
        recipient: one.recipient.clone(),
        below: one.below.clone(),
        award: one.award.award_name.clone(),
        ordinal: format!("{:02}", one.award.ordinal),
        bonus: one.award.bonus.as_ref().map(|bonus| bonus.dong),
    }
}
