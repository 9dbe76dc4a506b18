//! States of one sheet and all legal moves (the trade's reference, §4.6).

use crate::refusal::{Refusal, reason};

/// Where a sheet stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateState {
    /// Chờ in.
    Waiting,
    /// Đã in thử on plain paper.
    Proofed,
    /// Đã in.
    Printed,
    /// Hỏng: written off, the stock with it.
    Spoiled {
        /// What went wrong.
        reason: String,
    },
    /// Đã ký.
    Signed,
    /// Đã đóng dấu.
    Sealed,
    /// Đã vào khung.
    Framed,
    /// Đã xếp theo lượt trao.
    Staged,
    /// Đã trao.
    HandedOver,
    /// Trao hộ: somebody else received it.
    HandedToDeputy,
    /// Gửi về đơn vị.
    SentToUnit,
    /// Đề nghị cấp đổi: damaged or printed wrong.
    ExchangeAsked {
        /// Why.
        reason: String,
    },
    /// Đề nghị cấp lại: lost.
    ReissueAsked {
        /// Why.
        reason: String,
    },
    /// Đã có bản thay thế.
    Replaced,
    /// Thu hồi after a cancellation.
    Recalled {
        /// The act that cancelled the award.
        reason: String,
    },
}

/// What can be done with a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateMove {
    /// In thử.
    Proof,
    /// In: by a run that says what came out of the printer. A spoiled sheet stays spoiled; another is printed in its place.
    Print,
    /// Báo hỏng.
    Spoil(String),
    /// Ký.
    Sign,
    /// Đóng dấu.
    Seal,
    /// Vào khung.
    Frame,
    /// Xếp theo lượt.
    Stage,
    /// Trao.
    HandOver,
    /// Trao hộ.
    HandToDeputy,
    /// Gửi về đơn vị.
    SendToUnit,
    /// Đề nghị cấp đổi.
    AskExchange(String),
    /// Đề nghị cấp lại.
    AskReissue(String),
    /// Thay bằng bản mới.
    Replace,
    /// Thu hồi.
    Recall(String),
}

impl CertificateState {
    /// The state after a move.
    ///
    /// # Errors
    /// [`Refusal::IllegalMove`], or [`Refusal::ReasonMissing`] where the move needs one.
    pub fn after(self, what: &CertificateMove) -> Result<Self, Refusal> {
        use CertificateMove as M;
        let refused =
            Refusal::IllegalMove { thing: "certificate", state: self.as_str(), action: what.as_str() };
        let given = self.is_given();
        Ok(match (self, what) {
            (Self::Waiting, M::Proof) => Self::Proofed,
            (Self::Waiting | Self::Proofed, M::Print) => Self::Printed,
            (Self::Printed | Self::Signed | Self::Sealed | Self::Framed | Self::Staged, M::Spoil(why)) => {
                Self::Spoiled { reason: reason("spoil", why)? }
            }
            (Self::Printed, M::Sign) => Self::Signed,
            (Self::Signed, M::Seal) => Self::Sealed,
            (Self::Sealed, M::Frame) => Self::Framed,
            // Frames are optional: an office that hands out bare sheets stages them from the seal on.
            (Self::Sealed | Self::Framed, M::Stage) => Self::Staged,
            (Self::Sealed | Self::Framed | Self::Staged, M::HandOver) => Self::HandedOver,
            (Self::Sealed | Self::Framed | Self::Staged, M::HandToDeputy) => Self::HandedToDeputy,
            (Self::Sealed | Self::Framed | Self::Staged, M::SendToUnit) => Self::SentToUnit,
            (_, M::AskExchange(why)) if given => Self::ExchangeAsked { reason: reason("ask_exchange", why)? },
            (_, M::AskReissue(why)) if given => Self::ReissueAsked { reason: reason("ask_reissue", why)? },
            (Self::ExchangeAsked { .. } | Self::ReissueAsked { .. }, M::Replace) => Self::Replaced,
            (state, M::Recall(why))
                if !matches!(state, Self::Recalled { .. } | Self::Replaced | Self::Spoiled { .. }) =>
            {
                Self::Recalled { reason: reason("recall", why)? }
            }
            _ => return Err(refused),
        })
    }

