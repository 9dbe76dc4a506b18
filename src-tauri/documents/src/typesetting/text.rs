//! Texts as they are set: one normal form, no stray spaces, capitals where the zone asks for them.

use std::borrow::Cow;

use domain::text::clean_lines;

use crate::template::Letters;

/// The text as it will be set. Line breaks stay; everything else that nobody sees goes.
pub(crate) fn finished(raw: &str, letters: Letters) -> Cow<'_, str> {
    let clean = if is_clean(raw) { Cow::Borrowed(raw) } else { Cow::Owned(clean_lines(raw)) };
    match letters {
        Letters::AsWritten | Letters::SmallCaps => clean,
        Letters::Capitals => Cow::Owned(clean.to_uppercase()),
    }
}

/// Whether the text is sure to be what [`clean_lines`] would make of it. Saves the work for nearly every text.
fn is_clean(text: &str) -> bool {
    let mut before = ' ';
    for c in text.chars() {
        let plain = match c {
            ' ' | '\n' => before != ' ' && before != '\n',
            '!'..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{1ea0}'..='\u{1ef9}' => true,
            '–' | '—' | '‘' | '’' | '“' | '”' | '…' => true,
            _ => false,
        };
        if !plain || (c == '\n' && before == ' ') {
            return false;
        }
        before = c;
    }
    text.is_empty() || (before != ' ' && before != '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_letters_are_set_composed() {
        let decomposed = "Nguye\u{302}\u{303}n Thi\u{323} Phu\u{31b}\u{323}ng";
        assert_eq!(finished(decomposed, Letters::AsWritten), "Nguyễn Thị Phựng");
    }

    #[test]
    fn capitals_keep_their_marks() {
        assert_eq!(finished("tm. ban thường vụ\nchủ tịch", Letters::Capitals), "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH");
    }

    #[test]
    fn the_shortcut_agrees_with_the_full_cleaning() {
        let texts = [
            "",
            " ",
            "a ",
            " a",
            "a  b",
            "a\nb",
            "a \nb",
            "a\n b",
            "a\n\nb",
            "“Giỏi việc nước”",
            "a\u{a0}b",
            "e\u{301}",
            "Ức\u{ad}",
            "2021–2025",
            "a\tb",
        ];
        for text in texts {
            assert_eq!(finished(text, Letters::AsWritten), clean_lines(text), "{text:?}");
        }
    }
}
