//! Finding awards in the register.

use super::{Award, SELECT, award};
use crate::insert::Value;
use crate::reader::Dialect;
use crate::{Reader, StoreError};
use domain::text::words;

/// What to look for in the register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AwardFilter {
    /// Words of the name, the unit, the decision's number; with or without marks.
    pub text: String,
    /// The year honoured.
    pub year: Option<i64>,
    /// The award type.
    pub award: Option<String>,
}

impl Reader {
    /// The awards that fit, the newest decision first and by số sổ vàng within it. The words of the text are whole words of name, unit, award or
    /// number, the last of them still being typed; where nothing fits so, each may be the beginning of one.
    ///
    /// # Errors
    /// What the file did.
    pub async fn search_awards(
        &mut self,
        filter: &AwardFilter,
        offset: i64,
        limit: i64,
    ) -> Result<Vec<Award>, StoreError> {
        let words = words(&filter.text);
        let found = self.awards_with(&words, Ends::LastOpen, filter, offset, limit).await?;
        if !found.is_empty() || words.len() < 2 {
            return Ok(found);
        }
        // Past the last page of whole words, or no whole words at all? Only then may each be a beginning.
        let whole = offset > 0 && !self.awards_with(&words, Ends::LastOpen, filter, 0, 1).await?.is_empty();
        if whole { Ok(found) } else { self.awards_with(&words, Ends::AllOpen, filter, offset, limit).await }
    }

    async fn awards_with(
        &mut self,
        words: &[String],
        ends: Ends,
        filter: &AwardFilter,
        offset: i64,
        limit: i64,
    ) -> Result<Vec<Award>, StoreError> {
        let mut conditions = vec!["1 = 1".to_owned()];
        let mut values: Vec<Value> = Vec::new();
        if !words.is_empty() {
            let (condition, value) = text_condition(self.dialect, words, ends);
            values.push(value.into());
            conditions.push(condition);
        }
        if let Some(year) = filter.year {
            values.push(year.into());
            conditions.push(format!("a.year = ${}", values.len()));
        }
        if let Some(award) = &filter.award {
            values.push(award.as_str().into());
            conditions.push(format!("a.award = ${}", values.len()));
        }
        let sql = format!(
            "{SELECT} WHERE {} ORDER BY a.id DESC LIMIT ${} OFFSET ${}",
            conditions.join(" AND "),
            values.len() + 1,
            values.len() + 2
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for value in values {
            query = crate::insert::bind(query, value);
        }
        let rows = self.all(query.bind(limit).bind(offset)).await?;
        rows.iter().map(award).collect()
    }
}

/// Which of the words asked for may go on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    /// The last, which is still being typed.
    LastOpen,
    /// All.
    AllOpen,
}

/// Full-text search is the one thing the two bases say differently. The words hold letters and digits only.
fn text_condition(dialect: Dialect, words: &[String], ends: Ends) -> (String, String) {
    let last = words.len().saturating_sub(1);
    let open = |at: usize| ends == Ends::AllOpen || at == last;
    let (condition, mark, glue) = match dialect {
        Dialect::Sqlite => ("a.id IN (SELECT rowid FROM award_search WHERE award_search MATCH $1)", "*", " "),
        Dialect::Postgres => ("to_tsvector('simple', a.folded) @@ to_tsquery('simple', $1)", ":*", " & "),
    };
    let term = |(at, word): (usize, &String)| {
        let word = if dialect == Dialect::Sqlite { format!("\"{word}\"") } else { word.clone() };
        if open(at) { format!("{word}{mark}") } else { word }
    };
    (condition.to_owned(), words.iter().enumerate().map(term).collect::<Vec<_>>().join(glue))
}
