//! Rounds: the occasions on which nominations are gathered and decided.

mod edit;
mod list;
mod open;
mod open_sample;

pub use edit::{EditRound, edit_round};
pub(crate) use list::round_view;
pub use list::{RoundView, list_rounds};
pub use open::{OpenRound, open_round};
pub use open_sample::open_sample_round;
