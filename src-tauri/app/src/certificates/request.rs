//! `ask_replacement`, `make_replacement`, `save_term`: another sheet for one that was damaged, printed wrong or lost.

use super::moves::move_states;
use crate::catalogue::CertaintyView;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{MadeId, Nothing, day, maybe_day, must_have_come, needed, wanted};
use chrono::Days;
use domain::certificate::{Cause, CertificateMove};
use serde::{Deserialize, Serialize};
use store::Topic;
use store::sheet_requests::{SheetRequest, Term};
use ts_rs::TS;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Replacement {
    /// Cấp đổi: damaged, or printed wrong; the old sheet is collected.
    Exchange,
    /// Cấp lại: lost.
    Reissue,
}

impl From<Replacement> for Cause {
    fn from(what: Replacement) -> Self {
        match what {
            Replacement::Exchange => Self::Exchange,
            Replacement::Reissue => Self::Reissue,
        }
    }
}

/// On what it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestPaper {
    /// Đơn of a person.
    Application,
    /// Công văn of a unit.
    Letter,
}

/// A paper that asks for another sheet.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct AskReplacement {
    pub certificate_id: i64,
    pub what: Replacement,
    pub paper: RequestPaper,
    pub paper_number: Option<String>,
    pub paper_on: String,
    pub reason: String,
}

/// Notes a paper that asks for another sheet, and its last day.
///
/// # Errors
/// `illegal_move` for a sheet that was not given out, `award_revoked` when the register says that the award stands no
/// longer, `field_empty`, `day_malformed`, `day_ahead`, `day_before_decision`, `reason_missing`.
pub async fn ask_replacement(desk: Desk, input: AskReplacement) -> Result<MadeId, Failure> {
    let paper_on = day("paper_on", &input.paper_on)?;
    let reason = needed("reason", &input.reason)?;
    let paper_number = wanted(input.paper_number.as_deref());
    let (paper, paper_number) = match input.paper {
        RequestPaper::Application => ("application", paper_number),
        RequestPaper::Letter => {
            let number = needed("paper_number", paper_number.as_deref().unwrap_or_default())?;
            ("letter", Some(number))
        }
    };
    let what = Cause::from(input.what);
    let mut change = desk.change().await?;
    let sheets = change.certificates_by_id(&[input.certificate_id]).await?;
    let award_id = sheets.first().map(|sheet| sheet.award_id).unwrap_or_default();
    let award = change.award(award_id).await?;
    // Confirmed from the register: the award exists, and stands.
    if award.state != "valid" {
        return Err(Failure::new(FailureCode::AwardRevoked)
            .fact("recipient", &award.name)
            .fact("number", &award.number));
    }
    must_have_come("paper_on", paper_on, award.decided_on, desk.today())?;
    let asked = match input.what {
        Replacement::Exchange => CertificateMove::AskExchange(reason.clone()),
        Replacement::Reissue => CertificateMove::AskReissue(reason.clone()),
    };
    move_states(&mut change, &sheets, &asked).await?;
    let terms = change.terms().await?;
    let days = terms.iter().find(|term| term.what == what).map_or(0, |term| term.days);
    let request = SheetRequest {
        id: 0,
        certificate_id: input.certificate_id,
        what,
        paper: paper.to_owned(),
        paper_number,
        paper_on,
        due_on: paper_on + Days::new(u64::try_from(days).unwrap_or_default()),
        reason: reason.clone(),
        collected_on: None,
        given_on: None,
        officer: desk.officer().to_owned(),
        made_at: desk.instant(),
    };
    let id = change.add_request(&request).await?;
    let done = Done::work("replacement_asked")
        .fact("replacement", what.as_str())
        .fact("recipient", &award.name)
        .fact("reason", reason)
        .fact("due_on", request.due_on.format("%d/%m/%Y"))
        .to(Topic::Certificates, input.certificate_id);
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

/// The sheet that shall be replaced.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct MakeReplacement {
    pub certificate_id: i64,
    /// The day on which the old sheet was collected; an exchange needs it.
    pub collected_on: Option<String>,
}

