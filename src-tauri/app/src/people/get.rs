//! `get_person`

use crate::desk::Desk;
use crate::failure::Failure;
use crate::history::{HistoryEntry, entry_view};
use crate::nominations::{PastAwardView, past_award_view};
use crate::people::{PersonRow, possible_doubles};
use serde::{Deserialize, Serialize};
use store::people::Person;
use store::{Reader, Topic};
use ts_rs::TS;

/// The person to show.
#[derive(Debug, Deserialize, TS)]
pub struct GetPerson {
    /// Its id.
    pub id: i64,
}

/// A nomination of a person.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct PersonNomination {
    pub id: i64,
    pub round_name: String,
    pub award_name: Option<String>,
    pub state: String,
}

/// Another entry of the books that was found to be this person.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::people::Person")]
pub struct MergedEntry {
    pub id: i64,
    pub name: String,
    pub birth_year: Option<i64>,
    pub position: Option<String>,
    pub unit: Option<String>,
}

/// A person with awards and nominations.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::people::Person")]
pub struct PersonView {
    pub id: i64,
    pub honorific: Option<String>,
    pub name: String,
    pub gender: Option<String>,
    pub birth_year: Option<i64>,
    pub position: Option<String>,
    pub unit_id: Option<i64>,
    pub unit: Option<String>,
    pub awards: Vec<PastAwardView>,
    pub nominations: Vec<PersonNomination>,
    /// Entries that were merged into this one.
    pub merged: Vec<MergedEntry>,
    /// Entries that may be the same person: somebody has to say.
    pub doubles: Vec<PersonRow>,
    pub history: Vec<HistoryEntry>,
}

/// A person with awards and nominations; of an entry that was merged into another, that one.
///
/// # Errors
/// `missing`.
pub async fn get_person(desk: Desk, input: GetPerson) -> Result<PersonView, Failure> {
    let mut reader = desk.read().await?;
    let id = reader.person_now(input.id).await?;
    let person = reader.person(id).await?;
    let unit = unit_name(&mut reader, &person).await?;
    let doubles = possible_doubles(&mut reader, &person).await?;
    let merged = merged_entries(&mut reader, id).await?;
    let awards = reader.awards_of_person(id).await?.iter().map(past_award_view).collect();
    let catalogue = reader.catalogue().await?;
    let mut nominations = Vec::new();
    for one in reader.nominations_of_person(id).await? {
        let award = one.award.as_ref().and_then(|code| {
            catalogue
                .award_types
                .iter()
                .find(|award| award.entry.code == *code)
                .map(|award| &award.entry.short_name)
        });
        nominations.push(PersonNomination {
            id: one.id,
            round_name: reader.round(one.round_id).await?.name,
            award_name: award.cloned(),
            state: one.state.as_str().to_owned(),
        });
    }
    let history = reader.history_of(Topic::People, id).await?.into_iter().map(entry_view).collect();
    Ok(PersonView {
        id: person.id,
        honorific: person.honorific,
        name: person.name,
        gender: person.gender,
        birth_year: person.birth_year,
        position: person.position,
        unit_id: person.unit_id,
        unit,
        awards,
        nominations,
        merged,
        doubles,
        history,
    })
}

async fn unit_name(reader: &mut Reader, person: &Person) -> Result<Option<String>, Failure> {
    Ok(match person.unit_id {
        Some(id) => Some(reader.unit(id).await?.name),
        None => None,
    })
}

async fn merged_entries(reader: &mut Reader, person_id: i64) -> Result<Vec<MergedEntry>, Failure> {
    let mut entries = Vec::new();
    for one in reader.merged_into(person_id).await? {
        let unit = unit_name(reader, &one).await?;
        entries.push(MergedEntry {
            id: one.id,
            name: one.name,
            birth_year: one.birth_year,
            position: one.position,
            unit,
        });
    }
    Ok(entries)
}
