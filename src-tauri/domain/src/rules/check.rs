//! Applying the rules to one nomination.

use super::{Application, BonusKnowledge, Case, Condition, Finding, Rule, Severity, Submittal, Verdict};
use crate::catalogue::{Audience, AwardClass, AwardType, Level};
use crate::dossier::{ChecklistLine, Need};
use crate::identity::Gender;
use crate::recipient::RecipientKind;
use crate::text::{check_person_name, fold};
use crate::wording::in_full;
use std::collections::BTreeMap;

type Facts = BTreeMap<&'static str, String>;

/// What every rule in force on the day of the decision says of a nomination. Rules that do not bear on it (a rule for
/// flags, on a certificate) say nothing.
#[must_use]
pub fn check(case: &Case<'_>, rules: &[Rule]) -> Vec<Finding> {
    rules
        .iter()
        .filter(|rule| rule.application == Application::Applied && rule.validity.covers(case.decided_on))
        .filter_map(|rule| {
            let (verdict, facts) = answer(rule.condition, case)?;
            Some(Finding {
                rule: rule.code.clone(),
                condition: rule.condition.as_str(),
                verdict,
                severity: weight(rule, case),
                source: rule.source.clone(),
                facts,
            })
        })
        .collect()
}

/// The law asks for a complete dossier when it is submitted (Đ84): whoever is past that is not judged by it again.
fn weight(rule: &Rule, case: &Case<'_>) -> Severity {
    match (rule.condition, case.submittal) {
        (Condition::DossierComplete, Submittal::Done) => Severity::Information,
        _ => rule.severity,
    }
}

/// `None` when the condition does not bear on the case.
fn answer(condition: Condition, case: &Case<'_>) -> Option<(Verdict, Facts)> {
    match condition {
        Condition::AwardOpen => Some(award_open(case)),
        Condition::RecipientAllowed => case.award.map(|award| recipient_allowed(case, award)),
        Condition::OneAwardPerAchievement => Some(one_award_per_achievement(case)),
        Condition::AllRoundXorThematic => all_round_xor_thematic(case),
        Condition::LowerAwardYearBefore => lower_award_year_before(case),
        Condition::OnceInALifetime => once_in_a_lifetime(case),
        Condition::OneNominatingUnit => Some(one_nominating_unit(case)),
        Condition::OnTime => on_time(case),
        Condition::BonusKnown => bonus_known(case),
        Condition::ThemeFits => theme_fits(case),
        Condition::ThemeNamed => theme_named(case),
        Condition::NamePrintable => Some(name_printable(case)),
        Condition::NameUnique => Some(name_unique(case)),
        Condition::UnitExists => unit_exists(case),
        Condition::DossierComplete => dossier_complete(case),
        Condition::CitationGiven => {
            Some((Verdict::from(case.citation.is_some_and(|text| !text.is_empty())), Facts::new()))
        }
    }
}

fn award_open(case: &Case<'_>) -> (Verdict, Facts) {
    let Some(award) = case.award else {
        return (Verdict::Failed, Facts::from([("award", String::new())]));
    };
    let mut facts = Facts::from([("award", award.short_name.clone())]);
    if let Some(to) = award.validity.to {
        facts.insert("until", to.format("%d/%m/%Y").to_string());
    }
    (Verdict::from(award.validity.covers(case.decided_on)), facts)
}

fn recipient_allowed(case: &Case<'_>, award: &AwardType) -> (Verdict, Facts) {
    let facts = Facts::from([("award", award.short_name.clone()), ("kind", case.kind.as_str().to_owned())]);
    (Verdict::from(award.allows(case.kind)), facts)
}

/// Two *forms* for one achievement; a title and a form go together.
fn one_award_per_achievement(case: &Case<'_>) -> (Verdict, Facts) {
    let is_form = case.award.is_some_and(|award| award.class.is_form());
    let twice = case.others.iter().find(|other| {
        is_form
            && other.award.is_some_and(|award| award.class.is_form())
            && other.theme.as_deref().map(fold) == case.theme_text.map(fold)
    });
    match twice {
        Some(other) => (Verdict::Failed, Facts::from([("other", other.award_name.clone())])),
        None => (Verdict::Met, Facts::new()),
    }
}

/// All-round and thematic exclude one another at the same level only.
fn all_round_xor_thematic(case: &Case<'_>) -> Option<(Verdict, Facts)> {
    let award = case.award.filter(|award| award.level == Level::Own)?;
    let other = case.others.iter().find(|other| {
        other.award.is_some_and(|other| other.level == award.level && other.theming != award.theming)
    });
    Some(match other {
        Some(other) => (Verdict::Failed, Facts::from([("other", other.award_name.clone())])),
        None => (Verdict::Met, Facts::new()),
    })
}

