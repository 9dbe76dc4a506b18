//! Cells that are Vietnamese in either of two encodings: `Lê Thanh Tú` in Unicode is `Lờ Thanh Tỳ` in TCVN3, and only names
//! and the cells around tell which was typed.

use super::Encoding;
use super::score::{Letters, Score, letters};
use crate::content::{starts_with_position, starts_with_unit};
use crate::grid::Cell;
use crate::likely::known_words;
use crate::names;

/// Cells of a column whose letters settle their encoding: of those in an old font, or of the others.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Settled {
    unicode: usize,
    tcvn3: usize,
    vni: usize,
}

/// So many cells of one encoding, and none of the other, make a column's encoding sure.
const SURE: usize = 3;

impl Settled {
    /// Counts a cell, where its letters settle its encoding.
    pub(super) fn see(&mut self, cell: &Cell) {
        match letters(&cell.text) {
            Letters::Unicode | Letters::Decomposed => self.unicode += 1,
            Letters::Plain => {}
            Letters::Latin => {
                let score = Score::of(&cell.text);
                let reads = |encoding| score.reads_all(encoding);
                match (reads(Encoding::Unicode), reads(Encoding::Tcvn3), reads(Encoding::Vni)) {
                    (true, false, false) => self.unicode += 1,
                    (false, true, false) => self.tcvn3 += 1,
                    (false, false, true) => self.vni += 1,
                    _ => {}
                }
            }
        }
    }

    fn old(&self) -> usize {
        self.tcvn3 + self.vni
    }

    /// The old encoding that most of the cells have, where any has one.
    fn winner(&self) -> Option<Encoding> {
        let best = if self.tcvn3 >= self.vni { Encoding::Tcvn3 } else { Encoding::Vni };
        (self.old() > 0).then_some(best)
    }
}

/// What a cell reads as, and the other encoding that it could be of where somebody has to say.
pub(super) struct Either {
    pub own: Encoding,
    pub rival: Option<Encoding>,
}

/// The likelier encoding of a cell that could be Unicode as well as an old one: that in which it is a name, or begins with
/// a position or unit; where both are, that of the cells around it. `None` where its letters settle it.
pub(super) fn of_cell(cell: &Cell, own: Encoding, old: Option<Encoding>, around: Settled) -> Option<Either> {
    if !cell.runs.is_empty() || letters(&cell.text) != Letters::Latin {
        return None;
    }
    let is_old = !matches!(own, Encoding::Unicode | Encoding::Decomposed);
    let old = if is_old { own } else { old.or_else(|| around.winner())? };
    let score = Score::of(&cell.text);
    let decoded = old.decode(&cell.text);
    if !score.reads_all(Encoding::Unicode) || !score.reads_all(old) || decoded == cell.text {
        return None;
    }
    let is_led = ["Ông ", "ÔNG "].iter().any(|lead| cell.text.trim_start().starts_with(lead));
    let (as_it_is, decoded) = (likeness(&cell.text), likeness(&decoded));
    // No name begins as "Ông" does when it is decoded.
    if is_led && as_it_is >= decoded {
        return Some(Either { own: Encoding::Unicode, rival: None });
    }
    let of_around = match around.unicode.cmp(&around.old()) {
        std::cmp::Ordering::Greater => Encoding::Unicode,
        std::cmp::Ordering::Less => old,
        std::cmp::Ordering::Equal => own,
    };
    let (own, rival) = match as_it_is.cmp(&decoded) {
        std::cmp::Ordering::Greater => (Encoding::Unicode, old),
        std::cmp::Ordering::Less => (old, Encoding::Unicode),
        std::cmp::Ordering::Equal if of_around == Encoding::Unicode => (Encoding::Unicode, old),
        std::cmp::Ordering::Equal => (old, Encoding::Unicode),
    };
    // Among cells of one encoding only, what is a name in that one is no question.
    let is_sure = own == old && around.unicode == 0 && around.old() >= SURE;
    Some(Either { own, rival: (!is_sure).then_some(rival) })
}

/// How much a text is like a name, or like a position or unit.
fn likeness(text: &str) -> usize {
    let name = names::part(text).name;
    // "Phó" alone is as well half of a name that stands in two columns.
    let is_post = text.trim().contains(' ') && (starts_with_position(text) || starts_with_unit(text));
    known_words(&name) + if is_post { 4 } else { 0 }
}
