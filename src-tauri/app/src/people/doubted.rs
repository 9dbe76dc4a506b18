//! Whom of a round's people the books may know a second time: the questions that nobody has answered yet.

use super::books::{Asked, likely_is};
use crate::failure::Failure;
use crate::units::Lineage;
use domain::identity::Likelihood;
use std::collections::{HashMap, HashSet};
use store::Reader;
use store::identities::Acquaintance;

/// The people of a round who may be another entry of the books, and the namesakes who are known to be two.
pub(crate) struct Doubted {
    people: HashSet<i64>,
    apart: HashSet<(i64, i64)>,
}

impl Doubted {
    /// Looks through the namesakes of a round's people. Nobody else can be meant: names that are compared share a key.
    ///
    /// # Errors
    /// What the file did.
    pub async fn load(reader: &mut Reader, round_id: i64, lineage: &Lineage) -> Result<Self, Failure> {
        let mut all = Self { people: HashSet::new(), apart: reader.pairs_apart().await? };
        let mut by_key: HashMap<String, Vec<Acquaintance>> = HashMap::new();
        for (key, one) in reader.namesakes_of_round(round_id).await? {
            by_key.entry(key).or_default().push(one);
        }
        for alike in by_key.values() {
            let doubted = alike.iter().filter(|one| all.is_doubted(one, alike, lineage));
            let ids: Vec<i64> = doubted.map(|one| one.is_now).collect();
            all.people.extend(ids);
        }
        Ok(all)
    }

    /// Whether somebody has to say who a person is. As what `possible_doubles` lists: both ask the same of each pair.
    fn is_doubted(&self, one: &Acquaintance, alike: &[Acquaintance], lineage: &Lineage) -> bool {
        let asked = Asked::of(&one.person);
        let may_be = |other: &Acquaintance| {
            other.is_now != one.is_now
                && !self.are_apart(one.is_now, other.is_now)
                && likely_is(&asked, &other.person, lineage) != Likelihood::Unlikely
        };
        // The very same name is compared without folding it, and is most often the answer: it is looked at first.
        let is_same = |other: &&Acquaintance| other.person.name == one.person.name;
        one.person.id == one.is_now
            && (alike.iter().filter(is_same).any(may_be)
                || alike.iter().filter(|other| !is_same(other)).any(may_be))
    }

    /// Whether a person, as it is now, may be another entry.
    pub fn has(&self, person_now: i64) -> bool {
        self.people.contains(&person_now)
    }

    /// Whether two were found to be two people.
    pub fn are_apart(&self, one: i64, other: i64) -> bool {
        self.apart.contains(&(one.min(other), one.max(other)))
    }
}