    /// Whether the sheet is in the recipient's hands, or on its way there.
    #[must_use]
    pub const fn is_given(&self) -> bool {
        matches!(self, Self::HandedOver | Self::HandedToDeputy | Self::SentToUnit)
    }

    /// Whether it may be printed, anew if it was before: not once it was given out, for then there would be two. What was
    /// given out is exchanged or re-issued.
    #[must_use]
    pub const fn may_be_printed(&self) -> bool {
        match self {
            Self::Waiting | Self::Proofed | Self::Printed | Self::Spoiled { .. } => true,
            Self::Signed | Self::Sealed | Self::Framed | Self::Staged => true,
            Self::HandedOver | Self::HandedToDeputy | Self::SentToUnit => false,
            Self::ExchangeAsked { .. }
            | Self::ReissueAsked { .. }
            | Self::Replaced
            | Self::Recalled { .. } => false,
        }
    }

    /// Whether it is to be printed for the first time.
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        matches!(self, Self::Waiting | Self::Proofed)
    }

    /// Whether it is written off.
    #[must_use]
    pub const fn is_spoiled(&self) -> bool {
        matches!(self, Self::Spoiled { .. })
    }

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Proofed => "proofed",
            Self::Printed => "printed",
            Self::Spoiled { .. } => "spoiled",
            Self::Signed => "signed",
            Self::Sealed => "sealed",
            Self::Framed => "framed",
            Self::Staged => "staged",
            Self::HandedOver => "handed_over",
            Self::HandedToDeputy => "handed_to_deputy",
            Self::SentToUnit => "sent_to_unit",
            Self::ExchangeAsked { .. } => "exchange_asked",
            Self::ReissueAsked { .. } => "reissue_asked",
            Self::Replaced => "replaced",
            Self::Recalled { .. } => "recalled",
        }
    }

    /// The reason that the state holds, where it holds one.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Spoiled { reason }
            | Self::ExchangeAsked { reason }
            | Self::ReissueAsked { reason }
            | Self::Recalled { reason } => Some(reason),
            _ => None,
        }
    }

    /// The state of a stored word and its reason.
    #[must_use]
    pub fn parse(word: &str, reason: Option<&str>) -> Option<Self> {
        let why = || reason.map(str::to_owned);
        Some(match word {
            "waiting" => Self::Waiting,
            "proofed" => Self::Proofed,
            "printed" => Self::Printed,
            "signed" => Self::Signed,
            "sealed" => Self::Sealed,
            "framed" => Self::Framed,
            "staged" => Self::Staged,
            "handed_over" => Self::HandedOver,
            "handed_to_deputy" => Self::HandedToDeputy,
            "sent_to_unit" => Self::SentToUnit,
            "replaced" => Self::Replaced,
            "spoiled" => Self::Spoiled { reason: why()? },
            "exchange_asked" => Self::ExchangeAsked { reason: why()? },
            "reissue_asked" => Self::ReissueAsked { reason: why()? },
            "recalled" => Self::Recalled { reason: why()? },
            _ => return None,
        })
    }
}

impl CertificateMove {
    /// Whether it brings the sheet into the recipient's hands, or on its way there.
    #[must_use]
    pub const fn gives(&self) -> bool {
        matches!(self, Self::HandOver | Self::HandToDeputy | Self::SendToUnit)
    }

