//! Units: a tree, with versions of their names.

use crate::cols::{Cols, day_text};
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use chrono::NaiveDate;
use domain::catalogue::Validity;
use domain::text::fold;

/// A unit with the name it bears, or bore last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its key.
    pub id: i64,
    /// The unit above it.
    pub parent_id: Option<i64>,
    /// What it became part of.
    pub successor_id: Option<i64>,
    /// The day it ended.
    pub ended_on: Option<NaiveDate>,
    /// Its newest name.
    pub name: String,
}

/// A name and when it was borne.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitVersion {
    /// Its key.
    pub id: i64,
    /// The unit.
    pub unit_id: i64,
    /// The name.
    pub name: String,
    /// When it was borne.
    pub validity: Validity,
    /// The decision that gave it.
    pub basis: Option<String>,
}

/// A unit in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitLine {
    /// The unit.
    pub unit: Unit,
    /// The name of the unit above.
    pub parent: Option<String>,
    /// The name of the successor.
    pub successor: Option<String>,
    /// How many people belong to it.
    pub people: i64,
    /// How many awards it has itself.
    pub awards: i64,
    /// The name it bore before.
    pub former: Option<String>,
}

/// A unit that is no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedUnit {
    /// Its key.
    pub id: i64,
    /// Its last day.
    pub ended_on: NaiveDate,
    /// What it became part of; nothing when it was dissolved.
    pub successor_id: Option<i64>,
    /// The name of that.
    pub successor: Option<String>,
}

/// The newest name of a unit: the version without an end, else the one that ended last.
const NEWEST: &str = "(SELECT v.name FROM unit_version v WHERE v.unit_id = u.id \
    ORDER BY CASE WHEN v.valid_to IS NULL THEN 0 ELSE 1 END, v.valid_to DESC, v.id DESC LIMIT 1)";

impl Reader {
    /// A unit.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn unit(&mut self, id: i64) -> Result<Unit, StoreError> {
        let sql = format!(
            "SELECT u.id, u.parent_id, u.successor_id, u.ended_on, {NEWEST} FROM unit u WHERE u.id = $1"
        );
        let row = self.one(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id), "unit", id).await?;
        unit(&mut Cols::of(&row, "unit")?)
    }

    /// The names of a unit, the newest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn unit_versions(&mut self, unit_id: i64) -> Result<Vec<UnitVersion>, StoreError> {
        let query = sqlx::query(
            "SELECT id, unit_id, name, valid_from, valid_to, basis FROM unit_version WHERE unit_id = $1 \
             ORDER BY CASE WHEN valid_to IS NULL THEN 0 ELSE 1 END, valid_to DESC, id DESC",
        )
        .bind(unit_id);
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "unit_version")?;
                Ok(UnitVersion {
                    id: cols.int()?,
                    unit_id: cols.int()?,
                    name: cols.text()?,
                    validity: Validity { from: cols.maybe_day()?, to: cols.maybe_day()? },
                    basis: cols.maybe_text()?,
                })
            })
            .collect()
    }

    /// Every name any unit ever bore, with the unit's key and the key of the unit above; names borne today come last, so
    /// that they win in a map.
    ///
    /// # Errors
    /// What the file did.
    pub async fn unit_names(&mut self) -> Result<Vec<(i64, Option<i64>, String)>, StoreError> {
        let query = sqlx::query(
            "SELECT v.unit_id, u.parent_id, v.name FROM unit_version v JOIN unit u ON u.id = v.unit_id \
             ORDER BY CASE WHEN v.valid_to IS NULL AND u.ended_on IS NULL THEN 1 ELSE 0 END, v.id DESC",
        );
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "unit_version")?;
                Ok((cols.int()?, cols.maybe_int()?, cols.text()?))
            })
            .collect()
    }

    /// The units that are no more, with what they became part of.
    ///
    /// # Errors
    /// What the file did.
    pub async fn ended_units(&mut self) -> Result<Vec<EndedUnit>, StoreError> {
        let sql = format!(
            "SELECT u.id, u.ended_on, u.successor_id, s.name FROM unit u LEFT JOIN \
             (SELECT u.id, {NEWEST} AS name FROM unit u) s ON s.id = u.successor_id WHERE u.ended_on IS NOT NULL"
        );
        self.all(sqlx::query(sqlx::AssertSqlSafe(sql)))
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "unit")?;
                Ok(EndedUnit {
                    id: cols.int()?,
                    ended_on: cols.day()?,
                    successor_id: cols.maybe_int()?,
                    successor: cols.maybe_text()?,
                })
            })
            .collect()
    }

    /// Units whose name, today's or a former one, holds all the words, in the order of their names; and how many.
    ///
    /// # Errors
    /// What the file did.
    pub async fn list_units(
        &mut self,
        text: &str,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<UnitLine>, i64), StoreError> {
        let (condition, patterns) = word_patterns(text, 1);
        let filter = format!(
            "FROM unit u WHERE EXISTS (SELECT 1 FROM unit_version n WHERE n.unit_id = u.id{condition})"
        );
        let count_sql = format!("SELECT COUNT(*) {filter}");
        let mut count = sqlx::query(sqlx::AssertSqlSafe(count_sql));
        for pattern in &patterns {
            count = count.bind(pattern.clone());
        }
        let total = self.count(count).await?;
        let (at_limit, at_offset) = (patterns.len() + 1, patterns.len() + 2);
        let sql = format!(
            "SELECT u.id, u.parent_id, u.successor_id, u.ended_on, {NEWEST}, \
             (SELECT v.name FROM unit_version v WHERE v.unit_id = u.parent_id ORDER BY v.id DESC LIMIT 1), \
             (SELECT v.name FROM unit_version v WHERE v.unit_id = u.successor_id ORDER BY v.id DESC LIMIT 1), \
             (SELECT COUNT(*) FROM person p WHERE p.unit_id = u.id AND p.merged_into IS NULL), \
             (SELECT COUNT(*) FROM award a WHERE a.unit_id = u.id AND a.kind = 'collective'), \
             (SELECT v.name FROM unit_version v WHERE v.unit_id = u.id AND v.valid_to IS NOT NULL \
              ORDER BY v.valid_to DESC LIMIT 1) \
             {filter} ORDER BY (SELECT MIN(v.folded) FROM unit_version v WHERE v.unit_id = u.id), u.id \
             LIMIT ${at_limit} OFFSET ${at_offset}"
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for pattern in patterns {
            query = query.bind(pattern);
        }
        let rows = self.all(query.bind(limit).bind(offset)).await?;
        Ok((rows.iter().map(unit_line).collect::<Result<_, _>>()?, total))
    }

    /// The units right below a unit.
    ///
    /// # Errors
    /// What the file did.
    pub async fn units_below(&mut self, parent_id: i64) -> Result<Vec<Unit>, StoreError> {
        let sql = format!(
            "SELECT u.id, u.parent_id, u.successor_id, u.ended_on, {NEWEST} FROM unit u WHERE u.parent_id = $1 ORDER BY 5"
        );
        let rows = self.all(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(parent_id)).await?;
        rows.iter().map(|row| unit(&mut Cols::of(row, "unit")?)).collect()
    }
}

