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
/// A unit is known by its name, written in full or short (`CĐCS` and `Công đoàn cơ sở` are one). Where one list has two
/// collectives of one name below different units (two districts may each have a commune Nam Cường), the unit above
/// tells them apart. A person is known by the very same name at the very same unit: anything less certain makes a new
/// person, never a silent merger.
pub(crate) async fn link(change: &mut Change, nominations: &mut [Nomination]) -> Result<(), Failure> {
    link_units(change, nominations).await?;
    link_people(change, nominations).await
}

/// Links each nomination to its unit and its nominating unit.
pub(crate) async fn link_units(change: &mut Change, nominations: &mut [Nomination]) -> Result<(), Failure> {
    let mut units = Units::load(change, nominations).await?;
    let above: Vec<(String, Option<i64>)> =
        nominations.iter().filter_map(|one| one.nominated_by.clone()).map(|name| (name, None)).collect();
    units.add_missing(change, above).await?;
    let below: Vec<(String, Option<i64>)> = nominations
        .iter()
        .filter_map(|one| {
            let parent = one.nominated_by.as_deref().and_then(|name| units.id(name, None));
            own_unit(one).map(|name| (name.to_owned(), parent))
        })
        .collect();
    units.add_missing(change, below).await?;
    for one in nominations.iter_mut() {
        let parent = one.nominated_by.as_deref().and_then(|name| units.id(name, None));
        one.nominating_unit_id = parent;
        one.unit_id = own_unit(one).and_then(|name| units.id(name, parent));
    }
    Ok(())
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

/// Units by name, and below which unit where the name alone does not tell.
struct Units {
    by_name: HashMap<String, i64>,
    by_parent: HashMap<(String, i64), i64>,
    namesakes: HashSet<String>,
}

impl Units {
    async fn load(change: &mut Change, nominations: &[Nomination]) -> Result<Self, Failure> {
        let mut all =
            Self { by_name: HashMap::new(), by_parent: HashMap::new(), namesakes: namesakes(nominations) };
        for (id, parent_id, name) in change.unit_names().await? {
            let key = unit_key(&name);
            if let Some(parent_id) = parent_id {
                all.by_parent.insert((key.clone(), parent_id), id);
            }
            all.by_name.insert(key, id);
        }
        Ok(all)
    }

    fn id(&self, name: &str, parent: Option<i64>) -> Option<i64> {
        let key = unit_key(name);
        let below = parent.and_then(|parent| self.by_parent.get(&(key.clone(), parent)));
        match below {
            Some(id) => Some(*id),
            None if parent.is_some() && self.namesakes.contains(&key) => None,
            None => self.by_name.get(&key).copied(),
        }
    }

    async fn add_missing(
        &mut self,
        change: &mut Change,
        wanted: Vec<(String, Option<i64>)>,
    ) -> Result<(), Failure> {
        let mut seen = HashSet::new();
        let missing: Vec<(String, Option<i64>)> = wanted
            .into_iter()
            .filter(|(name, parent)| {
                let key = unit_key(name);
                let apart = if self.namesakes.contains(&key) { *parent } else { None };
                self.id(name, *parent).is_none() && seen.insert((key, apart))
            })
            .collect();
        let ids = change.add_units(&missing).await?;
        for ((name, parent), id) in missing.into_iter().zip(ids) {
            let key = unit_key(&name);
            if let Some(parent) = parent {
                self.by_parent.insert((key.clone(), parent), id);
            }
            self.by_name.insert(key, id);
        }
        Ok(())
    }
}

/// Names that collectives of different nominating units share.
fn namesakes(nominations: &[Nomination]) -> HashSet<String> {
    let mut above: HashMap<String, HashSet<String>> = HashMap::new();
    for one in nominations.iter().filter(|one| one.kind == RecipientKind::Collective) {
        let by = one.nominated_by.as_deref().map(unit_key).unwrap_or_default();
        above.entry(unit_key(&one.name)).or_default().insert(by);
    }
    above.into_iter().filter(|(_, by)| by.len() > 1).map(|(name, _)| name).collect()
}

async fn link_people(change: &mut Change, nominations: &mut [Nomination]) -> Result<(), Failure> {
    let people = || nominations.iter().filter(|one| one.kind == RecipientKind::Individual);
    let mut folded: Vec<String> = people().map(|one| fold(&one.name)).collect();
    folded.sort_unstable();
    folded.dedup();
    let known = change.people_named(&folded).await?;
    // Without a unit nothing tells one Nguyễn Thị Hương from another.
    let mut ids: HashMap<(String, Option<i64>), i64> = known
        .into_iter()
        .filter(|person| person.unit_id.is_some())
        .map(|person| ((person.name, person.unit_id), person.id))
        .collect();
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
