//! Nominations.

use crate::cols::Cols;
use crate::identities::ONE_PERSON;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::rounds::const_format;
use crate::{Change, Reader, StoreError};
use chrono::NaiveDate;
use domain::catalogue::AwardCode;
use domain::nomination::{NominationState, RemarkField, Remarks};
use domain::recipient::RecipientKind;
use domain::text::{fold, sort_key};
use std::collections::BTreeMap;

/// A nomination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nomination {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// Its round.
    pub round_id: i64,
    /// The import it came with.
    pub import_id: Option<i64>,
    /// Its place in the round's list.
    pub place: i64,
    /// The recipient's kind.
    pub kind: RecipientKind,
    /// Ông, Bà, Đồng chí.
    pub honorific: Option<String>,
    /// The recipient's name, without honorific.
    pub name: String,
    /// The position.
    pub position: Option<String>,
    /// The unit worked at, as written.
    pub unit: Option<String>,
    /// The unit that nominates, as written.
    pub nominated_by: Option<String>,
    /// The person, when the recipient is one.
    pub person_id: Option<i64>,
    /// The unit worked at; the unit itself when the recipient is a collective.
    pub unit_id: Option<i64>,
    /// The unit that nominates.
    pub nominating_unit_id: Option<i64>,
    /// The award, when the catalogue knows it.
    pub award: Option<AwardCode>,
    /// The award as the list wrote it.
    pub award_text: Option<String>,
    /// The theme.
    pub theme: Option<String>,
    /// The citation.
    pub citation: Option<String>,
    /// A note of the board.
    pub note: Option<String>,
    /// The case of Luật TĐKT Đ85 by which it goes the simplified way; `None` for the ordinary procedure.
    pub simplified_for: Option<String>,
    /// Where it stands.
    pub state: NominationState,
    /// When the list came in.
    pub received_on: NaiveDate,
}

/// Where a nomination was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The file's name.
    pub file: String,
    /// The sheet's name.
    pub sheet: String,
    /// The row, as the spreadsheet counts.
    pub row: i64,
    /// The texts of its cells, as JSON.
    pub cells: String,
    /// What tells this row again when the same list is read once more.
    pub key: String,
}

/// The recipient's identity within a round: equal for two nominations of the same person or unit. A person is known by
/// name and unit; a collective by name and the unit it belongs to, for two districts may each have a commune Nam Cường.
#[must_use]
pub fn same_key(nomination: &Nomination) -> String {
    let home = match nomination.kind {
        RecipientKind::Individual | RecipientKind::Household => nomination.unit.as_deref(),
        RecipientKind::Collective => nomination.unit.as_deref().or(nomination.nominated_by.as_deref()),
    };
    format!("{}|{}", fold(&nomination.name), home.map(fold).unwrap_or_default())
}

const COLUMNS: [&str; 30] = [
    "round_id",
    "import_id",
    "place",
    "kind",
    "honorific",
    "name",
    "folded",
    "same_key",
    "sort_key",
    "position",
    "unit",
    "nominated_by",
    "person_id",
    "unit_id",
    "nominating_unit_id",
    "award",
    "award_text",
    "theme",
    "citation",
    "note",
    "simplified_for",
    "state",
    "state_reason",
    "received_on",
    "origin_file",
    "origin_sheet",
    "origin_row",
    "origin_cells",
    "origin_key",
    "state_remarks",
];

const SELECT: &str = "SELECT n.id, n.round_id, n.import_id, n.place, n.kind, n.honorific, n.name, n.position, n.unit, \
    n.nominated_by, n.person_id, n.unit_id, n.nominating_unit_id, n.award, n.award_text, n.theme, n.citation, n.note, \
    n.simplified_for, n.state, n.state_reason, n.state_remarks, n.received_on FROM nomination n";

fn nomination(row: &sqlx::any::AnyRow) -> Result<Nomination, StoreError> {
    let mut cols = Cols::of(row, "nomination")?;
    Ok(Nomination {
        id: cols.int()?,
        round_id: cols.int()?,
        import_id: cols.maybe_int()?,
        place: cols.int()?,
        kind: cols.word("kind", RecipientKind::parse)?,
        honorific: cols.maybe_text()?,
        name: cols.text()?,
        position: cols.maybe_text()?,
        unit: cols.maybe_text()?,
        nominated_by: cols.maybe_text()?,
        person_id: cols.maybe_int()?,
        unit_id: cols.maybe_int()?,
        nominating_unit_id: cols.maybe_int()?,
        award: cols.maybe_text()?.map(|code| AwardCode::new(&code)),
        award_text: cols.maybe_text()?,
        theme: cols.maybe_text()?,
        citation: cols.maybe_text()?,
        note: cols.maybe_text()?,
        simplified_for: cols.maybe_text()?,
        state: {
            let (word, reason, remarks) = (cols.text()?, cols.maybe_text()?, cols.maybe_text()?);
            let state = cols.parsed("state", &word, NominationState::parse(&word, reason.as_deref()))?;
            match remarks {
                Some(remarks) => state.with_remarks(remarks_of(&remarks)?),
                None => state,
            }
        },
        received_on: cols.day()?,
    })
}

