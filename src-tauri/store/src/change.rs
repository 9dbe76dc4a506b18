//! A change: one transaction that records what it touches, for history and undo.

use crate::insert::{Returning, Value, insert};
use crate::reader::Line;
use crate::undo::{self, Keep, Step};
use crate::{Reader, StoreError, Topic};
use sqlx::Row;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::{Deref, DerefMut};

/// Writes, inside one transaction. Dropped without [`Change::commit`], nothing has happened.
pub struct Change {
    reader: Reader,
    steps: Vec<Step>,
    topics: BTreeSet<Topic>,
}

/// What was done, for the history.
#[derive(Debug, Clone)]
pub struct Act {
    /// The act's word, such as `nomination_approved`.
    pub act: &'static str,
    /// Facts for its sentence.
    pub facts: BTreeMap<String, String>,
    /// What it was done to: topic and id.
    pub subjects: Vec<(Topic, i64)>,
    /// Whether it can be undone.
    pub standing: Standing,
    /// When, `2023-12-25T09:41:00Z`.
    pub at: String,
    /// By whom.
    pub officer: String,
}

/// Whether an act is official: an official act is never undone, only answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Office work: it can be undone.
    Undoable,
    /// An official act.
    Official,
}

/// What a commit made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// The history row.
    pub history_id: i64,
    /// Whose views are stale now.
    pub topics: BTreeSet<Topic>,
}

impl Deref for Change {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl DerefMut for Change {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}

impl Change {
    pub(crate) const fn new(reader: Reader) -> Self {
        Self { reader, steps: Vec::new(), topics: BTreeSet::new() }
    }

    /// Inserts rows, remembering that they were made; their ids in order.
    pub(crate) async fn add(
        &mut self,
        table: &'static str,
        columns: &[&'static str],
        rows: Vec<Vec<Value>>,
    ) -> Result<Vec<i64>, StoreError> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let ids = insert(self.reader.conn(), table, columns, rows, Returning::Ids).await?;
        self.topics.insert(Topic::of_table(table));
        self.steps.push(Step::Made { table: table.to_owned(), ids: ids.clone() });
        Ok(ids)
    }

