//! What nobody answered of a list when it was accepted.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::rounds::const_format;
use crate::{Change, Reader, StoreError};

/// Why an officer should look at a nomination: what was asked of its row and not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDoubt {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The nomination.
    pub nomination_id: i64,
    /// The doubt's word: `name_likely`.
    pub kind: String,
    /// What its sentence names, as JSON.
    pub facts: String,
    /// The fields of the nomination that it speaks of, as JSON; none where it is about the row as a whole.
    pub fields: String,
}

const SELECT: &str = "SELECT d.id, d.nomination_id, d.kind, d.facts, d.fields FROM open_doubt d";

fn open_doubt(row: &sqlx::any::AnyRow) -> Result<OpenDoubt, StoreError> {
    let mut cols = Cols::of(row, "open_doubt")?;
    Ok(OpenDoubt {
        id: cols.int()?,
        nomination_id: cols.int()?,
        kind: cols.text()?,
        facts: cols.text()?,
        fields: cols.text()?,
    })
}

impl Reader {
    /// What is open of the nominations of a round, in the order in which it was asked.
    ///
    /// # Errors
    /// What the file did.
    pub async fn open_doubts_of_round(&mut self, round_id: i64) -> Result<Vec<OpenDoubt>, StoreError> {
        self.open_doubts_joined(
            " JOIN nomination n ON n.id = d.nomination_id WHERE n.round_id = $1 ORDER BY d.id",
            round_id,
        )
        .await
    }

    /// What is open of the nominations that a decision honours.
    ///
    /// # Errors
    /// What the file did.
    pub async fn open_doubts_of_decision(&mut self, decision_id: i64) -> Result<Vec<OpenDoubt>, StoreError> {
        self.open_doubts_joined(
            " JOIN award a ON a.nomination_id = d.nomination_id WHERE a.decision_id = $1 ORDER BY d.id",
            decision_id,
        )
        .await
    }

    async fn open_doubts_joined(
        &mut self,
        joined: &'static str,
        id: i64,
    ) -> Result<Vec<OpenDoubt>, StoreError> {
        let sql = const_format(SELECT, joined);
        self.each(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id), open_doubt).await
    }

    /// What is open of some nominations.
    ///
    /// # Errors
    /// What the file did.
    pub async fn open_doubts(&mut self, nomination_ids: &[i64]) -> Result<Vec<OpenDoubt>, StoreError> {
        let mut all = Vec::new();
        for chunk in nomination_ids.chunks(IDS_A_STATEMENT) {
            let sql =
                format!("{SELECT} WHERE d.nomination_id IN ({}) ORDER BY d.id", placeholders(1, chunk.len()));
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            for row in self.all(query).await? {
                all.push(open_doubt(&row)?);
            }
        }
        Ok(all)
    }
}

impl Change {
    /// Keeps what nobody answered.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_open_doubts(&mut self, doubts: &[OpenDoubt]) -> Result<(), StoreError> {
        let row = |one: &OpenDoubt| {
            vec![
                Value::from(one.nomination_id),
                one.kind.as_str().into(),
                one.facts.as_str().into(),
                one.fields.as_str().into(),
            ]
        };
        let columns = ["nomination_id", "kind", "facts", "fields"];
        self.add("open_doubt", &columns, doubts.iter().map(row).collect()).await.map(|_| ())
    }

    /// Removes what was answered.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_open_doubts(&mut self, ids: &[i64]) -> Result<(), StoreError> {
        self.remove("open_doubt", ids).await
    }

    /// Removes all that is open of nominations that go.
    pub(crate) async fn remove_open_doubts_of(&mut self, nomination_ids: &[i64]) -> Result<(), StoreError> {
        let open = self.open_doubts(nomination_ids).await?;
        self.remove_open_doubts(&open.iter().map(|one| one.id).collect::<Vec<_>>()).await
    }
}
