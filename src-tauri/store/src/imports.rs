//! Imports: lists that were read and accepted.

use crate::cols::Cols;
use crate::insert::Value;
use crate::{Change, Reader, StoreError};

/// An accepted list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The round it went into.
    pub round_id: i64,
    /// The file's name.
    pub file_name: String,
    /// The SHA-256 of the file.
    pub sha256: String,
    /// When, `2023-12-12T09:41:00Z`.
    pub imported_at: String,
    /// How many nominations it added.
    pub added: i64,
    /// What was no nomination, as JSON, each with its reason.
    pub skipped: String,
}

impl Reader {
    /// The import of the very same file into a round.
    ///
    /// # Errors
    /// What the file did.
    pub async fn find_import(&mut self, round_id: i64, sha256: &str) -> Result<Option<Import>, StoreError> {
        let query = sqlx::query(
            "SELECT id, round_id, file_name, sha256, imported_at, added, skipped FROM import \
             WHERE round_id = $1 AND sha256 = $2 ORDER BY id DESC LIMIT 1",
        )
        .bind(round_id)
        .bind(sha256.to_owned());
        let Some(row) = self.maybe(query).await? else { return Ok(None) };
        let mut cols = Cols::of(&row, "import")?;
        Ok(Some(Import {
            id: cols.int()?,
            round_id: cols.int()?,
            file_name: cols.text()?,
            sha256: cols.text()?,
            imported_at: cols.text()?,
            added: cols.int()?,
            skipped: cols.text()?,
        }))
    }
}

impl Reader {
    /// When an import came in; nothing where it was undone.
    ///
    /// # Errors
    /// What the file did.
    pub async fn find_imported_at(&mut self, id: i64) -> Result<Option<String>, StoreError> {
        let query = sqlx::query("SELECT id, imported_at FROM import WHERE id = $1").bind(id);
        let Some(row) = self.maybe(query).await? else { return Ok(None) };
        let mut cols = Cols::of(&row, "import")?;
        cols.int()?;
        Ok(Some(cols.text()?))
    }
}

impl Change {
    /// Notes an import; its id.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_import(&mut self, import: &Import) -> Result<i64, StoreError> {
        let row = vec![
            Value::from(import.round_id),
            import.file_name.as_str().into(),
            import.sha256.as_str().into(),
            import.imported_at.as_str().into(),
            import.added.into(),
            import.skipped.as_str().into(),
        ];
        let columns = ["round_id", "file_name", "sha256", "imported_at", "added", "skipped"];
        self.add_one("import", &columns, row).await
    }
}
