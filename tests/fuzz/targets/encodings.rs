//! The decoding of old encodings: it never fails whatever the letters, and gives back what was written in each.
#![no_main]

use fuzz::{lexicon, start};
use intake::Choices;
use intake::encoding::{Choice, Encoding};
use libfuzzer_sys::fuzz_target;
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

const LETTERS: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

/// How each letter is written in an encoding: found by decoding every way to write one.
fn writing(encoding: Encoding) -> HashMap<char, String> {
    let latin = || (' '..='\u{FF}').filter(|c| c.is_ascii_alphabetic() || *c > '\u{A0}');
    let pairs = latin().flat_map(|one| latin().map(move |other| format!("{one}{other}")));
    let mut written = HashMap::new();
    for way in latin().map(String::from).chain(pairs) {
        // "x" in front: a word that begins with a capital which TCVN3 lacks would get it back.
        let read = encoding.decode(&format!("x{way}"));
        let mut letters = read.chars().skip(1);
        if let (Some(letter), None) = (letters.next(), letters.next())
            && LETTERS.contains(letter)
            // Letters that an encoding does not use come out as they are: nobody writes them so.
            && (letter.to_string() != way || matches!(letter, 'í' | 'ì'))
        {
            written.entry(letter).or_insert(way);
        }
    }
    written
}

static WRITINGS: LazyLock<Vec<(Encoding, HashMap<char, String>)>> =
    LazyLock::new(|| [Encoding::Tcvn3, Encoding::Vni].map(|one| (one, writing(one))).to_vec());

/// What was written in an encoding reads as it was meant.
fn comes_back(text: &str) {
    let small = text.to_lowercase();
    let meant: String = small.nfc().filter(|c| LETTERS.contains(*c) || *c == ' ').collect();
    for (encoding, written) in WRITINGS.iter() {
        let way: String = meant.chars().map(|c| written.get(&c).cloned().unwrap_or(c.into())).collect();
        assert_eq!(encoding.decode(&way).to_lowercase(), meant, "{encoding:?}");
    }
    let apart: String = meant.nfd().collect();
    assert_eq!(Encoding::Decomposed.decode(&apart), meant);
}

/// A table of these letters reads in whatever encoding somebody chose for its columns.
fn is_read_as_chosen(text: &str, encoding: Encoding) {
    let _text = encoding.decode(text);
    let table = format!("TT\tHọ và tên\tĐơn vị\n1\t{text}\t{text}\n");
    let choice = |column: &str| Choice { sheet: "Danh sách".into(), column: column.into(), encoding };
    let choices = Choices { encodings: vec![choice("B"), choice("C")], ..Choices::default() };
    let _read = intake::read_as("danh-sach.csv", table.as_bytes(), lexicon(), &choices);
}

fn seeds() -> Vec<Vec<u8>> {
    ["nguyễn thị phượng", "Bµ NguyÔn ThÞ Ph\u{AD}îng", "Baø Nguyeãn Thò Phöôïng", "GÓP Ý µ ®", LETTERS]
        .map(|text| text.as_bytes().to_vec())
        .to_vec()
}

fuzz_target!(init: start(seeds()), |input: &[u8]| {
    let Some((first, bytes)) = input.split_first() else { return };
    let text = String::from_utf8_lossy(bytes);
    comes_back(&text);
    let encoding = Encoding::ALL[usize::from(*first) % Encoding::ALL.len()];
    if first % 2 == 0 {
        is_read_as_chosen(&text, encoding);
    } else {
        // The same bytes as the Latin letters that files keep of old fonts.
        is_read_as_chosen(&bytes.iter().map(|byte| char::from(*byte)).collect::<String>(), encoding);
    }
});
