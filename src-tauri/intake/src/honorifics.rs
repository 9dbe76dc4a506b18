//! The words before a name: honorifics with and without marks or spaces, ranks and degrees.

use crate::content::{is_name_shaped, is_surname};
use domain::text::{clean, fold, split_honorific};

/// Ranks and degrees as lists abbreviate them (folded, without points), and as they are printed.
const DEGREES: &[(&str, &str)] = &[
    ("bs", "Bác sĩ"),
    ("bsck1", "Bác sĩ"),
    ("bscki", "Bác sĩ"),
    ("bsckii", "Bác sĩ"),
    ("ths", "Thạc sĩ"),
    ("thsbs", "Thạc sĩ, Bác sĩ"),
    ("ts", "Tiến sĩ"),
    ("pgsts", "Phó Giáo sư, Tiến sĩ"),
    ("gsts", "Giáo sư, Tiến sĩ"),
    ("ks", "Kỹ sư"),
    ("ds", "Dược sĩ"),
];

/// Ranks and degrees in full.
const RANKS: &[&str] = &[
    "Thiếu tướng",
    "Đại tá",
    "Thượng tá",
    "Trung tá",
    "Thiếu tá",
    "Đại úy",
    "Thượng úy",
    "Trung úy",
    "Thiếu úy",
    "Bác sĩ",
    "Bác sỹ",
    "Thạc sĩ",
    "Thạc sỹ",
    "Tiến sĩ",
    "Tiến sỹ",
    "Kỹ sư",
    "Dược sĩ",
    "Dược sỹ",
    "Nhà giáo",
    "Thầy giáo",
    "Cô giáo",
];

/// The honorific as printed, from a column of its own.
pub(crate) fn honorific_word(text: &str) -> Option<String> {
    let text = clean(text).trim_matches(['.', ':', ' ']).to_owned();
    if text.is_empty() {
        return None;
    }
    if let Some(printed) = unmarked_word(&text) {
        return Some(printed.to_owned());
    }
    // The splitter wants a name after the word.
    let (found, _) = split_honorific(&format!("{text} Nguyễn Văn Xuân"));
    let degree =
        || DEGREES.iter().find(|(short, _)| *short == squeeze(&text)).map(|(_, full)| (*full).to_owned());
    Some(found.map(str::to_owned).or_else(degree).unwrap_or(text))
}

/// Whether a text begins with a rank or degree and a name behind it.
pub(crate) fn starts_with_rank(text: &str) -> bool {
    degree(text).0.is_some()
}

/// `Đ/cNguyễn Văn A` with the space that was left out, `Ong Nguyen Van A` with the marks that were.
pub(crate) fn spaced_honorific(text: &str) -> String {
    if let Some((printed, rest)) = unmarked_honorific(text) {
        return format!("{printed} {rest}");
    }
    let glued = |lead: &str| text.strip_prefix(lead).filter(|rest| rest.starts_with(char::is_uppercase));
    const LEADS: [&str; 6] = ["Đ/c", "Đ/C", "đ/c", "đ/C", "Ông", "Bà"];
    if let Some((lead, rest)) = LEADS.iter().find_map(|lead| glued(lead).map(|rest| (*lead, rest))) {
        return format!("{lead} {rest}");
    }
    // "ÔNGNguyễn", and "BÀTRẦN THỊ LAN", which is neither a family name nor a syllable as "BÀN" is.
    let locked = ["ÔNG", "BÀ"].iter().find_map(|lead| glued(lead).map(|rest| (*lead, rest)));
    match locked {
        Some((lead, rest)) if is_glued(text, rest) => format!("{lead} {rest}"),
        _ => text.to_owned(),
    }
}

/// Whether a word in capitals is an honorific and a family name without the space between.
fn is_glued(text: &str, rest: &str) -> bool {
    let word = |text: &str| text.split(' ').next().unwrap_or_default().to_owned();
    let small = rest.chars().nth(1).is_some_and(char::is_lowercase);
    let (whole, family) = (word(text), word(rest));
    let bare = whole.split(['\'', '’']).next().unwrap_or_default();
    small || family.chars().count() > 1 && is_surname(&family) && !is_surname(bare)
}

/// `Ong` and `Ba` before a whole name, in a text that has no marks at all.
fn unmarked_honorific(text: &str) -> Option<(&'static str, &str)> {
    let (lead, rest) = text.split_once([' ', '.', ':']).filter(|_| text.is_ascii())?;
    let printed = unmarked_word(lead)?;
    let rest = rest.trim_start_matches([' ', '.', ':']);
    let words = rest.split(' ').count();
    // "Ba" may be the family name Bá; no family is called "Ong".
    let of_family = is_surname(rest.split(' ').next()?);
    let is_known = printed == "Ông" || of_family;
    // "Ong Le Tan Dinh": lễ tân is a post, but no post has a capital in each of its words.
    let is_capitalised =
        || of_family && words > 2 && rest.split(' ').all(|word| word.starts_with(char::is_uppercase));
    let is_shaped = is_name_shaped(rest) || is_capitalised();
    let is_name = is_shaped && (words > 2 || is_known && words == 2 || rest.contains('\''));
    // "Ong Ong Vinh Hai" is a man of the family Ông; "Ba Ba" could be anybody.
    let is_twice = rest.split(' ').next() == Some(lead) && !(printed == "Ông" && words > 2);
    (is_name && !is_twice).then_some((printed, rest))
}

pub(crate) fn unmarked_word(text: &str) -> Option<&'static str> {
    match text {
        "Ong" | "ONG" | "ong" => Some("Ông"),
        "Ba" | "BA" | "ba" => Some("Bà"),
        _ => None,
    }
}

