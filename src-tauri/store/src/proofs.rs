//! Proofs: names that units confirmed, and the lists made for them.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::rounds::const_format;
use crate::{Change, Reader, StoreError};
use domain::proof::ProofMeans;
use std::collections::HashMap;

/// That a name was confirmed, in the wording it then had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The nomination.
    pub nomination_id: i64,
    /// The name line, as it was proofed.
    pub recipient: String,
    /// The line below it, as it was proofed; empty where none is printed.
    pub below: String,
    /// How.
    pub means: ProofMeans,
    /// Who of the unit confirmed it.
    pub confirmed_by: Option<String>,
    /// The returned list's file.
    pub file_name: Option<String>,
    /// Who noted it.
    pub officer: String,
    /// When, `2023-12-12T09:41:00Z`.
    pub proofed_at: String,
}

/// A list made for a unit to proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofList {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// Its round.
    pub round_id: i64,
    /// What tells the nominating unit from others; empty where none is named.
    pub unit_key: String,
    /// The unit's name on the list; empty where none is named.
    pub unit: String,
    /// How many names it asks about.
    pub names: i64,
    /// Its workbook in the exports.
    pub file_name: String,
    /// Who made it.
    pub officer: String,
    /// When.
    pub made_at: String,
    /// When it was read back, and the file that came.
    pub returned: Option<(String, String)>,
}

const SELECT: &str = "SELECT p.id, p.nomination_id, p.recipient, p.below, p.means, p.confirmed_by, p.file_name, \
    p.officer, p.proofed_at FROM proof p";

fn proof(row: &sqlx::any::AnyRow) -> Result<Proof, StoreError> {
    let mut cols = Cols::of(row, "proof")?;
    Ok(Proof {
        id: cols.int()?,
        nomination_id: cols.int()?,
        recipient: cols.text()?,
        below: cols.text()?,
        means: cols.word("means", ProofMeans::parse)?,
        confirmed_by: cols.maybe_text()?,
        file_name: cols.maybe_text()?,
        officer: cols.text()?,
        proofed_at: cols.text()?,
    })
}

fn proof_list(row: &sqlx::any::AnyRow) -> Result<ProofList, StoreError> {
    let mut cols = Cols::of(row, "proof_list")?;
    Ok(ProofList {
        id: cols.int()?,
        round_id: cols.int()?,
        unit_key: cols.text()?,
        unit: cols.text()?,
        names: cols.int()?,
        file_name: cols.text()?,
        officer: cols.text()?,
        made_at: cols.text()?,
        returned: cols.maybe_text()?.zip(cols.maybe_text()?),
    })
}

impl Reader {
    /// The newest proof of each nomination of a round that has one, by nomination.
    ///
    /// # Errors
    /// What the file did.
    pub async fn proofs(&mut self, round_id: i64) -> Result<HashMap<i64, Proof>, StoreError> {
        let joined = " JOIN nomination n ON n.id = p.nomination_id WHERE n.round_id = $1 ORDER BY p.id";
        self.newest(joined, round_id).await
    }

    /// The newest proof of each nomination that a decision honours, by nomination.
    ///
    /// # Errors
    /// What the file did.
    pub async fn proofs_of_decision(&mut self, decision_id: i64) -> Result<HashMap<i64, Proof>, StoreError> {
        let joined =
            " JOIN award a ON a.nomination_id = p.nomination_id WHERE a.decision_id = $1 ORDER BY p.id";
        self.newest(joined, decision_id).await
    }

    async fn newest(&mut self, joined: &'static str, id: i64) -> Result<HashMap<i64, Proof>, StoreError> {
        let sql = const_format(SELECT, joined);
        let rows = self.each(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id), proof).await?;
        // Later ones stand in for earlier ones.
        Ok(rows.into_iter().map(|one| (one.nomination_id, one)).collect())
    }

    /// The lists made for a round, the oldest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn proof_lists(&mut self, round_id: i64) -> Result<Vec<ProofList>, StoreError> {
        let query = sqlx::query(
            "SELECT id, round_id, unit_key, unit, names, file_name, officer, made_at, returned_at, returned_file \
             FROM proof_list WHERE round_id = $1 ORDER BY id",
        )
        .bind(round_id);
        self.all(query).await?.iter().map(proof_list).collect()
    }
}

impl Change {
    /// Notes proofs.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_proofs(&mut self, proofs: &[Proof]) -> Result<(), StoreError> {
        let columns = [
            "nomination_id",
            "recipient",
            "below",
            "means",
            "confirmed_by",
            "file_name",
            "officer",
            "proofed_at",
        ];
        let row = |one: &Proof| {
            vec![
                Value::from(one.nomination_id),
                one.recipient.as_str().into(),
                one.below.as_str().into(),
                one.means.as_str().into(),
                one.confirmed_by.clone().into(),
                one.file_name.clone().into(),
                one.officer.as_str().into(),
                one.proofed_at.as_str().into(),
            ]
        };
        self.add("proof", &columns, proofs.iter().map(row).collect()).await.map(|_| ())
    }

    /// Takes proofs back.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_proofs(&mut self, ids: &[i64]) -> Result<(), StoreError> {
        self.remove("proof", ids).await
    }

    /// Removes all proofs of nominations that are removed themselves.
    pub(crate) async fn remove_proofs_of(&mut self, nomination_ids: &[i64]) -> Result<(), StoreError> {
        let mut ids = Vec::new();
        for chunk in nomination_ids.chunks(IDS_A_STATEMENT) {
            let sql =
                format!("SELECT id FROM proof WHERE nomination_id IN ({})", placeholders(1, chunk.len()));
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            for row in self.all(query).await? {
                ids.push(Cols::of(&row, "proof")?.int()?);
            }
        }
        self.remove("proof", &ids).await
    }

    /// Notes lists that are made; their keys in order.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_proof_lists(&mut self, lists: &[ProofList]) -> Result<Vec<i64>, StoreError> {
        let columns = ["round_id", "unit_key", "unit", "names", "file_name", "officer", "made_at"];
        let row = |one: &ProofList| {
            vec![
                Value::from(one.round_id),
                one.unit_key.as_str().into(),
                one.unit.as_str().into(),
                one.names.into(),
                one.file_name.as_str().into(),
                one.officer.as_str().into(),
                one.made_at.as_str().into(),
            ]
        };
        self.add("proof_list", &columns, lists.iter().map(row).collect()).await
    }

    /// Notes that a list came back.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_returned(&mut self, id: i64, at: &str, file: &str) -> Result<(), StoreError> {
        let set = [("returned_at", Value::from(at)), ("returned_file", file.into())];
        self.set("proof_list", &[id], &set).await
    }
}
