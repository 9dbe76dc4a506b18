//! States of a decision and all legal moves (the trade's reference, §4.5). Nothing leads back behind the signature.

use crate::refusal::{Refusal, reason};

/// Where a decision stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionState {
    /// Dự thảo: its list may still be changed.
    Draft,
    /// Đã kiểm tra thể thức.
    FormChecked,
    /// Trình ký.
    AwaitingSignature,
    /// Đã ký: number, date, order, names and bonus are frozen.
    Signed,
    /// Đã phát hành.
    Issued,
    /// Đã được đính chính by a later act.
    Corrected {
        /// The act that corrects it.
        by: String,
    },
    /// Đã được sửa đổi, bổ sung by a later decision.
    Amended {
        /// The act that amends it.
        by: String,
    },
    /// Hủy bỏ một phần.
    PartlyRevoked {
        /// The act that revokes.
        by: String,
    },
    /// Hủy bỏ.
    Revoked {
        /// The act that revokes.
        by: String,
    },
    /// Bỏ dự thảo: the draft was given up; never a signed act.
    Discarded,
}

/// What can be done with a decision. The acts that answer a signed decision carry the number of the answering act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionMove {
    /// Kiểm tra thể thức.
    CheckForm,
    /// Trình ký.
    SendToSign,
    /// Trả về dự thảo.
    TakeBack,
    /// Ký.
    Sign,
    /// Phát hành.
    Issue,
    /// Đính chính.
    Correct(String),
    /// Sửa đổi, bổ sung.
    Amend(String),
    /// Hủy bỏ một phần.
    RevokePart(String),
    /// Hủy bỏ.
    Revoke(String),
    /// Bỏ dự thảo.
    Discard,
}

impl DecisionState {
    /// The state after a move.
    ///
    /// # Errors
    /// [`Refusal::IllegalMove`], or [`Refusal::ReasonMissing`] when an answering act is not named.
    pub fn after(self, what: &DecisionMove) -> Result<Self, Refusal> {
        use DecisionMove as M;
        let refused = Refusal::IllegalMove { thing: "decision", state: self.as_str(), action: what.as_str() };
        let in_force = self.is_in_force();
        Ok(match (self, what) {
            (Self::Draft, M::CheckForm) => Self::FormChecked,
            (Self::FormChecked, M::SendToSign) => Self::AwaitingSignature,
            (Self::FormChecked | Self::AwaitingSignature, M::TakeBack) => Self::Draft,
            (Self::AwaitingSignature, M::Sign) => Self::Signed,
            (Self::Signed, M::Issue) => Self::Issued,
            (Self::Draft | Self::FormChecked | Self::AwaitingSignature, M::Discard) => Self::Discarded,
            (_, M::Correct(act)) if in_force => Self::Corrected { by: reason("correct", act)? },
            (_, M::Amend(act)) if in_force => Self::Amended { by: reason("amend", act)? },
            (_, M::RevokePart(act)) if in_force => Self::PartlyRevoked { by: reason("revoke_part", act)? },
            (_, M::Revoke(act)) if in_force => Self::Revoked { by: reason("revoke", act)? },
            _ => return Err(refused),
        })
    }

    /// Whether the decision is a signed act that stands, wholly or in part.
    #[must_use]
    pub const fn is_in_force(&self) -> bool {
        matches!(
            self,
            Self::Signed
                | Self::Issued
                | Self::Corrected { .. }
                | Self::Amended { .. }
                | Self::PartlyRevoked { .. }
        )
    }