/// `Ong Vu Truong` without any marks: a man behind his honorific, or of the family Ông. `Ba Truc`: Bà Trúc, or one of the
/// family Bá.
pub(crate) fn may_lead_unmarked(name: &str) -> bool {
    let is_lead = |(first, rest): (&str, &str)| {
        first.eq_ignore_ascii_case("ong") || first.eq_ignore_ascii_case("ba") && !rest.contains(' ')
    };
    name.is_ascii() && name.split_once(' ').is_some_and(is_lead)
}

/// `Đồng Chí Thọ`, with a capital in each word: a man of the family Đồng, or a comrade of one name. Nothing is cut off.
pub(crate) fn could_be_whole(name: &str) -> bool {
    name.strip_prefix("Đồng Chí ").is_some_and(|rest| !rest.contains(' ') && is_name_shaped(rest))
}

/// Honorific, or a rank or degree where no honorific leads; the degree beside an honorific; the bare name.
pub(crate) fn honorific(head: &str) -> (Option<String>, Option<String>, String) {
    if could_be_whole(head) {
        return (None, None, head.to_owned());
    }
    let (found, name) = split_honorific(&spaced_honorific(head));
    let (degree, bare) = degree(&name);
    match found {
        Some(found) => (Some(found.to_owned()), degree, bare),
        None => (degree, None, bare),
    }
}

fn degree(name: &str) -> (Option<String>, String) {
    let is_name = |rest: &str| rest.split(' ').count() >= 2 && is_name_shaped(rest);
    let small = name.to_lowercase();
    for rank in RANKS {
        if small.starts_with(&rank.to_lowercase())
            && let Some((at, _)) = name.match_indices(' ').nth(rank.matches(' ').count())
            && let Some(rest) = name.get(at..).map(str::trim)
            && is_name(rest)
        {
            return (Some((*rank).to_owned()), rest.to_owned());
        }
    }
    let cut = name.match_indices(['.', ' ']).map(|(at, _)| at + 1).filter(|at| *at < 14);
    let mut best = (None, name.to_owned());
    for at in cut {
        let (Some(lead), Some(rest)) = (name.get(..at), name.get(at..).map(str::trim)) else { continue };
        let pointed = lead.contains('.') || lead.trim().chars().filter(|c| c.is_uppercase()).count() >= 2;
        if let Some((_, full)) = DEGREES.iter().find(|(short, _)| *short == squeeze(lead))
            && pointed
            && is_name(rest)
        {
            best = (Some((*full).to_owned()), rest.to_owned());
        }
    }
    best
}

fn squeeze(text: &str) -> String {
    fold(text).replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::part;

    fn cell(text: &str) -> (Option<String>, String, Option<String>) {
        let cell = part(text);
        (cell.honorific, cell.name, cell.rest)
    }

    #[test]
    fn an_honorific_without_its_space_is_no_part_of_the_name() {
        for (text, honorific, name) in [
            ("BàVõ Hồng Bông", "Bà", "Võ Hồng Bông"),
            ("ÔngY Khút Niê", "Ông", "Y Khút Niê"),
            ("ÔNGNguyễn Văn An", "Ông", "Nguyễn Văn An"),
            ("BÀTRẦN THỊ LAN", "Bà", "TRẦN THỊ LAN"),
            ("BÀH'NGƠK MLÔ", "Bà", "H'NGƠK MLÔ"),
            ("Đ/cLê Thị Hoa", "Đồng chí", "Lê Thị Hoa"),
        ] {
            assert_eq!(cell(text), (Some(honorific.into()), name.into(), None));
        }
        for name in ["Bàn Thị Hoa", "BÀN THỊ HOA", "BÀNH VĂN NAM"] {
            assert_eq!(cell(name), (None, name.into(), None));
        }
    }

    #[test]
    fn honorifics_without_marks_are_known_in_texts_without_any() {
        assert_eq!(cell("Ong Ma Ba Luong"), (Some("Ông".into()), "Ma Ba Luong".into(), None));
        assert_eq!(cell("Ba Bac Thi Hoa").1, "Bac Thi Hoa");
        assert_eq!(cell("BA H'Nga Eban").0.as_deref(), Some("Bà"));
        assert_eq!(cell("Ba Thị Hoa"), (None, "Ba Thị Hoa".into(), None));
        assert_eq!(cell("Ba Xuan"), (None, "Ba Xuan".into(), None));
    }

    #[test]
    fn honorifics_of_a_column_are_printed_in_full() {
        assert_eq!(honorific_word("đ/c").as_deref(), Some("Đồng chí"));
        assert_eq!(honorific_word("BÀ").as_deref(), Some("Bà"));
        assert_eq!(honorific_word("Ba").as_deref(), Some("Bà"));
        assert_eq!(honorific_word("Thượng tá").as_deref(), Some("Thượng tá"));
    }

    #[test]
    fn degrees_and_ranks_leave_the_name() {
        assert_eq!(cell("BS. Nguyễn Văn A"), (Some("Bác sĩ".into()), "Nguyễn Văn A".into(), None));
        assert_eq!(cell("ThS.Trần Thị B").1, "Trần Thị B");
        assert_eq!(cell("Thượng tá Lò Văn Hặc").0.as_deref(), Some("Thượng tá"));
        assert_eq!(cell("Ông ThS. Trần Văn B"), (Some("Ông".into()), "Trần Văn B".into(), None));
        assert_eq!(part("Ông ThS. Trần Văn B").degree.as_deref(), Some("Thạc sĩ"));
    }
}
