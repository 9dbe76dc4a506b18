//! What a careful clerk would ask about a person's name, and the name that was likely meant.
//!
//! A name is asked about by what it holds: letters that no name of this country has, words that no syllable is spelt so,
//! signs and remarks that belong elsewhere, words without the marks that the others have. Names of the peoples of the
//! highlands, of the Khmer and the Cham are made of other syllables: theirs are not judged by spelling.

mod near;
mod parts;
mod spelt;
mod typed;
mod words;

use crate::content::{Looks, is_likely_name, looks};
use crate::doubt::Doubt;
use crate::encoding::of_old;
use crate::{honorifics, unmarked};
use domain::text::NameFault;
pub use typed::doubts_of_name;
use unicode_normalization::char::is_combining_mark;
use words::Family;
pub(crate) use words::known_words;

/// What is asked of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameQuestion {
    /// Why.
    pub why: Why,
    /// The name that was likely meant; `None` where nobody can say.
    pub likely: Option<String>,
}

/// Why a name is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It holds a letter that no name of this country has.
    Letter(char),
    /// It is written otherwise than a name is: a word that is no syllable, one without its marks, a remark beside it.
    Writing,
    /// Two people may be named.
    Two,
}

/// What is asked of a person's name without honorific; `None` where it is written as names are.
#[must_use]
pub fn ask_of_name(name: &str) -> Option<NameQuestion> {
    let words: Vec<&str> = name.split_whitespace().collect();
    foreign_letter(name, &words)
        .or_else(|| parts::ask(&words))
        .or_else(|| spelt::ask(&words).map(|likely| NameQuestion { why: Why::Writing, likely }))
        // Nobody is offered what stands there already.
        .map(|question| NameQuestion { likely: question.likely.filter(|likely| likely != name), ..question })
}

/// The doubt about a name in a cell, where something is to be asked.
pub(crate) fn doubt(name: &str, cell: &str) -> Option<Doubt> {
    let (cell, text) = (cell.to_owned(), name.to_owned());
    if unmarked::is_unmarked(name) {
        return Some(Doubt::NameUnmarked { cell, text });
    }
    let NameQuestion { why, likely } = ask_of_name(name)?;
    Some(match (why, likely) {
        (Why::Letter(letter), likely) => Doubt::NameLetter { cell, text, letter, likely },
        (Why::Writing, Some(likely)) => Doubt::NameLikely { cell, text, likely },
        (Why::Writing, None) => Doubt::NameUnlikely { cell, text },
        (Why::Two, _) => Doubt::NamesTwo { cell, text },
    })
}

/// The doubts about a name that cannot be one as it stands: why, and the name that was likely meant.
pub(crate) fn faults(fault: NameFault, name: &str, cell: &str) -> Vec<Doubt> {
    let (cell, text) = (cell.to_owned(), name.to_owned());
    let old = of_old(name).map(|likely| Doubt::NameLikely { cell: cell.clone(), text, likely });
    [Doubt::NameFault { cell, fault }].into_iter().chain(old).collect()
}

/// Whether a name without honorific has not the shape of one, or may begin with the honorific.
pub(crate) fn is_unlikely(name: &str) -> bool {
    honorifics::could_be_whole(name)
        || honorifics::may_lead_unmarked(name)
        || !matches!(looks(name), Looks::Person | Looks::PersonShape) && !is_likely_name(name)
}

/// Whether a name is one word, which is the whole name of nobody but in the highlands: `K'Brôi`.
pub(crate) fn is_one_word(name: &str) -> bool {
    !name.contains([' ', '\'', '’', '-'])
}

/// The first letter that no name of this country has. Those of the peoples of the highlands are written with some more.
fn foreign_letter(name: &str, words: &[&str]) -> Option<NameQuestion> {
    let first = words.first().copied().unwrap_or_default();
    let of_peoples = is_of_highlands(words);
    let letter = name.chars().find(|c| {
        let more =
            matches!(c.to_lowercase().next(), Some('ĕ' | 'ĭ' | 'ŏ' | 'ŭ' | 'č' | 'ƀ' | 'ñ' | '\u{306}'));
        !(c.is_ascii()
            || !c.is_alphabetic() && !is_combining_mark(*c)
            || is_of_alphabet(*c)
            || of_peoples && more)
    })?;
    let letter_of_family = matches!(words::family(first), Family::Plain | Family::Shared);
    let bare = || name.chars().filter(|c| !is_combining_mark(*c)).collect::<String>();
    let spelt = || spelt::ask(words).flatten().filter(|_| letter_of_family || !first.is_ascii());
    let likely = of_old(name).or_else(|| is_combining_mark(letter).then(bare)).or_else(spelt);
    Some(NameQuestion { why: Why::Letter(letter), likely })
}

/// Whether a letter beyond the plain ones is of the Vietnamese alphabet.
fn is_of_alphabet(c: char) -> bool {
    const LETTERS: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
    c.to_lowercase().next().is_some_and(|small| LETTERS.contains(small))
}

/// Whether a name is such as the peoples of the highlands bear: `Y Bhiă`, `H'Yên Niê`, `Rơ Châm Kăn`, `Siu H'Biêng`.
fn is_of_highlands(words: &[&str]) -> bool {
    #[rustfmt::skip]
    const LEADS: &[&str] = &[
        "y", "h", "k", "ka", "rơ", "ro", "rơchâm", "rơchăm", "rchâm", "rcom", "rmah", "rah", "ksor", "siu", "nay", "kpă", "kpuih", "puih", "êban",
        "niê", "mlô", "ayun", "bkrông", "hmok", "hmŏk", "ksơr", "hiao", "kbuôr", "byă", "knul", "buôn", "êya", "adrơng", "hwing", "kđoh", "kră", "cil",
        "alăng", "zơrâm", "bling", "blúp", "a", "điểu", "thị", "kră", "bríu", "bhnướch", "pơloong", "arất", "coor", "riah",
    ];
    let is_lead = |word: &str| LEADS.contains(&word.to_lowercase().as_str());
    // "H'Yên", "K’Brếu", "Kp'"; "D'Artagnan" comes from farther away.
    let is_led = |word: &&str| {
        word.split_once(['\'', '’', 'ʼ'])
            .is_some_and(|(lead, _)| lead.chars().count() < 3 && !matches!(lead, "D" | "O" | "L"))
    };
    words.first().is_some_and(|first| is_lead(first)) || words.iter().any(is_led)
}
