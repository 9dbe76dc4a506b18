//! Counts in the titles above a list: `(Kèm theo Tờ trình số 12; gồm 05 cá nhân, 02 tập thể)`.

use crate::reading::{Origin, ReadRow, Reading, RowRole, StatedTotal};
use crate::totals;
use domain::text::fold;

/// Holds what the titles of the sheet at hand promise against the rows read below them.
pub(crate) fn compare(reading: &mut Reading, sheet: &str) {
    let titles = titles(reading);
    for (number, text) in &titles {
        let folded = fold(text);
        let Some((_, counts)) = folded.split_once("gom ").filter(|_| !totals::is_total(text)) else {
            continue;
        };
        for (kind, stated) in totals::stated(counts) {
            let Some(kind) = kind else { continue };
            let is_counted = |row: &&ReadRow| row.kind == kind;
            let count = |rows: &mut dyn Iterator<Item = &ReadRow>| {
                u32::try_from(rows.filter(is_counted).count()).unwrap_or(u32::MAX)
            };
            let next = titles
                .iter()
                .map(|(other, _)| *other)
                .find(|other| other > number && is_promise(&titles, *other));
            let below = |row: &&ReadRow| {
                row.origin.sheet == sheet
                    && row.origin.row > *number
                    && next.is_none_or(|next| row.origin.row < next)
            };
            let (own, all) = (count(&mut reading.rows.iter().filter(below)), count(&mut reading.rows.iter()));
            let read = if all == stated { all } else { own };
            let origin = Origin { sheet: sheet.to_owned(), row: *number, cells: Vec::new() };
            reading.stated_totals.push(StatedTotal { origin, kind: Some(kind), stated, read });
        }
    }
}

fn is_promise(titles: &[(u32, String)], number: u32) -> bool {
    titles.iter().any(|(other, text)| *other == number && fold(text).contains("gom "))
}

/// The titles of the sheet read last, with their rows.
fn titles(reading: &Reading) -> Vec<(u32, String)> {
    let rows = reading.sheets.last().map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    let titles = rows.iter().filter(|row| row.role == RowRole::Title);
    titles.map(|row| (row.number, row.cells.join(" "))).collect()
}
