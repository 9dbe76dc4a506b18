//! The faces cut down to the glyphs that a batch shows.

use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::error::DocumentError;
use crate::template::Face;
use crate::typesetting::{FaceCase, TypeCase};
use rustybuzz::ttf_parser::{GlyphId, name_id};

/// The subset faces of a batch.
pub(crate) struct Fonts {
    /// Those that show at least one glyph.
    pub faces: Vec<SubsetFace>,
}

/// One face cut down.
pub(crate) struct SubsetFace {
    /// Which face it is.
    pub face: Face,
    /// The name by which pages call it.
    pub resource: String,
    /// The cut-down font file.
    pub file: Vec<u8>,
    /// The legal name of a subset: six letters from its content, a plus sign, the font's own name.
    pub name: String,
    /// Height of a capital letter, thousandths of an em.
    pub cap_height: i64,
    /// Every glyph, by its code in the document.
    pub glyphs: Vec<SubsetGlyph>,
    /// Font units in an em.
    pub em: f64,
    /// Glyph number in the whole font → code in the document.
    codes: Vec<u16>,
}

/// One glyph of a cut-down face.
pub(crate) struct SubsetGlyph {
    /// Its code in the document, which is its number in the cut-down font.
    pub code: u16,
    /// How far it advances, thousandths of an em.
    pub width: f32,
    /// The text it stands for.
    pub text: String,
}

impl Fonts {
    /// Cuts every face in use down to what was learnt of it.
    pub(crate) fn subset(case: &TypeCase<'_>) -> Result<Self, DocumentError> {
        let in_use = case.all().into_iter().filter(|face| !face.used().is_empty());
        let faces = in_use.enumerate().map(|(place, face)| SubsetFace::of(face, place));
        Ok(Self { faces: faces.collect::<Result<_, _>>()? })
    }

    /// One face, cut down; none when it shows no glyph.
    pub(crate) fn face(&self, face: Face) -> Option<&SubsetFace> {
        self.faces.iter().find(|subset| subset.face == face)
    }
}

impl SubsetFace {
    fn of(face: &FaceCase<'_>, place: usize) -> Result<Self, DocumentError> {
        let mut remapper = GlyphRemapper::new();
        for glyph in face.used().keys() {
            remapper.remap(*glyph);
        }
        let file = subsetter::subset(face.file, 0, &remapper)
            .map_err(|error| DocumentError::Font { face: face.face, detail: error.to_string() })?;
        let mut codes = vec![0; usize::from(face.font().number_of_glyphs())];
        let mut glyphs = Vec::with_capacity(face.used().len());
        let thousandths = 1000.0 / face.em();
        for (glyph, text) in face.used() {
            let code = remapper.get(*glyph).unwrap_or(0);
            if let Some(slot) = codes.get_mut(usize::from(*glyph)) {
                *slot = code;
            }
            let id = GlyphId(*glyph);
            let width = f64::from(face.font().glyph_hor_advance(id).unwrap_or(0)) * thousandths;
            glyphs.push(SubsetGlyph { code, width: width as f32, text: text.clone() });
        }
        glyphs.sort_by_key(|glyph| glyph.code);
        let cap_height = f64::from(face.font().capital_height().unwrap_or(0)) * thousandths;
        let name = subset_name(face, &file);
        let cap_height = cap_height.round() as i64;
        let (face, em) = (face.face, face.em());
        Ok(Self { face, resource: format!("F{place}"), file, name, cap_height, glyphs, em, codes })
    }

    /// The code of a glyph, by its number in the whole font.
    pub(crate) fn code(&self, glyph: u16) -> u16 {
        self.codes.get(usize::from(glyph)).copied().unwrap_or(0)
    }
}

/// The legal name of a subset: six letters from its content, a plus sign, the font's own name without blanks.
fn subset_name(face: &FaceCase<'_>, file: &[u8]) -> String {
    let tag: String = Sha256::digest(file).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let names = face.font().names().into_iter();
    let own =
        names.filter(|name| name.name_id == name_id::POST_SCRIPT_NAME).find_map(|name| name.to_string());
    let own: String =
        own.unwrap_or_default().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    format!("{tag}+{}", if own.is_empty() { "Added" } else { &own })
}
