//! Awards: the register, frozen as signed.

mod search;

pub use search::AwardFilter;

use crate::cols::Cols;
use crate::identities::ONE_PERSON;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::{Change, Reader, StoreError};
use chrono::NaiveDate;
use domain::bonus::Bonus;
use domain::catalogue::AwardCode;
use domain::recipient::RecipientKind;
use domain::text::{fold, sort_key};
use std::collections::HashSet;

/// One recipient of one signed decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The decision.
    pub decision_id: i64,
    /// The nomination it answers.
    pub nomination_id: Option<i64>,
    /// Số sổ vàng.
    pub ordinal: i64,
    /// The decision's number.
    pub number: String,
    /// The decision's date.
    pub decided_on: NaiveDate,
    /// The year it honours.
    pub year: i64,
    /// The recipient's kind.
    pub kind: RecipientKind,
    /// The honorific.
    pub honorific: Option<String>,
    /// The recipient's name.
    pub name: String,
    /// The position.
    pub position: Option<String>,
    /// The unit.
    pub unit: Option<String>,
    /// The unit that nominated.
    pub nominated_by: Option<String>,
    /// The person.
    pub person_id: Option<i64>,
    /// The unit's key; the recipient's own when it is a collective.
    pub unit_id: Option<i64>,
    /// The award type.
    pub award: AwardCode,
    /// Its name on that day.
    pub award_name: String,
    /// The theme.
    pub theme: Option<String>,
    /// The citation.
    pub citation: String,
    /// What is paid, and from what it was computed.
    pub bonus: Option<Bonus>,
    /// `valid` or `revoked`.
    pub state: String,
}

/// What rules ask of a past award.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as in Award")]
pub struct HeldAward {
    pub id: i64,
    pub nomination_id: Option<i64>,
    pub kind: RecipientKind,
    pub person_id: Option<i64>,
    pub unit_id: Option<i64>,
    pub award: AwardCode,
    pub year: i64,
    pub number: String,
    pub decided_on: NaiveDate,
}

fn held_award(row: &sqlx::any::AnyRow) -> Result<HeldAward, StoreError> {
    let mut cols = Cols::of(row, "award")?;
    Ok(HeldAward {
        id: cols.int()?,
        nomination_id: cols.maybe_int()?,
        kind: cols.word("kind", RecipientKind::parse)?,
        person_id: cols.maybe_int()?,
        unit_id: cols.maybe_int()?,
        award: AwardCode::new(&cols.text()?),
        year: cols.int()?,
        number: cols.text()?,
        decided_on: cols.day()?,
    })
}

const COLUMNS: [&str; 24] = [
    "decision_id",
    "nomination_id",
    "ordinal",
    "number",
    "decided_on",
    "year",
    "kind",
    "honorific",
    "name",
    "folded",
    "sort_key",
    "position",
    "unit",
    "nominated_by",
    "person_id",
    "unit_id",
    "award",
    "award_name",
    "theme",
    "citation",
    "coefficient",
    "base_salary",
    "bonus",
    "state",
];

const SELECT: &str = "SELECT a.id, a.decision_id, a.nomination_id, a.ordinal, a.number, a.decided_on, a.year, a.kind, \
    a.honorific, a.name, a.position, a.unit, a.nominated_by, a.person_id, a.unit_id, a.award, a.award_name, a.theme, \
    a.citation, a.coefficient, a.base_salary, a.bonus, a.state FROM award a";

fn award(row: &sqlx::any::AnyRow) -> Result<Award, StoreError> {
    let mut cols = Cols::of(row, "award")?;
    Ok(Award {
        id: cols.int()?,
        decision_id: cols.int()?,
        nomination_id: cols.maybe_int()?,
        ordinal: cols.int()?,
        number: cols.text()?,
        decided_on: cols.day()?,
        year: cols.int()?,
        kind: cols.word("kind", RecipientKind::parse)?,
        honorific: cols.maybe_text()?,
        name: cols.text()?,
        position: cols.maybe_text()?,
        unit: cols.maybe_text()?,
        nominated_by: cols.maybe_text()?,
        person_id: cols.maybe_int()?,
        unit_id: cols.maybe_int()?,
        award: AwardCode::new(&cols.text()?),
        award_name: cols.text()?,
        theme: cols.maybe_text()?,
        citation: cols.text()?,
        bonus: match (cols.maybe_decimal()?, cols.maybe_int()?, cols.maybe_int()?) {
            (Some(coefficient), Some(base_salary), Some(dong)) => {
                Some(Bonus { coefficient, base_salary, dong })
            }
            _ => None,
        },
        state: cols.text()?,
    })
}

fn values(award: &Award) -> Vec<Value> {
    let search = [
        Some(award.name.as_str()),
        award.position.as_deref(),
        award.unit.as_deref(),
        award.nominated_by.as_deref(),
        Some(award.award_name.as_str()),
        award.theme.as_deref(),
        Some(award.number.as_str()),
    ];
    let folded = fold(&search.into_iter().flatten().collect::<Vec<_>>().join(" "));
    vec![
        award.decision_id.into(),
        award.nomination_id.into(),
        award.ordinal.into(),
        award.number.as_str().into(),
        award.decided_on.to_string().into(),
        award.year.into(),
        award.kind.as_str().into(),
        award.honorific.clone().into(),
        award.name.as_str().into(),
        folded.into(),
        sort_key(&award.name).into(),
        award.position.clone().into(),
        award.unit.clone().into(),
        award.nominated_by.clone().into(),
        award.person_id.into(),
        award.unit_id.into(),
        award.award.as_str().into(),
        award.award_name.as_str().into(),
        award.theme.clone().into(),
        award.citation.as_str().into(),
        award.bonus.as_ref().map(|bonus| bonus.coefficient.to_string()).into(),
        award.bonus.as_ref().map(|bonus| bonus.base_salary).into(),
        award.bonus.as_ref().map(|bonus| bonus.dong).into(),
        award.state.as_str().into(),
    ]
}

