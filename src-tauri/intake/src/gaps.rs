//! What single rows lack that the others of their list have.

use crate::doubt::Doubt;
use crate::meanings::Meaning;
use crate::reading::{ColumnRead, ReadRow};
use domain::recipient::RecipientKind;

/// Tells people without a unit in a sheet that has a column of units: each where the column is filled for most, else all of
/// them once, at the first.
pub(crate) fn tell_missing_units(rows: &mut [ReadRow], columns: &[ColumnRead]) {
    let Some(column) = columns.iter().find(|column| column.meaning == Meaning::Unit) else { return };
    let is_person = |row: &&ReadRow| row.kind == RecipientKind::Individual;
    let (all, without) = (
        rows.iter().filter(is_person).count(),
        rows.iter().filter(is_person).filter(|row| row.unit.is_none()).count(),
    );
    let lacks = |row: &&mut ReadRow| {
        row.kind == RecipientKind::Individual
            && row.unit.is_none()
            && row.nominated_by.is_none()
            && row.group.is_none()
    };
    if without * 3 > all {
        let lacking = rows.iter_mut().filter(lacks).count();
        if let Some(first) = rows.iter_mut().find(lacks) {
            let column = column.column.clone();
            first.doubts.push(Doubt::UnitsMissing { column, without: lacking, people: all });
        }
        return;
    }
    for row in rows.iter_mut().filter(lacks) {
        row.doubts.push(Doubt::UnitMissing { cell: format!("{}{}", column.column, row.origin.row) });
    }
}
