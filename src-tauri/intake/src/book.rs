//! The synonym book at work: what the words of a heading mean.

use crate::content::is_tick;
use crate::lexicon::is_whole;
use crate::meanings::{Atom, FILLERS, Meaning, phrases};
use crate::titles::is_list_title;
use domain::text::{clean, fold};

/// What a heading's words mean, before the other columns are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// This.
    Is(Meaning),
    /// "Tên": a given name or a name.
    BareName,
    /// "Đơn vị", "CĐCS": a unit, a collective, or who nominates.
    BareUnit,
    /// "Tên đơn vị": a collective, or a person's unit.
    UnitName,
    /// "Tập thể, cá nhân": who, or which kind.
    EitherKind,
    /// Nothing known.
    Nothing,
}

impl Sense {
    /// Whether the column may say who is nominated.
    pub fn may_name_recipient(self) -> bool {
        match self {
            Self::Is(meaning) => meaning.names_recipient(),
            Self::BareName | Self::BareUnit | Self::UnitName | Self::EitherKind => true,
            Self::Nothing => false,
        }
    }
}

/// A wording that an office added to the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingWord {
    /// The words above the column; how they are written does not matter.
    pub phrase: String,
    /// What they mean.
    pub meaning: Meaning,
}

/// Which words above a column mean what: the program's own book, and what the office added.
#[derive(Debug, Clone)]
pub struct HeadingBook {
    /// Folded, the longest first.
    phrases: Vec<(String, Atom)>,
    /// What the office added, folded.
    own: Vec<(String, Meaning)>,
}

impl HeadingBook {
    /// The program's own book with an office's words, which win over the same words of the book.
    #[must_use]
    pub fn with(words: &[HeadingWord]) -> Self {
        let folded = words.iter().map(|word| (fold(&word.phrase), word.meaning));
        let own: Vec<(String, Meaning)> = folded.filter(|(phrase, _)| !phrase.is_empty()).collect();
        let seed = phrases()
            .filter(|(phrase, _)| own.iter().all(|(word, _)| word != phrase))
            .map(|(phrase, atom)| (phrase.to_owned(), atom));
        let added = own.iter().map(|(phrase, meaning)| (phrase.clone(), Atom::Is(*meaning)));
        let mut phrases: Vec<_> = seed.chain(added).collect();
        phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        Self { phrases, own }
    }

    /// What a heading's words mean.
    pub(crate) fn sense(&self, text: &str) -> Sense {
        let text = clean(text);
        let folded = fold(&text);
        if let Some((_, meaning)) = self.own.iter().find(|(phrase, _)| *phrase == folded) {
            return Sense::Is(*meaning);
        }
        match text.to_lowercase().trim_end_matches('.') {
            // Without its mark "Năm" (year) would be read as "Nam" (man).
            "nam" => return Sense::Is(Meaning::Men),
            "nữ" | "nu" => return Sense::Is(Meaning::Women),
            "#" | "№" => return Sense::Is(Meaning::Ordinal),
            "họ" => return Sense::Is(Meaning::FamilyName),
            _ => {}
        }
        let plain = without_offices(&spelled_out(&text));
        let folded = fold(&plain);
        if folded.split(' ').count() > 20 || is_tick(&text) || is_list_title(&text) {
            return Sense::Nothing;
        }
        let atoms = self.atoms(&folded);
        if atoms.is_empty() {
            return Sense::Nothing;
        }
        let sense = together(&atoms);
        let of_merit = matches!(sense, Sense::Is(Meaning::Award | Meaning::Citation | Meaning::Aside));
        // What was awarded already is no award that is asked for now, and no sentence of merit.
        if of_merit && folded.split(' ').count() <= 9 && is_of_the_past(&text) {
            return Sense::Is(Meaning::Aside);
        }
        // "Công đoàn cơ sở Thuế cơ sở 5" is one unit, no word for units.
        let is_one_unit = matches!(sense, Sense::BareUnit | Sense::UnitName)
            && text.split('(').next().unwrap_or_default().contains(|c: char| c.is_ascii_digit());
        if self.is_covered(&plain) && !is_one_unit { sense } else { Sense::Nothing }
    }

