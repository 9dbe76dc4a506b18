//! Certificates as one PDF.
//!
//! The characters of the whole batch are gathered first, so that each face is subset once. printpdf builds the skeleton
//! – fonts, the shared background – and the sheets are then written behind it, made by several threads and kept in
//! order. Nothing of the document but its finished bytes stays in memory.

mod archive;
mod content;
mod file;
mod fonts;
mod leaves;
mod pages;
mod pictures;
mod skeleton;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::io::Write;

use domain::calibration::Calibration;

use crate::certificate::{Batch, Certificate};
use crate::error::DocumentError;
use crate::qr;
use crate::sheet::{self, PrintMode, ShrunkZone};
use crate::supplies::Supplies;
use crate::template::{Element, Layer, Template};
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
    let first = batch.certificate(0);
    let shared_count = printed.len().min(first_own(&printed, batch, &first));
    let (shared, own) = printed.split_at_checked(shared_count).unwrap_or((&[], printed.as_slice()));
    let mut case = TypeCase::new(supplies);
    learn(&mut case, shared, std::slice::from_ref(first.as_ref()))?;
    learn(&mut case, own, batch)?;
    let fonts = fonts::Fonts::subset(&case)?;
    let pictures = pictures::Pictures::gather(&printed, batch, supplies)?;
    let qr_version = longest_statement(&printed, batch).and_then(|text| qr::version_for(&text)).unwrap_or(1);
    let set = pages::Set { case: &case, fonts: &fonts, pictures: &pictures, qr_version, template };
    let (background, mut shrunk) = set.background(shared, &first)?;
    let lead = pages::lead(template.page, output.correction, background.as_deref());
    let skeleton = skeleton::Skeleton { template, fonts: &fonts, pictures: &pictures, background };
    let mut file = skeleton.begin(sheets, out)?;
    set.write_pages(own, batch, &lead, &mut file, &mut shrunk)?;
    file.finish()?;
    Ok(Written { sheets, shrunk })
}

/// The place of the first element that does not belong to the stock or is not the same on every sheet: all before it
/// are written once.
fn first_own(printed: &[&Element], batch: &(impl Batch + ?Sized), first: &Certificate) -> usize {
    let may_be_shared = |element: &&Element| {
        element.layer() == Layer::Stock
            && match element {
                Element::Text(zone) => zone.takes_over.is_none(),
                Element::QrCode(_) => false,
                _ => true,
            }
    };
    let mut count = printed.iter().take_while(|element| may_be_shared(element)).count();
    for place in 1..batch.count() {
        let certificate = batch.certificate(place);
        let same = |element: &&&Element| match element {
            Element::Text(zone) => sheet::said(zone, &certificate) == sheet::said(zone, first),
            Element::Signature(_) => certificate.signature == first.signature,
            _ => true,
        };
        count = printed.iter().take(count).take_while(same).count();
        if count == 0 {
            break;
        }
    }
    count
}

/// The longest statement of the batch, when one is to be printed: its code's version serves for all.
fn longest_statement(printed: &[&Element], batch: &(impl Batch + ?Sized)) -> Option<String> {
    if !printed.iter().any(|element| matches!(element, Element::QrCode(_))) {
        return None;
    }
    let mut longest = String::new();
    for place in 0..batch.count() {
        let certificate = batch.certificate(place);
        if certificate.statement.len() > longest.len() {
            longest.clone_from(&certificate.statement);
        }
    }
    Some(longest)
}

/// Learns what these elements say, sheet by sheet, so that the first faulty sheet is the one that is named.
fn learn(
    case: &mut TypeCase<'_>,
    elements: &[&Element],
    batch: &(impl Batch + ?Sized),
) -> Result<(), DocumentError> {
    let mut before: Option<Cow<'_, Certificate>> = None;
    for place in 0..batch.count() {
        let certificate = batch.certificate(place);
        for element in elements {
            let Element::Text(zone) = element else { continue };
            let known = before
                .as_deref()
                .is_some_and(|before| sheet::said(zone, before) == sheet::said(zone, &certificate));
            if !known {
                sheet::learn(case, zone, &certificate)?;
            }
        }
        before = Some(certificate);
    }
    Ok(())
}
