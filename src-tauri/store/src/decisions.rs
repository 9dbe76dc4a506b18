//! Decisions and their lists.

use crate::cols::{Cols, day_text};
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::rounds::const_format;
use crate::{Change, Reader, StoreError};
use chrono::{Datelike, NaiveDate};
use domain::catalogue::{AwardCode, Level};
use domain::decision::{DecisionNumber, DecisionState};

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// Its round.
    pub round_id: i64,
    /// Where it stands.
    pub state: DecisionState,
    /// Its title: `Về việc …`.
    pub title: String,
    /// Whether the office or a higher level decides.
    pub level: Level,
    /// Who decides, as printed.
    pub issuer: String,
    /// The awards it gives.
    pub awards: Vec<AwardCode>,
    /// Who shall sign.
    pub signer_id: Option<i64>,
    /// The day of the council that proposed its list.
    pub council_on: Option<NaiveDate>,
    /// What the signature froze.
    pub signed: Option<Signed>,
}

/// What the signature freezes of a decision itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The number as printed.
    pub number: String,
    /// What makes it unique in its year.
    pub number_key: String,
    /// Its date.
    pub on: NaiveDate,
    /// Who signed.
    pub signer_name: String,
    /// With what title.
    pub signer_title: String,
    /// In what form, as printed.
    pub signer_form: String,
    /// The giver's line on certificates.
    pub authority: String,
    /// The place before the date.
    pub place: String,
    /// The signature as a picture among the office's supplies (SHA-256); none where sheets are signed by hand.
    pub signature: Option<String>,
}

/// A line of a decision's list before it is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its key.
    pub id: i64,
    /// The nomination.
    pub nomination_id: i64,
    /// Its place, from 1.
    pub ordinal: i64,
}

const SELECT: &str = "SELECT id, round_id, state, answered_by, title, level, issuer, awards, signer_id, council_on, \
    number, number_key, decided_on, signer_name, signer_title, signer_form, authority, place, \
    signature FROM decision";

fn decision(row: &sqlx::any::AnyRow) -> Result<Decision, StoreError> {
    let mut cols = Cols::of(row, "decision")?;
    Ok(Decision {
        id: cols.int()?,
        round_id: cols.int()?,
        state: {
            let (word, by) = (cols.text()?, cols.maybe_text()?);
            cols.parsed("state", &word, DecisionState::parse(&word, by.as_deref()))?
        },
        title: cols.text()?,
        level: Level::parse(&cols.text()?),
        issuer: cols.text()?,
        awards: cols.text()?.split_whitespace().map(AwardCode::new).collect(),
        signer_id: cols.maybe_int()?,
        council_on: cols.maybe_day()?,
        signed: signed(&mut cols)?,
    })
}

fn signed(cols: &mut Cols<'_>) -> Result<Option<Signed>, StoreError> {
    let (number, number_key, on) = (cols.maybe_text()?, cols.maybe_text()?, cols.maybe_day()?);
    let texts =
        [cols.maybe_text()?, cols.maybe_text()?, cols.maybe_text()?, cols.maybe_text()?, cols.maybe_text()?];
    let signature = cols.maybe_text()?;
    let (Some(number), Some(number_key), Some(on)) = (number, number_key, on) else { return Ok(None) };
    let [signer_name, signer_title, signer_form, authority, place] = texts.map(Option::unwrap_or_default);
    Ok(Some(Signed {
        number,
        number_key,
        on,
        signer_name,
        signer_title,
        signer_form,
        authority,
        place,
        signature,
    }))
}

