//! The list that an office gives out: its keys, and the sheets that are no longer valid.
//!
//! It names nobody. A sheet is told by the fingerprint of its statement, which only who holds the sheet can compute: the
//! signature is part of it.

use crate::envelope::{open, seal};
use crate::key::{KeyId, PrivateKey, PublicKey};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::text::clean;
use std::collections::BTreeSet;
use std::fmt::Write;
use thiserror::Error;

/// What the first line says.
const FIRST_LINE: &str = "VDL1";
/// The longest list that is read, in bytes: a hundred thousand sheets.
const LARGEST: usize = 8 * 1024 * 1024;

/// The keys of an office and what it revoked, on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevocationList {
    /// The office's name.
    pub issuer: String,
    /// When it was made; a list is outdated by a newer one.
    pub made_at: DateTime<Utc>,
    /// All keys the office ever signed with.
    pub keys: Vec<KeySpan>,
    /// Sheets that are no longer valid.
    pub revoked: Vec<Revoked>,
    /// Of the statements that a stolen key signed, those that the office itself made: only these are believed.
    pub kept: BTreeSet<String>,
}

/// A key and when it was in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeySpan {
    /// The key.
    pub key: PublicKey,
    /// The day it was made.
    pub from: NaiveDate,
    /// How it stands.
    pub state: KeyState,
}

/// How a key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyState {
    /// It signs.
    InUse,
    /// It signs no more since that day; what it signed stays valid.
    Retired(NaiveDate),
    /// Since that day somebody else may have it: only what the office lists as its own is believed.
    Stolen(NaiveDate),
}

/// A sheet that is no longer valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revoked {
    /// The fingerprint of its statement.
    pub fingerprint: String,
    /// Whether another sheet took its place; otherwise the award itself was cancelled or the sheet called back.
    pub replaced: bool,
}

/// Why a text is not a list that can be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotAList {
    /// It is something else, or was cut off.
    #[error("this is no list of revoked sheets")]
    Unreadable,
    /// No key that is in use signed it.
    #[error("nobody known signed this list")]
    Unsigned,
}

/// The list as a text, under the key's signature.
#[must_use]
pub fn sign_list(list: &RevocationList, key: &PrivateKey) -> String {
    let mut body = format!(
        "{FIRST_LINE}\nissuer {}\nmade {}\n",
        clean(&list.issuer),
        list.made_at.to_rfc3339_opts(SecondsFormat::Secs, true)
    );
    // Writing to a string cannot fail.
    for span in &list.keys {
        let (to, state) = match span.state {
            KeyState::InUse => ("-".to_owned(), "in_use"),
            KeyState::Retired(on) => (on.to_string(), "retired"),
            KeyState::Stolen(on) => (on.to_string(), "stolen"),
        };
        let _ = writeln!(body, "key {} {} {to} {state}", span.key.text(), span.from);
    }
    for one in &list.revoked {
        let why = if one.replaced { "replaced" } else { "recalled" };
        let _ = writeln!(body, "revoked {} {why}", one.fingerprint);
    }
    for fingerprint in &list.kept {
        let _ = writeln!(body, "kept {fingerprint}");
    }
    seal(&body, key)
}

impl RevocationList {
    /// Reads a list whose origin is known from elsewhere: it must be signed by a key in use that it names itself.
    ///
    /// # Errors
    /// [`NotAList`].
    pub fn read(text: &str) -> Result<Self, NotAList> {
        let list = Self::said(text)?;
        list.accept(text)
    }

    /// Reads another list of the same office: signed by a key that is in use as far as this one knows.
    ///
    /// # Errors
    /// [`NotAList`].
    pub fn accept(&self, text: &str) -> Result<Self, NotAList> {
        let list = Self::said(text)?;
        let envelope = open(trimmed(text)).ok_or(NotAList::Unreadable)?;
        let by = self.span(envelope.key).filter(|span| span.state == KeyState::InUse);
        match by {
            Some(span) if envelope.is_signed_by(&span.key) => Ok(list),
            _ => Err(NotAList::Unsigned),
        }
    }

    /// The key of this id.
    #[must_use]
    pub fn span(&self, id: KeyId) -> Option<&KeySpan> {
        self.keys.iter().find(|span| span.key.id() == id)
    }

    /// What a text says, whoever signed it.
    fn said(text: &str) -> Result<Self, NotAList> {
        let text = trimmed(text);
        if text.len() > LARGEST {
            return Err(NotAList::Unreadable);
        }
        let envelope = open(text).ok_or(NotAList::Unreadable)?;
        let mut lines = envelope.body.lines();
        let mut head = |start: &str| lines.next().and_then(|line| line.strip_prefix(start));
        let first = head(FIRST_LINE).filter(|rest| rest.is_empty());
        let (Some(_), Some(issuer), Some(made)) = (first, head("issuer "), head("made ")) else {
            return Err(NotAList::Unreadable);
        };
        let made_at = DateTime::parse_from_rfc3339(made).map_err(|_| NotAList::Unreadable)?;
        let mut list = Self {
            issuer: issuer.to_owned(),
            made_at: made_at.with_timezone(&Utc),
            keys: Vec::new(),
            revoked: Vec::new(),
            kept: BTreeSet::new(),
        };
        for line in lines {
            list.take(line).ok_or(NotAList::Unreadable)?;
        }
        Ok(list)
    }

    /// Takes one line.
    fn take(&mut self, line: &str) -> Option<()> {
        let words: Vec<&str> = line.split(' ').collect();
        match *words.as_slice() {
            ["key", key, from, to, state] => {
                let state = match (state, to) {
                    ("in_use", "-") => KeyState::InUse,
                    ("retired", day) => KeyState::Retired(day.parse().ok()?),
                    ("stolen", day) => KeyState::Stolen(day.parse().ok()?),
                    _ => return None,
                };
                self.keys.push(KeySpan { key: PublicKey::parse(key)?, from: from.parse().ok()?, state });
            }
            ["revoked", fingerprint, why @ ("replaced" | "recalled")] => self
                .revoked
                .push(Revoked { fingerprint: fingerprint.to_owned(), replaced: why == "replaced" }),
            ["kept", fingerprint] => drop(self.kept.insert(fingerprint.to_owned())),
            _ => return None,
        }
        Some(())
    }
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}')
}
