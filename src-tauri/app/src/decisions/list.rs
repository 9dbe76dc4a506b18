//! `list_decisions`

use crate::desk::Desk;
use crate::failure::Failure;
use crate::nominations::board::board;
use crate::typed::sent;
use domain::nomination::NominationState;
use domain::recipient::RecipientKind;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::decisions::Decision;
use ts_rs::TS;

/// Which decisions.
#[derive(Debug, Deserialize, TS)]
pub struct ListDecisions {
    /// Those of this round, and what is ready in it; all when nothing is said.
    pub round_id: Option<i64>,
}

/// A decision in a list.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::decisions::Decision")]
pub struct DecisionRow {
    pub id: i64,
    pub round_id: i64,
    pub number: Option<String>,
    pub decided_on: Option<String>,
    pub title: String,
    pub state: String,
    /// The names of the awards it gives.
    pub awards: Vec<String>,
    pub items: i64,
    pub collectives: i64,
    pub individuals: i64,
    /// What it pays, in đồng; 0 before it is signed.
    pub bonus: i64,
}

/// Nominations that the council passed and no decision lists yet.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in the catalogue")]
pub struct Ready {
    pub award: String,
    pub award_name: String,
    pub award_class: String,
    pub level: String,
    pub theme: Option<String>,
    pub collectives: i64,
    pub individuals: i64,
}

/// Decisions, and what waits for one.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct DecisionList {
    pub rows: Vec<DecisionRow>,
    pub ready: Vec<Ready>,
}

/// The decisions of a round, drafts first, and what is ready for one.
///
/// # Errors
/// `missing` when there is no such round.
pub async fn list_decisions(desk: Desk, input: ListDecisions) -> Result<DecisionList, Failure> {
    let mut reader = desk.read().await?;
    let mut rows = Vec::new();
    for decision in reader.decisions(input.round_id).await? {
        rows.push(decision_row(&mut reader, decision).await?);
    }
    let ready = match input.round_id {
        Some(round_id) => ready(&desk, &mut reader, round_id).await?,
        None => Vec::new(),
    };
    Ok(DecisionList { rows, ready })
}

/// A decision with the counts of its list.
pub(crate) async fn decision_row(reader: &mut Reader, decision: Decision) -> Result<DecisionRow, Failure> {
    let (kinds, bonus): (Vec<RecipientKind>, i64) = if decision.signed.is_some() {
        let awards = reader.awards_of_decision(decision.id).await?;
        let bonus = awards.iter().filter_map(|award| award.bonus.as_ref()).map(|bonus| bonus.dong).sum();
        (awards.iter().map(|award| award.kind).collect(), bonus)
    } else {
        let ids: Vec<i64> = reader.items(decision.id).await?.iter().map(|item| item.nomination_id).collect();
        (reader.nominations_by_id(&ids).await?.iter().map(|one| one.kind).collect(), 0)
    };
    let award_types = reader.award_types().await?;
    let name = |code: &domain::catalogue::AwardCode| {
        let known = award_types.iter().find(|one| one.entry.code == *code);
        known.map_or_else(|| code.as_str().to_owned(), |one| one.entry.short_name.clone())
    };
    let count = |kind_is: fn(&RecipientKind) -> bool| {
        i64::try_from(kinds.iter().filter(|kind| kind_is(kind)).count()).unwrap_or(i64::MAX)
    };
    Ok(DecisionRow {
        id: decision.id,
        round_id: decision.round_id,
        awards: decision.awards.iter().map(name).collect(),
        items: count(|_| true),
        collectives: count(|kind| *kind == RecipientKind::Collective),
        individuals: count(|kind| *kind != RecipientKind::Collective),
        bonus,
        decided_on: sent(decision.signed.as_ref().map(|signed| signed.on)),
        number: decision.signed.map(|signed| signed.number),
        title: decision.title,
        state: decision.state.as_str().to_owned(),
    })
}

async fn ready(desk: &Desk, reader: &mut Reader, round_id: i64) -> Result<Vec<Ready>, Failure> {
    let board = board(desk, reader, round_id).await?;
    let mut ready: Vec<(i64, Ready)> = Vec::new();
    for line in board.lines.iter().filter(|line| line.nomination.state == NominationState::Passed) {
        let one = &line.nomination;
        let Some(award) = one.award.as_ref().and_then(|code| board.book.award(code)) else { continue };
        let same = |there: &Ready| there.award == award.code.as_str() && there.theme == one.theme;
        let at = ready.iter().position(|(_, there)| same(there)).unwrap_or_else(|| {
            let entry = Ready {
                award: award.code.as_str().to_owned(),
                award_name: award.short_name.clone(),
                award_class: award.class.as_str().to_owned(),
                level: award.level.as_str().to_owned(),
                theme: one.theme.clone(),
                collectives: 0,
                individuals: 0,
            };
            ready.push((award.rank, entry));
            ready.len() - 1
        });
        if let Some((_, there)) = ready.get_mut(at) {
            match one.kind {
                RecipientKind::Collective => there.collectives += 1,
                RecipientKind::Individual | RecipientKind::Household => there.individuals += 1,
            }
        }
    }
    ready.sort_by_key(|(rank, _)| *rank);
    Ok(ready.into_iter().map(|(_, ready)| ready).collect())
}
