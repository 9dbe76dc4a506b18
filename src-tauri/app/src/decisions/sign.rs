//! `sign_decision`

use super::numbers::cancelled_nothing;
use crate::certificates::{of_sheet, signature_of, texts};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::nominations::board::Book;
use crate::nominations::by_next_state;
use crate::phrases::{keep_table, with_table_now};
use crate::templates::{Fixed, fixed_for, supplies_for};
use crate::typed::{Count, day};
use chrono::NaiveDate;
use documents::Supplies;
use domain::Refusal;
use domain::catalogue::{AwardType, Level};
use domain::decision::{DecisionMove, DecisionNumber, check_dates};
use domain::nomination::Move;
use serde::Deserialize;
use std::collections::BTreeSet;
use store::awards::Award;
use store::decisions::{Decision, Signed};
use store::nominations::Nomination;
use store::office::Signer;
use store::templates::{Printed, PrintedWith};
use store::{Change, StoreError, Topic};
use ts_rs::TS;

/// A decision's number, date and signer, as the clerk's register has them.
#[derive(Debug, Deserialize, TS)]
pub struct SignDecision {
    /// The decision.
    pub id: i64,
    /// Its number, with or without the office's suffix.
    pub number: String,
    /// Its date.
    pub on: String,
    /// Who signed.
    pub signer_id: i64,
}

/// Enters the signature. From here on number, date, order (số sổ vàng), names and bonus are frozen.
///
/// # Errors
/// `number_malformed`, `number_taken`, `day_malformed`, `decided_before_council`, `signer_unknown`,
/// `signer_not_in_office`, `decision_empty`, `checks_block` when an award is closed on that day, `text_overflows` and
/// `glyph_missing` when a sheet could not be printed, `illegal_move`.
pub async fn sign_decision(desk: Desk, input: SignDecision) -> Result<Count, Failure> {
    let mut change = desk.change().await?;
    let signers = change.signers().await?;
    let signer = signers.into_iter().find(|signer| signer.id == input.signer_id);
    let signer =
        signer.ok_or_else(|| Failure::new(FailureCode::SignerUnknown).fact("name", "").at("signer_id"))?;
    let decision = change.decision(input.id).await?;
    let signature = Signature { number: input.number, on: day("on", &input.on)?, signer };
    let signed = sign(&desk, &mut change, decision, signature).await?;
    let count = signed.awards;
    desk.commit(change, signed.done()).await?;
    Ok(Count { count })
}

/// What the clerk enters.
pub(crate) struct Signature {
    pub number: String,
    pub on: NaiveDate,
    pub signer: Signer,
}

/// What a signature made.
pub(crate) struct SignedList {
    decision_id: i64,
    number: String,
    awards: i64,
    nominations: Vec<i64>,
}

impl SignedList {
    /// The act of signing, for the history: official.
    pub fn done(self) -> Done {
        Done::official("decision_signed")
            .fact("number", self.number)
            .fact("count", self.awards)
            .to(Topic::Decisions, self.decision_id)
            .to_all(Topic::Nominations, &self.nominations)
    }
}

