//! `accept_list`

use super::keys::{content_keys, place_key};
use super::read::skipped_json;
use super::source::{ListSource, Read};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::nominations::OriginCellView;
use crate::nominations::recipients::link;
use crate::typed::{Kind, wanted};
use domain::catalogue::AwardCode;
use domain::nomination::NominationState;
use domain::text::clean;
use intake::{ColumnRead, ReadRow, Reading};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use store::imports::Import;
use store::nominations::{Nomination, Origin};
use store::{Change, Topic};
use ts_rs::TS;

/// What the officer changed of a row before accepting it; only named fields change, blank takes away.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in intake::ReadRow")]
pub struct RowEdit {
    /// The row's place in the file.
    pub key: String,
    pub kind: Option<Kind>,
    pub honorific: Option<String>,
    pub name: Option<String>,
    pub position: Option<String>,
    pub unit: Option<String>,
    pub nominated_by: Option<String>,
    pub award: Option<String>,
    pub theme: Option<String>,
    pub citation: Option<String>,
}

/// A list to accept.
#[derive(Debug, Deserialize, TS)]
pub struct AcceptList {
    /// The round it goes into.
    pub round_id: i64,
    /// The file.
    pub source: ListSource,
    /// What the officer changed.
    pub edits: Vec<RowEdit>,
    /// Rows to leave out, by their places in the file.
    pub leave_out: Vec<String>,
}

/// What accepting made.
#[derive(Debug, Serialize, TS)]
pub struct AcceptedList {
    /// The import; what undo takes back as one.
    pub id: i64,
    /// Nominations added.
    pub added: i64,
    /// Rows that had been accepted before.
    pub already_there: i64,
    /// Rows left out by the officer.
    pub left_out: i64,
}

/// Accepts a list: its rows become nominations of the round, as drafts. A row that was accepted before adds nothing.
///
/// # Errors
/// As `read_list`; `missing` round; `award_unknown` in an edit.
pub async fn accept_list(desk: Desk, input: AcceptList) -> Result<AcceptedList, Failure> {
    // Read before the change begins: a slow list must not keep other desks waiting.
    let catalogue = desk.read().await?.catalogue().await?;
    let Read { reading, sha256 } = input.source.read(&catalogue)?;
    let list = Accepting { file: input.source.name, sha256, edits: input.edits, leave_out: input.leave_out };
    accept(&desk, input.round_id, reading, list).await
}

/// What is accepted beside the reading itself.
pub(crate) struct Accepting {
    pub file: String,
    pub sha256: String,
    pub edits: Vec<RowEdit>,
    pub leave_out: Vec<String>,
}

/// Makes nominations of a reading, in one act. A list that adds nothing is no act: the history tells only of what changed.
pub(crate) async fn accept(
    desk: &Desk,
    round_id: i64,
    reading: Reading,
    list: Accepting,
) -> Result<AcceptedList, Failure> {
    let mut change = desk.change().await?;
    change.round(round_id).await?;
    let (accepted, done) = fill(desk, &mut change, round_id, reading, list).await?;
    if accepted.added > 0 {
        desk.commit(change, done).await?;
    }
    Ok(accepted)
}

