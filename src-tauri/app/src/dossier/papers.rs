//! `receive_papers`, `take_back_papers`

use super::PartView;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::nominations::board::{Board, Line, board_within};
use crate::typed::Count;
use domain::dossier::DossierPart;
use domain::text::fold;
use domain::wording::in_full;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};
use store::papers_held::PaperHeld;
use store::{Change, Topic};
use ts_rs::TS;

/// Whose papers the office has.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum PapersOf {
    /// Those of some nominations.
    Chosen {
        /// Their ids.
        ids: Vec<i64>,
    },
    /// Those of all that one unit nominates in a round and that are still to be submitted.
    Unit {
        /// The round.
        round_id: i64,
        /// The unit, as a nomination names it.
        unit: String,
    },
    /// Those of all that are still to be submitted in a round.
    Round {
        /// The round.
        round_id: i64,
    },
}

/// Papers that came.
#[derive(Debug, Deserialize, TS)]
pub struct ReceivePapers {
    /// Whose.
    pub whose: PapersOf,
    /// Which parts; all that each dossier lacks when none is named.
    pub parts: Vec<PartView>,
}

/// What was said to be held on paper.
#[derive(Debug, Serialize, TS)]
pub struct PapersReceived {
    /// For how many nominations.
    pub nominations: i64,
    /// How many parts in all.
    pub parts: i64,
}

/// Papers that are not there after all.
#[derive(Debug, Deserialize, TS)]
pub struct TakeBackPapers {
    /// The nominations.
    pub ids: Vec<i64>,
    /// Which parts; all that are said to be there when none is named.
    pub parts: Vec<PartView>,
}

/// Says of parts of dossiers that the office holds them on paper. One undo takes it back. Also of what is decided: a
/// dossier is completed for the archive, too.
///
/// # Errors
/// `nothing_chosen`, `missing`, `unit_nominates_nobody` in the round.
pub async fn receive_papers(desk: Desk, input: ReceivePapers) -> Result<PapersReceived, Failure> {
    let mut change = desk.change().await?;
    let (board, ids) = reached(&desk, &mut change, &input.whose).await?;
    let named: BTreeSet<DossierPart> = input.parts.iter().map(|part| DossierPart::from(*part)).collect();
    let lines = ids.iter().filter_map(|id| board.line(*id));
    let new: BTreeSet<(i64, DossierPart)> = lines
        .flat_map(|line| {
            let wanted = if named.is_empty() { board.missing(line) } else { named.iter().copied().collect() };
            let new = wanted.into_iter().filter(|part| !line.parts.contains(part));
            new.map(|part| (line.nomination.id, part)).collect::<Vec<_>>()
        })
        .collect();
    let to: Vec<i64> = new.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>().into_iter().collect();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let received = PapersReceived { nominations: count(to.len()), parts: count(new.len()) };
    if !new.is_empty() {
        hold(&desk, &mut change, new.iter()).await?;
        let done = Done::work("papers_received")
            .fact("parts", coded_all(new.iter().map(|(_, part)| *part)))
            .fact("count", to.len())
            .to_all(Topic::Nominations, &to);
        desk.commit(change, done).await?;
    }
    Ok(received)
}

/// Takes back that parts are held on paper; of how many nominations.
///
/// # Errors
/// `nothing_chosen`, `missing`, `nomination_closed`: the dossier of what is decided is kept as it was.
pub async fn take_back_papers(desk: Desk, input: TakeBackPapers) -> Result<Count, Failure> {
    if input.ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let nominations = change.nominations_by_id(&input.ids).await?;
    let named: HashSet<DossierPart> = input.parts.iter().map(|part| DossierPart::from(*part)).collect();
    let held = change.papers_held(&input.ids).await?;
    let gone: Vec<&PaperHeld> =
        held.iter().filter(|one| named.is_empty() || named.contains(&one.part)).collect();
    let of: BTreeSet<i64> = gone.iter().map(|one| one.nomination_id).collect();
    if let Some(closed) = nominations.iter().find(|one| of.contains(&one.id) && !one.state.is_open()) {
        return Err(Failure::new(FailureCode::NominationClosed).fact("state", closed.state.as_str()));
    }
    let of: Vec<i64> = of.into_iter().collect();
    if !of.is_empty() {
        change.remove_papers_held(&gone.iter().map(|one| one.id).collect::<Vec<_>>()).await?;
        let done = Done::work("papers_taken_back")
            .fact("parts", coded_all(gone.iter().map(|one| one.part)))
            .fact("count", of.len())
            .to_all(Topic::Nominations, &of);
        desk.commit(change, done).await?;
    }
    Ok(Count { count: i64::try_from(of.len()).unwrap_or(i64::MAX) })
}

