//! `measure_printer`

use super::calibrations::{CalibrationValues, believable};
use super::page::PageView;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use documents::{Page, PageSize};
use domain::calibration::{Calibration, Mark, Misreading, Point, Reading, Solved, solve};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a cross was found on paper.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct MarkReading {
    /// The cross's number.
    pub mark: i64,
    /// From the paper's left edge, mm.
    pub x_mm: f64,
    /// From its upper edge, mm.
    pub y_mm: f64,
}

/// What was read from the sheet of crosses.
#[derive(Debug, Deserialize, TS)]
pub struct MeasurePrinter {
    /// The sheet's size.
    pub page: PageView,
    /// What was read.
    pub readings: Vec<MarkReading>,
    /// Values that were set by hand after the readings; those that follow from these when nothing is said.
    pub values: Option<CalibrationValues>,
}

/// A cross before and after.
#[derive(Debug, Serialize, TS)]
pub struct MarkView {
    /// Its number.
    pub number: i64,
    /// Where it belongs, mm from the left.
    pub x_mm: f64,
    /// Where it belongs, mm from above.
    pub y_mm: f64,
    /// Where it fell: as it was read, else as the others tell.
    pub before_x_mm: f64,
    /// The same from above.
    pub before_y_mm: f64,
    /// Where it will fall.
    pub after_x_mm: f64,
    /// The same from above.
    pub after_y_mm: f64,
}

/// What the readings tell.
#[derive(Debug, Serialize, TS)]
pub struct SolvedView {
    /// What makes the printer's deviation good.
    pub values: CalibrationValues,
    /// How far the reading that is most astray lies from what the others say, mm.
    pub astray_mm: f64,
    /// Every cross of the sheet.
    pub marks: Vec<MarkView>,
    /// The farthest that a cross fell from its place, mm.
    pub before_mm: f64,
    /// The farthest that one will fall from it, mm.
    pub after_mm: f64,
    /// The sheet's width, mm.
    pub width_mm: f64,
    /// Its height, mm.
    pub height_mm: f64,
}

/// Tells from readings what makes a printer's deviation good, and what it was before and will be.
///
/// # Errors
/// `readings_too_few`, `reading_twice`, `reading_far_off`, `reading_contradicts`, `readings_contradict`, `paper_turned`,
/// `sheet_scaled`, each with its cross or figure; `calibration_unbelievable`.
pub async fn measure_printer(_desk: Desk, input: MeasurePrinter) -> Result<SolvedView, Failure> {
    let solved = solved(input.page, &input.readings)?;
    let calibration = input.values.map_or(Ok(solved.calibration), believable)?;
    let PageSize { width_mm, height_mm } = Page::from(input.page).size();
    let marks: Vec<MarkView> = Mark::ALL
        .into_iter()
        .map(|mark| mark_view(mark, &solved, &calibration, &input.readings, (width_mm, height_mm)))
        .collect();
    let farthest = |of: fn(&MarkView) -> Point| {
        let off = |mark: &MarkView| (of(mark).0 - mark.x_mm).hypot(of(mark).1 - mark.y_mm);
        marks.iter().map(off).fold(0.0, f64::max)
    };
    Ok(SolvedView {
        values: calibration.into(),
        astray_mm: solved.astray_mm,
        before_mm: farthest(|mark| (mark.before_x_mm, mark.before_y_mm)),
        after_mm: farthest(|mark| (mark.after_x_mm, mark.after_y_mm)),
        marks,
        width_mm,
        height_mm,
    })
}

fn mark_view(
    mark: Mark,
    solved: &Solved,
    calibration: &Calibration,
    readings: &[MarkReading],
    (width_mm, height_mm): Point,
) -> MarkView {
    let place = mark.place(width_mm, height_mm);
    let told = solved.deviation.lands(place);
    let number = i64::from(mark.number());
    let read = readings.iter().find(|reading| reading.mark == number);
    let before = read.map_or(told, |reading| (reading.x_mm, reading.y_mm));
    let sent = solved.deviation.lands(calibration.sends(place));
    MarkView {
        number,
        x_mm: place.0,
        y_mm: place.1,
        before_x_mm: before.0,
        before_y_mm: before.1,
        // What the readings have over what they tell together stays.
        after_x_mm: sent.0 + before.0 - told.0,
        after_y_mm: sent.1 + before.1 - told.1,
    }
}

/// What readings tell of a printer.
pub(super) fn solved(page: PageView, readings: &[MarkReading]) -> Result<Solved, Failure> {
    let mut read = Vec::with_capacity(readings.len());
    for reading in readings {
        let unknown = || Failure::new(FailureCode::InputInvalid).fact("what", reading.mark).at("readings");
        let mark = Mark::of_number(reading.mark).ok_or_else(unknown)?;
        read.push(Reading { mark, x_mm: reading.x_mm, y_mm: reading.y_mm });
    }
    let PageSize { width_mm, height_mm } = Page::from(page).size();
    solve(&read, width_mm, height_mm).map_err(|misreading| failure(misreading, width_mm))
}

fn failure(misreading: Misreading, width_mm: f64) -> Failure {
    use FailureCode as Code;
    let at = |code, mark: Mark| {
        let number = mark.number();
        Failure::new(code).fact("mark", number).at(&format!("mark_{number}"))
    };
    match misreading {
        Misreading::TooFew => Failure::new(Code::ReadingsTooFew),
        Misreading::Twice { mark } => at(Code::ReadingTwice, mark),
        Misreading::FarOff { mark, off_mm } => at(Code::ReadingFarOff, mark).fact("mm", tenths(off_mm)),
        Misreading::Contradiction { mark: Some(mark), off_mm } => {
            at(Code::ReadingContradicts, mark).fact("mm", tenths(off_mm))
        }
        Misreading::Contradiction { mark: None, off_mm } => {
            Failure::new(Code::ReadingsContradict).fact("mm", tenths(off_mm))
        }
        Misreading::Turned { turn_urad } => {
            let turn_rad = turn_urad.abs() as f64 / 1_000_000.0;
            Failure::new(Code::PaperTurned)
                .fact("degrees", tenths(turn_rad.to_degrees()))
                .fact("mm", tenths(turn_rad * width_mm))
        }
        Misreading::Stretched { scale_ppm } => {
            Failure::new(Code::SheetScaled).fact("percent", tenths(scale_ppm as f64 / 10_000.0))
        }
    }
}

/// A figure as it is told, to a tenth.
fn tenths(figure: f64) -> String {
    format!("{figure:.1}")
}
