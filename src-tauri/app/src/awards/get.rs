//! `get_award`

use super::{AwardRow, Classes, award_row};
use crate::certificates::told_state;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::history::{HistoryEntry, entry_view};
use crate::nominations::{BonusView, PastAwardView, bonus_view, past_award_view};
use crate::units::Lineage;
use domain::recipient::RecipientKind;
use serde::{Deserialize, Serialize};
use store::Topic;
use ts_rs::TS;

/// The award to show.
#[derive(Debug, Deserialize, TS)]
pub struct GetAward {
    /// Its id.
    pub id: i64,
}

/// An award with its decision, its history and the recipient's other awards.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::awards::Award")]
pub struct AwardView {
    pub award: AwardRow,
    pub bonus: Option<BonusView>,
    pub decision_id: Option<i64>,
    pub decision_title: String,
    pub issuer: String,
    pub nominated_by: Option<String>,
    pub person_id: Option<i64>,
    pub unit_id: Option<i64>,
    pub past: Vec<PastAwardView>,
    pub history: Vec<HistoryEntry>,
}

/// An award with its decision, its history and the recipient's other awards.
///
/// # Errors
/// `missing`.
pub async fn get_award(desk: Desk, input: GetAward) -> Result<AwardView, Failure> {
    let mut reader = desk.read().await?;
    let award = reader.award(input.id).await?;
    let decision = reader.decision(award.decision_id).await?;
    let others = match (award.kind, award.person_id, award.unit_id) {
        (RecipientKind::Collective, _, Some(unit_id)) => {
            let line = Lineage::load(&mut reader).await?.line_of(unit_id);
            reader.awards_of_units(&line).await?
        }
        (RecipientKind::Individual | RecipientKind::Household, Some(person_id), _) => {
            reader.awards_of_person(person_id).await?
        }
        _ => Vec::new(),
    };
    let history = match award.nomination_id {
        Some(id) => reader.history_of(Topic::Nominations, id).await?.into_iter().map(entry_view).collect(),
        None => Vec::new(),
    };
    let sheet = reader.certificate_of_award(award.id).await?;
    let classes = Classes::of(&reader.award_types().await?);
    Ok(AwardView {
        bonus: award.bonus.as_ref().map(bonus_view),
        decision_id: Some(award.decision_id),
        decision_title: decision.title,
        issuer: decision.issuer,
        nominated_by: award.nominated_by.clone(),
        person_id: award.person_id,
        unit_id: award.unit_id,
        past: others.iter().filter(|other| other.id != award.id).map(past_award_view).collect(),
        history,
        award: AwardRow {
            certificate_state: sheet.map(|sheet| told_state(&sheet).to_owned()),
            ..award_row(award, &classes)
        },
    })
}
