//! Which parts an award's dossier wants, and what of them is there.

use super::{DossierPart, Procedure};
use crate::catalogue::{AwardCode, Certainty, Validity};
use chrono::NaiveDate;

/// A part that the dossiers of an award want, as the board keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The award.
    pub award: AwardCode,
    /// The part.
    pub part: DossierPart,
    /// Whether every dossier needs it.
    pub need: Need,
    /// In which procedure.
    pub procedure: Procedure,
    /// The days of decisions for which it is wanted.
    pub validity: Validity,
    /// The clause it rests on.
    pub source: String,
    /// How well that is known.
    pub certainty: Certainty,
}

/// When a part is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// In every dossier.
    Always,
    /// Only where the nomination relies on it: a grassroots fighter may have an initiative recognised *or* have done his
    /// work excellently (Đ23). Shown, never missed.
    WhenReliedOn,
}

impl Need {
    /// The word stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::WhenReliedOn => "when_relied_on",
        }
    }

    /// The need of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Always, Self::WhenReliedOn].into_iter().find(|need| need.as_str() == word)
    }
}

/// Whether a part is in a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// At least one file, or the office holds it on paper.
    There,
    /// Neither.
    Missing,
}

/// A part that the award wants, and whether it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistLine<'d> {
    /// What is wanted.
    pub demand: &'d Demand,
    /// Whether it is there.
    pub presence: Presence,
}

impl ChecklistLine<'_> {
    /// Whether the dossier is incomplete for want of it.
    #[must_use]
    pub fn is_missed(&self) -> bool {
        self.demand.need == Need::Always && self.presence == Presence::Missing
    }
}

/// What an award wants of a dossier that is decided on a day, in the order of the parts; of two demands for one part the
/// latest to begin counts. An award of which nothing is said for the simplified procedure wants in it what it always
/// wants: a paper is spared only where a clause that spares it is named.
#[must_use]
pub fn checklist<'d>(
    demands: &'d [Demand],
    award: &AwardCode,
    procedure: Procedure,
    on: NaiveDate,
    there: &[DossierPart],
) -> Vec<ChecklistLine<'d>> {
    let of = |procedure: Procedure| {
        demands
            .iter()
            .filter(move |one| one.procedure == procedure && one.award == *award && one.validity.covers(on))
    };
    let counts = if of(procedure).next().is_some() { procedure } else { Procedure::Ordinary };
    let wanted =
        |part: DossierPart| of(counts).filter(|one| one.part == part).max_by_key(|one| one.validity.from);
    DossierPart::ALL
        .into_iter()
        .filter_map(wanted)
        .map(|demand| ChecklistLine {
            demand,
            presence: if there.contains(&demand.part) { Presence::There } else { Presence::Missing },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use DossierPart::{Initiative, Minutes, Other, Report, Submission};
    use Procedure::{Ordinary, Simplified};

    fn day(year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, 12, 25).unwrap()
    }

    fn missed(award: &str, procedure: Procedure, there: &[DossierPart]) -> Vec<DossierPart> {
        let demands = super::super::demands();
        let lines = checklist(&demands, &AwardCode::new(award), procedure, day(2023), there);
        lines.iter().filter(|line| line.is_missed()).map(|line| line.demand.part).collect()
    }

    #[test]
    fn what_is_missing_follows_the_award_and_what_is_there() {
        let cases: &[(&str, &[DossierPart], &[DossierPart])] = &[
            ("BK_LDLD", &[], &[Submission, Report, Minutes]),
            ("BK_LDLD", &[Minutes, Report], &[Submission]),
            ("BK_LDLD", &[Submission, Report, Minutes], &[]),
            ("BK_LDLD", &[Other, Initiative], &[Submission, Report, Minutes]),
            ("CSTDTLD", &[Submission, Report, Minutes], &[Initiative]),
            ("CSTDTLD", &[Submission, Report, Minutes, Initiative], &[]),
            // An initiative or excellent work: without one the dossier is complete all the same.
            ("CSTDCS", &[Submission, Report, Minutes], &[]),
            ("KNC_CD", &[], &[Submission, Report]),
            ("KHAC", &[], &[]),
            ("NOBODY_KNOWS", &[], &[]),
        ];
        for (award, there, expected) in cases {
            assert_eq!(missed(award, Ordinary, there), *expected, "{award} with {there:?}");
        }
    }

    #[test]
    fn the_simplified_procedure_wants_no_minutes_where_a_clause_spares_them_and_all_papers_elsewhere() {
        for award in ["BK_LDLD", "GK_CD", "BK_TLD", "GK"] {
            assert_eq!(missed(award, Simplified, &[]), [Submission, Report], "{award}");
            assert_eq!(missed(award, Ordinary, &[]), [Submission, Report, Minutes], "{award}");
        }
        // A title is not asked for in a hurry: nothing is spared.
        for award in ["LDTT", "CSTDTLD", "CO_LDLD"] {
            assert_eq!(missed(award, Simplified, &[]), missed(award, Ordinary, &[]), "{award}");
        }
    }

    #[test]
    fn a_demand_counts_on_its_days_and_the_latest_to_begin_wins() {
        let demand = |from: Option<i32>, to: Option<i32>, need: Need| Demand {
            award: AwardCode::new("GK"),
            part: Minutes,
            need,
            procedure: Ordinary,
            validity: Validity { from: from.map(day), to: to.map(day) },
            source: "Quy chế".to_owned(),
            certainty: Certainty::Read,
        };
        let demands = [
            demand(None, Some(2022), Need::Always),
            demand(Some(2022), None, Need::WhenReliedOn),
            demand(Some(2024), None, Need::Always),
        ];
        let need = |year| checklist(&demands, &AwardCode::new("GK"), Ordinary, day(year), &[])[0].demand.need;
        assert_eq!([2021, 2023, 2025].map(need), [Need::Always, Need::WhenReliedOn, Need::Always]);
        assert!(checklist(&demands, &AwardCode::new("GK_CD"), Ordinary, day(2023), &[]).is_empty());
    }
}
