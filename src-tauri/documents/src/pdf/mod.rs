//! Certificates as one PDF.
//!
//! The characters of the whole batch are gathered first, so that each face is subset once. printpdf builds the skeleton
//! – fonts, the shared background – and the sheets are then written behind it, made by several threads and kept in
//! order. Nothing of the document but its finished bytes stays in memory.

mod content;
mod file;
mod fonts;
mod leaves;
mod pages;
mod skeleton;
#[cfg(test)]
mod tests;

use crate::certificate::Certificate;
use crate::error::DocumentError;
use crate::sheet::{self, PrintMode, ShrunkZone};
use crate::template::{Element, Layer, Template};
use crate::typesetting::TypeCase;

pub(crate) use leaves::{Leaf, bind};

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

/// How a printer's deviation is made good: first scaled from the sheet's top left corner, then shifted.
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
}

impl Correction {
    /// No correction.
    pub const NONE: Self = Self { dx_mm: 0.0, dy_mm: 0.0, scale_x: 1.0, scale_y: 1.0 };
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

/// Makes one PDF of these certificates, one sheet each, in this order.
///
/// # Errors
/// [`DocumentError`] with the certificate and the zone: a text that overflows, a character without a glyph, a template
/// that cannot be printed, an empty batch. The first faulty certificate of the batch is the one that is named.
pub fn render(
    certificates: &[Certificate],
    template: &Template,
    output: Output,
) -> Result<Pdf, DocumentError> {
    let first = certificates.first().ok_or(DocumentError::EmptyBatch)?;
    template.check()?;
    let printed = sheet::printed(template, output.mode);
    let shared_count = printed.iter().take_while(|element| is_shared(element, certificates, first)).count();
    let (shared, own) = printed.split_at_checked(shared_count).unwrap_or((&[], printed.as_slice()));
    let mut case = TypeCase::new()?;
    learn(&mut case, shared, std::slice::from_ref(first))?;
    learn(&mut case, own, certificates)?;
    let fonts = fonts::Fonts::subset(&case)?;
    let set = pages::Set { case: &case, fonts: &fonts, template };
    let (background, mut shrunk) = set.background(shared, first)?;
    let lead = pages::lead(template.page, output.correction, background.as_deref());
    let skeleton = skeleton::Skeleton { template, fonts: &fonts, background };
    let mut file = skeleton.begin(certificates.len())?;
    set.write_pages(own, certificates, &lead, &mut file, &mut shrunk)?;
    Ok(Pdf { bytes: file.finish(), sheets: certificates.len(), shrunk })
}

/// Whether an element belongs to the stock and is the same on every sheet, so that it can be written once.
fn is_shared(element: &Element, certificates: &[Certificate], first: &Certificate) -> bool {
    element.layer() == Layer::Stock
        && match element {
            Element::Text(zone) if zone.takes_over.is_some() => false,
            Element::Text(zone) => {
                let text = sheet::said(zone, first);
                certificates.iter().all(|certificate| sheet::said(zone, certificate) == text)
            }
            _ => true,
        }
}

/// Learns what these elements say, sheet by sheet, so that the first faulty sheet is the one that is named.
fn learn(
    case: &mut TypeCase,
    elements: &[&Element],
    certificates: &[Certificate],
) -> Result<(), DocumentError> {
    let mut before: Option<&Certificate> = None;
    for certificate in certificates {
        for element in elements {
            let Element::Text(zone) = element else { continue };
            let known =
                before.is_some_and(|before| sheet::said(zone, before) == sheet::said(zone, certificate));
            if !known {
                sheet::learn(case, zone, certificate)?;
            }
        }
        before = Some(certificate);
    }
    Ok(())
}
