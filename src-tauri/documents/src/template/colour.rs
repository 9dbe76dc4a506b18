//! Colours of print.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// An sRGB colour; in JSON `"#a8141f"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red, 0–255.
    pub red: u8,
    /// Green, 0–255.
    pub green: u8,
    /// Blue, 0–255.
    pub blue: u8,
}

impl Colour {
    /// Black.
    pub const BLACK: Self = Self::rgb(0, 0, 0);
    /// The red of authority and award name.
    pub const RED: Self = Self::rgb(0xc0, 0x12, 0x1c);
    /// The gold of frames.
    pub const GOLD: Self = Self::rgb(0xc4, 0x98, 0x2f);
    /// A lighter gold for the thin inner lines and the emblem.
    pub const LIGHT_GOLD: Self = Self::rgb(0xf2, 0xc9, 0x4c);

    /// A colour from its three parts, each 0–255.
    #[must_use]
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Its contrast with white paper, 1 for white itself to 21 for black (WCAG 2, relative luminance).
    pub(crate) fn against_white(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let luminance = 0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue);
        1.05 / (luminance + 0.05)
    }

    /// The colour as `#rrggbb`.
    pub(crate) fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.hex())
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.strip_prefix('#')
            .filter(|digits| digits.len() == 6)
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .map(|value| {
                let [_, red, green, blue] = value.to_be_bytes();
                Self { red, green, blue }
            })
            .ok_or_else(|| D::Error::custom(format!("\"{text}\" is not a colour like #a8141f")))
    }
}
