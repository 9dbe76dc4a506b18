//! Which template a decision is printed with from the terminal.

use super::{Refused, ask, number, text};
use crate::size::Size;
use crate::words::Words;
use app::{Desk, Failure, FailureCode};
use serde_json::{Value, json};

/// The template that somebody named.
pub struct Chosen {
    /// The version that is printed.
    pub version_id: i64,
    /// The sheet, whole mm.
    pub size: Size,
    /// Its name, where the decision was printed with another until now.
    instead: Option<String>,
}

impl Chosen {
    /// What is said of a template that took another's place.
    pub fn told(&self, words: &Words) -> Option<String> {
        self.instead.as_ref().map(|name| words.say("template_chosen", &[("template", name)]))
    }
}

/// The template of this name or size. One that the decision was not signed with takes the place of the one it was signed
/// with, as long as that is only one: an act of its own, which the history keeps.
pub async fn chosen(desk: &Desk, batch: &Value, wanted: &str) -> Result<Chosen, Refused> {
    let papers = rows(batch, "papers");
    let is_meant = |one: &&Value| is_called(one, wanted);
    if let Some(paper) = papers.iter().find(is_meant) {
        return Ok(Chosen { version_id: number(paper, "version_id"), size: size_of(paper), instead: None });
    }
    let list = ask(desk, "list_templates", json!({})).await?;
    let is_offered = |one: &&Value| one.get("retired").and_then(Value::as_bool) == Some(false);
    let mut fitting: Vec<&Value> =
        rows(&list, "templates").iter().filter(is_offered).filter(is_meant).collect();
    let [now] = papers else { return Err(not_of_decision(papers, wanted)) };
    // Of several sheets of that size the one of the same kind: "Bằng khen …" for "Bằng khen …".
    let kind = |one: &Value| -> Vec<String> {
        text(one, "name").split_whitespace().take(2).map(str::to_lowercase).collect()
    };
    fitting.sort_by_key(|one| kind(one) != kind(now));
    let Some(other) = fitting.first() else { return Err(not_of_decision(papers, wanted)) };
    let version_id = number(other, "version_id");
    let input = json!({ "decision_id": batch.pointer("/decision/id"), "from_version_id": number(now, "version_id"),
        "version_id": version_id });
    ask(desk, "choose_decision_template", input).await?;
    Ok(Chosen { version_id, size: size_of(other), instead: Some(text(other, "name").to_owned()) })
}

/// The sheet of a template, in whole mm.
pub fn size_of(one: &Value) -> Size {
    let side = |name: &str| {
        let mm = one.get(name).and_then(Value::as_f64).unwrap_or_default().round();
        format!("{mm}").parse().unwrap_or_default()
    };
    Size { width: side("width_mm"), height: side("height_mm") }
}

fn is_called(one: &Value, wanted: &str) -> bool {
    text(one, "name") == wanted || wanted.parse() == Ok(size_of(one))
}

fn not_of_decision(papers: &[Value], wanted: &str) -> Refused {
    let names: Vec<&str> = papers.iter().map(|paper| text(paper, "name")).collect();
    Failure::new(FailureCode::TemplateNotOfDecision)
        .fact("template", wanted)
        .fact("templates", names.join(", "))
        .into()
}

fn rows<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    value.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
