//! How well a text reads in each encoding: how many of its words with marks are Vietnamese syllables then.

use super::syllables::is_syllable;
use super::{Encoding, capitals, tcvn3, vni};

/// What letters of a text settle already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letters {
    /// Plain letters only: the same in every encoding.
    Plain,
    /// Letters that only Unicode has.
    Unicode,
    /// The same, with marks apart.
    Decomposed,
    /// Latin letters with marks, which may be old bytes.
    Latin,
}

/// What the letters of a text settle.
pub(crate) fn letters(text: &str) -> Letters {
    let mut seen = Letters::Plain;
    for c in text.chars() {
        match c {
            '\u{300}'..='\u{36F}' => return Letters::Decomposed,
            '\u{100}'..='\u{1FFF}' => seen = Letters::Unicode,
            '\u{A1}'..='\u{FF}' if seen == Letters::Plain => seen = Letters::Latin,
            _ => {}
        }
    }
    seen
}

/// How many words with marks a text has, and how many of them are syllables in each encoding.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Score {
    pub marked: usize,
    /// Words that are syllables in no encoding: foreign ones, and names of the peoples.
    odd: usize,
    unicode: usize,
    tcvn3: usize,
    vni: usize,
}

impl Score {
    /// The score of a text of Latin letters.
    pub fn of(text: &str) -> Self {
        let mut score = Self::default();
        for word in text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()) {
            if !word.chars().any(|c| ('\u{A1}'..='\u{FF}').contains(&c)) {
                continue;
            }
            let one = Self {
                marked: 1,
                odd: 0,
                unicode: usize::from(is_word(word)),
                tcvn3: usize::from(is_word(&capitals::of_caps_lock(&tcvn3::decode(word)))),
                vni: usize::from(is_word(&vni::decode(word))),
            };
            // An abbreviation such as CĐCS is a syllable in no encoding and speaks for none.
            let odd = usize::from(one.unicode + one.tcvn3 + one.vni == 0);
            if odd == 0 || !is_abbreviation(word) {
                score.add(Self { odd, ..one });
            }
        }
        score
    }

    /// Both together.
    pub fn add(&mut self, other: Self) {
        self.marked += other.marked;
        self.odd += other.odd;
        self.unicode += other.unicode;
        self.tcvn3 += other.tcvn3;
        self.vni += other.vni;
    }

    /// How many words are syllables in an encoding.
    pub fn read(&self, encoding: Encoding) -> usize {
        match encoding {
            Encoding::Unicode | Encoding::Decomposed => self.unicode,
            Encoding::Tcvn3 | Encoding::Tcvn3Capitals => self.tcvn3,
            Encoding::Vni => self.vni,
        }
    }

    /// Whether there are words with marks, and all of them are syllables in an encoding.
    pub fn reads_all(&self, encoding: Encoding) -> bool {
        self.marked > 0 && self.read(encoding) == self.marked
    }

    /// Whether nearly all words read in an encoding, and clearly fewer as they stand. A few that read in none, such as
    /// `Dừp`, neither speak for it nor against.
    pub fn speaks_for(&self, encoding: Encoding, at_least: usize) -> bool {
        let read = self.read(encoding);
        let told = self.marked - self.odd;
        told >= at_least && read * 10 >= told * 9 && self.unicode * 3 <= read * 2 && self.odd * 3 <= read
    }

    /// The old encoding of a text too short to speak by its words, where no other is possible: all of its words with marks
    /// read in it and not all as they stand, and signs stand inside words as in `C«ng nh©n`, or it is VNI in two words.
    pub fn plainly(&self, text: &str) -> Option<Encoding> {
        if self.marked == 0 || self.unicode == self.marked {
            return None;
        }
        match (self.reads_all(Encoding::Tcvn3), self.reads_all(Encoding::Vni)) {
            (true, false) if text.split_whitespace().any(has_sign_inside) => Some(Encoding::Tcvn3),
            (false, true) if self.marked > 1 && self.unicode == 0 => Some(Encoding::Vni),
            _ => None,
        }
    }

    /// The old encoding that the words speak for.
    pub fn winner(&self, at_least: usize) -> Option<Encoding> {
        let best = if self.tcvn3 >= self.vni { Encoding::Tcvn3 } else { Encoding::Vni };
        (self.tcvn3 != self.vni && self.speaks_for(best, at_least)).then_some(best)
    }
}

/// A sign that is no letter of any language beside one that is, as `¸` in `to¸n`; `10 µm`, `2 °C` and `Sơn®` have none such
/// that would read as a syllable.
fn has_sign_inside(word: &str) -> bool {
    let is_sign = |c: char| ('\u{A1}'..='\u{BF}').contains(&c);
    let mut letters = word.chars().peekable();
    let mut before: Option<char> = None;
    while let Some(c) = letters.next() {
        let is_behind_letter = before.is_some_and(|c| c.is_alphabetic() && !is_sign(c));
        let is_before_letter = letters.peek().is_some_and(|c| c.is_alphabetic());
        // "µ" and "ª" are letters elsewhere, and stand before units of measure.
        if is_sign(c) && (is_behind_letter || is_before_letter && !c.is_alphabetic()) {
            return true;
        }
        before = Some(c);
    }
    false
}

fn is_abbreviation(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_uppercase()) && !word.chars().any(|c| c.is_ascii_lowercase())
}

/// A syllable written as people write: small, in capitals, or with one capital in front.
pub(crate) fn is_word(word: &str) -> bool {
    let rest = || word.chars().skip(1);
    let is_even = !rest().any(char::is_uppercase) || !word.chars().any(char::is_lowercase);
    is_even && is_syllable(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_each_encoding_is_told() {
        assert_eq!(Score::of("C«ng ®oµn c¬ së Tr\u{AD}êng THCS Hµ HiÖu").winner(3), Some(Encoding::Tcvn3));
        assert_eq!(
            Score::of("Coâng ñoaøn cô sôû Tröôøng Tieåu hoïc Nguyeãn Du").winner(3),
            Some(Encoding::Vni)
        );
    }

    #[test]
    fn unicode_of_latin_letters_alone_and_foreign_names_speak_for_nothing_old() {
        for text in [
            "Lê Tô Hà",
            "GÓP Ý",
            "Hà Mã Lê Hùng",
            "Müller & Söhne GmbH®",
            "José Ångström",
            "10 µm ± 2 °C",
            "Hélène Noël André",
            "Công ty SØREN®",
            "Phòng Kê toán",
            "CÔNG TY CÔ PHÂN",
        ] {
            assert_eq!(Score::of(text).winner(2), None, "{text}: {:?}", Score::of(text));
            assert_eq!(Score::of(text).plainly(text), None, "{text}");
        }
    }

    #[test]
    fn one_word_of_an_old_encoding_is_told_by_signs_inside_it() {
        for text in ["Gi¸o viªn", "KÕ to¸n", "C«ng nh©n", "B¶o vÖ", "Y sÜ Bµ", "B»ng khen", "¤ng A Thót"]
        {
            assert_eq!(Score::of(text).plainly(text), Some(Encoding::Tcvn3), "{text}");
        }
        for text in ["Sôû Y teá", "Giaùo vieân"] {
            assert_eq!(Score::of(text).plainly(text), Some(Encoding::Vni), "{text}");
        }
        for text in
            ["Công nhân", "Tê Giác", "Vitamin®", "«Lê Tô Hà»", "Bến xe số 5º", "Ô tô¹", "Noël", "Sơn²"]
        {
            assert_eq!(Score::of(text).plainly(text), None, "{text}");
        }
    }
}
