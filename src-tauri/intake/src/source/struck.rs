//! Which cells of an xlsx workbook are crossed out, wholly or in part: whoever crossed them out took them back.

use super::hidden::{Archive, attribute, each_piece, named, parts, place, tags};
use std::collections::HashSet;
use std::io::Cursor;
use zip::ZipArchive;

/// Cells of one sheet: row from 1, column from 0.
pub type Cells = HashSet<(u32, u32)>;

/// The crossed-out cells of each sheet, with its name. Another kind of workbook has none that can be told.
pub fn struck(bytes: &[u8]) -> Vec<(String, Cells)> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    let names: Vec<String> = tags(&mut archive, "xl/workbook.xml", "sheet")
        .iter()
        .map(|tag| attribute(tag, "name").unwrap_or_default().to_owned())
        .collect();
    let (formats, strings) = (struck_formats(&mut archive), struck_strings(&mut archive));
    let parts = parts(&mut archive);
    let of_part = |(name, part): (String, String)| (name, cells(&mut archive, &part, &formats, &strings));
    names.into_iter().zip(parts).map(of_part).collect()
}

/// The name of a tag without prefix and slash.
fn bare(tag: &str) -> &str {
    let head = tag.split([' ', '\n', '\t', '\r']).next().unwrap_or_default().trim_end_matches('/');
    head.rsplit(':').next().unwrap_or_default()
}

/// Whether a tag crosses out: `strike`, but for `strike val="0"`.
fn crosses_out(tag: &str) -> bool {
    bare(tag) == "strike"
        && !matches!(named(tag, "strike").and_then(|tag| attribute(tag, "val")), Some("0" | "false"))
}

/// The places of the cell formats whose font is crossed out.
fn struck_formats(archive: &mut Archive<'_>) -> HashSet<usize> {
    let (mut fonts, mut formats) = (HashSet::new(), HashSet::new());
    let (mut in_fonts, mut in_formats) = (false, false);
    let (mut font, mut format) = (0_usize, 0_usize);
    each_piece(archive, "xl/styles.xml", |_, tag| {
        match (tag.starts_with('/'), bare(tag.trim_start_matches('/'))) {
            (closes, "fonts") => in_fonts = !closes,
            (closes, "cellXfs") => in_formats = !closes,
            (false, "font") if in_fonts => font += 1,
            (false, "xf") if in_formats => {
                format += 1;
                let of = attribute(tag, "fontId").and_then(|id| id.parse::<usize>().ok()).unwrap_or_default();
                // Fonts are counted from one here, named from zero.
                if fonts.contains(&(of + 1)) {
                    formats.insert(format - 1);
                }
            }
            _ if in_fonts && crosses_out(tag) => drop(fonts.insert(font)),
            _ => {}
        }
    });
    formats
}

/// The places of the shared strings of which a piece is crossed out.
fn struck_strings(archive: &mut Archive<'_>) -> HashSet<usize> {
    let mut strings = HashSet::new();
    let mut string = 0_usize;
    each_piece(archive, "xl/sharedStrings.xml", |_, tag| {
        if bare(tag) == "si" && !tag.starts_with('/') {
            string += 1;
        } else if crosses_out(tag) {
            strings.insert(string.saturating_sub(1));
        }
    });
    strings
}

fn cells(archive: &mut Archive<'_>, part: &str, formats: &HashSet<usize>, strings: &HashSet<usize>) -> Cells {
    let mut found = Cells::new();
    let (mut at, mut is_shared) = (None, false);
    each_piece(archive, part, |before, tag| {
        if let Some(cell) = named(tag, "c") {
            at = attribute(cell, "r").and_then(place);
            is_shared = attribute(cell, "t") == Some("s");
            let format = attribute(cell, "s").and_then(|format| format.parse().ok()).unwrap_or_default();
            found.extend(at.filter(|_| formats.contains(&format)));
        } else if crosses_out(tag) {
            found.extend(at);
        } else if is_shared && tag.starts_with('/') && bare(tag.trim_start_matches('/')) == "v" {
            let string = before.trim().parse();
            found.extend(at.filter(|_| string.is_ok_and(|string| strings.contains(&string))));
        }
    });
    found
}
