//! What undo needs: the rows an act made, and the rows it changed as they were.

use crate::StoreError;
use crate::columns::{Holds, Table, table};
use crate::insert::{IDS_A_STATEMENT, Returning, Value, bind, insert, placeholders};
use serde_json::{Map, Value as Json, json};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use std::collections::HashMap;

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

/// Rows that held the same in the columns which an act touched: after a batch over thousands, often one entry.
pub(crate) struct Kept {
    /// The rows.
    pub ids: Vec<i64>,
    /// What they held, by column. A removed row is kept whole.
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

/// Which columns of a row are kept.
#[derive(Clone, Copy)]
pub(crate) enum Keep<'c> {
    /// Those that will be changed.
    Columns(&'c [&'static str]),
    /// All: the row will be removed.
    Whole,
}

impl Keep<'_> {
    fn of(self, table: &'static Table) -> Vec<(&'static str, Holds)> {
        let wanted = |column: &&(&'static str, Holds)| match self {
            Self::Columns(names) => names.contains(&column.0),
            Self::Whole => true,
        };
        table.columns.iter().filter(wanted).copied().collect()
    }
}

/// What rows hold now, in the order of their ids.
pub(crate) async fn rows_as_they_are(
    conn: &mut AnyConnection,
    name: &str,
    ids: &[i64],
    keep: Keep<'_>,
) -> Result<Vec<Kept>, StoreError> {
    let table = known(name)?;
    let columns = keep.of(table);
    let names: String = columns.iter().map(|(column, _)| format!(", {column}")).collect();
    let mut kept = Vec::new();
    let mut places = HashMap::new();
    for chunk in ids.chunks(IDS_A_STATEMENT) {
        let sql = format!(
            "SELECT id{names} FROM {} WHERE id IN ({}) ORDER BY id",
            table.name,
            placeholders(1, chunk.len())
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for id in chunk {
            query = query.bind(*id);
        }
        for row in query.fetch_all(&mut *conn).await? {
            keep_row(&mut kept, &mut places, &columns, &row)?;
        }
    }
    Ok(kept)
}

/// Joins a row to those that held the same.
fn keep_row(
    kept: &mut Vec<Kept>,
    places: &mut HashMap<String, usize>,
    columns: &[(&'static str, Holds)],
    row: &AnyRow,
) -> Result<(), StoreError> {
    let mut values = Map::new();
    for (at, (column, holds)) in (1_usize..).zip(columns) {
        let value = match holds {
            Holds::Int => row.try_get::<Option<i64>, _>(at)?.map(Json::from),
            Holds::Text => row.try_get::<Option<String>, _>(at)?.map(Json::from),
            Holds::Bytes => row.try_get::<Option<Vec<u8>>, _>(at)?.map(|bytes| json!(bytes)),
        };
        values.insert((*column).to_owned(), value.unwrap_or(Json::Null));
    }
    let place = *places.entry(serde_json::to_string(&values)?).or_insert(kept.len());
    let id = row.try_get::<i64, _>(0)?;
    match kept.get_mut(place) {
        Some(same) => same.ids.push(id),
        None => kept.push(Kept { ids: vec![id], values }),
    }
    Ok(())
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
                    rows.iter().map(|row| json!({ "ids": row.ids, "values": row.values })).collect();
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
            // Files of the first version kept each row by itself.
            let one = row.get("id").and_then(Json::as_i64).map(|id| vec![id]);
            let several = row.get("ids").and_then(Json::as_array);
            let ids = one.or_else(|| several?.iter().map(Json::as_i64).collect()).ok_or_else(damaged)?;
            let values = row.get("values").and_then(Json::as_object).cloned().ok_or_else(damaged)?;
            Ok(Kept { ids, values })
        })
        .collect()
}

/// Undoes one step.
pub(crate) async fn take_back(conn: &mut AnyConnection, step: &Step) -> Result<(), StoreError> {
    match step {
        Step::Made { table, ids } => delete(conn, known(table)?.name, ids).await,
        Step::Was { table, rows } => restore(conn, known(table)?, rows).await,
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

/// Sets rows back to what they held; makes those again, under their old ids, that were removed.
async fn restore(conn: &mut AnyConnection, table: &'static Table, rows: &[Kept]) -> Result<(), StoreError> {
    if let Some((column, places)) = whole_numbers(table, rows) {
        return set_each(conn, table.name, column, &places).await;
    }
    let mut gone: HashMap<usize, Vec<Vec<Value>>> = HashMap::new();
    for row in rows {
        let columns: Vec<(&'static str, Holds)> =
            table.columns.iter().filter(|(name, _)| row.values.contains_key(*name)).copied().collect();
        let values: Vec<(&'static str, Value)> =
            columns.iter().map(|column| (column.0, kept_value(row, *column))).collect();
        if update(conn, table.name, &row.ids, &values).await? > 0 {
            continue;
        }
        // A row removed by an earlier version lacks the columns that were added since: they take their defaults.
        if !table.columns.starts_with(&columns) {
            return Err(StoreError::Damaged { what: format!("a row of {} that undo wanted", table.name) });
        }
        gone.entry(columns.len()).or_default().extend(row.ids.iter().map(|id| {
            [Value::from(*id)].into_iter().chain(values.iter().map(|one| one.1.clone())).collect()
        }));
    }
    for (count, rows) in gone {
        let names = table.columns.iter().take(count).map(|(name, _)| *name);
        let columns: Vec<&'static str> = ["id"].into_iter().chain(names).collect();
        insert(conn, table.name, &columns, rows, Returning::Nothing).await?;
    }
    Ok(())
}

/// Rows of which only one whole number was kept, such as places on a list: each another, but set back in one go.
fn whole_numbers(table: &'static Table, rows: &[Kept]) -> Option<(&'static str, Vec<(i64, i64)>)> {
    let (name, _) = rows.first()?.values.iter().next()?;
    let (column, _) = table.columns.iter().find(|(column, holds)| column == name && *holds == Holds::Int)?;
    let mut pairs = Vec::new();
    for row in rows {
        let value = row.values.get(*column).filter(|_| row.values.len() == 1)?.as_i64()?;
        pairs.extend(row.ids.iter().map(|id| (*id, value)));
    }
    Some((column, pairs))
}

/// Sets columns of rows to the same values; how many rows there were.
pub(crate) async fn update(
    conn: &mut AnyConnection,
    table: &'static str,
    ids: &[i64],
    values: &[(&'static str, Value)],
) -> Result<u64, StoreError> {
    let sets: Vec<String> = (1..).zip(values).map(|(at, (name, _))| format!("{name} = ${at}")).collect();
    let mut updated = 0;
    for chunk in ids.chunks(IDS_A_STATEMENT) {
        let sql = format!(
            "UPDATE {table} SET {} WHERE id IN ({})",
            sets.join(", "),
            placeholders(values.len() + 1, chunk.len())
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (_, value) in values {
            query = bind(query, value.clone());
        }
        for id in chunk {
            query = query.bind(*id);
        }
        updated += query.execute(&mut *conn).await?.rows_affected();
    }
    Ok(updated)
}

/// Sets one whole number of each row to its own value: `(id, value)`.
pub(crate) async fn set_each(
    conn: &mut AnyConnection,
    table: &'static str,
    column: &'static str,
    pairs: &[(i64, i64)],
) -> Result<(), StoreError> {
    for chunk in pairs.chunks(PAIRS_A_STATEMENT) {
        // The casts tell PostgreSQL what the bare numbers of a list are.
        let given: Vec<String> = (0..chunk.len())
            .map(|at| format!("(CAST(${} AS BIGINT), CAST(${} AS BIGINT))", 2 * at + 1, 2 * at + 2))
            .collect();
        let sql = format!(
            "WITH given (id, value) AS (VALUES {}) UPDATE {table} SET {column} = given.value FROM given \
             WHERE given.id = {table}.id",
            given.join(", ")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (id, value) in chunk {
            query = query.bind(*id).bind(*value);
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Sets one text of each row to its own value: `(id, value)`.
pub(crate) async fn set_each_text(
    conn: &mut AnyConnection,
    table: &'static str,
    column: &'static str,
    pairs: &[(i64, String)],
) -> Result<(), StoreError> {
    for chunk in pairs.chunks(PAIRS_A_STATEMENT) {
        let given: Vec<String> = (0..chunk.len())
            .map(|at| format!("(CAST(${} AS BIGINT), CAST(${} AS TEXT))", 2 * at + 1, 2 * at + 2))
            .collect();
        let sql = format!(
            "WITH given (id, value) AS (VALUES {}) UPDATE {table} SET {column} = given.value FROM given \
             WHERE given.id = {table}.id",
            given.join(", ")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (id, value) in chunk {
            query = query.bind(*id).bind(value.clone());
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// How many pairs one statement carries: SQLite looks each `$N` up among all others.
const PAIRS_A_STATEMENT: usize = 250;

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
