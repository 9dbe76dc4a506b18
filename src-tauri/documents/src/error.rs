//! Why a document could not be made, and where.

use crate::prints::LabelFault;
use crate::supplies::Fingerprint;
use crate::template::Face;

/// Why a document could not be made. Names the sheet and the zone; the sentence for the officer lives in the window.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum DocumentError {
    /// There is nothing to print.
    #[error("the batch has no certificate")]
    EmptyBatch,
    /// A text does not fit its zone, not even at the zone's smallest size.
    #[error("certificate {certificate}: the text of zone {zone} does not fit: {text}")]
    Overflow {
        /// The certificate's id, as the caller gave it.
        certificate: String,
        /// The zone's id in the template.
        zone: String,
        /// The whole text that does not fit.
        text: String,
    },
    /// The face has no glyph for a character of the text.
    #[error("certificate {certificate}: face {face} has no glyph for {character:?} in zone {zone}")]
    MissingGlyph {
        /// The certificate's id, as the caller gave it.
        certificate: String,
        /// The zone's id in the template.
        zone: String,
        /// The character that cannot be printed.
        character: char,
        /// The face in which it was looked for.
        face: Face,
    },
    /// The template itself cannot be printed.
    #[error("template element {zone}: {fault}")]
    Template {
        /// The id of the zone, or the kind of the element where it has no id.
        zone: String,
        /// What is wrong with it.
        fault: TemplateFault,
    },
    /// A picture that the template asks for is not among the office's.
    #[error("the picture {file} is not at hand")]
    Picture {
        /// Its fingerprint.
        file: Fingerprint,
    },
    /// The statement of a sheet is too long for a QR code.
    #[error("certificate {certificate}: the statement is too long for a QR code")]
    Statement {
        /// The certificate's id, as the caller gave it.
        certificate: String,
    },
    /// A sheet of labels that cannot be printed on.
    #[error("the labels cannot be printed on: {0}")]
    Labels(#[from] LabelFault),
    /// An embedded font file could not be read or cut down to the characters in use.
    #[error("face {face} cannot be used: {detail}")]
    Font {
        /// The face.
        face: Face,
        /// What the font reader said.
        detail: String,
    },
    /// The place the document goes to took no more of it.
    #[error("the document could not be written: {detail}")]
    Write {
        /// What happened, by the system's own kinds: a full disk, a folder that may not be written.
        kind: std::io::ErrorKind,
        /// What the system said.
        detail: String,
    },
    /// The PDF could not be put together.
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(String),
}

impl DocumentError {
    /// The id of the zone it happened in, where it happened in one.
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        match self {
            Self::Overflow { zone, .. } | Self::MissingGlyph { zone, .. } | Self::Template { zone, .. } => {
                Some(zone)
            }
            _ => None,
        }
    }
}

impl From<std::io::Error> for DocumentError {
    fn from(error: std::io::Error) -> Self {
        Self::Write { kind: error.kind(), detail: error.to_string() }
    }
}

/// What is wrong with an element of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    /// A length is not a number, is zero or negative, or is larger than any printer's sheet.
    #[error("a length is not usable")]
    Length,
    /// It reaches over the edge of the sheet.
    #[error("it reaches over the edge of the sheet")]
    OffSheet,
    /// It reaches into the space that is kept clear for signature and seal.
    #[error("it reaches into the space kept for signature and seal")]
    InSignatureSpace,
    /// It reaches into the square of a QR code, which could then not be read.
    #[error("it reaches into the QR code")]
    InCode,
    /// It is a QR code too small to be read.
    #[error("it is too small for a QR code")]
    CodeTooSmall,
    /// It is a space for a seal into which no seal goes.
    #[error("it is too small for a seal")]
    SealTooSmall,
    /// The sheet has nothing to print.
    #[error("nothing stands on the sheet")]
    Empty,
    /// Its smallest type size is larger than its type size, or a size is not usable.
    #[error("its type sizes are not usable")]
    TypeSize,
    /// It allows no line at all.
    #[error("it allows no line")]
    NoLines,
    /// Another zone of the template has the same id.
    #[error("its id is used twice")]
    SameId,
}

impl TemplateFault {
    /// The word sent to the screen, which has its sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::OffSheet => "off_sheet",
            Self::InSignatureSpace => "in_signature_space",
            Self::InCode => "in_code",
            Self::CodeTooSmall => "code_too_small",
            Self::SealTooSmall => "seal_too_small",
            Self::Empty => "empty",
            Self::TypeSize => "type_size",
            Self::NoLines => "no_lines",
            Self::SameId => "same_id",
        }
    }
}
