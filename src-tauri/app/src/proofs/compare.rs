//! Telling what a returned row says of a name: what was sent, what came back, what stands here today.

use super::key::{RowKey, fingerprint};
use super::names::award_name;
use super::returned::{DifferenceView, ReturnedName, ReturnedProblem, ReturnedStanding};
use crate::lists::{DoubtView, name_doubts};
use crate::nominations::NominationField;
use crate::nominations::board::{Board, Line};
use domain::proof::Wording;
use domain::recipient::RecipientKind;
use domain::text::{check_person_name, fold, split_honorific};
use domain::wording::in_full;
use intake::{ProofColumn, ReturnedRow, Sight};
use std::collections::{HashMap, HashSet};

/// A row with its key, in its file.
#[derive(Clone, Copy)]
pub(super) struct Keyed<'r> {
    pub file: &'r str,
    pub row: &'r ReturnedRow,
    pub key: &'r RowKey,
}

/// What rows were told to be.
#[derive(Default)]
pub(super) struct Told {
    pub names: Vec<ReturnedName>,
    pub problems: Vec<ReturnedProblem>,
}

/// A row that is listed with its reason.
pub(super) fn problem(file: &str, row: &ReturnedRow, why: &str) -> ReturnedProblem {
    ReturnedProblem {
        file: file.to_owned(),
        sheet: row.sheet.clone(),
        row: i64::from(row.row),
        text: row.whole.clone(),
        recipient: None,
        why: why.to_owned(),
    }
}

/// A row that bears somebody's key, and is listed with its reason all the same.
fn problem_of(line: &Line, keyed: Keyed<'_>, why: &str) -> ReturnedProblem {
    let recipient = Some(line.wording().recipient());
    ReturnedProblem { recipient, ..problem(keyed.file, keyed.row, why) }
}

