//! Choosing and ordering the nominations of a list.

use super::board::{Board, Line};
use crate::proofs::due;
use crate::typed::Kind;
use domain::nomination::Stage;
use domain::recipient::RecipientKind;
use domain::text::{fold, words};
use domain::wording::in_full;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use ts_rs::TS;

/// A step of the year's work, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Stage")]
#[expect(missing_docs, reason = "named as in domain::nomination::Stage")]
pub enum StageView {
    Draft,
    Received,
    Appraised,
    Passed,
    Decided,
    HandedOver,
}

impl From<Stage> for StageView {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Draft => Self::Draft,
            Stage::Received => Self::Received,
            Stage::Appraised => Self::Appraised,
            Stage::Passed => Self::Passed,
            Stage::Decided => Self::Decided,
            Stage::HandedOver => Self::HandedOver,
        }
    }
}

impl From<StageView> for Stage {
    fn from(stage: StageView) -> Self {
        match stage {
            StageView::Draft => Self::Draft,
            StageView::Received => Self::Received,
            StageView::Appraised => Self::Appraised,
            StageView::Passed => Self::Passed,
            StageView::Decided => Self::Decided,
            StageView::HandedOver => Self::HandedOver,
        }
    }
}

/// Which nominations of a round.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NominationFilter {
    /// The round.
    pub round_id: i64,
    /// Those that stand at this step.
    pub stage: Option<StageView>,
    /// Those for this award.
    pub award: Option<String>,
    /// Those of this kind of recipient.
    pub kind: Option<Kind>,
    /// Those for this theme.
    pub theme: Option<String>,
    /// Only those that somebody must look at.
    pub attention: bool,
    /// Only those whose dossier lacks something.
    #[serde(default)]
    pub incomplete: bool,
    /// Only those out of the running.
    pub out: bool,
    /// Only those whose names it is time to proof.
    #[serde(default)]
    pub unproofed: bool,
    /// Only those of which something stayed open when their list was accepted.
    #[serde(default)]
    pub open_doubts: bool,
    /// Only those whose person may be another entry of the books: somebody has to say.
    #[serde(default)]
    pub doubles: bool,
    /// Only those that another nomination of the same recipient stands against.
    #[serde(default)]
    pub conflicts: bool,
    /// Words of name, unit or nominating unit, with or without marks.
    pub text: String,
}

/// What a list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NominationSort {
    /// As the lists had it.
    List,
    /// By given name.
    Name,
    /// By award, highest first.
    Award,
    /// By nominating unit.
    NominatedBy,
    /// By step.
    Stage,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum SortDirection {
    Ascending,
    Descending,
}

/// The lines that fit, in order.
pub(crate) fn chosen<'b>(
    board: &'b Board,
    filter: &NominationFilter,
    sort: NominationSort,
    direction: SortDirection,
) -> Vec<&'b Line> {
    let asked = words(&filter.text);
    let wanted = |line: &&Line| fits(board, line, filter) && holds_words(line, &asked);
    let mut lines: Vec<&Line> = match filter.unproofed {
        true => due(board).filter(wanted).collect(),
        false => board.lines.iter().filter(wanted).collect(),
    };
    if sort != NominationSort::List {
        lines.sort_by_cached_key(|line| sort_key(board, line, sort));
    }
    if direction == SortDirection::Descending {
        lines.reverse();
    }
    lines
}

fn fits(board: &Board, line: &Line, filter: &NominationFilter) -> bool {
    let one = &line.nomination;
    let stage = line.stage();
    if filter.out != stage.is_none() {
        return false;
    }
    filter.stage.is_none_or(|asked| stage == Some(asked.into()))
        && filter
            .award
            .as_deref()
            .is_none_or(|asked| one.award.as_ref().map_or("", |code| code.as_str()) == asked)
        && filter.kind.is_none_or(|asked| one.kind == RecipientKind::from(asked))
        && filter.theme.as_deref().is_none_or(|asked| one.theme.as_deref().unwrap_or_default() == asked)
        && (!filter.attention || line.needs_attention())
        && (!filter.incomplete || board.misses_papers(line))
        && (!filter.open_doubts || line.has_open_doubts())
        && (!filter.doubles || line.has_doubles())
        && (!filter.conflicts || line.has_conflicts())
}

/// Every word asked for begins a word of the name, the unit or the nominating unit.
fn holds_words(line: &Line, asked: &[String]) -> bool {
    if asked.is_empty() {
        return true;
    }
    let one = &line.nomination;
    let texts =
        [Some(one.name.as_str()), one.unit.as_deref(), one.position.as_deref(), one.nominated_by.as_deref()];
    let text = texts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let holds_all = |text: &str| {
        let folded = fold(text);
        asked.iter().all(|word| folded.split(' ').any(|there| there.starts_with(word.as_str())))
    };
    // A unit is also found as its certificate names it.
    holds_all(&text) || holds_all(&in_full(&text))
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Bytes(Vec<u8>),
    Text(String),
    Number(i64),
}

fn sort_key(board: &Board, line: &Line, sort: NominationSort) -> (Key, i64) {
    let one = &line.nomination;
    let key = match sort {
        NominationSort::List => Key::Number(one.place),
        NominationSort::Name => Key::Bytes(domain::text::sort_key(&one.name)),
        NominationSort::Award => {
            let rank = one
                .award
                .as_ref()
                .and_then(|code| board.book.award(code))
                .map_or(i64::MAX, |award| award.rank);
            Key::Number(rank)
        }
        NominationSort::NominatedBy => Key::Text(one.nominated_by.as_deref().map(fold).unwrap_or_default()),
        NominationSort::Stage => Key::Number(
            Stage::ALL
                .iter()
                .position(|stage| Some(*stage) == line.stage())
                .map_or(i64::MAX, |at| i64::try_from(at).unwrap_or(i64::MAX)),
        ),
    };
    (key, one.place)
}

/// Lists of awards and kinds stand highest award first, collectives before people.
pub(crate) fn by_rank(board: &Board, left: &Line, right: &Line) -> Ordering {
    let rank = |line: &Line| {
        let award = line.nomination.award.as_ref().and_then(|code| board.book.award(code));
        (award.map_or(i64::MAX, |award| award.rank), line.nomination.kind)
    };
    rank(left).cmp(&rank(right))
}
