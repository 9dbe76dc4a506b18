//! `save_office`

use crate::desk::{Desk, Done};
use crate::failure::Failure;
use crate::typed::{Nothing, needed, wanted};
use serde::Deserialize;
use store::office::Office;
use ts_rs::TS;

/// The office as it shall be named.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in store::office::Office")]
pub struct SaveOffice {
    pub name: String,
    pub short_name: String,
    pub authority: String,
    pub parent_name: String,
    pub place: String,
    pub number_suffix: String,
    pub address: String,
}

/// Names the office. Decisions signed before keep the name of their day.
///
/// # Errors
/// `field_empty`.
pub async fn save_office(desk: Desk, input: SaveOffice) -> Result<Nothing, Failure> {
    let office = Office {
        name: needed("name", &input.name)?,
        short_name: needed("short_name", &input.short_name)?,
        authority: needed("authority", &input.authority)?,
        parent_name: wanted(Some(&input.parent_name)).unwrap_or_default(),
        place: needed("place", &input.place)?,
        number_suffix: needed("number_suffix", &input.number_suffix)?,
        address: wanted(Some(&input.address)).unwrap_or_default(),
    };
    let mut change = desk.change().await?;
    change.save_office(&office).await?;
    desk.commit(change, Done::work("office_saved").fact("name", office.name)).await?;
    Ok(Nothing {})
}
