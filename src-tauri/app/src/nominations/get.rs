//! `get_nomination`

use super::board::{Board, Line, board};
use super::filter::StageView;
use super::remarks::{RemarkView, remark_views};
use crate::desk::Desk;
use crate::dossier::{DossierLineView, dossier_view};
use crate::failure::{Failure, FailureCode};
use crate::history::{HistoryEntry, entry_view};
use crate::lists::DoubtView;
use crate::people::{PersonRow, possible_doubles};
use crate::proofs::{ProofStanding, ProofView};
use crate::typed::Kind;
use crate::units::Lineage;
use domain::bonus::Bonus;
use domain::catalogue::Level;
use domain::nomination::{Move, NominationState, Remarks};
use domain::recipient::RecipientKind;
use domain::rules::{Severity, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::awards::Award;
use store::nominations::{Nomination, Origin};
use store::{Reader, Topic};
use ts_rs::TS;

/// The nomination to show.
#[derive(Debug, Deserialize, TS)]
pub struct GetNomination {
    /// Its id.
    pub id: i64,
}

/// How heavily a finding weighs, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Severity")]
#[expect(missing_docs, reason = "named as in domain::rules::Severity")]
pub enum SeverityView {
    Information,
    Warning,
    Block,
}

impl From<Severity> for SeverityView {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Information => Self::Information,
            Severity::Warning => Self::Warning,
            Severity::Block => Self::Block,
        }
    }
}

impl From<SeverityView> for Severity {
    fn from(severity: SeverityView) -> Self {
        match severity {
            SeverityView::Information => Self::Information,
            SeverityView::Warning => Self::Warning,
            SeverityView::Block => Self::Block,
        }
    }
}

/// What one rule says.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in domain::rules::Finding")]
pub struct FindingView {
    pub rule: String,
    pub condition: String,
    pub met: bool,
    pub severity: SeverityView,
    pub source: String,
    pub facts: BTreeMap<String, String>,
    /// The written reason to go on all the same.
    pub overridden: Option<String>,
}

/// Where it was read.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::nominations::Origin")]
pub struct OriginView {
    pub file: String,
    pub sheet: String,
    pub row: i64,
    pub cells: Vec<OriginCellView>,
}

/// A cell as the list had it.
#[derive(Debug, Serialize, Deserialize, TS)]
#[ts(rename = "OriginCell")]
pub struct OriginCellView {
    /// The column's letters.
    pub column: String,
    /// The heading above it.
    pub heading: String,
    /// Its text.
    pub text: String,
}

/// An award of the past.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::awards::Award")]
pub struct PastAwardView {
    pub award_id: i64,
    /// The recipient as printed: a unit may have borne another name, or been another that became part of it.
    pub name: String,
    pub award_name: String,
    pub number: String,
    pub decided_on: String,
    pub year: i64,
}

/// What is paid, and from what it was computed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BonusView {
    /// What is paid, in đồng.
    pub dong: i64,
    /// The coefficient, as decimal text.
    pub coefficient: String,
    /// The base salary, in đồng.
    pub base_salary: i64,
}

/// A move that leads on from here.
#[derive(Debug, Serialize, TS)]
pub struct MoveChoice {
    /// Its word.
    pub action: String,
    /// Whether it asks for a reason.
    pub needs_reason: bool,
}

