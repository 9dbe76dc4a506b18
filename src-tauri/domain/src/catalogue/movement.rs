//! Movements: the organised efforts (phong trào thi đua) that themes belong to (Luật 06/2022/QH15 Đ16–17).

use super::Validity;

/// An emulation movement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// Its name, without the word "phong trào".
    pub name: String,
    /// Who launched it, and for whom.
    pub scope: Scope,
    /// The days from its launch to its closing; open while it runs.
    pub validity: Validity,
    /// The plan that launched it; empty while nobody entered one.
    pub basis: String,
}

/// How far a movement reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The whole country.
    Country,
    /// The unions of the whole country (Tổng Liên đoàn).
    Confederation,
    /// The federation of the province.
    Federation,
    /// A cluster of units.
    Cluster,
    /// One unit.
    Unit,
}

impl Scope {
    const ALL: [Self; 5] = [Self::Country, Self::Confederation, Self::Federation, Self::Cluster, Self::Unit];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Confederation => "confederation",
            Self::Federation => "federation",
            Self::Cluster => "cluster",
            Self::Unit => "unit",
        }
    }

    /// The scope of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// The seed: the movements behind the themes that federations' lists carry. The name of each is that of its theme;
/// plans and dates are the board's to enter.
#[must_use]
pub fn movements() -> Vec<Movement> {
    let table = [
        ("Xanh, sạch, đẹp, bảo đảm an toàn vệ sinh lao động", Scope::Confederation),
        ("Giỏi việc nước, đảm việc nhà", Scope::Confederation),
        ("Lao động giỏi, lao động sáng tạo", Scope::Confederation),
        ("Văn hóa, thể thao", Scope::Federation),
        ("Đổi mới sáng tạo", Scope::Unit),
        ("Tham mưu giỏi, phục vụ tốt", Scope::Unit),
    ];
    table
        .into_iter()
        .map(|(name, scope)| Movement {
            name: name.to_owned(),
            scope,
            validity: Validity::default(),
            basis: String::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::themes;

    #[test]
    fn every_theme_of_the_seed_belongs_to_a_movement_of_the_seed() {
        let movements = movements();
        for theme in themes() {
            let named = theme.movement.as_deref();
            assert!(movements.iter().any(|movement| Some(movement.name.as_str()) == named), "{}", theme.name);
        }
    }

    #[test]
    fn every_scope_has_a_word_of_its_own() {
        for scope in Scope::ALL {
            assert_eq!(Scope::parse(scope.as_str()), Some(scope));
        }
    }
}
