//! `attach`

use super::{Refused, Said, ask, file_name, number, read, text};
use crate::arguments::{Attach, Part};
use crate::words::Words;
use app::Desk;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// Attaches files to nominations.
pub async fn attach(desk: &Desk, attach: Attach, words: &Words) -> Result<Said, Refused> {
    let part = attach.part.map(|part| match part {
        Part::Submission => "submission",
        Part::Report => "report",
        Part::Minutes => "minutes",
        Part::Initiative => "initiative",
        Part::Other => "other",
    });
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
