//! Finds the heading row of a table, wherever it stands, by the meaning of its words; one, two or three rows high.

use crate::content::{Looks, is_tick, looks};
use crate::grid::{CellKind, Row, Sheet};
use crate::meanings::{Atom, FILLERS, Meaning, phrases};
use crate::titles::is_list_title;
use domain::text::{clean, fold};
use std::collections::BTreeMap;

/// What a heading's words mean, before the other columns are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// This.
    Is(Meaning),
    /// "Tên": a given name or a name.
    BareName,
    /// "Đơn vị", "CĐCS": a unit, a collective, or who nominates.
    BareUnit,
    /// "Tên đơn vị": a collective, or a person's unit.
    UnitName,
    /// "Tập thể, cá nhân": who, or which kind.
    EitherKind,
    /// Nothing known.
    Nothing,
}

impl Sense {
    /// Whether a column of this sense may say who is nominated.
    pub(crate) fn may_name_recipient(self) -> bool {
        match self {
            Self::Is(meaning) => meaning.names_recipient(),
            Self::BareName | Self::BareUnit | Self::UnitName | Self::EitherKind => true,
            Self::Nothing => false,
        }
    }
}

/// A column of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeadColumn {
    pub column: u32,
    pub heading: String,
    pub sense: Sense,
}

/// A table's heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    /// Its first and last row, from 1.
    pub first: u32,
    pub last: u32,
    pub columns: Vec<HeadColumn>,
}

impl Heading {
    /// Whether it is the same heading as another, as after a page break.
    pub(crate) fn repeats(&self, other: &Self) -> bool {
        let words = |heading: &Self| -> Vec<(u32, String)> {
            heading.columns.iter().map(|column| (column.column, fold(&column.heading))).collect()
        };
        words(self) == words(other)
    }
}

/// No heading's cell is longer than this, in characters.
const LONGEST: usize = 120;

/// The heading that begins at the row with this place, if one does.
pub(crate) fn at(sheet: &Sheet, place: usize) -> Option<Heading> {
    let row = sheet.rows.get(place)?;
    if row.cells.iter().any(|cell| cell.kind != CellKind::Text || cell.text.chars().count() > LONGEST) {
        return None;
    }
    // One cell is a title, whatever stands below: a heading's row has columns, unless the whole list has but one.
    if row.cells.len() < 2 {
        return of_one_column(sheet, place);
    }
    let last = last_row(sheet, place)?;
    let tall = columns(sheet, row.number, last);
    let flat = if last == row.number { tall.clone() } else { columns(sheet, row.number, row.number) };
    // A title straight above a heading is no part of it.
    if weight(&flat) == 0 {
        return None;
    }
    let (first, last, columns) = if weight(&tall) >= weight(&flat) {
        (row.number, last, tall)
    } else {
        (row.number, row.number, flat)
    };
    is_heading(&columns).then_some(Heading { first, last, columns })
}

/// The heading of a list that has one column only: names and nothing else stand below.
fn of_one_column(sheet: &Sheet, place: usize) -> Option<Heading> {
    let row = sheet.rows.get(place)?;
    let cell = row.cells.first()?;
    let sense = sense(&cell.text);
    let below: Vec<&Row> = sheet.rows.iter().skip(place + 1).take(3).collect();
    let is_alone = |row: &&Row| row.cells.len() == 1 && row.cell(cell.column).is_some();
    let is_name = |row: &&Row| row.cells.iter().any(|cell| looks(&cell.text) != Looks::Unclear);
    if !sense.may_name_recipient()
        || below.len() < 2
        || !below.iter().all(is_alone)
        || !below.iter().any(is_name)
    {
        return None;
    }
    let columns = vec![HeadColumn { column: cell.column, heading: cell.line(), sense }];
    Some(Heading { first: row.number, last: row.number, columns })
}

/// The last row of a heading that begins here: as far as merged cells reach, or one below where it fills gaps.
fn last_row(sheet: &Sheet, place: usize) -> Option<u32> {
    let row = sheet.rows.get(place)?;
    let reach = sheet
        .merges
        .iter()
        .filter(|merge| merge.top == row.number && merge.bottom <= row.number + 2)
        .map(|merge| merge.bottom)
        .max()
        .unwrap_or(row.number);
    if reach > row.number {
        return Some(reach);
    }
    let Some(next) = sheet.rows.get(place + 1) else { return Some(row.number) };
    Some(if is_second_row(sheet, row, next) { next.number } else { row.number })
}

/// Whether a row is the lower row of a heading: short words under gaps or under cells merged across.
fn is_second_row(sheet: &Sheet, row: &Row, next: &Row) -> bool {
    let wide = |column: u32| {
        sheet
            .merges
            .iter()
            .any(|merge| merge.is_wide() && merge.top == row.number && merge.covers(row.number, column))
    };
    let mut under_gap = false;
    let mut known = false;
    for cell in &next.cells {
        let short = cell.text.chars().count() <= 40 && cell.kind == CellKind::Text;
        if !short || matches!(looks(&cell.text), Looks::Person | Looks::Household) {
            return false;
        }
        under_gap |= row.cell(cell.column).is_none() || wide(cell.column);
        known |= sense(&cell.text) != Sense::Nothing;
    }
    next.number == row.number + 1 && under_gap && known && next.cells.len() < row.cells.len() + 3
}

