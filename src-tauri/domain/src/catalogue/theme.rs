//! Themes of thematic awards, and the spellings lists use for them.

/// The subject of a thematic award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The full name, as certificates print it between quotation marks.
    pub name: String,
    /// The name on tags and in narrow columns.
    pub short_name: String,
    /// Whom the theme is for (R59).
    pub audience: Audience,
    /// Folded spellings, abbreviations included.
    pub spellings: Vec<String>,
    /// The name of the movement it belongs to.
    pub movement: Option<String>,
}

/// Whom a theme is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Everybody,
    /// Women members, and collectives.
    Women,
}

impl Audience {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Everybody => "everybody",
            Self::Women => "women",
        }
    }

    /// The audience of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        if word == "women" { Self::Women } else { Self::Everybody }
    }
}

/// The seed: the themes that federations' year-end lists carry.
#[must_use]
pub fn themes() -> Vec<Theme> {
    let table: [(&str, &str, Audience, &[&str]); 6] = [
        (
            "Xanh, sạch, đẹp, bảo đảm an toàn vệ sinh lao động",
            "Xanh, sạch, đẹp",
            Audience::Everybody,
            &[
                "xanh sach dep bao dam an toan ve sinh lao dong",
                "xanh sach dep bd atvsld",
                "xanh sach dep",
                "xsd atvsld",
                "xsd bd atvsld",
                "atvsld",
                "xsd",
            ],
        ),
        (
            "Giỏi việc nước, đảm việc nhà",
            "Giỏi việc nước, đảm việc nhà",
            Audience::Women,
            &["gioi viec nuoc dam viec nha", "gvn dvn", "gvndvn", "gvn"],
        ),
        (
            "Lao động giỏi, lao động sáng tạo",
            "Lao động giỏi, sáng tạo",
            Audience::Everybody,
            &["lao dong gioi lao dong sang tao", "ldg ldst", "lao dong gioi", "lao dong sang tao"],
        ),
        (
            "Văn hóa, thể thao",
            "Văn hóa, thể thao",
            Audience::Everybody,
            &["van hoa the thao", "van hoa van nghe the duc the thao", "vh tt", "vhtt"],
        ),
        ("Đổi mới sáng tạo", "Đổi mới sáng tạo", Audience::Everybody, &["doi moi sang tao", "dmst"]),
        (
            "Tham mưu giỏi, phục vụ tốt",
            "Tham mưu giỏi, phục vụ tốt",
            Audience::Everybody,
            &["tham muu gioi phuc vu tot", "tmg pvt"],
        ),
    ];
    table
        .into_iter()
        .map(|(name, short_name, audience, spellings)| Theme {
            name: name.to_owned(),
            short_name: short_name.to_owned(),
            audience,
            spellings: spellings.iter().map(|one| (*one).to_owned()).collect(),
            movement: Some(name.to_owned()),
        })
        .collect()
}
