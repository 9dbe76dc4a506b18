//! Words that stay together at the end of a line: what the office would have otherwise than the program, and the whole
//! tables that decisions were signed with.

use crate::catalogue::Keyed;
use crate::cols::Cols;
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use domain::catalogue::Certainty;

/// Words of which the office says how they stand at the end of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The list of the table, by its name.
    pub list: String,
    /// The words, as the list holds them.
    pub words: String,
    /// What the office says of them.
    pub stand: PhraseStand,
    /// Who would have it so.
    pub source: String,
    /// How well that is sourced.
    pub certainty: Certainty,
}

/// What an office says of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhraseStand {
    /// They are an entry of the list.
    Together,
    /// The program's entry is left out.
    Apart,
}

impl PhraseStand {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Together => "together",
            Self::Apart => "apart",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Together, Self::Apart].into_iter().find(|one| one.as_str() == word)
    }
}

const PHRASE: [&str; 5] = ["list", "words", "stand", "source", "certainty"];

impl Reader {
    /// What the office says of words, in the order in which it was said.
    ///
    /// # Errors
    /// What the file did.
    pub async fn phrases(&mut self) -> Result<Vec<Keyed<Phrase>>, StoreError> {
        let query = sqlx::query("SELECT id, list, words, stand, source, certainty FROM phrase ORDER BY id");
        self.each(query, |row| {
            let mut cols = Cols::of(row, "phrase")?;
            let id = cols.int()?;
            let entry = Phrase {
                list: cols.text()?,
                words: cols.text()?,
                stand: cols.word("stand", PhraseStand::parse)?,
                source: cols.text()?,
                certainty: Certainty::parse(&cols.text()?),
            };
            Ok(Keyed { id, entry })
        })
        .await
    }

    /// A whole table that a decision was signed with, as JSON.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn phrase_table(&mut self, id: i64) -> Result<String, StoreError> {
        let query = sqlx::query("SELECT id, content FROM phrase_table WHERE id = $1").bind(id);
        let row = self.one(query, "phrase_table", id).await?;
        let mut cols = Cols::of(&row, "phrase_table")?;
        cols.int()?;
        cols.text()
    }
}

impl Change {
    /// Adds what the office says of words, or saves an entry that has an id; the id.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it says something of these words already.
    pub async fn save_phrase(&mut self, id: Option<i64>, one: &Phrase) -> Result<i64, StoreError> {
        let values: Vec<Value> = vec![
            one.list.as_str().into(),
            one.words.as_str().into(),
            one.stand.as_str().into(),
            one.source.as_str().into(),
            one.certainty.as_str().into(),
        ];
        self.save_entry("phrase", &PHRASE, id, values).await
    }

    /// Removes what the office says of words: the program's table counts for them again.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_phrase(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove("phrase", &[id]).await
    }

    /// Keeps a whole table for good, once; its key.
    ///
    /// # Errors
    /// What the file did.
    pub async fn keep_phrase_table(&mut self, content: &str, sha256: &str) -> Result<i64, StoreError> {
        let query = sqlx::query("SELECT id FROM phrase_table WHERE sha256 = $1").bind(sha256.to_owned());
        if let Some(row) = self.maybe(query).await? {
            return Cols::of(&row, "phrase_table")?.int();
        }
        self.add_one("phrase_table", &["content", "sha256"], vec![content.into(), sha256.into()]).await
    }
}
