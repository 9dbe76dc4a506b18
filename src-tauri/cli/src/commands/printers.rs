//! `printers`, `print`

use super::decisions::{mode, order, which};
use super::{Refused, Said, ask, number, papers, text};
use crate::arguments::Print;
use crate::words::Words;
use app::Desk;
use serde_json::{Value, json};

/// Lists the printers of this machine and how printers are calibrated.
pub async fn list(desk: &Desk, words: &Words) -> Result<Said, Refused> {
    let printers = ask(desk, "list_printers", json!({})).await?;
    let calibrations = ask(desk, "list_calibrations", json!({})).await?;
    let names = rows(&printers).iter().map(|row| text(row, "name").to_owned());
    let mut lines: Vec<String> = names.collect();
    if lines.is_empty() {
        lines.push(words.say("printers_none", &[]));
    } else if printers.get("can_send") == Some(&Value::Bool(false)) {
        lines.push(words.say("printers_cannot_send", &[]));
    }
    lines.extend(rows(&calibrations).iter().map(|row| {
        let place = [text(row, "printer"), text(row, "tray"), text(row, "stock")];
        let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
        words.say("calibration", &[("id", &number(row, "id")), ("place", &place.join(", "))])
    }));
    let value = json!({ "printers": rows(&printers), "can_send": printers.get("can_send"),
        "calibrations": rows(&calibrations) });
    Ok(Said { value, text: lines.join("\n") })
}

/// Makes a decision's certificates and sends them to a printer.
pub async fn print(desk: &Desk, print: Print, words: &Words) -> Result<Said, Refused> {
    let calibrations = ask(desk, "list_calibrations", json!({})).await?;
    let calibration = match print.calibration {
        Some(id) => Some(id),
        None => only(rows(&calibrations), &print, words)?,
    };
    let batch = ask(desk, "list_certificates", json!({ "decision_id": print.decision })).await?;
    let chosen = match &print.template {
        Some(wanted) => Some(papers::chosen(desk, &batch, wanted).await?),
        None => None,
    };
    let version = chosen.as_ref().map(|chosen| chosen.version_id);
    let first = || batch.pointer("/papers/0").map(papers::size_of);
    let page = chosen.as_ref().map(|chosen| chosen.size).or_else(first).map(|size| size.to_string());
    let ids = Some(print.id).filter(|ids| !ids.is_empty());
    let input = json!({ "decision_id": print.decision, "certificate_ids": ids, "which": which(print.which),
        "order": order(print.order), "mode": mode(print.mode), "template_version_id": version,
        "calibration_id": calibration });
    let made = ask(desk, "make_certificates", input).await?;
    let input = json!({ "name": text(&made, "name"), "printer": print.to, "tray": print.tray, "page": page });
    let sent = ask(desk, "print_file", input).await?;
    let (count, job) = (number(&made, "pages"), text(&sent, "job"));
    // Not every system gives a job a name.
    let key = if job.is_empty() { "sent_unnumbered" } else { "sent" };
    let mut lines = vec![words.say(key, &[("count", &count), ("printer", &print.to), ("job", &job)])];
    lines.extend(chosen.and_then(|chosen| chosen.told(words)));
    if calibration.is_none() {
        lines.push(words.say("uncalibrated", &[("printer", &print.to)]));
    }
    if !print.tray.is_empty() && sent.get("tray").is_none_or(Value::is_null) {
        lines.push(words.say("tray_unknown", &[("tray", &print.tray), ("printer", &print.to)]));
    }
    let value =
        json!({ "sheets": count, "sent": sent, "file": text(&made, "path"), "calibration": calibration });
    Ok(Said { value, text: lines.join("\n") })
}

/// The calibration of a printer and tray, as long as there is no choice.
fn only(rows: &[Value], print: &Print, words: &Words) -> Result<Option<i64>, Refused> {
    let is_its = |row: &&Value| {
        text(row, "printer") == print.to && text(row, "tray").to_lowercase() == print.tray.to_lowercase()
    };
    let mut its = rows.iter().filter(is_its).map(|row| number(row, "id"));
    match (its.next(), its.next()) {
        (first, None) => Ok(first),
        _ => Err(Refused::Words(words.say("calibrations_many", &[("printer", &print.to)]))),
    }
}

fn rows(value: &Value) -> &[Value] {
    value.get("rows").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