/// Makes nominations of a reading within a change.
pub(crate) async fn fill(
    desk: &Desk,
    change: &mut Change,
    round_id: i64,
    reading: Reading,
    list: Accepting,
) -> Result<(AcceptedList, Done), Failure> {
    let keys = content_keys(&reading.rows);
    let there = change.origin_keys(round_id).await?;
    let left_out: HashSet<&str> = list.leave_out.iter().map(String::as_str).collect();
    let fresh: Vec<(&ReadRow, &String)> = reading
        .rows
        .iter()
        .zip(&keys)
        .filter(|(row, key)| !there.contains(*key) && !left_out.contains(place_key(row).as_str()))
        .collect();
    let already_there = keys.iter().filter(|key| there.contains(*key)).count();
    if fresh.is_empty() {
        let id = change.find_import(round_id, &list.sha256).await?.map_or(0, |import| import.id);
        let (already_there, left_out) = (number(already_there), number(list.leave_out.len()));
        return Ok((AcceptedList { id, added: 0, already_there, left_out }, Done::work("list_accepted")));
    }
    let import = Import {
        id: 0,
        round_id,
        file_name: clean(&list.file),
        sha256: list.sha256,
        imported_at: desk.instant(),
        added: number(fresh.len()),
        skipped: skipped_json(&reading.skipped)?,
    };
    let id = change.add_import(&import).await?;
    let mut nominations = Vec::with_capacity(fresh.len());
    for ((row, _), place) in fresh.iter().zip(change.last_place(round_id).await? + 1..) {
        nominations.push(nomination(desk, row, round_id, id, place));
    }
    correct(change, &mut nominations, &fresh, &list.edits).await?;
    link(change, &mut nominations).await?;
    let headings = Headings::of(&reading);
    let with_origin: Vec<(Nomination, Option<Origin>)> = nominations
        .into_iter()
        .zip(&fresh)
        .map(|(one, (row, key))| Ok((one, Some(origin(&import.file_name, row, key, &headings)?))))
        .collect::<Result<_, Failure>>()?;
    let ids = change.add_nominations(&with_origin).await?;
    let added = ids.len();
    let done = Done::work("list_accepted")
        .fact("file", &import.file_name)
        .fact("added", added)
        .to(Topic::Imports, id)
        .to_all(Topic::Nominations, &ids);
    let (already_there, left_out) = (number(already_there), number(list.leave_out.len()));
    Ok((AcceptedList { id, added: number(added), already_there, left_out }, done))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn nomination(desk: &Desk, row: &ReadRow, round_id: i64, import_id: i64, place: i64) -> Nomination {
    Nomination {
        id: 0,
        round_id,
        import_id: Some(import_id),
        place,
        kind: row.kind,
        honorific: row.honorific.clone(),
        name: row.name.clone(),
        position: row.position.clone(),
        unit: row.unit.clone(),
        nominated_by: row.nominated_by.clone(),
        person_id: None,
        unit_id: None,
        nominating_unit_id: None,
        award: row.award.clone(),
        award_text: row.award_text.clone(),
        theme: row.theme.clone(),
        citation: row.citation.clone(),
        note: row.note.clone(),
        state: NominationState::Draft,
        received_on: desk.today(),
    }
}

/// Applies what the officer changed, row by row.
async fn correct(
    change: &mut Change,
    nominations: &mut [Nomination],
    rows: &[(&ReadRow, &String)],
    edits: &[RowEdit],
) -> Result<(), Failure> {
    if edits.is_empty() {
        return Ok(());
    }
    let codes: HashSet<AwardCode> =
        change.catalogue().await?.award_types.into_iter().map(|one| one.entry.code).collect();
    let edits: HashMap<&str, &RowEdit> = edits.iter().map(|edit| (edit.key.as_str(), edit)).collect();
    for (one, (row, _)) in nominations.iter_mut().zip(rows) {
        if let Some(edit) = edits.get(place_key(row).as_str()) {
            apply(one, edit, &codes)?;
        }
    }
    Ok(())
}

fn apply(one: &mut Nomination, edit: &RowEdit, codes: &HashSet<AwardCode>) -> Result<(), Failure> {
    let set = |field: &mut Option<String>, text: &Option<String>| {
        if let Some(text) = text {
            *field = wanted(Some(text));
        }
    };
    if let Some(kind) = edit.kind {
        one.kind = kind.into();
    }
    if let Some(name) = &edit.name {
        one.name = clean(name);
    }
    set(&mut one.honorific, &edit.honorific);
    set(&mut one.position, &edit.position);
    set(&mut one.unit, &edit.unit);
    set(&mut one.nominated_by, &edit.nominated_by);
    set(&mut one.theme, &edit.theme);
    set(&mut one.citation, &edit.citation);
    if let Some(award) = &edit.award {
        let code = wanted(Some(award)).map(|code| AwardCode::new(&code));
        if let Some(code) = code.as_ref().filter(|code| !codes.contains(code)) {
            return Err(Failure::new(FailureCode::AwardUnknown).fact("award", code.as_str()).at("award"));
        }
        one.award = code;
    }
    if one.name.is_empty() {
        return Err(Failure::new(FailureCode::FieldEmpty).fact("field", "name").at("name"));
    }
    Ok(())
}

/// The headings of each sheet's columns, table by table.
struct Headings<'r>(HashMap<&'r str, &'r [ColumnRead]>);

impl<'r> Headings<'r> {
    fn of(reading: &'r Reading) -> Self {
        Self(reading.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.columns.as_slice())).collect())
    }

    /// The heading nearest above a row.
    fn of_cell(&self, sheet: &str, column: &str, row: u32) -> &str {
        let columns = self.0.get(sheet).copied().unwrap_or_default();
        let above = columns.iter().filter(|one| one.column == column && one.row < row);
        above.max_by_key(|one| one.row).map_or("", |one| one.heading.as_str())
    }
}

fn origin(file: &str, row: &ReadRow, key: &str, headings: &Headings<'_>) -> Result<Origin, Failure> {
    let cells: Vec<OriginCellView> = row
        .origin
        .cells
        .iter()
        .map(|cell| OriginCellView {
            column: cell.column.clone(),
            heading: headings.of_cell(&row.origin.sheet, &cell.column, row.origin.row).to_owned(),
            text: cell.text.clone(),
        })
        .collect();
    let cells = serde_json::to_string(&cells)
        .map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?;
    Ok(Origin {
        file: file.to_owned(),
        sheet: row.origin.sheet.clone(),
        row: i64::from(row.origin.row),
        cells,
        key: key.to_owned(),
    })
}