/// BK LĐLĐ asks for a GK the year before; the flag asks for a BK LĐLĐ.
fn lower_award_year_before(case: &Case<'_>) -> Option<(Verdict, Facts)> {
    let award = case.award?;
    let (lower, name): (&[&str], &str) = match award.code.as_str() {
        "BK_LDLD" => (&["GK_CD", "GK", "BK_LDLD"], "Giấy khen"),
        "CO_LDLD" => (&["BK_LDLD", "CO_LDLD"], "Bằng khen LĐLĐ tỉnh"),
        _ => return None,
    };
    let before =
        case.past.iter().find(|past| past.year == case.year - 1 && lower.contains(&past.award.as_str()));
    let mut facts = Facts::from([("lower", name.to_owned()), ("year", (case.year - 1).to_string())]);
    if let Some(past) = before {
        facts.insert("number", past.number.clone());
    }
    Some((Verdict::from(before.is_some()), facts))
}

fn once_in_a_lifetime(case: &Case<'_>) -> Option<(Verdict, Facts)> {
    let award = case.award.filter(|award| award.class == AwardClass::Badge)?;
    let before = case.past.iter().find(|past| past.award == award.code);
    Some(match before {
        Some(past) => (
            Verdict::Failed,
            Facts::from([
                ("number", past.number.clone()),
                ("on", past.decided_on.format("%d/%m/%Y").to_string()),
            ]),
        ),
        None => (Verdict::Met, Facts::new()),
    })
}

fn one_nominating_unit(case: &Case<'_>) -> (Verdict, Facts) {
    // LĐLĐ and Liên đoàn Lao động are one name.
    let key = |name: Option<&str>| name.map(|name| fold(&in_full(name)));
    let other = case.others.iter().find(|other| key(other.nominated_by.as_deref()) != key(case.nominated_by));
    match other {
        Some(other) => {
            (Verdict::Failed, Facts::from([("other", other.nominated_by.clone().unwrap_or_default())]))
        }
        None => (Verdict::Met, Facts::new()),
    }
}

fn on_time(case: &Case<'_>) -> Option<(Verdict, Facts)> {
    let deadline = case.deadline_on?;
    let facts = Facts::from([
        ("deadline", deadline.format("%d/%m/%Y").to_string()),
        ("received", case.received_on.format("%d/%m/%Y").to_string()),
    ]);
    Some((Verdict::from(case.received_on <= deadline), facts))
}

fn bonus_known(case: &Case<'_>) -> Option<(Verdict, Facts)> {
    let award = case.award.filter(|award| award.level == Level::Own)?;
    let facts = Facts::from([("award", award.short_name.clone())]);
    Some((Verdict::from(case.bonus == BonusKnowledge::Known), facts))
}

fn theme_fits(case: &Case<'_>) -> Option<(Verdict, Facts)> {
    let theme = case.theme.filter(|theme| theme.audience == Audience::Women)?;
    let is_man = case.kind == RecipientKind::Individual
        && case.honorific.and_then(Gender::of_honorific) == Some(Gender::Man);
    Some((Verdict::from(!is_man), Facts::from([("theme", theme.name.clone())])))
}

fn theme_named(case: &Case<'_>) -> Option<(Verdict, Facts)> {
    let award = case.award.filter(|award| award.is_thematic())?;
    let named = case.theme_text.is_some_and(|theme| !theme.is_empty());
    Some((Verdict::from(named), Facts::from([("award", award.short_name.clone())])))
}

fn name_printable(case: &Case<'_>) -> (Verdict, Facts) {
    let printable = match case.kind {
        RecipientKind::Individual => check_person_name(case.name).is_ok(),
        RecipientKind::Collective | RecipientKind::Household => !case.name.trim().is_empty(),
    };
    (Verdict::from(printable), Facts::from([("name", case.name.to_owned())]))
}

fn name_unique(case: &Case<'_>) -> (Verdict, Facts) {
    match case.homonyms.first() {
        Some(unit) => (Verdict::Failed, Facts::from([("unit", unit.clone())])),
        None => (Verdict::Met, Facts::new()),
    }
}

/// A unit that ended before the decision is followed by its successor.
fn unit_exists(case: &Case<'_>) -> Option<(Verdict, Facts)> {
    let ended = case.units.iter().find_map(|unit| {
        unit.ending.filter(|ending| ending.last_on < case.decided_on).map(|ending| (unit, ending))
    });
    match ended {
        None if case.units.is_empty() => None,
        None => Some((Verdict::Met, Facts::new())),
        Some((unit, ending)) => {
            let mut facts = Facts::from([
                ("unit", unit.name.to_owned()),
                ("field", unit.role.field().to_owned()),
                ("until", ending.last_on.format("%d/%m/%Y").to_string()),
            ]);
            if let Some(successor) = &ending.successor {
                facts.insert("successor", successor.clone());
            }
            Some((Verdict::Failed, facts))
        }
    }
}

/// An award of which nothing is wanted has no dossier to be complete.
fn dossier_complete(case: &Case<'_>) -> Option<(Verdict, Facts)> {
    if !case.dossier.iter().any(|line| line.demand.need == Need::Always) {
        return None;
    }
    let missed = case.dossier.iter().filter(|line| ChecklistLine::is_missed(line));
    let parts: Vec<&str> = missed.map(|line| line.demand.part.as_str()).collect();
    let facts = Facts::from([("count", parts.len().to_string()), ("parts", parts.join(","))]);
    Some((Verdict::from(parts.is_empty()), facts))
}

#[cfg(test)]
mod tests;
