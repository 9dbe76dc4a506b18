//! Folding: what search and matching compare.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without marks, đ as d, punctuation as spaces: `Nông Thị Bích Đào` → `nong thi bich dao`.
///
/// đ is a letter of its own in Unicode, without a decomposition, so no library's mark stripping folds it.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    // Lower case first: ẞ becomes ß and İ becomes i with a dot above, which must then fold like any other.
    let letters = text.nfd().flat_map(char::to_lowercase).nfd().filter(|c| !is_combining_mark(*c));
    for c in letters {
        match c {
            // What some keyboards write for đ: the Icelandic eth, the African d.
            'đ' | 'ð' | 'ɖ' => push(&mut out, &mut gap, "d"),
            'ß' => push(&mut out, &mut gap, "ss"),
            // An apostrophe stands inside a name (H'Yên): it joins, it does not part.
            '\'' | '’' | '‘' | 'ʼ' => {}
            c if c.is_alphanumeric() => push(&mut out, &mut gap, c.encode_utf8(&mut [0; 4])),
            _ => gap = !out.is_empty(),
        }
    }
    out
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
