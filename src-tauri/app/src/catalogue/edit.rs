//! `edit_award_type`, `edit_rule`

use super::CertaintyView;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::nominations::SeverityView;
use crate::typed::{Nothing, needed, period, wanted};
use domain::catalogue::{AwardCode, AwardType};
use domain::rules::{Application, Rule};
use serde::Deserialize;
use store::catalogue::Keyed;
use ts_rs::TS;

/// An award type as the board names it; its code, class and level stay.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in domain::catalogue::AwardType")]
pub struct EditAwardType {
    pub code: String,
    pub name: String,
    pub short_name: String,
    pub certificate_name: String,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub basis: String,
    pub certainty: CertaintyView,
}

/// Changes an award type. Awards of signed decisions keep the name of their day.
///
/// # Errors
/// `award_unknown`, `field_empty`, `day_malformed`, `period_reversed`.
pub async fn edit_award_type(desk: Desk, input: EditAwardType) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let code = AwardCode::new(&input.code);
    let found = change.catalogue().await?.award_types.into_iter().find(|one| one.entry.code == code);
    let Keyed { id, entry } =
        found.ok_or_else(|| Failure::new(FailureCode::AwardUnknown).fact("award", code.as_str()))?;
    let award = AwardType {
        name: needed("name", &input.name)?,
        short_name: needed("short_name", &input.short_name)?,
        certificate_name: wanted(Some(&input.certificate_name)).unwrap_or_default(),
        validity: period(input.valid_from.as_deref(), input.valid_to.as_deref())?,
        basis: needed("basis", &input.basis)?,
        certainty: input.certainty.into(),
        ..entry
    };
    let name = award.short_name.clone();
    change.save_award_type(&Keyed { id, entry: award }).await?;
    desk.commit(change, Done::work("award_type_edited").fact("name", name)).await?;
    Ok(Nothing {})
}

/// A rule as the board applies it; what it demands stays.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in domain::rules::Rule")]
pub struct EditRule {
    pub id: i64,
    pub severity: SeverityView,
    pub source: String,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub applied: bool,
}

/// Changes a rule's weight, source, dates or whether it is applied.
///
/// # Errors
/// `missing`, `field_empty`, `day_malformed`, `period_reversed`.
pub async fn edit_rule(desk: Desk, input: EditRule) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let found = change.catalogue().await?.rules.into_iter().find(|one| one.id == input.id);
    let found =
        found.ok_or_else(|| Failure::new(FailureCode::Missing).fact("thing", "rule").fact("id", input.id))?;
    let rule = Rule {
        severity: input.severity.into(),
        source: needed("source", &input.source)?,
        validity: period(input.valid_from.as_deref(), input.valid_to.as_deref())?,
        application: if input.applied { Application::Applied } else { Application::LeftAside },
        ..found.entry
    };
    let code = rule.code.clone();
    change.save_rule(&Keyed { id: input.id, entry: rule }).await?;
    desk.commit(change, Done::work("rule_edited").fact("rule", code)).await?;
    Ok(Nothing {})
}
