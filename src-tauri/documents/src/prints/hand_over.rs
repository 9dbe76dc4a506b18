//! The list to sign when awards and money are handed over (D15): by turns of the ceremony, or for each unit apart.

use super::{Printed, bound};
use crate::error::DocumentError;
use crate::flow::{Cells, Column, Head, Pen, Style, Table, TableColumn, Whose, head, learn, numbered};
use crate::supplies::Supplies;
use crate::template::{Align, Face, PageSize};
use crate::typesetting::TypeCase;

/// A list to sign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandOver {
    /// The body above the office.
    pub parent: String,
    /// The office, in capitals.
    pub office: String,
    /// "Bắc Kạn, ngày 29 tháng 12 năm 2023".
    pub place_and_date: String,
    /// What it is about: "Kèm theo Quyết định số: 737/QĐ-LĐLĐ, ngày 25 tháng 12 năm 2023".
    pub decision: String,
    /// The parts, in their order.
    pub parts: Vec<HandOverPart>,
}

/// A part of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandOverPart {
    /// "Lượt 2: Bằng khen tập thể", or a unit's name.
    pub heading: String,
    /// Who receives.
    pub rows: Vec<HandOverRow>,
}

/// Somebody who receives and signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandOverRow {
    /// The recipient, as on the certificate.
    pub recipient: String,
    /// Position and unit.
    pub below: String,
    /// The award, in short.
    pub award: String,
    /// Số sổ vàng, "33".
    pub ordinal: String,
    /// The bonus in đồng; nothing where none is known.
    pub bonus: Option<i64>,
}

/// How the list is parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandOverBy {
    /// One list, a heading for each turn.
    Turn,
    /// A list for each unit, to be signed on its own pages.
    Unit,
}

/// A4, lying.
const PAGE: PageSize = PageSize { width_mm: 297.0, height_mm: 210.0 };
const LEFT: f64 = 20.0;
const TOP: f64 = 15.0;
const BOTTOM: f64 = 192.0;
const WHOLE: Column = Column { x_mm: LEFT, width_mm: 257.0 };
/// The halves of head and foot.
const OFFICE: Column = Column { x_mm: 30.0, width_mm: 96.0 };
const NATION: Column = Column { x_mm: 160.0, width_mm: 107.0 };
/// What the place for the signatures needs, mm.
const SIGNATURES_MM: f64 = 46.0;

const CELL: Style = Style { face: Face::REGULAR, size_pt: 12.0 };
const NAME: Style = Style { face: Face::BOLD, size_pt: 12.0 };
const TEXT: Style = Style { face: Face::REGULAR, size_pt: 13.0 };
const STRONG: Style = Style { face: Face::BOLD, size_pt: 13.0 };
const SLANTED: Style = Style { face: Face::ITALIC, size_pt: 13.0 };
const TITLE: Style = Style { face: Face::BOLD, size_pt: 14.0 };
const FACES: [Face; 3] = [Face::REGULAR, Face::BOLD, Face::ITALIC];

const COLUMNS: [TableColumn; 7] = [
    column("TT", 11.0, CELL, Align::Centre),
    column("Họ và tên, tập thể", 62.0, NAME, Align::Left),
    column("Chức vụ, đơn vị", 72.0, CELL, Align::Left),
    column("Hình thức", 38.0, CELL, Align::Left),
    column("Số sổ vàng", 17.0, CELL, Align::Centre),
    column("Tiền thưởng (đồng)", 27.0, CELL, Align::Right),
    column("Ký nhận", 30.0, CELL, Align::Left),
];

const DOCUMENT: &str = "hand_over";
const NAMES: &str = "DANH SÁCH KÝ NHẬN BẰNG, GIẤY KHEN VÀ TIỀN THƯỞNG";
const SIGNED: [&str; 2] = ["NGƯỜI GIAO", "NGƯỜI LẬP DANH SÁCH"];
const HOW: &str = "(Ký, ghi rõ họ tên)";
const OF_UNIT: &str = "ĐẠI DIỆN ĐƠN VỊ NHẬN";
/// Letters of the words that are put together with figures.
const PLAIN: &str = "0123456789 .,;:()– Đơn vị: Cộng tên, tiền thưởng đồng tên chưa có tiền thưởng";

const fn column(heading: &'static str, width_mm: f64, style: Style, align: Align) -> TableColumn {
    TableColumn { heading, width_mm, style, align }
}

/// Writes the list as a PDF on A4.
///
/// # Errors
/// [`DocumentError::MissingGlyph`] with the recipient, [`DocumentError::Overflow`] for a row higher than a page,
/// [`DocumentError::EmptyBatch`].
pub fn write_hand_over(
    list: &HandOver,
    by: HandOverBy,
    supplies: &Supplies,
) -> Result<Printed, DocumentError> {
    let mut case = TypeCase::new(supplies);
    know(&mut case, list)?;
    let mut pages = Vec::new();
    let parts: Vec<&[HandOverPart]> = match by {
        HandOverBy::Turn => vec![list.parts.as_slice()],
        HandOverBy::Unit => list.parts.chunks(1).collect(),
    };
    for parts in parts.into_iter().filter(|parts| parts.iter().any(|part| !part.rows.is_empty())) {
        pages.extend(section(&case, list, parts, by)?);
    }
    bound(NAMES, PAGE, &case, &pages)
}

