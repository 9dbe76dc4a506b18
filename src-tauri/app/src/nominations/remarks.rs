//! What a unit must mend of a returned nomination, field by field.

use domain::nomination::{NominationState, RemarkField, Remarks};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field that a remark is about, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RemarkField")]
#[expect(missing_docs, reason = "named as in domain::nomination::RemarkField")]
pub enum RemarkFieldView {
    Name,
    Position,
    Unit,
    NominatedBy,
    Award,
    Theme,
    Citation,
    Dossier,
}

impl From<RemarkField> for RemarkFieldView {
    fn from(field: RemarkField) -> Self {
        match field {
            RemarkField::Name => Self::Name,
            RemarkField::Position => Self::Position,
            RemarkField::Unit => Self::Unit,
            RemarkField::NominatedBy => Self::NominatedBy,
            RemarkField::Award => Self::Award,
            RemarkField::Theme => Self::Theme,
            RemarkField::Citation => Self::Citation,
            RemarkField::Dossier => Self::Dossier,
        }
    }
}

impl From<RemarkFieldView> for RemarkField {
    fn from(field: RemarkFieldView) -> Self {
        match field {
            RemarkFieldView::Name => Self::Name,
            RemarkFieldView::Position => Self::Position,
            RemarkFieldView::Unit => Self::Unit,
            RemarkFieldView::NominatedBy => Self::NominatedBy,
            RemarkFieldView::Award => Self::Award,
            RemarkFieldView::Theme => Self::Theme,
            RemarkFieldView::Citation => Self::Citation,
            RemarkFieldView::Dossier => Self::Dossier,
        }
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(rename = "Remark")]
pub struct RemarkView {
    /// Which.
    pub field: RemarkFieldView,
    /// What the unit must mend.
    pub text: String,
}

/// The remarks of a return, cleaned; blank ones say nothing.
pub(crate) fn remarks(given: &[RemarkView]) -> Remarks {
    given.iter().map(|one| (one.field.into(), one.text.clone())).collect()
}

/// The remarks that a returned nomination holds.
pub(crate) fn remark_views(state: &NominationState) -> Vec<RemarkView> {
    let held = state.remarks().into_iter().flat_map(Remarks::iter);
    held.map(|(field, text)| RemarkView { field: field.into(), text: text.to_owned() }).collect()
}

/// The remarks as a fact of the history: a JSON array of field and text, in order; blank when there are none.
pub(crate) fn remarks_fact(remarks: &Remarks) -> String {
    if remarks.is_empty() {
        return String::new();
    }
    let pairs = remarks.iter().map(|(field, text)| serde_json::json!([field.as_str(), text]));
    serde_json::Value::Array(pairs.collect()).to_string()
}
