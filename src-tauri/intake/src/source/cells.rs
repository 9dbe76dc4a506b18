//! A block pasted with the fonts of its cells: what a page makes of the table that a spreadsheet or a word processor puts on
//! the clipboard beside its plain text. Nothing of that table's own code comes here: only rows, cells, pieces of text.

use super::MAX_FILE_BYTES;
use super::paste::kind;
use super::workbook::{MAX_COLUMN, Room};
use crate::PASTED;
use crate::encoding::Encoding;
use crate::error::{Damage, IntakeError, Limit};
use crate::grid::{Cell, Erasure, Row, Sheet, Visibility};
use serde::Deserialize;

/// More fonts than any block names; the pieces of one beyond are taken for one of today.
const MAX_FONTS: usize = 1_000;

/// The block, as JSON: `{"fonts":[".VnTime"],"rows":[{"cells":[[{"text":"Bµ ","font":0},{"text":"Hà"}],[]]}]}`.
#[derive(Deserialize)]
struct Block {
    /// The fonts that pieces name by their places.
    fonts: Vec<String>,
    rows: Vec<PastedRow>,
}

#[derive(Deserialize)]
struct PastedRow {
    /// From the left, each in its pieces; an empty one has none.
    cells: Vec<Vec<Piece>>,
    #[serde(default)]
    sight: Sight,
}

/// Whether a row can be seen where it was copied: a spreadsheet copies those that it hides as well.
#[derive(Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum Sight {
    #[default]
    Shown,
    Hidden,
}

#[derive(Deserialize)]
struct Piece {
    text: String,
    #[serde(default)]
    font: Option<usize>,
    #[serde(default)]
    erased: Option<TakenBack>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum TakenBack {
    CrossedOut,
    Hidden,
}

/// The block as a sheet.
///
/// # Errors
/// [`IntakeError::TooLarge`], and [`IntakeError::Damaged`] where it is not written as above.
pub fn grid(json: &str) -> Result<Sheet, IntakeError> {
    if json.len() > MAX_FILE_BYTES {
        let measured = json.len() as u64;
        return Err(IntakeError::TooLarge { file: PASTED.to_owned(), limit: Limit::FileBytes, measured });
    }
    let Block { fonts, rows } = serde_json::from_str(json).map_err(|error| IntakeError::Damaged {
        file: PASTED.to_owned(),
        sheet: None,
        damage: Damage::Content,
        reason: error.to_string(),
    })?;
    let mut sheet = Sheet::named(PASTED);
    let mut place =
        |font: &String| Encoding::of_font(font).and_then(|_| Sheet::font_place(&mut sheet.fonts, font));
    let places: Vec<Option<u16>> = fonts.iter().take(MAX_FONTS).map(&mut place).collect();
    let mut room = Room::new();
    for (row, number) in rows.iter().zip(1u32..) {
        let cells = row.cells.iter().zip(0..=MAX_COLUMN);
        let cells: Vec<Cell> = cells.filter_map(|(pieces, column)| cell(column, pieces, &places)).collect();
        room.take(PASTED, cells.len())?;
        let visibility = match row.sight {
            Sight::Shown => Visibility::Shown,
            Sight::Hidden => Visibility::Hidden,
        };
        if !cells.is_empty() {
            sheet.rows.push(Row { number, visibility, cells });
        }
    }
    Ok(sheet)
}

/// A cell of its pieces; nothing for one without ink.
fn cell(column: u32, pieces: &[Piece], places: &[Option<u16>]) -> Option<Cell> {
    let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    if text.chars().all(char::is_whitespace) {
        return None;
    }
    let mut cell = Cell::new(column, String::new(), kind(&text));
    let font = |piece: &Piece| places.get(piece.font?).copied().flatten();
    cell.part(pieces.iter().map(|piece| (piece.text.as_str(), font(piece))));
    let erased = |piece: &Piece| {
        piece.erased.map(|how| match how {
            TakenBack::CrossedOut => Erasure::CrossedOut,
            TakenBack::Hidden => Erasure::Hidden,
        })
    };
    cell.erase(&pieces.iter().map(|piece| (piece.text.as_str(), erased(piece))).collect::<Vec<_>>());
    Some(cell)
}
