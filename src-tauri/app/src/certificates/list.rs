//! `list_certificates`

use super::batch::batch;
use super::paper::{PaperView, papers};
use crate::decisions::{DecisionRow, decision_row};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Kind;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// The sheets of a decision.
#[derive(Debug, Deserialize, TS)]
pub struct ListCertificates {
    /// The decision.
    pub decision_id: i64,
}

/// A sheet in a list.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::certificates::Certificate")]
pub struct CertificateRow {
    pub id: i64,
    pub award_id: i64,
    pub ordinal: i64,
    pub recipient: String,
    pub position_line: String,
    pub award_name: String,
    pub award_class: String,
    pub kind: Kind,
    pub theme: Option<String>,
    pub state: String,
    pub state_reason: Option<String>,
    pub serial: i64,
    /// The version of a template that it is printed with.
    pub template_version_id: i64,
}

/// A decision's sheets, by số sổ vàng.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CertificateList {
    pub decision: DecisionRow,
    pub rows: Vec<CertificateRow>,
    /// The templates that they are printed with, in the order in which they are first met.
    pub papers: Vec<PaperView>,
    /// Awards of the decision that have no sheet: flags, badges.
    pub without_sheet: i64,
}

/// The sheets of a signed decision.
///
/// # Errors
/// `missing`, `no_sheet` when it is not signed.
pub async fn list_certificates(desk: Desk, input: ListCertificates) -> Result<CertificateList, Failure> {
    let mut reader = desk.read().await?;
    let batch = batch(&mut reader, input.decision_id).await?;
    let classes: HashMap<String, (String, String)> = reader
        .award_types()
        .await?
        .into_iter()
        .map(|one| {
            let class = one.entry.class.as_str().to_owned();
            (one.entry.code.as_str().to_owned(), (class, one.entry.short_name))
        })
        .collect();
    let papers = papers(&desk, &mut reader, input.decision_id).await?;
    let views = papers.views(&batch)?;
    let rows = batch
        .sheets
        .into_iter()
        .map(|sheet| {
            let template_version_id = papers.of(&sheet.award)?.version_id;
            let (class, name) = classes.get(sheet.award.award.as_str()).cloned().unwrap_or_default();
            Ok(CertificateRow {
                id: sheet.certificate.id,
                award_id: sheet.award.id,
                ordinal: sheet.award.ordinal,
                recipient: sheet.texts.recipient,
                position_line: sheet.texts.position_and_unit,
                award_name: name,
                award_class: class,
                kind: sheet.award.kind.into(),
                theme: sheet.award.theme,
                state: sheet.certificate.state.as_str().to_owned(),
                state_reason: sheet.certificate.state.reason().map(str::to_owned),
                serial: sheet.certificate.serial,
                template_version_id,
            })
        })
        .collect::<Result<_, Failure>>()?;
    Ok(CertificateList {
        without_sheet: i64::try_from(batch.without_sheet).unwrap_or(i64::MAX),
        decision: decision_row(&mut reader, batch.decision).await?,
        rows,
        papers: views,
    })
}
