//! Bringing a base up to this version: forward only, on a private connection, after a dated copy.

use crate::StoreError;
use crate::home::unreachable_path;
use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};
use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteSynchronous};
use sqlx::{Connection, Row, SqlSafeStr};
use std::path::Path;

/// A step: version, name, its text for SQLite, its text for PostgreSQL. Never edited once released.
type Step = (i64, &'static str, &'static str, &'static str);

const STEPS: &[Step] = &[
    (
        1,
        "first",
        include_str!("../../../migrations/sqlite/0001_first.sql"),
        include_str!("../../../migrations/postgres/0001_first.sql"),
    ),
    (
        2,
        "movements",
        include_str!("../../../migrations/sqlite/0002_movements.sql"),
        include_str!("../../../migrations/postgres/0002_movements.sql"),
    ),
    (
        3,
        "lists",
        include_str!("../../../migrations/sqlite/0003_lists.sql"),
        include_str!("../../../migrations/postgres/0003_lists.sql"),
    ),
    (
        4,
        "dossiers",
        include_str!("../../../migrations/sqlite/0004_dossiers.sql"),
        include_str!("../../../migrations/postgres/0004_dossiers.sql"),
    ),
    (
        5,
        "proofs",
        include_str!("../../../migrations/sqlite/0005_proofs.sql"),
        include_str!("../../../migrations/postgres/0005_proofs.sql"),
    ),
    (
        6,
        "procedures",
        include_str!("../../../migrations/sqlite/0006_procedures.sql"),
        include_str!("../../../migrations/postgres/0006_procedures.sql"),
    ),
    (
        7,
        "printing",
        include_str!("../../../migrations/sqlite/0007_printing.sql"),
        include_str!("../../../migrations/postgres/0007_printing.sql"),
    ),
    (
        8,
        "keys",
        include_str!("../../../migrations/sqlite/0008_keys.sql"),
        include_str!("../../../migrations/postgres/0008_keys.sql"),
    ),
    (
        9,
        "papers",
        include_str!("../../../migrations/sqlite/0009_papers.sql"),
        include_str!("../../../migrations/postgres/0009_papers.sql"),
    ),
    (
        10,
        "phrases",
        include_str!("../../../migrations/sqlite/0010_phrases.sql"),
        include_str!("../../../migrations/postgres/0010_phrases.sql"),
    ),
    (
        11,
        "made_sheets",
        include_str!("../../../migrations/sqlite/0011_made_sheets.sql"),
        include_str!("../../../migrations/postgres/0011_made_sheets.sql"),
    ),
    (
        12,
        "doubts",
        include_str!("../../../migrations/sqlite/0012_doubts.sql"),
        include_str!("../../../migrations/postgres/0012_doubts.sql"),
    ),
    (
        13,
        "address",
        include_str!("../../../migrations/sqlite/0013_address.sql"),
        include_str!("../../../migrations/postgres/0013_address.sql"),
    ),
    (
        14,
        "signatures",
        include_str!("../../../migrations/sqlite/0014_signatures.sql"),
        include_str!("../../../migrations/postgres/0014_signatures.sql"),
    ),
];

/// Marks a SQLite file as an office file ("VNDP" in its header).
const APPLICATION_ID: i64 = 1_447_969_104;

fn known() -> i64 {
    STEPS.iter().map(|step| step.0).max().unwrap_or_default()
}

fn migrator(text: impl Fn(&Step) -> &'static str) -> Migrator {
    let steps = STEPS.iter().map(|step| {
        Migration::new(step.0, step.1.into(), MigrationType::Simple, text(step).into_sql_str(), false)
    });
    Migrator::with_migrations(steps.collect())
}

/// Brings a SQLite file up, or makes it.
///
/// Foreign keys are off meanwhile: sqlx wraps each step in a transaction, where the pragma is ignored, and rebuilding a
/// table with them on deletes its children without a word. They are checked afterwards.
pub(crate) async fn sqlite(path: &Path, stamp: &str) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| of_io(folder, &error))?;
    }
    let existed = path.metadata().is_ok_and(|file| file.len() > 0);
    if !existed && path.exists() && has_copies(path) {
        return Err(StoreError::Damaged { what: "0 bytes".to_owned() });
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .foreign_keys(false)
        .synchronous(SqliteSynchronous::Full);
    let mut conn = SqliteConnection::connect_with(&options).await.map_err(|error| of_open(path, error))?;
    let found = if existed { version_of(&mut conn, path).await? } else { None };
    if found == Some(known()) {
        return check_writable(path, &mut conn).await;
    }
    if let Some(version) = found {
        if version > known() {
            return Err(StoreError::Newer { found: version, known: known() });
        }
        copy_aside(&mut conn, path, stamp).await?;
    }
    migrator(|step| step.2).run_direct(None, &mut conn, false).await.map_err(of_migration)?;
    let broken = sqlx::query("PRAGMA foreign_key_check").fetch_optional(&mut conn).await?;
    if broken.is_some() {
        return Err(StoreError::Damaged { what: "foreign keys after bringing the file up".to_owned() });
    }
    conn.close().await?;
    Ok(())
}

