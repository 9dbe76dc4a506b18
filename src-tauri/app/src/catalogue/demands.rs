//! `save_demand`, `remove_demand`

use super::CertaintyView;
use crate::desk::{Desk, Done};
use crate::dossier::{NeedView, PartView, ProcedureView};
use crate::failure::{Failure, FailureCode};
use crate::typed::{MadeId, Nothing, RemoveEntry, needed, period};
use domain::catalogue::AwardCode;
use domain::dossier::Demand;
use serde::Deserialize;
use ts_rs::TS;

/// What the dossiers of an award shall want; without an id a new entry.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in domain::dossier::Demand")]
pub struct SaveDemand {
    pub id: Option<i64>,
    pub award: String,
    pub part: PartView,
    pub need: NeedView,
    pub procedure: ProcedureView,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub source: String,
    pub certainty: CertaintyView,
}

/// Adds or changes what the dossiers of an award want.
///
/// # Errors
/// `award_unknown`, `day_malformed`, `period_reversed`, `field_empty`, `taken` when the award wants that part from that
/// day in that procedure already.
pub async fn save_demand(desk: Desk, input: SaveDemand) -> Result<MadeId, Failure> {
    let mut change = desk.change().await?;
    let award = AwardCode::new(&input.award);
    let catalogue = change.catalogue().await?;
    if !catalogue.award_types.iter().any(|one| one.entry.code == award) {
        return Err(Failure::new(FailureCode::AwardUnknown).fact("award", award.as_str()).at("award"));
    }
    let one = Demand {
        part: input.part.into(),
        need: input.need.into(),
        procedure: input.procedure.into(),
        validity: period(input.valid_from.as_deref(), input.valid_to.as_deref())?,
        source: needed("source", &input.source)?,
        certainty: input.certainty.into(),
        award,
    };
    // The base takes two that have no first day for different: to a person they are the same.
    let is_same = |other: &Demand| {
        other.award == one.award
            && (other.part, other.procedure) == (one.part, one.procedure)
            && other.validity.from == one.validity.from
    };
    if catalogue.demands.iter().any(|other| Some(other.id) != input.id && is_same(&other.entry)) {
        return Err(Failure::new(FailureCode::Taken).at("part"));
    }
    let id = change.save_demand(input.id, &one).await?;
    let done = Done::work("demand_saved").fact("part", one.part.as_str()).fact("award", one.award.as_str());
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

/// Removes what the dossiers of an award wanted.
///
/// # Errors
/// `missing`.
pub async fn remove_demand(desk: Desk, input: RemoveEntry) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    change.remove_demand(input.id).await?;
    desk.commit(change, Done::work("demand_removed")).await?;
    Ok(Nothing {})
}
