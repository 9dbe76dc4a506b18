//! `retire_template`, `restore_template`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// A template.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct TemplateId {
    pub id: i64,
}

/// Retires a template: it is no longer offered. What was signed with it is printed with it still.
///
/// # Errors
/// `missing`; `template_in_use`, naming the award that is printed with it.
pub async fn retire_template(desk: Desk, input: TemplateId) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let template = change.template(input.id).await?;
    let assigned = change.award_templates().await?;
    if let Some((_, printed, _)) = assigned.iter().find(|(_, _, id)| *id == input.id) {
        let awards = change.award_types().await?;
        let name = awards.iter().find(|one| one.entry.code == printed.award);
        return Err(Failure::new(FailureCode::TemplateInUse)
            .fact("template", template.name)
            .fact("award", name.map_or(printed.award.as_str(), |one| one.entry.name.as_str())));
    }
    change.save_template_retired(input.id, Some(desk.instant())).await?;
    let done = Done::work("template_retired").fact("template", template.name).to(Topic::Templates, input.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}

/// Offers a retired template again.
///
/// # Errors
/// `missing`.
pub async fn restore_template(desk: Desk, input: TemplateId) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let template = change.template(input.id).await?;
    change.save_template_retired(input.id, None).await?;
    let done = Done::work("template_restored").fact("template", template.name).to(Topic::Templates, input.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
