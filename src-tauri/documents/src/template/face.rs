//! Which letters a text is set in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::supplies::Fingerprint;

/// A type face. As text: `tinos-bold-italic`, `great-vibes`, `file:` and 64 hex digits for a font that the office added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Face {
    /// Tinos, a serif with the metrics of Times New Roman.
    Tinos(Style),
    /// Playfair Display, a serif for titles.
    PlayfairDisplay(Style),
    /// Great Vibes, a calligraphic hand for names.
    GreatVibes,
    /// A font file of the office's own, by the fingerprint of its content: another version of the font is another face.
    Added(Fingerprint),
}

/// The weight and slope of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// Upright.
    Regular,
    /// Italic.
    Italic,
    /// Bold.
    Bold,
    /// Bold italic.
    BoldItalic,
}

const STYLES: [Style; 4] = [Style::Regular, Style::Italic, Style::Bold, Style::BoldItalic];
const ADDED: &str = "file:";

impl Face {
    /// The upright face of running text.
    pub const REGULAR: Self = Self::Tinos(Style::Regular);
    /// The italic face of running text.
    pub const ITALIC: Self = Self::Tinos(Style::Italic);
    /// The bold face of running text.
    pub const BOLD: Self = Self::Tinos(Style::Bold);
    /// The bold italic face of running text.
    pub const BOLD_ITALIC: Self = Self::Tinos(Style::BoldItalic);

    /// The faces that come with the program.
    pub fn bundled() -> impl Iterator<Item = Self> {
        let families = [Self::Tinos, Self::PlayfairDisplay];
        families.into_iter().flat_map(|of| STYLES.map(of)).chain([Self::GreatVibes])
    }

    /// The font file of a face that comes with the program.
    pub(crate) const fn bundled_file(self) -> Option<&'static [u8]> {
        use Style as S;
        Some(match self {
            Self::Tinos(S::Regular) => include_bytes!("../../fonts/Tinos-Regular.ttf"),
            Self::Tinos(S::Italic) => include_bytes!("../../fonts/Tinos-Italic.ttf"),
            Self::Tinos(S::Bold) => include_bytes!("../../fonts/Tinos-Bold.ttf"),
            Self::Tinos(S::BoldItalic) => include_bytes!("../../fonts/Tinos-BoldItalic.ttf"),
            Self::PlayfairDisplay(S::Regular) => include_bytes!("../../fonts/PlayfairDisplay-Regular.ttf"),
            Self::PlayfairDisplay(S::Italic) => include_bytes!("../../fonts/PlayfairDisplay-Italic.ttf"),
            Self::PlayfairDisplay(S::Bold) => include_bytes!("../../fonts/PlayfairDisplay-Bold.ttf"),
            Self::PlayfairDisplay(S::BoldItalic) => {
                include_bytes!("../../fonts/PlayfairDisplay-BoldItalic.ttf")
            }
            Self::GreatVibes => include_bytes!("../../fonts/GreatVibes-Regular.ttf"),
            Self::Added(_) => return None,
        })
    }
}

impl Style {
    const fn suffix(self) -> &'static str {
        match self {
            Self::Regular => "",
            Self::Italic => "-italic",
            Self::Bold => "-bold",
            Self::BoldItalic => "-bold-italic",
        }
    }
}

impl fmt::Display for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tinos(style) => write!(f, "tinos{}", style.suffix()),
            Self::PlayfairDisplay(style) => write!(f, "playfair-display{}", style.suffix()),
            Self::GreatVibes => f.write_str("great-vibes"),
            Self::Added(file) => write!(f, "{ADDED}{file}"),
        }
    }
}

/// A text that names no face.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no face: a bundled face such as tinos-bold, or file: and the 64 hex digits of a font file")]
pub struct NoFace(String);

impl FromStr for Face {
    type Err = NoFace;

    fn from_str(text: &str) -> Result<Self, NoFace> {
        let added = || text.strip_prefix(ADDED)?.parse().ok().map(Self::Added);
        Self::bundled()
            .find(|face| face.to_string() == text)
            .or_else(added)
            .ok_or_else(|| NoFace(text.to_owned()))
    }
}

impl TryFrom<String> for Face {
    type Error = NoFace;

    fn try_from(text: String) -> Result<Self, NoFace> {
        text.parse()
    }
}

impl From<Face> for String {
    fn from(face: Face) -> Self {
        face.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_is_read_back_from_its_text() {
        let added = Face::Added(Fingerprint::of(b"a font"));
        for face in Face::bundled().chain([added]) {
            assert_eq!(face.to_string().parse(), Ok(face));
        }
        assert_eq!("tinos-bold-italic".parse(), Ok(Face::BOLD_ITALIC));
        for text in ["", "arial", "file:12", "Tinos"] {
            assert!(text.parse::<Face>().is_err(), "{text}");
        }
    }
}
