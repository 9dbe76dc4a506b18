//! Breaking a paragraph into a given number of lines of nearly the same length.

use super::gaps::Gap;

/// Where a word begins and ends along the unbroken line, in font units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Extent {
    /// Left edge.
    pub start: i64,
    /// Right edge, without the space after it.
    pub end: i64,
}

/// Whether the last line may be one single word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Orphan {
    /// No.
    Forbidden,
    /// If there is no other way.
    Allowed,
}

/// What lines are wanted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Wanted {
    /// Exactly so many.
    pub lines: usize,
    /// None wider than this, in font units.
    pub limit: i64,
    /// Whether the last may be one word.
    pub orphan: Orphan,
    /// How much an uneven line weighs against a bad place to end one: 1 where lines stand centred.
    pub evenness: f64,
}

/// Lines that stand centred, one below the other: they are to be even.
pub(crate) const CENTRED: f64 = 1.0;
/// Lines that begin or end below each other, whose other side is ragged anyway.
pub(crate) const RAGGED: f64 = 0.3;

/// The first word of each line after the first; `None` when there are no such lines. They deviate as little as possible from
/// their mean length, and end where the gaps like it best.
pub(crate) fn balance(words: &[Extent], gaps: &[Gap], wanted: Wanted) -> Option<Vec<usize>> {
    let Wanted { lines, limit, orphan, evenness } = wanted;
    let (first, last) = (words.first()?, words.last()?);
    let target = (last.end - first.start) as f64 / lines as f64;
    // best[j] = the cheapest way to set the words before j in the lines so far, with the way there.
    let mut best: Vec<Option<f64>> = vec![None; words.len() + 1];
    *best.first_mut()? = Some(0.0);
    let mut ways: Vec<Vec<usize>> = Vec::with_capacity(lines);
    for line in 1..=lines {
        let is_last = line == lines;
        let (costs, way) = next_line(words, gaps, &best, |start, end| {
            let is_orphan = is_last && lines > 1 && end - start == 1 && orphan == Orphan::Forbidden;
            let width = words.get(end - 1)?.end - words.get(start)?.start;
            let deviation = (width as f64 - target) / target.max(1.0);
            (width <= limit && !is_orphan).then_some(deviation * deviation * evenness)
        });
        best = costs;
        ways.push(way);
    }
    best.last().copied().flatten()?;
    let mut end = words.len();
    let mut starts = Vec::with_capacity(lines.saturating_sub(1));
    for way in ways.iter().skip(1).rev() {
        end = *way.get(end)?;
        starts.push(end);
    }
    starts.reverse();
    Some(starts)
}

/// Adds one line to every way so far: the new costs by end, and the start of the cheapest line to each end.
fn next_line(
    words: &[Extent],
    gaps: &[Gap],
    best: &[Option<f64>],
    cost_of: impl Fn(usize, usize) -> Option<f64>,
) -> (Vec<Option<f64>>, Vec<usize>) {
    let mut costs = vec![None; words.len() + 1];
    let mut way = vec![0; words.len() + 1];
    for end in 1..=words.len() {
        let gap = match gaps.get(end - 1) {
            Some(Gap::Closed) => continue,
            Some(Gap::Open(cost)) => *cost,
            None => 0.0,
        };
        for start in (0..end).rev() {
            let Some(line) = cost_of(start, end) else {
                // A single word may be an orphan where two are not, but a line that is too wide only gets wider.
                if end - start > 1 { break } else { continue }
            };
            let Some(before) = best.get(start).copied().flatten() else { continue };
            let cost = before + line + gap;
            if let (Some(slot), Some(from)) = (costs.get_mut(end), way.get_mut(end))
                && slot.is_none_or(|known| cost < known)
            {
                *slot = Some(cost);
                *from = start;
            }
        }
    }
    (costs, way)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of these widths with spaces of 10 between them.
    fn words(widths: &[i64]) -> Vec<Extent> {
        let mut at = 0;
        widths
            .iter()
            .map(|width| {
                let start = at;
                at += width + 10;
                Extent { start, end: start + width }
            })
            .collect()
    }

    fn even(words: &[Extent], gaps: &[Gap], lines: usize, limit: i64, orphan: Orphan) -> Option<Vec<usize>> {
        balance(words, gaps, Wanted { lines, limit, orphan, evenness: CENTRED })
    }

    fn open(count: usize) -> Vec<Gap> {
        vec![Gap::Open(0.0); count]
    }

    #[test]
    fn two_lines_become_nearly_the_same_length() {
        let starts = even(&words(&[50; 8]), &open(7), 2, 460, Orphan::Forbidden);
        assert_eq!(starts, Some(vec![4]));
    }

    #[test]
    fn three_lines_keep_within_the_limit() {
        let starts = even(&words(&[50; 9]), &open(8), 3, 170, Orphan::Forbidden);
        assert_eq!(starts, Some(vec![3, 6]));
        assert_eq!(even(&words(&[50; 9]), &open(8), 3, 169, Orphan::Forbidden), None);
    }

    #[test]
    fn a_single_last_word_is_avoided_unless_it_must_be() {
        let wide_last = words(&[30, 30, 200]);
        assert_eq!(even(&wide_last, &open(2), 2, 240, Orphan::Forbidden), Some(vec![1]));
        assert_eq!(even(&wide_last, &open(2), 2, 230, Orphan::Forbidden), None);
        assert_eq!(even(&wide_last, &open(2), 2, 230, Orphan::Allowed), Some(vec![2]));
    }

    #[test]
    fn a_closed_gap_is_never_a_line_end() {
        let mut gaps = open(7);
        gaps[3] = Gap::Closed;
        let starts = even(&words(&[50; 8]), &gaps, 2, 460, Orphan::Forbidden).unwrap();
        assert_ne!(starts, [4]);
    }

    #[test]
    fn a_good_place_is_worth_a_little_imbalance() {
        let mut gaps = open(7);
        gaps[4] = Gap::Open(-0.2);
        assert_eq!(even(&words(&[50; 8]), &gaps, 2, 460, Orphan::Forbidden), Some(vec![5]));
    }

    #[test]
    fn lines_that_are_ragged_anyway_end_where_the_words_part() {
        let mut gaps = open(7);
        gaps[5] = Gap::Open(-0.02);
        let ragged = Wanted { lines: 2, limit: 460, orphan: Orphan::Forbidden, evenness: RAGGED };
        assert_eq!(balance(&words(&[50; 8]), &gaps, ragged), Some(vec![4]));
        gaps[5] = Gap::Open(-0.2);
        assert_eq!(balance(&words(&[50; 8]), &gaps, ragged), Some(vec![6]));
        assert_eq!(even(&words(&[50; 8]), &gaps, 2, 460, Orphan::Forbidden), Some(vec![4]));
    }
}
