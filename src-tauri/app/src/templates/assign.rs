//! `assign_template`, `choose_decision_template`

use super::views::content_of;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::phrases::keep_table;
use crate::typed::{Kind, Nothing};
use documents::Template;
use domain::catalogue::AwardCode;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use store::templates::{Printed, PrintedWith};
use store::{Change, Topic};
use ts_rs::TS;

/// Which template an award shall be printed with.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct AssignTemplate {
    pub award: String,
    pub kind: Kind,
    /// None for a flag or a badge that no sheet goes with.
    pub template_id: Option<i64>,
}

/// Says which template an award is printed with from now on. Decisions that are signed keep theirs.
///
/// # Errors
/// `award_unknown`, `missing`, `template_retired`; `template_none` where a sheet is always printed.
pub async fn assign_template(desk: Desk, input: AssignTemplate) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let award = AwardCode::new(&input.award);
    let known = change.award_types().await?.into_iter().find(|one| one.entry.code == award);
    let known = known
        .ok_or_else(|| Failure::new(FailureCode::AwardUnknown).fact("award", award.as_str()).at("award"))?;
    let printed = Printed { award, kind: input.kind.into() };
    let done = match input.template_id {
        Some(id) => {
            let template = change.template(id).await?;
            if template.retired_at.is_some() {
                return Err(Failure::new(FailureCode::TemplateRetired).fact("template", template.name));
            }
            change.save_award_template(&printed, template.id).await?;
            Done::work("award_template_chosen")
                .fact("template", template.name)
                .to(Topic::Templates, template.id)
        }
        None if known.entry.has_sheet() => return Err(Failure::new(FailureCode::TemplateNone)),
        None => {
            change.remove_award_template(&printed).await?;
            Done::work("award_template_given_up").to(Topic::Templates, known.id)
        }
    };
    desk.commit(change, done.fact("award", known.entry.name)).await?;
    Ok(Nothing {})
}

/// Another template for what a signed decision prints with one of its templates.
#[derive(Debug, Deserialize, TS)]
pub struct ChooseDecisionTemplate {
    /// The decision.
    pub decision_id: i64,
    /// The version that is to be given up.
    pub from_version_id: i64,
    /// The version to print with from now on.
    pub version_id: i64,
}

/// Prints a signed decision with another version from now on, or with the same one and the office's table of words that
/// stay together as it is now: an act of its own, which the history keeps.
///
/// # Errors
/// `missing`, also when the decision prints nothing with the version to be given up; `template_retired`.
pub async fn choose_decision_template(desk: Desk, input: ChooseDecisionTemplate) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let decision = change.decision(input.decision_id).await?;
    let number = decision.signed.map(|signed| signed.number).unwrap_or_default();
    let now: BTreeMap<Printed, PrintedWith> =
        change.decision_templates(input.decision_id).await?.into_iter().collect();
    let is_asked = |with: &PrintedWith| with.version_id == input.from_version_id;
    if !now.values().any(is_asked) {
        return Err(Failure::new(FailureCode::Missing)
            .fact("thing", "decision_template")
            .fact("id", input.from_version_id));
    }
    let from = change.template_version(input.from_version_id).await?;
    let to = change.template_version(input.version_id).await?;
    let (before, after) = (change.template(from.template_id).await?, change.template(to.template_id).await?);
    if after.retired_at.is_some() && after.id != before.id {
        return Err(Failure::new(FailureCode::TemplateRetired).fact("template", after.name));
    }
    let next =
        PrintedWith { version_id: input.version_id, phrase_table_id: Some(keep_table(&mut change).await?) };
    // What is printed with that version already goes along: one version, one table.
    let rows: Vec<(i64, Printed, PrintedWith)> = now
        .into_iter()
        .filter(|(_, with)| is_asked(with) || with.version_id == input.version_id)
        .map(|(printed, _)| (input.decision_id, printed, next))
        .collect();
    change.add_decision_templates(&rows, desk.officer(), &desk.instant()).await?;
    let done = Done::official("decision_template_chosen")
        .fact("number", number)
        .fact("from", before.name)
        .fact("from_version", from.version)
        .fact("template", after.name)
        .fact("version", to.version)
        .to(Topic::Decisions, input.decision_id)
        .to(Topic::Templates, after.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}

/// A version with all that is printed with it.
pub(crate) struct Fixed {
    pub version_id: i64,
    pub template: Template,
    pub printed: Vec<Printed>,
}

/// Which version each of these is printed with now: the newest of the template that the board chose, else of the first
/// template that is in use.
///
/// # Errors
/// `template_none` when the office has none that is in use.
pub(crate) async fn fixed_for(
    change: &mut Change,
    wanted: &BTreeSet<Printed>,
) -> Result<Vec<Fixed>, Failure> {
    let chosen: BTreeMap<Printed, i64> =
        change.award_templates().await?.into_iter().map(|(_, printed, id)| (printed, id)).collect();
    let in_use: BTreeSet<i64> = change
        .templates()
        .await?
        .into_iter()
        .filter(|one| one.retired_at.is_none())
        .map(|one| one.id)
        .collect();
    let newest = change.newest_templates().await?;
    let mut fixed: Vec<Fixed> = Vec::new();
    for printed in wanted {
        let id = chosen.get(printed).or_else(|| in_use.first());
        let version = id.and_then(|id| newest.iter().find(|one| one.template_id == *id));
        let version = version.ok_or_else(|| Failure::new(FailureCode::TemplateNone))?;
        match fixed.iter_mut().find(|one| one.version_id == version.id) {
            Some(same) => same.printed.push(printed.clone()),
            None => fixed.push(Fixed {
                version_id: version.id,
                template: content_of(version)?,
                printed: vec![printed.clone()],
            }),
        }
    }
    Ok(fixed)
}
