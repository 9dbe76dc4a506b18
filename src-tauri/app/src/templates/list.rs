//! `list_templates`

use super::views::{AssignmentView, TemplateList, TemplateRow, content_of};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::{Kind, Nothing};
use std::collections::HashMap;
use store::Reader;
use store::templates::{Printed, Template};

/// The templates and what is printed with which.
///
/// # Errors
/// What the file did.
pub async fn list_templates(desk: Desk, _: Nothing) -> Result<TemplateList, Failure> {
    let mut reader = desk.read().await?;
    let mut templates = rows(&mut reader).await?;
    templates.sort_by_key(|one| one.retired);
    let chosen: HashMap<Printed, i64> = reader
        .award_templates()
        .await?
        .into_iter()
        .map(|(_, printed, template_id)| (printed, template_id))
        .collect();
    let mut assignments = Vec::new();
    for award in reader.award_types().await?.into_iter().map(|one| one.entry) {
        if !award.may_have_sheet() {
            continue;
        }
        for kind in award.recipients.kinds() {
            let printed = Printed { award: award.code.clone(), kind: *kind };
            assignments.push(AssignmentView {
                template_id: chosen.get(&printed).copied(),
                award: award.code.as_str().to_owned(),
                award_name: award.name.clone(),
                kind: Kind::from(*kind),
                has_sheet: award.has_sheet(),
            });
        }
    }
    Ok(TemplateList { templates, assignments })
}

/// Every template as its newest version has it.
pub(super) async fn rows(reader: &mut Reader) -> Result<Vec<TemplateRow>, Failure> {
    let by_id: HashMap<i64, Template> =
        reader.templates().await?.into_iter().map(|one| (one.id, one)).collect();
    let mut rows = Vec::new();
    for version in reader.newest_templates().await? {
        let Some(template) = by_id.get(&version.template_id) else { continue };
        let content = content_of(&version)?;
        rows.push(TemplateRow {
            id: template.id,
            name: template.name.clone(),
            version_id: version.id,
            version: version.version,
            width_mm: content.page.width_mm,
            height_mm: content.page.height_mm,
            retired: template.retired_at.is_some(),
        });
    }
    Ok(rows)
}
