//! Decisions: drafted, ordered, signed; frozen from then on.

mod above;
mod draft;
mod edit;
mod get;
mod items;
mod list;
mod moves;
mod numbers;
mod order;
mod round;
mod sign;

pub use above::{RecordDecisionAbove, record_decision_above};
pub use draft::{DraftDecision, draft_decision};
pub use edit::{EditDecision, edit_decision};
pub use get::{DecisionItemView, DecisionView, GetDecision, get_decision};
pub(crate) use items::strike;
pub use items::{DropFromDecision, drop_from_decision};
pub(crate) use list::decision_row;
pub use list::{DecisionList, DecisionRow, ListDecisions, Ready, list_decisions};
pub use moves::{MoveDecision, move_decision};
pub(crate) use numbers::{number_is_free, numbered};
pub use order::{OrderDecision, order_decision};
pub use round::{DecideRound, decide_round};
pub use sign::{SignDecision, sign_decision};
