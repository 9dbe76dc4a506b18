//! Parts a cell that holds position and unit: `Chủ tịch CĐCS, CĐCS Trường THCS Nam Mẫu`.
//!
//! A unit may hold commas (`Công đoàn bộ phận Phòng Tổ chức, CĐCS Sở X`) and so may a position (`Ủy viên Ban Chấp
//! hành, Chủ nhiệm UBKT`): the unit begins at the first part that begins like one, and no part is ever reworded.

use crate::content::{
    is_bare_union, starts_with_position, starts_with_strong_unit, starts_with_unit, starts_with_unmarked_unit,
};
use domain::text::{clean, clean_lines, fold};

/// A parted cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parted {
    /// What the person does.
    pub position: Option<String>,
    /// The person's unit.
    pub unit: Option<String>,
    /// How sure the parting is.
    pub how: How,
}

/// How a cell was parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// At a comma, line break or dash before the word of a unit; or one of the two is not there.
    Sure,
    /// Inside a phrase, before the word of a unit.
    Guessed,
    /// Not at all: everything stands as the position.
    Unsplit,
}

/// Parts position and unit.
#[must_use]
pub fn split_position_unit(text: &str) -> Parted {
    let text = join_lines(text);
    if text.is_empty() {
        return Parted { position: None, unit: None, how: How::Sure };
    }
    at_separator(&text).or_else(|| inside(&text)).unwrap_or(Parted {
        position: Some(text.clone()),
        unit: None,
        how: How::Unsplit,
    })
}

/// One line; a line break becomes a comma where a position or a unit begins after it.
fn join_lines(text: &str) -> String {
    let mut out = String::new();
    for line in clean_lines(text).split('\n') {
        if !out.is_empty() {
            let begins = starts_with_position(line) || starts_with_unit(line);
            let parted = out.ends_with([',', ';', '-', '–']) || line.starts_with([',', '-', '–']);
            out.push_str(if begins && !parted { ", " } else { " " });
        }
        out.push_str(line);
    }
    clean(&out).trim_end_matches([',', ';', '.', ' ']).trim_start_matches([',', '-', '–', ' ']).to_owned()
}

const COMMAS: &[&str] = &[", ", ",", "; ", ";"];
const DASHES: &[&str] = &[" - ", " – ", " — "];

/// Parts at the first comma or dash after which a unit begins. Dashes also stand inside names of departments, so
/// after one the word must be of a unit that stands for itself, unless nothing else parts the text.
fn at_separator(text: &str) -> Option<Parted> {
    if begins_with_unit_part(text) {
        return unit_first(text);
    }
    let begins = |start: usize| text.get(start..).is_some_and(begins_with_unit_part);
    let commas = cuts(text, COMMAS).into_iter().filter(|(_, start)| begins(*start));
    let dashes = || cuts(text, DASHES).into_iter().filter(|(_, start)| begins(*start));
    let strong = dashes().filter(|(_, start)| text.get(*start..).is_some_and(starts_with_strong_unit));
    // Before a department is named, a dash is no part of its name: "Y sĩ - Tổ Cơ điện, Sở Y tế".
    // Nor where another department with a name of its own follows: "Tổ phó Tổ Ngữ văn - Phòng Kỹ thuật, Sở Y tế".
    let named = |start: usize| {
        let part = text.get(start..).and_then(|rest| rest.split([',', ';']).next()).unwrap_or_default();
        part.split(' ').count() >= 2 && !part.to_lowercase().starts_with("văn phòng")
    };
    let plain =
        dashes().filter(|(end, start)| named(*start) || text.get(..*end).is_some_and(names_no_department));
    let (end, start) = commas
        .chain(strong)
        .chain(plain)
        .min()
        .or_else(|| dashes().next())
        .or_else(|| before_unmarked(text))?;
    sure(text.get(..end)?, text.get(start..)?)
}

/// The cut behind a position before a unit of which no word has marks: `Pho Chu tich, Khoi Mat tran huyen Na Ri`.
fn before_unmarked(text: &str) -> Option<(usize, usize)> {
    if !starts_with_position(text) {
        return None;
    }
    cuts(text, &[COMMAS, DASHES].concat())
        .into_iter()
        .find(|(_, start)| text.get(*start..).is_some_and(starts_with_unmarked_unit))
}

