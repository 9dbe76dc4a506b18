//! Why an officer should look at a row, as it is sent, and what of it is still open when a list is accepted.

use super::accept::draft;
use super::columns::Columns;
use super::keys::place_key;
use super::names::name_doubts;
use crate::desk::Desk;
use crate::nominations::{NominationField, changed_fields};
use intake::{Doubt, Meaning, ReadRow};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use store::nominations::Nomination;
use ts_rs::TS;

/// Why an officer should look at a row.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DoubtView {
    /// Chooses the sentence `doubt_<kind>`.
    pub kind: String,
    /// Fill it.
    pub facts: BTreeMap<String, String>,
    /// The fields it speaks of: who mends one of them has answered it. None where it is about the row as a whole.
    pub fields: Vec<NominationField>,
}

impl DoubtView {
    /// A doubt about a name that stands in no list.
    pub(super) fn of_name(doubt: &Doubt) -> Self {
        Self::of(doubt, vec![NominationField::Name])
    }

    fn of(doubt: &Doubt, fields: Vec<NominationField>) -> Self {
        let facts = doubt.facts().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { kind: doubt.kind().to_owned(), facts, fields }
    }
}

/// What there is to ask about a row.
pub(super) fn doubts_of_row(row: &ReadRow, columns: &Columns<'_>) -> Vec<DoubtView> {
    let fields = |doubt: &Doubt| fields_of(doubt, |letters| columns.meaning(&row.origin, letters));
    row.doubts.iter().map(|doubt| DoubtView::of(doubt, fields(doubt))).collect()
}

/// A row that was accepted with something open, by its place.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in intake::ReadRow")]
pub struct OpenRow {
    pub sheet: String,
    pub row: u32,
    pub name: String,
    pub doubts: Vec<DoubtView>,
}

/// Each row with what nobody answered of it.
pub(super) fn open_rows(
    desk: &Desk,
    rows: &[(&ReadRow, &String)],
    nominations: &[Nomination],
    seen: &[String],
    columns: &Columns<'_>,
) -> Vec<OpenRow> {
    let seen: HashSet<&str> = seen.iter().map(String::as_str).collect();
    let open = |(row, now): (&ReadRow, &Nomination)| match seen.contains(place_key(row).as_str()) {
        true => Vec::new(),
        false => still_open(doubts_of_row(row, columns), &draft(desk, row), now),
    };
    rows.iter()
        .map(|(row, _)| *row)
        .zip(nominations)
        .map(|(row, now)| OpenRow {
            sheet: row.origin.sheet.clone(),
            row: row.origin.row,
            name: now.name.clone(),
            doubts: open((row, now)),
        })
        .collect()
}

/// What is still open of a row that nobody said is right, now that an officer has made `now` of what was read: a doubt is
/// answered by mending what it speaks of, and a name that was typed is asked about as a list's is.
fn still_open(doubts: Vec<DoubtView>, read: &Nomination, now: &Nomination) -> Vec<DoubtView> {
    let changed = changed_fields(read, now);
    let is_open = |doubt: &DoubtView| !doubt.fields.iter().any(|field| changed.contains(field));
    let mut open: Vec<DoubtView> = doubts.into_iter().filter(is_open).collect();
    if changed.iter().any(|field| matches!(field, NominationField::Name | NominationField::Kind)) {
        open.extend(name_doubts(now.kind, &now.name));
    }
    open
}

/// The fields that a doubt speaks of: as its kind says, else as the column does that it is about.
fn fields_of(doubt: &Doubt, meaning: impl Fn(&str) -> Option<Meaning>) -> Vec<NominationField> {
    use NominationField as Field;
    match doubt.kind() {
        "date_in_name" | "capital_restored" => vec![Field::Name],
        kind if kind.starts_with("name") => vec![Field::Name],
        kind if kind.starts_with("kind_") => vec![Field::Kind],
        kind if kind.starts_with("award_") => vec![Field::Award],
        kind if kind.starts_with("theme_") => vec![Field::Theme],
        kind if kind.starts_with("position_unit_") => vec![Field::Position, Field::Unit],
        "text_left_out" => vec![Field::Position, Field::Unit],
        "unit_missing" => vec![Field::Unit],
        // It speaks of the list: one row's unit does not answer it.
        "units_missing" => Vec::new(),
        "honorific_differs" | "degree_left_out" => vec![Field::Honorific],
        _ => {
            let facts = doubt.facts();
            let fact = |name| facts.iter().find(|(fact, _)| *fact == name).map(|(_, text)| text.as_str());
            let letters = fact("column").or_else(|| Some(letters_of(fact("cell")?)));
            letters.and_then(meaning).map(fields_in).unwrap_or_default()
        }
    }
}

/// `C` of `C12`.
fn letters_of(cell: &str) -> &str {
    cell.trim_end_matches(|letter: char| letter.is_ascii_digit())
}

/// The fields that a column of this meaning fills.
fn fields_in(meaning: Meaning) -> Vec<NominationField> {
    use NominationField as Field;
    match meaning {
        Meaning::Honorific | Meaning::Gender | Meaning::Men | Meaning::Women => vec![Field::Honorific],
        Meaning::Name
        | Meaning::FamilyName
        | Meaning::GivenName
        | Meaning::Collective
        | Meaning::Recipient => {
            vec![Field::Name]
        }
        Meaning::Position => vec![Field::Position],
        Meaning::Unit | Meaning::UnitPart => vec![Field::Unit],
        Meaning::PositionUnit => vec![Field::Position, Field::Unit],
        Meaning::NominatedBy => vec![Field::NominatedBy],
        Meaning::Award | Meaning::AwardTick => vec![Field::Award],
        Meaning::Theme => vec![Field::Theme],
        Meaning::Citation => vec![Field::Citation],
        Meaning::Note => vec![Field::Note],
        Meaning::Kind => vec![Field::Kind],
        Meaning::Ordinal | Meaning::BirthDate | Meaning::Aside | Meaning::Unnamed => Vec::new(),
    }
}
