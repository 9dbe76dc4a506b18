//! `remove_nominations`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Count;
use domain::nomination::NominationState;
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// Drafts to remove.
#[derive(Debug, Deserialize, TS)]
pub struct RemoveNominations {
    /// Their ids.
    pub ids: Vec<i64>,
}

/// Removes drafts. What the board has received is not removed but returned or withdrawn, so that it stays on record.
///
/// # Errors
/// `nothing_chosen`, `illegal_move` when one is past the draft: then none is removed.
pub async fn remove_nominations(desk: Desk, input: RemoveNominations) -> Result<Count, Failure> {
    if input.ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let nominations = change.nominations_by_id(&input.ids).await?;
    if let Some(one) = nominations.iter().find(|one| one.state != NominationState::Draft) {
        return Err(Failure::new(FailureCode::IllegalMove)
            .fact("thing", "nomination")
            .fact("state", one.state.as_str())
            .fact("action", "remove")
            .fact("name", &one.name));
    }
    change.remove_nominations(&input.ids).await?;
    let count = input.ids.len();
    let done = Done::work("nominations_removed").fact("count", count).to_all(Topic::Nominations, &input.ids);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(count).unwrap_or(i64::MAX) })
}
