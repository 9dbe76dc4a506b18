//! `add_nomination`

use super::recipients::link;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Kind, MadeId, needed, wanted};
use domain::catalogue::AwardCode;
use domain::nomination::NominationState;
use domain::recipient::RecipientKind;
use domain::text::PersonName;
use serde::Deserialize;
use store::nominations::Nomination;
use store::{Reader, Topic};
use ts_rs::TS;

/// A nomination typed by hand.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in store::nominations::Nomination")]
pub struct AddNomination {
    pub round_id: i64,
    pub kind: Kind,
    pub honorific: Option<String>,
    pub name: String,
    pub position: Option<String>,
    pub unit: Option<String>,
    pub nominated_by: Option<String>,
    pub award: Option<String>,
    pub theme: Option<String>,
    pub citation: Option<String>,
}

/// Adds a nomination, as a draft.
///
/// # Errors
/// A name that is empty or has a digit, `award_unknown`, `missing` round.
pub async fn add_nomination(desk: Desk, input: AddNomination) -> Result<MadeId, Failure> {
    let mut change = desk.change().await?;
    let round = change.round(input.round_id).await?;
    let kind = RecipientKind::from(input.kind);
    let nomination = Nomination {
        id: 0,
        round_id: round.id,
        import_id: None,
        place: change.last_place(round.id).await? + 1,
        kind,
        honorific: wanted(input.honorific.as_deref()),
        name: recipient_name(kind, &input.name)?,
        position: wanted(input.position.as_deref()),
        unit: wanted(input.unit.as_deref()),
        nominated_by: wanted(input.nominated_by.as_deref()),
        person_id: None,
        unit_id: None,
        nominating_unit_id: None,
        award: award(&mut change, input.award.as_deref()).await?,
        award_text: None,
        theme: wanted(input.theme.as_deref()),
        citation: wanted(input.citation.as_deref()),
        note: None,
        simplified_for: None,
        state: NominationState::Draft,
        received_on: desk.today(),
    };
    let mut nominations = [nomination];
    link(&mut change, &mut nominations).await?;
    let [nomination] = nominations;
    let name = nomination.name.clone();
    let ids = change.add_nominations(&[(nomination, None)]).await?;
    let id = ids.first().copied().unwrap_or_default();
    desk.commit(change, Done::work("nomination_added").fact("name", name).to(Topic::Nominations, id)).await?;
    Ok(MadeId { id })
}

/// A recipient's name as typed: a person's is checked letter by letter.
pub(crate) fn recipient_name(kind: RecipientKind, text: &str) -> Result<String, Failure> {
    match kind {
        RecipientKind::Individual => Ok(PersonName::new(text)?.as_str().to_owned()),
        RecipientKind::Collective | RecipientKind::Household => needed("name", text),
    }
}

/// An award of the catalogue by its code.
pub(crate) async fn award(reader: &mut Reader, code: Option<&str>) -> Result<Option<AwardCode>, Failure> {
    let Some(code) = wanted(code) else { return Ok(None) };
    let code = AwardCode::new(&code);
    let known = reader.catalogue().await?.award_types.iter().any(|one| one.entry.code == code);
    if known {
        return Ok(Some(code));
    }
    Err(Failure::new(FailureCode::AwardUnknown).fact("award", code.as_str()).at("award"))
}
