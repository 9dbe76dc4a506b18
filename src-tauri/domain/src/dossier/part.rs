//! The parts a dossier has.

use crate::text::fold;

/// What an attached file is within the dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DossierPart {
    /// Tờ trình (D10).
    Submission,
    /// Báo cáo thành tích (D06).
    Report,
    /// Biên bản bình xét, họp xét (D08).
    Minutes,
    /// Giấy xác nhận sáng kiến (D11).
    Initiative,
    /// Anything else that belongs to the dossier.
    Other,
}

/// Words of file names by which units call the parts, folded; the more telling ones first: an "xác nhận sáng kiến" often
/// says "báo cáo sáng kiến" in its name, and minutes are sent with a "tờ trình" in the name of their folder.
const CALLED: &[(&str, DossierPart)] = &[
    ("sang kien", DossierPart::Initiative),
    ("bien ban", DossierPart::Minutes),
    ("bb hop", DossierPart::Minutes),
    ("bb binh xet", DossierPart::Minutes),
    ("bao cao", DossierPart::Report),
    ("bctt", DossierPart::Report),
    ("thanh tich", DossierPart::Report),
    ("to trinh", DossierPart::Submission),
    ("ttr", DossierPart::Submission),
];

impl DossierPart {
    /// All parts, in the order in which a dossier is laid.
    pub const ALL: [Self; 5] = [Self::Submission, Self::Report, Self::Minutes, Self::Initiative, Self::Other];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submission => "submission",
            Self::Report => "report",
            Self::Minutes => "minutes",
            Self::Initiative => "initiative",
            Self::Other => "other",
        }
    }

    /// The part of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == word)
    }

    /// What a file most likely is by its name; [`Self::Other`] when the name tells nothing. Only a proposal: the officer
    /// puts it right.
    #[must_use]
    pub fn guess(file_name: &str) -> Self {
        let letters: String =
            fold(file_name).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let words = format!(" {} ", letters.split_whitespace().collect::<Vec<_>>().join(" "));
        let called = CALLED.iter().find(|(phrase, _)| words.contains(&format!(" {phrase} ")));
        called.map_or(Self::Other, |(_, part)| *part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_land_in_their_part_by_the_names_that_units_give_them() {
        let cases = [
            ("Tờ trình số 12-TTr-CĐN.pdf", DossierPart::Submission),
            ("12_TTr_CDN.docx", DossierPart::Submission),
            ("BÁO CÁO THÀNH TÍCH - Nông Thị Bích Đào.docx", DossierPart::Report),
            ("BCTT_Dao.pdf", DossierPart::Report),
            ("Bien-ban-hop-xet-2023.jpg", DossierPart::Minutes),
            ("Giấy xác nhận sáng kiến.pdf", DossierPart::Initiative),
            ("Báo cáo sáng kiến 2023.pdf", DossierPart::Initiative),
            ("IMG_2041.jpg", DossierPart::Other),
            ("Danh sách cán bộ.xlsx", DossierPart::Other),
        ];
        for (name, part) in cases {
            assert_eq!(DossierPart::guess(name), part, "{name}");
        }
    }

    #[test]
    fn every_part_reads_back_from_its_word() {
        for part in DossierPart::ALL {
            assert_eq!(DossierPart::parse(part.as_str()), Some(part));
        }
        assert_eq!(DossierPart::parse("letter"), None);
    }
}
