//! Who received what before: people, collectives, and the units that collectives follow.

use crate::failure::Failure;
use crate::units::Lineage;
use domain::recipient::RecipientKind;
use domain::rules::PastAward;
use std::collections::{HashMap, HashSet};
use store::Reader;
use store::awards::Award;
use store::nominations::Nomination;

/// A recipient by its key.
#[derive(Hash, PartialEq, Eq)]
enum Recipient {
    Person(i64),
    Collective(i64),
}

/// The past awards of a round's recipients, each with the nomination it answered.
pub(crate) struct Past(HashMap<Recipient, Vec<(Option<i64>, PastAward)>>);

impl Past {
    /// Gathers them.
    ///
    /// # Errors
    /// What the file did.
    pub async fn load(
        reader: &mut Reader,
        round_id: i64,
        nominations: &[Nomination],
        lineage: &Lineage,
    ) -> Result<Self, Failure> {
        let mut awards = reader.past_awards_of_round(round_id).await?;
        let followed = followed(nominations, lineage);
        let of_followed = reader.awards_of_units(&followed).await?;
        awards.extend(of_followed.into_iter().filter(|award| award.state == "valid"));
        let mut past: HashMap<Recipient, Vec<(Option<i64>, PastAward)>> = HashMap::new();
        for award in awards {
            let Some(recipient) = recipient(&award) else { continue };
            let held = PastAward {
                award: award.award,
                year: i32::try_from(award.year).unwrap_or_default(),
                number: award.number,
                decided_on: award.decided_on,
            };
            past.entry(recipient).or_default().push((award.nomination_id, held));
        }
        Ok(Self(past))
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
                one.person_id.map(Recipient::Person).into_iter().collect()
            }
        };
        let held = recipients.iter().filter_map(|recipient| self.0.get(recipient)).flatten();
        held.filter(|(answers, _)| *answers != Some(one.id)).map(|(_, held)| held.clone()).collect()
    }
}

fn recipient(award: &Award) -> Option<Recipient> {
    match award.kind {
        RecipientKind::Collective => award.unit_id.map(Recipient::Collective),
        RecipientKind::Individual | RecipientKind::Household => award.person_id.map(Recipient::Person),
    }
}

/// The units that became part of those nominated, and are not nominated themselves.
fn followed(nominations: &[Nomination], lineage: &Lineage) -> Vec<i64> {
    let units: HashSet<i64> = nominations
        .iter()
        .filter(|one| one.kind == RecipientKind::Collective)
        .filter_map(|one| one.unit_id)
        .collect();
    let before: HashSet<i64> = units.iter().flat_map(|id| lineage.line_of(*id)).collect();
    before.difference(&units).copied().collect()
}
