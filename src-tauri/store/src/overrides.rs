//! Written reasons to go on against a finding.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::{Change, Reader, StoreError};

impl Reader {
    /// The overrides given in a round: nomination, rule, reason.
    ///
    /// # Errors
    /// What the file did.
    pub async fn overrides(&mut self, round_id: i64) -> Result<Vec<(i64, String, String)>, StoreError> {
        let query = sqlx::query(
            "SELECT o.nomination_id, o.rule, o.reason FROM finding_override o \
             JOIN nomination n ON n.id = o.nomination_id WHERE n.round_id = $1",
        )
        .bind(round_id);
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "finding_override")?;
                Ok((cols.int()?, cols.text()?, cols.text()?))
            })
            .collect()
    }
}

impl Change {
    /// Takes back the reasons that were written for nominations: what they excused has changed.
    ///
    /// # Errors
    /// What the file did.
    pub async fn remove_overrides(&mut self, nomination_ids: &[i64]) -> Result<(), StoreError> {
        let mut ids = Vec::new();
        for chunk in nomination_ids.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "SELECT id FROM finding_override WHERE nomination_id IN ({})",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            for row in self.all(query).await? {
                ids.push(Cols::of(&row, "finding_override")?.int()?);
            }
        }
        self.remove("finding_override", &ids).await
    }

    /// Notes the written reason to go on against a finding, for each nomination and rule given once.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_overrides(
        &mut self,
        overrides: &[(i64, String)],
        reason: &str,
        officer: &str,
        at: &str,
    ) -> Result<(), StoreError> {
        let rows = overrides
            .iter()
            .map(|(id, rule)| {
                vec![Value::from(*id), rule.as_str().into(), reason.into(), officer.into(), at.into()]
            })
            .collect();
        let columns = ["nomination_id", "rule", "reason", "officer", "given_at"];
        self.add("finding_override", &columns, rows).await.map(|_| ())
    }
}
