//! What is attached to nominations. The contents lie beside the base, under their SHA-256.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::{Change, Reader, StoreError};
use domain::dossier::{DossierPart, MediaKind};

/// A file that belongs to a nomination's dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The nomination.
    pub nomination_id: i64,
    /// What it is in the dossier.
    pub part: DossierPart,
    /// The file's name, as the officer knew it.
    pub file_name: String,
    /// The SHA-256 of its content, 64 small hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// What its bytes say it is.
    pub media: MediaKind,
    /// When, `2023-12-12T09:41:00Z`.
    pub added_at: String,
}

const COLUMNS: [&str; 7] = ["nomination_id", "part", "file_name", "sha256", "bytes", "media", "added_at"];

const SELECT: &str = "SELECT t.id, t.nomination_id, t.part, t.file_name, t.sha256, t.bytes, t.media, t.added_at \
    FROM attachment t";

fn attachment(row: &sqlx::any::AnyRow) -> Result<Attachment, StoreError> {
    let mut cols = Cols::of(row, "attachment")?;
    Ok(Attachment {
        id: cols.int()?,
        nomination_id: cols.int()?,
        part: cols.word("part", DossierPart::parse)?,
        file_name: cols.text()?,
        sha256: cols.text()?,
        bytes: cols.int()?,
        media: cols.word("media", MediaKind::parse)?,
        added_at: cols.text()?,
    })
}

impl Reader {
    /// An attachment.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn attachment(&mut self, id: i64) -> Result<Attachment, StoreError> {
        let query = sqlx::query(sqlx::AssertSqlSafe(format!("{SELECT} WHERE t.id = $1"))).bind(id);
        attachment(&self.one(query, "attachment", id).await?)
    }

    /// What is attached to a nomination, in the order in which it came.
    ///
    /// # Errors
    /// What the file did.
    pub async fn attachments_of(&mut self, nomination_id: i64) -> Result<Vec<Attachment>, StoreError> {
        let sql = format!("{SELECT} WHERE t.nomination_id = $1 ORDER BY t.id");
        self.all(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(nomination_id))
            .await?
            .iter()
            .map(attachment)
            .collect()
    }

    /// Everything of a round that has the same content as the same part: one tờ trình covers many nominations.
    ///
    /// # Errors
    /// What the file did.
    pub async fn attachments_like(
        &mut self,
        round_id: i64,
        one: &Attachment,
    ) -> Result<Vec<Attachment>, StoreError> {
        let sql = format!(
            "{SELECT} JOIN nomination n ON n.id = t.nomination_id \
             WHERE n.round_id = $1 AND t.sha256 = $2 AND t.part = $3 ORDER BY t.id"
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(round_id)
            .bind(one.sha256.clone())
            .bind(one.part.as_str());
        self.all(query).await?.iter().map(attachment).collect()
    }

    /// Which parts each nomination of a round has: nomination, part.
    ///
    /// # Errors
    /// What the file did.
    pub async fn parts_of_round(&mut self, round_id: i64) -> Result<Vec<(i64, DossierPart)>, StoreError> {
        let query = sqlx::query(
            "SELECT DISTINCT t.nomination_id, t.part FROM attachment t JOIN nomination n ON n.id = t.nomination_id \
             WHERE n.round_id = $1",
        )
        .bind(round_id);
        self.each(query, |row| {
            let mut cols = Cols::of(row, "attachment")?;
            Ok((cols.int()?, cols.word("part", DossierPart::parse)?))
        })
        .await
    }

    /// What is attached to some nominations.
    ///
    /// # Errors
    /// What the file did.
    pub async fn attachments_of_all(
        &mut self,
        nomination_ids: &[i64],
    ) -> Result<Vec<Attachment>, StoreError> {
        let mut all = Vec::new();
        for chunk in nomination_ids.chunks(IDS_A_STATEMENT) {
            let sql =
                format!("{SELECT} WHERE t.nomination_id IN ({}) ORDER BY t.id", placeholders(1, chunk.len()));
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            for row in self.all(query).await? {
                all.push(attachment(&row)?);
            }
        }
        Ok(all)
    }
}

impl Change {
    /// Attaches files; their keys in order.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when a nomination has the same content as the same part already.
    pub async fn add_attachments(&mut self, attachments: &[Attachment]) -> Result<Vec<i64>, StoreError> {
        let row = |one: &Attachment| {
            vec![
                Value::from(one.nomination_id),
                one.part.as_str().into(),
                one.file_name.as_str().into(),
                one.sha256.as_str().into(),
                one.bytes.into(),
                one.media.as_str().into(),
                one.added_at.as_str().into(),
            ]
        };
        self.add("attachment", &COLUMNS, attachments.iter().map(row).collect()).await
    }

    /// Makes attachments another part of their dossiers.
    ///
    /// # Errors
    /// [`StoreError::Missing`]; [`StoreError::Taken`] when a dossier has the same content as that part already.
    pub async fn save_parts(&mut self, ids: &[i64], part: DossierPart) -> Result<(), StoreError> {
        self.set("attachment", ids, &[("part", part.as_str().into())]).await
    }

    /// Takes attachments off their dossiers. Their contents stay.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_attachments(&mut self, ids: &[i64]) -> Result<(), StoreError> {
        self.remove("attachment", ids).await
    }

    /// Takes everything off the dossiers of nominations that go.
    ///
    /// # Errors
    /// What the file did.
    pub(crate) async fn remove_attachments_of(&mut self, nomination_ids: &[i64]) -> Result<(), StoreError> {
        let there = self.attachments_of_all(nomination_ids).await?;
        let ids: Vec<i64> = there.iter().map(|one| one.id).collect();
        self.remove_attachments(&ids).await
    }
}
