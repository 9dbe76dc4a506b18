//! `change_passphrase`

use super::open::public_half;
use super::{OpenKey, aside};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::MadeId;
use serde::Deserialize;
use statements::{KeyFault, Passphrase, PrivateKey};
use std::sync::Arc;
use store::Topic;
use ts_rs::TS;

/// Another passphrase for the key in use.
#[derive(Deserialize, TS)]
pub struct ChangePassphrase {
    /// The passphrase that opens it now.
    pub old: String,
    /// The one that shall open it from now on.
    pub passphrase: String,
    /// The same, typed again.
    pub again: String,
}

/// Locks the key in use under another passphrase. The key stays the same: what it signed stays valid, and so do the pages
/// that were given out. What the old passphrase opened is forgotten here, but not in copies made before. An official act.
///
/// # Errors
/// `passphrase_short`, `passphrase_plain`, `passphrase_unlike`, `passphrase_same`; `passphrase_wrong` at the old one; `key_missing`,
/// `key_damaged`; `key_outdated` when another desk changed the key meanwhile. Then the old passphrase still opens it.
pub async fn change_passphrase(desk: Desk, input: ChangePassphrase) -> Result<MadeId, Failure> {
    let (old, new) = (Passphrase::typed(input.old), Passphrase::typed(input.passphrase).long_enough()?);
    if !new.is(&Passphrase::typed(input.again)) {
        return Err(Failure::new(FailureCode::PassphraseUnlike).at("again"));
    }
    if new.is(&old) {
        return Err(Failure::new(FailureCode::PassphraseSame).at("passphrase"));
    }
    let kept = desk.read().await?.find_signing_key().await?;
    let kept = kept.ok_or_else(|| Failure::new(FailureCode::KeyMissing))?;
    let public = public_half(&kept)?;
    let before = kept.locked.clone();
    let (key, locked) = aside(move || {
        let key = PrivateKey::unlock(&before, &old, &public)?;
        let locked = key.lock(&new)?;
        // What replaces the only copy is opened once before it does.
        PrivateKey::unlock(&locked, &new, &public).map_err(|fault| KeyFault::Damaged(fault.to_string()))?;
        Ok((key, locked))
    })
    .await
    .map_err(|failure| match failure.code {
        FailureCode::PassphraseWrong => failure.at("old"),
        _ => failure,
    })?;
    let mut change = desk.change().await?;
    let now = change.find_signing_key().await?;
    if now.is_none_or(|now| now.id != kept.id || now.locked != kept.locked) {
        return Err(Failure::new(FailureCode::KeyOutdated));
    }
    change.save_locked_key(kept.id, &locked).await?;
    let done = Done::official("passphrase_changed").fact("key", public.spoken()).to(Topic::Keys, kept.id);
    desk.commit(change, done).await?;
    desk.keep_open(Some(Arc::new(OpenKey { id: kept.id, key })));
    Ok(MadeId { id: kept.id })
}
