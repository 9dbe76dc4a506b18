//! Linking nominations to the people and units that the office knows, and making those it does not know yet.

use crate::failure::Failure;
use crate::people::{Asked, Books, Found};
use domain::identity::Gender;
use domain::recipient::RecipientKind;
use domain::text::match_key;
use domain::wording::in_full;
use std::collections::{HashMap, HashSet};
use store::nominations::Nomination;
use store::people::Person;
use store::{Change, Reader};

/// Links each nomination to its person, its unit and its nominating unit.
///
/// A unit is known by its name, written in full or short (`CĐCS` and `Công đoàn cơ sở` are one). Where one list has two
/// collectives of one name below different units (two districts may each have a commune Nam Cường), the unit above
/// tells them apart. A person is known by the same name at the same unit (see [`domain::identity`]): anything less
/// certain makes a new person, never a silent merger, until an officer says who it is.
pub(crate) async fn link(change: &mut Change, nominations: &mut [Nomination]) -> Result<(), Failure> {
    link_as_answered(change, nominations, &[]).await
}

/// Links as [`link`] does, with what an officer said of the nomination at the same place.
pub(crate) async fn link_as_answered(
    change: &mut Change,
    nominations: &mut [Nomination],
    beside: &[Beside],
) -> Result<(), Failure> {
    link_units(change, nominations).await?;
    link_people(change, nominations, beside).await
}

/// What is known of a recipient beside the nomination itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Beside {
    /// The year of birth, where the list told it.
    pub born: Option<i64>,
    /// Who the officer said it is.
    pub answer: Option<Answer>,
}

/// Who an officer said a namesake is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// This person of the books.
    Is(i64),
    /// None of those in the books.
    SomebodyNew,
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
pub(crate) fn own_unit(one: &Nomination) -> Option<&str> {
    match one.kind {
        RecipientKind::Collective => Some(one.name.as_str()),
        RecipientKind::Individual | RecipientKind::Household => one.unit.as_deref(),
    }
}

/// What tells units apart by name: in full, without marks, i and y as one.
pub(crate) fn unit_key(name: &str) -> String {
    match_key(&in_full(name))
}

/// Units by name, and below which unit where the name alone does not tell.
pub(crate) struct Units {
    by_name: HashMap<String, i64>,
    by_parent: HashMap<(String, i64), i64>,
    namesakes: HashSet<String>,
}

impl Units {
    /// The units of the books.
    ///
    /// # Errors
    /// What the file did.
    pub async fn load(reader: &mut Reader, nominations: &[Nomination]) -> Result<Self, Failure> {
        let mut all =
            Self { by_name: HashMap::new(), by_parent: HashMap::new(), namesakes: namesakes(nominations) };
        for (id, parent_id, name) in reader.unit_names().await? {
            let key = unit_key(&name);
            if let Some(parent_id) = parent_id {
                all.by_parent.insert((key.clone(), parent_id), id);
            }
            all.by_name.insert(key, id);
        }
        Ok(all)
    }

    /// The unit of a name below a unit.
    pub fn id(&self, name: &str, parent: Option<i64>) -> Option<i64> {
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

async fn link_people(
    change: &mut Change,
    nominations: &mut [Nomination],
    beside: &[Beside],
) -> Result<(), Failure> {
    let nothing = Beside::default();
    let of = |place: usize| beside.get(place).unwrap_or(&nothing);
    let books = Books::load(change, people_of(nominations).map(|(_, one)| one.name.as_str())).await?;
    let mut linked: HashMap<usize, i64> = HashMap::new();
    let mut fresh = NewPeople::default();
    let mut apart: Vec<(usize, Vec<i64>)> = Vec::new();
    for (place, one) in people_of(nominations) {
        match (of(place).answer, books.find(&asked(one, of(place)))) {
            (Some(Answer::Is(id)), _) => {
                let id = change.person_now(id).await?;
                follow(change, id, one).await?;
                linked.insert(place, id);
            }
            (None, Found::Certain(id)) => drop(linked.insert(place, id)),
            (answer, found) => {
                if let (Some(Answer::SomebodyNew), Some(others)) = (answer, found.people()) {
                    apart.push((place, others));
                }
                fresh.note(person_of(one, of(place)), place);
            }
        }
    }
    let ids = change.add_people(&fresh.people).await?;
    linked.extend(fresh.places.into_iter().filter_map(|(place, at)| Some((place, *ids.get(at)?))));
    let pair = |(place, others): (usize, Vec<i64>)| {
        let id = linked.get(&place).copied();
        others.into_iter().filter_map(move |other| Some((id?, other)))
    };
    change.keep_apart(&apart.into_iter().flat_map(pair).collect::<Vec<_>>()).await?;
    for (place, one) in nominations.iter_mut().enumerate() {
        one.person_id = linked.get(&place).copied();
    }
    Ok(())
}

fn people_of(nominations: &[Nomination]) -> impl Iterator<Item = (usize, &Nomination)> {
    nominations.iter().enumerate().filter(|(_, one)| one.kind == RecipientKind::Individual)
}

/// Whom a nomination asks the books for.
pub(crate) fn asked<'a>(one: &'a Nomination, beside: &Beside) -> Asked<'a> {
    Asked {
        name: &one.name,
        honorific: one.honorific.as_deref(),
        birth_year: beside.born,
        unit_id: one.unit_id,
    }
}

/// Somebody found again works where the newest list says.
async fn follow(change: &mut Change, id: i64, one: &Nomination) -> Result<(), Failure> {
    let known = change.person(id).await?;
    let unit_id = one.unit_id.or(known.unit_id);
    let position = one.position.clone().or_else(|| known.position.clone());
    if unit_id != known.unit_id || position != known.position {
        change.save_person(&Person { unit_id, position, ..known }).await?;
    }
    Ok(())
}

/// The people that a list brings, and at which places of it. Within one list the very same name at the very same unit is
/// one person.
#[derive(Default)]
struct NewPeople {
    people: Vec<Person>,
    known: HashMap<(String, Option<i64>, Option<i64>), usize>,
    places: Vec<(usize, usize)>,
}

impl NewPeople {
    fn note(&mut self, person: Person, place: usize) {
        let next = self.people.len();
        let at = *self.known.entry((person.name.clone(), person.unit_id, person.birth_year)).or_insert(next);
        self.places.push((place, at));
        if at == next {
            self.people.push(person);
        }
    }
}

fn person_of(one: &Nomination, beside: &Beside) -> Person {
    let gender = one.honorific.as_deref().and_then(Gender::of_honorific);
    Person {
        id: 0,
        name: one.name.clone(),
        honorific: one.honorific.clone(),
        gender: gender.map(|gender| gender.as_str().to_owned()),
        birth_year: beside.born,
        position: one.position.clone(),
        unit_id: one.unit_id,
    }
}
