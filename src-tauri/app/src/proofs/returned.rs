//! What a returned list says of each name, as it is sent.

use super::standing::ProofMarkView;
use crate::lists::DoubtView;
use crate::nominations::NominationField;
use domain::text::{Piece, difference};
use serde::Serialize;
use ts_rs::TS;

/// Returned lists, compared with the names of today.
#[derive(Debug, Serialize, TS)]
pub struct ProofReading {
    /// The files.
    pub files: Vec<ReturnedFile>,
    /// The names that came back: those that differ first, each in the order of its file.
    pub rows: Vec<ReturnedName>,
    /// Names of the same units that did not come back and are not proofed.
    pub missing: Vec<MissingName>,
    /// Rows that could not be told to be anybody's.
    pub problems: Vec<ReturnedProblem>,
}

/// A file that came back.
#[derive(Debug, Serialize, TS)]
pub struct ReturnedFile {
    /// Its name.
    pub file: String,
    /// The units whose names are in it, as their lists call them.
    pub units: Vec<String>,
    /// Who proofed it, as written above the table.
    pub proofed_by: Option<String>,
    /// How many names came back in it.
    pub names: i64,
}

/// What a row says of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReturnedStanding {
    /// The unit corrected it, and so was it corrected here since the list was made.
    ChangedBoth,
    /// The unit left it as it was sent, and it was changed here since.
    ChangedHere,
    /// The unit corrected it.
    Differs,
    /// It is right as it stands.
    Same,
}

/// A name that came back.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct ReturnedName {
    pub nomination_id: i64,
    pub file: String,
    pub sheet: String,
    /// The row, as the spreadsheet counts.
    pub row: i64,
    /// The name line of today.
    pub recipient: String,
    /// The line below it, of today.
    pub below: String,
    pub award_name: String,
    pub nominated_by: String,
    pub standing: ReturnedStanding,
    pub differences: Vec<DifferenceView>,
    /// Why the corrected name has to be looked at twice.
    pub doubts: Vec<DoubtView>,
    /// What the unit wrote beside it.
    pub remark: Option<String>,
    /// The state in which it can no longer be edited; nothing while it can.
    pub locked: Option<String>,
    pub mark: ProofMarkView,
    /// The fingerprint of today's wording, to be sent back: what the officer saw.
    pub seen: String,
}

/// A part of the wording that differs.
#[derive(Debug, Serialize, TS)]
pub struct DifferenceView {
    /// Which part.
    pub field: NominationField,
    /// As it stands today.
    pub before: Vec<DifferencePiece>,
    /// As the unit wrote it.
    pub after: Vec<DifferencePiece>,
    /// The unit's text.
    pub value: String,
}

/// A stretch of a text.
#[derive(Debug, Serialize, TS)]
pub struct DifferencePiece {
    /// The text.
    pub text: String,
    /// Whether the other text has it otherwise.
    pub differs: bool,
}

impl DifferenceView {
    /// The difference of a part.
    pub(super) fn of(field: NominationField, before: &str, value: String) -> Self {
        let (left, right) = difference(before, &value);
        let pieces = |pieces: Vec<Piece>| pieces.into_iter().map(piece).collect();
        Self { field, before: pieces(left), after: pieces(right), value }
    }
}

fn piece(piece: Piece) -> DifferencePiece {
    match piece {
        Piece::Same(text) => DifferencePiece { text, differs: false },
        Piece::Differs(text) => DifferencePiece { text, differs: true },
    }
}

/// A name that did not come back.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct MissingName {
    pub nomination_id: i64,
    pub recipient: String,
    pub nominated_by: String,
}

/// A row that is listed, not taken.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct ReturnedProblem {
    pub file: String,
    pub sheet: String,
    pub row: i64,
    pub text: String,
    /// Whose key it bears, as far as that is known.
    pub recipient: Option<String>,
    /// Chooses the sentence `returned_<why>`.
    pub why: String,
}
