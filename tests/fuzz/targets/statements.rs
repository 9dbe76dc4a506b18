//! Statements and what revokes them: nothing that anybody writes brings the checking down or is taken for an office's word;
//! what an office signed is told as valid, and with one byte changed never.
#![no_main]

use chrono::{Days, NaiveDate};
use fuzz::start;
use libfuzzer_sys::fuzz_target;
use statements::{Facts, Issue, PrivateKey, RevocationList, Verdict, check, codes_in, pasted, sign};
use std::sync::LazyLock;

const LIST: &str = include_str!("../../samples/statements/list.txt");
/// What that list's office signed and has not taken back.
const VALID: [&str; 3] = [
    include_str!("../../samples/statements/valid.txt"),
    include_str!("../../samples/statements/old-key.txt"),
    include_str!("../../samples/statements/kept.txt"),
];
const OTHERS: [&str; 4] = [
    include_str!("../../samples/statements/changed.txt"),
    include_str!("../../samples/statements/forged.txt"),
    include_str!("../../samples/statements/revoked.txt"),
    include_str!("../../samples/statements/unknown.txt"),
];
const PICTURE: &[u8] = include_bytes!("../../samples/statements/valid.png");

static OFFICE: LazyLock<RevocationList> =
    LazyLock::new(|| RevocationList::read(LIST).expect("the sample is a list"));
/// The key that is in use by that list.
static KEY: LazyLock<PrivateKey> = LazyLock::new(|| PrivateKey::from_seed(&[3; 32]));

/// A text that comes from anywhere is valid only when the office signed that very text.
fn is_told(text: &str) {
    let is_true = |text: &str| check(text, &OFFICE).verdict == Verdict::Valid;
    assert!(!is_true(text) || VALID.contains(&text), "taken for the office's: {text:?}");
    let put_right = pasted(text);
    assert!(
        !is_true(&put_right) || VALID.contains(&put_right.as_str()),
        "taken for the office's: {put_right:?}"
    );
}

/// A list that comes from anywhere is taken only when it is one that the office signed.
fn is_listed(text: &str) {
    if let Ok(list) = OFFICE.accept(text) {
        assert_eq!(list, *OFFICE, "a list that nobody signed");
    }
    let _own = RevocationList::read(text);
}

/// What is signed is told as valid and says the same again; with one byte changed it is never valid.
fn comes_back(bytes: &[u8]) {
    let [place, turn, day, ordinal, issue, texts @ ..] = bytes else { return };
    let texts = String::from_utf8_lossy(texts);
    let mut texts = texts.split('\t').map(str::to_owned);
    let mut text = || texts.next().unwrap_or_default();
    let facts = Facts {
        issuer: text(),
        award: text(),
        recipient: text(),
        below: text(),
        number: text(),
        decided_on: NaiveDate::default() + Days::new(u64::from(*day) * 100),
        ordinal: i64::from(*ordinal),
        issue: match issue % 4 {
            0 => Issue::First,
            1 => Issue::Noted(text()),
            count => Issue::Counted(i64::from(count)),
        },
    };
    let Ok(signed) = sign(&facts, &KEY) else { return };
    let checked = check(&signed, &OFFICE);
    assert_eq!(checked.verdict, Verdict::Valid, "{signed:?}");
    let said = checked.facts.expect("a valid statement says something");
    assert!(said.are_those_of(&signed) && facts.are_those_of(&signed), "{signed:?}");
    assert_eq!(sign(&said, &KEY).as_deref(), Ok(signed.as_str()), "it is written in one way only");
    let mut changed = signed.into_bytes();
    let at = (usize::from(*place) * 257 + usize::from(*turn)) % changed.len();
    changed[at] ^= (*turn).max(1);
    if let Ok(text) = std::str::from_utf8(&changed) {
        assert_ne!(check(text, &OFFICE).verdict, Verdict::Valid, "byte {at}: {text:?}");
    }
}

fn seeds() -> Vec<Vec<u8>> {
    let told = VALID.iter().chain(&OTHERS).map(|text| [b"\0", text.as_bytes()].concat());
    let facts = "BAN CHẤP HÀNH LĐLĐ TỈNH\tBằng khen\tBà Nông Thị Bích Đào\tPhó Chủ tịch CĐCS\t737/QĐ-LĐLĐ";
    let signed = [&[2, 9, 1, 77, 33, 1], facts.as_bytes()].concat();
    told.chain([[b"\x01", LIST.as_bytes()].concat(), signed, [b"\x03", PICTURE].concat()]).collect()
}

fuzz_target!(init: start(seeds()), |input: &[u8]| {
    let Some((first, bytes)) = input.split_first() else { return };
    match first % 4 {
        0 => is_told(&String::from_utf8_lossy(bytes)),
        1 => is_listed(&String::from_utf8_lossy(bytes)),
        2 => comes_back(bytes),
        // A picture comes from anywhere too.
        _ => drop(codes_in(bytes)),
    }
});
