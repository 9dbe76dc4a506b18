//! Invitations to the ceremony, one for each guest.

use super::{Addressee, Printed, on_pages};
use crate::drawing::{Ink, Shape, Step};
use crate::error::DocumentError;
use crate::flow::{Card, CardLine, MOTTO, Space};
use crate::pdf::Leaf;
use crate::supplies::Supplies;
use crate::template::{Colour, Face, PageSize};

/// What all invitations of a ceremony say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Invitation {
    /// The body above the office: "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM".
    pub parent: String,
    /// The office, in capitals.
    pub office: String,
    /// Who invites, within the sentence: "Liên đoàn Lao động tỉnh Bắc Kạn".
    pub host: String,
    /// What to: "Hội nghị tổng kết công tác công đoàn và trao thưởng năm 2023".
    pub event: String,
    /// "08 giờ 00, thứ Sáu, ngày 29 tháng 12 năm 2023".
    pub time: String,
    /// Where: "Hội trường Liên đoàn Lao động tỉnh, thành phố Bắc Kạn".
    pub place: String,
    /// "Bắc Kạn, ngày 20 tháng 12 năm 2023".
    pub place_and_date: String,
    /// "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH".
    pub signing_form: String,
    /// The signer's name.
    pub signer: String,
}

/// The sheets for invitations, both lying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationSize {
    /// 210 × 148 mm.
    A5,
    /// 297 × 210 mm.
    A4,
}

impl InvitationSize {
    const fn page(self) -> PageSize {
        match self {
            Self::A5 => PageSize { width_mm: 210.0, height_mm: 148.5 },
            Self::A4 => PageSize { width_mm: 297.0, height_mm: 210.0 },
        }
    }

    /// How much larger than A5 it is.
    const fn scale(self) -> f64 {
        match self {
            Self::A5 => 1.0,
            Self::A4 => std::f64::consts::SQRT_2,
        }
    }
}

const DOCUMENT: &str = "invitations";
const TITLE: &str = "Giấy mời";
/// The halves of the head, mm on A5: left edge and width.
const OFFICE: (f64, f64) = (12.0, 84.0);
const NATION: (f64, f64) = (102.0, 96.0);
const WHOLE: (f64, f64) = (14.0, 182.0);
const SIGNED: (f64, f64) = (112.0, 86.0);

/// Writes an invitation for each guest.
///
/// # Errors
/// [`DocumentError::Overflow`] and [`DocumentError::MissingGlyph`] with the guest, [`DocumentError::EmptyBatch`].
pub fn write_invitations(
    invitation: &Invitation,
    guests: &[Addressee],
    size: InvitationSize,
    supplies: &Supplies,
) -> Result<Printed, DocumentError> {
    let cards: Vec<Card> = guests.iter().map(|guest| card(invitation, guest, size.scale())).collect();
    on_pages(TITLE, size.page(), &cards, (DOCUMENT, supplies), |leaf| rules(leaf, size.scale()))
}

fn card(invitation: &Invitation, guest: &Addressee, scale: f64) -> Card {
    let line = |(x, width): (f64, f64), (y, height): (f64, f64), face: Face, sizes: [f64; 2], text: &str| {
        let space =
            Space { x_mm: x * scale, y_mm: y * scale, width_mm: width * scale, height_mm: height * scale };
        CardLine::centred(space, face, sizes.map(|pt| (pt * scale * 2.0).round() / 2.0), text.to_owned())
    };
    let (host, place) = (&invitation.host, &invitation.place);
    let (event, time) = (&invitation.event, &invitation.time);
    let [nation, motto] = MOTTO;
    // Who has nothing below the name stands in the middle of the room for both.
    let name_mm = if guest.below.is_empty() { 26.5 } else { 15.0 };
    let lines = vec![
        line(OFFICE, (8.0, 5.5), Face::REGULAR, [10.0, 7.0], &invitation.parent),
        line(OFFICE, (13.5, 5.5), Face::BOLD, [10.0, 6.0], &invitation.office),
        line(NATION, (8.0, 5.5), Face::BOLD, [10.0, 8.0], nation),
        line(NATION, (13.5, 5.5), Face::BOLD, [11.0, 9.0], motto),
        line(WHOLE, (25.0, 14.0), Face::BOLD, [28.0, 24.0], "GIẤY MỜI"),
        line(WHOLE, (41.0, 7.0), Face::ITALIC, [13.0, 9.0], &format!("{host} trân trọng kính mời")),
        line(WHOLE, (49.0, name_mm), Face::BOLD, [18.0, 9.0], &guest.name).in_lines(3),
        line(WHOLE, (64.5, 11.0), Face::REGULAR, [12.5, 8.0], &guest.below).in_lines(3),
        line(WHOLE, (77.0, 13.0), Face::REGULAR, [13.0, 9.0], &format!("Đến dự {event}")).in_lines(2),
        line(WHOLE, (91.0, 6.5), Face::REGULAR, [13.0, 9.0], &format!("Thời gian: {time}")),
        line(WHOLE, (97.5, 11.0), Face::REGULAR, [13.0, 8.0], &format!("Địa điểm: {place}"))
            .in_lines(2)
            .at_top(),
        line(SIGNED, (110.0, 5.5), Face::ITALIC, [11.0, 8.0], &invitation.place_and_date),
        line(SIGNED, (115.5, 10.5), Face::BOLD, [11.0, 8.0], &invitation.signing_form).in_lines(3).at_top(),
        line(SIGNED, (137.5, 5.5), Face::BOLD, [11.5, 8.0], &invitation.signer),
    ];
    Card { whose: guest.name.clone(), lines }
}

/// The rules below the office and the motto.
fn rules(leaf: &mut Leaf, scale: f64) {
    for ((left, width), rule_mm) in [(OFFICE, 20.0), (NATION, 46.0)] {
        let (middle, y) = ((left + width / 2.0) * scale, 19.6 * scale);
        let half = rule_mm / 2.0 * scale;
        let steps = vec![Step::Move((middle - half, y)), Step::Line((middle + half, y))];
        leaf.shapes.push(Shape { steps, ink: Ink::Stroke(Colour::BLACK, 0.25 * scale) });
    }
}
