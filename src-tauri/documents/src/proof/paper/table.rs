//! The table of names over as many pages as it takes, its heading on each.

use super::pen::{Column, Pen, Style};
use super::{BOTTOM, LEFT, RIGHT, TOP};
use crate::error::DocumentError;
use crate::proof::ProofList;
use crate::template::{Align, Face};
use crate::typesetting::{TypeCase, wrap};

/// Headings and widths (mm) of the columns.
const COLUMNS: [(&str, f64); 4] =
    [("TT", 11.0), ("Họ và tên", 54.0), ("Chức vụ, đơn vị", 73.0), ("Hình thức", 32.0)];
/// Between a text and the lines around it, mm.
const PAD_MM: f64 = 1.6;
const HEADING: Style = Style { face: Face::BOLD, size_pt: 12.0 };
const CELL: Style = Style { face: Face::REGULAR, size_pt: 12.0 };
/// The name is what is asked about: it stands out.
const NAME: Style = Style { face: Face::BOLD, size_pt: 12.0 };
/// In the order of the columns.
const STYLES: [(Style, Align); 4] =
    [(CELL, Align::Centre), (NAME, Align::Left), (CELL, Align::Left), (CELL, Align::Left)];

/// A row whose cells were broken into lines.
struct Row {
    recipient: String,
    cells: [Vec<String>; 4],
}

/// The rows, broken into lines.
pub(super) struct Table {
    heading: Row,
    rows: Vec<Row>,
}

impl Table {
    /// Breaks all cells into lines.
    pub(super) fn of(case: &TypeCase<'_>, list: &ProofList) -> Result<Self, DocumentError> {
        let heading = Row { recipient: String::new(), cells: COLUMNS.map(|(name, _)| vec![name.to_owned()]) };
        let rows = (1..)
            .zip(&list.rows)
            .map(|(number, row)| {
                let texts =
                    [number.to_string(), row.wording.recipient(), row.wording.below(), row.award.clone()];
                let mut cells = [const { Vec::new() }; 4];
                for ((cell, text), ((_, width_mm), (style, _))) in
                    cells.iter_mut().zip(texts).zip(COLUMNS.iter().zip(STYLES))
                {
                    *cell = wrap(case.face(style.face)?, style.size_pt, &text, width_mm - 2.0 * PAD_MM);
                }
                Ok(Row { recipient: row.wording.recipient(), cells })
            })
            .collect::<Result<_, DocumentError>>()?;
        Ok(Self { heading, rows })
    }

    /// Writes the table where the pen stands, turning the page where it must. What follows the table needs so much room,
    /// mm: the last row goes along with it, for nobody signs a page without a name.
    pub(super) fn write(&self, pen: &mut Pen<'_>, after_mm: f64) -> Result<(), DocumentError> {
        let mut top = pen.y_mm;
        self.begin(pen)?;
        for (place, row) in (1..).zip(&self.rows) {
            let is_last = place == self.rows.len() && place > 1;
            let needed_mm = row.height_mm() + if is_last { after_mm } else { 0.0 };
            if pen.y_mm + needed_mm > BOTTOM {
                close(pen, top);
                pen.turn();
                top = pen.y_mm;
                self.begin(pen)?;
            }
            if TOP + self.heading.height_mm() + row.height_mm() > BOTTOM {
                return Err(DocumentError::Overflow {
                    certificate: row.recipient.clone(),
                    zone: "proof_list".to_owned(),
                    text: row.cells.concat().join(" "),
                });
            }
            row.write(pen, &STYLES)?;
        }
        close(pen, top);
        Ok(())
    }

    fn begin(&self, pen: &mut Pen<'_>) -> Result<(), DocumentError> {
        let y = pen.y_mm;
        pen.stroke((LEFT, y), (RIGHT, y));
        self.heading.write(pen, &[(HEADING, Align::Centre); 4])
    }
}

impl Row {
    fn height_mm(&self) -> f64 {
        let most = self.cells.iter().map(Vec::len).max().unwrap_or(1);
        most as f64 * CELL.pitch_mm() + 2.0 * PAD_MM
    }

    fn write(&self, pen: &mut Pen<'_>, styles: &[(Style, Align); 4]) -> Result<(), DocumentError> {
        let (top, bottom) = (pen.y_mm, pen.y_mm + self.height_mm());
        let mut x_mm = LEFT;
        for ((cell, (style, align)), (_, width_mm)) in self.cells.iter().zip(styles).zip(COLUMNS) {
            pen.y_mm = top + PAD_MM;
            let inner = Column { x_mm: x_mm + PAD_MM, width_mm: width_mm - 2.0 * PAD_MM };
            pen.lines(*style, inner, cell, *align)?;
            x_mm += width_mm;
        }
        pen.y_mm = bottom;
        pen.stroke((LEFT, bottom), (RIGHT, bottom));
        Ok(())
    }
}

/// Draws the lines between the columns, from the table's top on this page to where the pen stands.
fn close(pen: &mut Pen<'_>, top: f64) {
    let bottom = pen.y_mm;
    let mut x_mm = LEFT;
    for width_mm in COLUMNS.iter().map(|(_, width)| *width).chain([0.0]) {
        pen.stroke((x_mm, top), (x_mm, bottom));
        x_mm += width_mm;
    }
}
