//! The picture of a sheet for the screen, from the layout that prints.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use serde::Serialize;

use crate::certificate::Certificate;
use crate::drawing::{Ink, Shape};
use crate::error::DocumentError;
use crate::pdf::Space;
use crate::picture::Picture as Image;
use crate::qr;
use crate::sheet::{self, PrintMode, Slot};
use crate::sketch::overflowing;
use crate::supplies::Supplies;
use crate::template::{ClearSpace, Element, Layer, PictureZone, QrZone, Template, TextZone};
use crate::typesetting::{Block, FaceCase, Glyph, PT_PER_MM, SMALL, Scale, TypeCase};

/// How strongly the stock shows behind what will be printed on it.
const GHOST: f64 = 0.34;

/// What the picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreviewOptions {
    /// [`PrintMode::Overprint`] shows what the stock carries as a ghost behind what will be printed.
    pub mode: PrintMode,
}

/// The picture of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preview {
    /// An SVG element; one unit is one millimetre.
    pub svg: String,
    /// The template's zones, in its order.
    pub zones: Vec<ZoneBox>,
}

/// A zone and how its text stands in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ZoneBox {
    /// The zone's id in the template.
    pub id: String,
    /// Left edge, mm.
    pub x_mm: f64,
    /// Upper edge, mm.
    pub y_mm: f64,
    /// Width, mm.
    pub width_mm: f64,
    /// Height, mm.
    pub height_mm: f64,
    /// The type size in use, points.
    pub size_pt: f64,
    /// The zone's own type size, points.
    pub full_size_pt: f64,
    /// Whether the text had to be set smaller than its zone asks for.
    pub shrunk: bool,
    /// Whether the stock carries it already.
    pub on_stock: bool,
    /// The lines as they stand, from above; none when the zone says nothing here.
    pub lines: Vec<String>,
}

/// Makes the picture of one certificate.
///
/// # Errors
/// As [`crate::render`] of this certificate alone; zones of the stock are checked too, because they are shown.
pub fn preview(
    certificate: &Certificate,
    template: &Template,
    supplies: &Supplies,
    options: PreviewOptions,
) -> Result<Preview, DocumentError> {
    template.check()?;
    let (preview, undrawn) = drawn(certificate, template, supplies, options);
    match undrawn.into_iter().next() {
        None => Ok(preview),
        Some(one) => Err(one.error),
    }
}

/// An element that could not be drawn as it should be.
pub(crate) struct Undrawn {
    /// Its place among the template's elements.
    pub element: usize,
    /// Why.
    pub error: DocumentError,
}

/// Draws what can be drawn. A text that overflows its zone is drawn running over it, to be seen.
pub(crate) fn drawn(
    certificate: &Certificate,
    template: &Template,
    supplies: &Supplies,
    options: PreviewOptions,
) -> (Preview, Vec<Undrawn>) {
    let mut undrawn = Vec::new();
    let mut case = TypeCase::new(supplies);
    for (place, element) in template.elements.iter().enumerate() {
        if let Element::Text(zone) = element
            && let Err(error) = sheet::learn(&mut case, zone, certificate)
        {
            undrawn.push(Undrawn { element: place, error });
        }
    }
    let mut picture =
        Picture { case: &case, defined: BTreeSet::new(), glyphs: String::new(), body: String::new() };
    let mut zones = Vec::new();
    let sheet = Sheet { certificate, template, supplies };
    for (place, element) in template.elements.iter().enumerate() {
        if matches!(element, Element::ClearSpace(_) | Element::Unknown(_)) {
            continue;
        }
        let ghost = !options.mode.prints(element.layer());
        if ghost {
            let _ = writeln!(picture.body, "<g opacity=\"{GHOST}\">");
        }
        let is_known = undrawn.iter().any(|one| one.element == place);
        if let Err(error) = picture.element(element, &sheet, &mut zones)
            && !is_known
        {
            undrawn.push(Undrawn { element: place, error });
        }
        if ghost {
            picture.body.push_str("</g>\n");
        }
    }
    (Preview { svg: picture.finish(template, &zones), zones }, undrawn)
}

/// What an element is drawn from.
struct Sheet<'a> {
    certificate: &'a Certificate,
    template: &'a Template,
    supplies: &'a Supplies,
}

