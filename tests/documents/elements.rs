//! What an office puts on its own template: its faces, its pictures, a QR code.

use documents::{
    Certificate, Content, Element, Face, Field, Layer, Letters, Output, Page, Pdf, PictureZone,
    PreviewOptions, PrintMode, QrZone, SignatureZone, Style, Supplies, Template, preview, render,
};

use crate::batch::certificates;
use crate::readers::{checked, grey_picture, lines, on_disk, picture, qr_codes, said_by};

const STATEMENT: &str = "VD1:737/QĐ-LĐLĐ:33:Bà Nông Thị Bích Đào";

/// A picture of eight by eight pixels, red on nothing.
fn emblem() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 8, 8);
    encoder.set_color(png::ColorType::Rgba);
    let pixels: Vec<u8> =
        (0..64).flat_map(|at| if at % 9 == 0 { [0; 4] } else { [200, 16, 32, 255] }).collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    file
}

/// The preset with a calligraphic name, a title in a display face, a picture for the emblem, a signature and a QR code.
fn own_template(supplies: &mut Supplies) -> Template {
    let picture = supplies.add_picture(emblem()).unwrap();
    let mut template = Template::preset(Page::A3);
    for element in &mut template.elements {
        match element {
            Element::Text(zone) if zone.content == Content::Field(Field::Recipient) => {
                zone.face = Face::GreatVibes;
                (zone.size_pt, zone.height_mm) = (40.0, 20.0);
            }
            Element::Text(zone) if zone.content == Content::Field(Field::AwardName) => {
                zone.face = Face::PlayfairDisplay(Style::Bold);
            }
            Element::Emblem(emblem) => {
                *element = Element::Picture(PictureZone {
                    x_mm: emblem.x_mm,
                    y_mm: emblem.y_mm,
                    width_mm: emblem.side_mm,
                    height_mm: emblem.side_mm,
                    file: picture,
                    layer: Layer::Stock,
                });
            }
            _ => {}
        }
    }
    let place =
        SignatureZone { x_mm: 270.0, y_mm: 242.0, width_mm: 60.0, height_mm: 30.0, layer: Layer::Overprint };
    template.elements.push(Element::Signature(place));
    let code = QrZone { x_mm: 45.0, y_mm: 250.0, side_mm: 34.0, layer: Layer::Overprint };
    template.elements.push(Element::QrCode(code));
    template
}

fn on_own_template(change: impl Fn(usize, &mut Certificate), count: usize) -> Pdf {
    let mut supplies = Supplies::default();
    let template = own_template(&mut supplies);
    let mut batch = certificates(count);
    batch.iter_mut().enumerate().for_each(|(place, certificate)| change(place, certificate));
    render(&batch, &template, &supplies, Output::new(PrintMode::FullPage)).unwrap()
}

#[test]
fn every_name_in_a_calligraphic_face_copies_out_as_it_was_written() {
    let pdf = on_own_template(|_, _| (), 24);
    for (page, certificate) in lines(&pdf).iter().zip(certificates(24)) {
        let text = page.join(" ");
        assert!(text.contains(&certificate.recipient), "{}: {text}", certificate.recipient);
        assert!(text.contains("BẰNG KHEN"), "{text}");
    }
    assert!(!checked("own-template", &pdf).contains("WARNING"));
}

#[test]
fn the_code_on_a_sheet_reads_as_its_statement() {
    let pdf = on_own_template(
        |place, certificate| {
            certificate.statement = if place == 1 { STATEMENT.repeat(4) } else { STATEMENT.to_owned() }
        },
        3,
    );
    let path = on_disk("qr-codes", &pdf);
    assert_eq!(qr_codes(&path), [STATEMENT.to_owned(), STATEMENT.repeat(4), STATEMENT.to_owned()]);
}

#[test]
fn a_signature_stands_only_on_the_sheets_that_have_one() {
    let mut supplies = Supplies::default();
    let template = own_template(&mut supplies);
    let signature = supplies.add_picture(emblem()).unwrap();
    let mut batch = certificates(2);
    batch[1].signature = Some(signature);
    let output = Output::new(PrintMode::Overprint);
    let signed = render(&batch, &template, &supplies, output).unwrap();
    let unsigned = render(&certificates(2), &template, &supplies, output).unwrap();
    let red = |pdf: &Pdf, page| crate::readers::red_dots(pdf, page);
    assert_eq!((red(&signed, 1), red(&unsigned, 2)), (0, 0));
    assert!(red(&signed, 2) > 1000);
}

#[test]
fn what_is_not_at_hand_is_named_and_nothing_is_printed() {
    let mut supplies = Supplies::default();
    let template = own_template(&mut supplies);
    let error = render(&certificates(1), &template, &Supplies::default(), Output::new(PrintMode::FullPage));
    assert!(matches!(error, Err(documents::DocumentError::Picture { .. })), "{error:?}");
    let mut foreign = Template::preset(Page::A3);
    for element in &mut foreign.elements {
        if let Element::Text(zone) = element {
            zone.face = Supplies::default().add_font(b"another office's font".to_vec());
        }
    }
    let error = render(&certificates(1), &foreign, &supplies, Output::new(PrintMode::FullPage));
    assert!(matches!(error, Err(documents::DocumentError::Font { .. })), "{error:?}");
}

