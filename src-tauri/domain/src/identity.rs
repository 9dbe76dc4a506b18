//! Whether two descriptions are of one person: what a careful clerk would be sure of, ask about, or pass over.
//!
//! Vietnam has many namesakes: only the same name at the same unit is taken for one person. Everything less is asked,
//! with both histories side by side, and never merged by itself.

use crate::text::{is_unmarked, match_key, spelt_alike};

/// A person as a list, or the office's books, describe them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Described<'a> {
    /// The full name, without honorific.
    pub name: &'a str,
    /// As far as honorific or gender tell.
    pub gender: Option<Gender>,
    /// The year of birth.
    pub birth_year: Option<i64>,
}

/// A person's gender, as far as honorifics and lists tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// Nữ; bà, chị.
    Woman,
    /// Nam; ông, anh.
    Man,
}

impl Gender {
    /// What an honorific tells.
    #[must_use]
    pub fn of_honorific(honorific: &str) -> Option<Self> {
        match honorific {
            "Bà" | "Chị" => Some(Self::Woman),
            "Ông" | "Anh" => Some(Self::Man),
            _ => None,
        }
    }

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Woman => "woman",
            Self::Man => "man",
        }
    }

    /// The gender of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Woman, Self::Man].into_iter().find(|gender| gender.as_str() == word)
    }
}

/// Whether two people work at one unit, under any name it ever bore and through mergers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Homes {
    /// At one.
    Same,
    /// At two, or it is not known of both.
    Apart,
}

/// How likely two descriptions are of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likelihood {
    /// The same name at the same unit, and nothing speaks against it.
    Certain,
    /// Somebody must say.
    Possible,
    /// Two people.
    Unlikely,
}

/// How likely two descriptions are of one person.
///
/// Another gender or another year of birth makes two people of them. A name spelt otherwise at the same unit may be a
/// slip of the pen and is asked about; at another unit it is another name, unless one of the two was typed without
/// marks.
#[must_use]
pub fn likelihood(one: &Described<'_>, other: &Described<'_>, homes: Homes) -> Likelihood {
    let differ = |pair: Option<bool>| pair == Some(true);
    let genders = one.gender.zip(other.gender).map(|(one, other)| one != other);
    let births = one.birth_year.zip(other.birth_year).map(|(one, other)| one != other);
    // Most names that are held against each other are the very same: only others are folded.
    let are_alike = one.name == other.name || match_key(one.name) == match_key(other.name);
    if differ(genders) || differ(births) || !are_alike {
        return Likelihood::Unlikely;
    }
    match (spelt_alike(one.name, other.name), homes) {
        (true, Homes::Same) => Likelihood::Certain,
        (true, Homes::Apart) | (false, Homes::Same) => Likelihood::Possible,
        (false, Homes::Apart) if is_unmarked(one.name) || is_unmarked(other.name) => Likelihood::Possible,
        (false, Homes::Apart) => Likelihood::Unlikely,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Homes::{Apart, Same};
    use Likelihood::{Certain, Possible, Unlikely};

    fn described(name: &str) -> Described<'_> {
        Described { name, gender: None, birth_year: None }
    }

    #[test]
    fn only_the_same_name_at_the_same_unit_is_taken_for_one_person() {
        for (one, other, homes, expected) in [
            ("Nguyễn Thị Hương", "Nguyễn Thị Hương", Same, Certain),
            ("Đặng Thuý Hoà", "ĐẶNG THÚY HÒA", Same, Certain),
            ("Nguyễn Thị Hương", "Nguyễn Thị Hương", Apart, Possible),
            ("Nguyễn Thị Hương", "Nguyễn Thị Hường", Same, Possible),
            ("Lý Thị Mỹ", "Lí Thị Mĩ", Same, Possible),
            ("Nguyễn Thị Hương", "Nguyễn Thị Hường", Apart, Unlikely),
            ("Nguyễn Thị Hương", "Nguyen Thi Huong", Apart, Possible),
            ("Nguyễn Thị Hương", "Nguyễn Thị Lan", Same, Unlikely),
        ] {
            assert_eq!(likelihood(&described(one), &described(other), homes), expected, "{one} / {other}");
            assert_eq!(likelihood(&described(other), &described(one), homes), expected, "{other} / {one}");
        }
    }

    #[test]
    fn another_gender_or_year_of_birth_makes_two_people() {
        let one = Described { gender: Some(Gender::Woman), birth_year: Some(1984), ..described("Lê Hà") };
        let man = Described { gender: Some(Gender::Man), birth_year: None, ..one };
        let younger = Described { birth_year: Some(1991), ..one };
        let unknown = described("Lê Hà");
        assert_eq!(likelihood(&one, &man, Same), Unlikely);
        assert_eq!(likelihood(&one, &younger, Same), Unlikely);
        assert_eq!(likelihood(&one, &unknown, Same), Certain);
    }
}
