//! `check_correction`

use super::calibrations::correction;
use crate::certificates::PrintModeView;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::templates::content_of;
use documents::{Output, strayed};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what of a sheet a calibrated printer cannot reach.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CheckCorrection {
    /// The version of the template that is printed.
    pub template_version_id: i64,
    pub mode: PrintModeView,
    pub calibration_id: i64,
}

/// What a correction pushes off the sheet.
#[derive(Debug, Serialize, TS)]
pub struct StrayedView {
    /// The zone, or what kind of element it is.
    pub element: String,
    /// The edge: `left`, `top`, `right`, `bottom`.
    pub side: String,
    /// How much is lost there, mm.
    pub lost_mm: f64,
}

/// What of a sheet a calibrated printer cannot reach, because its correction pushes it over an edge.
///
/// # Errors
/// `missing`.
pub async fn check_correction(desk: Desk, input: CheckCorrection) -> Result<Vec<StrayedView>, Failure> {
    let mut reader = desk.read().await?;
    let correction = correction(&mut reader, Some(input.calibration_id)).await?;
    let template = content_of(&reader.template_version(input.template_version_id).await?)?;
    let lost = strayed(&template, Output { mode: input.mode.into(), correction });
    let view = |one: documents::Strayed| StrayedView {
        element: one.element,
        side: one.side.as_str().to_owned(),
        lost_mm: one.lost_mm,
    };
    Ok(lost.into_iter().map(view).collect())
}
