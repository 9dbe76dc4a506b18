//! One version of QR code for a whole batch: where its bits stand is found once, so that each code costs only its error
//! correction and its dark modules. Every code is the one that `qrcodegen` makes; what the plan cannot hold it is asked for.

use super::{Modules, modules};

/// A version with its places, or none where a code is to be made the long way.
pub(crate) struct Plan {
    version: u8,
    layout: Option<Layout>,
}

/// Codewords for error correction in a block, and blocks, by version at the level [`super::LEVEL`] (ISO/IEC 18004, table 9).
const CORRECTION: [(usize, usize); 40] = [
    (10, 1),
    (16, 1),
    (26, 1),
    (18, 2),
    (24, 2),
    (16, 4),
    (18, 4),
    (22, 4),
    (22, 5),
    (26, 5),
    (30, 5),
    (22, 8),
    (22, 9),
    (24, 9),
    (24, 10),
    (28, 10),
    (28, 11),
    (26, 13),
    (26, 14),
    (26, 16),
    (26, 17),
    (28, 17),
    (28, 18),
    (28, 20),
    (28, 21),
    (28, 23),
    (28, 25),
    (28, 26),
    (28, 28),
    (28, 29),
    (28, 31),
    (28, 33),
    (28, 35),
    (28, 37),
    (28, 38),
    (28, 40),
    (28, 43),
    (28, 45),
    (28, 47),
    (28, 49),
];
const ALPHANUMERIC: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

impl Plan {
    /// The plan of a version, 1 to 40.
    pub(crate) fn new(version: u8) -> Self {
        Self { version, layout: Layout::of(version) }
    }

    /// The code of a text in this version or, where it is too small, a larger one; none when none holds it.
    pub(crate) fn modules(&self, text: &str) -> Option<Modules> {
        let drawn = || {
            let layout = self.layout.as_ref()?;
            Some(layout.drawn(&layout.data(text, self.version)?))
        };
        drawn().or_else(|| modules(text, self.version))
    }
}

struct Layout {
    side: usize,
    /// The code of nothing but zeros: patterns and mask; 0 is dark.
    base: Vec<u8>,
    /// Where each bit of the codewords stands: the byte of the picture, and the bit in it.
    places: Vec<(usize, u8)>,
    /// Codewords for data, in all.
    capacity: usize,
    /// Blocks, those of them that are one codeword shorter, and the data codewords of these.
    blocks: (usize, usize, usize),
    /// For each leading byte what it adds to the remainder.
    products: Vec<Vec<u8>>,
}

impl Layout {
    fn of(version: u8) -> Option<Self> {
        const SAMPLE: &str = "a";
        let sample = modules(SAMPLE, version).filter(|code| code.side == 17 + 4 * usize::from(version))?;
        let (correction, blocks) = *CORRECTION.get(usize::from(version).checked_sub(1)?)?;
        let places = places(version, sample.side);
        let codewords = places.len() / 8;
        let short = blocks - codewords % blocks;
        let mut layout = Self {
            side: sample.side,
            base: Vec::new(),
            places,
            capacity: codewords - correction * blocks,
            blocks: (blocks, short, codewords / blocks - correction),
            products: products(correction),
        };
        layout.base.clone_from(&sample.bits);
        let of_sample = layout.data(SAMPLE, version)?;
        // What the sample's own bits have turned is turned back.
        layout.base = layout.drawn(&of_sample).bits;
        Some(layout)
    }

