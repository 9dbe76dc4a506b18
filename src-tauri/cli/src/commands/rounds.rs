//! `round new`, `round list`, `demo`

use super::{Refused, Said, ask, number, text};
use crate::arguments::NewRound;
use crate::words::Words;
use app::Desk;
use serde_json::{Value, json};

/// Opens a round.
pub async fn new(desk: &Desk, round: NewRound, words: &Words) -> Result<Said, Refused> {
    let input = json!({ "name": round.name, "year": round.year, "deadline_on": round.deadline,
        "ceremony_on": round.ceremony, "ceremony_at": null, "budget": round.budget });
    let made = ask(desk, "open_round", input).await?;
    let said = words.say("round_opened", &[("id", &number(&made, "id")), ("name", &round.name)]);
    Ok(Said { value: made, text: said })
}

/// Lists the rounds.
pub async fn list(desk: &Desk, words: &Words) -> Result<Said, Refused> {
    let rounds = ask(desk, "list_rounds", json!({})).await?;
    let line = |round: &Value| {
        format!(
            "{:>4}  {}  {:>18}  {}",
            number(round, "id"),
            number(round, "year"),
            words.say("round_line", &[("count", &number(round, "nominations"))]),
            text(round, "name")
        )
    };
    let lines: Vec<String> = rounds.as_array().into_iter().flatten().map(line).collect();
    Ok(Said { text: lines.join("\n"), value: json!({ "rounds": rounds }) })
}

/// The sample's name; a second `demo` finds the first one's round instead of opening another.
const SAMPLE: &str = "Tổng kết công tác công đoàn năm 2023";

/// Opens the sample round.
pub async fn demo(desk: &Desk, words: &Words) -> Result<Said, Refused> {
    let rounds = ask(desk, "list_rounds", json!({})).await?;
    let known = rounds.as_array().into_iter().flatten().find(|round| text(round, "name") == SAMPLE);
    let id = match known {
        Some(round) => number(round, "id"),
        None => number(&ask(desk, "open_sample_round", json!({})).await?, "id"),
    };
    Ok(Said {
        value: json!({ "id": id }),
        text: words.say("sample_opened", &[("id", &id), ("name", &SAMPLE)]),
    })
}
