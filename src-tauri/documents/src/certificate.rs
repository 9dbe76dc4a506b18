//! The finished texts of one sheet.

use std::borrow::Cow;

use crate::supplies::Fingerprint;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The texts of one certificate, finished: with honorific, spelled out, in the order and the words that are to be read
/// on paper. A line break (`\n`) in a text is kept; an empty text prints nothing.
///
/// The lines and their order follow NĐ 98/2023/NĐ-CP, Điều 104.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "SheetTexts")]
pub struct Certificate {
    /// The caller's own id of this sheet; it comes back in errors and in the list of shrunk zones.
    pub id: String,
    /// The awarding authority: "Ban Chấp hành Liên đoàn Lao động tỉnh Bắc Kạn".
    pub authority: String,
    /// The award's name in large letters: "Bằng khen", "Giấy khen".
    pub award_name: String,
    /// Who is honoured, with the honorific: "Bà Nông Thị Bích Đào", or a unit's full name.
    pub recipient: String,
    /// What the recipient does and where: "Phó Chủ tịch Công đoàn cơ sở Giao thông vận tải Bắc Kạn".
    pub position_and_unit: String,
    /// The sentence of merit, without a full stop.
    pub citation: String,
    /// "Quyết định số: 737/QĐ-LĐLĐ, ngày 25 tháng 12 năm 2023".
    pub decision_line: String,
    /// "Số sổ vàng: 33".
    pub ordinal_line: String,
    /// "Bắc Kạn, ngày 25 tháng 12 năm 2023".
    pub place_and_date: String,
    /// The signing form and the signer's title, a line each: "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH".
    pub signing_form: String,
    /// The signer's full name.
    pub signer: String,
    /// The signer's signature as a picture, where the sheet is not signed by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string")]
    pub signature: Option<Fingerprint>,
    /// What the sheet's QR code says; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>", optional)]
    pub statement: String,
}

/// A text of a [`Certificate`] by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "CertificateField")]
pub enum Field {
    /// [`Certificate::authority`].
    Authority,
    /// [`Certificate::award_name`].
    AwardName,
    /// [`Certificate::recipient`].
    Recipient,
    /// [`Certificate::position_and_unit`].
    PositionAndUnit,
    /// [`Certificate::citation`].
    Citation,
    /// [`Certificate::decision_line`].
    DecisionLine,
    /// [`Certificate::ordinal_line`].
    OrdinalLine,
    /// [`Certificate::place_and_date`].
    PlaceAndDate,
    /// [`Certificate::signing_form`].
    SigningForm,
    /// [`Certificate::signer`].
    Signer,
}

impl Field {
    /// All of them, in reading order.
    pub const ALL: [Self; 10] = [
        Self::Authority,
        Self::AwardName,
        Self::Recipient,
        Self::PositionAndUnit,
        Self::Citation,
        Self::DecisionLine,
        Self::OrdinalLine,
        Self::PlaceAndDate,
        Self::SigningForm,
        Self::Signer,
    ];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::AwardName => "award_name",
            Self::Recipient => "recipient",
            Self::PositionAndUnit => "position_and_unit",
            Self::Citation => "citation",
            Self::DecisionLine => "decision_line",
            Self::OrdinalLine => "ordinal_line",
            Self::PlaceAndDate => "place_and_date",
            Self::SigningForm => "signing_form",
            Self::Signer => "signer",
        }
    }
}

impl Certificate {
    /// The text of one field, as the caller gave it.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Authority => &self.authority,
            Field::AwardName => &self.award_name,
            Field::Recipient => &self.recipient,
            Field::PositionAndUnit => &self.position_and_unit,
            Field::Citation => &self.citation,
            Field::DecisionLine => &self.decision_line,
            Field::OrdinalLine => &self.ordinal_line,
            Field::PlaceAndDate => &self.place_and_date,
            Field::SigningForm => &self.signing_form,
            Field::Signer => &self.signer,
        }
    }
}

/// The certificates of a batch, in the order of its sheets. A batch that is too long to be held may make each when it is
/// asked for it: it is asked twice for every one, and the second time by several threads at once.
pub trait Batch: Sync {
    /// How many there are.
    fn count(&self) -> usize;

    /// The certificate at a place below [`Self::count`].
    fn certificate(&self, place: usize) -> Cow<'_, Certificate>;
}

impl Batch for [Certificate] {
    fn count(&self) -> usize {
        self.len()
    }

    fn certificate(&self, place: usize) -> Cow<'_, Certificate> {
        self.get(place).map_or_else(Cow::default, Cow::Borrowed)
    }
}
