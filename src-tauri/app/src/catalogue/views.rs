//! Entries of the catalogue, as sent.

use crate::dossier::{NeedView, PartView, ProcedureView};
use crate::nominations::SeverityView;
use crate::typed::{Kind, sent};
use domain::catalogue::{AwardType, BaseSalary, Certainty, Coefficient, Movement, Scope, Theme};
use domain::dossier::Demand;
use domain::rules::{Application, Rule};
use serde::{Deserialize, Serialize};
use store::catalogue::Keyed;
use ts_rs::TS;

/// How well a figure or rule is sourced, as sent.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Certainty")]
#[expect(missing_docs, reason = "named as in domain::catalogue::Certainty")]
pub enum CertaintyView {
    Read,
    SecondHand,
    Memory,
    Inferred,
    Unknown,
}

impl From<Certainty> for CertaintyView {
    fn from(certainty: Certainty) -> Self {
        match certainty {
            Certainty::Read => Self::Read,
            Certainty::SecondHand => Self::SecondHand,
            Certainty::Memory => Self::Memory,
            Certainty::Inferred => Self::Inferred,
            Certainty::Unknown => Self::Unknown,
        }
    }
}

impl From<CertaintyView> for Certainty {
    fn from(certainty: CertaintyView) -> Self {
        match certainty {
            CertaintyView::Read => Self::Read,
            CertaintyView::SecondHand => Self::SecondHand,
            CertaintyView::Memory => Self::Memory,
            CertaintyView::Inferred => Self::Inferred,
            CertaintyView::Unknown => Self::Unknown,
        }
    }
}

/// An award type with its coefficients.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in domain::catalogue::AwardType")]
pub struct AwardTypeView {
    pub code: String,
    pub name: String,
    pub short_name: String,
    pub certificate_name: String,
    pub class: String,
    pub level: String,
    pub recipients: Vec<Kind>,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub thematic: bool,
    pub basis: String,
    pub certainty: CertaintyView,
    pub rank: i64,
    pub coefficients: Vec<CoefficientView>,
    /// What its dossiers want.
    pub demands: Vec<DemandView>,
}

/// What the dossiers of an award want.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "named as in domain::dossier::Demand")]
pub struct DemandView {
    pub id: i64,
    pub award: String,
    pub part: PartView,
    pub need: NeedView,
    pub procedure: ProcedureView,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub source: String,
    pub certainty: CertaintyView,
}

/// A coefficient.
#[derive(Debug, Clone, Serialize, TS)]
#[expect(missing_docs, reason = "named as in domain::catalogue::Coefficient")]
pub struct CoefficientView {
    pub id: i64,
    pub award: String,
    pub kind: Kind,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    /// As decimal text.
    pub value: String,
    pub source: String,
    pub certainty: CertaintyView,
}

/// A base salary.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in domain::catalogue::BaseSalary")]
pub struct BaseSalaryView {
    pub id: i64,
    pub valid_from: String,
    pub dong: i64,
    pub basis: String,
    pub certainty: CertaintyView,
}

/// A theme.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in domain::catalogue::Theme")]
pub struct ThemeView {
    pub id: i64,
    pub name: String,
    pub short_name: String,
    pub audience: String,
    /// The name of the movement it belongs to.
    pub movement: Option<String>,
}

/// A movement.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in domain::catalogue::Movement")]
pub struct MovementView {
    pub id: i64,
    pub name: String,
    pub scope: ScopeView,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub basis: String,
}

/// How far a movement reaches, as sent.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Scope")]
#[expect(missing_docs, reason = "named as in domain::catalogue::Scope")]
pub enum ScopeView {
    Country,
    Confederation,
    Federation,
    Cluster,
    Unit,
}

impl From<Scope> for ScopeView {
    fn from(scope: Scope) -> Self {
        match scope {
            Scope::Country => Self::Country,
            Scope::Confederation => Self::Confederation,
            Scope::Federation => Self::Federation,
            Scope::Cluster => Self::Cluster,
            Scope::Unit => Self::Unit,
        }
    }
}

