//! `move_certificates`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Count;
use domain::certificate::{CertificateMove, CertificateState};
use domain::nomination::{Move, NominationState};
use serde::Deserialize;
use std::collections::HashMap;
use store::{Change, Topic};
use ts_rs::TS;

/// One move for some sheets.
#[derive(Debug, Deserialize, TS)]
pub struct MoveCertificates {
    /// Their ids.
    pub ids: Vec<i64>,
    /// The move's word: print, spoil, print_again, sign, seal, frame, stage, hand_over …
    pub action: String,
    /// The reason, where the move needs one.
    pub reason: Option<String>,
}

/// Makes one move with each sheet, with all of them or none. The nominations behind them follow.
///
/// # Errors
/// `nothing_chosen`, `illegal_move`, `reason_missing`.
pub async fn move_certificates(desk: Desk, input: MoveCertificates) -> Result<Count, Failure> {
    let reason = input.reason.unwrap_or_default();
    let what = CertificateMove::parse(&input.action, &reason).ok_or_else(|| {
        Failure::new(FailureCode::InputInvalid).fact("what", format!("action {}", input.action))
    })?;
    if input.ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let sheets = change.certificates_by_id(&input.ids).await?;
    let mut groups: HashMap<&'static str, (CertificateState, Vec<i64>)> = HashMap::new();
    for sheet in &sheets {
        let next = sheet.state.clone().after(&what)?;
        groups.entry(next.as_str()).or_insert_with(|| (next, Vec::new())).1.push(sheet.id);
    }
    if what == CertificateMove::PrintAgain {
        // The spoiled sheet stays spoiled, and its stock written off: what is printed is another sheet.
        change.add_replacements(&sheets, &CertificateState::Printed).await?;
    } else {
        for (state, ids) in groups.into_values() {
            change.save_certificate_states(&ids, &state).await?;
        }
    }
    if what == CertificateMove::Replace {
        change.add_replacements(&sheets, &CertificateState::Waiting).await?;
    }
    let awards: Vec<i64> = sheets.iter().map(|sheet| sheet.award_id).collect();
    let nominations = follow(&mut change, &awards, &what).await?;
    let count = input.ids.len();
    let done = Done::work("certificates_moved")
        .fact("count", count)
        .fact("action", what.as_str())
        .fact("reason", reason)
        .to_all(Topic::Certificates, &input.ids)
        .to_all(Topic::Nominations, &nominations);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(count).unwrap_or(i64::MAX) })
}

/// Printing, sealing and handing over a sheet does the same with its nomination, where it has not been done yet.
async fn follow(change: &mut Change, awards: &[i64], what: &CertificateMove) -> Result<Vec<i64>, Failure> {
    let step = match what {
        CertificateMove::Print => Move::Print,
        CertificateMove::Seal => Move::Seal,
        CertificateMove::HandOver | CertificateMove::HandToDeputy | CertificateMove::SendToUnit => {
            Move::HandOver
        }
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
