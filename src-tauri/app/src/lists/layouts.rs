//! How units lay out their lists: what an officer had to say of one is kept, and offered when the unit's next comes.

use super::columns::{ColumnChoiceView, HeadingChoiceView, columns_of, meaning};
use super::encodings::{EncodingChoice, EncodingView};
use super::source::ListSource;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::nominations::recipients::unit_key;
use domain::text::fold;
use intake::{GridRow, Reading};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::lists::ListLayout;
use store::{Change, Reader};
use ts_rs::TS;

/// What the lists of a sender were said to be before, where this one is read otherwise.
#[derive(Debug, Serialize, TS)]
pub struct LayoutOffer {
    /// The unit that sent them.
    pub sender: String,
    /// The file it was seen in last.
    pub file: String,
    /// The day that was accepted.
    pub used_on: String,
    /// What columns would be taken for.
    pub columns: Vec<ColumnChoiceView>,
    /// Where tables would begin.
    pub headings: Vec<HeadingChoiceView>,
    /// How columns would be decoded.
    pub encodings: Vec<EncodingChoice>,
}

/// A column that somebody said something of: known again by the words above it, or by its letters where there are none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SaidOfColumn {
    heading: String,
    column: String,
    meaning: String,
}

/// A column whose encoding somebody chose: known again by its letters, since its heading may be garbled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SaidOfEncoding {
    column: String,
    encoding: EncodingView,
}

/// What is kept for a list, if it is to be read otherwise than it is now.
///
/// # Errors
/// What the file did.
pub(crate) async fn offered_layout(
    reader: &mut Reader,
    reading: &Reading,
    source: &ListSource,
) -> Result<Option<LayoutOffer>, Failure> {
    let sender = sender(reading).map(|name| unit_key(&name));
    let mut kept = reader.list_layouts().await?;
    // The sender's own first; of a list that names no sender, any that has the same headings.
    kept.retain(|layout| sender.as_ref().is_none_or(|key| *key == layout.sender_key));
    for layout in kept {
        let offer = LayoutOffer {
            columns: columns_to_say(&layout, reading, source)?,
            headings: headings_to_say(&layout, reading, source)?,
            encodings: encodings_to_say(&layout, reading, source)?,
            sender: layout.sender,
            file: layout.file_name,
            used_on: layout.used_on.to_string(),
        };
        if !offer.columns.is_empty() || !offer.headings.is_empty() || !offer.encodings.is_empty() {
            return Ok(Some(offer));
        }
    }
    Ok(None)
}

/// Keeps what an officer said of a list that is now accepted, beside what was said of the sender's lists before.
///
/// # Errors
/// What the file did.
pub(crate) async fn remember_layout(
    desk: &Desk,
    change: &mut Change,
    reading: &Reading,
    source: &Said,
) -> Result<(), Failure> {
    let Some(sender) = sender(reading) else { return Ok(()) };
    if source.columns.is_empty() && source.headings.is_empty() && source.encodings.is_empty() {
        return Ok(());
    }
    let sender_key = unit_key(&sender);
    let before = change.list_layouts().await?.into_iter().find(|layout| layout.sender_key == sender_key);
    let (mut columns, mut encodings) = match &before {
        Some(layout) => (said_of_columns(layout)?, said_of_encodings(layout)?),
        None => (Vec::new(), Vec::new()),
    };
    for said in heading_rows(&source.headings, reading) {
        columns.retain(|one| one != &said);
        columns.push(said);
    }
    for said in headed(&source.columns, reading) {
        columns.retain(|one| {
            one.heading != said.heading || (said.heading.is_empty() && one.column != said.column)
        });
        columns.push(said);
    }
    for EncodingChoice { column, encoding, .. } in &source.encodings {
        encodings.retain(|one| one.column != *column);
        encodings.push(SaidOfEncoding { column: column.clone(), encoding: *encoding });
    }
    change
        .save_list_layout(&ListLayout {
            id: before.map_or(0, |layout| layout.id),
            sender,
            sender_key,
            columns: json(&columns)?,
            encodings: json(&encodings)?,
            file_name: source.file.clone(),
            used_on: desk.today(),
        })
        .await?;
    Ok(())
}

/// What an officer said of a list, apart from its bytes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// The file's name.
    pub file: String,
    /// What columns are.
    pub columns: Vec<ColumnChoiceView>,
    /// Where tables begin.
    pub headings: Vec<HeadingChoiceView>,
    /// How columns are encoded.
    pub encodings: Vec<EncodingChoice>,
}

impl Said {
    /// What came with a file.
    pub fn of(source: &ListSource) -> Self {
        Self {
            file: source.name.clone(),
            columns: source.columns.clone(),
            headings: source.headings.clone(),
            encodings: source.encodings.clone(),
        }
    }
}

/// In place of a meaning: what is kept is the words of a row that holds those above the columns.
const HEADING_ROW: &str = "heading_row";

/// The words of a row, by which it is known again.
fn words_of(row: &GridRow) -> String {
    let words: Vec<String> =
        row.cells.iter().map(|cell| fold(cell)).filter(|cell| !cell.is_empty()).collect();
    words.join(" | ")
}

