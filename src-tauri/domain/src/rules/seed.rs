//! The seed of the rules that facts in the store can answer, with source, severity and certainty. The board edits its copy.

use super::{Application, Condition, Rule, Severity};
use crate::catalogue::{Certainty, Validity};
use Certainty::{Inferred, Memory, Read, SecondHand, Unknown};
use Severity::{Block, Warning};

type Row = (&'static str, Condition, Severity, &'static str, Certainty);

const ROWS: &[Row] = &[
    ("R01", Condition::AwardOpen, Block, "Luật 06/2022/QH15 Đ9, Đ94", Read),
    ("R02", Condition::RecipientAllowed, Block, "Luật 06/2022/QH15 Đ19–31, Đ71", Read),
    ("R03", Condition::OneAwardPerAchievement, Block, "Luật 06/2022/QH15 Đ5.2c", Read),
    ("R05", Condition::AllRoundXorThematic, Warning, "HD 1217/HD-TLĐ 2016", Read),
    ("R23", Condition::LowerAwardYearBefore, Warning, "Thông lệ (Hà Nội, HD 05/2019)", SecondHand),
    ("R28", Condition::OnceInALifetime, Block, "HD 149/HD-TLĐ 2015", SecondHand),
    ("R41", Condition::OneNominatingUnit, Block, "Luật 06/2022/QH15 Đ83", Read),
    ("R49", Condition::OnTime, Warning, "Kế hoạch của đợt khen thưởng", Inferred),
    ("R51", Condition::BonusKnown, Warning, "NĐ 152/2025/NĐ-CP Đ49; quy chế của LĐLĐ tỉnh", Unknown),
    ("R59", Condition::ThemeFits, Warning, "Thông lệ của phong trào nữ công", Memory),
    ("N01", Condition::ThemeNamed, Block, "Nội dung in trên bằng", Inferred),
    ("N02", Condition::NamePrintable, Block, "Họ tên in trên bằng", Inferred),
    ("N04", Condition::NameUnique, Warning, "Soát trùng tên trong đợt", Inferred),
    ("N03", Condition::CitationGiven, Warning, "NĐ 98/2023/NĐ-CP Đ104", Read),
];

/// The seed of the rules.
#[must_use]
pub fn rules() -> Vec<Rule> {
    ROWS.iter()
        .map(|(code, condition, severity, source, certainty)| Rule {
            code: (*code).to_owned(),
            condition: *condition,
            severity: *severity,
            source: (*source).to_owned(),
            certainty: *certainty,
            validity: Validity::default(),
            // Local practice of one federation: shown to the board, applied only when it says so.
            application: if *code == "R23" { Application::LeftAside } else { Application::Applied },
        })
        .collect()
}
