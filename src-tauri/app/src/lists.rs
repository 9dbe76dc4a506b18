//! Lists: a unit's file read, looked at, accepted.

mod accept;
mod dry_run;
mod encodings;
mod keys;
mod paste;
mod read;
mod source;

pub use accept::{AcceptList, AcceptLists, AcceptedList, RowEdit, accept_list, accept_lists};
pub(crate) use accept::{Accepting, fill};
pub use dry_run::{DryRun, dry_run};
pub use encodings::{CellEncodingView, ColumnEncodingView, EncodingChoice, EncodingView, EvidenceView};
pub use paste::{PasteNominations, paste_nominations};
pub use read::{
    DoubtView, GridRowView, ReadList, ReadRowView, ReadingView, RowMatch, SheetView, SkippedView,
    StatedTotalView, read_list,
};
pub use source::ListSource;
pub(crate) use source::{hex, lexicon, of_intake};
