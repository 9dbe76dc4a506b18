//! `list_calibrations`, `save_calibration`, `remove_calibration`

use super::measure::{MarkReading, solved};
use super::page::PageView;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{MadeId, Nothing, needed, wanted};
use documents::Correction;
use domain::calibration::Calibration;
use serde::{Deserialize, Serialize};
use store::calibrations::{Measured, StockKind};
use store::{Reader, StoreError, Topic};
use ts_rs::TS;

/// What makes a printer's deviation good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in domain::calibration::Calibration")]
pub struct CalibrationValues {
    pub dx_um: i64,
    pub dy_um: i64,
    pub scale_x_ppm: i64,
    pub scale_y_ppm: i64,
    pub turn_urad: i64,
}

impl From<Calibration> for CalibrationValues {
    fn from(one: Calibration) -> Self {
        let Calibration { dx_um, dy_um, scale_x_ppm, scale_y_ppm, turn_urad } = one;
        Self { dx_um, dy_um, scale_x_ppm, scale_y_ppm, turn_urad }
    }
}

impl From<CalibrationValues> for Calibration {
    fn from(one: CalibrationValues) -> Self {
        let CalibrationValues { dx_um, dy_um, scale_x_ppm, scale_y_ppm, turn_urad } = one;
        Self { dx_um, dy_um, scale_x_ppm, scale_y_ppm, turn_urad }
    }
}

/// Asks for the calibrations that count.
#[derive(Debug, Deserialize, TS)]
pub struct ListCalibrations {}

/// What counts for one printer, tray and stock.
#[derive(Debug, Serialize, TS)]
pub struct CalibrationRow {
    /// Its key.
    pub id: i64,
    /// The printer.
    pub printer: String,
    /// The tray; empty for the only one.
    pub tray: String,
    /// The stock; none for plain paper.
    pub stock_id: Option<i64>,
    /// The stock's name; empty for plain paper.
    pub stock: String,
    /// What makes the deviation good.
    pub values: CalibrationValues,
    /// Whether it was read from the sheet of crosses; else it was typed in.
    pub is_measured: bool,
    /// By whom.
    pub officer: String,
    /// When, as an instant.
    pub measured_at: String,
}

/// A kind of stock that a printer can be calibrated on.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct StockKindView {
    pub id: i64,
    pub name: String,
    pub page: PageView,
}

/// The calibrations that count, the last measured first, and the stock there is.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CalibrationList {
    pub rows: Vec<CalibrationRow>,
    pub stock: Vec<StockKindView>,
}

/// The newest calibration of each printer, tray and stock in use, the last measured first.
///
/// # Errors
/// What the file did.
pub async fn list_calibrations(desk: Desk, _input: ListCalibrations) -> Result<CalibrationList, Failure> {
    let mut reader = desk.read().await?;
    let stock = reader.stock_kinds().await?;
    let row = |one: Measured| CalibrationRow {
        id: one.id,
        stock: name_of(&stock, one.stock_id),
        printer: one.printer,
        tray: one.tray,
        stock_id: one.stock_id,
        values: one.calibration.into(),
        is_measured: one.readings.is_some(),
        officer: one.officer,
        measured_at: one.measured_at,
    };
    // One for a stock that is no longer used would be taken for one for plain paper.
    let is_offered = |one: &Measured| one.stock_id.is_none_or(|id| stock.iter().any(|kind| kind.id == id));
    let rows = reader.calibrations().await?.into_iter().filter(is_offered).map(row).collect();
    let stock = stock.iter().map(|kind| StockKindView {
        id: kind.id,
        name: kind.name.clone(),
        page: PageView::of_um(kind.width_um, kind.height_um),
    });
    Ok(CalibrationList { rows, stock: stock.collect() })
}

fn name_of(stock: &[StockKind], id: Option<i64>) -> String {
    stock.iter().find(|kind| Some(kind.id) == id).map(|kind| kind.name.clone()).unwrap_or_default()
}

/// What shall count for a printer, tray and stock from now on.
#[derive(Debug, Deserialize, TS)]
pub struct SaveCalibration {
    /// The printer.
    pub printer: String,
    /// The tray; empty for the only one.
    pub tray: String,
    /// The stock; none for plain paper.
    pub stock_id: Option<i64>,
    /// What makes the deviation good.
    pub values: CalibrationValues,
    /// The sheet of crosses that was read.
    pub page: PageView,
    /// What was read from it; nothing when the values were typed in.
    pub readings: Vec<MarkReading>,
}

/// Saves what counts for a printer, tray and stock from now on. Readings are kept with the values that follow from them;
/// values that were changed by hand afterwards count as typed in.
///
/// # Errors
/// `field_empty` without a printer, `calibration_unbelievable`, `missing` for stock that is not there, as
/// [`super::measure_printer`] for readings that tell nothing.
pub async fn save_calibration(desk: Desk, input: SaveCalibration) -> Result<MadeId, Failure> {
    let calibration = believable(input.values)?;
    let printer = needed("printer", &input.printer)?;
    let tray = wanted(Some(&input.tray)).unwrap_or_default();
    let mut readings = None;
    if !input.readings.is_empty() && solved(input.page, &input.readings)?.calibration == calibration {
        let kept = serde_json::json!({ "page": input.page, "readings": input.readings });
        readings = Some(kept.to_string());
    }
    let mut change = desk.change().await?;
    let stock = change.stock_kinds().await?;
    if let Some(id) = input.stock_id.filter(|id| !stock.iter().any(|kind| kind.id == *id)) {
        return Err(Failure::new(FailureCode::Missing).fact("thing", "stock").fact("id", id).at("stock_id"));
    }
    let one = Measured {
        id: 0,
        printer,
        tray,
        stock_id: input.stock_id,
        calibration,
        readings,
        officer: desk.officer().to_owned(),
        measured_at: desk.instant(),
    };
    let id = change.add_calibration(&one).await?;
    let place = [one.printer, one.tray, name_of(&stock, one.stock_id)];
    let place: Vec<&str> = place.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let done = Done::work("printer_calibrated").fact("printer", place.join(" · ")).to(Topic::Printers, id);
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

/// A calibration to give up.
#[derive(Debug, Deserialize, TS)]
pub struct RemoveCalibration {
    /// Its key.
    pub id: i64,
}

/// Gives up what was ever measured of the calibration's printer, tray and stock: a printer that was named wrong, or is gone.
///
/// # Errors
/// `missing`; `calibration_used` when sheets were printed by it: the number book names it.
pub async fn remove_calibration(desk: Desk, input: RemoveCalibration) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let one = change.calibration(input.id).await?;
    change.remove_calibrations_like(&one).await.map_err(|error| match error {
        StoreError::Referred => Failure::new(FailureCode::CalibrationUsed).fact("printer", &one.printer),
        other => other.into(),
    })?;
    let done = Done::work("calibration_removed").fact("printer", one.printer).to(Topic::Printers, one.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}

/// Values that some printer may need.
pub(super) fn believable(values: CalibrationValues) -> Result<Calibration, Failure> {
    let calibration = Calibration::from(values);
    match calibration.unbelievable() {
        None => Ok(calibration),
        Some(value) => Err(Failure::new(FailureCode::CalibrationUnbelievable).fact("field", value).at(value)),
    }
}

/// The correction that a calibration asks of a document; none without one.
///
/// # Errors
/// `missing`.
pub(crate) async fn correction(
    reader: &mut Reader,
    calibration_id: Option<i64>,
) -> Result<Correction, Failure> {
    match calibration_id {
        None => Ok(Correction::NONE),
        Some(id) => Ok(reader.calibration(id).await?.calibration.into()),
    }
}
