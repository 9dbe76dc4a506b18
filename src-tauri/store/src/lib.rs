//! The office's file: the only SQL of the workspace.
//!
//! [`Store`] opens a file (or a PostgreSQL base), [`Reader`] reads, [`Change`] writes. A change is one transaction: it
//! records what it touched, and [`Change::commit`] itself writes the history row, what undo needs, and says which
//! topics changed. Dropped, it rolls back.
//!
//! The SQL is one text for both homes (`docs/decisions/0002-two-homes.md`): `$N`, whole numbers, text and bytes only;
//! search keys and sort keys are written by Rust.

pub mod attachments;
pub mod awards;
pub mod calibrations;
pub mod catalogue;
pub mod certificates;
mod change;
mod cols;
mod columns;
pub mod decisions;
pub mod demands;
pub mod doubts;
mod error;
pub mod history;
mod home;
pub mod identities;
pub mod imports;
mod insert;
pub mod keys;
pub mod lists;
pub mod made_sheets;
mod migrate;
pub mod movements;
pub mod nominations;
pub mod office;
pub mod overrides;
pub mod papers_held;
pub mod people;
pub mod phrases;
pub mod print_runs;
pub mod proofs;
mod reader;
pub mod recalls;
pub mod rounds;
pub mod search;
pub mod sessions;
pub mod sheet_requests;
pub mod statements;
pub mod stock;
pub mod supplies;
pub mod templates;
#[cfg(test)]
mod tests;
mod topic;
mod undo;
pub mod units;

pub use change::{Act, Change, Committed, Standing};
pub use error::StoreError;
pub use home::{Home, Store};
pub use reader::Reader;
pub use topic::Topic;
