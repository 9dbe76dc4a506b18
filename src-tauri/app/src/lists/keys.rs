//! What tells a row again when the same list, or a copy of it under another name, is read once more.

use super::source::hex;
use domain::text::fold;
use intake::ReadRow;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The place of a row within its file: what the screen calls it by.
pub(crate) fn place_key(row: &ReadRow) -> String {
    format!("{}!{}", row.origin.sheet, row.origin.row)
}

/// What each row says, as a key: equal for the same row of the same list, whatever the file is called and wherever the
/// row has moved. Two rows that say the very same are told apart by their order.
pub(crate) fn content_keys(rows: &[ReadRow]) -> Vec<String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    rows.iter()
        .map(|row| {
            let said = hex(&Sha256::digest(said(row)));
            let times = seen.entry(said.clone()).and_modify(|times| *times += 1).or_insert(1);
            if *times == 1 { said } else { format!("{said}#{times}") }
        })
        .collect()
}

fn said(row: &ReadRow) -> String {
    // What the list wrote, not what the catalogue makes of it: a theme renamed by the board does not make a row new.
    // The running number is left out, since rows move.
    let number = row.ordinal.map(|ordinal| ordinal.to_string()).unwrap_or_default();
    let cells = row.origin.cells.iter().map(|cell| cell.text.as_str()).filter(|text| *text != number);
    let beside = [Some(row.kind.as_str()), row.award_text.as_deref(), row.nominated_by.as_deref()];
    let texts: Vec<String> = beside.into_iter().flatten().chain(cells).map(fold).collect();
    texts.join("\u{1f}")
}
