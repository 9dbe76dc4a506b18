//! The office itself and who signs for it.

pub(crate) mod begin;
mod get;
mod remove_signer;
mod save;
mod save_signer;

pub(crate) use begin::chair;
pub use get::{OfficeView, SignerView, get_office};
pub use remove_signer::{RemoveSigner, remove_signer};
pub use save::{SaveOffice, save_office};
pub use save_signer::{SaveSigner, SigningFormView, save_signer};
