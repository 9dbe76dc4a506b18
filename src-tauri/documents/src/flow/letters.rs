//! The letters of a document, learnt before it is laid out.

use crate::error::DocumentError;
use crate::template::Face;
use crate::typesetting::TypeCase;

/// Whom a text of a document is about.
pub(crate) struct Whose<'a> {
    /// Whose row it is, for the failure.
    pub name: &'a str,
    /// The kind of document, for the failure.
    pub document: &'a str,
}

/// Learns a text in all of these faces, so that the first letter that has no glyph is told with whose it is.
pub(crate) fn learn(
    case: &mut TypeCase<'_>,
    faces: &[Face],
    of: &Whose<'_>,
    text: &str,
) -> Result<(), DocumentError> {
    for face in faces {
        let missing = |character| DocumentError::MissingGlyph {
            certificate: of.name.to_owned(),
            zone: of.document.to_owned(),
            character,
            face: *face,
        };
        let face = case.face_mut(*face)?;
        face.learn(text).map_err(missing)?;
        // A line of the text may be set letter by letter where the whole, for a loose mark in it, is not.
        text.chars().try_for_each(|letter| face.learn(letter.encode_utf8(&mut [0; 4])).map_err(missing))?;
    }
    Ok(())
}
