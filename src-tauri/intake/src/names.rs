//! A person's name cell: honorific, degree or rank, name, and what else stands in the same cell.

mod ong;
mod two;

use crate::content::{is_name_shaped, starts_with_position, starts_with_unit};
use crate::honorifics::{honorific, unmarked_word};
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

/// Parts a person's name cell.
pub(crate) fn part(text: &str) -> NameCell {
    let lines = clean_lines(text);
    let (ordinal, lines) = leading_number(&lines);
    let (head, rest) = head_and_rest(without_form_words(lines));
    let (head, born, aside) = without_parentheses(&head);
    let (honorific, degree, name) = honorific(&head);
    let name = name.trim_matches([' ', ',', ';', '.', ':', '-', '–']).to_owned();
    let (rest, born_after) = without_birth(rest.or(aside));
    NameCell { honorific, degree, name, rest, born: born.or(born_after), ordinal }
}

/// The name behind the words of a form that was filled in: `Ông/Bà: Nguyễn Văn A`. Which of the two is not said.
fn without_form_words(text: &str) -> &str {
    const WORDS: [&str; 4] = ["ông/bà", "ông (bà)", "ông(bà)", "ông, bà"];
    let is_form =
        |end: &usize| text.get(..*end).is_some_and(|lead| WORDS.contains(&lead.to_lowercase().as_str()));
    let end = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(10).filter(is_form).last();
    end.map_or(text, |end| text.get(end..).unwrap_or_default().trim_start_matches([':', '.', ' ']))
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
    // What stands in parentheses behind the name is one piece, commas and all.
    let (name, aside) = head.split_at(last_parenthesis(&head));
    let (name, after) = at_separator(name);
    let head = if after.is_none() { format!("{name} {aside}").trim_end().to_owned() } else { name };
    let after = after.map(|after| format!("{after} {aside}").trim_end().to_owned());
    let mut parts: Vec<&str> = after.as_deref().into_iter().collect();
    parts.extend(rest);
    let rest = parts.join("\n");
    (head, (!rest.is_empty()).then_some(rest))
}

/// Where the parenthesis begins that ends the text; the text's end where none does.
fn last_parenthesis(text: &str) -> usize {
    let mut depth = 0usize;
    if !text.trim_end().ends_with(')') {
        return text.len();
    }
    for (at, c) in text.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' if depth == 1 => return at,
            '(' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text.len()
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
        let is_honorific = unmarked_word(name).is_some()
            || split_honorific(&format!("{name} Nguyễn Văn Xuân")).1 == "Nguyễn Văn Xuân";
        if begins && !name.is_empty() && !is_honorific {
            return (name.to_owned(), Some(rest));
        }
    }
    (head.to_owned(), None)
}

/// Takes a parenthesis off the name: a date of birth, or a position.
fn without_parentheses(head: &str) -> (String, Option<String>, Option<String>) {
    let Some((name, inner)) = head.split_once('(') else { return (head.to_owned(), None, None) };
    let inner = inner.trim_end();
    let inner = clean(inner.strip_suffix(')').unwrap_or(inner));
    let name = name.trim().to_owned();
    if name.is_empty() {
        return (head.to_owned(), None, None);
    }
    if let Some(born) = birth_in(&inner) {
        return (name, Some(born), None);
    }
    // A by-name has neither figures nor commas.
    if starts_with_position(&inner) || starts_with_unit(&inner) || inner.contains([',', '/']) {
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
    fn the_words_of_a_form_are_no_part_of_the_name_that_was_filled_in() {
        for text in ["Ông/Bà: Nguyễn Văn Nam", "Ông (Bà) Nguyễn Văn Nam", "ÔNG/BÀ Nguyễn Văn Nam"]
        {
            let cell = part(text);
            assert_eq!((cell.honorific, cell.name.as_str()), (None, "Nguyễn Văn Nam"), "{text}");
        }
    }

    #[test]
    fn ethnic_single_and_hyphened_names_stay_whole() {
        for name in ["H'Yên Niê", "Y Bhiă", "Bế Ích", "Ka-Thương", "Mùi", "Ma Seo Páo"] {
            assert_eq!(cell(&format!("Bà {name}")), (Some("Bà".into()), name.into(), None));
            assert_eq!(cell(name), (None, name.into(), None));
        }
    }

    #[test]
    fn what_stands_in_parentheses_behind_a_name_is_position_and_unit() {
        let read = |text| cell(text).2.unwrap();
        assert_eq!(read("Bà Lò Thị Ón (Kế toán, CĐCS Sở Y tế)"), "Kế toán, CĐCS Sở Y tế");
        assert_eq!(
            read("Tra Tuong (Tho han bac 5/7, Truong THCS Nam Mau)"),
            "Tho han bac 5/7, Truong THCS Nam Mau"
        );
        assert_eq!(read("Bà Ón Thị Hà (Kế toán, Công ty May (Khu A))"), "Kế toán, Công ty May (Khu A)");
        assert_eq!(read("Bà Ón Thị Hà, Kế toán, Công ty May (Khu A)"), "Kế toán, Công ty May (Khu A)");
        assert_eq!(cell("Lò Thị Ón (Hoa)").2, None);
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
    fn a_year_of_birth_beside_the_name_is_not_the_name() {
        let read = part("Nguyễn Thị Hoa, sinh năm 1980, Kế toán");
        assert_eq!(
            (read.name.as_str(), read.born.as_deref(), read.rest.as_deref()),
            ("Nguyễn Thị Hoa", Some("1980"), Some("Kế toán"))
        );
        assert_eq!(part("Nguyễn Thị Hoa (1980)").born.as_deref(), Some("1980"));
    }
}
