//! `revoke_awards`, `note_sheet_back`, `note_money_back`, `list_recalls`: a cancelled award comes back, sheet and money
//! (Luật Thi đua, khen thưởng 2022, Đ93).

use super::batch::printed;
use super::moves::move_states;
use crate::decisions::{number_is_free, numbered};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Count, Nothing, amount, day, must_have_come, needed, sent};
use chrono::NaiveDate;
use domain::certificate::{CertificateMove, CertificateState, Ground};
use domain::decision::DecisionMove;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use store::awards::Award;
use store::certificates::Certificate;
use store::recalls::{Payment, Recall};
use store::{Change, Reader, Topic};
use ts_rs::TS;

/// Awards that a later decision cancels.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct RevokeAwards {
    /// Awards of one decision.
    pub award_ids: Vec<i64>,
    /// The number of the decision that cancels.
    pub number: String,
    pub on: String,
    /// false_declaration, false_papers, against_law, concluded_unworthy.
    pub ground: String,
    pub reason: String,
    /// Whether the bonus was paid out. When nothing is said: where the sheet was given out, or the award has none.
    #[serde(default)]
    #[ts(optional)]
    pub bonus: Option<BonusPaid>,
}

/// Whether the money of an award was paid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BonusPaid {
    /// It was, and must come back.
    Paid,
    /// It never was.
    Unpaid,
}

/// Cancels awards by a later decision: they stay in the register and stand no longer, their sheets are called back, and
/// what was paid is owed. One that was never printed is struck from the batch: nothing has to come back. An official act.
///
/// # Errors
/// `nothing_chosen`, `missing`, `award_revoked` for one that was cancelled already, `field_empty`; `number_malformed`, and
/// `number_taken` when the year has the number already; `day_malformed`, `day_ahead`, `day_before_decision`.
pub async fn revoke_awards(desk: Desk, input: RevokeAwards) -> Result<Count, Failure> {
    let (typed, reason) = (needed("number", &input.number)?, needed("reason", &input.reason)?);
    let on = day("on", &input.on)?;
    let ground = Ground::parse(&input.ground).ok_or_else(|| {
        Failure::new(FailureCode::InputInvalid).fact("what", format!("ground {}", input.ground)).at("ground")
    })?;
    if input.award_ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let awards = standing(&mut change, &input.award_ids).await?;
    let decision_id = awards.first().map(|award| award.decision_id).unwrap_or_default();
    let number = cancelling(&desk, &mut change, decision_id, &typed, on).await?;
    let with_sheet = with_sheet(&mut change, &input.award_ids).await?;
    let sheets = call_back(&mut change, &input.award_ids, &number).await?;
    let is_out = |award_id: i64| sheets.iter().any(|sheet| sheet.award_id == award_id);
    let was_paid = |award_id: i64| match input.bonus {
        Some(bonus) => bonus == BonusPaid::Paid,
        None => is_out(award_id) || !with_sheet.contains(&award_id),
    };
    let recalls: Vec<Recall> = awards
        .iter()
        .map(|award| Recall {
            id: 0,
            award_id: award.id,
            number: number.clone(),
            decided_on: on,
            ground,
            reason: reason.clone(),
            certificate_id: sheets.iter().find(|sheet| sheet.award_id == award.id).map(|sheet| sheet.id),
            sheet_back_on: None,
            sheet_back_by: None,
            paid: award.bonus.as_ref().filter(|_| was_paid(award.id)).map_or(0, |bonus| bonus.dong),
            officer: desk.officer().to_owned(),
            made_at: desk.instant(),
            payments: Vec::new(),
        })
        .collect();
    change.save_revoked(&input.award_ids).await?;
    change.add_recalls(&recalls).await?;
    answer(&mut change, decision_id, &number).await?;
    let name = awards.first().map(|award| award.name.as_str()).unwrap_or_default();
    let nominations: Vec<i64> = awards.iter().filter_map(|award| award.nomination_id).collect();
    let done = Done::official("awards_revoked")
        .fact("count", awards.len())
        .fact("name", name)
        .fact("number", number)
        .fact("ground", ground.as_str())
        .to_all(Topic::Awards, &input.award_ids)
        .to_all(Topic::Nominations, &nominations)
        .to(Topic::Decisions, decision_id);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(awards.len()).unwrap_or(i64::MAX) })
}

