//! The faces cut down to the glyphs that a batch shows.

use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::error::DocumentError;
use crate::template::Face;
use crate::typesetting::{FaceCase, TypeCase, font_file};

/// The subset faces of a batch.
pub(crate) struct Fonts {
    /// Those that show at least one glyph.
    pub faces: Vec<SubsetFace>,
}

/// One face cut down.
pub(crate) struct SubsetFace {
    /// Which face it is.
    pub face: Face,
    /// The cut-down font file.
    pub file: Vec<u8>,
    /// The legal name of a subset: six letters from its content, a plus sign, the font's own name.
    pub name: String,
    /// Height of a capital letter, thousandths of an em.
    pub cap_height: i64,
    /// Every glyph, by its code in the document.
    pub glyphs: Vec<SubsetGlyph>,
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
    pub(crate) fn subset(case: &TypeCase) -> Result<Self, DocumentError> {
        let in_use = case.all().iter().filter(|face| !face.used().is_empty());
        Ok(Self { faces: in_use.map(SubsetFace::of).collect::<Result<_, _>>()? })
    }

    /// The codes of one face.
    pub(crate) fn codes(&self, face: Face) -> &[u16] {
        self.faces.iter().find(|subset| subset.face == face).map_or(&[], |subset| &subset.codes)
    }
}

impl SubsetFace {
    fn of(face: &FaceCase) -> Result<Self, DocumentError> {
        let mut remapper = GlyphRemapper::new();
        for glyph in face.used().keys() {
            remapper.remap(*glyph);
        }
        let file = subsetter::subset(font_file(face.face), 0, &remapper)
            .map_err(|error| DocumentError::Font { face: face.face, detail: error.to_string() })?;
        let mut codes = vec![0; usize::from(face.font().number_of_glyphs())];
        let mut glyphs = Vec::with_capacity(face.used().len());
        let thousandths = 1000.0 / face.em();
        for (glyph, text) in face.used() {
            let code = remapper.get(*glyph).unwrap_or(0);
            if let Some(slot) = codes.get_mut(usize::from(*glyph)) {
                *slot = code;
            }
            let id = rustybuzz::ttf_parser::GlyphId(*glyph);
            let width = f64::from(face.font().glyph_hor_advance(id).unwrap_or(0)) * thousandths;
            glyphs.push(SubsetGlyph { code, width: width as f32, text: text.clone() });
        }
        glyphs.sort_by_key(|glyph| glyph.code);
        let cap_height = f64::from(face.font().capital_height().unwrap_or(0)) * thousandths;
        let name = subset_name(face.face, &file);
        Ok(Self { face: face.face, file, name, cap_height: cap_height.round() as i64, glyphs, codes })
    }

    /// The name by which pages call the face.
    pub(crate) const fn resource(&self) -> &'static str {
        resource(self.face)
    }
}

/// The name by which pages call a face.
pub(crate) const fn resource(face: Face) -> &'static str {
    match face {
        Face::Regular => "R",
        Face::Italic => "I",
        Face::Bold => "B",
        Face::BoldItalic => "X",
    }
}

fn subset_name(face: Face, file: &[u8]) -> String {
    let tag: String = Sha256::digest(file).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let own = match face {
        Face::Regular => "Tinos-Regular",
        Face::Italic => "Tinos-Italic",
        Face::Bold => "Tinos-Bold",
        Face::BoldItalic => "Tinos-BoldItalic",
    };
    format!("{tag}+{own}")
}
