//! Whoever is nominated twice: in the round already, or by two rows of one list.

use super::accept::year_of;
use super::keys::place_key;
use crate::failure::Failure;
use crate::nominations::recipients::unit_key;
use crate::people::Found;
use domain::nomination::Stage;
use intake::ReadRow;
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use store::Reader;
use store::catalogue::Catalogue;
use store::nominations::{Nomination, same_key};
use ts_rs::TS;

/// Another nomination of the same recipient, in the round or in the list itself.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "RowConflict")]
pub struct ConflictView {
    /// What it is about; chooses the sentence `conflict_<kind>`.
    pub kind: ConflictKind,
    /// The other nomination, when it is in the round.
    pub nomination_id: Option<i64>,
    /// The other row, when it is in the list.
    pub row_key: Option<String>,
    /// Who nominated there.
    pub nominated_by: Option<String>,
    /// For which award.
    pub award_name: Option<String>,
    /// And theme.
    pub theme: Option<String>,
}

/// What is wrong with two nominations of one recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConflictKind {
    /// Two units nominate the recipient (R41: only the managing unit does; Luật TĐKT Đ83).
    TwoUnits,
    /// The same award for the same theme (R03: one achievement, one award; Luật TĐKT Đ5).
    SameAward,
    /// Another award: allowed, and worth knowing.
    AnotherAward,
}

impl ConflictView {
    /// What one nomination has against another of the same recipient.
    fn of(one: &Nomination, other: &Known) -> Self {
        let by = |one: &Nomination| one.nominated_by.as_deref().map(unit_key);
        let Known { nomination, award_name, .. } = other;
        let is_same_award = one.award == nomination.award && one.theme == nomination.theme;
        let kind = match by(one) == by(nomination) {
            false => ConflictKind::TwoUnits,
            true if is_same_award => ConflictKind::SameAward,
            true => ConflictKind::AnotherAward,
        };
        Self {
            kind,
            nomination_id: None,
            row_key: None,
            nominated_by: nomination.nominated_by.clone(),
            award_name: award_name.clone(),
            theme: nomination.theme.clone(),
        }
    }
}

/// A nomination that others may be held against.
struct Known {
    nomination: Nomination,
    award_name: Option<String>,
    /// The recipient's year of birth.
    born: Option<i64>,
}

impl Known {
    fn of(nomination: Nomination, born: Option<i64>, catalogue: &Catalogue) -> Self {
        let code = nomination.award.as_ref();
        let award = catalogue.award_types.iter().find(|award| Some(&award.entry.code) == code);
        let award_name = award.map(|award| award.entry.short_name.clone());
        Self { nomination, award_name, born }
    }
}

/// Nominations by what tells their recipients again: the person of the books, or name and home.
#[derive(Default)]
struct Recipients {
    all: Vec<Known>,
    by_identity: HashMap<String, Vec<usize>>,
}

impl Recipients {
    fn note(&mut self, known: Known, person: Option<i64>) {
        for identity in identities(&known.nomination, person) {
            self.by_identity.entry(identity).or_default().push(self.all.len());
        }
        self.all.push(known);
    }

    /// The places of a recipient's nominations, in order.
    fn places(&self, one: &Nomination, person: Option<i64>, born: Option<i64>) -> Vec<usize> {
        let identities = identities(one, person);
        let is_another = |place: &usize| {
            let other = self.all.get(*place).and_then(|known| known.born);
            // Whoever was born in another year is somebody else, whatever their names.
            born.zip(other).is_some_and(|(one, other)| one != other)
        };
        let mut places: Vec<usize> = identities
            .filter_map(|identity| self.by_identity.get(&identity))
            .flatten()
            .copied()
            .filter(|place| !is_another(place))
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

fn identities(one: &Nomination, person: Option<i64>) -> impl Iterator<Item = String> {
    person.map(|id| format!("person {id}")).into_iter().chain([same_key(one)])
}

/// What a list tells of its recipients that those of a round must be asked for too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tells {
    /// In what year they were born.
    Years,
    /// Nothing beside their nominations.
    Nothing,
}

/// The nominations that are in the running in a round.
#[derive(Default)]
pub(crate) struct InRound {
    keys: HashSet<String>,
    recipients: Recipients,
}

impl InRound {
    /// Those of a round; of none, nothing.
    ///
    /// # Errors
    /// What the file did.
    pub async fn load(
        reader: &mut Reader,
        round_id: Option<i64>,
        catalogue: &Catalogue,
        tells: Tells,
    ) -> Result<Self, Failure> {
        let Some(round_id) = round_id else { return Ok(Self::default()) };
        let mut all = Self { keys: reader.origin_keys(round_id).await?, recipients: Recipients::default() };
        let mergers = reader.mergers().await?;
        let nominations = reader.nominations(round_id).await?;
        let mut years: HashMap<i64, i64> = HashMap::new();
        if tells == Tells::Years {
            let people: Vec<i64> = nominations.iter().filter_map(|one| one.person_id).collect();
            let lines = reader.people_lines(&people).await?;
            years = lines
                .into_iter()
                .filter_map(|line| Some((line.person.id, line.person.birth_year?)))
                .collect();
        }
        for one in nominations {
            if Stage::of(&one.state).is_some() {
                let born = one.person_id.and_then(|id| years.get(&id).copied());
                let person = one.person_id.map(|id| mergers.get(&id).copied().unwrap_or(id));
                all.recipients.note(Known::of(one, born, catalogue), person);
            }
        }
        Ok(all)
    }

    /// Whether a row was accepted into the round before, by its content key.
    pub fn has(&self, content_key: &str) -> bool {
        self.keys.contains(content_key)
    }

    /// What the round has against a draft.
    pub fn conflicts(&self, one: &Nomination, found: &Found, born: Option<i64>) -> Vec<ConflictView> {
        let places = self.recipients.places(one, found.certain(), born);
        let others = places.into_iter().filter_map(|place| self.recipients.all.get(place));
        others
            .map(|other| ConflictView {
                nomination_id: Some(other.nomination.id),
                ..ConflictView::of(one, other)
            })
            .collect()
    }
}

/// The rows of a list.
pub(crate) struct InList<'a> {
    rows: &'a [ReadRow],
    recipients: Recipients,
}

impl<'a> InList<'a> {
    /// Rows, with the drafts made of them and whom they are about.
    pub fn of(rows: &'a [ReadRow], drafts: &[Nomination], found: &[Found], catalogue: &Catalogue) -> Self {
        let mut recipients = Recipients::default();
        for ((one, row), found) in drafts.iter().zip(rows).zip(found) {
            recipients.note(Known::of(one.clone(), year_of(row), catalogue), found.certain());
        }
        Self { rows, recipients }
    }

    /// What rows above have against the draft at a place: the second of two is the one to look at.
    pub fn conflicts(&self, place: usize, one: &Nomination, found: &Found) -> Vec<ConflictView> {
        let born = self.rows.get(place).and_then(year_of);
        let places = self.recipients.places(one, found.certain(), born);
        let above = places.into_iter().filter(|other| *other < place);
        above
            .filter_map(|other| self.recipients.all.get(other).zip(self.rows.get(other)))
            .map(|(other, row)| ConflictView {
                row_key: Some(place_key(row)),
                ..ConflictView::of(one, other)
            })
            .collect()
    }
}
