//! Files that were printed: what of which decision, with what, how.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, placeholders};
use crate::{Change, Reader, StoreError};

/// A file that was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintRun {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// Of which decision.
    pub decision_id: i64,
    /// `overprint` or `full_page`.
    pub mode: String,
    /// On which stock.
    pub stock_id: Option<i64>,
    /// By which measurement of the printer.
    pub calibration_id: Option<i64>,
    /// On which printer.
    pub printer: Option<String>,
    /// From which tray.
    pub tray: Option<String>,
    /// How many sheets went through, the spoiled ones among them.
    pub sheets: i64,
    /// Who printed.
    pub officer: String,
    /// When.
    pub printed_at: String,
}

fn run(row: &sqlx::any::AnyRow) -> Result<PrintRun, StoreError> {
    let mut cols = Cols::of(row, "print_run")?;
    Ok(PrintRun {
        id: cols.int()?,
        decision_id: cols.int()?,
        mode: cols.text()?,
        stock_id: cols.maybe_int()?,
        calibration_id: cols.maybe_int()?,
        printer: cols.maybe_text()?,
        tray: cols.maybe_text()?,
        sheets: cols.int()?,
        officer: cols.text()?,
        printed_at: cols.text()?,
    })
}

impl Reader {
    /// Some runs; those that are not there are left out.
    ///
    /// # Errors
    /// What the file did.
    pub async fn print_runs(&mut self, ids: &[i64]) -> Result<Vec<PrintRun>, StoreError> {
        let mut runs = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(IDS_A_STATEMENT) {
            let sql = format!(
                "SELECT id, decision_id, mode, stock_id, calibration_id, printer, tray, sheets, officer, printed_at \
                 FROM print_run WHERE id IN ({}) ORDER BY id",
                placeholders(1, chunk.len())
            );
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            runs.extend(self.each(query, run).await?);
        }
        Ok(runs)
    }
}

impl Change {
    /// Notes a run; its key.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_print_run(&mut self, run: &PrintRun) -> Result<i64, StoreError> {
        let columns = [
            "decision_id",
            "mode",
            "stock_id",
            "calibration_id",
            "printer",
            "tray",
            "sheets",
            "officer",
            "printed_at",
        ];
        let row = vec![
            run.decision_id.into(),
            run.mode.as_str().into(),
            run.stock_id.into(),
            run.calibration_id.into(),
            run.printer.clone().into(),
            run.tray.clone().into(),
            run.sheets.into(),
            run.officer.as_str().into(),
            run.printed_at.as_str().into(),
        ];
        self.add_one("print_run", &columns, row).await
    }
}
