//! What is printed beside the certificates: stickers for the backs of frames, the list to sign on hand-over, envelopes and
//! invitations. As everywhere, the texts arrive finished.

mod envelope;
mod hand_over;
mod invitation;
mod label;
mod sticker;

pub use envelope::{EnvelopeSize, Sender, write_envelopes};
pub use hand_over::{HandOver, HandOverBy, HandOverPart, HandOverRow, write_hand_over};
pub use invitation::{Invitation, InvitationSize, write_invitations};
pub use label::{LabelFault, LabelGrid};
pub use sticker::{Sticker, write_stickers};

use crate::error::DocumentError;
use crate::flow::Card;
use crate::pdf::{Leaf, bind};
use crate::supplies::Supplies;
use crate::template::{PageSize, Template};
use crate::typesetting::TypeCase;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Who is written to: the name with its honorific, or a unit's; below it what the person does and where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addressee {
    /// "Bà Nông Thị Bích Đào".
    pub name: String,
    /// "Phó Chủ tịch Công đoàn cơ sở Giao thông vận tải Bắc Kạn"; may be empty.
    pub below: String,
}

/// A4, upright.
const A4: PageSize = PageSize { width_mm: 210.0, height_mm: 297.0 };

/// One card a page.
fn on_pages(
    title: &str,
    page: PageSize,
    cards: &[Card],
    (document, supplies): (&str, &Supplies),
    adorn: impl Fn(&mut Leaf),
) -> Result<Printed, DocumentError> {
    let mut case = TypeCase::new(supplies);
    for card in cards {
        card.learn(&mut case, document)?;
    }
    let mut leaves = Vec::with_capacity(cards.len());
    for card in cards {
        let mut leaf = Leaf::default();
        adorn(&mut leaf);
        card.write(&mut leaf, &case, (0.0, 0.0), document)?;
        leaves.push(leaf);
    }
    bound(title, page, &case, &leaves)
}

fn bound(
    title: &str,
    page: PageSize,
    case: &TypeCase<'_>,
    leaves: &[Leaf],
) -> Result<Printed, DocumentError> {
    if leaves.is_empty() {
        return Err(DocumentError::EmptyBatch);
    }
    let template = Template { name: title.to_owned(), page, elements: Vec::new() };
    Ok(Printed { bytes: bind(&template, case, leaves)?, pages: leaves.len() })
}