/// A nomination with everything the inspector shows.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::nominations::Nomination")]
pub struct NominationView {
    pub id: i64,
    pub round_id: i64,
    pub kind: Kind,
    pub honorific: Option<String>,
    pub name: String,
    pub position: Option<String>,
    pub unit: Option<String>,
    pub nominated_by: Option<String>,
    pub award: Option<String>,
    pub award_name: Option<String>,
    pub award_class: String,
    pub award_text: Option<String>,
    pub theme: Option<String>,
    pub citation: Option<String>,
    pub note: Option<String>,
    /// The case of Luật TĐKT Đ85 by which it goes the simplified way; nothing for the ordinary procedure.
    pub simplified_for: Option<String>,
    pub state: String,
    pub state_reason: Option<String>,
    /// What the unit must mend, by field, while it is returned.
    pub remarks: Vec<RemarkView>,
    pub stage: Option<StageView>,
    /// Whether what it says may still be edited.
    pub editable: bool,
    /// The move that leads forward.
    pub next: Option<MoveChoice>,
    /// The other moves from here.
    pub moves: Vec<MoveChoice>,
    pub findings: Vec<FindingView>,
    /// What its list asked and nobody has answered.
    pub doubts: Vec<DoubtView>,
    /// What its award wants of the dossier, and what is attached.
    pub dossier: Vec<DossierLineView>,
    pub bonus: Option<BonusView>,
    /// Whether its unit has confirmed what its certificate would say.
    pub proof: ProofStanding,
    pub origin: Option<OriginView>,
    pub past: Vec<PastAwardView>,
    /// The person of the books it is about.
    pub person_id: Option<i64>,
    /// People of the books who may be the same: somebody has to say.
    pub doubles: Vec<PersonRow>,
    pub history: Vec<HistoryEntry>,
    pub received_on: String,
}

/// A nomination with everything the inspector shows.
///
/// # Errors
/// `missing`.
pub async fn get_nomination(desk: Desk, input: GetNomination) -> Result<NominationView, Failure> {
    let mut reader = desk.read().await?;
    let round_id = reader.nomination(input.id).await?.round_id;
    let board = board(&desk, &mut reader, round_id).await?;
    let missing = || Failure::new(FailureCode::Missing).fact("thing", "nomination").fact("id", input.id);
    let line = board.line(input.id).ok_or_else(missing)?;
    let origin = reader.origin(input.id).await?.map(origin_view);
    let past = past_awards(&mut reader, &line.nomination).await?;
    let history =
        reader.history_of(Topic::Nominations, input.id).await?.into_iter().map(entry_view).collect();
    let dossier = dossier_view(&desk, &mut reader, &board, line).await?;
    let (person_id, doubles) = person(&mut reader, &line.nomination).await?;
    Ok(NominationView { dossier, origin, past, person_id, doubles, history, ..view(&board, line) })
}

/// The person that a nomination is about, and who else of the books it may be.
async fn person(reader: &mut Reader, one: &Nomination) -> Result<(Option<i64>, Vec<PersonRow>), Failure> {
    let Some(id) = one.person_id else { return Ok((None, Vec::new())) };
    let id = reader.person_now(id).await?;
    let person = reader.person(id).await?;
    Ok((Some(id), possible_doubles(reader, &person).await?))
}

fn view(board: &Board, line: &Line) -> NominationView {
    let one = &line.nomination;
    let award = one.award.as_ref().and_then(|code| board.book.award(code));
    let (next, moves) = choices(
        &one.state,
        if line.has_sheet { Paper::Sheet } else { Paper::None },
        award.map(|award| award.level),
    );
    NominationView {
        id: one.id,
        round_id: one.round_id,
        kind: one.kind.into(),
        honorific: one.honorific.clone(),
        name: one.name.clone(),
        position: one.position.clone(),
        unit: one.unit.clone(),
        nominated_by: one.nominated_by.clone(),
        award: one.award.as_ref().map(|code| code.as_str().to_owned()),
        award_name: award.map(|award| award.short_name.clone()),
        award_class: award.map_or("other", |award| award.class.as_str()).to_owned(),
        award_text: one.award_text.clone(),
        theme: one.theme.clone(),
        citation: one.citation.clone(),
        note: one.note.clone(),
        simplified_for: one.simplified_for.clone(),
        state: one.state.as_str().to_owned(),
        state_reason: one.state.reason().map(str::to_owned),
        remarks: remark_views(&one.state),
        stage: line.stage().map(StageView::from),
        editable: one.state.is_open(),
        next,
        moves,
        findings: finding_views(line),
        doubts: line.doubts.clone(),
        dossier: Vec::new(),
        bonus: line.bonus.as_ref().map(bonus_view),
        proof: ProofStanding {
            mark: line.proof_mark.into(),
            proof: line.proof.as_ref().map(ProofView::from),
        },
        origin: None,
        past: Vec::new(),
        person_id: None,
        doubles: Vec::new(),
        history: Vec::new(),
        received_on: one.received_on.to_string(),
    }
}

