//! `nominations`, `advance`

use super::{Refused, Said, ask, number, text};
use crate::arguments::{Advance, Step};
use app::Desk;
use serde_json::{Value, json};

/// How many rows one call brings.
const PAGE: i64 = 2_000;

/// Lists the nominations of a round.
pub async fn list(desk: &Desk, round: i64) -> Result<Said, Refused> {
    let (rows, list) = all(desk, round).await?;
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    lines.push(format!(
        "{} nominations: {} collectives, {} individuals; bonus {} dong; {} to look at, {} in conflict, {} who may be \
         in the books already",
        rows.len(),
        number(&list, "collectives"),
        number(&list, "individuals"),
        number(&list, "bonus"),
        number(&list, "attention"),
        number(&list, "conflicts"),
        number(&list, "doubles")
    ));
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

/// Brings nominations forward to a step.
pub async fn advance(desk: &Desk, advance: Advance) -> Result<Said, Refused> {
    let to = match advance.to {
        Step::Received => "received",
        Step::Appraised => "appraised",
        Step::Passed => "passed",
    };
    let (ids, held) = if advance.all { on_the_way(desk, advance.round, to).await? } else { (advance.id, 0) };
    if ids.is_empty() {
        let value = json!({ "count": 0, "held": held, "to": to });
        return Ok(Said { value, text: format!("0 nominations to bring to {to}; {held} held back") });
    }
    let input =
        json!({ "ids": ids, "to": to, "override_reason": advance.reason, "council_on": advance.council });
    let moved = ask(desk, "advance_nominations", input).await?;
    let count = number(&moved, "count");
    let value = json!({ "count": count, "held": held, "to": to });
    Ok(Said { value, text: format!("{count} nominations brought to {to}; {held} held back") })
}

/// Those that are not there yet, and how many of them something holds back: returned to the unit, or suspended.
async fn on_the_way(desk: &Desk, round: i64, to: &str) -> Result<(Vec<i64>, usize), Refused> {
    const STEPS: [&str; 4] = ["draft", "received", "appraised", "passed"];
    let place = |stage: &str| STEPS.iter().position(|step| *step == stage);
    let goal = place(to);
    let (rows, _) = all(desk, round).await?;
    let before: Vec<&Value> =
        rows.iter().filter(|row| place(text(row, "stage")).is_some_and(|at| Some(at) < goal)).collect();
    let is_held = |row: &&&Value| matches!(text(row, "state"), "returned" | "suspended");
    let held = before.iter().filter(is_held).count();
    let free = before.iter().filter(|row| !is_held(row));
    Ok((free.map(|row| number(row, "id")).collect(), held))
}
