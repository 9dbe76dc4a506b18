//! The rules, each on a case that meets it and one that does not.

use super::*;
use crate::catalogue::{AwardCode, Theme, award_types, themes};
use crate::dossier::{DossierPart, Procedure, checklist, demands};
use crate::rules::{Ending, NamedUnit, OtherAward, OtherNomination, PastAward, Severity, UnitRole, rules};
use chrono::NaiveDate;

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn award(code: &str) -> AwardType {
    award_types().into_iter().find(|award| award.code.as_str() == code).unwrap()
}

fn womens_theme() -> Theme {
    themes().into_iter().find(|theme| theme.audience == Audience::Women).unwrap()
}

fn certificate_of_merit(award: &AwardType) -> Case<'_> {
    Case {
        kind: RecipientKind::Individual,
        name: "Nông Thị Bích Đào",
        honorific: Some("Bà"),
        award: Some(award),
        theme: None,
        theme_text: None,
        citation: Some("Đã có thành tích xuất sắc năm 2023"),
        nominated_by: Some("LĐLĐ huyện Ba Bể"),
        year: 2023,
        decided_on: day(2023, 12, 25),
        received_on: day(2023, 12, 12),
        deadline_on: Some(day(2023, 12, 15)),
        bonus: BonusKnowledge::Known,
        others: &[],
        homonyms: &[],
        past: &[],
        units: &[],
        dossier: &[],
        submittal: Submittal::Ahead,
    }
}

fn failed(case: &Case<'_>) -> Vec<String> {
    check(case, &rules())
        .into_iter()
        .filter(|one| one.verdict == Verdict::Failed)
        .map(|one| one.rule)
        .collect()
}

fn other(code: &str, theme: Option<&str>, by: &str) -> OtherNomination {
    OtherNomination {
        award: Some(OtherAward::from(&award(code))),
        award_name: code.to_owned(),
        theme: theme.map(str::to_owned),
        nominated_by: Some(by.to_owned()),
    }
}

#[test]
fn a_sound_nomination_fails_nothing() {
    let award = award("BK_LDLD");
    assert!(failed(&certificate_of_merit(&award)).is_empty());
}

#[test]
fn a_person_cannot_have_a_flag() {
    let flag = award("CO_LDLD");
    assert_eq!(failed(&certificate_of_merit(&flag)), ["R02"]);
}

#[test]
fn the_badge_of_the_province_cannot_be_decided_after_2023() {
    let badge = award("HH_TINH");
    let mut case = certificate_of_merit(&badge);
    assert!(failed(&case).is_empty());
    case.decided_on = day(2024, 1, 5);
    assert_eq!(failed(&case), ["R01"]);
}

#[test]
fn an_award_that_the_catalogue_does_not_know_blocks() {
    let known = award("BK_LDLD");
    let mut case = certificate_of_merit(&known);
    case.award = None;
    assert_eq!(failed(&case), ["R01"]);
}

#[test]
fn the_same_achievement_nominated_twice_by_two_units_is_a_conflict() {
    let award = award("BK_LDLD");
    let others = [other("BK_LDLD", None, "Công đoàn ngành Giáo dục")];
    let case = Case { others: &others, ..certificate_of_merit(&award) };
    assert_eq!(failed(&case), ["R03", "R41"]);
}

#[test]
fn a_title_and_a_form_for_one_achievement_go_together() {
    let (title, flag) = (award("CSTDCS"), award("CO_LDLD"));
    let others = [other("LDTT", None, "LĐLĐ huyện Ba Bể")];
    let case = Case { others: &others, ..certificate_of_merit(&title) };
    assert!(failed(&case).is_empty(), "CSTĐCS even asks for LĐTT (R14)");
    let others = [other("BK_LDLD", None, "Liên đoàn Lao động huyện Ba Bể")];
    let case = Case {
        kind: RecipientKind::Collective,
        honorific: None,
        others: &others,
        ..certificate_of_merit(&flag)
    };
    assert!(failed(&case).is_empty(), "a flag is a title, and LĐLĐ is Liên đoàn Lao động");
}

#[test]
fn all_round_and_thematic_in_one_year_is_a_warning() {
    let award = award("BK_LDLD");
    let others = [other("BK_LDLD_CD", Some("Giỏi việc nước, đảm việc nhà"), "LĐLĐ huyện Ba Bể")];
    let case = Case { others: &others, ..certificate_of_merit(&award) };
    assert_eq!(failed(&case), ["R05"]);
}

#[test]
fn a_theme_for_women_does_not_fit_a_man() {
    let (award, theme) = (award("BK_LDLD_CD"), womens_theme());
    let mut case = certificate_of_merit(&award);
    (case.theme, case.theme_text) = (Some(&theme), Some(theme.name.as_str()));
    assert!(failed(&case).is_empty());
    case.honorific = Some("Ông");
    assert_eq!(failed(&case), ["R59"]);
}

#[test]
fn a_thematic_award_without_its_theme_cannot_be_printed() {
    let award = award("BK_LDLD_CD");
    assert_eq!(failed(&certificate_of_merit(&award)), ["N01"]);
}