    /// The data codewords of a text; none when it is too long, or of nothing but digits, which are packed otherwise.
    fn data(&self, text: &str, version: u8) -> Option<Vec<u8>> {
        let mut bits = Bits::default();
        if text.is_empty() || text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let values: Option<Vec<u32>> =
            text.chars().map(|letter| ALPHANUMERIC.find(letter)).map(|at| at.map(|at| at as u32)).collect();
        if let Some(values) = values {
            bits.push(0b0010, 4);
            bits.push(
                u32::try_from(values.len()).ok()?,
                if version < 10 {
                    9
                } else if version < 27 {
                    11
                } else {
                    13
                },
            );
            for pair in values.chunks(2) {
                match *pair {
                    [one, other] => bits.push(one * 45 + other, 11),
                    [one] => bits.push(one, 6),
                    _ => {}
                }
            }
        } else {
            bits.push(0b0100, 4);
            bits.push(u32::try_from(text.len()).ok()?, if version < 10 { 8 } else { 16 });
            text.bytes().for_each(|byte| bits.push(u32::from(byte), 8));
        }
        bits.filled(self.capacity)
    }

    /// The code of these data codewords.
    fn drawn(&self, data: &[u8]) -> Modules {
        let mut bits = self.base.clone();
        let codewords = self.interleaved(data);
        for (codeword, places) in codewords.iter().zip(self.places.chunks_exact(8)) {
            for (nth, (byte, bit)) in places.iter().enumerate() {
                if codeword & (0x80 >> nth) != 0
                    && let Some(byte) = bits.get_mut(*byte)
                {
                    *byte ^= bit;
                }
            }
        }
        Modules { side: self.side, bits }
    }

    /// Data and error correction of all blocks, in the order in which they stand in the code.
    fn interleaved(&self, data: &[u8]) -> Vec<u8> {
        let (blocks, short, length) = self.blocks;
        let mut rest = data;
        let mut of_data = Vec::with_capacity(blocks);
        let mut of_correction = Vec::with_capacity(blocks);
        for block in 0..blocks {
            let (own, after) =
                rest.split_at_checked(length + usize::from(block >= short)).unwrap_or((rest, &[]));
            of_correction.push(self.remainder(own));
            of_data.push(own);
            rest = after;
        }
        let mut all = Vec::with_capacity(self.places.len() / 8);
        for nth in 0..=length {
            all.extend(of_data.iter().filter_map(|block| block.get(nth)));
        }
        for nth in 0..self.correction() {
            all.extend(of_correction.iter().filter_map(|block| block.get(nth)));
        }
        all
    }

    fn correction(&self) -> usize {
        self.products.first().map_or(0, Vec::len)
    }

    /// The remainder of a block over the generator polynomial (Reed–Solomon).
    fn remainder(&self, block: &[u8]) -> Vec<u8> {
        let mut rest = vec![0; self.correction()];
        for byte in block {
            let lead = byte ^ rest.first().copied().unwrap_or(0);
            rest.rotate_left(1);
            if let Some(last) = rest.last_mut() {
                *last = 0;
            }
            if let Some(product) = self.products.get(usize::from(lead)) {
                rest.iter_mut().zip(product).for_each(|(rest, product)| *rest ^= product);
            }
        }
        rest
    }
}

/// Bits one behind the other.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    count: usize,
}

impl Bits {
    fn push(&mut self, value: u32, length: u32) {
        for bit in (0..length).rev() {
            if self.count.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if value & (1 << bit) != 0
                && let Some(last) = self.bytes.last_mut()
            {
                *last |= 0x80 >> (self.count % 8);
            }
            self.count += 1;
        }
    }

    /// Closed and filled up to so many codewords; none when there are more.
    fn filled(mut self, capacity: usize) -> Option<Vec<u8>> {
        let room = (capacity * 8).checked_sub(self.count)?;
        self.push(0, room.min(4) as u32);
        let fill = [0xec, 0x11].into_iter().cycle().take(capacity.saturating_sub(self.bytes.len()));
        self.bytes.extend(fill);
        Some(self.bytes)
    }
}

