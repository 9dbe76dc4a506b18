//! Group rows: `II. CÁ NHÂN`, `A. BẰNG KHEN`, `1. LĐLĐ huyện Ba Bể`, `I. Khối doanh nghiệp`, and how they nest.

use crate::awards::Said;
use crate::content::starts_with_unit;
use crate::lexicon::Lexicon;
use crate::roles::is_upper_union;
use domain::recipient::RecipientKind;
use domain::text::{clean, fold};

/// What a group row says of the rows below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    style: Style,
    /// The kind of the recipients.
    pub kind: Option<RecipientKind>,
    /// Award and theme.
    pub said: Said,
    /// The unit that nominates, or of the people below.
    pub unit: Option<String>,
    /// Whether that unit has none below it: its people are named.
    is_base: bool,
    /// The words, without number and count, where they say none of the above.
    pub label: Option<String>,
}

/// How a group row is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Letter,
    /// `a)`.
    Small,
    Roman,
    /// `1.` has depth 1, `1.1.` depth 2.
    Arabic(usize),
    Bullet,
    Bare,
}

impl Group {
    /// What a text would say as a group row.
    pub(crate) fn by_text(text: &str, lexicon: &Lexicon) -> Self {
        let text = clean(text);
        let (style, rest) = numbering(&text);
        let rest = without_count(rest);
        let said = Said::by_text(rest, lexicon);
        let kind = kind_in(rest, &said);
        let plain = kind.is_none() && !said.says_something();
        let unit = if plain { unit_in(rest) } else { None };
        let label = (plain && unit.is_none() && !rest.is_empty()).then(|| rest.to_owned());
        let is_base = unit.as_deref().is_some_and(|unit| !is_upper_union(unit)) && !names_sender(rest);
        Self { style, kind, said, unit, is_base, label }
    }

    /// Whether it is numbered as groups are and rows are not: `II.`, `A.`
    pub(crate) fn is_numbered(&self) -> bool {
        matches!(self.style, Style::Letter | Style::Roman)
            || self.style == Style::Small && self.says_kind_or_award()
    }

    /// Whether it begins with a dash or star, as rows of some lists do and groups of others.
    pub(crate) fn is_bulleted(&self) -> bool {
        self.style == Style::Bullet
    }

    /// Whether it says a kind or an award.
    pub(crate) fn says_kind_or_award(&self) -> bool {
        self.kind.is_some() || self.said.says_something()
    }
}

/// The group rows that hold for the rows below, outermost first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Groups(Vec<Group>);

impl Groups {
    /// A new group row ends those of its own style and what they held.
    pub(crate) fn enter(&mut self, group: Group) {
        let same = |other: &Group| {
            if group.style == Style::Bare && other.style == Style::Bare {
                return (group.kind.is_some() && other.kind.is_some())
                    || (group.said.award.is_some() && other.said.award.is_some())
                    || (group.unit.is_some() && other.unit.is_some())
                    || (group.label.is_some() && other.label.is_some());
            }
            group.style == other.style
        };
        if let Some(at) = self.0.iter().position(same) {
            self.0.truncate(at);
        }
        self.0.push(group);
    }

    /// Ends all groups.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// The kind that the nearest group row says.
    pub(crate) fn kind(&self) -> Option<RecipientKind> {
        self.0.iter().rev().find_map(|group| group.kind)
    }

    /// The unit that the nearest group row names.
    pub(crate) fn unit(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|group| group.unit.as_deref())
    }

    /// The unit of the people below, where the nearest group row names one that has no other below it; and the unit that
    /// nominates by the rows around it.
    pub(crate) fn base(&self) -> Option<(&str, Option<&str>)> {
        let (at, nearest) = self.0.iter().enumerate().rev().find(|(_, group)| group.unit.is_some())?;
        let outer = self.0.iter().take(at).rev().find_map(|group| group.unit.as_deref());
        nearest.is_base.then(|| Some((nearest.unit.as_deref()?, outer)))?
    }

    /// The nearest group row's words that are neither kind, award nor unit.
    pub(crate) fn label(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|group| group.label.as_deref())
    }

    /// What group rows say of award and theme, the nearest first.
    pub(crate) fn said(&self) -> impl Iterator<Item = &Said> {
        self.0.iter().rev().map(|group| &group.said)
    }
}

