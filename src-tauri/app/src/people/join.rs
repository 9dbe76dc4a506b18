//! `join_people`, `part_person`, `keep_people_apart`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// Two entries of the books that are one person.
#[derive(Debug, Deserialize, TS)]
pub struct JoinPeople {
    /// The entry that becomes part of the other.
    pub person_id: i64,
    /// The one whose name, unit and year of birth stay.
    pub into_id: i64,
}

/// Makes one person of two. Both entries stay as they are, with their awards: they can be parted again.
///
/// # Errors
/// `missing`; `input_invalid` for one and the same person.
pub async fn join_people(desk: Desk, input: JoinPeople) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let (one, into) = (change.person_now(input.person_id).await?, change.person_now(input.into_id).await?);
    if one == into {
        return Err(Failure::new(FailureCode::InputInvalid).fact("what", "one person"));
    }
    let (person, kept) = (change.person(one).await?, change.person(into).await?);
    change.join_people(one, into).await?;
    let done = Done::work("people_joined")
        .fact("name", person.name)
        .fact("into", kept.name)
        .to_all(Topic::People, &[one, into]);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}

/// An entry that was merged into another.
#[derive(Debug, Deserialize, TS)]
pub struct PartPerson {
    /// The entry.
    pub person_id: i64,
}

/// Makes a merged entry a person of its own again, and keeps in mind that they are two.
///
/// # Errors
/// `missing`; `input_invalid` for one that was not merged.
pub async fn part_person(desk: Desk, input: PartPerson) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let now = change.person_now(input.person_id).await?;
    if now == input.person_id {
        return Err(Failure::new(FailureCode::InputInvalid).fact("what", "not merged"));
    }
    let (person, kept) = (change.person(input.person_id).await?, change.person(now).await?);
    change.part_person(input.person_id).await?;
    change.keep_apart(&[(input.person_id, now)]).await?;
    let done = Done::work("person_parted")
        .fact("name", person.name)
        .fact("from", kept.name)
        .to_all(Topic::People, &[input.person_id, now]);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}

/// Namesakes who are two people.
#[derive(Debug, Deserialize, TS)]
pub struct KeepPeopleApart {
    /// One of them.
    pub person_id: i64,
    /// The others.
    pub other_ids: Vec<i64>,
}

/// Keeps in mind that namesakes are not one person, so that nobody is asked again.
///
/// # Errors
/// `missing`; `nothing_chosen`.
pub async fn keep_people_apart(desk: Desk, input: KeepPeopleApart) -> Result<Nothing, Failure> {
    if input.other_ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let person = change.person(input.person_id).await?;
    let mut pairs = Vec::with_capacity(input.other_ids.len());
    for other in input.other_ids {
        pairs.push((person.id, change.person(other).await?.id));
    }
    change.keep_apart(&pairs).await?;
    let others: Vec<i64> = pairs.iter().map(|(_, other)| *other).collect();
    let done = Done::work("people_kept_apart")
        .fact("name", person.name)
        .to(Topic::People, person.id)
        .to_all(Topic::People, &others);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
