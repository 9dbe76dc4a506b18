//! The life of one physical sheet, and of the stock it is made from.

mod cause;
mod order;
mod paper;
mod recall;
mod state;
mod stock;

pub use cause::{Cause, replacement_note};
pub use order::{Turn, turns};
pub use paper::paper_numbers;
pub use recall::Ground;
pub use state::{CertificateMove, CertificateState};
pub use stock::{StockFigures, StockMove};
