//! Certificates: physical sheets.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::{Change, Reader, StoreError};
use domain::certificate::CertificateState;

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Its key.
    pub id: i64,
    /// The award it is for.
    pub award_id: i64,
    /// 1 for the first sheet of the award, 2 for its first replacement.
    pub serial: i64,
    /// Where it stands.
    pub state: CertificateState,
}

fn certificate(row: &sqlx::any::AnyRow) -> Result<Certificate, StoreError> {
    let mut cols = Cols::of(row, "certificate")?;
    Ok(Certificate {
        id: cols.int()?,
        award_id: cols.int()?,
        serial: cols.int()?,
        state: {
            let (word, reason) = (cols.text()?, cols.maybe_text()?);
            cols.parsed("state", &word, CertificateState::parse(&word, reason.as_deref()))?
        },
    })
}

impl Reader {
    /// The sheets of a decision, by số sổ vàng, a replacement after what it replaces.
    ///
    /// # Errors
    /// What the file did.
    pub async fn certificates_of_decision(
        &mut self,
        decision_id: i64,
    ) -> Result<Vec<Certificate>, StoreError> {
        let query = sqlx::query(
            "SELECT c.id, c.award_id, c.serial, c.state, c.state_reason FROM certificate c \
             JOIN award a ON a.id = c.award_id WHERE a.decision_id = $1 ORDER BY a.ordinal, c.serial",
        )
        .bind(decision_id);
        self.all(query).await?.iter().map(certificate).collect()
    }

    /// Some sheets, each of which must be there.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn certificates_by_id(&mut self, ids: &[i64]) -> Result<Vec<Certificate>, StoreError> {
        let mut found = std::collections::HashMap::with_capacity(ids.len());
        for chunk in ids.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "SELECT id, award_id, serial, state, state_reason FROM certificate WHERE id IN ({})",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            for row in self.all(query).await? {
                let one = certificate(&row)?;
                found.insert(one.id, one);
            }
        }
        ids.iter()
            .map(|id| found.remove(id).ok_or(StoreError::Missing { thing: "certificate", id: *id }))
            .collect()
    }

    /// The newest sheet of an award.
    ///
    /// # Errors
    /// What the file did.
    pub async fn certificate_of_award(&mut self, award_id: i64) -> Result<Option<Certificate>, StoreError> {
        let query = sqlx::query(
            "SELECT id, award_id, serial, state, state_reason FROM certificate WHERE award_id = $1 \
             ORDER BY serial DESC LIMIT 1",
        )
        .bind(award_id);
        self.maybe(query).await?.as_ref().map(certificate).transpose()
    }

    /// How many sheets of a round wait to be printed.
    ///
    /// # Errors
    /// What the file did.
    pub async fn certificates_waiting(&mut self, round_id: i64) -> Result<i64, StoreError> {
        let query = sqlx::query(
            "SELECT COUNT(*) FROM certificate c JOIN award a ON a.id = c.award_id JOIN decision d ON d.id = a.decision_id \
             WHERE d.round_id = $1 AND c.state IN ('waiting', 'proofed', 'spoiled')",
        )
        .bind(round_id);
        self.count(query).await
    }
}

impl Change {
    /// Adds the first sheet of each award, waiting to be printed.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_certificates(&mut self, award_ids: &[i64]) -> Result<Vec<i64>, StoreError> {
        let waiting = CertificateState::Waiting.as_str();
        let rows =
            award_ids.iter().map(|id| vec![Value::from(*id), Value::from(1), waiting.into()]).collect();
        self.add("certificate", &["award_id", "serial", "state"], rows).await
    }

    /// Adds a further sheet for each award, after the one that it replaces.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the award has that sheet already.
    pub async fn add_replacements(
        &mut self,
        replaced: &[Certificate],
        state: &CertificateState,
    ) -> Result<Vec<i64>, StoreError> {
        let rows = replaced
            .iter()
            .map(|one| vec![Value::from(one.award_id), Value::from(one.serial + 1), state.as_str().into()])
            .collect();
        self.add("certificate", &["award_id", "serial", "state"], rows).await
    }

    /// Brings sheets into a state.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_certificate_states(
        &mut self,
        ids: &[i64],
        state: &CertificateState,
    ) -> Result<(), StoreError> {
        let set = [("state", Value::from(state.as_str())), ("state_reason", state.reason().into())];
        self.set("certificate", ids, &set).await
    }
}
