//! By which procedure an award is asked for.

/// By which procedure an award is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Procedure {
    /// With all papers (Luật TĐKT Đ84).
    Ordinary,
    /// Thủ tục đơn giản, with fewer papers: only in the cases of Luật TĐKT Đ85, such as a sudden achievement. Which of
    /// them it is, the nomination says.
    Simplified,
}

impl Procedure {
    /// The procedure of a nomination that names the case by which it goes the simplified way, or names none.
    #[must_use]
    pub const fn of_case(case: Option<&str>) -> Self {
        match case {
            Some(_) => Self::Simplified,
            None => Self::Ordinary,
        }
    }

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Simplified => "simplified",
        }
    }

    /// The procedure of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Ordinary, Self::Simplified].into_iter().find(|one| one.as_str() == word)
    }
}
