//! What stands in a name's cell beside the name: titles, remarks, positions, a second person; words that were torn or glued.

use super::words::{self, Family};
use super::{NameQuestion, Why, is_of_highlands};
use crate::content::{is_surname, starts_with_position, starts_with_unit, two_word_post};
use crate::encoding::is_syllable;
use domain::text::title_case;

/// Words before a name that are no part of it, small and without points.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "cô", "thầy", "mr", "mrs", "ms", "miss", "ngưt", "ngnd", "nsưt", "nsnd", "ttưt", "ttnd", "qncn", "cn", "dc", "đc", "đ/c", "ông(bà)", "ông/bà", "bà/ông",
    "bà(ông)", "bs", "ths", "ts", "ks", "gv", "kts", "ls", "nv", "cb", "bác", "chú", "cậu", "dì", "đ.c",
];

/// Words behind a name that tell of the person.
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "và", "cùng", "với", "vợ", "chồng", "con", "đã", "nghỉ", "thay", "xin", "bỏ", "rút", "chuyển", "sinh", "sn", "hưu", "mất", "nguyên", "mới", "tức", "hoặc",
];

pub(super) fn ask(words: &[&str]) -> Option<NameQuestion> {
    let wrong = |likely: Option<String>| Some(NameQuestion { why: Why::Writing, likely });
    if let Some(at) = words.iter().position(|word| word.starts_with('(')).filter(|at| *at > 0) {
        return wrong(words.get(..at).map(|name| name.join(" ")));
    }
    if is_two(words) {
        return Some(NameQuestion { why: Why::Two, likely: None });
    }
    if let Some(name) = behind_title(words) {
        return wrong(Some(name));
    }
    if words.iter().any(|word| word.contains(['(', ')'])) {
        return wrong(None);
    }
    if let Some(end) = end_of_name(words) {
        return wrong(words.get(..end).map(|name| name.join(" ")));
    }
    if let Some(likely) = torn(words).or_else(|| glued(words)).or_else(|| small(words)) {
        // Nobody is offered initials.
        let is_name = likely.split(' ').all(|word| word.chars().count() > 1 || is_syllable(word));
        return wrong(Some(likely).filter(|_| is_name));
    }
    unfinished(words).and_then(wrong)
}

/// A second family that begins a name of its own: `Nguyễn Thị Hoa Trần Văn Bình`.
fn is_two(words: &[&str]) -> bool {
    let begins = |at: usize| {
        let (family, middle) = (words.get(at).copied().unwrap_or_default(), words.get(at + 1).copied());
        family.starts_with(char::is_uppercase)
            && is_surname(family)
            && middle.is_some_and(|middle| matches!(middle, "Thị" | "Văn"))
            && words.len() > at + 2
    };
    let led = words.first().is_some_and(|first| is_surname(first));
    let joined = |at: usize| {
        matches!(words.get(at - 1).copied(), Some("và" | "Và" | "cùng" | "hoặc"))
            && words.get(at).is_some_and(|word| is_surname(word) && word.starts_with(char::is_uppercase))
            && words.len() > at + 1
    };
    let limit = words.len();
    led && ((3..limit).any(begins)
        || (2..limit).any(joined)
        || begins(2) && words.get(1).is_none_or(|word| *word != "Thị"))
}

/// The name behind a title: `Cô Nguyễn Thị Hà`, `QNCN Nguyễn Văn Hà`, `Đảng viên Nguyễn Thị Hoa`.
fn behind_title(words: &[&str]) -> Option<String> {
    let first = words.first()?.to_lowercase();
    let first = first.trim_end_matches(['.', ':', ',']);
    let is_title = TITLES.contains(&first) && !is_of_highlands(words);
    let begins = |at: &usize| {
        let word = words.get(*at).copied().unwrap_or_default();
        let has_middle = matches!(words.get(at + 1).copied(), Some("Thị" | "Văn")) && words.len() > at + 2;
        let is_led =
            words.get(..*at).unwrap_or_default().iter().any(|word| word.starts_with(char::is_lowercase));
        if *at == 1 && is_title {
            is_surname(word)
        } else {
            words::is_common_family(word) && (has_middle || is_led)
        }
    };
    let at = if is_title || !is_surname(first) && !is_syllable_of_name(first) {
        (1..words.len()).take(4).find(begins)?
    } else {
        (2..words.len()).take(3).find(begins).filter(|_| !is_surname(first))?
    };
    let rest = words.get(at..)?;
    (rest.len() > 1 || is_title && !rest.is_empty()).then(|| rest.join(" "))
}

/// Whether a first word could be a family that is in no book.
fn is_syllable_of_name(word: &str) -> bool {
    is_syllable(word) && word.chars().count() > 1
}

/// Where the name ends and something else begins: `Hoàng Thị Lan Nhân viên Văn phòng`, `Nguyễn Thị Hoa và chồng`.
fn end_of_name(words: &[&str]) -> Option<usize> {
    // "Lộc Công An" is a name, though a police is called so.
    let is_name = |rest: &[&str]| rest.iter().take(2).all(|word| words::is_given(word));
    let is_open = |at: usize| at == 2 && matches!(words.get(1).copied(), Some("Thị" | "Văn"));
    (2..words.len()).find(|at| {
        let rest = words.get(*at..).unwrap_or_default();
        let first = rest.first().copied().unwrap_or_default();
        let text = rest.join(" ");
        let has_small = rest.iter().any(|word| word.starts_with(char::is_lowercase));
        let is_post = starts_with_position(&text) || starts_with_unit(&text);
        REMARKS.contains(&first)
            || !is_open(*at)
                && (is_post && has_small && rest.len() > 1 || two_word_post(&text) && !is_name(rest))
    })
}

