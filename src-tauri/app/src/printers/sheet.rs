//! `make_calibration_sheet`

use super::calibrations::correction;
use super::page::PageView;
use crate::certificates::{MadeFile, of_document};
use crate::desk::Desk;
use crate::failure::Failure;
use documents::{Certificate, Output, Page, PrintMode, SheetUse, Supplies, calibration_sheet};
use serde::Deserialize;
use ts_rs::TS;

/// A calibration sheet to make.
#[derive(Debug, Deserialize, TS)]
pub struct MakeCalibrationSheet {
    /// The paper.
    pub page: PageView,
    /// The calibration to look at once more: with it every cross falls into its place. None for the first time.
    pub calibration_id: Option<i64>,
}

/// Makes the calibration sheet of a size of paper in the exports.
///
/// # Errors
/// `missing`, `full`, `read_only`; then no file is made.
pub async fn make_calibration_sheet(desk: Desk, input: MakeCalibrationSheet) -> Result<MadeFile, Failure> {
    let correction = correction(&mut desk.read().await?, input.calibration_id).await?;
    let (used_for, name) = match input.calibration_id {
        None => (SheetUse::Reading, format!("to-can-chinh-{}.pdf", input.page)),
        Some(_) => (SheetUse::Looking, format!("to-xem-lai-{}.pdf", input.page)),
    };
    let template = calibration_sheet(Page::from(input.page).size(), used_for);
    let output = Output { mode: PrintMode::FullPage, correction };
    let pdf = documents::render(&[Certificate::default()], &template, &Supplies::default(), output)
        .map_err(|error| of_document(error, |_| String::new()))?;
    let bytes = i64::try_from(pdf.bytes.len()).unwrap_or(i64::MAX);
    let path = desk.export(&name, pdf.bytes).await?;
    Ok(MadeFile {
        id: 0,
        name,
        path: path.display().to_string(),
        pages: 1,
        bytes,
        shrunk: 0,
        given_out: 0,
        printed: Vec::new(),
    })
}
