//! Why a sheet was made, and what it says of it.

/// Why a sheet was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The award's first sheet.
    First,
    /// The sheet before it was spoiled.
    Spoiled,
    /// Cấp đổi: the one given out was damaged or printed wrong.
    Exchange,
    /// Cấp lại: the one given out was lost.
    Reissue,
}

impl Cause {
    const ALL: [Self; 4] = [Self::First, Self::Spoiled, Self::Exchange, Self::Reissue];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Spoiled => "spoiled",
            Self::Exchange => "exchange",
            Self::Reissue => "reissue",
        }
    }

    /// The cause of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// What a sheet says of being a replacement: `cấp đổi lần 1`, `cấp lại lần 2`; nothing on a first sheet. `causes` are those
/// of the award's sheets from the first to this one; a spoiled sheet's successor says what the spoiled one said.
#[must_use]
pub fn replacement_note(causes: &[Cause]) -> Option<String> {
    let cause = *causes.iter().rev().find(|one| matches!(one, Cause::Exchange | Cause::Reissue))?;
    let time = causes.iter().filter(|one| **one == cause).count();
    let what = if cause == Cause::Exchange { "cấp đổi" } else { "cấp lại" };
    Some(format!("{what} lần {time}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Cause::{Exchange, First, Reissue, Spoiled};

    #[test]
    fn a_replacement_says_which_it_is_and_the_how_manieth() {
        let note = |causes: &[Cause]| replacement_note(causes).unwrap_or_default();
        assert_eq!(note(&[First]), "");
        assert_eq!(note(&[First, Spoiled]), "");
        assert_eq!(note(&[First, Spoiled, Exchange]), "cấp đổi lần 1");
        assert_eq!(note(&[First, Exchange, Reissue]), "cấp lại lần 1");
        assert_eq!(note(&[First, Exchange, Reissue, Exchange]), "cấp đổi lần 2");
        assert_eq!(
            note(&[First, Reissue, Spoiled]),
            "cấp lại lần 1",
            "the spoiled sheet's successor is the same act"
        );
    }
}
