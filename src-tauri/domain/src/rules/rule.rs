//! A rule: a condition, how heavy it is, where it stands written, when it is in force.

use crate::catalogue::{Certainty, Validity};

/// How heavily a failed rule weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Thông tin.
    Information,
    /// Cảnh báo.
    Warning,
    /// Chặn: only a written override by the council's chair leads on.
    Block,
}

impl Severity {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Warning => "warning",
            Self::Block => "block",
        }
    }

    /// The severity of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Information, Self::Warning, Self::Block].into_iter().find(|one| one.as_str() == word)
    }
}

/// What a rule demands. Each is one of the conditions that the facts of a nomination can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// The award is known and open on the day (R01).
    AwardOpen,
    /// The award may go to this kind of recipient (R02).
    RecipientAllowed,
    /// No other form for the same achievement in the round (R03).
    OneAwardPerAchievement,
    /// All-round and thematic not together at the same level in a year (R05).
    AllRoundXorThematic,
    /// The lower award was held the year before (R23, R24).
    LowerAwardYearBefore,
    /// Once in a lifetime (R28).
    OnceInALifetime,
    /// One nominating unit only (R41).
    OneNominatingUnit,
    /// Received by the deadline of the round (R49).
    OnTime,
    /// A coefficient is set for the award (R51).
    BonusKnown,
    /// The theme fits the recipient (R59).
    ThemeFits,
    /// A thematic award names its theme.
    ThemeNamed,
    /// The name can be printed (no digit, no strange character).
    NamePrintable,
    /// The citation is there to be printed.
    CitationGiven,
    /// Nobody else in the round has the same name (a homonym, or the same recipient written differently).
    NameUnique,
    /// The units named still exist on the day (R58).
    UnitExists,
    /// Everything that the award wants of a dossier is there (R46).
    DossierComplete,
}

impl Condition {
    const ALL: [Self; 16] = [
        Self::AwardOpen,
        Self::RecipientAllowed,
        Self::OneAwardPerAchievement,
        Self::AllRoundXorThematic,
        Self::LowerAwardYearBefore,
        Self::OnceInALifetime,
        Self::OneNominatingUnit,
        Self::OnTime,
        Self::BonusKnown,
        Self::ThemeFits,
        Self::ThemeNamed,
        Self::NamePrintable,
        Self::CitationGiven,
        Self::NameUnique,
        Self::UnitExists,
        Self::DossierComplete,
    ];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AwardOpen => "award_open",
            Self::RecipientAllowed => "recipient_allowed",
            Self::OneAwardPerAchievement => "one_award_per_achievement",
            Self::AllRoundXorThematic => "all_round_xor_thematic",
            Self::LowerAwardYearBefore => "lower_award_year_before",
            Self::OnceInALifetime => "once_in_a_lifetime",
            Self::OneNominatingUnit => "one_nominating_unit",
            Self::OnTime => "on_time",
            Self::BonusKnown => "bonus_known",
            Self::ThemeFits => "theme_fits",
            Self::ThemeNamed => "theme_named",
            Self::NamePrintable => "name_printable",
            Self::CitationGiven => "citation_given",
            Self::NameUnique => "name_unique",
            Self::UnitExists => "unit_exists",
            Self::DossierComplete => "dossier_complete",
        }
    }

    /// The condition of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// What a condition asks of a recipient's past: a register of decades is not gathered for a question nobody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PastAsked {
    /// Nothing.
    Nothing,
    /// The awards of the year before.
    YearBefore,
    /// Badges, of any year.
    Badges,
}

impl Condition {
    /// What it asks of the past.
    #[must_use]
    pub const fn asks_of_past(self) -> PastAsked {
        match self {
            Self::LowerAwardYearBefore => PastAsked::YearBefore,
            Self::OnceInALifetime => PastAsked::Badges,
            Self::AwardOpen
            | Self::RecipientAllowed
            | Self::OneAwardPerAchievement
            | Self::AllRoundXorThematic
            | Self::OneNominatingUnit
            | Self::OnTime
            | Self::BonusKnown
            | Self::ThemeFits
            | Self::ThemeNamed
            | Self::NamePrintable
            | Self::CitationGiven
            | Self::NameUnique
            | Self::UnitExists
            | Self::DossierComplete => PastAsked::Nothing,
        }
    }
}

/// A rule as the board keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The code of the trade's rule catalogue, such as `R02`.
    pub code: String,
    /// What it demands.
    pub condition: Condition,
    /// How heavily it weighs when it fails.
    pub severity: Severity,
    /// The law and article it stands in.
    pub source: String,
    /// How well that is known.
    pub certainty: Certainty,
    /// The days on which it is in force.
    pub validity: Validity,
    /// Whether the board applies it.
    pub application: Application,
}

/// Whether the board applies a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Application {
    /// It is checked.
    Applied,
    /// It is left aside.
    LeftAside,
}
