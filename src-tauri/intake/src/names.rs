//! A person's name cell: honorific, degree or rank, name, and what else stands in the same cell.

mod two;

use crate::content::{is_name_shaped, is_surname, starts_with_position, starts_with_unit};
use domain::text::{clean, clean_lines, fold, split_honorific};

pub(crate) use two::are_two;

/// What a name cell holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct NameCell {
    /// Ông, Bà, Đồng chí, or a rank or degree where that leads.
    pub honorific: Option<String>,
    /// The name.
    pub name: String,
    /// A rank or degree that stands beside the honorific.
    pub degree: Option<String>,
    /// Position and unit, where they stand in the same cell; line breaks kept.
    pub rest: Option<String>,
    /// A year or date of birth, where it stands in the same cell.
    pub born: Option<String>,
    /// The number before the name, where the cell holds one.
    pub ordinal: Option<u32>,
}

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

/// Parts a person's name cell.
pub(crate) fn part(text: &str) -> NameCell {
    let lines = clean_lines(text);
    let (ordinal, lines) = leading_number(&lines);
    let (head, rest) = head_and_rest(lines);
    let (head, born, aside) = without_parentheses(&head);
    let (honorific, degree, name) = honorific(&head);
    let name = name.trim_matches([' ', ',', ';', '.', ':', '-', '–']).to_owned();
    let (rest, born_after) = without_birth(rest.or(aside));
    NameCell { honorific, degree, name, rest, born: born.or(born_after), ordinal }
}

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

/// `3. Nguyễn Văn A` in one cell, where a list has no column for numbers.
pub(crate) fn leading_number(text: &str) -> (Option<u32>, &str) {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let (number, rest) = text.split_at(digits);
    match (number.parse(), rest.strip_prefix(['.', ')', '/', '-'])) {
        (Ok(number), Some(rest)) if !rest.trim_start().is_empty() => (Some(number), rest.trim_start()),
        _ => (None, text),
    }
}

/// The name's part of the cell, and the rest after a line break, comma or dash.
fn head_and_rest(lines: &str) -> (String, Option<String>) {
    let mut all = lines.split('\n');
    let mut head = all.next().unwrap_or_default().to_owned();
    let mut rest: Vec<&str> = Vec::new();
    for line in all {
        let goes_on =
            rest.is_empty() && is_name_shaped(line) && !starts_with_unit(line) && !starts_with_position(line);
        if goes_on && head.split(' ').count() + line.split(' ').count() <= 7 {
            head.push(' ');
            head.push_str(line);
        } else {
            rest.push(line);
        }
    }
    let (head, after) = at_separator(&head);
    let mut parts: Vec<&str> = after.as_deref().into_iter().collect();
    parts.extend(rest);
    let rest = parts.join("\n");
    (head, (!rest.is_empty()).then_some(rest))
}

/// Cuts at the first separator after which something begins that is no part of a name.
fn at_separator(head: &str) -> (String, Option<String>) {
    let mut cuts: Vec<(usize, usize)> = [",", ";", " - ", " – ", ":"]
        .iter()
        .flat_map(|separator| head.match_indices(separator).map(|(at, found)| (at, at + found.len())))
        .collect();
    cuts.sort_unstable();
    for (end, start) in cuts {
        let name = head.get(..end).unwrap_or_default().trim();
        let rest = clean(head.get(start..).unwrap_or_default());
        let next = rest.split([',', ';']).next().unwrap_or_default();
        // "Cam Quy Huynh - Tho co khi bac 4/7": what has figures is no part of a name.
        let has_figures = rest.contains(|c: char| c.is_ascii_digit()) && is_name_shaped(name);
        let begins =
            has_figures || starts_with_position(&rest) || starts_with_unit(&rest) || birth_in(next).is_some();
        // "Đ/c: Báo Thị Như Anh": what stands before is no name yet.
        let is_honorific = split_honorific(&format!("{name} Nguyễn Văn Xuân")).1 == "Nguyễn Văn Xuân";
        if begins && !name.is_empty() && !is_honorific {
            return (name.to_owned(), Some(rest));
        }
    }
    (head.to_owned(), None)
}

