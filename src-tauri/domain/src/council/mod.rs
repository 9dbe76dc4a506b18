//! The council: its session and the count of its votes.

mod ballot;
mod state;

pub use ballot::{Ballot, Share};
pub use state::{SessionMove, SessionState};
