//! How a text becomes lines of glyphs inside its zone.

mod balance;
mod case;
mod face;
mod fit;
mod gaps;
mod phrases;
mod text;

pub(crate) use case::{TypeCase, font_file};
pub(crate) use face::{FaceCase, Glyph};
pub(crate) use fit::{Block, fit};
pub(crate) use text::finished;

/// Points in a millimetre.
pub(crate) const PT_PER_MM: f64 = 72.0 / 25.4;
