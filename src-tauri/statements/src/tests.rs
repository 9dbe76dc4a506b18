//! What a statement proves, and what no change of a letter gets past.

use crate::{
    Facts, Grey, Issue, KeySpan, KeyState, LARGEST_TEXT, NotAList, PrivateKey, Reason, RevocationList,
    Revoked, Verdict, check, codes_in_grey, fingerprint, page, pasted, sign, sign_list,
};
use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn key(seed: u8) -> PrivateKey {
    PrivateKey::from_seed(&[seed; 32])
}

pub fn span(key: &PrivateKey, state: KeyState) -> KeySpan {
    KeySpan { key: key.public(), from: day("2020-01-02"), state }
}

pub fn list_of(keys: Vec<KeySpan>) -> RevocationList {
    RevocationList {
        issuer: "Liên đoàn Lao động tỉnh Bắc Kạn".to_owned(),
        made_at: DateTime::parse_from_rfc3339("2023-12-26T01:00:00Z").unwrap().to_utc(),
        keys,
        revoked: Vec::new(),
        kept: BTreeSet::new(),
    }
}

pub fn facts() -> Facts {
    Facts {
        issuer: "BAN CHẤP HÀNH LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".to_owned(),
        award: "Bằng khen".to_owned(),
        recipient: "Bà Nông Thị Bích Đào".to_owned(),
        below: "Phó Chủ tịch Công đoàn cơ sở Giao thông vận tải Bắc Kạn".to_owned(),
        number: "737/QĐ-LĐLĐ".to_owned(),
        decided_on: day("2023-12-25"),
        ordinal: 33,
        issue: Issue::First,
    }
}

pub fn code(text: &str) -> QrCode {
    let segments = QrSegment::make_segments(text);
    let (least, most, mask) = (Version::MIN, Version::MAX, Some(Mask::new(2)));
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, mask, false).unwrap()
}

/// A code as a scanner sees it: some dots a module, a white margin.
pub fn drawn(code: &QrCode, dots: usize) -> Grey {
    let side = (usize::try_from(code.size()).unwrap() + 8) * dots;
    let module = |dot: usize| (dot / dots) as i32 - 4;
    let places = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    let dots = places.map(|(x, y)| if code.get_module(module(x), module(y)) { 0 } else { 255 }).collect();
    Grey { width: side, height: side, dots }
}

#[test]
fn a_statement_says_what_is_printed_and_then_who_signed_it() {
    let text = sign(&facts(), &key(1)).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[..8],
        [
            "VD1",
            "BAN CHẤP HÀNH LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN",
            "Bằng khen",
            "Bà Nông Thị Bích Đào",
            "Phó Chủ tịch Công đoàn cơ sở Giao thông vận tải Bắc Kạn",
            "737/QĐ-LĐLĐ",
            "25/12/2023",
            "33"
        ]
    );
    assert_eq!(lines[8].len(), 94);
    let checked = check(&text, &list_of(vec![span(&key(1), KeyState::InUse)]));
    assert_eq!((checked.verdict, checked.facts), (Verdict::Valid, Some(facts())));
}

#[test]
fn a_unit_with_a_very_long_name_fits_a_code_that_prints_at_25_mm() {
    let unit = "Công đoàn cơ sở Trường Phổ thông Dân tộc nội trú Trung học cơ sở và Trung học phổ thông huyện \
                Ngân Sơn, xã Vân Tùng (mới)";
    assert!(unit.chars().count() >= 120);
    let person = Facts { below: format!("Tổ trưởng, {unit}"), ..facts() };
    let collective = Facts { recipient: unit.to_owned(), below: String::new(), ..facts() };
    for facts in [
        person,
        collective,
        Facts { issue: Issue::Noted("cấp đổi lần 12".to_owned()), ordinal: 10_000, ..facts() },
    ] {
        let text = sign(&facts, &key(1)).unwrap();
        let version = code(&text).version().value();
        assert!(version <= 15, "version {version}: {} bytes", text.len());
    }
}