fn zone_box(zone: &TextZone, block: Option<&Block>) -> ZoneBox {
    let size_pt = block.map_or(zone.size_pt, |block| block.size_pt);
    ZoneBox {
        id: zone.id.clone(),
        x_mm: zone.x_mm,
        y_mm: zone.y_mm,
        width_mm: zone.width_mm,
        height_mm: zone.height_mm,
        size_pt,
        full_size_pt: zone.size_pt,
        shrunk: size_pt < zone.size_pt,
        on_stock: zone.layer == Layer::Stock,
        lines: block
            .map_or_else(Vec::new, |block| block.lines.iter().map(|line| line.text.clone()).collect()),
    }
}

/// An SVG being written.
struct Picture<'a> {
    case: &'a TypeCase<'a>,
    defined: BTreeSet<String>,
    glyphs: String,
    body: String,
}

impl Picture<'_> {
    fn element(
        &mut self,
        element: &Element,
        sheet: &Sheet<'_>,
        zones: &mut Vec<ZoneBox>,
    ) -> Result<(), DocumentError> {
        match element {
            Element::Text(zone) => {
                let slot = Slot::new(zone, sheet.template);
                let zone = slot.on(sheet.certificate);
                let set = sheet::set(self.case, zone, sheet.certificate);
                let block = match &set {
                    Ok(block) => block.clone(),
                    Err(DocumentError::Overflow { text, .. }) => {
                        overflowing(zone, text, self.case.face(zone.face)?, self.case.phrases())
                    }
                    Err(_) => None,
                };
                zones.push(zone_box(zone, block.as_ref()));
                if let Some(block) = &block {
                    self.block(zone, block)?;
                }
                set.map(drop)
            }
            Element::Picture(zone) => {
                let image = sheet.supplies.picture(zone.file)?;
                let left_out = sheet::left_out(element, sheet.template);
                left_out.iter().for_each(|clear| self.leave_out(zone, clear));
                self.image(Space::from(zone), image);
                left_out.iter().for_each(|_| self.body.push_str("</g>\n"));
                Ok(())
            }
            Element::Signature(zone) => {
                if let Some(file) = sheet.certificate.signature {
                    self.image(Space::from(zone), sheet.supplies.picture(file)?);
                }
                Ok(())
            }
            Element::QrCode(zone) => self.qr(zone, sheet.certificate),
            other => {
                sheet::shapes(other).iter().for_each(|shape| self.shape(shape));
                Ok(())
            }
        }
    }

    fn block(&mut self, zone: &TextZone, block: &Block) -> Result<(), DocumentError> {
        let face = self.case.face(zone.face)?;
        let scale = number(block.size_pt / PT_PER_MM / face.em(), 7);
        for line in &block.lines {
            let (x, y) = (number(line.x_mm, 3), number(line.baseline_mm, 3));
            let fill = zone.colour.hex();
            let _ = write!(
                self.body,
                "<g fill=\"{fill}\" transform=\"translate({x} {y}) scale({scale} -{scale})\">"
            );
            let mut pen = 0;
            for glyph in block.glyphs.get(line.glyphs.clone()).unwrap_or_default() {
                if let Some(name) = self.define(face, glyph.id) {
                    self.glyph(&name, pen, glyph);
                }
                pen += glyph.advance;
            }
            self.body.push_str("</g>\n");
        }
        if let Some(rule) = sheet::rule(zone, block) {
            self.shape(&rule);
        }
        Ok(())
    }

    fn glyph(&mut self, name: &str, pen: i32, glyph: &Glyph) {
        let (x, y) = (pen + glyph.shift.0, glyph.shift.1);
        let _ = match (glyph.scale, y) {
            (Scale::Full, 0) => write!(self.body, "<use href=\"#{name}\" x=\"{x}\"/>"),
            (Scale::Full, _) => write!(self.body, "<use href=\"#{name}\" x=\"{x}\" y=\"{y}\"/>"),
            (Scale::Small, _) => {
                write!(self.body, "<use href=\"#{name}\" transform=\"translate({x} {y}) scale({SMALL})\"/>")
            }
        };
    }

    /// The name of a glyph's outline, defined once; `None` for a glyph that shows nothing.
    fn define(&mut self, face: &FaceCase<'_>, glyph: u16) -> Option<String> {
        let name = format!("{}-{glyph}", face.face);
        if self.defined.contains(&name) {
            return Some(name);
        }
        let mut outline = Outline(String::new());
        face.font().outline_glyph(GlyphId(glyph), &mut outline)?;
        let _ = writeln!(self.glyphs, "<path id=\"{name}\" d=\"{}\"/>", outline.0);
        self.defined.insert(name.clone());
        Some(name)
    }

    /// Begins a part of the picture that leaves a space out.
    fn leave_out(&mut self, zone: &PictureZone, clear: &ClearSpace) {
        let id = format!("left-out-{}", self.glyphs.len());
        let rectangle = |[x, y, width, height]: [f64; 4]| {
            let [x, y, width, height] = [x, y, width, height].map(|mm| number(mm, 3));
            format!("M{x} {y}h{width}v{height}h-{width}z")
        };
        let whole = rectangle([zone.x_mm, zone.y_mm, zone.width_mm, zone.height_mm]);
        let hole = rectangle([clear.x_mm, clear.y_mm, clear.width_mm, clear.height_mm]);
        let _ = writeln!(
            self.glyphs,
            "<clipPath id=\"{id}\"><path clip-rule=\"evenodd\" d=\"{whole}{hole}\"/></clipPath>"
        );
        let _ = writeln!(self.body, "<g clip-path=\"url(#{id})\">");
    }

    fn image(&mut self, space: Space, image: &Image) {
        let [x, y, width, height] =
            [space.x_mm, space.y_mm, space.width_mm, space.height_mm].map(|mm| number(mm, 3));
        let (media, content) = (image.media(), BASE64_STANDARD.encode(&image.file));
        let _ = writeln!(
            self.body,
            "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" \
             href=\"data:{media};base64,{content}\"/>"
        );
    }

    fn qr(&mut self, zone: &QrZone, certificate: &Certificate) -> Result<(), DocumentError> {
        if certificate.statement.is_empty() {
            return Ok(());
        }
        let modules = qr::modules(&certificate.statement, 1)
            .ok_or_else(|| DocumentError::Statement { certificate: certificate.id.clone() })?;
        let module = zone.side_mm / (modules.side + 2 * qr::QUIET) as f64;
        let (x, y) = (zone.x_mm + module * qr::QUIET as f64, zone.y_mm + module * qr::QUIET as f64);
        let (x, y, scale) = (number(x, 3), number(y, 3), number(module, 6));
        let mut path = String::new();
        for (row, column) in modules.dark() {
            let _ = write!(path, "M{column} {row}h1v1h-1z");
        }
        let _ = writeln!(self.body, "<path transform=\"translate({x} {y}) scale({scale})\" d=\"{path}\"/>");
        Ok(())
    }

    fn shape(&mut self, shape: &Shape) {
        let mut path = String::new();
        for step in &shape.steps {
            let (letter, points) = step.lettered();
            path.push(letter);
            for (x, y) in points {
                let _ = write!(path, "{} {} ", number(x, 3), number(y, 3));
            }
        }
        let path = path.trim_end();
        let _ = match shape.ink {
            Ink::Fill(colour) => writeln!(self.body, "<path fill=\"{}\" d=\"{path}\"/>", colour.hex()),
            Ink::Stroke(colour, width) => {
                let (colour, width) = (colour.hex(), number(width, 3));
                writeln!(
                    self.body,
                    "<path fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" d=\"{path}\"/>"
                )
            }
        };
    }

    /// The whole picture; its text is there to be read aloud.
    fn finish(self, template: &Template, zones: &[ZoneBox]) -> String {
        let (width, height) = (number(template.page.width_mm, 3), number(template.page.height_mm, 3));
        let read: Vec<String> =
            zones.iter().filter(|zone| !zone.lines.is_empty()).map(|zone| zone.lines.join(" ")).collect();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"vi\" \
             aria-label=\"{}\">\n<defs>\n{}</defs>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{}</svg>\n",
            escaped(&read.join(". ")),
            self.glyphs,
            self.body
        )
    }
}

/// A glyph's outline as an SVG path, in font units.
struct Outline(String);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "M{x} {y}");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let _ = write!(self.0, "L{x} {y}");
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let _ = write!(self.0, "Q{x1} {y1} {x} {y}");
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let _ = write!(self.0, "C{x1} {y1} {x2} {y2} {x} {y}");
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}

/// A number with at most this many decimals.
fn number(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let short = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests;
