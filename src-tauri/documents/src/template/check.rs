//! Whether a template can be printed at all.

use std::collections::BTreeSet;

use super::covered::TOLERANCE_MM;
use super::{ClearSpace, Element, Layer, PageSize, Template, TextZone};
use crate::error::{DocumentError, TemplateFault};

/// The longest sheet edge that is believed, mm: a banner, not a typing error.
const LONGEST_MM: f64 = 3_000.0;
/// The largest type size that is believed, points.
const LARGEST_PT: f64 = 1_000.0;
/// The smallest square in which telephones read a statement of three hundred letters, mm: a module of a quarter of a
/// millimetre.
const SMALLEST_CODE_MM: f64 = 20.0;
/// Into less than this no seal is put, mm. The sheets of the beginning keep 24 mm on A4, 35 mm on A3.
const SMALLEST_SEAL_MM: f64 = 20.0;

/// What is wrong with one element of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElementFault {
    /// Its place among the elements; `None` for the sheet itself.
    pub element: Option<usize>,
    /// The id of the zone, or the kind of the element where it has no id.
    pub zone: String,
    /// What is wrong with it.
    pub fault: TemplateFault,
}

impl Template {
    /// Whether every element can be printed: usable lengths, on the sheet, clear of the signature space.
    ///
    /// # Errors
    /// [`DocumentError::Template`] with the first element that cannot.
    pub fn check(&self) -> Result<(), DocumentError> {
        match self.faults().into_iter().next() {
            None => Ok(()),
            Some(one) => Err(DocumentError::Template { zone: one.zone, fault: one.fault }),
        }
    }

    /// Everything that is wrong with it, in the order of its elements; the first fault of each.
    #[must_use]
    pub fn faults(&self) -> Vec<ElementFault> {
        let of_sheet = |fault| vec![ElementFault { element: None, zone: "page".to_owned(), fault }];
        if let Err(fault) = self.page.check() {
            return of_sheet(fault);
        }
        if !self.elements.iter().any(|one| !matches!(one, Element::ClearSpace(_) | Element::Unknown(_))) {
            return of_sheet(TemplateFault::Empty);
        }
        let mut ids = BTreeSet::new();
        let mut faults = Vec::new();
        for (place, element) in self.elements.iter().enumerate() {
            let Some(zone) = name(element) else { continue };
            if let Err(fault) = self.check_element(place, element, &mut ids) {
                faults.push(ElementFault { element: Some(place), zone: zone.to_owned(), fault });
            }
        }
        faults
    }

    fn check_element<'a>(
        &'a self,
        place: usize,
        element: &'a Element,
        ids: &mut BTreeSet<&'a str>,
    ) -> Result<(), TemplateFault> {
        match element {
            Element::Text(zone) => zone.check(self.page)?,
            other => check_shape(other, self.page)?,
        }
        if !may_lie_on_the_seal(element) && self.clear().any(|space| self.inks(element, space)) {
            return Err(TemplateFault::InSignatureSpace);
        }
        let others = self.codes().filter(|(at, _)| *at != place);
        if !is_of_the_paper(element) && others.into_iter().any(|(_, square)| self.inks(element, &square)) {
            return Err(TemplateFault::InCode);
        }
        match element {
            Element::Text(zone) if !ids.insert(zone.id.as_str()) => Err(TemplateFault::SameId),
            _ => Ok(()),
        }
    }

    /// The spaces for signature and seal.
    pub(crate) fn clear(&self) -> impl Iterator<Item = &ClearSpace> {
        self.elements.iter().filter_map(|element| match element {
            Element::ClearSpace(space) => Some(space),
            _ => None,
        })
    }

    /// The squares of QR codes, as clear of everything else as the place of the seal, each with its element's place.
    fn codes(&self) -> impl Iterator<Item = (usize, ClearSpace)> {
        self.elements.iter().enumerate().filter_map(|(place, element)| match element {
            Element::QrCode(code) => {
                let (x_mm, y_mm, side) = (code.x_mm, code.y_mm, code.side_mm);
                Some((place, ClearSpace { x_mm, y_mm, width_mm: side, height_mm: side }))
            }
            _ => None,
        })
    }
}

/// A picture that the stock brings is the paper itself, as a scan of the whole sheet or its ornament: it is printed in full
/// page mode with the spaces for signature and seal left out.
pub(crate) const fn is_of_the_paper(element: &Element) -> bool {
    matches!(element, Element::Picture(picture) if matches!(picture.layer, Layer::Stock))
}

/// The signature belongs there; a picture of the paper leaves the place out.
const fn may_lie_on_the_seal(element: &Element) -> bool {
    is_of_the_paper(element) || matches!(element, Element::Signature(_))
}

