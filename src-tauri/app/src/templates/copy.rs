//! `copy_template`, `rename_template`

use super::save::{Next, add_version};
use super::views::content_of;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{MadeId, Nothing, needed};
use documents::Template;
use serde::Deserialize;
use store::{Change, StoreError, Topic};
use ts_rs::TS;

/// The template to copy.
#[derive(Debug, Deserialize, TS)]
pub struct CopyTemplate {
    /// The version that is copied.
    pub version_id: i64,
    /// What the copy is called.
    pub name: String,
}

/// Copies a version of a template into a template of its own; its key.
///
/// # Errors
/// `missing`, `field_empty`, `template_named` when another has the name.
pub async fn copy_template(desk: Desk, input: CopyTemplate) -> Result<MadeId, Failure> {
    let name = needed("name", &input.name)?;
    let mut change = desk.change().await?;
    let version = change.template_version(input.version_id).await?;
    let from = change.template(version.template_id).await?.name;
    let content = Template { name: name.clone(), ..content_of(&version)? };
    let id = add_named(&mut change, &name).await?;
    add_version(&mut change, &desk, Next { template_id: id, version: 1, content, note: "" }).await?;
    let done =
        Done::work("template_copied").fact("template", name).fact("from", from).to(Topic::Templates, id);
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

/// Adds a template under a name that no other has.
///
/// # Errors
/// `template_named`.
pub(super) async fn add_named(change: &mut Change, name: &str) -> Result<i64, Failure> {
    free(change, name, None).await?;
    Ok(change.add_template(name).await?)
}

async fn free(change: &mut Change, name: &str, own: Option<i64>) -> Result<(), Failure> {
    let taken = change.templates().await?.iter().any(|one| one.name == name && Some(one.id) != own);
    if taken {
        Err(Failure::new(FailureCode::TemplateNamed).fact("template", name).at("name"))
    } else {
        Ok(())
    }
}

/// A new name for a template.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct RenameTemplate {
    pub id: i64,
    pub name: String,
}

/// Renames a template. Its versions keep the name they were made under.
///
/// # Errors
/// `missing`, `field_empty`, `template_named`.
pub async fn rename_template(desk: Desk, input: RenameTemplate) -> Result<Nothing, Failure> {
    let name = needed("name", &input.name)?;
    let mut change = desk.change().await?;
    let before = change.template(input.id).await?.name;
    free(&mut change, &name, Some(input.id)).await?;
    change.save_template_name(input.id, &name).await.map_err(|error| match error {
        StoreError::Taken => Failure::new(FailureCode::TemplateNamed).fact("template", &name).at("name"),
        other => other.into(),
    })?;
    let done = Done::work("template_renamed")
        .fact("template", name)
        .fact("from", before)
        .to(Topic::Templates, input.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
