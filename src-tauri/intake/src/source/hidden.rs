//! Which rows and columns of a workbook's sheets the sender hid, which cells are merged, whether old fonts are in use or text is crossed out: the reader of cells does not tell,
//! or only at the price of a second reading.
//!
//! The parts are looked through tag by tag, never held whole. Whatever cannot be made out counts as shown: the mark is
//! a courtesy, the cells are read in any case.

use super::workbook::{MAX_COLUMN, MAX_MERGES};
use crate::encoding::Encoding;
use crate::grid::{Merge, Visibility};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// What was seen of one sheet.
#[derive(Debug, Default)]
pub struct Look {
    /// The numbers (from 1) of its hidden rows.
    pub rows: BTreeSet<u32>,
    /// The rows under the filter that is at work on it, if one is: from the first to the last.
    pub filtered: Option<(u32, u32)>,
    /// Its hidden columns, from 0.
    pub columns: BTreeSet<u32>,
    /// How many of its cells hold something.
    pub cells: usize,
    /// Its merged cells.
    pub merges: Vec<Merge>,
    /// The part that holds it.
    pub part: String,
    /// Whether a text that stands in it, not among the shared ones, is crossed out anywhere.
    pub crossed: bool,
    /// Whether it was looked through to its end.
    pub whole: bool,
}

impl Look {
    /// Whether none of its cells holds anything, be there a million.
    pub const fn is_empty(&self) -> bool {
        self.whole && self.cells == 0
    }

    /// How a row can be seen.
    pub fn visibility(&self, row: u32) -> Visibility {
        match (self.rows.contains(&row), self.filtered) {
            (false, _) => Visibility::Shown,
            (true, Some((first, last))) if row > first && row <= last => Visibility::Filtered,
            (true, _) => Visibility::Hidden,
        }
    }
}

/// What was seen of each sheet, in the order of the workbook's sheets.
pub fn look(bytes: &[u8]) -> Vec<Look> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    parts(&mut archive).iter().map(|part| look_at(&mut archive, part)).collect()
}

/// Whether the workbook's styles name a font from before Unicode: only then are the cells' fonts asked for.
pub fn has_old_fonts(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let named = |tag: &String| attribute(tag, "val").is_some_and(|font| Encoding::of_font(font).is_some());
    let mut any = |part: &str, tag: &str| tags(&mut archive, part, tag).iter().any(named);
    any("xl/styles.xml", "name") || any("xl/styles.xml", "rFont") || any("xl/sharedStrings.xml", "rFont")
}

/// Whether a font of the workbook's cells or of pieces of its texts crosses out.
pub fn has_crossed_out(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let mut found = false;
    for part in ["xl/styles.xml", "xl/sharedStrings.xml"] {
        each_tag(&mut archive, part, |tag| found |= local_name(tag) == "strike");
    }
    found
}

/// The name of a tag that opens something, whatever its prefix; nothing of one that closes.
fn local_name(tag: &str) -> &str {
    let end = tag.bytes().position(|byte| matches!(byte, b' ' | b'/' | b'\n' | b'\t' | b'\r'));
    let head = tag.get(..end.unwrap_or(tag.len())).unwrap_or_default();
    head.rsplit(':').next().unwrap_or_default()
}

/// What stands behind a tag's name.
fn attributes(tag: &str) -> &str {
    tag.split_once([' ', '\n', '\t', '\r']).map_or("", |(_, attributes)| attributes)
}

/// How many strings the workbook claims to share: calamine makes room for as many, whether or not they come.
pub fn claimed_strings(bytes: &[u8]) -> u64 {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return 0 };
    let is_strings = |name: &str| name.eq_ignore_ascii_case("xl/sharedStrings.xml");
    let parts: Vec<String> = archive
        .file_names()
        .flatten()
        .filter(|name| is_strings(name))
        .map(std::borrow::Cow::into_owned)
        .collect();
    let tables = parts.iter().flat_map(|part| tags(&mut archive, part, "sst"));
    tables.filter_map(|table| attribute(&table, "uniqueCount")?.trim().parse().ok()).max().unwrap_or_default()
}

/// The parts that hold the sheets, in the order of the workbook.
fn parts(archive: &mut Archive<'_>) -> Vec<String> {
    let relations = tags(archive, "xl/_rels/workbook.xml.rels", "Relationship");
    let target = |id: &str| {
        let relation = relations.iter().find(|tag| attribute(tag, "Id") == Some(id))?;
        let target = attribute(relation, "Target")?;
        Some(target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned))
    };
    tags(archive, "xl/workbook.xml", "sheet")
        .iter()
        .map(|tag| relation(tag).and_then(target).unwrap_or_default())
        .collect()
}

