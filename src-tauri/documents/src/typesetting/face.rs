//! One face with what a batch has learnt of it – which glyph a character has, how far it advances, how pairs are
//! kerned.
//!
//! Shaping a line with a full shaper costs fifty times as much as looking up its characters and its pairs. For a face
//! whose only feature in plain text is pair kerning the two give the same glyphs in the same places; each pair is shown
//! to the full shaper once, when the batch first meets it. A face with ligatures or contextual forms, and a text with
//! loose combining marks, always take the full shaper.

use std::collections::BTreeMap;

use rustybuzz::ttf_parser;

use crate::template::Face;

/// One glyph of a line, in font units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// The glyph's number in the whole font.
    pub id: u16,
    /// How far the font's own width table says it advances.
    pub width: i32,
    /// How far it advances here: kerning and letter spacing included.
    pub advance: i32,
    /// Shift to the right and upwards of a mark on its letter.
    pub shift: (i32, i32),
    /// How large it is set; width, advance and shift are those of this size.
    pub scale: Scale,
}

/// How large a glyph is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Scale {
    /// At the type size.
    #[default]
    Full,
    /// As a small capital: [`super::SMALL`] of the type size.
    Small,
}

/// How texts of a face are shaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shaping {
    /// By characters and kerned pairs.
    Pairs,
    /// By the full shaper.
    Full,
}

/// One face and what was learnt of it.
pub(crate) struct FaceCase<'a> {
    /// Which face it is.
    pub face: Face,
    /// The whole font file.
    pub file: &'a [u8],
    font: rustybuzz::Face<'a>,
    shaping: Shaping,
    /// Character → place in `known`, for the characters below [`NEAR`].
    near: Vec<u16>,
    /// Character → place in `known`, for all others.
    far: BTreeMap<char, u16>,
    known: Vec<Known>,
    /// `kerns[left][right]`, font units.
    kerns: Vec<Vec<i16>>,
    /// Every glyph in use and the text it stands for.
    used: BTreeMap<u16, String>,
}

struct Known {
    character: char,
    glyph: u16,
    width: i32,
}

/// One past the last character that is looked up in a plain table: Latin, Vietnamese and general punctuation.
const NEAR: usize = 0x2100;
const UNKNOWN: u16 = u16::MAX;
const UNLEARNT: i16 = i16::MIN;

impl<'a> FaceCase<'a> {
    /// Reads a face's font file.
    pub(crate) fn open(face: Face, file: &'a [u8]) -> Option<Self> {
        let font = rustybuzz::Face::from_slice(file, 0)?;
        let shaping = if has_contextual_forms(&font) { Shaping::Full } else { Shaping::Pairs };
        Some(Self {
            face,
            file,
            font,
            shaping,
            near: vec![UNKNOWN; NEAR],
            far: BTreeMap::new(),
            known: Vec::new(),
            kerns: Vec::new(),
            used: BTreeMap::new(),
        })
    }

