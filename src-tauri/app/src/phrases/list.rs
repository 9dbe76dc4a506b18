//! `list_phrases`

use crate::catalogue::CertaintyView;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Nothing;
use documents::{PhraseList, PhraseTable};
use serde::{Deserialize, Serialize};
use store::catalogue::Keyed;
use store::phrases::{Phrase, PhraseStand};
use ts_rs::TS;

/// How words stand in their list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PhraseStand")]
pub enum PhraseStandView {
    /// As an entry.
    Together,
    /// The program's entry is left out.
    Apart,
}

/// An entry of a list.
#[derive(Debug, Serialize, TS)]
pub struct PhraseView {
    /// The words, in small letters.
    pub words: String,
    /// How they stand.
    pub stand: PhraseStandView,
    /// What the office says of them, by its key; nothing for an entry of the program.
    pub id: Option<i64>,
    /// Who would have it so; the list's source for an entry of the program.
    pub source: String,
    /// How well that is sourced.
    pub certainty: CertaintyView,
}

/// A list of the table.
#[derive(Debug, Serialize, TS)]
pub struct PhraseListView {
    /// Its name; chooses the sentence `phrases_<name>`.
    pub list: String,
    /// How many words its entries have: `one`, `one_or_two`, `two`.
    pub length: String,
    /// Where the program's entries come from.
    pub source: String,
    /// How sure that is.
    pub certainty: CertaintyView,
    /// The office's entries and those it leaves out, then the program's.
    pub entries: Vec<PhraseView>,
}

/// The whole table, list by list.
///
/// # Errors
/// What the file did.
pub async fn list_phrases(desk: Desk, _: Nothing) -> Result<Vec<PhraseListView>, Failure> {
    let said = desk.read().await?.phrases().await?;
    let own = PhraseTable::bundled();
    Ok(PhraseList::ALL.into_iter().map(|list| view(list, &own, &said)).collect())
}

fn view(list: PhraseList, own: &PhraseTable, said: &[Keyed<Phrase>]) -> PhraseListView {
    let (source, certainty) = list.source();
    let of_office: Vec<&Keyed<Phrase>> = said
        .iter()
        .filter(|one| one.entry.list == list.as_str())
        // What a later version of the program has itself, or has no longer, is nothing to say.
        .filter(|one| (one.entry.stand == PhraseStand::Apart) == own.has(list, &one.entry.words))
        .collect();
    let by_program =
        own.words(list).iter().filter(|words| !of_office.iter().any(|one| one.entry.words == **words));
    let entries = of_office
        .iter()
        .map(|one| PhraseView {
            words: one.entry.words.clone(),
            stand: one.entry.stand.into(),
            id: Some(one.id),
            source: one.entry.source.clone(),
            certainty: one.entry.certainty.into(),
        })
        .chain(by_program.map(|words| PhraseView {
            words: words.clone(),
            stand: PhraseStandView::Together,
            id: None,
            source: source.to_owned(),
            certainty: certainty.into(),
        }))
        .collect();
    PhraseListView {
        list: list.as_str().to_owned(),
        length: list.length().as_str().to_owned(),
        source: source.to_owned(),
        certainty: certainty.into(),
        entries,
    }
}

impl From<PhraseStand> for PhraseStandView {
    fn from(stand: PhraseStand) -> Self {
        match stand {
            PhraseStand::Together => Self::Together,
            PhraseStand::Apart => Self::Apart,
        }
    }
}

impl From<PhraseStandView> for PhraseStand {
    fn from(stand: PhraseStandView) -> Self {
        match stand {
            PhraseStandView::Together => Self::Together,
            PhraseStandView::Apart => Self::Apart,
        }
    }
}
