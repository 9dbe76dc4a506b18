//! `record_decision_above`

use super::sign::{Frame, enter, fix, freeze, printable, taken};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::nominations::board::Book;
use crate::typed::{MadeId, day, needed};
use chrono::Datelike;
use domain::catalogue::{AwardCode, Level};
use domain::decision::{DecisionMove, DecisionNumber, DecisionState};
use domain::nomination::{Move, NominationState};
use serde::Deserialize;
use store::decisions::{Decision, Signed};
use store::nominations::Nomination;
use store::{Change, Topic};
use ts_rs::TS;

/// What a higher level decided about the nominations that were forwarded to it.
#[derive(Debug, Deserialize, TS)]
pub struct RecordDecisionAbove {
    /// The round.
    pub round_id: i64,
    /// The award's code.
    pub award: String,
    /// The decision's number with its own suffix, such as `2100/QĐ-UBND`.
    pub number: String,
    /// Its date.
    pub on: String,
    /// Who decided.
    pub issuer: String,
    /// Its title.
    pub title: String,
}

/// Records a decision of a higher level: its recipients stand in the register. A sheet is opened only where the board gave
/// the award a template.
///
/// # Errors
/// `nothing_passed` when no nomination of that award was forwarded, `number_malformed`, `number_taken`; why a sheet of such
/// a template cannot be made.
pub async fn record_decision_above(desk: Desk, input: RecordDecisionAbove) -> Result<MadeId, Failure> {
    let mut change = desk.change().await?;
    let (issuer, title) = (needed("issuer", &input.issuer)?, needed("title", &input.title)?);
    let on = day("on", &input.on)?;
    let number = DecisionNumber::new(&input.number, "QĐ")?;
    if let Some(other) = change.decision_numbered(Level::Up, &issuer, i64::from(on.year()), &number).await? {
        return Err(taken(&number, &other));
    }
    let code = AwardCode::new(&input.award);
    let forwarded = forwarded(&mut change, input.round_id, &code).await?;
    let ids: Vec<i64> = forwarded.iter().map(|one| one.id).collect();
    let council_on = change.council_day(input.round_id).await?;
    let id = change
        .add_decision(&Decision {
            id: 0,
            round_id: input.round_id,
            state: DecisionState::Draft,
            title,
            level: Level::Up,
            issuer: issuer.clone(),
            awards: vec![code],
            signer_id: None,
            council_on,
            signed: None,
        })
        .await?;
    change.add_items(id, &ids).await?;
    let signed = Signed {
        number: number.printed(),
        number_key: number.key(),
        on,
        signer_name: String::new(),
        signer_title: String::new(),
        signer_form: String::new(),
        authority: issuer,
        place: String::new(),
        signature: None,
    };
    let book = Book::load(&mut change).await?;
    let year = change.round(input.round_id).await?.year;
    let frozen = freeze(&forwarded, &book, &signed, Frame { decision_id: id, year })?;
    // A higher level prints its own certificates; for a badge that the board gave a template they are printed here.
    let fixed = printable(&desk, &mut change, &frozen, &book, &signed).await?;
    change.save_signature(id, &signed_state()?, None, &signed).await?;
    enter(&mut change, &frozen, &book).await?;
    fix(&desk, &mut change, id, fixed).await?;
    change.save_states(&ids, &NominationState::Forwarded.after(&Move::RecordDecisionAbove)?).await?;
    let done = Done::official("decision_above_recorded")
        .fact("number", signed.number)
        .fact("count", ids.len())
        .to(Topic::Decisions, id)
        .to_all(Topic::Nominations, &ids);
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

async fn forwarded(change: &mut Change, round_id: i64, code: &AwardCode) -> Result<Vec<Nomination>, Failure> {
    let all = change.nominations(round_id).await?;
    let there: Vec<Nomination> = all
        .into_iter()
        .filter(|one| one.state == NominationState::Forwarded && one.award.as_ref() == Some(code))
        .collect();
    if there.is_empty() {
        return Err(Failure::new(FailureCode::NothingPassed).at("award"));
    }
    Ok(there)
}

fn signed_state() -> Result<DecisionState, Failure> {
    let steps = [DecisionMove::CheckForm, DecisionMove::SendToSign, DecisionMove::Sign];
    Ok(steps.iter().try_fold(DecisionState::Draft, DecisionState::after)?)
}
