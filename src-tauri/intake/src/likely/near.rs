//! The word that a misspelt one was meant to be.

use domain::text::fold;
use unicode_normalization::UnicodeNormalization;

/// Of these words, the commonest first, the one that differs from another in the fewest marks, else in one letter; small.
pub(super) fn nearest<'w>(word: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let small = word.to_lowercase();
    let folded = fold(&small);
    let letters: Vec<char> = small.nfc().collect();
    let mut best: Option<(usize, &str)> = None;
    for known in words.filter(|known| *known != small) {
        let cost = if fold(known) == folded {
            Some(differing_marks(&small, known))
        } else if letters.len() > 2 && differs_in_one_letter(&letters, &known.chars().collect::<Vec<_>>()) {
            // A letter weighs more than any marks.
            Some(100)
        } else {
            None
        };
        if let Some(cost) = cost
            && best.is_none_or(|(least, _)| cost < least)
        {
            best = Some((cost, known));
        }
    }
    best.map(|(_, known)| known)
}

/// In how many marks two texts differ that are the same without any.
fn differing_marks(one: &str, other: &str) -> usize {
    let letters =
        |text: &str| -> Vec<Vec<char>> { text.nfc().map(|c| std::iter::once(c).nfd().collect()).collect() };
    let (one, other) = (letters(one), letters(other));
    if one.len() != other.len() {
        return 50;
    }
    let differ = |(a, b): (&Vec<char>, &Vec<char>)| {
        a.iter().filter(|mark| !b.contains(mark)).count() + b.iter().filter(|mark| !a.contains(mark)).count()
    };
    one.iter().zip(&other).map(differ).sum()
}

/// Whether one letter was put in, left out, exchanged, or stands behind its neighbour.
fn differs_in_one_letter(one: &[char], other: &[char]) -> bool {
    let head = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(head..).unwrap_or_default(), other.get(head..).unwrap_or_default());
    match (one, other) {
        ([], [_]) | ([_], []) => true,
        ([a, b, rest @ ..], [c, d, tail @ ..]) if a == d && b == c && rest == tail => true,
        ([_, rest @ ..], [_, tail @ ..]) if rest == tail => true,
        ([_, rest @ ..], tail) if rest == tail => true,
        (rest, [_, tail @ ..]) => rest == tail,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_is_the_nearest_that_is_known() {
        let words = || "hương hường nam trường tường tưởng ích hà văn".split(' ');
        for (typed, meant) in [
            ("Hưong", "hương"),
            ("Namm", "nam"),
            ("Trườmg", "trường"),
            ("Tưòng", "tường"),
            ("lch", "ích"),
            ("Vnă", "văn"),
        ] {
            assert_eq!(nearest(typed, words()), Some(meant), "{typed}");
        }
        assert_eq!(nearest("Kpă", words()), None);
    }
}
