//! The life of one physical sheet.

mod state;

pub use state::{CertificateMove, CertificateState};
