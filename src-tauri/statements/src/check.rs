//! Whether a statement is true.

use crate::envelope::open;
use crate::facts::{FIRST_LINES, Facts, LARGEST_TEXT};
use crate::list::{KeySpan, KeyState, RevocationList};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// What there is to say of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The office signed exactly this, and it stands.
    Valid,
    /// The signature does not fit: a letter was changed, or the code was read wrong.
    Changed,
    /// The office signed it, and took it back.
    Revoked(Reason),
    /// No key of those that are known signed it.
    UnknownIssuer,
    /// It is written in a way that a newer version of the program knows.
    Newer,
    /// It is no statement at all.
    NotAStatement,
}

/// Why a sheet is no longer valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Another sheet took its place.
    Replaced,
    /// The award was cancelled or the sheet called back.
    Recalled,
    /// Its key was stolen, and it is none of the statements that the office lists as its own.
    KeyStolen,
}

/// A verdict with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What there is to say.
    pub verdict: Verdict,
    /// What the statement says, where it can be read; true only where the verdict says so.
    pub facts: Option<Facts>,
    /// What signed it, where that is known.
    pub signed: Option<Signed>,
}

/// What signed a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The key and when it was in use.
    pub by: KeySpan,
    /// The statement's fingerprint, as lists name it.
    pub fingerprint: String,
}

/// The text of a statement as it came through a clipboard, a chat or a form: line ends and what stands around it are put
/// right, letters are put together again. What a reader of QR codes hands over goes through unchanged.
#[must_use]
pub fn pasted(text: &str) -> String {
    let trimmed = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    trimmed.replace("\r\n", "\n").nfc().collect()
}

/// What tells a statement in a list: 22 letters.
#[must_use]
pub fn fingerprint(statement: &str) -> String {
    let hash = Sha256::digest(statement.as_bytes());
    URL_SAFE_NO_PAD.encode(hash.get(..16).unwrap_or_default())
}

/// Tells whether a text is a statement of an office, by its list. Takes any text.
#[must_use]
pub fn check(text: &str, list: &RevocationList) -> Checked {
    let told = |verdict, facts| Checked { verdict, facts, signed: None };
    if text.len() > LARGEST_TEXT {
        return told(Verdict::NotAStatement, None);
    }
    let first = text.lines().next().unwrap_or_default();
    match first.strip_prefix("VD").filter(|rest| is_version(rest)) {
        Some(_) if FIRST_LINES.contains(&first) => {}
        Some(_) => return told(Verdict::Newer, None),
        None => return told(Verdict::NotAStatement, None),
    }
    let Some(envelope) = open(text) else { return told(Verdict::Changed, None) };
    let facts = Facts::read(envelope.body);
    let Some(span) = list.span(envelope.key) else {
        // Whatever cannot be read was changed, whoever wrote it.
        let verdict = if facts.is_some() { Verdict::UnknownIssuer } else { Verdict::Changed };
        return told(verdict, facts);
    };
    if facts.is_none() || !envelope.is_signed_by(&span.key) {
        return told(Verdict::Changed, facts);
    }
    let fingerprint = fingerprint(text);
    let verdict = match list.revoked.iter().find(|one| one.fingerprint == fingerprint) {
        Some(one) if one.replaced => Verdict::Revoked(Reason::Replaced),
        Some(_) => Verdict::Revoked(Reason::Recalled),
        None if matches!(span.state, KeyState::Stolen(_)) && !list.kept.contains(&fingerprint) => {
            Verdict::Revoked(Reason::KeyStolen)
        }
        None => Verdict::Valid,
    };
    Checked { verdict, facts, signed: Some(Signed { by: *span, fingerprint }) }
}

/// Whether these are the digits of a version.
fn is_version(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
