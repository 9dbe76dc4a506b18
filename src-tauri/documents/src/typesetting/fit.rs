//! Fitting a text into its zone: it shrinks, then wraps, then overflows.
//!
//! A name, a title, a number is a label: it stands in one line, smaller and smaller down to its zone's smallest size. Only
//! what is too long even then is set in several lines, as large as they fit. A sentence is read in lines from the start:
//! it wraps into balanced lines at full size, and shrinks when it needs more than its zone allows. What does not fit at
//! the smallest size in all lines overflows (decision 0014).

use std::ops::Range;

use super::balance::{CENTRED, RAGGED};
use super::paragraph::Paragraph;
use super::phrases::Phrases;
use super::{FaceCase, Glyph, PT_PER_MM};
use crate::certificate::Field;
use crate::template::{Align, Content, TextZone, VerticalAlign};

/// By how much the type size shrinks at a time, points.
const STEP_PT: f64 = 0.5;

/// How much smaller than it might be a ragged text may be set so that no word is torn, as a part of the size.
const UNTORN: f64 = 0.85;

/// How far below the baseline a rule under a text stands, in type sizes: below the dot of ạ and ộ.
pub(crate) const RULE_BELOW: f64 = 0.29;

/// A text as it stands in its zone.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Block {
    /// The type size in points.
    pub size_pt: f64,
    /// All glyphs of the text.
    pub glyphs: Vec<Glyph>,
    /// The lines, from above.
    pub lines: Vec<SetLine>,
}

/// A line in its place on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SetLine {
    /// Its glyphs.
    pub glyphs: Range<usize>,
    /// Its text.
    pub text: String,
    /// Left edge, mm from the sheet's left edge.
    pub x_mm: f64,
    /// Baseline, mm from the sheet's upper edge.
    pub baseline_mm: f64,
    /// Width, mm.
    pub width_mm: f64,
}

/// Sets a text, learnt before, into its zone; `None` when it does not fit at the zone's smallest size.
pub(crate) fn fit(zone: &TextZone, text: &str, face: &FaceCase<'_>, phrases: &Phrases) -> Option<Block> {
    let mut glyphs = Vec::with_capacity(text.len());
    let mut paragraphs: Vec<Paragraph<'_>> =
        text.split('\n').map(|line| Paragraph::shape(line, zone, face, &mut glyphs)).collect();
    let ways: &[Lines] = match (is_sentence(zone), zone.max_lines) {
        (false, 1) => &[Lines::Single],
        (false, _) => &[Lines::Single, Lines::Several],
        (true, _) => &[Lines::Several],
    };
    ways.iter().find_map(|lines| largest(&mut paragraphs, zone, face, phrases, *lines)).map(
        |(size_pt, breaks)| {
            let lines = place(&paragraphs, &breaks, zone, face, size_pt);
            Block { size_pt, glyphs, lines }
        },
    )
}

/// The largest size at which a text fits, and its line starts. Where lines are ragged anyway, a size that is a little smaller
/// and tears no word is better; where they stand centred, as on a certificate, sheets of one size are.
fn largest(
    paragraphs: &mut [Paragraph<'_>],
    zone: &TextZone,
    face: &FaceCase<'_>,
    phrases: &Phrases,
    lines: Lines,
) -> Option<(f64, Vec<Vec<usize>>)> {
    let mut size_pt = zone.size_pt;
    let mut torn = None;
    loop {
        let room = Room::of(zone, face, size_pt, lines);
        if let Some(breaks) = room.and_then(|room| break_all(paragraphs, &room, phrases)) {
            let tears = paragraphs.iter().zip(&breaks).any(|(paragraph, starts)| paragraph.tears(starts));
            if !tears || zone.align == Align::Centre {
                return Some((size_pt, breaks));
            }
            torn.get_or_insert((size_pt, breaks));
        }
        let smallest = torn.as_ref().map_or(0.0, |(fitting, _)| fitting * UNTORN);
        if size_pt <= zone.smallest_size_pt.max(smallest) {
            return torn;
        }
        size_pt = (size_pt - STEP_PT).max(zone.smallest_size_pt);
    }
}

/// Whether a zone's text is read as a sentence, in lines.
const fn is_sentence(zone: &TextZone) -> bool {
    matches!(zone.content, Content::Field(Field::Citation | Field::PositionAndUnit))
}

/// Into how many lines a stretch of text may be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// One, as wide as the zone.
    Single,
    /// As many as the zone allows.
    Several,
}

