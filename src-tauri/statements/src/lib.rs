//! What a sheet's QR code says, and who can tell whether it is true: the facts of a sheet under an Ed25519 signature, the
//! office's keys, and the list of what was revoked. Why all this is as it is: docs/decisions/0013-statements.md.
//!
//! Everything here is a function of its input: no clock, no path. Chance is needed in two places only, both of them in
//! [`key`]: where a key is made and where it is locked.
//!
//! The page that checks statements in a browser ([`page`]) does the same in `ui/verifier`; both are tested with the same
//! statements.

mod check;
mod envelope;
mod facts;
mod key;
mod list;
mod page;
mod picture;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

pub use check::{Checked, Reason, Signed, Verdict, check, fingerprint, pasted};
pub use facts::{Facts, Issue, LARGEST_TEXT, NotFacts, sample, sign};
pub use key::{KeyFault, KeyId, Passphrase, PrivateKey, PublicKey, SHORTEST_PASSPHRASE};
pub use list::{KeySpan, KeyState, NotAList, RevocationList, Revoked, sign_list};
pub use page::page;
pub use picture::{Grey, PictureFault, codes_in, codes_in_grey};
