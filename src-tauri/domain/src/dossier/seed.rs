//! The seed of what dossiers want, with source and certainty. The board edits its copy.

use super::{Demand, DossierPart, Need, Procedure};
use crate::catalogue::{AwardCode, Certainty, Validity};
use Certainty::{Inferred, Memory, Read};
use DossierPart::{Initiative, Minutes, Report, Submission};
use Need::{Always, WhenReliedOn};
use Procedure::{Ordinary, Simplified};

/// The parts that some awards want, by one clause.
struct Row {
    /// Codes, parted by spaces.
    awards: &'static str,
    parts: &'static [DossierPart],
    need: Need,
    source: &'static str,
    certainty: Certainty,
}

/// The articles of the law of 2003 were not read here: for its years the same parts stand, and the rule R46 names the law.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    // Titles and forms of the state ladder.
    Row { awards: "HC_SV HC_HCM HC_DL1 HC_DL2 HC_DL3 HC_LD1 HC_LD2 HC_LD3 CO_CP BK_TTG CSTDTQ CO_TLD CO_TINH BK_TLD BK_TLD_CD BK_TINH CSTDTLD CSTDTINH TTLDXS GK GK_XA CSTDCS TTLDTT LDTT",
        parts: &[Submission, Report, Minutes], need: Always, source: "Luật 06/2022/QH15 Đ84", certainty: Read },
    // What the federation gives under its union's own regulation, whose articles were not read.
    Row { awards: "CO_LDLD CO_LDLD_CD BK_LDLD BK_LDLD_CD GK_CD",
        parts: &[Submission, Report, Minutes], need: Always, source: "Theo Luật 06/2022/QH15 Đ84; quy chế của LĐLĐ tỉnh", certainty: Inferred },
    Row { awards: "KNC_TINH KNC_CD HH_TINH",
        parts: &[Submission, Report], need: Always, source: "Luật 06/2022/QH15 Đ71; HD 149/HD-TLĐ 2015; quy chế của tỉnh", certainty: Memory },
    Row { awards: "GT_NDC GT_287 BLDST",
        parts: &[Submission, Report], need: Always, source: "Hướng dẫn của Tổng Liên đoàn", certainty: Memory },
    Row { awards: "CDCS_XS DVCDXS",
        parts: &[Submission, Minutes], need: Always, source: "Hướng dẫn của Tổng Liên đoàn; biên bản bình xét của cơ sở", certainty: Inferred },
    Row { awards: "CSTDTQ CSTDTLD CSTDTINH",
        parts: &[Initiative], need: Always, source: "Luật 06/2022/QH15 Đ84.1d", certainty: Read },
    Row { awards: "BLDST",
        parts: &[Initiative], need: Always, source: "Hướng dẫn của Tổng Liên đoàn", certainty: Inferred },
    Row { awards: "CSTDCS",
        parts: &[Initiative], need: WhenReliedOn, source: "Luật 06/2022/QH15 Đ23, Đ84.1d", certainty: Read },
    Row { awards: "BK_TLD BK_TINH",
        parts: &[Initiative], need: WhenReliedOn, source: "Luật 06/2022/QH15 Đ74", certainty: Read },
];

/// The text of the article was not read here: that a submission and a summary of the achievement are enough is from memory.
#[rustfmt::skip]
const IN_SIMPLIFIED: &[Row] = &[
    Row { awards: "BK_TTG BK_TLD BK_TINH GK GK_XA",
        parts: &[Submission, Report], need: Always, source: "Luật 06/2022/QH15 Đ85", certainty: Memory },
    Row { awards: "BK_LDLD GK_CD",
        parts: &[Submission, Report], need: Always, source: "Theo Luật 06/2022/QH15 Đ85; quy chế của LĐLĐ tỉnh", certainty: Inferred },
];

/// The seed of what the dossiers of each award want.
#[must_use]
pub fn demands() -> Vec<Demand> {
    let of_row = |(row, procedure): (&'static Row, Procedure)| {
        row.awards.split(' ').flat_map(move |award| {
            row.parts.iter().map(move |part| Demand {
                award: AwardCode::new(award),
                part: *part,
                need: row.need,
                procedure,
                validity: Validity::default(),
                source: row.source.to_owned(),
                certainty: row.certainty,
            })
        })
    };
    let ordinary = ROWS.iter().map(|row| (row, Ordinary));
    ordinary.chain(IN_SIMPLIFIED.iter().map(|row| (row, Simplified))).flat_map(of_row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::award_types;
    use std::collections::BTreeSet;

    #[test]
    fn every_award_but_words_of_thanks_wants_a_submission_and_no_part_twice() {
        let demands = demands();
        let mut seen = BTreeSet::new();
        for one in &demands {
            let what = (one.award.as_str().to_owned(), one.part, one.procedure.as_str());
            assert!(seen.insert(what), "{one:?} stands twice");
        }
        for award in award_types() {
            let wants = demands.iter().any(|one| one.award == award.code && one.part == Submission);
            assert_eq!(wants, award.code.as_str() != "KHAC", "{}", award.code.as_str());
        }
    }
}
