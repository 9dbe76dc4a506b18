//! Which encoding each column of a sheet has, and each cell that does not go with its column.

use super::either::{self, Settled};
use super::score::{Letters, Score, letters};
use super::{Encoding, capitals, tcvn3};
use crate::grid::{Cell, CellKind, Decoding, Sheet, address, column_letters};
use domain::text::vietnamese_d;
use std::collections::BTreeMap;

/// A column whose texts were not plain Unicode, or that has cells which are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnEncoding {
    /// The sheet.
    pub sheet: String,
    /// The column's letters.
    pub column: String,
    /// Its encoding.
    pub encoding: Encoding,
    /// How that is known.
    pub evidence: Evidence,
    /// How many of its cells were decoded.
    pub decoded: usize,
    /// A text of it as it came, and as it is read.
    pub example: Option<(String, String)>,
    /// The cells that do not go with it.
    pub strange: Vec<CellEncoding>,
}

/// How an encoding is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// By the font of its cells.
    Font(String),
    /// By its letters.
    Letters,
    /// Somebody chose it.
    Chosen,
}

/// A cell that does not go with its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellEncoding {
    /// The cell, as the spreadsheet program shows it.
    pub cell: String,
    /// Its encoding.
    pub encoding: Encoding,
    /// Its text as it came.
    pub before: String,
    /// Its text as it is read.
    pub after: String,
}

/// An encoding that somebody chose for a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The sheet.
    pub sheet: String,
    /// The column's letters.
    pub column: String,
    /// The encoding.
    pub encoding: Encoding,
}

/// So many words with marks a column must have before its letters alone are believed.
const WORDS_OF_A_COLUMN: usize = 4;
/// And so many a sheet, before a column with fewer goes with it.
const WORDS_OF_A_SHEET: usize = 12;
/// And so many a cell in a column of Unicode.
const WORDS_OF_A_CELL: usize = 3;

/// Decodes a sheet in place; what was decoded, column by column.
pub(crate) fn decode_sheet(sheet: &mut Sheet, choices: &[Choice]) -> Vec<ColumnEncoding> {
    let mut columns: BTreeMap<u32, Column> = BTreeMap::new();
    // Cells in an old font and the others, column by column.
    let mut around: BTreeMap<(u32, bool), Settled> = BTreeMap::new();
    for row in &sheet.rows {
        for cell in row.cells.iter().filter(|cell| cell.kind == CellKind::Text) {
            let font = cell.font.and_then(|at| sheet.fonts.get(usize::from(at)));
            columns.entry(cell.column).or_default().see(cell, font);
            around.entry((cell.column, font.is_some())).or_default().see(cell);
        }
    }
    let scores: BTreeMap<u32, (Score, bool)> = columns
        .iter()
        .map(|(column, seen)| (*column, (seen.score, seen.unicode + seen.decomposed == 0)))
        .collect();
    let settled: BTreeMap<u32, (Encoding, Evidence)> = columns
        .into_iter()
        .map(|(column, seen)| {
            let letters = column_letters(column);
            let chosen = choices.iter().find(|one| one.sheet == sheet.name && one.column == letters);
            let settled = chosen.map_or_else(|| seen.settle(), |one| (one.encoding, Evidence::Chosen));
            (column, settled)
        })
        .collect();
    let settled = with_its_sheet(settled, scores);
    let mut found: BTreeMap<u32, ColumnEncoding> = BTreeMap::new();
    let fonts = sheet.fonts.clone();
    for row in &mut sheet.rows {
        let number = row.number;
        for cell in row.cells.iter_mut().filter(|cell| cell.kind == CellKind::Text) {
            let Some((encoding, evidence)) = settled.get(&cell.column) else { continue };
            let font = cell.font.and_then(|at| fonts.get(usize::from(at)));
            let cells = around.get(&(cell.column, font.is_some())).copied().unwrap_or_default();
            let (own, rival) = encodings_of(cell, (*encoding, evidence), font, cells);
            cell.other = rival.map(|rival| rival.decode(&cell.text));
            let half = half_typed(cell, own);
            if half.is_some() && *evidence != Evidence::Chosen {
                cell.other = Some(cell.text.clone());
            }
            // What somebody chose is told in any case: it can be chosen again.
            let is_plain = own == Encoding::Unicode && *encoding == Encoding::Unicode;
            let has_look_alike = cell.text.chars().any(|c| vietnamese_d(c) != c);
            if is_plain && *evidence != Evidence::Chosen && cell.other.is_none() && !has_look_alike {
                continue;
            }
            let told = found.entry(cell.column).or_insert_with(|| ColumnEncoding {
                sheet: sheet.name.clone(),
                column: column_letters(cell.column),
                encoding: *encoding,
                evidence: evidence.clone(),
                decoded: 0,
                example: None,
                strange: Vec::new(),
            });
            let after = half.unwrap_or_else(|| decoded(cell, own, evidence, &fonts));
            let after: String = after.chars().map(vietnamese_d).collect();
            told.take(cell, number, own, after);
        }
    }
    found
        .into_values()
        .filter(|one| one.decoded > 0 || !one.strange.is_empty() || one.evidence == Evidence::Chosen)
        .collect()
}

