//! What things are called, and how large they may be. See docs/STYLE.md.

use crate::tree::{Source, none, sources};

/// Words that say nothing, wherever they stand in a name.
const EMPTY_WORDS: &[&str] =
    &["manager", "service", "helper", "util", "common", "processor", "handler", "impl"];
/// Words that say nothing as the last of a name: a base salary and a data folder are things, a `PersonData` is not.
const EMPTY_ENDINGS: &[&str] = &["info", "data", "base"];
/// The longest file of a kind, in lines.
const LONGEST: &[(&str, usize)] = &[(".rs", 400), (".svelte", 250), (".ts", 400), (".mjs", 400)];
/// Files a program writes.
const GENERATED: &[&str] = &["ui/src/backend/generated.ts"];
/// Fewest words of a sentence.
const SENTENCE: usize = 3;

/// The words of a name in any of the ways names are written, small and without the plural.
fn words(name: &str) -> Vec<String> {
    let mut spaced = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() {
            spaced.push(' ');
        }
        spaced.extend(if letter.is_alphanumeric() { letter.to_lowercase().collect() } else { vec![' '] });
    }
    let singular = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
    spaced.split_whitespace().map(singular).collect()
}

fn says_nothing(name: &str) -> bool {
    let words = words(name);
    let ends_empty = words.last().is_some_and(|last| EMPTY_ENDINGS.contains(&last.as_str()));
    ends_empty || words.iter().any(|word| EMPTY_WORDS.contains(&word.as_str()))
}

/// The names of the types and modules that a file declares.
fn declared(source: &Source) -> Vec<String> {
    const KEYWORDS: &[&str] = &["struct", "enum", "trait", "type", "mod", "union", "class", "interface"];
    let prefixes = ["pub", "pub(crate)", "pub(super)", "export", "declare", "abstract", "unsafe"];
    let name = |line: &str| {
        let mut words = line.split_whitespace().skip_while(|word| prefixes.contains(word));
        words.next().filter(|word| KEYWORDS.contains(word))?;
        let name = words.next()?;
        Some(name.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()?.to_owned())
    };
    source.text.lines().filter_map(name).collect()
}

/// The names of the tests that a Rust file holds.
pub fn tests_in(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let mut is_test = false;
    for line in source.text.lines().map(str::trim) {
        if line == "#[test]" || line.starts_with("#[tokio::test") {
            is_test = true;
        } else if let Some((_, rest)) = line.split_once("fn ").filter(|_| is_test) {
            found.push(rest.split(['(', '<']).next().unwrap_or(rest).to_owned());
            is_test = false;
        }
    }
    found
}

#[test]
fn no_type_module_or_file_has_a_name_that_says_nothing() {
    let mut faults = Vec::new();
    for source in sources(&[".rs", ".ts", ".svelte", ".mjs"]) {
        let stem = source.file().split('.').next().unwrap_or_default().to_owned();
        let names = declared(&source).into_iter().chain([stem]);
        faults.extend(names.filter(|name| says_nothing(name)).map(|name| format!("{}: {name}", source.path)));
    }
    none(&faults);
}

#[test]
fn no_file_is_longer_than_a_person_reads_at_once() {
    let mut faults = Vec::new();
    for (ending, longest) in LONGEST {
        for source in sources(&[ending]).iter().filter(|source| !GENERATED.contains(&source.path.as_str())) {
            let lines = source.text.lines().count();
            if lines > *longest {
                faults.push(format!("{}: {lines} lines, at most {longest}", source.path));
            }
        }
    }
    none(&faults);
}

#[test]
fn the_name_of_every_test_is_a_sentence() {
    let mut faults = Vec::new();
    for source in sources(&[".rs"]) {
        let short = |name: &String| name.split('_').count() < SENTENCE;
        faults.extend(
            tests_in(&source).into_iter().filter(short).map(|name| format!("{}: {name}", source.path)),
        );
    }
    none(&faults);
}

#[test]
fn the_house_writes_no_macros_of_its_own() {
    let own = concat!("macro_", "rules!");
    let found = sources(&[".rs"]).into_iter().filter(|source| source.text.contains(own));
    none(&found.map(|source| source.path).collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_for_later_in_a_comment() {
    let later =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("todo", "!("), concat!("unimplemented", "!(")];
    let mut faults = Vec::new();
    for source in sources(&[".rs", ".ts", ".svelte", ".mjs", ".sql", ".css"]) {
        for (number, line) in source.text.lines().enumerate() {
            if later.iter().any(|word| line.contains(word)) {
                faults.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    none(&faults);
}

#[test]
fn a_base_salary_is_a_thing_and_a_person_data_is_not() {
    assert!(!says_nothing("BaseSalary"));
    assert!(!says_nothing("Database"));
    assert!(says_nothing("PersonData"));
    assert!(says_nothing("date_utils"));
    assert!(says_nothing("RequestHandler"));
}
