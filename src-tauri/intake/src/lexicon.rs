//! The words of awards and themes: folded phrases from the catalogue, ready to be looked for in a text; and the book of
//! headings.

use crate::book::{HeadingBook, HeadingWord};

use domain::catalogue::{AwardCode, AwardType, Theme, award_types, themes};
use domain::text::fold;
use std::collections::HashMap;

/// The catalogue's words, as intake needs them.
#[derive(Debug, Clone)]
pub struct Lexicon {
    /// Phrases of `awards`, by their place.
    award_phrases: Phrases,
    awards: Vec<KnownAward>,
    /// Phrases of `themes`, by their place.
    theme_phrases: Phrases,
    themes: Vec<String>,
    headings: HeadingBook,
}

#[derive(Debug, Clone)]
struct KnownAward {
    code: AwardCode,
    scope: Scope,
}

/// Whether an award is for one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// For all-round merit.
    AllRound,
    /// For one theme.
    Thematic,
}

/// An award found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FoundAward {
    pub code: AwardCode,
    /// The phrase that was found, folded.
    pub phrase: String,
    /// Whether it is for one theme.
    pub scope: Scope,
}

/// A phrase found in a folded text: its bytes and the place of what it names.
struct Hit {
    from: usize,
    to: usize,
    place: usize,
}

impl Lexicon {
    /// The words of a catalogue, and those that the office added to the book of headings.
    #[must_use]
    pub fn new(awards: &[AwardType], themes: &[Theme], headings: &[HeadingWord]) -> Self {
        let award_phrases = Phrases::new(
            awards.iter().map(|award| award.spellings.iter().chain(std::iter::once(&award.name))),
        );
        let theme_phrases = Phrases::new(
            themes.iter().map(|theme| theme.spellings.iter().chain(std::iter::once(&theme.name))),
        );
        let known = |award: &AwardType| KnownAward {
            code: award.code.clone(),
            scope: if award.is_thematic() { Scope::Thematic } else { Scope::AllRound },
        };
        Self {
            award_phrases,
            awards: awards.iter().map(known).collect(),
            theme_phrases,
            themes: themes.iter().map(|theme| theme.name.clone()).collect(),
            headings: HeadingBook::with(headings),
        }
    }

    /// The words of the catalogue that the program comes with.
    #[must_use]
    pub fn seed() -> Self {
        Self::new(&award_types(), &themes(), &[])
    }

    /// What the words above columns mean.
    pub(crate) const fn headings(&self) -> &HeadingBook {
        &self.headings
    }

    /// The awards named in a folded text, in its order; longer phrases hide the shorter ones inside them.
    pub(crate) fn awards_in(&self, folded: &str) -> Vec<FoundAward> {
        let found = self.award_phrases.hits(folded);
        let award = |hit: &Hit| {
            let known = self.awards.get(hit.place)?;
            let phrase = folded.get(hit.from..hit.to)?.to_owned();
            Some(FoundAward { code: known.code.clone(), phrase, scope: known.scope })
        };
        found.iter().filter_map(award).collect()
    }

    /// The first theme named in a folded text: where in it, by which words, and its full name.
    pub(crate) fn theme_in<'t>(&self, folded: &'t str) -> Option<(usize, &'t str, &str)> {
        let found = self.theme_phrases.hits(folded);
        let first = found.first()?;
        Some((first.from, folded.get(first.from..first.to)?, self.themes.get(first.place)?))
    }

    /// The thematic counterpart of an award, if the catalogue has one: `BK_LDLD` → `BK_LDLD_CD`.
    pub(crate) fn thematic_of(&self, code: &AwardCode) -> Option<AwardCode> {
        let wanted = AwardCode::new(&format!("{}_CD", code.as_str()));
        let known =
            self.awards.iter().find(|award| award.code == wanted && award.scope == Scope::Thematic)?;
        Some(known.code.clone())
    }
}

/// Folded phrases by their first word, each with the place of what it names.
#[derive(Debug, Clone, Default)]
struct Phrases(HashMap<String, Vec<(String, usize)>>);

