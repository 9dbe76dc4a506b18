//! `save_template`

use super::supplies_for;
use super::views::stored;
use crate::certificates::of_sheet;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::MadeId;
use documents::Template;
use domain::text::clean;
use serde::Deserialize;
use store::Topic;
use store::templates::TemplateVersion;
use store::{Change, StoreError};
use ts_rs::TS;

/// What a template shall be from now on.
#[derive(Debug, Deserialize, TS)]
pub struct SaveTemplate {
    /// The template.
    pub id: i64,
    /// The newest version that was seen while it was worked on.
    pub newest_id: i64,
    /// What stands on the sheet.
    pub content: Template,
    /// What was changed, in words; may be empty.
    pub note: String,
}

/// Makes the next version of a template; the versions before stay as they are. Its key.
///
/// # Errors
/// `missing`; `template_outdated` when another desk saved since; `template_broken` with the zone; `supply_unknown`,
/// `supply_missing`.
pub async fn save_template(desk: Desk, input: SaveTemplate) -> Result<MadeId, Failure> {
    input.content.check().map_err(|error| of_sheet(error, &input.content, |_| String::new()))?;
    supplies_for(&desk, [&input.content], None).await?;
    let mut change = desk.change().await?;
    let template = change.template(input.id).await?;
    let newest = change.template_versions(input.id).await?.into_iter().next();
    let version = newest.as_ref().map_or(1, |one| one.version + 1);
    if newest.is_some_and(|one| one.id != input.newest_id) {
        return Err(Failure::new(FailureCode::TemplateOutdated).fact("template", template.name));
    }
    let content = Template { name: template.name.clone(), ..input.content };
    let id =
        add_version(&mut change, &desk, Next { template_id: input.id, version, content, note: &input.note })
            .await?;
    let done = Done::work("template_saved")
        .fact("template", template.name)
        .fact("version", version)
        .fact("note", clean(&input.note))
        .to(Topic::Templates, input.id);
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

/// A version to add.
pub(super) struct Next<'a> {
    pub template_id: i64,
    pub version: i64,
    pub content: Template,
    pub note: &'a str,
}

/// Adds a version; its key.
pub(super) async fn add_version(change: &mut Change, desk: &Desk, next: Next<'_>) -> Result<i64, Failure> {
    let version = TemplateVersion {
        id: 0,
        template_id: next.template_id,
        version: next.version,
        content: stored(&next.content)?,
        note: clean(next.note),
        officer: desk.officer().to_owned(),
        made_at: desk.instant(),
    };
    change.add_template_version(&version).await.map_err(|error| match error {
        StoreError::Taken => Failure::new(FailureCode::TemplateOutdated),
        other => other.into(),
    })
}