/// Takes a parenthesis off the name: a date of birth, or a position.
fn without_parentheses(head: &str) -> (String, Option<String>, Option<String>) {
    let Some((name, inner)) = head.split_once('(') else { return (head.to_owned(), None, None) };
    let inner = clean(inner.trim_end().trim_end_matches(')'));
    let name = name.trim().to_owned();
    if name.is_empty() {
        return (head.to_owned(), None, None);
    }
    if let Some(born) = birth_in(&inner) {
        return (name, Some(born), None);
    }
    if starts_with_position(&inner) || starts_with_unit(&inner) {
        return (name, None, Some(inner));
    }
    (head.to_owned(), None, None)
}

/// Takes `sinh năm 1980` off the beginning of what follows a name.
fn without_birth(rest: Option<String>) -> (Option<String>, Option<String>) {
    let Some(rest) = rest else { return (None, None) };
    let end = rest.find([',', ';', '\n']).unwrap_or(rest.len());
    let (first, after) = rest.split_at(end);
    match birth_in(first) {
        Some(born) => {
            let left = after.trim_start_matches([',', ';', '\n', ' ']);
            ((!left.is_empty()).then(|| left.to_owned()), Some(born))
        }
        None => (Some(rest), None),
    }
}

/// `sinh năm 1980`, `SN 1980`, `1980`, `01/02/1980`.
fn birth_in(text: &str) -> Option<String> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (lead, date) = text.split_at(digits);
    let known = matches!(
        fold(lead).as_str(),
        "" | "sinh nam" | "sn" | "sinh" | "sinh ngay" | "nam sinh" | "ngay sinh"
    );
    if known { crate::dates::born(date) } else { None }
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
    match ["Đ/c", "Đ/C", "đ/c", "đ/C"].iter().find_map(|lead| glued(lead).map(|rest| (*lead, rest))) {
        Some((lead, rest)) => format!("{lead} {rest}"),
        None => text.to_owned(),
    }
}

/// `Ong` and `Ba` before a whole name, in a text that has no marks at all.
fn unmarked_honorific(text: &str) -> Option<(&'static str, &str)> {
    let (lead, rest) = text.split_once([' ', '.', ':']).filter(|_| text.is_ascii())?;
    let printed = unmarked_word(lead)?;
    let rest = rest.trim_start_matches([' ', '.', ':']);
    let words = rest.split(' ').count();
    // "Ba" may be the family name Bá; no family is called "Ong".
    let is_known = printed == "Ông" || is_surname(rest.split(' ').next()?);
    let is_name = is_name_shaped(rest) && (words > 2 || is_known && words == 2 || rest.contains('\''));
    (is_name && rest.split(' ').next() != Some(lead)).then_some((printed, rest))
}

fn unmarked_word(text: &str) -> Option<&'static str> {
    match text {
        "Ong" | "ONG" | "ong" => Some("Ông"),
        "Ba" | "BA" | "ba" => Some("Bà"),
        _ => None,
    }
}

/// `Đồng Chí Thọ`, with a capital in each word: a man of the family Đồng, or a comrade of one name. Nothing is cut off.
pub(crate) fn could_be_whole(name: &str) -> bool {
    name.strip_prefix("Đồng Chí ").is_some_and(|rest| !rest.contains(' ') && is_name_shaped(rest))
}

impl NameCell {
    /// The cell beside an honorific in a column of its own: `Ba` after `Ông` is the family name Bá without its mark.
    pub(crate) fn beside(mut self, own: Option<&str>, text: &str) -> Self {
        let lead = text.split([' ', '.', ':']).next().unwrap_or_default();
        if own == Some("Ông") && self.honorific.as_deref() == Some("Bà") && unmarked_word(lead).is_some() {
            self.name = format!("{lead} {}", self.name);
            self.honorific = None;
        }
        self
    }
}

