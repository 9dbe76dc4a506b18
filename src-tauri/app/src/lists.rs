//! Lists: a unit's file read, looked at, accepted.

mod accept;
mod columns;
mod conflicts;
mod doubts;
mod dry_run;
mod edits;
mod encodings;
mod kept;
mod keys;
mod layouts;
mod look;
mod matching;
mod names;
mod origin;
mod paste;
mod queue;
mod read;
mod sender;
mod source;

pub use accept::{AcceptList, AcceptLists, AcceptedList, PersonAnswer, accept_list, accept_lists};
pub(crate) use accept::{Accepting, fill};
pub(crate) use columns::meaning;
pub use columns::{ColumnChoiceView, ListColumnView};
pub use conflicts::{ConflictKind, ConflictView};
pub use doubts::{DoubtView, OpenRow};
pub use dry_run::{DryRow, DryRun, dry_run};
pub use edits::RowEdit;
pub use encodings::{CellEncodingView, ColumnEncodingView, EncodingChoice, EncodingView, EvidenceView};
pub use kept::{
    KeepList, KeptList, KeptListName, KeptProgress, OpenedList, drop_kept_list, keep_list, list_kept_lists,
    open_kept_list,
};
pub use layouts::LayoutOffer;
pub(crate) use layouts::Said;
pub use look::{ListLook, LookAtList, look_at_list};
pub use matching::{RowMatch, UnitCandidateView};
pub(crate) use names::name_doubts;
pub use names::{CheckNames, CheckedName, TypedName, check_names};
pub use paste::{PasteNominations, PastedNominations, paste_nominations};
pub use queue::{QueueList, queue_list};
pub use read::{
    GridRowView, ReadList, ReadRowView, ReadingView, SheetView, SkippedView, StatedTotalView, read_list,
};
pub use sender::{SenderEvidence, Senders};
pub use source::{ListSource, SourceKind};
pub(crate) use source::{hex, lexicon, of_intake};