fn know(case: &mut TypeCase<'_>, list: &HandOver) -> Result<(), DocumentError> {
    let of = Whose { name: &list.office, document: DOCUMENT };
    let headings = COLUMNS.iter().map(|column| column.heading);
    let fixed = [NAMES, SIGNED[0], SIGNED[1], HOW, OF_UNIT, PLAIN, &list.decision];
    for text in fixed.into_iter().chain(list.head().texts()).chain(headings) {
        learn(case, &FACES, &of, text)?;
    }
    for part in &list.parts {
        learn(case, &FACES, &Whose { name: &part.heading, document: DOCUMENT }, &part.heading)?;
        for row in &part.rows {
            for text in [&row.recipient, &row.below, &row.award, &row.ordinal] {
                learn(case, &FACES, &Whose { name: &row.recipient, document: DOCUMENT }, text)?;
            }
        }
    }
    Ok(())
}

impl HandOver {
    const fn head(&self) -> Head<'_> {
        Head {
            parent: self.parent.as_str(),
            office: self.office.as_str(),
            place_and_date: self.place_and_date.as_str(),
        }
    }
}

/// The pages that are signed together.
fn section(
    case: &TypeCase<'_>,
    list: &HandOver,
    parts: &[HandOverPart],
    by: HandOverBy,
) -> Result<Vec<crate::pdf::Leaf>, DocumentError> {
    let mut pen = Pen::new(case, (TOP, BOTTOM));
    head(&mut pen, list.head(), [OFFICE, NATION])?;
    pen.centred(TITLE, WHOLE, NAMES)?;
    pen.centred(SLANTED, WHOLE, &format!("({})", list.decision))?;
    let of = match (by, parts.first()) {
        (HandOverBy::Unit, Some(part)) => part.heading.as_str(),
        _ => "",
    };
    if !of.is_empty() {
        pen.centred(STRONG, WHOLE, &format!("Đơn vị: {of}"))?;
    }
    pen.space(3.0);
    Table::of(case, &COLUMNS, LEFT, cells(parts, by), DOCUMENT)?.write(&mut pen, SIGNATURES_MM)?;
    foot(&mut pen, parts, by)?;
    numbered(case, pen.pages(), (WHOLE, BOTTOM + 7.0), if of.is_empty() { &list.office } else { of })
}

fn cells(parts: &[HandOverPart], by: HandOverBy) -> Vec<Cells> {
    let mut cells = Vec::new();
    let mut number = 0;
    for part in parts {
        if by == HandOverBy::Turn && !part.heading.is_empty() {
            cells.push(Cells::Group(part.heading.clone()));
        }
        for row in &part.rows {
            number += 1;
            let money = row.bonus.map(grouped).unwrap_or_default();
            let texts = vec![
                number.to_string(),
                row.recipient.clone(),
                row.below.clone(),
                row.award.clone(),
                row.ordinal.clone(),
                money,
                String::new(),
            ];
            cells.push(Cells::Row { whose: row.recipient.clone(), texts });
        }
    }
    cells
}

/// How much it is in all, and where both sides sign: in one piece.
fn foot(pen: &mut Pen<'_>, parts: &[HandOverPart], by: HandOverBy) -> Result<(), DocumentError> {
    if pen.y_mm + SIGNATURES_MM > BOTTOM {
        pen.turn();
    }
    let rows = || parts.iter().flat_map(|part| &part.rows);
    let sum: i64 = rows().filter_map(|row| row.bonus).sum();
    let unpaid = rows().filter(|row| row.bonus.is_none()).count();
    let without =
        if unpaid == 0 { String::new() } else { format!(" ({unpaid} tên chưa có tiền thưởng)") };
    pen.space(2.5);
    pen.left(
        TEXT,
        WHOLE,
        &format!("Cộng: {} tên; tiền thưởng {} đồng{without}.", rows().count(), grouped(sum)),
    )?;
    pen.space(4.0);
    let top = pen.y_mm;
    let right = match by {
        HandOverBy::Turn => SIGNED[1],
        HandOverBy::Unit => OF_UNIT,
    };
    for (column, who) in [(OFFICE, SIGNED[0]), (NATION, right)] {
        pen.y_mm = top;
        pen.centred(STRONG, column, who)?;
        pen.centred(SLANTED, column, HOW)?;
    }
    Ok(())
}

/// 1080000 as 1.080.000.
fn grouped(dong: i64) -> String {
    let digits = dong.unsigned_abs().to_string();
    let mut out = String::from(if dong < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}