/// A column with too few words to tell goes with its sheet, where what it has reads better so.
fn with_its_sheet(
    mut settled: BTreeMap<u32, (Encoding, Evidence)>,
    scores: BTreeMap<u32, (Score, bool)>,
) -> BTreeMap<u32, (Encoding, Evidence)> {
    let mut sheet = Score::default();
    scores.values().for_each(|(score, _)| sheet.add(*score));
    let is_old = |(encoding, _): &(Encoding, Evidence)| matches!(encoding, Encoding::Tcvn3 | Encoding::Vni);
    let Some(winner) = sheet.winner(WORDS_OF_A_SHEET).filter(|_| settled.values().any(is_old)) else {
        return settled;
    };
    let all_latin = scores.values().all(|(_, is_latin)| *is_latin);
    for (column, (score, is_latin)) in scores {
        let (old, unicode) = (score.read(winner), score.read(Encoding::Unicode));
        // "Ghi chó" reads both ways: nothing in the sheet being Unicode, it is old too.
        let better = old > unicode || score.marked > 0 && old == unicode && all_latin;
        if let Some(of_column) = settled.get_mut(&column)
            && *of_column == (Encoding::Unicode, Evidence::Letters)
            && is_latin
            && better
        {
            of_column.0 = winner;
        }
    }
    settled
}

/// What was seen of a column.
#[derive(Default)]
struct Column {
    score: Score,
    /// Cells with letters beyond plain ones.
    marked: usize,
    unicode: usize,
    decomposed: usize,
    /// Cells by the old font they are written in.
    fonts: BTreeMap<String, usize>,
    /// Cells written in an old font.
    old: usize,
    cells: usize,
}

impl Column {
    fn see(&mut self, cell: &Cell, font: Option<&String>) {
        self.cells += 1;
        let seen = letters(&cell.text);
        self.marked += usize::from(seen != Letters::Plain);
        match seen {
            Letters::Unicode => self.unicode += 1,
            Letters::Decomposed => self.decomposed += 1,
            Letters::Latin => self.score.add(Score::of(&cell.text)),
            Letters::Plain => {}
        }
        if let Some(font) = font
            && !matches!(seen, Letters::Unicode | Letters::Decomposed)
        {
            *self.fonts.entry(font.clone()).or_default() += 1;
            self.old += 1;
        }
    }

    fn settle(self) -> (Encoding, Evidence) {
        let font = self.fonts.iter().max_by_key(|(_, count)| **count);
        if let Some((font, encoding)) = font.and_then(|(font, _)| Some((font, Encoding::of_font(font)?)))
            && self.old * 2 > self.cells
        {
            return (encoding, Evidence::Font(font.clone()));
        }
        if self.decomposed > self.unicode {
            return (Encoding::Decomposed, Evidence::Letters);
        }
        // Cells of letters that only Unicode has outweigh words that could be either.
        let winner = self.score.winner(WORDS_OF_A_COLUMN).filter(|_| self.unicode * 2 < self.marked);
        (winner.unwrap_or(Encoding::Unicode), Evidence::Letters)
    }
}

/// The encoding of a cell, and the other that it could as well be of.
fn encodings_of(
    cell: &Cell,
    (column, evidence): (Encoding, &Evidence),
    font: Option<&String>,
    around: Settled,
) -> (Encoding, Option<Encoding>) {
    let own = of_cell(cell, column, evidence, font);
    if *evidence == Evidence::Chosen {
        return (own, None);
    }
    let by_font = font.and_then(|font| Encoding::of_font(font));
    let old = by_font.or_else(|| matches!(column, Encoding::Tcvn3 | Encoding::Vni).then_some(column));
    either::of_cell(cell, own, old, around).map_or((own, None), |either| (either.own, either.rival))
}

