//! Papers that dossiers consist of, where the office holds them on paper.

use super::Part;
use clap::{Args, Subcommand};

/// Papers held on paper.
#[derive(Debug, Subcommand)]
pub enum Papers {
    /// Note that papers came; all that the dossiers lack when no part is named.
    Received(Received),
    /// Take back that papers came; all of them when no part is named.
    TakenBack(TakenBack),
}

/// Papers that came.
#[derive(Debug, Args)]
pub struct Received {
    /// The round; the newest when not given.
    #[arg(long, value_name = "R")]
    pub round: Option<i64>,
    /// For all that are still to be received.
    #[arg(long, conflicts_with_all = ["id", "unit"], required_unless_present_any = ["id", "unit"])]
    pub all: bool,
    /// For these.
    #[arg(long, num_args = 1.., value_name = "ID", conflicts_with = "unit")]
    pub id: Vec<i64>,
    /// For all of this nominating unit that are still to be received.
    #[arg(long, value_name = "NAME")]
    pub unit: Option<String>,
    /// Only these parts.
    #[arg(long, value_enum, num_args = 1.., value_name = "PART")]
    pub part: Vec<Part>,
}

/// Papers that are not there after all.
#[derive(Debug, Args)]
pub struct TakenBack {
    /// For these nominations.
    #[arg(long, num_args = 1.., value_name = "ID", required = true)]
    pub id: Vec<i64>,
    /// Only these parts.
    #[arg(long, value_enum, num_args = 1.., value_name = "PART")]
    pub part: Vec<Part>,
}
