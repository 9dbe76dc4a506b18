//! What a sheet of a decision is printed with: the version of a template and the table of words that stay together that
//! were fixed when the decision was signed, unless others were chosen by an act of its own since.

use super::batch::{Batch, BatchSheet, signature_of};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::phrases::{own_json, table_json, with_table};
use crate::templates::{content_of, supplies_for};
use documents::{Fingerprint, Supplies, Template};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::Reader;
use store::awards::Award;
use store::templates::{Printed, PrintedWith};
use ts_rs::TS;

/// A version that sheets of a decision are printed with, its fonts and pictures, and where its lines may end.
pub(crate) struct Paper {
    pub version_id: i64,
    pub template_id: i64,
    pub version: i64,
    pub template: Template,
    pub supplies: Arc<Supplies>,
    /// Whether the office's table of words that stay together has become another since.
    pub phrases_since: bool,
}

/// What a decision is printed with.
pub(crate) struct Papers {
    by_printed: BTreeMap<Printed, PrintedWith>,
    papers: BTreeMap<PrintedWith, Paper>,
}

/// One of the templates that a decision is printed with.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperView {
    /// The version.
    pub version_id: i64,
    /// Of which template.
    pub template_id: i64,
    /// The template's name when the version was made.
    pub name: String,
    /// 1, 2, 3 …
    pub version: i64,
    /// The sheet's width.
    pub width_mm: f64,
    /// The sheet's height.
    pub height_mm: f64,
    /// How many sheets of the decision are printed with it.
    pub sheets: i64,
    /// Whether the office's table of words that stay together has become another since.
    pub phrases_since: bool,
}

/// What a decision is printed with.
///
/// # Errors
/// `supply_unknown`, `supply_missing`.
pub(crate) async fn papers(desk: &Desk, reader: &mut Reader, decision_id: i64) -> Result<Papers, Failure> {
    let by_printed: BTreeMap<Printed, PrintedWith> =
        reader.decision_templates(decision_id).await?.into_iter().collect();
    let signed = reader.decision(decision_id).await?.signed;
    let signature = signed.as_ref().and_then(signature_of);
    let now = table_json(reader).await?;
    let mut papers = BTreeMap::new();
    for with in by_printed.values() {
        if !papers.contains_key(with) {
            papers.insert(*with, paper(desk, reader, *with, (&now, signature)).await?);
        }
    }
    Ok(Papers { by_printed, papers })
}

async fn paper(
    desk: &Desk,
    reader: &mut Reader,
    with: PrintedWith,
    (now, signature): (&str, Option<Fingerprint>),
) -> Result<Paper, Failure> {
    let version = reader.template_version(with.version_id).await?;
    let (template_id, number) = (version.template_id, version.version);
    let template = content_of(&version)?;
    let files = supplies_for(desk, [&template], signature).await?;
    let (supplies, table) = match with.phrase_table_id {
        Some(id) => {
            let table = reader.phrase_table(id).await?;
            (with_table(files, &table)?, table)
        }
        None => (files, own_json()?),
    };
    let phrases_since = table != now;
    Ok(Paper { version_id: with.version_id, template_id, version: number, template, supplies, phrases_since })
}

impl Papers {
    /// What an award's sheet is printed with.
    ///
    /// # Errors
    /// `template_none`, which a signed decision never meets.
    pub fn of(&self, award: &Award) -> Result<&Paper, Failure> {
        let printed = Printed { award: award.award.clone(), kind: award.kind };
        let with = self.by_printed.get(&printed);
        with.and_then(|with| self.papers.get(with)).ok_or_else(|| Failure::new(FailureCode::TemplateNone))
    }

    /// Sheets by the template that they are printed with, in the order in which the templates are first met.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn parted<'b>(
        &self,
        sheets: impl IntoIterator<Item = &'b BatchSheet>,
    ) -> Result<Vec<(&Paper, Vec<&'b BatchSheet>)>, Failure> {
        let mut parts: Vec<(&Paper, Vec<&BatchSheet>)> = Vec::new();
        for sheet in sheets {
            let paper = self.of(&sheet.award)?;
            match parts.iter_mut().find(|(other, _)| std::ptr::eq(*other, paper)) {
                Some((_, of)) => of.push(sheet),
                None => parts.push((paper, vec![sheet])),
            }
        }
        Ok(parts)
    }

    /// The templates of a batch.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn views(&self, batch: &Batch) -> Result<Vec<PaperView>, Failure> {
        let parts = self.parted(&batch.sheets)?;
        Ok(parts
            .into_iter()
            .map(|(paper, sheets)| PaperView {
                version_id: paper.version_id,
                template_id: paper.template_id,
                name: paper.template.name.clone(),
                version: paper.version,
                width_mm: paper.template.page.width_mm,
                height_mm: paper.template.page.height_mm,
                sheets: i64::try_from(sheets.len()).unwrap_or(i64::MAX),
                phrases_since: paper.phrases_since,
            })
            .collect())
    }

    /// The one template of these sheets: a print run is of one template.
    ///
    /// # Errors
    /// `templates_several` naming them.
    pub fn single<'s>(&'s self, sheets: &[&BatchSheet]) -> Result<&'s Paper, Failure> {
        let parts = self.parted(sheets.iter().copied())?;
        match parts.as_slice() {
            [(paper, _)] => Ok(paper),
            [] => Err(Failure::new(FailureCode::NoSheet)),
            several => {
                let names: Vec<&str> =
                    several.iter().map(|(paper, _)| paper.template.name.as_str()).collect();
                Err(Failure::new(FailureCode::TemplatesSeveral).fact("templates", names.join(", ")))
            }
        }
    }
}
