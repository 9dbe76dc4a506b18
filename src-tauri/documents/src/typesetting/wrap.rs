//! Running text: as many words to a line as there is room for and belong together.

use super::balance::{CENTRED, Extent, Orphan, Wanted, balance};
use super::gaps::{Gap, gaps};
use super::phrases::Phrases;
use super::{FaceCase, PT_PER_MM};

/// How wide a line, learnt before, is set at a size in points.
pub(crate) fn width_mm(face: &FaceCase<'_>, size_pt: f64, line: &str) -> f64 {
    let mut glyphs = Vec::with_capacity(line.len());
    face.shape(line, 0, &mut glyphs);
    let units: i64 = glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum();
    units as f64 / face.em() * size_pt / PT_PER_MM
}

/// What one more line costs, what a last line of one word, and what tearing a name that its column cannot hold; the unit
/// is that of the gaps.
const LINE: f64 = 0.12;
const ORPHAN: f64 = 0.1;
const TORN: f64 = 4.0;

/// A text broken into words, measured along its unbroken line.
struct Measured<'t> {
    words: Vec<&'t str>,
    /// Thousandths of a millimetre.
    extents: Vec<Extent>,
    gaps: Vec<Gap>,
    limit: i64,
}

impl<'t> Measured<'t> {
    fn of(face: &FaceCase<'_>, size_pt: f64, text: &'t str, limit_mm: f64, phrases: &Phrases) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let thousandths = |text: &str| (width_mm(face, size_pt, text) * 1000.0).round() as i64;
        let extents = (0..words.len())
            .filter_map(|at| {
                let end = thousandths(&words.get(..=at)?.join(" "));
                Some(Extent { start: end - thousandths(words.get(at)?), end })
            })
            .collect();
        let gaps = gaps(&words, phrases);
        Self { words, extents, gaps, limit: (limit_mm * 1000.0).floor() as i64 }
    }

    /// How wide the words from `start` to before `end` are in one line.
    fn width(&self, start: usize, end: usize) -> i64 {
        let first = self.extents.get(start).map_or(0, |extent| extent.start);
        end.checked_sub(1).and_then(|last| self.extents.get(last)).map_or(0, |last| last.end - first)
    }

    /// Where the longest line from `start` ends: behind one word at least.
    fn reach(&self, start: usize) -> usize {
        let fits = |end: &usize| self.width(start, *end) <= self.limit;
        (start + 2..=self.words.len()).take_while(fits).last().unwrap_or(start + 1)
    }

    /// How many lines there are when each is filled.
    fn filled(&self) -> usize {
        let (mut start, mut lines) = (0, 0);
        while start < self.words.len() {
            start = self.reach(start);
            lines += 1;
        }
        lines
    }

    /// Where the lines end best: as few and as full as they can be, where the words part well, and no last word alone.
    fn ends(&self) -> Vec<usize> {
        let count = self.words.len();
        // best[end] = the cheapest way to set the words before `end`, and where its last line begins.
        let mut best: Vec<(f64, usize)> = vec![(0.0, 0)];
        for end in 1..=count {
            let mut found = (f64::MAX, end - 1);
            for start in (0..end).rev() {
                if end - start > 1 && self.width(start, end) > self.limit {
                    break;
                }
                let before = best.get(start).map_or(f64::MAX, |(cost, _)| *cost);
                let cost = before + LINE + self.cost(start, end);
                if cost < found.0 {
                    found = (cost, start);
                }
            }
            best.push(found);
        }
        let mut ends = vec![count];
        while let Some((_, start)) =
            ends.last().and_then(|end| best.get(*end)).filter(|(_, start)| *start > 0)
        {
            ends.push(*start);
        }
        ends.reverse();
        ends
    }

    /// What it costs to end a line here that begins there; the unit is that of the gaps.
    fn cost(&self, start: usize, end: usize) -> f64 {
        if end == self.words.len() {
            return if start > 0 && end - start == 1 { ORPHAN } else { 0.0 };
        }
        let short = ((self.limit - self.width(start, end)) as f64 / self.limit.max(1) as f64).max(0.0);
        let gap = match self.gaps.get(end - 1) {
            Some(Gap::Open(cost)) => *cost,
            Some(Gap::Closed) => TORN,
            None => 0.0,
        };
        short * short + gap
    }

    fn line(&self, start: usize, end: usize) -> String {
        self.words.get(start..end).unwrap_or_default().join(" ")
    }
}

/// Breaks a text into lines no wider than `limit_mm`, between words and where they part well; a single word that is too
/// wide is cut between its letters, for what is not printed cannot be proofed.
pub(crate) fn wrap(
    face: &FaceCase<'_>,
    size_pt: f64,
    text: &str,
    limit_mm: f64,
    phrases: &Phrases,
) -> Vec<String> {
    let measured = Measured::of(face, size_pt, text, limit_mm, phrases);
    let mut lines = Vec::new();
    let mut start = 0;
    for end in measured.ends() {
        let line = measured.line(start, end);
        if measured.width(start, end) > measured.limit {
            cut(&line, |piece| width_mm(face, size_pt, piece) <= limit_mm, &mut lines);
        } else {
            lines.push(line);
        }
        start = end;
    }
    lines
}

