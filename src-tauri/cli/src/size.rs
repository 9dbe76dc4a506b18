//! The size of a sheet as people type it.

use std::str::FromStr;

/// A sheet's sides, in whole mm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Width in mm.
    pub width: u16,
    /// Height in mm.
    pub height: u16,
}

impl FromStr for Size {
    type Err = String;

    /// A4 and A3 lie on their long side, as certificates do.
    fn from_str(text: &str) -> Result<Self, String> {
        let side = |text: &str| text.trim().parse().ok().filter(|side| (100..=1200).contains(side));
        let typed = text.trim().to_uppercase();
        match typed.as_str() {
            "A3" => Ok(Self { width: 420, height: 297 }),
            "A4" => Ok(Self { width: 297, height: 210 }),
            other => other
                .split_once(['X', '×'])
                .and_then(|(width, height)| Some(Self { width: side(width)?, height: side(height)? }))
                .ok_or_else(|| format!("{text}: A4, A3, WxH (100-1200 mm)")),
        }
    }
}

impl std::fmt::Display for Size {
    /// As the Door takes it: `420x297`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}x{}", self.width, self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_read_as_it_is_typed() {
        for typed in ["400x300", "400X300", "400 × 300"] {
            assert_eq!(typed.parse(), Ok(Size { width: 400, height: 300 }), "{typed}");
        }
        assert_eq!("a3".parse(), Ok(Size { width: 420, height: 297 }));
        for typed in ["A5", "400", "0x300", "4000x300", ""] {
            assert!(typed.parse::<Size>().is_err(), "{typed}");
        }
    }
}
