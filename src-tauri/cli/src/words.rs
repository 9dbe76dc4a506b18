//! The sentences of failures: the very file that the window uses.

use crate::arguments::Language;
use app::Failure;
use serde_json::{Map, Value};

const VI: &str = include_str!("../../../ui/src/words/vi.json");
const EN: &str = include_str!("../../../ui/src/words/en.json");

/// The sentence of a failure with its facts, and its next step.
pub fn sentence(failure: &Failure, language: Language) -> String {
    let code = serde_json::to_value(failure.code).ok().and_then(|code| code.as_str().map(str::to_owned));
    let code = code.unwrap_or_default();
    let words = words(language);
    let text = words.get(&format!("failure_{code}")).and_then(Value::as_str).unwrap_or(&code);
    fill(text, failure, &words)
}

fn words(language: Language) -> Map<String, Value> {
    let text = match language {
        Language::Vi => VI,
        Language::En => EN,
    };
    serde_json::from_str(text).unwrap_or_default()
}

/// Facts that are words of the program, and the keys under which the window's words have them.
const CODED: &[(&str, &[&str])] = &[
    ("state", &["state"]),
    ("action", &["move", "stage", "certificate_act", "decision_act"]),
    ("to", &["stage"]),
    ("condition", &["tag"]),
    ("field", &["field", "office"]),
    ("kind", &["kind"]),
    ("thing", &["thing"]),
    ("limit", &["limit"]),
    ("seen", &["seen"]),
    ("act", &["act"]),
    ("zone", &["zone"]),
    ("part", &["part"]),
];

/// Puts facts into their places, those that are words of the program in the language too. A place that has no fact
/// stays empty.
fn fill(text: &str, failure: &Failure, words: &Map<String, Value>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        out.push_str(before);
        out.push_str(&told(name, failure.facts.get(name).map_or("", String::as_str), words));
        rest = behind;
    }
    out.push_str(rest);
    out
}

fn told(name: &str, value: &str, words: &Map<String, Value>) -> String {
    let prefixes = CODED.iter().find(|(fact, _)| *fact == name).map_or(&[][..], |(_, prefixes)| prefixes);
    let known =
        prefixes.iter().find_map(|prefix| words.get(&format!("{prefix}_{value}")).and_then(Value::as_str));
    let Some(said) = known else { return value.to_owned() };
    // An abbreviation stays as it is: PDF, not pDF.
    if said.chars().take(2).filter(|letter| letter.is_uppercase()).count() == 2 {
        return said.to_owned();
    }
    let mut letters = said.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::FailureCode;

    #[test]
    fn words_of_the_program_inside_a_sentence_are_told_in_its_language() {
        let failure = Failure::new(FailureCode::IllegalMove)
            .fact("name", "Bế Ích")
            .fact("state", "withdrawn")
            .fact("action", "received");
        let said = sentence(&failure, Language::Vi);
        assert!(!said.contains("withdrawn") && !said.contains("received"), "{said}");
    }

    #[test]
    fn an_abbreviation_inside_a_sentence_keeps_its_capitals() {
        let failure =
            Failure::new(FailureCode::ListNotSpreadsheet).fact("file", "a.xlsx").fact("seen", "pdf");
        assert!(sentence(&failure, Language::En).contains("PDF"));
    }

    #[test]
    fn a_failure_is_told_in_both_languages_with_its_facts() {
        let failure = Failure::new(FailureCode::NumberTaken)
            .fact("number", "737/QĐ-LĐLĐ")
            .fact("on", "25/12/2023")
            .fact("title", "Về việc tặng Bằng khen");
        for language in [Language::Vi, Language::En] {
            let said = sentence(&failure, language);
            assert!(said.contains("737/QĐ-LĐLĐ"), "{said}");
            assert!(!said.contains('{'), "{said}");
        }
        assert_ne!(sentence(&failure, Language::Vi), sentence(&failure, Language::En));
    }
}
