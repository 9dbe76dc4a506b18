//! What differs between two texts, letter by letter, so that an eye finds the one mark that was wrong.

use std::ops::Range;

/// A stretch of a text, and whether the other text has it too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Both texts have it.
    Same(String),
    /// Only this text has it.
    Differs(String),
}

/// The two texts in pieces, before and after. Words are compared first, and of two words that stand for each other the
/// letters between their common beginning and their common end: a letter is one with its marks.
#[must_use]
pub fn difference(before: &str, after: &str) -> (Vec<Piece>, Vec<Piece>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (tokens(before), tokens(after));
    let (mut left, mut right) = (Pieces::default(), Pieces::default());
    let (mut at_old, mut at_new) = (0, 0);
    for (kept_old, kept_new) in common(&old, &new).into_iter().chain([(old.len(), new.len())]) {
        changed(&slice(&old, at_old..kept_old), &slice(&new, at_new..kept_new), &mut left, &mut right);
        if let Some(token) = old.get(kept_old) {
            left.same(token);
            right.same(token);
        }
        (at_old, at_new) = (kept_old + 1, kept_new + 1);
    }
    (left.told(), right.told())
}

/// The words of a text and the spaces between them.
fn tokens(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    for word in text.split_inclusive(' ') {
        match word.strip_suffix(' ') {
            Some("") => all.push(" "),
            Some(bare) => all.extend([bare, " "]),
            None => all.push(word),
        }
    }
    all
}

fn slice(tokens: &[&str], range: Range<usize>) -> String {
    tokens.get(range).unwrap_or_default().concat()
}

/// The longest run of tokens that both have in order, as pairs of places. Texts of a certificate are a few dozen words.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut longest = vec![0_usize; (old.len() + 1) * width];
    let of = |table: &[usize], a: usize, b: usize| table.get(a * width + b).copied().unwrap_or_default();
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            let best = if old.get(a) == new.get(b) {
                of(&longest, a + 1, b + 1) + 1
            } else {
                of(&longest, a + 1, b).max(of(&longest, a, b + 1))
            };
            if let Some(slot) = longest.get_mut(a * width + b) {
                *slot = best;
            }
        }
    }
    let (mut a, mut b, mut pairs) = (0, 0, Vec::new());
    while a < old.len() && b < new.len() {
        if old.get(a) == new.get(b) {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if of(&longest, a + 1, b) >= of(&longest, a, b + 1) {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

/// Adds two stretches that stand for each other: what they begin and end with alike is the same.
fn changed(old: &str, new: &str, left: &mut Pieces, right: &mut Pieces) {
    let head: usize =
        old.chars().zip(new.chars()).take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum();
    let (start, old_rest) = old.split_at_checked(head).unwrap_or(("", old));
    let new_rest = new.get(head..).unwrap_or_default();
    let tail: usize = old_rest
        .chars()
        .rev()
        .zip(new_rest.chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(letter, _)| letter.len_utf8())
        .sum();
    let cut = |text: &str| {
        let (middle, end) = text.split_at_checked(text.len() - tail).unwrap_or((text, ""));
        (middle.to_owned(), end.to_owned())
    };
    for (pieces, rest) in [(left, old_rest), (right, new_rest)] {
        let (middle, end) = cut(rest);
        pieces.same(start);
        pieces.differs(&middle);
        pieces.same(&end);
    }
}

#[derive(Default)]
struct Pieces {
    all: Vec<Piece>,
}

impl Pieces {
    /// The pieces. A lone space between two that differ is no common ground: the eye reads over it.
    fn told(self) -> Vec<Piece> {
        let mut told = Self::default();
        let mut rest = self.all.into_iter().peekable();
        while let Some(piece) = rest.next() {
            let after_one = matches!(told.all.last(), Some(Piece::Differs(_)));
            let before_one = matches!(rest.peek(), Some(Piece::Differs(_)));
            match piece {
                Piece::Same(text) if text == " " && after_one && before_one => told.differs(&text),
                Piece::Same(text) => told.same(&text),
                Piece::Differs(text) => told.differs(&text),
            }
        }
        told.all
    }

    fn same(&mut self, text: &str) {
        match self.all.last_mut() {
            _ if text.is_empty() => {}
            Some(Piece::Same(there)) => there.push_str(text),
            _ => self.all.push(Piece::Same(text.to_owned())),
        }
    }

    fn differs(&mut self, text: &str) {
        match self.all.last_mut() {
            _ if text.is_empty() => {}
            Some(Piece::Differs(there)) => there.push_str(text),
            _ => self.all.push(Piece::Differs(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The pieces with what differs in brackets.
    fn shown(pieces: &[Piece]) -> String {
        let one = |piece: &Piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::Differs(text) => format!("[{text}]"),
        };
        pieces.iter().map(one).collect()
    }

    fn both(before: &str, after: &str) -> (String, String) {
        let (left, right) = difference(before, after);
        (shown(&left), shown(&right))
    }

    #[test]
    fn one_wrong_mark_is_one_letter() {
        let told = both("Nông Thị Bích Đào", "Nông Thị Bích Đáo");
        assert_eq!(told, ("Nông Thị Bích Đ[à]o".to_owned(), "Nông Thị Bích Đ[á]o".to_owned()));
    }

    #[test]
    fn a_word_put_in_leaves_the_others_alone() {
        let told = both("Nông Bích Đào", "Nông Thị Bích Đào");
        assert_eq!(told, ("Nông Bích Đào".to_owned(), "Nông [Thị ]Bích Đào".to_owned()));
    }

    #[test]
    fn other_words_altogether_differ_in_one_stretch() {
        let told = both("Phó Chủ tịch", "Ủy viên Ban");
        assert_eq!(told, ("[Phó Chủ tịch]".to_owned(), "[Ủy viên Ban]".to_owned()));
    }

    #[test]
    fn what_was_emptied_differs_as_a_whole() {
        assert_eq!(both("Kế toán", ""), ("[Kế toán]".to_owned(), String::new()));
        assert_eq!(both("", "Kế toán"), (String::new(), "[Kế toán]".to_owned()));
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_texts(before in "[abăâđ ]{0,20}", after in "[abăâđ ]{0,20}") {
            let text = |pieces: &[Piece]| -> String {
                pieces.iter().map(|piece| match piece { Piece::Same(t) | Piece::Differs(t) => t.as_str() }).collect()
            };
            let (left, right) = difference(&before, &after);
            prop_assert_eq!(text(&left), before.clone());
            prop_assert_eq!(text(&right), after.clone());
            prop_assert_eq!(left.iter().chain(&right).any(|p| matches!(p, Piece::Differs(_))), before != after);
        }
    }
}
