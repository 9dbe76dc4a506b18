//! The office's keys: Ed25519, kept as an age file under a passphrase.

use age::secrecy::SecretString;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt;
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The fewest letters of a passphrase: four short words. Whoever holds the office's file can guess as long as he likes.
pub const SHORTEST_PASSPHRASE: usize = 12;
/// The fewest different letters of one: "aaaaaaaaaaaaaaaa" is long and guessed at once.
const FEWEST_LETTERS: usize = 6;

/// How long the passphrase is stretched: scrypt with N = 2^17, 128 MB and about half a second of an office desktop for
/// each guess. Written into the file, so that it can grow without touching older keys.
const STRETCH: u8 = 17;
/// The longest stretch that is believed of a file: 1 GB.
const LONGEST_STRETCH: u8 = 20;

/// Why a key could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeyFault {
    /// The passphrase has fewer letters than [`SHORTEST_PASSPHRASE`].
    #[error("the passphrase is too short")]
    TooShort,
    /// The passphrase says the same few letters over and over.
    #[error("the passphrase is too plain")]
    TooPlain,
    /// The passphrase is another one.
    #[error("the passphrase does not open the key")]
    WrongPassphrase,
    /// What is kept is no key, or another one than it says.
    #[error("the key is damaged: {0}")]
    Damaged(String),
    /// The system gave no chance to make a key from.
    #[error("no chance to make a key from: {0}")]
    NoChance(String),
}

/// What opens a key. Forgotten when it is dropped, and never shown.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes what was typed. Letters are put into one normal form: every keyboard shall open what any made.
    #[must_use]
    pub fn typed(text: String) -> Self {
        let text = Zeroizing::new(text);
        Self(text.nfc().collect())
    }

    /// For a new key.
    ///
    /// # Errors
    /// [`KeyFault::TooShort`], [`KeyFault::TooPlain`].
    pub fn long_enough(self) -> Result<Self, KeyFault> {
        let letters = self.0.trim().chars();
        if letters.clone().count() < SHORTEST_PASSPHRASE {
            return Err(KeyFault::TooShort);
        }
        if letters.collect::<BTreeSet<char>>().len() < FEWEST_LETTERS {
            Err(KeyFault::TooPlain)
        } else {
            Ok(self)
        }
    }

    /// Whether both were typed the same.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn secret(&self) -> SecretString {
        SecretString::from(self.0.clone())
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// A key that signs. Forgotten when it is dropped.
pub struct PrivateKey(SigningKey);

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey of {}", self.public().id())
    }
}

impl PrivateKey {
    /// A new key, from the system's chance.
    ///
    /// # Errors
    /// [`KeyFault::NoChance`].
    pub fn make() -> Result<Self, KeyFault> {
        let mut seed = Zeroizing::new([0_u8; 32]);
        getrandom::fill(seed.as_mut()).map_err(|error| KeyFault::NoChance(error.to_string()))?;
        Ok(Self::from_seed(&seed))
    }

    /// The key of these 32 bytes.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// Its public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// The key as an age file that the passphrase opens, in letters. Any age program opens it too.
    ///
    /// # Errors
    /// [`KeyFault::Damaged`] when age cannot.
    pub fn lock(&self, passphrase: &Passphrase) -> Result<String, KeyFault> {
        let mut recipient = age::scrypt::Recipient::new(passphrase.secret());
        recipient.set_work_factor(STRETCH);
        let seed = Zeroizing::new(self.0.to_bytes());
        age::encrypt_and_armor(&recipient, seed.as_ref())
            .map_err(|error| KeyFault::Damaged(error.to_string()))
    }

    /// Opens what [`Self::lock`] made; it must be the private half of `public`.
    ///
    /// # Errors
    /// [`KeyFault::WrongPassphrase`], [`KeyFault::Damaged`].
    pub fn unlock(locked: &str, passphrase: &Passphrase, public: &PublicKey) -> Result<Self, KeyFault> {
        use age::DecryptError as Fault;
        let mut identity = age::scrypt::Identity::new(passphrase.secret());
        identity.set_max_work_factor(LONGEST_STRETCH);
        let opened = age::decrypt(&identity, locked.as_bytes()).map_err(|error| match error {
            Fault::DecryptionFailed | Fault::NoMatchingKeys | Fault::KeyDecryptionFailed => {
                KeyFault::WrongPassphrase
            }
            error => KeyFault::Damaged(error.to_string()),
        })?;
        let opened = Zeroizing::new(opened);
        let seed: &[u8; 32] = opened
            .as_slice()
            .try_into()
            .map_err(|_| KeyFault::Damaged(format!("{} bytes, not 32", opened.len())))?;
        let key = Self::from_seed(seed);
        if key.public() == *public { Ok(key) } else { Err(KeyFault::Damaged("another key".to_owned())) }
    }

