//! What can be said of sheets, stock and printers.

use crate::size::Size;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Certificates to make.
#[derive(Debug, Args)]
pub struct Certificates {
    /// The decision.
    #[arg(long, value_name = "D")]
    pub decision: i64,
    /// Everything on plain paper, or only what pre-printed stock lacks.
    #[arg(long, value_enum, default_value = "overprint")]
    pub mode: Mode,
    /// Only what is printed with this template, by its name or its size (A4, A3, 400x300): a decision that is printed with
    /// several is made one template at a time. One that it was not signed with takes the place of the only one.
    #[arg(long, visible_alias = "page", value_name = "NAME|SIZE")]
    pub template: Option<String>,
    /// Which sheets: all, those that wait to be printed, or those that were printed and would be printed otherwise today.
    #[arg(long, value_enum, default_value = "all")]
    pub which: Which,
    /// The order of the pages: as they are handed over, or by register number.
    #[arg(long, value_enum, default_value = "stage")]
    pub order: Order,
    /// Where to write the PDF; the office folder's exports when not given.
    #[arg(long, value_name = "F.pdf")]
    pub out: Option<PathBuf>,
    /// Leave out the QR codes that the template has a place for: they need the key.
    #[arg(long)]
    pub without_codes: bool,
}

/// Which sheets of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Which {
    /// All of them.
    All,
    /// Those that wait to be printed.
    Waiting,
    /// Those that were printed and would be printed otherwise today.
    Changed,
}

/// The order of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Order {
    /// As they are handed over, turn by turn.
    Stage,
    /// By register number.
    Register,
}

/// Sheets that went through the printer.
#[derive(Debug, Args)]
pub struct Printed {
    /// The decision.
    #[arg(long, value_name = "D")]
    pub decision: i64,
    /// Which sheets went through.
    #[arg(long, value_enum, default_value = "waiting")]
    pub which: Which,
    /// Everything on plain paper, or only what pre-printed stock lacks.
    #[arg(long, value_enum, default_value = "overprint")]
    pub mode: Mode,
    /// The order in which they went through: numbers of paper are counted up in it.
    #[arg(long, value_enum, default_value = "stage")]
    pub order: Order,
    /// The register numbers of the sheets that spoiled.
    #[arg(long, value_name = "N", num_args = 1.., requires = "reason")]
    pub spoiled: Vec<i64>,
    /// What went wrong: once for all of them, or once for each in their order.
    #[arg(long, value_name = "TEXT", num_args = 1.., requires = "spoiled")]
    pub reason: Vec<String>,
    /// The stock it was printed on; the only kind of its size when not given.
    #[arg(long, value_name = "ID")]
    pub stock: Option<i64>,
    /// The printer.
    #[arg(long, value_name = "TEXT")]
    pub printer: Option<String>,
    /// The number on the first sheet of stock; the others are counted up.
    #[arg(long, value_name = "TEXT")]
    pub first_number: Option<String>,
}

/// The number book.
#[derive(Debug, Args)]
pub struct Book {
    /// Of one decision.
    #[arg(long, value_name = "D", required_unless_present = "year", conflicts_with = "year")]
    pub decision: Option<i64>,
    /// Of all decisions of a year.
    #[arg(long, value_name = "YEAR")]
    pub year: Option<i64>,
    /// Write it into a workbook.
    #[arg(long, value_name = "F.xlsx")]
    pub out: Option<PathBuf>,
}

/// Awards to cancel by a later decision.
#[derive(Debug, Args)]
pub struct Revoke {
    /// The decision that gave them.
    #[arg(long, value_name = "D")]
    pub decision: i64,
    /// Their register numbers.
    #[arg(long, value_name = "N", num_args = 1.., required = true)]
    pub ordinal: Vec<i64>,
    /// The number of the decision that cancels.
    #[arg(long, value_name = "TEXT")]
    pub number: String,
    /// Its day (2024-03-01 or 01/03/2024).
    #[arg(long, value_name = "DATE")]
    pub on: String,
    /// Which ground of article 93 of the law.
    #[arg(long, value_enum)]
    pub ground: Ground,
    /// What happened.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// Whether the bonus was paid out; when not given, where the sheet was given out or the award has none.
    #[arg(long, value_enum)]
    pub bonus: Option<Bonus>,
}

/// Why an award is cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Ground {
    /// Merits were declared falsely.
    FalseDeclaration,
    /// Papers were forged.
    FalsePapers,
    /// It was decided against the rules.
    AgainstLaw,
    /// An authority concluded that the standard was not met.
    ConcludedUnworthy,
}

/// Whether a bonus was paid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Bonus {
    /// It must come back.
    Paid,
    /// It never was.
    Unpaid,
}

/// Blank stock.
#[derive(Debug, Subcommand)]
pub enum Stock {
    /// List the kinds with what came, was printed, spoiled and is left.
    List,
    /// Enter sheets that came.
    Receive(Receive),
}

/// Sheets that came.
#[derive(Debug, Args)]
pub struct Receive {
    /// The kind; one that is not there yet is added, with --page.
    #[arg(long, value_name = "TEXT")]
    pub name: String,
    /// How many sheets.
    #[arg(long, value_name = "N")]
    pub sheets: i64,
    /// The size of a new kind: A4, A3, 400x300 or any other WxH in millimetres.
    #[arg(long, value_name = "SIZE")]
    pub page: Option<Size>,
    /// Supplier, voucher.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// Certificates to print.
#[derive(Debug, Args)]
pub struct Print {
    /// The decision.
    #[arg(long, value_name = "D")]
    pub decision: i64,
    /// The printer, as `vinhdanh printers` names it.
    #[arg(long, value_name = "PRINTER")]
    pub to: String,
    /// Its tray; the printer chooses when not given.
    #[arg(long, value_name = "TRAY", default_value = "")]
    pub tray: String,
    /// Only these sheets.
    #[arg(long, num_args = 1.., value_name = "ID", conflicts_with = "which")]
    pub id: Vec<i64>,
    /// Which sheets: those that wait to be printed, those that were printed and would be printed otherwise today, or all,
    /// printed ones once more.
    #[arg(long, value_enum, default_value = "waiting")]
    pub which: Which,
    /// The order of the pages: as they are handed over, or by register number.
    #[arg(long, value_enum, default_value = "stage")]
    pub order: Order,
    /// Everything on plain paper, or only what pre-printed stock lacks.
    #[arg(long, value_enum, default_value = "overprint")]
    pub mode: Mode,
    /// Only what is printed with this template, by its name or its size (A4, A3, 400x300).
    #[arg(long, visible_alias = "page", value_name = "NAME|SIZE")]
    pub template: Option<String>,
    /// The calibration to correct by, as `vinhdanh printers` numbers it; that of the printer and tray when not given.
    #[arg(long, value_name = "N")]
    pub calibration: Option<i64>,
}

/// What the paper in the tray is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Mode {
    /// Plain paper.
    Full,
    /// Pre-printed stock.
    Overprint,
}
