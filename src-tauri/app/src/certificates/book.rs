//! `list_number_book`: which number of the register is whose, and on which sheets of paper.

use super::batch::printed;
use super::get::{RunView, run_views};
use crate::desk::Desk;
use crate::failure::Failure;
use domain::certificate::{Cause, CertificateState, replacement_note};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use store::Reader;
use store::certificates::Certificate;
use store::decisions::Decision;
use ts_rs::TS;

/// Of which decision, or of all decisions of a year.
#[derive(Debug, Deserialize, TS)]
pub struct ListNumberBook {
    /// One decision.
    pub decision_id: Option<i64>,
    /// All decisions signed in this year, when no decision is named.
    pub year: Option<i64>,
}

/// A number of the register.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::awards::Award")]
pub struct NumberLine {
    pub award_id: i64,
    /// Số sổ vàng, frozen at signing: a replaced sheet keeps it.
    pub ordinal: i64,
    pub recipient: String,
    pub award_name: String,
    pub decision_number: String,
    pub decided_on: String,
    /// `valid` or `revoked`.
    pub award_state: String,
    /// Its sheets, the first first; none for a flag or a badge.
    pub sheets: Vec<NumberSheet>,
}

/// A sheet that bears the number.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::certificates::Certificate")]
pub struct NumberSheet {
    pub certificate_id: i64,
    pub serial: i64,
    pub paper_number: Option<String>,
    /// Of the sheet; `unprinted` when its award was cancelled before it was printed.
    pub state: String,
    /// `cấp lại lần 1` on a replacement.
    pub note: Option<String>,
    pub taken_by: Option<String>,
    /// Why it spoiled, was asked to be replaced, or is recalled.
    pub state_reason: Option<String>,
    /// When, by whom, on what it was printed.
    pub run: Option<RunView>,
}

/// The number book of a decision or of a year, by decision and số sổ vàng.
///
/// # Errors
/// `missing`.
pub async fn list_number_book(desk: Desk, input: ListNumberBook) -> Result<Vec<NumberLine>, Failure> {
    let mut reader = desk.read().await?;
    let mut decisions: Vec<Decision> = match input.decision_id {
        Some(id) => vec![reader.decision(id).await?],
        None => reader.decisions(None).await?,
    };
    let of_year = |decision: &Decision| {
        let signed = decision.signed.as_ref().map(|signed| i64::from(chrono::Datelike::year(&signed.on)));
        signed.is_some() && (input.decision_id.is_some() || input.year.is_none() || signed == input.year)
    };
    decisions.retain(of_year);
    decisions.sort_by_key(|one| (one.signed.as_ref().map(|signed| signed.on), one.id));
    let mut lines = Vec::new();
    for decision in decisions {
        lines.extend(lines_of(&mut reader, decision.id).await?);
    }
    Ok(lines)
}

async fn lines_of(reader: &mut Reader, decision_id: i64) -> Result<Vec<NumberLine>, Failure> {
    let mut sheets: HashMap<i64, Vec<Certificate>> = HashMap::new();
    let all = reader.certificates_of_decision(decision_id).await?;
    let run_ids: BTreeSet<i64> = all.iter().filter_map(|sheet| sheet.print_run_id).collect();
    let runs = run_views(reader, &run_ids.into_iter().collect::<Vec<_>>()).await?;
    for sheet in all {
        sheets.entry(sheet.award_id).or_default().push(sheet);
    }
    let awards = reader.awards_of_decision(decision_id).await?;
    Ok(awards
        .into_iter()
        .map(|award| NumberLine {
            award_id: award.id,
            ordinal: award.ordinal,
            recipient: printed(&award).recipient(),
            sheets: sheets.remove(&award.id).map(|of| of_number(of, &runs)).unwrap_or_default(),
            award_name: award.award_name,
            decision_number: award.number,
            decided_on: award.decided_on.to_string(),
            award_state: award.state,
        })
        .collect())
}

/// The word for a sheet's state; one that was called back before it was ever printed is no paper to be brought back.
pub(crate) fn told_state(sheet: &Certificate) -> &'static str {
    match sheet.state {
        CertificateState::Recalled { .. } if sheet.print_run_id.is_none() => "unprinted",
        _ => sheet.state.as_str(),
    }
}

fn of_number(sheets: Vec<Certificate>, runs: &HashMap<i64, RunView>) -> Vec<NumberSheet> {
    let mut causes: Vec<Cause> = Vec::with_capacity(sheets.len());
    sheets
        .into_iter()
        .map(|sheet| {
            causes.push(sheet.cause);
            NumberSheet {
                certificate_id: sheet.id,
                serial: sheet.serial,
                state: told_state(&sheet).to_owned(),
                state_reason: sheet.state.reason().map(str::to_owned),
                run: sheet.print_run_id.and_then(|id| runs.get(&id).cloned()),
                paper_number: sheet.paper_number,
                note: replacement_note(&causes),
                taken_by: sheet.taken_by,
            }
        })
        .collect()
}