#[test]
fn a_statement_says_of_a_replacement_what_the_paper_says_of_it() {
    let note = "cấp lại lần 1";
    let said = Facts { issue: Issue::Noted(note.to_owned()), ..facts() };
    let counted = Facts { issue: Issue::Counted(3), ..facts() };
    let list = list_of(vec![span(&key(1), KeyState::InUse)]);
    for (facts, head, line) in [(said, "VD2", "33 (cấp lại lần 1)"), (counted, "VD1", "33 lần 3")] {
        let text = sign(&facts, &key(1)).unwrap();
        assert_eq!((text.lines().next(), text.lines().nth(7)), (Some(head), Some(line)));
        let checked = check(&text, &list);
        assert_eq!((checked.verdict, checked.facts), (Verdict::Valid, Some(facts)), "{line}");
    }
    assert!(sign(&Facts { issue: Issue::Counted(1), ..facts() }, &key(1)).is_err());
    assert!(sign(&Facts { issue: Issue::Noted(" ".to_owned()), ..facts() }, &key(1)).is_err());
}

#[test]
fn a_sample_is_as_long_as_a_statement_and_proves_nothing() {
    let sample = crate::sample(&facts()).unwrap();
    assert_eq!(sample.len(), sign(&facts(), &key(1)).unwrap().len());
    let checked = check(&sample, &list_of(vec![span(&key(1), KeyState::InUse)]));
    assert_eq!(checked.verdict, Verdict::UnknownIssuer);
}

#[test]
fn what_the_office_takes_back_is_told_and_names_nobody() {
    let (first, second) = (facts(), Facts { issue: Issue::Noted("cấp lại lần 1".to_owned()), ..facts() });
    let (old, new) = (sign(&first, &key(1)).unwrap(), sign(&second, &key(1)).unwrap());
    let mut list = list_of(vec![span(&key(1), KeyState::InUse)]);
    list.revoked.push(Revoked { fingerprint: fingerprint(&old), replaced: true });
    let list = RevocationList::read(&sign_list(&list, &key(1))).unwrap();
    assert_eq!(check(&old, &list).verdict, Verdict::Revoked(Reason::Replaced));
    assert_eq!(check(&new, &list).verdict, Verdict::Valid);
    let text = sign_list(&list, &key(1));
    assert!(!text.contains("Nông") && !text.contains("737"), "{text}");
}

#[test]
fn a_sheet_stays_valid_after_its_key_was_replaced() {
    let text = sign(&facts(), &key(1)).unwrap();
    let keys = vec![span(&key(1), KeyState::Retired(day("2024-01-05"))), span(&key(2), KeyState::InUse)];
    assert_eq!(check(&text, &list_of(keys)).verdict, Verdict::Valid);
    let strange = check(&text, &list_of(vec![span(&key(2), KeyState::InUse)]));
    assert_eq!(strange.verdict, Verdict::UnknownIssuer);
}

#[test]
fn of_a_stolen_key_only_what_the_office_lists_is_believed() {
    let own = sign(&facts(), &key(1)).unwrap();
    let forged = sign(&Facts { recipient: "Ông Kẻ Gian".to_owned(), ..facts() }, &key(1)).unwrap();
    let keys = vec![span(&key(1), KeyState::Stolen(day("2024-01-05"))), span(&key(2), KeyState::InUse)];
    let mut list = list_of(keys);
    list.kept.insert(fingerprint(&own));
    let list = RevocationList::read(&sign_list(&list, &key(2))).unwrap();
    assert_eq!(check(&own, &list).verdict, Verdict::Valid);
    assert_eq!(check(&forged, &list).verdict, Verdict::Revoked(Reason::KeyStolen));
}

#[test]
fn a_list_is_believed_only_from_a_key_that_is_in_use() {
    let keys = vec![span(&key(1), KeyState::Retired(day("2024-01-05"))), span(&key(2), KeyState::InUse)];
    let list = list_of(keys);
    assert_eq!(list.accept(&sign_list(&list, &key(2))), Ok(list.clone()));
    for signer in [1, 3] {
        assert_eq!(list.accept(&sign_list(&list, &key(signer))), Err(NotAList::Unsigned));
    }
    let text = sign_list(&list, &key(2));
    assert_eq!(RevocationList::read(&text.replace("retired", "stolen")), Err(NotAList::Unsigned));
    assert_eq!(RevocationList::read(text.get(..100).unwrap()), Err(NotAList::Unreadable));
    assert_eq!(RevocationList::read(&sign(&facts(), &key(2)).unwrap()), Err(NotAList::Unreadable));
}

