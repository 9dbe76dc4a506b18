//! Posts, units and sentences that came in capitals only, in the case that certificates print.

use crate::casing;
use crate::doubt::Doubt;
use crate::reading::ReadRow;

/// Puts what a row says beside its name into the case of print, where it came in capitals only. What is printed of a unit
/// is a guess then, and told.
pub(crate) fn beside_name(row: &mut ReadRow) {
    row.position = row.position.take().map(|text| casing::post(&text).unwrap_or(text));
    row.citation = row.citation.take().map(|text| casing::sentence(&text).unwrap_or(text));
    row.nominated_by = row.nominated_by.take().map(|text| casing::unit(&text).unwrap_or(text));
    let Some(was) = row.unit.take() else { return };
    let printed = casing::unit(&was);
    let is_told = row.doubts.iter().any(|doubt| matches!(doubt, Doubt::NameAllCaps { .. }));
    if printed.is_some() && !is_told {
        row.doubts.push(Doubt::NameAllCaps { was: was.clone() });
    }
    row.unit = Some(printed.unwrap_or(was));
}
