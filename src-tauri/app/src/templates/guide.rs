//! `place_guide`

use super::views::GuideView;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// A scan of the blank sheet to lay under a template; none to take it away.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct PlaceGuide {
    pub template_id: i64,
    pub guide: Option<GuideView>,
}

/// Sheets are no longer than this, mm.
const LONGEST_MM: f64 = 3_000.0;

/// Lays a scan under a template, to be seen while it is worked on. It never prints.
///
/// # Errors
/// `missing`, `supply_unknown`, `input_invalid` for a place that is none.
pub async fn place_guide(desk: Desk, input: PlaceGuide) -> Result<Nothing, Failure> {
    let mut change = desk.change().await?;
    let template = change.template(input.template_id).await?;
    let mut done = Done::work("template_guide_removed");
    let mut placed = None;
    if let Some(guide) = input.guide {
        let is_place = |mm: f64| (-LONGEST_MM..=LONGEST_MM).contains(&mm);
        let is_length = |mm: f64| mm > 0.0 && mm <= LONGEST_MM;
        if !is_place(guide.x_mm)
            || !is_place(guide.y_mm)
            || !is_length(guide.width_mm)
            || !is_length(guide.height_mm)
        {
            return Err(Failure::new(FailureCode::InputInvalid).fact("what", "guide"));
        }
        let supply = change.find_supply(&guide.sha256).await?.filter(|one| one.kind == "picture");
        let supply =
            supply.ok_or_else(|| Failure::new(FailureCode::SupplyUnknown).fact("file", &guide.sha256))?;
        done = Done::work("template_guide_placed").fact("file", supply.name);
        let place = serde_json::to_string(&guide)
            .map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?;
        placed = Some((guide.sha256, place));
    }
    change.save_guide(input.template_id, placed).await?;
    desk.commit(change, done.fact("template", template.name).to(Topic::Templates, input.template_id)).await?;
    Ok(Nothing {})
}
