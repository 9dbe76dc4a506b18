//! `unlock_key`, `lock_key`

use super::aside;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use serde::Deserialize;
use statements::{Passphrase, PrivateKey, PublicKey};
use std::sync::Arc;
use store::Topic;
use store::keys::SigningKey;
use ts_rs::TS;

/// The key that is open at a desk, until it is locked or the program ends. The passphrase is not kept.
pub(crate) struct OpenKey {
    /// Its key in the base.
    pub id: i64,
    /// What signs; wiped when it goes.
    pub key: PrivateKey,
}

/// The passphrase of the key in use.
#[derive(Deserialize, TS)]
pub struct UnlockKey {
    /// What was typed.
    pub passphrase: String,
}

/// Opens the key in use, for this desk and until the program ends.
///
/// # Errors
/// `key_missing`, `passphrase_wrong`, `key_damaged`.
pub async fn unlock_key(desk: Desk, input: UnlockKey) -> Result<Nothing, Failure> {
    let passphrase = Passphrase::typed(input.passphrase);
    let kept = in_use(&desk).await?;
    let public = public_half(&kept)?;
    let locked = kept.locked;
    let key = aside(move || PrivateKey::unlock(&locked, &passphrase, &public)).await?;
    desk.keep_open(Some(Arc::new(OpenKey { id: kept.id, key })));
    desk.stale(Topic::Keys);
    Ok(Nothing {})
}

/// Forgets the open key.
///
/// # Errors
/// None.
pub async fn lock_key(desk: Desk, _: Nothing) -> Result<Nothing, Failure> {
    desk.keep_open(None);
    desk.stale(Topic::Keys);
    Ok(Nothing {})
}

/// The key in use.
async fn in_use(desk: &Desk) -> Result<SigningKey, Failure> {
    let found = desk.read().await?.find_signing_key().await?;
    found.ok_or_else(|| Failure::new(FailureCode::KeyMissing))
}

/// The open key, when it is still the one in use: another desk may have replaced it.
///
/// # Errors
/// `key_missing`, `key_locked`.
pub(super) async fn ready(desk: &Desk) -> Result<Arc<OpenKey>, Failure> {
    let kept = in_use(desk).await?;
    let open = desk.open_key().filter(|open| open.id == kept.id);
    open.ok_or_else(|| Failure::new(FailureCode::KeyLocked))
}

/// The half of a kept key that everybody may know.
pub(super) fn public_half(kept: &SigningKey) -> Result<PublicKey, Failure> {
    PublicKey::parse(&kept.public_key)
        .ok_or_else(|| Failure::new(FailureCode::KeyDamaged).fact("what", &kept.public_key))
}
