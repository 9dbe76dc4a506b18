//! The calibration sheet and what its readings make good, measured on pictures of the pages at 600 dots an inch.

use documents::{
    Certificate, Correction, Element, Frame, Layer, Output, Page, PageSize, Pdf, PrintMode, SheetUse,
    Supplies, Template, TextZone, calibration_sheet, render,
};
use domain::calibration::{Calibration, Deviation, Mark, Point, Reading, solve};
use lopdf::{Document, Object, Stream, dictionary};

use crate::batch::certificate;
use crate::readers::{checked, said_by};

/// What an office printer with a worn tray does at its worst: shift, 97 % and 0.3°.
const WORN: Deviation = Deviation {
    dx_mm: 1.2,
    dy_mm: -0.8,
    scale_x: 0.97,
    scale_y: 0.97,
    turn_rad: 0.3 * std::f64::consts::PI / 180.0,
};
const A3: PageSize = PageSize { width_mm: 420.0, height_mm: 297.0 };
const PT_PER_MM: f64 = 72.0 / 25.4;

fn sheet(page: PageSize, correction: Correction) -> Pdf {
    let output = Output { mode: PrintMode::FullPage, correction };
    render(
        &[Certificate::default()],
        &calibration_sheet(page, used_for(correction)),
        &Supplies::default(),
        output,
    )
    .unwrap()
}

fn used_for(correction: Correction) -> SheetUse {
    if correction == Correction::NONE { SheetUse::Reading } else { SheetUse::Looking }
}

