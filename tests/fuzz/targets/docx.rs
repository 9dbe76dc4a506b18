//! Word documents: whole files, and the body and the styles inside a real one.
#![no_main]

use fuzz::{Container, read, start};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

const STYLES: &[u8] = b"<w:styles xmlns:w=\"w\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:styleId=\"Normal\"><w:rPr><w:rFonts w:hAnsi=\"Times New Roman\"/></w:rPr></w:style></w:styles>";

static LIST: LazyLock<Container> = LazyLock::new(|| {
    Container::new(
        include_bytes!("../../samples/danh-sach-y-te.docx"),
        &["word/document.xml", "word/styles.xml"],
    )
    .with("word/styles.xml", STYLES)
});

fuzz_target!(init: start(LIST.seeds()), |input: &[u8]| read("danh-sach.docx", &LIST.file(input)));