/// How an element is called where it is told of: by the id of its zone, else by its kind. What is unknown is not checked.
fn name(element: &Element) -> Option<&str> {
    match element {
        Element::Text(zone) => Some(&zone.id),
        Element::Emblem(_) => Some("emblem"),
        Element::Line(_) => Some("line"),
        Element::Frame(_) => Some("frame"),
        Element::Picture(_) => Some("picture"),
        Element::Signature(_) => Some("signature"),
        Element::QrCode(_) => Some("qr_code"),
        Element::ClearSpace(_) => Some("clear_space"),
        Element::Unknown(_) => None,
    }
}

impl PageSize {
    fn check(self) -> Result<(), TemplateFault> {
        if is_length(self.width_mm) && is_length(self.height_mm) {
            Ok(())
        } else {
            Err(TemplateFault::Length)
        }
    }

    fn holds(self, x: f64, y: f64, width: f64, height: f64) -> bool {
        x >= -TOLERANCE_MM
            && y >= -TOLERANCE_MM
            && x + width <= self.width_mm + TOLERANCE_MM
            && y + height <= self.height_mm + TOLERANCE_MM
    }
}

impl TextZone {
    fn check(&self, page: PageSize) -> Result<(), TemplateFault> {
        if !is_length(self.width_mm) || !is_length(self.height_mm) || !is_thickness(self.rule_mm) {
            return Err(TemplateFault::Length);
        }
        if !page.holds(self.x_mm, self.y_mm, self.width_mm, self.height_mm) {
            return Err(TemplateFault::OffSheet);
        }
        let sizes = is_type_size(self.size_pt) && is_type_size(self.smallest_size_pt);
        if !sizes || self.smallest_size_pt > self.size_pt || !(0.5..=5.0).contains(&self.line_height) {
            return Err(TemplateFault::TypeSize);
        }
        if self.max_lines == 0 { Err(TemplateFault::NoLines) } else { Ok(()) }
    }
}

/// The box of an element that is no text, with whether its own lengths can be used; nothing for what is not checked.
fn measured(element: &Element) -> Option<([f64; 4], bool)> {
    Some(match element {
        Element::Emblem(e) => ([e.x_mm, e.y_mm, e.side_mm, e.side_mm], is_length(e.side_mm)),
        Element::Line(l) => {
            let (left, top) = (l.x1_mm.min(l.x2_mm), l.y1_mm.min(l.y2_mm));
            let size = [(l.x1_mm - l.x2_mm).abs(), (l.y1_mm - l.y2_mm).abs()];
            ([left, top, size[0], size[1]], is_thickness(l.thickness_mm))
        }
        Element::Frame(f) => {
            let stroke = is_thickness(f.thickness_mm) && is_thickness(f.notch_mm);
            ([f.x_mm, f.y_mm, f.width_mm, f.height_mm], are_lengths(f.width_mm, f.height_mm) && stroke)
        }
        Element::Picture(p) => {
            ([p.x_mm, p.y_mm, p.width_mm, p.height_mm], are_lengths(p.width_mm, p.height_mm))
        }
        Element::Signature(s) => {
            ([s.x_mm, s.y_mm, s.width_mm, s.height_mm], are_lengths(s.width_mm, s.height_mm))
        }
        Element::QrCode(q) => ([q.x_mm, q.y_mm, q.side_mm, q.side_mm], is_length(q.side_mm)),
        Element::ClearSpace(c) => {
            ([c.x_mm, c.y_mm, c.width_mm, c.height_mm], are_lengths(c.width_mm, c.height_mm))
        }
        Element::Text(_) | Element::Unknown(_) => return None,
    })
}

fn check_shape(element: &Element, page: PageSize) -> Result<(), TemplateFault> {
    let Some(([x, y, width, height], usable)) = measured(element) else { return Ok(()) };
    if !usable {
        return Err(TemplateFault::Length);
    }
    if !page.holds(x, y, width, height) {
        return Err(TemplateFault::OffSheet);
    }
    match element {
        Element::QrCode(code) if code.side_mm < SMALLEST_CODE_MM => Err(TemplateFault::CodeTooSmall),
        Element::ClearSpace(space) if space.width_mm.min(space.height_mm) < SMALLEST_SEAL_MM => {
            Err(TemplateFault::SealTooSmall)
        }
        _ => Ok(()),
    }
}

fn are_lengths(width: f64, height: f64) -> bool {
    is_length(width) && is_length(height)
}

fn is_length(mm: f64) -> bool {
    mm > 0.0 && mm <= LONGEST_MM
}

fn is_thickness(mm: f64) -> bool {
    (0.0..=100.0).contains(&mm)
}

fn is_type_size(pt: f64) -> bool {
    (1.0..=LARGEST_PT).contains(&pt)
}

#[cfg(test)]
mod tests;
