//! `make_proof_lists`

use super::key::{RowKey, fingerprint, office_mark};
use super::names::award_name;
use super::units::{UnitNames, by_unit};
use crate::certificates::of_document;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::nominations::board::{Board, board_within};
use crate::phrases::with_table_now;
use crate::typed::maybe_day;
use chrono::Datelike;
use documents::{ProofHeading, ProofRow, Supplies};
use domain::text::fold;
use domain::wording::place_and_date;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::Arc;
use store::Topic;
use store::office::Office;
use store::proofs::ProofList;
use ts_rs::TS;

/// Lists to make.
#[derive(Debug, Deserialize, TS)]
pub struct MakeProofLists {
    /// The round.
    pub round_id: i64,
    /// The units, by their keys in `list_proofs`; all of them when nothing is said.
    pub units: Option<Vec<String>>,
    /// The last day for the answer.
    pub answer_on: Option<String>,
}

/// A list that was made for a unit.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct MadeProofList {
    pub unit: String,
    pub names: i64,
    /// The workbook's name in the exports.
    pub workbook: String,
    /// The PDF's name in the exports.
    pub paper: String,
}

/// The lists that were made.
#[derive(Debug, Serialize, TS)]
pub struct MadeProofLists {
    /// Unit by unit.
    pub lists: Vec<MadeProofList>,
    /// How many names they ask about.
    pub names: i64,
    /// All of them in one archive, when there are several.
    pub archive: Option<String>,
    /// The folder they lie in.
    pub folder: String,
}

/// Makes a PDF and a workbook for each unit, all of them or none.
///
/// # Errors
/// `nothing_chosen` when there is no name to ask about, `missing` for a unit that has none, `glyph_missing`,
/// `text_overflows`, `full`, `read_only`, `stopped`; then no file is made.
pub async fn make_proof_lists(desk: Desk, input: MakeProofLists) -> Result<MadeProofLists, Failure> {
    let answer_by = maybe_day("answer_on", input.answer_on.as_deref())?
        .map(|day| day.format("%d/%m/%Y").to_string())
        .unwrap_or_default();
    let mut change = desk.change().await?;
    let board = board_within(&desk, &mut change, input.round_id).await?;
    let units = chosen(&board, input.units.as_deref())?;
    let files = file_names(&board, &units);
    let lists: Vec<ProofList> =
        units.iter().zip(&files).map(|(unit, file)| list(&desk, &board, unit, file)).collect();
    let ids = change.add_proof_lists(&lists).await?;
    let heading = heading(&desk, change.office().await?, &board, answer_by);
    let office = office_mark(&mut change).await?;
    let supplies = with_table_now(&mut change, Arc::default()).await?;
    let pieces = desk.long_work().begin("make_proof_lists", units.len());
    let mut written = Vec::with_capacity(2 * units.len() + 1);
    for ((unit, list_id), file) in units.iter().zip(ids).zip(&files) {
        let heading = ProofHeading { unit: unit.name.clone(), ..heading.clone() };
        let rows = rows(&board, unit, &office, list_id);
        written.extend(documents(&documents::ProofList { heading, rows }, file, &supplies)?);
        pieces.one_done().await?;
    }
    let archive = (units.len() > 1).then(|| format!("{}.zip", stem(&board)));
    if let Some(archive) = &archive {
        let bundle = documents::bundle(&written).map_err(|error| of_document(error, str::to_owned))?;
        written.push((archive.clone(), bundle));
    }
    let folder = desk.export_all(&written).await?.display().to_string();
    let names = lists.iter().map(|list| list.names).sum();
    let made = lists.into_iter().zip(files).map(|(list, file)| MadeProofList {
        unit: list.unit,
        names: list.names,
        workbook: list.file_name,
        paper: format!("{file}.pdf"),
    });
    let made = MadeProofLists { lists: made.collect(), names, archive, folder };
    desk.commit(change, done(&made, input.round_id)).await?;
    Ok(made)
}

