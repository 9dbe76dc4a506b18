//! The register: every award ever, found by name with or without marks.

mod export;
mod get;
mod search;

pub use export::{ExportRegister, export_register};
pub use get::{AwardView, GetAward, get_award};
pub use search::{AwardList, AwardRow, SearchAwards, search_awards};
pub(crate) use search::{Classes, award_row};
