//! A name that goes on in the row below: `Bà Nguyễn Thị` over `Thu Hương` in an unnumbered row that holds nothing else.

use super::{Part, Walk};
use crate::casing;
use crate::content::{is_name_shaped, is_surname};
use crate::doubt::Doubt;
use crate::grid::{Cell, Row, address};
use crate::likely;
use crate::meanings::Meaning;
use crate::reading::{Reading, SkipReason};
use crate::rows::Values;
use domain::recipient::RecipientKind;

impl Walk<'_> {
    /// Whether a row holds the rest of the name above it and nothing else.
    pub(super) fn goes_on(&self, reading: &Reading, row: &Row, values: &Values<'_>) -> bool {
        let (Some(above), [cell]) = (reading.rows.last(), row.cells.as_slice()) else { return false };
        let text = cell.line();
        let words: Vec<&str> = text.split(' ').collect();
        let lead = above.name.split(' ').next_back().unwrap_or_default();
        // What is begun is ended: a name of one word, or one that stops in its middle.
        let is_open = matches!(lead, "Thị" | "Văn") || !above.name.contains(' ');
        let is_rest =
            words.len() <= 3 && !(words.len() > 2 && words.first().is_some_and(|word| is_surname(word)));
        let in_names = values.cell(Meaning::Name).is_some_and(|named| named.column == cell.column);
        self.part == Part::Table
            && above.origin.sheet == self.sheet.name
            && above.origin.row.saturating_add(1) == row.number
            && above.kind == RecipientKind::Individual
            && above.ordinal.is_some()
            && is_open
            && is_rest
            && in_names
            && is_name_shaped(&text)
    }
}

/// Joins a row's words to the name above, and tells of it.
pub(super) fn join(reading: &mut Reading, row: &Row) -> SkipReason {
    if let (Some(above), Some(cell)) = (reading.rows.last_mut(), row.cells.first()) {
        let at = address(cell.column, row.number);
        let (rest, _) = casing::person(&Cell::line(cell));
        above.name = format!("{} {rest}", above.name);
        above.doubts.retain(|doubt| {
            !matches!(
                doubt,
                Doubt::NameUnlikely { .. } | Doubt::NameLikely { .. } | Doubt::NameUnmarked { .. }
            )
        });
        above.doubts.extend(likely::doubt(&above.name, &at));
        above.doubts.push(Doubt::NameJoined { cell: at, text: rest });
    }
    SkipReason::NameGoesOn
}
