//! `list_certificates`

use super::batch::batch;
use super::order::{TurnView, stage};
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
    /// Why it was made: first, spoiled, exchange, reissue.
    pub cause: String,
    /// `cấp lại lần 1` on a replacement, as it is printed.
    pub note: Option<String>,
    pub paper_number: Option<String>,
    /// Who took it, when the recipient did not.
    pub taken_by: Option<String>,
    /// The turn in which it is handed over, from 1.
    pub turn: i64,
}

/// A decision's sheets, by số sổ vàng.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CertificateList {
    pub decision: DecisionRow,
    pub rows: Vec<CertificateRow>,
    /// The templates that they are printed with, in the order in which they are first met.
    pub papers: Vec<PaperView>,
    /// The turns of the ceremony, the highest award first; some may have no sheet at all.
    pub turns: Vec<TurnView>,
    /// Awards of the decision that have no sheet: flags, badges.
    pub without_sheet: i64,
    /// Awards of the decision that were cancelled.
    pub revoked: i64,
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
    let stage = stage(&mut reader, &batch).await?;
    let without_sheet = i64::try_from(batch.without_sheet.len()).unwrap_or(i64::MAX);
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
                cause: sheet.certificate.cause.as_str().to_owned(),
                note: sheet.note,
                paper_number: sheet.certificate.paper_number,
                taken_by: sheet.certificate.taken_by,
                turn: stage.turn_of.get(&sheet.award.id).copied().unwrap_or_default(),
            })
        })
        .collect::<Result<_, Failure>>()?;
    Ok(CertificateList {
        without_sheet,
        revoked: i64::try_from(batch.revoked).unwrap_or(i64::MAX),
        turns: stage.turns,
        decision: decision_row(&mut reader, batch.decision).await?,
        rows,
        papers: views,
    })
}