#[test]
fn what_a_clipboard_does_to_a_statement_is_put_right() {
    let text = sign(&facts(), &key(1)).unwrap();
    let list = list_of(vec![span(&key(1), KeyState::InUse)]);
    let apart: String = text.nfd().collect();
    for way in [format!("\u{feff}{text}\r\n"), text.replace('\n', "\r\n"), format!("  {text}\n\n"), apart] {
        assert_ne!(check(&way, &list).verdict, Verdict::Valid);
        assert_eq!(check(&pasted(&way), &list).verdict, Verdict::Valid, "{way:?}");
    }
}

#[test]
fn what_is_none_or_newer_is_told_from_what_was_changed() {
    let list = list_of(vec![span(&key(1), KeyState::InUse)]);
    let text = sign(&facts(), &key(1)).unwrap();
    for none in ["", "https://example.org", "VDX", "VD", "VD1x\n"] {
        assert_eq!(check(none, &list).verdict, Verdict::NotAStatement, "{none:?}");
    }
    assert_eq!(check(&text.replacen("VD1", "VD3", 1), &list).verdict, Verdict::Newer);
    assert_eq!(check(text.get(..60).unwrap(), &list).verdict, Verdict::Changed);
    assert_eq!(check(&"VD1\n".repeat(LARGEST_TEXT), &list).verdict, Verdict::NotAStatement);
}

#[test]
fn the_page_holds_the_list_as_text() {
    let mut list = list_of(vec![span(&key(1), KeyState::InUse)]);
    list.issuer = "LĐLĐ </template><script>alert(1)</script> & con".to_owned();
    let html = page(&sign_list(&list, &key(1)));
    assert!(!html.contains("</template><script>alert"));
    assert!(html.contains("&lt;/template>&lt;script>alert(1)&lt;/script> &amp; con"));
}

/// Letters of names, what folds oddly, and what ends lines.
fn any_text() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[A-Za-zÀ-ỹĐđ ,./&\"“”'()0-9\u{301}\u{323}\n\r\t\u{200b}-]{1,120}")
        .unwrap()
}