/// A group row's number and the words after it.
fn numbering(text: &str) -> (Style, &str) {
    let end = text.find([' ', '.', ')', '/', '-', ':', '|']).unwrap_or(text.len());
    let (head, rest) = text.split_at(end);
    let after = rest.trim_start_matches(['.', ')', '/', '-', ':', '|', ' ']);
    let marked = rest.starts_with(['.', ')', '/', '-', ':', '|']) || rest.starts_with(" |");
    if text.starts_with(['-', '+', '*', '•', '–']) {
        return (Style::Bullet, text.trim_start_matches(['-', '+', '*', '•', '–', ' ']));
    }
    if head.is_empty() || after.is_empty() {
        return (Style::Bare, text);
    }
    if head.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) {
        return (Style::Roman, after);
    }
    if marked && head.chars().count() == 1 && head.chars().all(|c| c.is_ascii_uppercase()) {
        return (Style::Letter, after);
    }
    let small = |c: char| c.is_ascii_lowercase() || c == 'đ';
    // "ii. cá nhân", typed small for a font that shows capitals.
    let is_small_roman = head.len() <= 4 && head.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    if marked && (is_small_roman || head.chars().count() == 1 && head.chars().all(small)) {
        return (Style::Small, after);
    }
    if head.chars().all(|c| c.is_ascii_digit()) && marked {
        let mut depth = 1;
        let mut left = after;
        while let Some(dot) = left.find(|c: char| !c.is_ascii_digit())
            && dot > 0
        {
            depth += 1;
            left = left.get(dot..).unwrap_or_default().trim_start_matches(['.', ')', '/', ' ']);
        }
        return (Style::Arabic(depth), left);
    }
    (Style::Bare, text)
}

/// Leaves out a count at the end: `TẬP THỂ (04)`, `Cá nhân: 12 người`.
fn without_count(text: &str) -> &str {
    let counts = |at: &usize| {
        let tail = text.get(*at..).unwrap_or_default();
        tail.chars().any(|c| c.is_ascii_digit()) && tail.len() < 40
    };
    // "Đơn vị trình: Công đoàn ngành Y tế (16 cá nhân)": what follows the colon is no count.
    let cut = text.find(['(', ':']).filter(counts).or_else(|| text.rfind('(').filter(counts));
    text.get(..cut.unwrap_or(text.len())).unwrap_or(text).trim_end_matches([' ', ':', '.', '-', ';'])
}

