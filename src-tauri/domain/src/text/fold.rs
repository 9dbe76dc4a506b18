//! Folding: what search and matching compare.

use std::iter;
use std::ops::RangeInclusive;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without marks, đ as d, punctuation as spaces: `Nông Thị Bích Đào` → `nong thi bich dao`.
///
/// đ is a letter of its own in Unicode, without a decomposition, so no library's mark stripping folds it.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        match known(c) {
            Some(Folded::Nothing) => {}
            Some(Folded::Gap) => gap = !out.is_empty(),
            Some(Folded::Letter(letter)) => push(&mut out, &mut gap, letter.encode_utf8(&mut [0; 4])),
            None => fold_slowly(c, &mut out, &mut gap),
        }
    }
    out
}

/// What a character folds to, where that is one letter or none.
#[derive(Debug, Clone, Copy)]
enum Folded {
    /// A mark, or an apostrophe.
    Nothing,
    /// It parts words.
    Gap,
    /// This.
    Letter(char),
}

/// The letters that lists are written with: the Latin ones with marks. Folding is what reading a list does most.
const LATIN: [RangeInclusive<u32>; 2] = [0x80..=0x24f, 0x1e00..=0x1eff];

/// What a character folds to, without decomposing it; `None` for one that must be.
fn known(c: char) -> Option<Folded> {
    static TABLES: [OnceLock<Vec<Option<Folded>>>; 2] = [const { OnceLock::new() }; 2];
    match c {
        'a'..='z' | '0'..='9' => return Some(Folded::Letter(c)),
        'A'..='Z' => return Some(Folded::Letter(c.to_ascii_lowercase())),
        '\'' => return Some(Folded::Nothing),
        c if c.is_ascii() => return Some(Folded::Gap),
        _ => {}
    }
    let (range, table) = LATIN.iter().zip(&TABLES).find(|(range, _)| range.contains(&u32::from(c)))?;
    let table =
        table.get_or_init(|| range.clone().map(|code| char::from_u32(code).and_then(by_itself)).collect());
    *table.get((u32::from(c) - range.start()) as usize)?
}

/// What a character folds to by itself; `None` where that is more than one letter.
fn by_itself(c: char) -> Option<Folded> {
    // Behind a letter, so that a gap shows.
    let (mut out, mut gap) = ("x".to_owned(), false);
    fold_slowly(c, &mut out, &mut gap);
    let mut letters = out.chars().skip(1);
    match (letters.next(), letters.next()) {
        (None, _) if gap => Some(Folded::Gap),
        (None, _) => Some(Folded::Nothing),
        (Some(letter), None) if !gap => Some(Folded::Letter(letter)),
        _ => None,
    }
}

/// Folds a character by what it is composed of. No character's folding depends on those around it.
fn fold_slowly(c: char, out: &mut String, gap: &mut bool) {
    // Lower case first: ẞ becomes ß and İ becomes i with a dot above, which must then fold like any other.
    let letters = iter::once(c).nfd().flat_map(char::to_lowercase).nfd().filter(|c| !is_combining_mark(*c));
    for c in letters {
        match c {
            // What some keyboards write for đ: the Icelandic eth, the African d.
            'đ' | 'ð' | 'ɖ' => push(out, gap, "d"),
            'ß' => push(out, gap, "ss"),
            // An apostrophe stands inside a name (H'Yên): it joins, it does not part.
            '\'' | '’' | '‘' | 'ʼ' => {}
            c if c.is_alphanumeric() => push(out, gap, c.encode_utf8(&mut [0; 4])),
            _ => *gap = !out.is_empty(),
        }
    }
}

fn push(out: &mut String, gap: &mut bool, piece: &str) {
    if std::mem::take(gap) {
        out.push(' ');
    }
    out.push_str(piece);
}

/// The folded words of a text, in order.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_and_d_with_stroke_fold_away() {
        assert_eq!(fold("Nông Thị Bích Đào"), "nong thi bich dao");
        assert_eq!(fold("ĐẶNG  QUANG ĐẠT"), "dang quang dat");
        assert_eq!(fold("Ðỗ ðào Ɖỗ"), "do dao do", "eth and the African d for đ");
        assert_eq!(fold("H'Yên Niê"), "hyen nie");
        assert_eq!(fold("GROẞ İstanbul"), "gross istanbul");
        assert_eq!(fold("CĐCS Sở GTVT – 737/QĐ-LĐLĐ"), "cdcs so gtvt 737 qd ldld");
    }

    #[test]
    fn what_is_known_of_a_letter_is_what_it_is_composed_of() {
        for c in (1..0x2100).filter_map(char::from_u32) {
            let (mut slowly, mut gap) = (String::new(), false);
            "a".chars().chain([c]).chain("b".chars()).for_each(|c| fold_slowly(c, &mut slowly, &mut gap));
            assert_eq!(fold(&format!("a{c}b")), slowly, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn composed_and_decomposed_fold_alike(text in "[a-zA-ZàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĐ ]{0,30}") {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&decomposed), fold(&text));
        }
    }
}
