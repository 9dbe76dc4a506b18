//! The order on the stage (domain §7.7): turns of at most so many recipients, each with a place from the left.

/// Where somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The turn, from 1.
    pub turn: usize,
    /// The place in it, from 1, from the left.
    pub place: usize,
}

/// The most that stand on the stage at once.
pub(super) const MOST: usize = 10;

/// The place of each, in the given order: whoever has the same group as the one before goes up with them, as long as the
/// stage has room; a group that is too large goes up in turns of nearly the same size.
pub(super) fn places<G: PartialEq>(groups: &[G]) -> Vec<Place> {
    let mut places = Vec::with_capacity(groups.len());
    let mut turn = 0;
    for group in groups.chunk_by(PartialEq::eq) {
        let turns = group.len().div_ceil(MOST);
        let (least, larger) = (group.len() / turns.max(1), group.len() % turns.max(1));
        for nth in 0..turns {
            turn += 1;
            let size = least + usize::from(nth < larger);
            places.extend((1..=size).map(|place| Place { turn, place }));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(groups: &[&str]) -> Vec<(usize, usize)> {
        places(groups).into_iter().map(|place| (place.turn, place.place)).collect()
    }

    #[test]
    fn each_award_and_kind_goes_up_in_a_turn_of_its_own() {
        assert_eq!(turns(&["flag", "flag", "merit"]), [(1, 1), (1, 2), (2, 1)]);
        assert_eq!(turns(&[]), []);
    }

    #[test]
    fn a_group_too_large_for_the_stage_goes_up_in_turns_of_nearly_the_same_size() {
        let sizes = |count: usize| {
            let all = places(&vec!["merit"; count]);
            let last = all.last().map_or(0, |place| place.turn);
            (1..=last).map(|turn| all.iter().filter(|place| place.turn == turn).count()).collect::<Vec<_>>()
        };
        assert_eq!(sizes(10), [10]);
        assert_eq!(sizes(11), [6, 5]);
        assert_eq!(sizes(29), [10, 10, 9]);
        assert_eq!(sizes(51), [9, 9, 9, 8, 8, 8]);
    }
}
