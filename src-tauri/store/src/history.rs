//! The history: all acts, append-only.

use crate::cols::Cols;
use crate::{Reader, StoreError, Topic};
use std::collections::BTreeMap;

/// An act of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its key.
    pub id: i64,
    /// When, `2023-12-25T09:41:00Z`.
    pub at: String,
    /// By whom.
    pub officer: String,
    /// The act's word.
    pub act: String,
    /// Facts for its sentence.
    pub facts: BTreeMap<String, String>,
    /// Whether it is official.
    pub official: bool,
}

fn entry(row: &sqlx::any::AnyRow) -> Result<Entry, StoreError> {
    let mut cols = Cols::of(row, "history")?;
    Ok(Entry {
        id: cols.int()?,
        at: cols.text()?,
        officer: cols.text()?,
        act: cols.text()?,
        facts: serde_json::from_str(&cols.text()?)?,
        official: cols.int()? == 1,
    })
}

impl Reader {
    /// The newest acts, a page of them.
    ///
    /// # Errors
    /// What the file did.
    pub async fn history(&mut self, offset: i64, limit: i64) -> Result<Vec<Entry>, StoreError> {
        let query = sqlx::query(
            "SELECT id, at, officer, act, facts, official FROM history ORDER BY id DESC LIMIT $1 OFFSET $2",
        )
        .bind(limit)
        .bind(offset);
        self.all(query).await?.iter().map(entry).collect()
    }

    /// What was done to one thing and still holds, the newest first: what was undone is told by the whole history only.
    ///
    /// # Errors
    /// What the file did.
    pub async fn history_of(&mut self, topic: Topic, id: i64) -> Result<Vec<Entry>, StoreError> {
        let query = sqlx::query(
            "SELECT h.id, h.at, h.officer, h.act, h.facts, h.official FROM history_subject s \
             JOIN history h ON h.id = s.history_id WHERE s.subject = $1 AND s.subject_id = $2 \
             AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.history_id = h.id) ORDER BY h.id DESC LIMIT 100",
        )
        .bind(topic.as_str())
        .bind(id);
        self.all(query).await?.iter().map(entry).collect()
    }

    /// The newest act that was neither undone nor is itself an undoing: what undo would take back.
    ///
    /// # Errors
    /// What the file did.
    pub async fn last_act(&mut self) -> Result<Option<Entry>, StoreError> {
        let query = sqlx::query(
            "SELECT h.id, h.at, h.officer, h.act, h.facts, h.official FROM history h \
             WHERE h.act <> 'undone' AND h.act <> 'office_opened' \
             AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.history_id = h.id) ORDER BY h.id DESC LIMIT 1",
        );
        self.maybe(query).await?.as_ref().map(entry).transpose()
    }

    /// The very first act: the opening of the office, which tells one office's base from another's.
    ///
    /// # Errors
    /// What the file did.
    pub async fn first_act(&mut self) -> Result<Option<Entry>, StoreError> {
        let query =
            sqlx::query("SELECT id, at, officer, act, facts, official FROM history ORDER BY id LIMIT 1");
        self.maybe(query).await?.as_ref().map(entry).transpose()
    }

    /// Whether an act was ever done.
    ///
    /// # Errors
    /// What the file did.
    pub async fn was_ever_done(&mut self, act: &str) -> Result<bool, StoreError> {
        let query = sqlx::query("SELECT COUNT(*) FROM history WHERE act = $1").bind(act.to_owned());
        Ok(self.count(query).await? > 0)
    }

    /// The number of the newest act: views made before it are stale, also when another desk did it.
    ///
    /// # Errors
    /// What the file did.
    pub async fn version(&mut self) -> Result<i64, StoreError> {
        self.count(sqlx::query("SELECT COALESCE(MAX(id), 0) FROM history")).await
    }

    /// When the newest act was done.
    ///
    /// # Errors
    /// What the file did.
    pub async fn saved_at(&mut self) -> Result<Option<String>, StoreError> {
        Ok(self.history(0, 1).await?.into_iter().next().map(|entry| entry.at))
    }
}
