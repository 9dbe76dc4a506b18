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
    assert_eq!(added(line((200.0, 240.0), (400.0, 240.0), 20.0)), seal, "half of its thickness lies in it");
    assert_eq!(added(line((200.0, 239.5), (400.0, 239.5), 1.0)), None, "it ends where the place begins");
    assert_eq!(added(line((300.0, 235.0), (300.0, 240.0), 8.0)), None);
    assert_eq!(added(line((200.0, 260.0), (248.0, 292.0), 0.5)), None, "it passes the corner by");
    assert_eq!(added(line((220.0, 230.0), (280.0, 290.0), 0.5)), seal);
    assert_eq!(added(frame([220.0, 230.0, 100.0, 30.0], 12.0, 0.0)), seal, "its edge crosses");
    assert_eq!(added(frame([220.0, 230.0, 170.0, 50.0], 0.5, 0.0)), None, "it stands around");
    assert_eq!(added(frame([220.0, 230.0, 170.0, 50.0], 21.0, 0.0)), seal, "it is thicker than its distance");
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
