//! Certificates: previewed, checked, printed, followed into the hand.

mod batch;
mod check;
mod list;
mod make;
mod moves;
mod preview;

pub(crate) use batch::{Batch, BatchSheet, batch, of_document, printed, texts};
pub use check::{BatchCheck, BatchProblem, CheckBatch, ShrunkView, check_batch};
pub use list::{CertificateList, CertificateRow, ListCertificates, list_certificates};
pub use make::{MadeFile, MakeCertificates, make_certificates};
pub use moves::{MoveCertificates, move_certificates};
pub(crate) use preview::zone_views;
pub use preview::{PageView, PreviewCertificate, PreviewView, PrintModeView, ZoneView, preview_certificate};
