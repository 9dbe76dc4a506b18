//! OpenDocument spreadsheets: whole files, and the content inside a real one.
#![no_main]

use fuzz::{Container, read, start};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static LIST: LazyLock<Container> = LazyLock::new(|| {
    Container::new(include_bytes!("../../samples/ca-nhan.ods"), &["content.xml", "META-INF/manifest.xml"])
});

fuzz_target!(init: start(LIST.seeds()), |input: &[u8]| read("danh-sach.ods", &LIST.file(input)));
