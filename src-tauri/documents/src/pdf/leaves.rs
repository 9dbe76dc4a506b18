//! Pages of running documents: each was laid out already, none is like another.

use miniz_oxide::deflate::compress_to_vec_zlib;

use super::content::{Content, Spacing};
use super::fonts::Fonts;
use super::pictures::Pictures;
use super::skeleton::Skeleton;
use crate::drawing::Shape;
use crate::error::DocumentError;
use crate::template::{Colour, Face, Template};
use crate::typesetting::{Block, TypeCase};

/// How hard pages are deflated.
const LEVEL: u8 = 6;

/// One page: texts in their places, and the lines around them.
#[derive(Debug, Default)]
pub(crate) struct Leaf {
    /// The texts, in the order in which they are read.
    pub texts: Vec<(Face, Block)>,
    /// The lines.
    pub shapes: Vec<Shape>,
}

/// Makes one PDF of pages. The template gives size and title; every text was learnt by the case.
pub(crate) fn bind(
    template: &Template,
    case: &TypeCase<'_>,
    leaves: &[Leaf],
) -> Result<Vec<u8>, DocumentError> {
    let fonts = Fonts::subset(case)?;
    let mut bytes = Vec::new();
    let (title, pictures) = (&template.name, &Pictures::default());
    let skeleton = Skeleton { template, title, fonts: &fonts, pictures, forms: Vec::new() };
    let mut file = skeleton.begin(leaves.len(), &mut bytes)?;
    for leaf in leaves {
        let mut content = Content::new(template.page);
        content.shapes(&leaf.shapes);
        for (face, block) in &leaf.texts {
            // A text without a glyph needs no font.
            if let Some(face) = fonts.face(*face) {
                content.text(face, Colour::BLACK, block, Spacing::Usual);
            }
        }
        file.page(&compress_to_vec_zlib(&content.bytes, LEVEL))?;
    }
    file.finish()?;
    Ok(bytes)
}
