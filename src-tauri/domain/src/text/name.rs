//! Names of people: what belongs to the name and what stands before it.

use super::{clean, fold};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

/// A person's name without honorific, in NFC. Built by [`PersonName::new`], which refuses what cannot be a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonName(String);

impl PersonName {
    /// Takes a name as typed or read.
    ///
    /// # Errors
    /// [`NameFault`] when the text cannot be a person's name as it stands.
    pub fn new(raw: &str) -> Result<Self, NameFault> {
        let name = clean(raw);
        check_person_name(&name)?;
        Ok(Self(name))
    }

    /// The name as it is printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why a text cannot stand as a person's name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NameFault {
    /// Nothing is there.
    #[error("the name is empty")]
    Empty,
    /// A digit, as in `Nguyễn Thị 0anh`: a slip of the keyboard, or a number that belongs elsewhere.
    #[error("the name has the digit {digit}")]
    Digit {
        /// The digit found.
        digit: char,
    },
    /// A character that no name has, such as `@` or `=`, or a letter of another script.
    #[error("the name has the character {character}")]
    Character {
        /// The character found.
        character: char,
    },
}

/// Says why a text cannot be a person's name: empty, a digit, or a character that no name has.
///
/// # Errors
/// [`NameFault`], naming the first thing wrong.
pub fn check_person_name(name: &str) -> Result<(), NameFault> {
    if name.trim().is_empty() {
        return Err(NameFault::Empty);
    }
    for c in name.chars() {
        if c.is_ascii_digit() {
            return Err(NameFault::Digit { digit: c });
        }
        if !(is_latin(c) || matches!(c, ' ' | '\'' | '’' | 'ʼ' | '-' | '.' | '(' | ')') || is_mark(c)) {
            return Err(NameFault::Character { character: c });
        }
    }
    Ok(())
}

/// A letter of the alphabet that certificates are printed in: a Chinese name is written in Latin letters, and a Cyrillic
/// А among them is a slip that the eye does not catch.
fn is_latin(c: char) -> bool {
    c.is_alphabetic() && matches!(c, 'A'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Honorifics as they are printed, with the folded spellings that lists use for them.
const HONORIFICS: &[(&str, &[&str])] = &[
    ("Đồng chí", &["dong chi", "d c", "dc"]),
    ("Ông", &["ong"]),
    ("Bà", &["ba"]),
    ("Anh", &["anh"]),
    ("Chị", &["chi"]),
];

/// Parts `Bà Nông Thị Hà`, `ÔNG: Nguyễn Văn A` or `Đ/c Y Bhiă` into honorific and name; the honorific as it is printed.
///
/// `Bà` before a single word stays with it only when nothing else could be the name.
#[must_use]
pub fn split_honorific(text: &str) -> (Option<&'static str>, String) {
    let text = clean(text);
    for (printed, spellings) in HONORIFICS {
        for spelling in *spellings {
            if let Some(rest) = strip_folded_prefix(&text, spelling)
                && !rest.is_empty()
                && !is_homograph(printed, &text, spelling)
            {
                return (Some(printed), rest.to_owned());
            }
        }
    }
    (None, text)
}

/// `Anh Thư` may be a whole name, and `Ba` (without the grave) is a name of its own: only the exact letters count there.
fn is_homograph(printed: &str, text: &str, spelling: &str) -> bool {
    let first = text.split([' ', '.', ':']).next().unwrap_or_default();
    let exact = match printed {
        "Bà" => matches!(first, "Bà" | "BÀ" | "bà"),
        "Chị" => matches!(first, "Chị" | "CHỊ" | "chị"),
        "Ông" => matches!(first, "Ông" | "ÔNG" | "ông"),
        // As a given or middle name Anh never leads with two or more words after it, save in a list that says so.
        "Anh" => matches!(first, "Anh" | "ANH" | "anh") && text.split_whitespace().count() > 3,
        _ => spelling != "dc" || first.eq_ignore_ascii_case("đc") || matches!(first, "ĐC" | "Đc"),
    };
    !exact
}

/// What follows a prefix that folds to `spelling` and ends at a word's end.
fn strip_folded_prefix<'a>(text: &'a str, spelling: &str) -> Option<&'a str> {
    for (at, _) in text.match_indices([' ', '.', ':', '/']).chain(std::iter::once((text.len(), ""))) {
        let head = text.get(..at)?;
        if fold(head) == spelling {
            let rest = text.get(at..)?.trim_start_matches([' ', '.', ':', ',']);
            return Some(rest);
        }
        if fold(head).len() > spelling.len() {
            return None;
        }
    }
    None
}