/// What a zone offers at a type size.
struct Room {
    /// How a stretch of text may be broken.
    lines: Lines,
    /// How many lines there is room for.
    count: usize,
    /// The widest line, font units.
    width: i64,
    /// How even the lines are to be.
    evenness: f64,
}

impl Room {
    fn of(zone: &TextZone, face: &FaceCase<'_>, size_pt: f64, lines: Lines) -> Option<Self> {
        let (above, below) = (face.reach().0, beneath(zone, face, size_pt));
        let height = zone.height_mm * PT_PER_MM / size_pt - above - below;
        if height < 0.0 {
            return None;
        }
        let by_height = 1 + (height / zone.line_height + 1e-6).floor() as usize;
        let width = (zone.width_mm * PT_PER_MM / size_pt * face.em() + 0.5).floor() as i64;
        let evenness = if zone.align == Align::Centre { CENTRED } else { RAGGED };
        Some(Self { lines, count: by_height.min(usize::from(zone.max_lines)), width, evenness })
    }
}

/// How far a text with its rule reaches below its last baseline, in type sizes.
fn beneath(zone: &TextZone, face: &FaceCase<'_>, size_pt: f64) -> f64 {
    let (_, below) = face.reach();
    if zone.rule_mm > 0.0 { below.max(RULE_BELOW + zone.rule_mm / 2.0 * PT_PER_MM / size_pt) } else { below }
}