    /// The atoms of a folded heading in its order, longest phrases first taken.
    fn atoms(&self, folded: &str) -> Vec<Atom> {
        let mut taken: Vec<(usize, usize, Atom)> = Vec::new();
        for (phrase, atom) in &self.phrases {
            for (from, _) in folded.match_indices(phrase.as_str()) {
                let to = from + phrase.len();
                let free = taken.iter().all(|(start, end, _)| to <= *start || from >= *end);
                if free && is_whole(folded, from, to) {
                    taken.push((from, to, *atom));
                }
            }
        }
        taken.sort_by_key(|(from, _, _)| *from);
        taken.into_iter().map(|(_, _, atom)| atom).collect()
    }

    /// Whether the known phrases make up most of the heading; what stands in parentheses explains and is not counted.
    fn is_covered(&self, text: &str) -> bool {
        let mut outside = String::new();
        let mut depth = 0u32;
        for c in text.chars() {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                other if depth == 0 => outside.push(other),
                _ => {}
            }
        }
        let mut folded = fold(&outside);
        let whole = fold(text);
        // What stands in parentheses from the first letter on explains nothing: it is the text.
        if folded.is_empty() {
            folded.clone_from(&whole);
        }
        // "Ông (Bà)" is one phrase, parentheses and all.
        if folded.is_empty() || self.phrases.iter().any(|(phrase, _)| *phrase == whole) {
            return true;
        }
        let all = folded.split(' ').count();
        for (phrase, _) in &self.phrases {
            if folded.contains(phrase.as_str()) {
                folded = blank_whole(&folded, phrase);
            }
        }
        let left = folded.split(' ').filter(|word| !word.is_empty() && !FILLERS.contains(word)).count();
        left * 4 <= all
    }
}

/// "Thành tích khen thưởng đã đạt", "Danh hiệu các năm trước": what the recipient has, not what is asked for.
fn is_of_the_past(text: &str) -> bool {
    let folded = fold(text);
    // "Đã có thành tích …" is how a citation begins; "đa" folds to the same word.
    let has_already =
        format!(" {} ", text.to_lowercase()).contains(" đã ") || text.is_ascii() && folded.contains(" da ");
    let is_asked = folded.split(' ').any(|word| word == "de") && folded.contains("de nghi");
    let before =
        ["nam truoc", "truoc day", "gan nhat", "gan day", "lien ke", "qua trinh khen", "lich su khen"];
    !is_asked
        && !folded.starts_with("da co thanh tich")
        && (has_already || before.iter().any(|words| crate::lexicon::holds(&folded, words)))
}

/// Words that headings shorten in more ways than a phrase for each could tell, folded: `Đ/V công tác`, `ĐV trình`, `G.chú`.
const SHORTENED: &[(&str, &str)] = &[
    ("d v", "đơn vị"),
    ("dv", "đơn vị"),
    ("d vi", "đơn vị"),
    ("c v", "chức vụ"),
    ("c danh", "chức danh"),
    ("g chu", "ghi chú"),
    ("gc", "ghi chú"),
    ("h ten", "họ tên"),
    ("h va ten", "họ và tên"),
    ("t tich", "thành tích"),
    ("n sinh", "năm sinh"),
    ("ng sinh", "ngày sinh"),
    ("c tac", "công tác"),
    ("n cong tac", "nơi công tác"),
    ("c d c s", "CĐCS"),
];

/// A heading with its shortened words in full.
fn spelled_out(text: &str) -> String {
    let mut before = String::new();
    let mut out: Vec<&str> = Vec::new();
    for word in text.split(' ') {
        let folded = fold(word);
        let is_bare = !word.contains(['(', ')', ',', '"', '“']);
        // "Số ĐV" counts members (đoàn viên).
        let full = SHORTENED.iter().find(|(short, _)| is_bare && before != "so" && *short == folded);
        out.push(full.map_or(word, |(_, full)| full));
        before = folded;
    }
    out.join(" ")
}

/// "Sở Lao động" is an office and no number of workers (`số lao động`), though both fold alike.
fn without_offices(text: &str) -> String {
    let mut before = String::new();
    let mut out: Vec<&str> = Vec::new();
    for word in text.split(' ') {
        let small = word.to_lowercase();
        out.push(if small == "sở" && before != "cơ" { "office" } else { word });
        before = small;
    }
    out.join(" ")
}

fn blank_whole(folded: &str, phrase: &str) -> String {
    let padded = format!(" {folded} ");
    padded.replace(&format!(" {phrase} "), "  ").trim().to_owned()
}

