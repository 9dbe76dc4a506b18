//! Certificates on paper: what stands where, that it can be read back, and that it stays as it was.
//!
//! These need Poppler's `pdftotext` and `pdftoppm`, and `qpdf`.
#![cfg(test)]

mod batch;
mod calibration;
mod elements;
mod faults;
mod golden;
mod paper;
mod proofs;
mod readers;
mod templates;
mod text;
