//! A block without headings: columns are told by what they hold, and the guess is said as a doubt.

use crate::choices::Chosen;
use crate::content::{Looks, is_kind_word, is_tick, looks, starts_with_position, starts_with_unit};
use crate::grid::{Cell, CellKind, Row, Sheet};
use crate::habits::Habits;
use crate::headings::Heading;
use crate::lexicon::Lexicon;
use crate::meanings::Meaning;
use crate::names::leading_number;
use crate::position_unit::split_position_unit;
use crate::resolve::{Basis, Column, Table};
use crate::titles::is_list_title;
use domain::recipient::RecipientKind;
use domain::text::fold;

/// Whether most of a column's texts are such.
type Mostly<'a> = dyn Fn(&dyn Fn(&str) -> bool) -> bool + 'a;

/// How many rows are looked at.
const SAMPLE: usize = 60;

/// The table of a sheet without headings, or with one of unknown words; `None` where no column holds names.
pub(crate) fn table(
    sheet: &Sheet,
    heading: Option<Heading>,
    lexicon: &Lexicon,
    chosen: Chosen<'_>,
) -> Option<Table> {
    let table = columns(sheet, heading, lexicon, chosen);
    table.columns.iter().any(|column| column.meaning.names_recipient()).then_some(table)
}

/// What the columns of such a sheet may hold, whether or not any holds names.
pub(crate) fn columns(
    sheet: &Sheet,
    heading: Option<Heading>,
    lexicon: &Lexicon,
    chosen: Chosen<'_>,
) -> Table {
    let above = heading.as_ref().map_or(0, |heading| heading.last);
    let below = || sheet.rows.iter().filter(|row| row.number > above);
    let rows: Vec<&Row> = below().filter(|row| row.cells.len() > 1).take(SAMPLE).collect();
    let rows = if rows.is_empty() { below().take(SAMPLE).collect() } else { rows };
    let width = rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.column + 1).max();
    let width = width.unwrap_or_default();
    let mut columns: Vec<Column> = Vec::new();
    let mut who = RecipientKind::Individual;
    for column in 0..width.min(64) {
        let cells: Vec<&Cell> = rows.iter().filter_map(|row| row.cell(column)).collect();
        let had: Vec<Meaning> = columns.iter().map(|column| column.meaning).collect();
        let said = chosen.meaning(column);
        let Some(found) = said.or_else(|| meaning(&cells, &had, who, lexicon)) else { continue };
        // What somebody said names the recipient; what was only guessed gives way.
        let gives_way = found.names_recipient() && said.is_none() && chosen.names_recipient();
        if found.names_recipient() {
            who = kind_of(&cells);
        }
        columns.push(guessed(column, if gives_way { Meaning::Unnamed } else { found }));
    }
    for head in heading.iter().flat_map(|heading| &heading.columns) {
        match columns.iter_mut().find(|column| column.column == head.column) {
            Some(column) => column.heading.clone_from(&head.heading),
            None => columns
                .push(Column { heading: head.heading.clone(), ..guessed(head.column, Meaning::Unnamed) }),
        }
    }
    chosen.apply(&mut columns, width);
    let habits = Habits::of(&columns, &rows, &rows);
    Table { heading, columns, habits }
}

fn guessed(column: u32, meaning: Meaning) -> Column {
    Column { column, heading: String::new(), meaning, award: None, basis: Basis::Content }
}

