//! `edit_decision`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Nothing, maybe_day, needed};
use serde::Deserialize;
use store::decisions::Decision;
use store::{Change, Topic};
use ts_rs::TS;

/// A draft's title, signer and day of the council, as they shall be.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in store::decisions::Decision")]
pub struct EditDecision {
    pub id: i64,
    pub title: String,
    pub signer_id: Option<i64>,
    pub council_on: Option<String>,
}

/// Changes a draft's title, signer and day of the council.
///
/// # Errors
/// `decision_signed`, `field_empty`, `day_malformed`.
pub async fn edit_decision(desk: Desk, input: EditDecision) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let decision = unsigned(&mut change, input.id).await?;
    let decision = Decision {
        title: needed("title", &input.title)?,
        signer_id: input.signer_id,
        council_on: maybe_day("council_on", input.council_on.as_deref())?,
        ..decision
    };
    change.save_draft(&decision).await?;
    let done = Done::work("decision_edited").fact("title", decision.title).to(Topic::Decisions, input.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}

/// A decision that may still be changed.
pub(crate) async fn unsigned(change: &mut Change, id: i64) -> Result<Decision, Failure> {
    let decision = change.decision(id).await?;
    if decision.state.is_draft() {
        return Ok(decision);
    }
    let number = decision.signed.map(|signed| signed.number).unwrap_or_default();
    Err(Failure::new(FailureCode::DecisionSigned).fact("number", number))
}
