//! Encodings from before Unicode, as sent: what was found, and what somebody chose.

use intake::encoding::{CellEncoding, Choice, ColumnEncoding, Encoding, Evidence};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a text was encoded, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Encoding")]
#[expect(missing_docs, reason = "named as in intake::encoding::Encoding")]
pub enum EncodingView {
    Unicode,
    Decomposed,
    Tcvn3,
    Tcvn3Capitals,
    Vni,
}

impl From<Encoding> for EncodingView {
    fn from(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Unicode => Self::Unicode,
            Encoding::Decomposed => Self::Decomposed,
            Encoding::Tcvn3 => Self::Tcvn3,
            Encoding::Tcvn3Capitals => Self::Tcvn3Capitals,
            Encoding::Vni => Self::Vni,
        }
    }
}

impl From<EncodingView> for Encoding {
    fn from(encoding: EncodingView) -> Self {
        match encoding {
            EncodingView::Unicode => Self::Unicode,
            EncodingView::Decomposed => Self::Decomposed,
            EncodingView::Tcvn3 => Self::Tcvn3,
            EncodingView::Tcvn3Capitals => Self::Tcvn3Capitals,
            EncodingView::Vni => Self::Vni,
        }
    }
}

/// An encoding that somebody chose for a column.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EncodingChoice {
    /// The sheet.
    pub sheet: String,
    /// The column's letters.
    pub column: String,
    /// The encoding.
    pub encoding: EncodingView,
}

pub(crate) fn encoding_choices(chosen: &[EncodingChoice]) -> Vec<Choice> {
    chosen
        .iter()
        .map(|one| Choice {
            sheet: one.sheet.clone(),
            column: one.column.clone(),
            encoding: one.encoding.into(),
        })
        .collect()
}

/// How an encoding is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "EncodingEvidence")]
pub enum EvidenceView {
    /// By the font of the cells.
    Font,
    /// By their letters.
    Letters,
    /// Somebody chose it.
    Chosen,
}

/// A column that was decoded, or that has cells which were.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ColumnEncoding")]
#[expect(missing_docs, reason = "named as in intake::encoding::ColumnEncoding")]
pub struct ColumnEncodingView {
    pub sheet: String,
    pub column: String,
    pub encoding: EncodingView,
    pub evidence: EvidenceView,
    /// The font, where that is the evidence.
    pub font: Option<String>,
    pub decoded: i64,
    /// A text as it came.
    pub before: Option<String>,
    /// The same as it is read.
    pub after: Option<String>,
    pub strange: Vec<CellEncodingView>,
}

/// A cell that does not go with its column.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "CellEncoding")]
#[expect(missing_docs, reason = "named as in intake::encoding::CellEncoding")]
pub struct CellEncodingView {
    pub cell: String,
    pub encoding: EncodingView,
    pub before: String,
    pub after: String,
}

pub(crate) fn column_encoding_view(one: ColumnEncoding) -> ColumnEncodingView {
    let (evidence, font) = match one.evidence {
        Evidence::Font(font) => (EvidenceView::Font, Some(font)),
        Evidence::Letters => (EvidenceView::Letters, None),
        Evidence::Chosen => (EvidenceView::Chosen, None),
    };
    let (before, after) = one.example.unzip();
    ColumnEncodingView {
        sheet: one.sheet,
        column: one.column,
        encoding: one.encoding.into(),
        evidence,
        font,
        decoded: i64::try_from(one.decoded).unwrap_or(i64::MAX),
        before,
        after,
        strange: one.strange.into_iter().map(cell_encoding_view).collect(),
    }
}

fn cell_encoding_view(one: CellEncoding) -> CellEncodingView {
    CellEncodingView { cell: one.cell, encoding: one.encoding.into(), before: one.before, after: one.after }
}
