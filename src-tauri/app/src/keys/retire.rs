//! `retire_key`, `report_stolen_key`

use super::open::public_half;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use serde::Deserialize;
use store::keys::SigningKey;
use store::{Change, Topic};
use ts_rs::TS;

/// A key, by its id.
#[derive(Debug, Deserialize, TS)]
pub struct OfKey {
    /// The id.
    pub id: i64,
}

/// Lets a key sign no more, without a new one in its place. What it signed stays valid.
///
/// # Errors
/// `missing`; `key_outdated` when it signs no more already.
pub async fn retire_key(desk: Desk, input: OfKey) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let key = key(&mut change, input.id).await?;
    if key.retired_at.is_some() {
        return Err(Failure::new(FailureCode::KeyOutdated));
    }
    change.retire_signing_key(key.id, &desk.instant()).await?;
    done(&desk, change, "key_retired", &key).await
}

/// Notes that others may have a key. It signs no more, and of all it signed only what this office keeps is believed.
///
/// # Errors
/// `missing`; `key_outdated` when that was noted already.
pub async fn report_stolen_key(desk: Desk, input: OfKey) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let key = key(&mut change, input.id).await?;
    if key.stolen_at.is_some() {
        return Err(Failure::new(FailureCode::KeyOutdated));
    }
    change.save_stolen_key(&key, &desk.instant()).await?;
    done(&desk, change, "key_stolen", &key).await
}

async fn key(change: &mut Change, id: i64) -> Result<SigningKey, Failure> {
    let found = change.signing_keys().await?.into_iter().find(|key| key.id == id);
    found.ok_or_else(|| Failure::new(FailureCode::Missing).fact("thing", "signing_key").fact("id", id))
}

async fn done(desk: &Desk, change: Change, act: &'static str, key: &SigningKey) -> Result<Nothing, Failure> {
    let done = Done::official(act).fact("key", public_half(key)?.spoken()).to(Topic::Keys, key.id);
    desk.commit(change, done).await?;
    if desk.open_key().is_some_and(|open| open.id == key.id) {
        desk.keep_open(None);
    }
    Ok(Nothing {})
}
