//! `make_key`

use super::{OpenKey, aside};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::MadeId;
use serde::Deserialize;
use statements::{Passphrase, PrivateKey};
use std::sync::Arc;
use store::Topic;
use store::keys::SigningKey;
use ts_rs::TS;

/// A key to make.
#[derive(Deserialize, TS)]
pub struct MakeKey {
    /// The passphrase that shall open it.
    pub passphrase: String,
    /// The same, typed again.
    pub again: String,
    /// The key in use, which the new one replaces; nothing where there is none.
    pub replaces: Option<i64>,
}

/// Makes a key, which signs from now on, and opens it at this desk. The one before it signs no more; what it signed
/// stays valid.
///
/// # Errors
/// `passphrase_short`, `passphrase_plain`, `passphrase_unlike`; `key_outdated` when another desk made one meanwhile.
pub async fn make_key(desk: Desk, input: MakeKey) -> Result<MadeId, Failure> {
    let passphrase = Passphrase::typed(input.passphrase).long_enough()?;
    if !passphrase.is(&Passphrase::typed(input.again)) {
        return Err(Failure::new(FailureCode::PassphraseUnlike).at("again"));
    }
    let (key, locked) = aside(move || {
        let key = PrivateKey::make()?;
        let locked = key.lock(&passphrase)?;
        Ok((key, locked))
    })
    .await?;
    let mut change = desk.change().await?;
    let before = change.find_signing_key().await?.map(|before| before.id);
    if before != input.replaces {
        return Err(Failure::new(FailureCode::KeyOutdated));
    }
    if let Some(before) = before {
        change.retire_signing_key(before, &desk.instant()).await?;
    }
    let made = SigningKey {
        id: 0,
        public_key: key.public().text(),
        locked,
        officer: desk.officer().to_owned(),
        made_at: desk.instant(),
        retired_at: None,
        stolen_at: None,
    };
    let id = change.add_signing_key(&made).await?;
    let act = if before.is_some() { "key_replaced" } else { "key_made" };
    let done = Done::official(act).fact("key", key.public().spoken()).to(Topic::Keys, id);
    desk.commit(change, done).await?;
    desk.keep_open(Some(Arc::new(OpenKey { id, key })));
    Ok(MadeId { id })
}
