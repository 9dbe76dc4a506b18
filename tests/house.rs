//! The house rules that a compiler does not check: who may know whom, what things are called, how large a file may be.
#![cfg(test)]

#[path = "house/arrows.rs"]
mod arrows;
#[path = "house/committed.rs"]
mod committed;
#[path = "house/names.rs"]
mod names;
#[path = "house/pages.rs"]
mod pages;
#[path = "house/tree.rs"]
mod tree;
