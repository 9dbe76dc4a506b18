//! `list_keys`

use super::standing::{span, standing_list};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Nothing;
use serde::Serialize;
use statements::KeyState;
use std::collections::HashMap;
use ts_rs::TS;

/// How a key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "KeyState")]
pub enum KeyStateView {
    /// It signs, and is locked.
    Locked,
    /// It signs, and is open at this desk.
    Open,
    /// It signs no more.
    Retired,
    /// Others may have it.
    Stolen,
}

/// A key.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct KeyView {
    pub id: i64,
    /// Thirty digits, to be read over the telephone.
    pub spoken: String,
    pub state: KeyStateView,
    pub from: String,
    pub to: Option<String>,
    pub officer: String,
    /// How many statements it signed.
    pub statements: i64,
}

/// The office's keys.
#[derive(Debug, Serialize, TS)]
pub struct KeysView {
    /// The newest first.
    pub keys: Vec<KeyView>,
    /// Sheets that are no longer valid.
    pub revoked: i64,
    /// The fewest letters of a passphrase.
    pub shortest_passphrase: i64,
}

/// The office's keys.
///
/// # Errors
/// What the file did.
pub async fn list_keys(desk: Desk, _: Nothing) -> Result<KeysView, Failure> {
    let mut reader = desk.read().await?;
    let counts: HashMap<i64, i64> = reader.statement_counts().await?.into_iter().collect();
    let revoked = standing_list(&desk, &mut reader).await?.revoked.len();
    let open = desk.open_key().map(|open| open.id);
    let mut keys = Vec::new();
    for kept in reader.signing_keys().await? {
        let span = span(&kept)?;
        let (state, to) = match span.state {
            KeyState::InUse if open == Some(kept.id) => (KeyStateView::Open, None),
            KeyState::InUse => (KeyStateView::Locked, None),
            KeyState::Retired(on) => (KeyStateView::Retired, Some(on.to_string())),
            KeyState::Stolen(on) => (KeyStateView::Stolen, Some(on.to_string())),
        };
        keys.push(KeyView {
            id: kept.id,
            spoken: span.key.spoken(),
            state,
            from: span.from.to_string(),
            to,
            officer: kept.officer,
            statements: counts.get(&kept.id).copied().unwrap_or_default(),
        });
    }
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(KeysView {
        keys,
        revoked: count(revoked),
        shortest_passphrase: count(statements::SHORTEST_PASSPHRASE),
    })
}
