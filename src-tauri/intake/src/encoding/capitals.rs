//! Capitals that TCVN3 could not write: `ñy ban` was typed small because `Ủ` has no byte.

use super::syllables::is_syllable;
use super::tcvn3::has_capital;

/// A text typed with the capitals locked, which TCVN3 writes half small: `TRIệU` was `TRIỆU`, and so `Mã` was `MÃ` beside it.
/// A word of capitals and of small letters that have none is of that kind; it speaks for the words beside it, as far as no
/// other small letter stands there.
pub(crate) fn of_caps_lock(text: &str) -> String {
    if is_locked(text) {
        return text.to_uppercase();
    }
    if !text.split_whitespace().any(is_half_small) {
        return text.to_owned();
    }
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let runs: Vec<&[&str]> =
        words.chunk_by(|one, next| is_without_small(one) == is_without_small(next)).collect();
    let even = |(run, goes_on): (&&[&str], bool)| {
        if !run.iter().any(|word| is_half_small(word)) {
            return run.concat();
        }
        // "HUỲNH - Kế toán": what stands before a small word may belong to it.
        let last = run.iter().rposition(|word| word.chars().filter(|c| c.is_uppercase()).count() > 1);
        let ends = |word: &&str| word.trim_end_matches(' ').ends_with([',', ';', ':', '\n']);
        let last = last.max(run.iter().rposition(ends));
        let end = last.filter(|_| goes_on).map_or(run.len(), |last| last + 1);
        let (locked, rest) = run.split_at(end);
        locked.concat().to_uppercase() + &rest.concat()
    };
    runs.iter().zip((1..=runs.len()).map(|next| next < runs.len())).map(even).collect()
}

/// `TRUNG TÂM Y TẾ GIO Mỹ`: nothing small but letters that have no capital, and words in capitals that are no abbreviations.
fn is_locked(text: &str) -> bool {
    let is_shouted = |word: &str| {
        let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
        letters.chars().count() > 2
            && letters.chars().all(char::is_uppercase)
            && is_syllable(&letters.to_lowercase())
    };
    text.chars().any(char::is_lowercase) && is_without_small(text) && text.split_whitespace().any(is_shouted)
}

/// A word without any letter that is small though it has a capital.
fn is_without_small(word: &str) -> bool {
    !word.chars().any(|c| c.is_lowercase() && has_capital(c))
}

/// Two capitals or more, and small letters that TCVN3 has no capital for; `K'Ré` has one in each of its parts.
fn is_half_small(word: &str) -> bool {
    word.split(['\'', '’']).any(|part| {
        let capitals = part.chars().filter(|c| c.is_uppercase()).count();
        let mut small = part.chars().filter(|c| c.is_lowercase()).peekable();
        capitals > 1 && small.peek().is_some() && small.all(|c| !has_capital(c))
    })
}

/// Puts back the capitals that a careful clerk would have typed: at the beginning of the text, before another
/// capitalised word, behind one that ends the text, and in `Ủy ban`.
pub(crate) fn restore(text: &str) -> String {
    let text = &of_caps_lock(text);
    let bare = text.trim_start();
    let blank = text.strip_suffix(bare).unwrap_or_default();
    let words = words(bare);
    // From the end: "Thái Thị ánh ái" has two, and what stands behind a word is known by then.
    let mut next: Option<String> = None;
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate().rev() {
        let lead = words.get(..at).unwrap_or_default();
        let restored =
            if wants_capital(word, lead, next.as_deref()) { capitalised(word) } else { (*word).to_owned() };
        out.push(restored.clone());
        next = Some(restored);
    }
    out.push(blank.to_owned());
    out.reverse();
    out.concat()
}

/// The words of a text, each with the blanks behind it, however many.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(blank) = rest.find(char::is_whitespace) {
        let behind = rest.get(blank..).unwrap_or_default().trim_start();
        let (word, after) = rest.split_at(rest.len() - behind.len());
        words.push(word);
        rest = after;
    }
    words.extend((!rest.is_empty()).then_some(rest));
    words
}

