//! Units in capitals, written as the same words are written elsewhere: in the list itself, or in the office's book.
//!
//! `CÔNG TY CỔ PHẦN` is `Công ty Cổ phần` to one company and `Công ty cổ phần` to another, and no rule tells which. Where
//! somebody has written it in small letters already, that is taken; the doubt about the capitals stays, but for a name
//! that the office's book holds as a whole.

use crate::doubt::Doubt;
use crate::reading::{ReadRow, Reading};
use domain::recipient::RecipientKind;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Runs of fewer words say too little: their capitals depend on what stands before.
const SHORTEST: usize = 3;
/// And none is longer.
const LONGEST: usize = 12;

impl Reading {
    /// Writes units that came in capitals as the office's book of units writes them; of several names of one unit the one
    /// borne last stands last.
    pub fn spell_units(&mut self, book: &[String]) {
        if !self.rows.iter().any(|row| was_capitals(row).is_some()) {
            return;
        }
        let known = Spellings::of(book.iter().map(String::as_str));
        for row in &mut self.rows {
            let Some(was) = was_capitals(row) else { continue };
            let is_it = |name: &&String| is_mixed(name) && name.to_lowercase() == was.to_lowercase();
            let whole = book.iter().rev().find(is_it);
            if let Some(name) = whole {
                row.name.clone_from(name);
                row.doubts.retain(|doubt| !matches!(doubt, Doubt::NameAllCaps { .. }));
            } else {
                row.name = known.spell(&row.name);
            }
        }
    }

    /// Writes units that came in capitals as the list writes the same words of other units.
    pub(crate) fn spell_as_the_list_does(&mut self) {
        if !self.rows.iter().any(|row| was_capitals(row).is_some()) {
            return;
        }
        let named = |row: &ReadRow| {
            let own = (row.kind == RecipientKind::Collective).then(|| row.name.clone());
            let own = own.filter(|_| was_capitals(row).is_none());
            [own, row.unit.clone(), row.nominated_by.clone()].into_iter().flatten().collect::<Vec<_>>()
        };
        let units: Vec<String> = self.rows.iter().flat_map(named).collect();
        let known = Spellings::of(units.iter().map(String::as_str));
        for row in self.rows.iter_mut().filter(|row| was_capitals(row).is_some()) {
            row.name = known.spell(&row.name);
        }
    }
}

/// The name of a collective as it came, where that was in capitals.
fn was_capitals(row: &ReadRow) -> Option<String> {
    let was = row.doubts.iter().find_map(|doubt| match doubt {
        Doubt::NameAllCaps { was } => Some(was.clone()),
        _ => None,
    });
    was.filter(|_| row.kind == RecipientKind::Collective)
}

fn is_mixed(text: &str) -> bool {
    text.contains(char::is_lowercase) && text.contains(char::is_uppercase)
}

/// Runs of words in small letters, and how they are written; `None` where that differs.
struct Spellings(HashMap<String, Option<String>>);

impl Spellings {
    fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut known: HashMap<String, Option<String>> = HashMap::new();
        for text in texts.filter(|text| is_mixed(text)) {
            let words: Vec<&str> = text.split_whitespace().map(bare).collect();
            for from in 0..words.len() {
                for run in (SHORTEST..=LONGEST).map_while(|length| words.get(from..from + length)) {
                    let run = run.join(" ");
                    match known.entry(run.to_lowercase()) {
                        Entry::Vacant(place) => {
                            place.insert(Some(run));
                        }
                        Entry::Occupied(mut place) if place.get().as_deref() != Some(run.as_str()) => {
                            place.insert(None);
                        }
                        Entry::Occupied(_) => {}
                    }
                }
            }
        }
        Self(known)
    }

    /// The name with every run that is known written so, the longest first; its first letter stays a capital.
    fn spell(&self, name: &str) -> String {
        let words: Vec<&str> = name.split_whitespace().collect();
        let mut out: Vec<String> = Vec::with_capacity(words.len());
        while let Some(word) = words.get(out.len()) {
            let at = out.len();
            let longest = (SHORTEST..=LONGEST).rev().find_map(|length| {
                let run: Vec<&str> = words.get(at..at + length)?.iter().map(|word| bare(word)).collect();
                self.0.get(&run.join(" ").to_lowercase())?.clone()
            });
            match longest {
                Some(run) => {
                    for (piece, word) in run.split(' ').zip(words.get(at..).unwrap_or_default()) {
                        out.push(word.replacen(bare(word), piece, 1));
                    }
                }
                None => out.push((*word).to_owned()),
            }
        }
        let joined = out.join(" ");
        let mut letters = joined.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

/// A word without the signs before and behind it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_as_elsewhere_where_all_agree() {
        let known =
            Spellings::of(["CĐCS Công ty Cổ phần May Sông Công", "Trường Mầm non Sơn Ca"].into_iter());
        assert_eq!(
            known.spell("Công đoàn cơ sở Công ty cổ phần Khoáng sản Hàm Mỹ"),
            "Công đoàn cơ sở Công ty Cổ phần Khoáng sản Hàm Mỹ"
        );
        let torn = Spellings::of(["Công ty Cổ phần A Lưới", "Công ty cổ phần Ba Bể"].into_iter());
        assert_eq!(torn.spell("Công ty cổ phần “Hàm Mỹ”"), "Công ty cổ phần “Hàm Mỹ”");
    }
}
