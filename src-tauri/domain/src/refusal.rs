//! Why the rules say no.

use thiserror::Error;

/// Why an action was refused: facts, no text for the screen. The sentence with its next step is worded by the hosts.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The thing is in a state from which this action does not lead anywhere.
    #[error("{thing} in state {state} cannot {action}")]
    IllegalMove {
        /// What was to be moved: nomination, decision, certificate, session.
        thing: &'static str,
        /// The state it is in.
        state: &'static str,
        /// What was asked of it.
        action: &'static str,
    },
    /// The action needs a reason in words (a return, an override, a spoiled sheet).
    #[error("{action} needs a reason")]
    ReasonMissing {
        /// What was asked.
        action: &'static str,
    },
    /// A ballot whose figures contradict one another.
    #[error("the ballot does not add up: {what}")]
    BallotImpossible {
        /// Which figures.
        what: &'static str,
    },
    /// A decision number that is none: it holds no digit or a character numbers do not have.
    #[error("{text:?} is no decision number")]
    NumberMalformed {
        /// What was entered.
        text: String,
    },
    /// A decision dated before the council that proposed it (R54).
    #[error("the decision of {decided_on} is older than the council of {council_on}")]
    DecidedBeforeCouncil {
        /// The date entered.
        decided_on: chrono::NaiveDate,
        /// The date of the council session.
        council_on: chrono::NaiveDate,
    },
    /// A decision with nobody on its list.
    #[error("the decision names nobody")]
    DecisionEmpty,
}

/// A reason in words, or the refusal to act without one.
pub(crate) fn reason(action: &'static str, text: &str) -> Result<String, Refusal> {
    let text = crate::text::clean(text);
    if text.is_empty() { Err(Refusal::ReasonMissing { action }) } else { Ok(text) }
}
