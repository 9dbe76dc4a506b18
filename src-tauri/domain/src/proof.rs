//! Proofing names: what a unit is asked to confirm, and whether what it confirmed is still what will be printed.

use crate::recipient::RecipientKind;
use crate::wording::{in_full, position_line};

/// What a certificate says of its recipient, part by part, units in full (§7.4). A part that is not printed is empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wording {
    /// Ông, Bà, Đồng chí.
    pub honorific: String,
    /// The name.
    pub name: String,
    /// The position.
    pub position: String,
    /// The unit worked at.
    pub unit: String,
}

impl Wording {
    /// The wording of a recipient. A collective's certificate carries its name alone.
    #[must_use]
    pub fn of(
        kind: RecipientKind,
        honorific: Option<&str>,
        name: &str,
        position: Option<&str>,
        unit: Option<&str>,
    ) -> Self {
        let person = |text: Option<&str>| match kind {
            RecipientKind::Collective => String::new(),
            RecipientKind::Individual | RecipientKind::Household => text.unwrap_or_default().to_owned(),
        };
        Self {
            honorific: person(honorific),
            name: in_full(name),
            position: in_full(&person(position)),
            unit: in_full(&person(unit)),
        }
    }

    /// The name line: `Bà Nông Thị Bích Đào`.
    #[must_use]
    pub fn recipient(&self) -> String {
        if self.honorific.is_empty() {
            self.name.clone()
        } else {
            format!("{} {}", self.honorific, self.name)
        }
    }

    /// The line below the name; empty where there is none.
    #[must_use]
    pub fn below(&self) -> String {
        position_line(Some(&self.position), Some(&self.unit))
    }

    /// How a proof of these lines stands; they are the two lines as they were proofed, if they ever were.
    #[must_use]
    pub fn mark(&self, proofed: Option<(&str, &str)>) -> ProofMark {
        match proofed {
            None => ProofMark::Unproofed,
            Some((recipient, below)) if recipient == self.recipient() && below == self.below() => {
                ProofMark::Proofed
            }
            Some(_) => ProofMark::Outdated,
        }
    }
}

/// Whether a name was proofed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProofMark {
    /// Nobody confirmed it.
    Unproofed,
    /// It was confirmed, and has changed since.
    Outdated,
    /// It stands as it was confirmed.
    Proofed,
}

impl ProofMark {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unproofed => "unproofed",
            Self::Outdated => "outdated",
            Self::Proofed => "proofed",
        }
    }
}

/// How a name was confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProofMeans {
    /// By the list that the unit sent back.
    ReturnedList,
    /// On paper, or at the desk.
    ByHand,
    /// By telephone.
    ByPhone,
}

impl ProofMeans {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::ReturnedList, Self::ByHand, Self::ByPhone];

    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ReturnedList => "returned_list",
            Self::ByHand => "by_hand",
            Self::ByPhone => "by_phone",
        }
    }

    /// The means of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dao(position: &str) -> Wording {
        let unit = Some("CĐCS Giao thông vận tải");
        Wording::of(RecipientKind::Individual, Some("Bà"), "Nông Thị Bích Đào", Some(position), unit)
    }

    #[test]
    fn a_person_s_lines_are_those_of_the_certificate() {
        let wording = dao("Ủy viên BCH CĐCS");
        assert_eq!(wording.recipient(), "Bà Nông Thị Bích Đào");
        assert_eq!(wording.below(), "Ủy viên Ban Chấp hành Công đoàn cơ sở Giao thông vận tải");
    }

    #[test]
    fn parts_in_full_make_the_line_that_is_written_in_full_as_a_whole() {
        for position in ["Chủ tịch CĐCS,", "CĐCS", "", "Trưởng UBKT; BCH", "a  CĐCS."] {
            let whole = in_full(&position_line(Some(position), Some("CĐCS Sở Y tế, LĐLĐ")));
            let unit = Some("CĐCS Sở Y tế, LĐLĐ");
            let parts = Wording::of(RecipientKind::Individual, None, "A", Some(position), unit);
            assert_eq!(parts.below(), whole, "{position:?}");
        }
    }

    #[test]
    fn a_collective_has_its_name_alone() {
        let wording =
            Wording::of(RecipientKind::Collective, Some("Bà"), "CĐCS Sở Y tế", Some("x"), Some("LĐLĐ"));
        assert_eq!((wording.recipient().as_str(), wording.below().as_str()), ("Công đoàn cơ sở Sở Y tế", ""));
    }

    #[test]
    fn a_proof_holds_as_long_as_the_lines_are_those_that_were_proofed() {
        let (before, after) = (dao("Kế toán"), dao("Kế toán trưởng"));
        let lines = (before.recipient(), before.below());
        let proofed = Some((lines.0.as_str(), lines.1.as_str()));
        assert_eq!(before.mark(proofed), ProofMark::Proofed);
        assert_eq!(after.mark(proofed), ProofMark::Outdated);
        assert_eq!(after.mark(None), ProofMark::Unproofed);
    }
}
