//! VNI (the `VNI-…` fonts): a plain letter and, behind it, a Latin letter that the font shows as its marks.

/// A plain letter with the letter behind it, and the Vietnamese letter they make.
#[rustfmt::skip]
const PAIRS: &[(char, &str)] = &[
    // The base, then for each mark letter the result, in the order of MARKS.
    ('a', "áàảãạâấầẩẫậăắằẳẵặ"), ('e', "éèẻẽẹêếềểễệ·····"), ('o', "óòỏõọôốồổỗộ·····"),
    ('u', "úùủũụ···········"), ('y', "ýỳỷỹ············"),
    ('ô', "ớờởỡợ···········"), ('ö', "ứừửữự···········"),
];

/// Letters behind a plain letter: tones alone, circumflex with and without tone, breve with and without.
const MARKS: &str = "ùøûõïâáàåãäêéèúüë";

/// Letters that stand for themselves.
#[rustfmt::skip]
const ALONE: &[(char, char)] = &[
    ('í', 'í'), ('ì', 'ì'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị'), ('ô', 'ơ'), ('ö', 'ư'), ('î', 'ỵ'), ('ñ', 'đ'),
];

/// The text in Unicode. Letters that VNI does not use stay as they are.
pub(crate) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match letters.peek().and_then(|mark| pair(c, *mark)) {
            Some(letter) => {
                out.push(letter);
                letters.next();
            }
            None => out.push(alone(c).unwrap_or(c)),
        }
    }
    out
}

/// The letter that a plain letter and a mark make; the mark may be of either case.
fn pair(base: char, mark: char) -> Option<char> {
    let small = lower(base);
    let (_, made) = PAIRS.iter().find(|(letter, _)| *letter == small)?;
    let at = MARKS.chars().position(|one| one == lower(mark))?;
    let letter = made.chars().nth(at).filter(|letter| *letter != '·')?;
    Some(if base.is_uppercase() { upper(letter) } else { letter })
}

/// The letter that stands for itself.
fn alone(c: char) -> Option<char> {
    let (_, letter) = ALONE.iter().find(|(latin, _)| *latin == lower(c))?;
    Some(if c.is_uppercase() { upper(*letter) } else { *letter })
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn upper(c: char) -> char {
    c.to_uppercase().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encode(letter: char) -> String {
        let small = lower(letter);
        let cased = |c: char| if letter.is_uppercase() { upper(c) } else { c };
        for (base, made) in PAIRS {
            if let Some(at) = made.chars().position(|one| one == small) {
                return [cased(*base), cased(MARKS.chars().nth(at).unwrap())].iter().collect();
            }
        }
        let alone = ALONE.iter().find(|(_, made)| *made == small).map(|(latin, _)| cased(*latin));
        alone.unwrap_or(letter).to_string()
    }

    #[test]
    fn every_letter_of_the_alphabet_comes_back_in_both_cases() {
        for c in super::super::tests::LETTERS.chars() {
            for letter in [c, upper(c)] {
                assert_eq!(decode(&encode(letter)), letter.to_string());
            }
        }
    }

    #[test]
    fn a_line_of_a_real_list_is_read() {
        assert_eq!(decode("Coâng ñoaøn cô sôû Tröôøng THCS Nam Maãu"), "Công đoàn cơ sở Trường THCS Nam Mẫu");
        assert_eq!(decode("NGUYEÃN THÒ PHÖÔÏNG"), "NGUYỄN THỊ PHƯỢNG");
    }
}
