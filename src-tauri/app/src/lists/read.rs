//! `read_list`

use super::encodings::{ColumnEncodingView, column_encoding_view};
use super::keys::{content_keys, place_key};
use super::source::{ListSource, Read};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::nominations::recipients::unit_key;
use crate::typed::Kind;
use domain::recipient::RecipientKind;
use domain::text::fold;
use intake::{ReadRow, SheetGrid, Visibility};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use store::Reader;
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

/// A row of a sheet as it came.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "GridRow")]
pub struct GridRowView {
    /// Its number as the spreadsheet shows it.
    pub number: u32,
    /// What it was taken for: title, heading, group, nomination, total, skipped.
    pub role: String,
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
    pub rows: Vec<GridRowView>,
    /// How many nominations were read from it.
    pub read: i64,
}

/// Why an officer should look at a row.
#[derive(Debug, Serialize, TS)]
pub struct DoubtView {
    /// Chooses the sentence `doubt_<kind>`.
    pub kind: String,
    /// Fill it.
    pub facts: BTreeMap<String, String>,
}

/// Whether the office knows the recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowMatch {
    /// In its books.
    Known,
    /// Not yet.
    New,
    /// This very row was accepted before: accepting adds nothing.
    AlreadyImported,
    /// Somebody nominated the recipient in this round already.
    InRound,
}

/// A row as it was read.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in intake::ReadRow")]
pub struct ReadRowView {
    /// Its place in the file: what edits name it by.
    pub key: String,
    pub sheet: String,
    pub row: u32,
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
    pub collectives: i64,
    pub individuals: i64,
}

/// Reads a list without accepting anything.
///
/// # Errors
/// `list_empty`, `list_not_spreadsheet`, `list_encrypted`, `list_damaged`, `list_too_large`, `list_without_table`.
pub async fn read_list(desk: Desk, input: ReadList) -> Result<ReadingView, Failure> {
    let catalogue = desk.read().await?.catalogue().await?;
    let Read { reading, sha256 } = input.source.read(&catalogue)?;
    let mut reader = desk.read().await?;
    let known = Known::load(&mut reader, input.round_id, &reading.rows).await?;
    let already_imported_at = match input.round_id {
        Some(round_id) => reader.find_import(round_id, &sha256).await?.map(|import| import.imported_at),
        None => None,
    };
    let keys = content_keys(&reading.rows);
    let count = |kind| i64::try_from(reading.count(kind)).unwrap_or(i64::MAX);
    Ok(ReadingView {
        file: input.source.name,
        sha256,
        already_imported_at,
        collectives: count(RecipientKind::Collective),
        individuals: count(RecipientKind::Individual) + count(RecipientKind::Household),
        sheets: reading.sheets.iter().map(|sheet| sheet_view(sheet, &reading.rows)).collect(),
        rows: reading
            .rows
            .iter()
            .zip(&keys)
            .map(|(row, key)| row_view(row, key, &known, &catalogue))
            .collect(),
        skipped: reading.skipped.into_iter().map(skipped_view).collect(),
        encodings: reading.encodings.into_iter().map(column_encoding_view).collect(),
        totals: reading
            .stated_totals
            .iter()
            .map(|total| StatedTotalView {
                sheet: total.origin.sheet.clone(),
                row: total.origin.row,
                kind: total.kind.map(Kind::from),
                stated: i64::from(total.stated),
                read: i64::from(total.read),
            })
            .collect(),
    })
}

pub(crate) fn skipped_view(row: intake::SkippedRow) -> SkippedView {
    SkippedView {
        sheet: row.origin.sheet,
        row: row.origin.row,
        text: row.text,
        why: row.why.as_str().to_owned(),
    }
}

/// What the office has in its books about the recipients of a list.
struct Known {
    keys: HashSet<String>,
    units: HashSet<String>,
    people: HashSet<String>,
    in_round: HashSet<String>,
}

impl Known {
    async fn load(reader: &mut Reader, round_id: Option<i64>, rows: &[ReadRow]) -> Result<Self, Failure> {
        let mut names: Vec<String> = rows
            .iter()
            .filter(|row| row.kind == RecipientKind::Individual)
            .map(|row| fold(&row.name))
            .collect();
        names.sort_unstable();
        names.dedup();
        let people = reader.people_named(&names).await?.into_iter().map(|person| person.name).collect();
        let units = reader.unit_names().await?.into_iter().map(|(_, _, name)| unit_key(&name)).collect();
        let (keys, in_round) = match round_id {
            None => (HashSet::new(), HashSet::new()),
            Some(id) => {
                let nominated = reader.nominations(id).await?;
                let said = nominated
                    .iter()
                    .map(|one| whose(&one.name, one.unit.as_deref(), one.nominated_by.as_deref()));
                (reader.origin_keys(id).await?, said.collect())
            }
        };
        Ok(Self { keys, units, people, in_round })
    }

    fn matched(&self, row: &ReadRow, key: &str) -> RowMatch {
        if self.keys.contains(key) {
            return RowMatch::AlreadyImported;
        }
        if self.in_round.contains(&whose(&row.name, row.unit.as_deref(), row.nominated_by.as_deref())) {
            return RowMatch::InRound;
        }
        let known = match row.kind {
            RecipientKind::Collective => self.units.contains(&unit_key(&row.name)),
            RecipientKind::Individual | RecipientKind::Household => self.people.contains(&row.name),
        };
        if known { RowMatch::Known } else { RowMatch::New }
    }
}

fn whose(name: &str, unit: Option<&str>, nominated_by: Option<&str>) -> String {
    format!("{}|{}", fold(name), unit.or(nominated_by).map(fold).unwrap_or_default())
}

fn sheet_view(sheet: &SheetGrid, rows: &[ReadRow]) -> SheetView {
    let read = rows.iter().filter(|row| row.origin.sheet == sheet.name).count();
    SheetView {
        name: sheet.name.clone(),
        hidden: sheet.visibility != Visibility::Shown,
        columns: (0..sheet.width).map(intake::column_letters).collect(),
        rows: sheet
            .rows
            .iter()
            .map(|row| GridRowView {
                number: row.number,
                role: row.role.as_str().to_owned(),
                cells: row.cells.clone(),
                raw: row.raw.clone(),
            })
            .collect(),
        read: i64::try_from(read).unwrap_or(i64::MAX),
    }
}

fn row_view(row: &ReadRow, key: &str, known: &Known, catalogue: &Catalogue) -> ReadRowView {
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
        doubts: row
            .doubts
            .iter()
            .map(|doubt| DoubtView {
                kind: doubt.kind().to_owned(),
                facts: doubt.facts().into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            })
            .collect(),
        matched: known.matched(row, key),
    }
}

/// The rows that are no nominations, as the import keeps them.
pub(crate) fn skipped_json(skipped: &[SkippedView]) -> Result<String, Failure> {
    serde_json::to_string(skipped)
        .map_err(|error| Failure::new(crate::failure::FailureCode::Internal).fact("what", error))
}