impl Phrases {
    /// Numbers the lists of spellings and files all phrases.
    fn new<'a, I, J>(lists: I) -> Self
    where
        I: Iterator<Item = J>,
        J: Iterator<Item = &'a String>,
    {
        let mut by_word: HashMap<String, Vec<(String, usize)>> = HashMap::new();
        let mut shorter: Vec<(String, usize)> = Vec::new();
        for (list, place) in lists.zip(0usize..) {
            for phrase in list.map(|spelling| fold(spelling)).filter(|phrase| !phrase.is_empty()) {
                shorter.extend(abbreviated(&phrase).into_iter().map(|written| (written, place)));
                file(&mut by_word, phrase, place);
            }
        }
        // The catalogue's own words come first: what is only an abbreviation of others gives way.
        for (phrase, place) in shorter {
            file(&mut by_word, phrase, place);
        }
        Self(by_word)
    }

    /// Where phrases stand in a folded text as whole words, in its order; of overlapping ones the longest.
    fn hits(&self, folded: &str) -> Vec<Hit> {
        let starts = std::iter::once(0).chain(folded.match_indices(' ').map(|(at, _)| at + 1));
        let mut all: Vec<Hit> = Vec::new();
        for from in starts {
            let rest = folded.get(from..).unwrap_or_default();
            let word = rest.split(' ').next().unwrap_or_default();
            for (phrase, place) in self.0.get(word).map_or(&[][..], Vec::as_slice) {
                if rest
                    .strip_prefix(phrase.as_str())
                    .is_some_and(|after| after.is_empty() || after.starts_with(' '))
                {
                    all.push(Hit { from, to: from + phrase.len(), place: *place });
                }
            }
        }
        all.sort_by_key(|hit| (std::cmp::Reverse(hit.to - hit.from), hit.from));
        let mut found: Vec<Hit> = Vec::new();
        for hit in all {
            if found.iter().all(|other| hit.to <= other.from || hit.from >= other.to) {
                found.push(hit);
            }
        }
        found.sort_by_key(|hit| hit.from);
        found
    }
}

/// Files a phrase under its first word, where nothing stands for it yet.
fn file(by_word: &mut HashMap<String, Vec<(String, usize)>>, phrase: String, place: usize) {
    let word = phrase.split(' ').next().unwrap_or_default().to_owned();
    let filed = by_word.entry(word).or_default();
    if filed.iter().all(|(known, _)| *known != phrase) {
        filed.push((phrase, place));
    }
}

/// Words that lists write in other ways, folded: the word, and its other way.
const WRITTEN: &[(&str, &str)] = &[
    ("chien si thi dua", "chien sy thi dua"),
    ("chien si thi dua", "cstd"),
    ("huan chuong lao dong", "hcld"),
    ("huan chuong lao dong", "hc lao dong"),
    ("huan chuong doc lap", "hcdl"),
    ("tap the lao dong", "ttld"),
    ("lao dong tien tien", "ldtt"),
    ("doan vien cong doan", "dvcd"),
    ("doan vien cong doan xuat sac", "dvcdxs"),
    ("bang khen", "bk"),
    ("giay khen", "gk"),
    ("ky niem chuong", "knc"),
    ("co thi dua chuyen de", "co cd"),
    ("co thi dua", "co td"),
    ("bang khen chuyen de", "bkcd"),
    ("tong lien doan lao dong viet nam", "tld"),
];

/// A phrase in the other ways in which lists write its words.
fn abbreviated(phrase: &str) -> Vec<String> {
    let other =
        |(word, written): &(&str, &str)| holds(phrase, word).then(|| phrase.replacen(word, written, 1));
    let once: Vec<String> = WRITTEN.iter().filter_map(other).collect();
    // A form alone ("GK") has its own spellings in the catalogue.
    once.into_iter().filter(|written| written.contains(' ') || written.len() > 3).collect()
}

/// Whether a folded text holds a phrase as whole words.
pub(crate) fn holds(folded: &str, phrase: &str) -> bool {
    folded.match_indices(phrase).any(|(at, _)| is_whole(folded, at, at + phrase.len()))
}

/// Whether bytes `from..to` of a folded text begin and end at word ends.
pub(crate) fn is_whole(folded: &str, from: usize, to: usize) -> bool {
    let before = folded.get(..from).is_some_and(|text| text.is_empty() || text.ends_with(' '));
    let after = folded.get(to..).is_some_and(|text| text.is_empty() || text.starts_with(' '));
    before && after
}
