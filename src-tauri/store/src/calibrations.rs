//! How printers are calibrated.

use crate::cols::Cols;
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use domain::calibration::Calibration;

/// What belongs to one printer, tray and stock, as it was measured or typed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// Its key; 0 before it was added.
    pub id: i64,
    /// The printer, as officers or the system call it.
    pub printer: String,
    /// The tray, as officers call it; empty for the only one.
    pub tray: String,
    /// On which stock; none on plain paper.
    pub stock_id: Option<i64>,
    /// What makes the printer's deviation good.
    pub calibration: Calibration,
    /// What was read from the sheet of crosses, as JSON; none when the values were typed in.
    pub readings: Option<String>,
    /// Who measured.
    pub officer: String,
    /// When, as an instant.
    pub measured_at: String,
}

/// A kind of stock, as far as a printer is calibrated on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockKind {
    /// Its key.
    pub id: i64,
    /// As officers call it.
    pub name: String,
    /// Width, µm.
    pub width_um: i64,
    /// Height, µm.
    pub height_um: i64,
}

const CALIBRATION: [&str; 11] = [
    "printer",
    "tray",
    "stock_id",
    "dx_um",
    "dy_um",
    "scale_x_ppm",
    "scale_y_ppm",
    "turn_urad",
    "readings",
    "officer",
    "measured_at",
];

fn measured(row: &sqlx::any::AnyRow) -> Result<Measured, StoreError> {
    let mut cols = Cols::of(row, "calibration")?;
    Ok(Measured {
        id: cols.int()?,
        printer: cols.text()?,
        tray: cols.text()?,
        stock_id: cols.maybe_int()?,
        calibration: Calibration {
            dx_um: cols.int()?,
            dy_um: cols.int()?,
            scale_x_ppm: cols.int()?,
            scale_y_ppm: cols.int()?,
            turn_urad: cols.int()?,
        },
        readings: cols.maybe_text()?,
        officer: cols.text()?,
        measured_at: cols.text()?,
    })
}

impl Reader {
    /// The newest of each printer, tray and stock, the last measured first: the others have had their time.
    ///
    /// # Errors
    /// What the file did.
    pub async fn calibrations(&mut self) -> Result<Vec<Measured>, StoreError> {
        let query = sqlx::query(
            "SELECT c.id, c.printer, c.tray, c.stock_id, c.dx_um, c.dy_um, c.scale_x_ppm, c.scale_y_ppm, c.turn_urad, \
             c.readings, c.officer, c.measured_at FROM calibration c WHERE NOT EXISTS (SELECT 1 FROM calibration n \
             WHERE n.id > c.id AND n.printer = c.printer AND n.tray = c.tray \
             AND COALESCE(n.stock_id, 0) = COALESCE(c.stock_id, 0)) ORDER BY c.id DESC",
        );
        self.all(query).await?.iter().map(measured).collect()
    }

    /// One measurement, also one that has had its time.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn calibration(&mut self, id: i64) -> Result<Measured, StoreError> {
        let query = sqlx::query(
            "SELECT id, printer, tray, stock_id, dx_um, dy_um, scale_x_ppm, scale_y_ppm, turn_urad, readings, officer, \
             measured_at FROM calibration WHERE id = $1",
        )
        .bind(id);
        measured(&self.one(query, "calibration", id).await?)
    }

    /// The kinds of stock in use, as they were entered.
    ///
    /// # Errors
    /// What the file did.
    pub async fn stock_kinds(&mut self) -> Result<Vec<StockKind>, StoreError> {
        let query = sqlx::query(
            "SELECT id, name, width_um, height_um FROM stock WHERE retired_at IS NULL ORDER BY id",
        );
        let kind = |row: &sqlx::any::AnyRow| {
            let mut cols = Cols::of(row, "stock")?;
            Ok(StockKind {
                id: cols.int()?,
                name: cols.text()?,
                width_um: cols.int()?,
                height_um: cols.int()?,
            })
        };
        self.all(query).await?.iter().map(kind).collect()
    }
}

impl Change {
    /// Adds a measurement, which counts from now on; its id.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_calibration(&mut self, one: &Measured) -> Result<i64, StoreError> {
        let Calibration { dx_um, dy_um, scale_x_ppm, scale_y_ppm, turn_urad } = one.calibration;
        let row = vec![
            Value::from(one.printer.as_str()),
            one.tray.as_str().into(),
            one.stock_id.into(),
            dx_um.into(),
            dy_um.into(),
            scale_x_ppm.into(),
            scale_y_ppm.into(),
            turn_urad.into(),
            one.readings.clone().into(),
            one.officer.as_str().into(),
            one.measured_at.as_str().into(),
        ];
        self.add_one("calibration", &CALIBRATION, row).await
    }

    /// Removes all measurements of the printer, tray and stock of this one.
    ///
    /// # Errors
    /// [`StoreError::Referred`] when something was printed by one of them.
    pub async fn remove_calibrations_like(&mut self, one: &Measured) -> Result<(), StoreError> {
        let query = sqlx::query(
            "SELECT id FROM calibration WHERE printer = $1 AND tray = $2 AND COALESCE(stock_id, 0) = $3 ORDER BY id",
        )
        .bind(one.printer.clone())
        .bind(one.tray.clone())
        .bind(one.stock_id.unwrap_or_default());
        let ids: Result<Vec<i64>, StoreError> =
            self.all(query).await?.iter().map(|row| Cols::of(row, "calibration")?.int()).collect();
        self.remove("calibration", &ids?).await
    }
}