/// Compares rows of a round's lists with its names.
pub(super) fn compare(board: &Board, rows: &[Keyed<'_>]) -> Told {
    let mut told = Told::default();
    let here = names_here(board, rows);
    let mut groups: Vec<(&Line, Vec<(Keyed<'_>, Returned)>)> = Vec::new();
    let mut faulty: HashSet<i64> = HashSet::new();
    for keyed in rows {
        let Some(line) = board.line(keyed.key.nomination_id).filter(|line| line.stage().is_some()) else {
            told.problems.push(problem(keyed.file, keyed.row, "gone"));
            continue;
        };
        let returned = Returned::of(line, keyed.row);
        let why = unseen(keyed.row).or_else(|| returned.fault(line, &here));
        if let Some(why) = why {
            told.problems.push(problem_of(line, *keyed, why));
            faulty.insert(line.nomination.id);
            continue;
        }
        match groups.iter_mut().find(|(other, _)| other.nomination.id == line.nomination.id) {
            Some((_, group)) => group.push((*keyed, returned)),
            None => groups.push((line, vec![(*keyed, returned)])),
        }
    }
    for (line, group) in groups {
        let mut wordings = group.iter().map(|(_, returned)| &returned.wording);
        let first = wordings.next();
        // Two rows that contradict each other: neither is taken for the unit's word.
        if wordings.any(|other| Some(other) != first) || faulty.contains(&line.nomination.id) {
            told.problems.extend(group.iter().map(|(keyed, _)| problem_of(line, *keyed, "twice")));
        } else {
            // The same file twice, or a row copied: it says the same, once is enough.
            let first = group.into_iter().next();
            told.names.extend(first.map(|(keyed, returned)| name(board, line, keyed, returned)));
        }
    }
    told
}

/// Why a row is no word of the unit's, though it bears somebody's key: it was taken out for whoever looks at the file.
const fn unseen(row: &ReturnedRow) -> Option<&'static str> {
    match row.sight {
        Sight::Plain => None,
        Sight::Hidden => Some("hidden"),
        Sight::CrossedOut => Some("crossed_out"),
    }
}

/// The nominations of rows by their names of today.
fn names_here(board: &Board, rows: &[Keyed<'_>]) -> HashMap<String, HashSet<i64>> {
    let mut names: HashMap<String, HashSet<i64>> = HashMap::new();
    for line in rows.iter().filter_map(|keyed| board.line(keyed.key.nomination_id)) {
        names.entry(fold(&line.wording().name)).or_default().insert(line.nomination.id);
    }
    names
}

/// What a row says, part by part: as typed, and as it would be printed.
struct Returned {
    parts: Vec<(NominationField, String)>,
    wording: Wording,
    remark: Option<String>,
    /// What is asked of a name that is taken otherwise than it was typed.
    doubts: Vec<DoubtView>,
}

impl Returned {
    fn of(line: &Line, row: &ReturnedRow) -> Self {
        let today = line.wording();
        let text = |column: ProofColumn| row.texts.get(&column).cloned();
        let typed = text(ProofColumn::Name).unwrap_or_default();
        if line.nomination.kind == RecipientKind::Collective {
            // Its certificate carries its name alone: what stands in the other cells is a remark.
            let beside =
                [ProofColumn::Honorific, ProofColumn::Position, ProofColumn::Unit, ProofColumn::Remark];
            let wording = Wording { name: in_full(&typed), ..today };
            let remark = joined(beside.into_iter().filter_map(text));
            let parts = vec![(NominationField::Name, typed)];
            return Self { parts, wording, remark, doubts: Vec::new() };
        }
        let (in_name, name) = match split_honorific(&typed) {
            // As it stands here it is a name, whatever it begins with.
            (Some(honorific), name) if typed != today.name => (Some(honorific.to_owned()), name),
            _ => (None, typed),
        };
        let (name, doubts) = in_print_case(name);
        let honorific =
            in_name.or_else(|| text(ProofColumn::Honorific)).unwrap_or_else(|| today.honorific.clone());
        // A column that the file no longer has says nothing; an emptied cell says that it is empty.
        let position = text(ProofColumn::Position).unwrap_or_else(|| today.position.clone());
        let unit = text(ProofColumn::Unit).unwrap_or_else(|| today.unit.clone());
        let wording = Wording {
            honorific: honorific.clone(),
            name: in_full(&name),
            position: in_full(&position),
            unit: in_full(&unit),
        };
        let parts = vec![
            (NominationField::Honorific, honorific),
            (NominationField::Name, name),
            (NominationField::Position, position),
            (NominationField::Unit, unit),
        ];
        Self { parts, wording, remark: joined(text(ProofColumn::Remark).into_iter()), doubts }
    }

    /// Why the row cannot be taken for what the unit says of this name.
    fn fault(&self, line: &Line, here: &HashMap<String, HashSet<i64>>) -> Option<&'static str> {
        let name = &self.wording.name;
        if name.is_empty() {
            return Some("name_empty");
        }
        if line.nomination.kind == RecipientKind::Individual && check_person_name(name).is_err() {
            return Some("name_wrong");
        }
        // Somebody else's name beside this key: a part of the sheet was sorted, or a cell pasted, without the rest.
        let id = line.nomination.id;
        let others = here.get(&fold(name)).filter(|ids| !ids.contains(&id));
        others.is_some().then_some("shifted")
    }
}

fn joined(texts: impl Iterator<Item = String>) -> Option<String> {
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    (!texts.is_empty()).then(|| texts.join(" · "))
}

fn name(board: &Board, line: &Line, keyed: Keyed<'_>, returned: Returned) -> ReturnedName {
    let (one, today) = (&line.nomination, line.wording());
    let seen = fingerprint(&today);
    let differences: Vec<DifferenceView> = returned
        .parts
        .into_iter()
        .filter_map(|(field, value)| {
            let before = part(&today, field);
            (in_full(&value) != before).then(|| DifferenceView::of(field, before, value))
        })
        .collect();
    let standing = if differences.is_empty() {
        ReturnedStanding::Same
    } else if keyed.key.sent == seen {
        ReturnedStanding::Differs
    } else if keyed.key.sent == fingerprint(&returned.wording) {
        ReturnedStanding::ChangedHere
    } else {
        ReturnedStanding::ChangedBoth
    };
    // Checked as a list's names are: a unit's clerk types as fast as anybody.
    let corrected = differences.iter().find(|one| one.field == NominationField::Name);
    let mut doubts = corrected.map(|one| name_doubts(line.nomination.kind, &one.value)).unwrap_or_default();
    doubts.extend(returned.doubts.into_iter().filter(|_| corrected.is_some()));
    ReturnedName {
        nomination_id: one.id,
        file: keyed.file.to_owned(),
        sheet: keyed.row.sheet.clone(),
        row: i64::from(keyed.row.row),
        recipient: today.recipient(),
        below: today.below(),
        award_name: award_name(board, line),
        nominated_by: in_full(one.nominated_by.as_deref().unwrap_or_default()),
        standing,
        differences,
        doubts,
        remark: returned.remark,
        locked: (!one.state.is_open()).then(|| one.state.as_str().to_owned()),
        mark: line.proof_mark.into(),
        seen,
    }
}

/// A name in the case that is printed, and what is asked of it: a unit that writes its names in capitals corrects their
/// letters, not how certificates are printed.
fn in_print_case(name: String) -> (String, Vec<DoubtView>) {
    let doubts = name_doubts(RecipientKind::Individual, &name);
    let likely = doubts.iter().find_map(|doubt| doubt.facts.get("likely"));
    match likely.filter(|likely| likely.to_uppercase() == name).cloned() {
        Some(likely) => (likely, doubts),
        None => (name, Vec::new()),
    }
}

/// A part of a wording; the fields that no certificate prints have none.
fn part(wording: &Wording, field: NominationField) -> &str {
    match field {
        NominationField::Honorific => &wording.honorific,
        NominationField::Name => &wording.name,
        NominationField::Position => &wording.position,
        NominationField::Unit => &wording.unit,
        _ => "",
    }
}