fn said(nomination: &Nomination) -> Vec<(&'static str, Value)> {
    let search =
        [Some(nomination.name.as_str()), nomination.unit.as_deref(), nomination.nominated_by.as_deref()];
    let folded = fold(&search.into_iter().flatten().collect::<Vec<_>>().join(" "));
    vec![
        ("kind", nomination.kind.as_str().into()),
        ("honorific", nomination.honorific.clone().into()),
        ("name", nomination.name.as_str().into()),
        ("folded", folded.into()),
        ("same_key", same_key(nomination).into()),
        ("sort_key", sort_key(&nomination.name).into()),
        ("position", nomination.position.clone().into()),
        ("unit", nomination.unit.clone().into()),
        ("nominated_by", nomination.nominated_by.clone().into()),
        ("person_id", nomination.person_id.into()),
        ("unit_id", nomination.unit_id.into()),
        ("nominating_unit_id", nomination.nominating_unit_id.into()),
        ("award", nomination.award.as_ref().map(AwardCode::as_str).into()),
        ("award_text", nomination.award_text.clone().into()),
        ("theme", nomination.theme.clone().into()),
        ("citation", nomination.citation.clone().into()),
        ("note", nomination.note.clone().into()),
        ("simplified_for", nomination.simplified_for.clone().into()),
    ]
}

fn row_of(nomination: &Nomination, origin: Option<&Origin>) -> Vec<Value> {
    let mut row: Vec<Value> =
        vec![nomination.round_id.into(), nomination.import_id.into(), nomination.place.into()];
    row.extend(said(nomination).into_iter().map(|(_, value)| value));
    row.extend([
        nomination.state.as_str().into(),
        nomination.state.reason().into(),
        nomination.received_on.to_string().into(),
        origin.map(|origin| origin.file.clone()).into(),
        origin.map(|origin| origin.sheet.clone()).into(),
        origin.map(|origin| origin.row).into(),
        origin.map(|origin| origin.cells.clone()).into(),
        origin.map(|origin| origin.key.clone()).into(),
        remarks_text(&nomination.state).into(),
    ]);
    row
}

/// What the unit must mend, as kept: a JSON object of texts by field; `None` when nothing was said by field.
fn remarks_text(state: &NominationState) -> Option<String> {
    let remarks = state.remarks().filter(|remarks| !remarks.is_empty())?;
    let texts: serde_json::Map<String, serde_json::Value> =
        remarks.iter().map(|(field, text)| (field.as_str().to_owned(), text.into())).collect();
    Some(serde_json::Value::Object(texts).to_string())
}

fn remarks_of(kept: &str) -> Result<Remarks, StoreError> {
    let texts: BTreeMap<String, String> = serde_json::from_str(kept)?;
    Ok(texts.into_iter().filter_map(|(field, text)| Some((RemarkField::parse(&field)?, text))).collect())
}