/// `NÔNG THỊ THU HÀ` → `Nông Thị Thu Hà`; `h'yên niê` → `H'Yên Niê`. Only for texts all in one case.
#[must_use]
pub fn title_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut start = true;
    for c in name.chars() {
        if start {
            out.extend(c.to_uppercase());
        } else {
            out.extend(c.to_lowercase());
        }
        start = matches!(c, ' ' | '\'' | '’' | '-' | '(');
    }
    // ẙ has no composed capital: what comes back from one is not composed any more.
    out.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_letter_without_a_composed_capital_comes_back_composed() {
        assert_eq!(title_case("CY\u{30a}N"), "C\u{1e99}n");
    }

    #[test]
    fn honorifics_are_parted_from_names() {
        assert_eq!(split_honorific("Bà Nông Thị Bích Đào"), (Some("Bà"), "Nông Thị Bích Đào".into()));
        assert_eq!(split_honorific("ÔNG DƯƠNG THẾ ĐẠT"), (Some("Ông"), "DƯƠNG THẾ ĐẠT".into()));
        assert_eq!(split_honorific("Đ/c Y Bhiă"), (Some("Đồng chí"), "Y Bhiă".into()));
        assert_eq!(split_honorific("Đồng chí H'Yên Niê"), (Some("Đồng chí"), "H'Yên Niê".into()));
        assert_eq!(split_honorific("Ông: Bế Ích"), (Some("Ông"), "Bế Ích".into()));
    }

    #[test]
    fn a_name_that_looks_like_an_honorific_stays_whole() {
        assert_eq!(split_honorific("Ba Thị Hoa"), (None, "Ba Thị Hoa".into()));
        assert_eq!(split_honorific("Bàn Thị Hương"), (None, "Bàn Thị Hương".into()));
        assert_eq!(split_honorific("Chi Lan"), (None, "Chi Lan".into()));
        assert_eq!(split_honorific("Bà"), (None, "Bà".into()));
    }

    #[test]
    fn a_name_with_a_digit_is_refused() {
        assert_eq!(PersonName::new("Nguyễn Thị 0anh"), Err(NameFault::Digit { digit: '0' }));
        assert_eq!(PersonName::new(" \u{a0} "), Err(NameFault::Empty));
        assert!(PersonName::new("H'Yên Niê").is_ok());
        assert!(PersonName::new("Ма@").is_err());
    }

    #[test]
    fn a_letter_of_another_script_is_no_letter_of_a_name() {
        let fault = |name: &str| check_person_name(name);
        assert_eq!(fault("王小明"), Err(NameFault::Character { character: '王' }));
        // The first letter is Cyrillic.
        assert_eq!(fault("Аn Thị Bình"), Err(NameFault::Character { character: 'А' }));
        for name in ["H'Yên Niê", "Y Blơ\u{306} Niê", "José Muñoz", "Đặng Thị Ỹ", "Wojciech Łuczak"]
        {
            assert_eq!(fault(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn capitals_become_title_case_the_vietnamese_way() {
        assert_eq!(title_case("NÔNG THỊ THU HÀ"), "Nông Thị Thu Hà");
        assert_eq!(title_case("H'YÊN NIÊ"), "H'Yên Niê");
    }

    proptest! {
        #[test]
        fn a_name_survives_any_honorific(honorific in prop::sample::select(vec!["Ông", "Bà", "Đồng chí"]),
                                         name in "(Nguyễn|Bàn|Đặng|Ma) (Thị|Văn|Mùi)( (Bích|Thu))? (Ước|Phượng|Đào)") {
            let (found, rest) = split_honorific(&format!("{honorific} {name}"));
            prop_assert_eq!(found, Some(honorific));
            prop_assert_eq!(rest, name);
        }
    }
}
