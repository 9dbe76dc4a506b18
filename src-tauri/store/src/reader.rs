//! A connection that reads: one of the pool, or the one inside a change, so that a change reads what it wrote.

use crate::StoreError;
use futures_util::TryStreamExt;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::pool::PoolConnection;
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, Transaction};

/// The base a text of SQL must differ for: only full-text search does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

pub(crate) enum Line {
    Pool(PoolConnection<Any>),
    Within(Transaction<'static, Any>),
}

/// Reads. The methods stand in the file of their noun.
pub struct Reader {
    pub(crate) line: Line,
    pub(crate) dialect: Dialect,
}

impl Reader {
    pub(crate) fn conn(&mut self) -> &mut AnyConnection {
        match &mut self.line {
            Line::Pool(conn) => conn,
            Line::Within(tx) => tx,
        }
    }

    pub(crate) async fn all(
        &mut self,
        query: Query<'_, Any, AnyArguments>,
    ) -> Result<Vec<AnyRow>, StoreError> {
        Ok(query.fetch_all(self.conn()).await?)
    }

    /// Reads a long list row by row: gathered whole first, ten thousand rows took twice the memory and the time.
    pub(crate) async fn each<T>(
        &mut self,
        query: Query<'_, Any, AnyArguments>,
        read: impl Fn(&AnyRow) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut rows = query.fetch(self.conn());
        let mut all = Vec::new();
        while let Some(row) = rows.try_next().await? {
            all.push(read(&row)?);
        }
        Ok(all)
    }

    pub(crate) async fn maybe(
        &mut self,
        query: Query<'_, Any, AnyArguments>,
    ) -> Result<Option<AnyRow>, StoreError> {
        Ok(query.fetch_optional(self.conn()).await?)
    }

    pub(crate) async fn one(
        &mut self,
        query: Query<'_, Any, AnyArguments>,
        thing: &'static str,
        id: i64,
    ) -> Result<AnyRow, StoreError> {
        self.maybe(query).await?.ok_or(StoreError::Missing { thing, id })
    }

    /// The single number that a query counts.
    pub(crate) async fn count(&mut self, query: Query<'_, Any, AnyArguments>) -> Result<i64, StoreError> {
        use sqlx::Row;
        Ok(query.fetch_one(self.conn()).await?.try_get::<i64, _>(0)?)
    }
}
