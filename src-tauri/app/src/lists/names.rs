//! `check_names`: whether what somebody typed for a name would be believed if a list said so.

use super::doubts::DoubtView;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Kind;
use domain::recipient::RecipientKind;
use domain::text::clean;
use intake::Doubt;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names to check.
#[derive(Debug, Deserialize, TS)]
pub struct CheckNames {
    /// Each with whatever the asker knows it by.
    pub names: Vec<TypedName>,
}

/// A name as somebody typed it.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in intake::ReadRow")]
pub struct TypedName {
    pub key: String,
    pub kind: Kind,
    pub name: String,
}

/// What there is to ask about a name.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in TypedName")]
pub struct CheckedName {
    pub key: String,
    pub doubts: Vec<DoubtView>,
}

/// Checks typed names as those of a list are checked. Changes nothing.
///
/// # Errors
/// None.
pub async fn check_names(_: Desk, input: CheckNames) -> Result<Vec<CheckedName>, Failure> {
    let checked = |one: TypedName| {
        let doubts = name_doubts(one.kind.into(), &one.name);
        CheckedName { key: one.key, doubts }
    };
    Ok(input.names.into_iter().map(checked).collect())
}

/// What a list would have to be asked if it wrote this name.
pub(crate) fn name_doubts(kind: RecipientKind, name: &str) -> Vec<DoubtView> {
    let name = clean(name);
    let doubts = match kind {
        RecipientKind::Individual => intake::doubts_of_name(&name),
        // A collective is called as it is called; no reading knows better than whoever typed it.
        _ if name.is_empty() => vec![Doubt::NameUnlikely { cell: String::new(), text: name }],
        _ => Vec::new(),
    };
    doubts.iter().map(DoubtView::of_name).collect()
}
