//! Finds the heading row of a table, wherever it stands, by the meaning of its words; one, two or three rows high.

use crate::book::{HeadingBook, Sense};
use crate::content::{Looks, looks};
use crate::grid::{CellKind, Row, Sheet};
use crate::meanings::Meaning;
use domain::text::fold;
use std::collections::BTreeMap;

/// A column of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeadColumn {
    pub column: u32,
    pub heading: String,
    pub sense: Sense,
}

/// A table's heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    /// Its first and last row, from 1.
    pub first: u32,
    pub last: u32,
    pub columns: Vec<HeadColumn>,
}

impl Heading {
    /// Whether a row holds these very words again, as after a page break.
    pub(crate) fn stands_in(&self, row: &Row) -> bool {
        let is_same = |cell: &crate::grid::Cell| {
            let own = self.columns.iter().find(|column| column.column == cell.column);
            own.is_some_and(|own| fold(&own.heading) == fold(&cell.text))
        };
        row.cells.len() > 1 && row.cells.iter().all(is_same)
    }

    /// Whether it is the same heading as another, as after a page break.
    pub(crate) fn repeats(&self, other: &Self) -> bool {
        let words = |heading: &Self| -> Vec<(u32, String)> {
            heading.columns.iter().map(|column| (column.column, fold(&column.heading))).collect()
        };
        words(self) == words(other)
    }
}

/// No heading's cell is longer than this, in characters.
const LONGEST: usize = 120;

/// The heading that begins at the row with this place, if one does.
pub(crate) fn at(sheet: &Sheet, place: usize, book: &HeadingBook) -> Option<Heading> {
    let row = sheet.rows.get(place)?;
    if row.cells.iter().any(|cell| cell.kind != CellKind::Text || cell.text.chars().count() > LONGEST) {
        return None;
    }
    // One cell is a title, whatever stands below: a heading's row has columns, unless the whole list has but one.
    if row.cells.len() < 2 {
        return of_one_column(sheet, place, book);
    }
    let last = last_row(sheet, place, book)?;
    let tall = columns(sheet, row.number, last, book);
    let flat = if last == row.number { tall.clone() } else { columns(sheet, row.number, row.number, book) };
    // A title straight above a heading is no part of it.
    if weight(&flat) == 0 {
        return None;
    }
    let (first, last, columns) = if weight(&tall) >= weight(&flat) {
        (row.number, last, tall)
    } else {
        (row.number, row.number, flat)
    };
    is_heading(&columns).then_some(Heading { first, last, columns })
}

/// The heading that somebody said begins at the row with this place, whatever its words mean.
pub(crate) fn said(sheet: &Sheet, place: usize, book: &HeadingBook) -> Option<Heading> {
    let row = sheet.rows.get(place)?;
    let last = last_row(sheet, place, book)?;
    Some(Heading { first: row.number, last, columns: columns(sheet, row.number, last, book) })
}

/// The heading of a list that has one column only: names and nothing else stand below.
fn of_one_column(sheet: &Sheet, place: usize, book: &HeadingBook) -> Option<Heading> {
    let row = sheet.rows.get(place)?;
    let cell = row.cells.first()?;
    let sense = book.sense(&cell.text);
    let below: Vec<&Row> = sheet.rows.iter().skip(place + 1).take(3).collect();
    let is_alone = |row: &&Row| row.cells.len() == 1 && row.cell(cell.column).is_some();
    let is_name = |row: &&Row| row.cells.iter().any(|cell| looks(&cell.text) != Looks::Unclear);
    if !sense.may_name_recipient()
        || below.len() < 2
        || !below.iter().all(is_alone)
        || !below.iter().any(is_name)
    {
        return None;
    }
    let columns = vec![HeadColumn { column: cell.column, heading: cell.line(), sense }];
    Some(Heading { first: row.number, last: row.number, columns })
}

/// The last row of a heading that begins here: as far as merged cells reach, or one below where it fills gaps.
fn last_row(sheet: &Sheet, place: usize, book: &HeadingBook) -> Option<u32> {
    let row = sheet.rows.get(place)?;
    let reach = sheet
        .merges
        .iter()
        .filter(|merge| merge.top == row.number && merge.bottom <= row.number + 2)
        .map(|merge| merge.bottom)
        .max()
        .unwrap_or(row.number);
    if reach > row.number {
        return Some(reach);
    }
    let Some(next) = sheet.rows.get(place + 1) else { return Some(row.number) };
    Some(if is_second_row(sheet, row, next, book) { next.number } else { row.number })
}

