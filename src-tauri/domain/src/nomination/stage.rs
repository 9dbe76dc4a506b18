//! The six steps a screen shows, and where the states stand among them.

use super::NominationState;

/// A step of the year's work. Later steps compare greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nháp.
    Draft,
    /// Đã nhận.
    Received,
    /// Thẩm định xong.
    Appraised,
    /// Hội đồng thông qua.
    Passed,
    /// Đã có quyết định.
    Decided,
    /// Đã trao.
    HandedOver,
}

impl Stage {
    /// All steps, in order.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::Received, Self::Appraised, Self::Passed, Self::Decided, Self::HandedOver];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Received => "received",
            Self::Appraised => "appraised",
            Self::Passed => "passed",
            Self::Decided => "decided",
            Self::HandedOver => "handed_over",
        }
    }

    /// The step of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.as_str() == word)
    }

    /// The step at which a nomination stands; `None` once it is out of the running.
    #[must_use]
    pub const fn of(state: &NominationState) -> Option<Self> {
        use NominationState as S;
        match state {
            S::Draft | S::Prepared | S::Submitted | S::Returned { .. } => Some(Self::Draft),
            S::Received | S::UnderAppraisal | S::Suspended { .. } => Some(Self::Received),
            S::Appraised | S::BeforeCouncil => Some(Self::Appraised),
            S::Passed | S::AwaitingSignature | S::Forwarded | S::ReturnedAbove { .. } => Some(Self::Passed),
            S::Decided | S::Printed | S::Sealed | S::DecidedAbove => Some(Self::Decided),
            S::HandedOver | S::Archived => Some(Self::HandedOver),
            S::Ineligible { .. } | S::NotPassed | S::NotConsidered | S::Withdrawn { .. } => None,
        }
    }
}
