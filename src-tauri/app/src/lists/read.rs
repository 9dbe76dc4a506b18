//! `read_list`

use super::columns::{Columns, ListColumnView, columns_of};
use super::conflicts::ConflictView;
use super::doubts::{DoubtView, doubts_of_row};
use super::encodings::{ColumnEncodingView, column_encoding_view};
use super::keys::place_key;
use super::layouts::{LayoutOffer, offered_layout};
use super::matching::{Matched, RowMatch, UnitCandidateView, match_rows};
use super::sender::Senders;
use super::source::{ListBooks, ListSource, Read};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::people::PersonRow;
use crate::typed::Kind;
use domain::recipient::RecipientKind;
use intake::{ReadRow, Reading, SheetGrid, StatedTotal, Visibility};
use serde::{Deserialize, Serialize};
use store::catalogue::Catalogue;
use ts_rs::TS;

/// A list to read.
#[derive(Debug, Deserialize, TS)]
pub struct ReadList {
    /// The round it may go into: what is there already is marked.
    pub round_id: Option<i64>,
    /// The file.
    pub source: ListSource,
}

/// What keeps a row out of sight for whoever opens the file.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HiddenBy {
    /// The sender hid it.
    Sender,
    /// A filter that the sender set.
    Filter,
}

impl HiddenBy {
    const fn of(visibility: Visibility) -> Option<Self> {
        match visibility {
            Visibility::Shown => None,
            Visibility::Hidden => Some(Self::Sender),
            Visibility::Filtered => Some(Self::Filter),
        }
    }
}

/// A row of a sheet as it came.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "GridRow")]
pub struct GridRowView {
    /// Its number as the spreadsheet shows it.
    pub number: u32,
    /// What it was taken for: title, heading, group, nomination, total, skipped.
    pub role: String,
    /// What keeps it out of sight in the file, if anything does.
    pub hidden: Option<HiddenBy>,
    /// Its texts, from column A.
    pub cells: Vec<String>,
    /// The same before they were decoded, where any was.
    pub raw: Option<Vec<String>>,
}

/// A sheet as it came.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct SheetView {
    pub name: String,
    pub hidden: bool,
    /// The letters of its columns.
    pub columns: Vec<String>,
    /// Those of them that the sender hid.
    pub hidden_columns: Vec<String>,
    pub rows: Vec<GridRowView>,
    /// What its columns were taken for.
    pub meanings: Vec<ListColumnView>,
    /// The last row of words above the first table's columns; none where nothing stands above them.
    pub heading_row: Option<u32>,
    /// How many nominations were read from it.
    pub read: i64,
}

/// A row as it was read.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in intake::ReadRow")]
pub struct ReadRowView {
    /// Its place in the file: what edits name it by.
    pub key: String,
    pub sheet: String,
    pub row: u32,
    /// The running number that the list gives it.
    pub ordinal: Option<u32>,
    pub kind: Kind,
    pub honorific: Option<String>,
    pub name: String,
    pub position: Option<String>,
    pub unit: Option<String>,
    pub nominated_by: Option<String>,
    pub award: Option<String>,
    pub award_name: Option<String>,
    pub award_text: Option<String>,
    pub theme: Option<String>,
    pub citation: Option<String>,
    pub doubts: Vec<DoubtView>,
    pub matched: RowMatch,
    /// The people of the books whom it may be about, when an officer must say.
    pub candidates: Vec<PersonRow>,
    /// Other nominations of the same recipient.
    pub conflicts: Vec<ConflictView>,
    /// Units that may be meant, though the list writes them otherwise.
    pub units: Vec<UnitCandidateView>,
}

/// A row that is no nomination.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "named as in intake::SkippedRow")]
pub struct SkippedView {
    pub sheet: String,
    pub row: u32,
    pub text: String,
    pub why: String,
}

/// A total that the list states, beside what was read.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in intake::StatedTotal")]
pub struct StatedTotalView {
    pub sheet: String,
    pub row: u32,
    pub kind: Option<Kind>,
    pub stated: i64,
    pub read: i64,
}

/// What was made of a list.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in intake::Reading")]
pub struct ReadingView {
    pub file: String,
    pub sha256: String,
    /// When the very same file was accepted into this round before.
    pub already_imported_at: Option<String>,
    pub sheets: Vec<SheetView>,
    pub rows: Vec<ReadRowView>,
    pub skipped: Vec<SkippedView>,
    pub totals: Vec<StatedTotalView>,
    /// What was decoded from encodings before Unicode, column by column.
    pub encodings: Vec<ColumnEncodingView>,
    /// What the sender's lists before were said to be, where this one is read otherwise.
    pub offer: Option<LayoutOffer>,
    /// Who sent it, where its rows do not say so themselves.
    pub senders: Senders,
    /// The year that the list is about, where it says so.
    pub year: Option<u16>,
    pub collectives: i64,
    pub individuals: i64,
}

