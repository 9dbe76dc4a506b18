//! Whether a template can be printed at all.

use std::collections::BTreeSet;

use super::ink::TOLERANCE_MM;
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
mod tests {
    use super::*;
    use crate::template::{Colour, Frame, Line, Page, PictureZone, QrZone};

    fn at(zone: &str, fault: TemplateFault) -> DocumentError {
        DocumentError::Template { zone: zone.to_owned(), fault }
    }

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

    /// The preset with one more element, and what is wrong with that one.
    fn added(element: Element) -> Option<TemplateFault> {
        let mut template = Template::preset(Page::A3);
        template.elements.push(element);
        let place = Some(template.elements.len() - 1);
        template.faults().into_iter().find(|one| one.element == place).map(|one| one.fault)
    }

    fn frame(at: [f64; 4], thickness_mm: f64, notch_mm: f64) -> Element {
        let [x_mm, y_mm, width_mm, height_mm] = at;
        let (colour, layer) = (Colour::GOLD, Layer::Stock);
        Element::Frame(Frame { x_mm, y_mm, width_mm, height_mm, thickness_mm, notch_mm, colour, layer })
    }

    fn line(from: (f64, f64), to: (f64, f64), thickness_mm: f64) -> Element {
        let (colour, layer) = (Colour::BLACK, Layer::Overprint);
        Element::Line(Line {
            x1_mm: from.0,
            y1_mm: from.1,
            x2_mm: to.0,
            y2_mm: to.1,
            thickness_mm,
            colour,
            layer,
        })
    }

    fn code(x_mm: f64, y_mm: f64, side_mm: f64) -> Element {
        Element::QrCode(QrZone { x_mm, y_mm, side_mm, layer: Layer::Overprint })
    }

    // The space for signature and seal of the A3 sheet: from 230 to 375 across, from 240 to 275 down.
    #[test]
    fn nothing_that_leaves_ink_in_the_place_of_the_seal_is_printed_however_thick_or_hollow_it_is() {
        let seal = Some(TemplateFault::InSignatureSpace);
        assert_eq!(added(code(300.0, 245.0, 20.0)), seal);
        assert_eq!(added(line((200.0, 250.0), (400.0, 250.0), 0.5)), seal);
        assert_eq!(
            added(line((200.0, 240.0), (400.0, 240.0), 20.0)),
            seal,
            "half of its thickness lies in it"
        );
        assert_eq!(added(line((200.0, 239.5), (400.0, 239.5), 1.0)), None, "it ends where the place begins");
        assert_eq!(added(line((300.0, 235.0), (300.0, 240.0), 8.0)), None);
        assert_eq!(added(line((200.0, 260.0), (248.0, 292.0), 0.5)), None, "it passes the corner by");
        assert_eq!(added(line((220.0, 230.0), (280.0, 290.0), 0.5)), seal);
        assert_eq!(added(frame([220.0, 230.0, 100.0, 30.0], 12.0, 0.0)), seal, "its edge crosses");
        assert_eq!(added(frame([220.0, 230.0, 170.0, 50.0], 0.5, 0.0)), None, "it stands around");
        assert_eq!(
            added(frame([220.0, 230.0, 170.0, 50.0], 21.0, 0.0)),
            seal,
            "it is thicker than its distance"
        );
        assert_eq!(added(frame([225.0, 235.0, 170.0, 45.0], 0.5, 9.0)), seal, "its notch bends into it");
    }

    #[test]
    fn a_name_that_takes_over_a_neighbours_place_across_the_seal_is_refused_at_the_name() {
        let template = with_zone("recipient", |zone| zone.takes_over = Some("signer".to_owned()));
        assert_eq!(template.check(), Err(at("recipient", TemplateFault::InSignatureSpace)));
    }

    #[test]
    fn a_space_into_which_no_seal_goes_is_refused() {
        let mut template = Template::preset(Page::A3);
        for element in &mut template.elements {
            if let Element::ClearSpace(space) = element {
                space.height_mm = 1.0;
            }
        }
        assert_eq!(template.check(), Err(at("clear_space", TemplateFault::SealTooSmall)));
    }

    #[test]
    fn a_code_that_no_telephone_reads_is_refused() {
        assert_eq!(added(code(60.0, 250.0, 2.0)), Some(TemplateFault::CodeTooSmall));
        assert_eq!(added(code(60.0, 250.0, 25.0)), None);
    }

    #[test]
    fn neither_line_nor_frame_nor_picture_lies_over_a_code() {
        let over = |element: Element| {
            let mut template = Template::preset(Page::A3);
            template.elements.extend([code(60.0, 250.0, 25.0), element]);
            template.faults().into_iter().map(|one| one.fault).collect::<Vec<_>>()
        };
        let (of_code, clear) = (vec![TemplateFault::InCode], Vec::new());
        let picture = |layer| {
            let file = crate::supplies::Fingerprint::of(b"a picture");
            let (x_mm, y_mm, width_mm, height_mm) = (0.0, 0.0, 420.0, 297.0);
            Element::Picture(PictureZone { x_mm, y_mm, width_mm, height_mm, file, layer })
        };
        assert_eq!(over(line((50.0, 260.0), (100.0, 260.0), 0.5)), of_code);
        assert_eq!(over(frame([70.0, 255.0, 100.0, 30.0], 0.5, 0.0)), of_code);
        assert_eq!(over(frame([58.0, 248.0, 29.0, 29.0], 0.5, 0.0)), clear, "a frame may stand around it");
        assert_eq!(over(picture(Layer::Stock)), clear, "the paper's own ornament lies under it");
        let both = vec![TemplateFault::InCode, TemplateFault::InCode];
        assert_eq!(over(code(70.0, 255.0, 25.0)), both, "each lies over the other");
    }

    #[test]
    fn a_frame_that_is_drawn_to_the_left_and_a_sheet_without_anything_are_refused() {
        assert_eq!(added(frame([200.0, 20.0, -50.0, 20.0], 0.5, 0.0)), Some(TemplateFault::Length));
        let mut template = Template::preset(Page::A3);
        template.elements.retain(|element| matches!(element, Element::ClearSpace(_)));
        assert_eq!(template.check(), Err(at("page", TemplateFault::Empty)));
    }

    #[test]
    fn every_fault_is_told_with_its_element() {
        let mut template = Template::preset(Page::A3);
        let place = template.elements.len();
        template.elements.extend([code(300.0, 245.0, 20.0), line((200.0, 250.0), (400.0, 250.0), 0.5)]);
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
