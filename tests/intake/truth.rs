//! What a careful clerk would type for a sample list, compared field by field with what was read.

use domain::catalogue::AwardCode;
use intake::{ReadRow, Reading};
use serde_json::Value;
use std::path::PathBuf;

/// A file of `tests/samples`.
pub fn sample(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap()
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)
}

/// The rows of a sample's truth.
pub fn truth(name: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(path(&format!("{name}.truth.json"))).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    value.as_array().or_else(|| value.get("rows")?.as_array()).unwrap().clone()
}

/// The codes of the truth's award words, as the samples' README gives them.
fn code(words: &str) -> &'static str {
    match words {
        "Cờ thi đua toàn diện" => "CO_LDLD",
        "Bằng khen" => "BK_LDLD",
        "Bằng khen chuyên đề" => "BK_LDLD_CD",
        badge if badge.starts_with("Huy hiệu “Vì sự nghiệp phát triển tỉnh") => "HH_TINH",
        other => panic!("no code for {other}"),
    }
}

/// Every field of every row that differs from the truth, in words.
pub fn differences(reading: &Reading, truth: &[Value]) -> Vec<String> {
    let mut out = Vec::new();
    if reading.rows.len() != truth.len() {
        out.push(format!("{} rows read, {} in truth", reading.rows.len(), truth.len()));
    }
    for (row, wanted) in reading.rows.iter().zip(truth) {
        let text = |field: &str| wanted[field].as_str();
        let fields = [
            ("kind", Some(row.kind.as_str()), text("kind")),
            ("honorific", row.honorific.as_deref(), text("honorific")),
            ("name", Some(row.name.as_str()), text("name")),
            ("position", row.position.as_deref(), text("position")),
            ("unit", row.unit.as_deref(), text("unit")),
            ("nominated_by", row.nominated_by.as_deref(), text("nominated_by")),
            ("award", row.award.as_ref().map(AwardCode::as_str), text("award").map(code)),
            ("theme", row.theme.as_deref(), text("theme")),
            ("citation", row.citation.as_deref(), text("citation")),
        ];
        for (field, got, wanted) in fields.into_iter().filter(|(_, got, wanted)| got != wanted) {
            out.push(format!("{}: {field}: read {got:?}, truth {wanted:?}", place(row)));
        }
    }
    out
}

/// Where a row stands.
pub fn place(row: &ReadRow) -> String {
    format!("{}!{}", row.origin.sheet, row.origin.row)
}
