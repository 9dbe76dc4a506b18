//! `save_phrase`, `remove_phrase`

use super::list::PhraseStandView;
use crate::catalogue::CertaintyView;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{MadeId, Nothing, RemoveEntry, needed};
use documents::{PhraseList, PhraseTable};
use serde::Deserialize;
use store::StoreError;
use store::phrases::{Phrase, PhraseStand};
use ts_rs::TS;

/// What the office says of words; without an id something new.
#[derive(Debug, Deserialize, TS)]
pub struct SavePhrase {
    /// What it said before.
    pub id: Option<i64>,
    /// The list, by its name.
    pub list: String,
    /// The words; capitals do not matter.
    pub words: String,
    /// How they shall stand.
    pub stand: PhraseStandView,
    /// Who would have it so.
    pub source: String,
    /// How well that is sourced.
    pub certainty: CertaintyView,
}

/// Says how words stand at the end of a line from now on. Decisions that are signed keep the table they were signed with.
///
/// # Errors
/// `input_invalid` list; `field_empty`; `phrase_words` when the list's entries have more or fewer words; `taken` when the
/// list has them; `missing` when what is to be left out is no entry of the program.
pub async fn save_phrase(desk: Desk, input: SavePhrase) -> Result<MadeId, Failure> {
    let list = PhraseList::parse(&input.list)
        .ok_or_else(|| Failure::new(FailureCode::InputInvalid).fact("what", &input.list).at("list"))?;
    let typed = needed("words", &input.words)?;
    let words = list.entry(&typed).ok_or_else(|| {
        Failure::new(FailureCode::PhraseWords)
            .fact("words", &typed)
            .fact("wanted", list.length().as_str())
            .at("words")
    })?;
    let stand = PhraseStand::from(input.stand);
    match (stand, PhraseTable::bundled().has(list, &words)) {
        (PhraseStand::Together, true) => return Err(taken(&words)),
        (PhraseStand::Apart, false) => {
            return Err(Failure::new(FailureCode::Missing).fact("thing", "phrase").fact("id", &words));
        }
        _ => {}
    }
    let phrase = Phrase {
        list: list.as_str().to_owned(),
        words,
        stand,
        source: needed("source", &input.source)?,
        certainty: input.certainty.into(),
    };
    let mut change = desk.change().await?;
    let id = change.save_phrase(input.id, &phrase).await.map_err(|error| match error {
        StoreError::Taken => taken(&phrase.words),
        other => other.into(),
    })?;
    let act = match stand {
        PhraseStand::Together => "phrase_saved",
        PhraseStand::Apart => "phrase_left_out",
    };
    desk.commit(change, Done::work(act).fact("words", phrase.words)).await?;
    Ok(MadeId { id })
}

fn taken(words: &str) -> Failure {
    Failure::new(FailureCode::Taken).fact("name", words).at("words")
}

/// Takes back what the office said of words: the program's table counts for them again.
///
/// # Errors
/// `missing`.
pub async fn remove_phrase(desk: Desk, input: RemoveEntry) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let said = change.phrases().await?.into_iter().find(|one| one.id == input.id).map(|one| one.entry);
    change.remove_phrase(input.id).await?;
    let act = match said.as_ref().map(|one| one.stand) {
        Some(PhraseStand::Apart) => "phrase_taken_in",
        _ => "phrase_removed",
    };
    let words = said.map(|one| one.words).unwrap_or_default();
    desk.commit(change, Done::work(act).fact("words", words)).await?;
    Ok(Nothing {})
}
