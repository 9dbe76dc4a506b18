//! One nomination of a round, with what the rules say of it.

use crate::lists::DoubtView;
use crate::proofs::wording;
use domain::bonus::Bonus;
use domain::catalogue::Certainty;
use domain::dossier::DossierPart;
use domain::nomination::Stage;
use domain::proof::{ProofMark, Wording};
use domain::rules::{Finding, Severity, Verdict};
use std::collections::BTreeMap;
use store::nominations::Nomination;
use store::proofs::Proof;

/// One nomination with what the rules say of it.
pub(crate) struct Line {
    /// The nomination.
    pub nomination: Nomination,
    /// What the rules say.
    pub findings: Vec<Finding>,
    /// The reasons given against findings, by rule.
    pub overridden: BTreeMap<String, String>,
    /// What would be paid if it were decided on the expected day.
    pub bonus: Option<Bonus>,
    /// How well its coefficient is sourced.
    pub certainty: Option<Certainty>,
    /// What its unit last confirmed of it.
    pub proof: Option<Proof>,
    /// Whether that is what its certificate would say today.
    pub proof_mark: ProofMark,
    /// Whether its person may be another entry of the books, and nobody has said yet.
    pub is_doubted: bool,
    /// What its list asked and nobody has answered.
    pub doubts: Vec<DoubtView>,
    /// The parts of its dossier that are there: as a file, or held on paper.
    pub parts: Vec<DossierPart>,
    /// Whether a sheet was opened for it when it was decided.
    pub has_sheet: bool,
}

impl Line {
    /// The step it stands at.
    pub fn stage(&self) -> Option<Stage> {
        Stage::of(&self.nomination.state)
    }

    /// What its certificate would say of its recipient today.
    pub fn wording(&self) -> Wording {
        wording(&self.nomination)
    }

    /// Findings that somebody must look at and that no written reason answers.
    pub fn open_findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|one| one.needs_a_look() && !self.overridden.contains_key(&one.rule))
    }

    /// Findings that bar the way.
    pub fn blocks(&self) -> impl Iterator<Item = &Finding> {
        self.open_findings().filter(|one| one.severity == Severity::Block)
    }

    /// What its dossier still wants before it is submitted, where no written reason answers for it.
    pub fn awaited_papers(&self) -> Option<&Finding> {
        self.findings.iter().find(|one| one.awaits_papers() && !self.overridden.contains_key(&one.rule))
    }

    /// The same where it bars the way to being submitted.
    pub fn barring_papers(&self) -> Option<&Finding> {
        self.awaited_papers().filter(|one| one.severity == Severity::Block)
    }

    /// Whether the dossier lacks something its award wants while it can still be asked for.
    pub fn lacks_papers(&self) -> bool {
        let is_incomplete = |one: &Finding| one.is_of_papers() && one.verdict == Verdict::Failed;
        self.nomination.state.is_open()
            && self.findings.iter().any(|one| is_incomplete(one) && !self.overridden.contains_key(&one.rule))
    }

    /// Whether somebody has to say who its person is, while that bears on the round.
    pub fn has_doubles(&self) -> bool {
        self.is_doubted && self.nomination.state.is_open()
    }

    /// Whether its list asked something that nobody has answered, while that bears on the round.
    pub fn has_open_doubts(&self) -> bool {
        self.nomination.state.is_open() && !self.doubts.is_empty()
    }

    /// Findings that hold it against another nomination of the same recipient.
    pub fn conflicts(&self) -> impl Iterator<Item = &Finding> {
        self.open_findings().filter(|one| one.is_conflict())
    }

    /// Whether another nomination of the same recipient stands against it while something can still be done.
    pub fn has_conflicts(&self) -> bool {
        self.nomination.state.is_open() && self.conflicts().next().is_some()
    }

    /// Whether somebody must look at it while something can still be done.
    pub fn needs_attention(&self) -> bool {
        self.has_open_doubts() || (self.nomination.state.is_open() && self.open_findings().next().is_some())
    }
}
