//! Who the rows of a list may be: the people of the office's books, looked for under every spelling of their names.

use crate::failure::Failure;
use crate::units::Lineage;
use domain::identity::{Described, Gender, Homes, Likelihood, likelihood};
use domain::text::match_key;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::Reader;
use store::identities::Acquaintance;
use store::people::Person;

/// Somebody whom a list, or the books, describe.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// The full name, without honorific.
    pub name: &'a str,
    /// The word before it.
    pub honorific: Option<&'a str>,
    /// The year of birth.
    pub birth_year: Option<i64>,
    /// The unit, where the books know it.
    pub unit_id: Option<i64>,
}

impl<'a> Asked<'a> {
    /// A person of the books, as somebody to look for.
    pub fn of(person: &'a Person) -> Self {
        Self {
            name: &person.name,
            honorific: person.honorific.as_deref(),
            birth_year: person.birth_year,
            unit_id: person.unit_id,
        }
    }
}

/// Who somebody is, as far as the books tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// This person.
    Certain(i64),
    /// One of these, or somebody new: an officer must say.
    Possible(Vec<i64>),
    /// Nobody in the books.
    Nobody,
}

impl Found {
    /// The person, when there is no doubt.
    pub const fn certain(&self) -> Option<i64> {
        match self {
            Self::Certain(id) => Some(*id),
            Self::Possible(_) | Self::Nobody => None,
        }
    }

    /// The people an officer must be asked about.
    pub const fn asked(&self) -> Option<&Vec<i64>> {
        match self {
            Self::Possible(ids) => Some(ids),
            Self::Certain(_) | Self::Nobody => None,
        }
    }

    /// The people it may be, if there are any.
    pub fn people(self) -> Option<Vec<i64>> {
        match self {
            Self::Certain(id) => Some(vec![id]),
            Self::Possible(ids) => Some(ids),
            Self::Nobody => None,
        }
    }
}

/// The people who bear some names, in any spelling.
pub(crate) struct Books {
    by_key: HashMap<String, Vec<Acquaintance>>,
    lineage: Lineage,
}

impl Books {
    /// Looks up everybody whose name is like one of these.
    ///
    /// # Errors
    /// What the file did.
    pub async fn load<'a>(
        reader: &mut Reader,
        names: impl Iterator<Item = &'a str>,
    ) -> Result<Self, Failure> {
        let mut keys: Vec<String> = names.map(match_key).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut by_key: HashMap<String, Vec<Acquaintance>> = HashMap::new();
        for one in reader.acquaintances(&keys).await? {
            by_key.entry(match_key(&one.person.name)).or_default().push(one);
        }
        Ok(Self { by_key, lineage: Lineage::load(reader).await? })
    }

    /// Who somebody is. Two who are both certain are namesakes at one unit: then an officer must say.
    pub fn find(&self, asked: &Asked<'_>) -> Found {
        self.find_among(asked, |_| true)
    }

    /// Who somebody of the books may be beside the person it is, and those it was found not to be.
    pub fn find_others(&self, asked: &Asked<'_>, person_id: i64, apart: &HashSet<i64>) -> Found {
        self.find_among(asked, |one| one.is_now != person_id && !apart.contains(&one.is_now))
    }

    fn find_among(&self, asked: &Asked<'_>, among: impl Fn(&Acquaintance) -> bool) -> Found {
        let alike = self.by_key.get(&match_key(asked.name)).map_or(&[][..], Vec::as_slice);
        let mut likely: BTreeMap<i64, Likelihood> = BTreeMap::new();
        for one in alike.iter().filter(|one| among(one)) {
            match likely_is(asked, &one.person, &self.lineage) {
                Likelihood::Certain => drop(likely.insert(one.is_now, Likelihood::Certain)),
                Likelihood::Possible => drop(likely.entry(one.is_now).or_insert(Likelihood::Possible)),
                Likelihood::Unlikely => {}
            }
        }
        let certain: Vec<i64> = likely
            .iter()
            .filter(|(_, likelihood)| **likelihood == Likelihood::Certain)
            .map(|(id, _)| *id)
            .collect();
        match certain.as_slice() {
            [one] => Found::Certain(*one),
            _ if likely.is_empty() => Found::Nobody,
            _ => Found::Possible(likely.into_keys().collect()),
        }
    }
}

/// How likely somebody who is described is a person of the books.
pub(super) fn likely_is(asked: &Asked<'_>, person: &Person, lineage: &Lineage) -> Likelihood {
    let stated = person.gender.as_deref().and_then(Gender::parse);
    let told = |honorific: Option<&str>| honorific.and_then(Gender::of_honorific);
    let one = Described { name: asked.name, gender: told(asked.honorific), birth_year: asked.birth_year };
    let other = Described {
        name: &person.name,
        gender: stated.or_else(|| told(person.honorific.as_deref())),
        birth_year: person.birth_year,
    };
    likelihood(&one, &other, homes(asked.unit_id, person.unit_id, lineage))
}

fn homes(one: Option<i64>, other: Option<i64>, lineage: &Lineage) -> Homes {
    let Some((one, other)) = one.zip(other) else { return Homes::Apart };
    let follows = |unit: i64, before: i64| lineage.line_of(unit).contains(&before);
    if one == other || follows(one, other) || follows(other, one) { Homes::Same } else { Homes::Apart }
}