    pub(crate) fn signature(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

/// The half of a key that everybody may know: it tells what the other half signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// The key of its text, 43 letters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 32] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
        let key = VerifyingKey::from_bytes(&bytes).ok()?;
        // A weak key lets one signature fit many texts.
        (!key.is_weak()).then_some(Self(key))
    }

    /// Its text, 43 letters (base64url).
    #[must_use]
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.as_bytes())
    }

    /// What tells it among the keys of the world, in a statement.
    #[must_use]
    pub fn id(&self) -> KeyId {
        let hash = Sha256::digest(self.0.as_bytes());
        let mut id = [0; 6];
        id.iter_mut().zip(hash.iter()).for_each(|(to, from)| *to = *from);
        KeyId(id)
    }

    /// Six groups of five digits, to be read over the telephone and compared.
    #[must_use]
    pub fn spoken(&self) -> String {
        let hash = Sha256::digest(self.0.as_bytes());
        let group = |bytes: &[u8]| {
            let number = bytes.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
            format!("{:05}", number % 100_000)
        };
        hash.chunks_exact(5).map(group).collect::<Vec<_>>().join(" ")
    }

    /// Whether the private half signed exactly these bytes.
    pub(crate) fn signed(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.0.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }
}

/// Six bytes that tell a key: the beginning of the SHA-256 of its public half.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(pub(crate) [u8; 6]);

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Passphrase {
        Passphrase::typed(text.to_owned())
    }

    #[test]
    fn a_key_is_opened_by_its_passphrase_and_by_no_other() {
        let key = PrivateKey::make().unwrap();
        let locked = key.lock(&typed("bốn con chim sẻ nâu")).unwrap();
        assert!(locked.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"));
        // The same words from a keyboard that writes marks apart.
        let apart: String = "bốn con chim sẻ nâu".nfd().collect();
        let opened = PrivateKey::unlock(&locked, &typed(&apart), &key.public()).unwrap();
        assert_eq!(opened.public(), key.public());
        let wrong = PrivateKey::unlock(&locked, &typed("bốn con chim sẻ nâu."), &key.public());
        assert_eq!(wrong.unwrap_err(), KeyFault::WrongPassphrase);
        let other = PrivateKey::from_seed(&[7; 32]).public();
        let swapped = PrivateKey::unlock(&locked, &typed(&apart), &other);
        assert!(matches!(swapped, Err(KeyFault::Damaged(_))));
    }

    #[test]
    fn a_short_passphrase_makes_no_key_and_is_never_shown() {
        assert_eq!(typed("mật khẩu 1").long_enough().unwrap_err(), KeyFault::TooShort);
        assert_eq!(typed("            ").long_enough().unwrap_err(), KeyFault::TooShort);
        assert!(typed("bốn con chim sẻ").long_enough().is_ok());
        assert_eq!(format!("{:?}", typed("bốn con chim sẻ")), "Passphrase");
    }

    #[test]
    fn a_damaged_key_is_told_from_a_wrong_passphrase() {
        let key = PrivateKey::from_seed(&[1; 32]);
        let fault = PrivateKey::unlock("no age file", &typed("bốn con chim sẻ"), &key.public());
        assert!(matches!(fault, Err(KeyFault::Damaged(_))));
    }

    #[test]
    fn a_key_is_told_over_the_telephone_by_thirty_digits() {
        let key = PrivateKey::from_seed(&[1; 32]).public();
        let spoken = key.spoken();
        assert_eq!(spoken.split(' ').map(str::len).collect::<Vec<_>>(), [5; 6]);
        assert!(spoken.bytes().all(|byte| byte.is_ascii_digit() || byte == b' '));
        assert_ne!(spoken, PrivateKey::from_seed(&[2; 32]).public().spoken());
        assert_eq!(PublicKey::parse(&key.text()), Some(key));
    }
}
