//! `open_round`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{MadeId, amount, maybe_day, needed, wanted, year};
use serde::Deserialize;
use store::Topic;
use store::rounds::Round;
use ts_rs::TS;

/// A round to open.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in store::rounds::Round")]
pub struct OpenRound {
    pub name: String,
    pub year: i64,
    pub deadline_on: Option<String>,
    pub ceremony_on: Option<String>,
    pub ceremony_at: Option<String>,
    pub budget: Option<i64>,
    #[ts(optional = nullable)]
    pub ceremony_place: Option<String>,
}

/// Opens a round.
///
/// # Errors
/// `field_empty`, `year_malformed`, `day_malformed`, `amount_malformed`.
pub async fn open_round(desk: Desk, input: OpenRound) -> Result<MadeId, Failure> {
    let round = typed_round(0, &input)?;
    let mut change = desk.change().await?;
    let id = change.add_round(&round).await?;
    desk.commit(change, Done::work("round_opened").fact("name", round.name).to(Topic::Rounds, id)).await?;
    Ok(MadeId { id })
}

/// The round that somebody typed.
pub(crate) fn typed_round(id: i64, input: &OpenRound) -> Result<Round, Failure> {
    let hour = wanted(input.ceremony_at.as_deref());
    if let Some(hour) = &hour
        && chrono::NaiveTime::parse_from_str(hour, "%H:%M").is_err()
    {
        return Err(Failure::new(FailureCode::DayMalformed).fact("text", hour).at("ceremony_at"));
    }
    Ok(Round {
        id,
        name: needed("name", &input.name).map_err(|empty| empty.fact("field", "round_name"))?,
        year: year("year", input.year)?,
        deadline_on: maybe_day("deadline_on", input.deadline_on.as_deref())?,
        ceremony_on: maybe_day("ceremony_on", input.ceremony_on.as_deref())?,
        ceremony_at: hour,
        budget: amount("budget", input.budget)?,
        ceremony_place: wanted(input.ceremony_place.as_deref()),
    })
}
