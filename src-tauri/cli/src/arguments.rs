//! What can be said on the command line.

mod keys;
mod papers;
mod prints;
mod sheets;

use clap::{Args, Parser, Subcommand, ValueEnum};
pub use keys::{Keys, Verify};
pub use papers::{Papers, Received, TakenBack};
pub use prints::{
    Envelope, Envelopes, Guests, HandOver, Invitation, Invitations, OfDecision, Parts, Prints, Stickers,
};
pub use sheets::{
    Bonus, Book, Certificates, Ground, Mode, Order, Print, Printed, Receive, Revoke, Stock, Which,
};
use std::path::PathBuf;

/// Vinh Danh from a terminal: from the units' lists to certificates in the hand.
///
/// Exit codes: 0 done, 1 refused or invalid, 2 wrong usage.
#[derive(Debug, Parser)]
#[command(name = "vinhdanh", version)]
pub struct Arguments {
    /// The office folder; VINHDANH_DATA or the system's place for programs' data when not given.
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Print one JSON object instead of text.
    #[arg(long, global = true)]
    pub json: bool,
    /// The language of messages.
    #[arg(long, global = true, value_enum, default_value = "en")]
    pub lang: Language,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open a round, or list the rounds.
    #[command(subcommand)]
    Round(Round),
    /// Read units' lists into nominations of a round.
    Intake(Intake),
    /// List the nominations of a round with what the rules say of them.
    Nominations(OfRound),
    /// Attach files to nominations: pdf, docx, xlsx, jpg, png.
    Attach(Attach),
    /// Note that the papers of dossiers came on paper, or that they did not after all.
    #[command(subcommand)]
    Papers(Papers),
    /// Bring nominations forward to a step.
    Advance(Advance),
    /// Make the lists that units proof their names by, a PDF and a workbook for each.
    Proofs(Proofs),
    /// Read lists that units sent back, and show what differs; take it with --accept.
    ProofsRead(ProofsRead),
    /// Draft, check and sign a decision over all passed nominations of some awards.
    Decide(Decide),
    /// Make the PDF of a signed decision's certificates.
    Certificates(Certificates),
    /// Note which sheets of the last file came out of the printer well, and which spoiled.
    Printed(Printed),
    /// The number book of a decision or a year: whose number is on which sheets of paper.
    Book(Book),
    /// Cancel awards by a later decision, before or after they were printed; asked for once, and never undone.
    Revoke(Revoke),
    /// List the kinds of stock with what is left, or enter what came.
    #[command(subcommand)]
    Stock(Stock),
    /// Make a signed decision's certificates and send them to a printer, corrected as it was calibrated.
    Print(Print),
    /// List the printers of this machine and how printers are calibrated.
    Printers,
    /// Make what is printed beside the certificates: stickers, a list to sign, envelopes, invitations.
    #[command(subcommand)]
    Prints(Prints),
    /// Search the register, or write it into a workbook.
    Register(Register),
    /// Tell whether the statement of a sheet's QR code is true: exit code 0 valid, 1 not, 2 nothing to check.
    Verify(Verify),
    /// The keys that sign the QR codes of sheets. Passphrases are asked for, or read from VINHDANH_PASSPHRASE.
    #[command(subcommand)]
    Keys(Keys),
    /// Open the sample round: a year-end list with invented people.
    Demo,
    /// Serve the window's pages and the Door over HTTP on loopback.
    Serve(Serve),
}

/// Rounds.
#[derive(Debug, Subcommand)]
pub enum Round {
    /// Open a round.
    New(NewRound),
    /// List the rounds, the newest first.
    List,
}

/// A round to open.
#[derive(Debug, Args)]
pub struct NewRound {
    /// The year it honours.
    #[arg(long)]
    pub year: i64,
    /// Its name.
    #[arg(long)]
    pub name: String,
    /// The last day on which lists are on time (2023-12-15 or 15/12/2023).
    #[arg(long, value_name = "DATE")]
    pub deadline: Option<String>,
    /// The day of the ceremony.
    #[arg(long, value_name = "DATE")]
    pub ceremony: Option<String>,
    /// What the fund allows, in dong.
    #[arg(long, value_name = "DONG")]
    pub budget: Option<i64>,
}

/// Lists to read.
#[derive(Debug, Args)]
pub struct Intake {
    /// The lists.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The round they go into; the newest when not given.
    #[arg(long, value_name = "R")]
    pub round: Option<i64>,
    /// Only read and show; needs no office folder.
    #[arg(long)]
    pub dry_run: bool,
}

