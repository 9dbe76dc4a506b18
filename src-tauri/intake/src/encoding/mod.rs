//! Encodings from before Unicode. Each column's is found by the font of its cells, else by its letters; a cell that
//! does not go with its column is named. Nothing is decoded in silence: what was found is told with before and after.

mod capitals;
mod choose;
mod either;
mod score;
mod syllables;
mod tcvn3;
mod vni;

pub(crate) use choose::decode_sheet;
pub use choose::{CellEncoding, Choice, ColumnEncoding, Evidence};
pub(crate) use syllables::{Spelling, is_syllable, spelling};

/// How a text was encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// Unicode, composed or not needing to be.
    Unicode,
    /// Unicode with its marks apart (NFD, or the combining marks of windows-1258): the same letters, put together.
    Decomposed,
    /// TCVN3, `.VnTime`.
    Tcvn3,
    /// TCVN3 shown by a font of capitals, `.VnTimeH`.
    Tcvn3Capitals,
    /// VNI, `VNI-Times`.
    Vni,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Unicode, Self::Decomposed, Self::Tcvn3, Self::Tcvn3Capitals, Self::Vni];

    /// The word by which screens and terminals know it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unicode => "unicode",
            Self::Decomposed => "decomposed",
            Self::Tcvn3 => "tcvn3",
            Self::Tcvn3Capitals => "tcvn3_capitals",
            Self::Vni => "vni",
        }
    }

    /// The encoding of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }

    /// Whether texts of both can stand in one column: the letters of a font of capitals are the other fonts' too.
    fn is_of_kind(self, other: Self) -> bool {
        let plain = |one| if one == Self::Tcvn3Capitals { Self::Tcvn3 } else { one };
        plain(self) == plain(other)
    }

    /// The encoding that a font shows; `None` for a font of Unicode.
    #[must_use]
    pub fn of_font(font: &str) -> Option<Self> {
        let font = font.trim().to_lowercase();
        if font.starts_with(".vn") {
            // .VnTimeH, .VnArialH: the same letters, drawn as capitals.
            return Some(if font.ends_with('h') { Self::Tcvn3Capitals } else { Self::Tcvn3 });
        }
        (font.starts_with("vni-") || font.starts_with("vni ")).then_some(Self::Vni)
    }

    /// The text in Unicode.
    #[must_use]
    pub fn decode(self, text: &str) -> String {
        match self {
            Self::Unicode => text.to_owned(),
            Self::Decomposed => unicode_normalization::UnicodeNormalization::nfc(text).collect(),
            Self::Tcvn3 => capitals::restore(&tcvn3::decode(text)),
            Self::Tcvn3Capitals => tcvn3::decode(text).to_uppercase(),
            Self::Vni => vni::decode(text),
        }
    }
}

/// What a text reads as in the old encoding of which all its words with marks are syllables, though as it stands they are not.
pub(crate) fn of_old(text: &str) -> Option<String> {
    let words = || {
        text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|word| !word.is_empty())
    };
    let marked = words().filter(|word| !word.is_ascii()).count();
    let reads = |text: &str| {
        text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation())
            .filter(|word| !word.is_empty())
            .all(|word| word.is_ascii() || score::is_word(word))
    };
    if marked == 0 || reads(text) {
        return None;
    }
    [Encoding::Tcvn3, Encoding::Vni]
        .into_iter()
        .map(|old| old.decode(text))
        .find(|read| read != text && reads(read))
}

/// How many words of a text are Vietnamese syllables: what one reading of the same bytes is compared with another by.
pub(crate) fn readable(text: &str) -> usize {
    text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation())
        .filter(|word| !word.is_ascii() && score::is_word(word))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every Vietnamese letter that has a mark, small.
    pub(super) const LETTERS: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

    #[test]
    fn the_fonts_of_old_lists_say_their_encoding() {
        for (font, encoding) in [
            (".VnTime", Some(Encoding::Tcvn3)),
            (".VnTimeH", Some(Encoding::Tcvn3Capitals)),
            (".VnArial NarrowH", Some(Encoding::Tcvn3Capitals)),
            ("VNI-Times", Some(Encoding::Vni)),
            ("Times New Roman", None),
            ("Calibri", None),
        ] {
            assert_eq!(Encoding::of_font(font), encoding, "{font}");
        }
    }

    #[test]
    fn a_letter_with_its_marks_apart_is_put_together() {
        for text in ["Nguyễn Thị Phượng", "Ước", "Trưởng"] {
            let apart: String = unicode_normalization::UnicodeNormalization::nfd(text).collect();
            assert_eq!(Encoding::Decomposed.decode(&apart), text);
        }
        // As windows-1258 writes it: a composed letter and a tone behind it.
        assert_eq!(
            Encoding::Decomposed.decode("Nguyê\u{303}n Thi\u{323} Phươ\u{323}ng"),
            "Nguyễn Thị Phượng"
        );
    }
}
