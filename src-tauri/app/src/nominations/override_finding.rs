//! `override_finding`

use super::board::board_within;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Nothing, needed};
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// A finding to go on against.
#[derive(Debug, Deserialize, TS)]
pub struct OverrideFinding {
    /// The nomination.
    pub id: i64,
    /// The rule's code.
    pub rule: String,
    /// The written reason.
    pub reason: String,
}

/// Accepts a nomination against one finding, with a written reason that stays with it.
///
/// # Errors
/// `field_empty` without a reason, `missing` when the rule finds nothing there.
pub async fn override_finding(desk: Desk, input: OverrideFinding) -> Result<Nothing, Failure> {
    let reason = needed("reason", &input.reason)?;
    let mut change = desk.change().await?;
    let one = change.nomination(input.id).await?;
    let board = board_within(&desk, &mut change, one.round_id).await?;
    let stands = board.line(one.id).is_some_and(|line| {
        line.open_findings().chain(line.awaited_papers()).any(|found| found.rule == input.rule)
    });
    if !stands {
        return Err(Failure::new(FailureCode::Missing).fact("thing", "finding").fact("id", &input.rule));
    }
    change.add_overrides(&[(one.id, input.rule.clone())], &reason, desk.officer(), &desk.instant()).await?;
    let done = Done::work("finding_overridden")
        .fact("name", one.name)
        .fact("rule", input.rule)
        .fact("reason", reason)
        .to(Topic::Nominations, one.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
