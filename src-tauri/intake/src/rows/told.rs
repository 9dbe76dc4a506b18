//! What of a row's cells somebody should look at: its name, what decoding left open, formulas' faults, what was taken back.

use super::Values;
use crate::doubt::Doubt;
use crate::grid::{Cell, CellKind, Decoding, Visibility};
use crate::reading::ReadRow;
use crate::{dates, erased, honorifics, likely, names};
use domain::recipient::RecipientKind;
use domain::text::{check_person_name, clean};

/// The doubt about a name that is one in either encoding.
pub(super) fn either(cell: String, text: &str, other: String) -> Doubt {
    let likely = Some(other.clone()).filter(|other| other != text);
    Doubt::EncodingEither { cell, text: text.to_owned(), other, likely }
}

/// Tells what of a name is to be asked.
pub(super) fn check_name(row: &mut ReadRow, values: &Values<'_>, cell: &Cell, name: &str) {
    let (at, text) = (values.address(cell), cell.line());
    if cell.kind == CellKind::Date || dates::born(&text).is_some() {
        row.doubts.push(Doubt::DateInName { cell: at, text });
    } else if let Err(fault) = check_person_name(name) {
        row.doubts.extend(likely::faults(fault, name, &at));
    } else if names::are_two(&cell.lines()) {
        row.doubts.push(Doubt::NamesTwo { cell: at, text });
    } else if let Some(doubt) = likely::doubt(name, &at) {
        row.doubts.push(doubt);
    } else if honorifics::could_be_whole(name)
        || likely::is_one_word(name)
        || row.honorific.is_none() && likely::is_unlikely(name)
    {
        row.doubts.push(Doubt::NameUnlikely { cell: at, text: name.to_owned() });
    }
}

fn has_either(row: &ReadRow) -> bool {
    row.doubts.iter().any(|doubt| matches!(doubt, Doubt::EncodingEither { .. }))
}

/// Formulas' faults in cells that were read, what decoding left open, and rows that the sender hid.
pub(super) fn faults(row: &mut ReadRow, values: &Values<'_>) {
    let is_first =
        |row: &ReadRow| !row.doubts.iter().any(|doubt| matches!(doubt, Doubt::EncodingStrange { .. }));
    for (column, cell) in &values.cells {
        let before = || clean(cell.as_it_came());
        match cell.decoding {
            // One cell speaks for its row; the others stand in the list of the column's.
            Decoding::Strange if is_first(row) => row.doubts.push(Doubt::EncodingStrange {
                cell: values.address(cell),
                before: before(),
                after: cell.line(),
            }),
            Decoding::Either if !column.meaning.names_recipient() && !has_either(row) => {
                let (text, other) = (cell.line(), clean(cell.other.as_deref().unwrap_or_default()));
                row.doubts.push(Doubt::EncodingEither {
                    cell: values.address(cell),
                    text,
                    other,
                    likely: None,
                });
            }
            // Every word of a person's name has a capital: nothing is left to ask.
            Decoding::Recapitalised
                if column.meaning.names_recipient() && row.kind != RecipientKind::Individual =>
            {
                row.doubts.push(Doubt::CapitalRestored { before: before(), after: cell.line() });
            }
            Decoding::Strange | Decoding::Either | Decoding::Recapitalised | Decoding::Sure => {}
        }
    }
    let (naming, others): (Vec<_>, Vec<_>) =
        values.cells.iter().partition(|(column, _)| column.meaning.names_recipient());
    for (_, cell) in naming.into_iter().chain(others) {
        let erased = cell.erased.as_ref().map(|erased| erased::doubt(values.address(cell), erased));
        // One cell speaks for a row that is crossed out.
        let is_told =
            |kind: &str| kind == "crossed_out_all" && row.doubts.iter().any(|doubt| doubt.kind() == kind);
        let erased = erased.filter(|erased| !is_told(erased.kind()));
        row.doubts.extend(erased);
    }
    for (_, cell) in values.cells.iter().filter(|(_, cell)| cell.kind == CellKind::Fault) {
        row.doubts.push(Doubt::CellFault { cell: values.address(cell), text: cell.line() });
    }
    let number = values.row.number;
    match values.row.visibility {
        Visibility::Shown => {}
        Visibility::Hidden => row.doubts.push(Doubt::RowHidden { row: number }),
        Visibility::Filtered => row.doubts.push(Doubt::RowFiltered { row: number }),
    }
}
