//! Whether a template can be printed at all.

use std::collections::BTreeSet;

use super::{ClearSpace, Element, Layer, PageSize, Template, TextZone};
use crate::error::{DocumentError, TemplateFault};

/// The longest sheet edge that is believed, mm: a banner, not a typing error.
const LONGEST_MM: f64 = 3_000.0;
/// The largest type size that is believed, points.
const LARGEST_PT: f64 = 1_000.0;
/// How far a zone may overlap an edge before it counts, mm: less than a printer can place.
const TOLERANCE_MM: f64 = 0.05;

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
            Some(one) => Err(at(&one.zone, one.fault)),
        }
    }

    /// Everything that is wrong with it, in the order of its elements; the first fault of each.
    #[must_use]
    pub fn faults(&self) -> Vec<ElementFault> {
        if let Err(fault) = self.page.check() {
            return vec![ElementFault { element: None, zone: "page".to_owned(), fault }];
        }
        let clear: Vec<&ClearSpace> = self
            .elements
            .iter()
            .filter_map(|element| match element {
                Element::ClearSpace(space) => Some(space),
                _ => None,
            })
            .collect();
        let mut ids = BTreeSet::new();
        let mut faults = Vec::new();
        for (place, element) in self.elements.iter().enumerate() {
            let checked = match element {
                Element::Text(zone) => self.check_zone(zone, &clear, &mut ids),
                other => check_shape(other, self.page, &clear),
            };
            if let Err(DocumentError::Template { zone, fault }) = checked {
                faults.push(ElementFault { element: Some(place), zone, fault });
            }
        }
        faults
    }

    fn check_zone<'a>(
        &'a self,
        zone: &'a TextZone,
        clear: &[&ClearSpace],
        ids: &mut BTreeSet<&'a str>,
    ) -> Result<(), DocumentError> {
        zone.check(self.page, clear).map_err(|fault| at(&zone.id, fault))?;
        if self.codes().any(|square| zone.reaches_into(&square)) {
            return Err(at(&zone.id, TemplateFault::InCode));
        }
        if !ids.insert(zone.id.as_str()) {
            return Err(at(&zone.id, TemplateFault::SameId));
        }
        Ok(())
    }

    /// The squares of QR codes: as clear of texts as the place of the seal.
    fn codes(&self) -> impl Iterator<Item = ClearSpace> {
        self.elements.iter().filter_map(|element| match element {
            Element::QrCode(code) => Some(ClearSpace {
                x_mm: code.x_mm,
                y_mm: code.y_mm,
                width_mm: code.side_mm,
                height_mm: code.side_mm,
            }),
            _ => None,
        })
    }
}

fn at(zone: &str, fault: TemplateFault) -> DocumentError {
    DocumentError::Template { zone: zone.to_owned(), fault }
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
    fn check(&self, page: PageSize, clear: &[&ClearSpace]) -> Result<(), TemplateFault> {
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
        if self.max_lines == 0 {
            return Err(TemplateFault::NoLines);
        }
        if clear.iter().any(|space| self.reaches_into(space)) {
            return Err(TemplateFault::InSignatureSpace);
        }
        Ok(())
    }

    fn reaches_into(&self, space: &ClearSpace) -> bool {
        overlap([self.x_mm, self.y_mm, self.width_mm, self.height_mm], space)
    }
}

/// Whether a rectangle (left, upper edge, width, height) reaches into a space.
fn overlap([x, y, width, height]: [f64; 4], space: &ClearSpace) -> bool {
    x + width > space.x_mm + TOLERANCE_MM
        && x < space.x_mm + space.width_mm - TOLERANCE_MM
        && y + height > space.y_mm + TOLERANCE_MM
        && y < space.y_mm + space.height_mm - TOLERANCE_MM
}

/// The rectangle that an element covers, where nothing of it may stand on the seal: what the stock brings may be a picture
/// of the whole sheet, a frame is hollow, and a signature belongs there.
fn covered(element: &Element) -> Option<[f64; 4]> {
    match element {
        Element::Emblem(e) => Some([e.x_mm, e.y_mm, e.side_mm, e.side_mm]),
        Element::Line(l) => {
            let (left, top) = (l.x1_mm.min(l.x2_mm), l.y1_mm.min(l.y2_mm));
            Some([left, top, (l.x1_mm - l.x2_mm).abs(), (l.y1_mm - l.y2_mm).abs()])
        }
        Element::Picture(p) if p.layer == Layer::Overprint => Some([p.x_mm, p.y_mm, p.width_mm, p.height_mm]),
        Element::QrCode(q) => Some([q.x_mm, q.y_mm, q.side_mm, q.side_mm]),
        _ => None,
    }
}

