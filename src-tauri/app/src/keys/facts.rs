//! The facts of a sheet that its QR code says: what is printed on it, and nothing else.

use crate::certificates::Batch;
use domain::certificate::CertificateState;
use statements::{Facts, Issue};
use std::collections::HashMap;
use store::certificates::Certificate;

/// A sheet with what its code says.
pub(super) struct SheetFacts {
    pub award_id: i64,
    /// 1 for the sheet that was given first, 2 for the one that replaced it.
    pub issue: i64,
    pub facts: Facts,
}

impl SheetFacts {
    /// Whether a statement is of this sheet; one that was signed before statements said what a replaced sheet says of
    /// itself is so all the same.
    pub(super) fn are_those_of(&self, statement: &str) -> bool {
        let as_before = || Facts { issue: Issue::Counted(self.issue), ..self.facts.clone() };
        self.facts.are_those_of(statement) || (self.issue > 1 && as_before().are_those_of(statement))
    }
}

/// The facts of a batch's sheets, by the sheets' ids.
pub(super) fn facts_of(batch: &Batch, all: &[Certificate]) -> HashMap<String, SheetFacts> {
    let issues = issues(all);
    let Some(signed) = &batch.decision.signed else { return HashMap::new() };
    let of_sheet = |sheet: &crate::certificates::BatchSheet| {
        let texts = &sheet.texts;
        let issue = issues.get(&sheet.award.id).map_or(1, |replaced| replaced + 1);
        let facts = Facts {
            issuer: texts.authority.clone(),
            award: texts.award_name.replace('\n', " "),
            recipient: texts.recipient.clone(),
            below: texts.position_and_unit.clone(),
            number: signed.number.clone(),
            decided_on: signed.on,
            ordinal: sheet.award.ordinal,
            issue: match &sheet.note {
                Some(note) => Issue::Noted(note.clone()),
                None => Issue::First,
            },
        };
        (texts.id.clone(), SheetFacts { award_id: sheet.award.id, issue, facts })
    };
    batch.sheets.iter().map(of_sheet).collect()
}

/// How many sheets of each award were replaced by another (cấp đổi, cấp lại). A spoiled sheet was never given: what is
/// printed in its place says the same.
fn issues(all: &[Certificate]) -> HashMap<i64, i64> {
    let mut issues = HashMap::new();
    for one in all.iter().filter(|one| one.state == CertificateState::Replaced) {
        *issues.entry(one.award_id).or_insert(0) += 1;
    }
    issues
}