/// Reads a list without accepting anything.
///
/// # Errors
/// `list_empty`, `list_not_spreadsheet`, `list_encrypted`, `list_damaged`, `list_too_large`, `list_letters_lost`,
/// `list_without_table`, `list_text_without_table`.
pub async fn read_list(desk: Desk, input: ReadList) -> Result<ReadingView, Failure> {
    let books = ListBooks::load(&desk).await?;
    let Read { reading, sha256, senders } = input.source.read(&books)?;
    let ListBooks { catalogue, .. } = books;
    let columns = Columns::of(&reading);
    let mut reader = desk.read().await?;
    let matches = match_rows(&desk, &mut reader, input.round_id, &reading.rows, &catalogue).await?;
    let offer = offered_layout(&mut reader, &reading, &input.source).await?;
    let already_imported_at = match input.round_id {
        Some(round_id) => reader.find_import(round_id, &sha256).await?.map(|import| import.imported_at),
        None => None,
    };
    let count = |kind| i64::try_from(reading.count(kind)).unwrap_or(i64::MAX);
    Ok(ReadingView {
        file: input.source.name,
        sha256,
        already_imported_at,
        senders,
        year: reading.year(),
        collectives: count(RecipientKind::Collective),
        individuals: count(RecipientKind::Individual) + count(RecipientKind::Household),
        sheets: reading.sheets.iter().map(|sheet| sheet_view(sheet, &reading.rows)).collect(),
        rows: reading
            .rows
            .iter()
            .zip(matches)
            .map(|(row, matched)| row_view(row, matched, &catalogue, &columns))
            .collect(),
        skipped: reading.skipped.into_iter().map(skipped_view).collect(),
        offer,
        encodings: reading.encodings.into_iter().map(column_encoding_view).collect(),
        totals: reading.stated_totals.iter().map(total_view).collect(),
    })
}

fn total_view(total: &StatedTotal) -> StatedTotalView {
    StatedTotalView {
        sheet: total.origin.sheet.clone(),
        row: total.origin.row,
        kind: total.kind.map(Kind::from),
        stated: i64::from(total.stated),
        read: i64::from(total.read),
    }
}

/// The totals that a list states and that are others than what was read of it.
pub(crate) fn differing_totals(reading: &Reading) -> Vec<StatedTotalView> {
    reading.stated_totals.iter().filter(|total| total.stated != total.read).map(total_view).collect()
}

pub(crate) fn skipped_view(row: intake::SkippedRow) -> SkippedView {
    SkippedView {
        sheet: row.origin.sheet,
        row: row.origin.row,
        text: row.text,
        why: row.why.as_str().to_owned(),
    }
}

pub(crate) fn sheet_view(sheet: &SheetGrid, rows: &[ReadRow]) -> SheetView {
    let read = rows.iter().filter(|row| row.origin.sheet == sheet.name).count();
    SheetView {
        name: sheet.name.clone(),
        hidden: sheet.visibility != Visibility::Shown,
        columns: (0..sheet.width).map(intake::column_letters).collect(),
        hidden_columns: sheet.hidden_columns.clone(),
        rows: sheet
            .rows
            .iter()
            .map(|row| GridRowView {
                number: row.number,
                role: row.role.as_str().to_owned(),
                hidden: HiddenBy::of(row.visibility),
                cells: row.cells.clone(),
                raw: row.raw.clone(),
            })
            .collect(),
        meanings: columns_of(sheet),
        heading_row: sheet.columns.iter().map(|column| column.row).min().filter(|row| *row > 0),
        read: i64::try_from(read).unwrap_or(i64::MAX),
    }
}

fn row_view(row: &ReadRow, matched: Matched, catalogue: &Catalogue, columns: &Columns<'_>) -> ReadRowView {
    let award = row.award.as_ref().and_then(|code| {
        catalogue
            .award_types
            .iter()
            .find(|one| one.entry.code == *code)
            .map(|one| one.entry.short_name.clone())
    });
    ReadRowView {
        key: place_key(row),
        sheet: row.origin.sheet.clone(),
        row: row.origin.row,
        ordinal: row.ordinal,
        kind: row.kind.into(),
        honorific: row.honorific.clone(),
        name: row.name.clone(),
        position: row.position.clone(),
        unit: row.unit.clone(),
        nominated_by: row.nominated_by.clone(),
        award: row.award.as_ref().map(|code| code.as_str().to_owned()),
        award_name: award,
        award_text: row.award_text.clone(),
        theme: row.theme.clone(),
        citation: row.citation.clone(),
        doubts: doubts_of_row(row, columns),
        matched: matched.matched,
        candidates: matched.candidates,
        conflicts: matched.conflicts,
        units: matched.units,
    }
}

/// The rows that are no nominations, as the import keeps them.
pub(crate) fn skipped_json(skipped: &[SkippedView]) -> Result<String, Failure> {
    serde_json::to_string(skipped)
        .map_err(|error| Failure::new(crate::failure::FailureCode::Internal).fact("what", error))
}
