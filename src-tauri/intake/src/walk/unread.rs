//! The columns of a table that hold words, and of which nobody knows what they are: told once, with its first nomination.

use super::Walk;
use crate::doubt::Doubt;
use crate::grid::{Cell, Row, column_letters};
use crate::meanings::Meaning;
use crate::reading::ReadRow;
use crate::resolve::{Basis, Column, Table};
use std::collections::BTreeSet;

/// The columns of one table that no nomination was read from, though they hold words.
#[derive(Default)]
pub(super) struct Unread {
    /// The place of its first nomination among the rows read; `None` while it has none.
    first: Option<usize>,
    columns: BTreeSet<u32>,
    /// What stands above its columns, of those that have words above them.
    headings: Vec<(u32, String)>,
}

impl Unread {
    /// Of a table that begins.
    pub(super) fn of(table: &Table) -> Self {
        let headings = table.columns.iter().map(|column| (column.column, column.heading.clone()));
        Self { headings: headings.collect(), ..Self::default() }
    }

    fn doubt(&self) -> Option<Doubt> {
        let heading = |column: &u32| self.headings.iter().find(|(other, _)| other == column);
        let named = |column: &u32| {
            let heading = heading(column).map(|(_, heading)| heading.clone()).unwrap_or_default();
            (column_letters(*column), heading)
        };
        let columns: Vec<_> = self.columns.iter().map(named).collect();
        (!columns.is_empty()).then_some(Doubt::ColumnsUnnamed { columns })
    }
}

impl Walk<'_> {
    /// Notes what a nomination's row holds in columns that are not read; `place`: its own among the rows read.
    pub(super) fn note_unread(&mut self, row: &Row, place: usize) {
        let Some((table, unread)) = self.table.as_ref().zip(self.unread.last_mut()) else { return };
        unread.first.get_or_insert(place);
        let holds_words = |cell: &&Cell| cell.text.contains(char::is_alphabetic);
        let is_unread = |cell: &&Cell| is_unread(table, cell.column);
        unread.columns.extend(row.cells.iter().filter(holds_words).filter(is_unread).map(|cell| cell.column));
    }

    /// Tells the columns of each table that were not read.
    pub(super) fn tell_unread(&self, rows: &mut [ReadRow]) {
        for unread in &self.unread {
            let row = unread.first.and_then(|first| rows.get_mut(first));
            if let Some((row, doubt)) = row.zip(unread.doubt()) {
                row.doubts.push(doubt);
            }
        }
    }
}

/// Whether a table has no meaning for a column. One under unknown words that held figures as far as was looked was set aside
/// by what it holds.
fn is_unread(table: &Table, column: u32) -> bool {
    let unknown = |column: &Column| {
        column.meaning == Meaning::Unnamed
            || column.meaning == Meaning::Aside && column.basis == Basis::Content
    };
    table.columns.iter().find(|other| other.column == column).is_none_or(unknown)
}
