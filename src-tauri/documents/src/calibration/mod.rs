//! The sheet from which a printer's deviation is read, and what a correction pushes off the sheet.
//!
//! The sheet is a template like any other, so that it goes through the very layout and file that certificates go
//! through: what is measured on it holds for them.

mod scales;
mod sheet;
mod strayed;

pub use sheet::{SheetUse, calibration_sheet};
pub use strayed::{Side, Strayed, strayed};