/// A text that begins with its unit: a position may follow (`CĐCS Sở Y tế, Chủ tịch`), or none.
fn unit_first(text: &str) -> Option<Parted> {
    let position = cuts(text, &[COMMAS, DASHES].concat()).into_iter().find(|(_, start)| {
        let rest = text.get(*start..).unwrap_or_default();
        starts_with_position(rest) && !begins_with_unit_part(rest)
    });
    match position {
        Some((end, start)) => sure(text.get(start..)?, text.get(..end)?),
        None => Some(Parted { position: None, unit: Some(text.to_owned()), how: How::Sure }),
    }
}

fn sure(position: &str, unit: &str) -> Option<Parted> {
    let trim = |part: &str| part.trim_matches([' ', ',', ';', '-', '–']).to_owned();
    let (position, unit) = (trim(position), trim(unit));
    if position.is_empty() || unit.is_empty() {
        return None;
    }
    Some(Parted { position: Some(position), unit: Some(unit), how: How::Sure })
}

/// Whether a text begins like a unit, and with more than the bare word for a union.
fn begins_with_unit_part(text: &str) -> bool {
    let head = text.split([',', ';']).next().unwrap_or_default();
    starts_with_unit(text) && !starts_with_position(text) && !is_bare_union(head)
}

/// Whether no department is named, whose name might go on behind a dash.
fn names_no_department(text: &str) -> bool {
    let small = format!(" {} ", text.to_lowercase());
    !["phòng", "ban", "khoa", "tổ", "bộ phận", "đội", "văn phòng", "xưởng"]
        .iter()
        .any(|word| small.contains(&format!(" {word} ")))
}

/// Whether the union's own word ends here, before a comma: `CĐCS, Tổ trưởng …`.
fn ends_bare(text: &str) -> bool {
    text.split_once([',', ';']).is_some_and(|(head, _)| is_bare_union(head))
}

/// Whether the last of some positions is one that unions give.
fn is_of_union(text: &str) -> bool {
    const LEADS: &[&str] = &[
        "chủ tịch",
        "phó chủ tịch",
        "pct",
        "ủy viên",
        "uỷ viên",
        "uv",
        "chủ nhiệm",
        "phó chủ nhiệm",
        "trưởng ban",
        "phó trưởng ban",
        "phó ban",
        "cán bộ",
    ];
    let last = text.rsplit([',', ';']).next().unwrap_or_default();
    let small = last.trim().to_lowercase();
    let begins = |lead: &&str| small.starts_with(*lead) || small.is_ascii() && small.starts_with(&fold(lead));
    // "Tổ trưởng CĐCS" leads a group of the union, "Tổ trưởng Tổ Cơ điện" one of the plant.
    let of_group = ["tổ trưởng", "tổ phó"].iter().find_map(|lead| small.strip_prefix(lead)).map(str::trim);
    of_group.is_some_and(|group| matches!(group, "" | "tổ") || group.contains("công đoàn"))
        || LEADS.iter().any(begins)
}

/// The places where separators end a part and the next begins, from the left.
fn cuts(text: &str, separators: &[&str]) -> Vec<(usize, usize)> {
    let mut all: Vec<(usize, usize)> = separators
        .iter()
        .flat_map(|separator| text.match_indices(separator).map(|(at, found)| (at, at + found.len())))
        .collect();
    all.sort_unstable_by_key(|(at, end)| (*at, std::cmp::Reverse(*end)));
    all.dedup_by_key(|(at, _)| *at);
    all
}

