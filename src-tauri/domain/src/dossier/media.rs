//! The kinds of file that a dossier takes.

/// The largest file that a dossier takes, in bytes (30 MB). A hundred scanned pages at 200 dpi are below it; what is larger was
/// scanned as photographs and is better scanned again. It also keeps a file, grown by a third in base64, within what a
/// host takes in one call.
pub const LARGEST: usize = 30 * 1024 * 1024;

/// What a file is, told by its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    /// A PDF.
    Pdf,
    /// A Word document without macros.
    Docx,
    /// A workbook without macros: summaries of merit (D07) come so.
    Xlsx,
    /// A JPEG picture: a photographed page.
    Jpg,
    /// A PNG picture.
    Png,
}

impl MediaKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Docx, Self::Xlsx, Self::Jpg, Self::Png];

    /// The word stored and sent; also the ending of the file's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Jpg => "jpg",
            Self::Png => "png",
        }
    }

    /// The kind of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// What hosts that speak HTTP call it.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Jpg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}
