//! The pictures of a batch: each is in the document once.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, Stream};

use crate::certificate::Certificate;
use crate::error::DocumentError;
use crate::picture::{Picture, Pixels};
use crate::supplies::{Fingerprint, Supplies};
use crate::template::{Element, PictureZone, SignatureZone};

/// A rectangle on the sheet, mm from its upper left corner.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Space {
    pub x_mm: f64,
    pub y_mm: f64,
    pub width_mm: f64,
    pub height_mm: f64,
}

impl From<&PictureZone> for Space {
    fn from(zone: &PictureZone) -> Self {
        Self { x_mm: zone.x_mm, y_mm: zone.y_mm, width_mm: zone.width_mm, height_mm: zone.height_mm }
    }
}

impl From<&SignatureZone> for Space {
    fn from(zone: &SignatureZone) -> Self {
        Self { x_mm: zone.x_mm, y_mm: zone.y_mm, width_mm: zone.width_mm, height_mm: zone.height_mm }
    }
}

/// A picture in the document.
pub(crate) struct Placed {
    /// The name by which pages call it.
    pub resource: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// All pictures that these elements show.
#[derive(Default)]
pub(crate) struct Pictures<'a> {
    all: BTreeMap<Fingerprint, (Placed, &'a Picture)>,
}

impl<'a> Pictures<'a> {
    /// The pictures that these elements show on every sheet.
    ///
    /// # Errors
    /// [`DocumentError::Picture`].
    pub(crate) fn of_elements(printed: &[&Element], supplies: &'a Supplies) -> Result<Self, DocumentError> {
        let mut pictures = Self::default();
        for element in printed {
            if let Element::Picture(zone) = element {
                pictures.add(zone.file, supplies)?;
            }
        }
        Ok(pictures)
    }

    /// Adds a picture, unless it is there already.
    ///
    /// # Errors
    /// [`DocumentError::Picture`].
    pub(crate) fn add(&mut self, file: Fingerprint, supplies: &'a Supplies) -> Result<(), DocumentError> {
        if !self.all.contains_key(&file) {
            let picture = supplies.picture(file)?;
            let resource = format!("P{}", self.all.len());
            let placed = Placed { resource, width: picture.width, height: picture.height };
            self.all.insert(file, (placed, picture));
        }
        Ok(())
    }

    /// The picture of an element on this certificate, and where it stands.
    pub(crate) fn shown(&self, element: &Element, certificate: &Certificate) -> Option<(Space, &Placed)> {
        let (space, file) = match element {
            Element::Picture(zone) => (Space::from(zone), zone.file),
            Element::Signature(zone) => (Space::from(zone), certificate.signature?),
            _ => return None,
        };
        self.all.get(&file).map(|(placed, _)| (space, placed))
    }

    /// Adds the pictures to the document, and their names to the resources.
    pub(crate) fn add_to(&self, document: &mut Document, resources: &mut Dictionary) {
        for (placed, picture) in self.all.values() {
            let image = with_cover(document, picture);
            let id = document.add_object(image);
            resources.set(placed.resource.as_str(), Object::Reference(id));
        }
    }
}

fn with_cover(document: &mut Document, picture: &Picture) -> Stream {
    let (space, filter, content) = match &picture.pixels {
        Pixels::Deflated(bytes) => ("DeviceRGB", "FlateDecode", bytes.clone()),
        Pixels::Jpeg(1) => ("DeviceGray", "DCTDecode", picture.file.to_vec()),
        Pixels::Jpeg(_) => ("DeviceRGB", "DCTDecode", picture.file.to_vec()),
    };
    let mut image = stream(picture, space, filter, content);
    if let Some(cover) = &picture.cover {
        let cover = document.add_object(stream(picture, "DeviceGray", "FlateDecode", cover.clone()));
        image.dict.set("SMask", Object::Reference(cover));
    }
    image
}

fn stream(picture: &Picture, space: &str, filter: &str, content: Vec<u8>) -> Stream {
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", "XObject");
    dictionary.set("Subtype", "Image");
    dictionary.set("Width", i64::from(picture.width));
    dictionary.set("Height", i64::from(picture.height));
    dictionary.set("ColorSpace", space);
    dictionary.set("BitsPerComponent", 8);
    dictionary.set("Filter", filter);
    Stream::new(dictionary, content)
}
