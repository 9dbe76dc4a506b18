//! The life of a nomination, from the unit's draft to the award in the hand.

mod moves;
mod path;
mod remark;
mod stage;
mod state;

pub use moves::Move;
pub use path::path_to;
pub use remark::{RemarkField, Remarks};
pub use stage::Stage;
pub use state::NominationState;