/// Parts before a unit word inside a phrase: `Chủ tịch CĐCS Trung tâm Y tế huyện Ba Bể` before `Trung tâm`.
fn inside(text: &str) -> Option<Parted> {
    let starts: Vec<usize> = text
        .match_indices(' ')
        .map(|(at, _)| at + 1)
        .filter(|at| text.get(*at..).is_some_and(|unit| starts_with_strong_unit(unit) && !ends_bare(unit)))
        // "Thuế cơ sở 5": no office begins there.
        .filter(|at| !text.get(..*at).unwrap_or_default().trim_end().to_lowercase().ends_with("cơ"))
        .collect();
    let first = *starts.first()?;
    // The union's own word belongs to a position of the union where a unit's name follows it.
    let begin = starts
        .iter()
        .copied()
        .find(|at| *at > first && text.get(first..*at).is_some_and(is_bare_union))
        .filter(|_| text.get(..first).is_some_and(is_of_union))
        .unwrap_or(first);
    let unit = text.get(begin..)?;
    if is_bare_union(unit) {
        return None;
    }
    let position = text.get(..begin)?.trim_matches([' ', ',', ';', '-', '–']);
    // "Trưởng Công an xã" is one phrase.
    if matches!(position.to_lowercase().as_str(), "trưởng" | "phó" | "phó trưởng" | "chánh" | "quyền trưởng")
    {
        return None;
    }
    Some(Parted { position: Some(position.to_owned()), unit: Some(unit.to_owned()), how: How::Guessed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(text: &str) -> (Option<String>, Option<String>) {
        let parted = split_position_unit(text);
        (parted.position, parted.unit)
    }

    fn both(position: &str, unit: &str) -> (Option<String>, Option<String>) {
        (Some(position.to_owned()), Some(unit.to_owned()))
    }

    #[test]
    fn the_unit_begins_at_the_first_part_that_begins_like_one() {
        for (text, position, unit) in [
            (
                "Chủ nhiệm Ủy ban Kiểm tra CĐCS, CĐCS UBND xã Cẩm Giàng",
                "Chủ nhiệm Ủy ban Kiểm tra CĐCS",
                "CĐCS UBND xã Cẩm Giàng",
            ),
            (
                "Tổ trưởng, Công đoàn bộ phận Phòng Kế hoạch - Tài chính, CĐCS Sở X",
                "Tổ trưởng",
                "Công đoàn bộ phận Phòng Kế hoạch - Tài chính, CĐCS Sở X",
            ),
            (
                "Ủy viên Ban Chấp hành, Chủ nhiệm UBKT, CĐCS Sở Y tế",
                "Ủy viên Ban Chấp hành, Chủ nhiệm UBKT",
                "CĐCS Sở Y tế",
            ),
            (
                "Ủy viên Ban Chấp hành CĐCS, Tổ trưởng Tổ Cơ điện, Công ty CP Khoáng sản Bắc Kạn",
                "Ủy viên Ban Chấp hành CĐCS, Tổ trưởng Tổ Cơ điện",
                "Công ty CP Khoáng sản Bắc Kạn",
            ),
            (
                "Trưởng phòng Tổ chức, Hành chính, Công ty TNHH MTV Hoàng Gia",
                "Trưởng phòng Tổ chức, Hành chính",
                "Công ty TNHH MTV Hoàng Gia",
            ),
            (
                "Công nhân chuyền may số 7, Công ty TNHH May Phương Nam",
                "Công nhân chuyền may số 7",
                "Công ty TNHH May Phương Nam",
            ),
            ("Chủ tịch CĐCS\nTrường THPT Chuyên Bắc Kạn", "Chủ tịch CĐCS", "Trường THPT Chuyên Bắc Kạn"),
            ("Điện lực viên, CĐCS Điện lực Na Rì", "Điện lực viên", "CĐCS Điện lực Na Rì"),
            (
                "Chủ nhiệm UBKT CĐCS, Chi cục trưởng, Sở Y tế",
                "Chủ nhiệm UBKT CĐCS, Chi cục trưởng",
                "Sở Y tế",
            ),
            ("Văn phòng - Thống kê, UBND xã Nam Mẫu", "Văn phòng - Thống kê", "UBND xã Nam Mẫu"),
            ("Trưởng Ban Nữ công CĐCS - Thuế cơ sở 5", "Trưởng Ban Nữ công CĐCS", "Thuế cơ sở 5"),
            ("Pho Chu tich, Khoi Mat tran huyen Na Ri", "Pho Chu tich", "Khoi Mat tran huyen Na Ri"),
            ("Chủ tịch CĐCS - Trường THPT Chuyên", "Chủ tịch CĐCS", "Trường THPT Chuyên"),
            (
                "Kế toán trưởng - Công ty CP May TNG, chi nhánh Sông Công",
                "Kế toán trưởng",
                "Công ty CP May TNG, chi nhánh Sông Công",
            ),
            (
                "Phó Trưởng phòng Tổ chức - Văn phòng, Sở Y tế",
                "Phó Trưởng phòng Tổ chức - Văn phòng",
                "Sở Y tế",
            ),
            ("CĐCS Sở Y tế, Phó Chủ tịch", "Phó Chủ tịch", "CĐCS Sở Y tế"),
            ("Chủ tịch Công đoàn; Trạm Y tế xã", "Chủ tịch Công đoàn", "Trạm Y tế xã"),
        ] {
            assert_eq!(parts(text), both(position, unit));
            assert_eq!(split_position_unit(text).how, How::Sure, "{text}");
        }
    }

    #[test]
    fn without_a_comma_the_parting_is_a_guess() {
        for (text, position, unit) in [
            ("Chủ tịch CĐCS Trung tâm Y tế huyện Ba Bể", "Chủ tịch CĐCS", "Trung tâm Y tế huyện Ba Bể"),
            ("Phó Chủ tịch LĐLĐ huyện Ba Bể", "Phó Chủ tịch", "LĐLĐ huyện Ba Bể"),
            ("Giáo viên Trường THPT Chuyên Bắc Kạn", "Giáo viên", "Trường THPT Chuyên Bắc Kạn"),
            ("Tổ phó Tổ Ngữ văn CĐCS Trường THPT Ba Bể", "Tổ phó Tổ Ngữ văn", "CĐCS Trường THPT Ba Bể"),
            ("Tổ trưởng Tổ Công đoàn Điện lực Ba Bể", "Tổ trưởng Tổ Công đoàn", "Điện lực Ba Bể"),
            ("Tổ trưởng CĐCS Trường THPT Ba Bể", "Tổ trưởng CĐCS", "Trường THPT Ba Bể"),
            ("Chu tich CDCS Truong THPT Ba Be", "Chu tich CDCS", "Truong THPT Ba Be"),
        ] {
            let parted = split_position_unit(text);
            assert_eq!((parted.position, parted.unit), both(position, unit));
            assert_eq!(parted.how, How::Guessed);
        }
    }

    #[test]
    fn what_cannot_be_parted_is_said() {
        assert_eq!(split_position_unit("Chủ tịch CĐCS").how, How::Unsplit);
        assert_eq!(split_position_unit("Trưởng Công an xã Nam Mẫu").how, How::Unsplit);
        assert_eq!(parts("Công đoàn bộ phận Phòng Tổ chức, CĐCS Sở X").0, None);
        assert_eq!(parts(""), (None, None));
    }

    proptest! {
        #[test]
        fn a_position_and_a_unit_joined_by_a_comma_part_again(
            position in prop::sample::select(vec!["Chủ tịch CĐCS", "Kế toán", "Trưởng ban Nữ công", "Điều dưỡng trưởng",
                "Ủy viên Ban Chấp hành CĐCS, Tổ trưởng", "Thợ hàn bậc 5/7", "Phó Trưởng phòng Kế hoạch - Tài chính"]),
            unit in prop::sample::select(vec!["CĐCS Sở Giao thông vận tải", "Công ty TNHH MTV Đồng Tâm II", "Khoa Nội, Bệnh viện Đa khoa tỉnh",
                "Công đoàn bộ phận Phòng Kế hoạch - Tài chính, CĐCS Sở X", "Trường PTDTBT THCS Văn Lang", "UBND xã Nam Mẫu"])) {
            prop_assert_eq!(parts(&format!("{position}, {unit}")), both(position, unit));
            prop_assert_eq!(parts(&format!("{position}\n{unit}")), both(position, unit));
        }

        #[test]
        fn no_word_is_lost_or_added(text in "[A-ZĐa-zđạộ,;\\- ]{0,60}") {
            let parted = split_position_unit(&text);
            let joined = format!("{} {}", parted.position.unwrap_or_default(), parted.unit.unwrap_or_default());
            let mut got = domain::text::words(&joined);
            let mut had = domain::text::words(&text);
            got.sort();
            had.sort();
            prop_assert_eq!(got, had);
        }
    }
}
