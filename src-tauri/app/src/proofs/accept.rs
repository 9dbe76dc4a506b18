//! `accept_proofs`

use super::key::office_mark;
use super::mark::Confirmed;
use super::read::{File, KeyedFile, Whose, read_files, reading};
use super::returned::{ReturnedName, ReturnedStanding};
use super::standing::wording;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::lists::ListSource;
use crate::nominations::board::board_within;
use crate::nominations::{NominationField, edit_field};
use domain::proof::ProofMeans;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use store::nominations::Nomination;
use store::{Change, Topic};
use ts_rs::TS;

/// Returned lists, and the names whose wording in them is taken.
#[derive(Debug, Deserialize, TS)]
pub struct AcceptProofs {
    /// The round.
    pub round_id: i64,
    /// The files, as they were read.
    pub sources: Vec<ListSource>,
    /// The names that are taken; the others stay as they are.
    pub take: Vec<TakenName>,
}

/// A name that is taken as the unit wrote it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakenName {
    /// The nomination.
    pub nomination_id: i64,
    /// The fingerprint of the wording that the officer saw beside it.
    pub seen: String,
    /// The kinds of doubt that the officer saw beside it: a doubtful name is taken only with all of them.
    #[serde(default)]
    pub looked_at: Vec<String>,
    /// The name that its doubts say was likely meant, where that is taken instead of the one that came back.
    #[serde(default)]
    pub likely: Option<String>,
}

/// What taking names did.
#[derive(Debug, Serialize, TS)]
pub struct AcceptedProofs {
    /// Names that are proofed now.
    pub proofed: i64,
    /// How many of the names taken were corrected.
    pub edited: i64,
    /// Names that were taken as they were likely meant: their units have not said so, and are to be asked.
    pub guessed: i64,
}

/// Corrects names as their units wrote them and marks them as proofed, in one act. A name that is taken as it was likely meant
/// is corrected, and proofed only where its letters are those that came back.
///
/// # Errors
/// As `read_proofs`; `nothing_chosen`; `missing` for a name that the files do not have; `proof_outdated` when a name was
/// changed after it was looked at; `proof_doubtful` when the corrected name has a doubt that nobody looked at; `proof_locked` when it stands in a decision that is signed or on its way.
pub async fn accept_proofs(desk: Desk, input: AcceptProofs) -> Result<AcceptedProofs, Failure> {
    if input.take.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let files = read_files(&input.sources)?;
    let mut change = desk.change().await?;
    let office = Whose { office: office_mark(&mut change).await?, round_id: input.round_id };
    let keyed = office.keyed(&mut change, &files).await?;
    let board = board_within(&desk, &mut change, input.round_id).await?;
    let rows: HashMap<i64, ReturnedName> =
        reading(&board, &keyed).rows.into_iter().map(|row| (row.nomination_id, row)).collect();
    let (mut proofs, mut ids, mut edited, mut guessed) = (Vec::new(), Vec::new(), 0_i64, 0_i64);
    let mut seen = HashSet::new();
    for taken in input.take.iter().filter(|taken| seen.insert(taken.nomination_id)) {
        let row = checked(&rows, taken)?;
        let line = board.line(taken.nomination_id).ok_or_else(|| missing(taken.nomination_id))?;
        let mut one = line.nomination.clone();
        edited += i64::from(!row.differences.is_empty());
        let likely = taken.likely.as_deref();
        for difference in &row.differences {
            let value = likely.filter(|_| difference.field == NominationField::Name);
            let value = value.unwrap_or(&difference.value);
            one = corrected(&mut change, one, difference.field, value).await?;
        }
        ids.push(one.id);
        if likely.is_some_and(|likely| !is_as_returned(row, likely)) {
            guessed += 1;
            continue;
        }
        let file = files.iter().find(|file| file.name == row.file);
        proofs.push(confirmed(file).proof(&desk, one.id, &wording(&one)));
    }
    change.add_proofs(&proofs).await?;
    note_returned(&desk, &mut change, input.round_id, &keyed).await?;
    let done = Done::work("proofs_accepted")
        .fact("file", names(&files))
        .fact("count", proofs.len())
        .fact("edited", edited)
        .to_all(Topic::Nominations, &ids);
    desk.commit(change, done).await?;
    Ok(AcceptedProofs { proofed: i64::try_from(proofs.len()).unwrap_or(i64::MAX), edited, guessed })
}

/// Whether a likely name has the letters of the one that came back, whatever their case: then it is the unit's word.
fn is_as_returned(row: &ReturnedName, likely: &str) -> bool {
    let name = row.differences.iter().find(|one| one.field == NominationField::Name);
    name.is_some_and(|name| name.value.to_lowercase() == likely.to_lowercase())
}

/// The row of a name that is taken: what the officer saw is what still stands, and may be changed.
fn checked<'r>(rows: &'r HashMap<i64, ReturnedName>, taken: &TakenName) -> Result<&'r ReturnedName, Failure> {
    let row = rows.get(&taken.nomination_id).ok_or_else(|| missing(taken.nomination_id))?;
    if row.seen != taken.seen {
        return Err(Failure::new(FailureCode::ProofOutdated).fact("name", &row.recipient));
    }
    if let Some(doubt) = row.doubts.iter().find(|doubt| !taken.looked_at.contains(&doubt.kind)) {
        let value = row.differences.iter().find(|one| one.field == NominationField::Name);
        return Err(Failure::new(FailureCode::ProofDoubtful)
            .fact("name", &row.recipient)
            .fact("text", value.map_or("", |one| one.value.as_str()))
            .fact("doubt", &doubt.kind));
    }
    if let Some(likely) = &taken.likely
        && !row.doubts.iter().any(|doubt| doubt.facts.get("likely") == Some(likely))
    {
        return Err(
            Failure::new(FailureCode::InputInvalid).fact("what", "likely: none of its doubts says so")
        );
    }
    match &row.locked {
        // A signed list keeps its names; that they stand right may be noted all the same.
        Some(state) if row.standing != ReturnedStanding::Same => {
            Err(Failure::new(FailureCode::ProofLocked).fact("name", &row.recipient).fact("state", state))
        }
        _ => Ok(row),
    }
}

fn missing(id: i64) -> Failure {
    Failure::new(FailureCode::Missing).fact("thing", "returned_name").fact("id", id)
}

async fn corrected(
    change: &mut Change,
    one: Nomination,
    field: NominationField,
    value: &str,
) -> Result<Nomination, Failure> {
    Ok(edit_field(change, &one, field, Some(value)).await?.unwrap_or(one))
}

fn confirmed(file: Option<&File>) -> Confirmed {
    Confirmed {
        means: ProofMeans::ReturnedList,
        confirmed_by: file.and_then(|file| file.list.proofed_by.clone()),
        file_name: Some(file.map(|file| file.name.clone()).unwrap_or_default()),
    }
}

/// Notes at the lists that were made that they came back.
async fn note_returned(
    desk: &Desk,
    change: &mut Change,
    round_id: i64,
    files: &[KeyedFile<'_>],
) -> Result<(), Failure> {
    // The making of a list may have been undone: then there is nothing to note.
    let made: HashSet<i64> = change.proof_lists(round_id).await?.into_iter().map(|list| list.id).collect();
    let mut noted = HashSet::new();
    for one in files {
        for (_, key) in &one.rows {
            if made.contains(&key.list_id) && noted.insert(key.list_id) {
                change.save_returned(key.list_id, &desk.instant(), &one.file.name).await?;
            }
        }
    }
    Ok(())
}

fn names(files: &[File]) -> String {
    files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")
}
