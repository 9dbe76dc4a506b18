//! `printed`, `stock list`, `stock receive`

use super::decisions::mode;
use super::{Refused, Said, ask, number, text};
use crate::arguments::{Mode, Order, Printed, Receive, Which};
use crate::words::Words;
use app::Desk;
use serde_json::{Value, json};
use std::fmt::Display;

/// Notes which sheets came out of the printer well, and which spoiled.
pub async fn printed(desk: &Desk, printed: Printed, words: &Words) -> Result<Said, Refused> {
    let list = ask(desk, "list_certificates", json!({ "decision_id": printed.decision })).await?;
    let mut rows = list.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
    if printed.order == Order::Stage {
        rows.sort_by_key(|row| (number(row, "turn"), number(row, "ordinal")));
    }
    let through = went_through(desk, &printed, &rows).await?;
    // The program computes what each says today: a terminal keeps no file between two calls.
    let texts: Vec<Value> =
        through.iter().map(|row| json!({ "certificate_id": number(row, "id"), "text": "" })).collect();
    let mut spoiled = Vec::with_capacity(printed.spoiled.len());
    if printed.reason.len() > 1 && printed.reason.len() != printed.spoiled.len() {
        let facts: [(&str, &dyn Display); 2] =
            [("reasons", &printed.reason.len()), ("spoiled", &printed.spoiled.len())];
        return Err(Refused::Words(words.say("reasons_uneven", &facts)));
    }
    for (ordinal, place) in printed.spoiled.iter().zip(0..) {
        let reason = printed.reason.get(place).or(printed.reason.first());
        let Some(row) = through.iter().find(|row| number(row, "ordinal") == *ordinal) else {
            return Err(Refused::Words(words.say("not_printed", &[("ordinal", ordinal)])));
        };
        spoiled.push(json!({ "certificate_id": number(row, "id"), "reason": reason }));
    }
    let stock = stock(desk, &printed, &list).await?;
    let input = json!({ "decision_id": printed.decision, "mode": mode(printed.mode),
        "stock_id": stock, "calibration_id": null, "printer": printed.printer, "tray": null,
        "printed": texts, "spoiled": spoiled, "first_paper_number": printed.first_number });
    let value = ask(desk, "confirm_printed", input).await?;
    let facts: [(&str, &dyn Display); 2] =
        [("count", &number(&value, "printed")), ("spoiled", &number(&value, "spoiled"))];
    let said = words.say("printed", &facts);
    Ok(Said { value, text: said })
}

/// The stock that was named; else the only kind in use that is of the sheets' size.
async fn stock(desk: &Desk, printed: &Printed, list: &Value) -> Result<Option<i64>, Refused> {
    if printed.stock.is_some() || printed.mode == Mode::Full {
        return Ok(printed.stock.filter(|_| printed.mode == Mode::Overprint));
    }
    let side = |one: &Value, key: &str| one.get(key).and_then(Value::as_f64).unwrap_or_default().round();
    let size = |one: &Value| (side(one, "width_mm"), side(one, "height_mm"));
    let papers = list.get("papers").and_then(Value::as_array).cloned().unwrap_or_default();
    let stocks = ask(desk, "list_stocks", json!({})).await?;
    let is_retired = |one: &Value| one.get("is_retired").and_then(Value::as_bool).unwrap_or_default();
    let fits = |one: &&Value| !is_retired(one) && papers.iter().any(|paper| size(paper) == size(one));
    let fitting: Vec<&Value> = stocks.as_array().into_iter().flatten().filter(fits).collect();
    // Of several the program does not choose: it says that one must be named.
    Ok(match fitting.as_slice() {
        [one] => Some(number(one, "id")),
        _ => None,
    })
}

async fn went_through(desk: &Desk, printed: &Printed, rows: &[Value]) -> Result<Vec<Value>, Refused> {
    let chosen =
        |is_meant: &dyn Fn(&Value) -> bool| rows.iter().filter(|row| is_meant(row)).cloned().collect();
    Ok(match printed.which {
        Which::All => rows.to_vec(),
        Which::Waiting => chosen(&|row| ["waiting", "proofed", "spoiled"].contains(&text(row, "state"))),
        Which::Changed => {
            let batch = json!({ "decision_id": printed.decision, "mode": mode(printed.mode),
                "template_version_id": null, "stock_id": null });
            let check = ask(desk, "check_batch", batch).await?;
            let changed = check.get("changed").and_then(Value::as_array).cloned().unwrap_or_default();
            chosen(&|row| row.get("id").is_some_and(|id| changed.contains(id)))
        }
    })
}

/// Lists the kinds of stock with what is left.
pub async fn stocks(desk: &Desk, words: &Words) -> Result<Said, Refused> {
    let stocks = ask(desk, "list_stocks", json!({})).await?;
    let rows = stocks.as_array().cloned().unwrap_or_default();
    let mut lines: Vec<String> = rows.iter().map(|row| stock_line(row, words)).collect();
    if lines.is_empty() {
        lines.push(words.say("stock_none", &[]));
    }
    Ok(Said { value: json!({ "stocks": rows }), text: lines.join("\n") })
}

fn stock_line(row: &Value, words: &Words) -> String {
    let figures = ["id", "received", "printed", "spoiled", "left"].map(|field| number(row, field));
    let [id, received, printed, spoiled, left] = figures;
    let facts: [(&str, &dyn Display); 6] = [
        ("id", &id),
        ("name", &text(row, "name")),
        ("received", &received),
        ("printed", &printed),
        ("spoiled", &spoiled),
        ("left", &left),
    ];
    words.say("stock", &facts)
}

/// Enters sheets that came; a kind that is not there yet is added.
pub async fn receive(desk: &Desk, came: Receive, words: &Words) -> Result<Said, Refused> {
    let stocks = ask(desk, "list_stocks", json!({})).await?;
    let known = stocks.as_array().into_iter().flatten().find(|row| text(row, "name") == came.name);
    let id = match (known, came.page) {
        (Some(row), _) => number(row, "id"),
        (None, Some(page)) => {
            let kind = json!({ "id": null, "name": came.name, "width_mm": page.width, "height_mm": page.height,
                "low_mark": 0 });
            number(&ask(desk, "save_stock", kind).await?, "id")
        }
        (None, None) => return Err(Refused::Words(words.say("stock_unknown", &[("name", &came.name)]))),
    };
    let line = json!({ "stock_id": id, "what": "received", "sheets": came.sheets, "note": came.note });
    let value = ask(desk, "enter_stock", line).await?;
    let said = stock_line(&value, words);
    Ok(Said { value, text: said })
}
