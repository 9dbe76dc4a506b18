//! What a template needs beside itself: font files and pictures of the office.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::DocumentError;
use crate::picture::{Picture, PictureFault};
use crate::template::Face;
use crate::typesetting::{PhraseFault, Phrases};

/// The SHA-256 of a file's content; as text 64 hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of this content.
    #[must_use]
    pub fn of(content: &[u8]) -> Self {
        Self(Sha256::digest(content).into())
    }

    /// Its 32 bytes.
    pub(crate) const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A text that is no fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a fingerprint has 64 hex digits")]
pub struct NoFingerprint;

impl FromStr for Fingerprint {
    type Err = NoFingerprint;

    fn from_str(text: &str) -> Result<Self, NoFingerprint> {
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NoFingerprint);
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            let digits = text.get(2 * at..2 * at + 2).ok_or(NoFingerprint)?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| NoFingerprint)?;
        }
        Ok(Self(bytes))
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = NoFingerprint;

    fn try_from(text: String) -> Result<Self, NoFingerprint> {
        text.parse()
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}

/// The files at hand: the faces that come with the program are always among them.
#[derive(Debug, Clone, Default)]
pub struct Supplies {
    fonts: BTreeMap<Fingerprint, Arc<[u8]>>,
    pictures: BTreeMap<Fingerprint, Arc<Picture>>,
    phrases: Option<(Fingerprint, Arc<Phrases>)>,
}

impl Supplies {
    /// Adds a font file; the face by which templates call it.
    pub fn add_font(&mut self, file: impl Into<Arc<[u8]>>) -> Face {
        let file = file.into();
        let fingerprint = Fingerprint::of(&file);
        self.fonts.insert(fingerprint, file);
        Face::Added(fingerprint)
    }

    /// Adds a picture, PNG or JPEG; the fingerprint by which templates call it.
    ///
    /// # Errors
    /// [`PictureFault`].
    pub fn add_picture(&mut self, file: impl Into<Arc<[u8]>>) -> Result<Fingerprint, PictureFault> {
        let file = file.into();
        let fingerprint = Fingerprint::of(&file);
        self.pictures.insert(fingerprint, Arc::new(Picture::read(file)?));
        Ok(fingerprint)
    }

    /// Whether a file is at hand, as a font or as a picture.
    #[must_use]
    pub fn has(&self, file: Fingerprint) -> bool {
        self.fonts.contains_key(&file) || self.pictures.contains_key(&file)
    }

    /// Width and height of a picture, pixels; `None` for one that is not here.
    #[must_use]
    pub fn picture_size(&self, file: Fingerprint) -> Option<(u32, u32)> {
        self.pictures.get(&file).map(|picture| (picture.width, picture.height))
    }

    /// Takes a table of words that stay together, as JSON, in the place of the program's own.
    ///
    /// # Errors
    /// [`PhraseFault`].
    pub fn keep_together(&mut self, table: &str) -> Result<(), PhraseFault> {
        let mark = Fingerprint::of(table.as_bytes());
        if self.phrases_mark() != Some(mark) {
            self.phrases = Some((mark, Arc::new(Phrases::read(table)?)));
        }
        Ok(())
    }

    /// What tells the table of words that stay together from others; `None` for the program's own.
    #[must_use]
    pub fn phrases_mark(&self) -> Option<Fingerprint> {
        self.phrases.as_ref().map(|(mark, _)| *mark)
    }

    /// The words that stay together: the office's, or the program's own.
    pub(crate) fn phrases(&self) -> &Phrases {
        self.phrases.as_ref().map_or_else(|| Phrases::bundled(), |(_, phrases)| phrases)
    }

    /// A picture.
    ///
    /// # Errors
    /// [`DocumentError::Picture`] for one that is not here.
    pub(crate) fn picture(&self, file: Fingerprint) -> Result<&Picture, DocumentError> {
        self.pictures.get(&file).map(|picture| &**picture).ok_or(DocumentError::Picture { file })
    }

    /// The font file of a face.
    ///
    /// # Errors
    /// [`DocumentError::Font`] for a face whose file is not here.
    pub(crate) fn font(&self, face: Face) -> Result<&[u8], DocumentError> {
        let added = match face {
            Face::Added(fingerprint) => self.fonts.get(&fingerprint).map(|file| &**file),
            _ => None,
        };
        face.bundled_file().or(added).ok_or_else(|| DocumentError::Font {
            face,
            detail: "its file is not among the office's fonts".to_owned(),
        })
    }
}
