//! What can be said of keys and of what they signed.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// A statement to check.
#[derive(Debug, Args)]
pub struct Verify {
    /// A picture (png, jpg) or PDF of sheets, a file that holds the text of a code, the text itself, or - for what is
    /// piped in.
    #[arg(value_name = "FILE|TEXT")]
    pub what: String,
    /// A list of revoked sheets that came from the office itself: it names the office's keys. The office folder's own
    /// books when not given.
    #[arg(long, value_name = "F.txt")]
    pub trust: Option<PathBuf>,
    /// A newer list, believed when a key of the trusted one signed it.
    #[arg(long, value_name = "F.txt", requires = "trust")]
    pub list: Option<PathBuf>,
}

/// Keys.
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// List the keys, with the digits that tell each over the telephone.
    List,
    /// Make a key, in the place of the one in use; what that one signed stays valid.
    New,
    /// Lock the key in use under another passphrase: asked for, or the old one read from VINHDANH_PASSPHRASE and the new one
    /// from VINHDANH_NEW_PASSPHRASE. The key stays the same; printed sheets stay valid.
    Passphrase,
    /// Sign a statement for each sheet of a decision that has none.
    Sign(Signed),
    /// Let a key sign no more.
    Retire(OfKey),
    /// Report that others may have a key: of what it signed only what this office keeps is believed.
    Stolen(OfKey),
    /// Write the page that checks statements in any browser.
    Page(Written),
    /// Write the list of revoked sheets.
    Revocations(Written),
}

/// A decision.
#[derive(Debug, Args)]
pub struct Signed {
    /// The decision.
    #[arg(long, value_name = "D")]
    pub decision: i64,
}

/// A key.
#[derive(Debug, Args)]
pub struct OfKey {
    /// Its number, as `keys list` shows it.
    #[arg(value_name = "ID")]
    pub id: i64,
}

/// A file to write.
#[derive(Debug, Args)]
pub struct Written {
    /// Where to; the office folder's exports when not given.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}