fn kind_in(text: &str, said: &Said) -> Option<RecipientKind> {
    let mut folded = format!(" {} ", fold(text));
    if let Some(award) = &said.award {
        folded = folded.replace(&award.phrase, " ");
    }
    let has = |words: &str| folded.contains(&format!(" {words} "));
    // A unit's own name may hold these words; a group row for a kind begins with them or names an award.
    let leads =
        ["tap the", "ca nhan", "ho gia dinh", "danh sach", "doi voi", "de nghi", "khen thuong", "phan"]
            .iter()
            .any(|lead| folded.trim_start().starts_with(lead));
    if !leads && said.award.is_none() || is_named_collective(text) {
        return None;
    }
    let found: Vec<RecipientKind> = [
        ("tap the", RecipientKind::Collective),
        ("ca nhan", RecipientKind::Individual),
        ("ho gia dinh", RecipientKind::Household),
    ]
    .into_iter()
    .filter_map(|(words, kind)| has(words).then_some(kind))
    .collect();
    match *found.as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

/// `Tập thể Khoa Nội`, `Tập thể cán bộ, giáo viên Trường …`: a collective's own name, no group of collectives.
fn is_named_collective(text: &str) -> bool {
    const PEOPLE: &[&str] = &[
        "cán bộ",
        "cbcnv",
        "cnvc",
        "cb, gv",
        "cbgv",
        "giáo viên",
        "nhân viên",
        "công nhân",
        "viên chức",
        "người lao động",
        "lãnh đạo",
        "y bác sĩ",
        "y, bác sĩ",
        "thầy",
        "nữ ",
        "đoàn viên",
        "ban chấp hành",
        "bch",
        "đội ngũ",
    ];
    let small = text.to_lowercase();
    let unmarked = small.is_ascii().then(|| small.strip_prefix("tap the")).flatten();
    let Some(rest) = small.strip_prefix("tập thể").or(unmarked).map(str::trim_start) else {
        return false;
    };
    let begins = |people: &&str| {
        rest.starts_with(*people) || unmarked.is_some() && fold(rest).starts_with(&fold(people))
    };
    starts_with_unit(rest) || PEOPLE.iter().any(begins)
}

/// The unit that a group row names: `Đơn vị: LĐLĐ huyện Ba Bể`, `Công đoàn ngành Y tế`; blocks and clusters are none.
pub(crate) fn unit_in(text: &str) -> Option<String> {
    let folded = fold(text);
    let named = names_sender(text) || folded.starts_with("don vi");
    if let Some((_, unit)) = text.split_once(':')
        && named
    {
        let unit = clean(unit);
        return (!unit.is_empty()).then_some(unit);
    }
    let block = ["khoi ", "cum ", "nhom "].iter().any(|lead| folded.starts_with(lead));
    (!block && starts_with_unit(text)).then(|| text.to_owned())
}

/// Whether a text says that the unit which it names is the one that nominates.
fn names_sender(text: &str) -> bool {
    const LEADS: [&str; 4] = ["don vi trinh", "don vi de nghi", "co quan trinh", "cong doan cap tren"];
    let folded = fold(text);
    LEADS.iter().any(|lead| folded.starts_with(lead))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(text: &str) -> Group {
        Group::by_text(text, &Lexicon::seed())
    }

    #[test]
    fn group_rows_say_kind_award_or_unit() {
        assert_eq!(group("II. CÁ NHÂN").kind, Some(RecipientKind::Individual));
        assert_eq!(group("A. TẬP THỂ (04)").kind, Some(RecipientKind::Collective));
        assert_eq!(group("Cá nhân: 12 người").kind, Some(RecipientKind::Individual));
        assert_eq!(group("I. Tập thể lao động xuất sắc").kind, None);
        let both = group("B. BẰNG KHEN CHO CÁ NHÂN");
        assert_eq!((both.kind, both.said.award.is_some()), (Some(RecipientKind::Individual), true));
        assert_eq!(group("1. LĐLĐ huyện Ba Bể").unit.as_deref(), Some("LĐLĐ huyện Ba Bể"));
        for text in
            ["Đơn vị trình: Công đoàn ngành Y tế", "Đơn vị đề nghị: Công đoàn ngành Y tế (16 cá nhân)"]
        {
            assert_eq!(group(text).unit.as_deref(), Some("Công đoàn ngành Y tế"), "{text}");
        }
        assert_eq!(group("I. Khối doanh nghiệp").label.as_deref(), Some("Khối doanh nghiệp"));
    }

    #[test]
    fn a_new_group_of_the_same_numbering_ends_the_one_before_and_what_it_held() {
        let mut groups = Groups::default();
        for text in ["A. BẰNG KHEN", "I. TẬP THỂ", "1. LĐLĐ huyện Ba Bể", "II. CÁ NHÂN"] {
            groups.enter(group(text));
        }
        assert_eq!(groups.kind(), Some(RecipientKind::Individual));
        assert_eq!(groups.unit(), None);
        groups.enter(group("B. GIẤY KHEN"));
        assert_eq!(groups.kind(), None);
        assert_eq!(groups.said().find_map(|said| said.award.clone()).unwrap().code.as_str(), "GK_CD");
    }
}
