//! A table over as many pages as it takes, its heading on each.

use super::pen::{Column, Pen, Style};
use crate::error::DocumentError;
use crate::template::{Align, Face};
use crate::typesetting::{TypeCase, wrap};

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TableColumn {
    /// What stands above it.
    pub heading: &'static str,
    /// How wide it is, mm.
    pub width_mm: f64,
    /// How its texts are set.
    pub style: Style,
    /// Where they stand.
    pub align: Align,
}

/// A row as it is given.
#[derive(Debug, Clone)]
pub(crate) enum Cells {
    /// A text for each column; whose row it is stands in the failure.
    Row { whose: String, texts: Vec<String> },
    /// A heading within the table, across all columns.
    Group(String),
}

/// Between a text and the lines around it, mm.
const PAD_MM: f64 = 1.6;
const HEADING: Style = Style { face: Face::BOLD, size_pt: 12.0 };

/// A row whose cells were broken into lines.
struct Broken {
    whose: String,
    cells: Vec<Vec<String>>,
    is_group: bool,
}

/// The rows, broken into lines.
pub(crate) struct Table<'a> {
    columns: &'a [TableColumn],
    left_mm: f64,
    heading: Broken,
    rows: Vec<Broken>,
    /// The kind of document, for the failure.
    document: &'a str,
}

impl<'a> Table<'a> {
    /// Breaks all cells into lines.
    pub(crate) fn of(
        case: &TypeCase<'_>,
        columns: &'a [TableColumn],
        left_mm: f64,
        rows: Vec<Cells>,
        document: &'a str,
    ) -> Result<Self, DocumentError> {
        let set = |style: Style, text: &str, width_mm: f64| {
            let face = case.face(style.face)?;
            let inner_mm = width_mm - 2.0 * PAD_MM;
            Ok::<_, DocumentError>(wrap(face, style.size_pt, text, inner_mm, case.phrases()))
        };
        let headings = columns.iter().map(|column| set(HEADING, column.heading, column.width_mm));
        let cells = headings.collect::<Result<_, _>>()?;
        let heading = Broken { whose: String::new(), cells, is_group: false };
        let whole_mm: f64 = columns.iter().map(|column| column.width_mm).sum();
        let rows = rows.into_iter().map(|row| match row {
            Cells::Group(text) => {
                Ok(Broken { cells: vec![set(HEADING, &text, whole_mm)?], whose: text, is_group: true })
            }
            Cells::Row { whose, texts } => {
                let cells =
                    texts.iter().zip(columns).map(|(text, column)| set(column.style, text, column.width_mm));
                Ok(Broken { whose, cells: cells.collect::<Result<_, _>>()?, is_group: false })
            }
        });
        let rows = rows.collect::<Result<_, DocumentError>>()?;
        Ok(Self { columns, left_mm, heading, rows, document })
    }

    /// Writes the table where the pen stands, turning the page where it must. What follows the table needs so much room,
    /// mm: the last row goes along with it, for nobody signs a page without a name.
    pub(crate) fn write(&self, pen: &mut Pen<'_>, after_mm: f64) -> Result<(), DocumentError> {
        let mut top = pen.y_mm;
        self.begin(pen)?;
        for (place, row) in (1..).zip(&self.rows) {
            let is_last = place == self.rows.len() && place > 1;
            let mut needed_mm = self.height_mm(row) + if is_last { after_mm } else { 0.0 };
            if row.is_group {
                // A heading without a row below it says nothing.
                needed_mm += self.rows.get(place).map_or(0.0, |next| self.height_mm(next));
            }
            if pen.y_mm + needed_mm > pen.bottom_mm() {
                self.close(pen, top);
                pen.turn();
                top = pen.y_mm;
                self.begin(pen)?;
            }
            if pen.top_mm() + self.height_mm(&self.heading) + self.height_mm(row) > pen.bottom_mm() {
                return Err(DocumentError::Overflow {
                    certificate: row.whose.clone(),
                    zone: self.document.to_owned(),
                    text: row.cells.concat().join(" "),
                });
            }
            if row.is_group {
                self.close(pen, top);
                self.write_group(pen, row)?;
                top = pen.y_mm;
            } else {
                self.write_row(pen, row, |column| (column.style, column.align))?;
            }
        }
        self.close(pen, top);
        Ok(())
    }

    fn begin(&self, pen: &mut Pen<'_>) -> Result<(), DocumentError> {
        let y = pen.y_mm;
        pen.stroke((self.left_mm, y), (self.right_mm(), y));
        self.write_row(pen, &self.heading, |_| (HEADING, Align::Centre))
    }

    fn right_mm(&self) -> f64 {
        self.left_mm + self.columns.iter().map(|column| column.width_mm).sum::<f64>()
    }

    fn height_mm(&self, row: &Broken) -> f64 {
        let most = row.cells.iter().map(Vec::len).max().unwrap_or(1);
        most as f64 * HEADING.pitch_mm() + 2.0 * PAD_MM
    }

    fn write_row(
        &self,
        pen: &mut Pen<'_>,
        row: &Broken,
        set: impl Fn(&TableColumn) -> (Style, Align),
    ) -> Result<(), DocumentError> {
        let (top, bottom) = (pen.y_mm, pen.y_mm + self.height_mm(row));
        let mut x_mm = self.left_mm;
        for (cell, column) in row.cells.iter().zip(self.columns) {
            pen.y_mm = top + PAD_MM;
            let inner = Column { x_mm: x_mm + PAD_MM, width_mm: column.width_mm - 2.0 * PAD_MM };
            let (style, align) = set(column);
            pen.lines(style, inner, cell, align)?;
            x_mm += column.width_mm;
        }
        self.end_row(pen, bottom);
        Ok(())
    }

    fn write_group(&self, pen: &mut Pen<'_>, row: &Broken) -> Result<(), DocumentError> {
        let (top, bottom) = (pen.y_mm, pen.y_mm + self.height_mm(row));
        pen.y_mm = top + PAD_MM;
        let whole_mm = self.right_mm() - self.left_mm;
        let inner = Column { x_mm: self.left_mm + PAD_MM, width_mm: whole_mm - 2.0 * PAD_MM };
        pen.lines(HEADING, inner, row.cells.first().map_or(&[], Vec::as_slice), Align::Left)?;
        for x_mm in [self.left_mm, self.right_mm()] {
            pen.stroke((x_mm, top), (x_mm, bottom));
        }
        self.end_row(pen, bottom);
        Ok(())
    }

    fn end_row(&self, pen: &mut Pen<'_>, bottom: f64) {
        pen.y_mm = bottom;
        pen.stroke((self.left_mm, bottom), (self.right_mm(), bottom));
    }

    /// Draws the lines between the columns, from where the rows began to where the pen stands.
    fn close(&self, pen: &mut Pen<'_>, top: f64) {
        let bottom = pen.y_mm;
        if bottom <= top {
            return;
        }
        let mut x_mm = self.left_mm;
        for width_mm in self.columns.iter().map(|column| column.width_mm).chain([0.0]) {
            pen.stroke((x_mm, top), (x_mm, bottom));
            x_mm += width_mm;
        }
    }
}
