//! A column of given names beside one of names, with no words above it: `Họ và tên` over two columns that were not merged.

use crate::content::{is_name_shaped, starts_with_position, starts_with_unit};
use crate::grid::{Cell, Row};
use crate::meanings::Meaning;
use crate::resolve::{Basis, Column};

/// Takes the column behind the one of names as the rest of them, where nothing is said of it and it holds words of names.
pub(crate) fn beside_names(columns: &mut Vec<Column>, below: &[&Row]) {
    let is_name = |column: &Column| column.meaning == Meaning::Name;
    let Some(at) = columns.iter().position(is_name) else { return };
    let Some(name) = columns.get(at).map(|column| column.column) else { return };
    let place = name.saturating_add(1);
    let is_told = |column: &Column| column.column == place || column.meaning == Meaning::GivenName;
    if columns.iter().any(is_told) {
        return;
    }
    let rows = || below.iter().filter(|row| row.cell(name).is_some());
    let beside: Vec<String> = rows().filter_map(|row| row.cell(place)).map(Cell::line).collect();
    let is_given = |text: &String| {
        text.split(' ').count() <= 3
            && text.starts_with(char::is_uppercase)
            && is_name_shaped(text)
            && !starts_with_position(text)
            && !starts_with_unit(text)
    };
    if beside.len() * 2 >= rows().count().max(1) && beside.iter().all(is_given) {
        let given = Column {
            column: place,
            heading: String::new(),
            meaning: Meaning::GivenName,
            award: None,
            basis: Basis::Content,
        };
        columns.insert(at + 1, given);
    }
}
