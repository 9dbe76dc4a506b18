//! What is true about emulation and commendation at a trade-union federation.
//!
//! This crate has no I/O, no clock, no chance, no JSON and no SQL. It knows award types, states and the moves between
//! them, rules and what they find, money and names. Everything else in the workspace depends on it; it depends on
//! nothing of ours.

pub mod bonus;
pub mod calibration;
pub mod catalogue;
pub mod certificate;
pub mod council;
pub mod decision;
pub mod dossier;
pub mod identity;
pub mod nomination;
pub mod proof;
pub mod recipient;
pub mod refusal;
pub mod rules;
pub mod text;
pub mod wording;

pub use refusal::Refusal;
