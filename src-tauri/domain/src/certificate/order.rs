//! The order in which sheets are handed over.

use crate::recipient::RecipientKind;

/// Those who come on stage together: one award, one theme, one kind of recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn<T> {
    /// 1 for those who come first.
    pub number: usize,
    /// Who comes, as they came in.
    pub members: Vec<T>,
}

/// Parts awards into the turns (lượt) of a ceremony, the highest award first (§4.9, §7.7): by the award's rank, then
/// theme by theme as the decision lists them, collectives before households and people; within a turn as given.
/// `of` says of each its rank, its theme and its kind.
pub fn turns<'t, T: Copy>(
    awards: &[T],
    of: impl Fn(T) -> (i64, Option<&'t str>, RecipientKind),
) -> Vec<Turn<T>> {
    let mut themes: Vec<Option<&str>> = vec![None];
    let mut keyed: Vec<((i64, usize, u8), T)> = Vec::with_capacity(awards.len());
    for award in awards {
        let (rank, theme, kind) = of(*award);
        let place = themes.iter().position(|known| *known == theme).unwrap_or_else(|| {
            themes.push(theme);
            themes.len() - 1
        });
        let kind = match kind {
            RecipientKind::Collective => 0,
            RecipientKind::Household => 1,
            RecipientKind::Individual => 2,
        };
        keyed.push(((rank, place, kind), *award));
    }
    keyed.sort_by_key(|(key, _)| *key);
    let mut turns: Vec<Turn<T>> = Vec::new();
    let mut last = None;
    for (key, award) in keyed {
        match turns.last_mut() {
            Some(turn) if last == Some(key) => turn.members.push(award),
            _ => turns.push(Turn { number: turns.len() + 1, members: vec![award] }),
        }
        last = Some(key);
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;
    use RecipientKind::{Collective, Individual};

    #[test]
    fn flags_come_before_certificates_and_units_before_people() {
        let awards = [
            (1, 20, None, Individual),
            (2, 10, None, Collective),
            (3, 20, None, Collective),
            (4, 20, None, Individual),
        ];
        let turns = turns(&awards, |(_, rank, theme, kind)| (rank, theme, kind));
        let told: Vec<(usize, Vec<i32>)> = turns
            .into_iter()
            .map(|turn| (turn.number, turn.members.into_iter().map(|one| one.0).collect()))
            .collect();
        assert_eq!(told, [(1, vec![2]), (2, vec![3]), (3, vec![1, 4])]);
    }

    #[test]
    fn themes_come_one_after_another_as_the_decision_lists_them_the_all_round_first() {
        let awards = [
            (1, Some("Xanh, sạch, đẹp")),
            (2, Some("Giỏi việc nước")),
            (3, None),
            (4, Some("Xanh, sạch, đẹp")),
        ];
        let turns = turns(&awards, |(_, theme)| (10, theme, Collective));
        let told: Vec<Vec<i32>> =
            turns.into_iter().map(|turn| turn.members.into_iter().map(|one| one.0).collect()).collect();
        assert_eq!(told, [vec![3], vec![1, 4], vec![2]]);
    }
}
