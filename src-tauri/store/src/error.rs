//! What the file did.

use sqlx::error::ErrorKind;
use std::collections::BTreeMap;
use thiserror::Error;

/// Why the store could not do what was asked: what the file did, with table, column and id where they are known.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another program or desk holds the file and did not let go in time.
    #[error("the office file is busy")]
    Busy,
    /// Another desk changed the same rows first; the same change, tried again, sees what it did.
    #[error("another desk was quicker")]
    Outrun,
    /// The file was written by a newer version of the program.
    #[error("the office file has version {found}, this program knows {known}")]
    Newer {
        /// The version in the file.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The file is no office file.
    #[error("{path} is no office file")]
    NotOurs {
        /// Its path.
        path: String,
    },
    /// The file is damaged.
    #[error("the office file is damaged: {what}")]
    Damaged {
        /// What was found.
        what: String,
    },
    /// The file or its folder cannot be written.
    #[error("the office file cannot be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The folder cannot be reached or the file not be opened.
    #[error("{path} cannot be opened: {why}")]
    Unreachable {
        /// The path.
        path: String,
        /// What the system said.
        why: String,
    },
    /// A thing that must be there is not.
    #[error("no {thing} {id}")]
    Missing {
        /// The table.
        thing: &'static str,
        /// The id asked for.
        id: i64,
    },
    /// A value that must be unique is there already.
    #[error("it is there already")]
    Taken,
    /// A thing that others refer to cannot go.
    #[error("others refer to it")]
    Referred,
    /// Nothing is left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// The last act is official and is not undone, only answered.
    #[error("the act {act} is official")]
    Official {
        /// The act.
        act: String,
        /// What it says of itself.
        facts: BTreeMap<String, String>,
    },
    /// The act to undo is no longer the last: another was done since.
    #[error("the act {act} was done since")]
    NotTheLast {
        /// The act that is the last.
        act: String,
        /// What it says of itself.
        facts: BTreeMap<String, String>,
    },
    /// A stored value that no version of this program writes.
    #[error("{table}.{column} of {id} holds {value:?}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row.
        id: i64,
        /// What is there.
        value: String,
    },
    /// Anything else the base said.
    #[error("the base refused: {0}")]
    Other(String),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(database) => match database.kind() {
                ErrorKind::UniqueViolation => Self::Taken,
                ErrorKind::ForeignKeyViolation => Self::Referred,
                _ => of_code(database.code().as_deref(), database.message()),
            },
            sqlx::Error::PoolTimedOut => Self::Busy,
            sqlx::Error::Io(io) if io.kind() == std::io::ErrorKind::StorageFull => Self::Full,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Damaged { what: error.to_string() }
    }
}

/// What a code of either base means. SQLite's are whole numbers, the low byte the kind; PostgreSQL's have five letters.
fn of_code(code: Option<&str>, message: &str) -> StoreError {
    const PG_RETRY: [&str; 2] = ["40001", "40P01"];
    let Some(code) = code else { return StoreError::Other(message.to_owned()) };
    if PG_RETRY.contains(&code) {
        return StoreError::Outrun;
    }
    if code == "53100" {
        return StoreError::Full;
    }
    // The index beside the write-ahead log could not be made larger.
    if code == "4874" {
        return StoreError::Full;
    }
    match code.parse::<i64>().ok().filter(|_| code.len() < 5).map(|number| number & 0xff) {
        Some(5 | 6) => StoreError::Busy,
        Some(8) => StoreError::ReadOnly,
        Some(13) => StoreError::Full,
        Some(11 | 26) => StoreError::Damaged { what: message.to_owned() },
        Some(14) => StoreError::Unreachable { path: String::new(), why: message.to_owned() },
        _ => StoreError::Other(message.to_owned()),
    }
}
