//! `list_people`

use crate::desk::Desk;
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use store::people::PersonLine;
use ts_rs::TS;

/// A window of the people whose names hold all the words.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "a window of a filtered list")]
pub struct ListPeople {
    pub text: String,
    pub offset: i64,
    pub limit: i64,
}

/// A person in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::people::Person")]
pub struct PersonRow {
    pub id: i64,
    pub honorific: Option<String>,
    pub name: String,
    pub birth_year: Option<i64>,
    pub position: Option<String>,
    pub unit: Option<String>,
    pub awards: i64,
    pub last_award: Option<String>,
}

/// People, in the order of given names.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "a window of a filtered list")]
pub struct PersonList {
    pub rows: Vec<PersonRow>,
    pub total: i64,
}

/// People, in the order of given names.
///
/// # Errors
/// What the file did.
pub async fn list_people(desk: Desk, input: ListPeople) -> Result<PersonList, Failure> {
    let limit = input.limit.clamp(1, 1_000);
    let (lines, total) = desk.read().await?.list_people(&input.text, input.offset.max(0), limit).await?;
    Ok(PersonList { rows: lines.into_iter().map(person_row).collect(), total })
}

pub(crate) fn person_row(line: PersonLine) -> PersonRow {
    PersonRow {
        id: line.person.id,
        honorific: line.person.honorific,
        name: line.person.name,
        birth_year: line.person.birth_year,
        position: line.person.position,
        unit: line.unit,
        awards: line.awards,
        last_award: line.last_award,
    }
}
