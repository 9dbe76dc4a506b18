//! QR codes (ISO/IEC 18004): one version and one mask for a whole batch.
//!
//! Finding the best of eight masks takes twenty times as long as drawing the code; every reader takes any mask.

mod plan;

pub(crate) use plan::Plan;

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The white margin that readers need, in modules.
pub(crate) const QUIET: usize = 4;

/// Fifteen parts in a hundred of the code may be spoiled: a fold, a thumb.
const LEVEL: QrCodeEcc = QrCodeEcc::Medium;
const MASK: u8 = 2;

/// The dark and light modules of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Modules {
    /// Modules on a side, without the margin.
    pub side: usize,
    /// Row by row, eight modules a byte, each row begins with a new byte; 0 is dark.
    pub bits: Vec<u8>,
}

impl Modules {
    /// The dark modules: row and column.
    pub(crate) fn dark(&self) -> impl Iterator<Item = (usize, usize)> {
        let row_bytes = self.side.div_ceil(8);
        let places = (0..self.side).flat_map(|row| (0..self.side).map(move |column| (row, column)));
        places.filter(move |(row, column)| {
            let byte = self.bits.get(row * row_bytes + column / 8);
            byte.is_some_and(|byte| byte & (0x80 >> (column % 8)) == 0)
        })
    }
}

/// The smallest version that holds this text; none when no version does.
pub(crate) fn version_for(text: &str) -> Option<u8> {
    encode(text, Version::MIN).map(|code| code.version().value())
}

/// The code of a text in this version or, where it is too small, a larger one; none when none holds it.
pub(crate) fn modules(text: &str, version: u8) -> Option<Modules> {
    let least = Version::new(version.clamp(Version::MIN.value(), Version::MAX.value()));
    let code = encode(text, least)?;
    let side = usize::try_from(code.size()).ok()?;
    let row_bytes = side.div_ceil(8);
    let mut bits = vec![0xff_u8; row_bytes * side];
    for y in 0..side {
        for x in 0..side {
            if code.get_module(x as i32, y as i32)
                && let Some(byte) = bits.get_mut(y * row_bytes + x / 8)
            {
                *byte &= !(0x80 >> (x % 8));
            }
        }
    }
    Some(Modules { side, bits })
}

fn encode(text: &str, least: Version) -> Option<QrCode> {
    let segments = QrSegment::make_segments(text);
    QrCode::encode_segments_advanced(&segments, LEVEL, least, Version::MAX, Some(Mask::new(MASK)), false).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_carry_the_patterns_by_which_readers_find_a_code() {
        let code = modules("VD1:737/QĐ-LĐLĐ", 1).unwrap();
        let is_dark = |x: usize, y: usize| code.dark().any(|dark| dark == (y, x));
        for (left, top) in [(0, 0), (code.side - 7, 0), (0, code.side - 7)] {
            let row: Vec<bool> = (0..7).map(|x| is_dark(left + x, top + 3)).collect();
            assert_eq!(row, [true, false, true, true, true, false, true]);
        }
        assert!(!is_dark(code.side - 8, 0));
    }

    #[test]
    fn a_longer_text_takes_a_larger_version_and_the_longest_is_refused() {
        assert!(version_for("A").unwrap() < version_for(&"A".repeat(200)).unwrap());
        assert_eq!(modules("A", 7).unwrap().side, 45);
        assert_eq!(version_for(&"đ".repeat(3000)), None);
    }
}
