//! The main job and its refusals, through the Door, on real lists, in each home of the base.

#![allow(missing_docs, reason = "a test's name says what it is about")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    reason = "a test that cannot go on fails, and a story is told in one piece"
)]

mod awaited;
mod cancelled;
mod catalogue;
mod decisions;
mod dossiers;
mod faults;
mod given_sheets;
mod identity;
mod keys;
mod learnt;
mod lists;
mod main_job;
mod nominations;
mod on_paper;
mod open_doubts;
mod papers;
mod pasted;
mod phrases;
#[cfg(unix)]
mod printers;
mod printing;
mod prints;
mod procedures;
mod proof_doubts;
mod proof_lists;
mod proofs;
mod replacements;
mod returned;
mod returns;
mod senders;
mod sheets;
mod statements;
mod stock;
mod templates;
mod undo;
mod units;
mod upgrades;
mod weighing;
