//! Nominations: seen, added, edited, moved.

mod add;
mod advance;
pub(crate) mod board;
mod book;
mod doubts;
mod edit;
mod filter;
mod get;
mod line;
mod list;
mod moves;
mod override_finding;
mod papers;
mod past;
mod procedure;
pub(crate) mod recipients;
mod remarks;
mod remove;
mod weigh;

pub use add::{AddNomination, add_nomination};
pub use advance::{AdvanceNominations, advance_nominations};
pub use doubts::{SettleDoubts, settle_doubts};
pub(crate) use doubts::{by_nomination, changed_fields, keep_open};
pub(crate) use edit::edit_field;
pub use edit::{EditNomination, NominationField, edit_nomination};
pub(crate) use filter::by_rank;
pub use filter::{NominationFilter, NominationSort, SortDirection, StageView};
pub use get::{
    BonusView, FindingView, GetNomination, MoveChoice, NominationView, OriginCellView, OriginView,
    PastAwardView, SeverityView, get_nomination,
};
pub(crate) use get::{bonus_view, past_award_view};
pub(crate) use list::stage_counts;
pub use list::{
    AwardChip, CheckMark, ListNominationIds, ListNominations, NominationIds, NominationList, NominationRow,
    StageCount, list_nomination_ids, list_nominations,
};
pub(crate) use moves::by_next_state;
pub use moves::{MoveNominations, move_nominations};
pub use override_finding::{OverrideFinding, override_finding};
pub use papers::PapersAnswer;
pub use procedure::{SetProcedure, set_procedure};
pub use remarks::{RemarkFieldView, RemarkView};
pub use remove::{RemoveNominations, remove_nominations};
pub use weigh::{Concern, WeighNominations, weigh_nominations};
pub(crate) use weigh::{concerns, proof_concerns};
