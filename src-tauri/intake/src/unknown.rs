//! The heading of a list whose words nobody knows: told by its place and shape, so that it is no nomination itself.

use crate::book::{HeadingBook, Sense};
use crate::content::{Looks, looks};
use crate::grid::{Cell, CellKind, Row, Sheet};
use crate::headings::{self, HeadColumn, Heading};
use crate::roles::is_column_numbers;
use domain::text::fold;

/// How many rows are looked at.
const SAMPLE: usize = 60;
/// No word above a column is longer than this, in characters.
const LONGEST: usize = 60;

/// The place of a heading of unknown words, and the heading: the first row as wide as the list, of words only, above rows
/// that hold numbers or names where it does not. Where somebody `said` what the columns are, its place and words are
/// enough, if no row below repeats any of them.
pub(crate) fn heading(sheet: &Sheet, said: Said) -> Option<(usize, Heading)> {
    let wide = width(sheet)?;
    let is_wide = |row: &Row| row.cells.len() > 1 && row.cells.len() * 10 >= wide * 7;
    let place = sheet.rows.iter().position(is_wide)?;
    let row = sheet.rows.get(place)?;
    let below: Vec<&Row> = sheet
        .rows
        .iter()
        .skip(place + 1)
        .filter(|other| is_wide(other) && !is_column_numbers(other) && other.text() != row.text())
        .take(SAMPLE)
        .collect();
    let is_heading = is_of_words(row)
        && !below.is_empty()
        && (differs(row, &below) || said == Said::Columns && stands_alone(row, &below));
    let column =
        |cell: &Cell| HeadColumn { column: cell.column, heading: cell.line(), sense: Sense::Nothing };
    let columns = row.cells.iter().map(column).collect();
    is_heading.then_some((place, Heading { first: row.number, last: row.number, columns }))
}

/// Whether somebody said what the columns of a sheet are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    Columns,
    Nothing,
}

/// The heading that begins at a row which somebody said, and its place.
pub(crate) fn said_heading(sheet: &Sheet, row: u32, book: &HeadingBook) -> Option<(usize, Heading)> {
    let place = sheet.rows.iter().position(|other| other.number == row)?;
    Some((place, headings::said(sheet, place, book)?))
}

/// How many cells most rows have.
fn width(sheet: &Sheet) -> Option<usize> {
    let widths = || sheet.rows.iter().take(SAMPLE).map(|row| row.cells.len()).filter(|width| *width > 1);
    widths().max_by_key(|width| (widths().filter(|other| other == width).count(), *width))
}

/// Whether a row holds short words only, none of them twice, and names hardly anybody.
fn is_of_words(row: &Row) -> bool {
    let texts: Vec<String> = row.cells.iter().map(Cell::line).collect();
    let is_words = |(cell, text): (&Cell, &String)| {
        cell.kind == CellKind::Text
            && text.chars().count() <= LONGEST
            && text.chars().any(char::is_alphabetic)
    };
    let people = texts.iter().filter(|text| is_person(text)).count();
    let twice = |text: &String| texts.iter().filter(|other| *other == text).count() > 1;
    row.cells.iter().zip(&texts).all(is_words) && people * 2 < texts.len() && !texts.iter().any(twice)
}

/// Whether the rows below hold numbers, people or units where the row holds none.
fn differs(row: &Row, below: &[&Row]) -> bool {
    row.cells.iter().any(|cell| {
        let texts: Vec<String> =
            below.iter().filter_map(|row| row.cell(cell.column)).map(Cell::line).collect();
        let mostly = |such: fn(&str) -> bool| {
            !texts.is_empty() && texts.iter().filter(|text| such(text)).count() * 5 >= texts.len() * 4
        };
        let own = cell.line();
        mostly(is_number) || [is_person, is_unit].into_iter().any(|such| mostly(such) && !such(&own))
    })
}

/// Whether no row below holds one of the row's texts in the same column.
fn stands_alone(row: &Row, below: &[&Row]) -> bool {
    row.cells.iter().all(|cell| {
        let own = fold(&cell.text);
        !below.iter().filter_map(|row| row.cell(cell.column)).any(|other| fold(&other.text) == own)
    })
}

fn is_number(text: &str) -> bool {
    text.trim_end_matches(['.', ')']).parse::<f64>().is_ok()
}

fn is_person(text: &str) -> bool {
    looks(text) == Looks::Person
}

fn is_unit(text: &str) -> bool {
    looks(text) == Looks::Collective
}
