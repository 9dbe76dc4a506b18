//! Which people of the books are one, and which are known to be two.
//!
//! A merger makes one entry point to another; both stay, with their awards and nominations, so that it can be parted
//! again at any time. The one pointed to never points on: what was merged into it before follows.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::people::{Person, person};
use crate::{Change, Reader, StoreError};
use std::collections::{HashMap, HashSet};

/// The entries of the person that `$1` is now: its own and those merged into it.
pub(crate) const ONE_PERSON: &str = "(SELECT p.id FROM person p \
    WHERE p.id = (SELECT COALESCE(r.merged_into, r.id) FROM person r WHERE r.id = $1) \
    OR p.merged_into = (SELECT COALESCE(r.merged_into, r.id) FROM person r WHERE r.id = $1))";

/// Somebody in the books who may be looked for, with what helps to tell namesakes apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acquaintance {
    /// The entry as it stands, also of one that was merged into another.
    pub person: Person,
    /// The person it is now: itself, or the one it was merged into.
    pub is_now: i64,
}

impl Reader {
    /// Everybody whose name has one of these match keys, merged entries too.
    ///
    /// # Errors
    /// What the file did.
    pub async fn acquaintances(&mut self, match_keys: &[String]) -> Result<Vec<Acquaintance>, StoreError> {
        let mut all = Vec::new();
        for chunk in match_keys.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "SELECT id, name, honorific, gender, birth_year, position, unit_id, COALESCE(merged_into, id) \
                 FROM person WHERE match_key IN ({}) ORDER BY id",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for key in chunk {
                query = query.bind(key.clone());
            }
            let read = |row: &sqlx::any::AnyRow| {
                let mut cols = Cols::of(row, "person")?;
                Ok(Acquaintance { person: person(&mut cols)?, is_now: cols.int()? })
            };
            all.extend(self.each(query, read).await?);
        }
        Ok(all)
    }

    /// Everybody who shares a match key with a person of a round, merged entries too, each with that key: who may be
    /// one person there. Somebody whom nobody shares a name with is not among them.
    ///
    /// # Errors
    /// What the file did.
    pub async fn namesakes_of_round(
        &mut self,
        round_id: i64,
    ) -> Result<Vec<(String, Acquaintance)>, StoreError> {
        let query = sqlx::query(
            "SELECT id, name, honorific, gender, birth_year, position, unit_id, COALESCE(merged_into, id), match_key \
             FROM person WHERE match_key IN (SELECT q.match_key FROM person q WHERE q.match_key IN (\
             SELECT k.match_key FROM nomination n JOIN person r ON r.id = n.person_id \
             JOIN person k ON k.id = COALESCE(r.merged_into, r.id) WHERE n.round_id = $1) \
             GROUP BY q.match_key HAVING COUNT(*) > 1) ORDER BY match_key, id",
        )
        .bind(round_id);
        let read = |row: &sqlx::any::AnyRow| {
            let mut cols = Cols::of(row, "person")?;
            let one = Acquaintance { person: person(&mut cols)?, is_now: cols.int()? };
            Ok((cols.text()?, one))
        };
        self.each(query, read).await
    }

    /// All pairs of entries that somebody found to be two people, the lower key first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn pairs_apart(&mut self) -> Result<HashSet<(i64, i64)>, StoreError> {
        let query = sqlx::query("SELECT person_id, other_id FROM person_apart");
        let pairs = self.each(query, |row| {
            let mut cols = Cols::of(row, "person_apart")?;
            Ok((cols.int()?, cols.int()?))
        });
        Ok(pairs.await?.into_iter().collect())
    }

    /// The entries that were merged into others, by their keys.
    ///
    /// # Errors
    /// What the file did.
    pub async fn mergers(&mut self) -> Result<HashMap<i64, i64>, StoreError> {
        let query = sqlx::query("SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL");
        let pairs = self.each(query, |row| {
            let mut cols = Cols::of(row, "person")?;
            Ok((cols.int()?, cols.int()?))
        });
        Ok(pairs.await?.into_iter().collect())
    }

    /// The person that an entry is now: itself, or the one it was merged into.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn person_now(&mut self, id: i64) -> Result<i64, StoreError> {
        let query = sqlx::query("SELECT id, COALESCE(merged_into, id) FROM person WHERE id = $1").bind(id);
        let row = self.one(query, "person", id).await?;
        let mut cols = Cols::of(&row, "person")?;
        cols.int()?;
        cols.int()
    }

    /// Those that were merged into a person.
    ///
    /// # Errors
    /// What the file did.
    pub async fn merged_into(&mut self, person_id: i64) -> Result<Vec<Person>, StoreError> {
        let query = sqlx::query(
            "SELECT id, name, honorific, gender, birth_year, position, unit_id FROM person \
             WHERE merged_into = $1 ORDER BY id",
        )
        .bind(person_id);
        self.each(query, |row| person(&mut Cols::of(row, "person")?)).await
    }

    /// Those whom somebody found to be other people than this one.
    ///
    /// # Errors
    /// What the file did.
    pub async fn apart_from(&mut self, person_id: i64) -> Result<HashSet<i64>, StoreError> {
        let query = sqlx::query(
            "SELECT other_id FROM person_apart WHERE person_id = $1 \
             UNION SELECT person_id FROM person_apart WHERE other_id = $1",
        )
        .bind(person_id);
        let others = self.each(query, |row| Cols::of(row, "person_apart")?.int()).await?;
        Ok(others.into_iter().collect())
    }
}

impl Change {
    /// Makes one person of two: the first becomes part of the second, with all that was merged into it before.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn join_people(&mut self, person_id: i64, into_id: i64) -> Result<(), StoreError> {
        let mut ids: Vec<i64> = self.merged_into(person_id).await?.iter().map(|one| one.id).collect();
        ids.push(person_id);
        self.set("person", &ids, &[("merged_into", into_id.into())]).await
    }

    /// Makes a merged entry a person of its own again.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn part_person(&mut self, person_id: i64) -> Result<(), StoreError> {
        self.set("person", &[person_id], &[("merged_into", Value::Int(None))]).await
    }

    /// Keeps in mind that these pairs are two people each.
    ///
    /// # Errors
    /// What the file did.
    pub async fn keep_apart(&mut self, pairs: &[(i64, i64)]) -> Result<(), StoreError> {
        let mut fresh = Vec::new();
        for (one, other) in pairs.iter().copied().filter(|(one, other)| one != other) {
            if !self.apart_from(one).await?.contains(&other) {
                fresh.push(vec![Value::from(one.min(other)), Value::from(one.max(other))]);
            }
        }
        self.add("person_apart", &["person_id", "other_id"], fresh).await.map(|_| ())
    }
}
