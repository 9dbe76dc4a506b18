//! `list_nominations`, `list_nomination_ids`

use super::SeverityView;
use super::board::{Board, Line, board, tally};
use super::filter::{NominationFilter, NominationSort, SortDirection, StageView, by_rank, chosen};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::proofs::{ProofMarkView, due};
use crate::typed::Kind;
use domain::nomination::Stage;
use domain::recipient::RecipientKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A window of a list of nominations.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "a window of a filtered, ordered list")]
pub struct ListNominations {
    pub filter: NominationFilter,
    pub sort: NominationSort,
    pub direction: SortDirection,
    pub offset: i64,
    pub limit: i64,
}

/// The same list, all of it, as ids: for choosing everything.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "as ListNominations")]
pub struct ListNominationIds {
    pub filter: NominationFilter,
    pub sort: NominationSort,
    pub direction: SortDirection,
}

/// Ids in the order of the list.
#[derive(Debug, Serialize, TS)]
pub struct NominationIds {
    /// The ids.
    pub ids: Vec<i64>,
}

/// What the rules say, in short.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CheckMark {
    /// Conditions met, or failed with a written reason.
    pub passed: i64,
    /// Conditions asked.
    pub asked: i64,
    /// The heaviest open failure.
    pub worst: Option<SeverityView>,
    /// The condition that failed worst.
    pub condition: Option<String>,
    /// How much its list asked and nobody has answered.
    pub doubts: i64,
    /// How heavily it weighs that its dossier waits for papers; nothing where it waits for none.
    pub papers: Option<SeverityView>,
}

/// A nomination in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::nominations::Nomination")]
pub struct NominationRow {
    pub id: i64,
    pub kind: Kind,
    pub honorific: Option<String>,
    pub name: String,
    pub position: Option<String>,
    pub unit: Option<String>,
    pub nominated_by: Option<String>,
    pub award: Option<String>,
    pub award_name: Option<String>,
    pub award_class: String,
    pub theme: Option<String>,
    pub citation: Option<String>,
    pub state: String,
    pub stage: Option<StageView>,
    pub check: CheckMark,
    pub proof: ProofMarkView,
    pub bonus: Option<i64>,
}

/// How many stand at a step, how many have reached it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StageCount {
    /// The step.
    pub stage: StageView,
    /// How many stand there.
    pub at: i64,
    /// How many stand there or further on.
    pub reached: i64,
    /// How many of those at the step somebody must look at.
    pub attention: i64,
}

/// An award with how many are nominated for it.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "named as in the filter")]
pub struct AwardChip {
    pub award: Option<String>,
    pub name: String,
    pub kind: Kind,
    pub theme: Option<String>,
    pub count: i64,
}

/// A window of the list, and what the whole of it holds.
#[derive(Debug, Serialize, TS)]
pub struct NominationList {
    /// How many fit the filter.
    pub total: i64,
    /// How many the round holds, those out of the running aside.
    pub all: i64,
    /// The window.
    pub rows: Vec<NominationRow>,
    /// Counts by step.
    pub stages: Vec<StageCount>,
    /// Counts by award, kind and theme.
    pub chips: Vec<AwardChip>,
    /// How many somebody must look at.
    pub attention: i64,
    /// How many names it is time to proof.
    pub unproofed: i64,
    /// Of how many the dossier lacks something: those that wait for papers to be submitted, and, where dossiers are kept
    /// here, those that were given without.
    pub incomplete: i64,
    /// Of how many something stayed open when their list was accepted.
    pub open_doubts: i64,
    /// Of how many the person may be another entry of the books: somebody has to say.
    pub doubles: i64,
    /// How many another nomination of the same recipient stands against.
    pub conflicts: i64,
    /// How many are out of the running.
    pub out: i64,
    /// How many of those that fit are collectives.
    pub collectives: i64,
    /// How many are people or households.
    pub individuals: i64,
    /// What would be paid for those that fit, in đồng.
    pub bonus: i64,
}