    /// Inserts one row; its id.
    pub(crate) async fn add_one(
        &mut self,
        table: &'static str,
        columns: &[&'static str],
        row: Vec<Value>,
    ) -> Result<i64, StoreError> {
        let ids = self.add(table, columns, vec![row]).await?;
        ids.first().copied().ok_or_else(|| StoreError::Other("no id came back".to_owned()))
    }

    /// Sets columns of some rows, remembering what they held. Every id must be there.
    pub(crate) async fn set(
        &mut self,
        table: &'static str,
        ids: &[i64],
        columns: &[(&'static str, Value)],
    ) -> Result<(), StoreError> {
        let names: Vec<&'static str> = columns.iter().map(|(name, _)| *name).collect();
        self.remember(table, ids, Keep::Columns(&names)).await?;
        undo::update(self.reader.conn(), table, ids, columns).await.map(|_| ())
    }

    /// Sets columns of some rows for good: part of an official act, which is never taken back.
    pub(crate) async fn set_for_good(
        &mut self,
        table: &'static str,
        ids: &[i64],
        columns: &[(&'static str, Value)],
    ) -> Result<(), StoreError> {
        self.topics.insert(Topic::of_table(table));
        undo::update(self.reader.conn(), table, ids, columns).await.map(|_| ())
    }

    /// Sets one whole number of each row to its own value, remembering what they held. Every id must be there.
    pub(crate) async fn set_each(
        &mut self,
        table: &'static str,
        column: &'static str,
        pairs: &[(i64, i64)],
    ) -> Result<(), StoreError> {
        let ids: Vec<i64> = pairs.iter().map(|(id, _)| *id).collect();
        self.remember(table, &ids, Keep::Columns(&[column])).await?;
        undo::set_each(self.reader.conn(), table, column, pairs).await
    }

    /// Sets one text of each row to its own value, remembering what they held. Every id must be there.
    pub(crate) async fn set_each_text(
        &mut self,
        table: &'static str,
        column: &'static str,
        pairs: &[(i64, String)],
    ) -> Result<(), StoreError> {
        let ids: Vec<i64> = pairs.iter().map(|(id, _)| *id).collect();
        self.remember(table, &ids, Keep::Columns(&[column])).await?;
        undo::set_each_text(self.reader.conn(), table, column, pairs).await
    }

    /// Removes rows, remembering what they held.
    pub(crate) async fn remove(&mut self, table: &'static str, ids: &[i64]) -> Result<(), StoreError> {
        self.remember(table, ids, Keep::Whole).await?;
        undo::delete(self.reader.conn(), table, ids).await
    }

    /// Keeps what rows hold now, for undo.
    async fn remember(&mut self, table: &'static str, ids: &[i64], keep: Keep<'_>) -> Result<(), StoreError> {
        if ids.is_empty() {
            return Ok(());
        }
        self.topics.insert(Topic::of_table(table));
        let rows = undo::rows_as_they_are(self.reader.conn(), table, ids, keep).await?;
        let there: HashSet<i64> = rows.iter().flat_map(|row| &row.ids).copied().collect();
        if let Some(missing) = ids.iter().find(|id| !there.contains(id)) {
            return Err(StoreError::Missing { thing: table, id: *missing });
        }
        self.steps.push(Step::Was { table: table.to_owned(), rows });
        Ok(())
    }

    /// Writes the history and makes the change real.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another desk was quicker: the whole action can be tried again.
    pub async fn commit(mut self, act: Act) -> Result<Committed, StoreError> {
        self.topics.insert(Topic::History);
        let history_id = self.write_history(&act).await?;
        if act.standing == Standing::Undoable {
            undo::keep(self.reader.conn(), history_id, &self.steps).await?;
        }
        match self.reader.line {
            Line::Within(tx) => tx.commit().await?,
            Line::Pool(_) => return Err(StoreError::Other("a change without a transaction".to_owned())),
        }
        Ok(Committed { history_id, topics: self.topics })
    }

    /// Makes real what is nobody's act and no part of one: the history does not tell it, and undo passes it by.
    pub(crate) async fn commit_aside(self) -> Result<(), StoreError> {
        match self.reader.line {
            Line::Within(tx) => tx.commit().await.map_err(StoreError::from),
            Line::Pool(_) => Err(StoreError::Other("a change without a transaction".to_owned())),
        }
    }

    async fn write_history(&mut self, act: &Act) -> Result<i64, StoreError> {
        let facts = serde_json::to_string(&act.facts)?;
        if self.reader.dialect == crate::reader::Dialect::Postgres {
            // Ids are handed out before they are committed: without this an act could appear behind a newer one.
            sqlx::query("LOCK TABLE history IN SHARE ROW EXCLUSIVE MODE").execute(self.reader.conn()).await?;
        }
        let row = sqlx::query(
            "INSERT INTO history (at, officer, act, facts, official) VALUES ($1, $2, $3, $4, $5) RETURNING id",
        )
        .bind(act.at.clone())
        .bind(act.officer.clone())
        .bind(act.act)
        .bind(facts)
        .bind(i64::from(act.standing == Standing::Official))
        .fetch_one(self.reader.conn())
        .await?;
        let history_id = row.try_get::<i64, _>(0)?;
        let subjects: BTreeSet<(Topic, i64)> = act.subjects.iter().copied().collect();
        let rows = subjects
            .into_iter()
            .map(|(topic, id)| vec![Value::from(history_id), topic.as_str().into(), id.into()])
            .collect();
        let columns = ["history_id", "subject", "subject_id"];
        insert(self.reader.conn(), "history_subject", &columns, rows, Returning::Nothing).await?;
        Ok(history_id)
    }

    /// Takes back the last act that is not official, as an act of its own; what was taken back. With `expected` only
    /// when that is the last one.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`], [`StoreError::Official`], [`StoreError::NotTheLast`].
    pub async fn undo_last(&mut self, expected: Option<i64>) -> Result<crate::history::Entry, StoreError> {
        let entry = self.reader.last_act().await?.ok_or(StoreError::NothingToUndo)?;
        if expected.is_some_and(|expected| expected != entry.id) {
            return Err(StoreError::NotTheLast { act: entry.act, facts: entry.facts });
        }
        if entry.official {
            return Err(StoreError::Official { act: entry.act, facts: entry.facts });
        }
        let steps = undo::kept(self.reader.conn(), entry.id).await?;
        for step in steps.iter().rev() {
            self.topics.insert(Topic::of_table(step.table()));
            undo::take_back(self.reader.conn(), step).await?;
        }
        Ok(entry)
    }

    /// Notes that an act was undone by another.
    ///
    /// # Errors
    /// What the file did.
    pub async fn commit_undo(mut self, undone: i64, act: Act) -> Result<Committed, StoreError> {
        self.topics.insert(Topic::History);
        let by = self.write_history(&act).await?;
        sqlx::query("INSERT INTO undone (history_id, by_history_id) VALUES ($1, $2)")
            .bind(undone)
            .bind(by)
            .execute(self.reader.conn())
            .await?;
        match self.reader.line {
            Line::Within(tx) => tx.commit().await?,
            Line::Pool(_) => return Err(StoreError::Other("a change without a transaction".to_owned())),
        }
        Ok(Committed { history_id: by, topics: self.topics })
    }
}
