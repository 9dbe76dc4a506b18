//! States of a nomination dossier and all legal moves between them (the trade's reference, §4.3).

use super::{Move, Remarks};
use crate::refusal::{Refusal, reason};

/// Where a nomination stands. A variant holds what that state needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NominationState {
    /// Nháp: being written.
    Draft,
    /// Đã lập: complete in the unit's eyes.
    Prepared,
    /// Đã nộp: on its way to the federation.
    Submitted,
    /// Đã tiếp nhận: the board has it.
    Received,
    /// Đang thẩm định.
    UnderAppraisal,
    /// Đủ điều kiện.
    Appraised,
    /// Không đủ điều kiện.
    Ineligible {
        /// Why.
        reason: String,
    },
    /// Tạm dừng: a complaint, discipline or investigation is open (R08).
    Suspended {
        /// Why.
        reason: String,
    },
    /// Bị trả lại.
    Returned {
        /// What the unit must mend.
        reason: String,
        /// The same by field, where it was said so.
        remarks: Remarks,
    },
    /// Đưa ra Hội đồng.
    BeforeCouncil,
    /// Đạt phiếu.
    Passed,
    /// Không đạt phiếu.
    NotPassed,
    /// Trình ký: on the list of a decision not yet signed.
    AwaitingSignature,
    /// Đã quyết định.
    Decided,
    /// Đã in.
    Printed,
    /// Đã ký đóng dấu.
    Sealed,
    /// Đã trao.
    HandedOver,
    /// Lưu trữ.
    Archived,
    /// Đã trình cấp trên: a higher level decides.
    Forwarded,
    /// Có quyết định của cấp trên.
    DecidedAbove,
    /// Cấp trên trả lại.
    ReturnedAbove {
        /// Why.
        reason: String,
    },
    /// Không được xét.
    NotConsidered,
    /// Rút hồ sơ.
    Withdrawn {
        /// Why.
        reason: String,
    },
}

impl NominationState {
    /// The state after a move.
    ///
    /// # Errors
    /// [`Refusal::IllegalMove`] when the move does not start here, [`Refusal::ReasonMissing`] when it needs a reason.
    pub fn after(self, what: &Move) -> Result<Self, Refusal> {
        use NominationState as S;
        let refused =
            Refusal::IllegalMove { thing: "nomination", state: self.as_str(), action: what.as_str() };
        let to = match (&self, what) {
            (S::Draft, Move::Prepare) => S::Prepared,
            (S::Prepared, Move::Submit) => S::Submitted,
            (S::Submitted, Move::Receive) => S::Received,
            (S::Received, Move::StartAppraisal) | (S::Suspended { .. }, Move::Resume) => S::UnderAppraisal,
            (S::UnderAppraisal, Move::FindEligible) => S::Appraised,
            (S::UnderAppraisal, Move::FindIneligible(why)) => {
                S::Ineligible { reason: reason("find_ineligible", why)? }
            }
            (S::UnderAppraisal | S::Received | S::Appraised | S::BeforeCouncil, Move::Suspend(why)) => {
                S::Suspended { reason: reason("suspend", why)? }
            }
            (
                S::Submitted | S::Received | S::UnderAppraisal | S::Appraised | S::BeforeCouncil,
                Move::Return { reason: why, remarks },
            )
            | (S::ReturnedAbove { .. }, Move::Return { reason: why, remarks }) => {
                S::Returned { reason: reason("return", why)?, remarks: remarks.clone() }
            }
            (S::Returned { .. }, Move::Reopen) => S::Draft,
            (S::Appraised, Move::PutBeforeCouncil) => S::BeforeCouncil,
            (S::BeforeCouncil, Move::Pass) | (S::AwaitingSignature, Move::TakeBack) => S::Passed,
            (S::BeforeCouncil, Move::Fail) => S::NotPassed,
            (S::Passed, Move::SendToSign) => S::AwaitingSignature,
            (S::AwaitingSignature, Move::Decide) => S::Decided,
            (S::Passed, Move::Forward) => S::Forwarded,
            (S::Forwarded, Move::RecordDecisionAbove) => S::DecidedAbove,
            (S::Forwarded, Move::RecordReturnAbove(why)) => {
                S::ReturnedAbove { reason: reason("record_return_above", why)? }
            }
            (S::Forwarded, Move::RecordNotConsidered) => S::NotConsidered,
            (S::Decided, Move::Print) => S::Printed,
            (S::Printed, Move::Seal) => S::Sealed,
            // A flag or a badge has no sheet: it goes from the decision straight into the hand.
            (S::Sealed | S::Decided | S::DecidedAbove, Move::HandOver) => S::HandedOver,
            (S::HandedOver, Move::Archive) => S::Archived,
            (state, Move::Withdraw(why)) if state.can_be_withdrawn() => {
                S::Withdrawn { reason: reason("withdraw", why)? }
            }
            _ => return Err(refused),
        };
        Ok(to)
    }

