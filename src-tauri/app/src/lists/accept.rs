//! `accept_list`

use super::columns::Columns;
use super::doubts::{DoubtView, OpenRow, open_rows};
use super::edits::{RowEdit, correct};
use super::kept::{let_go, put_by};
use super::keys::{content_keys, place_key};
use super::layouts::{Said, remember_layout};
use super::origin::origin;
use super::read::{SkippedView, StatedTotalView, differing_totals, skipped_json, skipped_view};
use super::source::{ListBooks, ListSource, Read};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::nominations::keep_open;
use crate::nominations::recipients::{Answer, Beside, link_as_answered};
use domain::nomination::NominationState;
use domain::text::clean;
use intake::{ReadRow, Reading};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use store::imports::Import;
use store::nominations::{Nomination, Origin};
use store::{Change, Topic};
use ts_rs::TS;

/// Who a row is about, as an officer answered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonAnswer {
    /// The row's place in the file.
    pub key: String,
    /// The person of the books; nobody of those for somebody new.
    pub person_id: Option<i64>,
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
    /// Rows that the officer looked at and found right, by their places; what the others ask stays open.
    #[serde(default)]
    pub seen: Vec<String>,
    /// Who rows are about, where the officer was asked.
    #[serde(default)]
    pub people: Vec<PersonAnswer>,
}

/// What accepting made.
#[derive(Debug, Serialize, TS)]
pub struct AcceptedList {
    /// The import; what undo takes back as one.
    pub id: i64,
    /// The file's name.
    pub file: String,
    /// Nominations added.
    pub added: i64,
    /// Rows that had been accepted before.
    pub already_there: i64,
    /// Rows left out by the officer.
    pub left_out: i64,
    /// Rows that are no nominations, each with its reason.
    pub skipped: Vec<SkippedView>,
    /// The totals that it states and that are others than what was read.
    pub totals: Vec<StatedTotalView>,
    /// The rows added of which nobody answered all: what is open stays with their nominations.
    pub open: Vec<OpenRow>,
}

/// Several lists to accept as one.
#[derive(Debug, Deserialize, TS)]
pub struct AcceptLists {
    /// The round they go into.
    pub round_id: i64,
    /// The files.
    pub sources: Vec<ListSource>,
}

/// Accepts a list: its rows become nominations of the round, as drafts. A row that was accepted before adds nothing.
///
/// # Errors
/// As `read_list`; `missing` round; `award_unknown` in an edit.
pub async fn accept_list(desk: Desk, input: AcceptList) -> Result<AcceptedList, Failure> {
    // Read before the change begins: a slow list must not keep other desks waiting.
    let books = ListBooks::load(&desk).await?;
    let Read { reading, sha256, .. } = input.source.read(&books)?;
    let list = Accepting {
        said: Said::of(&input.source),
        sha256: sha256.clone(),
        edits: input.edits.clone(),
        leave_out: input.leave_out.clone(),
        seen: input.seen.clone(),
        people: input.people.clone(),
    };
    let accepted = accept(&desk, input.round_id, reading, list).await?;
    // It is done. Could it not be put by, it would only have to be answered again after an undo.
    let _ = match accepted.added {
        0 => let_go(&desk, &sha256).await,
        _ => put_by(&desk, &sha256, input, &accepted).await,
    };
    Ok(accepted)
}

/// Accepts several lists as they were read, all of them or none; undo takes them back as one.
///
/// # Errors
/// As `accept_list`, naming the file; `nothing_chosen` without one.
pub async fn accept_lists(desk: Desk, input: AcceptLists) -> Result<Vec<AcceptedList>, Failure> {
    let books = ListBooks::load(&desk).await?;
    let mut readings = Vec::with_capacity(input.sources.len());
    for source in input.sources {
        let Read { reading, sha256, .. } = source.read(&books)?;
        let list = Accepting::as_read(Said::of(&source), sha256);
        readings.push((reading, list));
    }
    if readings.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    accept_all(&desk, input.round_id, readings).await
}

/// What is accepted beside the reading itself.
pub(crate) struct Accepting {
    pub said: Said,
    pub sha256: String,
    pub edits: Vec<RowEdit>,
    pub leave_out: Vec<String>,
    pub seen: Vec<String>,
    pub people: Vec<PersonAnswer>,
}

impl Accepting {
    /// A list that is accepted as it was read: what it asks stays open.
    pub fn as_read(said: Said, sha256: String) -> Self {
        let (edits, people) = (Vec::new(), Vec::new());
        Self { said, sha256, edits, leave_out: Vec::new(), seen: Vec::new(), people }
    }

    /// A list of ours, in which every row is as it was meant: nothing of it is asked.
    pub fn as_meant(said: Said, sha256: String, reading: &Reading) -> Self {
        let seen = reading.rows.iter().map(place_key).collect();
        Self { seen, ..Self::as_read(said, sha256) }
    }
}

/// Makes nominations of a reading, in one act.
pub(crate) async fn accept(
    desk: &Desk,
    round_id: i64,
    reading: Reading,
    list: Accepting,
) -> Result<AcceptedList, Failure> {
    let mut accepted = accept_all(desk, round_id, vec![(reading, list)]).await?;
    accepted.pop().ok_or_else(|| Failure::new(FailureCode::NothingChosen))
}

