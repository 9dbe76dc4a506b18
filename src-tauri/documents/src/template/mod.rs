//! What stands where on a sheet.
//!
//! Lengths are millimetres from the sheet's top left corner, type sizes are points.

mod check;
mod colour;
mod covered;
mod element;
mod face;
mod name;
mod preset;
mod presets;
mod unknown;
mod warnings;

pub use check::ElementFault;
pub(crate) use check::is_of_the_paper;
pub use colour::Colour;
pub use element::{
    Align, ClearSpace, Content, Element, Emblem, Figure, Frame, Layer, Letters, Line, PictureZone, QrZone,
    SignatureZone, TextZone, VerticalAlign,
};
pub use face::{Face, NoFace, Style};
pub use preset::Page;
pub use presets::{Preset, presets};
pub use unknown::Unknown;
pub use warnings::{ElementWarning, TemplateWarning};

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

use crate::supplies::Fingerprint;

/// A sheet: its size and what stands on it, in drawing and reading order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "SheetTemplate")]
pub struct Template {
    /// The template's name; it becomes the PDF's title.
    pub name: String,
    /// The sheet's size.
    pub page: PageSize,
    /// What stands on it. Later elements are drawn over earlier ones.
    pub elements: Vec<Element>,
}

/// The size of a sheet, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "SheetSize")]
pub struct PageSize {
    /// Width in mm.
    pub width_mm: f64,
    /// Height in mm.
    pub height_mm: f64,
}

impl Template {
    /// The text zones, in their order.
    pub fn zones(&self) -> impl Iterator<Item = &TextZone> {
        self.elements.iter().filter_map(|element| match element {
            Element::Text(zone) => Some(zone),
            _ => None,
        })
    }

    /// The files of the office that it asks for: font files and pictures, each once.
    #[must_use]
    pub fn wanted_files(&self) -> BTreeSet<Fingerprint> {
        self.elements
            .iter()
            .filter_map(|element| match element {
                Element::Text(TextZone { face: Face::Added(file), .. }) => Some(*file),
                Element::Picture(picture) => Some(picture.file),
                _ => None,
            })
            .collect()
    }
}
