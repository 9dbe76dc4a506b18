//! Words that stay together at the end of a line: the program's table, and what the office would have otherwise.

mod list;
mod save;
mod table;

pub use list::{PhraseListView, PhraseStandView, PhraseView, list_phrases};
pub use save::{SavePhrase, remove_phrase, save_phrase};
pub(crate) use table::{keep_table, own_json, table_json, with_table, with_table_now};
