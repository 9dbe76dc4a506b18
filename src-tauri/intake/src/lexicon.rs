//! The words of awards and themes: folded phrases from the catalogue, ready to be looked for in a text.

use domain::catalogue::{AwardCode, AwardType, Theme, award_types, themes};
use domain::text::fold;

/// The catalogue's words, as intake needs them.
#[derive(Debug, Clone)]
pub struct Lexicon {
    /// (folded phrase, place in `awards`), longest phrase first.
    award_phrases: Vec<(String, usize)>,
    awards: Vec<KnownAward>,
    /// (folded phrase, place in `themes`), longest phrase first.
    theme_phrases: Vec<(String, usize)>,
    themes: Vec<String>,
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
    /// The words of a catalogue.
    #[must_use]
    pub fn new(awards: &[AwardType], themes: &[Theme]) -> Self {
        let award_phrases =
            phrases(awards.iter().map(|award| award.spellings.iter().chain(std::iter::once(&award.name))));
        let theme_phrases =
            phrases(themes.iter().map(|theme| theme.spellings.iter().chain(std::iter::once(&theme.name))));
        let known = |award: &AwardType| KnownAward {
            code: award.code.clone(),
            scope: if award.is_thematic() { Scope::Thematic } else { Scope::AllRound },
        };
        Self {
            award_phrases,
            awards: awards.iter().map(known).collect(),
            theme_phrases,
            themes: themes.iter().map(|theme| theme.name.clone()).collect(),
        }
    }

    /// The words of the catalogue that the program comes with.
    #[must_use]
    pub fn seed() -> Self {
        Self::new(&award_types(), &themes())
    }

    /// The awards named in a folded text, in its order; longer phrases hide the shorter ones inside them.
    pub(crate) fn awards_in(&self, folded: &str) -> Vec<FoundAward> {
        let found = hits(folded, &self.award_phrases);
        let award = |hit: &Hit| {
            let known = self.awards.get(hit.place)?;
            let phrase = folded.get(hit.from..hit.to)?.to_owned();
            Some(FoundAward { code: known.code.clone(), phrase, scope: known.scope })
        };
        found.iter().filter_map(award).collect()
    }

    /// The first theme named in a folded text: where in it, and its full name.
    pub(crate) fn theme_in(&self, folded: &str) -> Option<(usize, &str)> {
        let found = hits(folded, &self.theme_phrases);
        let first = found.first()?;
        Some((first.from, self.themes.get(first.place)?))
    }

    /// The thematic counterpart of an award, if the catalogue has one: `BK_LDLD` → `BK_LDLD_CD`.
    pub(crate) fn thematic_of(&self, code: &AwardCode) -> Option<AwardCode> {
        let wanted = AwardCode::new(&format!("{}_CD", code.as_str()));
        let known =
            self.awards.iter().find(|award| award.code == wanted && award.scope == Scope::Thematic)?;
        Some(known.code.clone())
    }
}

/// Numbers the lists of spellings and sorts all phrases, longest first.
fn phrases<'a, I, J>(lists: I) -> Vec<(String, usize)>
where
    I: Iterator<Item = J>,
    J: Iterator<Item = &'a String>,
{
    let mut all: Vec<(String, usize)> = lists
        .zip(0usize..)
        .flat_map(|(list, place)| list.map(move |spelling| (fold(spelling), place)))
        .filter(|(phrase, _)| !phrase.is_empty())
        .collect();
    all.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
    all.dedup();
    all
}

/// Where phrases stand in a folded text as whole words, without overlaps, longest first taken.
fn hits(folded: &str, phrases: &[(String, usize)]) -> Vec<Hit> {
    let mut found: Vec<Hit> = Vec::new();
    for (phrase, place) in phrases {
        for (from, _) in folded.match_indices(phrase.as_str()) {
            let to = from + phrase.len();
            let free = found.iter().all(|hit| to <= hit.from || from >= hit.to);
            if free && is_whole(folded, from, to) {
                found.push(Hit { from, to, place: *place });
            }
        }
    }
    found.sort_by_key(|hit| hit.from);
    found
}

/// Whether bytes `from..to` of a folded text begin and end at word ends.
pub(crate) fn is_whole(folded: &str, from: usize, to: usize) -> bool {
    let before = folded.get(..from).is_some_and(|text| text.is_empty() || text.ends_with(' '));
    let after = folded.get(to..).is_some_and(|text| text.is_empty() || text.starts_with(' '));
    before && after
}
