//! Dossiers: the files attached to nominations, the papers that the office holds, and what their awards want of them.

mod attach;
mod change;
mod contents;
mod papers;
mod views;

pub use attach::{AttachFiles, AttachedFile, AttachedFiles, FileToAttach, attach_files};
pub use change::{AttachmentReach, MoveAttachment, RemoveAttachment, move_attachment, remove_attachment};
pub(crate) use contents::{CONTENTS, unchanged, write_whole};
pub use contents::{CheckAttachment, Content, check_attachment, content};
pub use papers::{PapersOf, PapersReceived, ReceivePapers, TakeBackPapers, receive_papers, take_back_papers};
pub(crate) use papers::{coded, hold_missing};
pub(crate) use views::dossier_view;
pub use views::{AttachmentView, DossierLineView, NeedView, PaperHeldView, PartView, ProcedureView};