    /// The nominating unit may take a dossier back from any state before the decision.
    const fn can_be_withdrawn(&self) -> bool {
        matches!(
            self,
            Self::Draft
                | Self::Prepared
                | Self::Submitted
                | Self::Received
                | Self::UnderAppraisal
                | Self::Appraised
                | Self::Ineligible { .. }
                | Self::Suspended { .. }
                | Self::Returned { .. }
                | Self::BeforeCouncil
                | Self::Passed
                | Self::NotPassed
                | Self::AwaitingSignature
                | Self::Forwarded
                | Self::ReturnedAbove { .. }
                | Self::NotConsidered
        )
    }

    /// Whether what the nomination says may still be edited: afterwards only the moves change it.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(
            self,
            Self::Draft
                | Self::Prepared
                | Self::Submitted
                | Self::Received
                | Self::UnderAppraisal
                | Self::Appraised
                | Self::Suspended { .. }
                | Self::Returned { .. }
                | Self::BeforeCouncil
                | Self::Passed
        )
    }

    /// Whether the federation was given it: its dossier was complete enough to be submitted, and is not judged again. One
    /// that came back is to be submitted anew.
    #[must_use]
    pub const fn is_submitted(&self) -> bool {
        !matches!(self, Self::Draft | Self::Prepared | Self::Returned { .. })
    }

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Prepared => "prepared",
            Self::Submitted => "submitted",
            Self::Received => "received",
            Self::UnderAppraisal => "under_appraisal",
            Self::Appraised => "appraised",
            Self::Ineligible { .. } => "ineligible",
            Self::Suspended { .. } => "suspended",
            Self::Returned { .. } => "returned",
            Self::BeforeCouncil => "before_council",
            Self::Passed => "passed",
            Self::NotPassed => "not_passed",
            Self::AwaitingSignature => "awaiting_signature",
            Self::Decided => "decided",
            Self::Printed => "printed",
            Self::Sealed => "sealed",
            Self::HandedOver => "handed_over",
            Self::Archived => "archived",
            Self::Forwarded => "forwarded",
            Self::DecidedAbove => "decided_above",
            Self::ReturnedAbove { .. } => "returned_above",
            Self::NotConsidered => "not_considered",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// The reason that the state holds, where it holds one.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Ineligible { reason }
            | Self::Suspended { reason }
            | Self::Returned { reason, .. }
            | Self::ReturnedAbove { reason }
            | Self::Withdrawn { reason } => Some(reason),
            _ => None,
        }
    }

    /// What the unit was told to mend, by field, while it is returned.
    #[must_use]
    pub const fn remarks(&self) -> Option<&Remarks> {
        match self {
            Self::Returned { remarks, .. } => Some(remarks),
            _ => None,
        }
    }

    /// The same with its remarks, where the state holds such.
    #[must_use]
    pub fn with_remarks(self, remarks: Remarks) -> Self {
        match self {
            Self::Returned { reason, .. } => Self::Returned { reason, remarks },
            other => other,
        }
    }

    /// The state of a stored word and its reason, without remarks; `None` for an unheard-of word or a state that lacks its reason.
    #[must_use]
    pub fn parse(word: &str, reason: Option<&str>) -> Option<Self> {
        let why = || reason.map(str::to_owned);
        Some(match word {
            "ineligible" => Self::Ineligible { reason: why()? },
            "suspended" => Self::Suspended { reason: why()? },
            "returned" => Self::Returned { reason: why()?, remarks: Remarks::default() },
            "returned_above" => Self::ReturnedAbove { reason: why()? },
            "withdrawn" => Self::Withdrawn { reason: why()? },
            _ => Self::PLAIN.into_iter().find(|state| state.as_str() == word)?,
        })
    }

    /// The states that hold no reason.
    const PLAIN: [Self; 18] = [
        Self::Draft,
        Self::Prepared,
        Self::Submitted,
        Self::Received,
        Self::UnderAppraisal,
        Self::Appraised,
        Self::BeforeCouncil,
        Self::Passed,
        Self::NotPassed,
        Self::AwaitingSignature,
        Self::Decided,
        Self::Printed,
        Self::Sealed,
        Self::HandedOver,
        Self::Archived,
        Self::Forwarded,
        Self::DecidedAbove,
        Self::NotConsidered,
    ];
}

#[cfg(test)]
mod tests;