/// Whether a row is the lower row of a heading: short words under gaps or under cells merged across.
fn is_second_row(sheet: &Sheet, row: &Row, next: &Row, book: &HeadingBook) -> bool {
    let wide = |column: u32| {
        sheet
            .merges
            .iter()
            .any(|merge| merge.is_wide() && merge.top == row.number && merge.covers(row.number, column))
    };
    let mut under_gap = false;
    let mut known = false;
    for cell in &next.cells {
        let short = cell.text.chars().count() <= 40 && cell.kind == CellKind::Text;
        under_gap |= row.cell(cell.column).is_none() || wide(cell.column);
        // "Họ và tên" over "Ông" and "Bà": names, each in the column of its honorific.
        if honorific_above(&cell.text).is_some() {
            known = true;
            continue;
        }
        if !short || matches!(looks(&cell.text), Looks::Person | Looks::Household) {
            return false;
        }
        known |= book.sense(&cell.text) != Sense::Nothing;
    }
    next.number == row.number + 1 && under_gap && known && next.cells.len() < row.cells.len() + 3
}

/// The honorific that a heading's last word gives all names below it.
pub(crate) fn honorific_above(heading: &str) -> Option<&'static str> {
    match heading.split_whitespace().next_back()?.trim_matches(['(', ')', ':', '.']) {
        "Ông" | "ông" | "ÔNG" => Some("Ông"),
        "Bà" | "bà" | "BÀ" => Some("Bà"),
        _ => None,
    }
}

/// The columns of a heading of some rows: each with all words above it, the lowest meaning first.
fn columns(sheet: &Sheet, first: u32, last: u32, book: &HeadingBook) -> Vec<HeadColumn> {
    let mut texts: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for number in first..=last {
        for column in columns_of(sheet, number) {
            let Some(cell) = sheet.shown_at(number, column) else { continue };
            let text = cell.line();
            let above = texts.entry(column).or_default();
            if above.last() != Some(&text) {
                above.push(text);
            }
        }
    }
    let mut columns: Vec<HeadColumn> = texts
        .into_iter()
        .map(|(column, texts)| HeadColumn { column, sense: sense_of(&texts, book), heading: texts.join(" ") })
        .collect();
    share_names(&mut columns);
    columns
}

/// "Bà" beside "Họ và tên Ông", where nothing is merged: names stand below both.
fn share_names(columns: &mut [HeadColumn]) {
    let mut before: Option<(u32, Sense)> = None;
    for column in columns {
        let is_beside = |(place, _): &(u32, Sense)| column.column == place + 1;
        let named = honorific_above(&column.heading).is_some();
        match before.take_if(|before| named && is_beside(before)) {
            Some((_, sense)) if column.sense == Sense::Nothing => column.sense = sense,
            _ => {}
        }
        before = (named && column.sense.may_name_recipient()).then_some((column.column, column.sense));
    }
}

/// The columns in which something shows in a row, merged cells counted in each of their columns.
fn columns_of(sheet: &Sheet, number: u32) -> Vec<u32> {
    let mut all: Vec<u32> =
        sheet.row(number).map(|row| row.cells.iter().map(|cell| cell.column).collect()).unwrap_or_default();
    for merge in sheet.merges.iter().filter(|merge| merge.top <= number && merge.bottom >= number) {
        all.extend(merge.left..=merge.right.min(merge.left + 12));
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn sense_of(texts: &[String], book: &HeadingBook) -> Sense {
    // "Họ và tên" over "Ông" and "Bà": the names of either.
    if let [above @ .., last] = texts
        && !above.is_empty()
        && honorific_above(last).is_some()
    {
        return sense_of(above, book);
    }
    let joined = book.sense(&texts.join(" "));
    let lowest = texts.last().map_or(Sense::Nothing, |text| book.sense(text));
    match (lowest, joined) {
        // "Họ và tên" over "Nam" and "Nữ": still names.
        (Sense::Is(Meaning::Men | Meaning::Women), Sense::Is(Meaning::Name)) => joined,
        (Sense::Nothing, joined) => joined,
        (lowest, _) => lowest,
    }
}

/// How much of a heading is understood.
fn weight(columns: &[HeadColumn]) -> usize {
    columns.iter().filter(|column| column.sense != Sense::Nothing).count()
}

impl Heading {
    /// Whether it has a number beside the names: what is a heading beyond doubt.
    pub(crate) fn is_sure(&self) -> bool {
        let is = |wanted: fn(Meaning) -> bool| {
            self.columns.iter().any(|column| matches!(column.sense, Sense::Is(meaning) if wanted(meaning)))
        };
        is(|meaning| meaning == Meaning::Ordinal) && is(Meaning::names_recipient)
    }
}

fn is_heading(columns: &[HeadColumn]) -> bool {
    let mut distinct: Vec<&str> = Vec::new();
    for column in columns.iter().filter(|column| column.sense != Sense::Nothing) {
        if !distinct.contains(&column.heading.as_str()) {
            distinct.push(&column.heading);
        }
    }
    let named = columns.iter().any(|column| column.sense.may_name_recipient());
    let enough = if named { 2 } else { 3 };
    let is = |wanted: fn(Meaning) -> bool| {
        columns.iter().any(|column| matches!(column.sense, Sense::Is(meaning) if wanted(meaning)))
    };
    // "TT" beside "Họ và tên" heads a list, however many of the other words nobody knows.
    let sure = is(|meaning| meaning == Meaning::Ordinal) && is(Meaning::names_recipient);
    distinct.len() >= enough && (sure || weight(columns) * 2 >= columns.len())
}