/// A piece that is no syllable and makes one with its neighbour: `Hươn g`, `Thu H À`.
fn torn(words: &[&str]) -> Option<String> {
    if is_of_highlands(words) {
        return None;
    }
    for (at, pair) in words.windows(2).enumerate() {
        let [one, next] = pair else { continue };
        let is_piece = |word: &str| {
            word.chars().all(char::is_alphabetic)
                && !is_syllable(word)
                && (word.chars().count() == 1 || word.starts_with(char::is_lowercase))
        };
        let joined = title_case(&format!("{one}{next}"));
        // "T Hương" is no torn "Thương": somebody shortened the middle.
        let is_tail = next.chars().count() == 1 || next.starts_with(char::is_lowercase);
        if is_tail && (is_piece(one) || is_piece(next)) && is_syllable(&joined) {
            let before = words.get(..at).unwrap_or_default().iter().map(|word| (*word).to_owned());
            let after = words.get(at + 2..).unwrap_or_default().iter().map(|word| (*word).to_owned());
            return Some(before.chain([joined]).chain(after).collect::<Vec<_>>().join(" "));
        }
    }
    None
}

/// Words that stand together without a space: `NguyễnThị`, `Nguyễn.Thị.Hoa`, `Nguyễn-Thị-Hoa`, `H.Mơ` for `H'Mơ`.
fn glued(words: &[&str]) -> Option<String> {
    let parted: Vec<String> = words.iter().map(|word| parted(word, words)).collect();
    let parted = parted.join(" ");
    (parted != words.join(" ")).then_some(parted)
}

fn parted(word: &str, words: &[&str]) -> String {
    if let Some((one, rest)) = word.split_once('.').filter(|(one, rest)| !one.is_empty() && !rest.is_empty())
    {
        // A point for the sign that is found with difficulty.
        let is_sign = matches!(one, "H" | "K" | "Y" | "h" | "k");
        let rest = rest.replace('.', " ");
        return if is_sign { format!("{one}'{}", title_case(&rest)) } else { format!("{one} {rest}") };
    }
    let pieces: Vec<&str> = word.split('-').filter(|piece| !piece.is_empty()).collect();
    if pieces.len() > 1 && pieces.first().is_some_and(|first| words::family(first) == Family::Plain) {
        return pieces.join(" ");
    }
    let is_highland = is_of_highlands(words);
    let letters: Vec<char> = word.chars().collect();
    let seam =
        letters.windows(2).position(|pair| matches!(pair, [a, b] if a.is_lowercase() && b.is_uppercase()));
    let Some(seam) = seam.filter(|_| !is_highland) else { return word.to_owned() };
    let even = title_case(word);
    if is_syllable(&even) {
        return even;
    }
    let (one, rest): (String, String) =
        (letters.iter().take(seam + 1).collect(), letters.iter().skip(seam + 1).collect());
    format!("{one} {}", parted(&rest, words))
}

/// Words of a name that were begun small: `Lê Thị thanh Hà`.
fn small(words: &[&str]) -> Option<String> {
    let is_small = |word: &&str| word.starts_with(char::is_lowercase);
    if !words.iter().any(is_small) || is_of_highlands(words) {
        return None;
    }
    let even = words.iter().map(|word| if is_small(word) { title_case(word) } else { (*word).to_owned() });
    let even: Vec<String> = even.collect();
    let read: Vec<&str> = even.iter().map(String::as_str).collect();
    Some(super::spelt::ask(&read).flatten().unwrap_or_else(|| even.join(" ")))
}

/// A name that lacks something, or has too much: `Nguyễn Thị`, `Trần`, `Trương T. Hà`, `Dương Dương Thị Quyên`, `Đinh Lê III`.
fn unfinished(words: &[&str]) -> Option<Option<String>> {
    let (first, last) = (*words.first()?, *words.last()?);
    let is_plain = words::family(first) != Family::Unknown;
    let numeral = matches!(last.to_lowercase().as_str(), "ii" | "iii" | "iv" | "vii" | "viii" | "ix" | "xii");
    if numeral && words.len() > 1 {
        let lead = words.get(..words.len() - 1).unwrap_or_default().join(" ");
        return Some(Some(format!("{lead} {}", last.to_uppercase())));
    }
    if let [_, again, ..] = words
        && words.len() > 3
        && first == *again
        && is_plain
    {
        return Some(words.get(1..).map(|rest| rest.join(" ")));
    }
    let is_initial = |word: &&str| word.ends_with('.') || word.chars().count() == 1 && !is_syllable(word);
    let has_initial = is_plain && words.len() > 2 && words.iter().take(words.len() - 1).any(is_initial);
    let is_lettered =
        is_plain && words.len() > 3 && last.chars().count() == 1 && matches!(last, "A" | "B" | "C" | "D");
    let is_family_alone = words.len() == 1 && is_plain;
    let is_title_alone = words.len() == 1 && matches!(first, "Ông" | "Bà" | "Anh" | "Chị" | "Cô" | "Thầy");
    let lacks_name = words.len() > 1 && last == "Thị" || words.len() == 2 && last == "Văn" && is_plain;
    let family_last = words.len() > 2 && matches!(last, "Nguyễn" | "Trần" | "Phạm") && first != last;
    if family_last && !words::is_common_family(first) {
        let lead = words.get(..words.len() - 1).unwrap_or_default().join(" ");
        return Some(Some(format!("{last} {lead}")));
    }
    if is_lettered {
        return Some(words.get(..words.len() - 1).map(|lead| lead.join(" ")));
    }
    let is_long = words.len() > 5 && is_plain;
    (has_initial || is_family_alone || is_title_alone || lacks_name || is_long).then_some(None)
}
