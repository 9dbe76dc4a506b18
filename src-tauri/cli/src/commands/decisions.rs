//! `decide`, `certificates`, `register`

use super::{Refused, Said, ask, copy, keys, number, papers, text};
use crate::arguments::{Certificates, Decide, Mode, Order, Register, Which};
use crate::words::Words;
use app::{Desk, FailureCode};
use serde_json::{Value, json};
use std::fmt::Display;
use std::path::Path;

/// Drafts, checks and signs a decision.
pub async fn decide(desk: &Desk, decide: Decide, words: &Words) -> Result<Said, Refused> {
    let input = json!({ "round_id": decide.round, "awards": decide.awards, "themes": decide.theme, "number": decide.number, "on": decide.on,
        "signer": decide.signer, "title": decide.title });
    let made = ask(desk, "decide_round", input).await?;
    let decision = ask(desk, "get_decision", made).await?;
    let items = decision.get("items").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let unpaid = items.iter().filter(|item| item.get("bonus").is_none_or(Value::is_null)).count();
    let items = items.len();
    let value = json!({ "id": number(&decision, "id"), "number": text(&decision, "number"),
        "decided_on": text(&decision, "decided_on"), "awards": items, "bonus": number(&decision, "bonus") });
    let facts: [(&str, &dyn Display); 4] = [
        ("number", &text(&decision, "number")),
        ("id", &number(&decision, "id")),
        ("awards", &items),
        ("bonus", &words.money(number(&decision, "bonus"))),
    ];
    let mut lines = vec![words.say("decided", &facts)];
    if unpaid > 0 {
        lines.push(words.say("bonus_unknown", &[("count", &unpaid)]));
    }
    lines.extend(far(desk, decide.round, text(&decision, "decided_on"), words).await?);
    Ok(Said { value, text: lines.join("\n") })
}

/// A warning when the decision is not of the round's year nor of the one after it: a slip of the pen, most likely.
async fn far(desk: &Desk, round: i64, on: &str, words: &Words) -> Result<Option<String>, Refused> {
    let rounds = ask(desk, "list_rounds", json!({})).await?;
    let of = rounds.as_array().into_iter().flatten().find(|one| number(one, "id") == round);
    let (Some(year), Some(signed)) =
        (of.map(|of| number(of, "year")), on.get(..4).and_then(|y| y.parse().ok()))
    else {
        return Ok(None);
    };
    let is_near = (year..=year + 1).contains(&signed);
    Ok((!is_near).then(|| words.say("decided_far", &[("on", &on), ("year", &year)])))
}

/// Makes the PDF of a decision's certificates.
pub async fn certificates(desk: &Desk, make: Certificates, words: &Words) -> Result<Said, Refused> {
    let batch = ask(desk, "list_certificates", json!({ "decision_id": make.decision })).await?;
    let chosen = match &make.template {
        Some(wanted) => Some(papers::chosen(desk, &batch, wanted).await?),
        None => None,
    };
    let version = chosen.as_ref().map(|chosen| chosen.version_id);
    let codes = if make.without_codes { "left_out" } else { "signed" };
    let input = json!({ "decision_id": make.decision, "certificate_ids": null, "which": which(make.which),
        "order": order(make.order), "mode": mode(make.mode), "template_version_id": version, "codes": codes });
    let made = match ask(desk, "make_certificates", input.clone()).await {
        Err(Refused::Failure(failure)) if failure.code == FailureCode::KeyLocked && keys::can_ask() => {
            keys::unlock(desk, words).await?;
            ask(desk, "make_certificates", input).await?
        }
        made => made?,
    };
    let mut value = placed(made, make.out.as_deref())?;
    let (count, path) = (number(&value, "pages"), text(&value, "path"));
    let mut lines = vec![words.say("sheets", &[("count", &count), ("path", &path)])];
    lines.extend(chosen.and_then(|chosen| chosen.told(words)));
    let given_out = number(&value, "given_out");
    if given_out > 0 {
        lines.push(words.say("given_out", &[("count", &given_out)]));
    }
    let without = number(&batch, "without_sheet");
    if without > 0 {
        lines.push(words.say("without_sheet", &[("count", &without)]));
    }
    // A warning, not a refusal: the sheets are made.
    let unproofed = ask(desk, "list_unproofed", json!({ "decision_id": make.decision })).await?;
    lines.extend(named(words, ["unproofed", "unproofed_many"], &unproofed, |one| {
        text(one, "recipient").to_owned()
    }));
    let check = json!({ "decision_id": make.decision, "mode": mode(make.mode), "template_version_id": version,
        "stock_id": null });
    let blank = ask(desk, "check_batch", check).await?.get("blank").cloned().unwrap_or_default();
    let place = |one: &Value| {
        format!("{} ({})", text(one, "recipient"), words.of_window("zone", text(one, "zone_name")))
    };
    lines.extend(named(words, ["blank", "blank_many"], &blank, place));
    if let Value::Object(fields) = &mut value {
        fields.insert("unproofed".to_owned(), unproofed);
        fields.insert("blank".to_owned(), blank);
    }
    Ok(Said { value, text: lines.join("\n") })
}

