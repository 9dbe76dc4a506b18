//! `list_statements`

use crate::desk::Desk;
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// The decision whose statements are asked for.
#[derive(Debug, Deserialize, TS)]
pub struct ListStatements {
    /// The decision.
    pub decision_id: i64,
}

/// A statement that was signed.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::statements::Statement")]
pub struct StatementRow {
    pub award_id: i64,
    pub ordinal: i64,
    pub issue: i64,
    /// The text of the QR code.
    pub content: String,
    pub officer: String,
    pub signed_at: String,
}

/// What was signed for a decision's sheets, in the order in which it was.
///
/// # Errors
/// What the file did.
pub async fn list_statements(desk: Desk, input: ListStatements) -> Result<Vec<StatementRow>, Failure> {
    let mut reader = desk.read().await?;
    let awards = reader.awards_of_decision(input.decision_id).await?;
    let ordinals: HashMap<i64, i64> = awards.into_iter().map(|award| (award.id, award.ordinal)).collect();
    let all = reader.statements_of_decision(input.decision_id).await?;
    let row = |one: store::statements::Statement| StatementRow {
        award_id: one.award_id,
        ordinal: ordinals.get(&one.award_id).copied().unwrap_or_default(),
        issue: one.issue,
        content: one.content,
        officer: one.officer,
        signed_at: one.signed_at,
    };
    Ok(all.into_iter().map(row).collect())
}
