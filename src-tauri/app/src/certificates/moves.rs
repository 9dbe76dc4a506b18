//! `move_certificates`

use super::batch::printed;
use super::numbers::spoil_entries;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Count, maybe_day, must_have_come, needed, wanted};
use chrono::NaiveDate;
use domain::certificate::{Cause, CertificateMove, CertificateState};
use domain::nomination::{Move, NominationState};
use serde::Deserialize;
use std::collections::HashMap;
use store::certificates::Certificate;
use store::{Change, Topic};
use ts_rs::TS;

/// One move for some sheets.
#[derive(Debug, Deserialize, TS)]
pub struct MoveCertificates {
    /// Their ids.
    pub ids: Vec<i64>,
    /// The move's word: proof, spoil, sign, seal, frame, stage, hand_over, hand_to_deputy, send_to_unit. A sheet is
    /// printed by its run; what is asked for it and what cancels it are acts of their own.
    pub action: String,
    /// The reason, where the move needs one.
    pub reason: Option<String>,
    /// Who takes it, when it is handed to a deputy or sent.
    pub taken_by: Option<String>,
    /// The day on which it was handed over or sent; today when nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
}

/// Makes one move with each sheet, with all of them or none. The nominations behind them follow; a spoiled sheet is
/// written off in its stock's ledger, and another waits in its place.
///
/// # Errors
/// `nothing_chosen`, `illegal_move`, `reason_missing`, `field_empty` when nobody is named who takes it, `day_malformed`,
/// `day_ahead`, `day_before_decision`.
pub async fn move_certificates(desk: Desk, input: MoveCertificates) -> Result<Count, Failure> {
    let reason = input.reason.unwrap_or_default();
    let what = CertificateMove::parse(&input.action, &reason).filter(is_of_the_desk).ok_or_else(|| {
        Failure::new(FailureCode::InputInvalid).fact("what", format!("action {}", input.action))
    })?;
    if input.ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let taken_by = match &what {
        CertificateMove::HandToDeputy => {
            Some(needed("taken_by", input.taken_by.as_deref().unwrap_or_default())?)
        }
        CertificateMove::SendToUnit => wanted(input.taken_by.as_deref()),
        _ => None,
    };
    let said_on = maybe_day("on", input.on.as_deref())?;
    let mut change = desk.change().await?;
    let sheets = change.certificates_by_id(&input.ids).await?;
    must_be_newest(&mut change, &sheets, &what).await?;
    make(&desk, &mut change, &sheets, &what, &reason).await?;
    if let Some(who) = &taken_by {
        change.save_taken_by(&input.ids, who).await?;
    }
    let awards: Vec<i64> = sheets.iter().map(|sheet| sheet.award_id).collect();
    let given_on = match said_on.filter(|_| what.gives()) {
        Some(on) => Some(given(&desk, &mut change, &awards, on).await?),
        None => Some(desk.today()).filter(|_| what.gives()),
    };
    if let Some(on) = given_on {
        answer(&mut change, &awards, on).await?;
    }
    let nominations = follow(&mut change, &awards, &what).await?;
    let count = input.ids.len();
    let done = Done::work("certificates_moved")
        .fact("count", count)
        .fact("action", what.as_str())
        .fact("reason", reason)
        .fact("taken_by", taken_by.unwrap_or_default())
        .fact("on", given_on.map(|on| on.to_string()).unwrap_or_default())
        .to_all(Topic::Certificates, &input.ids)
        .to_all(Topic::Nominations, &nominations);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(count).unwrap_or(i64::MAX) })
}

/// A print is what its run says, compared with the signed list and entered in the ledger; what is asked for a sheet and
/// what cancels an award carry papers. All of these are acts of their own.
const fn is_of_the_desk(what: &CertificateMove) -> bool {
    use CertificateMove as M;
    !matches!(what, M::Print | M::AskExchange(_) | M::AskReissue(_) | M::Replace | M::Recall(_))
}