/// Signs within a change.
pub(crate) async fn sign(
    desk: &Desk,
    change: &mut Change,
    decision: Decision,
    signature: Signature,
) -> Result<SignedList, Failure> {
    let state = decision.state.clone().after(&DecisionMove::Sign)?;
    let office = change.office().await?;
    let number = DecisionNumber::new(&signature.number, &office.number_suffix)?;
    let year = i64::from(chrono::Datelike::year(&signature.on));
    if let Some(other) = change.decision_numbered(decision.level, &decision.issuer, year, &number).await? {
        return Err(taken(&number, &other));
    }
    cancelled_nothing(change, &decision, &number, signature.on).await?;
    check_dates(signature.on, decision.council_on)?;
    if !signature.signer.validity.covers(signature.on) {
        return Err(Failure::new(FailureCode::SignerNotInOffice)
            .fact("name", signature.signer.name)
            .at("signer_id"));
    }
    let signed = Signed {
        number: number.printed(),
        number_key: number.key(),
        on: signature.on,
        signer_name: signature.signer.name,
        signer_title: signature.signer.title,
        signer_form: signature.signer.form_text,
        authority: office.authority,
        place: office.place,
        signature: signature.signer.signature,
    };
    let ids: Vec<i64> = change.items(decision.id).await?.iter().map(|item| item.nomination_id).collect();
    if ids.is_empty() {
        return Err(Refusal::DecisionEmpty.into());
    }
    let nominations = change.nominations_by_id(&ids).await?;
    let book = Book::load(change).await?;
    let year = change.round(decision.round_id).await?.year;
    let frozen = freeze(&nominations, &book, &signed, Frame { decision_id: decision.id, year })?;
    let fixed = printable(desk, change, &frozen, &book, &signed).await?;
    change.save_signature(decision.id, &state, Some(signature.signer.id), &signed).await.map_err(
        |error| match error {
            // Another desk entered the same number between the question and the answer.
            StoreError::Taken => {
                Failure::new(FailureCode::NumberTaken).fact("number", number.printed()).at("number")
            }
            other => other.into(),
        },
    )?;
    enter(change, &frozen, &book).await?;
    fix(desk, change, decision.id, fixed).await?;
    for (state, ids) in by_next_state(nominations, &Move::Decide)? {
        change.save_states(&ids, &state).await?;
    }
    Ok(SignedList {
        decision_id: decision.id,
        number: signed.number,
        awards: i64::try_from(frozen.len()).unwrap_or(i64::MAX),
        nominations: ids,
    })
}

pub(crate) fn taken(number: &DecisionNumber, other: &Decision) -> Failure {
    let on = other.signed.as_ref().map(|signed| signed.on.format("%d/%m/%Y").to_string()).unwrap_or_default();
    Failure::new(FailureCode::NumberTaken)
        .fact("number", number.printed())
        .fact("on", on)
        .fact("title", &other.title)
        .at("number")
}

/// What of a list is printed on sheets.
fn with_sheets(frozen: &[Award], book: &Book) -> BTreeSet<Printed> {
    frozen
        .iter()
        .filter(|award| book.has_sheet(&award.award, award.kind))
        .map(|award| Printed { award: award.award.clone(), kind: award.kind })
        .collect()
}

/// Fixes what the decision is printed with from now on.
pub(crate) async fn fix(
    desk: &Desk,
    change: &mut Change,
    decision_id: i64,
    fixed: Vec<Fixed>,
) -> Result<(), Failure> {
    let phrase_table_id = Some(keep_table(change).await?);
    let rows: Vec<(i64, Printed, PrintedWith)> = fixed
        .into_iter()
        .flat_map(|one| {
            let with = PrintedWith { version_id: one.version_id, phrase_table_id };
            one.printed.into_iter().map(move |printed| (decision_id, printed, with))
        })
        .collect();
    Ok(change.add_decision_templates(&rows, desk.officer(), &desk.instant()).await?)
}

/// What the sheets of a list will be printed with, each of them printable.
///
/// # Errors
/// `template_none`, and why a sheet cannot be made.
pub(crate) async fn printable(
    desk: &Desk,
    change: &mut Change,
    frozen: &[Award],
    book: &Book,
    signed: &Signed,
) -> Result<Vec<Fixed>, Failure> {
    let fixed = fixed_for(change, &with_sheets(frozen, book)).await?;
    let supplies = supplies_for(desk, fixed.iter().map(|one| &one.template), signature_of(signed)).await?;
    let supplies = with_table_now(change, supplies).await?;
    check_printable(&supplies, &fixed, frozen, book, signed)?;
    Ok(fixed)
}

