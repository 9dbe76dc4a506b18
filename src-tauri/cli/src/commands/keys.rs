//! `verify`, `keys`

use super::{Refused, Said, ask, copy, number, read, text};
use crate::arguments::{Keys, Verify};
use crate::output::Shown;
use crate::words::Words;
use app::keys::{CheckedView, statements_in, verify_by_list};
use app::{Clock, Desk, Failure, FailureCode};
use serde_json::{Value, json};
use std::fmt::Display;
use std::io::{BufRead, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// Tells whether statements are true: exit code 0 when all are, 1 when one is not, 2 when nothing could be checked.
pub async fn verify(data: Option<PathBuf>, verify: Verify, words: &Words) -> Result<Said, Refused> {
    let results = match checked(data, verify, words).await {
        Ok(results) => results,
        Err(refused) => return Err(Refused::Unchecked(Box::new(refused))),
    };
    let lines: Vec<String> = results.iter().map(|result| told(result, words)).collect();
    let is_valid = results.iter().all(|result| text(result, "verdict") == CheckedView::VALID);
    let shown = Shown {
        value: json!({ "statements": results }),
        text: lines.join("\n\n"),
        code: u8::from(!is_valid),
    };
    Err(Refused::Checked(shown))
}

/// What there is to say of each statement.
async fn checked(data: Option<PathBuf>, verify: Verify, words: &Words) -> Result<Vec<Value>, Refused> {
    let statements = statements(&verify.what)?;
    let mut results = Vec::with_capacity(statements.len());
    match &verify.trust {
        Some(trust) => {
            let trusted = text_of(trust)?;
            let newer = verify.list.as_deref().map(text_of).transpose()?;
            let today = Clock::Machine.today();
            for one in &statements {
                results.push(json!(verify_by_list(one, &trusted, newer.as_deref(), today)?));
            }
        }
        None => {
            let desk = office(data, words).await?;
            for one in &statements {
                results.push(ask(&desk, "verify_statement", json!({ "text": one })).await?);
            }
        }
    }
    Ok(results)
}

/// The desk of an office that is there: whoever only checks a sheet gets none made.
async fn office(data: Option<PathBuf>, words: &Words) -> Result<Desk, Refused> {
    let folder = data.map_or_else(app::folder, Ok)?;
    if std::env::var_os("VINHDANH_POSTGRES").is_none() && !folder.join("office.db").is_file() {
        return Err(Refused::Words(words.say("no_office", &[("path", &folder.display())])));
    }
    super::desk(Some(folder)).await
}

/// The statements that are to be checked: a file's, or the words themselves.
fn statements(what: &str) -> Result<Vec<String>, Refused> {
    if what == "-" {
        let mut bytes = Vec::new();
        let path = || PathBuf::from("-");
        std::io::stdin().read_to_end(&mut bytes).map_err(|why| Refused::File { path: path(), why })?;
        return Ok(statements_in(&bytes)?);
    }
    // A statement has lines; what has none names a file.
    if what.contains('\n') || what.starts_with("VD1") || what.starts_with("VD2") {
        return Ok(vec![what.to_owned()]);
    }
    Ok(statements_in(&read(Path::new(what))?)?)
}

fn text_of(path: &Path) -> Result<String, Refused> {
    let bytes = read(path)?;
    String::from_utf8(bytes).map_err(|_| Failure::new(FailureCode::ListNotRevocations).into())
}

/// What there is to say of a statement, for people.
fn told(result: &Value, words: &Words) -> String {
    let verdict = text(result, "verdict");
    let why = result.get("reason").and_then(Value::as_str).map(|why| format!("reason_{why}"));
    let meaning = why.unwrap_or_else(|| format!("meaning_{verdict}"));
    let mut lines = vec![words.say(&format!("verdict_{verdict}"), &[]), words.say(&meaning, &[])];
    if let Some(facts) = result.get("facts").filter(|facts| !facts.is_null()) {
        let below = text(facts, "below");
        lines.push(format!("  {}", text(facts, "recipient")));
        lines.extend(Some(format!("  {below}")).filter(|_| !below.is_empty()));
        lines.push(format!("  {}", text(facts, "award")));
        lines.push(format!("  {}", text(facts, "issuer")));
        let note = text(facts, "note");
        let is_replacement = facts.get("is_replacement").and_then(Value::as_bool).unwrap_or_default();
        let said: [(&str, &dyn Display); 4] = [
            ("number", &text(facts, "number")),
            ("day", &day(text(facts, "decided_on"))),
            ("ordinal", &format!("{:02}", number(facts, "ordinal"))),
            ("note", &if note.is_empty() { String::new() } else { format!(" ({note})") }),
        ];
        lines.push(format!("  {}", words.say("statement_decision", &said)));
        if is_replacement && note.is_empty() {
            lines.push(format!("  {}", words.say("statement_replacement", &[])));
        }
    }
    if let Some(key) = result.get("signed_by").filter(|key| !key.is_null()) {
        let facts: [(&str, &dyn Display); 2] =
            [("key", &text(key, "spoken")), ("from", &day(text(key, "from")))];
        lines.push(format!("  {}", words.say("statement_key", &facts)));
    }
    let facts: [(&str, &dyn Display); 2] =
        [("day", &day(text(result, "list_on"))), ("days", &number(result, "list_age_days"))];
    lines.push(format!("  {}", words.say("statement_list", &facts)));
    if number(result, "list_age_days") >= OLD_LIST_DAYS {
        lines.push(format!("  {}", words.say("list_old", &[])));
    }
    lines.join("\n")
}

/// From so many days on a list is told as old: the page that checks says so from the same day on.
const OLD_LIST_DAYS: i64 = 90;

/// A day as people read it.
fn day(text: &str) -> String {
    text.split('-').rev().collect::<Vec<_>>().join("/")
}

/// The office's keys.
pub async fn keys(desk: &Desk, keys: Keys, words: &Words) -> Result<Said, Refused> {
    match keys {
        Keys::List => list(desk, words).await,
        Keys::New => new(desk, words).await,
        Keys::Passphrase => passphrase(desk, words).await,
        Keys::Sign(of) => {
            unlock(desk, words).await?;
            let signed = ask(desk, "sign_statements", json!({ "decision_id": of.decision })).await?;
            let (new, there) = (number(&signed, "signed"), number(&signed, "kept"));
            let text = words.say("statements_signed", &[("signed", &new), ("kept", &there)]);
            Ok(Said { value: signed, text })
        }
        Keys::Retire(of) => ended(desk, "retire_key", of.id, words).await,
        Keys::Stolen(of) => ended(desk, "report_stolen_key", of.id, words).await,
        Keys::Page(to) => export(desk, "export_verifier", to.out, words).await,
        Keys::Revocations(to) => export(desk, "export_revocation_list", to.out, words).await,
    }
}

async fn list(desk: &Desk, words: &Words) -> Result<Said, Refused> {
    let view = ask(desk, "list_keys", json!({})).await?;
    let keys = view.get("keys").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let line = |key: &Value| {
        let state = words.say(&format!("key_{}", text(key, "state")), &[]);
        let span = [day(text(key, "from")), day(text(key, "to"))].join(" - ");
        format!("{:>4}  {}  {span:<23}  {state}", number(key, "id"), text(key, "spoken"))
    };
    let mut lines: Vec<String> = keys.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(words.say("no_key", &[]));
    }
    Ok(Said { text: lines.join("\n"), value: view })
}