impl Reader {
    /// A nomination.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn nomination(&mut self, id: i64) -> Result<Nomination, StoreError> {
        let sql = const_format(SELECT, " WHERE n.id = $1");
        nomination(&self.one(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id), "nomination", id).await?)
    }

    /// All nominations of a round, in the order of their lists.
    ///
    /// # Errors
    /// What the file did.
    pub async fn nominations(&mut self, round_id: i64) -> Result<Vec<Nomination>, StoreError> {
        let sql = const_format(SELECT, " WHERE n.round_id = $1 ORDER BY n.place, n.id");
        self.each(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(round_id), nomination).await
    }

    /// Some nominations, each of which must be there, in the order asked for.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn nominations_by_id(&mut self, ids: &[i64]) -> Result<Vec<Nomination>, StoreError> {
        let mut found = std::collections::HashMap::with_capacity(ids.len());
        for chunk in ids.chunks(IDS_A_STATEMENT) {
            let sql = format!("{SELECT} WHERE n.id IN ({})", placeholders(1, chunk.len()));
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            for row in self.all(query).await? {
                let one = nomination(&row)?;
                found.insert(one.id, one);
            }
        }
        ids.iter()
            .map(|id| found.remove(id).ok_or(StoreError::Missing { thing: "nomination", id: *id }))
            .collect()
    }

    /// The nominations of a person, the newest round first: key, round, award, state.
    ///
    /// # Errors
    /// What the file did.
    pub async fn nominations_of_person(&mut self, person_id: i64) -> Result<Vec<Nomination>, StoreError> {
        let sql = format!("{SELECT} WHERE n.person_id IN {ONE_PERSON} ORDER BY n.id DESC LIMIT 100");
        self.each(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(person_id), nomination).await
    }

    /// Where a nomination was read, when it was read from a list.
    ///
    /// # Errors
    /// What the file did.
    pub async fn origin(&mut self, id: i64) -> Result<Option<Origin>, StoreError> {
        let query = sqlx::query(
            "SELECT id, origin_file, origin_sheet, origin_row, origin_cells, origin_key FROM nomination \
             WHERE id = $1 AND origin_file IS NOT NULL",
        )
        .bind(id);
        let Some(row) = self.maybe(query).await? else { return Ok(None) };
        let mut cols = Cols::of(&row, "nomination")?;
        cols.int()?;
        Ok(Some(Origin {
            file: cols.text()?,
            sheet: cols.maybe_text()?.unwrap_or_default(),
            row: cols.int()?,
            cells: cols.maybe_text()?.unwrap_or_default(),
            key: cols.maybe_text()?.unwrap_or_default(),
        }))
    }

    /// The keys of the rows already read into a round, with the day's file.
    ///
    /// # Errors
    /// What the file did.
    pub async fn origin_keys(
        &mut self,
        round_id: i64,
    ) -> Result<std::collections::HashSet<String>, StoreError> {
        let query = sqlx::query(
            "SELECT id, origin_key FROM nomination WHERE round_id = $1 AND origin_key IS NOT NULL",
        )
        .bind(round_id);
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "nomination")?;
                cols.int()?;
                cols.text()
            })
            .collect()
    }

    /// The last place of a round's list.
    ///
    /// # Errors
    /// What the file did.
    pub async fn last_place(&mut self, round_id: i64) -> Result<i64, StoreError> {
        self.count(
            sqlx::query("SELECT COALESCE(MAX(place), 0) FROM nomination WHERE round_id = $1").bind(round_id),
        )
        .await
    }
}

impl Change {
    /// Adds nominations, each with where it was read; their keys in order.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when a row with the same origin key is in the round.
    pub async fn add_nominations(
        &mut self,
        nominations: &[(Nomination, Option<Origin>)],
    ) -> Result<Vec<i64>, StoreError> {
        let rows = nominations.iter().map(|(one, origin)| row_of(one, origin.as_ref())).collect();
        self.add("nomination", &COLUMNS, rows).await
    }

    /// Saves what a nomination says.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_nomination(&mut self, nomination: &Nomination) -> Result<(), StoreError> {
        self.set("nomination", &[nomination.id], &said(nomination)).await
    }

    /// Names the case of Luật TĐKT Đ85 by which nominations go the simplified way; `None` for the ordinary procedure.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn set_simplified_for(&mut self, ids: &[i64], case: Option<&str>) -> Result<(), StoreError> {
        self.set("nomination", ids, &[("simplified_for", case.map(str::to_owned).into())]).await
    }

    /// Brings nominations into a state.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_states(&mut self, ids: &[i64], state: &NominationState) -> Result<(), StoreError> {
        let set = [
            ("state", Value::from(state.as_str())),
            ("state_reason", state.reason().into()),
            ("state_remarks", remarks_text(state).into()),
        ];
        self.set("nomination", ids, &set).await
    }

    /// Removes nominations, the doubts, reasons and proofs that were noted for them, what was attached to them and what was
    /// said of their papers.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Referred`] when a decision lists one.
    pub async fn remove_nominations(&mut self, ids: &[i64]) -> Result<(), StoreError> {
        self.remove_overrides(ids).await?;
        self.remove_open_doubts_of(ids).await?;
        self.remove_proofs_of(ids).await?;
        self.remove_attachments_of(ids).await?;
        self.remove_papers_held_of(ids).await?;
        self.remove("nomination", ids).await
    }
}