/// Whether a sheet without headings is a list all the same: numbered, with awards beside the names, or most of its names
/// such as people and units bear. Two columns of any words are none.
pub(crate) fn is_list(sheet: &Sheet, table: &Table) -> bool {
    let has = |meaning: Meaning| table.columns.iter().any(|column| column.meaning == meaning);
    if has(Meaning::Ordinal) || has(Meaning::Award) || has(Meaning::Honorific) {
        return true;
    }
    let Some(name) = table.columns.iter().find(|column| column.meaning.names_recipient()) else {
        return false;
    };
    let above = table.heading.as_ref().map_or(0, |heading| heading.last);
    let below = sheet.rows.iter().filter(|row| row.number > above);
    let names: Vec<String> =
        below.filter_map(|row| row.cell(name.column)).take(SAMPLE).map(Cell::line).collect();
    let names: Vec<String> = names.into_iter().filter(|name| !is_list_title(name)).collect();
    let known = |text: &&String| {
        matches!(looks(leading_number(text).1), Looks::Person | Looks::Collective | Looks::Household)
    };
    names.iter().filter(known).count() * 5 >= names.len() * 3
}

/// What a column holds, given the meanings to its left.
fn meaning(cells: &[&Cell], had: &[Meaning], who: RecipientKind, lexicon: &Lexicon) -> Option<Meaning> {
    if cells.is_empty() {
        return None;
    }
    let texts: Vec<String> = cells.iter().map(|cell| cell.line()).collect();
    let mostly =
        |such: &dyn Fn(&str) -> bool| texts.iter().filter(|text| such(text)).count() * 5 >= texts.len() * 3;
    let named = had.iter().any(|meaning| meaning.names_recipient());
    let has = |meaning: Meaning| had.contains(&meaning);
    if !named {
        return before_names(cells, &mostly);
    }
    let found = if mostly(&|text| {
        text.chars().count() > 45 && !starts_with_unit(text) && !starts_with_position(text)
    }) {
        Meaning::Citation
    } else if mostly(&|text| is_award(text, lexicon)) {
        Meaning::Award
    } else if mostly(&|text| matches!(fold(text).as_str(), "nam" | "nu")) {
        Meaning::Gender
    } else if mostly(&|text| crate::dates::born(text).is_some()) {
        Meaning::BirthDate
    } else if mostly(&|text| starts_with_position(text) && split_position_unit(text).unit.is_some()) {
        Meaning::PositionUnit
    } else if mostly(&|text| starts_with_unit(text)) {
        let has_unit = has(Meaning::Unit) || has(Meaning::PositionUnit);
        if has_unit || who == RecipientKind::Collective { Meaning::NominatedBy } else { Meaning::Unit }
    } else if mostly(&|text| starts_with_position(text)) || !has(Meaning::Position) && !mostly(&is_tick) {
        Meaning::Position
    } else {
        Meaning::Unnamed
    };
    Some(if has(found) { Meaning::Unnamed } else { found })
}

/// Whether most of the names are units.
fn kind_of(cells: &[&Cell]) -> RecipientKind {
    let units =
        cells.iter().filter(|cell| looks(leading_number(&cell.line()).1) == Looks::Collective).count();
    if units * 2 > cells.len() { RecipientKind::Collective } else { RecipientKind::Individual }
}

/// Left of the names stand numbers, honorifics and kinds.
fn before_names(cells: &[&Cell], mostly: &Mostly<'_>) -> Option<Meaning> {
    let numbers = cells.iter().all(|cell| {
        cell.kind == CellKind::Number || cell.line().trim_end_matches('.').parse::<u32>().is_ok()
    });
    if numbers {
        return Some(Meaning::Ordinal);
    }
    if mostly(&is_kind_word) {
        return Some(Meaning::Kind);
    }
    if mostly(&|text| matches!(fold(text).as_str(), "ong" | "ba" | "d c" | "dong chi" | "anh" | "chi")) {
        return Some(Meaning::Honorific);
    }
    mostly(&|text| {
        matches!(
            looks(leading_number(text).1),
            Looks::Person | Looks::PersonShape | Looks::Collective | Looks::Household
        )
    })
    .then_some(Meaning::Recipient)
}

fn is_award(text: &str, lexicon: &Lexicon) -> bool {
    text.chars().count() < 60 && !starts_with_position(text) && !lexicon.awards_in(&fold(text)).is_empty()
}
