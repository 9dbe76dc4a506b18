//! What the unit must mend, field by field, when a nomination is sent back to it.

use crate::text::clean;
use std::collections::BTreeMap;

/// What a remark is about: a field of the nomination, or the dossier that came with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RemarkField {
    /// Họ tên, tên tập thể.
    Name,
    /// Chức vụ.
    Position,
    /// Đơn vị.
    Unit,
    /// Đơn vị đề nghị.
    NominatedBy,
    /// Hình thức.
    Award,
    /// Chuyên đề.
    Theme,
    /// Thành tích.
    Citation,
    /// Hồ sơ kèm theo.
    Dossier,
}

impl RemarkField {
    /// All of them, in the order in which a nomination is read.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Position,
        Self::Unit,
        Self::NominatedBy,
        Self::Award,
        Self::Theme,
        Self::Citation,
        Self::Dossier,
    ];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Position => "position",
            Self::Unit => "unit",
            Self::NominatedBy => "nominated_by",
            Self::Award => "award",
            Self::Theme => "theme",
            Self::Citation => "citation",
            Self::Dossier => "dossier",
        }
    }

    /// The field of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == word)
    }
}

/// One remark a field at most, none blank, in the order in which a nomination is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remarks(BTreeMap<RemarkField, String>);

impl Remarks {
    /// The remarks, in order.
    pub fn iter(&self) -> impl Iterator<Item = (RemarkField, &str)> {
        self.0.iter().map(|(field, text)| (*field, text.as_str()))
    }

    /// Whether nothing was remarked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(RemarkField, String)> for Remarks {
    /// Cleans them and leaves out what says nothing; of two for one field the later counts.
    fn from_iter<T: IntoIterator<Item = (RemarkField, String)>>(remarks: T) -> Self {
        let cleaned = remarks.into_iter().map(|(field, text)| (field, clean(&text)));
        Self(cleaned.filter(|(_, text)| !text.is_empty()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_stand_once_a_field_in_order_and_none_is_blank() {
        let remarks: Remarks = [
            (RemarkField::Dossier, "Thiếu  biên bản"),
            (RemarkField::Name, "Sai dấu"),
            (RemarkField::Unit, "  "),
            (RemarkField::Name, "Thu\u{300}y hay Thu\u{301}y?"),
        ]
        .map(|(field, text)| (field, text.to_owned()))
        .into_iter()
        .collect();
        let told: Vec<_> = remarks.iter().collect();
        assert_eq!(told, [(RemarkField::Name, "Thùy hay Thúy?"), (RemarkField::Dossier, "Thiếu biên bản")]);
    }
}
