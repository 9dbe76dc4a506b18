//! `list_heading_words`, `save_heading_word`, `remove_heading_word`: the book of headings.

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::lists::meaning;
use crate::typed::{MadeId, Nothing, RemoveEntry, needed};
use domain::text::fold;
use intake::Meaning;
use serde::{Deserialize, Serialize};
use store::lists::HeadingWord;
use ts_rs::TS;

/// Words above a column that the office added.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "HeadingWord")]
#[expect(missing_docs, reason = "named as in store::lists::HeadingWord")]
pub struct HeadingWordView {
    pub id: i64,
    pub phrase: String,
}

/// A meaning that a column can have, and the words by which it is known.
#[derive(Debug, Serialize, TS)]
pub struct HeadingMeaning {
    /// Its word; chooses the sentence `meaning_<word>`.
    pub meaning: String,
    /// The program's own words, folded; the office's come first and win.
    pub built_in: Vec<String>,
    /// The office's words.
    pub own: Vec<HeadingWordView>,
}

/// The whole book: every meaning with its words.
///
/// # Errors
/// What the file did.
pub async fn list_heading_words(desk: Desk, _: Nothing) -> Result<Vec<HeadingMeaning>, Failure> {
    let own = desk.read().await?.heading_words().await?;
    let built_in = intake::meanings::built_in();
    Ok(Meaning::CHOOSABLE
        .into_iter()
        .map(|meaning| HeadingMeaning {
            meaning: meaning.as_str().to_owned(),
            built_in: built_in
                .iter()
                .filter(|(of, _)| *of == meaning)
                .flat_map(|(_, phrases)| phrases.iter().map(|phrase| (*phrase).to_owned()))
                .collect(),
            own: own
                .iter()
                .filter(|word| word.entry.meaning == meaning.as_str())
                .map(|word| HeadingWordView { id: word.id, phrase: word.entry.phrase.clone() })
                .collect(),
        })
        .collect())
}

/// Words above a column as they shall be; without an id new ones.
#[derive(Debug, Deserialize, TS)]
pub struct SaveHeadingWord {
    /// The entry to change.
    pub id: Option<i64>,
    /// The words; marks and capitals do not matter.
    pub phrase: String,
    /// What they mean.
    pub meaning: String,
}

/// Adds words to the book, or says what known words mean from now on.
///
/// # Errors
/// `field_empty`, `input_invalid` meaning.
pub async fn save_heading_word(desk: Desk, input: SaveHeadingWord) -> Result<MadeId, Failure> {
    let mut change = desk.change().await?;
    let phrase = needed("phrase", &input.phrase)?;
    if fold(&phrase).is_empty() {
        return Err(Failure::new(FailureCode::FieldEmpty).fact("field", "phrase").at("phrase"));
    }
    let word = HeadingWord { meaning: meaning(&input.meaning)?.as_str().to_owned(), phrase };
    // The same words said again get their new meaning: a book has them once.
    let there = change.heading_words().await?.into_iter();
    let there = there.filter(|one| fold(&one.entry.phrase) == fold(&word.phrase)).map(|one| one.id).next();
    let id = change.save_heading_word(input.id.or(there), &word).await?;
    desk.commit(change, Done::work("heading_word_saved").fact("phrase", word.phrase)).await?;
    Ok(MadeId { id })
}

/// Removes words of the office from the book.
///
/// # Errors
/// `missing`.
pub async fn remove_heading_word(desk: Desk, input: RemoveEntry) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let words = change.heading_words().await?;
    let phrase = words.into_iter().find(|one| one.id == input.id).map(|one| one.entry.phrase);
    change.remove_heading_word(input.id).await?;
    desk.commit(change, Done::work("heading_word_removed").fact("phrase", phrase.unwrap_or_default()))
        .await?;
    Ok(Nothing {})
}
