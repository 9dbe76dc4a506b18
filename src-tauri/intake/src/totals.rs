//! Total rows: `Tổng cộng: 4 tập thể, 3 cá nhân`, `Cộng: 08`, `Danh sách này có 12 (mười hai) cá nhân`.

use domain::recipient::RecipientKind;
use domain::text::{clean, fold};

/// One count that a total row states; without a kind it counts all.
pub(crate) type Stated = (Option<RecipientKind>, u32);

const LEADS: &[&str] = &[
    "tong cong",
    "tong so",
    "tong hop chung",
    "danh sach nay co",
    "danh sach nay gom",
    "danh sach co",
    "danh sach gom",
    "danh sach tren co",
    "danh sach tren gom",
    "an dinh danh sach",
    "tong danh sach",
    "cong cong",
];

/// Whether a text leads a total row.
pub(crate) fn is_total(text: &str) -> bool {
    let text = clean(text).trim_start_matches(['*', '-', '(', '+', ' ']).to_owned();
    let folded = fold(&text);
    if folded.starts_with("tong cong ty") {
        return false;
    }
    if LEADS
        .iter()
        .any(|lead| folded.strip_prefix(lead).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    {
        return true;
    }
    // "Cộng" and "Tổng" alone, or before a number: "Công đoàn" and "Tổng Liên đoàn" are no totals.
    let mut words = folded.split(' ');
    let lead = words.next().unwrap_or_default();
    let sum = matches!(text.to_lowercase().split([' ', ':']).next(), Some("cộng" | "tổng" | "cong"));
    let next = words.next();
    sum && matches!(lead, "cong" | "tong")
        && (next.is_none_or(|word| word.chars().all(|c| c.is_ascii_digit())) || text.contains(':'))
}

/// The counts in a total row's texts.
pub(crate) fn stated(text: &str) -> Vec<Stated> {
    let tokens = tokens(&fold(text));
    let kinds_first = matches!(tokens.first(), Some(Token::Kind(_)));
    let mut out: Vec<Stated> = Vec::new();
    let mut waiting: Option<Token> = None;
    for token in tokens {
        match (waiting.take(), token) {
            (Some(Token::Count(count)), Token::Kind(kind)) if !kinds_first => out.push((Some(kind), count)),
            (Some(Token::Kind(kind)), Token::Count(count)) if kinds_first => out.push((Some(kind), count)),
            (Some(Token::Count(count)), token) => {
                out.push((None, count));
                waiting = Some(token);
            }
            (_, token) => waiting = Some(token),
        }
    }
    if let Some(Token::Count(count)) = waiting {
        out.push((None, count));
    }
    // Several counts without a kind count something else, such as awards of each form.
    if out.iter().filter(|(kind, _)| kind.is_none()).count() > 1 {
        out.retain(|(kind, _)| kind.is_some());
    }
    out
}

enum Token {
    Count(u32),
    Kind(RecipientKind),
}

fn tokens(folded: &str) -> Vec<Token> {
    let words: Vec<&str> = folded.split(' ').collect();
    let mut out = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or_default();
        let next = words.get(at + 1).copied().unwrap_or_default();
        let kind = match (*word, next) {
            ("tap", "the") | ("don", "vi") => Some(RecipientKind::Collective),
            ("ca", "nhan") | ("dong", "chi") => Some(RecipientKind::Individual),
            ("nguoi", _) => Some(RecipientKind::Individual),
            ("ho", "gia") => Some(RecipientKind::Household),
            _ => None,
        };
        if let Some(kind) = kind {
            out.push(Token::Kind(kind));
        } else if let Ok(count) = word.parse::<u32>()
            && count < 100_000
            && before != "nam"
        {
            out.push(Token::Count(count));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use RecipientKind::{Collective, Individual};

    #[test]
    fn totals_are_told_from_units_that_begin_alike() {
        for text in [
            "Tổng cộng: 3 tập thể",
            "Cộng:",
            "CỘNG",
            "Danh sách này có 12 cá nhân",
            "Tổng số: 15",
            "Cộng 08 tập thể",
        ] {
            assert!(is_total(text), "{text}");
        }
        for text in [
            "Công đoàn cơ sở Sở Y tế",
            "Tổng Công ty Khoáng sản",
            "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ] {
            assert!(!is_total(text), "{text}");
        }
    }

    #[test]
    fn counts_are_read_with_their_kinds() {
        assert_eq!(stated("Tổng cộng: 4 tập thể, 3 cá nhân"), [(Some(Collective), 4), (Some(Individual), 3)]);
        assert_eq!(stated("Tập thể: 04; cá nhân: 12"), [(Some(Collective), 4), (Some(Individual), 12)]);
        assert_eq!(stated("Danh sách này có 12 (mười hai) cá nhân năm 2023"), [(Some(Individual), 12)]);
        assert_eq!(stated("Cộng: 08"), [(None, 8)]);
        assert_eq!(stated("Tổng cộng: 3 cờ, 29 bằng khen"), []);
    }
}
