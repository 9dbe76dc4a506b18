//! The titles above a table, and what they say of all its rows.

use crate::awards::Said;
use crate::groups::unit_in;
use crate::lexicon::Lexicon;
use crate::totals;
use domain::text::{clean, fold};

/// Titles gathered above a table, and what the last ones said.
#[derive(Debug, Default)]
pub(crate) struct Titles {
    lines: Vec<String>,
    /// Award and theme.
    pub said: Option<Said>,
    /// The unit that nominates, where a title names it: `Đơn vị đề nghị: LĐLĐ huyện Ba Bể`.
    pub unit: Option<String>,
    /// What all below are honoured for, where a title says it: `Thành tích: Đã có thành tích …`.
    pub citation: Option<String>,
    lasting: Lasting,
}

/// Whose words the award and theme are that hold for a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Lasting {
    /// Of the titles straight above.
    #[default]
    Own,
    /// Of the titles above an earlier table.
    OfEarlier,
}

impl Titles {
    /// Takes a title.
    pub(crate) fn push(&mut self, line: String) {
        self.lines.push(line);
    }

    /// Forgets the titles gathered, not what earlier ones said.
    pub(crate) fn start(&mut self) {
        self.lines.clear();
    }

    /// Keeps what the titles of an earlier table said, for want of others.
    pub(crate) fn carry(&mut self) {
        self.lasting = Lasting::OfEarlier;
    }

    /// Forgets what the titles of an earlier table said: the columns of this one say it of each row.
    pub(crate) fn give_way(&mut self) {
        if self.lasting == Lasting::OfEarlier {
            self.said = None;
        }
    }

    /// Takes the titles gathered for what they say. The letterhead above the list's own title names an office, not
    /// the one who awards, and so does the decision that the list belongs to.
    pub(crate) fn settle(&mut self, lexicon: &Lexicon) {
        if self.lines.is_empty() {
            return;
        }
        let from = self.lines.iter().position(|line| is_list_title(line)).unwrap_or(0);
        let aside = |line: &&String| {
            let folded = fold(line);
            ["kem theo", "ban hanh kem", "don vi"].iter().any(|lead| folded.starts_with(lead))
                || citation_in(line).is_some()
        };
        let kept: Vec<&str> =
            self.lines.iter().skip(from).filter(|line| !aside(line)).map(String::as_str).collect();
        self.lasting = Lasting::Own;
        // "DANH SÁCH CÁ NHÂN" is the second half of the list whose title stands above the first.
        if self.said.is_some() && kept.iter().all(|line| names_kind_only(line)) {
            self.lasting = Lasting::OfEarlier;
        } else {
            self.said = Some(Said::by_text(&kept.join(" "), lexicon)).filter(Said::says_something);
        }
        self.unit = self.lines.iter().filter(|line| line.contains(':')).find_map(|line| unit_in(line));
        let citation = self.lines.iter().find_map(|line| citation_in(line));
        if citation.is_some() || self.lasting == Lasting::Own {
            self.citation = citation;
        }
    }
}

/// The sentence of merit that a title gives for all below it: behind the word for it, in parentheses, or alone.
fn citation_in(line: &str) -> Option<String> {
    const LEADS: [&str; 8] = [
        "thanh tich",
        "tom tat thanh tich",
        "ly do",
        "li do",
        "ly do khen thuong",
        "noi dung khen",
        "noi dung khen thuong",
        "noi dung",
    ];
    let text = match line.split_once(':') {
        Some((lead, text)) if LEADS.contains(&fold(lead).as_str()) => text,
        _ => line,
    };
    let text =
        clean(text.trim().trim_start_matches(['(', '“', '"']).trim_end_matches([')', '”', '"', '.', ';']));
    let folded = fold(&text);
    let begins = [
        "da co thanh tich",
        "co thanh tich",
        "da hoan thanh",
        "da dat thanh tich",
        "dat thanh tich",
        "da co nhieu",
        "da co dong gop",
    ];
    begins.iter().any(|lead| folded.starts_with(lead)).then_some(text)
}

/// Whether a title says no more than the kind of those below: `DANH SÁCH CÁ NHÂN`, `II. TẬP THỂ`.
fn names_kind_only(line: &str) -> bool {
    let folded = fold(line);
    let words =
        folded.split(' ').skip_while(|word| word.chars().all(|c| c.is_ascii_digit() || "ivxab".contains(c)));
    let rest: Vec<&str> =
        words.filter(|word| !matches!(*word, "danh" | "sach" | "doi" | "voi" | "cac")).collect();
    matches!(rest.as_slice(), ["tap", "the"] | ["ca", "nhan"] | ["tap", "the", "ca", "nhan"])
}

/// The country's name and its motto, which stand at the head of every paper.
pub(crate) fn is_of_state(text: &str) -> bool {
    let folded = fold(text);
    ["cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc"]
        .iter()
        .any(|words| folded.starts_with(words) || folded.ends_with(words))
}

/// `DANH SÁCH ĐỀ NGHỊ …`, `Phụ lục 1`, `BIỂU TỔNG HỢP …`.
pub(crate) fn is_list_title(text: &str) -> bool {
    let folded = fold(text);
    let leads =
        ["danh sach", "phu luc", "bieu ", "bieu mau", "bang tong hop", "tong hop danh sach", "trich ngang"];
    leads.iter().any(|lead| folded.starts_with(lead)) && !totals::is_total(text)
}
