//! The facts of one nomination that rules look at.

use crate::catalogue::{AwardClass, AwardCode, AwardType, Level, Theme, Theming};
use crate::dossier::ChecklistLine;
use crate::recipient::RecipientKind;
use chrono::NaiveDate;

/// One nomination with everything that bears on it, gathered beforehand: checking asks for nothing more.
#[derive(Debug, Clone)]
pub struct Case<'a> {
    /// The recipient's kind.
    pub kind: RecipientKind,
    /// The recipient's name.
    pub name: &'a str,
    /// The honorific, which tells women's themes apart.
    pub honorific: Option<&'a str>,
    /// The award, when the catalogue knows it.
    pub award: Option<&'a AwardType>,
    /// The theme, when the catalogue knows it.
    pub theme: Option<&'a Theme>,
    /// The theme as written.
    pub theme_text: Option<&'a str>,
    /// The citation.
    pub citation: Option<&'a str>,
    /// The unit that nominates.
    pub nominated_by: Option<&'a str>,
    /// The year of the achievement.
    pub year: i32,
    /// The day on which the decision is expected, or was taken.
    pub decided_on: NaiveDate,
    /// When the list came in.
    pub received_on: NaiveDate,
    /// The deadline of the round.
    pub deadline_on: Option<NaiveDate>,
    /// Whether the catalogue has a coefficient for it.
    pub bonus: BonusKnowledge,
    /// The other nominations of the same recipient in the same round.
    pub others: &'a [OtherNomination],
    /// Where else in the round the same name stands: the unit of each.
    pub homonyms: &'a [String],
    /// What the recipient was awarded before, as far as a condition asks ([`super::Condition::asks_of_past`]); for a
    /// collective also what the units it follows were.
    pub past: &'a [PastAward],
    /// The units it names that the office's books know.
    pub units: &'a [NamedUnit<'a>],
    /// What the award wants of the dossier, and what of it is there.
    pub dossier: &'a [ChecklistLine<'a>],
    /// Whether the dossier is still to be submitted.
    pub submittal: Submittal,
}

/// Whether a dossier is still to be submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Submittal {
    /// It is: what it lacks weighs.
    Ahead,
    /// It was: what it lacks is only told.
    Done,
}

/// A unit that a nomination names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedUnit<'a> {
    /// As what it is named.
    pub role: UnitRole,
    /// Its name.
    pub name: &'a str,
    /// How it ended; `None` while it exists.
    pub ending: Option<&'a Ending>,
}

/// As what a nomination names a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitRole {
    /// The collective that is nominated.
    Recipient,
    /// Where the person works.
    Workplace,
    /// The unit that nominates.
    Nominating,
}

impl UnitRole {
    /// The field of a nomination that names it so.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Recipient => "name",
            Self::Workplace => "unit",
            Self::Nominating => "nominated_by",
        }
    }
}

/// How a unit ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// Its last day.
    pub last_on: NaiveDate,
    /// The name of the unit that follows it, where one does.
    pub successor: Option<String>,
}

/// Whether a coefficient is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BonusKnowledge {
    /// It is set.
    Known,
    /// None is set for this award, kind and day.
    Missing,
}

/// Another nomination of the same recipient in the same round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherNomination {
    /// What its award is, when the catalogue knows it.
    pub award: Option<OtherAward>,
    /// The award's name, for the sentence.
    pub award_name: String,
    /// Its theme.
    pub theme: Option<String>,
    /// The unit that nominates there.
    pub nominated_by: Option<String>,
}

/// What the award of another nomination is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherAward {
    /// A form, a title or an object.
    pub class: AwardClass,
    /// Who decides it.
    pub level: Level,
    /// All-round or for one theme.
    pub theming: Theming,
}

impl From<&AwardType> for OtherAward {
    fn from(award: &AwardType) -> Self {
        Self { class: award.class, level: award.level, theming: award.theming }
    }
}

/// An award of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastAward {
    /// Its code.
    pub award: AwardCode,
    /// The year it honoured.
    pub year: i32,
    /// The decision's number.
    pub number: String,
    /// The decision's date.
    pub decided_on: NaiveDate,
}
