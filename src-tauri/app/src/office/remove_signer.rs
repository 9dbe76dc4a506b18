//! `remove_signer`

use crate::desk::{Desk, Done};
use crate::failure::Failure;
use crate::typed::Nothing;
use serde::Deserialize;
use ts_rs::TS;

/// The signer to remove.
#[derive(Debug, Deserialize, TS)]
pub struct RemoveSigner {
    /// Its id.
    pub id: i64,
}

/// Removes a signer whom no decision names.
///
/// # Errors
/// `referred` when a decision does.
pub async fn remove_signer(desk: Desk, input: RemoveSigner) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    change.remove_signer(input.id).await?;
    desk.commit(change, Done::work("signer_removed")).await?;
    Ok(Nothing {})
}
