//! The table of words that stay together as it is written and kept: lists of entries, the program's or an office's.

use domain::catalogue::Certainty;
use domain::text::clean_lines;
use serde::{Deserialize, Serialize};

use super::phrases::PhraseFault;

pub(super) const BUNDLED: &str = include_str!("../../phrases/vi.json");

/// A list of the table: what its entries say of the words around them (`phrases/README.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "told in phrases/README.md")]
pub enum PhraseList {
    Honorifics,
    Places,
    Numbered,
    NumberWords,
    ShortForms,
    LeadingWords,
    ClosingWords,
    Compounds,
}

/// How many words an entry of a list may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum PhraseLength {
    One,
    OneOrTwo,
    Two,
}

/// The table, list by list; each list in the order of its letters' codes, so that the same table is the same text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhraseTable {
    honorifics: Vec<String>,
    places: Vec<String>,
    numbered: Vec<String>,
    number_words: Vec<String>,
    short_forms: Vec<String>,
    leading_words: Vec<String>,
    closing_words: Vec<String>,
    compounds: Vec<String>,
}

impl PhraseLength {
    /// Whether an entry may have so many words.
    #[must_use]
    pub const fn allows(self, words: usize) -> bool {
        matches!((self, words), (Self::One | Self::OneOrTwo, 1) | (Self::OneOrTwo | Self::Two, 2))
    }

    /// The word sent to the screen, which has its sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::OneOrTwo => "one_or_two",
            Self::Two => "two",
        }
    }

    pub(super) const fn told(self) -> &'static str {
        match self {
            Self::One => "one word",
            Self::OneOrTwo => "one word or two",
            Self::Two => "two words",
        }
    }
}

impl PhraseList {
    /// All lists, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Honorifics,
        Self::Places,
        Self::Numbered,
        Self::NumberWords,
        Self::ShortForms,
        Self::Compounds,
        Self::LeadingWords,
        Self::ClosingWords,
    ];

    /// Its name in the table.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Honorifics => "honorifics",
            Self::Places => "places",
            Self::Numbered => "numbered",
            Self::NumberWords => "number_words",
            Self::ShortForms => "short_forms",
            Self::LeadingWords => "leading_words",
            Self::ClosingWords => "closing_words",
            Self::Compounds => "compounds",
        }
    }

    /// The list of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.as_str() == name)
    }

    /// How many words its entries may have.
    #[must_use]
    pub const fn length(self) -> PhraseLength {
        match self {
            Self::Honorifics | Self::Places | Self::Numbered => PhraseLength::OneOrTwo,
            Self::NumberWords | Self::ShortForms | Self::LeadingWords | Self::ClosingWords => {
                PhraseLength::One
            }
            Self::Compounds => PhraseLength::Two,
        }
    }

    /// An entry as the list holds it: in small letters, composed, with single spaces; `None` when it has no word, or more
    /// or fewer than the list's entries.
    #[must_use]
    pub fn entry(self, words: &str) -> Option<String> {
        let entry = small(words);
        self.length().allows(entry.split_whitespace().count()).then_some(entry)
    }

    /// Where the program's own entries come from, and how sure that is. No law says where a line ends; the forms TM., KT.,
    /// TL., TUQ. are those of Nghị định 30/2020/NĐ-CP, Phụ lục I.
    #[must_use]
    pub const fn source(self) -> (&'static str, Certainty) {
        match self {
            Self::ShortForms => (
                "Nghị định 30/2020/NĐ-CP, Phụ lục I: thể thức đề ký; còn lại theo thông lệ",
                Certainty::Inferred,
            ),
            Self::NumberWords | Self::Numbered => (
                "Thông lệ trình bày bằng khen, giấy khen: không tách số khỏi từ đứng trước",
                Certainty::Inferred,
            ),
            Self::Honorifics | Self::Places => {
                ("Thông lệ trình bày bằng khen, giấy khen: không tách tên riêng", Certainty::Inferred)
            }
            Self::LeadingWords | Self::ClosingWords | Self::Compounds => {
                ("Thông lệ đọc: ngắt dòng ở chỗ ngắt nghĩa", Certainty::Inferred)
            }
        }
    }
}

