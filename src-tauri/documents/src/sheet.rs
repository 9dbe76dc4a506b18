//! One sheet: which elements print, what their zones say, and how the texts stand in them.
//!
//! The PDF and the picture both come through here; there is no second layout.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::certificate::Certificate;
use crate::drawing::{Ink, Shape, Step};
use crate::emblem;
use crate::error::DocumentError;
use crate::template::{ClearSpace, Content, Element, Layer, Letters, Template, TextZone, is_of_the_paper};
use crate::typesetting::{Block, PT_PER_MM, RULE_BELOW, TypeCase, finished, fit};

/// What the paper in the tray is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintMode {
    /// Pre-printed stock: only what the stock does not carry is printed ("in đè phôi").
    Overprint,
    /// Plain paper: everything is printed ("in trọn").
    FullPage,
}

impl PrintMode {
    /// Whether this mode prints what this layer carries.
    pub(crate) fn prints(self, layer: Layer) -> bool {
        self == Self::FullPage || layer == Layer::Overprint
    }
}

/// A text that had to be set smaller than its zone asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct ShrunkZone {
    /// The certificate's id, as the caller gave it.
    pub certificate: String,
    /// The zone's id in the template.
    pub zone: String,
    /// The zone's own type size, points.
    pub full_size_pt: f64,
    /// The size at which the text fits, points.
    pub size_pt: f64,
}

/// The elements that this mode prints, in drawing order.
pub(crate) fn printed(template: &Template, mode: PrintMode) -> Vec<&Element> {
    template
        .elements
        .iter()
        .filter(|element| !matches!(element, Element::ClearSpace(_) | Element::Unknown(_)))
        .filter(|element| mode.prints(element.layer()))
        .collect()
}

/// The zones that print a text of their own on each sheet and have none on this one: holes in the sheet. Where another
/// zone takes the place over, none is left.
#[must_use]
pub fn blank_zones<'t>(
    template: &'t Template,
    mode: PrintMode,
    certificate: &Certificate,
) -> Vec<&'t TextZone> {
    let is_blank = |zone: &&TextZone| {
        let is_taken = || template.zones().any(|other| other.takes_over.as_ref() == Some(&zone.id));
        mode.prints(zone.layer)
            && matches!(zone.content, Content::Field(_))
            && said(zone, certificate).trim().is_empty()
            && !is_taken()
    };
    template.zones().filter(is_blank).collect()
}

/// What a zone says on this certificate, as it was given.
pub(crate) fn said<'a>(zone: &'a TextZone, certificate: &'a Certificate) -> &'a str {
    match &zone.content {
        Content::Field(field) => certificate.text(*field),
        Content::Fixed(text) => text,
    }
}

/// What a zone says on this certificate, as it will be set.
pub(crate) fn text_of<'a>(zone: &'a TextZone, certificate: &'a Certificate) -> Cow<'a, str> {
    finished(said(zone, certificate), zone.letters)
}

/// A zone with the place it may take over.
pub(crate) struct Slot<'a> {
    zone: &'a TextZone,
    wider: Option<Box<(TextZone, &'a TextZone)>>,
}

impl<'a> Slot<'a> {
    /// A zone among the others of its template.
    pub(crate) fn new(zone: &'a TextZone, template: &'a Template) -> Self {
        let neighbour = template.taken_over(zone);
        Self { zone, wider: neighbour.map(|other| Box::new((zone.widened(other), other))) }
    }

    /// The zone as it is on this certificate.
    pub(crate) fn on(&self, certificate: &Certificate) -> &TextZone {
        match self.wider.as_deref() {
            Some((wider, other)) if text_of(other, certificate).is_empty() => wider,
            _ => self.zone,
        }
    }
}

/// The spaces for signature and seal that an element leaves out: those that lie on a picture of the paper itself.
pub(crate) fn left_out<'t>(element: &Element, template: &'t Template) -> Vec<&'t ClearSpace> {
    if !is_of_the_paper(element) {
        return Vec::new();
    }
    template.clear().filter(|space| template.inks(element, space)).collect()
}

/// Learns the characters of a zone's text.
pub(crate) fn learn(
    case: &mut TypeCase<'_>,
    zone: &TextZone,
    certificate: &Certificate,
) -> Result<(), DocumentError> {
    let (text, face) = (text_of(zone, certificate), case.face_mut(zone.face)?);
    let learnt = match zone.letters {
        Letters::SmallCaps => face.learn_small(&text),
        Letters::AsWritten | Letters::Capitals => face.learn(&text),
    };
    learnt.map_err(|character| DocumentError::MissingGlyph {
        certificate: certificate.id.clone(),
        zone: zone.id.clone(),
        character,
        face: zone.face,
    })
}

/// Sets a zone's text, learnt before; `None` when the zone says nothing on this certificate.
pub(crate) fn set(
    case: &TypeCase<'_>,
    zone: &TextZone,
    certificate: &Certificate,
) -> Result<Option<Block>, DocumentError> {
    let text = text_of(zone, certificate);
    if text.is_empty() {
        return Ok(None);
    }
    match fit(zone, &text, case.face(zone.face)?, case.phrases()) {
        Some(block) => Ok(Some(block)),
        None => Err(DocumentError::Overflow {
            certificate: certificate.id.clone(),
            zone: zone.id.clone(),
            text: text.into_owned(),
        }),
    }
}

/// The shapes of an element that is made of lines and areas.
pub(crate) fn shapes(element: &Element) -> Vec<Shape> {
    match element {
        Element::Emblem(emblem) => emblem::shapes(emblem),
        Element::Line(line) => vec![Shape::from(line)],
        Element::Frame(frame) => vec![Shape::from(frame)],
        _ => Vec::new(),
    }
}

/// The rule below a zone's text, if the zone asks for one.
pub(crate) fn rule(zone: &TextZone, block: &Block) -> Option<Shape> {
    let line = block.lines.last().filter(|_| zone.rule_mm > 0.0)?;
    let y = line.baseline_mm + RULE_BELOW * block.size_pt / PT_PER_MM;
    let steps = vec![Step::Move((line.x_mm, y)), Step::Line((line.x_mm + line.width_mm, y))];
    Some(Shape { steps, ink: Ink::Stroke(zone.colour, zone.rule_mm) })
}

/// The note that a zone's text was shrunk, if it was.
pub(crate) fn shrunk(zone: &TextZone, size_pt: f64, certificate: &Certificate) -> Option<ShrunkZone> {
    (size_pt < zone.size_pt).then(|| ShrunkZone {
        certificate: certificate.id.clone(),
        zone: zone.id.clone(),
        full_size_pt: zone.size_pt,
        size_pt,
    })
}