fn list(desk: &Desk, board: &Board, unit: &UnitNames<'_>, file: &str) -> ProofList {
    ProofList {
        id: 0,
        round_id: board.round.id,
        unit_key: unit.key.clone(),
        unit: unit.name.clone(),
        names: i64::try_from(unit.open().count()).unwrap_or(i64::MAX),
        file_name: format!("{file}.xlsx"),
        officer: desk.officer().to_owned(),
        made_at: desk.instant(),
        returned: None,
    }
}

/// What all lists say above their tables; the unit is put in for each.
fn heading(desk: &Desk, office: Office, board: &Board, answer_by: String) -> ProofHeading {
    ProofHeading {
        parent: office.parent_name,
        office: office.name.to_uppercase(),
        place_and_date: place_and_date(&office.place, desk.today()),
        year: desk.today().year(),
        round: board.round.name.clone(),
        unit: String::new(),
        answer_by,
    }
}

fn done(made: &MadeProofLists, round_id: i64) -> Done {
    Done::work("proof_lists_made")
        .fact("count", made.lists.len())
        .fact("names", made.names)
        .fact("unit", made.lists.first().map(|list| list.unit.as_str()).unwrap_or_default())
        .to(Topic::Rounds, round_id)
}

/// The units asked for that have a name to ask about.
fn chosen<'b>(board: &'b Board, keys: Option<&[String]>) -> Result<Vec<UnitNames<'b>>, Failure> {
    let mut units = by_unit(board);
    units.retain(|unit| unit.open().next().is_some());
    if let Some(keys) = keys {
        let missing = keys.iter().find(|key| !units.iter().any(|unit| unit.key == **key));
        if let Some(missing) = missing {
            return Err(Failure::new(FailureCode::Missing).fact("thing", "unit").fact("id", missing));
        }
        units.retain(|unit| keys.contains(&unit.key));
    }
    if units.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    Ok(units)
}

fn rows(board: &Board, unit: &UnitNames<'_>, office: &str, list_id: i64) -> Vec<ProofRow> {
    unit.open()
        .map(|line| {
            let wording = line.wording();
            let key = RowKey {
                office: office.to_owned(),
                round_id: board.round.id,
                list_id,
                nomination_id: line.nomination.id,
                sent: fingerprint(&wording),
            };
            let award = award_name(board, line);
            ProofRow { key: key.text(), kind: line.nomination.kind, wording, award }
        })
        .collect()
}

fn documents(
    list: &documents::ProofList,
    file: &str,
    supplies: &Supplies,
) -> Result<[(String, Vec<u8>); 2], Failure> {
    let told = |error| of_document(error, str::to_owned);
    Ok([
        (format!("{file}.pdf"), documents::write_proof_paper(list, supplies).map_err(told)?),
        (format!("{file}.xlsx"), documents::write_proof_book(list).map_err(told)?),
    ])
}

/// What all files of a round begin with.
fn stem(board: &Board) -> String {
    format!("soat-ten-{}-dot-{}", board.round.year, board.round.id)
}

/// Letters of a unit's name that a file's name keeps: enough to tell it, few enough for every system.
const LETTERS: usize = 60;

/// A name for each unit's files that every system and every mail program takes: letters, digits, hyphens.
fn file_names(board: &Board, units: &[UnitNames<'_>]) -> Vec<String> {
    let mut taken = HashSet::new();
    units
        .iter()
        .map(|unit| {
            let name = if unit.name.is_empty() { "chua ro don vi".to_owned() } else { fold(&unit.name) };
            let plain: String = name.chars().filter(char::is_ascii).take(LETTERS).collect();
            let name = format!("{}-{}", stem(board), plain.trim().replace(' ', "-"));
            let again = |count: usize| format!("{name}-{count}");
            let free = (2..).map(again).find(|name| !taken.contains(name));
            let name = if taken.contains(&name) { free.unwrap_or(name) } else { name };
            taken.insert(name.clone());
            name
        })
        .collect()
}