/// The columns of a heading of some rows: each with all words above it, the lowest meaning first.
fn columns(sheet: &Sheet, first: u32, last: u32) -> Vec<HeadColumn> {
    let mut texts: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for number in first..=last {
        for column in columns_of(sheet, number) {
            let Some(cell) = sheet.shown_at(number, column) else { continue };
            let text = cell.line();
            let above = texts.entry(column).or_default();
            if above.last() != Some(&text) {
                above.push(text);
            }
        }
    }
    texts
        .into_iter()
        .map(|(column, texts)| HeadColumn { column, sense: sense_of(&texts), heading: texts.join(" ") })
        .collect()
}

/// The columns in which something shows in a row, merged cells counted in each of their columns.
fn columns_of(sheet: &Sheet, number: u32) -> Vec<u32> {
    let mut all: Vec<u32> =
        sheet.row(number).map(|row| row.cells.iter().map(|cell| cell.column).collect()).unwrap_or_default();
    for merge in sheet.merges.iter().filter(|merge| merge.top <= number && merge.bottom >= number) {
        all.extend(merge.left..=merge.right.min(merge.left + 12));
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn sense_of(texts: &[String]) -> Sense {
    let joined = sense(&texts.join(" "));
    let lowest = texts.last().map_or(Sense::Nothing, |text| sense(text));
    match (lowest, joined) {
        // "Họ và tên" over "Nam" and "Nữ": still names.
        (Sense::Is(Meaning::Men | Meaning::Women), Sense::Is(Meaning::Name)) => joined,
        (Sense::Nothing, joined) => joined,
        (lowest, _) => lowest,
    }
}

/// How much of a heading is understood.
fn weight(columns: &[HeadColumn]) -> usize {
    columns.iter().filter(|column| column.sense != Sense::Nothing).count()
}

fn is_heading(columns: &[HeadColumn]) -> bool {
    let mut distinct: Vec<&str> = Vec::new();
    for column in columns.iter().filter(|column| column.sense != Sense::Nothing) {
        if !distinct.contains(&column.heading.as_str()) {
            distinct.push(&column.heading);
        }
    }
    let named = columns.iter().any(|column| column.sense.may_name_recipient());
    let enough = if named { 2 } else { 3 };
    distinct.len() >= enough && weight(columns) * 2 >= columns.len()
}

/// What a heading's words mean.
pub(crate) fn sense(text: &str) -> Sense {
    let text = clean(text);
    match text.to_lowercase().trim_end_matches('.') {
        // Without its mark "Năm" (year) would be read as "Nam" (man).
        "nam" => return Sense::Is(Meaning::Men),
        "nữ" | "nu" => return Sense::Is(Meaning::Women),
        "#" | "№" => return Sense::Is(Meaning::Ordinal),
        "họ" => return Sense::Is(Meaning::FamilyName),
        _ => {}
    }
    let folded = fold(&without_offices(&text));
    if folded.split(' ').count() > 20 || is_tick(&text) || is_list_title(&text) {
        return Sense::Nothing;
    }
    let atoms = atoms(&folded);
    if atoms.is_empty() || !is_covered(&without_offices(&text)) {
        return Sense::Nothing;
    }
    together(&atoms)
}

/// "Sở Lao động" is an office and no number of workers (`số lao động`), though both fold alike.
fn without_offices(text: &str) -> String {
    let mut before = String::new();
    let mut out: Vec<&str> = Vec::new();
    for word in text.split(' ') {
        let small = word.to_lowercase();
        out.push(if small == "sở" && before != "cơ" { "office" } else { word });
        before = small;
    }
    out.join(" ")
}

/// The atoms of a folded heading in its order, longest phrases first taken.
fn atoms(folded: &str) -> Vec<Atom> {
    let mut taken: Vec<(usize, usize, Atom)> = Vec::new();
    for (phrase, atom) in phrases() {
        for (from, _) in folded.match_indices(phrase) {
            let to = from + phrase.len();
            let free = taken.iter().all(|(start, end, _)| to <= *start || from >= *end);
            if free && crate::lexicon::is_whole(folded, from, to) {
                taken.push((from, to, *atom));
            }
        }
    }
    taken.sort_by_key(|(from, _, _)| *from);
    taken.into_iter().map(|(_, _, atom)| atom).collect()
}

/// Whether the known phrases make up most of the heading; what stands in parentheses explains and is not counted.
fn is_covered(text: &str) -> bool {
    let mut outside = String::new();
    let mut depth = 0u32;
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            other if depth == 0 => outside.push(other),
            _ => {}
        }
    }
    let mut folded = fold(&outside);
    let whole = fold(text);
    // What stands in parentheses from the first letter on explains nothing: it is the text.
    if folded.is_empty() {
        folded.clone_from(&whole);
    }
    // "Ông (Bà)" is one phrase, parentheses and all.
    if folded.is_empty() || phrases().iter().any(|(phrase, _)| *phrase == whole) {
        return true;
    }
    let all = folded.split(' ').count();
    for (phrase, _) in phrases() {
        if folded.contains(phrase) {
            folded = blank_whole(&folded, phrase);
        }
    }
    let left = folded.split(' ').filter(|word| !word.is_empty() && !FILLERS.contains(word)).count();
    left * 4 <= all
}

