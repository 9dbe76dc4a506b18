//! Who is honoured.

/// The kind of a recipient. Conditions, bonus, honorific and list differ by it (Luật 06/2022/QH15, Đ5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecipientKind {
    /// A unit or a part of one (tập thể).
    Collective,
    /// A person (cá nhân).
    Individual,
    /// A household (hộ gia đình).
    Household,
}

impl RecipientKind {
    /// All kinds, in the order in which a decision lists them.
    pub const ALL: [Self; 3] = [Self::Collective, Self::Individual, Self::Household];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Collective => "collective",
            Self::Individual => "individual",
            Self::Household => "household",
        }
    }

    /// The kind of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}
