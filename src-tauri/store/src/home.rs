//! Opening the office's base: a SQLite file, or PostgreSQL where several desks share one.

use crate::migrate;
use crate::reader::{Dialect, Line};
use crate::{Change, Reader, StoreError};
use sqlx::AnyPool;
use sqlx::Executor;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Once;

/// Where the office's base lies.
#[derive(Debug, Clone)]
pub enum Home {
    /// A SQLite file; made when it is not there.
    File(PathBuf),
    /// A PostgreSQL address (`postgres://…`).
    Postgres(String),
}

/// The open base. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pool: AnyPool,
    dialect: Dialect,
    file: Option<PathBuf>,
}

/// How many connections the window, its searches and an export keep busy at once.
const CONNECTIONS: u32 = 4;

impl Store {
    /// Opens the base, bringing an older one up to this version first. `stamp` (a day, `2023-12-25`) dates the copy that
    /// is made before an existing file is brought up.
    ///
    /// # Errors
    /// [`StoreError::Newer`], [`StoreError::NotOurs`], [`StoreError::Damaged`], [`StoreError::ReadOnly`],
    /// [`StoreError::Busy`], [`StoreError::Full`], [`StoreError::Unreachable`]; the base is left as it was.
    pub async fn open(home: &Home, stamp: &str) -> Result<Self, StoreError> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(sqlx::any::install_default_drivers);
        match home {
            Home::File(path) => Self::open_file(path, stamp).await,
            Home::Postgres(address) => Self::open_postgres(address).await,
        }
    }

    async fn open_file(path: &Path, stamp: &str) -> Result<Self, StoreError> {
        migrate::sqlite(path, stamp).await?;
        let address = address_of(path)?;
        let options = AnyConnectOptions::from_str(&address).map_err(StoreError::from)?;
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .after_connect(|conn, _| {
                Box::pin(async move {
                    conn.execute(
                        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
                         PRAGMA busy_timeout = 3000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000",
                    )
                    .await?;
                    Ok(())
                })
            })
            .connect_with(options)
            .await?;
        Ok(Self { pool, dialect: Dialect::Sqlite, file: Some(path.to_owned()) })
    }

    async fn open_postgres(address: &str) -> Result<Self, StoreError> {
        migrate::postgres(address).await?;
        let options = AnyConnectOptions::from_str(address).map_err(StoreError::from)?;
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .after_connect(|conn, _| {
                Box::pin(async move {
                    conn.execute("SET statement_timeout = '30s'; SET client_min_messages = warning").await?;
                    Ok(())
                })
            })
            .connect_with(options)
            .await?;
        Ok(Self { pool, dialect: Dialect::Postgres, file: None })
    }

    /// A connection that reads.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when none becomes free.
    pub async fn read(&self) -> Result<Reader, StoreError> {
        Ok(Reader { line: Line::Pool(self.pool.acquire().await?), dialect: self.dialect })
    }

    /// Begins a change. On SQLite it takes the write lock at once, so that what it reads is what it changes; on
    /// PostgreSQL it is serializable, which may fail at the end and be tried again.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another desk is writing.
    pub async fn change(&self) -> Result<Change, StoreError> {
        let begin = match self.dialect {
            Dialect::Sqlite => "BEGIN IMMEDIATE",
            Dialect::Postgres => "BEGIN ISOLATION LEVEL SERIALIZABLE",
        };
        let tx = self.pool.begin_with(begin).await?;
        Ok(Change::new(Reader { line: Line::Within(tx), dialect: self.dialect }))
    }

    /// Writes a copy of the whole base to `to`, which must not be there yet. Only a file can be copied so.
    ///
    /// # Errors
    /// What the file did.
    pub async fn copy_to(&self, to: &Path) -> Result<(), StoreError> {
        if self.dialect == Dialect::Postgres {
            return Err(StoreError::Other("a PostgreSQL base is copied with pg_dump".to_owned()));
        }
        let to = to.to_str().ok_or_else(|| unreachable_path(to, "its name is not Unicode"))?.to_owned();
        let mut reader = self.read().await?;
        sqlx::query("VACUUM INTO $1").bind(to).execute(reader.conn()).await?;
        Ok(())
    }

    /// The file, when the base is one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Closes all connections; on SQLite this folds the write-ahead log back into the file.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// `sqlite:` with the path, its special letters escaped, for a file that is there.
fn address_of(path: &Path) -> Result<String, StoreError> {
    let text = path.to_str().ok_or_else(|| unreachable_path(path, "its name is not Unicode"))?;
    let escaped: String = text
        .chars()
        .flat_map(|c| match c {
            '%' => "%25".chars().collect::<Vec<_>>(),
            '?' => "%3F".chars().collect(),
            '#' => "%23".chars().collect(),
            '\\' => vec!['/'],
            c => vec![c],
        })
        .collect();
    Ok(format!("sqlite://{escaped}?mode=rw"))
}

pub(crate) fn unreachable_path(path: &Path, why: &str) -> StoreError {
    StoreError::Unreachable { path: path.display().to_string(), why: why.to_owned() }
}
