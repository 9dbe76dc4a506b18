//! `Ông`, which leads most men's names as an honorific and some families' as their own, and `Ba`, which without marks is Bà
//! as well as the family Bá.

use super::NameCell;
use crate::content::is_surname;
use crate::habits::Names;
use crate::honorifics::unmarked_word;
use domain::text::fold;

/// What is thought of the word before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// The honorific, beyond doubt.
    Honorific,
    /// The honorific as likely as not.
    HonorificAsked,
    /// The family, as likely as not.
    FamilyAsked,
    /// The family, beyond doubt.
    Family,
}

impl NameCell {
    /// `Ông Thị Hoa` is a woman of the family Ông, and so may `Ông Ích Minh` be a man of it where few other names of the
    /// list have an honorific. With the whole name where that is to be asked; the cell's says how the word was typed.
    pub(crate) fn of_family(
        mut self,
        by_gender: Option<&str>,
        names: Names,
        text: &str,
    ) -> (Self, Option<String>) {
        let typed = text.trim_start().split([' ', '.', ':']).next().unwrap_or_default();
        let (lead, word) = match self.honorific.as_deref() {
            Some("Ông") if fold(typed) == "ong" => (lead(&self.name, by_gender, names), typed),
            Some("Ông") => (lead(&self.name, by_gender, names), "Ông"),
            Some("Bà") if unmarked_word(typed).is_some() => (lead_ba(&self.name, by_gender, names), typed),
            _ => return (self, None),
        };
        let whole = format!("{word} {}", self.name);
        if matches!(lead, Lead::FamilyAsked | Lead::Family) {
            self.name.clone_from(&whole);
            self.honorific = None;
        }
        (self, matches!(lead, Lead::HonorificAsked | Lead::FamilyAsked).then_some(whole))
    }
}

/// What `Ông` before a name is.
fn lead(name: &str, by_gender: Option<&str>, names: Names) -> Lead {
    let words: Vec<String> = name.split(' ').map(str::to_lowercase).collect();
    let begins = |word: &str| words.first().is_some_and(|first| first == word);
    let middle = words.split_last().map(|(_, before)| before).unwrap_or_default();
    let of_woman = middle.iter().any(|word| word == "thị") && by_gender != Some("Ông");
    // "Ông Lò Văn Ính": what follows is a whole name by itself, whatever the gender says.
    let is_whole = words.len() > 1 && words.first().is_some_and(|first| is_surname(first)) && !begins("thị");
    match names {
        _ if !is_whole && by_gender == Some("Bà") => Lead::Family,
        Names::Bare if !is_whole && begins("thị") => Lead::Family,
        Names::Bare if !is_whole || of_woman => Lead::FamilyAsked,
        Names::Bare => Lead::HonorificAsked,
        _ if begins("thị") && of_woman => Lead::FamilyAsked,
        Names::Mixed if !is_whole && words.len() > 1 => Lead::HonorificAsked,
        Names::Any if !is_whole && is_short(&words) => Lead::HonorificAsked,
        Names::Mixed | Names::Any => Lead::Honorific,
    }
}

/// Two plain words or one: `Thanh Tuấn` behind `Ông` is a name without its family, or the whole of it with him.
fn is_short(words: &[String]) -> bool {
    let is_plain = |word: &String| word.chars().count() > 1 && !word.contains(['\'', '’']);
    words.len() <= 2 && words.iter().all(is_plain)
}

/// What `Ba` is before a name without marks: Bà, or the family Bá.
fn lead_ba(name: &str, by_gender: Option<&str>, names: Names) -> Lead {
    let is_whole = name.contains(' ') && name.split(' ').next().is_some_and(is_surname);
    match names {
        _ if by_gender == Some("Ông") => Lead::Family,
        Names::Bare if is_whole => Lead::HonorificAsked,
        Names::Bare => Lead::FamilyAsked,
        Names::Mixed | Names::Any => Lead::Honorific,
    }
}

#[cfg(test)]
mod tests {
    use crate::habits::Names;
    use crate::names::part;

    fn read(text: &str, names: Names) -> (String, bool) {
        let (cell, asked) = part(text).of_family(None, names, text);
        (cell.name, asked.is_some())
    }

    #[test]
    fn among_names_without_honorifics_every_ong_is_asked_about() {
        for (text, name) in [
            ("Ông Đình Ba", "Ông Đình Ba"),
            ("Ông Phí Thị Trâm", "Ông Phí Thị Trâm"),
            ("Ông Lò Văn Ính", "Lò Văn Ính"),
            ("Ong Le Tan Dinh", "Le Tan Dinh"),
            ("ÔNG ĐÌNH BA", "ÔNG ĐÌNH BA"),
            ("Ba Quoc Minh Thien", "Ba Quoc Minh Thien"),
            ("Ba Le Thi Hoa", "Le Thi Hoa"),
        ] {
            assert_eq!(read(text, Names::Bare), (name.to_owned(), true));
        }
        assert_eq!(read("Ông Thị Hoa", Names::Bare), ("Ông Thị Hoa".to_owned(), false));
    }

    #[test]
    fn among_names_behind_honorifics_only_what_is_no_mans_name_is_asked_about() {
        assert_eq!(read("Ông Lò Văn Ính", Names::Any), ("Lò Văn Ính".to_owned(), false));
        assert_eq!(read("Ông Thị Bro", Names::Any), ("Ông Thị Bro".to_owned(), true));
        assert_eq!(read("Ông Trọng Năm", Names::Any), ("Trọng Năm".to_owned(), true));
        assert_eq!(read("Ông Đức Trọng Năm", Names::Any), ("Đức Trọng Năm".to_owned(), false));
        assert_eq!(read("Ông Trọng Năm", Names::Mixed), ("Trọng Năm".to_owned(), true));
        assert_eq!(read("Ông Y Bhiă", Names::Mixed), ("Y Bhiă".to_owned(), false));
    }
}
