//! Council sessions of a round.

use crate::cols::Cols;
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use chrono::NaiveDate;
use domain::council::SessionState;

/// A session of the council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its key.
    pub id: i64,
    /// The round it judges.
    pub round_id: i64,
    /// The day it is held.
    pub held_on: NaiveDate,
    /// Where it stands.
    pub state: SessionState,
}

impl Reader {
    /// The sessions of a round, the newest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn sessions(&mut self, round_id: i64) -> Result<Vec<Session>, StoreError> {
        let query = sqlx::query(
            "SELECT id, round_id, held_on, state FROM council_session WHERE round_id = $1 ORDER BY held_on DESC",
        )
        .bind(round_id);
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "council_session")?;
                Ok(Session {
                    id: cols.int()?,
                    round_id: cols.int()?,
                    held_on: cols.day()?,
                    state: cols.word("state", SessionState::parse)?,
                })
            })
            .collect()
    }

    /// The day of the latest session of a round.
    ///
    /// # Errors
    /// What the file did.
    pub async fn council_day(&mut self, round_id: i64) -> Result<Option<NaiveDate>, StoreError> {
        Ok(self.sessions(round_id).await?.first().map(|session| session.held_on))
    }
}

impl Change {
    /// Notes the session of a day, when it is not noted yet.
    ///
    /// # Errors
    /// What the file did.
    pub async fn hold_session(
        &mut self,
        round_id: i64,
        held_on: NaiveDate,
        state: SessionState,
    ) -> Result<(), StoreError> {
        if self.sessions(round_id).await?.iter().any(|session| session.held_on == held_on) {
            return Ok(());
        }
        let row = vec![Value::from(round_id), held_on.to_string().into(), state.as_str().into()];
        self.add_one("council_session", &["round_id", "held_on", "state"], row).await.map(|_| ())
    }
}
