//! Names that are alike: what is compared when nobody can be sure how a name was typed.

use super::{clean, fold};
use unicode_normalization::UnicodeNormalization;

/// The key under which names are looked for: without marks, đ as d, i and y as one. `Lý Thị Mỹ`, `Lí Thị Mĩ` and
/// `ly thi my` have the same.
#[must_use]
pub fn match_key(name: &str) -> String {
    fold(name).replace('y', "i")
}

/// Whether two names are spelt the same: in any case, and wherever the tone stands in its syllable (`Hoà`, `Hòa`).
#[must_use]
pub fn spelt_alike(one: &str, other: &str) -> bool {
    one == other || spelling(one) == spelling(other)
}

/// Whether a name was typed without any mark, as on a keyboard without Vietnamese.
#[must_use]
pub fn is_unmarked(name: &str) -> bool {
    name.is_ascii()
}

/// A name's letters in lower case, the tone of each syllable put at its end.
fn spelling(name: &str) -> String {
    clean(name).split(' ').map(syllable).collect::<Vec<_>>().join(" ")
}

fn syllable(word: &str) -> String {
    let lower = word.to_lowercase();
    let (tones, letters): (Vec<char>, Vec<char>) = lower.nfd().partition(|c| is_tone(*c));
    let letters: String = letters.into_iter().nfc().collect();
    let tones: String = tones.into_iter().collect();
    letters + &tones
}

/// Grave, acute, tilde, hook above, dot below.
const fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_typed_on_other_keyboards_are_looked_for_under_one_key() {
        for name in ["Lý Thị Mỹ", "Lí Thị Mĩ", "LY THI MY", "Lý  Thị Mỹ"] {
            assert_eq!(match_key(name), "li thi mi", "{name}");
        }
        assert_eq!(match_key("Đặng Thuý Hoà"), match_key("Đặng Thúy Hòa"));
        assert_ne!(match_key("Nguyễn Thị Hương"), match_key("Nguyễn Thị Hường Lan"));
    }

    #[test]
    fn where_the_tone_stands_is_no_other_spelling_but_another_tone_is() {
        assert!(spelt_alike("Đặng Thuý Hoà", "ĐẶNG THÚY HÒA"));
        assert!(spelt_alike("Nguye\u{302}\u{303}n Thi\u{323} Hoa", "Nguyễn Thị Hoa"));
        assert!(!spelt_alike("Nguyễn Thị Hương", "Nguyễn Thị Hường"));
        assert!(!spelt_alike("Lý Thị Mỹ", "Lí Thị Mĩ"));
        assert!(!spelt_alike("Đào Thị Sơn", "Dào Thị Sơn"));
    }

    #[test]
    fn a_name_without_marks_is_told_from_one_that_has_them() {
        assert!(is_unmarked("Nguyen Thi Huong"));
        assert!(!is_unmarked("Nguyễn Thị Hương"));
    }
}
