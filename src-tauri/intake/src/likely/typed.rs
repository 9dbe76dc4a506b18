//! What is asked of a name that somebody typed, as it would be of one that stands in a list.

use crate::doubt::Doubt;
use crate::{casing, names};
use domain::text::{check_person_name, clean};

/// What there is to ask about a person's name that was typed and stands in no cell; nothing where a list would be believed
/// that has it.
#[must_use]
pub fn doubts_of_name(name: &str) -> Vec<Doubt> {
    let (cell, text) = (String::new(), clean(name));
    if text.is_empty() {
        return vec![Doubt::NameUnlikely { cell, text }];
    }
    if let Err(fault) = check_person_name(&text) {
        return super::faults(fault, &text, &cell);
    }
    // An honorific or a position is no part of a name, nor are letters in another case than is printed.
    let likely = casing::person(&names::part(&text).name).0;
    if likely != text {
        return vec![Doubt::NameLikely { cell, text, likely }];
    }
    let is_unlikely = || super::is_one_word(&text) || super::is_unlikely(&text);
    let unlikely = || is_unlikely().then(|| Doubt::NameUnlikely { cell: cell.clone(), text: text.clone() });
    super::doubt(&text, &cell).or_else(unlikely).into_iter().collect()
}
