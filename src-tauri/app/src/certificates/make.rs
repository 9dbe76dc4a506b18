//! `make_certificates`

use super::batch::{BatchSheet, batch, of_document};
use super::paper::papers;
use super::preview::PrintModeView;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use documents::{Output, PageSize};
use domain::text::fold;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;

/// Sheets to put into one PDF.
#[derive(Debug, Deserialize, TS)]
pub struct MakeCertificates {
    /// The decision.
    pub decision_id: i64,
    /// These sheets only; all of the decision when nothing is said.
    pub certificate_ids: Option<Vec<i64>>,
    /// Stock or plain paper.
    pub mode: PrintModeView,
    /// Only what is printed with this version of a template; all of the sheets when nothing is said.
    pub template_version_id: Option<i64>,
}

/// A file that was made in the office folder's exports.
#[derive(Debug, Serialize, TS)]
pub struct MadeFile {
    /// The decision it is of; 0 for an extract of the register.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub path: String,
    /// How many pages or rows it has.
    pub pages: i64,
    /// Its size.
    pub bytes: i64,
    /// How many texts had to be set smaller.
    pub shrunk: i64,
}

/// Makes one PDF of a decision's sheets, in the order of số sổ vàng.
///
/// # Errors
/// `no_sheet`, `nothing_on_sheets`, `sheet_missing`, `templates_several` when the sheets are of several templates, `text_overflows`, `glyph_missing`, `full`, `read_only`; then no file is made.
pub async fn make_certificates(desk: Desk, input: MakeCertificates) -> Result<MadeFile, Failure> {
    let mut reader = desk.read().await?;
    let batch = batch(&mut reader, input.decision_id).await?;
    let papers = papers(&desk, &mut reader, input.decision_id).await?;
    drop(reader);
    let wanted: Option<HashSet<i64>> =
        input.certificate_ids.as_ref().map(|ids| ids.iter().copied().collect());
    let chosen: Vec<&BatchSheet> = batch
        .sheets
        .iter()
        .filter(|sheet| wanted.as_ref().is_none_or(|ids| ids.contains(&sheet.certificate.id)))
        .filter(|sheet| {
            let version = papers.of(&sheet.award).map(|paper| paper.version_id).ok();
            input.template_version_id.is_none() || input.template_version_id == version
        })
        .collect();
    if wanted.as_ref().is_some_and(|ids| ids.len() != chosen.len()) {
        return Err(Failure::new(FailureCode::SheetMissing));
    }
    if chosen.is_empty() && batch.without_sheet > 0 {
        let number = batch.decision.signed.as_ref().map_or("", |signed| signed.number.as_str());
        return Err(Failure::new(FailureCode::NothingOnSheets).fact("number", number));
    }
    let paper = papers.single(&chosen)?;
    let sheets: Vec<_> = chosen.iter().map(|sheet| sheet.texts.clone()).collect();
    let output = Output::new(input.mode.into());
    let pdf = documents::render(&sheets, &paper.template, papers.supplies(), output)
        .map_err(|error| of_document(error, |id| batch.whose(id)))?;
    let page = page_word(paper.template.page);
    let name = file_name(&batch.decision, &input, &page, sheets.len());
    let (bytes, shrunk) = (pdf.bytes.len(), pdf.shrunk.len());
    let path = desk.export(&name, pdf.bytes).await?;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(MadeFile {
        id: input.decision_id,
        name,
        path: path.display().to_string(),
        pages: count(sheets.len()),
        bytes: count(bytes),
        shrunk: count(shrunk),
    })
}

/// A name that every system and every mail program takes: letters, digits, hyphens.
fn file_name(
    decision: &store::decisions::Decision,
    input: &MakeCertificates,
    page: &str,
    sheets: usize,
) -> String {
    let (number, year) = decision
        .signed
        .as_ref()
        .map(|signed| (fold(&signed.number).replace(' ', "-"), chrono::Datelike::year(&signed.on)))
        .unwrap_or_default();
    let mode = match input.mode {
        PrintModeView::Overprint => "in-de-phoi",
        PrintModeView::FullPage => "in-tron",
    };
    let part = if input.certificate_ids.is_some() { format!("-{sheets}-to") } else { String::new() };
    format!("bang-khen-{number}-{year}-{page}-{mode}{part}.pdf")
}

/// A sheet's size as people call it: `A3`, `A4`, `400x300`.
fn page_word(page: PageSize) -> String {
    match (page.width_mm.round() as i64, page.height_mm.round() as i64) {
        (420, 297) => "A3".to_owned(),
        (297, 210) => "A4".to_owned(),
        (width, height) => format!("{width}x{height}"),
    }
}
