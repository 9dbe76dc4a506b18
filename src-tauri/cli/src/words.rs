//! What the terminal says: the sentences of failures and doubts from the very file that the window uses, and its own.

use crate::arguments::Language;
use app::Failure;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt::Display;

const VI: &str = include_str!("../../../ui/src/words/vi.json");
const EN: &str = include_str!("../../../ui/src/words/en.json");

const OWN_VI: &str = include_str!("../words/vi.json");
const OWN_EN: &str = include_str!("../words/en.json");

/// The words of one language.
pub struct Words {
    language: Language,
    /// Those of the window.
    window: Map<String, Value>,
    /// Those of the terminal alone.
    own: Map<String, Value>,
}

impl Words {
    /// The words of this language.
    pub fn of(language: Language) -> Self {
        let (window, own) = match language {
            Language::Vi => (VI, OWN_VI),
            Language::En => (EN, OWN_EN),
        };
        let read = |text| serde_json::from_str(text).unwrap_or_default();
        Self { language, window: read(window), own: read(own) }
    }

    /// One of the terminal's own sentences, with its facts.
    pub fn say(&self, key: &str, facts: &[(&str, &dyn Display)]) -> String {
        let facts: BTreeMap<&str, String> =
            facts.iter().map(|(name, fact)| (*name, fact.to_string())).collect();
        let fact = |name: &str| facts.get(name).map_or("", String::as_str);
        let text = self.own.get(key).and_then(|text| counted(text, fact)).unwrap_or(key);
        fill(text, |name| told(name, fact(name), &self.window))
    }

    /// A word that the window has for something, such as the state of a sheet.
    pub fn of_window<'w>(&'w self, kind: &str, word: &'w str) -> &'w str {
        self.window.get(&format!("{kind}_{word}")).and_then(Value::as_str).unwrap_or(word)
    }

    /// The sentence of a failure with its facts, and its next step: where the window has a button for it, the terminal names
    /// the command.
    pub fn sentence(&self, failure: &Failure) -> String {
        let code = serde_json::to_value(failure.code).ok().and_then(|code| code.as_str().map(str::to_owned));
        let code = code.unwrap_or_default();
        let fact = |name: &str| failure.facts.get(name).map_or("", String::as_str);
        let text = self.window.get(&format!("failure_{code}")).and_then(|text| counted(text, fact));
        let next = self.own.get(&format!("next_{code}")).and_then(Value::as_str);
        let text = [Some(text.unwrap_or(&code)), next].into_iter().flatten().collect::<Vec<_>>().join(" ");
        fill(&text, |name| told(name, fact(name), &self.window))
    }

    /// Why a row of a list should be looked at.
    pub fn doubt(&self, doubt: &Map<String, Value>) -> String {
        let known = |name: &str| doubt.get(name).and_then(Value::as_str);
        let of_window = |key: &str| self.window.get(key).and_then(Value::as_str);
        let fact = |name: &str| match known(name) {
            // A name that somebody typed stands in no cell.
            Some("") if name == "cell" => of_window("cell_of_name").unwrap_or_default(),
            found => found.unwrap_or_default(),
        };
        // What two sides say alike is not told as a change.
        let is_alike = known("before").is_some() && known("before") == known("after");
        let alike = || of_window(&format!("doubt_{}_alike", fact("kind"))).filter(|_| is_alike);
        let text = alike().or_else(|| of_window(&format!("doubt_{}", fact("kind"))));
        // What kind of doubt it is and which kind of recipient is guessed share a name.
        let guessed = doubt.get("guessed").and_then(Value::as_str);
        fill(text.unwrap_or(fact("kind")), |name| match (name, guessed) {
            ("kind", Some(kind)) => told("kind", kind, &self.window),
            _ => told(name, fact(name), &self.window),
        })
    }

    /// A word of the program that the window has words for: `field` and `name` for the name's field.
    pub fn word(&self, group: &str, word: &str) -> String {
        let known = self.window.get(&format!("{group}_{word}")).and_then(Value::as_str);
        known.unwrap_or(word).to_owned()
    }

    /// The sentence of a doubt as the Door sends it: its kind, and its facts apart.
    pub fn doubt_of(&self, doubt: &Value) -> Option<String> {
        Some(self.doubt(&Self::facts_of_doubt(doubt)?))
    }

    /// The facts of a doubt as the Door sends it, its kind among them.
    pub fn facts_of_doubt(doubt: &Value) -> Option<Map<String, Value>> {
        let mut facts = doubt.get("facts")?.as_object()?.clone();
        if let Some(kind) = facts.remove("kind") {
            facts.insert("guessed".to_owned(), kind);
        }
        facts.insert("kind".to_owned(), doubt.get("kind")?.clone());
        Some(facts)
    }

    /// A sum of money in whole đồng, as it is read: 1.080.000 in Vietnamese, 1,080,000 in English.
    pub fn money(&self, dong: i64) -> String {
        let digits = dong.unsigned_abs().to_string();
        let mark = match self.language {
            Language::Vi => '.',
            Language::En => ',',
        };
        let mut out = String::from(if dong < 0 { "-" } else { "" });
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(mark);
            }
            out.push(digit);
        }
        out
    }
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
    ("damage", &["damage"]),
    ("act", &["act"]),
    ("zone", &["zone", "element"]),
    ("why", &["fault"]),
    ("part", &["part"]),
    ("parts", &["part"]),
    ("said", &["kind"]),
    ("read", &["kind"]),
    ("meaning", &["meaning"]),
    ("replacement", &["replacement"]),
    ("stock_move", &["stock_move"]),
    ("ground", &["ground"]),
    ("difference", &["difference"]),
    ("wanted", &["wanted"]),
];

