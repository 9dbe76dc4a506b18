//! What the office learnt from lists: words above columns, and the layouts that units use.

use crate::catalogue::Keyed;
use crate::cols::Cols;
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use chrono::NaiveDate;
use domain::text::fold;

/// Words above a column that the office added to the book of headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingWord {
    /// As the board typed them.
    pub phrase: String,
    /// What they mean, as intake calls it.
    pub meaning: String,
}

/// How a unit lays out its lists, as far as somebody had to say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLayout {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The unit that sends such lists.
    pub sender: String,
    /// What tells the sender again.
    pub sender_key: String,
    /// What its columns are, as JSON.
    pub columns: String,
    /// How its columns are encoded, as JSON.
    pub encodings: String,
    /// The file that it was seen in last.
    pub file_name: String,
    /// When that was accepted.
    pub used_on: NaiveDate,
}

const HEADING_WORD: [&str; 3] = ["phrase", "folded", "meaning"];
const LIST_LAYOUT: [&str; 6] = ["sender", "sender_key", "columns", "encodings", "file_name", "used_on"];

impl Reader {
    /// The words that the office added to the book of headings, in the order in which they were added.
    ///
    /// # Errors
    /// What the file did.
    pub async fn heading_words(&mut self) -> Result<Vec<Keyed<HeadingWord>>, StoreError> {
        let query = sqlx::query("SELECT id, phrase, meaning FROM heading_word ORDER BY id");
        self.each(query, |row| {
            let mut cols = Cols::of(row, "heading_word")?;
            let id = cols.int()?;
            Ok(Keyed { id, entry: HeadingWord { phrase: cols.text()?, meaning: cols.text()? } })
        })
        .await
    }

    /// How units lay out their lists, where somebody had to say so; the newest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn list_layouts(&mut self) -> Result<Vec<ListLayout>, StoreError> {
        let query = sqlx::query(
            "SELECT id, sender, sender_key, columns, encodings, file_name, used_on FROM list_layout \
             ORDER BY used_on DESC, id DESC",
        );
        self.each(query, |row| {
            let mut cols = Cols::of(row, "list_layout")?;
            Ok(ListLayout {
                id: cols.int()?,
                sender: cols.text()?,
                sender_key: cols.text()?,
                columns: cols.text()?,
                encodings: cols.text()?,
                file_name: cols.text()?,
                used_on: cols.day()?,
            })
        })
        .await
    }
}

impl Change {
    /// Adds words above a column to the book, or saves those that have an id; the id.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the book has them already.
    pub async fn save_heading_word(
        &mut self,
        id: Option<i64>,
        word: &HeadingWord,
    ) -> Result<i64, StoreError> {
        let values: Vec<Value> =
            vec![word.phrase.as_str().into(), fold(&word.phrase).into(), word.meaning.as_str().into()];
        self.save_entry("heading_word", &HEADING_WORD, id, values).await
    }

    /// Removes words from the book.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_heading_word(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove("heading_word", &[id]).await
    }

    /// Keeps how a unit lays out its lists, in place of what was kept before.
    ///
    /// # Errors
    /// What the file did.
    pub async fn save_list_layout(&mut self, layout: &ListLayout) -> Result<i64, StoreError> {
        let values: Vec<Value> = vec![
            layout.sender.as_str().into(),
            layout.sender_key.as_str().into(),
            layout.columns.as_str().into(),
            layout.encodings.as_str().into(),
            layout.file_name.as_str().into(),
            layout.used_on.to_string().into(),
        ];
        let id = (layout.id > 0).then_some(layout.id);
        self.save_entry("list_layout", &LIST_LAYOUT, id, values).await
    }
}