/// Chosen headings by their words.
fn heading_rows(chosen: &[HeadingChoiceView], reading: &Reading) -> Vec<SaidOfColumn> {
    let row_of = |choice: &HeadingChoiceView| {
        let sheet = reading.sheets.iter().find(|sheet| sheet.name == choice.sheet)?;
        sheet.rows.iter().find(|row| row.number == choice.row).map(words_of)
    };
    let said = |heading| SaidOfColumn { heading, column: String::new(), meaning: HEADING_ROW.to_owned() };
    chosen.iter().filter_map(row_of).filter(|words| !words.is_empty()).map(said).collect()
}

/// The rows whose words were said to be a heading before, of sheets whose tables begin elsewhere now.
fn headings_to_say(
    layout: &ListLayout,
    reading: &Reading,
    source: &ListSource,
) -> Result<Vec<HeadingChoiceView>, Failure> {
    let kept = said_of_columns(layout)?;
    let is_kept = |row: &&GridRow| {
        let words = words_of(row);
        kept.iter().any(|one| one.meaning == HEADING_ROW && one.heading == words)
    };
    let is_said = |sheet: &str| source.headings.iter().any(|one| one.sheet == sheet);
    let unsaid = reading.sheets.iter().filter(|sheet| !is_said(&sheet.name));
    let found = unsaid.filter_map(|sheet| Some((sheet, sheet.rows.iter().find(is_kept)?)));
    let elsewhere = found.filter(|(sheet, row)| sheet.columns.iter().all(|column| column.row != row.number));
    Ok(elsewhere
        .map(|(sheet, row)| HeadingChoiceView { sheet: sheet.name.clone(), row: row.number })
        .collect())
}

/// The unit that most rows were sent by.
fn sender(reading: &Reading) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for name in reading.rows.iter().filter_map(|row| row.nominated_by.as_deref()) {
        *counts.entry(name).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(name, count)| (*count, std::cmp::Reverse(*name)))?;
    (most.1 * 2 > reading.rows.len()).then(|| most.0.to_owned())
}

/// Chosen columns with the words above them.
fn headed(chosen: &[ColumnChoiceView], reading: &Reading) -> Vec<SaidOfColumn> {
    let heading = |choice: &ColumnChoiceView| {
        let sheet = reading.sheets.iter().find(|sheet| sheet.name == choice.sheet)?;
        let column = sheet.columns.iter().find(|column| column.column == choice.column)?;
        Some(fold(&column.heading))
    };
    chosen
        .iter()
        .map(|choice| SaidOfColumn {
            heading: heading(choice).unwrap_or_default(),
            column: choice.column.clone(),
            meaning: choice.meaning.clone(),
        })
        .collect()
}

fn columns_to_say(
    layout: &ListLayout,
    reading: &Reading,
    source: &ListSource,
) -> Result<Vec<ColumnChoiceView>, Failure> {
    let kept = said_of_columns(layout)?;
    let mut choices = Vec::new();
    for sheet in &reading.sheets {
        for column in columns_of(sheet) {
            let heading = fold(&column.heading);
            let said = kept
                .iter()
                .find(|one| one.heading == heading && (!heading.is_empty() || one.column == column.column));
            let is_said = |one: &ColumnChoiceView| one.sheet == sheet.name && one.column == column.column;
            let Some(said) = said.filter(|one| one.meaning != column.meaning) else { continue };
            if !source.columns.iter().any(is_said) && meaning(&said.meaning).is_ok() {
                choices.push(ColumnChoiceView {
                    sheet: sheet.name.clone(),
                    column: column.column,
                    meaning: said.meaning.clone(),
                });
            }
        }
    }
    Ok(choices)
}

fn encodings_to_say(
    layout: &ListLayout,
    reading: &Reading,
    source: &ListSource,
) -> Result<Vec<EncodingChoice>, Failure> {
    let mut choices = Vec::new();
    for said in said_of_encodings(layout)? {
        for sheet in reading.sheets.iter().filter(|sheet| !sheet.columns.is_empty()) {
            let is_here = |name: &str, column: &str| name == sheet.name && column == said.column;
            let found = reading.encodings.iter().find(|one| is_here(&one.sheet, &one.column));
            let now = found.map_or(EncodingView::Unicode, |one| one.encoding.into());
            let is_said = source.encodings.iter().any(|one| is_here(&one.sheet, &one.column));
            if now != said.encoding && !is_said {
                let (sheet, column) = (sheet.name.clone(), said.column.clone());
                choices.push(EncodingChoice { sheet, column, encoding: said.encoding });
            }
        }
    }
    Ok(choices)
}

fn said_of_columns(layout: &ListLayout) -> Result<Vec<SaidOfColumn>, Failure> {
    serde_json::from_str(&layout.columns).map_err(internal)
}

fn said_of_encodings(layout: &ListLayout) -> Result<Vec<SaidOfEncoding>, Failure> {
    serde_json::from_str(&layout.encodings).map_err(internal)
}

fn json<T: Serialize>(said: &[T]) -> Result<String, Failure> {
    serde_json::to_string(said).map_err(internal)
}

fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::new(FailureCode::Internal).fact("what", error)
}
