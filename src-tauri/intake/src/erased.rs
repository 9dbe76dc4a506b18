//! What a sender crossed out or hid instead of deleting it.

use crate::doubt::Doubt;
use crate::grid::{Erased, Erasure};
use domain::text::clean;

/// The doubt about a cell of which something was crossed out or hidden.
pub(crate) fn doubt(cell: String, erased: &Erased) -> Doubt {
    let (text, left) = (clean(&erased.all), clean(&erased.left));
    match erased.how {
        Erasure::CrossedOut => Doubt::CrossedOut { cell, text, left },
        Erasure::Hidden => Doubt::TextHidden { cell, text, left },
    }
}
