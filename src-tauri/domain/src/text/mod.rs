//! Vietnamese text: one normal form, one folding, one order.
//!
//! Every text that enters the program passes [`clean`] once, so that inside there is only NFC, single spaces and no
//! invisible characters.

mod alike;
mod difference;
mod fold;
mod name;
mod order;

pub use alike::{is_unmarked, match_key, spelt_alike};
pub use difference::{Piece, difference};
pub use fold::{fold, words};
pub use name::{NameFault, PersonName, check_person_name, split_honorific, title_case};
pub use order::sort_key;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The text in NFC, trimmed, with runs of white space made one space and invisible characters dropped.
///
/// Soft hyphens, zero-width characters and byte-order marks come along when people copy from the web and from Word;
/// nobody sees them and they make two equal names differ. So does the Icelandic Ð, which old keyboards write for Đ.
#[must_use]
pub fn clean(raw: &str) -> String {
    let visible = || raw.chars().filter(|c| !is_invisible(*c)).map(vietnamese_d);
    // Nearly every text is composed already, which is told faster than done.
    if raw.is_ascii() || is_nfc_quick(visible()) == IsNormalized::Yes {
        spaced(visible(), raw.len())
    } else {
        spaced(visible().nfc(), raw.len())
    }
}

/// The letters, with runs of white space made one space, and none at either end.
fn spaced(letters: impl Iterator<Item = char>, length: usize) -> String {
    let mut out = String::with_capacity(length);
    let mut gap = false;
    for c in letters {
        if c.is_whitespace() || c.is_control() {
            gap = !out.is_empty();
        } else {
            if gap {
                out.push(' ');
                gap = false;
            }
            out.push(c);
        }
    }
    out
}

/// The text in NFC with its line breaks kept, for cells that hold several lines.
#[must_use]
pub fn clean_lines(raw: &str) -> String {
    let unified = raw.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{2028}', '\u{2029}'], "\n");
    let lines: Vec<String> = unified.split('\n').map(clean).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Đ for the letters that look like it and are others: the Icelandic eth and the African d.
#[must_use]
pub const fn vietnamese_d(c: char) -> char {
    match c {
        'Ð' | 'Ɖ' => 'Đ',
        'ð' | 'ɖ' => 'đ',
        other => other,
    }
}

const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_text_becomes_composed() {
        assert_eq!(clean("Nguye\u{302}\u{303}n Thi\u{323} Phu\u{31b}o\u{31b}\u{323}ng"), "Nguyễn Thị Phượng");
        assert_eq!(clean("U\u{31b}\u{301}c"), "Ức");
    }

    #[test]
    fn invisible_characters_and_double_spaces_go() {
        assert_eq!(clean("  Nông\u{a0} Thị\u{200b}  Bích\u{ad} Đào\t"), "Nông Thị Bích Đào");
    }

    #[test]
    fn a_letter_that_looks_like_d_with_stroke_becomes_it() {
        assert_eq!(clean("Ðỗ Thị Hà"), "Đỗ Thị Hà");
        assert_eq!(clean("ðào Ɖỗ ɖ"), "đào Đỗ đ");
        assert_eq!(match_key("Ðỗ Thị Hà"), match_key("Đỗ Thị Hà"));
    }

    #[test]
    fn line_breaks_survive_where_they_carry_meaning() {
        assert_eq!(clean_lines("Ông  A \r\n\r\n Chủ tịch"), "Ông A\nChủ tịch");
    }
}
