//! What is printed beside the certificates: stickers for frames, lists to sign, envelopes, invitations.

mod envelopes;
mod gathered;
mod hand_over;
mod invitations;
mod stickers;

pub use envelopes::{EnvelopeView, MakeEnvelopes, make_envelopes};
pub use gathered::GuestsBy;
pub use hand_over::{HandOverOrder, MakeHandOver, make_hand_over};
pub use invitations::{InvitationView, MakeInvitations, make_invitations};
pub use stickers::{
    LabelGridView, LabelSheet, ListLabelSheets, MakeStickers, list_label_sheets, make_stickers,
};