#[test]
fn a_title_in_small_capitals_copies_out_as_it_was_written() {
    for (name, face) in
        [("small-capitals", Face::BOLD), ("small-capitals-display", Face::PlayfairDisplay(Style::Bold))]
    {
        let mut template = Template::preset(Page::A3);
        for element in &mut template.elements {
            if let Element::Text(zone) = element
                && zone.content == Content::Field(Field::AwardName)
            {
                (zone.face, zone.letters, zone.tracking) = (face, Letters::SmallCaps, 60);
            }
        }
        let pdf = render(&certificates(1), &template, &Supplies::default(), Output::new(PrintMode::FullPage))
            .unwrap();
        assert!(!checked(name, &pdf).contains("WARNING"));
        let page = lines(&pdf).remove(0);
        assert!(page.contains(&"Bằng khen".to_owned()), "{name}: {page:?}");
    }
}

#[test]
fn titles_in_widely_spaced_capitals_copy_out_word_by_word() {
    for tracking in [40, 50, 100, 200] {
        let mut template = Template::preset(Page::A3);
        for element in &mut template.elements {
            if let Element::Text(zone) = element
                && zone.content == Content::Field(Field::AwardName)
            {
                (zone.face, zone.tracking) = (Face::PlayfairDisplay(Style::Bold), tracking);
            }
        }
        let pdf = render(&certificates(1), &template, &Supplies::default(), Output::new(PrintMode::FullPage))
            .unwrap();
        let page = lines(&pdf).remove(0);
        assert!(page.contains(&"BẰNG KHEN".to_owned()), "{tracking}: {page:?}");
    }
}

#[test]
fn names_in_the_calligraphic_face_copy_out_as_they_are() {
    let mut template = Template::preset(Page::A3);
    for element in &mut template.elements {
        if let Element::Text(zone) = element
            && zone.content == Content::Field(Field::Recipient)
        {
            (zone.face, zone.size_pt, zone.height_mm, zone.max_lines) = (Face::GreatVibes, 40.0, 18.0, 1);
        }
    }
    let capitals = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY";
    let names: Vec<String> =
        capitals.chars().map(|one| format!("Ông {one}iều {one}hoa {one}anh {one}ang")).collect();
    let sheets: Vec<_> = names
        .iter()
        .map(|name| Certificate { recipient: name.clone(), ..certificates(1).remove(0) })
        .collect();
    let pdf = render(&sheets, &template, &Supplies::default(), Output::new(PrintMode::Overprint)).unwrap();
    // Read by the place of its letters, as people copy it from a viewer.
    let pages = String::from_utf8(said_by("pdftotext", &["-", "-"], &pdf.bytes)).unwrap();
    for (page, name) in pages.split('\u{c}').zip(&names) {
        assert!(page.lines().any(|line| line == name), "{name}: {page:?}");
    }
}

#[test]
fn a_scan_of_the_whole_sheet_leaves_the_place_of_signature_and_seal_empty_in_full_page_mode() {
    let mut supplies = Supplies::default();
    let file = supplies.add_picture(emblem()).unwrap();
    let mut template = Template::preset(Page::A3);
    let (x_mm, y_mm, width_mm, height_mm) = (0.0, 0.0, 420.0, 297.0);
    let scan = PictureZone { x_mm, y_mm, width_mm, height_mm, file, layer: Layer::Stock };
    template.elements.insert(0, Element::Picture(scan));
    // The same with nothing kept free.
    let mut open = template.clone();
    open.elements.retain(|element| !matches!(element, Element::ClearSpace(_)));
    let ink_in_the_seal = |template: &Template| {
        let pdf = render(&certificates(1), template, &supplies, Output::new(PrintMode::FullPage)).unwrap();
        assert!(!checked("scan-of-the-sheet", &pdf).contains("WARNING"));
        let picture = picture(&pdf);
        picture.ink().filter(|(x, y)| (230.5..374.5).contains(x) && (240.5..274.5).contains(y)).count()
    };
    assert!(ink_in_the_seal(&open) > 1000);
    assert_eq!(ink_in_the_seal(&template), 0);
    let seen = |template: &Template| {
        let options = PreviewOptions { mode: PrintMode::FullPage };
        preview(&certificates(1)[0], template, &supplies, options).unwrap().svg
    };
    assert!(seen(&template).contains("clip-path") && !seen(&open).contains("clip-path"));
}

#[test]
fn a_name_beside_an_empty_zone_takes_its_place_whatever_stood_on_the_sheet_before() {
    let mut template = Template::preset(Page::A3);
    for element in &mut template.elements {
        let Element::Text(zone) = element else { continue };
        match zone.id.as_str() {
            "recipient" => zone.width_mm = 150.0,
            "position_and_unit" => {
                (zone.x_mm, zone.y_mm, zone.width_mm, zone.height_mm) = (220.0, 131.0, 150.0, 17.0);
            }
            _ => {}
        }
    }
    let with = certificates(1).remove(0);
    let without = Certificate { position_and_unit: String::new(), ..with.clone() };
    let drawn = |batch: &[Certificate]| {
        let output = Output::new(PrintMode::FullPage);
        let pdf = render(batch, &template, &Supplies::default(), output).unwrap();
        grey_picture(&pdf.bytes, batch.len())
    };
    assert!(drawn(&[with, without.clone()]) == drawn(&[without]));
}
