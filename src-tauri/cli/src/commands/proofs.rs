//! `proofs`, `proofs-read`

use super::lists::newest;
use super::{Refused, Said, ask, copy, file_name, number, read, text};
use crate::arguments::{Proofs, ProofsRead};
use crate::words::Words;
use app::Desk;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::fmt::Display;
use std::path::Path;

/// Makes the lists of a round, for every unit.
pub async fn make(desk: &Desk, make: Proofs, words: &Words) -> Result<Said, Refused> {
    let input = json!({ "round_id": make.round, "units": null, "answer_on": make.answer_by });
    let mut made = ask(desk, "make_proof_lists", input).await?;
    if let Some(out) = &make.out {
        place(&made, out)?;
        if let Value::Object(fields) = &mut made {
            fields.insert("folder".to_owned(), json!(out.display().to_string()));
        }
    }
    let mut lines: Vec<String> = lists(&made)
        .map(|list| {
            format!("{:>5}  {}  {}", number(list, "names"), text(list, "workbook"), text(list, "unit"))
        })
        .collect();
    let (names, units) = (number(&made, "names"), lists(&made).count());
    let facts: [(&str, &dyn Display); 3] =
        [("names", &names), ("units", &units), ("folder", &text(&made, "folder"))];
    lines.push(words.say("proofs_made", &facts));
    Ok(Said { text: lines.join("\n"), value: made })
}

fn lists(made: &Value) -> impl Iterator<Item = &Value> {
    made.get("lists").and_then(Value::as_array).into_iter().flatten()
}

/// Copies the files to where the command line wants them.
fn place(made: &Value, out: &Path) -> Result<(), Refused> {
    std::fs::create_dir_all(out).map_err(|why| Refused::File { path: out.to_owned(), why })?;
    let from = Path::new(text(made, "folder"));
    for name in lists(made).flat_map(|list| [text(list, "workbook"), text(list, "paper")]) {
        copy(&from.join(name), &out.join(name))?;
    }
    Ok(())
}

/// Reads lists that came back, and takes what is beyond doubt when asked to.
pub async fn read_back(desk: &Desk, returned: ProofsRead, words: &Words) -> Result<Said, Refused> {
    let round = match returned.round {
        Some(round) => round,
        None => newest(desk, words).await?,
    };
    let mut sources = Vec::with_capacity(returned.files.len());
    for path in &returned.files {
        sources.push(json!({ "name": file_name(path), "bytes": STANDARD.encode(read(path)?) }));
    }
    let input = json!({ "round_id": round, "sources": sources });
    let mut reading = ask(desk, "read_proofs", input).await?;
    let mut lines = told(&reading, words);
    let take: Vec<Value> = rows(&reading, "rows")
        .filter(|row| is_clear(row))
        .map(|row| json!({ "nomination_id": row.get("nomination_id"), "seen": row.get("seen") }))
        .collect();
    if returned.accept && !take.is_empty() {
        let input = json!({ "round_id": round, "sources": sources, "take": take });
        let accepted = ask(desk, "accept_proofs", input).await?;
        let (proofed, edited) = (number(&accepted, "proofed"), number(&accepted, "edited"));
        lines.push(words.say("proofs_taken", &[("proofed", &proofed), ("edited", &edited)]));
        if let Value::Object(fields) = &mut reading {
            fields.insert("accepted".to_owned(), accepted);
        }
    }
    Ok(Said { value: reading, text: lines.join("\n") })
}

fn rows<'v>(reading: &'v Value, field: &str) -> impl Iterator<Item = &'v Value> {
    reading.get(field).and_then(Value::as_array).into_iter().flatten()
}

/// Whether nobody has to look: it is right, or the unit alone corrected what may still be corrected.
fn is_clear(row: &Value) -> bool {
    let is_open = row.get("locked").is_none_or(Value::is_null);
    let is_silent = row.get("remark").is_none_or(Value::is_null);
    // A name that a list would be asked about is for a person to decide on.
    let is_sure = rows(row, "doubts").next().is_none();
    is_silent
        && is_sure
        && match text(row, "standing") {
            "same" => true,
            "differs" => is_open,
            _ => false,
        }
}

/// What differs, what is missing, what could not be told: a line each, and the counts.
fn told(reading: &Value, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for row in rows(reading, "rows").filter(|row| text(row, "standing") != "same" || !is_clear(row)) {
        let parts: Vec<String> = rows(row, "differences").map(|one| difference(one, words)).collect();
        let doubts: String = rows(row, "doubts")
            .filter_map(|doubt| words.doubt_of(doubt))
            .map(|sentence| format!("  ({sentence})"))
            .collect();
        let remark = row.get("remark").and_then(Value::as_str);
        let remark = remark.map(|text| format!("  {}", words.say("proof_remark", &[("text", &text)])));
        lines.push(format!(
            "{}!{:<4} {}: {} – {}{doubts}{}",
            text(row, "file"),
            number(row, "row"),
            text(row, "recipient"),
            words.say(&format!("standing_{}", text(row, "standing")), &[]),
            parts.join("; "),
            remark.unwrap_or_default()
        ));
    }
    for problem in rows(reading, "problems") {
        let (file, said) = (text(problem, "file"), text(problem, "text"));
        let why = words.word("returned", text(problem, "why"));
        lines.push(format!("{file}!{:<4} {said}: {why}", number(problem, "row")));
    }
    for name in rows(reading, "missing") {
        let (recipient, unit) = (text(name, "recipient"), text(name, "nominated_by"));
        lines.push(words.say("proof_missing", &[("name", &recipient), ("unit", &unit)]));
    }
    let same = rows(reading, "rows").filter(|row| text(row, "standing") == "same").count();
    let all = rows(reading, "rows").count();
    lines.push(words.say("proofs_count", &[("count", &all), ("same", &same)]));
    lines
}

fn difference(one: &Value, words: &Words) -> String {
    let joined = |side: &str| rows(one, side).map(|piece| text(piece, "text")).collect::<String>();
    let field = words.word("field", text(one, "field"));
    format!("{field} “{}” → “{}”", joined("before"), joined("after"))
}