/// The meaning of several atoms in one heading.
fn together(atoms: &[Atom]) -> Sense {
    use Meaning::{
        Collective, FamilyName, Honorific, Name, NominatedBy, Position, PositionUnit, Recipient, Unit,
        UnitPart,
    };
    let has = |atom: Atom| atoms.contains(&atom);
    let is = |meaning: Meaning| has(Atom::Is(meaning));
    let unit = is(Unit) || is(UnitPart) || has(Atom::BareUnit) || has(Atom::UnitName);
    if is(Recipient) {
        return Sense::Is(Recipient);
    }
    if is(Name) {
        let either = is(Collective) || has(Atom::UnitName);
        return Sense::Is(if either { Recipient } else { Name });
    }
    if is(FamilyName) {
        return Sense::Is(FamilyName);
    }
    if has(Atom::Person) {
        return if is(Collective) || unit { Sense::EitherKind } else { Sense::Is(Name) };
    }
    if is(Collective) && !is(NominatedBy) {
        return Sense::Is(Collective);
    }
    if is(Position) && unit {
        return Sense::Is(PositionUnit);
    }
    if is(NominatedBy) {
        return Sense::Is(NominatedBy);
    }
    if is(Unit) {
        return Sense::Is(Unit);
    }
    // "Danh xưng, tên" is a name.
    if is(Honorific) && has(Atom::BareName) {
        return Sense::Is(Name);
    }
    match atoms.first() {
        Some(Atom::Is(meaning)) => Sense::Is(*meaning),
        Some(Atom::BareName) => Sense::BareName,
        Some(Atom::BareUnit) => Sense::BareUnit,
        Some(Atom::UnitName) => Sense::UnitName,
        Some(Atom::Person) => Sense::Is(Name),
        None => Sense::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Meaning::*;

    fn sense(text: &str) -> Sense {
        HeadingBook::with(&[]).sense(text)
    }

    #[test]
    fn headings_are_known_by_the_meaning_of_their_words() {
        for (text, meaning) in [
            ("TT", Ordinal),
            ("S.TT", Ordinal),
            ("Số\nTT", Ordinal),
            ("Họ và tên", Name),
            ("HỌ VÀ TÊN (ghi in hoa có dấu)", Name),
            ("Ho ten", Name),
            ("Họ và tên (Ông/Bà)", Name),
            ("Họ tên, chức vụ, đơn vị công tác", Name),
            ("Tên tập thể", Collective),
            ("Họ tên cá nhân, tên tập thể", Recipient),
            ("Chức vụ, đơn vị công tác", PositionUnit),
            ("Chức danh", Position),
            ("Chức vụ hiện nay", Position),
            ("Nơi công tác", Unit),
            ("Đơn vị trình", NominatedBy),
            ("Đơn vị đề nghị khen thưởng", NominatedBy),
            ("Công đoàn cấp trên trực tiếp", NominatedBy),
            ("Hình thức đề nghị khen thưởng", Award),
            ("Danh hiệu/Hình thức", Award),
            ("Lý do khen thưởng", Citation),
            ("Tóm tắt thành tích", Citation),
            ("Ghi chú", Note),
            ("Năm sinh", BirthDate),
            ("Nam", Men),
            ("Số điện thoại", Aside),
            ("Tóm tắt thành tích nổi bật", Citation),
            ("Thành tích khen thưởng đã đạt", Aside),
            ("Khen thưởng năm trước", Aside),
            ("Danh hiệu thi đua các năm trước", Aside),
            ("Đã có thành tích", Citation),
            ("Hình thức đề nghị (chưa được khen năm trước)", Award),
            ("Số QĐ công nhận sáng kiến", Aside),
            ("GT", Gender),
        ] {
            assert_eq!(sense(text), Sense::Is(meaning), "{text}");
        }
        assert_eq!(sense("Đơn vị"), Sense::BareUnit);
        assert_eq!(sense("Tập thể/cá nhân"), Sense::EitherKind);
    }

    #[test]
    fn what_stands_in_rows_is_no_heading() {
        for text in [
            "Công ty TNHH May Phương Nam",
            "Công đoàn ngành Giáo dục",
            "Chủ tịch CĐCS, CĐCS Sở Y tế",
            "LĐLĐ huyện Ba Bể",
            "Công đoàn cơ sở Sở Lao động - Thương binh và Xã hội",
            "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN NĂM 2023",
            "Đã có thành tích xuất sắc trong phong trào công nhân, viên chức, lao động",
        ] {
            assert_eq!(sense(text), Sense::Nothing, "{text}");
        }
    }
}
