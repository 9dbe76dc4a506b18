//! Where a line may end: between which words never, between which words rather not.
//!
//! The words themselves are data, in [`super::phrases`].

use super::phrases::Phrases;

/// The gap after a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Gap {
    /// A line never ends here.
    Closed,
    /// A line may end here, at this cost; negative where a break reads well. The unit is that of the balance: the
    /// square of a line's deviation from the mean width.
    Open(f64),
}

impl Gap {
    /// Whether a line that ends here tears what is one word: "công | đoàn", "Toán - | Tin".
    pub(crate) fn tears(self) -> bool {
        match self {
            Self::Closed => true,
            Self::Open(cost) => cost >= INSIDE_COMPOUND + BEFORE_TERM,
        }
    }
}

const AT_SMALL_WORD: f64 = 0.04;
const INSIDE_COMPOUND: f64 = 0.08;
const INSIDE_QUOTES: f64 = 0.04;
const INSIDE_TERM: f64 = 0.05;
const BEFORE_TERM: f64 = -0.015;
const AFTER_COMMA: f64 = -0.02;
/// "Tổ Toán - Tin, | Công đoàn cơ sở Trường …": one unit ends and that above it begins.
const BETWEEN_UNITS: f64 = -0.06;

/// The longest name after an honorific, the longest after a word for a place, in words.
const NAME_WORDS: usize = 5;
const PLACE_WORDS: usize = 3;

/// The gaps between these words: one fewer than there are words.
pub(crate) fn gaps(words: &[&str], phrases: &Phrases) -> Vec<Gap> {
    let small: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let mut name_words_left = 0;
    let mut inside_quotes = false;
    let mut gaps = Vec::with_capacity(words.len().saturating_sub(1));
    for (index, pair) in words.windows(2).enumerate() {
        let &[left, right] = pair else { continue };
        let around = Around { words: &small, index, begins_large: begins_large(right), phrases };
        if let Some(last) = left.rfind(['“', '”']) {
            inside_quotes = left.get(last..).is_some_and(|rest| rest.starts_with('“'));
        }
        name_words_left = around.name_words().unwrap_or(name_words_left);
        let in_name = name_words_left > 0 && begins_large(right);
        name_words_left = if in_name && !ends_phrase(right) { name_words_left - 1 } else { 0 };
        let closed = in_name || holds_together(left, right) || around.is_numbered(right);
        let quoted = if inside_quotes { INSIDE_QUOTES } else { 0.0 };
        let cost = around.cost() + term_cost(left, right) + quoted;
        gaps.push(if closed { Gap::Closed } else { Gap::Open(cost) });
    }
    gaps
}

/// A gap's surroundings, in small letters: it lies after `words[index]`.
struct Around<'a> {
    words: &'a [String],
    index: usize,
    /// Whether a capital follows, which the small letters do not tell.
    begins_large: bool,
    phrases: &'a Phrases,
}

impl Around<'_> {
    fn left(&self) -> &str {
        self.words.get(self.index).map_or("", String::as_str)
    }

    fn right(&self) -> &str {
        self.words.get(self.index + 1).map_or("", String::as_str)
    }

    /// Whether the last word, or the last two, are in this list.
    fn ends_with_any(&self, list: &[(String, String)]) -> bool {
        let left = opened(self.left());
        let before =
            self.index.checked_sub(1).and_then(|at| self.words.get(at)).map_or("", |word| opened(word));
        list.iter().any(|(first, second)| same(second, left) && (first.is_empty() || same(first, before)))
    }

    /// How many words of a name may follow, when one begins here.
    fn name_words(&self) -> Option<usize> {
        if self.ends_with_any(&self.phrases.honorifics) {
            Some(NAME_WORDS)
        } else if self.ends_with_any(&self.phrases.places) {
            Some(PLACE_WORDS)
        } else {
            None
        }
    }

    /// Inside "số 737", "khóa XII", "ngày 25 tháng 12 năm 2023", "KT. CHỦ TỊCH".
    fn is_numbered(&self, right: &str) -> bool {
        let number = begins_with_digit(right)
            || is_roman(right)
            || is_in(&self.phrases.number_words, closed(self.right()));
        let in_date = begins_with_digit(self.left()) && ["tháng", "năm"].contains(&self.right());
        (number && self.ends_with_any(&self.phrases.numbered))
            || in_date
            || is_in(&self.phrases.short_forms, opened(self.left()))
    }

    fn cost(&self) -> f64 {
        let (left, right) = (self.left(), self.right());
        if left.ends_with([',', ';', ':', '.']) {
            let between_units = left.ends_with(',') && self.begins_large;
            return if between_units { BETWEEN_UNITS } else { AFTER_COMMA };
        }
        let (first, second) = (opened(left), closed(right));
        if self.phrases.is_compound(first, second) || is_dash(left) {
            INSIDE_COMPOUND
        } else if is_in(&self.phrases.leading_words, first)
            || is_in(&self.phrases.closing_words, right)
            || begins_with_digit(first)
        {
            AT_SMALL_WORD
        } else {
            0.0
        }
    }
}

/// In the names of units a capital begins a term and small letters go on with it: "Công đoàn cơ sở | Phân xưởng Tuyển".
fn term_cost(left: &str, right: &str) -> f64 {
    match (begins_large(left), begins_large(right)) {
        (true, _) if !ends_phrase(left) => INSIDE_TERM,
        (false, true) => BEFORE_TERM,
        _ => 0.0,
    }
}

/// The word without the quote or bracket that opens before it.
fn opened(word: &str) -> &str {
    word.trim_start_matches(['“', '‘', '(', '"'])
}