/// A page as this printer puts it on paper: all it shows, moved by a matrix of the file's own.
fn printed(pdf: &Pdf, printer: &Deviation, page: PageSize) -> Vec<u8> {
    let mut document = Document::load_mem(&pdf.bytes).unwrap();
    let page_id = document.get_pages()[&1];
    // PDF counts upwards from the lower edge: two corners and the origin tell the whole matrix.
    let up = |(x, y): Point| (x * PT_PER_MM, (page.height_mm - y) * PT_PER_MM);
    let lands =
        |x_pt: f64, y_pt: f64| up(printer.lands((x_pt / PT_PER_MM, page.height_mm - y_pt / PT_PER_MM)));
    let (origin, right, above) = (lands(0.0, 0.0), lands(1.0, 0.0), lands(0.0, 1.0));
    let matrix = format!(
        "{:.9} {:.9} {:.9} {:.9} {:.6} {:.6} cm\n",
        right.0 - origin.0,
        right.1 - origin.1,
        above.0 - origin.0,
        above.1 - origin.1,
        origin.0,
        origin.1
    );
    let first = document.add_object(Stream::new(dictionary! {}, matrix.into_bytes()));
    let dictionary = document.get_object_mut(page_id).unwrap().as_dict_mut().unwrap();
    let own = dictionary.get(b"Contents").unwrap().clone();
    dictionary.set("Contents", vec![Object::Reference(first), own]);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A page in grey.
struct Raster {
    width: usize,
    dots: Vec<u8>,
    dots_per_mm: f64,
}

impl Raster {
    fn of(pdf: &[u8], dpi: u32) -> Self {
        let dpi_said = dpi.to_string();
        let pgm = said_by("pdftoppm", &["-gray", "-r", &dpi_said, "-singlefile", "-"], pdf);
        let mut fields = pgm.splitn(4, u8::is_ascii_whitespace);
        assert_eq!(fields.next(), Some(b"P5".as_slice()));
        let mut number = || std::str::from_utf8(fields.next().unwrap()).unwrap().parse::<usize>().unwrap();
        let (width, height) = (number(), number());
        Self { width, dots: pgm[pgm.len() - width * height..].to_vec(), dots_per_mm: f64::from(dpi) / 25.4 }
    }

    /// Where between two lengths the ink lies on average, mm, `along` the other way; all four lengths in mm.
    fn middle(&self, across: Way, (from, to): Point, (start, end): Point) -> f64 {
        let dot = |mm: f64| (mm * self.dots_per_mm).round() as usize;
        let (mut weight, mut sum) = (0.0, 0.0);
        for at in dot(from)..dot(to) {
            for along in dot(start)..dot(end) {
                let place = match across {
                    Way::X => along * self.width + at,
                    Way::Y => at * self.width + along,
                };
                let ink = f64::from(255 - self.dots[place]);
                weight += ink;
                sum += ink * (at as f64 + 0.5);
            }
        }
        assert!(weight > 0.0, "no ink between {from:.2} and {to:.2} mm, {start:.2}–{end:.2} mm {across:?}");
        sum / weight / self.dots_per_mm
    }

    /// The place of a cross near this one: two stretches of its left and of its upper arm, prolonged to where they meet.
    fn cross(&self, (x, y): Point) -> Point {
        let stretches = [(-9.0, -6.5), (-6.0, -3.5)];
        let upper = stretches.map(|(a, b)| self.middle(Way::X, (x - 0.7, x + 0.7), (y + a, y + b)));
        let left = stretches.map(|(a, b)| self.middle(Way::Y, (y - 0.7, y + 0.7), (x + a, x + b)));
        let middles = stretches.map(|(a, b)| (a + b) / 2.0);
        let prolonged = |[far, near]: [f64; 2]| near + (near - far) / (middles[1] - middles[0]) * -middles[1];
        (prolonged(upper), prolonged(left))
    }

    /// The edges of the ink in a rectangle: left, upper, right, lower, mm.
    fn edges(&self, zone: &TextZone, margin: f64) -> [f64; 4] {
        let dot = |mm: f64| (mm * self.dots_per_mm).round() as usize;
        let mut edges = [f64::MAX, f64::MAX, 0.0_f64, 0.0_f64];
        for y in dot(zone.y_mm - margin)..dot(zone.y_mm + zone.height_mm + margin) {
            for x in dot(zone.x_mm - margin)..dot(zone.x_mm + zone.width_mm + margin) {
                if self.dots[y * self.width + x] < 128 {
                    let (x, y) = ((x as f64 + 0.5) / self.dots_per_mm, (y as f64 + 0.5) / self.dots_per_mm);
                    edges = [edges[0].min(x), edges[1].min(y), edges[2].max(x), edges[3].max(y)];
                }
            }
        }
        assert!(edges[0] < f64::MAX, "{} has no ink", zone.id);
        edges
    }
}

#[derive(Debug, Clone, Copy)]
enum Way {
    X,
    Y,
}

fn zones(template: &Template) -> impl Iterator<Item = &TextZone> {
    template.elements.iter().filter_map(|element| match element {
        Element::Text(zone) if zone.layer == Layer::Overprint => Some(zone),
        _ => None,
    })
}

fn near(is: f64, wanted: f64, tolerance: f64, what: &str) {
    assert!((is - wanted).abs() <= tolerance, "{what}: {is:.3} mm, not {wanted:.3} mm");
}

#[test]
fn every_cross_stands_where_the_sheet_says_to_a_tenth_of_a_millimetre() {
    for page in [A3, PageSize { width_mm: 297.0, height_mm: 210.0 }] {
        let raster = Raster::of(&sheet(page, Correction::NONE).bytes, 600);
        for mark in Mark::ALL {
            let place = mark.place(page.width_mm, page.height_mm);
            let (x, y) = raster.cross(place);
            near(x, place.0, 0.1, &format!("{mark:?} across"));
            near(y, place.1, 0.1, &format!("{mark:?} down"));
        }
    }
}

#[test]
fn every_zone_of_a_certificate_stands_where_its_template_says_to_a_tenth_of_a_millimetre() {
    let mut template = Template::preset(Page::A3);
    let outline = |zone: &TextZone| Frame {
        x_mm: zone.x_mm,
        y_mm: zone.y_mm,
        width_mm: zone.width_mm,
        height_mm: zone.height_mm,
        thickness_mm: 0.1,
        notch_mm: 0.0,
        colour: documents::Colour::BLACK,
        layer: Layer::Overprint,
    };
    let outlines: Vec<Element> = zones(&template).map(|zone| Element::Frame(outline(zone))).collect();
    template.elements.extend(outlines);
    let output = Output::new(PrintMode::Overprint);
    let pdf = render(&[certificate(0)], &template, &Supplies::default(), output).unwrap();
    let raster = Raster::of(&pdf.bytes, 600);
    for zone in zones(&template) {
        let (right, bottom) = (zone.x_mm + zone.width_mm, zone.y_mm + zone.height_mm);
        // A stretch by the upper left corner, where no letter reaches.
        for x in [zone.x_mm, right] {
            let found = raster.middle(Way::X, (x - 0.2, x + 0.2), (zone.y_mm + 0.3, zone.y_mm + 1.0));
            near(found, x, 0.1, &zone.id);
        }
        for y in [zone.y_mm, bottom] {
            let found = raster.middle(Way::Y, (y - 0.2, y + 0.2), (right - 1.0, right - 0.3));
            near(found, y, 0.1, &zone.id);
        }
    }
}

#[test]
fn a_printer_that_shifts_shrinks_and_turns_prints_every_zone_to_half_a_millimetre_once_it_was_read() {
    let raster = Raster::of(&printed(&sheet(A3, Correction::NONE), &WORN, A3), 600);
    // Each figure a quarter of a millimetre misread, this way and that, and no finer than a ruler tells.
    let misread =
        |at: usize, mm: f64| ((mm + if at.is_multiple_of(3) { 0.25 } else { -0.25 }) * 10.0).round() / 10.0;
    let corners = [Mark::TopLeft, Mark::TopRight, Mark::BottomRight, Mark::BottomLeft];
    let readings: Vec<Reading> = corners
        .into_iter()
        .enumerate()
        .map(|(at, mark)| {
            let (x, y) = raster.cross(WORN.lands(mark.place(A3.width_mm, A3.height_mm)));
            Reading { mark, x_mm: misread(2 * at, x), y_mm: misread(2 * at + 1, y) }
        })
        .collect();
    let calibration = solve(&readings, A3.width_mm, A3.height_mm).unwrap().calibration;

    let template = Template::preset(Page::A3);
    let made = |calibration: Calibration| {
        let output = Output { mode: PrintMode::Overprint, correction: calibration.into() };
        render(&[certificate(0)], &template, &Supplies::default(), output).unwrap()
    };
    let wanted = Raster::of(&made(Calibration::NONE).bytes, 300);
    let corrected = Raster::of(&printed(&made(calibration), &WORN, A3), 300);
    for zone in zones(&template) {
        let (is, should) = (corrected.edges(zone, 0.6), wanted.edges(zone, 0.6));
        for (is, should) in is.into_iter().zip(should) {
            near(is, should, 0.5, &zone.id);
        }
    }
    let astray = Raster::of(&printed(&made(Calibration::NONE), &WORN, A3), 100);
    let signer = zones(&template).find(|zone| zone.id == "signer").unwrap();
    let off = astray.edges(signer, 9.0)[3] - wanted.edges(signer, 0.6)[3];
    assert!(off.abs() > 3.0, "without its readings the printer is far off: {off} mm");
}

#[test]
fn a_sheet_printed_once_more_with_its_correction_shows_every_cross_in_its_place() {
    let correction = Correction::from(WORN.answer());
    let raster = Raster::of(&printed(&sheet(A3, correction), &WORN, A3), 600);
    for mark in Mark::ALL {
        let place = mark.place(A3.width_mm, A3.height_mm);
        let (x, y) = raster.cross(place);
        near(x, place.0, 0.1, &format!("{mark:?} across"));
        near(y, place.1, 0.1, &format!("{mark:?} down"));
    }
}

#[test]
fn the_sheet_tells_a_printer_not_to_scale_and_qpdf_finds_no_fault_in_it() {
    let pdf = sheet(A3, Correction::from(WORN.answer()));
    assert!(!checked("calibration-sheet", &pdf).contains("WARNING"));
    let document = Document::load_mem(&pdf.bytes).unwrap();
    let preferences = document.catalog().unwrap().get(b"ViewerPreferences").unwrap();
    let preferences = document.dereference(preferences).unwrap().1.as_dict().unwrap();
    assert_eq!(preferences.get(b"PrintScaling").unwrap().as_name().unwrap(), b"None");
}
