//! `weigh_nominations`

use super::board::{Board, Line, board};
use super::get::SeverityView;
use crate::desk::Desk;
use crate::failure::Failure;
use domain::catalogue::Certainty;
use domain::proof::ProofMark;
use domain::rules::Severity;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Nominations to weigh.
#[derive(Debug, Deserialize, TS)]
pub struct WeighNominations {
    /// Their round.
    pub round_id: i64,
    /// Their ids.
    pub ids: Vec<i64>,
}

/// Something that stays open for some nominations, told once for all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Concern {
    /// Chooses the sentence `finding_<kind>`, or `concern_<kind>` where several are meant.
    pub kind: String,
    /// Whether it bars the way.
    pub severity: SeverityView,
    /// How many it is about.
    pub count: i64,
    /// The first of them.
    pub name: String,
    /// Fill the sentence: of the first.
    pub facts: BTreeMap<String, String>,
}

/// What is still open with the chosen nominations, heaviest first: what an officer wants to know before many move.
///
/// # Errors
/// `missing` when there is no such round.
pub async fn weigh_nominations(desk: Desk, input: WeighNominations) -> Result<Vec<Concern>, Failure> {
    let mut reader = desk.read().await?;
    let board = board(&desk, &mut reader, input.round_id).await?;
    Ok(concerns(&board, input.ids.iter().filter_map(|id| board.line(*id))))
}

/// The concerns of lines: their open findings, papers they wait for, and money that nobody has confirmed.
pub(crate) fn concerns<'b>(board: &'b Board, lines: impl Iterator<Item = &'b Line>) -> Vec<Concern> {
    let mut all: Vec<(Severity, Concern)> = Vec::new();
    for line in lines {
        for finding in line.open_findings().chain(line.awaited_papers()) {
            let facts = finding.facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
            note(&mut all, finding.condition, finding.severity, line, facts.collect());
        }
        if !line.doubts.is_empty() {
            note(&mut all, "doubts_open", Severity::Warning, line, BTreeMap::new());
        }
        if board.pays(line) && line.certainty == Some(Certainty::Unknown) {
            let award = line.nomination.award.as_ref().and_then(|code| board.book.award(code));
            let award = award.map(|award| award.short_name.clone()).unwrap_or_default();
            let facts = BTreeMap::from([("award".to_owned(), award)]);
            note(&mut all, "bonus_unconfirmed", Severity::Warning, line, facts);
        }
    }
    all.sort_by_key(|(severity, concern)| std::cmp::Reverse((*severity, concern.count)));
    all.into_iter().map(|(_, concern)| concern).collect()
}

/// The names of lines that will stand on a sheet and that their units have not confirmed as they are.
pub(crate) fn proof_concerns<'b>(
    board: &'b Board,
    lines: impl Iterator<Item = &'b Line>,
) -> impl Iterator<Item = Concern> {
    let mut all: Vec<(Severity, Concern)> = Vec::new();
    for line in lines {
        let award = line.nomination.award.as_ref().and_then(|code| board.book.award(code));
        let kind = match line.proof_mark {
            ProofMark::Proofed => continue,
            ProofMark::Unproofed => "unproofed",
            ProofMark::Outdated => "proof_outdated",
        };
        if award.is_some_and(|award| board.book.has_sheet(&award.code, line.nomination.kind)) {
            note(&mut all, kind, Severity::Warning, line, BTreeMap::new());
        }
    }
    all.into_iter().map(|(_, concern)| concern)
}

fn note(
    all: &mut Vec<(Severity, Concern)>,
    kind: &str,
    severity: Severity,
    line: &Line,
    facts: BTreeMap<String, String>,
) {
    match all.iter_mut().find(|(_, there)| there.kind == kind) {
        Some((_, there)) => there.count += 1,
        None => all.push((
            severity,
            Concern {
                kind: kind.to_owned(),
                severity: severity.into(),
                count: 1,
                name: line.nomination.name.clone(),
                facts,
            },
        )),
    }
}