impl From<ScopeView> for Scope {
    fn from(scope: ScopeView) -> Self {
        match scope {
            ScopeView::Country => Self::Country,
            ScopeView::Confederation => Self::Confederation,
            ScopeView::Federation => Self::Federation,
            ScopeView::Cluster => Self::Cluster,
            ScopeView::Unit => Self::Unit,
        }
    }
}

/// A rule.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in domain::rules::Rule")]
pub struct RuleView {
    pub id: i64,
    pub code: String,
    pub condition: String,
    pub severity: SeverityView,
    pub source: String,
    pub certainty: CertaintyView,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub applied: bool,
}

pub(super) fn award_type_view(
    award: AwardType,
    coefficients: &[CoefficientView],
    demands: &[DemandView],
) -> AwardTypeView {
    AwardTypeView {
        demands: demands.iter().filter(|one| one.award == award.code.as_str()).cloned().collect(),
        coefficients: coefficients.iter().filter(|one| one.award == award.code.as_str()).cloned().collect(),
        thematic: award.is_thematic(),
        recipients: award.recipients.kinds().iter().map(|kind| Kind::from(*kind)).collect(),
        code: award.code.as_str().to_owned(),
        name: award.name,
        short_name: award.short_name,
        certificate_name: award.certificate_name,
        class: award.class.as_str().to_owned(),
        level: award.level.as_str().to_owned(),
        valid_from: sent(award.validity.from),
        valid_to: sent(award.validity.to),
        basis: award.basis,
        certainty: award.certainty.into(),
        rank: award.rank,
    }
}

pub(super) fn coefficient_view(one: Keyed<Coefficient>) -> CoefficientView {
    CoefficientView {
        id: one.id,
        award: one.entry.award.as_str().to_owned(),
        kind: one.entry.kind.into(),
        valid_from: sent(one.entry.validity.from),
        valid_to: sent(one.entry.validity.to),
        value: one.entry.value.to_string(),
        source: one.entry.source,
        certainty: one.entry.certainty.into(),
    }
}

pub(super) fn demand_view(one: Keyed<Demand>) -> DemandView {
    DemandView {
        id: one.id,
        award: one.entry.award.as_str().to_owned(),
        part: one.entry.part.into(),
        need: one.entry.need.into(),
        procedure: one.entry.procedure.into(),
        valid_from: sent(one.entry.validity.from),
        valid_to: sent(one.entry.validity.to),
        source: one.entry.source,
        certainty: one.entry.certainty.into(),
    }
}

pub(super) fn base_salary_view(one: Keyed<BaseSalary>) -> BaseSalaryView {
    BaseSalaryView {
        id: one.id,
        valid_from: one.entry.from.to_string(),
        dong: one.entry.dong,
        basis: one.entry.basis,
        certainty: one.entry.certainty.into(),
    }
}

pub(super) fn theme_view(one: Keyed<Theme>) -> ThemeView {
    ThemeView {
        id: one.id,
        name: one.entry.name,
        short_name: one.entry.short_name,
        audience: one.entry.audience.as_str().to_owned(),
        movement: one.entry.movement,
    }
}

pub(super) fn movement_view(one: Keyed<Movement>) -> MovementView {
    MovementView {
        id: one.id,
        name: one.entry.name,
        scope: one.entry.scope.into(),
        valid_from: sent(one.entry.validity.from),
        valid_to: sent(one.entry.validity.to),
        basis: one.entry.basis,
    }
}

pub(super) fn rule_view(one: Keyed<Rule>) -> RuleView {
    RuleView {
        id: one.id,
        code: one.entry.code,
        condition: one.entry.condition.as_str().to_owned(),
        severity: one.entry.severity.into(),
        source: one.entry.source,
        certainty: one.entry.certainty.into(),
        valid_from: sent(one.entry.validity.from),
        valid_to: sent(one.entry.validity.to),
        applied: one.entry.application == Application::Applied,
    }
}
