//! What the office's books, the round and the list itself say of the recipients of a list.

use super::accept::{draft, year_of};
use super::conflicts::{ConflictKind, ConflictView, InList, InRound, Tells};
use super::keys::content_keys;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::nominations::recipients::{Beside, Units, asked, own_unit};
use crate::people::{Books, Found, PersonRow, candidates};
use crate::units::NearUnits;
use domain::recipient::RecipientKind;
use intake::ReadRow;
use serde::Serialize;
use store::Reader;
use store::catalogue::Catalogue;
use store::nominations::Nomination;
use ts_rs::TS;

/// Whether the office knows the recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowMatch {
    /// In its books.
    Known,
    /// Perhaps: somebody must say.
    Possible,
    /// Not yet.
    New,
    /// This very row was accepted before: accepting adds nothing.
    AlreadyImported,
    /// Somebody nominated the recipient in this round already.
    InRound,
}

/// A unit that may be meant, though the list writes it otherwise.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "UnitCandidate")]
pub struct UnitCandidateView {
    /// The field of the row that names it: `name`, `unit`, `nominated_by`.
    pub field: &'static str,
    /// As the list writes it.
    pub written: String,
    /// The unit in the books.
    pub unit_id: i64,
    /// As the books write it.
    pub name: String,
}

/// What is known of one row.
#[derive(Debug, Clone)]
pub(crate) struct Matched {
    pub matched: RowMatch,
    pub candidates: Vec<PersonRow>,
    pub conflicts: Vec<ConflictView>,
    pub units: Vec<UnitCandidateView>,
}

impl Matched {
    /// Of a row that was accepted before nothing is asked.
    const fn already_imported() -> Self {
        Self {
            matched: RowMatch::AlreadyImported,
            candidates: Vec::new(),
            conflicts: Vec::new(),
            units: Vec::new(),
        }
    }

    /// Whether somebody has to look at the row before it becomes a draft.
    pub fn asks(&self, row: &ReadRow) -> bool {
        let is_weighty = |conflict: &ConflictView| conflict.kind != ConflictKind::AnotherAward;
        self.matched != RowMatch::AlreadyImported
            && (!row.doubts.is_empty()
                || !self.candidates.is_empty()
                || !self.units.is_empty()
                || self.conflicts.iter().any(is_weighty))
    }
}

/// What is known of each row of a list, in its order.
///
/// # Errors
/// What the file did.
pub(crate) async fn match_rows(
    desk: &Desk,
    reader: &mut Reader,
    round_id: Option<i64>,
    rows: &[ReadRow],
    catalogue: &Catalogue,
) -> Result<Vec<Matched>, Failure> {
    let mut drafts: Vec<Nomination> = rows.iter().map(|row| draft(desk, row)).collect();
    let units = Units::load(reader, &drafts).await?;
    for one in &mut drafts {
        let parent = one.nominated_by.as_deref().and_then(|name| units.id(name, None));
        one.unit_id = own_unit(one).and_then(|name| units.id(name, parent));
        one.nominating_unit_id = parent;
    }
    let people = drafts.iter().filter(|one| one.kind == RecipientKind::Individual);
    let books = Books::load(reader, people.map(|one| one.name.as_str())).await?;
    let found: Vec<Found> = drafts
        .iter()
        .zip(rows)
        .map(|(one, row)| match one.kind {
            RecipientKind::Individual => {
                books.find(&asked(one, &Beside { born: year_of(row), answer: None }))
            }
            RecipientKind::Collective | RecipientKind::Household => Found::Nobody,
        })
        .collect();
    let asked_about: Vec<i64> = found.iter().filter_map(Found::asked).flatten().copied().collect();
    let described = candidates(reader, &asked_about).await?;
    let years: Vec<Option<i64>> = rows.iter().map(year_of).collect();
    let tells = if years.iter().any(Option::is_some) { Tells::Years } else { Tells::Nothing };
    let there = InRound::load(reader, round_id, catalogue, tells).await?;
    let near = NearUnits::of(reader.unit_names().await?.into_iter().map(|(id, _, name)| (id, name)));
    let keys = content_keys(rows);
    let in_list = InList::of(rows, &drafts, &found, catalogue);
    let each = drafts.iter().zip(&found).zip(&keys).enumerate();
    Ok(each
        .map(|(place, ((one, found), key))| {
            if there.has(key) {
                return Matched::already_imported();
            }
            let born = years.get(place).copied().flatten();
            let conflicts =
                [there.conflicts(one, found, born), in_list.conflicts(place, one, found)].concat();
            let ids = found.asked().map_or(&[][..], Vec::as_slice);
            Matched {
                matched: matched(one, found, &conflicts),
                candidates: ids.iter().filter_map(|id| described.get(id)).cloned().collect(),
                units: unit_candidates(one, &near),
                conflicts,
            }
        })
        .collect())
}

fn matched(one: &Nomination, found: &Found, conflicts: &[ConflictView]) -> RowMatch {
    if conflicts.iter().any(|conflict| conflict.nomination_id.is_some()) {
        return RowMatch::InRound;
    }
    match (one.kind, found) {
        (RecipientKind::Individual, Found::Certain(_)) => RowMatch::Known,
        (RecipientKind::Individual, Found::Possible(_)) => RowMatch::Possible,
        (RecipientKind::Collective, _) if one.unit_id.is_some() => RowMatch::Known,
        _ => RowMatch::New,
    }
}

/// Units that the books do not know under the names written, but nearly.
fn unit_candidates(one: &Nomination, near: &NearUnits) -> Vec<UnitCandidateView> {
    let own = if one.kind == RecipientKind::Collective { "name" } else { "unit" };
    let named = [
        (own, own_unit(one), one.unit_id),
        ("nominated_by", one.nominated_by.as_deref(), one.nominating_unit_id),
    ];
    named
        .into_iter()
        .filter(|(_, _, known)| known.is_none())
        .filter_map(|(field, written, _)| {
            let written = written?;
            let (unit_id, name) = near.find(written)?;
            Some(UnitCandidateView { field, written: written.to_owned(), unit_id, name: name.to_owned() })
        })
        .collect()
}