fn finding_views(line: &Line) -> Vec<FindingView> {
    line.findings
        .iter()
        .map(|one| FindingView {
            rule: one.rule.clone(),
            condition: one.condition.to_owned(),
            met: one.verdict == Verdict::Met,
            severity: one.severity.into(),
            source: one.source.clone(),
            facts: one.facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            overridden: line.overridden.get(&one.rule).cloned(),
        })
        .collect()
}

/// Whether a sheet of paper was opened for a decided award.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paper {
    Sheet,
    None,
}

/// The moves that a person chooses here; those that decisions and sheets make by themselves are not among them.
fn choices(
    state: &NominationState,
    paper: Paper,
    level: Option<Level>,
) -> (Option<MoveChoice>, Vec<MoveChoice>) {
    // A certificate is handed over as a sheet, not here.
    let by_itself = paper == Paper::None;
    let fits = |what: &Move| match what {
        Move::HandOver => by_itself,
        Move::Forward => level == Some(Level::Up),
        _ => true,
    };
    let legal = |what: &Move| state.clone().after(what).is_ok() && fits(what);
    let forward = [
        Move::Prepare,
        Move::Submit,
        Move::Receive,
        Move::StartAppraisal,
        Move::Resume,
        Move::FindEligible,
        Move::PutBeforeCouncil,
        Move::Pass,
        Move::Reopen,
        Move::HandOver,
    ];
    let why = || "?".to_owned();
    let aside = [
        (Move::Return { reason: why(), remarks: Remarks::default() }, true),
        (Move::FindIneligible(why()), true),
        (Move::Suspend(why()), true),
        (Move::Fail, false),
        (Move::Forward, false),
        (Move::RecordReturnAbove(why()), true),
        (Move::RecordNotConsidered, false),
        (Move::Archive, false),
        (Move::Withdraw(why()), true),
    ];
    let choice = |what: &Move, needs_reason| MoveChoice { action: what.as_str().to_owned(), needs_reason };
    let next = forward.iter().find(|what| legal(what)).map(|what| choice(what, false));
    let others =
        aside.iter().filter(|(what, _)| legal(what)).map(|(what, needs)| choice(what, *needs)).collect();
    (next, others)
}

pub(crate) fn bonus_view(bonus: &Bonus) -> BonusView {
    BonusView { dong: bonus.dong, coefficient: bonus.coefficient.to_string(), base_salary: bonus.base_salary }
}

fn origin_view(origin: Origin) -> OriginView {
    // The cells were written by this program; were they damaged, the place would still be worth showing.
    let cells = serde_json::from_str(&origin.cells).unwrap_or_default();
    OriginView { file: origin.file, sheet: origin.sheet, row: origin.row, cells }
}

async fn past_awards(reader: &mut Reader, one: &Nomination) -> Result<Vec<PastAwardView>, Failure> {
    let awards = match (one.kind, one.person_id, one.unit_id) {
        (RecipientKind::Collective, _, Some(unit_id)) => {
            let line = Lineage::load(reader).await?.line_of(unit_id);
            reader.awards_of_units(&line).await?
        }
        (RecipientKind::Collective, _, None) => Vec::new(),
        (_, Some(person_id), _) => reader.awards_of_person(person_id).await?,
        (_, None, _) => Vec::new(),
    };
    Ok(awards.iter().filter(|award| award.nomination_id != Some(one.id)).map(past_award_view).collect())
}

pub(crate) fn past_award_view(award: &Award) -> PastAwardView {
    PastAwardView {
        award_id: award.id,
        name: award.name.clone(),
        award_name: award.award_name.clone(),
        number: award.number.clone(),
        decided_on: award.decided_on.to_string(),
        year: award.year,
    }
}
