//! `edit_nomination`

use super::add::{award, recipient_name};
use super::recipients::link;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Nothing, wanted};
use domain::recipient::RecipientKind;
use serde::{Deserialize, Serialize};
use store::nominations::Nomination;
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
    let mut one = change.nomination(input.id).await?;
    if !one.state.is_open() {
        return Err(Failure::new(FailureCode::NominationClosed).fact("state", one.state.as_str()));
    }
    let before = one.clone();
    say(&mut change, &mut one, input.field, input.value.as_deref()).await?;
    if one == before {
        return Ok(Nothing {});
    }
    let mut nominations = [one];
    link(&mut change, &mut nominations).await?;
    let [one] = nominations;
    change.save_nomination(&one).await?;
    let field = serde_json::to_value(input.field).ok().and_then(|word| word.as_str().map(str::to_owned));
    let done = Done::work("nomination_edited")
        .fact("name", &before.name)
        .fact("field", field.unwrap_or_default())
        .fact("value", input.value.unwrap_or_default())
        .to(Topic::Nominations, one.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
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
