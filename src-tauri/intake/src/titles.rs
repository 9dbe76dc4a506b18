//! The titles above a table, and what they say of all its rows.

use crate::awards::Said;
use crate::groups::unit_in;
use crate::lexicon::Lexicon;
use crate::totals;
use domain::text::fold;

/// Titles gathered above a table, and what the last ones said.
#[derive(Debug, Default)]
pub(crate) struct Titles {
    lines: Vec<String>,
    /// Award and theme.
    pub said: Option<Said>,
    /// The unit that nominates, where a title names it: `Đơn vị đề nghị: LĐLĐ huyện Ba Bể`.
    pub unit: Option<String>,
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
        };
        let kept: Vec<&str> =
            self.lines.iter().skip(from).filter(|line| !aside(line)).map(String::as_str).collect();
        self.said = Some(Said::by_text(&kept.join(" "), lexicon)).filter(Said::says_something);
        self.unit = self.lines.iter().filter(|line| line.contains(':')).find_map(|line| unit_in(line));
    }
}

/// `DANH SÁCH ĐỀ NGHỊ …`, `Phụ lục 1`, `BIỂU TỔNG HỢP …`.
pub(crate) fn is_list_title(text: &str) -> bool {
    let folded = fold(text);
    let leads =
        ["danh sach", "phu luc", "bieu ", "bieu mau", "bang tong hop", "tong hop danh sach", "trich ngang"];
    leads.iter().any(|lead| folded.starts_with(lead)) && !totals::is_total(text)
}