/// The form of a sentence that its counts ask for. English sentences have one for one thing and one for several, as the
/// window's compiler takes them: conditions such as `countPlural=one`, and the sentence.
fn counted<'w, 'f>(text: &'w Value, fact: impl Fn(&str) -> &'f str) -> Option<&'w str> {
    if let Some(text) = text.as_str() {
        return Some(text);
    }
    let forms = text.get(0)?.get("match")?.as_object()?;
    let holds = |condition: &str| {
        let (of, form) = condition.split_once("Plural=").unwrap_or_default();
        (form == "one") == (fact(of) == "1")
    };
    let found = forms.iter().find(|(conditions, _)| conditions.split(", ").all(holds));
    found.and_then(|(_, text)| text.as_str())
}

/// Puts facts into their places, those that are words of the program in the language too. A place that has no fact
/// stays empty.
fn fill(text: &str, fact: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        out.push_str(before);
        out.push_str(&fact(name));
        rest = behind;
    }
    out.push_str(rest);
    // A place that stayed empty leaves no gap.
    out.replace("  ", " ")
}

/// A fact in words: codes of the program, parted by commas, by their words, anything else as it is.
fn told(name: &str, value: &str, words: &Map<String, Value>) -> String {
    let prefixes = CODED.iter().find(|(fact, _)| *fact == name).map_or(&[][..], |(_, prefixes)| prefixes);
    let said: Option<Vec<String>> = value.split(',').map(|code| coded(prefixes, code, words)).collect();
    said.map_or_else(|| value.to_owned(), |said| said.join(", "))
}

fn coded(prefixes: &[&str], code: &str, words: &Map<String, Value>) -> Option<String> {
    let known =
        prefixes.iter().find_map(|prefix| words.get(&format!("{prefix}_{code}")).and_then(Value::as_str));
    let said = known?;
    // An abbreviation stays as it is: PDF, not pDF.
    if said.chars().take(2).filter(|letter| letter.is_uppercase()).count() == 2 {
        return Some(said.to_owned());
    }
    let mut letters = said.chars();
    Some(letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default())
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
        let said = Words::of(Language::Vi).sentence(&failure);
        assert!(!said.contains("withdrawn") && !said.contains("received"), "{said}");
    }

    #[test]
    fn papers_that_are_missing_are_named_in_words_and_so_is_the_command_that_notes_them() {
        let failure = Failure::new(FailureCode::PapersMissing)
            .fact("count", 3)
            .fact("name", "Bế Ích")
            .fact("parts", "submission,minutes")
            .fact("round", 2);
        let said = Words::of(Language::Vi).sentence(&failure);
        assert!(said.contains("tờ trình, biên bản") && said.contains("--round 2 --all"), "{said}");
    }

    #[test]
    fn an_abbreviation_inside_a_sentence_keeps_its_capitals() {
        let failure =
            Failure::new(FailureCode::ListNotSpreadsheet).fact("file", "a.xlsx").fact("seen", "pdf");
        assert!(Words::of(Language::En).sentence(&failure).contains("PDF"));
    }

    #[test]
    fn a_failure_is_told_in_both_languages_with_its_facts() {
        let failure = Failure::new(FailureCode::NumberTaken)
            .fact("number", "737/QĐ-LĐLĐ")
            .fact("on", "25/12/2023")
            .fact("title", "Về việc tặng Bằng khen");
        for language in [Language::Vi, Language::En] {
            let said = Words::of(language).sentence(&failure);
            assert!(said.contains("737/QĐ-LĐLĐ"), "{said}");
            assert!(!said.contains('{'), "{said}");
        }
        assert_ne!(Words::of(Language::Vi).sentence(&failure), Words::of(Language::En).sentence(&failure));
    }

    #[test]
    fn both_languages_say_the_same_of_the_same_facts() {
        let facts = |text: &str| {
            let names = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
            names.map(|(name, _)| name.to_owned()).collect::<std::collections::BTreeSet<_>>()
        };
        let (vi, en) = (Words::of(Language::Vi), Words::of(Language::En));
        assert_eq!(vi.own.keys().collect::<Vec<_>>(), en.own.keys().collect::<Vec<_>>());
        let forms = |text: &Value| -> Vec<String> {
            let each = |forms: &Map<String, Value>| {
                forms.values().map(|form| form.as_str().unwrap().to_owned()).collect()
            };
            text.as_str()
                .map_or_else(|| each(text[0]["match"].as_object().unwrap()), |text| vec![text.to_owned()])
        };
        for (key, text) in &vi.own {
            for form in forms(&en.own[key]) {
                assert_eq!(facts(text.as_str().unwrap()), facts(&form), "{key}");
            }
        }
    }

    #[test]
    fn one_thing_is_told_as_one_in_english() {
        let told = |count: &str| {
            let failure = Failure::new(FailureCode::PaperNumberUncounted).fact("count", count);
            Words::of(Language::En).sentence(&failure)
        };
        assert!(told("1").contains("for 1 sheet."), "{}", told("1"));
        assert!(told("12").contains("for 12 sheets."), "{}", told("12"));
        let own = |count: u32| Words::of(Language::En).say("register_count", &[("count", &count)]);
        assert_eq!([own(1), own(2)], ["1 award", "2 awards"]);
    }

    #[test]
    fn money_is_grouped_as_each_language_does() {
        assert_eq!(Words::of(Language::Vi).money(175_500_000), "175.500.000");
        assert_eq!(Words::of(Language::En).money(900), "900");
    }
}
