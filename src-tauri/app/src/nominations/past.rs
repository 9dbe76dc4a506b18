//! Who received what before: people, collectives, and the units that collectives follow.

use crate::failure::Failure;
use crate::units::Lineage;
use domain::catalogue::AwardCode;
use domain::recipient::RecipientKind;
use domain::rules::{Application, PastAsked, PastAward, Rule};
use std::collections::HashMap;
use store::Reader;
use store::awards::HeldAward;
use store::nominations::Nomination;

/// A recipient by its key.
#[derive(Hash, PartialEq, Eq)]
enum Recipient {
    Person(i64),
    Collective(i64),
}

/// Past awards by recipient, each with the nomination it answered: those that a rule in use asks for.
pub(crate) struct Past {
    awards: HashMap<Recipient, Vec<(Option<i64>, PastAward)>>,
    /// The people that merged entries are now.
    mergers: HashMap<i64, i64>,
}

impl Past {
    /// Gathers what the rules ask of the years before.
    ///
    /// # Errors
    /// What the file did.
    pub async fn load(
        reader: &mut Reader,
        year: i64,
        rules: &[Rule],
        badges: &[AwardCode],
    ) -> Result<Self, Failure> {
        let asked = |what: PastAsked| {
            rules
                .iter()
                .any(|rule| rule.application == Application::Applied && rule.condition.asks_of_past() == what)
        };
        let year = asked(PastAsked::YearBefore).then_some(year - 1);
        let badges = if asked(PastAsked::Badges) { badges } else { &[] };
        let mut past = Self { awards: HashMap::new(), mergers: reader.mergers().await? };
        for award in reader.held_awards(year, badges).await? {
            let Some(recipient) = past.recipient(&award) else { continue };
            let held = PastAward {
                award: award.award,
                year: i32::try_from(award.year).unwrap_or_default(),
                number: award.number,
                decided_on: award.decided_on,
            };
            past.awards.entry(recipient).or_default().push((award.nomination_id, held));
        }
        Ok(past)
    }

    /// What a nomination's recipient received before. The award that answers this very nomination is not of the past.
    pub fn of(&self, one: &Nomination, lineage: &Lineage) -> Vec<PastAward> {
        let recipients: Vec<Recipient> = match one.kind {
            RecipientKind::Collective => one
                .unit_id
                .into_iter()
                .flat_map(|id| lineage.line_of(id))
                .map(Recipient::Collective)
                .collect(),
            RecipientKind::Individual | RecipientKind::Household => {
                self.person(one.person_id).into_iter().collect()
            }
        };
        let held = recipients.iter().filter_map(|recipient| self.awards.get(recipient)).flatten();
        held.filter(|(answers, _)| *answers != Some(one.id)).map(|(_, held)| held.clone()).collect()
    }

    /// The person that an entry of the books is now.
    pub fn now(&self, person_id: i64) -> i64 {
        self.mergers.get(&person_id).copied().unwrap_or(person_id)
    }

    fn person(&self, person_id: Option<i64>) -> Option<Recipient> {
        person_id.map(|id| Recipient::Person(self.now(id)))
    }

    fn recipient(&self, award: &HeldAward) -> Option<Recipient> {
        match award.kind {
            RecipientKind::Collective => award.unit_id.map(Recipient::Collective),
            RecipientKind::Individual | RecipientKind::Household => self.person(award.person_id),
        }
    }
}
