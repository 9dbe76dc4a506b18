//! The fonts from before Unicode that an OpenDocument spreadsheet's styles name: which letters a cell's are, its font says.

use super::xml::attribute;
use crate::encoding::Encoding;
use quick_xml::events::BytesStart;
use std::collections::HashMap;
use std::rc::Rc;

/// The old fonts of styles, as far as the parts gone through tell them.
#[derive(Default)]
pub struct Fonts {
    /// Declared fonts by the names that styles give them.
    faces: HashMap<String, String>,
    /// The font of each style; `None`: one of today.
    styles: HashMap<String, Option<Rc<str>>>,
    /// The style that is being told.
    style: String,
}

impl Fonts {
    /// Takes a font's declaration.
    pub fn declare(&mut self, tag: &BytesStart<'_>) {
        if let Some((name, family)) = attribute(tag, "name").zip(attribute(tag, "font-family")) {
            self.faces.insert(name, bare(&family));
        }
    }

    /// Begins a style; it has the font of the one that it goes on from.
    pub fn begin_style(&mut self, tag: &BytesStart<'_>) {
        self.style = attribute(tag, "name").unwrap_or_default();
        let parent = attribute(tag, "parent-style-name").and_then(|name| self.styles.get(&name).cloned());
        self.styles.remove(&self.style);
        self.styles.extend(parent.map(|font| (self.style.clone(), font)));
    }

    /// Takes what a style says of its text.
    pub fn tell(&mut self, tag: &BytesStart<'_>) {
        let named = attribute(tag, "font-name").map(|name| self.faces.get(&name).cloned().unwrap_or(name));
        let Some(font) = named.or_else(|| attribute(tag, "font-family").map(|family| bare(&family))) else {
            return;
        };
        let old = Encoding::of_font(&font).map(|_| Rc::from(font.as_str()));
        self.styles.insert(self.style.clone(), old);
    }

    /// The old font of a style; `None` inside where it says one of today, outside where it says none.
    pub fn of(&self, style: &str) -> Option<Option<Rc<str>>> {
        self.styles.get(style).cloned()
    }

    /// Whether any style names an old font: only then are the cells' asked for.
    pub fn any_old(&self) -> bool {
        self.styles.values().any(Option::is_some)
    }
}

/// A family without the quotes around it.
fn bare(family: &str) -> String {
    family.trim_matches(['\'', '"', ' ']).replace("&apos;", "").replace("&quot;", "")
}