/// The encoding of a cell: its own where its letters or its font say so, else that of its column.
fn of_cell(cell: &Cell, column: Encoding, evidence: &Evidence, font: Option<&String>) -> Encoding {
    if !cell.runs.is_empty() && *evidence != Evidence::Chosen {
        return font.and_then(|font| Encoding::of_font(font)).unwrap_or(column);
    }
    match letters(&cell.text) {
        Letters::Unicode => return Encoding::Unicode,
        Letters::Decomposed => return Encoding::Decomposed,
        Letters::Plain | Letters::Latin => {}
    }
    let by_font = font.and_then(|font| Encoding::of_font(font));
    let wanted = if *evidence == Evidence::Chosen { column } else { by_font.unwrap_or(column) };
    let score = Score::of(&cell.text);
    match wanted {
        Encoding::Unicode | Encoding::Decomposed if *evidence != Evidence::Chosen => {
            score.winner(WORDS_OF_A_CELL).or_else(|| score.plainly(&cell.text)).unwrap_or(Encoding::Unicode)
        }
        old if *evidence != Evidence::Chosen && reads_better_as_it_is(&score, old) => Encoding::Unicode,
        wanted => wanted,
    }
}

/// `Ông Lª V¨n Nam`: the honorific in Unicode, for no word begins as it would be read, and what follows in the old encoding
/// or in Unicode, too.
fn half_typed(cell: &Cell, own: Encoding) -> Option<String> {
    let is_old = matches!(own, Encoding::Tcvn3 | Encoding::Vni) && cell.runs.is_empty();
    let text = cell.text.trim_start();
    let lead = ["Ông ", "ÔNG "].into_iter().find(|lead| is_old && text.starts_with(lead))?;
    let rest = text.strip_prefix(lead)?;
    let score = Score::of(rest);
    let reads_as_it_is = score.read(Encoding::Unicode) > score.read(own);
    Some(if reads_as_it_is { text.to_owned() } else { format!("{lead}{}", own.decode(rest)) })
}

/// A cell's text in Unicode: piece by piece where its pieces are in fonts of different encodings.
fn decoded(cell: &Cell, own: Encoding, evidence: &Evidence, fonts: &[String]) -> String {
    if cell.runs.is_empty() || *evidence == Evidence::Chosen {
        return own.decode(&cell.text);
    }
    let mut from = 0;
    let mut out = String::with_capacity(cell.text.len());
    for run in &cell.runs {
        let piece = cell.text.get(from..run.end).unwrap_or_default();
        from = run.end;
        let font = run.font.and_then(|at| fonts.get(usize::from(at)));
        let encoding = match letters(piece) {
            Letters::Unicode => Encoding::Unicode,
            Letters::Decomposed => Encoding::Decomposed,
            Letters::Plain | Letters::Latin => {
                font.and_then(|font| Encoding::of_font(font)).unwrap_or(Encoding::Unicode)
            }
        };
        // A piece's first letter is not the text's: capitals are put back in the whole.
        out.push_str(&if encoding == Encoding::Tcvn3 {
            tcvn3::decode(piece)
        } else {
            encoding.decode(piece)
        });
    }
    capitals::restore(&out)
}

/// A Unicode text pasted into a column of an old font: every word reads as it stands, and not when decoded.
fn reads_better_as_it_is(score: &Score, old: Encoding) -> bool {
    score.marked > 0 && score.read(Encoding::Unicode) == score.marked && score.read(old) < score.marked
}

impl ColumnEncoding {
    /// Decodes a cell, and notes what came of it.
    fn take(&mut self, cell: &mut Cell, row: u32, own: Encoding, after: String) {
        let changed = after != cell.text;
        let has_marks = letters(&cell.text) != Letters::Plain;
        if cell.other.is_some() {
            cell.decoding = Decoding::Either;
        } else if !own.is_of_kind(self.encoding)
            && has_marks
            && (own != Encoding::Decomposed && self.encoding != Encoding::Decomposed)
        {
            self.strange.push(CellEncoding {
                cell: address(cell.column, row),
                encoding: own,
                before: cell.text.clone(),
                after: after.clone(),
            });
            cell.decoding = Decoding::Strange;
        }
        if !changed {
            return;
        }
        self.decoded += 1;
        if self.example.is_none() && own == self.encoding {
            self.example = Some((cell.text.clone(), after.clone()));
        }
        if own == Encoding::Tcvn3
            && cell.decoding == Decoding::Sure
            && after != capitals::of_caps_lock(&tcvn3::decode(&cell.text))
        {
            cell.decoding = Decoding::Recapitalised;
        }
        cell.raw = Some(std::mem::replace(&mut cell.text, after));
    }
}
