//! `intake`

use super::{Refused, Said, ask, file_name, number, read, text};
use crate::arguments::Intake;
use app::lists::{DryRun, dry_run as read_dry};
use app::{Desk, Failure, FailureCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Reads lists without an office.
pub fn dry_run(files: &[PathBuf]) -> Result<Said, Refused> {
    let mut all = DryRun::default();
    for path in files {
        let one = read_dry(&file_name(path), &read(path)?)?;
        all.rows.extend(one.rows);
        all.skipped.extend(one.skipped);
        all.encodings.extend(one.encodings);
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
                format!("  ({} doubts)", row.doubts.len())
            };
            format!("{}!{:<4} {award:<12} {honorific}{}{doubts}", row.origin.sheet, row.origin.row, row.name)
        })
        .collect();
    // Never in silence: what was decoded is said with a word before and after.
    for one in &all.encodings {
        let (before, after) = (one.before.as_deref().unwrap_or("-"), one.after.as_deref().unwrap_or("-"));
        let strange = one.strange.len();
        lines.push(format!(
            "{}!{} {:?}: {before} -> {after} ({strange} cells differ)",
            one.sheet, one.column, one.encoding
        ));
    }
    lines.push(format!("{} nominations, {} other rows", all.rows.len(), all.skipped.len()));
    let value = serde_json::to_value(&all)
        .map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?;
    Ok(Said { value, text: lines.join("\n") })
}

/// Reads lists into a round.
pub async fn intake(desk: &Desk, intake: Intake) -> Result<Said, Refused> {
    let round = match intake.round {
        Some(round) => round,
        None => newest(desk).await?,
    };
    let mut sources = Vec::with_capacity(intake.files.len());
    for path in &intake.files {
        sources.push(json!({ "name": file_name(path), "bytes": STANDARD.encode(read(path)?) }));
    }
    // All of them or none: what one refuses, none has begun.
    let accepted = ask(desk, "accept_lists", json!({ "round_id": round, "sources": sources })).await?;
    let imports = accepted.as_array().map_or(&[][..], Vec::as_slice);
    let line = |one: &Value| {
        let (added, there) = (number(one, "added"), number(one, "already_there"));
        format!("{}: {added} added, {there} already there", text(one, "file"))
    };
    let lines: Vec<String> = imports.iter().map(line).collect();
    let sum = |field: &str| imports.iter().map(|one| number(one, field)).sum::<i64>();
    let id = imports.last().map(|one| number(one, "id"));
    let value = json!({ "id": id, "round_id": round, "added": sum("added"), "already_there": sum("already_there"),
        "imports": imports });
    Ok(Said { value, text: lines.join("\n") })
}

/// The newest round.
pub async fn newest(desk: &Desk) -> Result<i64, Refused> {
    let rounds = ask(desk, "list_rounds", json!({})).await?;
    let newest = rounds.as_array().into_iter().flatten().max_by_key(|round| number(round, "id"));
    let missing = || Failure::new(FailureCode::Missing).fact("thing", "round").fact("id", "");
    Ok(newest.map(|round| number(round, "id")).ok_or_else(missing)?)
}
