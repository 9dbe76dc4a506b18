//! Certificates: physical sheets.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::{Change, Reader, StoreError};
use domain::certificate::{Cause, CertificateState};

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
    /// The number printed on the sheet of stock.
    pub paper_number: Option<String>,
    /// The run that printed it.
    pub print_run_id: Option<i64>,
    /// SHA-256 of all that was printed on it.
    pub printed_text: Option<String>,
    /// Why it was made.
    pub cause: Cause,
    /// Who took it, when the recipient did not.
    pub taken_by: Option<String>,
}

const COLUMNS: &str = "c.id, c.award_id, c.serial, c.state, c.state_reason, c.paper_number, c.print_run_id, \
    c.printed_text, c.cause, c.taken_by";

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
        paper_number: cols.maybe_text()?,
        print_run_id: cols.maybe_int()?,
        printed_text: cols.maybe_text()?,
        cause: cols.word("cause", Cause::parse)?,
        taken_by: cols.maybe_text()?,
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
        let sql = format!(
            "SELECT {COLUMNS} FROM certificate c JOIN award a ON a.id = c.award_id WHERE a.decision_id = $1 \
             ORDER BY a.ordinal, c.serial"
        );
        self.each(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(decision_id), certificate).await
    }

    /// Some sheets, each of which must be there.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn certificates_by_id(&mut self, ids: &[i64]) -> Result<Vec<Certificate>, StoreError> {
        let mut found = std::collections::HashMap::with_capacity(ids.len());
        for one in self.certificates_where("c.id", ids).await? {
            found.insert(one.id, one);
        }
        ids.iter()
            .map(|id| found.remove(id).ok_or(StoreError::Missing { thing: "certificate", id: *id }))
            .collect()
    }

    /// All sheets of some awards, award by award, a replacement after what it replaces.
    ///
    /// # Errors
    /// What the file did.
    pub async fn certificates_of_awards(
        &mut self,
        award_ids: &[i64],
    ) -> Result<Vec<Certificate>, StoreError> {
        self.certificates_where("c.award_id", award_ids).await
    }

    async fn certificates_where(
        &mut self,
        column: &'static str,
        ids: &[i64],
    ) -> Result<Vec<Certificate>, StoreError> {
        let mut found = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "SELECT {COLUMNS} FROM certificate c WHERE {column} IN ({}) ORDER BY c.award_id, c.serial",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            found.extend(self.each(query, certificate).await?);
        }
        Ok(found)
    }

    /// The newest sheet of an award.
    ///
    /// # Errors
    /// What the file did.
    pub async fn certificate_of_award(&mut self, award_id: i64) -> Result<Option<Certificate>, StoreError> {
        Ok(self.certificates_of_awards(&[award_id]).await?.pop())
    }

    /// How many sheets of a round wait to be printed: a spoiled one only while no other took its place.
    ///
    /// # Errors
    /// What the file did.
    pub async fn certificates_waiting(&mut self, round_id: i64) -> Result<i64, StoreError> {
        let query = sqlx::query(
            "SELECT COUNT(*) FROM certificate c JOIN award a ON a.id = c.award_id JOIN decision d ON d.id = a.decision_id \
             WHERE d.round_id = $1 AND c.state IN ('waiting', 'proofed', 'spoiled') AND NOT EXISTS \
             (SELECT 1 FROM certificate n WHERE n.award_id = c.award_id AND n.serial > c.serial)",
        )
        .bind(round_id);
        self.count(query).await
    }

    /// Another sheet that bears one of these paper numbers already.
    ///
    /// # Errors
    /// What the file did.
    pub async fn find_paper_number(
        &mut self,
        numbers: &[String],
        of_others_than: &[i64],
    ) -> Result<Option<Certificate>, StoreError> {
        for chunk in numbers.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "SELECT {COLUMNS} FROM certificate c WHERE c.paper_number IN ({})",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for number in chunk {
                query = query.bind(number.clone());
            }
            let found = self.each(query, certificate).await?;
            if let Some(other) = found.into_iter().find(|one| !of_others_than.contains(&one.id)) {
                return Ok(Some(other));
            }
        }
        Ok(None)
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

    /// Adds a further sheet for each award, waiting to be printed after the one that it replaces.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the award has that sheet already.
    pub async fn add_replacements(
        &mut self,
        replaced: &[Certificate],
        cause: Cause,
    ) -> Result<Vec<i64>, StoreError> {
        let waiting = CertificateState::Waiting.as_str();
        let row = |one: &Certificate| {
            vec![one.award_id.into(), (one.serial + 1).into(), waiting.into(), cause.as_str().into()]
        };
        let rows = replaced.iter().map(row).collect();
        self.add("certificate", &["award_id", "serial", "state", "cause"], rows).await
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

    /// Notes which run printed sheets, and what it printed on each.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_printed(&mut self, run_id: i64, texts: &[(i64, String)]) -> Result<(), StoreError> {
        let ids: Vec<i64> = texts.iter().map(|(id, _)| *id).collect();
        self.set("certificate", &ids, &[("print_run_id", run_id.into())]).await?;
        self.set_each_text("certificate", "printed_text", texts).await
    }

    /// Notes the numbers that the sheets of stock bear.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_paper_numbers(&mut self, numbers: &[(i64, String)]) -> Result<(), StoreError> {
        self.set_each_text("certificate", "paper_number", numbers).await
    }

    /// Takes a paper number away again.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_paper_numbers(&mut self, ids: &[i64]) -> Result<(), StoreError> {
        self.set("certificate", ids, &[("paper_number", None::<&str>.into())]).await
    }

    /// Notes who took sheets.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_taken_by(&mut self, ids: &[i64], who: &str) -> Result<(), StoreError> {
        self.set("certificate", ids, &[("taken_by", who.into())]).await
    }
}