    /// The word by which history and refusals call it.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Proof => "proof",
            Self::Print => "print",
            Self::Spoil(_) => "spoil",
            Self::Sign => "sign",
            Self::Seal => "seal",
            Self::Frame => "frame",
            Self::Stage => "stage",
            Self::HandOver => "hand_over",
            Self::HandToDeputy => "hand_to_deputy",
            Self::SendToUnit => "send_to_unit",
            Self::AskExchange(_) => "ask_exchange",
            Self::AskReissue(_) => "ask_reissue",
            Self::Replace => "replace",
            Self::Recall(_) => "recall",
        }
    }

    /// The move of a word, with the reason it may need.
    #[must_use]
    pub fn parse(word: &str, reason: &str) -> Option<Self> {
        let why = || reason.to_owned();
        Some(match word {
            "proof" => Self::Proof,
            "print" => Self::Print,
            "spoil" => Self::Spoil(why()),
            "sign" => Self::Sign,
            "seal" => Self::Seal,
            "frame" => Self::Frame,
            "stage" => Self::Stage,
            "hand_over" => Self::HandOver,
            "hand_to_deputy" => Self::HandToDeputy,
            "send_to_unit" => Self::SendToUnit,
            "ask_exchange" => Self::AskExchange(why()),
            "ask_reissue" => Self::AskReissue(why()),
            "replace" => Self::Replace,
            "recall" => Self::Recall(why()),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [&str; 15] = [
        "waiting",
        "proofed",
        "printed",
        "spoiled",
        "signed",
        "sealed",
        "framed",
        "staged",
        "handed_over",
        "handed_to_deputy",
        "sent_to_unit",
        "exchange_asked",
        "reissue_asked",
        "replaced",
        "recalled",
    ];
    const MOVES: [&str; 14] = [
        "proof",
        "print",
        "spoil",
        "sign",
        "seal",
        "frame",
        "stage",
        "hand_over",
        "hand_to_deputy",
        "send_to_unit",
        "ask_exchange",
        "ask_reissue",
        "replace",
        "recall",
    ];
    const NEVER_RECALLED: [&str; 3] = ["recalled", "replaced", "spoiled"];
    const LEGAL: &[(&str, &str, &str)] = &[
        ("waiting", "proof", "proofed"),
        ("waiting", "print", "printed"),
        ("proofed", "print", "printed"),
        ("printed", "spoil", "spoiled"),
        ("signed", "spoil", "spoiled"),
        ("sealed", "spoil", "spoiled"),
        ("framed", "spoil", "spoiled"),
        ("staged", "spoil", "spoiled"),
        ("printed", "sign", "signed"),
        ("signed", "seal", "sealed"),
        ("sealed", "frame", "framed"),
        ("sealed", "stage", "staged"),
        ("framed", "stage", "staged"),
        ("sealed", "hand_over", "handed_over"),
        ("framed", "hand_over", "handed_over"),
        ("staged", "hand_over", "handed_over"),
        ("sealed", "hand_to_deputy", "handed_to_deputy"),
        ("framed", "hand_to_deputy", "handed_to_deputy"),
        ("staged", "hand_to_deputy", "handed_to_deputy"),
        ("sealed", "send_to_unit", "sent_to_unit"),
        ("framed", "send_to_unit", "sent_to_unit"),
        ("staged", "send_to_unit", "sent_to_unit"),
        ("handed_over", "ask_exchange", "exchange_asked"),
        ("handed_to_deputy", "ask_exchange", "exchange_asked"),
        ("sent_to_unit", "ask_exchange", "exchange_asked"),
        ("handed_over", "ask_reissue", "reissue_asked"),
        ("handed_to_deputy", "ask_reissue", "reissue_asked"),
        ("sent_to_unit", "ask_reissue", "reissue_asked"),
        ("exchange_asked", "replace", "replaced"),
        ("reissue_asked", "replace", "replaced"),
    ];

    #[test]
    fn every_move_from_every_state_is_legal_exactly_as_written() {
        for from in STATES {
            for action in MOVES {
                let expected = if action == "recall" {
                    (!NEVER_RECALLED.contains(&from)).then_some("recalled")
                } else {
                    LEGAL.iter().find(|(a, b, _)| *a == from && *b == action).map(|(_, _, to)| *to)
                };
                let state = CertificateState::parse(from, Some("rách góc")).unwrap();
                let what = CertificateMove::parse(action, "rách góc").unwrap();
                let got = state.after(&what);
                assert_eq!(got.as_ref().ok().map(CertificateState::as_str), expected, "{from} {action}");
            }
        }
    }

    #[test]
    fn a_spoiled_sheet_needs_a_reason() {
        let refused = CertificateState::Printed.after(&CertificateMove::Spoil(String::new()));
        assert_eq!(refused, Err(Refusal::ReasonMissing { action: "spoil" }));
    }
}