impl Reader {
    /// An award.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn award(&mut self, id: i64) -> Result<Award, StoreError> {
        let sql = format!("{SELECT} WHERE a.id = $1");
        award(&self.one(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id), "award", id).await?)
    }

    /// The awards of a decision, by số sổ vàng.
    ///
    /// # Errors
    /// What the file did.
    pub async fn awards_of_decision(&mut self, decision_id: i64) -> Result<Vec<Award>, StoreError> {
        let sql = format!("{SELECT} WHERE a.decision_id = $1 ORDER BY a.ordinal");
        let rows = self.all(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(decision_id)).await?;
        rows.iter().map(award).collect()
    }

    /// The awards of a person, the newest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn awards_of_person(&mut self, person_id: i64) -> Result<Vec<Award>, StoreError> {
        let sql = format!(
            "{SELECT} WHERE a.person_id IN {ONE_PERSON} ORDER BY a.decided_on DESC, a.id DESC LIMIT 200"
        );
        let rows = self.all(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(person_id)).await?;
        rows.iter().map(award).collect()
    }

    /// The awards that units themselves received, the newest first. Revoked ones are among them.
    ///
    /// # Errors
    /// What the file did.
    pub async fn awards_of_units(&mut self, unit_ids: &[i64]) -> Result<Vec<Award>, StoreError> {
        let mut awards: Vec<Award> = Vec::new();
        for chunk in unit_ids.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "{SELECT} WHERE a.kind = 'collective' AND a.unit_id IN ({})",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            for row in self.all(query).await? {
                awards.push(award(&row)?);
            }
        }
        awards.sort_by_key(|award| std::cmp::Reverse((award.decided_on, award.id)));
        Ok(awards)
    }

    /// The standing awards of a year and those of some types, whoever received them.
    ///
    /// # Errors
    /// What the file did.
    pub async fn held_awards(
        &mut self,
        year: Option<i64>,
        types: &[AwardCode],
    ) -> Result<Vec<HeldAward>, StoreError> {
        if year.is_none() && types.is_empty() {
            return Ok(Vec::new());
        }
        // No year is numbered 0; an empty list would be no SQL.
        let codes = if types.is_empty() { "NULL".to_owned() } else { placeholders(2, types.len()) };
        let sql = format!(
            "SELECT id, nomination_id, kind, person_id, unit_id, award, year, number, decided_on FROM award \
             WHERE state = 'valid' AND (year = $1 OR award IN ({codes}))"
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(year.unwrap_or_default());
        for code in types {
            query = query.bind(code.as_str().to_owned());
        }
        self.each(query, held_award).await
    }

    /// The nominations of a round for which a sheet was opened.
    ///
    /// # Errors
    /// What the file did.
    pub async fn nominations_on_sheets(&mut self, round_id: i64) -> Result<HashSet<i64>, StoreError> {
        let query = sqlx::query(
            "SELECT n.id FROM nomination n JOIN award a ON a.nomination_id = n.id \
             JOIN certificate c ON c.award_id = a.id WHERE n.round_id = $1",
        );
        let rows = self.all(query.bind(round_id)).await?;
        rows.iter().map(|row| Cols::of(row, "nomination")?.int()).collect()
    }

    /// The nominations that awards answer.
    ///
    /// # Errors
    /// What the file did.
    pub async fn nominations_of_awards(&mut self, award_ids: &[i64]) -> Result<Vec<i64>, StoreError> {
        let mut ids = Vec::with_capacity(award_ids.len());
        for chunk in award_ids.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "SELECT nomination_id FROM award WHERE nomination_id IS NOT NULL AND id IN ({})",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            for row in self.all(query).await? {
                ids.push(Cols::of(&row, "award")?.int()?);
            }
        }
        Ok(ids)
    }

    /// How many standing awards a year holds: award, kind, theme, count.
    ///
    /// # Errors
    /// What the file did.
    pub async fn award_counts(
        &mut self,
        year: i64,
    ) -> Result<Vec<(AwardCode, RecipientKind, Option<String>, i64)>, StoreError> {
        let query = sqlx::query(
            "SELECT COUNT(*), award, kind, theme FROM award WHERE year = $1 AND state = 'valid' GROUP BY award, kind, theme",
        )
        .bind(year);
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "award")?;
                let count = cols.int()?;
                Ok((
                    AwardCode::new(&cols.text()?),
                    cols.word("kind", RecipientKind::parse)?,
                    cols.maybe_text()?,
                    count,
                ))
            })
            .collect()
    }

    /// How many awards the register holds.
    ///
    /// # Errors
    /// What the file did.
    pub async fn count_awards(&mut self) -> Result<i64, StoreError> {
        self.count(sqlx::query("SELECT COUNT(*) FROM award")).await
    }

    /// The years that the register holds, the newest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn award_years(&mut self) -> Result<Vec<i64>, StoreError> {
        let rows = self.all(sqlx::query("SELECT DISTINCT year FROM award ORDER BY year DESC")).await?;
        rows.iter().map(|row| Cols::of(row, "award")?.int()).collect()
    }
}

impl Change {
    /// Enters awards in the register; their keys in order.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_awards(&mut self, awards: &[Award]) -> Result<Vec<i64>, StoreError> {
        // The last place first: by descending key the register then reads the newest decision first and, within it, by
        // số sổ vàng, however many rows a search finds.
        let mut ids = self.add("award", &COLUMNS, awards.iter().rev().map(values).collect()).await?;
        ids.reverse();
        Ok(ids)
    }
}