/// A round.
#[derive(Debug, Args)]
pub struct OfRound {
    /// The round.
    #[arg(long, value_name = "R")]
    pub round: i64,
}

/// Files to attach.
#[derive(Debug, Args)]
pub struct Attach {
    /// The files.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The nominations whose dossiers they belong to.
    #[arg(long, num_args = 1.., value_name = "ID", required = true)]
    pub id: Vec<i64>,
    /// What they are in the dossier; guessed from their names when not given.
    #[arg(long, value_enum)]
    pub part: Option<Part>,
}

/// A part of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The unit's proposal (to trinh).
    Submission,
    /// The report of merit.
    Report,
    /// The minutes.
    Minutes,
    /// The recognition of an initiative.
    Initiative,
    /// Anything else.
    Other,
}

/// Nominations to bring forward.
#[derive(Debug, Args)]
pub struct Advance {
    /// The round.
    #[arg(long, value_name = "R")]
    pub round: i64,
    /// The step.
    #[arg(long, value_enum)]
    pub to: Step,
    /// All that are not there yet and that nothing holds back.
    #[arg(long, conflicts_with = "id", required_unless_present = "id")]
    pub all: bool,
    /// These.
    #[arg(long, num_args = 1.., value_name = "ID")]
    pub id: Vec<i64>,
    /// The papers that any of them lack came on paper: note that and go on.
    #[arg(long)]
    pub papers_received: bool,
    /// The chair's written reason to go on against blocking findings and without papers.
    #[arg(long = "override", value_name = "REASON")]
    pub reason: Option<String>,
    /// The day of the council session, for `passed`; a decision must not be older. Unknown when not given.
    #[arg(long, value_name = "DATE")]
    pub council: Option<String>,
}

/// A step that an officer can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// The board has it.
    Received,
    /// It is eligible.
    Appraised,
    /// The council passed it.
    Passed,
}

/// Lists to make for units.
#[derive(Debug, Args)]
pub struct Proofs {
    /// The round.
    #[arg(long, value_name = "R")]
    pub round: i64,
    /// The folder to write them into; the office folder's exports when not given.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The last day for the answer, printed on the lists.
    #[arg(long, value_name = "DATE")]
    pub answer_by: Option<String>,
}

/// Lists that came back.
#[derive(Debug, Args)]
pub struct ProofsRead {
    /// The workbooks.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The round they are of; the newest when not given.
    #[arg(long, value_name = "R")]
    pub round: Option<i64>,
    /// Take what the units corrected and mark what is right; what was also changed here meanwhile, or has a remark
    /// beside it, is left to a person.
    #[arg(long)]
    pub accept: bool,
}

/// A decision to sign.
#[derive(Debug, Args)]
pub struct Decide {
    /// The round.
    #[arg(long, value_name = "R")]
    pub round: i64,
    /// The codes of the awards it gives, parted by commas.
    #[arg(long, value_name = "CODES", value_delimiter = ',', num_args = 1.., required = true)]
    pub awards: Vec<String>,
    /// Of the thematic awards only these themes; all of them when not given.
    #[arg(long, value_name = "TEXT", num_args = 1..)]
    pub theme: Option<Vec<String>>,
    /// Its number, with or without the office's suffix.
    #[arg(long, value_name = "N")]
    pub number: String,
    /// Its date.
    #[arg(long, value_name = "DATE")]
    pub on: String,
    /// Who signed; somebody unknown is entered as the chair.
    #[arg(long, value_name = "NAME")]
    pub signer: String,
    /// Its title.
    #[arg(long, value_name = "TEXT")]
    pub title: String,
}

/// The register.
#[derive(Debug, Args)]
pub struct Register {
    /// Words of a name, a unit, a decision's number; with or without marks.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub search: String,
    /// Write what is found into a workbook.
    #[arg(long, value_name = "F.xlsx")]
    pub out: Option<PathBuf>,
}

/// Serving.
#[derive(Debug, Args)]
pub struct Serve {
    /// The port on 127.0.0.1; 0 for any that is free.
    #[arg(long, default_value_t = 0)]
    pub port: u16,
    /// The folder of the window's pages; `ui` beside the program when not given.
    #[arg(long, value_name = "DIR")]
    pub ui: Option<PathBuf>,
}