/// Whether copies of an office file lie beside it: then an empty file was not left by a first start that was cut off,
/// but has lost what was in it, and is not taken for a new one.
fn has_copies(path: &Path) -> bool {
    let folder = path.parent().unwrap_or(path).join("backups");
    let is_copy = |entry: std::fs::DirEntry| entry.path().extension().is_some_and(|ending| ending == "db");
    std::fs::read_dir(folder).is_ok_and(|entries| entries.flatten().any(is_copy))
}

/// The version of an office file, or that it is none. An empty base has no version yet; neither has one whose first
/// making was cut off between the table of steps and the first step.
async fn version_of(conn: &mut SqliteConnection, path: &Path) -> Result<Option<i64>, StoreError> {
    let id: i64 = sqlx::query("PRAGMA application_id")
        .fetch_one(&mut *conn)
        .await
        .map_err(|error| of_open(path, error))?
        .try_get(0)?;
    let tables: i64 = sqlx::query(
        "SELECT COUNT(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND name <> '_sqlx_migrations'",
    )
    .fetch_one(&mut *conn)
    .await?
    .try_get(0)?;
    if tables == 0 {
        return Ok(None);
    }
    if id != APPLICATION_ID {
        return Err(StoreError::NotOurs { path: path.display().to_string() });
    }
    let version: Option<i64> =
        sqlx::query("SELECT MAX(version) FROM _sqlx_migrations").fetch_one(conn).await?.try_get(0)?;
    Ok(version)
}

/// A file on a read-only disk opens well and fails at the first save: better to know now.
async fn check_writable(path: &Path, conn: &mut SqliteConnection) -> Result<(), StoreError> {
    if path.metadata().is_ok_and(|file| file.permissions().readonly()) {
        return Err(StoreError::ReadOnly);
    }
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *conn).await?;
    sqlx::query("ROLLBACK").execute(conn).await?;
    Ok(())
}

async fn copy_aside(conn: &mut SqliteConnection, path: &Path, stamp: &str) -> Result<(), StoreError> {
    let folder = path.parent().unwrap_or(path).join("backups");
    std::fs::create_dir_all(&folder).map_err(|error| of_io(&folder, &error))?;
    let copy = folder.join(format!("before-upgrade-{stamp}.db"));
    if copy.exists() {
        return Ok(());
    }
    sqlx::query("VACUUM INTO $1").bind(copy.display().to_string()).execute(conn).await?;
    Ok(())
}

/// Brings a PostgreSQL base up.
pub(crate) async fn postgres(address: &str) -> Result<(), StoreError> {
    let mut conn = PgConnection::connect(address).await?;
    let steps = migrator(|step| step.3);
    conn.ensure_migrations_table("_sqlx_migrations").await.map_err(of_migration)?;
    let found: Option<i64> =
        sqlx::query("SELECT MAX(version) FROM _sqlx_migrations").fetch_one(&mut conn).await?.try_get(0)?;
    if let Some(found) = found.filter(|found| *found > known()) {
        return Err(StoreError::Newer { found, known: known() });
    }
    steps.run_direct(None, &mut conn, false).await.map_err(of_migration)?;
    conn.close().await?;
    Ok(())
}

fn of_migration(error: MigrateError) -> StoreError {
    match error {
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
        MigrateError::VersionMissing(found) => StoreError::Newer { found, known: known() },
        MigrateError::VersionMismatch(version) | MigrateError::Dirty(version) => StoreError::Damaged {
            what: format!("step {version} of its making is not the one this program knows"),
        },
        other => StoreError::Other(other.to_string()),
    }
}

fn of_open(path: &Path, error: sqlx::Error) -> StoreError {
    match StoreError::from(error) {
        StoreError::Damaged { .. } if !begins_like_sqlite(path) => {
            StoreError::NotOurs { path: path.display().to_string() }
        }
        StoreError::Unreachable { why, .. } => match unwritable(path) {
            Some(error) => of_io(path, &error),
            None => unreachable_path(path, &why),
        },
        other => other,
    }
}

/// Why an office file that is there cannot be written, or nothing beside it: SQLite says no more than that it could not
/// open it.
fn unwritable(path: &Path) -> Option<std::io::Error> {
    let trial = path.with_extension("trial");
    let file = std::fs::OpenOptions::new().append(true).open(path).err();
    let beside = || match std::fs::File::create(&trial) {
        Ok(_) => std::fs::remove_file(&trial).err(),
        Err(error) => Some(error),
    };
    file.or_else(beside)
}

fn begins_like_sqlite(path: &Path) -> bool {
    use std::io::Read;
    let mut start = [0_u8; 16];
    std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok()
        && start == *b"SQLite format 3\0"
}

fn of_io(path: &Path, error: &std::io::Error) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => unreachable_path(path, &error.to_string()),
    }
}
