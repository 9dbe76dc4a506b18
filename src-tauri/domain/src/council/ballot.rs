//! One candidate's votes. Shares are of the council's *total* membership, not of those present (NĐ 98/2023 Đ30.7).

use crate::Refusal;

/// The share of yes votes that an award needs, in percent of the total membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share(pub u32);

impl Share {
    /// The fewest yes votes that reach the share, computed in whole numbers.
    #[must_use]
    pub fn votes_needed(self, members: u32) -> u32 {
        (self.0.saturating_mul(members)).div_ceil(100)
    }
}

/// The count of one candidate's votes for one award.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballot {
    /// Members of the council, present or not.
    pub members: u32,
    /// Members present.
    pub present: u32,
    /// Yes votes of those present.
    pub yes: u32,
    /// No votes of those present.
    pub no: u32,
    /// Invalid papers.
    pub invalid: u32,
    /// Absent members who agreed in writing (R34).
    pub written_yes: u32,
    /// Absent members who declined in writing.
    pub written_no: u32,
}

impl Ballot {
    /// Whether the candidate passes.
    ///
    /// # Errors
    /// [`Refusal::BallotImpossible`] when the figures contradict one another.
    pub fn passes(&self, share: Share) -> Result<bool, Refusal> {
        self.check()?;
        Ok(self.yes + self.written_yes >= share.votes_needed(self.members))
    }

    /// Whether at least two thirds of the members are present (R35).
    #[must_use]
    pub const fn has_quorum(&self) -> bool {
        3 * self.present >= 2 * self.members
    }

    const fn check(&self) -> Result<(), Refusal> {
        if self.present > self.members {
            return Err(Refusal::BallotImpossible { what: "more_present_than_members" });
        }
        if self.yes + self.no + self.invalid > self.present {
            return Err(Refusal::BallotImpossible { what: "more_votes_than_present" });
        }
        if self.written_yes + self.written_no > self.members - self.present {
            return Err(Refusal::BallotImpossible { what: "more_written_than_absent" });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shares_count_the_whole_council() {
        for (members, at_80, at_90) in [(9, 8, 9), (11, 9, 10), (13, 11, 12)] {
            assert_eq!(Share(80).votes_needed(members), at_80, "80 % of {members}");
            assert_eq!(Share(90).votes_needed(members), at_90, "90 % of {members}");
        }
    }

    #[test]
    fn absent_members_count_by_their_written_votes() {
        let mut ballot =
            Ballot { members: 9, present: 7, yes: 7, no: 0, invalid: 0, written_yes: 0, written_no: 0 };
        assert_eq!(ballot.passes(Share(80)), Ok(false), "seven of nine are not 80 %");
        ballot.written_yes = 1;
        assert_eq!(ballot.passes(Share(80)), Ok(true));
    }

    #[test]
    fn impossible_counts_are_refused() {
        let ballot =
            Ballot { members: 9, present: 7, yes: 8, no: 0, invalid: 0, written_yes: 0, written_no: 0 };
        assert_eq!(
            ballot.passes(Share(80)),
            Err(Refusal::BallotImpossible { what: "more_votes_than_present" })
        );
    }

    proptest! {
        #[test]
        fn the_votes_needed_are_the_fewest_that_reach_the_share(share in 1_u32..=100, members in 1_u32..200) {
            let needed = Share(share).votes_needed(members);
            prop_assert!(100 * needed >= share * members);
            prop_assert!(100 * (needed - 1) < share * members);
        }
    }
}
