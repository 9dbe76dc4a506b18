//! `save_stock`, `retire_stock`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{MadeId, Nothing, RemoveEntry, needed};
use serde::Deserialize;
use store::Topic;
use store::stock::Stock;
use ts_rs::TS;

/// A kind of stock; without an id a new one.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct SaveStock {
    pub id: Option<i64>,
    pub name: String,
    pub width_mm: f64,
    pub height_mm: f64,
    /// Fewer sheets than these are told.
    pub low_mark: i64,
}

/// A side of a sheet that printers of certificates take, in mm.
const SIDE_MM: std::ops::RangeInclusive<f64> = 100.0..=1_200.0;

/// Adds or changes a kind of stock. One that is offered no longer stays so, whatever else of it is changed.
///
/// # Errors
/// `field_empty`, `input_invalid` for a side or a mark that cannot be, `taken` when another has its name, `missing`.
pub async fn save_stock(desk: Desk, input: SaveStock) -> Result<MadeId, Failure> {
    let name = needed("name", &input.name)?;
    let wrong = |field: &str, value: String| {
        Failure::new(FailureCode::InputInvalid).fact("what", format!("{field} {value}")).at(field)
    };
    for (field, mm) in [("width_mm", input.width_mm), ("height_mm", input.height_mm)] {
        if !SIDE_MM.contains(&mm) {
            return Err(wrong(field, mm.to_string()));
        }
    }
    if !(0..=1_000_000).contains(&input.low_mark) {
        return Err(wrong("low_mark", input.low_mark.to_string()));
    }
    let mut change = desk.change().await?;
    let known = change.stocks().await?;
    if known.iter().any(|one| one.name == name && Some(one.id) != input.id) {
        return Err(Failure::new(FailureCode::Taken).at("name"));
    }
    let before = known.iter().find(|one| Some(one.id) == input.id);
    let stock = Stock {
        id: input.id.unwrap_or_default(),
        name: name.clone(),
        width_um: micrometres(input.width_mm),
        height_um: micrometres(input.height_mm),
        low_mark: input.low_mark,
        retired_at: before.and_then(|one| one.retired_at.clone()),
    };
    let id = change.save_stock(&stock).await?;
    desk.commit(change, Done::work("stock_saved").fact("stock", name).to(Topic::Stock, id)).await?;
    Ok(MadeId { id })
}

#[expect(clippy::cast_possible_truncation, reason = "sides are looked at before")]
fn micrometres(mm: f64) -> i64 {
    (mm * 1_000.0).round() as i64
}

/// Offers a kind of stock no longer; its ledger stays.
///
/// # Errors
/// `missing`.
pub async fn retire_stock(desk: Desk, input: RemoveEntry) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let stock = Stock { retired_at: Some(desk.instant()), ..change.stock(input.id).await? };
    change.save_stock(&stock).await?;
    let done = Done::work("stock_retired").fact("stock", stock.name).to(Topic::Stock, input.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
