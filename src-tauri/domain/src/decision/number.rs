//! Decision numbers: `737/QĐ-LĐLĐ`, entered from the clerk's register and never made by the program.

use crate::Refusal;
use crate::text::clean;

/// A decision's number with its suffix, unique within the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionNumber {
    number: String,
    suffix: String,
}

impl DecisionNumber {
    /// Takes what the officer typed: `737`, `03` or `737/QĐ-LĐLĐ`. Without a suffix the office's own is taken.
    ///
    /// # Errors
    /// [`Refusal::NumberMalformed`] when there is no digit before the slash, or something that numbers do not have.
    pub fn new(typed: &str, office_suffix: &str) -> Result<Self, Refusal> {
        let text = clean(typed);
        let malformed = || Refusal::NumberMalformed { text: text.clone() };
        let (number, suffix) = match text.split_once('/') {
            Some((number, suffix)) => (number.trim(), suffix.trim()),
            None => (text.as_str(), office_suffix),
        };
        let starts_with_digit = number.chars().next().is_some_and(|c| c.is_ascii_digit());
        if !starts_with_digit || !number.chars().all(|c| c.is_ascii_alphanumeric()) || suffix.is_empty() {
            return Err(malformed());
        }
        Ok(Self { number: number.to_owned(), suffix: suffix.to_owned() })
    }

    /// The number as printed: `737/QĐ-LĐLĐ`.
    #[must_use]
    pub fn printed(&self) -> String {
        format!("{}/{}", self.number, self.suffix)
    }

    /// What makes it unique in its year: leading zeros and the case of letters do not tell numbers apart, so that `03`
    /// and `3` are one number.
    #[must_use]
    pub fn key(&self) -> String {
        let significant = self.number.trim_start_matches('0');
        let significant = if significant.is_empty() { "0" } else { significant };
        format!("{}/{}", significant, self.suffix).to_uppercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_number_takes_the_suffix_of_the_office() {
        assert_eq!(DecisionNumber::new(" 737 ", "QĐ-LĐLĐ").unwrap().printed(), "737/QĐ-LĐLĐ");
        assert_eq!(DecisionNumber::new("2100/QĐ-UBND", "QĐ-LĐLĐ").unwrap().printed(), "2100/QĐ-UBND");
    }

    #[test]
    fn a_leading_zero_does_not_make_another_number() {
        let number = |typed| DecisionNumber::new(typed, "QĐ-LĐLĐ").unwrap();
        assert_eq!(number("03").printed(), "03/QĐ-LĐLĐ");
        assert_eq!(number("03").key(), number("3").key());
        assert_ne!(number("30").key(), number("3").key());
        assert_ne!(number("3a").key(), number("3").key());
    }

    #[test]
    fn words_are_no_number() {
        for typed in ["", "abc", "/QĐ-LĐLĐ", "7 37", "737/"] {
            assert!(
                matches!(DecisionNumber::new(typed, "QĐ-LĐLĐ"), Err(Refusal::NumberMalformed { .. })),
                "{typed}"
            );
        }
    }
}
