//! The facts of a sheet that its QR code says: what is printed on it, and nothing else.

use crate::certificates::Batch;
use domain::certificate::CertificateState;
use statements::Facts;
use std::collections::HashMap;
use store::certificates::Certificate;

/// A sheet with what its code says.
pub(super) struct SheetFacts {
    pub award_id: i64,
    pub facts: Facts,
}

/// The facts of a batch's sheets, by the sheets' ids.
pub(super) fn facts_of(batch: &Batch, all: &[Certificate]) -> HashMap<String, SheetFacts> {
    let issues = issues(all);
    let Some(signed) = &batch.decision.signed else { return HashMap::new() };
    let of_sheet = |sheet: &crate::certificates::BatchSheet| {
        let texts = &sheet.texts;
        let facts = Facts {
            issuer: texts.authority.clone(),
            award: texts.award_name.clone(),
            recipient: texts.recipient.clone(),
            below: texts.position_and_unit.clone(),
            number: signed.number.clone(),
            decided_on: signed.on,
            ordinal: sheet.award.ordinal,
            issue: issues.get(&sheet.award.id).map_or(1, |replaced| replaced + 1),
        };
        (texts.id.clone(), SheetFacts { award_id: sheet.award.id, facts })
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
