//! What was signed: the texts of sheets' QR codes. They are added, and neither rewritten nor forgotten.

use crate::cols::Cols;
use crate::insert::Value;
use crate::{Change, Reader, StoreError};

/// A statement that was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The award whose sheet says it.
    pub award_id: i64,
    /// 1 for the sheet given first, 2 for the one that replaced it.
    pub issue: i64,
    /// The key that signed.
    pub signing_key_id: i64,
    /// The text of the code.
    pub content: String,
    /// What tells it in lists.
    pub fingerprint: String,
    /// Who had the key open.
    pub officer: String,
    /// When, `2023-12-25T09:41:00Z`.
    pub signed_at: String,
}

/// What a list must know of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingStatement {
    /// What tells it in lists.
    pub fingerprint: String,
    /// The key that signed.
    pub signing_key_id: i64,
    /// Why its sheet is no longer valid; nothing where it is.
    pub revoked: Option<WhyRevoked>,
}

/// Why a sheet is no longer valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyRevoked {
    /// Another sheet took its place.
    Replaced,
    /// The award was cancelled, or the sheet called back.
    Recalled,
}

const COLUMNS: [&str; 7] =
    ["award_id", "issue", "signing_key_id", "content", "fingerprint", "officer", "signed_at"];

fn statement(row: &sqlx::any::AnyRow) -> Result<Statement, StoreError> {
    let mut cols = Cols::of(row, "statement")?;
    Ok(Statement {
        id: cols.int()?,
        award_id: cols.int()?,
        issue: cols.int()?,
        signing_key_id: cols.int()?,
        content: cols.text()?,
        fingerprint: cols.text()?,
        officer: cols.text()?,
        signed_at: cols.text()?,
    })
}

impl Reader {
    /// What was signed for a decision's sheets, the newest of each last.
    ///
    /// # Errors
    /// What the file did.
    pub async fn statements_of_decision(&mut self, decision_id: i64) -> Result<Vec<Statement>, StoreError> {
        let query = sqlx::query(
            "SELECT s.id, s.award_id, s.issue, s.signing_key_id, s.content, s.fingerprint, s.officer, s.signed_at \
             FROM statement s JOIN award a ON a.id = s.award_id WHERE a.decision_id = $1 ORDER BY s.id",
        )
        .bind(decision_id);
        self.each(query, statement).await
    }

    /// Every statement that was ever signed, with how its sheet stands: an issue is replaced when a later one was made,
    /// which is as many as sheets of the award were replaced before it.
    ///
    /// # Errors
    /// What the file did.
    pub async fn standing_statements(&mut self) -> Result<Vec<StandingStatement>, StoreError> {
        let query = sqlx::query(
            "SELECT s.id, s.fingerprint, s.signing_key_id, CASE \
               WHEN a.state <> 'valid' THEN 'recalled' \
               WHEN (SELECT COUNT(*) FROM certificate c WHERE c.award_id = a.id AND c.state = 'replaced') >= s.issue \
                 THEN 'replaced' \
               WHEN EXISTS (SELECT 1 FROM certificate c WHERE c.award_id = a.id AND c.state = 'recalled') \
                 THEN 'recalled' \
               ELSE 'valid' END \
             FROM statement s JOIN award a ON a.id = s.award_id ORDER BY s.id",
        );
        self.each(query, |row| {
            let mut cols = Cols::of(row, "statement")?;
            cols.int()?;
            Ok(StandingStatement {
                fingerprint: cols.text()?,
                signing_key_id: cols.int()?,
                revoked: cols.word("state", |word| match word {
                    "replaced" => Some(Some(WhyRevoked::Replaced)),
                    "recalled" => Some(Some(WhyRevoked::Recalled)),
                    "valid" => Some(None),
                    _ => None,
                })?,
            })
        })
        .await
    }

    /// How many statements each key signed: key, count.
    ///
    /// # Errors
    /// What the file did.
    pub async fn statement_counts(&mut self) -> Result<Vec<(i64, i64)>, StoreError> {
        let query = sqlx::query("SELECT signing_key_id, COUNT(*) FROM statement GROUP BY signing_key_id");
        self.each(query, |row| {
            let mut cols = Cols::of(row, "statement")?;
            Ok((cols.int()?, cols.int()?))
        })
        .await
    }
}

impl Change {
    /// Adds statements.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the same text was signed already.
    pub async fn add_statements(&mut self, statements: &[Statement]) -> Result<(), StoreError> {
        let row = |one: &Statement| {
            vec![
                Value::from(one.award_id),
                one.issue.into(),
                one.signing_key_id.into(),
                one.content.as_str().into(),
                one.fingerprint.as_str().into(),
                one.officer.as_str().into(),
                one.signed_at.as_str().into(),
            ]
        };
        self.add("statement", &COLUMNS, statements.iter().map(row).collect()).await?;
        Ok(())
    }
}