/// A sheet that another took the place of is moved no more.
async fn must_be_newest(
    change: &mut Change,
    sheets: &[Certificate],
    what: &CertificateMove,
) -> Result<(), Failure> {
    let awards: Vec<i64> = sheets.iter().map(|sheet| sheet.award_id).collect();
    let mut newest: HashMap<i64, i64> = HashMap::new();
    for one in change.certificates_of_awards(&awards).await? {
        newest.insert(one.award_id, one.serial);
    }
    match sheets.iter().find(|sheet| newest.get(&sheet.award_id) != Some(&sheet.serial)) {
        Some(sheet) => {
            let refusal = domain::Refusal::IllegalMove {
                thing: "certificate",
                state: sheet.state.as_str(),
                action: what.as_str(),
            };
            Err(whose(change, sheet, refusal).await?)
        }
        None => Ok(()),
    }
}

async fn make(
    desk: &Desk,
    change: &mut Change,
    sheets: &[Certificate],
    what: &CertificateMove,
    reason: &str,
) -> Result<(), Failure> {
    move_states(change, sheets, what).await?;
    if let CertificateMove::Spoil(_) = what {
        let entries = spoil_entries(desk, change, sheets, reason).await?;
        change.add_stock_entries(&entries).await?;
        change.add_replacements(sheets, Cause::Spoiled).await?;
    }
    Ok(())
}

/// Brings sheets through a move, all of them or none.
pub(super) async fn move_states(
    change: &mut Change,
    sheets: &[Certificate],
    what: &CertificateMove,
) -> Result<(), Failure> {
    let mut groups: HashMap<&'static str, (CertificateState, Vec<i64>)> = HashMap::new();
    for sheet in sheets {
        let next = match sheet.state.clone().after(what) {
            Ok(next) => next,
            Err(refusal) => return Err(whose(change, sheet, refusal).await?),
        };
        groups.entry(next.as_str()).or_insert_with(|| (next, Vec::new())).1.push(sheet.id);
    }
    for (state, ids) in groups.into_values() {
        change.save_certificate_states(&ids, &state).await?;
    }
    Ok(())
}

/// Why a sheet is not moved, with whose it is.
async fn whose(
    change: &mut Change,
    sheet: &Certificate,
    refusal: domain::Refusal,
) -> Result<Failure, Failure> {
    let award = change.award(sheet.award_id).await?;
    Ok(Failure::from(refusal).fact("name", printed(&award).recipient()))
}

/// The day on which sheets are said to have been given: not before any of their decisions, and come already.
async fn given(
    desk: &Desk,
    change: &mut Change,
    awards: &[i64],
    on: NaiveDate,
) -> Result<NaiveDate, Failure> {
    for id in awards {
        must_have_come("on", on, change.award(*id).await?.decided_on, desk.today())?;
    }
    Ok(on)
}

/// A sheet that is given answers the paper that asked for it.
async fn answer(change: &mut Change, awards: &[i64], on: NaiveDate) -> Result<(), Failure> {
    let open: Vec<i64> = change
        .requests_of_awards(awards)
        .await?
        .into_iter()
        .filter(|one| one.given_on.is_none())
        .map(|one| one.id)
        .collect();
    change.save_given(&open, on).await?;
    Ok(())
}

/// Printing, sealing and handing over a sheet does the same with its nomination, where it has not been done yet.
pub(super) async fn follow(
    change: &mut Change,
    awards: &[i64],
    what: &CertificateMove,
) -> Result<Vec<i64>, Failure> {
    let step = match what {
        CertificateMove::Print => Move::Print,
        CertificateMove::Seal => Move::Seal,
        giving if giving.gives() => Move::HandOver,
        _ => return Ok(Vec::new()),
    };
    let nomination_ids = change.nominations_of_awards(awards).await?;
    let mut groups: HashMap<&'static str, (NominationState, Vec<i64>)> = HashMap::new();
    for one in change.nominations_by_id(&nomination_ids).await? {
        if let Ok(next) = one.state.after(&step) {
            groups.entry(next.as_str()).or_insert_with(|| (next, Vec::new())).1.push(one.id);
        }
    }
    for (state, ids) in groups.into_values() {
        change.save_states(&ids, &state).await?;
    }
    Ok(nomination_ids)
}