/// What is signed must be printable: once frozen, a text that overflows its zone could not be shortened any more.
fn check_printable(
    supplies: &Supplies,
    fixed: &[Fixed],
    frozen: &[Award],
    book: &Book,
    signed: &Signed,
) -> Result<(), Failure> {
    let output = documents::Output::new(documents::PrintMode::FullPage);
    for one in fixed {
        let is_printed = |award: &&Award| {
            one.printed.iter().any(|printed| printed.award == award.award && printed.kind == award.kind)
        };
        let sheet = |award: &Award| {
            let name = book.award(&award.award).map_or("", |of| of.certificate_name.as_str());
            texts(&award.ordinal.to_string(), award, signed, name)
        };
        let sheets: Vec<_> = frozen.iter().filter(is_printed).map(sheet).collect();
        documents::render(&sheets, &one.template, supplies, output).map_err(|error| {
            let whose =
                |id: &str| sheets.iter().find(|sheet| sheet.id == id).map(|sheet| sheet.recipient.clone());
            of_sheet(error, &one.template, |id| whose(id).unwrap_or_default())
        })?;
    }
    Ok(())
}

/// Enters frozen awards in the register, with a sheet for each that is printed on one.
pub(crate) async fn enter(change: &mut Change, frozen: &[Award], book: &Book) -> Result<(), Failure> {
    let award_ids = change.add_awards(frozen).await?;
    let with_sheet: Vec<i64> = frozen
        .iter()
        .zip(award_ids)
        .filter(|(award, _)| book.has_sheet(&award.award, award.kind))
        .map(|(_, id)| id)
        .collect();
    change.add_certificates(&with_sheet).await?;
    Ok(())
}

/// Of which decision and year the awards are.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub decision_id: i64,
    pub year: i64,
}

/// The awards of a list as the signature freezes them: names, order, money.
pub(crate) fn freeze(
    nominations: &[Nomination],
    book: &Book,
    signed: &Signed,
    frame: Frame,
) -> Result<Vec<Award>, Failure> {
    nominations
        .iter()
        .zip(1..)
        .map(|(one, ordinal)| {
            let award = one.award.as_ref().and_then(|code| book.award(code)).ok_or_else(|| {
                Failure::new(FailureCode::AwardUnknown)
                    .fact("award", one.award_text.as_deref().unwrap_or_default())
            })?;
            // What a higher level has decided is a fact, whatever the catalogue says of that day.
            if award.level == Level::Own {
                check_open(award, signed.on, &one.name)?;
            }
            Ok(frozen(one, award, book, signed, frame, ordinal))
        })
        .collect()
}

fn check_open(award: &AwardType, on: NaiveDate, name: &str) -> Result<(), Failure> {
    if award.validity.covers(on) {
        return Ok(());
    }
    Err(Failure::new(FailureCode::ChecksBlock)
        .fact("count", 1)
        .fact("name", name)
        .fact("rule", "R01")
        .fact("condition", "award_open")
        .fact("source", &award.basis)
        .at("on"))
}

fn frozen(
    one: &Nomination,
    award: &AwardType,
    book: &Book,
    signed: &Signed,
    frame: Frame,
    ordinal: i64,
) -> Award {
    Award {
        id: 0,
        decision_id: frame.decision_id,
        nomination_id: Some(one.id),
        ordinal,
        number: signed.number.clone(),
        decided_on: signed.on,
        year: frame.year,
        kind: one.kind,
        honorific: one.honorific.clone(),
        name: one.name.clone(),
        position: one.position.clone(),
        unit: one.unit.clone(),
        nominated_by: one.nominated_by.clone(),
        person_id: one.person_id,
        unit_id: one.unit_id,
        award: award.code.clone(),
        award_name: award.name.clone(),
        theme: one.theme.clone(),
        citation: one.citation.clone().unwrap_or_default(),
        bonus: book.bonus(&award.code, one.kind, signed.on),
        state: "valid".to_owned(),
    }
}