    /// Whether its list may still be changed.
    #[must_use]
    pub const fn is_draft(&self) -> bool {
        matches!(self, Self::Draft | Self::FormChecked | Self::AwaitingSignature)
    }

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::FormChecked => "form_checked",
            Self::AwaitingSignature => "awaiting_signature",
            Self::Signed => "signed",
            Self::Issued => "issued",
            Self::Corrected { .. } => "corrected",
            Self::Amended { .. } => "amended",
            Self::PartlyRevoked { .. } => "partly_revoked",
            Self::Revoked { .. } => "revoked",
            Self::Discarded => "discarded",
        }
    }

    /// The act that answered it, where one did.
    #[must_use]
    pub fn answered_by(&self) -> Option<&str> {
        match self {
            Self::Corrected { by }
            | Self::Amended { by }
            | Self::PartlyRevoked { by }
            | Self::Revoked { by } => Some(by),
            _ => None,
        }
    }

    /// The state of a stored word and the act that answered it.
    #[must_use]
    pub fn parse(word: &str, by: Option<&str>) -> Option<Self> {
        let by = || by.map(str::to_owned);
        Some(match word {
            "draft" => Self::Draft,
            "form_checked" => Self::FormChecked,
            "awaiting_signature" => Self::AwaitingSignature,
            "signed" => Self::Signed,
            "issued" => Self::Issued,
            "discarded" => Self::Discarded,
            "corrected" => Self::Corrected { by: by()? },
            "amended" => Self::Amended { by: by()? },
            "partly_revoked" => Self::PartlyRevoked { by: by()? },
            "revoked" => Self::Revoked { by: by()? },
            _ => return None,
        })
    }
}

impl DecisionMove {
    /// The word by which history and refusals call it.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::CheckForm => "check_form",
            Self::SendToSign => "send_to_sign",
            Self::TakeBack => "take_back",
            Self::Sign => "sign",
            Self::Issue => "issue",
            Self::Correct(_) => "correct",
            Self::Amend(_) => "amend",
            Self::RevokePart(_) => "revoke_part",
            Self::Revoke(_) => "revoke",
            Self::Discard => "discard",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWERS: &[(&str, &str)] = &[
        ("correct", "corrected"),
        ("amend", "amended"),
        ("revoke_part", "partly_revoked"),
        ("revoke", "revoked"),
    ];
    const IN_FORCE: &[&str] = &["signed", "issued", "corrected", "amended", "partly_revoked"];
    const LEGAL: &[(&str, &str, &str)] = &[
        ("draft", "check_form", "form_checked"),
        ("draft", "discard", "discarded"),
        ("form_checked", "send_to_sign", "awaiting_signature"),
        ("form_checked", "take_back", "draft"),
        ("form_checked", "discard", "discarded"),
        ("awaiting_signature", "sign", "signed"),
        ("awaiting_signature", "take_back", "draft"),
        ("awaiting_signature", "discard", "discarded"),
        ("signed", "issue", "issued"),
    ];

    fn all_states() -> Vec<DecisionState> {
        let words = [
            "draft",
            "form_checked",
            "awaiting_signature",
            "signed",
            "issued",
            "corrected",
            "amended",
            "partly_revoked",
            "revoked",
            "discarded",
        ];
        words.iter().map(|word| DecisionState::parse(word, Some("12/QĐ-LĐLĐ")).unwrap()).collect()
    }

    fn all_moves() -> Vec<DecisionMove> {
        let act = || "12/QĐ-LĐLĐ".to_owned();
        use DecisionMove as M;
        vec![
            M::CheckForm,
            M::SendToSign,
            M::TakeBack,
            M::Sign,
            M::Issue,
            M::Correct(act()),
            M::Amend(act()),
            M::RevokePart(act()),
            M::Revoke(act()),
            M::Discard,
        ]
    }

    #[test]
    fn every_move_from_every_state_is_legal_exactly_as_written() {
        for state in all_states() {
            for what in all_moves() {
                let from = state.as_str();
                let answer = ANSWERS.iter().find(|(action, _)| *action == what.as_str());
                let expected = match answer {
                    Some((_, to)) => IN_FORCE.contains(&from).then_some(*to),
                    None => {
                        LEGAL.iter().find(|(a, b, _)| *a == from && *b == what.as_str()).map(|(_, _, to)| *to)
                    }
                };
                let got = state.clone().after(&what);
                assert_eq!(
                    got.as_ref().ok().map(DecisionState::as_str),
                    expected,
                    "{from} {}",
                    what.as_str()
                );
            }
        }
    }

    #[test]
    fn a_signed_decision_never_becomes_a_draft_again() {
        for what in all_moves() {
            if let Ok(next) = DecisionState::Signed.after(&what) {
                assert!(!next.is_draft(), "{}", what.as_str());
            }
        }
    }

    #[test]
    fn a_revocation_names_the_act_that_revokes() {
        let refused = DecisionState::Issued.after(&DecisionMove::Revoke(" ".into()));
        assert_eq!(refused, Err(Refusal::ReasonMissing { action: "revoke" }));
    }
}
