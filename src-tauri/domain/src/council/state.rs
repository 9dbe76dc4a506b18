//! States of a council session and all legal moves (the trade's reference, §4.4).

use crate::Refusal;

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionState {
    /// Đã lên lịch.
    Scheduled,
    /// Đã triệu tập, gửi tài liệu.
    Convened,
    /// Đã điểm danh, đủ số đại biểu.
    Seated,
    /// Đang biểu quyết, bỏ phiếu.
    Voting,
    /// Đã kiểm phiếu.
    Counted,
    /// Đã lập biên bản.
    Minuted,
    /// Đã chốt.
    Closed,
}

/// What can be done with a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionMove {
    /// Triệu tập.
    Convene,
    /// Điểm danh.
    Seat,
    /// Bắt đầu bỏ phiếu.
    OpenVote,
    /// Kiểm phiếu.
    Count,
    /// Bỏ phiếu lại.
    VoteAgain,
    /// Lập biên bản.
    Minute,
    /// Chốt.
    Close,
    /// Hoãn họp.
    Postpone,
}

impl SessionState {
    const ALL: [Self; 7] = [
        Self::Scheduled,
        Self::Convened,
        Self::Seated,
        Self::Voting,
        Self::Counted,
        Self::Minuted,
        Self::Closed,
    ];

    /// The state after a move.
    ///
    /// # Errors
    /// [`Refusal::IllegalMove`].
    pub const fn after(self, what: SessionMove) -> Result<Self, Refusal> {
        use SessionMove as M;
        Ok(match (self, what) {
            (Self::Scheduled, M::Convene) => Self::Convened,
            (Self::Convened, M::Seat) => Self::Seated,
            (Self::Seated, M::OpenVote) | (Self::Counted, M::VoteAgain) => Self::Voting,
            (Self::Voting, M::Count) => Self::Counted,
            (Self::Counted, M::Minute) => Self::Minuted,
            (Self::Minuted, M::Close) => Self::Closed,
            (Self::Convened | Self::Seated, M::Postpone) => Self::Scheduled,
            _ => {
                return Err(Refusal::IllegalMove {
                    thing: "session",
                    state: self.as_str(),
                    action: what.as_str(),
                });
            }
        })
    }

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Convened => "convened",
            Self::Seated => "seated",
            Self::Voting => "voting",
            Self::Counted => "counted",
            Self::Minuted => "minuted",
            Self::Closed => "closed",
        }
    }

    /// The state of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

impl SessionMove {
    /// The word by which history and refusals call it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Convene => "convene",
            Self::Seat => "seat",
            Self::OpenVote => "open_vote",
            Self::Count => "count",
            Self::VoteAgain => "vote_again",
            Self::Minute => "minute",
            Self::Close => "close",
            Self::Postpone => "postpone",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use SessionMove as M;

    const MOVES: [M; 8] =
        [M::Convene, M::Seat, M::OpenVote, M::Count, M::VoteAgain, M::Minute, M::Close, M::Postpone];
    const LEGAL: &[(&str, &str, &str)] = &[
        ("scheduled", "convene", "convened"),
        ("convened", "seat", "seated"),
        ("convened", "postpone", "scheduled"),
        ("seated", "open_vote", "voting"),
        ("seated", "postpone", "scheduled"),
        ("voting", "count", "counted"),
        ("counted", "vote_again", "voting"),
        ("counted", "minute", "minuted"),
        ("minuted", "close", "closed"),
    ];

    #[test]
    fn every_move_from_every_state_is_legal_exactly_as_written() {
        for state in SessionState::ALL {
            for what in MOVES {
                let expected = LEGAL
                    .iter()
                    .find(|(from, action, _)| *from == state.as_str() && *action == what.as_str())
                    .map(|(_, _, to)| *to);
                assert_eq!(
                    state.after(what).ok().map(SessionState::as_str),
                    expected,
                    "{} {}",
                    state.as_str(),
                    what.as_str()
                );
            }
        }
    }
}
