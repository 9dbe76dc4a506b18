//! OpenDocument spreadsheets: whole files, and the content inside a real one.
#![no_main]

use fuzz::{Container, read, start};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static LIST: LazyLock<Container> = LazyLock::new(|| {
    Container::new(include_bytes!("../../samples/ca-nhan.ods"), &["content.xml", "META-INF/manifest.xml"])
});

/// Cells whose text is in several fonts, in spaces and lines of their own.
const PIECES: &str = r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
<office:automatic-styles><style:style style:name="C" style:family="table-cell"><style:text-properties style:font-name=".VnTime"/></style:style>
<style:style style:name="T" style:family="text"><style:text-properties style:font-name="Arial" style:text-line-through-style="solid"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>TT</text:p></table:table-cell>
<table:table-cell table:style-name="C" office:value-type="string"><text:p>Hä vµ tªn</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>1</text:p></table:table-cell><table:table-cell table:style-name="C" office:value-type="string">
<text:p>Bµ<text:s text:c="2"/>Lª <text:span text:style-name="T">Hà<text:tab/>Phượng</text:span></text:p><text:p>KÕ to¸n<text:line-break/></text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;

fn seeds() -> Vec<Vec<u8>> {
    let pieces = [&[1], PIECES.as_bytes()].concat();
    LIST.seeds().into_iter().chain([pieces]).collect()
}

fuzz_target!(init: start(seeds()), |input: &[u8]| read("danh-sach.ods", &LIST.file(input)));
