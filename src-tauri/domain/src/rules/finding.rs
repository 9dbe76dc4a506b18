//! What one rule says of one nomination.

use super::{Condition, Severity};
use std::collections::BTreeMap;

/// Whether a condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Met,
    /// It does not.
    Failed,
}

impl From<bool> for Verdict {
    fn from(holds: bool) -> Self {
        if holds { Self::Met } else { Self::Failed }
    }
}

/// What one rule says of one nomination: facts; the sentence is worded by the hosts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's code.
    pub rule: String,
    /// The word of its condition.
    pub condition: &'static str,
    /// Whether it holds.
    pub verdict: Verdict,
    /// How heavily a failure weighs.
    pub severity: Severity,
    /// The law and article.
    pub source: String,
    /// Facts for the sentence, by name.
    pub facts: BTreeMap<&'static str, String>,
}

impl Finding {
    /// Whether somebody must look at it. Papers are waited for, not looked at.
    #[must_use]
    pub fn needs_a_look(&self) -> bool {
        self.weighs() && !self.is_of_papers()
    }

    /// Whether the dossier waits for papers before it is submitted.
    #[must_use]
    pub fn awaits_papers(&self) -> bool {
        self.weighs() && self.is_of_papers()
    }

    /// Whether it is about the papers of the dossier.
    #[must_use]
    pub fn is_of_papers(&self) -> bool {
        self.condition == Condition::DossierComplete.as_str()
    }

    fn weighs(&self) -> bool {
        self.verdict == Verdict::Failed && self.severity > Severity::Information
    }

    /// Whether it holds the nomination against another one of the same recipient in the round.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        let against =
            [Condition::OneNominatingUnit, Condition::OneAwardPerAchievement, Condition::AllRoundXorThematic];
        self.needs_a_look() && against.iter().any(|condition| condition.as_str() == self.condition)
    }
}
