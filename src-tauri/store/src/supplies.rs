//! Font files and pictures of the office. Their contents lie beside the base, under their SHA-256.

use crate::cols::Cols;
use crate::{Change, Reader, StoreError};

/// A file that templates may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supply {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The SHA-256 of its content, 64 small hexadecimal digits.
    pub sha256: String,
    /// `font` or `picture`.
    pub kind: String,
    /// What its bytes say it is: `ttf`, `otf`, `png`, `jpg`.
    pub media: String,
    /// A font's own name, a picture's file name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// Who added it.
    pub officer: String,
    /// When.
    pub added_at: String,
}

const COLUMNS: [&str; 7] = ["sha256", "kind", "media", "name", "bytes", "officer", "added_at"];
const SELECT: &str = "SELECT id, sha256, kind, media, name, bytes, officer, added_at FROM supply";

fn supply(row: &sqlx::any::AnyRow) -> Result<Supply, StoreError> {
    let mut cols = Cols::of(row, "supply")?;
    Ok(Supply {
        id: cols.int()?,
        sha256: cols.text()?,
        kind: cols.text()?,
        media: cols.text()?,
        name: cols.text()?,
        bytes: cols.int()?,
        officer: cols.text()?,
        added_at: cols.text()?,
    })
}

impl Reader {
    /// All fonts and pictures, in the order in which they came.
    ///
    /// # Errors
    /// What the file did.
    pub async fn supplies(&mut self) -> Result<Vec<Supply>, StoreError> {
        let sql = format!("{SELECT} ORDER BY id");
        self.all(sqlx::query(sqlx::AssertSqlSafe(sql))).await?.iter().map(supply).collect()
    }

    /// The file of a fingerprint, if it was added.
    ///
    /// # Errors
    /// What the file did.
    pub async fn find_supply(&mut self, sha256: &str) -> Result<Option<Supply>, StoreError> {
        let sql = format!("{SELECT} WHERE sha256 = $1");
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(sha256.to_owned());
        self.maybe(query).await?.as_ref().map(supply).transpose()
    }
}

impl Change {
    /// Adds a file; its key.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it is there already.
    pub async fn add_supply(&mut self, one: &Supply) -> Result<i64, StoreError> {
        let row = vec![
            one.sha256.as_str().into(),
            one.kind.as_str().into(),
            one.media.as_str().into(),
            one.name.as_str().into(),
            one.bytes.into(),
            one.officer.as_str().into(),
            one.added_at.as_str().into(),
        ];
        self.add_one("supply", &COLUMNS, row).await
    }
}
