//! Award types: forms and titles, known by their code.

use super::{Certainty, Validity};
use crate::recipient::RecipientKind;

/// The code of an award type, such as `BK_LDLD`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AwardCode(String);

impl AwardCode {
    /// Takes a code as stored or typed; codes are upper case.
    #[must_use]
    pub fn new(code: &str) -> Self {
        Self(code.trim().to_uppercase())
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What an award is, for lists, colours and the order of the ceremony.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AwardClass {
    /// Emulation flag (cờ thi đua).
    Flag,
    /// Certificate of merit (bằng khen).
    Merit,
    /// Letter of commendation (giấy khen).
    Commendation,
    /// Emulation title (danh hiệu thi đua).
    Title,
    /// Badge or commemorative medal (huy hiệu, kỷ niệm chương).
    Badge,
    /// State order (huân chương).
    Order,
    /// Any other encouragement.
    Other,
}

impl AwardClass {
    const ALL: [Self; 7] =
        [Self::Flag, Self::Merit, Self::Commendation, Self::Title, Self::Badge, Self::Order, Self::Other];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Merit => "merit",
            Self::Commendation => "commendation",
            Self::Title => "title",
            Self::Badge => "badge",
            Self::Order => "order",
            Self::Other => "other",
        }
    }

    /// The class of a stored word; an unheard-of word is `Other`.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|one| one.as_str() == word).unwrap_or(Self::Other)
    }

    /// Whether it is a form of commendation (hình thức khen thưởng, Đ9), of which one achievement earns only one. A flag
    /// is an emulation title, and a title and a form go together (NĐ 152/2025 Đ49).
    #[must_use]
    pub const fn is_form(self) -> bool {
        matches!(self, Self::Merit | Self::Commendation | Self::Badge | Self::Order)
    }

    /// Whether it is given as a sheet of paper. A flag and a badge are objects; the text of the one and the certificate of
    /// the other are printed where the board wants them.
    const fn is_sheet(self) -> bool {
        matches!(self, Self::Merit | Self::Commendation | Self::Title)
    }
}

/// Who decides the award.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The federation itself: the program makes decision and certificate.
    Own,
    /// A higher level: the federation nominates and later records the decision.
    Up,
}

impl Level {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Up => "up",
        }
    }

    /// The level of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        if word == "own" { Self::Own } else { Self::Up }
    }
}

/// The kinds of recipient an award type may go to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recipients(Vec<RecipientKind>);

impl Recipients {
    /// Exactly these kinds.
    #[must_use]
    pub fn of(kinds: &[RecipientKind]) -> Self {
        Self(RecipientKind::ALL.into_iter().filter(|kind| kinds.contains(kind)).collect())
    }

    /// The kinds of a stored list, `collective individual`.
    #[must_use]
    pub fn parse(words: &str) -> Self {
        Self::of(&words.split_whitespace().filter_map(RecipientKind::parse).collect::<Vec<_>>())
    }

    /// The kinds as stored, `collective individual`.
    #[must_use]
    pub fn to_words(&self) -> String {
        self.0.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The kinds, in the order of a decision's list.
    #[must_use]
    pub fn kinds(&self) -> &[RecipientKind] {
        &self.0
    }
}

/// An entry of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwardType {
    /// Its code.
    pub code: AwardCode,
    /// Its full name, as decisions write it.
    pub name: String,
    /// Its name on lists and tags.
    pub short_name: String,
    /// The words on the certificate, such as `BẰNG KHEN`; empty where no sheet is printed.
    pub certificate_name: String,
    /// What it is.
    pub class: AwardClass,
    /// Who decides it.
    pub level: Level,
    /// Whom it may go to.
    pub recipients: Recipients,
    /// When it may be decided.
    pub validity: Validity,
    /// Whether it honours work on one theme.
    pub theming: Theming,
    /// The clause it rests on.
    pub basis: String,
    /// How well that is known.
    pub certainty: Certainty,
    /// Its place in the order of the ceremony, highest first.
    pub rank: i64,
    /// Folded phrases by which lists call it, longest first.
    pub spellings: Vec<String>,
}

/// Whether an award is all-round or for one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theming {
    /// For all-round merit (toàn diện).
    AllRound,
    /// For one theme (chuyên đề).
    Thematic,
}

impl AwardType {
    /// Whether the office prints a sheet for everyone who is given it.
    #[must_use]
    pub fn has_sheet(&self) -> bool {
        self.level == Level::Own && self.class.is_sheet()
    }

    /// Whether the office may print a sheet for it: its own awards, and the certificate that comes with a badge of a higher
    /// level. What else a higher level gives, it prints itself.
    #[must_use]
    pub fn may_have_sheet(&self) -> bool {
        self.level == Level::Own || self.class == AwardClass::Badge
    }

    /// Whether it may go to this kind of recipient (R02).
    #[must_use]
    pub fn allows(&self, kind: RecipientKind) -> bool {
        self.recipients.kinds().contains(&kind)
    }

    /// Whether it honours work on one theme.
    #[must_use]
    pub fn is_thematic(&self) -> bool {
        self.theming == Theming::Thematic
    }
}
