//! Which parts of a dossier the office holds on paper.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::{Change, Reader, StoreError};
use domain::dossier::DossierPart;

/// A part of a nomination's dossier that the office holds on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperHeld {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The nomination.
    pub nomination_id: i64,
    /// The part.
    pub part: DossierPart,
    /// Who said so.
    pub officer: String,
    /// When, `2023-12-12T09:41:00Z`.
    pub said_at: String,
}

const COLUMNS: [&str; 4] = ["nomination_id", "part", "officer", "said_at"];

fn paper_held(row: &sqlx::any::AnyRow) -> Result<PaperHeld, StoreError> {
    let mut cols = Cols::of(row, "paper_held")?;
    Ok(PaperHeld {
        id: cols.int()?,
        nomination_id: cols.int()?,
        part: cols.word("part", DossierPart::parse)?,
        officer: cols.text()?,
        said_at: cols.text()?,
    })
}

impl Reader {
    /// What of the dossiers of some nominations is held on paper.
    ///
    /// # Errors
    /// What the file did.
    pub async fn papers_held(&mut self, nomination_ids: &[i64]) -> Result<Vec<PaperHeld>, StoreError> {
        let mut all = Vec::new();
        for chunk in nomination_ids.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "SELECT id, nomination_id, part, officer, said_at FROM paper_held \
                 WHERE nomination_id IN ({}) ORDER BY id",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            for row in self.all(query).await? {
                all.push(paper_held(&row)?);
            }
        }
        Ok(all)
    }

    /// Which parts each nomination of a round has on paper: nomination, part.
    ///
    /// # Errors
    /// What the file did.
    pub async fn papers_of_round(&mut self, round_id: i64) -> Result<Vec<(i64, DossierPart)>, StoreError> {
        let query = sqlx::query(
            "SELECT p.nomination_id, p.part FROM paper_held p JOIN nomination n ON n.id = p.nomination_id \
             WHERE n.round_id = $1",
        )
        .bind(round_id);
        self.each(query, |row| {
            let mut cols = Cols::of(row, "paper_held")?;
            Ok((cols.int()?, cols.word("part", DossierPart::parse)?))
        })
        .await
    }
}

impl Change {
    /// Says of parts that the office holds them on paper.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when that was said of one already.
    pub async fn add_papers_held(&mut self, papers: &[PaperHeld]) -> Result<(), StoreError> {
        let row = |one: &PaperHeld| {
            vec![
                Value::from(one.nomination_id),
                one.part.as_str().into(),
                one.officer.as_str().into(),
                one.said_at.as_str().into(),
            ]
        };
        self.add("paper_held", &COLUMNS, papers.iter().map(row).collect()).await.map(|_| ())
    }

    /// Takes back what was said.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_papers_held(&mut self, ids: &[i64]) -> Result<(), StoreError> {
        self.remove("paper_held", ids).await
    }

    /// Takes back all that was said of nominations that go.
    ///
    /// # Errors
    /// What the file did.
    pub(crate) async fn remove_papers_held_of(&mut self, nomination_ids: &[i64]) -> Result<(), StoreError> {
        let held = self.papers_held(nomination_ids).await?;
        self.remove_papers_held(&held.iter().map(|one| one.id).collect::<Vec<_>>()).await
    }
}
