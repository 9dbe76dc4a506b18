//! Small capitals: the face's own where it has them for every letter of a line, otherwise its capitals set smaller.

use rustybuzz::{Feature, ttf_parser};

use super::face::{FaceCase, Glyph, Scale, is_combining, shaped_with};

/// How large a capital stands for a small one where the face has none of its own, of the type size. Smaller ones look
/// thin beside the capitals they stand with: at four fifths a bold face keeps its colour.
pub(crate) const SMALL: f64 = 0.8;

impl FaceCase<'_> {
    /// Learns a text as [`Self::shape_small`] will set it.
    ///
    /// # Errors
    /// The first character that has no glyph.
    pub(crate) fn learn_small(&mut self, text: &str) -> Result<(), char> {
        for line in text.split('\n') {
            match self.own_small(line) {
                Some(shaped) => self.learn_shaped(line, &shaped)?,
                None => runs(line).into_iter().try_for_each(|(_, run)| self.learn(&run))?,
            }
        }
        Ok(())
    }

    /// Appends the glyphs of one line that was learnt before, its small letters as small capitals, each followed by
    /// `tracking` font units.
    pub(crate) fn shape_small(&self, line: &str, tracking: i32, out: &mut Vec<Glyph>) {
        if let Some(shaped) = self.own_small(line) {
            self.push_shaped(&shaped, tracking, out);
            return;
        }
        for (scale, run) in runs(line) {
            let first = out.len();
            self.shape(&run, tracking, out);
            if scale == Scale::Small {
                out.iter_mut().skip(first).for_each(|glyph| shrink(glyph, tracking));
            }
        }
    }

    /// A text with the letters that it is set with: its own, where the face has small capitals for them, else capitals.
    pub(crate) fn written_small(&self, text: &str) -> String {
        let of_line = |line: &str| match self.own_small(line) {
            Some(_) => line.to_owned(),
            None => runs(line).into_iter().map(|(_, run)| run).collect(),
        };
        text.split('\n').map(of_line).collect::<Vec<_>>().join("\n")
    }

    /// The line in the face's own small capitals, when it has one for every small letter.
    fn own_small(&self, line: &str) -> Option<rustybuzz::GlyphBuffer> {
        let tag = ttf_parser::Tag::from_bytes(b"smcp");
        let gsub = self.font().tables().gsub?;
        gsub.features.into_iter().find(|feature| feature.tag == tag)?;
        let shaped = shaped_with(self, line, &[Feature::new(tag, 1, ..)]);
        let is_set = |glyph: &rustybuzz::GlyphInfo| {
            let letter = line.get(glyph.cluster as usize..).and_then(|rest| rest.chars().next());
            let plain = letter.filter(|letter| letter.is_lowercase());
            let plain = plain.and_then(|letter| self.font().glyph_index(letter));
            plain.is_none_or(|plain| u32::from(plain.0) != glyph.glyph_id)
        };
        shaped.glyph_infos().iter().all(is_set).then_some(shaped)
    }
}

/// A capital set smaller, its letter spacing as wide as that of the others.
fn shrink(glyph: &mut Glyph, tracking: i32) {
    let small = |units: i32| (f64::from(units) * SMALL).round() as i32;
    let spacing = if glyph.advance == 0 { 0 } else { tracking };
    glyph.advance = small(glyph.advance - spacing) + spacing;
    glyph.width = small(glyph.width);
    glyph.shift = (small(glyph.shift.0), small(glyph.shift.1));
    glyph.scale = Scale::Small;
}

/// The line in capitals, parted where small and large ones meet.
fn runs(line: &str) -> Vec<(Scale, String)> {
    let mut runs: Vec<(Scale, String)> = Vec::new();
    for letter in line.chars() {
        let scale = match runs.last() {
            // A mark goes with its letter.
            Some((before, _)) if is_combining(letter) => *before,
            _ if letter.is_lowercase() => Scale::Small,
            _ => Scale::Full,
        };
        match runs.last_mut() {
            Some((before, run)) if *before == scale => run.extend(letter.to_uppercase()),
            _ => runs.push((scale, letter.to_uppercase().collect())),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::supplies::Supplies;
    use crate::template::{Face, Style};
    use crate::typesetting::TypeCase;

    fn set(face: Face, text: &str) -> Vec<Glyph> {
        let supplies = Supplies::default();
        let mut case = TypeCase::new(&supplies);
        let face = case.face_mut(face).unwrap();
        face.learn_small(text).unwrap();
        let mut glyphs = Vec::new();
        face.shape_small(text, 100, &mut glyphs);
        glyphs
    }

    #[test]
    fn a_face_without_small_capitals_sets_its_capitals_smaller() {
        let glyphs = set(Face::BOLD, "Bằng khen 25");
        let capitals = set(Face::BOLD, "BẰNG KHEN 25");
        assert_eq!(glyphs.len(), capitals.len());
        for (place, (small, large)) in glyphs.iter().zip(&capitals).enumerate() {
            assert_eq!(small.id, large.id);
            let scale =
                if (1..4).contains(&place) || (5..9).contains(&place) { Scale::Small } else { Scale::Full };
            assert_eq!(small.scale, scale, "glyph {place}");
            if scale == Scale::Small {
                assert_eq!(small.width, (f64::from(large.width) * SMALL).round() as i32);
                assert!(small.advance - small.width <= 100, "letter spacing does not shrink: {small:?}");
            }
        }
    }

    #[test]
    fn a_face_that_has_small_capitals_sets_its_own() {
        let face = Face::PlayfairDisplay(Style::Bold);
        let glyphs = set(face, "Khen");
        let plain = set(face, "KHEN");
        if glyphs.iter().all(|glyph| glyph.scale == Scale::Full) {
            assert!(glyphs.iter().zip(&plain).skip(1).all(|(small, large)| small.id != large.id));
        } else {
            assert_eq!(glyphs[1].id, plain[1].id);
        }
    }
}