/// Puts a new sheet in the place of one that was asked to be replaced: it waits to be printed, keeps the number in the
/// register, and says the how manieth replacement it is.
///
/// # Errors
/// `illegal_move` when nobody asked, `sheet_not_collected` when an exchanged sheet was not, `award_revoked`, `day_ahead`,
/// `day_before_decision`.
pub async fn make_replacement(desk: Desk, input: MakeReplacement) -> Result<MadeId, Failure> {
    let collected_on = maybe_day("collected_on", input.collected_on.as_deref())?;
    let mut change = desk.change().await?;
    let sheets = change.certificates_by_id(&[input.certificate_id]).await?;
    move_states(&mut change, &sheets, &CertificateMove::Replace).await?;
    let award_id = sheets.first().map(|sheet| sheet.award_id).unwrap_or_default();
    let award = change.award(award_id).await?;
    if award.state != "valid" {
        return Err(Failure::new(FailureCode::AwardRevoked)
            .fact("recipient", &award.name)
            .fact("number", &award.number));
    }
    if let Some(on) = collected_on {
        must_have_come("collected_on", on, award.decided_on, desk.today())?;
    }
    let requests = change.requests_of_awards(&[award_id]).await?;
    let request = requests.into_iter().find(|one| one.certificate_id == input.certificate_id);
    let cause = request.as_ref().map_or(Cause::Exchange, |one| one.what);
    match (cause, collected_on, &request) {
        (Cause::Exchange, None, _) => {
            return Err(Failure::new(FailureCode::SheetNotCollected)
                .fact("recipient", &award.name)
                .at("collected_on"));
        }
        (Cause::Exchange, Some(on), Some(request)) => change.save_collected(request.id, on).await?,
        _ => {}
    }
    let made = change.add_replacements(&sheets, cause).await?;
    let id = made.first().copied().unwrap_or_default();
    let done = Done::work("replacement_made")
        .fact("replacement", cause.as_str())
        .fact("recipient", &award.name)
        .fact("ordinal", award.ordinal)
        .to_all(Topic::Certificates, &[input.certificate_id, id]);
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

/// The days for exchange or re-issue.
#[derive(Debug, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in store::sheet_requests::Term")]
#[ts(rename = "Term")]
pub struct TermView {
    pub id: i64,
    pub what: Replacement,
    pub days: i64,
    pub source: String,
    pub certainty: CertaintyView,
}

/// The days that the office gives itself for exchange and re-issue.
///
/// # Errors
/// What the file did.
pub async fn list_terms(desk: Desk, _: Nothing) -> Result<Vec<TermView>, Failure> {
    let terms = desk.read().await?.terms().await?;
    let view = |term: Term| TermView {
        id: term.id,
        what: if term.what == Cause::Reissue { Replacement::Reissue } else { Replacement::Exchange },
        days: term.days,
        source: term.source,
        certainty: term.certainty.into(),
    };
    Ok(terms.into_iter().map(view).collect())
}

/// Sets the days for exchange or re-issue, with their source. Papers that came before keep their last day.
///
/// # Errors
/// `field_empty`, `input_invalid` for days below 1 or above 365, `missing`.
pub async fn save_term(desk: Desk, input: TermView) -> Result<Nothing, Failure> {
    if !(1..=365).contains(&input.days) {
        return Err(Failure::new(FailureCode::InputInvalid)
            .fact("what", format!("days {}", input.days))
            .at("days"));
    }
    let term = Term {
        id: input.id,
        what: input.what.into(),
        days: input.days,
        source: needed("source", &input.source)?,
        certainty: input.certainty.into(),
    };
    let mut change = desk.change().await?;
    change.save_term(&term).await?;
    let done = Done::work("term_saved").fact("replacement", term.what.as_str()).fact("days", term.days);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