fn wants_capital(word: &str, lead: &[&str], next: Option<&str>) -> bool {
    let opens = word.starts_with(OPENING);
    let word = word.trim_start_matches(OPENING);
    let Some(first) = word.chars().next() else { return false };
    // "ở Bắc Kạn": the one word of that kind which stands before names and is none.
    if !first.is_lowercase() || has_capital(first) || word.trim_end() == "ở" {
        return false;
    }
    let Some(before) = lead.last() else { return true };
    // The committees of the party: "Huyện ủy", "Đảng ủy".
    let is_committee = matches!(word.trim_end(), "ủy" | "uỷ")
        && ["huyện", "tỉnh", "thành", "thị", "đảng", "quận"]
            .contains(&before.trim_end().to_lowercase().as_str());
    if is_committee {
        return false;
    }
    if is_one_word(before, word, lead.len()) {
        return false;
    }
    let breaks = before.contains(['\n', '\r']) || before.trim_end().ends_with(['.', ':', '-', '/']);
    let is_board =
        matches!(word.trim_end(), "ủy" | "uỷ") && next.is_some_and(|next| next.trim_end() == "ban");
    // "Kế toán, ủy viên BCH": a second post.
    let is_post = matches!(word.trim_end(), "ủy" | "uỷ")
        && next.is_some_and(|next| next.trim_end() == "viên")
        && before.trim_end().ends_with([',', ';']);
    // "Công ty "ánh Dương"": a name in quotes.
    let is_quoted = opens && next.is_some_and(is_capitalised);
    // "Ông Nguyễn Hữu ích - Kế toán": the last word of a name that leads its cell.
    let ends_name = next.is_none_or(|next| next.starts_with(['-', '–', '(']))
        || word.contains('\n')
        || word.trim_end().ends_with([',', ';']);
    let ends_name = ends_name
        && !lead.is_empty()
        && lead.iter().all(|word| is_capitalised(word) || is_before_name(word) || lacks_capital(word));
    let goes_on = !word.trim_end().ends_with([',', ';']);
    // "Trường Tiểu học Triệu ái II": the last word of a place that is numbered.
    let is_numbered = next.is_some_and(is_numeral) && is_capitalised(before);
    breaks
        || is_numbered
        || ends_name
        || is_board
        || is_post
        || is_quoted
        || goes_on && next.is_some_and(is_capitalised)
        || next.is_none() && is_capitalised(before)
}

/// Second halves that stay small behind their first, whatever comes after them: `Ban Quản lý dự án Đầu tư`, `Tòa án Nhân dân`,
/// `Mái ấm Công đoàn`.
const HALVES: [(&str, &str); 21] = [
    ("mái", "ấm"),
    ("áo", "ấm"),
    ("hơi", "ấm"),
    ("ngày", "ấy"),
    ("tấm", "áo"),
    ("lợi", "ích"),
    ("dự", "án"),
    ("tòa", "án"),
    ("toà", "án"),
    ("hành", "án"),
    ("đề", "án"),
    ("phương", "án"),
    ("đồ", "án"),
    ("giáo", "án"),
    ("điện", "ảnh"),
    ("nhiếp", "ảnh"),
    ("hình", "ảnh"),
    ("quần", "áo"),
    ("cung", "ứng"),
    ("công", "ích"),
    ("in", "ấn"),
];

/// Whether a word is the second half of one that stays small. Behind a capital that is sure only at the beginning:
/// `Nguyễn Công Ích` is a name.
fn is_one_word(before: &str, word: &str, place: usize) -> bool {
    const RANKS: [&str; 4] = ["đại", "thượng", "trung", "thiếu"];
    let bare =
        |word: &str| word.trim().trim_matches(OPENING).trim_end_matches([',', ';', '.']).to_lowercase();
    let (first, second) = (bare(before), bare(word));
    let is_small = before.trim_start_matches(OPENING).starts_with(char::is_lowercase);
    let is_half = HALVES.iter().any(|(one, other)| *one == first && *other == second);
    let is_rank = second == "úy" && RANKS.contains(&first.as_str());
    is_half && (is_small || place == 1 || matches!(first.as_str(), "dự" | "tòa" | "toà" | "mái" | "ngày"))
        || is_rank && place == 1
}

/// What may stand before a word's first letter.
const OPENING: [char; 4] = ['"', '“', '(', '\''];

/// A number or an abbreviated honorific: `7.`, `Đ/c`.
fn is_before_name(word: &str) -> bool {
    word.contains('/') || word.starts_with(|c: char| c.is_ascii_digit())
}

/// A small letter in front for which there is no capital.
fn lacks_capital(word: &str) -> bool {
    word.chars().next().is_some_and(|first| first.is_lowercase() && !has_capital(first))
}

/// A Roman number: `II`.
fn is_numeral(word: &str) -> bool {
    !word.trim_end().is_empty() && word.trim_end().chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// A capital and small letters behind it, or a capital with a mark alone: a word of a name, not an abbreviation.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.trim_end().chars();
    let (first, second) = (letters.next(), letters.next());
    first.is_some_and(|first| first.is_uppercase() && second.map_or(!first.is_ascii(), char::is_lowercase))
}

