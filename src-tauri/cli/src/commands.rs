//! Each command: one or two calls of the Door.

mod books;
mod decisions;
mod dossiers;
mod keys;
mod lists;
mod nominations;
mod papers;
mod printers;
mod prints;
mod proofs;
mod rounds;
mod sheets;

use crate::arguments::{Arguments, Command, Papers, Round, Stock};
use crate::output::Shown;
use crate::serve::serve;
use crate::words::Words;
use app::{Desk, Failure};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What was done, as JSON and as text.
pub struct Said {
    /// One object.
    pub value: Value,
    /// The same for people.
    pub text: String,
}

/// Why it was not done.
pub enum Refused {
    /// The Door refused.
    Failure(Failure),
    /// A file given on the command line could not be read or written.
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        why: std::io::Error,
    },
    /// Something was looked at, and what came of it has an exit code of its own.
    Checked(Shown),
    /// What was to be looked at could not be: exit code 2.
    Unchecked(Box<Refused>),
    /// The command line asks for what cannot be; a sentence with the next step.
    Words(String),
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

/// Does what the arguments say.
pub async fn run(arguments: Arguments) -> Result<Said, Refused> {
    let (data, words) = (arguments.data, &Words::of(arguments.lang));
    match arguments.command {
        Command::Round(Round::New(round)) => rounds::new(&desk(data).await?, round, words).await,
        Command::Round(Round::List) => rounds::list(&desk(data).await?, words).await,
        Command::Demo => rounds::demo(&desk(data).await?, words).await,
        Command::Intake(intake) if intake.dry_run => lists::dry_run(&intake.files, words),
        Command::Intake(intake) => lists::intake(&desk(data).await?, intake, words).await,
        Command::Nominations(of) => nominations::list(&desk(data).await?, of.round, words).await,
        Command::Attach(attach) => dossiers::attach(&desk(data).await?, attach, words).await,
        Command::Papers(Papers::Received(came)) => dossiers::received(&desk(data).await?, came, words).await,
        Command::Papers(Papers::TakenBack(of)) => dossiers::taken_back(&desk(data).await?, of, words).await,
        Command::Advance(advance) => nominations::advance(&desk(data).await?, advance, words).await,
        Command::Proofs(make) => proofs::make(&desk(data).await?, make, words).await,
        Command::ProofsRead(returned) => proofs::read_back(&desk(data).await?, returned, words).await,
        Command::Decide(decide) => decisions::decide(&desk(data).await?, decide, words).await,
        Command::Certificates(make) => decisions::certificates(&desk(data).await?, make, words).await,
        Command::Printed(printed) => sheets::printed(&desk(data).await?, printed, words).await,
        Command::Book(of) => books::book(&desk(data).await?, of, words).await,
        Command::Revoke(revoke) => books::revoke(&desk(data).await?, revoke, words).await,
        Command::Stock(Stock::List) => sheets::stocks(&desk(data).await?, words).await,
        Command::Stock(Stock::Receive(came)) => sheets::receive(&desk(data).await?, came, words).await,
        Command::Print(print) => printers::print(&desk(data).await?, print, words).await,
        Command::Printers => printers::list(&desk(data).await?, words).await,
        Command::Prints(make) => prints::make(&desk(data).await?, make, words).await,
        Command::Register(register) => decisions::register(&desk(data).await?, register, words).await,
        Command::Verify(verify) => keys::verify(data, verify, words).await,
        Command::Keys(of) => keys::keys(&desk(data).await?, of, words).await,
        Command::Serve(options) => serve(desk(data).await?, options, words).await,
    }
}

async fn desk(data: Option<PathBuf>) -> Result<Desk, Refused> {
    let folder = match data {
        Some(folder) => folder,
        None => app::folder()?,
    };
    Ok(Desk::open(&folder).await?)
}

/// Calls the Door.
async fn ask(desk: &Desk, operation: &str, input: Value) -> Result<Value, Refused> {
    Ok(app::door::ask(desk, operation, input).await.result?)
}

/// Reads a file given on the command line.
fn read(path: &Path) -> Result<Vec<u8>, Refused> {
    std::fs::read(path).map_err(|why| Refused::File { path: path.to_owned(), why })
}

/// Copies an export to where the command line wants it, whole or not at all.
fn copy(from: &Path, to: &Path) -> Result<(), Refused> {
    let draft = to.with_extension("part");
    std::fs::copy(from, &draft).and_then(|_| app::take_place(&draft, to)).map_err(|why| {
        // What was begun goes; that it may not be there is no second failure.
        let _ = std::fs::remove_file(&draft);
        Refused::File { path: to.to_owned(), why }
    })
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn number(value: &Value, field: &str) -> i64 {
    value.get(field).and_then(Value::as_i64).unwrap_or_default()
}
