//! `read_proofs`

use super::compare::{Keyed, compare, problem};
use super::key::{RowKey, office_mark};
use super::returned::{MissingName, ProofReading, ReturnedFile, ReturnedProblem};
use super::units::by_unit;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::lists::{ListSource, of_intake};
use crate::nominations::board::{Board, board};
use domain::proof::ProofMark;
use domain::text::clean;
use intake::{ReturnedList, ReturnedRow};
use serde::Deserialize;
use std::collections::HashSet;
use store::Reader;
use ts_rs::TS;

/// Returned lists to read.
#[derive(Debug, Deserialize, TS)]
pub struct ReadProofs {
    /// The round.
    pub round_id: i64,
    /// The files.
    pub sources: Vec<ListSource>,
}

/// Compares returned lists with the names of today. Changes nothing.
///
/// # Errors
/// As `read_list` for a file that cannot be read; `proof_list_keyless` for one that is no list of ours,
/// `proof_list_foreign` for another office's, `proof_list_of_round` for another round's, each with the file.
pub async fn read_proofs(desk: Desk, input: ReadProofs) -> Result<ProofReading, Failure> {
    let files = read_files(&input.sources)?;
    let mut reader = desk.read().await?;
    let office = Whose { office: office_mark(&mut reader).await?, round_id: input.round_id };
    let keyed = office.keyed(&mut reader, &files).await?;
    let board = board(&desk, &mut reader, input.round_id).await?;
    Ok(reading(&board, &keyed))
}

/// A file's name and what is in it.
pub(super) struct File {
    pub name: String,
    pub list: ReturnedList,
}

/// Reads the bytes, before any change begins.
pub(super) fn read_files(sources: &[ListSource]) -> Result<Vec<File>, Failure> {
    if sources.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    sources
        .iter()
        .map(|source| {
            let list =
                intake::read_returned(&source.name, &source.bytes()?).map_err(|error| of_intake(&error))?;
            Ok(File { name: clean(&source.name), list })
        })
        .collect()
}

/// Whose lists are read.
pub(super) struct Whose {
    pub office: String,
    pub round_id: i64,
}

/// A file with the keys of its rows that are of this office and round, and the rows that are not.
pub(super) struct KeyedFile<'f> {
    pub file: &'f File,
    pub rows: Vec<(&'f ReturnedRow, RowKey)>,
    problems: Vec<ReturnedProblem>,
}

impl Whose {
    /// Tells the rows of files by their keys.
    pub async fn keyed<'f>(
        &self,
        reader: &mut Reader,
        files: &'f [File],
    ) -> Result<Vec<KeyedFile<'f>>, Failure> {
        let mut all = Vec::with_capacity(files.len());
        for file in files {
            let (mut rows, mut problems) = (Vec::new(), Vec::new());
            let mut foreign: Option<RowKey> = None;
            for row in &file.list.rows {
                let why = match row.key.as_deref().map(RowKey::parse) {
                    None => "no_key",
                    Some(None) => "key_damaged",
                    Some(Some(key)) if key.office != self.office || key.round_id != self.round_id => {
                        let why = if key.office == self.office { "other_round" } else { "other_office" };
                        foreign = foreign.or(Some(key));
                        why
                    }
                    Some(Some(key)) => {
                        rows.push((row, key));
                        continue;
                    }
                };
                problems.push(problem(&file.name, row, why));
            }
            if rows.is_empty() {
                return Err(self.refused(reader, file, foreign).await?);
            }
            all.push(KeyedFile { file, rows, problems });
        }
        Ok(all)
    }

    /// Why a file of which no row is ours is none of this round's lists.
    async fn refused(
        &self,
        reader: &mut Reader,
        file: &File,
        foreign: Option<RowKey>,
    ) -> Result<Failure, Failure> {
        let code = match &foreign {
            None => FailureCode::ProofListKeyless,
            Some(key) if key.office == self.office => FailureCode::ProofListOfRound,
            Some(_) => FailureCode::ProofListForeign,
        };
        let failure = Failure::new(code).fact("file", &file.name);
        let Some(key) = foreign.filter(|_| code == FailureCode::ProofListOfRound) else { return Ok(failure) };
        let rounds = reader.rounds().await?;
        let name = rounds.into_iter().find(|round| round.id == key.round_id).map(|round| round.name);
        Ok(failure.fact("round", name.unwrap_or_default()))
    }
}

/// What files say of the names of a round.
pub(super) fn reading(board: &Board, files: &[KeyedFile<'_>]) -> ProofReading {
    let rows: Vec<Keyed<'_>> = files
        .iter()
        .flat_map(|one| {
            let named = |(row, key)| Keyed { file: one.file.name.as_str(), row, key };
            one.rows.iter().map(|(row, key)| (*row, key)).map(named)
        })
        .collect();
    let told = compare(board, &rows);
    let mut names = told.names;
    // What has to be looked at stands first.
    names.sort_by_key(|name| (name.standing, name.remark.is_none()));
    let mut problems: Vec<ReturnedProblem> = files.iter().flat_map(|one| one.problems.clone()).collect();
    problems.extend(told.problems);
    let back: HashSet<i64> = rows.iter().map(|keyed| keyed.key.nomination_id).collect();
    let seen: Vec<ReturnedFile> = files
        .iter()
        .map(|one| {
            let ids: HashSet<i64> = one.rows.iter().map(|(_, key)| key.nomination_id).collect();
            ReturnedFile {
                file: one.file.name.clone(),
                units: units_of(board, &ids),
                proofed_by: one.file.list.proofed_by.clone(),
                names: i64::try_from(ids.len()).unwrap_or(i64::MAX),
            }
        })
        .collect();
    ProofReading { files: seen, rows: names, missing: missing(board, &back), problems }
}

/// The units that names are of.
fn units_of(board: &Board, ids: &HashSet<i64>) -> Vec<String> {
    let units = by_unit(board).into_iter();
    let held = units.filter(|unit| unit.lines.iter().any(|line| ids.contains(&line.nomination.id)));
    held.map(|unit| unit.name).collect()
}

/// Names of the units that answered, which did not come back and are not proofed.
fn missing(board: &Board, back: &HashSet<i64>) -> Vec<MissingName> {
    let is_back = |id: i64| back.contains(&id);
    by_unit(board)
        .iter()
        .filter(|unit| unit.lines.iter().any(|line| is_back(line.nomination.id)))
        .flat_map(|unit| {
            let open = unit.open().filter(|line| !is_back(line.nomination.id));
            open.filter(|line| line.proof_mark != ProofMark::Proofed).map(|line| MissingName {
                nomination_id: line.nomination.id,
                recipient: line.wording().recipient(),
                nominated_by: unit.name.clone(),
            })
        })
        .collect()
}
