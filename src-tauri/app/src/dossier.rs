//! Dossiers: the files attached to nominations, and what their awards want of them.

mod attach;
mod change;
mod contents;
mod views;

pub use attach::{AttachFiles, AttachedFile, AttachedFiles, FileToAttach, attach_files};
pub use change::{AttachmentReach, MoveAttachment, RemoveAttachment, move_attachment, remove_attachment};
pub(crate) use contents::{CONTENTS, unchanged, write_whole};
pub use contents::{CheckAttachment, Content, check_attachment, content};
pub(crate) use views::dossier_view;
pub use views::{AttachmentView, DossierLineView, NeedView, PartView, ProcedureView};
