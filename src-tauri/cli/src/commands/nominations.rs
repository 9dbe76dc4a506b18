//! `nominations`, `advance`

use super::{Refused, Said, ask, number, text};
use crate::arguments::{Advance, Step};
use crate::words::Words;
use app::Desk;
use serde_json::{Value, json};
use std::fmt::Display;

/// How many rows one call brings.
const PAGE: i64 = 2_000;

/// Lists the nominations of a round.
pub async fn list(desk: &Desk, round: i64, words: &Words) -> Result<Said, Refused> {
    let (rows, list) = all(desk, round).await?;
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    let sum = |field: &str| number(&list, field);
    let facts: [(&str, &dyn Display); 7] = [
        ("count", &rows.len()),
        ("collectives", &sum("collectives")),
        ("individuals", &sum("individuals")),
        ("bonus", &words.money(sum("bonus"))),
        ("attention", &sum("attention")),
        ("conflicts", &sum("conflicts")),
        ("doubles", &sum("doubles")),
    ];
    lines.push(words.say("nominations_count", &facts));
    let field = |name: &str| list.get(name).cloned().unwrap_or(Value::Null);
    let value = json!({ "total": rows.len(), "rows": rows, "stages": field("stages"), "bonus": field("bonus"),
        "attention": field("attention"), "conflicts": field("conflicts"), "doubles": field("doubles") });
    Ok(Said { value, text: lines.join("\n") })
}

fn line(row: &Value) -> String {
    let check = row.get("check").cloned().unwrap_or_default();
    let honorific = text(row, "honorific");
    let gap = if honorific.is_empty() { "" } else { " " };
    format!(
        "{:>5}  {:<18} {:<12} {}/{}  {honorific}{gap}{}",
        number(row, "id"),
        text(row, "state"),
        text(row, "award"),
        number(&check, "passed"),
        number(&check, "asked"),
        text(row, "name")
    )
}

async fn all(desk: &Desk, round: i64) -> Result<(Vec<Value>, Value), Refused> {
    let mut rows = Vec::new();
    loop {
        let offset = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let filter = json!({ "round_id": round, "stage": null, "award": null, "kind": null, "theme": null,
            "attention": false, "out": false, "text": "" });
        let input = json!({ "filter": filter, "sort": "list", "direction": "ascending", "offset": offset,
            "limit": PAGE });
        let list = ask(desk, "list_nominations", input).await?;
        let page = list.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
        let done = page.is_empty() || offset + PAGE >= number(&list, "total");
        rows.extend(page);
        if done {
            return Ok((rows, list));
        }
    }
}

/// Brings nominations of a round forward to a step.
pub async fn advance(desk: &Desk, advance: Advance, words: &Words) -> Result<Said, Refused> {
    let to = match advance.to {
        Step::Received => "received",
        Step::Appraised => "appraised",
        Step::Passed => "passed",
    };
    let (rows, _) = all(desk, advance.round).await?;
    let (ids, held) = if advance.all {
        on_the_way(&rows, &advance, to)
    } else {
        let of_round = |id: &i64| rows.iter().any(|row| number(row, "id") == *id);
        if let Some(foreign) = advance.id.iter().find(|id| !of_round(id)) {
            let facts: [(&str, &dyn Display); 2] = [("id", foreign), ("round", &advance.round)];
            return Err(Refused::Words(words.say("other_round", &facts)));
        }
        (advance.id, Vec::new())
    };
    let mut count = 0;
    if !ids.is_empty() {
        let input =
            json!({ "ids": ids, "to": to, "override_reason": advance.reason, "council_on": advance.council });
        count = number(&ask(desk, "advance_nominations", input).await?, "count");
    }
    let mut lines = vec![words.say("advanced", &[("count", &count), ("to", &to), ("held", &held.len())])];
    for row in &held {
        let facts: [(&str, &dyn Display); 2] = [("id", &number(row, "id")), ("name", &text(row, "name"))];
        lines.push(words.say("advance_held", &facts));
    }
    let value = json!({ "count": count, "held": held.len(), "to": to });
    Ok(Said { value, text: lines.join("\n") })
}

/// Those that are not there yet, and those of them that something holds back: returned to the unit, suspended, or barred
/// by a rule where no reason is given to go on.
fn on_the_way<'r>(rows: &'r [Value], advance: &Advance, to: &str) -> (Vec<i64>, Vec<&'r Value>) {
    const STEPS: [&str; 4] = ["draft", "received", "appraised", "passed"];
    let place = |stage: &str| STEPS.iter().position(|step| *step == stage);
    let goal = place(to);
    let before = rows.iter().filter(|row| place(text(row, "stage")).is_some_and(|at| Some(at) < goal));
    let is_barred = |row: &Value| {
        to != "received"
            && advance.reason.is_none()
            && row.pointer("/check/worst").is_some_and(|worst| worst == "block")
    };
    let is_held = |row: &Value| matches!(text(row, "state"), "returned" | "suspended") || is_barred(row);
    let (held, free): (Vec<&Value>, Vec<&Value>) = before.partition(|row| is_held(row));
    (free.into_iter().map(|row| number(row, "id")).collect(), held)
}