    /// The parsed font.
    pub(crate) fn font(&self) -> &ttf_parser::Face<'a> {
        &self.font
    }

    /// Font units in an em.
    pub(crate) fn em(&self) -> f64 {
        f64::from(self.font.units_per_em())
    }

    /// How far letters reach above and below the baseline, in ems.
    pub(crate) fn reach(&self) -> (f64, f64) {
        (f64::from(self.font.ascender()) / self.em(), -f64::from(self.font.descender()) / self.em())
    }

    /// The glyph of the space between words.
    pub(crate) fn space(&self) -> u16 {
        self.font.glyph_index(' ').map_or(0, |id| id.0)
    }

    /// Every glyph in use and the text it stands for.
    pub(crate) const fn used(&self) -> &BTreeMap<u16, String> {
        &self.used
    }

    /// Learns the characters and the pairs of a text, so that [`Self::shape`] knows them.
    ///
    /// # Errors
    /// The first character that has no glyph.
    pub(crate) fn learn(&mut self, text: &str) -> Result<(), char> {
        for line in text.split('\n') {
            if self.is_full(line) {
                self.learn_fully(line)?;
            } else {
                self.learn_pairs(line)?;
            }
        }
        Ok(())
    }

    fn is_full(&self, line: &str) -> bool {
        self.shaping == Shaping::Full || line.chars().any(is_combining)
    }

    fn learn_pairs(&mut self, line: &str) -> Result<(), char> {
        let mut left: Option<u16> = None;
        for character in line.chars() {
            let right = self.learn_character(character)?;
            if let Some(left) = left {
                self.learn_pair(left, right);
            }
            left = Some(right);
        }
        Ok(())
    }

    fn learn_character(&mut self, character: char) -> Result<u16, char> {
        let place = self.place(character);
        if place != UNKNOWN {
            return Ok(place);
        }
        let glyph = self.font.glyph_index(character).ok_or(character)?;
        let width = i32::from(self.font.glyph_hor_advance(glyph).unwrap_or(0));
        let new = u16::try_from(self.known.len()).ok().filter(|new| *new != UNKNOWN).ok_or(character)?;
        self.known.push(Known { character, glyph: glyph.0, width });
        self.kerns.push(Vec::new());
        self.used.entry(glyph.0).or_insert_with(|| character.to_string());
        match self.near.get_mut(character as usize) {
            Some(slot) => *slot = new,
            None => {
                self.far.insert(character, new);
            }
        }
        Ok(new)
    }

    fn learn_pair(&mut self, left: u16, right: u16) {
        if self.kern(left, right) != UNLEARNT {
            return;
        }
        let learnt = self.kern_of_shaper(left, right);
        let Some(row) = self.kerns.get_mut(usize::from(left)) else { return };
        let wanted = usize::from(right) + 1;
        if row.len() < wanted {
            row.resize(wanted, UNLEARNT);
        }
        if let Some(slot) = row.get_mut(usize::from(right)) {
            *slot = learnt;
        }
    }

    fn kern_of_shaper(&self, left: u16, right: u16) -> i16 {
        let (Some(left), Some(right)) =
            (self.known.get(usize::from(left)), self.known.get(usize::from(right)))
        else {
            return 0;
        };
        let pair: String = [left.character, right.character].iter().collect();
        let shaped = full(&self.font, &pair);
        let advance: i32 = shaped.glyph_positions().iter().map(|position| position.x_advance).sum();
        i16::try_from(advance - left.width - right.width).unwrap_or(0)
    }

    fn learn_fully(&mut self, line: &str) -> Result<(), char> {
        self.learn_shaped(line, &full(&self.font, line))
    }

    /// Learns the glyphs of a line that the full shaper set.
    pub(super) fn learn_shaped(&mut self, line: &str, shaped: &rustybuzz::GlyphBuffer) -> Result<(), char> {
        let starts: Vec<usize> = shaped.glyph_infos().iter().map(|glyph| glyph.cluster as usize).collect();
        for (glyph, start) in shaped.glyph_infos().iter().zip(&starts) {
            let end = starts.iter().copied().filter(|other| other > start).min().unwrap_or(line.len());
            let cluster = line.get(*start..end).unwrap_or_default();
            let Ok(id @ 1..) = u16::try_from(glyph.glyph_id) else {
                let without = |c: &char| self.font.glyph_index(*c).is_none();
                return Err(cluster
                    .chars()
                    .find(without)
                    .or_else(|| cluster.chars().next())
                    .unwrap_or('\u{fffd}'));
            };
            // A mark shares its letter's cluster; the letter alone stands for what both say, save the mark's own part.
            let text = self.text_of(id, cluster);
            self.used.entry(id).or_insert(text);
        }
        Ok(())
    }

    fn text_of(&self, glyph: u16, cluster: &str) -> String {
        let single = cluster.chars().find(|c| self.font.glyph_index(*c).is_some_and(|id| id.0 == glyph));
        single.map_or_else(|| cluster.to_owned(), String::from)
    }

    fn place(&self, character: char) -> u16 {
        match self.near.get(character as usize) {
            Some(place) => *place,
            None => self.far.get(&character).copied().unwrap_or(UNKNOWN),
        }
    }

    fn kern(&self, left: u16, right: u16) -> i16 {
        self.kerns
            .get(usize::from(left))
            .and_then(|row| row.get(usize::from(right)))
            .map_or(UNLEARNT, |kern| *kern)
    }

    /// Appends the glyphs of one line that was learnt before, each followed by `tracking` font units.
    pub(crate) fn shape(&self, line: &str, tracking: i32, out: &mut Vec<Glyph>) {
        if self.is_full(line) {
            self.shape_fully(line, tracking, out);
            return;
        }
        let mut left = UNKNOWN;
        for character in line.chars() {
            let place = self.place(character);
            let Some(known) = self.known.get(usize::from(place)) else { continue };
            let kern = self.kern(left, place);
            if kern != UNLEARNT
                && kern != 0
                && let Some(before) = out.last_mut()
            {
                before.advance += i32::from(kern);
            }
            let advance = known.width + tracking;
            out.push(Glyph {
                id: known.glyph,
                width: known.width,
                advance,
                shift: (0, 0),
                scale: Scale::Full,
            });
            left = place;
        }
    }

    fn shape_fully(&self, line: &str, tracking: i32, out: &mut Vec<Glyph>) {
        self.push_shaped(&full(&self.font, line), tracking, out);
    }

    /// Appends the glyphs of a line that the full shaper set.
    pub(super) fn push_shaped(&self, shaped: &rustybuzz::GlyphBuffer, tracking: i32, out: &mut Vec<Glyph>) {
        for (glyph, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let id = u16::try_from(glyph.glyph_id).unwrap_or(0);
            let width = self.font.glyph_hor_advance(ttf_parser::GlyphId(id)).map_or(0, i32::from);
            let spacing = if position.x_advance == 0 { 0 } else { tracking };
            let shift = (position.x_offset, position.y_offset);
            out.push(Glyph { id, width, advance: position.x_advance + spacing, shift, scale: Scale::Full });
        }
    }
}