/// Cuts a word into pieces that fit.
fn cut(word: &str, fits: impl Fn(&str) -> bool, lines: &mut Vec<String>) {
    let mut piece = String::new();
    for letter in word.chars() {
        piece.push(letter);
        if !fits(&piece) && piece.chars().count() > 1 {
            piece.pop();
            lines.push(std::mem::replace(&mut piece, letter.to_string()));
        }
    }
    lines.push(piece);
}

/// Breaks a text into as few lines as can be filled, of nearly the same length and where the words part well: for what
/// stands centred.
pub(crate) fn balanced(
    face: &FaceCase<'_>,
    size_pt: f64,
    text: &str,
    limit_mm: f64,
    phrases: &Phrases,
) -> Vec<String> {
    let measured = Measured::of(face, size_pt, text, limit_mm, phrases);
    let (lines, limit) = (measured.filled(), measured.limit);
    let wanted = Wanted { lines, limit, orphan: Orphan::Forbidden, evenness: CENTRED };
    let starts = balance(&measured.extents, &measured.gaps, wanted);
    let Some(starts) = starts.filter(|starts| !starts.is_empty()) else {
        return wrap(face, size_pt, text, limit_mm, phrases);
    };
    let ends = starts.iter().copied().chain([measured.words.len()]);
    let lines = std::iter::once(0).chain(starts.iter().copied()).zip(ends);
    lines.map(|(start, end)| measured.line(start, end)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::supplies::Supplies;
    use crate::template::Face;
    use crate::typesetting::TypeCase;

    fn wrapped(text: &str, limit_mm: f64) -> Vec<String> {
        let supplies = Supplies::default();
        let mut case = TypeCase::new(&supplies);
        case.face_mut(Face::REGULAR).unwrap().learn(text).unwrap();
        let face = case.face(Face::REGULAR).unwrap();
        let lines = wrap(face, 12.0, text, limit_mm, Phrases::bundled());
        assert!(lines.iter().all(|line| width_mm(face, 12.0, line) <= limit_mm), "{lines:?}");
        lines
    }

    #[test]
    fn words_fill_the_lines_and_none_is_lost() {
        let text = "Công đoàn cơ sở Trường Phổ thông dân tộc nội trú Trung học cơ sở Pác Nặm";
        let lines = wrapped(text, 50.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn a_name_a_place_and_a_number_stay_together_in_the_cell_of_a_table() {
        let place = wrapped("Công đoàn viên chức tỉnh Bắc Kạn", 55.0);
        assert_eq!(place, ["Công đoàn viên chức", "tỉnh Bắc Kạn"]);
        let person = wrapped("Con của bà Nông Thị Bích Đào", 40.0);
        assert_eq!(person, ["Con của", "bà Nông Thị Bích Đào"]);
        let number = wrapped("Theo Quyết định số 737/QĐ-LĐLĐ", 40.0);
        assert_eq!(number, ["Theo Quyết định", "số 737/QĐ-LĐLĐ"]);
    }

    #[test]
    fn no_word_of_a_cell_is_left_alone_on_its_last_line_where_it_can_be_helped() {
        let lines = wrapped("Bằng khen của Liên đoàn Lao động tỉnh", 34.0);
        assert!(lines.last().unwrap().contains(' '), "{lines:?}");
        assert_eq!(lines.len(), 2, "{lines:?}");
    }

    #[test]
    fn what_stays_together_and_is_wider_than_its_cell_is_broken_all_the_same() {
        let lines = wrapped("Bà Công Tằng Tôn Nữ Nguyễn Thị Phương Thùy", 30.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), "Bà Công Tằng Tôn Nữ Nguyễn Thị Phương Thùy");
    }

    #[test]
    fn a_centred_name_parts_where_its_words_do_and_leaves_none_alone() {
        let supplies = Supplies::default();
        let mut case = TypeCase::new(&supplies);
        for text in ["LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN", "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM"]
        {
            case.face_mut(Face::BOLD).unwrap().learn(text).unwrap();
        }
        let lines =
            |text: &str| balanced(case.face(Face::BOLD).unwrap(), 12.0, text, 72.0, Phrases::bundled());
        assert_eq!(lines("LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN"), ["LIÊN ĐOÀN LAO ĐỘNG", "TỈNH BẮC KẠN"]);
        assert_eq!(lines("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM"), ["TỔNG LIÊN ĐOÀN", "LAO ĐỘNG VIỆT NAM"]);
    }

    #[test]
    fn a_word_wider_than_the_column_is_cut_and_none_of_its_letters_is_lost() {
        let text = "Ư".repeat(60);
        assert_eq!(wrapped(&text, 40.0).concat(), text);
    }

    #[test]
    fn nothing_is_one_empty_line() {
        assert_eq!(wrapped("", 40.0), [""]);
    }
}
