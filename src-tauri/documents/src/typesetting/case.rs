//! The type case: the four faces and what a batch has learnt of them.

use super::face::FaceCase;
use crate::error::DocumentError;
use crate::template::Face;

/// The faces of a batch.
pub(crate) struct TypeCase {
    faces: [FaceCase; 4],
}

impl TypeCase {
    /// Reads the four embedded faces.
    pub(crate) fn new() -> Result<Self, DocumentError> {
        let open = |face: Face| {
            FaceCase::open(face).ok_or_else(|| DocumentError::Font {
                face,
                detail: "the font file cannot be read".to_owned(),
            })
        };
        let faces = [open(Face::Regular)?, open(Face::Italic)?, open(Face::Bold)?, open(Face::BoldItalic)?];
        Ok(Self { faces })
    }

    /// One face.
    pub(crate) fn face(&self, face: Face) -> &FaceCase {
        let [regular, italic, bold, bold_italic] = &self.faces;
        match face {
            Face::Regular => regular,
            Face::Italic => italic,
            Face::Bold => bold,
            Face::BoldItalic => bold_italic,
        }
    }

    /// One face, to learn more of it.
    pub(crate) fn face_mut(&mut self, face: Face) -> &mut FaceCase {
        let [regular, italic, bold, bold_italic] = &mut self.faces;
        match face {
            Face::Regular => regular,
            Face::Italic => italic,
            Face::Bold => bold,
            Face::BoldItalic => bold_italic,
        }
    }

    /// All faces.
    pub(crate) const fn all(&self) -> &[FaceCase; 4] {
        &self.faces
    }
}

/// The font file of a face.
pub(crate) const fn font_file(face: Face) -> &'static [u8] {
    match face {
        Face::Regular => include_bytes!("../../fonts/Tinos-Regular.ttf"),
        Face::Italic => include_bytes!("../../fonts/Tinos-Italic.ttf"),
        Face::Bold => include_bytes!("../../fonts/Tinos-Bold.ttf"),
        Face::BoldItalic => include_bytes!("../../fonts/Tinos-BoldItalic.ttf"),
    }
}
