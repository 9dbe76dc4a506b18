//! Deflating many small contents with one state.

use zlib_rs::{Deflate, DeflateFlush, Status};

use crate::error::DocumentError;

/// Fixed codes: a sheet's content is too short for codes of its own to earn back what making them takes.
const LEVEL: i32 = 1;
/// The farthest back a repetition is looked for: 2 to this power, bytes. More than a sheet has.
const WINDOW_BITS: u8 = 15;

/// Deflates one content after the other, each a zlib stream of its own.
pub(crate) struct Deflater(Deflate);

impl Deflater {
    pub(crate) fn new() -> Self {
        Self(Deflate::new(LEVEL, true, WINDOW_BITS))
    }

    /// Appends a content, deflated.
    pub(crate) fn append(&mut self, content: &[u8], out: &mut Vec<u8>) -> Result<(), DocumentError> {
        let start = out.len();
        // Nine bits a byte are the longest that fixed codes come to.
        out.resize(start + content.len() + content.len() / 8 + 64, 0);
        self.0.reset();
        let room = out.get_mut(start..).unwrap_or_default();
        let status = self.0.compress(content, room, DeflateFlush::Finish);
        out.truncate(start + self.0.total_out() as usize);
        match status {
            Ok(Status::StreamEnd) => Ok(()),
            other => Err(DocumentError::Pdf(format!("a sheet could not be deflated: {other:?}"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::inflate::decompress_to_vec_zlib;

    #[test]
    fn every_content_comes_back_whatever_stood_before_it() {
        let sentence = "Bà Nông Thị Bích Đào ".repeat(200).into_bytes();
        // Bytes that no code is short for, and that never repeat.
        let noise: Vec<u8> = (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 23) as u8).collect();
        let mut deflater = Deflater::new();
        for content in [&sentence[..], &noise, b"", b"q", &noise[..257], &sentence] {
            let mut out = b"before".to_vec();
            deflater.append(content, &mut out).unwrap();
            assert_eq!(decompress_to_vec_zlib(&out[6..]).unwrap(), content);
        }
    }
}
