//! Why a file could not be read at all.

use thiserror::Error;

/// Why a file gave no reading. What is wrong with single rows is a [`crate::Doubt`], never an error.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IntakeError {
    /// The file has no bytes, or nothing was pasted.
    #[error("{file}: empty")]
    Empty {
        /// The file's name.
        file: String,
    },
    /// The file is of a kind that is not read.
    #[error("{file}: not an xlsx workbook but {seen:?}")]
    NotAList {
        /// The file's name.
        file: String,
        /// What its bytes say it is.
        seen: FileKind,
    },
    /// The workbook opens only with a password.
    #[error("{file}: protected by a password")]
    Protected {
        /// The file's name.
        file: String,
    },
    /// The workbook's container or its parts are broken.
    #[error("{file}: damaged: {reason}")]
    Damaged {
        /// The file's name.
        file: String,
        /// The sheet that could not be read, if it was one.
        sheet: Option<String>,
        /// What kind of damage it is, as somebody can be told who did not make the file.
        damage: Damage,
        /// What the reader said, in its own words.
        reason: String,
    },
    /// The workbook is larger than any list of nominations.
    #[error("{file}: too large: {measured} of {limit:?}")]
    TooLarge {
        /// The file's name.
        file: String,
        /// Which limit was passed.
        limit: Limit,
        /// What was measured, in the limit's unit.
        measured: u64,
    },
    /// The text was saved in a table without Vietnamese letters: question marks stand for them, and others became plain ones.
    #[error("{file}: letters lost: {found}")]
    LettersLost {
        /// The file's name.
        file: String,
        /// A word that lost some.
        found: String,
    },
    /// No sheet has headings that make a list.
    #[error("{file}: no list on {sheets:?}; needed: {needed:?}")]
    NoList {
        /// The file's name.
        file: String,
        /// The sheets looked at.
        sheets: Vec<String>,
        /// Headings that would make it a list, as units write them.
        needed: Vec<&'static str>,
        /// What the file is, whatever its name says.
        seen: FileKind,
    },
}

impl IntakeError {
    /// The word by which the error is known to screens and terminals.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "empty",
            Self::NotAList { .. } => "not_a_list",
            Self::Protected { .. } => "protected",
            Self::Damaged { .. } => "damaged",
            Self::TooLarge { .. } => "too_large",
            Self::LettersLost { .. } => "letters_lost",
            Self::NoList { .. } => "no_list",
        }
    }
}

/// What is wrong with a damaged file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The container breaks off or does not open: a copy that was cut short.
    Container,
    /// The container opens, but a part of it is not written as such parts are.
    Content,
    /// The reader gave up without saying why.
    Unclear,
}

impl Damage {
    /// The word by which the damage is known to screens and terminals.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Container => "container",
            Self::Content => "content",
            Self::Unclear => "unclear",
        }
    }
}

/// A limit that guards against files made to exhaust the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file itself.
    FileBytes,
    /// Bytes of all parts once unpacked.
    UnpackedBytes,
    /// Unpacked bytes for each packed byte.
    Ratio,
    /// Cells that hold something.
    Cells,
    /// Parts in the container.
    Parts,
}

impl Limit {
    /// The word by which the limit is known to screens and terminals.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FileBytes => "file_bytes",
            Self::UnpackedBytes => "unpacked_bytes",
            Self::Ratio => "ratio",
            Self::Cells => "cells",
            Self::Parts => "parts",
        }
    }
}

/// What a file is, told by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// An xlsx workbook.
    Xlsx,
    /// A workbook or document with macros (.xlsm, .docm).
    MacroWorkbook,
    /// A binary workbook (.xlsb).
    BinaryWorkbook,
    /// A workbook of Excel 97–2003 (.xls).
    OldExcel,
    /// An OpenDocument spreadsheet (.ods).
    OpenDocument,
    /// An OpenDocument of another kind (.odt, .odp).
    OpenText,
    /// A Word document (.docx).
    Word,
    /// A document of Word 97–2003 (.doc).
    OldWord,
    /// A presentation.
    Slides,
    /// Another file of old Office.
    OldOffice,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A Word document with macros (.docm).
    MacroDocument,
    /// A program.
    Program,
    /// A web page.
    Html,
    /// An XML file.
    Xml,
    /// Rich text.
    Rtf,
    /// An archive of files.
    Archive,
    /// Plain text, such as CSV.
    Text,
    /// None of the above.
    Unknown,
}

impl FileKind {
    /// The word by which the kind is known to screens and terminals.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::MacroWorkbook => "xlsm",
            Self::BinaryWorkbook => "xlsb",
            Self::OldExcel => "xls",
            Self::OpenDocument => "open_document",
            Self::OpenText => "open_text",
            Self::Word => "docx",
            Self::OldWord => "doc",
            Self::Slides => "slides",
            Self::OldOffice => "old_office",
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::MacroDocument => "docm",
            Self::Program => "program",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::Rtf => "rtf",
            Self::Archive => "archive",
            Self::Text => "text",
            Self::Unknown => "unknown",
        }
    }
}
