//! Reading a list without an office: what the terminal's `intake --dry-run` shows.

use super::encodings::{ColumnEncodingView, column_encoding_view};
use super::of_intake;
use super::read::{StatedTotalView, differing_totals};
use crate::failure::Failure;
use crate::typed::Kind;
use intake::{Doubt, Lexicon, ReadRow, Reading, SkippedRow};
use serde::Serialize;
use serde_json::{Map, Value};

/// What a list was read as.
#[derive(Debug, Default, Serialize)]
pub struct DryRun {
    /// The nominations, in the order of the list.
    pub rows: Vec<DryRow>,
    /// Every other row that holds something.
    pub skipped: Vec<DrySkipped>,
    /// What was decoded from encodings before Unicode, column by column.
    pub encodings: Vec<ColumnEncodingView>,
    /// The totals that it states and that are others than what was read.
    pub totals: Vec<StatedTotalView>,
}

/// Where a row stands.
#[derive(Debug, Serialize)]
pub struct DryOrigin {
    /// The file, as it was given.
    pub file: String,
    /// The sheet; the table in a document.
    pub sheet: String,
    /// The row, as the spreadsheet program counts.
    pub row: u32,
}

/// A nomination as read.
#[derive(Debug, Serialize)]
pub struct DryRow {
    /// Where it stands.
    pub origin: DryOrigin,
    /// A person, a collective or a household.
    pub kind: Kind,
    /// "Ông", "Bà", a rank; none where the list gives none.
    pub honorific: Option<String>,
    /// The recipient, without honorific.
    pub name: String,
    /// What the person does.
    pub position: Option<String>,
    /// Where the person works; the unit that a collective belongs to.
    pub unit: Option<String>,
    /// The unit that nominates.
    pub nominated_by: Option<String>,
    /// The award's code in the catalogue; none where its words are not in it.
    pub award: Option<String>,
    /// The award in the list's own words.
    pub award_text: Option<String>,
    /// The theme; none for all-round awards.
    pub theme: Option<String>,
    /// The sentence of merit.
    pub citation: Option<String>,
    /// Each with its kind and its facts.
    pub doubts: Vec<Map<String, Value>>,
}

/// A row that is no nomination.
#[derive(Debug, Serialize)]
pub struct DrySkipped {
    /// Where it stands.
    pub origin: DryOrigin,
    /// What it says.
    pub text: String,
    /// Why it is none, by its word: `group`, `total`, `heading` and the like.
    pub why: String,
}

/// Reads a list by the words of the catalogue that the program comes with.
///
/// # Errors
/// As `read_list`.
pub fn dry_run(file: &str, bytes: &[u8]) -> Result<DryRun, Failure> {
    let reading: Reading = intake::read(file, bytes, &Lexicon::seed()).map_err(|error| of_intake(&error))?;
    Ok(DryRun {
        totals: differing_totals(&reading),
        rows: reading.rows.into_iter().map(|row| dry_row(file, row)).collect(),
        skipped: reading.skipped.into_iter().map(|row| dry_skipped(file, row)).collect(),
        encodings: reading.encodings.into_iter().map(column_encoding_view).collect(),
    })
}

fn dry_row(file: &str, row: ReadRow) -> DryRow {
    DryRow {
        origin: DryOrigin { file: file.to_owned(), sheet: row.origin.sheet, row: row.origin.row },
        kind: row.kind.into(),
        honorific: row.honorific,
        name: row.name,
        position: row.position,
        unit: row.unit,
        nominated_by: row.nominated_by,
        award: row.award.map(|code| code.as_str().to_owned()),
        award_text: row.award_text,
        theme: row.theme,
        citation: row.citation,
        doubts: row.doubts.iter().map(doubt).collect(),
    }
}

fn doubt(doubt: &Doubt) -> Map<String, Value> {
    // The kind of recipient that was guessed does not take the place of the doubt's own kind.
    let name = |name| if name == "kind" { "guessed" } else { name };
    let facts = doubt.facts().into_iter().map(|(fact, value)| (name(fact).to_owned(), Value::from(value)));
    std::iter::once(("kind".to_owned(), Value::from(doubt.kind()))).chain(facts).collect()
}

fn dry_skipped(file: &str, row: SkippedRow) -> DrySkipped {
    DrySkipped {
        origin: DryOrigin { file: file.to_owned(), sheet: row.origin.sheet, row: row.origin.row },
        text: row.text,
        why: row.why.as_str().to_owned(),
    }
}