/// The number of the decision that cancels, as its authority writes it: who decided cancels (Đ93.8), later, and under a
/// number of his own of that year.
async fn cancelling(
    desk: &Desk,
    change: &mut Change,
    decision_id: i64,
    typed: &str,
    on: NaiveDate,
) -> Result<String, Failure> {
    let decision = change.decision(decision_id).await?;
    let suffix = change.office().await?.number_suffix;
    let number = numbered(&decision, typed, &suffix)?;
    if let Some(signed) = &decision.signed {
        must_have_come("on", on, signed.on, desk.today())?;
    }
    number_is_free(change, &decision, &number, on).await?;
    Ok(number.printed())
}

/// Awards of one decision that all stand.
async fn standing(change: &mut Change, ids: &[i64]) -> Result<Vec<Award>, Failure> {
    let mut awards: Vec<Award> = Vec::with_capacity(ids.len());
    for id in ids {
        let award = change.award(*id).await?;
        if award.state != "valid" {
            return Err(Failure::new(FailureCode::AwardRevoked)
                .fact("recipient", &award.name)
                .fact("number", &award.number));
        }
        if awards.first().is_some_and(|first| first.decision_id != award.decision_id) {
            return Err(Failure::new(FailureCode::InputInvalid).fact("what", "award_ids: two decisions"));
        }
        awards.push(award);
    }
    Ok(awards)
}

/// Those of the awards that have a sheet, wherever it is.
async fn with_sheet(change: &mut Change, award_ids: &[i64]) -> Result<HashSet<i64>, Failure> {
    Ok(change.certificates_of_awards(award_ids).await?.into_iter().map(|one| one.award_id).collect())
}

/// Calls back every sheet of these awards that may be; those that are out, in somebody's hands.
async fn call_back(
    change: &mut Change,
    award_ids: &[i64],
    number: &str,
) -> Result<Vec<Certificate>, Failure> {
    use CertificateState as S;
    let all = change.certificates_of_awards(award_ids).await?;
    let goes = |one: &Certificate| !matches!(one.state, S::Spoiled { .. } | S::Replaced | S::Recalled { .. });
    let called: Vec<Certificate> = all.into_iter().filter(goes).collect();
    move_states(change, &called, &CertificateMove::Recall(number.to_owned())).await?;
    let is_out = |one: &Certificate| {
        one.state.is_given() || matches!(one.state, S::ExchangeAsked { .. } | S::ReissueAsked { .. })
    };
    Ok(called.into_iter().filter(is_out).collect())
}

/// The decision is answered by the act that cancels: in part, or wholly when none of its awards stands.
async fn answer(change: &mut Change, decision_id: i64, number: &str) -> Result<(), Failure> {
    let decision = change.decision(decision_id).await?;
    let stands = change.awards_of_decision(decision_id).await?.iter().any(|award| award.state == "valid");
    let what = if stands {
        DecisionMove::RevokePart(number.to_owned())
    } else {
        DecisionMove::Revoke(number.to_owned())
    };
    let state = decision.state.after(&what)?;
    change.save_decision_state(decision_id, &state).await?;
    Ok(())
}

/// A cancelled award, and what came back.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::recalls::Recall")]
pub struct RecallView {
    pub award_id: i64,
    pub recipient: String,
    pub award_name: String,
    pub ordinal: i64,
    /// Of the decision that gave it.
    pub decision_number: String,
    /// Of the decision that cancels.
    pub number: String,
    pub on: String,
    pub ground: String,
    pub reason: String,
    /// Whether a sheet must come back, and is not yet here.
    pub sheet_out: bool,
    pub sheet_back_on: Option<String>,
    pub sheet_back_by: Option<String>,
    /// Đồng that the award brings; 0 for one without money.
    pub bonus: i64,
    /// Đồng that were paid, and that are still owed.
    pub paid: i64,
    pub owed: i64,
    pub payments: Vec<PaymentView>,
}

/// Money that came back.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::recalls::Payment")]
pub struct PaymentView {
    pub dong: i64,
    pub on: String,
    pub by: String,
    pub officer: String,
}