#[test]
fn a_late_list_a_missing_coefficient_and_a_digit_in_the_name_are_told() {
    let award = award("BK_LDLD");
    let mut case = certificate_of_merit(&award);
    case.received_on = day(2023, 12, 16);
    case.bonus = BonusKnowledge::Missing;
    case.name = "Nông Thị Bích Đà0";
    assert_eq!(failed(&case), ["R49", "R51", "N02"]);
}

#[test]
fn the_same_name_at_another_unit_is_asked_about_and_never_blocks() {
    let award = award("BK_LDLD");
    let homonyms = ["CĐCS Trường THCS Thanh Thịnh".to_owned()];
    let case = Case { homonyms: &homonyms, ..certificate_of_merit(&award) };
    assert_eq!(failed(&case), ["N04"]);
    assert!(
        check(&case, &rules())
            .iter()
            .all(|one| one.verdict == Verdict::Met || one.severity == Severity::Warning)
    );
}

#[test]
fn a_rule_that_the_board_applies_speaks_and_one_left_aside_is_silent() {
    let award = award("BK_LDLD");
    let case = certificate_of_merit(&award);
    let mut all = rules();
    assert!(check(&case, &all).iter().all(|one| one.rule != "R23"));
    for rule in &mut all {
        rule.application = Application::Applied;
    }
    let verdict = |past: &[PastAward]| {
        let case = Case { past, ..case.clone() };
        check(&case, &all).into_iter().find(|one| one.rule == "R23").unwrap().verdict
    };
    assert_eq!(verdict(&[]), Verdict::Failed);
    let held = PastAward {
        award: AwardCode::new("GK_CD"),
        year: 2022,
        number: "41/QĐ-CĐN".to_owned(),
        decided_on: day(2023, 1, 12),
    };
    assert_eq!(verdict(&[held]), Verdict::Met);
}

#[test]
fn a_unit_that_ended_before_the_decision_is_named_with_its_successor() {
    let award = award("BK_LDLD");
    let ending =
        Ending { last_on: day(2023, 6, 30), successor: Some("Công đoàn xã Chợ Rã".to_owned()) };
    let units =
        [NamedUnit { role: UnitRole::Nominating, name: "LĐLĐ huyện Ba Bể", ending: Some(&ending) }];
    let mut case = Case { units: &units, ..certificate_of_merit(&award) };
    let findings = check(&case, &rules());
    let finding = findings.iter().find(|one| one.condition == "unit_exists").unwrap();
    assert_eq!((finding.verdict, finding.severity), (Verdict::Failed, Severity::Block));
    assert_eq!(finding.facts["successor"], "Công đoàn xã Chợ Rã");
    assert_eq!(finding.facts["field"], "nominated_by");
    case.decided_on = ending.last_on;
    assert!(failed(&case).is_empty(), "on its last day it still exists");
}

#[test]
fn a_rule_names_the_law_of_the_decisions_day() {
    let award = award("BK_LDLD");
    let mut case = certificate_of_merit(&award);
    let source = |case: &Case<'_>| {
        let findings = check(case, &rules());
        let named: Vec<String> =
            findings.into_iter().filter(|one| one.rule == "R01").map(|one| one.source).collect();
        assert_eq!(named.len(), 1, "one law at a time");
        named.concat()
    };
    assert!(source(&case).contains("2003"));
    case.decided_on = day(2024, 1, 1);
    assert!(source(&case).contains("06/2022/QH15"));
}

#[test]
fn a_dossier_without_its_minutes_names_them_and_waits_until_it_is_submitted() {
    let award = award("BK_LDLD");
    let demands = demands();
    let mut case = certificate_of_merit(&award);
    let with = |there: &[DossierPart]| {
        checklist(&demands, &award.code, Procedure::Ordinary, day(2023, 12, 25), there)
    };
    let lines = with(&[DossierPart::Submission, DossierPart::Report]);
    case.dossier = &lines;
    let found = |case: &Case<'_>| {
        check(case, &rules()).into_iter().find(|one| one.condition == "dossier_complete").unwrap()
    };
    let open = found(&case);
    assert_eq!(
        (open.verdict, open.severity, open.facts["parts"].as_str(), open.facts["count"].as_str()),
        (Verdict::Failed, Severity::Block, "minutes", "1")
    );
    assert!(open.awaits_papers() && !open.needs_a_look(), "papers are waited for, not looked at");
    case.submittal = Submittal::Done;
    let told = found(&case);
    assert_eq!((told.verdict, told.severity), (Verdict::Failed, Severity::Information));
    assert!(!told.awaits_papers() && !told.needs_a_look(), "whoever was submitted is not judged by it again");
    case.submittal = Submittal::Ahead;
    let whole = with(&[DossierPart::Submission, DossierPart::Report, DossierPart::Minutes]);
    case.dossier = &whole;
    assert_eq!(found(&case).verdict, Verdict::Met);
    case.dossier = &[];
    assert!(
        check(&case, &rules()).iter().all(|one| one.condition != "dossier_complete"),
        "nothing is wanted"
    );
}