/// The relation that a tag names: `r:id`, whatever its writer calls the prefix.
fn relation(tag: &str) -> Option<&str> {
    let (_, after) = tag.split_once(":id=")?;
    let quote = after.chars().next()?;
    after.get(1..)?.split(quote).next()
}

fn look_at(archive: &mut Archive<'_>, part: &str) -> Look {
    let mut look = Look { part: part.to_owned(), ..Look::default() };
    let mut number = 0u32;
    let mut filter = None;
    let is_hidden = |tag: &str| matches!(attribute(tag, "hidden"), Some("1" | "true"));
    each_tag(archive, part, |tag| match local_name(tag) {
        "row" => {
            let row = attributes(tag);
            number = attribute(row, "r").and_then(|r| r.parse().ok()).unwrap_or(number.saturating_add(1));
            if is_hidden(row) {
                look.rows.insert(number);
            }
        }
        "v" | "is" if !tag.ends_with('/') => look.cells += 1,
        "strike" => look.crossed = true,
        "" if tag.starts_with('/') && tag.ends_with("worksheet") => look.whole = true,
        "mergeCell" => {
            let merge = attribute(attributes(tag), "ref").and_then(rectangle);
            look.merges.extend(merge.filter(|_| look.merges.len() < MAX_MERGES));
        }
        "autoFilter" => filter = attribute(attributes(tag), "ref").and_then(rectangle),
        // A filter that is only offered hides nothing.
        "filterColumn" => look.filtered = filter.map(|area| (area.top, area.bottom)),
        "col" if is_hidden(attributes(tag)) => {
            let place = |name: &str| attribute(attributes(tag), name)?.parse::<u32>().ok()?.checked_sub(1);
            if let (Some(first), Some(last)) = (place("min"), place("max")) {
                look.columns.extend(first..=last.min(MAX_COLUMN));
            }
        }
        _ => {}
    });
    look
}

/// The rectangle that `B2:D3` names.
fn rectangle(text: &str) -> Option<Merge> {
    let (from, to) = text.split_once(':')?;
    let ((top, left), (bottom, right)) = (place(from)?, place(to)?);
    Some(Merge { top, bottom, left, right })
}

/// The place that `B12` names: row from 1, column from 0.
pub fn place(name: &str) -> Option<(u32, u32)> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    let column = letters.bytes().try_fold(0u32, |column, letter| {
        let letter = u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?);
        column.checked_mul(26)?.checked_add(letter + 1)
    })?;
    Some((row.parse().ok()?, column.checked_sub(1)?))
}

/// All tags of a name in a small part.
fn tags(archive: &mut Archive<'_>, part: &str, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_tag(archive, part, |tag| found.extend(named(tag, name).map(str::to_owned)));
    found
}

/// Calls for each tag of a part, without its brackets.
fn each_tag(archive: &mut Archive<'_>, part: &str, mut see: impl FnMut(&str)) {
    const LONGEST_TAG: u64 = 1024 * 1024;
    let Ok(file) = archive.by_name(part) else { return };
    let mut reader = BufReader::with_capacity(64 * 1024, file);
    let mut piece = Vec::with_capacity(256);
    loop {
        piece.clear();
        match reader.by_ref().take(LONGEST_TAG).read_until(b'>', &mut piece) {
            Ok(1..) => {}
            Ok(0) | Err(_) => return,
        }
        let Some(start) = piece.iter().rposition(|byte| *byte == b'<') else { continue };
        let tag = piece.get(start + 1..piece.len().saturating_sub(1)).unwrap_or_default();
        if let Ok(tag) = std::str::from_utf8(tag) {
            see(tag);
        }
    }
}

/// The attributes of a tag of this name, whatever its prefix.
fn named<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (head, attributes) = tag.split_once([' ', '\n', '\t', '\r'])?;
    (head == name || head.rsplit(':').next() == Some(name)).then_some(attributes)
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    for (at, _) in attributes.match_indices(name) {
        let before = attributes.get(..at)?;
        let rest = attributes.get(at + name.len()..)?;
        if (before.is_empty() || before.ends_with(char::is_whitespace))
            && let Some(value) = rest.strip_prefix("=\"").or_else(|| rest.strip_prefix("='"))
        {
            return value.split(['"', '\'']).next();
        }
    }
    None
}
