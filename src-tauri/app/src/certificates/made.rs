//! For which sheets a file was made: what can have come out of a printer, and what a finished file is of.

use super::batch::{Batch, batch};
use super::compare::{differences, must_match};
use super::confirm::ConfirmPrinted;
use super::make::{PrintedText, fits};
use super::paper::papers;
use super::preview::PrintModeView;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use documents::{Output, PrintMode};
use std::collections::HashMap;
use store::Reader;
use store::made_sheets::MadeSheet;

/// How a run's sheets are printed, as it is kept.
pub(super) const fn mode_word(mode: PrintModeView) -> &'static str {
    match mode {
        PrintModeView::Overprint => "overprint",
        PrintModeView::FullPage => "full_page",
    }
}

/// Notes for which sheets a file was made.
///
/// # Errors
/// What the file did; `read_only`.
pub(super) async fn note_made(
    desk: &Desk,
    file_name: &str,
    mode: PrintModeView,
    printed: &[PrintedText],
) -> Result<(), Failure> {
    let made_at = desk.instant();
    let sheet = |one: &PrintedText| MadeSheet {
        id: 0,
        certificate_id: one.certificate_id,
        mode: mode_word(mode).to_owned(),
        printed_text: one.text.clone(),
        file_name: file_name.to_owned(),
        made_at: made_at.clone(),
    };
    let sheets: Vec<MadeSheet> = printed.iter().map(sheet).collect();
    Ok(desk.store().note_made_sheets(&sheets).await?)
}

/// Fills in what was printed on each sheet: as it was told, where a file was made of the sheet so; as its newest file
/// has it, where nothing is told.
///
/// # Errors
/// `sheet_not_made` for a sheet that no file was made for, or none that says this.
pub(super) async fn as_made(
    reader: &mut Reader,
    batch: &Batch,
    input: &mut ConfirmPrinted,
) -> Result<(), Failure> {
    let ids: Vec<i64> = input.printed.iter().map(|one| one.certificate_id).collect();
    let mode = mode_word(input.mode);
    let mut texts: HashMap<i64, Vec<String>> = HashMap::new();
    for one in reader.made_sheets(&ids).await?.into_iter().filter(|one| one.mode == mode) {
        texts.entry(one.certificate_id).or_default().push(one.printed_text);
    }
    for one in &mut input.printed {
        let made = texts.get(&one.certificate_id).map_or(&[][..], Vec::as_slice);
        let text = match one.text.as_str() {
            "" => made.last(),
            told => made.iter().find(|text| *text == told),
        };
        let Some(text) = text else {
            return Err(Failure::new(FailureCode::SheetNotMade)
                .fact("recipient", batch.whose(&one.certificate_id.to_string())));
        };
        one.text.clone_from(text);
    }
    Ok(())
}

/// Refuses to bring a finished file of sheets to paper while a red line stands in their decision; a file of anything
/// else may go.
///
/// # Errors
/// `batch_differs`, `text_overflows`, `glyph_missing`.
pub(crate) async fn file_may_go(desk: &Desk, file_name: &str) -> Result<(), Failure> {
    let mut reader = desk.read().await?;
    let Some((decision_id, mode)) = reader.find_decision_of_file(file_name).await? else { return Ok(()) };
    let mode = if mode == "full_page" { PrintMode::FullPage } else { PrintMode::Overprint };
    let batch = batch(&mut reader, decision_id).await?;
    let papers = papers(desk, &mut reader, decision_id).await?;
    must_match(&differences(&mut reader, &batch, &papers, mode).await?)?;
    fits(&batch, &papers, Output::new(mode))
}
