//! Lists as units send them, read through the public door of intake.
#![cfg(test)]

mod book;
mod clerks;
mod doubts;
mod either;
mod encodings;
mod erased;
mod files;
mod formats;
mod groups;
mod hands;
mod hidden;
mod layouts;
mod likely;
mod lost;
mod other_provinces;
mod pasted;
mod people;
mod refusals;
mod returned;
mod runs;
mod said;
mod truth;
mod unknown;
mod year_end;
