//! The people whom somebody may be, as sent: what tells namesakes apart.

use super::books::{Asked, Books};
use crate::failure::Failure;
use serde::Serialize;
use std::collections::HashMap;
use store::Reader;
use store::people::{Person, PersonLine};
use ts_rs::TS;

/// Somebody in the books whom a nomination may be about.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Candidate")]
#[expect(missing_docs, reason = "named as in store::people::PersonLine")]
pub struct CandidateView {
    pub person_id: i64,
    pub honorific: Option<String>,
    pub name: String,
    pub birth_year: Option<i64>,
    pub position: Option<String>,
    pub unit: Option<String>,
    /// How many awards.
    pub awards: i64,
    pub last_award: Option<String>,
}

/// What the books say of candidates, by their keys.
pub(crate) async fn candidates(
    reader: &mut Reader,
    ids: &[i64],
) -> Result<HashMap<i64, CandidateView>, Failure> {
    let lines = reader.people_lines(ids).await?;
    Ok(lines.into_iter().map(|line| (line.person.id, candidate(line))).collect())
}

/// Those whom a person of the books may be as well, and who were not found to be others.
pub(crate) async fn possible_doubles(
    reader: &mut Reader,
    person: &Person,
) -> Result<Vec<CandidateView>, Failure> {
    let books = Books::load(reader, std::iter::once(person.name.as_str())).await?;
    let apart = reader.apart_from(person.id).await?;
    let others = books.find_others(&Asked::of(person), person.id).people().unwrap_or_default();
    let ids: Vec<i64> = others.into_iter().filter(|id| !apart.contains(id)).collect();
    let mut found = candidates(reader, &ids).await?;
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

fn candidate(line: PersonLine) -> CandidateView {
    CandidateView {
        person_id: line.person.id,
        honorific: line.person.honorific,
        name: line.person.name,
        birth_year: line.person.birth_year,
        position: line.person.position,
        unit: line.unit,
        awards: line.awards,
        last_award: line.last_award,
    }
}
