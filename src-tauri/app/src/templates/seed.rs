//! The templates that an office begins with, and which of them each award is printed with.

use super::save::{Next, add_version};
use crate::desk::{Desk, Done};
use crate::failure::Failure;
use documents::presets;
use domain::catalogue::AwardClass;
use store::Change;
use store::templates::{Printed, PrintedWith};

/// Fills an office that has no templates: the presets, which of them each award is printed with, and for decisions that
/// were signed before there were templates the one that they were checked with. What was made of them.
pub(crate) async fn seed(change: &mut Change, desk: &Desk) -> Result<(), Failure> {
    let mut usual: Vec<(&'static str, i64, i64)> = Vec::new();
    for preset in presets() {
        let id = change.add_template(&preset.template.name).await?;
        let content = preset.template;
        let version =
            add_version(change, desk, Next { template_id: id, version: 1, content, note: "" }).await?;
        usual.push((preset.purpose, id, version));
    }
    let first = |purpose: &str| usual.iter().find(|(of, _, _)| *of == purpose).copied();
    let Some((_, merit, merit_version)) = first("BK") else { return Ok(()) };
    for award in change.award_types().await?.into_iter().map(|one| one.entry) {
        let template_id = match award.class {
            AwardClass::Merit => merit,
            // Titles are printed like letters of commendation, on A4 (NĐ 98/2023 Điều 104).
            AwardClass::Commendation | AwardClass::Title => first("GK").map_or(merit, |(_, id, _)| id),
            _ => continue,
        };
        for kind in award.recipients.kinds() {
            change
                .save_award_template(&Printed { award: award.code.clone(), kind: *kind }, template_id)
                .await?;
        }
    }
    // Until now everything was checked on A3 when it was signed, whatever it was.
    let before: Vec<_> = change
        .printed_without_template()
        .await?
        .into_iter()
        .map(|(decision_id, printed)| {
            (decision_id, printed, PrintedWith { version_id: merit_version, phrase_table_id: None })
        })
        .collect();
    Ok(change.add_decision_templates(&before, desk.officer(), &desk.instant()).await?)
}

/// Gives templates to an office of an earlier version. Does nothing to one that has them.
pub(crate) async fn seed_older(desk: &Desk) -> Result<(), Failure> {
    if !desk.read().await?.templates().await?.is_empty() {
        return Ok(());
    }
    let mut change = desk.change().await?;
    if !change.templates().await?.is_empty() {
        return Ok(());
    }
    seed(&mut change, desk).await?;
    desk.commit(change, Done::official("templates_begun")).await
}
