//! `edit_round`

use super::OpenRound;
use super::open::typed_round;
use crate::desk::{Desk, Done};
use crate::failure::Failure;
use crate::typed::Nothing;
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// A round as it shall be.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in store::rounds::Round")]
pub struct EditRound {
    pub id: i64,
    pub name: String,
    pub year: i64,
    pub deadline_on: Option<String>,
    pub ceremony_on: Option<String>,
    pub ceremony_at: Option<String>,
    pub budget: Option<i64>,
    #[ts(optional = nullable)]
    pub ceremony_place: Option<String>,
}

/// Saves a round's name, dates and budget.
///
/// # Errors
/// As `open_round`.
pub async fn edit_round(desk: Desk, input: EditRound) -> Result<Nothing, Failure> {
    let EditRound { id, name, year, deadline_on, ceremony_on, ceremony_at, budget, ceremony_place } = input;
    let typed = OpenRound { name, year, deadline_on, ceremony_on, ceremony_at, budget, ceremony_place };
    let round = typed_round(id, &typed)?;
    let mut change = desk.change().await?;
    change.save_round(&round).await?;
    desk.commit(change, Done::work("round_edited").fact("name", round.name).to(Topic::Rounds, id)).await?;
    Ok(Nothing {})
}
