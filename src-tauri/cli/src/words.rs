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

/// Puts facts into their places. A fact that is itself a word of the program (a state, an action, a condition) is said
/// in the language too.
fn fill(text: &str, failure: &Failure, words: &Map<String, Value>) -> String {
    failure.facts.iter().fold(text.to_owned(), |text, (name, value)| {
        let said = words.get(&format!("{name}_{value}")).and_then(Value::as_str).unwrap_or(value);
        text.replace(&format!("{{{name}}}"), said)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::FailureCode;

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
