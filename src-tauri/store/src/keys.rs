//! The office's keys. Only the half that everybody may know is read without need.

use crate::cols::Cols;
use crate::insert::Value;
use crate::{Change, Reader, StoreError};

/// A key that signs statements, or did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningKey {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The half that everybody may know, 43 letters.
    pub public_key: String,
    /// The half that signs, locked.
    pub locked: String,
    /// Who made it.
    pub officer: String,
    /// When, `2023-12-12T09:41:00Z`.
    pub made_at: String,
    /// Since when it signs no more.
    pub retired_at: Option<String>,
    /// When somebody reported that others may have it.
    pub stolen_at: Option<String>,
}

const SELECT: &str =
    "SELECT id, public_key, locked, officer, made_at, retired_at, stolen_at FROM signing_key";

fn signing_key(row: &sqlx::any::AnyRow) -> Result<SigningKey, StoreError> {
    let mut cols = Cols::of(row, "signing_key")?;
    Ok(SigningKey {
        id: cols.int()?,
        public_key: cols.text()?,
        locked: cols.text()?,
        officer: cols.text()?,
        made_at: cols.text()?,
        retired_at: cols.maybe_text()?,
        stolen_at: cols.maybe_text()?,
    })
}

impl Reader {
    /// All keys, the newest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn signing_keys(&mut self) -> Result<Vec<SigningKey>, StoreError> {
        let sql = format!("{SELECT} ORDER BY id DESC");
        self.all(sqlx::query(sqlx::AssertSqlSafe(sql))).await?.iter().map(signing_key).collect()
    }

    /// The key that signs.
    ///
    /// # Errors
    /// What the file did.
    pub async fn find_signing_key(&mut self) -> Result<Option<SigningKey>, StoreError> {
        let sql = format!("{SELECT} WHERE retired_at IS NULL ORDER BY id DESC LIMIT 1");
        self.maybe(sqlx::query(sqlx::AssertSqlSafe(sql))).await?.as_ref().map(signing_key).transpose()
    }
}

impl Change {
    /// Adds a key.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it is there already.
    pub async fn add_signing_key(&mut self, key: &SigningKey) -> Result<i64, StoreError> {
        let columns = ["public_key", "locked", "officer", "made_at"];
        let row: Vec<Value> = [&key.public_key, &key.locked, &key.officer, &key.made_at]
            .into_iter()
            .map(|text| text.as_str().into())
            .collect();
        self.add_one("signing_key", &columns, row).await
    }

    /// Locks a key anew. Part of an official act: what the old lock held is kept nowhere, so that an old passphrase
    /// opens nothing that stands in the base.
    ///
    /// # Errors
    /// What the file did.
    pub async fn save_locked_key(&mut self, id: i64, locked: &str) -> Result<(), StoreError> {
        self.set_for_good("signing_key", &[id], &[("locked", locked.into())]).await
    }

    /// Lets a key sign no more.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn retire_signing_key(&mut self, id: i64, at: &str) -> Result<(), StoreError> {
        self.set("signing_key", &[id], &[("retired_at", at.into())]).await
    }

    /// Notes that others may have a key; it signs no more.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_stolen_key(&mut self, key: &SigningKey, at: &str) -> Result<(), StoreError> {
        let retired = key.retired_at.as_deref().unwrap_or(at);
        let set = [("retired_at", Value::from(retired)), ("stolen_at", at.into())];
        self.set("signing_key", &[key.id], &set).await
    }
}
