//! How a text becomes lines of glyphs inside its zone.

mod balance;
mod case;
mod face;
mod fit;
mod gaps;
mod paragraph;
mod phrase_table;
mod phrases;
mod small_capitals;
mod text;
mod wrap;

pub(crate) use case::TypeCase;
pub(crate) use face::{FaceCase, Glyph, Scale};
pub(crate) use fit::{Block, RULE_BELOW, SetLine, fit};
pub use phrase_table::{PhraseLength, PhraseList, PhraseTable};
pub use phrases::{PhraseFault, Phrases};
pub(crate) use small_capitals::SMALL;
pub(crate) use text::finished;
pub(crate) use wrap::{balanced, width_mm, wrap};

/// Points in a millimetre.
pub(crate) const PT_PER_MM: f64 = 72.0 / 25.4;
