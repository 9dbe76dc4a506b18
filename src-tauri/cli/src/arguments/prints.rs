//! What is printed beside the certificates.

use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// What to print.
#[derive(Debug, Subcommand)]
pub enum Prints {
    /// Stickers for the backs of frames, on A4 sheets of labels.
    Stickers(Stickers),
    /// The list to sign when awards and money are handed over.
    Handover(HandOver),
    /// Envelopes.
    Envelopes(Envelopes),
    /// Invitations to the ceremony of the decision's round.
    Invitations(Invitations),
}

/// A signed decision and where the file goes.
#[derive(Debug, Args)]
pub struct OfDecision {
    /// The decision.
    #[arg(long, value_name = "D")]
    pub decision: i64,
    /// Where to write the PDF; the office folder's exports when not given.
    #[arg(long, value_name = "F.pdf")]
    pub out: Option<PathBuf>,
}

/// Stickers.
#[derive(Debug, Args)]
pub struct Stickers {
    #[command(flatten)]
    pub of: OfDecision,
    /// The labels: 2x7, 3x8, 3x7, 2x4, or eight numbers parted by commas: columns, rows, then in mm width, height, left and
    /// top margin, step across and step down.
    #[arg(long, default_value = "2x7", value_name = "GRID")]
    pub labels: String,
    /// The label to begin with, row by row.
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub first: u16,
}

/// A list to sign.
#[derive(Debug, Args)]
pub struct HandOver {
    #[command(flatten)]
    pub of: OfDecision,
    /// One list by turns of the ceremony, or a list for each unit.
    #[arg(long, value_enum, default_value = "turn")]
    pub by: Parts,
}

/// How a list is parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Parts {
    /// By turns.
    Turn,
    /// By units.
    Unit,
}

/// Envelopes.
#[derive(Debug, Args)]
pub struct Envelopes {
    #[command(flatten)]
    pub of: OfDecision,
    /// Whom they go to.
    #[arg(long = "for", value_enum, default_value = "recipient")]
    pub by: Guests,
    /// How large they are.
    #[arg(long, value_enum, default_value = "dl")]
    pub size: Envelope,
}

/// Who is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Guests {
    /// Each recipient.
    Recipient,
    /// Each nominating unit.
    Unit,
}

/// A size of envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Envelope {
    /// 220 × 110 mm.
    Dl,
    /// 229 × 162 mm.
    C5,
}

/// Invitations.
#[derive(Debug, Args)]
pub struct Invitations {
    #[command(flatten)]
    pub of: OfDecision,
    /// Who is invited.
    #[arg(long = "for", value_enum, default_value = "recipient")]
    pub by: Guests,
    /// How large they are.
    #[arg(long, value_enum, default_value = "a5")]
    pub size: Invitation,
    /// Where the ceremony is, which is kept with the round; where the round says when not given.
    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,
    /// What it is; the round's conference when not given.
    #[arg(long, value_name = "TEXT")]
    pub event: Option<String>,
    /// The day it is dated, not after the ceremony; today when not given.
    #[arg(long, value_name = "DAY")]
    pub date: Option<String>,
}

/// A size of invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Invitation {
    /// 210 × 148 mm.
    A5,
    /// 297 × 210 mm.
    A4,
}
