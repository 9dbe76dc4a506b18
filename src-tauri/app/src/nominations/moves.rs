//! `move_nominations`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Count;
use domain::nomination::{Move, NominationState};
use serde::Deserialize;
use std::collections::HashMap;
use store::Topic;
use ts_rs::TS;

/// One move for some nominations.
#[derive(Debug, Deserialize, TS)]
pub struct MoveNominations {
    /// Their ids.
    pub ids: Vec<i64>,
    /// The move's word: `return`, `suspend`, `resume`, `withdraw` …
    pub action: String,
    /// The reason, where the move needs one.
    pub reason: Option<String>,
}

/// Makes one move with each nomination, with all of them or none.
///
/// # Errors
/// `nothing_chosen`, `illegal_move`, `reason_missing`.
pub async fn move_nominations(desk: Desk, input: MoveNominations) -> Result<Count, Failure> {
    let what = chosen_move(&input.action, input.reason.as_deref().unwrap_or_default())?;
    if input.ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let mut groups: HashMap<&'static str, (NominationState, Vec<i64>)> = HashMap::new();
    for one in change.nominations_by_id(&input.ids).await? {
        let next =
            one.state.after(&what).map_err(|refusal| Failure::from(refusal).fact("name", &one.name))?;
        groups.entry(next.as_str()).or_insert_with(|| (next, Vec::new())).1.push(one.id);
    }
    for (state, ids) in groups.into_values() {
        change.save_states(&ids, &state).await?;
    }
    let count = input.ids.len();
    let done = Done::work("nominations_moved")
        .fact("count", count)
        .fact("action", what.as_str())
        .fact("reason", input.reason.unwrap_or_default())
        .to_all(Topic::Nominations, &input.ids);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(count).unwrap_or(i64::MAX) })
}

/// The moves that a person may choose. Those that a decision or a sheet makes (decide, print, seal, hand over …) come
/// with it, never alone.
fn chosen_move(word: &str, reason: &str) -> Result<Move, Failure> {
    let why = || reason.to_owned();
    Ok(match word {
        "prepare" => Move::Prepare,
        "submit" => Move::Submit,
        "receive" => Move::Receive,
        "start_appraisal" => Move::StartAppraisal,
        "find_eligible" => Move::FindEligible,
        "find_ineligible" => Move::FindIneligible(why()),
        "suspend" => Move::Suspend(why()),
        "resume" => Move::Resume,
        "return" => Move::Return(why()),
        "reopen" => Move::Reopen,
        "put_before_council" => Move::PutBeforeCouncil,
        "pass" => Move::Pass,
        "fail" => Move::Fail,
        "forward" => Move::Forward,
        "record_return_above" => Move::RecordReturnAbove(why()),
        "record_not_considered" => Move::RecordNotConsidered,
        "archive" => Move::Archive,
        "withdraw" => Move::Withdraw(why()),
        other => return Err(Failure::new(FailureCode::InputInvalid).fact("what", format!("action {other}"))),
    })
}
