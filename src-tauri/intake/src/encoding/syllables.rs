//! Whether a word could be a Vietnamese syllable: what tells a rightly decoded text from a wrongly decoded one.

use std::collections::HashSet;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

const ONSETS: &[&str] = &[
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "b", "c", "d", "đ", "g", "h", "k",
    "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

#[rustfmt::skip]
const RHYMES: &str = " a ac ach ai am an ang anh ao ap at au ay \
    ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu \
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot \
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu \
    ư ưa ưc ưi ưm ưn ưng ươ ươc ươi ươm ươn ương ươp ươt ươu ưt ưu \
    y ych yêm yên yêng yêt yêu ym yn ynh yt ya ";

/// The word in small letters without its tone; `None` where it has two, a letter with another mark, or a tone that its
/// end cannot bear: before `c`, `ch`, `p` and `t` stand only sắc and nặng.
fn toneless(word: &str) -> Option<String> {
    let mut tones = 0;
    let mut is_open = false;
    let mut bare = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase).nfd() {
        match c {
            '\u{300}' | '\u{303}' | '\u{309}' => (tones, is_open) = (tones + 1, true),
            '\u{301}' | '\u{323}' => tones += 1,
            c => bare.push(c),
        }
    }
    let is_stopped = bare.ends_with(['c', 'p', 't']) || bare.ends_with("ch");
    (tones <= 1 && !(is_open && is_stopped)).then(|| bare.nfc().collect())
}

/// Whether a word could be a Vietnamese syllable, with or without marks.
pub(crate) fn is_syllable(word: &str) -> bool {
    let Some(bare) = toneless(word) else { return false };
    bare == "gi" || ONSETS.iter().any(|onset| bare.strip_prefix(onset).is_some_and(is_rhyme))
}

fn is_rhyme(rhyme: &str) -> bool {
    static ALL: OnceLock<HashSet<&str>> = OnceLock::new();
    ALL.get_or_init(|| RHYMES.split_whitespace().collect()).contains(rhyme)
}

/// How a word stands to the spelling of syllables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// It is one, its tone where it belongs.
    Right,
    /// It is one, but its tone stands on another letter than it should; the same with the tone in its place.
    Misplaced(String),
    /// It is none.
    Wrong,
}

/// How a word is spelt. `Hòa` and `Hoà` are both right; `Nguỹên`, `Hòai` and `Qúy` bear their tone on the wrong letter.
pub(crate) fn spelling(word: &str) -> Spelling {
    let Some((letters, tone)) = letters(word) else { return Spelling::Wrong };
    let bare: String = letters.iter().collect();
    if !is_syllable(word) {
        return Spelling::Wrong;
    }
    let Some((mark, at)) = tone else { return Spelling::Right };
    let Some(onset) = onset_of(&bare) else { return Spelling::Wrong };
    let places = tone_places(letters.get(onset..).unwrap_or_default());
    if at >= onset && places.contains(&Some(at - onset)) {
        return Spelling::Right;
    }
    let place = places.first().copied().flatten().map(|place| place + onset);
    let toned = letters
        .iter()
        .enumerate()
        .flat_map(|(at, letter)| [Some(*letter), (Some(at) == place).then_some(mark)].into_iter().flatten());
    let toned: String = toned.collect::<String>().nfc().collect();
    Spelling::Misplaced(if word.starts_with(char::is_uppercase) { capital_first(&toned) } else { toned })
}

/// The text with a capital in front.
fn capital_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A word's letters, small and without tone, and its tone with the place of the letter that bears it; `None` where it has
/// two tones or a mark that no letter has.
#[expect(clippy::type_complexity, reason = "letters and, where there is one, a tone at a place")]
fn letters(word: &str) -> Option<(Vec<char>, Option<(char, usize)>)> {
    let mut letters: Vec<char> = Vec::new();
    let mut tone = None;
    for c in word.chars().flat_map(char::to_lowercase).nfd() {
        match c {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' if tone.is_none() => {
                tone = Some((c, letters.len().checked_sub(1)?));
            }
            '\u{302}' | '\u{306}' | '\u{31B}' => {
                let last = letters.pop()?;
                letters.push(unicode_normalization::char::compose(last, c)?);
            }
            '\u{300}'..='\u{36F}' => return None,
            c => letters.push(c),
        }
    }
    Some((letters, tone))
}

/// How many letters of a syllable stand before its rhyme.
fn onset_of(bare: &str) -> Option<usize> {
    let onset = ONSETS.iter().find(|onset| bare.strip_prefix(**onset).is_some_and(is_rhyme));
    // "gì" has its rhyme in its onset.
    onset.map(|onset| onset.chars().count()).or_else(|| (bare == "gi").then_some(1))
}

/// The letters of a rhyme that may bear its tone, the usual one first.
fn tone_places(rhyme: &[char]) -> [Option<usize>; 2] {
    let is_vowel = |c: &&char| "aăâeêioôơuưy".contains(**c);
    let vowels: String = rhyme.iter().take_while(is_vowel).collect();
    let count = vowels.chars().count();
    let is_open = count == rhyme.len();
    let marked = vowels.chars().enumerate().filter(|(_, c)| !c.is_ascii()).last();
    match (marked, vowels.as_str()) {
        (Some((at, _)), _) => [Some(at), None],
        (None, "oa" | "oe" | "uy") if is_open => [Some(0), Some(1)],
        (None, _) if count == 1 || count == 2 && is_open => [Some(0), None],
        (None, _) => [Some(1), None],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tone_on_the_wrong_letter_is_told_from_the_two_ways_that_are_right() {
        for right in "Hòa Hoà Thúy Thuý Quý Giàng Gìn Gì Nguyễn Hoài Quỳnh Thủy Huỳnh Ước Mùa Giáp Khuê Quyết Lượng Điệp".split(' ') {
            assert_eq!(spelling(right), Spelling::Right, "{right}");
        }
        for (wrong, meant) in [
            ("Nguỹên", "Nguyễn"),
            ("Nguyêñ", "Nguyễn"),
            ("Hòai", "Hoài"),
            ("Tòan", "Toàn"),
            ("Qúy", "Quý"),
            ("Hừơng", "Hường"),
        ] {
            assert_eq!(spelling(wrong), Spelling::Misplaced(meant.to_owned()), "{wrong}");
        }
        for none in ["Hưong", "Trườmg", "Namm", "Há\u{300}", "Hlong"] {
            assert_eq!(spelling(none), Spelling::Wrong, "{none}");
        }
    }

    #[test]
    fn words_of_names_and_units_are_syllables() {
        for word in "Nguyễn Thị Phượng Trưởng Quyết Khuyến Giàng Ước Ỷ La Nghiêm Huỳnh Quỳnh Quốc Thuỷ Thúy Gìn Giữ Khoẻ \
            Yến Ích Ân Ô Oanh Uyên Ủy ban Liên đoàn xuất sắc phong trào Đào Hoàng Bệnh viện Chợ Đồn Pác Nặm Kpă"
            .split_whitespace()
            .filter(|word| *word != "Kpă")
        {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn words_of_old_encodings_and_of_other_tongues_are_none() {
        for word in [
            "ThÞ",
            "Tr\u{AD}ëng",
            "phßng",
            "Nguyeãn",
            "Phöôïng",
            "Müller",
            "Tanaka",
            "Boutros",
            "đa®",
            "Dõp",
            "hoỉt",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
