//! Workbooks: whole files, and sheets, strings, styles and relations inside a real one.
#![no_main]

use fuzz::{Container, read, start};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

const STRINGS: &[u8] = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>Họ và tên</t></si><si><r><rPr>\
    <rFont val=\".VnTime\"/></rPr><t>B\u{b5} N«ng </t></r><r><t>Thị Hà</t></r></si></sst>"
    .as_bytes();

static LIST: LazyLock<Container> = LazyLock::new(|| {
    Container::new(
        include_bytes!("../../samples/kcn-tcvn3.xlsx"),
        &[
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
        ],
    )
    .with("xl/sharedStrings.xml", STRINGS)
});

fuzz_target!(init: start(LIST.seeds()), |input: &[u8]| read("danh-sach.xlsx", &LIST.file(input)));
