//! Posts, units and sentences that came in capitals only, in the case that certificates print.

use crate::casing;
use crate::doubt::Doubt;
use crate::reading::ReadRow;
use std::collections::BTreeSet;

/// Puts what a row says beside its name into the case of print, where it came in capitals only. What is printed of a unit
/// is a guess then, and told.
pub(crate) fn beside_name(row: &mut ReadRow) {
    row.position = row.position.take().map(|text| casing::post(&text).unwrap_or(text));
    row.citation = row.citation.take().map(|text| casing::sentence(&text).unwrap_or(text));
    row.nominated_by = row.nominated_by.take().map(|text| casing::unit(&text).unwrap_or(text));
    let Some(was) = row.unit.take() else { return };
    let printed = casing::unit(&was);
    let is_told = row.doubts.iter().any(|doubt| matches!(doubt, Doubt::NameAllCaps { .. }));
    if printed.as_ref().is_some_and(|printed| *printed != was) && !is_told && !casing::is_plain(&was) {
        row.doubts.push(Doubt::NameAllCaps { was: was.clone() });
    }
    row.unit = Some(printed.unwrap_or(was));
}

/// Asks about a unit that came in capitals once, not in every row of its people.
pub(crate) fn ask_of_units_once(rows: &mut [ReadRow]) {
    let mut asked: BTreeSet<String> = BTreeSet::new();
    for row in rows {
        let unit = row.unit.take();
        row.doubts.retain(|doubt| match doubt {
            Doubt::NameAllCaps { was } if unit.is_some() && casing::unit(was) == unit => {
                asked.insert(was.clone())
            }
            _ => true,
        });
        row.unit = unit;
    }
}
