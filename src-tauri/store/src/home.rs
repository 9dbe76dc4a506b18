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

/// `sqlite:` with the whole path of a file that is there, for the driver takes an address and no path: what stands after
/// `sqlite://` would be read as a machine's name, be it the drive or the first folder of a path that begins where we are.
fn address_of(path: &Path) -> Result<String, StoreError> {
    let io = |error: std::io::Error| unreachable_path(path, &error.to_string());
    // Windows' canonical paths are of a kind that SQLite does not read.
    let whole = if cfg!(windows) { std::path::absolute(path) } else { path.canonicalize() };
    let whole = whole.map_err(io)?;
    let text = whole.to_str().ok_or_else(|| unreachable_path(path, "its name is not Unicode"))?;
    Ok(address(text))
}

/// A drive (`D:/…`) follows `sqlite:` as it is; before a root (`/…`, `//server/…`) stands the machine's name that it lacks.
fn address(whole: &str) -> String {
    let whole = if cfg!(windows) || is_of_drive(whole) { whole.replace('\\', "/") } else { whole.to_owned() };
    let machine = if whole.starts_with('/') { "//" } else { "" };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/:-_.~".contains(&byte);
    let escaped = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    format!("sqlite:{machine}{}?mode=rw", whole.bytes().map(escaped).collect::<String>())
}

/// `D:\…`
fn is_of_drive(path: &str) -> bool {
    path.strip_prefix(|drive: char| drive.is_ascii_alphabetic()).is_some_and(|rest| rest.starts_with(":\\"))
}

pub(crate) fn unreachable_path(path: &Path, why: &str) -> StoreError {
    StoreError::Unreachable { path: path.display().to_string(), why: why.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::ConnectOptions;
    use sqlx::sqlite::SqliteConnectOptions;

    /// The file that SQLite is told of.
    fn file_of(whole: &str) -> String {
        let options = AnyConnectOptions::from_str(&address(whole)).unwrap();
        let options = SqliteConnectOptions::from_url(&options.database_url).unwrap();
        options.get_filename().to_str().unwrap().to_owned()
    }

    #[test]
    fn the_driver_finds_the_file_on_a_drive_of_windows_and_on_a_server() {
        for (path, file) in [
            (r"D:\Thi đua 2026\office.db", "D:/Thi đua 2026/office.db"),
            (r"E:\Ánh #1 (100%)\VinhDanh\office.db", "E:/Ánh #1 (100%)/VinhDanh/office.db"),
            ("//may-chu/Thi đua/office.db", "//may-chu/Thi đua/office.db"),
        ] {
            assert_eq!(file_of(path), file);
        }
    }

    #[test]
    fn the_driver_finds_the_file_whatever_letters_its_folder_is_written_with() {
        for path in [
            "/srv/Thi đua #1 100%/office.db",
            "/srv/a?b/office.db",
            r"/srv/a\b/office.db",
            "/srv/a\tb /office.db",
        ] {
            // No folder of Windows has a backslash in its name.
            if !(cfg!(windows) && path.contains('\\')) {
                assert_eq!(file_of(path), path);
            }
        }
    }

    #[tokio::test]
    async fn a_base_opens_by_a_path_that_begins_where_the_program_stands() {
        let here = std::env::current_dir().unwrap();
        let folder = tempfile::tempdir_in(&here).unwrap();
        let relative = Path::new(folder.path().file_name().unwrap()).join("Thi đua 2026").join("office.db");
        Store::open(&Home::File(relative.clone()), "2023-12-25").await.unwrap().close().await;
        assert!(here.join(relative).is_file());
    }
}
