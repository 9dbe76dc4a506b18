//! `get_overview`: where the round stands, and what needs a hand.

mod tasks;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::nominations::board::{Board, board};
use crate::nominations::{StageCount, stage_counts};
use crate::rounds::{RoundView, round_view};
use crate::typed::Kind;
use domain::identity::Gender;
use domain::recipient::RecipientKind;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::Reader;
pub use tasks::Task;
use ts_rs::TS;

/// Of which round.
#[derive(Debug, Deserialize, TS)]
pub struct RoundQuery {
    /// The round.
    pub round_id: i64,
}

/// How many are nominated for an award, beside the year before.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct AwardCount {
    pub code: String,
    pub name: String,
    pub kind: Kind,
    pub theme: Option<String>,
    pub nominated: i64,
    pub year_before: i64,
}

/// Where a round stands.
#[derive(Debug, Serialize, TS)]
pub struct OverviewView {
    /// The round.
    pub round: RoundView,
    /// The day it is.
    pub today: String,
    /// Counts by step.
    pub stages: Vec<StageCount>,
    /// What needs a hand, the most pressing first.
    pub tasks: Vec<Task>,
    /// Counts by award.
    pub awards: Vec<AwardCount>,
    /// What would be paid for all in the running, in đồng.
    pub bonus_forecast: i64,
    /// For how many no coefficient is set.
    pub bonus_unknown: i64,
    /// What the fund allows, in đồng.
    pub budget: Option<i64>,
    /// How many are people or households.
    pub individuals: i64,
    /// How many of them are women.
    pub women: i64,
    /// How many are collectives.
    pub collectives: i64,
}

/// Where a round stands, and what needs a hand.
///
/// # Errors
/// `missing` when there is no such round.
pub async fn get_overview(desk: Desk, input: RoundQuery) -> Result<OverviewView, Failure> {
    let mut reader = desk.read().await?;
    let board = board(&desk, &mut reader, input.round_id).await?;
    let year_before = year_before(&mut reader, board.round.year - 1).await?;
    let running = || board.lines.iter().filter(|line| line.stage().is_some());
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let people = || running().filter(|line| line.nomination.kind != RecipientKind::Collective);
    let own = |line: &&crate::nominations::board::Line| board.pays(line);
    Ok(OverviewView {
        today: desk.today().to_string(),
        stages: stage_counts(&board),
        tasks: tasks::tasks(&desk, &mut reader, &board).await?,
        awards: awards(&board, &year_before),
        bonus_forecast: running()
            .filter(own)
            .filter_map(|line| line.bonus.as_ref())
            .map(|bonus| bonus.dong)
            .sum(),
        bonus_unknown: count(running().filter(own).filter(|line| line.bonus.is_none()).count()),
        budget: board.round.budget,
        individuals: count(people().count()),
        women: count(people().filter(|line| is_woman(line.nomination.honorific.as_deref())).count()),
        collectives: count(running().count()) - count(people().count()),
        round: round_view(&mut reader, board.round.clone()).await?,
    })
}

fn is_woman(honorific: Option<&str>) -> bool {
    honorific.and_then(Gender::of_honorific) == Some(Gender::Woman)
}

type AwardKey = (String, Kind, Option<String>);

async fn year_before(reader: &mut Reader, year: i64) -> Result<HashMap<String, i64>, Failure> {
    let counts = reader.award_counts(year).await?;
    let key = |award: &domain::catalogue::AwardCode, kind: RecipientKind, theme: Option<String>| {
        key_text(&(award.as_str().to_owned(), kind.into(), theme))
    };
    Ok(counts.into_iter().map(|(award, kind, theme, count)| (key(&award, kind, theme), count)).collect())
}

fn key_text(key: &AwardKey) -> String {
    format!("{}|{:?}|{}", key.0, key.1, key.2.as_deref().unwrap_or_default())
}

fn awards(board: &Board, year_before: &HashMap<String, i64>) -> Vec<AwardCount> {
    let mut counts: Vec<(i64, AwardCount)> = Vec::new();
    for line in board.lines.iter().filter(|line| line.stage().is_some()) {
        let one = &line.nomination;
        let Some(award) = one.award.as_ref().and_then(|code| board.book.award(code)) else { continue };
        let kind = Kind::from(one.kind);
        let same = |there: &AwardCount| {
            there.code == award.code.as_str() && there.kind == kind && there.theme == one.theme
        };
        match counts.iter_mut().find(|(_, there)| same(there)) {
            Some((_, there)) => there.nominated += 1,
            None => {
                let key = (award.code.as_str().to_owned(), kind, one.theme.clone());
                let before = year_before.get(&key_text(&key)).copied().unwrap_or_default();
                let (code, kind, theme) = key;
                let name = award.short_name.clone();
                let entry = AwardCount { code, name, kind, theme, nominated: 1, year_before: before };
                counts.push((award.rank, entry));
            }
        }
    }
    counts.sort_by_key(|(rank, count)| (*rank, count.kind == Kind::Individual));
    counts.into_iter().map(|(_, count)| count).collect()
}
