//! The type case: the faces that a document is set in, and what it has taught of them.

use super::face::FaceCase;
use super::phrases::Phrases;
use crate::error::DocumentError;
use crate::supplies::Supplies;
use crate::template::Face;

/// The faces of a document. A face is opened when its first text is learnt.
pub(crate) struct TypeCase<'a> {
    supplies: &'a Supplies,
    faces: Vec<FaceCase<'a>>,
}

impl<'a> TypeCase<'a> {
    /// An empty case, filled from these supplies.
    pub(crate) const fn new(supplies: &'a Supplies) -> Self {
        Self { supplies, faces: Vec::new() }
    }

    /// The words that stay together.
    pub(crate) fn phrases(&self) -> &'a Phrases {
        self.supplies.phrases()
    }

    /// One face, open.
    ///
    /// # Errors
    /// [`DocumentError::Font`] for a face that was never opened.
    pub(crate) fn face(&self, face: Face) -> Result<&FaceCase<'a>, DocumentError> {
        let open = self.faces.iter().find(|open| open.face == face);
        open.ok_or_else(|| unusable(face, "no text of it was learnt"))
    }

    /// One face, to learn more of it.
    ///
    /// # Errors
    /// [`DocumentError::Font`] when its file is missing or is no font.
    pub(crate) fn face_mut(&mut self, face: Face) -> Result<&mut FaceCase<'a>, DocumentError> {
        let place = match self.faces.iter().position(|open| open.face == face) {
            Some(place) => place,
            None => {
                let file = self.supplies.font(face)?;
                let open = FaceCase::open(face, file);
                self.faces.push(open.ok_or_else(|| unusable(face, "the font file cannot be read"))?);
                self.faces.len() - 1
            }
        };
        self.faces.get_mut(place).ok_or_else(|| unusable(face, "it could not be opened"))
    }

    /// All faces that are open, in a fixed order.
    pub(crate) fn all(&self) -> Vec<&FaceCase<'a>> {
        let mut all: Vec<_> = self.faces.iter().collect();
        all.sort_by_key(|open| open.face);
        all
    }
}

fn unusable(face: Face, detail: &str) -> DocumentError {
    DocumentError::Font { face, detail: detail.to_owned() }
}
