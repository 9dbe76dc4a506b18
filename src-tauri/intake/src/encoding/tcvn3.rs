//! TCVN3 (TCVN 5712:1993, VN3; the `.Vn…` fonts): one byte a letter. It has no capitals with tone marks: those are
//! small letters shown by a font of capitals, `.VnTimeH`.

/// The letter of a byte; what Excel and Word keep of such a byte is the Latin letter of the same number.
#[rustfmt::skip]
const LETTERS: &[(char, char)] = &[
    ('\u{A1}', 'Ă'), ('\u{A2}', 'Â'), ('\u{A3}', 'Ê'), ('\u{A4}', 'Ô'), ('\u{A5}', 'Ơ'), ('\u{A6}', 'Ư'), ('\u{A7}', 'Đ'),
    ('\u{A8}', 'ă'), ('\u{A9}', 'â'), ('\u{AA}', 'ê'), ('\u{AB}', 'ô'), ('\u{AC}', 'ơ'), ('\u{AD}', 'ư'), ('\u{AE}', 'đ'),
    ('\u{B5}', 'à'), ('\u{B6}', 'ả'), ('\u{B7}', 'ã'), ('\u{B8}', 'á'), ('\u{B9}', 'ạ'),
    ('\u{BB}', 'ằ'), ('\u{BC}', 'ẳ'), ('\u{BD}', 'ẵ'), ('\u{BE}', 'ắ'), ('\u{C6}', 'ặ'),
    ('\u{C7}', 'ầ'), ('\u{C8}', 'ẩ'), ('\u{C9}', 'ẫ'), ('\u{CA}', 'ấ'), ('\u{CB}', 'ậ'),
    ('\u{CC}', 'è'), ('\u{CE}', 'ẻ'), ('\u{CF}', 'ẽ'), ('\u{D0}', 'é'), ('\u{D1}', 'ẹ'),
    ('\u{D2}', 'ề'), ('\u{D3}', 'ể'), ('\u{D4}', 'ễ'), ('\u{D5}', 'ế'), ('\u{D6}', 'ệ'),
    ('\u{D7}', 'ì'), ('\u{D8}', 'ỉ'), ('\u{DC}', 'ĩ'), ('\u{DD}', 'í'), ('\u{DE}', 'ị'),
    ('\u{DF}', 'ò'), ('\u{E1}', 'ỏ'), ('\u{E2}', 'õ'), ('\u{E3}', 'ó'), ('\u{E4}', 'ọ'),
    ('\u{E5}', 'ồ'), ('\u{E6}', 'ổ'), ('\u{E7}', 'ỗ'), ('\u{E8}', 'ố'), ('\u{E9}', 'ộ'),
    ('\u{EA}', 'ờ'), ('\u{EB}', 'ở'), ('\u{EC}', 'ỡ'), ('\u{ED}', 'ớ'), ('\u{EE}', 'ợ'),
    ('\u{EF}', 'ù'), ('\u{F1}', 'ủ'), ('\u{F2}', 'ũ'), ('\u{F3}', 'ú'), ('\u{F4}', 'ụ'),
    ('\u{F5}', 'ừ'), ('\u{F6}', 'ử'), ('\u{F7}', 'ữ'), ('\u{F8}', 'ứ'), ('\u{F9}', 'ự'),
    ('\u{FA}', 'ỳ'), ('\u{FB}', 'ỷ'), ('\u{FC}', 'ỹ'), ('\u{FD}', 'ý'), ('\u{FE}', 'ỵ'),
];

/// The text in Unicode. Letters that TCVN3 does not use stay as they are.
pub(crate) fn decode(text: &str) -> String {
    text.chars().map(|c| letter(c).unwrap_or(c)).collect()
}

/// The Unicode letter that a Latin letter stands for.
pub(crate) fn letter(c: char) -> Option<char> {
    let at = LETTERS.binary_search_by_key(&c, |(byte, _)| *byte).ok()?;
    LETTERS.get(at).map(|(_, letter)| *letter)
}

/// Whether TCVN3 can write this letter as a capital: only those without a tone mark.
pub(crate) fn has_capital(small: char) -> bool {
    small.is_ascii() || matches!(small, 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư' | 'đ')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The Latin letters by which TCVN3 writes a text; a capital with a tone mark is written small.
    fn encode(text: &str) -> String {
        let of = |c: char| LETTERS.iter().find(|(_, letter)| *letter == c).map(|(byte, _)| *byte);
        text.chars()
            .flat_map(|c| {
                let small = c.to_lowercase().next().unwrap_or(c);
                [of(c).or_else(|| of(small)).unwrap_or(c)]
            })
            .collect()
    }

    #[test]
    fn every_letter_of_the_alphabet_comes_back() {
        for c in super::super::tests::LETTERS.chars() {
            let capital = c.to_uppercase().to_string();
            assert_eq!(decode(&encode(&c.to_string())), c.to_string());
            let back = decode(&encode(&capital));
            let expected = if has_capital(c) { capital } else { c.to_string() };
            assert_eq!(back, expected, "TCVN3 writes capitals with a tone mark small");
        }
    }

    #[test]
    fn the_table_is_sorted_so_that_letters_are_found() {
        assert!(LETTERS.is_sorted_by_key(|(byte, _)| *byte));
    }

    #[test]
    fn a_line_of_a_real_list_is_read() {
        assert_eq!(decode("C«ng ty TNHH ChÕ biÕn gç Béc Bè"), "Công ty TNHH Chế biến gỗ Bộc Bố");
        assert_eq!(decode("Tr\u{AD}êng PTDTBT THCS Nam MÉu"), "Trường PTDTBT THCS Nam Mẫu");
    }
}