/// Of so many names not proofed a line in the terminal tells; the rest is counted.
const NAMES_SHOWN: usize = 5;

/// What is said of some that want a look, all of them named or the first and how many more there are.
fn named(
    words: &Words,
    [all, many]: [&'static str; 2],
    some: &Value,
    name: impl Fn(&Value) -> String,
) -> Option<String> {
    let names: Vec<String> = some.as_array().into_iter().flatten().map(name).collect();
    let (shown, rest) = names.split_at_checked(NAMES_SHOWN).unwrap_or((&names, &[]));
    let facts: [(&str, &dyn Display); 3] =
        [("count", &names.len()), ("names", &shown.join("; ")), ("rest", &rest.len())];
    let key = if rest.is_empty() { all } else { many };
    (!names.is_empty()).then(|| words.say(key, &facts))
}

/// The paper's word at the Door.
pub const fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Full => "full_page",
        Mode::Overprint => "overprint",
    }
}

/// The word at the Door of which sheets are meant.
pub const fn which(which: Which) -> &'static str {
    match which {
        Which::All => "all",
        Which::Waiting => "waiting",
        Which::Changed => "changed",
    }
}

/// The order's word at the Door.
pub const fn order(order: Order) -> &'static str {
    match order {
        Order::Stage => "stage",
        Order::Register => "register",
    }
}

/// Searches the register, or writes it into a workbook.
pub async fn register(desk: &Desk, register: Register, words: &Words) -> Result<Said, Refused> {
    if let Some(out) = &register.out {
        let made =
            ask(desk, "export_register", json!({ "text": register.search, "year": null, "award": null }))
                .await?;
        let value = placed(made, Some(out))?;
        let (count, path) = (number(&value, "pages"), text(&value, "path"));
        let said = words.say("register_written", &[("count", &count), ("path", &path)]);
        return Ok(Said { value, text: said });
    }
    let mut rows: Vec<Value> = Vec::new();
    loop {
        let offset = rows.len();
        let input =
            json!({ "text": register.search, "year": null, "award": null, "offset": offset, "limit": 1_000 });
        let page = ask(desk, "search_awards", input).await?;
        rows.extend(page.get("rows").and_then(Value::as_array).cloned().unwrap_or_default());
        if page.get("more") != Some(&Value::Bool(true)) {
            break;
        }
    }
    let line = |row: &Value| {
        format!(
            "{:>4}  {:<16} {}  {:<28} {}",
            number(row, "ordinal"),
            text(row, "number"),
            text(row, "decided_on"),
            text(row, "name"),
            text(row, "award_name")
        )
    };
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    lines.push(words.say("register_count", &[("count", &rows.len())]));
    Ok(Said { value: json!({ "total": rows.len(), "rows": rows }), text: lines.join("\n") })
}

/// Puts an export where the command line wants it.
pub(super) fn placed(made: Value, out: Option<&Path>) -> Result<Value, Refused> {
    let Some(out) = out else { return Ok(made) };
    copy(Path::new(text(&made, "path")), out)?;
    let Value::Object(mut fields) = made else { return Ok(made) };
    fields.insert("path".to_owned(), json!(out.display().to_string()));
    Ok(Value::Object(fields))
}
