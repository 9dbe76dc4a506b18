//! Lists as units send them, read through the public door of intake.
#![cfg(test)]

mod book;
mod clerks;
mod doubts;
mod encodings;
mod files;
mod formats;
mod groups;
mod hands;
mod hidden;
mod layouts;
mod pasted;
mod people;
mod refusals;
mod returned;
mod runs;
mod said;
mod truth;
mod unknown;
mod year_end;