fn check_shape(element: &Element, page: PageSize, clear: &[&ClearSpace]) -> Result<(), DocumentError> {
    let (name, usable, on_sheet) = match element {
        Element::Emblem(e) => {
            ("emblem", is_length(e.side_mm), page.holds(e.x_mm, e.y_mm, e.side_mm, e.side_mm))
        }
        Element::Line(l) => (
            "line",
            is_thickness(l.thickness_mm),
            page.holds(l.x1_mm, l.y1_mm, 0.0, 0.0) && page.holds(l.x2_mm, l.y2_mm, 0.0, 0.0),
        ),
        Element::Frame(f) => (
            "frame",
            is_thickness(f.thickness_mm) && is_thickness(f.notch_mm),
            page.holds(f.x_mm, f.y_mm, f.width_mm, f.height_mm),
        ),
        Element::Picture(p) => (
            "picture",
            is_length(p.width_mm) && is_length(p.height_mm),
            page.holds(p.x_mm, p.y_mm, p.width_mm, p.height_mm),
        ),
        Element::Signature(s) => (
            "signature",
            is_length(s.width_mm) && is_length(s.height_mm),
            page.holds(s.x_mm, s.y_mm, s.width_mm, s.height_mm),
        ),
        Element::QrCode(q) => {
            ("qr_code", is_length(q.side_mm), page.holds(q.x_mm, q.y_mm, q.side_mm, q.side_mm))
        }
        Element::ClearSpace(c) => (
            "clear_space",
            is_length(c.width_mm) && is_length(c.height_mm),
            page.holds(c.x_mm, c.y_mm, c.width_mm, c.height_mm),
        ),
        Element::Text(_) | Element::Unknown(_) => return Ok(()),
    };
    match (usable, on_sheet) {
        (false, _) => Err(at(name, TemplateFault::Length)),
        (true, false) => Err(at(name, TemplateFault::OffSheet)),
        (true, true) => match covered(element) {
            Some(box_mm) if clear.iter().any(|space| overlap(box_mm, space)) => {
                Err(at(name, TemplateFault::InSignatureSpace))
            }
            _ => Ok(()),
        },
    }
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
mod tests {
    use super::*;
    use crate::template::{Line, Page, QrZone};

    fn with_zone(id: &str, change: impl Fn(&mut TextZone)) -> Template {
        let mut template = Template::preset(Page::A3);
        for element in &mut template.elements {
            if let Element::Text(zone) = element
                && zone.id == id
            {
                change(zone);
            }
        }
        template
    }

    #[test]
    fn every_preset_can_be_printed() {
        let custom = Page::Custom { width_mm: 350.0, height_mm: 250.0 };
        for page in [Page::A3, Page::A4, Page::Mm400x300, Page::Mm360x260, custom] {
            assert_eq!(Template::preset(page).check(), Ok(()), "{page:?}");
        }
    }

    #[test]
    fn a_zone_that_reaches_into_the_signature_space_is_refused() {
        let template = with_zone("signer", |zone| zone.y_mm -= 5.0);
        assert_eq!(template.check(), Err(at("signer", TemplateFault::InSignatureSpace)));
    }

    #[test]
    fn a_text_over_a_code_is_refused() {
        let mut template = Template::preset(Page::A3);
        let code = QrZone { x_mm: 45.0, y_mm: 190.0, side_mm: 34.0, layer: Layer::Overprint };
        template.elements.push(Element::QrCode(code.clone()));
        assert_eq!(template.check(), Err(at("citation", TemplateFault::InCode)));
        template.elements.pop();
        template.elements.push(Element::QrCode(QrZone { y_mm: 250.0, ..code }));
        assert_eq!(template.check(), Ok(()));
    }

    #[test]
    fn neither_code_nor_line_may_stand_on_the_seal_and_every_fault_is_told_with_its_element() {
        let mut template = Template::preset(Page::A3);
        let place = template.elements.len();
        let code = QrZone { x_mm: 300.0, y_mm: 245.0, side_mm: 20.0, layer: Layer::Overprint };
        template.elements.push(Element::QrCode(code));
        template.elements.push(Element::Line(Line {
            x1_mm: 200.0,
            y1_mm: 250.0,
            x2_mm: 400.0,
            y2_mm: 250.0,
            thickness_mm: 0.5,
            colour: crate::template::Colour::BLACK,
            layer: Layer::Overprint,
        }));
        let told: Vec<_> = template.faults().into_iter().map(|one| (one.element, one.fault)).collect();
        let seal = TemplateFault::InSignatureSpace;
        assert_eq!(told, [(Some(place), seal), (Some(place + 1), seal)]);
    }

    #[test]
    fn a_zone_over_the_edge_of_the_sheet_is_refused() {
        let template = with_zone("citation", |zone| zone.width_mm = 400.0);
        assert_eq!(template.check(), Err(at("citation", TemplateFault::OffSheet)));
    }

    #[test]
    fn sizes_that_are_no_numbers_are_refused() {
        let template = with_zone("recipient", |zone| zone.height_mm = f64::NAN);
        assert_eq!(template.check(), Err(at("recipient", TemplateFault::Length)));
        let template = with_zone("recipient", |zone| zone.smallest_size_pt = 40.0);
        assert_eq!(template.check(), Err(at("recipient", TemplateFault::TypeSize)));
    }
}
