//! `intake`

use super::{Refused, Said, ask, file_name, number, read, text};
use crate::arguments::Intake;
use crate::words::Words;
use app::lists::{DryRow, DryRun, dry_run as read_dry};
use app::{Desk, Failure, FailureCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use std::fmt::Display;
use std::path::PathBuf;

/// Reads lists without an office.
pub fn dry_run(files: &[PathBuf], words: &Words) -> Result<Said, Refused> {
    let mut all = DryRun::default();
    for path in &lists_of(files, words)? {
        let one = read_dry(&file_name(path), &read(path)?)?;
        all.rows.extend(one.rows);
        all.skipped.extend(one.skipped);
        all.encodings.extend(one.encodings);
        all.totals.extend(one.totals);
    }
    let mut lines: Vec<String> = all
        .rows
        .iter()
        .map(|row| {
            let honorific = row.honorific.as_deref().map(|word| format!("{word} ")).unwrap_or_default();
            let award = row.award.as_deref().unwrap_or("?");
            let doubts = if row.doubts.is_empty() {
                String::new()
            } else {
                format!("  ({})", words.say("dry_doubts", &[("count", &row.doubts.len())]))
            };
            format!("{}!{:<4} {award:<12} {honorific}{}{doubts}", row.origin.sheet, row.origin.row, row.name)
        })
        .collect();
    lines.extend(doubts(&all, words).map(|doubt| doubt.line()));
    // Never in silence: what was decoded is said with a word before and after.
    for one in &all.encodings {
        let (before, after) = (one.before.as_deref().unwrap_or("-"), one.after.as_deref().unwrap_or("-"));
        let strange = one.strange.len();
        let encoding = serde_json::to_value(one.encoding).unwrap_or_default();
        let encoding = encoding.as_str().unwrap_or_default();
        let facts: [(&str, &dyn Display); 6] = [
            ("sheet", &one.sheet),
            ("column", &one.column),
            ("encoding", &words.word("encoding", encoding)),
            ("before", &before),
            ("after", &after),
            ("count", &strange),
        ];
        lines.push(words.say("dry_encoding", &facts));
    }
    lines.extend(
        all.totals
            .iter()
            .filter_map(|total| serde_json::to_value(total).ok())
            .map(|total| total_line(&total, words)),
    );
    lines.push(words.say("dry_count", &[("count", &all.rows.len()), ("skipped", &all.skipped.len())]));
    let value = serde_json::to_value(&all)
        .map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?;
    Ok(Said { value, text: lines.join("\n") })
}

/// Reads lists into a round.
pub async fn intake(desk: &Desk, intake: Intake, words: &Words) -> Result<Said, Refused> {
    let round = match intake.round {
        Some(round) => round,
        None => newest(desk, words).await?,
    };
    let files = lists_of(&intake.files, words)?;
    let mut sources = Vec::with_capacity(files.len());
    for path in &files {
        sources.push(json!({ "name": file_name(path), "bytes": STANDARD.encode(read(path)?) }));
    }
    // All of them or none: what one refuses, none has begun.
    let accepted = ask(desk, "accept_lists", json!({ "round_id": round, "sources": sources })).await?;
    let imports = accepted.as_array().map_or(&[][..], Vec::as_slice);
    let line = |one: &Value| {
        let (added, there) = (number(one, "added"), number(one, "already_there"));
        let facts: [(&str, &dyn Display); 3] =
            [("file", &text(one, "file")), ("added", &added), ("there", &there)];
        words.say("intake_file", &facts)
    };
    let mut lines: Vec<String> = imports.iter().map(line).collect();
    lines.extend(imports.iter().flat_map(|one| list(one, "totals")).map(|total| total_line(&total, words)));
    let doubts: Vec<DoubtAt> = imports.iter().flat_map(|one| asked(one, words)).collect();
    if !doubts.is_empty() {
        let rows: usize = imports.iter().map(|one| list(one, "open").len()).sum();
        lines.push(words.say("intake_doubts", &[("count", &rows)]));
        lines.extend(doubts.iter().map(DoubtAt::line));
    }
    let sum = |field: &str| imports.iter().map(|one| number(one, field)).sum::<i64>();
    let id = imports.last().map(|one| number(one, "id"));
    let value = json!({ "id": id, "round_id": round, "added": sum("added"), "already_there": sum("already_there"), "open": imports.iter().map(|one| list(one, "open").len()).sum::<usize>(),
        "imports": imports, "doubts": doubts.iter().map(DoubtAt::value).collect::<Vec<_>>() });
    Ok(Said { value, text: lines.join("\n") })
}

/// That a list states another total than what was read of it.
fn total_line(total: &Value, words: &Words) -> String {
    let kind = total.get("kind").and_then(Value::as_str).unwrap_or("");
    let facts: [(&str, &dyn Display); 5] = [
        ("sheet", &text(total, "sheet")),
        ("row", &number(total, "row")),
        ("stated", &number(total, "stated")),
        ("kind", &kind),
        ("read", &number(total, "read")),
    ];
    words.say("total_differs", &facts)
}

/// One thing to look at, with its place.
struct DoubtAt {
    file: String,
    sheet: String,
    row: i64,
    name: String,
    facts: Map<String, Value>,
    sentence: String,
}

impl DoubtAt {
    fn line(&self) -> String {
        format!("{}, {}!{} {}: {}", self.file, self.sheet, self.row, self.name, self.sentence)
    }

    fn value(&self) -> Value {
        json!({ "file": self.file, "sheet": self.sheet, "row": self.row, "name": self.name,
            "doubt": self.facts, "sentence": self.sentence })
    }
}

/// Everything in lists that a careful clerk would look at twice.
fn doubts(read: &DryRun, words: &Words) -> impl Iterator<Item = DoubtAt> {
    let of_row = |row: &DryRow| {
        let at = |facts: &Map<String, Value>| DoubtAt {
            file: row.origin.file.clone(),
            sheet: row.origin.sheet.clone(),
            row: i64::from(row.origin.row),
            name: row.name.clone(),
            sentence: words.doubt(facts),
            facts: facts.clone(),
        };
        row.doubts.iter().map(at).collect::<Vec<_>>()
    };
    read.rows.iter().flat_map(of_row)
}

/// The same of a list that was accepted: it stays open with the nominations.
fn asked(accepted: &Value, words: &Words) -> Vec<DoubtAt> {
    let mut all = Vec::new();
    for row in list(accepted, "open") {
        for facts in list(&row, "doubts").iter().filter_map(Words::facts_of_doubt) {
            all.push(DoubtAt {
                file: text(accepted, "file").to_owned(),
                sheet: text(&row, "sheet").to_owned(),
                row: number(&row, "row"),
                name: text(&row, "name").to_owned(),
                sentence: words.doubt(&facts),
                facts,
            });
        }
    }
    all
}

fn list(value: &Value, field: &str) -> Vec<Value> {
    value.get(field).and_then(Value::as_array).cloned().unwrap_or_default()
}

/// What lists end in; a folder stands for all of them in it.
const ENDINGS: [&str; 7] = ["xlsx", "xls", "ods", "docx", "csv", "tsv", "txt"];

/// The files given, and those of the folders given, by name.
fn lists_of(given: &[PathBuf], words: &Words) -> Result<Vec<PathBuf>, Refused> {
    let mut files = Vec::new();
    for path in given {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let unreadable = |why| Refused::File { path: path.clone(), why };
        let mut inside = Vec::new();
        for entry in std::fs::read_dir(path).map_err(unreadable)? {
            let file = entry.map_err(unreadable)?.path();
            let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
            // Office programs leave such files beside a list that is open.
            let is_lock = file_name(&file).starts_with(['.', '~']);
            if !is_lock && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) {
                inside.push(file);
            }
        }
        if inside.is_empty() {
            return Err(Refused::Words(words.say("folder_empty", &[("path", &path.display())])));
        }
        inside.sort();
        files.extend(inside);
    }
    Ok(files)
}

/// The newest round.
pub async fn newest(desk: &Desk, words: &Words) -> Result<i64, Refused> {
    let rounds = ask(desk, "list_rounds", json!({})).await?;
    let newest = rounds.as_array().into_iter().flatten().max_by_key(|round| number(round, "id"));
    newest.map(|round| number(round, "id")).ok_or_else(|| Refused::Words(words.say("no_round", &[])))
}
