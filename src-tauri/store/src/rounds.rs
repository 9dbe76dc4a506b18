//! Rounds: the occasions on which nominations are gathered and decided.

use crate::cols::{Cols, day_text};
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use chrono::NaiveDate;
use domain::nomination::{NominationState, Stage};

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// Its name: `Tổng kết công tác công đoàn năm 2023`.
    pub name: String,
    /// The year it honours.
    pub year: i64,
    /// The last day on which lists are on time.
    pub deadline_on: Option<NaiveDate>,
    /// The day of the ceremony.
    pub ceremony_on: Option<NaiveDate>,
    /// The hour of the ceremony, `08:00`.
    pub ceremony_at: Option<String>,
    /// What the fund allows for it, in đồng.
    pub budget: Option<i64>,
    /// Where the ceremony is, as invitations print it.
    pub ceremony_place: Option<String>,
}

const COLUMNS: [&str; 7] =
    ["name", "year", "deadline_on", "ceremony_on", "ceremony_at", "budget", "ceremony_place"];
const SELECT: &str =
    "SELECT id, name, year, deadline_on, ceremony_on, ceremony_at, budget, ceremony_place FROM round";

fn round(row: &sqlx::any::AnyRow) -> Result<Round, StoreError> {
    let mut cols = Cols::of(row, "round")?;
    Ok(Round {
        id: cols.int()?,
        name: cols.text()?,
        year: cols.int()?,
        deadline_on: cols.maybe_day()?,
        ceremony_on: cols.maybe_day()?,
        ceremony_at: cols.maybe_text()?,
        budget: cols.maybe_int()?,
        ceremony_place: cols.maybe_text()?,
    })
}

fn values(round: &Round) -> Vec<Value> {
    vec![
        round.name.as_str().into(),
        round.year.into(),
        day_text(round.deadline_on).into(),
        day_text(round.ceremony_on).into(),
        round.ceremony_at.clone().into(),
        round.budget.into(),
        round.ceremony_place.clone().into(),
    ]
}

impl Reader {
    /// How many nominations of a round stand at each step; those out of the running at none.
    ///
    /// # Errors
    /// What the file did.
    pub async fn stage_counts(&mut self, round_id: i64) -> Result<Vec<(Option<Stage>, i64)>, StoreError> {
        let sql = "SELECT COUNT(*), state FROM nomination WHERE round_id = $1 GROUP BY state";
        let counted = |row: &sqlx::any::AnyRow| {
            let mut cols = Cols::of(row, "nomination")?;
            let count = cols.int()?;
            // At which step a state stands does not depend on its reason.
            let state = cols.word("state", |word| NominationState::parse(word, Some("-")))?;
            Ok((Stage::of(&state), count))
        };
        self.each(sqlx::query(sql).bind(round_id), counted).await
    }

    /// All rounds, the newest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn rounds(&mut self) -> Result<Vec<Round>, StoreError> {
        let sql = const_format(SELECT, " ORDER BY year DESC, id DESC");
        self.all(sqlx::query(sqlx::AssertSqlSafe(sql))).await?.iter().map(round).collect()
    }

    /// A round.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn round(&mut self, id: i64) -> Result<Round, StoreError> {
        let sql = const_format(SELECT, " WHERE id = $1");
        round(&self.one(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id), "round", id).await?)
    }

    /// How many nominations each round holds.
    ///
    /// # Errors
    /// What the file did.
    pub async fn nominations_of_round(&mut self, id: i64) -> Result<i64, StoreError> {
        self.count(sqlx::query("SELECT COUNT(*) FROM nomination WHERE round_id = $1").bind(id)).await
    }
}

/// Two constant texts of SQL in one.
pub(crate) fn const_format(head: &'static str, tail: &'static str) -> String {
    format!("{head}{tail}")
}

impl Change {
    /// Opens a round; its id.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_round(&mut self, round: &Round) -> Result<i64, StoreError> {
        self.add_one("round", &COLUMNS, values(round)).await
    }

    /// Saves a round.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_round(&mut self, round: &Round) -> Result<(), StoreError> {
        let set: Vec<_> = COLUMNS.into_iter().zip(values(round)).collect();
        self.set("round", &[round.id], &set).await
    }
}
