//! A stretch of text between forced line breaks: its words, how wide they are, and where it is broken into lines.

use std::ops::Range;

use super::balance::{Extent, Orphan, Wanted, balance};
use super::gaps::{Gap, gaps};
use super::phrases::Phrases;
use super::{FaceCase, Glyph};
use crate::template::{Letters, TextZone};

/// The widest single line of a sentence that looks well, as a part of its zone's width: a longer text is set in two where it may.
const COMFORTABLE: f64 = 0.8;

/// A stretch of text without forced line breaks.
pub(crate) struct Paragraph<'a> {
    pub words: Vec<&'a str>,
    pub extents: Vec<Extent>,
    /// The glyphs of each word.
    pub glyphs: Vec<Range<usize>>,
    gaps: Option<Vec<Gap>>,
}

impl<'a> Paragraph<'a> {
    /// Shapes a stretch of text, learnt before; its glyphs go to the end of `out`.
    pub(crate) fn shape(text: &'a str, zone: &TextZone, face: &FaceCase<'_>, out: &mut Vec<Glyph>) -> Self {
        let words: Vec<&str> = text.split(' ').collect();
        let first = out.len();
        let tracking = (f64::from(zone.tracking) * face.em() / 1000.0).round() as i32;
        match zone.letters {
            Letters::SmallCaps => face.shape_small(text, tracking, out),
            Letters::AsWritten | Letters::Capitals => face.shape(text, tracking, out),
        }
        let (mut extents, mut glyphs) = (Vec::with_capacity(words.len()), Vec::with_capacity(words.len()));
        let space = face.space();
        let (mut at, mut start, mut from, mut end) = (0_i64, 0_i64, first, 0_i64);
        for (index, glyph) in out.iter().enumerate().skip(first) {
            if glyph.id == space {
                extents.push(Extent { start, end });
                glyphs.push(from..index);
                start = at + i64::from(glyph.advance);
                from = index + 1;
            } else {
                // Kerning and letter spacing after a line's last letter do not count.
                let trailing = if glyph.advance == 0 { 0 } else { glyph.width };
                end = at + i64::from(trailing);
            }
            at += i64::from(glyph.advance);
        }
        extents.push(Extent { start, end });
        glyphs.push(from..out.len());
        Self { words, extents, glyphs, gaps: None }
    }

    /// How wide it is in one line, font units.
    pub(crate) fn width(&self) -> i64 {
        self.extents.last().map_or(0, |last| last.end)
    }

    /// Whether lines that start here tear a word.
    pub(crate) fn tears(&self, starts: &[usize]) -> bool {
        self.gaps.as_ref().is_some_and(|gaps| tears(gaps, starts))
    }

    /// The best break into at most so many lines: as few as tear no word, without an orphan if that can be.
    pub(crate) fn broken(
        &mut self,
        lines: usize,
        limit: i64,
        evenness: f64,
        phrases: &Phrases,
    ) -> Option<Vec<usize>> {
        let fits = self.width() <= limit;
        if fits && (lines == 1 || self.width() as f64 <= limit as f64 * COMFORTABLE) {
            return Some(Vec::new());
        }
        // Far too long for this size: no need to try every break.
        if self.width() > limit.saturating_mul(lines as i64 + 1) {
            return None;
        }
        let gaps = self.gaps.get_or_insert_with(|| gaps(&self.words, phrases));
        let torn = |starts: &[usize]| tears(gaps, starts);
        let in_lines = |orphan| {
            let wanted = |lines| Wanted { lines, limit, orphan, evenness };
            let ways = || (2..=lines).filter_map(|count| balance(&self.extents, gaps, wanted(count)));
            ways().find(|starts| !torn(starts)).or_else(|| ways().next())
        };
        match in_lines(Orphan::Forbidden) {
            None if fits => Some(Vec::new()),
            Some(starts) if fits && torn(&starts) => Some(Vec::new()),
            None => in_lines(Orphan::Allowed),
            well => well,
        }
    }
}

fn tears(gaps: &[Gap], starts: &[usize]) -> bool {
    starts.iter().any(|start| gaps.get(start.wrapping_sub(1)).is_some_and(|gap| gap.tears()))
}