/// As texts are compared.
pub(super) fn small(words: &str) -> String {
    clean_lines(words).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl PhraseTable {
    /// The program's own table.
    #[must_use]
    pub fn bundled() -> Self {
        // A test reads it; without a table lines would end anywhere, and still print.
        Self::read(BUNDLED).unwrap_or_default()
    }

    /// Reads a table from JSON: an object of lists, named and filled as in `phrases/README.md`.
    ///
    /// # Errors
    /// [`PhraseFault::Form`].
    pub fn read(json: &str) -> Result<Self, PhraseFault> {
        let mut table: Self = serde_json::from_str(json).map_err(|error| PhraseFault::Form {
            line: error.line(),
            column: error.column(),
            detail: error.to_string(),
        })?;
        PhraseList::ALL.into_iter().for_each(|list| table.list(list).sort());
        Ok(table)
    }

    /// The entries of a list.
    #[must_use]
    pub fn words(&self, list: PhraseList) -> &[String] {
        match list {
            PhraseList::Honorifics => &self.honorifics,
            PhraseList::Places => &self.places,
            PhraseList::Numbered => &self.numbered,
            PhraseList::NumberWords => &self.number_words,
            PhraseList::ShortForms => &self.short_forms,
            PhraseList::LeadingWords => &self.leading_words,
            PhraseList::ClosingWords => &self.closing_words,
            PhraseList::Compounds => &self.compounds,
        }
    }

    /// Whether a list holds this entry.
    #[must_use]
    pub fn has(&self, list: PhraseList, entry: &str) -> bool {
        self.words(list).iter().any(|one| one == entry)
    }

    /// Adds an entry to a list that has it not.
    pub fn add(&mut self, list: PhraseList, entry: String) {
        let words = self.list(list);
        if let Err(place) = words.binary_search(&entry) {
            words.insert(place, entry);
        }
    }

    /// Leaves an entry out of a list.
    pub fn leave_out(&mut self, list: PhraseList, entry: &str) {
        self.list(list).retain(|one| one != entry);
    }

    /// The table as text, which [`Self::read`] reads.
    ///
    /// # Errors
    /// None that is known: lists of texts can be written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    const fn list(&mut self, list: PhraseList) -> &mut Vec<String> {
        match list {
            PhraseList::Honorifics => &mut self.honorifics,
            PhraseList::Places => &mut self.places,
            PhraseList::Numbered => &mut self.numbered,
            PhraseList::NumberWords => &mut self.number_words,
            PhraseList::ShortForms => &mut self.short_forms,
            PhraseList::LeadingWords => &mut self.leading_words,
            PhraseList::ClosingWords => &mut self.closing_words,
            PhraseList::Compounds => &mut self.compounds,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_kept_as_texts_are_compared_or_refused_by_its_words() {
        assert_eq!(PhraseList::Places.entry("  Đặc  Khu "), Some("đặc khu".to_owned()));
        assert_eq!(PhraseList::Places.entry("khu kinh tế mở"), None);
        assert_eq!(PhraseList::Compounds.entry("công"), None);
        assert_eq!(PhraseList::ShortForms.entry("TM."), Some("tm.".to_owned()));
        assert_eq!(PhraseList::LeadingWords.entry("  "), None);
    }

    #[test]
    fn a_table_is_the_same_text_whatever_way_it_came_about() {
        let mut table = PhraseTable::bundled();
        table.add(PhraseList::Compounds, "khuyến học".to_owned());
        table.add(PhraseList::Compounds, "khuyến học".to_owned());
        table.leave_out(PhraseList::Places, "tỉnh");
        assert!(table.has(PhraseList::Compounds, "khuyến học"));
        assert!(!table.has(PhraseList::Places, "tỉnh"));
        let read = PhraseTable::read(&table.to_json().unwrap()).unwrap();
        assert_eq!(read, table);
        table.leave_out(PhraseList::Compounds, "khuyến học");
        table.add(PhraseList::Places, "tỉnh".to_owned());
        assert_eq!(table, PhraseTable::bundled());
    }
}
