//! `get_decision`

use crate::desk::Desk;
use crate::failure::Failure;
use crate::history::{HistoryEntry, entry_view};
use crate::nominations::board::{Board, board};
use crate::nominations::{BonusView, Concern, bonus_view, concerns, proof_concerns};
use crate::typed::{Kind, sent};
use domain::catalogue::AwardCode;
use domain::recipient::RecipientKind;
use domain::wording::{position_line, recipient_line};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::awards::Award;
use store::certificates::Certificate;
use store::decisions::{Decision, Item};
use store::{Reader, Topic};
use ts_rs::TS;

/// The decision to show.
#[derive(Debug, Deserialize, TS)]
pub struct GetDecision {
    /// Its id.
    pub id: i64,
}

/// A line of a decision's list.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "DecisionItem")]
#[expect(missing_docs, reason = "named as in store::awards::Award")]
pub struct DecisionItemView {
    pub nomination_id: i64,
    pub award_id: Option<i64>,
    pub ordinal: i64,
    pub kind: Kind,
    /// The name with honorific, as printed.
    pub recipient: String,
    pub position_line: String,
    pub award_name: String,
    pub award_class: String,
    pub theme: Option<String>,
    pub citation: String,
    pub nominated_by: Option<String>,
    pub bonus: Option<BonusView>,
    pub certificate_id: Option<i64>,
    pub certificate_state: Option<String>,
}

/// A decision with its list.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::decisions::Decision")]
pub struct DecisionView {
    pub id: i64,
    pub round_id: i64,
    pub round_year: i64,
    pub number: Option<String>,
    pub decided_on: Option<String>,
    pub title: String,
    pub state: String,
    pub answered_by: Option<String>,
    pub issuer: String,
    pub signer_id: Option<i64>,
    pub signer_name: Option<String>,
    pub signer_title: Option<String>,
    pub signer_form: Option<String>,
    pub items: Vec<DecisionItemView>,
    pub collectives: i64,
    pub individuals: i64,
    /// What it pays, in đồng: as frozen, or as it would be on the expected day.
    pub bonus: i64,
    pub council_on: Option<String>,
    /// What is still open with the nominations on an unsigned list.
    pub concerns: Vec<Concern>,
    pub history: Vec<HistoryEntry>,
}

/// A decision with its list: frozen when it is signed, as it would be when it is not.
///
/// # Errors
/// `missing`.
pub async fn get_decision(desk: Desk, input: GetDecision) -> Result<DecisionView, Failure> {
    let mut reader = desk.read().await?;
    let decision = reader.decision(input.id).await?;
    let history = reader.history_of(Topic::Decisions, input.id).await?.into_iter().map(entry_view).collect();
    let board = board(&desk, &mut reader, decision.round_id).await?;
    let items = if decision.signed.is_some() {
        signed_items(&mut reader, &decision, &board).await?
    } else {
        draft_items(&reader.items(decision.id).await?, &board)
    };
    let concerns = match decision.signed {
        Some(_) => Vec::new(),
        None => {
            let lines = || items.iter().filter_map(|item| board.line(item.nomination_id));
            concerns(&board, lines()).into_iter().chain(proof_concerns(&board, lines())).collect()
        }
    };
    let collectives = items.iter().filter(|item| item.kind == Kind::Collective).count();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let signed = decision.signed;
    let signer = |of: fn(&store::decisions::Signed) -> &String| {
        signed.as_ref().map(|signed| of(signed).clone()).filter(|text| !text.is_empty())
    };
    Ok(DecisionView {
        id: decision.id,
        round_id: decision.round_id,
        round_year: reader.round(decision.round_id).await?.year,
        number: signer(|signed| &signed.number),
        decided_on: sent(signed.as_ref().map(|signed| signed.on)),
        title: decision.title,
        state: decision.state.as_str().to_owned(),
        answered_by: decision.state.answered_by().map(str::to_owned),
        issuer: decision.issuer,
        signer_id: decision.signer_id,
        signer_name: signer(|signed| &signed.signer_name),
        signer_title: signer(|signed| &signed.signer_title),
        signer_form: signer(|signed| &signed.signer_form),
        collectives: count(collectives),
        individuals: count(items.len() - collectives),
        bonus: items.iter().filter_map(|item| item.bonus.as_ref()).map(|bonus| bonus.dong).sum(),
        items,
        council_on: sent(decision.council_on),
        concerns,
        history,
    })
}

async fn signed_items(
    reader: &mut Reader,
    decision: &Decision,
    board: &Board,
) -> Result<Vec<DecisionItemView>, Failure> {
    let sheets: HashMap<i64, Certificate> = reader
        .certificates_of_decision(decision.id)
        .await?
        .into_iter()
        .map(|one| (one.award_id, one))
        .collect();
    let awards = reader.awards_of_decision(decision.id).await?;
    Ok(awards.iter().map(|award| signed_item(award, sheets.get(&award.id), board)).collect())
}

fn signed_item(award: &Award, sheet: Option<&Certificate>, board: &Board) -> DecisionItemView {
    DecisionItemView {
        nomination_id: award.nomination_id.unwrap_or_default(),
        award_id: Some(award.id),
        ordinal: award.ordinal,
        kind: award.kind.into(),
        recipient: recipient_line(award.kind, award.honorific.as_deref(), &award.name),
        position_line: below(award.kind, award.position.as_deref(), award.unit.as_deref()),
        award_name: award.award_name.clone(),
        award_class: class(board, Some(&award.award)),
        theme: award.theme.clone(),
        citation: award.citation.clone(),
        nominated_by: award.nominated_by.clone(),
        bonus: award.bonus.as_ref().map(bonus_view),
        certificate_id: sheet.map(|sheet| sheet.id),
        certificate_state: sheet.map(|sheet| sheet.state.as_str().to_owned()),
    }
}

fn draft_items(items: &[Item], board: &Board) -> Vec<DecisionItemView> {
    let lines: HashMap<i64, &crate::nominations::board::Line> =
        board.lines.iter().map(|line| (line.nomination.id, line)).collect();
    items
        .iter()
        .filter_map(|item| {
            let line = lines.get(&item.nomination_id)?;
            let one = &line.nomination;
            let award = one.award.as_ref().and_then(|code| board.book.award(code));
            Some(DecisionItemView {
                nomination_id: one.id,
                award_id: None,
                ordinal: item.ordinal,
                kind: one.kind.into(),
                recipient: recipient_line(one.kind, one.honorific.as_deref(), &one.name),
                position_line: below(one.kind, one.position.as_deref(), one.unit.as_deref()),
                award_name: award.map(|award| award.short_name.clone()).unwrap_or_default(),
                award_class: class(board, one.award.as_ref()),
                theme: one.theme.clone(),
                citation: one.citation.clone().unwrap_or_default(),
                nominated_by: one.nominated_by.clone(),
                bonus: line.bonus.as_ref().map(bonus_view),
                certificate_id: None,
                certificate_state: None,
            })
        })
        .collect()
}

fn below(kind: RecipientKind, position: Option<&str>, unit: Option<&str>) -> String {
    match kind {
        RecipientKind::Collective => String::new(),
        RecipientKind::Individual | RecipientKind::Household => position_line(position, unit),
    }
}

fn class(board: &Board, code: Option<&AwardCode>) -> String {
    code.and_then(|code| board.book.award(code)).map_or("other", |award| award.class.as_str()).to_owned()
}
