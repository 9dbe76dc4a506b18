//! `list_stocks`, `get_stock_ledger`

use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Nothing;
use domain::certificate::StockFigures;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::Reader;
use store::stock::{Stock, StockEntry};
use ts_rs::TS;

/// A kind of stock and how it stands, in sheets.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct StockRow {
    pub id: i64,
    pub name: String,
    pub width_mm: f64,
    pub height_mm: f64,
    /// Fewer sheets than these are told.
    pub low_mark: i64,
    pub is_retired: bool,
    pub received: i64,
    pub printed: i64,
    pub spoiled: i64,
    /// What counts of the shelf found too much, or too few below 0.
    pub counted: i64,
    /// What should lie on the shelf.
    pub left: i64,
    pub is_low: bool,
}

/// The kinds of stock, the retired ones last.
///
/// # Errors
/// What the file did.
pub async fn list_stocks(desk: Desk, _: Nothing) -> Result<Vec<StockRow>, Failure> {
    let mut reader = desk.read().await?;
    let figures = reader.stock_figures().await?;
    let stocks = reader.stocks().await?;
    Ok(stocks.into_iter().map(|stock| row(stock, &figures)).collect())
}

#[expect(clippy::cast_precision_loss, reason = "no sheet is that long")]
pub(super) fn row(stock: Stock, figures: &HashMap<i64, StockFigures>) -> StockRow {
    let figures = figures.get(&stock.id).copied().unwrap_or_default();
    StockRow {
        id: stock.id,
        name: stock.name,
        width_mm: stock.width_um as f64 / 1_000.0,
        height_mm: stock.height_um as f64 / 1_000.0,
        low_mark: stock.low_mark,
        is_retired: stock.retired_at.is_some(),
        received: figures.received,
        printed: figures.printed,
        spoiled: figures.spoiled,
        counted: figures.counted,
        left: figures.left(),
        is_low: figures.left() < stock.low_mark,
    }
}

/// Of which kind.
#[derive(Debug, Deserialize, TS)]
pub struct GetStockLedger {
    /// Its id.
    pub stock_id: i64,
}

/// The ledger of a kind of stock.
#[derive(Debug, Serialize, TS)]
pub struct StockLedger {
    /// How it stands.
    pub stock: StockRow,
    /// The newest line first.
    pub lines: Vec<StockLine>,
}

/// A line of the ledger.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::stock::StockEntry")]
pub struct StockLine {
    pub id: i64,
    pub what: String,
    /// Below 0 what went.
    pub sheets: i64,
    /// What lay on the shelf after it.
    pub left: i64,
    /// The decision whose sheets used it.
    pub decision_number: Option<String>,
    /// The recipient of the sheet that spoiled it.
    pub recipient: Option<String>,
    pub note: Option<String>,
    pub officer: String,
    pub entered_at: String,
}

/// The ledger of a kind of stock.
///
/// # Errors
/// `missing`.
pub async fn get_stock_ledger(desk: Desk, input: GetStockLedger) -> Result<StockLedger, Failure> {
    let mut reader = desk.read().await?;
    let stock = reader.stock(input.stock_id).await?;
    let figures = reader.stock_figures().await?;
    let entries = reader.stock_entries(input.stock_id).await?;
    let decisions = decisions_of(&mut reader, &entries).await?;
    let recipients = recipients_of(&mut reader, &entries).await?;
    let stock = row(stock, &figures);
    let mut left = stock.left;
    let lines = entries
        .into_iter()
        .map(|entry| {
            let after = left;
            left -= entry.sheets;
            StockLine {
                id: entry.id,
                what: entry.what.as_str().to_owned(),
                sheets: entry.sheets,
                left: after,
                decision_number: entry.print_run_id.and_then(|id| decisions.get(&id).cloned()),
                recipient: entry.certificate_id.and_then(|id| recipients.get(&id).cloned()),
                note: entry.note,
                officer: entry.officer,
                entered_at: entry.entered_at,
            }
        })
        .collect();
    Ok(StockLedger { stock, lines })
}

/// The number of the decision that each run printed.
async fn decisions_of(reader: &mut Reader, entries: &[StockEntry]) -> Result<HashMap<i64, String>, Failure> {
    let ids: Vec<i64> = entries.iter().filter_map(|entry| entry.print_run_id).collect();
    let runs = reader.print_runs(&ids).await?;
    let mut numbers: HashMap<i64, String> = HashMap::new();
    let mut found = HashMap::with_capacity(runs.len());
    for run in runs {
        let number = match numbers.get(&run.decision_id) {
            Some(number) => number.clone(),
            None => {
                let signed = reader.decision(run.decision_id).await?.signed;
                signed.map(|signed| signed.number).unwrap_or_default()
            }
        };
        numbers.insert(run.decision_id, number.clone());
        found.insert(run.id, number);
    }
    Ok(found)
}

/// The recipient of each sheet that spoiled.
async fn recipients_of(reader: &mut Reader, entries: &[StockEntry]) -> Result<HashMap<i64, String>, Failure> {
    let mut ids: Vec<i64> = entries.iter().filter_map(|entry| entry.certificate_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut found = HashMap::with_capacity(ids.len());
    for sheet in reader.certificates_by_id(&ids).await? {
        let award = reader.award(sheet.award_id).await?;
        found.insert(sheet.id, crate::certificates::printed(&award).recipient());
    }
    Ok(found)
}
