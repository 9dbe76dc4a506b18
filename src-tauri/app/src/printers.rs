//! Printers: which there are, how each is calibrated, and what is sent to them.

mod calibrations;
mod check;
mod cups;
mod list;
mod measure;
mod page;
mod print;
mod sheet;
mod spooler;
mod windows;

pub(crate) use calibrations::correction;
pub use calibrations::{
    CalibrationList, CalibrationRow, CalibrationValues, ListCalibrations, RemoveCalibration, SaveCalibration,
    StockKindView, list_calibrations, remove_calibration, save_calibration,
};
pub use check::{CheckCorrection, StrayedView, check_correction};
pub use list::{ListPrinters, ListTrays, PrinterRow, Printers, list_printers, list_trays};
pub use measure::{MarkReading, MarkView, MeasurePrinter, SolvedView, measure_printer};
pub use page::PageView;
pub use print::{PrintFile, SentJob, print_file};
pub use sheet::{MakeCalibrationSheet, make_calibration_sheet};
pub use spooler::Spooler;
