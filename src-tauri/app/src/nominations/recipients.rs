//! Linking nominations to the people and units that the office knows, and making those it does not know yet.

use crate::failure::Failure;
use domain::recipient::RecipientKind;
use domain::text::fold;
use domain::wording::in_full;
use std::collections::{HashMap, HashSet};
use store::Change;
use store::nominations::Nomination;
use store::people::Person;

/// Links each nomination to its person, its unit and its nominating unit.
///
/// A unit is known by its name, written in full or short (`CĐCS` and `Công đoàn cơ sở` are one). A person is known by
/// the very same name at the very same unit: anything less certain makes a new person, never a silent merger.
pub(crate) async fn link(change: &mut Change, nominations: &mut [Nomination]) -> Result<(), Failure> {
    let mut units = Units::load(change).await?;
    let above: Vec<(String, Option<i64>)> =
        nominations.iter().filter_map(|one| one.nominated_by.clone()).map(|name| (name, None)).collect();
    units.add_missing(change, above).await?;
    let below: Vec<(String, Option<i64>)> = nominations
        .iter()
        .filter_map(|one| own_unit(one).map(|name| (name.to_owned(), units.id(one.nominated_by.as_deref()))))
        .collect();
    units.add_missing(change, below).await?;
    for one in nominations.iter_mut() {
        one.nominating_unit_id = units.id(one.nominated_by.as_deref());
        one.unit_id = units.id(own_unit(one));
    }
    link_people(change, nominations).await
}

/// The unit a nomination is about: the collective itself, or where the person works.
fn own_unit(one: &Nomination) -> Option<&str> {
    match one.kind {
        RecipientKind::Collective => Some(one.name.as_str()),
        RecipientKind::Individual | RecipientKind::Household => one.unit.as_deref(),
    }
}

/// What tells units apart by name.
pub(crate) fn unit_key(name: &str) -> String {
    fold(&in_full(name))
}

struct Units(HashMap<String, i64>);

impl Units {
    async fn load(change: &mut Change) -> Result<Self, Failure> {
        let names = change.unit_names().await?;
        Ok(Self(names.into_iter().map(|(id, name)| (unit_key(&name), id)).collect()))
    }

    fn id(&self, name: Option<&str>) -> Option<i64> {
        name.and_then(|name| self.0.get(&unit_key(name))).copied()
    }

    async fn add_missing(
        &mut self,
        change: &mut Change,
        wanted: Vec<(String, Option<i64>)>,
    ) -> Result<(), Failure> {
        let mut seen = HashSet::new();
        let missing: Vec<(String, Option<i64>)> = wanted
            .into_iter()
            .filter(|(name, _)| {
                let key = unit_key(name);
                !self.0.contains_key(&key) && seen.insert(key)
            })
            .collect();
        let ids = change.add_units(&missing).await?;
        self.0.extend(missing.into_iter().zip(ids).map(|((name, _), id)| (unit_key(&name), id)));
        Ok(())
    }
}

async fn link_people(change: &mut Change, nominations: &mut [Nomination]) -> Result<(), Failure> {
    let people = || nominations.iter().filter(|one| one.kind == RecipientKind::Individual);
    let mut folded: Vec<String> = people().map(|one| fold(&one.name)).collect();
    folded.sort_unstable();
    folded.dedup();
    let known = change.people_named(&folded).await?;
    let mut ids: HashMap<(String, Option<i64>), i64> =
        known.into_iter().map(|person| ((person.name, person.unit_id), person.id)).collect();
    let mut seen = HashSet::new();
    let missing: Vec<Person> = people()
        .filter(|one| !ids.contains_key(&(one.name.clone(), one.unit_id)))
        .filter(|one| seen.insert((one.name.clone(), one.unit_id)))
        .map(person_of)
        .collect();
    let made = change.add_people(&missing).await?;
    ids.extend(missing.into_iter().zip(made).map(|(person, id)| ((person.name, person.unit_id), id)));
    for one in nominations.iter_mut() {
        one.person_id = match one.kind {
            RecipientKind::Individual => ids.get(&(one.name.clone(), one.unit_id)).copied(),
            RecipientKind::Collective | RecipientKind::Household => None,
        };
    }
    Ok(())
}

fn person_of(one: &Nomination) -> Person {
    let gender = match one.honorific.as_deref() {
        Some("Bà" | "Chị") => Some("woman"),
        Some("Ông" | "Anh") => Some("man"),
        _ => None,
    };
    Person {
        id: 0,
        name: one.name.clone(),
        honorific: one.honorific.clone(),
        gender: gender.map(str::to_owned),
        birth_year: None,
        position: one.position.clone(),
        unit_id: one.unit_id,
    }
}
