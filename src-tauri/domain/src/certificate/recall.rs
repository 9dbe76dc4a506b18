//! Why an award may be cancelled (Luật Thi đua, khen thưởng 2022, Điều 93).

/// The grounds that the law names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ground {
    /// Khai gian dối thành tích.
    FalseDeclaration,
    /// Cung cấp thông tin sai, làm giả hồ sơ, giấy tờ.
    FalsePapers,
    /// Thẩm định, quyết định, đề nghị trái quy định.
    AgainstLaw,
    /// Có kết luận, bản án của cơ quan có thẩm quyền: the standard was not met in the period of achievement.
    ConcludedUnworthy,
}

impl Ground {
    const ALL: [Self; 4] =
        [Self::FalseDeclaration, Self::FalsePapers, Self::AgainstLaw, Self::ConcludedUnworthy];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FalseDeclaration => "false_declaration",
            Self::FalsePapers => "false_papers",
            Self::AgainstLaw => "against_law",
            Self::ConcludedUnworthy => "concluded_unworthy",
        }
    }

    /// The ground of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}
