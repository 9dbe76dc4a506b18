//! `make_certificates`

use super::batch::{batch, of_document};
use super::preview::{PageView, PrintModeView};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::keys::{Codes, put_statements};
use documents::{Output, Template};
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
    /// The sheet's size.
    pub page: PageView,
    /// Whether the sheets carry QR codes where their template has a place for one; they do when nothing is said.
    pub codes: Option<Codes>,
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
/// `no_sheet`, `nothing_on_sheets`, `sheet_missing`, `text_overflows`, `glyph_missing`, `full`, `read_only`; `key_missing`,
/// `key_locked` when a code must be signed; then no file is made.
pub async fn make_certificates(desk: Desk, input: MakeCertificates) -> Result<MadeFile, Failure> {
    let mut reader = desk.read().await?;
    let batch = batch(&mut reader, input.decision_id).await?;
    drop(reader);
    let wanted: Option<HashSet<i64>> =
        input.certificate_ids.as_ref().map(|ids| ids.iter().copied().collect());
    let mut sheets: Vec<_> = batch
        .sheets
        .iter()
        .filter(|sheet| wanted.as_ref().is_none_or(|ids| ids.contains(&sheet.certificate.id)))
        .map(|sheet| sheet.texts.clone())
        .collect();
    if wanted.as_ref().is_some_and(|ids| ids.len() != sheets.len()) {
        return Err(Failure::new(FailureCode::SheetMissing));
    }
    if sheets.is_empty() && batch.without_sheet > 0 {
        let number = batch.decision.signed.as_ref().map_or("", |signed| signed.number.as_str());
        return Err(Failure::new(FailureCode::NothingOnSheets).fact("number", number));
    }
    let template = Template::preset(input.page.into());
    put_statements(&desk, &batch, &mut sheets, &template, input.codes.unwrap_or_default()).await?;
    let pdf = documents::render(
        &sheets,
        &template,
        &documents::Supplies::default(),
        Output::new(input.mode.into()),
    )
    .map_err(|error| of_document(error, |id| batch.whose(id)))?;
    let name = file_name(&batch.decision, &input, sheets.len());
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
fn file_name(decision: &store::decisions::Decision, input: &MakeCertificates, sheets: usize) -> String {
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
    format!("bang-khen-{number}-{year}-{}-{mode}{part}.pdf", input.page)
}