/// All cancelled awards, the newest first.
///
/// # Errors
/// What the file did.
pub async fn list_recalls(desk: Desk, _: Nothing) -> Result<Vec<RecallView>, Failure> {
    let mut reader = desk.read().await?;
    let mut views = Vec::new();
    for recall in reader.recalls().await? {
        views.push(view(&mut reader, recall).await?);
    }
    Ok(views)
}

pub(super) async fn view(reader: &mut Reader, recall: Recall) -> Result<RecallView, Failure> {
    let award = reader.award(recall.award_id).await?;
    Ok(RecallView {
        award_id: award.id,
        recipient: printed(&award).recipient(),
        bonus: award.bonus.map_or(0, |bonus| bonus.dong),
        award_name: award.award_name,
        ordinal: award.ordinal,
        decision_number: award.number,
        sheet_out: recall.is_sheet_out(),
        owed: recall.owed(),
        number: recall.number,
        on: recall.decided_on.to_string(),
        ground: recall.ground.as_str().to_owned(),
        reason: recall.reason,
        sheet_back_on: sent(recall.sheet_back_on),
        sheet_back_by: recall.sheet_back_by,
        paid: recall.paid,
        payments: recall
            .payments
            .into_iter()
            .map(|one| PaymentView {
                dong: one.dong,
                on: one.on.to_string(),
                by: one.by,
                officer: one.officer,
            })
            .collect(),
    })
}

/// A sheet that came back.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct NoteSheetBack {
    pub award_id: i64,
    pub on: String,
    pub by: String,
}

/// Notes that the sheet of a cancelled award came back.
///
/// # Errors
/// `missing` when the award was not cancelled, `field_empty`, `day_malformed`, `day_ahead`, `day_before_decision`.
pub async fn note_sheet_back(desk: Desk, input: NoteSheetBack) -> Result<Nothing, Failure> {
    let (on, by) = (day("on", &input.on)?, needed("by", &input.by)?);
    let mut change = desk.change().await?;
    let recall = change.recall_of_award(input.award_id).await?;
    if !recall.is_sheet_out() {
        return Err(Failure::new(FailureCode::Missing)
            .fact("thing", "certificate")
            .fact("id", input.award_id));
    }
    let award = change.award(input.award_id).await?;
    must_have_come("on", on, award.decided_on, desk.today())?;
    change.save_sheet_back(recall.id, on, &by).await?;
    let name = award.name;
    let done =
        Done::work("sheet_came_back").fact("name", name).fact("by", by).to(Topic::Awards, input.award_id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}

/// Money that came back.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct NoteMoneyBack {
    pub award_id: i64,
    pub dong: i64,
    pub on: String,
    pub by: String,
}

/// Notes money that came back for a cancelled award.
///
/// # Errors
/// `missing` when the award was not cancelled, `recall_too_much` when more would come back than was paid,
/// `amount_malformed`, `field_empty`, `day_malformed`, `day_ahead`, `day_before_decision`.
pub async fn note_money_back(desk: Desk, input: NoteMoneyBack) -> Result<Nothing, Failure> {
    let (on, by) = (day("on", &input.on)?, needed("by", &input.by)?);
    let dong = amount("dong", Some(input.dong))?
        .filter(|dong| *dong > 0)
        .ok_or_else(|| Failure::new(FailureCode::AmountMalformed).fact("amount", input.dong).at("dong"))?;
    let mut change = desk.change().await?;
    let recall = change.recall_of_award(input.award_id).await?;
    if dong > recall.owed() {
        return Err(Failure::new(FailureCode::RecallTooMuch)
            .fact("dong", dong)
            .fact("owed", recall.owed())
            .at("dong"));
    }
    let award = change.award(input.award_id).await?;
    must_have_come("on", on, award.decided_on, desk.today())?;
    let payment = Payment { dong, on, by: by.clone(), officer: desk.officer().to_owned() };
    change.add_payment(recall.id, &payment, &desk.instant()).await?;
    let done = Done::work("money_came_back")
        .fact("name", award.name)
        .fact("dong", dong)
        .fact("by", by)
        .to(Topic::Awards, input.award_id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
