//! Running text: as many words to a line as there is room for.

use super::balance::{Extent, Orphan, balance};
use super::gaps::gaps;
use super::phrases::Phrases;
use super::{FaceCase, PT_PER_MM};

/// How wide a line, learnt before, is set at a size in points.
pub(crate) fn width_mm(face: &FaceCase<'_>, size_pt: f64, line: &str) -> f64 {
    let mut glyphs = Vec::with_capacity(line.len());
    face.shape(line, 0, &mut glyphs);
    let units: i64 = glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum();
    units as f64 / face.em() * size_pt / PT_PER_MM
}

/// Breaks a text into lines no wider than `limit_mm`, between words; a single word that is too wide is cut between its
/// letters, for what is not printed cannot be proofed.
pub(crate) fn wrap(face: &FaceCase<'_>, size_pt: f64, text: &str, limit_mm: f64) -> Vec<String> {
    let fits = |line: &str| width_mm(face, size_pt, line) <= limit_mm;
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// Breaks a text into as few lines as [`wrap`] does, of nearly the same length and where the words part well: for what
/// stands centred.
pub(crate) fn balanced(
    face: &FaceCase<'_>,
    size_pt: f64,
    text: &str,
    limit_mm: f64,
    phrases: &Phrases,
) -> Vec<String> {
    let plain = wrap(face, size_pt, text, limit_mm);
    let words: Vec<&str> = text.split_whitespace().collect();
    let thousandths = |text: &str| (width_mm(face, size_pt, text) * 1000.0).round() as i64;
    let extents: Vec<Extent> = (0..words.len())
        .filter_map(|at| {
            let end = thousandths(&words.get(..=at)?.join(" "));
            Some(Extent { start: end - thousandths(words.get(at)?), end })
        })
        .collect();
    let limit = (limit_mm * 1000.0).round() as i64;
    let starts = balance(&extents, &gaps(&words, phrases), plain.len(), limit, Orphan::Forbidden);
    let Some(starts) = starts.filter(|starts| !starts.is_empty()) else { return plain };
    let ends = starts.iter().copied().chain([words.len()]);
    let lines = std::iter::once(0).chain(starts.iter().copied()).zip(ends);
    lines.map(|(start, end)| words.get(start..end).unwrap_or_default().join(" ")).collect()
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
        let lines = wrap(face, 12.0, text, limit_mm);
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
