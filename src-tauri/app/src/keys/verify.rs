//! `verify_statement`

use super::standing::{day_of, standing_list};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statements::{
    Checked, Issue, KeyState, PictureFault, Reason, RevocationList, Signed, Verdict, check, pasted,
};
use ts_rs::TS;

/// A statement to check.
#[derive(Debug, Deserialize, TS)]
pub struct VerifyStatement {
    /// The text of a sheet's QR code.
    pub text: String,
}

/// What there is to say of a statement.
#[derive(Debug, Serialize, TS)]
pub struct CheckedView {
    /// `valid`, `changed`, `revoked`, `unknown_issuer`, `newer` or `not_a_statement`.
    pub verdict: &'static str,
    /// Why it is revoked: `replaced`, `recalled` or `key_stolen`.
    pub reason: Option<&'static str>,
    /// What it says; true only when it is valid.
    pub facts: Option<FactsView>,
    /// What signed it.
    pub signed_by: Option<SignedByView>,
    /// The day of the list by which this is told.
    pub list_on: String,
    /// How many days ago that was.
    pub list_age_days: i64,
}

impl CheckedView {
    /// The verdict of a statement that is true.
    pub const VALID: &'static str = "valid";
}

/// What a statement says, as printed on the sheet.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in statements::Facts")]
pub struct FactsView {
    pub issuer: String,
    pub award: String,
    pub recipient: String,
    pub below: String,
    pub number: String,
    pub decided_on: String,
    pub ordinal: i64,
    /// What the paper says of a sheet that replaced another, behind its number: `cấp lại lần 1`.
    pub note: Option<String>,
    /// Whether it replaced another; statements of an earlier time do not say by what.
    pub is_replacement: bool,
}

/// The key that signed.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in KeyView")]
pub struct SignedByView {
    pub spoken: String,
    pub from: String,
    pub to: Option<String>,
}

/// Checks a statement by what this office signed and took back until now.
///
/// # Errors
/// What the file did; a statement that is not valid is no failure.
pub async fn verify_statement(desk: Desk, input: VerifyStatement) -> Result<CheckedView, Failure> {
    let list = standing_list(&desk, &mut desk.read().await?).await?;
    Ok(view(check(&pasted(&input.text), &list), &list, desk.today()))
}

/// Checks a statement without an office: by a list that is trusted, and a newer one that is believed because the trusted
/// one knows its key.
///
/// # Errors
/// `list_not_revocations` when a list is none, `list_not_signed` when nobody known signed it.
pub fn verify_by_list(
    text: &str,
    trusted: &str,
    newer: Option<&str>,
    today: NaiveDate,
) -> Result<CheckedView, Failure> {
    let trusted = RevocationList::read(trusted)?;
    let list = match newer.map(|text| trusted.accept(text)).transpose()? {
        Some(newer) if newer.made_at >= trusted.made_at => newer,
        _ => trusted,
    };
    Ok(view(check(&pasted(text), &list), &list, today))
}

/// The texts of the QR codes in a picture (PNG, JPEG) or a PDF of sheets, or the text that a file holds.
///
/// # Errors
/// `picture_unreadable`; `code_missing` when none is found.
pub fn statements_in(bytes: &[u8]) -> Result<Vec<String>, Failure> {
    let found = if bytes.starts_with(b"%PDF") {
        let pictures = documents::codes_of(bytes)
            .map_err(|error| Failure::new(FailureCode::PictureUnreadable).fact("why", error))?;
        let grey = |code: documents::CodePicture| statements::Grey {
            width: code.side,
            height: code.side,
            dots: code.dots,
        };
        pictures.into_iter().flat_map(|code| statements::codes_in_grey(&grey(code))).collect()
    } else {
        match statements::codes_in(bytes) {
            Err(PictureFault::NoPicture) => match std::str::from_utf8(bytes) {
                Ok(text) => vec![text.to_owned()],
                Err(why) => return Err(Failure::new(FailureCode::PictureUnreadable).fact("why", why)),
            },
            Err(why) => return Err(Failure::new(FailureCode::PictureUnreadable).fact("why", why)),
            Ok(found) => found,
        }
    };
    if found.is_empty() { Err(Failure::new(FailureCode::CodeMissing)) } else { Ok(found) }
}

impl From<statements::NotAList> for Failure {
    fn from(fault: statements::NotAList) -> Self {
        Self::new(match fault {
            statements::NotAList::Unreadable => FailureCode::ListNotRevocations,
            statements::NotAList::Unsigned => FailureCode::ListNotSigned,
        })
    }
}

fn view(checked: Checked, list: &RevocationList, today: NaiveDate) -> CheckedView {
    let (verdict, reason) = match checked.verdict {
        Verdict::Valid => (CheckedView::VALID, None),
        Verdict::Changed => ("changed", None),
        Verdict::Revoked(Reason::Replaced) => ("revoked", Some("replaced")),
        Verdict::Revoked(Reason::Recalled) => ("revoked", Some("recalled")),
        Verdict::Revoked(Reason::KeyStolen) => ("revoked", Some("key_stolen")),
        Verdict::UnknownIssuer => ("unknown_issuer", None),
        Verdict::Newer => ("newer", None),
        Verdict::NotAStatement => ("not_a_statement", None),
    };
    let list_on = day_of(list.made_at);
    CheckedView {
        verdict,
        reason,
        facts: checked.facts.map(|facts| FactsView {
            issuer: facts.issuer,
            award: facts.award,
            recipient: facts.recipient,
            below: facts.below,
            number: facts.number,
            decided_on: facts.decided_on.to_string(),
            ordinal: facts.ordinal,
            is_replacement: facts.issue != Issue::First,
            note: match facts.issue {
                Issue::Noted(note) => Some(note),
                Issue::First | Issue::Counted(_) => None,
            },
        }),
        signed_by: checked.signed.map(|signed| signed_by(&signed)),
        list_on: list_on.to_string(),
        list_age_days: (today - list_on).num_days().max(0),
    }
}

fn signed_by(signed: &Signed) -> SignedByView {
    let to = match signed.by.state {
        KeyState::InUse => None,
        KeyState::Retired(on) | KeyState::Stolen(on) => Some(on.to_string()),
    };
    SignedByView { spoken: signed.by.key.spoken(), from: signed.by.from.to_string(), to }
}
