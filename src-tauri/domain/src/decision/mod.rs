//! The signed act: its number, its life, and what is frozen when it is signed.

mod number;
mod state;

pub use number::DecisionNumber;
pub use state::{DecisionMove, DecisionState};

use crate::Refusal;
use chrono::NaiveDate;

/// A decision may not be dated before the council session that proposed its list (R54).
///
/// # Errors
/// [`Refusal::DecidedBeforeCouncil`].
pub fn check_dates(decided_on: NaiveDate, council_on: Option<NaiveDate>) -> Result<(), Refusal> {
    match council_on {
        Some(council_on) if decided_on < council_on => {
            Err(Refusal::DecidedBeforeCouncil { decided_on, council_on })
        }
        _ => Ok(()),
    }
}
