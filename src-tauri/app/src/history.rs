//! The history, and taking back the last act.

mod list;
mod undo;

pub(crate) use list::entry_view;
pub use list::{HistoryEntry, HistoryList, ListHistory, list_history};
pub use undo::{Undo, Undone, undo};
