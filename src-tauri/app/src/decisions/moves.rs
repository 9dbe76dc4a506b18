//! `move_decision`

use super::items::take_off;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use domain::decision::DecisionMove;
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// One step of a decision's life that is not the signature.
#[derive(Debug, Deserialize, TS)]
pub struct MoveDecision {
    /// The decision.
    pub id: i64,
    /// check_form, send_to_sign, take_back, issue or discard.
    pub action: String,
}

/// Moves a decision a step on, or back to the draft, or gives the draft up.
///
/// # Errors
/// `illegal_move`.
pub async fn move_decision(desk: Desk, input: MoveDecision) -> Result<Nothing, Failure> {
    let what = match input.action.as_str() {
        "check_form" => DecisionMove::CheckForm,
        "send_to_sign" => DecisionMove::SendToSign,
        "take_back" => DecisionMove::TakeBack,
        "issue" => DecisionMove::Issue,
        "discard" => DecisionMove::Discard,
        other => return Err(Failure::new(FailureCode::InputInvalid).fact("what", format!("action {other}"))),
    };
    let mut change = desk.change().await?;
    let decision = change.decision(input.id).await?;
    let state = decision.state.clone().after(&what)?;
    if what == DecisionMove::Discard {
        let items = change.items(decision.id).await?;
        take_off(&mut change, &items).await?;
    }
    change.save_decision_state(decision.id, &state).await?;
    let done = if what == DecisionMove::Issue {
        Done::official("decision_issued")
    } else {
        Done::work("decision_moved")
    };
    let number = decision.signed.map(|signed| signed.number).unwrap_or_default();
    let done = done
        .fact("action", what.as_str())
        .fact("title", decision.title)
        .fact("number", number)
        .to(Topic::Decisions, input.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