fn capitalised(word: &str) -> String {
    let rest = word.trim_start_matches(OPENING);
    let mark = word.strip_suffix(rest).unwrap_or_default();
    let mut letters = rest.chars();
    let capital: String =
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    format!("{mark}{capital}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_small_for_want_of_a_letter_gets_its_capital() {
        for (typed, meant) in [
            ("ủy viên Ban Chấp hành CĐCS", "Ủy viên Ban Chấp hành CĐCS"),
            ("Chủ nhiệm ủy ban Kiểm tra CĐCS", "Chủ nhiệm Ủy ban Kiểm tra CĐCS"),
            ("Ông Bế ích", "Ông Bế Ích"),
            ("Ông Nguyễn Hữu ích\nủy viên Ban Chấp hành", "Ông Nguyễn Hữu Ích\nỦy viên Ban Chấp hành"),
            ("7. Bà Hứa Thị Tuyết út, Kế toán", "7. Bà Hứa Thị Tuyết Út, Kế toán"),
            ("Đ/c Nguyễn Hữu ích, Kế toán", "Đ/c Nguyễn Hữu Ích, Kế toán"),
            ("Nguyễn Hữu ích - Kế toán", "Nguyễn Hữu Ích - Kế toán"),
            ("Nhân viên điện ảnh, Sở Văn hóa", "Nhân viên điện ảnh, Sở Văn hóa"),
            ("CĐCS Huyện ủy Ba Bể", "CĐCS Huyện ủy Ba Bể"),
            ("Trường THCS ứng Hòa", "Trường THCS Ứng Hòa"),
            ("Thái Thị ánh ái", "Thái Thị Ánh Ái"),
            ("Phạm Thị ánh ỷ", "Phạm Thị Ánh Ỷ"),
            ("Lò Thị  ẻn  ", "Lò Thị  Ẻn  "),
            (" ủy viên BCH CĐCS", " Ủy viên BCH CĐCS"),
            ("Nguyễn Công ích, Kế toán", "Nguyễn Công Ích, Kế toán"),
            ("Trần Trung úy", "Trần Trung Úy"),
            ("Phạm ích Đức, Kế toán trưởng", "Phạm Ích Đức, Kế toán trưởng"),
            ("Trạm Y tế xã ấm Hạ", "Trạm Y tế xã Ấm Hạ"),
            ("CĐCS Trường Tiểu học Triệu ái II", "CĐCS Trường Tiểu học Triệu Ái II"),
            ("TRUNG TÂM GDNN-GDTX GIO Mỹ", "TRUNG TÂM GDNN-GDTX GIO MỸ"),
            ("CĐ Xã Mỹ AN HƯNG", "CĐ XÃ MỸ AN HƯNG"),
            ("Y sĩ, ủy viên UBKT", "Y sĩ, Ủy viên UBKT"),
            ("Công ty TNHH \"ánh Dương\"", "Công ty TNHH \"Ánh Dương\""),
            ("Kế toán\nủy viên Ban Chấp hành", "Kế toán\nỦy viên Ban Chấp hành"),
        ] {
            assert_eq!(restore(typed), meant);
        }
    }

    #[test]
    fn what_was_typed_with_the_capitals_locked_is_all_in_capitals() {
        for (typed, meant) in [
            ("DANH SáCH TậP THể", "DANH SÁCH TẬP THỂ"),
            ("Mã BíCH NHUNG", "MÃ BÍCH NHUNG"),
            ("GIÁP DIệU Nụ, Kế toán", "GIÁP DIỆU NỤ, Kế toán"),
            ("TRIệU HUY HUỳNH - Kế toán", "TRIỆU HUY HUỲNH - Kế toán"),
            ("Mã Hà", "Mã Hà"),
            ("Điểu K'Ré", "Điểu K'Ré"),
            ("Ông Lò NHậT BIÊN", "Ông LÒ NHẬT BIÊN"),
            ("ĐèO TRUNG GIÁP", "ĐÈO TRUNG GIÁP"),
            ("CĐCS UBND xã ỷ La", "CĐCS UBND xã Ỷ La"),
        ] {
            assert_eq!(restore(typed), meant);
        }
    }

    #[test]
    fn a_small_word_among_small_words_stays_small() {
        for text in [
            "Đã có thành tích xuất sắc ở cơ sở",
            "công tác ở Bắc Kạn",
            "Đã vận động xây dựng Mái ấm Công đoàn",
            "Chương trình Ngày ấy Bắc Kạn của tỉnh",
            "lợi ích của đoàn viên",
            "CĐCS áo dài Việt",
            "CĐCS UBND Xã Mỹ",
            "CĐCS Ban Quản lý dự án Đầu tư xây dựng huyện Kbang",
            "Tòa án Nhân dân tỉnh",
            "Công ty Cổ phần Dịch vụ công ích Bình Thuận",
            "Đại úy Nguyễn Văn Nam",
        ] {
            assert_eq!(restore(text), text);
        }
    }
}