/// The word without what closes after it.
fn closed(word: &str) -> &str {
    word.trim_end_matches(['”', '’', ')', '"', ',', ';', ':', '.'])
}

/// Whether two short words are the same. Words nearly always differ in length or in the first letter, which is seen here
/// without a call; this is asked some hundred times for each gap.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().eq(b.bytes())
}

fn is_in(list: &[(String, String)], word: &str) -> bool {
    list.iter().any(|(_, entry)| same(entry, word))
}

fn begins_large(word: &str) -> bool {
    opened(word).chars().next().is_some_and(char::is_uppercase)
}

fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_roman(word: &str) -> bool {
    let numeral = closed(word);
    !numeral.is_empty() && numeral.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C'))
}

fn ends_phrase(word: &str) -> bool {
    word.ends_with([',', ';', ':', '.', '”', ')'])
}

/// Whether a word is made of these marks only.
fn only(word: &str, marks: &[char]) -> bool {
    !word.is_empty() && word.chars().all(|c| marks.contains(&c))
}

fn is_dash(word: &str) -> bool {
    only(word, &['-', '–', '—'])
}

/// Dashes stay with what stands before them, loose quotes and brackets with their words.
fn holds_together(left: &str, right: &str) -> bool {
    let dash_in_number = is_dash(left) && begins_with_digit(right);
    dash_in_number
        || is_dash(right)
        || only(left, &['“', '‘', '(', '"'])
        || only(right, &['”', '’', ')', ',', ';', ':', '.', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `_` where no line may end.
    fn shown(text: &str) -> String {
        let words: Vec<&str> = text.split(' ').collect();
        let mut out = words[0].to_owned();
        for (gap, word) in gaps(&words, Phrases::bundled()).iter().zip(&words[1..]) {
            out.push(if *gap == Gap::Closed { '_' } else { ' ' });
            out.push_str(word);
        }
        out
    }

    #[test]
    fn an_honorific_stays_with_the_whole_name() {
        assert_eq!(shown("tặng Ông Nguyễn Văn A, công nhân"), "tặng Ông_Nguyễn_Văn_A, công nhân");
        assert_eq!(shown("Đồng chí Nông Thị Bích Đào"), "Đồng chí_Nông_Thị_Bích_Đào");
    }

    #[test]
    fn a_number_stays_with_its_word() {
        assert_eq!(shown("phong trào năm 2023"), "phong trào năm_2023");
        assert_eq!(shown("Quyết định số 737 khóa XII"), "Quyết định số_737 khóa_XII");
        assert_eq!(shown("từ ngày 25 tháng 12 năm 2023"), "từ ngày_25_tháng_12_năm_2023");
        assert_eq!(shown("giai đoạn 2021–2025"), "giai đoạn_2021–2025");
        assert_eq!(shown("giai đoạn 2021 - 2025"), "giai đoạn_2021_-_2025");
        assert_eq!(shown("Huân chương hạng Ba"), "Huân chương hạng_Ba");
    }

    #[test]
    fn a_place_stays_with_its_word() {
        assert_eq!(shown("Liên đoàn Lao động tỉnh Bắc Kạn tặng"), "Liên đoàn Lao động tỉnh_Bắc_Kạn tặng");
        assert_eq!(shown("chủ nghĩa xã hội và"), "chủ nghĩa xã hội và");
    }

    #[test]
    fn loose_marks_stay_with_their_words() {
        assert_eq!(shown("Độc lập - Tự do"), "Độc lập_- Tự do");
        assert_eq!(shown("“ Giỏi việc nước ” năm"), "“_Giỏi việc nước_” năm");
        assert_eq!(shown("KT. CHỦ TỊCH"), "KT._CHỦ TỊCH");
    }

    #[test]
    fn a_compound_word_is_dearer_to_split_than_a_comma() {
        let words = ["công", "đoàn,", "lao", "động"];
        assert_eq!(
            gaps(&words, Phrases::bundled()),
            [Gap::Open(INSIDE_COMPOUND), Gap::Open(AFTER_COMMA), Gap::Open(INSIDE_COMPOUND)]
        );
    }

    #[test]
    fn a_term_that_begins_with_a_capital_is_not_split_lightly() {
        let words = ["số", "3", "Bến", "phà", "Lớn"];
        let costs = gaps(&words, Phrases::bundled());
        assert_eq!(costs[1], Gap::Open(AT_SMALL_WORD + BEFORE_TERM));
        assert_eq!((costs[2], costs[3]), (Gap::Open(INSIDE_TERM), Gap::Open(BEFORE_TERM)));
    }

    #[test]
    fn a_break_inside_a_word_tears_it_and_one_between_words_does_not() {
        let tears = |text: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            let gaps = gaps(&words, Phrases::bundled());
            let torn = gaps.iter().zip(words.windows(2)).filter(|(gap, _)| gap.tears());
            torn.map(|(_, pair)| pair.join(" ")).collect::<Vec<_>>()
        };
        assert_eq!(
            tears("Tổ Toán - Tin, Công đoàn cơ sở"),
            ["Toán -", "- Tin,", "Công đoàn", "đoàn cơ", "cơ sở"]
        );
        assert_eq!(tears("Hạt Kiểm lâm khu vực Nà Phặc"), ["Kiểm lâm", "khu vực"]);
        assert!(tears("của Trường Mầm non, Tổ 3").contains(&"Mầm non,".to_owned()));
        assert_eq!(tears("một lòng vì dân"), [] as [&str; 0]);
    }
}