/// Honorific, or a rank or degree where no honorific leads; the degree beside an honorific; the bare name.
fn honorific(head: &str) -> (Option<String>, Option<String>, String) {
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

    fn cell(text: &str) -> (Option<String>, String, Option<String>) {
        let cell = part(text);
        (cell.honorific, cell.name, cell.rest)
    }

    #[test]
    fn name_position_and_unit_in_one_cell_are_parted() {
        let expected = (
            Some("Bà".into()),
            "Nông Thị Thu Hà".into(),
            Some("Chủ tịch CĐCS\nTrung tâm Y tế huyện Ba Bể".into()),
        );
        assert_eq!(cell("Bà Nông Thị  Thu Hà\nChủ tịch CĐCS\nTrung tâm Y tế huyện Ba Bể"), expected);
        assert_eq!(
            cell("Ông Nguyễn Văn A, Chủ tịch CĐCS Trường X"),
            (Some("Ông".into()), "Nguyễn Văn A".into(), Some("Chủ tịch CĐCS Trường X".into()))
        );
        assert_eq!(cell("Nguyễn Văn A (Kế toán)"), (None, "Nguyễn Văn A".into(), Some("Kế toán".into())));
        assert_eq!(cell("Nguyễn Văn A - Giáo viên").2.as_deref(), Some("Giáo viên"));
        assert_eq!(cell("Đ/c: Báo Thị Như Anh, Giáo viên").1, "Báo Thị Như Anh");
    }

    #[test]
    fn a_name_broken_over_two_lines_is_one_name() {
        assert_eq!(cell("Bà Hoàng Thị\nBích Phượng").1, "Hoàng Thị Bích Phượng");
        assert_eq!(cell("Bà Hoàng Thị\nBích Phượng\nKế toán").2.as_deref(), Some("Kế toán"));
    }

    #[test]
    fn ethnic_single_and_hyphened_names_stay_whole() {
        for name in ["H'Yên Niê", "Y Bhiă", "Bế Ích", "Ka-Thương", "Mùi", "Ma Seo Páo"] {
            assert_eq!(cell(&format!("Bà {name}")), (Some("Bà".into()), name.into(), None));
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
    fn a_name_that_could_be_an_honorific_keeps_all_its_words() {
        assert_eq!(cell("Đồng Chí Thọ"), (None, "Đồng Chí Thọ".into(), None));
        assert_eq!(cell("Đồng chí Mùi"), (Some("Đồng chí".into()), "Mùi".into(), None));
        assert_eq!(cell("Đồng Chí Lê Thọ").1, "Lê Thọ");
        assert_eq!(part("Ba Dinh Te").beside(Some("Ông"), "Ba Dinh Te").name, "Ba Dinh Te");
        assert_eq!(part("Ba Dinh Te").beside(Some("Bà"), "Ba Dinh Te").name, "Dinh Te");
    }

    #[test]
    fn what_has_figures_is_no_part_of_a_name() {
        for between in [" - ", ", "] {
            let read = part(&format!("Alang Phuoc{between}Tho co khi bac 4/7"));
            assert_eq!(
                (read.name.as_str(), read.rest.as_deref()),
                ("Alang Phuoc", Some("Tho co khi bac 4/7"))
            );
        }
    }

    #[test]
    fn degrees_and_ranks_leave_the_name() {
        assert_eq!(cell("BS. Nguyễn Văn A"), (Some("Bác sĩ".into()), "Nguyễn Văn A".into(), None));
        assert_eq!(cell("ThS.Trần Thị B").1, "Trần Thị B");
        assert_eq!(cell("Thượng tá Lò Văn Hặc").0.as_deref(), Some("Thượng tá"));
        assert_eq!(cell("Ông ThS. Trần Văn B"), (Some("Ông".into()), "Trần Văn B".into(), None));
        assert_eq!(part("Ông ThS. Trần Văn B").degree.as_deref(), Some("Thạc sĩ"));
    }

    #[test]
    fn a_year_of_birth_beside_the_name_is_not_the_name() {
        let read = part("Nguyễn Thị Hoa, sinh năm 1980, Kế toán");
        assert_eq!(
            (read.name.as_str(), read.born.as_deref(), read.rest.as_deref()),
            ("Nguyễn Thị Hoa", Some("1980"), Some("Kế toán"))
        );
        assert_eq!(part("Nguyễn Thị Hoa (1980)").born.as_deref(), Some("1980"));
    }

    #[test]
    fn honorifics_of_a_column_are_printed_in_full() {
        assert_eq!(honorific_word("đ/c").as_deref(), Some("Đồng chí"));
        assert_eq!(honorific_word("BÀ").as_deref(), Some("Bà"));
        assert_eq!(honorific_word("Ba").as_deref(), Some("Bà"));
        assert_eq!(honorific_word("Thượng tá").as_deref(), Some("Thượng tá"));
    }
}
