//! Names of families whose words are Vietnamese syllables: words that are none, and words without the marks of the others.

use super::is_of_highlands;
use super::near::nearest;
use super::words::{self, Family};
use crate::content::is_surname;
use crate::encoding::{Spelling, spelling};
use domain::text::{fold, title_case};

/// Whether a name holds a misspelt word, and the name with what was likely meant.
pub(super) fn ask(words: &[&str]) -> Option<Option<String>> {
    let name = words.concat();
    if words.len() < 2 || name.is_ascii() || is_of_highlands(words) {
        return None;
    }
    let (first, rest) = words.split_first()?;
    let (family, how) = family(first, rest);
    if how == Family::Unknown {
        return None;
    }
    let mut asked = family.is_some();
    let mut is_known = true;
    let mut likely = vec![family.unwrap_or_else(|| (*first).to_owned())];
    for (at, word) in rest.iter().enumerate() {
        match meant(word, at, rest.len(), how) {
            Meant::Itself => likely.push((*word).to_owned()),
            Meant::Other(other) => {
                asked = true;
                likely.push(other);
            }
            Meant::Unclear => (asked, is_known) = (true, false),
        }
    }
    asked.then(|| is_known.then(|| likely.join(" ")))
}

/// The family that a first word was meant to be, where it is another; and how its names are spelt.
fn family(first: &str, rest: &[&str]) -> (Option<String>, Family) {
    let known = words::family(first);
    if known != Family::Unknown {
        return (None, known);
    }
    let has_middle =
        rest.len() > 1 && rest.first().is_some_and(|word| matches!(*word, "Thị" | "Văn" | "Thi" | "Van"));
    if let Spelling::Misplaced(other) = spelling(first)
        && words::family(&other) != Family::Unknown
    {
        let how = words::family(&other);
        return (Some(other), how);
    }
    let is_other = !is_surname(first) || first.is_ascii() && !is_family_without_marks(first);
    // "Mùi" is no misspelt "Bùi": what could be a family keeps its letters.
    let is_near = |near: &&str| fold(near) == fold(first) || has_middle && spelling(first) == Spelling::Wrong;
    let near = nearest(first, words::common_families())
        .filter(|near| is_other && is_near(near))
        .filter(|near| near.chars().count() > 2 || first.is_ascii() && fold(near) == fold(first));
    match near {
        Some(near) => (Some(title_case(near)), Family::Plain),
        // A family of no book, with the middle of a Vietnamese name: only what is plain is asked.
        None if has_middle && spelling(first) == Spelling::Right && !first.is_ascii() => {
            (None, Family::Shared)
        }
        None => (None, Family::Unknown),
    }
}

/// Families that are written without marks, though another that has marks folds alike.
fn is_family_without_marks(first: &str) -> bool {
    matches!(
        first.to_lowercase().as_str(),
        "y" | "a"
            | "ka"
            | "ma"
            | "vi"
            | "la"
            | "an"
            | "mai"
            | "cao"
            | "phan"
            | "chu"
            | "ly"
            | "thi"
            | "sin"
            | "lang"
            | "quan"
            | "giang"
            | "seo"
            | "viên"
            | "ninh"
            | "lai"
            | "danh"
            | "kim"
            | "trang"
            | "thang"
            | "cung"
            | "đan"
            | "xa"
            | "ung"
            | "dan"
            | "moong"
            | "chang"
            | "kha"
            | "nay"
            | "siu"
    )
}

/// What a word was meant to be.
enum Meant {
    Itself,
    Other(String),
    Unclear,
}

fn meant(word: &str, at: usize, count: usize, how: Family) -> Meant {
    if word.contains(['\'', '’', 'ʼ']) && how == Family::Plain {
        return Meant::Unclear;
    }
    if !word.chars().all(char::is_alphabetic) {
        return Meant::Itself;
    }
    let near = || nearest(word, words::given_names()).or_else(|| nearest(word, words::common_families()));
    // "Nguyễn Thi Hương": the middle of most women's names without its mark.
    if count > 1 && at == 0 && matches!(word, "Thi" | "Van") {
        return Meant::Other(if word == "Thi" { "Thị" } else { "Văn" }.to_owned());
    }
    match spelling(word) {
        Spelling::Misplaced(other) => return Meant::Other(other),
        Spelling::Wrong if how == Family::Plain => {
            return near().map_or(Meant::Unclear, |near| Meant::Other(title_case(near)));
        }
        Spelling::Right if !word.is_ascii() => return Meant::Itself,
        Spelling::Wrong | Spelling::Right => {}
    }
    if words::is_given(word) || is_surname(word) && !word.is_ascii() || words::family(word) != Family::Unknown
    {
        return Meant::Itself;
    }
    // Without the marks that the other words have; of a shared family another letter may be meant so.
    match near().filter(|near| fold(near) == fold(word)) {
        Some(near) => Meant::Other(title_case(near)),
        None => Meant::Itself,
    }
}