/// The nominations that are meant, with the board of their round.
async fn reached(
    desk: &Desk,
    change: &mut Change,
    whose: &PapersOf,
) -> Result<(std::sync::Arc<Board>, Vec<i64>), Failure> {
    let (round_id, unit) = match whose {
        PapersOf::Chosen { ids } => {
            let nominations = change.nominations_by_id(ids).await?;
            let first = nominations.first().ok_or(Failure::new(FailureCode::NothingChosen))?;
            if nominations.iter().any(|one| one.round_id != first.round_id) {
                let what = "nominations of several rounds";
                return Err(Failure::new(FailureCode::InputInvalid).fact("what", what));
            }
            return Ok((board_within(desk, change, first.round_id).await?, ids.clone()));
        }
        PapersOf::Unit { round_id, unit } => (*round_id, Some(unit)),
        PapersOf::Round { round_id } => (*round_id, None),
    };
    let board = board_within(desk, change, round_id).await?;
    // LĐLĐ and Liên đoàn Lao động are one name.
    let key = |name: &str| fold(&in_full(name));
    let asked = unit.map(|unit| key(unit));
    let is_of = |line: &&Line| {
        let by = line.nomination.nominated_by.as_deref();
        asked.as_ref().is_none_or(|asked| by.is_some_and(|by| key(by) == *asked))
    };
    let lines: Vec<&Line> = board.lines.iter().filter(is_of).collect();
    if let Some(unit) = unit.filter(|_| lines.is_empty()) {
        return Err(Failure::new(FailureCode::UnitNominatesNobody).fact("unit", unit));
    }
    let ahead = lines.iter().filter(|line| !line.nomination.state.is_submitted());
    let ids = ahead.map(|line| line.nomination.id).collect();
    Ok((board, ids))
}

/// Says of all that these dossiers lack that the office holds it on paper.
///
/// # Errors
/// What the file did.
pub(crate) async fn hold_missing(
    desk: &Desk,
    change: &mut Change,
    board: &Board,
    lines: &[&Line],
) -> Result<(), Failure> {
    let of = |line: &&Line| {
        let id = line.nomination.id;
        board.missing(line).into_iter().map(move |part| (id, part)).collect::<Vec<_>>()
    };
    let missing: Vec<(i64, DossierPart)> = lines.iter().flat_map(of).collect();
    hold(desk, change, missing.iter()).await
}

async fn hold(
    desk: &Desk,
    change: &mut Change,
    parts: impl Iterator<Item = &(i64, DossierPart)>,
) -> Result<(), Failure> {
    let said_at = desk.instant();
    let row = |(nomination_id, part): &(i64, DossierPart)| PaperHeld {
        id: 0,
        nomination_id: *nomination_id,
        part: *part,
        officer: desk.officer().to_owned(),
        said_at: said_at.clone(),
    };
    Ok(change.add_papers_held(&parts.map(row).collect::<Vec<_>>()).await?)
}

/// Parts as a fact of a sentence: their words, parted by commas.
pub(crate) fn coded(parts: &[DossierPart]) -> String {
    parts.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(",")
}

fn coded_all(parts: impl Iterator<Item = DossierPart>) -> String {
    coded(&parts.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>())
}
