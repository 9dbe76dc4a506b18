//! The main job and its refusals, through the Door, on real lists, in each home of the base.

#![allow(missing_docs, reason = "a test's name says what it is about")]

mod catalogue;
mod decisions;
mod faults;
mod lists;
mod main_job;
mod nominations;
mod undo;
mod units;