/// For each byte its product with the generator polynomial of this degree, without the leading term.
fn products(degree: usize) -> Vec<Vec<u8>> {
    let mut generator = vec![0_u8; degree];
    if let Some(last) = generator.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..degree {
        let shifted: Vec<u8> = generator.iter().skip(1).copied().chain([0]).collect();
        generator = generator.iter().zip(shifted).map(|(own, next)| multiplied(*own, root) ^ next).collect();
        root = multiplied(root, 2);
    }
    (0..=u8::MAX).map(|byte| generator.iter().map(|term| multiplied(*term, byte)).collect()).collect()
}

/// The product in the field of 256 elements over x⁸ + x⁴ + x³ + x² + 1.
fn multiplied(a: u8, b: u8) -> u8 {
    (0..8).rev().fold(0, |product: u8, bit| {
        let doubled = (product << 1) ^ if product & 0x80 == 0 { 0 } else { 0x1d };
        doubled ^ if b & (1 << bit) == 0 { 0 } else { a }
    })
}

/// Where the bits of the codewords stand: in columns of two from the right, up and down, past all patterns.
fn places(version: u8, side: usize) -> Vec<(usize, u8)> {
    let row_bytes = side.div_ceil(8);
    let patterns = Patterns { side, version, centres: centres(version, side) };
    let mut places = Vec::new();
    let columns = (1..side).rev().step_by(2).map(|right| if right <= 6 { right - 1 } else { right });
    for (nth, right) in columns.enumerate() {
        for down in 0..side {
            let y = if nth % 2 == 0 { side - 1 - down } else { down };
            for x in [right, right.saturating_sub(1)] {
                if !patterns.has(x, y) {
                    places.push((y * row_bytes + x / 8, 0x80 >> (x % 8)));
                }
            }
        }
    }
    places
}

/// What stands in every code of a version.
struct Patterns {
    side: usize,
    version: u8,
    /// Centres of the alignment patterns, across and down.
    centres: Vec<usize>,
}

impl Patterns {
    fn has(&self, x: usize, y: usize) -> bool {
        let far = self.side - 8;
        let (near_x, near_y) = (x < 9, y < 9);
        let finds = if near_y { near_x || x >= far } else { near_x && y >= far };
        let tells_version =
            self.version >= 7 && ((x + 11 >= self.side && y < 6) || (y + 11 >= self.side && x < 6));
        finds || tells_version || x == 6 || y == 6 || self.aligns(x, y)
    }

    fn aligns(&self, x: usize, y: usize) -> bool {
        let near = |at: usize| self.centres.iter().position(|centre| centre.abs_diff(at) <= 2);
        let (Some(column), Some(row)) = (near(x), near(y)) else { return false };
        let last = self.centres.len() - 1;
        // Three corners have the patterns by which the code is found.
        !matches!((column, row), (0, 0)) && (column, row) != (0, last) && (column, row) != (last, 0)
    }
}

fn centres(version: u8, side: usize) -> Vec<usize> {
    let version = usize::from(version);
    if version == 1 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = if version == 32 { 26 } else { (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2 };
    let mut centres: Vec<usize> = (0..count - 1).map(|nth| side - 7 - nth * step).collect();
    centres.push(6);
    centres.reverse();
    centres
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_planned_code_is_the_one_that_is_made_the_long_way() {
        let texts = ["a", "VD1:737/QĐ-LĐLĐ:33:Bà Nông Thị Bích Đào", "HELLO WORLD", "A", "12345", "", "Ỹ–“”"];
        for version in 1..=40 {
            let plan = Plan::new(version);
            assert!(plan.layout.is_some(), "version {version}");
            for text in texts {
                assert_eq!(plan.modules(text), modules(text, version), "version {version}: {text}");
            }
            let full = "x".repeat(usize::from(version) * 14);
            assert_eq!(plan.modules(&full), modules(&full, version), "version {version}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_a_statement_says_its_planned_code_is_the_one_of_the_long_way(text in "\\PC{0,120}", version in 1_u8..20) {
            proptest::prop_assert_eq!(Plan::new(version).modules(&text), modules(&text, version));
        }
    }
}
