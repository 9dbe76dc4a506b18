//! Blank stock and its ledger.

use crate::cols::Cols;
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use domain::certificate::{StockFigures, StockMove};
use std::collections::HashMap;

/// A kind of pre-printed stock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stock {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// As officers call it.
    pub name: String,
    /// Its width, µm.
    pub width_um: i64,
    /// Its height, µm.
    pub height_um: i64,
    /// Fewer sheets than these are told.
    pub low_mark: i64,
    /// Instant from which it is no longer offered.
    pub retired_at: Option<String>,
}

/// A line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockEntry {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// Of which kind.
    pub stock_id: i64,
    /// Why.
    pub what: StockMove,
    /// How many sheets; below 0 what went.
    pub sheets: i64,
    /// The sheet that spoiled it.
    pub certificate_id: Option<i64>,
    /// The run that used it.
    pub print_run_id: Option<i64>,
    /// Supplier, reason.
    pub note: Option<String>,
    /// Who wrote it.
    pub officer: String,
    /// When.
    pub entered_at: String,
}

const STOCK: [&str; 5] = ["name", "width_um", "height_um", "low_mark", "retired_at"];

fn values(one: &Stock) -> Vec<Value> {
    vec![
        one.name.as_str().into(),
        one.width_um.into(),
        one.height_um.into(),
        one.low_mark.into(),
        one.retired_at.clone().into(),
    ]
}

fn entry(row: &sqlx::any::AnyRow) -> Result<StockEntry, StoreError> {
    let mut cols = Cols::of(row, "stock_entry")?;
    Ok(StockEntry {
        id: cols.int()?,
        stock_id: cols.int()?,
        what: cols.word("what", StockMove::parse)?,
        sheets: cols.int()?,
        certificate_id: cols.maybe_int()?,
        print_run_id: cols.maybe_int()?,
        note: cols.maybe_text()?,
        officer: cols.text()?,
        entered_at: cols.text()?,
    })
}

impl Reader {
    /// The kinds of stock, the retired ones last.
    ///
    /// # Errors
    /// What the file did.
    pub async fn stocks(&mut self) -> Result<Vec<Stock>, StoreError> {
        let query = sqlx::query(
            "SELECT id, name, width_um, height_um, low_mark, retired_at FROM stock \
             ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, id",
        );
        self.each(query, |row| {
            let mut cols = Cols::of(row, "stock")?;
            Ok(Stock {
                id: cols.int()?,
                name: cols.text()?,
                width_um: cols.int()?,
                height_um: cols.int()?,
                low_mark: cols.int()?,
                retired_at: cols.maybe_text()?,
            })
        })
        .await
    }

    /// A kind of stock.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn stock(&mut self, id: i64) -> Result<Stock, StoreError> {
        let all = self.stocks().await?;
        all.into_iter().find(|one| one.id == id).ok_or(StoreError::Missing { thing: "stock", id })
    }

    /// How each kind of stock stands; one without an entry is not among them.
    ///
    /// # Errors
    /// What the file did.
    pub async fn stock_figures(&mut self) -> Result<HashMap<i64, StockFigures>, StoreError> {
        let query = sqlx::query(
            "SELECT stock_id, what, CAST(SUM(sheets) AS BIGINT) FROM stock_entry GROUP BY stock_id, what",
        );
        let mut all: HashMap<i64, StockFigures> = HashMap::new();
        for row in self.all(query).await? {
            let mut cols = Cols::of(&row, "stock_entry")?;
            let stock_id = cols.int()?;
            let what = cols.word("what", StockMove::parse)?;
            all.entry(stock_id).or_default().enter(what, cols.int()?);
        }
        Ok(all)
    }

    /// The ledger of a kind of stock, the newest line first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn stock_entries(&mut self, stock_id: i64) -> Result<Vec<StockEntry>, StoreError> {
        let query = sqlx::query(
            "SELECT id, stock_id, what, sheets, certificate_id, print_run_id, note, officer, entered_at FROM stock_entry \
             WHERE stock_id = $1 ORDER BY id DESC",
        )
        .bind(stock_id);
        self.each(query, entry).await
    }
}

impl Change {
    /// Adds a kind of stock, or saves one that has an id; the id.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another has its name.
    pub async fn save_stock(&mut self, one: &Stock) -> Result<i64, StoreError> {
        let id = Some(one.id).filter(|id| *id != 0);
        self.save_entry("stock", &STOCK, id, values(one)).await
    }

    /// Enters lines in the ledger.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_stock_entries(&mut self, entries: &[StockEntry]) -> Result<(), StoreError> {
        let columns =
            ["stock_id", "what", "sheets", "certificate_id", "print_run_id", "note", "officer", "entered_at"];
        let row = |one: &StockEntry| {
            vec![
                one.stock_id.into(),
                one.what.as_str().into(),
                one.sheets.into(),
                one.certificate_id.into(),
                one.print_run_id.into(),
                one.note.clone().into(),
                one.officer.as_str().into(),
                one.entered_at.as_str().into(),
            ]
        };
        self.add("stock_entry", &columns, entries.iter().map(row).collect()).await.map(|_| ())
    }
}
