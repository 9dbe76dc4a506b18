//! `book`, `revoke`

use super::{Refused, Said, ask, copy, number, text};
use crate::arguments::{Bonus, Book, Ground, Revoke};
use crate::words::Words;
use app::Desk;
use serde_json::{Value, json};
use std::fmt::Display;
use std::path::Path;

/// The number book, shown or written into a workbook.
pub async fn book(desk: &Desk, of: Book, words: &Words) -> Result<Said, Refused> {
    let input = json!({ "decision_id": of.decision, "year": of.year });
    if let Some(out) = &of.out {
        let mut made = ask(desk, "export_number_book", input).await?;
        copy(Path::new(text(&made, "path")), out)?;
        if let Value::Object(fields) = &mut made {
            fields.insert("path".to_owned(), json!(out.display().to_string()));
        }
        let (count, path) = (number(&made, "pages"), out.display());
        let text = words.say("book_written", &[("count", &count), ("path", &path)]);
        return Ok(Said { value: made, text });
    }
    let book = ask(desk, "list_number_book", input).await?;
    let lines: Vec<String> = book.as_array().into_iter().flatten().map(|line| told(line, words)).collect();
    Ok(Said { value: json!({ "lines": book }), text: lines.join("\n") })
}

fn told(line: &Value, words: &Words) -> String {
    let sheets = line.get("sheets").and_then(Value::as_array).into_iter().flatten();
    let sheets: Vec<String> = sheets
        .map(|sheet| {
            let state = words.of_window("sheet", text(sheet, "state"));
            let parts = [text(sheet, "paper_number"), state, text(sheet, "note"), text(sheet, "taken_by")];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        })
        .collect();
    let stands = match text(line, "award_state") {
        "valid" => String::new(),
        state => format!("  [{}]", words.of_window("award_state", state)),
    };
    let (ordinal, of) = (number(line, "ordinal"), text(line, "decision_number"));
    format!("{ordinal:>4}  {of:<16} {:<40} {}{stands}", text(line, "recipient"), sheets.join(" → "))
}

/// Cancels awards of a decision.
pub async fn revoke(desk: &Desk, revoke: Revoke, words: &Words) -> Result<Said, Refused> {
    let book = ask(desk, "list_number_book", json!({ "decision_id": revoke.decision, "year": null })).await?;
    let lines = book.as_array().map_or(&[][..], Vec::as_slice);
    let mut awards = Vec::with_capacity(revoke.ordinal.len());
    for ordinal in &revoke.ordinal {
        let Some(line) = lines.iter().find(|line| number(line, "ordinal") == *ordinal) else {
            return Err(Refused::Words(words.say("ordinal_unknown", &[("ordinal", ordinal)])));
        };
        awards.push(number(line, "award_id"));
    }
    let ground = match revoke.ground {
        Ground::FalseDeclaration => "false_declaration",
        Ground::FalsePapers => "false_papers",
        Ground::AgainstLaw => "against_law",
        Ground::ConcludedUnworthy => "concluded_unworthy",
    };
    let bonus = revoke.bonus.map(|bonus| match bonus {
        Bonus::Paid => "paid",
        Bonus::Unpaid => "unpaid",
    });
    let input = json!({ "award_ids": awards, "number": revoke.number, "on": revoke.on, "ground": ground,
        "reason": revoke.reason, "bonus": bonus });
    let value = ask(desk, "revoke_awards", input).await?;
    let facts: [(&str, &dyn Display); 2] = [("count", &number(&value, "count")), ("number", &revoke.number)];
    let text = words.say("revoked", &facts);
    Ok(Said { value, text })
}
