//! A text under a signature: statements and lists alike.
//!
//! The last line is the key's id (8 letters) and the signature (86 letters), both base64url. The signature is over every
//! byte before it, the id included: nothing is encoded again before it is checked.

use crate::key::{KeyId, PrivateKey, PublicKey};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Letters of a key's id.
const ID: usize = 8;
/// Letters of a signature.
const SIGNATURE: usize = 86;
/// Letters of the last line.
pub(crate) const SIGNED: usize = ID + SIGNATURE;

/// A text with what signed it, not yet checked.
#[derive(Debug)]
pub(crate) struct Envelope<'t> {
    /// What is said: all lines but the last, each ended.
    pub body: &'t str,
    /// The key that it says signed it.
    pub key: KeyId,
    message: &'t [u8],
    signature: [u8; 64],
}

/// Puts the signature below a text whose every line is ended.
pub(crate) fn seal(body: &str, key: &PrivateKey) -> String {
    let mut text = format!("{body}{}", key.public().id());
    let signature = key.signature(text.as_bytes());
    text.push_str(&URL_SAFE_NO_PAD.encode(signature));
    text
}

/// Takes a sealed text apart; nothing when its last line is no signature.
pub(crate) fn open(text: &str) -> Option<Envelope<'_>> {
    let (body, last) = text.split_at_checked(text.rfind('\n')? + 1)?;
    if last.len() != SIGNED {
        return None;
    }
    let (id, signature) = last.split_at_checked(ID)?;
    // The decoder takes one spelling of each signature only: the bits behind the last byte must be 0.
    Some(Envelope {
        body,
        key: KeyId(URL_SAFE_NO_PAD.decode(id).ok()?.try_into().ok()?),
        message: text.get(..body.len() + ID)?.as_bytes(),
        signature: URL_SAFE_NO_PAD.decode(signature).ok()?.try_into().ok()?,
    })
}

impl Envelope<'_> {
    /// Whether this key signed it.
    pub fn is_signed_by(&self, key: &PublicKey) -> bool {
        key.id() == self.key && key.signed(self.message, &self.signature)
    }
}