async fn new(desk: &Desk, words: &Words) -> Result<Said, Refused> {
    let view = ask(desk, "list_keys", json!({})).await?;
    let in_use = view.get("keys").and_then(Value::as_array).into_iter().flatten();
    let in_use = in_use.into_iter().find(|key| key.get("to").is_none_or(Value::is_null));
    let (first, again) = typed_twice(VARIABLE, "ask_new_passphrase", words)?;
    let replaces = in_use.map(|key| number(key, "id"));
    let made = ask(desk, "make_key", json!({ "passphrase": first, "again": again, "replaces": replaces }));
    made.await?;
    list(desk, words).await
}

async fn passphrase(desk: &Desk, words: &Words) -> Result<Said, Refused> {
    let old = typed(VARIABLE, &words.say("ask_old_passphrase", &[]))?;
    let (first, again) = typed_twice(NEW_VARIABLE, "ask_changed_passphrase", words)?;
    let input = json!({ "old": old, "passphrase": first, "again": again });
    let value = ask(desk, "change_passphrase", input).await?;
    Ok(Said { value, text: words.say("passphrase_changed", &[]) })
}

async fn ended(desk: &Desk, operation: &str, id: i64, words: &Words) -> Result<Said, Refused> {
    ask(desk, operation, json!({ "id": id })).await?;
    list(desk, words).await
}

async fn export(desk: &Desk, operation: &str, out: Option<PathBuf>, words: &Words) -> Result<Said, Refused> {
    unlock(desk, words).await?;
    let mut made = ask(desk, operation, json!({})).await?;
    if let Some(out) = out {
        copy(Path::new(text(&made, "path")), &out)?;
        if let Value::Object(fields) = &mut made {
            fields.insert("path".to_owned(), json!(out.display().to_string()));
        }
    }
    let text = words.say("written", &[("path", &text(&made, "path"))]);
    Ok(Said { value: made, text })
}

/// Opens the key in use with the passphrase.
pub async fn unlock(desk: &Desk, words: &Words) -> Result<(), Refused> {
    let passphrase = typed(VARIABLE, &words.say("ask_passphrase", &[]))?;
    ask(desk, "unlock_key", json!({ "passphrase": passphrase })).await?;
    Ok(())
}

/// Whether there is anybody or anything to tell the passphrase.
pub fn can_ask() -> bool {
    std::env::var(VARIABLE).is_ok() || std::io::stdin().is_terminal()
}

/// The variable that holds the passphrase where nobody sits before the terminal.
const VARIABLE: &str = "VINHDANH_PASSPHRASE";
/// The variable that holds the passphrase that shall open the key from now on.
const NEW_VARIABLE: &str = "VINHDANH_NEW_PASSPHRASE";

/// The passphrase: of the variable, typed unseen at a terminal, or the next line of what is piped in.
fn typed(variable: &str, prompt: &str) -> Result<String, Refused> {
    if let Ok(passphrase) = std::env::var(variable) {
        return Ok(passphrase);
    }
    let read = if std::io::stdin().is_terminal() {
        rpassword::prompt_password(prompt)
    } else {
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line);
        read.map(|_| line.trim_end_matches(['\r', '\n']).to_owned())
    };
    read.map_err(|why| Refused::File { path: PathBuf::from("-"), why })
}

fn typed_twice(variable: &str, prompt: &str, words: &Words) -> Result<(String, String), Refused> {
    let first = typed(variable, &words.say(prompt, &[]))?;
    let at_terminal = std::env::var(variable).is_err() && std::io::stdin().is_terminal();
    let again = if at_terminal { typed(variable, &words.say("ask_again", &[]))? } else { first.clone() };
    Ok((first, again))
}
