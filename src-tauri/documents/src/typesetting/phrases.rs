//! What a board would notice at the end of a line: words that belong together, as data.
//!
//! The program's own table is `phrases/vi.json`; what an office adds or leaves out makes another of it.

use std::sync::OnceLock;

use super::phrase_table::{PhraseLength, PhraseList, PhraseTable, small};

/// A word, or two: the first is empty for those that have one.
type Phrase = (String, String);

/// The table of words that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrases {
    /// Words that stand before a person's name.
    pub(super) honorifics: Vec<Phrase>,
    /// Words that stand before a place's name.
    pub(super) places: Vec<Phrase>,
    /// Words that stand before a number: "năm 2023", "số 737", "Điều 1", "khóa XII", "hạng Ba".
    pub(super) numbered: Vec<Phrase>,
    /// Numbers in words: "hạng Ba".
    pub(super) number_words: Vec<Phrase>,
    /// Short forms that stand before what they shorten: "TM. BAN THƯỜNG VỤ".
    pub(super) short_forms: Vec<Phrase>,
    /// Words after which a line should not end: they lead to what follows.
    pub(super) leading_words: Vec<Phrase>,
    /// Words before which a line should not end: they close what stands before them, as in "Tổ sản xuất số 3".
    pub(super) closing_words: Vec<Phrase>,
    /// Two words that are one in Vietnamese: a line should not end between them.
    pub(super) compounds: Vec<Phrase>,
}

/// Why a table of phrases cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhraseFault {
    /// It is no JSON, or its lists are not the ones that are known.
    #[error("line {line}, column {column}: {detail}")]
    Form {
        /// Line, counted from 1.
        line: usize,
        /// Column, counted from 1.
        column: usize,
        /// What the reader of JSON said.
        detail: String,
    },
    /// An entry has no word, or more than its list may have.
    #[error("{list}: {entry:?} is not {wanted}")]
    Words {
        /// The list.
        list: &'static str,
        /// The entry.
        entry: String,
        /// What the list holds.
        wanted: &'static str,
    },
    /// An entry is not written as texts are compared: in small letters, composed, with single spaces.
    #[error("{list}: {entry:?} is to be written {wanted:?}")]
    Letters {
        /// The list.
        list: &'static str,
        /// The entry.
        entry: String,
        /// How it is to be written.
        wanted: String,
    },
    /// An entry stands twice in its list.
    #[error("{list}: {entry:?} stands twice")]
    Twice {
        /// The list.
        list: &'static str,
        /// The entry.
        entry: String,
    },
}

impl Phrases {
    /// The program's own table.
    #[must_use]
    pub fn bundled() -> &'static Self {
        static TABLE: OnceLock<Phrases> = OnceLock::new();
        // A test reads it; without a table lines would end anywhere, and still print.
        TABLE.get_or_init(|| Self::of(&PhraseTable::bundled()).unwrap_or_default())
    }

    /// Whether two words are one in Vietnamese.
    pub(super) fn is_compound(&self, first: &str, second: &str) -> bool {
        let place = |(a, b): &Phrase| a.as_str().cmp(first).then_with(|| b.as_str().cmp(second));
        self.compounds.binary_search_by(place).is_ok()
    }

    /// Makes a table ready for use.
    ///
    /// # Errors
    /// [`PhraseFault`] for the first entry that cannot be used, with its list.
    pub fn of(table: &PhraseTable) -> Result<Self, PhraseFault> {
        let list = |list| entries(list, table.words(list));
        Ok(Self {
            honorifics: list(PhraseList::Honorifics)?,
            places: list(PhraseList::Places)?,
            numbered: list(PhraseList::Numbered)?,
            number_words: list(PhraseList::NumberWords)?,
            short_forms: list(PhraseList::ShortForms)?,
            leading_words: list(PhraseList::LeadingWords)?,
            closing_words: list(PhraseList::ClosingWords)?,
            compounds: list(PhraseList::Compounds)?,
        })
    }

    /// Reads a table from JSON: an object of lists, named and filled as in `phrases/README.md`.
    ///
    /// # Errors
    /// [`PhraseFault`] for the first fault, with its place.
    pub fn read(json: &str) -> Result<Self, PhraseFault> {
        Self::of(&PhraseTable::read(json)?)
    }
}

/// The entries of a list, in an order in which they are found fast.
fn entries(list: PhraseList, written: &[String]) -> Result<Vec<Phrase>, PhraseFault> {
    let mut phrases = Vec::with_capacity(written.len());
    for entry in written {
        let wanted = small(entry);
        if wanted != *entry {
            return Err(PhraseFault::Letters { list: list.as_str(), entry: entry.clone(), wanted });
        }
        let Some(phrase) = phrase(entry, list.length()) else {
            let wanted = list.length().told();
            return Err(PhraseFault::Words { list: list.as_str(), entry: entry.clone(), wanted });
        };
        phrases.push(phrase);
    }
    phrases.sort();
    let twice = phrases.windows(2).find_map(|pair| match pair {
        [(first, second), right] if *right == (first.clone(), second.clone()) => {
            Some(format!("{first} {second}").trim().to_owned())
        }
        _ => None,
    });
    twice.map_or(Ok(phrases), |entry| Err(PhraseFault::Twice { list: list.as_str(), entry }))
}

fn phrase(entry: &str, length: PhraseLength) -> Option<Phrase> {
    let words: Vec<&str> = entry.split_whitespace().collect();
    if !length.allows(words.len()) {
        return None;
    }
    match words.as_slice() {
        [word] => Some((String::new(), (*word).to_owned())),
        [first, second] => Some(((*first).to_owned(), (*second).to_owned())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typesetting::phrase_table::BUNDLED;

    fn with(list: &str, entries: &str) -> Result<Phrases, PhraseFault> {
        let mut table: serde_json::Value = serde_json::from_str(BUNDLED).unwrap();
        table[list] = serde_json::from_str(entries).unwrap();
        Phrases::read(&table.to_string())
    }

    #[test]
    fn the_program_s_own_table_can_be_read() {
        assert_eq!(Phrases::read(BUNDLED).as_ref(), Ok(Phrases::bundled()));
        assert!(Phrases::bundled().compounds.len() > 100);
    }

    #[test]
    fn an_entry_that_cannot_be_used_is_told_with_its_list() {
        let told = |list: &str, entries: &str| with(list, entries).unwrap_err().to_string();
        assert_eq!(told("honorifics", r#"["Ông"]"#), r#"honorifics: "Ông" is to be written "ông""#);
        assert_eq!(told("places", r#"["bản", "bản"]"#), r#"places: "bản" stands twice"#);
        assert_eq!(told("compounds", r#"["công"]"#), r#"compounds: "công" is not two words"#);
        assert_eq!(told("leading_words", r#"["của các"]"#), r#"leading_words: "của các" is not one word"#);
        assert_eq!(told("numbered", r#"[""]"#), r#"numbered: "" is not one word or two"#);
    }

    #[test]
    fn a_table_with_a_list_that_nobody_knows_is_refused_with_its_line() {
        let told = Phrases::read("{\n  \"honorific\": []\n}").unwrap_err();
        assert!(matches!(told, PhraseFault::Form { line: 2, .. }), "{told}");
    }
}
