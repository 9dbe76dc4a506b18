//! What an officer changed of rows before accepting them.

use super::keys::place_key;
use crate::failure::{Failure, FailureCode};
use crate::typed::{Kind, wanted};
use domain::catalogue::AwardCode;
use domain::text::clean;
use intake::ReadRow;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use store::Change;
use store::nominations::Nomination;
use ts_rs::TS;

/// What the officer changed of a row before accepting it; only named fields change, blank takes away.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in intake::ReadRow")]
pub struct RowEdit {
    /// The row's place in the file.
    pub key: String,
    pub kind: Option<Kind>,
    pub honorific: Option<String>,
    pub name: Option<String>,
    pub position: Option<String>,
    pub unit: Option<String>,
    pub nominated_by: Option<String>,
    pub award: Option<String>,
    pub theme: Option<String>,
    pub citation: Option<String>,
}

/// Applies what the officer changed, row by row.
pub(super) async fn correct(
    change: &mut Change,
    nominations: &mut [Nomination],
    rows: &[(&ReadRow, &String)],
    edits: &[RowEdit],
) -> Result<(), Failure> {
    if edits.is_empty() {
        return Ok(());
    }
    let codes: HashSet<AwardCode> =
        change.catalogue().await?.award_types.into_iter().map(|one| one.entry.code).collect();
    let edits: HashMap<&str, &RowEdit> = edits.iter().map(|edit| (edit.key.as_str(), edit)).collect();
    for (one, (row, _)) in nominations.iter_mut().zip(rows) {
        if let Some(edit) = edits.get(place_key(row).as_str()) {
            apply(one, edit, &codes)?;
        }
    }
    Ok(())
}

fn apply(one: &mut Nomination, edit: &RowEdit, codes: &HashSet<AwardCode>) -> Result<(), Failure> {
    let set = |field: &mut Option<String>, text: &Option<String>| {
        if let Some(text) = text {
            *field = wanted(Some(text));
        }
    };
    if let Some(kind) = edit.kind {
        one.kind = kind.into();
    }
    if let Some(name) = &edit.name {
        one.name = clean(name);
    }
    set(&mut one.honorific, &edit.honorific);
    set(&mut one.position, &edit.position);
    set(&mut one.unit, &edit.unit);
    set(&mut one.nominated_by, &edit.nominated_by);
    set(&mut one.theme, &edit.theme);
    set(&mut one.citation, &edit.citation);
    if let Some(award) = &edit.award {
        let code = wanted(Some(award)).map(|code| AwardCode::new(&code));
        if let Some(code) = code.as_ref().filter(|code| !codes.contains(code)) {
            return Err(Failure::new(FailureCode::AwardUnknown).fact("award", code.as_str()).at("award"));
        }
        one.award = code;
    }
    if one.name.is_empty() {
        return Err(Failure::new(FailureCode::FieldEmpty).fact("field", "name").at("name"));
    }
    Ok(())
}
