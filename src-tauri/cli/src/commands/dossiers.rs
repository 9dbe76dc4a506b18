//! `attach`, `papers`

use super::lists::newest;
use super::{Refused, Said, ask, file_name, number, read, text};
use crate::arguments::{Attach, Part, Received, TakenBack};
use crate::words::Words;
use app::Desk;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// Attaches files to nominations.
pub async fn attach(desk: &Desk, attach: Attach, words: &Words) -> Result<Said, Refused> {
    let part = attach.part.map(code);
    let mut files = Vec::with_capacity(attach.files.len());
    for path in &attach.files {
        files.push(json!({ "name": file_name(path), "bytes": STANDARD.encode(read(path)?), "part": part }));
    }
    let value = ask(desk, "attach_files", json!({ "nomination_ids": attach.id, "files": files })).await?;
    let attached = value.get("files").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut lines: Vec<String> =
        attached.iter().map(|file| format!("{:<10}  {}", text(file, "part"), text(file, "name"))).collect();
    let (count, there) = (number(&value, "nominations"), number(&value, "already_there"));
    lines.push(words.say("attached", &[("count", &count), ("there", &there)]));
    Ok(Said { value, text: lines.join("\n") })
}

/// Notes that papers came.
pub async fn received(desk: &Desk, came: Received, words: &Words) -> Result<Said, Refused> {
    let whose = if came.id.is_empty() {
        let round_id = match came.round {
            Some(round) => round,
            None => newest(desk, words).await?,
        };
        match came.unit {
            Some(unit) => json!({ "of": "unit", "round_id": round_id, "unit": unit }),
            None => json!({ "of": "round", "round_id": round_id }),
        }
    } else {
        json!({ "of": "chosen", "ids": came.id })
    };
    let input = json!({ "whose": whose, "parts": codes(&came.part) });
    let value = ask(desk, "receive_papers", input).await?;
    let (count, parts) = (number(&value, "nominations"), number(&value, "parts"));
    let text = words.say("papers_received", &[("count", &count), ("papers", &parts)]);
    Ok(Said { value, text })
}

/// Takes back that papers came.
pub async fn taken_back(desk: &Desk, of: TakenBack, words: &Words) -> Result<Said, Refused> {
    let value = ask(desk, "take_back_papers", json!({ "ids": of.id, "parts": codes(&of.part) })).await?;
    let text = words.say("papers_taken_back", &[("count", &number(&value, "count"))]);
    Ok(Said { value, text })
}

fn codes(parts: &[Part]) -> Vec<&'static str> {
    parts.iter().copied().map(code).collect()
}

const fn code(part: Part) -> &'static str {
    match part {
        Part::Submission => "submission",
        Part::Report => "report",
        Part::Minutes => "minutes",
        Part::Initiative => "initiative",
        Part::Other => "other",
    }
}