fn unit(cols: &mut Cols<'_>) -> Result<Unit, StoreError> {
    Ok(Unit {
        id: cols.int()?,
        parent_id: cols.maybe_int()?,
        successor_id: cols.maybe_int()?,
        ended_on: cols.maybe_day()?,
        name: cols.maybe_text()?.unwrap_or_default(),
    })
}

fn unit_line(row: &sqlx::any::AnyRow) -> Result<UnitLine, StoreError> {
    let mut cols = Cols::of(row, "unit")?;
    Ok(UnitLine {
        unit: unit(&mut cols)?,
        parent: cols.maybe_text()?,
        successor: cols.maybe_text()?,
        people: cols.int()?,
        awards: cols.int()?,
        former: cols.maybe_text()?,
    })
}

/// ` AND n.folded LIKE $k …` for each folded word, and the patterns. Folded text holds no `%` and no `_`.
pub(crate) fn word_patterns(text: &str, first: usize) -> (String, Vec<String>) {
    let patterns: Vec<String> =
        domain::text::words(text).into_iter().map(|word| format!("%{word}%")).collect();
    let condition = (first..first + patterns.len()).map(|at| format!(" AND n.folded LIKE ${at}")).collect();
    (condition, patterns)
}

impl Change {
    /// Adds units by name, below their parents; their keys in order.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_units(&mut self, units: &[(String, Option<i64>)]) -> Result<Vec<i64>, StoreError> {
        let columns = ["parent_id", "successor_id", "ended_on"];
        let rows = units
            .iter()
            .map(|(_, parent)| vec![Value::Int(*parent), Value::Int(None), Value::Text(None)])
            .collect();
        let ids = self.add("unit", &columns, rows).await?;
        let versions = ids
            .iter()
            .zip(units)
            .map(|(id, (name, _))| version_values(*id, name, Validity::default(), None))
            .collect();
        self.add("unit_version", &VERSION, versions).await?;
        Ok(ids)
    }

    /// Moves a unit below another, or to the top.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn place_unit(&mut self, id: i64, parent_id: Option<i64>) -> Result<(), StoreError> {
        self.set("unit", &[id], &[("parent_id", Value::Int(parent_id))]).await
    }

    /// Ends the name that a unit bears on the day before, and begins a new one.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn rename_unit(
        &mut self,
        id: i64,
        name: &str,
        on: NaiveDate,
        basis: Option<&str>,
    ) -> Result<(), StoreError> {
        let open: Vec<i64> = self
            .unit_versions(id)
            .await?
            .into_iter()
            .filter(|version| version.validity.to.is_none())
            .map(|version| version.id)
            .collect();
        let last = on.pred_opt().map(|day| day.to_string());
        self.set("unit_version", &open, &[("valid_to", Value::Text(last))]).await?;
        let validity = Validity { from: Some(on), to: None };
        self.add("unit_version", &VERSION, vec![version_values(id, name, validity, basis)]).await?;
        Ok(())
    }

    /// Ends a unit: its last name ends the day before, and another follows it.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn merge_unit(&mut self, id: i64, successor_id: i64, on: NaiveDate) -> Result<(), StoreError> {
        let open: Vec<i64> = self
            .unit_versions(id)
            .await?
            .into_iter()
            .filter(|version| version.validity.to.is_none())
            .map(|version| version.id)
            .collect();
        let last = on.pred_opt().map(|day| day.to_string());
        self.set("unit_version", &open, &[("valid_to", Value::Text(last.clone()))]).await?;
        let set = [("successor_id", Value::from(successor_id)), ("ended_on", Value::Text(last))];
        self.set("unit", &[id], &set).await
    }
}

const VERSION: [&str; 6] = ["unit_id", "name", "folded", "valid_from", "valid_to", "basis"];

fn version_values(unit_id: i64, name: &str, validity: Validity, basis: Option<&str>) -> Vec<Value> {
    vec![
        unit_id.into(),
        name.into(),
        fold(name).into(),
        day_text(validity.from).into(),
        day_text(validity.to).into(),
        basis.into(),
    ]
}
