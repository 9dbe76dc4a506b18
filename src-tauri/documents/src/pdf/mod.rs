//! Certificates as one PDF.
//!
//! The characters of the whole batch are gathered first, so that each face is subset once. printpdf builds the skeleton
//! – fonts, what all sheets share – and the sheets are then written behind it, made by several threads and kept in
//! order. Nothing of the document but its finished bytes stays in memory.

mod archive;
mod content;
mod deflate;
mod file;
mod fonts;
mod leaves;
mod pages;
mod pictures;
mod skeleton;
mod survey;
mod table;
#[cfg(test)]
mod tests;
mod tree;

use std::io::Write;

use domain::calibration::Calibration;

use crate::certificate::{Batch, Certificate};
use crate::error::DocumentError;
use crate::qr;
use crate::sheet::{self, PrintMode, ShrunkZone};
use crate::supplies::Supplies;
use crate::template::Template;
use crate::typesetting::TypeCase;

pub(crate) use leaves::{Leaf, bind};
pub(crate) use pictures::Space;

/// What to print, and how the printer in use deviates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Output {
    /// What the paper in the tray is.
    pub mode: PrintMode,
    /// What this printer and tray need.
    pub correction: Correction,
}

impl Output {
    /// This mode on a printer that needs no correction.
    #[must_use]
    pub const fn new(mode: PrintMode) -> Self {
        Self { mode, correction: Correction::NONE }
    }
}

/// How a printer's deviation is made good: all that is on a sheet is turned about its top left corner, scaled from it,
/// then shifted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correction {
    /// Shift to the right, mm.
    pub dx_mm: f64,
    /// Shift downwards, mm.
    pub dy_mm: f64,
    /// Scale across; 1 is none.
    pub scale_x: f64,
    /// Scale down the sheet; 1 is none.
    pub scale_y: f64,
    /// Turn clockwise, radians.
    pub turn_rad: f64,
}

impl Correction {
    /// No correction.
    pub const NONE: Self = Self { dx_mm: 0.0, dy_mm: 0.0, scale_x: 1.0, scale_y: 1.0, turn_rad: 0.0 };
}

impl From<Calibration> for Correction {
    fn from(kept: Calibration) -> Self {
        Self {
            dx_mm: kept.dx_um as f64 / 1_000.0,
            dy_mm: kept.dy_um as f64 / 1_000.0,
            scale_x: kept.scale_x_ppm as f64 / 1_000_000.0,
            scale_y: kept.scale_y_ppm as f64 / 1_000_000.0,
            turn_rad: kept.turn_urad as f64 / 1_000_000.0,
        }
    }
}

/// A finished PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many sheets it has.
    pub sheets: usize,
    /// The texts that had to be set smaller, in the order of the sheets.
    pub shrunk: Vec<ShrunkZone>,
}

/// What was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// How many sheets it has.
    pub sheets: usize,
    /// The texts that had to be set smaller, in the order of the sheets.
    pub shrunk: Vec<ShrunkZone>,
}

/// Makes one PDF of these certificates, one sheet each, in this order.
///
/// # Errors
/// As [`write_batch`].
pub fn render(
    certificates: &[Certificate],
    template: &Template,
    supplies: &Supplies,
    output: Output,
) -> Result<Pdf, DocumentError> {
    let mut bytes = Vec::new();
    let Written { sheets, shrunk } = write_batch(certificates, template, supplies, output, &mut bytes)?;
    Ok(Pdf { bytes, sheets, shrunk })
}

/// Writes one PDF of a batch, one sheet for each certificate, in its order. What is finished goes out at once.
///
/// # Errors
/// [`DocumentError`] with the certificate and the zone: a text that overflows, a character without a glyph, a template
/// that cannot be printed, an empty batch; then what was written is no document. The first faulty certificate of the
/// batch is the one that is named.
pub fn write_batch(
    batch: &(impl Batch + ?Sized),
    template: &Template,
    supplies: &Supplies,
    output: Output,
    out: &mut dyn Write,
) -> Result<Written, DocumentError> {
    let sheets = batch.count();
    if sheets == 0 {
        return Err(DocumentError::EmptyBatch);
    }
    template.check()?;
    let printed = sheet::printed(template, output.mode);
    let mut case = TypeCase::new(supplies);
    let survey::Survey { first, shared, longest_statement, pictures } =
        survey::survey(&printed, batch, supplies, &mut case)?;
    let fonts = fonts::Fonts::subset(&case)?;
    let codes = qr::Plan::new(qr::version_for(&longest_statement).unwrap_or(1));
    let set = pages::Set { case: &case, fonts: &fonts, pictures: &pictures, codes, template };
    let pages::Pieces { pieces, forms, mut shrunk } = set.pieces(&printed, &shared, &first)?;
    let lead = pages::lead(template.page, output.correction);
    let title = &title(template, &first);
    let skeleton = skeleton::Skeleton { template, title, fonts: &fonts, pictures: &pictures, forms };
    let mut file = skeleton.begin(sheets, out)?;
    set.write_pages(&pieces, batch, &lead, &mut file, &mut shrunk)?;
    file.finish()?;
    Ok(Written { sheets, shrunk })
}

/// What readers of PDF call the file: the template, and the decision where the sheets have one.
fn title(template: &Template, first: &Certificate) -> String {
    let parts = [template.name.as_str(), first.decision_line.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}
