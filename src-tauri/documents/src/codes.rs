//! The QR codes on the sheets of a PDF that this program made, as pictures: whoever has the file can check them as if he
//! held the paper.

use crate::error::DocumentError;
use crate::qr::{Modules, QUIET};
use lopdf::Document;

/// A code as a picture, with its white margin: grey dots row by row, 0 is black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodePicture {
    /// Dots on a side.
    pub side: usize,
    /// The dots.
    pub dots: Vec<u8>,
}

/// Dots on a side of a module: enough for every reader.
const DOTS: usize = 4;
/// The largest code there is has this many modules on a side (ISO/IEC 18004, version 40).
const LARGEST: usize = 177;

/// The codes of a PDF, page by page. A PDF of another program may have codes that are not found.
///
/// # Errors
/// [`DocumentError::Pdf`] when it cannot be read.
pub fn codes_of(pdf: &[u8]) -> Result<Vec<CodePicture>, DocumentError> {
    let document = Document::load_mem(pdf).map_err(|error| DocumentError::Pdf(error.to_string()))?;
    let mut found = Vec::new();
    for page in document.get_pages().values() {
        let content = document.get_page_content(*page);
        let mut rest = content.as_slice();
        while let Some((modules, behind)) = next(rest) {
            found.extend(modules.map(|modules| drawn(&modules)));
            rest = behind;
        }
    }
    Ok(found)
}

/// The next inline picture of a page's content, when it is a code, and what stands behind it.
fn next(content: &[u8]) -> Option<(Option<Modules>, &[u8])> {
    let (_, from) = split(content, b"BI /W ")?;
    let (head, bits) = split(from, b" ID ")?;
    let words: Vec<&str> = std::str::from_utf8(head).unwrap_or_default().split(' ').collect();
    let [width, "/H", height, "/IM", "true", "/L", length] = words.as_slice() else {
        return Some((None, from));
    };
    let number = |text: &str| text.parse::<usize>().ok();
    let modules = (number(width).filter(|side| (1..=LARGEST).contains(side)))
        .filter(|_| width == height)
        .and_then(|side| Some(Modules { side, bits: bits.get(..number(length)?)?.to_vec() }))
        .filter(|modules| modules.bits.len() == modules.side * modules.side.div_ceil(8));
    Some((modules, from))
}

fn split<'b>(bytes: &'b [u8], at: &[u8]) -> Option<(&'b [u8], &'b [u8])> {
    let place = bytes.windows(at.len()).position(|window| window == at)?;
    Some((bytes.get(..place)?, bytes.get(place + at.len()..)?))
}

fn drawn(modules: &Modules) -> CodePicture {
    let side = (modules.side + 2 * QUIET) * DOTS;
    let mut dots = vec![u8::MAX; side * side];
    for (row, column) in modules.dark() {
        for y in 0..DOTS {
            let start = ((row + QUIET) * DOTS + y) * side + (column + QUIET) * DOTS;
            if let Some(dark) = dots.get_mut(start..start + DOTS) {
                dark.fill(0);
            }
        }
    }
    CodePicture { side, dots }
}
