//! `settle_doubts`, and what is open of nominations: what nobody answered when their list was accepted.

use super::edit::NominationField;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::lists::DoubtView;
use crate::typed::Count;
use domain::proof::ProofMark;
use serde::Deserialize;
use std::collections::HashMap;
use store::doubts::OpenDoubt;
use store::nominations::Nomination;
use store::{Change, Topic};
use ts_rs::TS;

/// Nominations that were looked at and are right.
#[derive(Debug, Deserialize, TS)]
pub struct SettleDoubts {
    /// Their ids.
    pub ids: Vec<i64>,
}

/// Says that nominations are right as they stand: what their lists left open is answered.
///
/// # Errors
/// `nothing_chosen` when nothing is open of them, `missing`.
pub async fn settle_doubts(desk: Desk, input: SettleDoubts) -> Result<Count, Failure> {
    let mut change = desk.change().await?;
    let nominations = change.nominations_by_id(&input.ids).await?;
    let open = change.open_doubts(&input.ids).await?;
    let is_open = |one: &&Nomination| open.iter().any(|doubt| doubt.nomination_id == one.id);
    let settled: Vec<&Nomination> = nominations.iter().filter(is_open).collect();
    let Some(first) = settled.first() else { return Err(Failure::new(FailureCode::NothingChosen)) };
    change.remove_open_doubts(&open.iter().map(|one| one.id).collect::<Vec<_>>()).await?;
    let ids: Vec<i64> = settled.iter().map(|one| one.id).collect();
    let done = Done::work("doubts_settled")
        .fact("name", &first.name)
        .fact("count", ids.len())
        .to_all(Topic::Nominations, &ids);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(ids.len()).unwrap_or(i64::MAX) })
}

/// Keeps what is open of nominations.
///
/// # Errors
/// What the file did.
pub(crate) async fn keep_open(change: &mut Change, open: &[(i64, &[DoubtView])]) -> Result<(), Failure> {
    let mut kept = Vec::new();
    for (nomination_id, doubts) in open {
        for doubt in *doubts {
            kept.push(OpenDoubt {
                id: 0,
                nomination_id: *nomination_id,
                kind: doubt.kind.clone(),
                facts: serde_json::to_string(&doubt.facts).map_err(internal)?,
                fields: serde_json::to_string(&doubt.fields).map_err(internal)?,
            });
        }
    }
    change.add_open_doubts(&kept).await?;
    Ok(())
}

fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::new(FailureCode::Internal).fact("what", error)
}

/// A doubt as it is sent. Facts were written by this program; were they damaged, its kind would still be worth showing.
fn view(open: &OpenDoubt) -> DoubtView {
    DoubtView {
        kind: open.kind.clone(),
        facts: serde_json::from_str(&open.facts).unwrap_or_default(),
        fields: serde_json::from_str(&open.fields).unwrap_or_default(),
    }
}

/// What is open, by nomination.
pub(crate) fn by_nomination(open: &[OpenDoubt]) -> HashMap<i64, Vec<DoubtView>> {
    let mut all: HashMap<i64, Vec<DoubtView>> = HashMap::new();
    for one in open {
        all.entry(one.nomination_id).or_default().push(view(one));
    }
    all
}

/// What is still to be asked of a nomination: a unit's word on what its certificate prints answers for as long as it holds.
pub(super) fn unanswered(doubts: Vec<DoubtView>, proof: ProofMark) -> Vec<DoubtView> {
    use NominationField as Field;
    let is_printed =
        |field: &Field| matches!(field, Field::Honorific | Field::Name | Field::Position | Field::Unit);
    let is_answered = |one: &DoubtView| proof == ProofMark::Proofed && one.fields.iter().any(is_printed);
    doubts.into_iter().filter(|one| !is_answered(one)).collect()
}

/// Removes what is open of a nomination and speaks of a field: somebody has mended it.
///
/// # Errors
/// What the file did.
pub(super) async fn answer_by_edit(
    change: &mut Change,
    nomination_id: i64,
    field: NominationField,
) -> Result<(), Failure> {
    let open = change.open_doubts(&[nomination_id]).await?;
    let is_meant = |one: &&OpenDoubt| view(one).fields.contains(&field);
    change.remove_open_doubts(&open.iter().filter(is_meant).map(|one| one.id).collect::<Vec<_>>()).await?;
    Ok(())
}

/// The fields in which two wordings of a nomination differ.
pub(crate) fn changed_fields(one: &Nomination, other: &Nomination) -> Vec<NominationField> {
    use NominationField as Field;
    let differs = [
        (Field::Kind, one.kind != other.kind),
        (Field::Honorific, one.honorific != other.honorific),
        (Field::Name, one.name != other.name),
        (Field::Position, one.position != other.position),
        (Field::Unit, one.unit != other.unit),
        (Field::NominatedBy, one.nominated_by != other.nominated_by),
        (Field::Award, one.award != other.award),
        (Field::Theme, one.theme != other.theme),
        (Field::Citation, one.citation != other.citation),
        (Field::Note, one.note != other.note),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
}
