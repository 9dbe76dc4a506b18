//! `get_certificate`: the life of one sheet.

use super::recall::{RecallView, view};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::history::{HistoryEntry, entry_view};
use crate::typed::sent;
use domain::certificate::{Cause, CertificateState, replacement_note};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::certificates::Certificate;
use store::print_runs::PrintRun;
use store::sheet_requests::SheetRequest;
use store::{Reader, Topic};
use ts_rs::TS;

/// The sheet to show.
#[derive(Debug, Deserialize, TS)]
pub struct GetCertificate {
    /// Its id.
    pub id: i64,
}

/// The life of one sheet, and of those before it.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct SheetLife {
    pub id: i64,
    pub award_id: i64,
    pub award_state: String,
    /// The run that printed it.
    pub run: Option<RunView>,
    /// The paper that asks for another in its place, or that asked for it.
    pub request: Option<RequestView>,
    /// What a sheet in its place would say of itself, where one was asked for: `cấp đổi lần 2`.
    pub next_note: Option<String>,
    /// What must come back, when its award was cancelled.
    pub recall: Option<RecallView>,
    /// The sheets of the award before it, the first first.
    pub before: Vec<SheetBefore>,
    pub history: Vec<HistoryEntry>,
}

/// A file that was printed.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::print_runs::PrintRun")]
pub struct RunView {
    pub printed_at: String,
    pub officer: String,
    pub mode: String,
    pub printer: Option<String>,
    pub tray: Option<String>,
    pub stock: Option<String>,
    pub calibration_id: Option<i64>,
    pub sheets: i64,
}

/// A paper that asks for another sheet.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::sheet_requests::SheetRequest")]
pub struct RequestView {
    pub certificate_id: i64,
    /// exchange or reissue.
    pub what: String,
    /// application or letter.
    pub paper: String,
    pub paper_number: Option<String>,
    pub paper_on: String,
    pub due_on: String,
    pub reason: String,
    pub collected_on: Option<String>,
    pub given_on: Option<String>,
}

/// A sheet that another took the place of.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::certificates::Certificate")]
pub struct SheetBefore {
    pub serial: i64,
    pub state: String,
    pub state_reason: Option<String>,
    pub paper_number: Option<String>,
    pub cause: String,
}

/// The life of one sheet: by whom and on what it was printed, what was asked for it, what came before it.
///
/// # Errors
/// `missing`.
pub async fn get_certificate(desk: Desk, input: GetCertificate) -> Result<SheetLife, Failure> {
    let mut reader = desk.read().await?;
    let sheet = reader.certificates_by_id(&[input.id]).await?;
    let Some(sheet) = sheet.into_iter().next() else {
        return Err(store::StoreError::Missing { thing: "certificate", id: input.id }.into());
    };
    let award = reader.award(sheet.award_id).await?;
    let run = match sheet.print_run_id {
        Some(id) => run_views(&mut reader, &[id]).await?.remove(&id),
        None => None,
    };
    let all = reader.certificates_of_awards(&[sheet.award_id]).await?;
    let before: Vec<&Certificate> = all.iter().filter(|one| one.serial < sheet.serial).collect();
    let requests = reader.requests_of_awards(&[sheet.award_id]).await?;
    let request = request_of(&sheet, &before, &requests);
    let recall = match award.state.as_str() {
        "valid" => None,
        _ => match reader.recall_of_award(award.id).await {
            Ok(recall) => Some(view(&mut reader, recall).await?),
            Err(store::StoreError::Missing { .. }) => None,
            Err(error) => return Err(error.into()),
        },
    };
    let history = reader.history_of(Topic::Certificates, sheet.id).await?;
    Ok(SheetLife {
        id: sheet.id,
        award_id: award.id,
        award_state: award.state,
        run,
        next_note: next_note(&sheet, &before),
        request,
        recall,
        before: before.into_iter().map(before_view).collect(),
        history: history.into_iter().map(entry_view).collect(),
    })
}

/// Runs by their keys.
pub(super) async fn run_views(reader: &mut Reader, ids: &[i64]) -> Result<HashMap<i64, RunView>, Failure> {
    let runs = reader.print_runs(ids).await?;
    let stocks: HashMap<i64, String> =
        reader.stocks().await?.into_iter().map(|stock| (stock.id, stock.name)).collect();
    let view = |run: PrintRun| {
        let stock = run.stock_id.and_then(|id| stocks.get(&id).cloned());
        let PrintRun { id, printed_at, officer, mode, printer, tray, calibration_id, sheets, .. } = run;
        (id, RunView { printed_at, officer, mode, printer, tray, stock, calibration_id, sheets })
    };
    Ok(runs.into_iter().map(view).collect())
}

/// What a sheet in the place of this one would say of itself.
fn next_note(sheet: &Certificate, before: &[&Certificate]) -> Option<String> {
    let next = match sheet.state {
        CertificateState::ExchangeAsked { .. } => Cause::Exchange,
        CertificateState::ReissueAsked { .. } => Cause::Reissue,
        _ => return None,
    };
    let causes: Vec<Cause> = before.iter().map(|one| one.cause).chain([sheet.cause, next]).collect();
    replacement_note(&causes)
}

/// What is asked for this sheet; else what asked for it, through the spoiled ones between.
fn request_of(
    sheet: &Certificate,
    before: &[&Certificate],
    requests: &[SheetRequest],
) -> Option<RequestView> {
    let asked = requests.iter().find(|one| one.certificate_id == sheet.id);
    let source = || {
        let mut cause = sheet.cause;
        for earlier in before.iter().rev() {
            if matches!(cause, Cause::Exchange | Cause::Reissue) {
                return Some(earlier.id);
            }
            cause = earlier.cause;
        }
        None
    };
    let found = asked.or_else(|| {
        let id = source()?;
        requests.iter().find(|one| one.certificate_id == id)
    })?;
    Some(request_view(found))
}

pub(super) fn request_view(one: &SheetRequest) -> RequestView {
    RequestView {
        certificate_id: one.certificate_id,
        what: one.what.as_str().to_owned(),
        paper: one.paper.clone(),
        paper_number: one.paper_number.clone(),
        paper_on: one.paper_on.to_string(),
        due_on: one.due_on.to_string(),
        reason: one.reason.clone(),
        collected_on: sent(one.collected_on),
        given_on: sent(one.given_on),
    }
}

fn before_view(one: &Certificate) -> SheetBefore {
    SheetBefore {
        serial: one.serial,
        state: one.state.as_str().to_owned(),
        state_reason: one.state.reason().map(str::to_owned),
        paper_number: one.paper_number.clone(),
        cause: one.cause.as_str().to_owned(),
    }
}
