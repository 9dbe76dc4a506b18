//! What the two languages agree on, and what the docs say of the base: drift is a failing test.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(missing_docs, reason = "a test's name says what it is about")]

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// `UPDATE=1 cargo test` writes the file instead of comparing it.
#[test]
fn generated_ts_is_up_to_date() {
    let path = root().join("ui/src/backend/generated.ts");
    let expected = app::door::generated();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap();
    assert!(there == expected, "run it with UPDATE=1 and look at what changed in the screens");
}