/// Line starts for every paragraph, when all of them have room.
fn break_all(paragraphs: &mut [Paragraph<'_>], room: &Room, phrases: &Phrases) -> Option<Vec<Vec<usize>>> {
    let mut lines_left = room.count;
    let mut after = paragraphs.len();
    let mut all = Vec::with_capacity(after);
    for paragraph in paragraphs {
        after -= 1;
        let allowed = lines_left.checked_sub(after).filter(|allowed| *allowed > 0)?;
        let starts = match room.lines {
            Lines::Single => (paragraph.width() <= room.width).then(Vec::new)?,
            Lines::Several => paragraph.broken(allowed, room.width, room.evenness, phrases)?,
        };
        lines_left = lines_left.checked_sub(starts.len() + 1)?;
        all.push(starts);
    }
    Some(all)
}

/// Puts the broken lines into the zone.
fn place(
    paragraphs: &[Paragraph<'_>],
    breaks: &[Vec<usize>],
    zone: &TextZone,
    face: &FaceCase<'_>,
    size_pt: f64,
) -> Vec<SetLine> {
    let count: usize = breaks.iter().map(|starts| starts.len() + 1).sum();
    let size_mm = size_pt / PT_PER_MM;
    let (above, below) = face.reach();
    let pitch_mm = zone.line_height * size_mm;
    let height_mm = pitch_mm * count.saturating_sub(1) as f64 + (above + below) * size_mm;
    let spare_mm = (zone.height_mm - height_mm).max(0.0);
    let wanted_mm = match zone.vertical {
        VerticalAlign::Top => 0.0,
        VerticalAlign::Middle => spare_mm / 2.0,
        VerticalAlign::Bottom => spare_mm,
    };
    // The rule under a text stays in its zone, as the text does.
    let ruled_mm = (beneath(zone, face, size_pt) - below) * size_mm;
    let top_mm = zone.y_mm + wanted_mm.min((spare_mm - ruled_mm).max(0.0));
    let mut baseline_mm = top_mm + above * size_mm;
    let mut lines = Vec::with_capacity(count);
    for (paragraph, starts) in paragraphs.iter().zip(breaks) {
        let ends = starts.iter().copied().chain([paragraph.words.len()]);
        for (start, end) in [0].into_iter().chain(starts.iter().copied()).zip(ends) {
            if let Some(line) = set_line(paragraph, start..end, zone, size_mm / face.em(), baseline_mm) {
                lines.push(line);
            }
            baseline_mm += pitch_mm;
        }
    }
    lines
}

fn set_line(
    paragraph: &Paragraph<'_>,
    words: Range<usize>,
    zone: &TextZone,
    unit_mm: f64,
    baseline_mm: f64,
) -> Option<SetLine> {
    let last = words.end.checked_sub(1)?;
    let (first_extent, last_extent) = (paragraph.extents.get(words.start)?, paragraph.extents.get(last)?);
    let width_mm = (last_extent.end - first_extent.start) as f64 * unit_mm;
    let spare_mm = zone.width_mm - width_mm;
    let x_mm = zone.x_mm
        + match zone.align {
            Align::Left => 0.0,
            Align::Centre => spare_mm / 2.0,
            Align::Right => spare_mm,
        };
    let glyphs = paragraph.glyphs.get(words.start)?.start..paragraph.glyphs.get(last)?.end;
    Some(SetLine { glyphs, text: paragraph.words.get(words)?.join(" "), x_mm, baseline_mm, width_mm })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::supplies::Supplies;
    use crate::template::{Element, Page, Template};
    use crate::typesetting::TypeCase;

    fn zone(id: &str) -> TextZone {
        let template = Template::preset(Page::A3);
        let found = template.elements.iter().find_map(|element| match element {
            Element::Text(zone) if zone.id == id => Some(zone.clone()),
            _ => None,
        });
        found.unwrap()
    }

    fn fitted(zone: &TextZone, text: &str) -> Option<Block> {
        let supplies = Supplies::default();
        let mut case = TypeCase::new(&supplies);
        case.face_mut(zone.face).unwrap().learn(text).unwrap();
        fit(zone, text, case.face(zone.face).unwrap(), Phrases::bundled())
    }

    fn lines(block: &Block) -> Vec<&str> {
        block.lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn a_short_text_stands_in_one_line_at_full_size_in_the_middle_of_its_zone() {
        let zone = zone("recipient");
        let block = fitted(&zone, "Bà Nông Thị Bích Đào").unwrap();
        assert_eq!((block.size_pt, lines(&block)), (28.0, vec!["Bà Nông Thị Bích Đào"]));
        let line = &block.lines[0];
        assert!((line.x_mm + line.width_mm / 2.0 - 210.0).abs() < 1e-9);
    }

    #[test]
    fn a_long_citation_wraps_at_full_size_into_balanced_lines() {
        let text = "Đã có thành tích xuất sắc trong phong trào công nhân, viên chức, lao động và hoạt động công đoàn năm 2023";
        let block = fitted(&zone("citation"), text).unwrap();
        assert_eq!(block.size_pt, 20.0);
        let expected = [
            "Đã có thành tích xuất sắc trong phong trào công nhân,",
            "viên chức, lao động và hoạt động công đoàn năm 2023",
        ];
        assert_eq!(lines(&block), expected);
    }

    #[test]
    fn a_text_too_long_for_its_lines_shrinks_in_half_points() {
        let mut narrow = zone("position_and_unit");
        narrow.max_lines = 1;
        let text = "Phó Chủ tịch Công đoàn cơ sở Trung tâm Kiểm soát bệnh tật tỉnh Bắc Kạn, Trưởng phòng Tổ chức, Hành chính và Quản trị";
        let block = fitted(&narrow, text).unwrap();
        assert!(block.size_pt < 20.0 && block.size_pt >= 15.0, "{}", block.size_pt);
        assert_eq!(block.size_pt * 2.0, (block.size_pt * 2.0).floor());
        assert_eq!(lines(&block), [text]);
    }

    #[test]
    fn a_name_shrinks_in_one_line_before_it_wraps() {
        let mut name = zone("recipient");
        name.height_mm = 38.0;
        let long = "Công đoàn cơ sở Trung tâm Kiểm soát bệnh tật và An toàn thực phẩm Bắc Kạn";
        let block = fitted(&name, long).unwrap();
        assert_eq!(lines(&block), [long]);
        assert!((20.0..28.0).contains(&block.size_pt), "{}", block.size_pt);
        let longer = "Công đoàn cơ sở Trường Phổ thông Dân tộc Nội trú Trung học cơ sở và Trung học phổ thông huyện Ngân Sơn";
        let block = fitted(&name, longer).unwrap();
        assert_eq!((block.size_pt, block.lines.len()), (28.0, 2), "{:?}", lines(&block));
        name.max_lines = 1;
        assert_eq!(fitted(&name, longer), None);
    }

    #[test]
    fn a_label_gets_one_more_line_or_a_smaller_size_rather_than_a_torn_word() {
        let mut label = zone("position_and_unit");
        label.align = Align::Left;
        let name = "Công đoàn bộ phận Tổ Toán - Tin, Công đoàn cơ sở Ủy ban nhân dân xã Kim Hỷ";
        (label.width_mm, label.height_mm, label.max_lines, label.size_pt) = (93.0, 20.0, 3, 15.0);
        let block = fitted(&label, name).unwrap();
        let three = ["Công đoàn bộ phận Tổ Toán - Tin,", "Công đoàn cơ sở", "Ủy ban nhân dân xã Kim Hỷ"];
        assert_eq!((block.size_pt, lines(&block)), (15.0, three.to_vec()));
        let position = "Chủ nhiệm Ủy ban Kiểm tra Công đoàn cơ sở Trường PTDTBT THCS Phương Viên";
        (label.width_mm, label.max_lines, label.size_pt, label.smallest_size_pt) = (64.0, 2, 10.5, 6.0);
        let block = fitted(&label, position).unwrap();
        let two = ["Chủ nhiệm Ủy ban Kiểm tra Công đoàn cơ sở", "Trường PTDTBT THCS Phương Viên"];
        assert_eq!((block.size_pt, lines(&block)), (9.5, two.to_vec()));
    }

    #[test]
    fn a_text_that_does_not_fit_at_the_smallest_size_is_refused() {
        assert_eq!(fitted(&zone("signer"), &"Nguyễn ".repeat(40)), None);
        assert_eq!(fitted(&zone("recipient"), &"Ư".repeat(200)), None);
    }

    #[test]
    fn the_rule_under_a_text_stays_in_its_zone_however_thick_it_is() {
        for vertical in [VerticalAlign::Top, VerticalAlign::Middle, VerticalAlign::Bottom] {
            let mut ruled = zone("motto");
            (ruled.rule_mm, ruled.height_mm, ruled.vertical) = (8.0, 15.0, vertical);
            let block = fitted(&ruled, "Độc lập - Tự do - Hạnh phúc").unwrap();
            let below_mm = RULE_BELOW * block.size_pt / PT_PER_MM + ruled.rule_mm / 2.0;
            let lowest = block.lines[0].baseline_mm + below_mm;
            assert!(lowest <= ruled.y_mm + ruled.height_mm + 1e-6, "{vertical:?}: {lowest}");
            ruled.height_mm = 9.0;
            assert_eq!(fitted(&ruled, "Độc lập - Tự do - Hạnh phúc"), None);
        }
    }

    #[test]
    fn forced_line_breaks_are_kept() {
        let block = fitted(&zone("signing_form"), "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH").unwrap();
        assert_eq!(lines(&block), ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"]);
    }

    #[test]
    fn every_line_stays_inside_its_zone() {
        let zone = zone("citation");
        let text =
            "Đã có nhiều thành tích xuất sắc trong công tác xây dựng tổ chức công đoàn vững mạnh ".repeat(3);
        let block = fitted(&zone, text.trim_end()).unwrap();
        let size_mm = block.size_pt / PT_PER_MM;
        for line in &block.lines {
            assert!(line.x_mm >= zone.x_mm - 0.01 && line.width_mm <= zone.width_mm + 0.01, "{line:?}");
            assert!(line.baseline_mm - 0.891 * size_mm >= zone.y_mm - 0.01, "{line:?}");
            assert!(line.baseline_mm + 0.217 * size_mm <= zone.y_mm + zone.height_mm + 0.01, "{line:?}");
        }
        assert_eq!(block.lines.len(), 3);
    }
}
