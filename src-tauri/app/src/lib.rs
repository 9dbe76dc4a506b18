//! What a person can do with Vinh Danh: one file per action, one Door for all hosts.
//!
//! Each action reads like a sentence: load, decide (in `domain`), save, commit. [`door::call`] is the only way in; the
//! window, the terminal and HTTP all take it.

pub mod awards;
mod backup;
pub mod catalogue;
pub mod certificates;
pub mod decisions;
mod desk;
mod disk;
pub mod door;
pub mod dossier;
mod failure;
pub mod frame;
pub mod history;
pub mod keys;
pub mod lists;
pub mod long_work;
pub mod nominations;
pub mod office;
pub mod overview;
pub mod people;
pub mod phrases;
pub mod printers;
pub mod prints;
pub mod proofs;
pub mod rounds;
pub mod search;
pub mod stock;
pub mod templates;
mod typed;
pub mod units;

pub use backup::back_up_daily;
pub use desk::{Clock, Desk, Done, Setting, folder};
pub use disk::{is_in_use, take_place};
pub use failure::{Failure, FailureCode};
pub use store::Home;
pub use typed::{Count, Kind, MadeId, Nothing, RemoveEntry};
