//! Documents stay as they are, to the byte, until somebody means to change them.
//!
//! The hashes stand in `golden.txt`. After an intended change look at the pictures that the failed test left, then run
//! the test with `VINHDANH_GOLDEN=write` to take the new documents as the right ones.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use documents::{
    Certificate, Correction, Output, Page, Pdf, PreviewOptions, PrintMode, Supplies, Template, preview,
    render,
};
use sha2::{Digest, Sha256};

use crate::batch::certificates;
use crate::readers::{folder, on_disk};

fn letters_of_commendation() -> Vec<Certificate> {
    let change = |certificate| Certificate {
        authority: "Ban Chấp hành Công đoàn Viên chức tỉnh Bắc Kạn".to_owned(),
        award_name: "Giấy khen".to_owned(),
        ..certificate
    };
    certificates(6).into_iter().map(change).collect()
}

fn documents() -> BTreeMap<&'static str, Pdf> {
    let made = |certificates: &[Certificate], page: Page, mode: PrintMode, correction: Correction| {
        render(certificates, &Template::preset(page), &Supplies::default(), Output { mode, correction })
            .unwrap()
    };
    let (full, over, none) = (PrintMode::FullPage, PrintMode::Overprint, Correction::NONE);
    let correction = Correction { dx_mm: 1.2, dy_mm: -0.8, scale_x: 1.001, scale_y: 0.999, turn_rad: 0.0 };
    BTreeMap::from([
        ("a3-full", made(&certificates(12), Page::A3, full, none)),
        ("a3-overprint", made(&certificates(12), Page::A3, over, none)),
        ("a3-overprint-corrected", made(&certificates(3), Page::A3, over, correction)),
        ("a3-full-300-sheets", made(&certificates(300), Page::A3, full, none)),
        ("a4-full-commendation", made(&letters_of_commendation(), Page::A4, full, none)),
        ("400x300-full", made(&certificates(6), Page::Mm400x300, full, none)),
        ("360x260-overprint", made(&certificates(6), Page::Mm360x260, over, none)),
    ])
}

fn hashes() -> BTreeMap<String, String> {
    let hash =
        |bytes: &[u8]| Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let mut hashes: BTreeMap<String, String> =
        documents().iter().map(|(name, pdf)| ((*name).to_owned(), hash(&pdf.bytes))).collect();
    for (name, mode) in [("preview-full", PrintMode::FullPage), ("preview-overprint", PrintMode::Overprint)] {
        let svg = preview(
            &certificates(2)[1],
            &Template::preset(Page::A3),
            &Supplies::default(),
            PreviewOptions { mode },
        )
        .unwrap()
        .svg;
        hashes.insert(name.to_owned(), hash(svg.as_bytes()));
    }
    hashes
}

fn golden_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("documents/golden.txt")
}

fn golden() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(golden_file()).unwrap_or_default();
    let entry = |line: &str| line.split_once(' ').map(|(hash, name)| (name.to_owned(), hash.to_owned()));
    text.lines().filter_map(entry).collect()
}

/// Leaves the documents that differ as PDF and the first sheet as a picture.
fn leave(different: &[&String]) {
    for (name, pdf) in documents() {
        if different.iter().any(|other| *other == name) {
            let path = on_disk(name, &pdf);
            let picture = folder().join(name);
            let made = Command::new("pdftoppm")
                .args(["-r", "60", "-png", "-singlefile"])
                .arg(path)
                .arg(picture)
                .status();
            assert!(made.is_ok_and(|status| status.success()));
        }
    }
}

#[test]
fn no_document_changes_by_accident() {
    let now = hashes();
    if std::env::var("VINHDANH_GOLDEN").is_ok_and(|wish| wish == "write") {
        let text: String = now.iter().map(|(name, hash)| format!("{hash} {name}\n")).collect();
        std::fs::write(golden_file(), text).unwrap();
    }
    let golden = golden();
    let different: Vec<&String> = now.keys().filter(|name| golden.get(*name) != now.get(*name)).collect();
    leave(&different);
    assert!(different.is_empty(), "{different:?} changed; look at them in {}", folder().display());
    assert_eq!(golden.keys().collect::<Vec<_>>(), now.keys().collect::<Vec<_>>());
}
