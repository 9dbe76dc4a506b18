//! `edit_nomination`

use super::add::{award, recipient_name};
use super::doubts::answer_by_edit;
use super::recipients::{link, link_units};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Nothing, wanted};
use domain::recipient::RecipientKind;
use serde::{Deserialize, Serialize};
use store::nominations::Nomination;
use store::people::Person;
use store::{Change, Topic};
use ts_rs::TS;

/// What a nomination says, by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "named as in store::nominations::Nomination")]
pub enum NominationField {
    Kind,
    Honorific,
    Name,
    Position,
    Unit,
    NominatedBy,
    Award,
    Theme,
    Citation,
    Note,
}

/// One field of one nomination, as it shall be.
#[derive(Debug, Deserialize, TS)]
pub struct EditNomination {
    /// The nomination.
    pub id: i64,
    /// The field.
    pub field: NominationField,
    /// Its new text; blank takes it away where it may be absent.
    pub value: Option<String>,
}

/// Changes one field of a nomination that is still open.
///
/// # Errors
/// `nomination_closed`, a name that is empty or has a digit, `award_unknown`.
pub async fn edit_nomination(desk: Desk, input: EditNomination) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let before = change.nomination(input.id).await?;
    let Some(one) = edit_field(&mut change, &before, input.field, input.value.as_deref()).await? else {
        return Ok(Nothing {});
    };
    let field = serde_json::to_value(input.field).ok().and_then(|word| word.as_str().map(str::to_owned));
    let done = Done::work("nomination_edited")
        .fact("name", &before.name)
        .fact("field", field.unwrap_or_default())
        .fact("value", input.value.unwrap_or_default())
        .to(Topic::Nominations, one.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}

/// Changes one field within a change; the nomination as it is then, or nothing when that is as it was.
///
/// # Errors
/// As `edit_nomination`.
pub(crate) async fn edit_field(
    change: &mut Change,
    before: &Nomination,
    field: NominationField,
    value: Option<&str>,
) -> Result<Option<Nomination>, Failure> {
    let mut one = before.clone();
    if !one.state.is_open() {
        return Err(Failure::new(FailureCode::NominationClosed).fact("state", one.state.as_str()));
    }
    say(change, &mut one, field, value).await?;
    if one == *before {
        return Ok(None);
    }
    let one = relink(change, before, one, field).await?;
    if changes_what_was_excused(field) {
        change.remove_overrides(&[one.id]).await?;
    }
    answer_by_edit(change, one.id, field).await?;
    change.save_nomination(&one).await?;
    Ok(Some(one))
}

/// Whether reasons that were written against findings spoke of this field.
const fn changes_what_was_excused(field: NominationField) -> bool {
    use NominationField as Field;
    matches!(
        field,
        Field::Kind | Field::Name | Field::Unit | Field::NominatedBy | Field::Award | Field::Theme
    )
}

/// Links a nomination anew where the edited field says who it is about. A person whom nothing else knows is corrected
/// with the nomination; otherwise a misspelt ghost would stay in the books.
async fn relink(
    change: &mut Change,
    before: &Nomination,
    one: Nomination,
    field: NominationField,
) -> Result<Nomination, Failure> {
    use NominationField as Field;
    if !matches!(field, Field::Kind | Field::Name | Field::Unit | Field::NominatedBy) {
        return Ok(one);
    }
    let mut nominations = [one];
    link_units(change, &mut nominations).await?;
    let is_person = |one: &Nomination| one.kind == RecipientKind::Individual;
    if let [one] = &nominations
        && is_person(before)
        && is_person(one)
        && let Some(person_id) = before.person_id
        && known_only_here(change, person_id).await?
    {
        let person =
            Person { name: one.name.clone(), unit_id: one.unit_id, ..change.person(person_id).await? };
        change.save_person(&person).await?;
    } else {
        link(change, &mut nominations).await?;
    }
    let [one] = nominations;
    Ok(one)
}

/// Whether a person stands in the books for one nomination alone.
async fn known_only_here(change: &mut Change, person_id: i64) -> Result<bool, Failure> {
    Ok(change.nominations_of_person(person_id).await?.len() == 1
        && change.awards_of_person(person_id).await?.is_empty())
}

async fn say(
    change: &mut Change,
    one: &mut Nomination,
    field: NominationField,
    value: Option<&str>,
) -> Result<(), Failure> {
    match field {
        NominationField::Kind => {
            let word = wanted(value).unwrap_or_default();
            one.kind = RecipientKind::parse(&word).ok_or_else(|| {
                Failure::new(FailureCode::InputInvalid).fact("what", format!("kind {word}")).at("kind")
            })?;
        }
        NominationField::Honorific => one.honorific = wanted(value),
        NominationField::Name => one.name = recipient_name(one.kind, value.unwrap_or_default())?,
        NominationField::Position => one.position = wanted(value),
        NominationField::Unit => one.unit = wanted(value),
        NominationField::NominatedBy => one.nominated_by = wanted(value),
        NominationField::Award => one.award = award(change, value).await?,
        NominationField::Theme => one.theme = wanted(value),
        NominationField::Citation => one.citation = wanted(value),
        NominationField::Note => one.note = wanted(value),
    }
    Ok(())
}
