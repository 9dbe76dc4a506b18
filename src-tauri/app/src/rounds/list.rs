//! `list_rounds`

use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::{Nothing, sent};
use serde::Serialize;
use store::Reader;
use store::rounds::Round;
use ts_rs::TS;

/// A round with what the title line tells of it.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::rounds::Round")]
pub struct RoundView {
    pub id: i64,
    pub name: String,
    pub year: i64,
    pub deadline_on: Option<String>,
    pub ceremony_on: Option<String>,
    pub ceremony_at: Option<String>,
    pub ceremony_place: Option<String>,
    /// The day of the latest council session.
    pub council_on: Option<String>,
    pub budget: Option<i64>,
    /// How many nominations it holds.
    pub nominations: i64,
}

/// All rounds, the newest first.
///
/// # Errors
/// What the file did.
pub async fn list_rounds(desk: Desk, _: Nothing) -> Result<Vec<RoundView>, Failure> {
    let mut reader = desk.read().await?;
    let mut views = Vec::new();
    for round in reader.rounds().await? {
        views.push(round_view(&mut reader, round).await?);
    }
    Ok(views)
}

pub(crate) async fn round_view(reader: &mut Reader, round: Round) -> Result<RoundView, Failure> {
    Ok(RoundView {
        council_on: sent(reader.council_day(round.id).await?),
        nominations: reader.nominations_of_round(round.id).await?,
        id: round.id,
        name: round.name,
        year: round.year,
        deadline_on: sent(round.deadline_on),
        ceremony_on: sent(round.ceremony_on),
        ceremony_at: round.ceremony_at,
        ceremony_place: round.ceremony_place,
        budget: round.budget,
    })
}