/// A window of a round's nominations.
///
/// # Errors
/// `missing` when there is no such round.
pub async fn list_nominations(desk: Desk, input: ListNominations) -> Result<NominationList, Failure> {
    let board = board(&desk, &mut desk.read().await?, input.filter.round_id).await?;
    let lines = chosen(&board, &input.filter, input.sort, input.direction);
    let offset = usize::try_from(input.offset).unwrap_or_default();
    let limit = usize::try_from(input.limit.clamp(0, 2_000)).unwrap_or_default();
    let rows = lines.iter().skip(offset).take(limit).map(|line| row(&board, line)).collect();
    let collectives = count(lines.iter().filter(|line| line.nomination.kind == RecipientKind::Collective));
    Ok(NominationList {
        total: count(lines.iter()),
        all: count(board.lines.iter().filter(|line| line.stage().is_some())),
        rows,
        stages: stage_counts(&board),
        chips: chips(&board),
        attention: count(board.lines.iter().filter(|line| line.needs_attention())),
        unproofed: count(due(&board)),
        incomplete: count(board.lines.iter().filter(|line| board.misses_papers(line))),
        open_doubts: count(board.lines.iter().filter(|line| line.has_open_doubts())),
        doubles: count(board.lines.iter().filter(|line| line.has_doubles())),
        conflicts: count(board.lines.iter().filter(|line| line.has_conflicts())),
        out: count(board.lines.iter().filter(|line| line.stage().is_none())),
        collectives,
        individuals: count(lines.iter()) - collectives,
        bonus: lines
            .iter()
            .filter(|line| board.pays(line))
            .filter_map(|line| line.bonus.as_ref())
            .map(|bonus| bonus.dong)
            .sum(),
    })
}

/// The ids of a round's nominations that fit.
///
/// # Errors
/// `missing` when there is no such round.
pub async fn list_nomination_ids(desk: Desk, input: ListNominationIds) -> Result<NominationIds, Failure> {
    let board = board(&desk, &mut desk.read().await?, input.filter.round_id).await?;
    let lines = chosen(&board, &input.filter, input.sort, input.direction);
    Ok(NominationIds { ids: lines.into_iter().map(|line| line.nomination.id).collect() })
}

fn count<T>(lines: impl Iterator<Item = T>) -> i64 {
    i64::try_from(lines.count()).unwrap_or(i64::MAX)
}

fn row(board: &Board, line: &Line) -> NominationRow {
    let one = &line.nomination;
    let award = one.award.as_ref().and_then(|code| board.book.award(code));
    NominationRow {
        id: one.id,
        kind: one.kind.into(),
        honorific: one.honorific.clone(),
        name: one.name.clone(),
        position: one.position.clone(),
        unit: one.unit.clone(),
        nominated_by: one.nominated_by.clone(),
        award: one.award.as_ref().map(|code| code.as_str().to_owned()),
        award_name: award.map(|award| award.short_name.clone()),
        award_class: award.map_or("other", |award| award.class.as_str()).to_owned(),
        theme: one.theme.clone(),
        citation: one.citation.clone(),
        state: one.state.as_str().to_owned(),
        stage: line.stage().map(StageView::from),
        check: check_mark(line),
        proof: line.proof_mark.into(),
        bonus: line.bonus.as_ref().map(|bonus| bonus.dong),
    }
}

fn check_mark(line: &Line) -> CheckMark {
    let (met, asked) = tally(&line.findings);
    let worst = line.open_findings().max_by_key(|one| one.severity);
    let answered =
        line.findings.iter().filter(|one| one.needs_a_look() && line.overridden.contains_key(&one.rule));
    CheckMark {
        passed: met + count(answered),
        asked,
        worst: worst.map(|one| one.severity.into()),
        condition: worst.map(|one| one.condition.to_owned()),
        doubts: count(line.doubts.iter()),
        papers: line.awaited_papers().map(|one| one.severity.into()),
    }
}

/// Counts by step.
pub(crate) fn stage_counts(board: &Board) -> Vec<StageCount> {
    Stage::ALL
        .into_iter()
        .map(|stage| {
            let at = || board.lines.iter().filter(move |line| line.stage() == Some(stage));
            StageCount {
                stage: stage.into(),
                at: count(at()),
                reached: count(
                    board.lines.iter().filter(|line| line.stage().is_some_and(|there| there >= stage)),
                ),
                attention: count(at().filter(|line| line.needs_attention())),
            }
        })
        .collect()
}

fn chips(board: &Board) -> Vec<AwardChip> {
    let mut chips: Vec<(AwardChip, &Line)> = Vec::new();
    for line in board.lines.iter().filter(|line| line.stage().is_some()) {
        let one = &line.nomination;
        let code = one.award.as_ref().map(|code| code.as_str().to_owned());
        let same = |chip: &AwardChip| {
            chip.award == code && chip.kind == Kind::from(one.kind) && chip.theme == one.theme
        };
        if let Some((chip, _)) = chips.iter_mut().find(|(chip, _)| same(chip)) {
            chip.count += 1;
            continue;
        }
        let award = one.award.as_ref().and_then(|code| board.book.award(code));
        let name = award.map(|award| award.short_name.clone()).or_else(|| one.award_text.clone());
        let theme = one.theme.clone();
        let name = name.unwrap_or_default();
        chips.push((AwardChip { award: code, name, kind: one.kind.into(), theme, count: 1 }, line));
    }
    chips.sort_by(|(_, left), (_, right)| by_rank(board, left, right));
    chips.into_iter().map(|(chip, _)| chip).collect()
}