pub(super) const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn full(font: &rustybuzz::Face<'_>, line: &str) -> rustybuzz::GlyphBuffer {
    with_features(font, line, &[])
}

/// A line as the full shaper sets it with these features.
pub(super) fn shaped_with(
    face: &FaceCase<'_>,
    line: &str,
    features: &[rustybuzz::Feature],
) -> rustybuzz::GlyphBuffer {
    with_features(&face.font, line, features)
}

fn with_features(
    font: &rustybuzz::Face<'_>,
    line: &str,
    features: &[rustybuzz::Feature],
) -> rustybuzz::GlyphBuffer {
    let mut buffer = rustybuzz::UnicodeBuffer::new();
    buffer.push_str(line);
    buffer.guess_segment_properties();
    rustybuzz::shape(font, features, buffer)
}

/// Whether plain text in this face takes more than pair kerning.
fn has_contextual_forms(font: &ttf_parser::Face<'_>) -> bool {
    const CONTEXTUAL: [&[u8; 4]; 6] = [b"liga", b"clig", b"calt", b"rlig", b"rclt", b"locl"];
    font.tables().gsub.is_some_and(|gsub| {
        gsub.features
            .into_iter()
            .any(|f| CONTEXTUAL.iter().any(|tag| f.tag == ttf_parser::Tag::from_bytes(tag)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::supplies::Supplies;
    use crate::typesetting::TypeCase;

    fn shaped_both_ways(face: Face, text: &str) -> (Vec<Glyph>, Vec<Glyph>) {
        let supplies = Supplies::default();
        let mut case = TypeCase::new(&supplies);
        let face = case.face_mut(face).unwrap();
        face.learn(text).unwrap();
        let (mut quick, mut slow) = (Vec::new(), Vec::new());
        face.shape(text, 0, &mut quick);
        face.shape_fully(text, 0, &mut slow);
        (quick, slow)
    }

    #[test]
    fn the_pair_table_sets_every_line_as_the_full_shaper_does() {
        let lines = [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Bà Nông Thị Bích Đào, Phó Chủ tịch Công đoàn cơ sở Trường THPT AVATAR Y Tý",
            "Đã có thành tích xuất sắc trong phong trào thi đua “Giỏi việc nước, đảm việc nhà” năm 2023",
            "Quyết định số: 737/QĐ-LĐLĐ, ngày 25 tháng 12 năm 2023 – 2021–2025 (lần thứ 1)… fi fl ffi Ty. Vy, P.",
        ];
        for face in [Face::REGULAR, Face::ITALIC, Face::BOLD, Face::BOLD_ITALIC] {
            for line in lines {
                let (quick, slow) = shaped_both_ways(face, line);
                assert_eq!(quick, slow, "{face:?}: {line}");
            }
        }
    }

    #[test]
    fn kerning_is_learnt() {
        let (glyphs, _) = shaped_both_ways(Face::BOLD, "TẶNG VÀ");
        assert!(glyphs.iter().any(|glyph| glyph.advance < glyph.width), "{glyphs:?}");
    }

    #[test]
    fn a_mark_without_a_composed_letter_is_placed_on_its_letter() {
        // Ê Đê and Jrai write ơ with a breve; Unicode has no single letter for it.
        let supplies = Supplies::default();
        let mut case = TypeCase::new(&supplies);
        let face = case.face_mut(Face::BOLD).unwrap();
        face.learn("Y Blơ\u{306}").unwrap();
        let mut glyphs = Vec::new();
        face.shape("Y Blơ\u{306}", 0, &mut glyphs);
        let mark = glyphs.last().copied().unwrap();
        assert_eq!((mark.advance, mark.shift == (0, 0)), (0, false), "{glyphs:?}");
    }

    #[test]
    fn a_character_without_a_glyph_is_named() {
        let supplies = Supplies::default();
        let mut case = TypeCase::new(&supplies);
        let face = case.face_mut(Face::BOLD).unwrap();
        assert_eq!(face.learn("Ông 漢 A"), Err('漢'));
        assert_eq!(face.learn("Ông 漢 e\u{306}\u{301}"), Err('漢'));
    }
}
