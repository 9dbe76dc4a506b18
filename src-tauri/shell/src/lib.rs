//! shell
pub mod claim;
