//! `decide`, `certificates`, `register`

use super::{Refused, Said, ask, copy, number, text};
use crate::arguments::{Certificates, Decide, Mode, Register};
use app::Desk;
use serde_json::{Value, json};
use std::path::Path;

/// Drafts, checks and signs a decision.
pub async fn decide(desk: &Desk, decide: Decide) -> Result<Said, Refused> {
    let input = json!({ "round_id": decide.round, "awards": decide.awards, "themes": decide.theme, "number": decide.number, "on": decide.on,
        "signer": decide.signer, "title": decide.title });
    let made = ask(desk, "decide_round", input).await?;
    let decision = ask(desk, "get_decision", made).await?;
    let items = decision.get("items").and_then(Value::as_array).map_or(0, Vec::len);
    let value = json!({ "id": number(&decision, "id"), "number": text(&decision, "number"),
        "decided_on": text(&decision, "decided_on"), "awards": items, "bonus": number(&decision, "bonus") });
    let said = format!(
        "Decision {} ({}) signed: {items} awards, bonus {} dong",
        text(&decision, "number"),
        number(&decision, "id"),
        number(&decision, "bonus")
    );
    Ok(Said { value, text: said })
}

/// Makes the PDF of a decision's certificates.
pub async fn certificates(desk: &Desk, make: Certificates) -> Result<Said, Refused> {
    let mode = match make.mode {
        Mode::Full => "full_page",
        Mode::Overprint => "overprint",
    };
    let input =
        json!({ "decision_id": make.decision, "certificate_ids": null, "mode": mode, "page": make.page });
    let made = ask(desk, "make_certificates", input).await?;
    let mut value = placed(made, make.out.as_deref())?;
    let mut lines = vec![format!("{} sheets: {}", number(&value, "pages"), text(&value, "path"))];
    // A warning, not a refusal: the sheets are made.
    let unproofed = ask(desk, "list_unproofed", json!({ "decision_id": make.decision })).await?;
    let names: Vec<&str> =
        unproofed.as_array().into_iter().flatten().map(|one| text(one, "recipient")).collect();
    if !names.is_empty() {
        lines.push(format!("Warning: {} names not proofed: {}", names.len(), names.join("; ")));
    }
    if let Value::Object(fields) = &mut value {
        fields.insert("unproofed".to_owned(), unproofed);
    }
    Ok(Said { value, text: lines.join("\n") })
}

/// Searches the register, or writes it into a workbook.
pub async fn register(desk: &Desk, register: Register) -> Result<Said, Refused> {
    if let Some(out) = &register.out {
        let made =
            ask(desk, "export_register", json!({ "text": register.search, "year": null, "award": null }))
                .await?;
        let value = placed(made, Some(out))?;
        let said = format!("{} awards: {}", number(&value, "pages"), text(&value, "path"));
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
    lines.push(format!("{} awards", rows.len()));
    Ok(Said { value: json!({ "total": rows.len(), "rows": rows }), text: lines.join("\n") })
}

/// Puts an export where the command line wants it.
fn placed(made: Value, out: Option<&Path>) -> Result<Value, Refused> {
    let Some(out) = out else { return Ok(made) };
    copy(Path::new(text(&made, "path")), out)?;
    let Value::Object(mut fields) = made else { return Ok(made) };
    fields.insert("path".to_owned(), json!(out.display().to_string()));
    Ok(Value::Object(fields))
}
