//! The seed of the rules that facts in the store can answer, with source, severity and certainty. The board edits its copy.

use super::{Application, Condition, Rule, Severity};
use crate::catalogue::{Certainty, Validity, day};
use Certainty::{Inferred, Memory, Read, SecondHand, Unknown};
use Severity::{Block, Warning};
use chrono::NaiveDate;

type Row = (&'static str, Condition, Severity, &'static str, Certainty);

/// In force whatever the day.
const ALWAYS: &[Row] = &[
    ("R05", Condition::AllRoundXorThematic, Warning, "HD 1217/HD-TLĐ 2016", Read),
    ("R23", Condition::LowerAwardYearBefore, Warning, "Thông lệ (Hà Nội, HD 05/2019)", SecondHand),
    ("R28", Condition::OnceInALifetime, Block, "HD 149/HD-TLĐ 2015", SecondHand),
    ("R49", Condition::OnTime, Warning, "Kế hoạch của đợt khen thưởng", Inferred),
    (
        "R58",
        Condition::UnitExists,
        Block,
        "Nghị quyết sáp nhập, giải thể (từ 1/7/2025: NQ 202/2025/QH15)",
        Inferred,
    ),
    ("R59", Condition::ThemeFits, Warning, "Thông lệ của phong trào nữ công", Memory),
    ("N01", Condition::ThemeNamed, Block, "Nội dung in trên bằng", Inferred),
    ("N02", Condition::NamePrintable, Block, "Họ tên in trên bằng", Inferred),
    ("N04", Condition::NameUnique, Warning, "Soát trùng tên trong đợt", Inferred),
];

/// Since the law of 2022 came into force, on 1/1/2024.
const SINCE_2024: &[Row] = &[
    ("R01", Condition::AwardOpen, Block, "Luật 06/2022/QH15 Đ9, Đ94", Read),
    ("R02", Condition::RecipientAllowed, Block, "Luật 06/2022/QH15 Đ19–31, Đ71", Read),
    ("R03", Condition::OneAwardPerAchievement, Block, "Luật 06/2022/QH15 Đ5.2c", Read),
    ("R41", Condition::OneNominatingUnit, Block, "Luật 06/2022/QH15 Đ83", Read),
    ("R46", Condition::DossierComplete, Block, "Luật 06/2022/QH15 Đ84", Read),
    ("N03", Condition::CitationGiven, Warning, "NĐ 98/2023/NĐ-CP Đ104", Read),
];

/// Until the end of 2023. The articles of the old law were not read here: the board completes them.
const UNTIL_2023: &[Row] = &[
    (
        "R01",
        Condition::AwardOpen,
        Block,
        "Luật Thi đua, Khen thưởng 2003 (sửa đổi 2005, 2009, 2013)",
        SecondHand,
    ),
    (
        "R02",
        Condition::RecipientAllowed,
        Block,
        "Luật Thi đua, Khen thưởng 2003 (sửa đổi 2005, 2009, 2013)",
        Memory,
    ),
    (
        "R03",
        Condition::OneAwardPerAchievement,
        Block,
        "Luật Thi đua, Khen thưởng 2003; NĐ 91/2017/NĐ-CP",
        Memory,
    ),
    ("R41", Condition::OneNominatingUnit, Block, "Luật Thi đua, Khen thưởng 2003; NĐ 91/2017/NĐ-CP", Memory),
    ("R46", Condition::DossierComplete, Block, "Luật Thi đua, Khen thưởng 2003; NĐ 91/2017/NĐ-CP", Memory),
    ("N03", Condition::CitationGiven, Warning, "NĐ 85/2014/NĐ-CP", Memory),
];

/// What the bonus is computed by changed twice: 1/1/2024 and 1/7/2025.
const OF_BONUS: [(&str, Certainty); 3] = [
    ("NĐ 91/2017/NĐ-CP; quy chế của LĐLĐ tỉnh", Unknown),
    ("NĐ 98/2023/NĐ-CP; quy chế của LĐLĐ tỉnh", Unknown),
    ("NĐ 152/2025/NĐ-CP Đ49; quy chế của LĐLĐ tỉnh", Unknown),
];

/// The seed of the rules.
#[must_use]
pub fn rules() -> Vec<Rule> {
    let new_law = day(2024, 1, 1);
    let new_decree = day(2025, 7, 1);
    let before = |day: Option<NaiveDate>| day.and_then(|day| day.pred_opt());
    let periods = [
        Validity { from: None, to: before(new_law) },
        Validity { from: new_law, to: before(new_decree) },
        Validity { from: new_decree, to: None },
    ];
    let of_bonus = OF_BONUS.iter().zip(periods).map(|((source, certainty), validity)| {
        rule(&("R51", Condition::BonusKnown, Warning, source, *certainty), validity)
    });
    let all = |rows: &'static [Row], validity: Validity| rows.iter().map(move |row| rule(row, validity));
    let mut rules: Vec<Rule> = all(ALWAYS, Validity::default())
        .chain(all(UNTIL_2023, Validity { from: None, to: before(new_law) }))
        .chain(all(SINCE_2024, Validity { from: new_law, to: None }))
        .chain(of_bonus)
        .collect();
    // As the reference numbers them; what this program asks beyond it comes last.
    rules.sort_by_key(|rule| (!rule.code.starts_with('R'), rule.code.clone()));
    rules
}

fn rule((code, condition, severity, source, certainty): &Row, validity: Validity) -> Rule {
    Rule {
        code: (*code).to_owned(),
        condition: *condition,
        severity: *severity,
        source: (*source).to_owned(),
        certainty: *certainty,
        validity,
        // Local practice of one federation: shown to the board, applied only when it says so.
        application: if *code == "R23" { Application::LeftAside } else { Application::Applied },
    }
}
