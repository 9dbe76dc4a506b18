//! The people whom somebody may be: a row of the people's list tells namesakes apart.

use super::books::{Asked, Books};
use super::list::{PersonRow, person_row};
use crate::failure::Failure;
use std::collections::HashMap;
use store::Reader;
use store::people::Person;

/// What the books say of candidates, by their keys.
pub(crate) async fn candidates(reader: &mut Reader, ids: &[i64]) -> Result<HashMap<i64, PersonRow>, Failure> {
    let lines = reader.people_lines(ids).await?;
    Ok(lines.into_iter().map(|line| (line.person.id, person_row(line))).collect())
}

/// Those whom a person of the books may be as well, and who were not found to be others.
pub(crate) async fn possible_doubles(
    reader: &mut Reader,
    person: &Person,
) -> Result<Vec<PersonRow>, Failure> {
    let books = Books::load(reader, std::iter::once(person.name.as_str())).await?;
    let apart = reader.apart_from(person.id).await?;
    let ids = books.find_others(&Asked::of(person), person.id, &apart).people().unwrap_or_default();
    let mut found = candidates(reader, &ids).await?;
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}
