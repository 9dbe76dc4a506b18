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
    let facts: [(&str, &dyn Display); 9] = [
        ("count", &rows.len()),
        ("collectives", &sum("collectives")),
        ("individuals", &sum("individuals")),
        ("bonus", &words.money(sum("bonus"))),
        ("attention", &sum("attention")),
        ("open_doubts", &sum("open_doubts")),
        ("conflicts", &sum("conflicts")),
        ("doubles", &sum("doubles")),
        ("incomplete", &sum("incomplete")),
    ];
    lines.push(words.say("nominations_count", &facts));
    let field = |name: &str| list.get(name).cloned().unwrap_or(Value::Null);
    let value = json!({ "total": rows.len(), "rows": rows, "stages": field("stages"), "bonus": field("bonus"),
        "attention": field("attention"), "open_doubts": field("open_doubts"),
        "conflicts": field("conflicts"), "doubles": field("doubles"), "incomplete": field("incomplete") });
    Ok(Said { value, text: lines.join("\n") })
}

fn line(row: &Value) -> String {
    let check = row.get("check").cloned().unwrap_or_default();
    let honorific = text(row, "honorific");
    let gap = if honorific.is_empty() { "" } else { " " };
    // A name that its list left open is seen as such where it is read.
    let open = if number(&check, "doubts") > 0 { "?" } else { "" };
    format!(
        "{:>5}  {:<18} {:<12} {}/{}  {honorific}{gap}{}{open}",
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
    let Chosen { ids, held, waiting } = chosen(&rows, &advance, to, words)?;
    let mut count = 0;
    // Where nobody but those who wait for papers is left, the refusal says what they lack.
    let ids = if ids.is_empty() { waiting.iter().map(|row| number(row, "id")).collect() } else { ids };
    if !ids.is_empty() {
        let papers = advance.papers_received.then_some("received");
        let input = json!({ "ids": ids, "to": to, "override_reason": advance.reason,
            "council_on": advance.council, "papers": papers });
        count = number(&ask(desk, "advance_nominations", input).await?, "count");
    }
    let all_held = held.len() + waiting.len();
    let mut lines = vec![words.say("advanced", &[("count", &count), ("to", &to), ("held", &all_held)])];
    for row in &held {
        let facts: [(&str, &dyn Display); 2] = [("id", &number(row, "id")), ("name", &text(row, "name"))];
        lines.push(words.say("advance_held", &facts));
    }
    if !waiting.is_empty() {
        let facts: [(&str, &dyn Display); 2] = [("count", &waiting.len()), ("round", &advance.round)];
        lines.push(words.say("advance_waiting", &facts));
    }
    let value = json!({ "count": count, "held": all_held, "awaiting_papers": waiting.len(), "to": to });
    Ok(Said { value, text: lines.join("\n") })
}

/// Who is meant.
struct Chosen<'r> {
    /// Those that go.
    ids: Vec<i64>,
    /// Those that something holds back.
    held: Vec<&'r Value>,
    /// Those that wait for papers.
    waiting: Vec<&'r Value>,
}

/// The nominations that are named, or all that are not there yet: apart from those that something holds back (returned to
/// the unit, suspended, barred by a rule where no reason is given to go on) and those that wait for papers.
fn chosen<'r>(rows: &'r [Value], advance: &Advance, to: &str, words: &Words) -> Result<Chosen<'r>, Refused> {
    if !advance.all {
        let of_round = |id: &i64| rows.iter().any(|row| number(row, "id") == *id);
        if let Some(foreign) = advance.id.iter().find(|id| !of_round(id)) {
            let facts: [(&str, &dyn Display); 2] = [("id", foreign), ("round", &advance.round)];
            return Err(Refused::Words(words.say("other_round", &facts)));
        }
        return Ok(Chosen { ids: advance.id.clone(), held: Vec::new(), waiting: Vec::new() });
    }
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
    let is_asked = advance.reason.is_none() && !advance.papers_received;
    let waits = |row: &Value| row.pointer("/check/papers").is_some_and(|papers| papers == "block");
    let (waiting, going): (Vec<&Value>, Vec<&Value>) =
        free.into_iter().partition(|row| is_asked && waits(row));
    Ok(Chosen { ids: going.into_iter().map(|row| number(row, "id")).collect(), held, waiting })
}
