//! Inserting many rows with few statements.

use crate::StoreError;
use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe, Row};

/// A value of a column, typed even when absent: PostgreSQL wants to know what is missing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// A whole number.
    Int(Option<i64>),
    /// Text.
    Text(Option<String>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(Some(value))
    }
}
impl From<Option<i64>> for Value {
    fn from(value: Option<i64>) -> Self {
        Self::Int(value)
    }
}
impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(Some(value.to_owned()))
    }
}
impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(Some(value))
    }
}
impl From<Option<String>> for Value {
    fn from(value: Option<String>) -> Self {
        Self::Text(value)
    }
}
impl From<Option<&str>> for Value {
    fn from(value: Option<&str>) -> Self {
        Self::Text(value.map(str::to_owned))
    }
}
impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(Some(value))
    }
}

pub(crate) fn bind<'q>(query: Query<'q, Any, AnyArguments>, value: Value) -> Query<'q, Any, AnyArguments> {
    match value {
        Value::Int(value) => query.bind(value),
        Value::Text(value) => query.bind(value),
        Value::Bytes(value) => query.bind(value),
    }
}

/// How many values one statement carries at most.
const VALUES_A_STATEMENT: usize = 3_000;

/// Inserts rows and returns their ids in the order given. `table` and `columns` are names of this crate, never input.
///
/// Both bases hand out ids in the order of the VALUES list within one statement, and return them in that order.
pub(crate) async fn insert(
    conn: &mut AnyConnection,
    table: &'static str,
    columns: &[&'static str],
    rows: Vec<Vec<Value>>,
    returning: Returning,
) -> Result<Vec<i64>, StoreError> {
    let mut ids = Vec::with_capacity(rows.len());
    let per_statement = (VALUES_A_STATEMENT / columns.len().max(1)).max(1);
    // SQLite takes `$N` for a name and looks each one up among all others, work that grows with the square of their
    // number; `?` it counts. The values come in order, so both say the same.
    let places = if conn.backend_name() == "SQLite" { Places::Counted } else { Places::Numbered };
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let chunk: Vec<Vec<Value>> = rows.by_ref().take(per_statement).collect();
        let sql = statement(table, columns, chunk.len(), places, returning);
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for value in chunk.into_iter().flatten() {
            query = bind(query, value);
        }
        match returning {
            Returning::Ids => {
                for row in query.fetch_all(&mut *conn).await? {
                    ids.push(row.try_get::<i64, _>(0)?);
                }
            }
            Returning::Nothing => {
                query.execute(&mut *conn).await?;
            }
        }
    }
    ids.sort_unstable();
    Ok(ids)
}

/// Whether an insert hands back the ids it made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Returning {
    /// It does.
    Ids,
    /// The table has none, or nobody asks.
    Nothing,
}

/// How a statement marks the places of its values.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Places {
    /// `?`
    Counted,
    /// `$N`
    Numbered,
}

fn statement(table: &str, columns: &[&str], rows: usize, places: Places, returning: Returning) -> String {
    use std::fmt::Write;
    let mut sql = format!("INSERT INTO {table} ({}) VALUES ", columns.join(", "));
    let width = columns.len();
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..width {
            let comma = if column == 0 { "" } else { ", " };
            // Writing to a string cannot fail.
            let _ = match places {
                Places::Counted => write!(sql, "{comma}?"),
                Places::Numbered => write!(sql, "{comma}${}", row * width + column + 1),
            };
        }
        sql.push(')');
    }
    if returning == Returning::Ids {
        sql.push_str(" RETURNING id");
    }
    sql
}

/// `$start, $start+1, …` for an IN list.
pub(crate) fn placeholders(start: usize, count: usize) -> String {
    (start..start + count).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// IN lists are cut at this many ids.
pub(crate) const IDS_A_STATEMENT: usize = 1_000;
