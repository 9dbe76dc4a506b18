//! The samples in tests/samples/statements: the same for this crate and for the page that checks in a browser.
//! `UPDATE=1 cargo test -p statements samples` writes them.

use crate::tests::{code, drawn, facts, key, list_of, span};
use crate::{
    Facts, Issue, KeyState, Reason, RevocationList, Revoked, Verdict, check, codes_in, fingerprint, sign,
    sign_list,
};
use std::path::PathBuf;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/samples/statements").join(name)
}

fn sample(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

/// Three keys: an old one, one that was stolen, the one in use; and one of another office.
fn list() -> RevocationList {
    let keys = vec![
        span(&key(1), KeyState::Retired("2022-01-05".parse().unwrap())),
        span(&key(2), KeyState::Stolen("2023-01-05".parse().unwrap())),
        span(&key(3), KeyState::InUse),
    ];
    let mut list = list_of(keys);
    list.revoked.push(Revoked { fingerprint: fingerprint(&signed(7, 3)), replaced: true });
    list.kept.insert(fingerprint(&signed(5, 2)));
    list
}

fn signed(ordinal: i64, seed: u8) -> String {
    sign(&Facts { ordinal, ..facts() }, &key(seed)).unwrap()
}

/// The statement of a sheet that replaced another.
fn again(issue: Issue) -> String {
    sign(&Facts { issue, ..facts() }, &key(3)).unwrap()
}

fn texts() -> [(&'static str, String, Verdict); 9] {
    [
        ("noted.txt", again(Issue::Noted("cấp lại lần 1".to_owned())), Verdict::Valid),
        ("counted.txt", again(Issue::Counted(3)), Verdict::Valid),
        ("valid.txt", signed(33, 3), Verdict::Valid),
        ("old-key.txt", signed(33, 1), Verdict::Valid),
        ("changed.txt", signed(33, 3).replace("Bích Đào", "Bích Đảo"), Verdict::Changed),
        ("revoked.txt", signed(7, 3), Verdict::Revoked(Reason::Replaced)),
        ("kept.txt", signed(5, 2), Verdict::Valid),
        ("forged.txt", signed(6, 2), Verdict::Revoked(Reason::KeyStolen)),
        ("unknown.txt", signed(33, 4), Verdict::UnknownIssuer),
    ]
}

fn picture() -> Vec<u8> {
    let grey = drawn(&code(&signed(33, 3)), 6);
    let side = u32::try_from(grey.width).unwrap();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&grey.dots).unwrap();
    bytes
}

#[test]
fn the_samples_are_told_as_their_names_say() {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path("")).unwrap();
        std::fs::write(path("list.txt"), sign_list(&list(), &key(3))).unwrap();
        std::fs::write(path("valid.png"), picture()).unwrap();
        for (name, text, _) in texts() {
            std::fs::write(path(name), text).unwrap();
        }
    }
    let list = RevocationList::read(&sample("list.txt")).unwrap();
    for (name, text, verdict) in texts() {
        assert_eq!(sample(name), text, "{name}: a statement that was printed is never written otherwise");
        assert_eq!(check(&sample(name), &list).verdict, verdict, "{name}");
    }
    let found = codes_in(&std::fs::read(path("valid.png")).unwrap()).unwrap();
    assert_eq!(found, [sample("valid.txt")]);
}
