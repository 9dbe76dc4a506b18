//! What undo needs: the rows an act made, and the rows it changed as they were.

use crate::StoreError;
use crate::columns::{Holds, Table, table};
use crate::insert::{IDS_A_STATEMENT, Returning, Value, bind, insert, placeholders};
use serde_json::{Map, Value as Json, json};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

/// One thing an act did to one table.
pub(crate) enum Step {
    /// It made these rows.
    Made {
        /// The table.
        table: String,
        /// The rows.
        ids: Vec<i64>,
    },
    /// It changed or removed rows that were so before.
    Was {
        /// The table.
        table: String,
        /// The rows as they were.
        rows: Vec<Kept>,
    },
}

/// A row as it was.
pub(crate) struct Kept {
    pub id: i64,
    values: Map<String, Json>,
}

impl Step {
    pub fn table(&self) -> &str {
        match self {
            Self::Made { table, .. } | Self::Was { table, .. } => table,
        }
    }
}

fn known(name: &str) -> Result<&'static Table, StoreError> {
    table(name).ok_or_else(|| StoreError::Damaged { what: format!("undo of the table {name}") })
}

/// The rows as they are now, in the order of their ids.
pub(crate) async fn rows_as_they_are(
    conn: &mut AnyConnection,
    name: &str,
    ids: &[i64],
) -> Result<Vec<Kept>, StoreError> {
    let table = known(name)?;
    let columns: Vec<&str> = table.columns.iter().map(|(column, _)| *column).collect();
    let mut kept = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(IDS_A_STATEMENT) {
        let sql = format!(
            "SELECT id, {} FROM {} WHERE id IN ({})",
            columns.join(", "),
            table.name,
            placeholders(1, chunk.len())
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for id in chunk {
            query = query.bind(*id);
        }
        for row in query.fetch_all(&mut *conn).await? {
            kept.push(keep_row(table, &row)?);
        }
    }
    Ok(kept)
}

fn keep_row(table: &Table, row: &AnyRow) -> Result<Kept, StoreError> {
    let mut values = Map::new();
    for (at, (column, holds)) in table.columns.iter().enumerate() {
        let value = match holds {
            Holds::Int => row.try_get::<Option<i64>, _>(at + 1)?.map(Json::from),
            Holds::Text => row.try_get::<Option<String>, _>(at + 1)?.map(Json::from),
            Holds::Bytes => row.try_get::<Option<Vec<u8>>, _>(at + 1)?.map(|bytes| json!(bytes)),
        };
        values.insert((*column).to_owned(), value.unwrap_or(Json::Null));
    }
    Ok(Kept { id: row.try_get::<i64, _>(0)?, values })
}

/// Writes the steps of an act beside its history row.
pub(crate) async fn keep(
    conn: &mut AnyConnection,
    history_id: i64,
    steps: &[Step],
) -> Result<(), StoreError> {
    let mut rows = Vec::with_capacity(steps.len());
    for (seq, step) in (1_i64..).zip(steps) {
        let (made, was): (Option<String>, Option<String>) = match step {
            Step::Made { ids, .. } => (Some(serde_json::to_string(ids)?), None),
            Step::Was { rows, .. } => {
                let all: Vec<Json> =
                    rows.iter().map(|row| json!({ "id": row.id, "values": row.values })).collect();
                (None, Some(serde_json::to_string(&all)?))
            }
        };
        rows.push(vec![Value::from(history_id), seq.into(), step.table().into(), made.into(), was.into()]);
    }
    insert(conn, "undo_step", &["history_id", "seq", "tbl", "made", "was"], rows, Returning::Nothing).await?;
    Ok(())
}

/// The steps of an act, in the order in which it took them.
pub(crate) async fn kept(conn: &mut AnyConnection, history_id: i64) -> Result<Vec<Step>, StoreError> {
    let rows = sqlx::query("SELECT tbl, made, was FROM undo_step WHERE history_id = $1 ORDER BY seq")
        .bind(history_id)
        .fetch_all(conn)
        .await?;
    rows.iter()
        .map(|row| {
            let table: String = row.try_get(0)?;
            let made: Option<String> = row.try_get(1)?;
            let was: Option<String> = row.try_get(2)?;
            Ok(match (made, was) {
                (Some(made), _) => Step::Made { table, ids: serde_json::from_str(&made)? },
                (None, was) => Step::Was { table, rows: kept_rows(was.as_deref().unwrap_or("[]"))? },
            })
        })
        .collect()
}

fn kept_rows(text: &str) -> Result<Vec<Kept>, StoreError> {
    let all: Vec<Json> = serde_json::from_str(text)?;
    all.into_iter()
        .map(|row| {
            let damaged = || StoreError::Damaged { what: "a row kept for undo".to_owned() };
            let id = row.get("id").and_then(Json::as_i64).ok_or_else(damaged)?;
            let values = row.get("values").and_then(Json::as_object).cloned().ok_or_else(damaged)?;
            Ok(Kept { id, values })
        })
        .collect()
}

/// Undoes one step.
pub(crate) async fn take_back(conn: &mut AnyConnection, step: &Step) -> Result<(), StoreError> {
    match step {
        Step::Made { table, ids } => delete(conn, known(table)?.name, ids).await,
        Step::Was { table, rows } => {
            let table = known(table)?;
            for row in rows {
                restore(conn, table, row).await?;
            }
            Ok(())
        }
    }
}

pub(crate) async fn delete(
    conn: &mut AnyConnection,
    table: &'static str,
    ids: &[i64],
) -> Result<(), StoreError> {
    for chunk in ids.chunks(IDS_A_STATEMENT) {
        let sql = format!("DELETE FROM {table} WHERE id IN ({})", placeholders(1, chunk.len()));
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for id in chunk {
            query = query.bind(*id);
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Sets a row back to what it held; makes it again, under its old id, when it was removed.
async fn restore(conn: &mut AnyConnection, table: &'static Table, row: &Kept) -> Result<(), StoreError> {
    let values: Vec<Value> = table.columns.iter().map(|column| kept_value(row, *column)).collect();
    let sets: Vec<String> =
        table.columns.iter().zip(2..).map(|((name, _), at)| format!("{name} = ${at}")).collect();
    let sql = format!("UPDATE {} SET {} WHERE id = $1", table.name, sets.join(", "));
    let mut query = sqlx::query(AssertSqlSafe(sql)).bind(row.id);
    for value in values.clone() {
        query = bind(query, value);
    }
    if query.execute(&mut *conn).await?.rows_affected() > 0 {
        return Ok(());
    }
    let mut columns = vec!["id"];
    columns.extend(table.columns.iter().map(|(name, _)| *name));
    let mut again = vec![Value::from(row.id)];
    again.extend(values);
    insert(conn, table.name, &columns, vec![again], Returning::Nothing).await?;
    Ok(())
}

fn kept_value(row: &Kept, (name, holds): (&'static str, Holds)) -> Value {
    let value = row.values.get(name).unwrap_or(&Json::Null);
    match holds {
        Holds::Int => Value::Int(value.as_i64()),
        Holds::Text => Value::Text(value.as_str().map(str::to_owned)),
        Holds::Bytes => Value::Bytes(value.as_array().map(|bytes| {
            bytes.iter().filter_map(|byte| byte.as_u64().and_then(|byte| u8::try_from(byte).ok())).collect()
        })),
    }
}
