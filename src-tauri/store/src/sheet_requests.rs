//! Papers that ask for another sheet, and the days the office gives itself for them.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::{Change, Reader, StoreError};
use chrono::NaiveDate;
use domain::catalogue::Certainty;
use domain::certificate::Cause;

/// Days for what is asked of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its key.
    pub id: i64,
    /// Exchange or re-issue.
    pub what: Cause,
    /// Days from the paper that asks to the new sheet.
    pub days: i64,
    /// Law and article.
    pub source: String,
    /// How well that is known.
    pub certainty: Certainty,
}

/// A paper that asks for another sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRequest {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The sheet that shall be replaced.
    pub certificate_id: i64,
    /// Exchange or re-issue.
    pub what: Cause,
    /// `application` or `letter`.
    pub paper: String,
    /// Its number.
    pub paper_number: Option<String>,
    /// Its date.
    pub paper_on: NaiveDate,
    /// Last day for the new sheet.
    pub due_on: NaiveDate,
    /// Why.
    pub reason: String,
    /// Day on which the old sheet was collected.
    pub collected_on: Option<NaiveDate>,
    /// Day on which the new sheet was given.
    pub given_on: Option<NaiveDate>,
    /// Who noted it.
    pub officer: String,
    /// When.
    pub made_at: String,
}

const SELECT: &str = "SELECT r.id, r.certificate_id, r.what, r.paper, r.paper_number, r.paper_on, r.due_on, r.reason, \
    r.collected_on, r.given_on, r.officer, r.made_at FROM sheet_request r";

fn request(row: &sqlx::any::AnyRow) -> Result<SheetRequest, StoreError> {
    let mut cols = Cols::of(row, "sheet_request")?;
    Ok(SheetRequest {
        id: cols.int()?,
        certificate_id: cols.int()?,
        what: cols.word("what", Cause::parse)?,
        paper: cols.text()?,
        paper_number: cols.maybe_text()?,
        paper_on: cols.day()?,
        due_on: cols.day()?,
        reason: cols.text()?,
        collected_on: cols.maybe_day()?,
        given_on: cols.maybe_day()?,
        officer: cols.text()?,
        made_at: cols.text()?,
    })
}

impl Reader {
    /// The days for exchange and re-issue.
    ///
    /// # Errors
    /// What the file did.
    pub async fn terms(&mut self) -> Result<Vec<Term>, StoreError> {
        let query = sqlx::query("SELECT id, what, days, source, certainty FROM term ORDER BY id");
        self.each(query, |row| {
            let mut cols = Cols::of(row, "term")?;
            Ok(Term {
                id: cols.int()?,
                what: cols.word("what", Cause::parse)?,
                days: cols.int()?,
                source: cols.text()?,
                certainty: Certainty::parse(&cols.text()?),
            })
        })
        .await
    }

    /// The papers that ask for other sheets of some awards, the oldest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn requests_of_awards(&mut self, award_ids: &[i64]) -> Result<Vec<SheetRequest>, StoreError> {
        let mut found = Vec::new();
        for chunk in award_ids.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "{SELECT} JOIN certificate c ON c.id = r.certificate_id WHERE c.award_id IN ({}) ORDER BY r.id",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            found.extend(self.each(query, request).await?);
        }
        Ok(found)
    }

    /// The papers that are not yet answered with a sheet, the most pressing first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn open_requests(&mut self) -> Result<Vec<SheetRequest>, StoreError> {
        // A cancelled award is owed no sheet.
        let sql = format!(
            "{SELECT} JOIN certificate c ON c.id = r.certificate_id JOIN award a ON a.id = c.award_id \
             WHERE r.given_on IS NULL AND a.state = 'valid' ORDER BY r.due_on, r.id"
        );
        self.each(sqlx::query(sqlx::AssertSqlSafe(sql)), request).await
    }
}

impl Change {
    /// Sets the days for exchange or re-issue.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_term(&mut self, term: &Term) -> Result<(), StoreError> {
        let set = [
            ("days", Value::from(term.days)),
            ("source", term.source.as_str().into()),
            ("certainty", term.certainty.as_str().into()),
        ];
        self.set("term", &[term.id], &set).await
    }

    /// Notes a paper that asks for another sheet; its key.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when that sheet was asked for already.
    pub async fn add_request(&mut self, one: &SheetRequest) -> Result<i64, StoreError> {
        let columns = [
            "certificate_id",
            "what",
            "paper",
            "paper_number",
            "paper_on",
            "due_on",
            "reason",
            "officer",
            "made_at",
        ];
        let row = vec![
            one.certificate_id.into(),
            one.what.as_str().into(),
            one.paper.as_str().into(),
            one.paper_number.clone().into(),
            one.paper_on.to_string().into(),
            one.due_on.to_string().into(),
            one.reason.as_str().into(),
            one.officer.as_str().into(),
            one.made_at.as_str().into(),
        ];
        self.add_one("sheet_request", &columns, row).await
    }

    /// Notes that the old sheet was collected.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_collected(&mut self, request_id: i64, on: NaiveDate) -> Result<(), StoreError> {
        self.set("sheet_request", &[request_id], &[("collected_on", on.to_string().into())]).await
    }

    /// Notes that the new sheets were given.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_given(&mut self, request_ids: &[i64], on: NaiveDate) -> Result<(), StoreError> {
        self.set("sheet_request", request_ids, &[("given_on", on.to_string().into())]).await
    }
}
