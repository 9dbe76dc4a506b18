//! `look_at_list`

use super::layouts::{LayoutOffer, offered_layout};
use super::read::{SheetView, sheet_view};
use super::source::ListSource;
use crate::desk::Desk;
use crate::failure::Failure;
use intake::Reading;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file that `read_list` refused for want of a heading that is known.
#[derive(Debug, Deserialize, TS)]
pub struct LookAtList {
    /// The file.
    pub source: ListSource,
}

/// The sheets of a file of which nobody knows where the list is, for an officer who says what the columns are.
#[derive(Debug, Serialize, TS)]
pub struct ListLook {
    /// The file's name.
    pub file: String,
    /// Its sheets that hold something, each with what its columns may be; nothing is read from them yet.
    pub sheets: Vec<SheetView>,
    /// What a list with the same words above its columns was said to be before.
    pub offer: Option<LayoutOffer>,
}

/// Shows the sheets of a list that could not be read, without reading it.
///
/// # Errors
/// As `read_list`, but for `list_without_table` and `list_text_without_table`.
pub async fn look_at_list(desk: Desk, input: LookAtList) -> Result<ListLook, Failure> {
    let mut reader = desk.read().await?;
    let catalogue = reader.catalogue().await?;
    let source = input.source;
    let mut sheets = source.look(&catalogue)?;
    sheets.retain(|sheet| !sheet.rows.is_empty());
    let reading = Reading { sheets, ..Reading::default() };
    Ok(ListLook {
        offer: offered_layout(&mut reader, &reading, &source).await?,
        sheets: reading.sheets.iter().map(|sheet| sheet_view(sheet, &[])).collect(),
        file: source.name,
    })
}