fn blank_whole(folded: &str, phrase: &str) -> String {
    let padded = format!(" {folded} ");
    padded.replace(&format!(" {phrase} "), "  ").trim().to_owned()
}

/// The meaning of several atoms in one heading.
fn together(atoms: &[Atom]) -> Sense {
    use Meaning::{
        Collective, FamilyName, Honorific, Name, NominatedBy, Position, PositionUnit, Recipient, Unit,
        UnitPart,
    };
    let has = |atom: Atom| atoms.contains(&atom);
    let is = |meaning: Meaning| has(Atom::Is(meaning));
    let unit = is(Unit) || is(UnitPart) || has(Atom::BareUnit) || has(Atom::UnitName);
    if is(Recipient) {
        return Sense::Is(Recipient);
    }
    if is(Name) {
        let either = is(Collective) || has(Atom::UnitName);
        return Sense::Is(if either { Recipient } else { Name });
    }
    if is(FamilyName) {
        return Sense::Is(FamilyName);
    }
    if has(Atom::Person) {
        return if is(Collective) || unit { Sense::EitherKind } else { Sense::Is(Name) };
    }
    if is(Collective) && !is(NominatedBy) {
        return Sense::Is(Collective);
    }
    if is(Position) && unit {
        return Sense::Is(PositionUnit);
    }
    if is(NominatedBy) {
        return Sense::Is(NominatedBy);
    }
    if is(Unit) {
        return Sense::Is(Unit);
    }
    // "Danh xưng, tên" is a name.
    if is(Honorific) && has(Atom::BareName) {
        return Sense::Is(Name);
    }
    match atoms.first() {
        Some(Atom::Is(meaning)) => Sense::Is(*meaning),
        Some(Atom::BareName) => Sense::BareName,
        Some(Atom::BareUnit) => Sense::BareUnit,
        Some(Atom::UnitName) => Sense::UnitName,
        Some(Atom::Person) => Sense::Is(Name),
        None => Sense::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Meaning::*;

    #[test]
    fn headings_are_known_by_the_meaning_of_their_words() {
        for (text, meaning) in [
            ("TT", Ordinal),
            ("S.TT", Ordinal),
            ("Số\nTT", Ordinal),
            ("Họ và tên", Name),
            ("HỌ VÀ TÊN (ghi in hoa có dấu)", Name),
            ("Ho ten", Name),
            ("Họ và tên (Ông/Bà)", Name),
            ("Họ tên, chức vụ, đơn vị công tác", Name),
            ("Tên tập thể", Collective),
            ("Họ tên cá nhân, tên tập thể", Recipient),
            ("Chức vụ, đơn vị công tác", PositionUnit),
            ("Chức danh", Position),
            ("Chức vụ hiện nay", Position),
            ("Nơi công tác", Unit),
            ("Đơn vị trình", NominatedBy),
            ("Đơn vị đề nghị khen thưởng", NominatedBy),
            ("Công đoàn cấp trên trực tiếp", NominatedBy),
            ("Hình thức đề nghị khen thưởng", Award),
            ("Danh hiệu/Hình thức", Award),
            ("Lý do khen thưởng", Citation),
            ("Tóm tắt thành tích", Citation),
            ("Ghi chú", Note),
            ("Năm sinh", BirthDate),
            ("Nam", Men),
            ("Số điện thoại", Aside),
        ] {
            assert_eq!(sense(text), Sense::Is(meaning), "{text}");
        }
        assert_eq!(sense("Đơn vị"), Sense::BareUnit);
        assert_eq!(sense("Tập thể/cá nhân"), Sense::EitherKind);
    }

    #[test]
    fn what_stands_in_rows_is_no_heading() {
        for text in [
            "Công ty TNHH May Phương Nam",
            "Công đoàn ngành Giáo dục",
            "Chủ tịch CĐCS, CĐCS Sở Y tế",
            "LĐLĐ huyện Ba Bể",
            "Công đoàn cơ sở Sở Lao động - Thương binh và Xã hội",
            "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN NĂM 2023",
            "Đã có thành tích xuất sắc trong phong trào công nhân, viên chức, lao động",
        ] {
            assert_eq!(sense(text), Sense::Nothing, "{text}");
        }
    }
}
