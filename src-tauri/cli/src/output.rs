//! What is printed: one JSON object, or text.

use crate::arguments::{Arguments, Language};
use crate::commands::{Refused, Said};
use crate::words::Words;
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// What came of looking at something.
pub struct Shown {
    /// One object.
    pub value: Value,
    /// The same for people.
    pub text: String,
    /// The exit code that says it to programs.
    pub code: u8,
}

/// How to print.
#[derive(Clone, Copy)]
pub struct Output {
    shape: Shape,
    language: Language,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Json,
    Text,
}

impl Output {
    /// As the arguments ask.
    pub fn of(arguments: &Arguments) -> Self {
        Self { shape: if arguments.json { Shape::Json } else { Shape::Text }, language: arguments.lang }
    }

    /// Prints what was done.
    pub fn say(self, said: &Said) -> ExitCode {
        let text = match self.shape {
            Shape::Json => said.value.to_string(),
            Shape::Text => said.text.clone(),
        };
        print(&mut std::io::stdout(), &text)
    }

    /// Prints what was found.
    fn show(self, shown: &Shown) -> ExitCode {
        match self.shape {
            Shape::Json => print(&mut std::io::stdout(), &shown.value.to_string()),
            Shape::Text => print(&mut std::io::stdout(), &shown.text),
        };
        ExitCode::from(shown.code)
    }

    /// Prints why it was not done.
    pub fn refuse(self, refused: &Refused) -> ExitCode {
        let words = Words::of(self.language);
        match refused {
            Refused::Checked(shown) => return self.show(shown),
            Refused::Unchecked(why) => {
                self.refuse(why);
                return ExitCode::from(2);
            }
            Refused::Failure(failure) => {
                let told = json!({ "code": failure.code, "facts": failure.facts, "field": failure.field });
                self.because(told, &words.sentence(failure));
            }
            Refused::File { path, why } => {
                let facts = json!({ "path": path.display().to_string(), "why": why.to_string() });
                let told = json!({ "code": "unreachable", "facts": facts, "field": null });
                self.because(told, &file_sentence(&words, path, why));
            }
            Refused::Words(sentence) => {
                self.because(json!({ "code": "refused", "facts": {}, "field": null }), sentence);
            }
        }
        ExitCode::from(1)
    }

    /// Prints a failure with its sentence.
    fn because(self, mut told: Value, sentence: &str) {
        match self.shape {
            Shape::Text => print(&mut std::io::stderr(), sentence),
            Shape::Json => {
                if let Value::Object(facts) = &mut told {
                    facts.insert("sentence".to_owned(), json!(sentence));
                }
                print(&mut std::io::stdout(), &json!({ "failure": told }).to_string())
            }
        };
    }
}

/// Prints why the command line was not understood, or the help that was asked for. Whoever asked for JSON gets an object.
pub fn usage(error: &clap::Error) -> ExitCode {
    let wants_json = std::env::args().any(|word| word == "--json");
    if wants_json && error.use_stderr() {
        let value = json!({ "failure": { "code": "usage", "facts": {}, "field": null,
            "sentence": error.to_string().trim() } });
        print(&mut std::io::stdout(), &value.to_string());
    } else {
        // A reader that went away is no failure.
        let _ = error.print();
    }
    u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

/// What happened to a file of the command line, and the next step.
fn file_sentence(words: &Words, path: &Path, why: &std::io::Error) -> String {
    use std::io::ErrorKind as Kind;
    let key = match why.kind() {
        _ if app::is_in_use(why) => "file_in_use",
        Kind::NotFound => "file_missing",
        Kind::InvalidFilename => "file_name",
        Kind::PermissionDenied => "file_forbidden",
        Kind::StorageFull => "file_full",
        Kind::ReadOnlyFilesystem => "file_read_only",
        Kind::IsADirectory => "file_folder",
        _ => "file_other",
    };
    words.say(key, &[("path", &path.display()), ("why", why)])
}

/// A reader that went away (`| head`) is no failure.
fn print(to: &mut impl Write, text: &str) -> ExitCode {
    match writeln!(to, "{text}") {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(1),
    }
}

/// Prints a line at once, for whoever waits for it.
pub fn line(text: &str) {
    let mut out = std::io::stdout();
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}