/// Makes nominations of readings, in one act. Lists that add nothing are no act: the history tells only of what changed.
async fn accept_all(
    desk: &Desk,
    round_id: i64,
    readings: Vec<(Reading, Accepting)>,
) -> Result<Vec<AcceptedList>, Failure> {
    let mut change = desk.change().await?;
    change.round(round_id).await?;
    let mut filled = Vec::with_capacity(readings.len());
    for (reading, list) in readings {
        filled.push(fill(desk, &mut change, round_id, reading, list).await?);
    }
    if filled.iter().any(|one| one.accepted.added > 0) {
        desk.commit(change, done(&filled)).await?;
    }
    Ok(filled.into_iter().map(|one| one.accepted).collect())
}

/// A list that was made into nominations.
pub(crate) struct Filled {
    pub accepted: AcceptedList,
    nominations: Vec<i64>,
}

/// The act of accepting lists.
fn done(filled: &[Filled]) -> Done {
    let added: Vec<&Filled> = filled.iter().filter(|one| one.accepted.added > 0).collect();
    let files: Vec<&str> = added.iter().map(|one| one.accepted.file.as_str()).collect();
    added.iter().fold(
        Done::work("list_accepted")
            .fact("file", files.join(", "))
            .fact("added", added.iter().map(|one| one.accepted.added).sum::<i64>()),
        |done, one| done.to(Topic::Imports, one.accepted.id).to_all(Topic::Nominations, &one.nominations),
    )
}

/// Makes nominations of a reading within a change.
pub(crate) async fn fill(
    desk: &Desk,
    change: &mut Change,
    round_id: i64,
    reading: Reading,
    list: Accepting,
) -> Result<Filled, Failure> {
    let keys = content_keys(&reading.rows);
    let there = change.origin_keys(round_id).await?;
    let left_out: HashSet<&str> = list.leave_out.iter().map(String::as_str).collect();
    let fresh: Vec<(&ReadRow, &String)> = reading
        .rows
        .iter()
        .zip(&keys)
        .filter(|(row, key)| !there.contains(*key) && !left_out.contains(place_key(row).as_str()))
        .collect();
    let mut accepted = AcceptedList {
        id: 0,
        file: clean(&list.said.file),
        added: number(fresh.len()),
        already_there: number(keys.iter().filter(|key| there.contains(*key)).count()),
        left_out: number(list.leave_out.len()),
        skipped: reading.skipped.iter().cloned().map(skipped_view).collect(),
        totals: differing_totals(&reading),
        open: Vec::new(),
    };
    if fresh.is_empty() {
        accepted.id = change.find_import(round_id, &list.sha256).await?.map_or(0, |import| import.id);
        return Ok(Filled { accepted, nominations: Vec::new() });
    }
    let import = Import {
        id: 0,
        round_id,
        file_name: accepted.file.clone(),
        sha256: list.sha256,
        imported_at: desk.instant(),
        added: accepted.added,
        skipped: skipped_json(&accepted.skipped)?,
    };
    accepted.id = change.add_import(&import).await?;
    let mut nominations = Vec::with_capacity(fresh.len());
    for ((row, _), place) in fresh.iter().zip(change.last_place(round_id).await? + 1..) {
        nominations.push(Nomination { round_id, import_id: Some(accepted.id), place, ..draft(desk, row) });
    }
    correct(change, &mut nominations, &fresh, &list.edits).await?;
    link_as_answered(change, &mut nominations, &beside(&fresh, &list.people)).await?;
    remember_layout(desk, change, &reading, &list.said).await?;
    let columns = Columns::of(&reading);
    let open = open_rows(desk, &fresh, &nominations, &list.seen, &columns);
    let with_origin: Vec<(Nomination, Option<Origin>)> = nominations
        .into_iter()
        .zip(&fresh)
        .map(|(one, (row, key))| Ok((one, Some(origin(&import.file_name, row, key, &columns)?))))
        .collect::<Result<_, Failure>>()?;
    let nominations = change.add_nominations(&with_origin).await?;
    let doubts: Vec<(i64, &[DoubtView])> =
        nominations.iter().zip(&open).map(|(id, row)| (*id, row.doubts.as_slice())).collect();
    keep_open(change, &doubts).await?;
    accepted.open = open.into_iter().filter(|row| !row.doubts.is_empty()).collect();
    Ok(Filled { accepted, nominations })
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The draft that a row would be: of no round yet, linked to nobody.
pub(crate) fn draft(desk: &Desk, row: &ReadRow) -> Nomination {
    Nomination {
        id: 0,
        round_id: 0,
        import_id: None,
        place: 0,
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
        simplified_for: None,
        state: NominationState::Draft,
        received_on: desk.today(),
    }
}

/// The year of birth that a row tells.
pub(crate) fn year_of(row: &ReadRow) -> Option<i64> {
    row.born.as_deref()?.get(..4)?.parse().ok()
}

/// What is known of rows' recipients beside what nominations keep.
fn beside(rows: &[(&ReadRow, &String)], answers: &[PersonAnswer]) -> Vec<Beside> {
    let answers: HashMap<&str, Answer> = answers
        .iter()
        .map(|answer| (answer.key.as_str(), answer.person_id.map_or(Answer::SomebodyNew, Answer::Is)))
        .collect();
    let of =
        |row: &ReadRow| Beside { born: year_of(row), answer: answers.get(place_key(row).as_str()).copied() };
    rows.iter().map(|(row, _)| of(row)).collect()
}
