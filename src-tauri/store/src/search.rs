//! One search for everything: what the palette shows while somebody types.

use crate::cols::Cols;
use crate::units::word_patterns;
use crate::{Reader, StoreError};

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its key.
    pub id: i64,
    /// What it is called.
    pub title: String,
    /// What tells it from its likes.
    pub detail: String,
}

impl Reader {
    /// People whose name holds all the words.
    ///
    /// # Errors
    /// What the file did.
    pub async fn find_people(&mut self, text: &str, limit: i64) -> Result<Vec<Hit>, StoreError> {
        self.hits(
            "SELECT n.id, n.name, COALESCE(n.position, '') || CASE WHEN n.position IS NULL OR n.unit_id IS NULL THEN '' \
             ELSE ', ' END || COALESCE((SELECT v.name FROM unit_version v WHERE v.unit_id = n.unit_id \
             ORDER BY v.id DESC LIMIT 1), '') FROM person n WHERE n.merged_into IS NULL",
            "ORDER BY n.sort_key, n.id",
            text,
            limit,
        )
        .await
    }

    /// Units whose name, today's or a former one, holds all the words.
    ///
    /// # Errors
    /// What the file did.
    pub async fn find_units(&mut self, text: &str, limit: i64) -> Result<Vec<Hit>, StoreError> {
        self.hits(
            "SELECT n.unit_id, n.name, '' FROM unit_version n WHERE 1 = 1",
            "ORDER BY n.folded, n.unit_id",
            text,
            limit,
        )
        .await
    }

    /// Signed decisions whose number or title holds all the words, with or without marks, the newest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn find_decisions(&mut self, text: &str, limit: usize) -> Result<Vec<Hit>, StoreError> {
        let asked = domain::text::words(text);
        let query = sqlx::query(
            "SELECT id, number, title FROM decision WHERE number IS NOT NULL ORDER BY decided_on DESC, id DESC",
        );
        // An office signs a few dozen a year: they are compared here, where folding is one and the same in both homes.
        let all = self.all(query).await?.iter().map(hit).collect::<Result<Vec<Hit>, _>>()?;
        let holds = |hit: &Hit| {
            let folded = domain::text::fold(&format!("{} {}", hit.title, hit.detail));
            asked.iter().all(|word| folded.contains(word.as_str()))
        };
        Ok(all.into_iter().filter(holds).take(limit).collect())
    }

    async fn hits(
        &mut self,
        select: &'static str,
        order: &'static str,
        text: &str,
        limit: i64,
    ) -> Result<Vec<Hit>, StoreError> {
        let (condition, patterns) = word_patterns(text, 1);
        if patterns.is_empty() {
            return Ok(Vec::new());
        }
        let sql = format!("{select}{condition} {order} LIMIT ${}", patterns.len() + 1);
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for pattern in patterns {
            query = query.bind(pattern);
        }
        self.all(query.bind(limit)).await?.iter().map(hit).collect()
    }
}

fn hit(row: &sqlx::any::AnyRow) -> Result<Hit, StoreError> {
    let mut cols = Cols::of(row, "hit")?;
    Ok(Hit { id: cols.int()?, title: cols.text()?, detail: cols.maybe_text()?.unwrap_or_default() })
}
