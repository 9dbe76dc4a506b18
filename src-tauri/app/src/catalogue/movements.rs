//! `save_movement`, `save_theme`

use super::ScopeView;
use crate::desk::{Desk, Done};
use crate::failure::Failure;
use crate::typed::{MadeId, needed, period, wanted};
use domain::catalogue::{Audience, Movement, Scope, Theme, Validity};
use domain::text::fold;
use serde::Deserialize;
use store::Change;
use ts_rs::TS;

/// A movement as it shall be; without an id a new one.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in domain::catalogue::Movement")]
pub struct SaveMovement {
    pub id: Option<i64>,
    pub name: String,
    pub scope: ScopeView,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub basis: Option<String>,
}

/// Adds or changes a movement. Its themes follow its name.
///
/// # Errors
/// `field_empty`, `day_malformed`, `period_reversed`, `taken`.
pub async fn save_movement(desk: Desk, input: SaveMovement) -> Result<MadeId, Failure> {
    let mut change = desk.change().await?;
    let movement = Movement {
        name: needed("name", &input.name)?,
        scope: input.scope.into(),
        validity: period(input.valid_from.as_deref(), input.valid_to.as_deref())?,
        basis: wanted(input.basis.as_deref()).unwrap_or_default(),
    };
    let id = change.save_movement(input.id, &movement).await?;
    desk.commit(change, Done::work("movement_saved").fact("name", movement.name)).await?;
    Ok(MadeId { id })
}

/// A theme as it shall be; without an id a new one.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in domain::catalogue::Theme")]
pub struct SaveTheme {
    pub id: Option<i64>,
    pub name: String,
    pub short_name: String,
    pub audience: String,
    /// The movement it belongs to, by its name.
    pub movement: Option<String>,
}

/// Adds or changes a theme. Lists know it by its name from then on.
///
/// # Errors
/// `field_empty`, `taken`.
pub async fn save_theme(desk: Desk, input: SaveTheme) -> Result<MadeId, Failure> {
    let mut change = desk.change().await?;
    let name = needed("name", &input.name)?;
    let known = change.catalogue().await?.themes.into_iter().find(|one| Some(one.id) == input.id);
    let mut spellings = known.map(|one| one.entry.spellings).unwrap_or_default();
    if !spellings.contains(&fold(&name)) {
        spellings.insert(0, fold(&name));
    }
    let theme = Theme {
        short_name: wanted(Some(&input.short_name)).unwrap_or_else(|| name.clone()),
        name,
        audience: Audience::parse(&input.audience),
        spellings,
        movement: movement(&mut change, input.movement.as_deref()).await?,
    };
    let id = change.save_theme(input.id, &theme).await?;
    desk.commit(change, Done::work("theme_saved").fact("name", theme.name)).await?;
    Ok(MadeId { id })
}

/// The movement of that name; one that nobody entered yet is begun.
async fn movement(change: &mut Change, name: Option<&str>) -> Result<Option<String>, Failure> {
    let Some(name) = wanted(name) else { return Ok(None) };
    let known = change.movements().await?.into_iter().find(|one| fold(&one.entry.name) == fold(&name));
    if let Some(known) = known {
        return Ok(Some(known.entry.name));
    }
    let new = Movement {
        name: name.clone(),
        scope: Scope::Federation,
        validity: Validity::default(),
        basis: String::new(),
    };
    change.save_movement(None, &new).await?;
    Ok(Some(name))
}