fn any_issue() -> impl Strategy<Value = Issue> {
    prop_oneof![Just(Issue::First), any_text().prop_map(Issue::Noted), (2_i64..9).prop_map(Issue::Counted)]
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let texts = (any_text(), any_text(), any_text(), any_text(), any_text());
    (texts, 0_i32..80_000, 1_i64..200_000, any_issue()).prop_map(|(texts, days, ordinal, issue)| Facts {
        issuer: texts.0,
        award: texts.1,
        recipient: texts.2,
        below: texts.3,
        number: texts.4,
        decided_on: NaiveDate::from_num_days_from_ce_opt(700_000 + days).unwrap(),
        ordinal,
        issue,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_facts_come_back_as_they_were_signed(facts in any_facts()) {
        let Ok(text) = sign(&facts, &key(1)) else { return Ok(()) };
        prop_assert!(facts.are_those_of(&text));
        let checked = check(&text, &list_of(vec![span(&key(1), KeyState::InUse)]));
        prop_assert_eq!(checked.verdict, Verdict::Valid);
        let read = checked.facts.unwrap();
        prop_assert_eq!(read.recipient, domain::text::clean(&facts.recipient));
        prop_assert_eq!(sign(&Facts { recipient: facts.recipient.clone(), ..facts }, &key(1)).unwrap(), text.clone());
        prop_assert_eq!(pasted(&text), text);
    }

    #[test]
    fn a_letter_that_is_changed_never_verifies(place in 0_usize..400, letter in any::<char>()) {
        let text = sign(&facts(), &key(1)).unwrap();
        let mut letters: Vec<char> = text.chars().collect();
        let place = place % letters.len();
        letters[place] = letter;
        let changed: String = letters.iter().collect();
        prop_assume!(pasted(&changed) != text);
        let list = list_of(vec![span(&key(1), KeyState::InUse)]);
        prop_assert_ne!(check(&changed, &list).verdict, Verdict::Valid);
        prop_assert_ne!(check(&pasted(&changed), &list).verdict, Verdict::Valid);
    }

    #[test]
    fn no_text_brings_the_readers_down(text in any::<String>(), bytes in any::<Vec<u8>>(), head in 0_usize..4) {
        let heads = ["", "VD1\n", "VDL1\nissuer x\nmade 2023-12-26T01:00:00Z\n", "VDL1\nkey "];
        let list = list_of(vec![span(&key(1), KeyState::InUse)]);
        let text = format!("{}{text}", heads[head]);
        let _ = check(&pasted(&text), &list);
        let _ = RevocationList::read(&text);
        let _ = crate::codes_in(&bytes);
        let _ = crate::codes_in(&[b"\x89PNG\r\n\x1a\n".as_slice(), &bytes].concat());
        let _ = crate::codes_in(&[b"\xff\xd8\xff\xe0".as_slice(), &bytes].concat());
    }
}

#[test]
fn not_one_byte_of_a_statement_can_be_another() {
    let text = sign(&facts(), &key(1)).unwrap();
    let list = list_of(vec![span(&key(1), KeyState::InUse)]);
    let mut tried = 0;
    for place in 0..text.len() {
        for other in 0..=u8::MAX {
            let mut bytes = text.clone().into_bytes();
            if bytes[place] == other {
                continue;
            }
            bytes[place] = other;
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            assert_ne!(check(&changed, &list).verdict, Verdict::Valid, "byte {place} as {other}");
            tried += 1;
        }
    }
    assert!(tried > 30_000, "{tried}");
}

/// What a flatbed scanner sees of a code of 25 mm on the corner of a sheet with a frame, a little askew: each dot is the
/// mean of what lies under it, with the grain of paper.
fn scanned(code: &QrCode, dots_an_inch: f64) -> Grey {
    let (sheet, place, side) = ((70.0, 50.0), (36.0, 14.0), 25.0);
    let mm = 25.4 / dots_an_inch;
    let module = side / f64::from(code.size());
    let (sin, cos) = 0.006_f64.sin_cos();
    let is_black = |x: f64, y: f64| {
        let (x, y) = (x * cos - y * sin, x * sin + y * cos);
        let frame = (x - 6.0).abs() < 0.5 || (y - 45.0).abs() < 0.5 || (x - 66.0).abs() < 0.5;
        let at = |mm: f64, from: f64| ((mm - from) / module).floor() as i32;
        frame || code.get_module(at(x, place.0), at(y, place.1))
    };
    let (width, height) = ((sheet.0 / mm) as usize, (sheet.1 / mm) as usize);
    let mut grain = 7_u32;
    let mut dots = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            let parts = (0..9).map(|part| (f64::from(part % 3) / 3.0, f64::from(part / 3) / 3.0));
            let black = parts.filter(|(dx, dy)| is_black((x as f64 + dx) * mm, (y as f64 + dy) * mm)).count();
            grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let light = 238 - 23 * i32::try_from(black).unwrap() + i32::try_from(grain >> 28).unwrap() - 8;
            dots.push(u8::try_from(light.clamp(0, 255)).unwrap());
        }
    }
    Grey { width, height, dots }
}

#[test]
fn a_sheet_scanned_as_offices_scan_is_read() {
    let text = sign(&facts(), &key(1)).unwrap();
    for dots_an_inch in [150.0, 200.0, 300.0, 400.0] {
        let found = codes_in_grey(&scanned(&code(&text), dots_an_inch));
        assert_eq!(found, [text.as_str()], "{dots_an_inch} dots an inch");
    }
}

#[test]
fn what_a_phone_or_a_scanner_sees_of_a_code_is_the_statement_again() {
    let long =
        "Phó Chủ tịch Công đoàn cơ sở Trường Tiểu học và Trung học cơ sở xã Đôn Phong, huyện Bạch Thông";
    for facts in [facts(), Facts { below: long.to_owned(), ..facts() }] {
        let text = sign(&facts, &key(1)).unwrap();
        for dots in [2, 3, 7] {
            assert_eq!(codes_in_grey(&drawn(&code(&text), dots)).join("\n--\n"), text);
        }
    }
}
