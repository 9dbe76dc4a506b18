//! `get_template`

use super::views::{GuideView, TemplateVersionView, TemplateView, content_of};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use serde::Deserialize;
use ts_rs::TS;

/// The template to open.
#[derive(Debug, Deserialize, TS)]
pub struct GetTemplate {
    /// The template.
    pub id: i64,
    /// One of its versions; the newest when nothing is said.
    pub version_id: Option<i64>,
}

/// A template as one of its versions has it, with its history.
///
/// # Errors
/// `missing`.
pub async fn get_template(desk: Desk, input: GetTemplate) -> Result<TemplateView, Failure> {
    let mut reader = desk.read().await?;
    let template = reader.template(input.id).await?;
    let versions = reader.template_versions(input.id).await?;
    let shown = match input.version_id {
        Some(id) => versions.iter().find(|one| one.id == id),
        None => versions.first(),
    };
    let shown = shown.ok_or_else(|| {
        Failure::new(FailureCode::Missing)
            .fact("thing", "template_version")
            .fact("id", input.version_id.unwrap_or_default())
    })?;
    let guide: Option<GuideView> =
        template.guide_box.as_deref().and_then(|place| serde_json::from_str(place).ok());
    Ok(TemplateView {
        id: template.id,
        name: template.name,
        retired: template.retired_at.is_some(),
        version_id: shown.id,
        version: shown.version,
        content: content_of(shown)?,
        guide,
        versions: versions
            .into_iter()
            .map(|one| TemplateVersionView {
                id: one.id,
                version: one.version,
                note: one.note,
                officer: one.officer,
                made_at: one.made_at,
            })
            .collect(),
    })
}
