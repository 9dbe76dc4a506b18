//! `list_proofs`

use crate::desk::Desk;
use crate::failure::Failure;
use crate::nominations::board::{Board, Line, board};
use crate::nominations::by_rank;
use domain::nomination::Stage;
use domain::proof::ProofMark;
use domain::recipient::RecipientKind;
use domain::text::fold;
use domain::wording::in_full;
use serde::{Deserialize, Serialize};
use store::proofs::ProofList;
use ts_rs::TS;

/// Of which round.
#[derive(Debug, Deserialize, TS)]
pub struct ListProofs {
    /// The round.
    pub round_id: i64,
}

/// How far the proofing of a unit's names is.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct ProofUnit {
    /// What tells the unit from others; empty for names whose unit is not known.
    pub key: String,
    /// Its name in full; empty where it is not known.
    pub name: String,
    pub names: i64,
    pub collectives: i64,
    pub proofed: i64,
    /// Proofed once, and changed since.
    pub outdated: i64,
    pub unproofed: i64,
    /// When a list was last made for it.
    pub made_at: Option<String>,
    /// Its workbook in the exports.
    pub made_file: Option<String>,
    /// When a list of it was last read back.
    pub returned_at: Option<String>,
    /// The file that came back.
    pub returned_file: Option<String>,
}

/// How far the proofing of a round's names is.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct ProofsView {
    pub units: Vec<ProofUnit>,
    pub names: i64,
    pub proofed: i64,
    pub outdated: i64,
    pub unproofed: i64,
}

/// How far the proofing of a round's names is, unit by unit.
///
/// # Errors
/// `missing` when there is no such round.
pub async fn list_proofs(desk: Desk, input: ListProofs) -> Result<ProofsView, Failure> {
    let mut reader = desk.read().await?;
    let board = board(&desk, &mut reader, input.round_id).await?;
    let lists = reader.proof_lists(input.round_id).await?;
    let units: Vec<ProofUnit> = by_unit(&board).into_iter().map(|unit| view(&unit, &lists)).collect();
    let sum = |of: fn(&ProofUnit) -> i64| units.iter().map(of).sum();
    Ok(ProofsView {
        names: sum(|unit| unit.names),
        proofed: sum(|unit| unit.proofed),
        outdated: sum(|unit| unit.outdated),
        unproofed: sum(|unit| unit.unproofed),
        units,
    })
}

/// A nominating unit's names in the running, as lists have them: the highest award first.
pub(super) struct UnitNames<'b> {
    pub key: String,
    pub name: String,
    pub lines: Vec<&'b Line>,
}

impl UnitNames<'_> {
    /// Those that can still be asked about: what was handed over is in somebody's hands.
    pub fn open(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().copied().filter(|line| line.stage().is_some_and(|stage| stage < Stage::HandedOver))
    }
}

/// What tells a nomination's nominating unit from others.
pub(super) fn unit_key(line: &Line) -> String {
    let one = &line.nomination;
    let named = || one.nominated_by.as_deref().map(fold).unwrap_or_default();
    one.nominating_unit_id.map_or_else(named, |id| id.to_string())
}

/// The names in the running by nominating unit, the units by name, those without one last.
pub(super) fn by_unit(board: &Board) -> Vec<UnitNames<'_>> {
    let mut units: Vec<UnitNames<'_>> = Vec::new();
    for line in board.lines.iter().filter(|line| line.stage().is_some()) {
        let key = unit_key(line);
        match units.iter_mut().find(|unit| unit.key == key) {
            Some(unit) => unit.lines.push(line),
            None => {
                let name = in_full(line.nomination.nominated_by.as_deref().unwrap_or_default());
                units.push(UnitNames { key, name, lines: vec![line] });
            }
        }
    }
    for unit in &mut units {
        unit.lines.sort_by(|left, right| by_rank(board, left, right));
    }
    units.sort_by_cached_key(|unit| (unit.key.is_empty(), fold(&unit.name)));
    units
}

fn view(unit: &UnitNames<'_>, lists: &[ProofList]) -> ProofUnit {
    let count = |fits: &dyn Fn(&Line) -> bool| {
        i64::try_from(unit.lines.iter().filter(|line| fits(line)).count()).unwrap_or(i64::MAX)
    };
    let marked = |mark: ProofMark| count(&|line: &Line| line.proof_mark == mark);
    let own = || lists.iter().rev().filter(|list| list.unit_key == unit.key);
    let made = own().next();
    let returned = own().filter_map(|list| list.returned.as_ref()).max_by(|left, right| left.0.cmp(&right.0));
    ProofUnit {
        key: unit.key.clone(),
        name: unit.name.clone(),
        names: count(&|_: &Line| true),
        collectives: count(&|line: &Line| line.nomination.kind == RecipientKind::Collective),
        proofed: marked(ProofMark::Proofed),
        outdated: marked(ProofMark::Outdated),
        unproofed: marked(ProofMark::Unproofed),
        made_at: made.map(|list| list.made_at.clone()),
        made_file: made.map(|list| list.file_name.clone()),
        returned_at: returned.map(|(at, _)| at.clone()),
        returned_file: returned.map(|(_, file)| file.clone()),
    }
}