impl Reader {
    /// A decision.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn decision(&mut self, id: i64) -> Result<Decision, StoreError> {
        let sql = const_format(SELECT, " WHERE id = $1");
        decision(&self.one(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id), "decision", id).await?)
    }

    /// The decisions of a round, or all of them: drafts first, then the newest. Given-up drafts are left out.
    ///
    /// # Errors
    /// What the file did.
    pub async fn decisions(&mut self, round_id: Option<i64>) -> Result<Vec<Decision>, StoreError> {
        let order = " ORDER BY CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END, decided_on DESC, id DESC";
        let rows = match round_id {
            Some(round_id) => {
                let sql = format!("{SELECT} WHERE state <> 'discarded' AND round_id = $1{order}");
                self.all(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(round_id)).await?
            }
            None => {
                let sql = format!("{SELECT} WHERE state <> 'discarded'{order}");
                self.all(sqlx::query(sqlx::AssertSqlSafe(sql))).await?
            }
        };
        rows.iter().map(decision).collect()
    }

    /// The decision that bears a number in a year already. The office's own share one row of numbers, whatever it was
    /// called; each body above has its own.
    ///
    /// # Errors
    /// What the file did.
    pub async fn decision_numbered(
        &mut self,
        level: Level,
        issuer: &str,
        year: i64,
        number: &DecisionNumber,
    ) -> Result<Option<Decision>, StoreError> {
        let sql = const_format(
            SELECT,
            " WHERE level = $1 AND year = $2 AND number_key = $3 AND (level = 'own' OR issuer = $4)",
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(level.as_str())
            .bind(year)
            .bind(number.key())
            .bind(issuer.to_owned());
        self.maybe(query).await?.as_ref().map(decision).transpose()
    }

    /// The places that nominations take on lists not yet signed: the decision and the item.
    ///
    /// # Errors
    /// What the file did.
    pub async fn items_of_nominations(
        &mut self,
        nomination_ids: &[i64],
    ) -> Result<Vec<(i64, Item)>, StoreError> {
        let mut found = Vec::new();
        for chunk in nomination_ids.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "SELECT id, nomination_id, ordinal, decision_id FROM decision_item WHERE nomination_id IN ({})",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            for row in self.all(query).await? {
                let mut cols = Cols::of(&row, "decision_item")?;
                let item = Item { id: cols.int()?, nomination_id: cols.int()?, ordinal: cols.int()? };
                found.push((cols.int()?, item));
            }
        }
        Ok(found)
    }

    /// The list of a decision before it is signed.
    ///
    /// # Errors
    /// What the file did.
    pub async fn items(&mut self, decision_id: i64) -> Result<Vec<Item>, StoreError> {
        let query = sqlx::query(
            "SELECT id, nomination_id, ordinal FROM decision_item WHERE decision_id = $1 ORDER BY ordinal, id",
        )
        .bind(decision_id);
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "decision_item")?;
                Ok(Item { id: cols.int()?, nomination_id: cols.int()?, ordinal: cols.int()? })
            })
            .collect()
    }
}

impl Change {
    /// Adds a draft; its id.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_decision(&mut self, decision: &Decision) -> Result<i64, StoreError> {
        let columns = ["round_id", "state", "title", "level", "issuer", "awards", "signer_id", "council_on"];
        let awards: Vec<&str> = decision.awards.iter().map(AwardCode::as_str).collect();
        let row = vec![
            Value::from(decision.round_id),
            decision.state.as_str().into(),
            decision.title.as_str().into(),
            decision.level.as_str().into(),
            decision.issuer.as_str().into(),
            awards.join(" ").into(),
            decision.signer_id.into(),
            day_text(decision.council_on).into(),
        ];
        self.add_one("decision", &columns, row).await
    }

    /// Saves a draft's title, signer and day of the council.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_draft(&mut self, decision: &Decision) -> Result<(), StoreError> {
        let set = [
            ("title", Value::from(decision.title.as_str())),
            ("signer_id", decision.signer_id.into()),
            ("council_on", day_text(decision.council_on).into()),
        ];
        self.set("decision", &[decision.id], &set).await
    }

    /// Brings a decision into a state that is not the signature.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_decision_state(&mut self, id: i64, state: &DecisionState) -> Result<(), StoreError> {
        let set = [("state", Value::from(state.as_str())), ("answered_by", state.answered_by().into())];
        self.set("decision", &[id], &set).await
    }

    /// Writes the signature: the state and everything it freezes of the decision.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the number is used in that year.
    pub async fn save_signature(
        &mut self,
        id: i64,
        state: &DecisionState,
        signer_id: Option<i64>,
        signed: &Signed,
    ) -> Result<(), StoreError> {
        let set = [
            ("state", Value::from(state.as_str())),
            ("signer_id", signer_id.into()),
            ("number", signed.number.as_str().into()),
            ("number_key", signed.number_key.as_str().into()),
            ("year", i64::from(signed.on.year()).into()),
            ("decided_on", signed.on.to_string().into()),
            ("signer_name", signed.signer_name.as_str().into()),
            ("signer_title", signed.signer_title.as_str().into()),
            ("signer_form", signed.signer_form.as_str().into()),
            ("authority", signed.authority.as_str().into()),
            ("place", signed.place.as_str().into()),
            ("signature", signed.signature.as_deref().into()),
        ];
        self.set("decision", &[id], &set).await
    }

    /// Puts nominations on a decision's list, in this order, after those that are there.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when one stands on a list already.
    pub async fn add_items(&mut self, decision_id: i64, nomination_ids: &[i64]) -> Result<(), StoreError> {
        let last = self.items(decision_id).await?.last().map_or(0, |item| item.ordinal);
        let rows = nomination_ids
            .iter()
            .zip(last + 1..)
            .map(|(id, ordinal)| vec![Value::from(decision_id), (*id).into(), ordinal.into()])
            .collect();
        self.add("decision_item", &["decision_id", "nomination_id", "ordinal"], rows).await.map(|_| ())
    }

    /// Sets the places of a list's items.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_order(&mut self, items: &[Item]) -> Result<(), StoreError> {
        let places: Vec<(i64, i64)> = items.iter().map(|item| (item.id, item.ordinal)).collect();
        self.set_each("decision_item", "ordinal", &places).await
    }

    /// Takes items off a list.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_items(&mut self, ids: &[i64]) -> Result<(), StoreError> {
        self.remove("decision_item", ids).await
    }
}
