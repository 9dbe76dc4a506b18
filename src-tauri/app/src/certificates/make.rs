//! `make_certificates`

use super::batch::{Batch, BatchSheet, batch, of_sheet};
use super::changed::changed;
use super::compare::{differences, must_match};
use super::made::note_made;
use super::order::{SheetOrder, put_in_order};
use super::paper::{Paper, Papers, papers};
use super::preview::PrintModeView;
use super::printed::Press;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::keys::{Codes, put_statements};
use crate::long_work::{Asked, Pieces};
use documents::{Certificate as Sheet, Inks, Output, PageSize, PrintMode, ShrunkZone, Supplies, Template};
use domain::text::fold;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::Arc;
use store::Reader;
use ts_rs::TS;

/// Sheets to put into one PDF.
#[derive(Debug, Deserialize, TS)]
pub struct MakeCertificates {
    /// The decision.
    pub decision_id: i64,
    /// These sheets only; those that `which` says when nothing is said.
    pub certificate_ids: Option<Vec<i64>>,
    /// Which sheets; all of the decision when nothing is said.
    pub which: Option<WhichSheets>,
    /// The order of the pages; by số sổ vàng when nothing is said.
    pub order: Option<SheetOrder>,
    /// Stock or plain paper.
    pub mode: PrintModeView,
    /// Only what is printed with this version of a template; all of the sheets when nothing is said.
    pub template_version_id: Option<i64>,
    /// The calibration of the printer that it goes to; none when nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub calibration_id: Option<i64>,
    /// Whether the sheets carry QR codes where their template has a place for one; they do when nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub codes: Option<Codes>,
}

/// Which sheets of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhichSheets {
    /// All that were not given out.
    All,
    /// Those that were never printed, or were spoiled.
    Waiting,
    /// Those that were printed, are still here, and would be printed otherwise today.
    Changed,
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
    /// How many sheets were left out, for they were given out.
    pub given_out: i64,
    /// What is printed on each sheet, in the order of the pages; empty for an extract of the register.
    pub printed: Vec<PrintedText>,
}

/// What is printed on a sheet, as a fingerprint.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct PrintedText {
    pub certificate_id: i64,
    /// SHA-256 of what is drawn on it, wherever a printer's paper wants it; empty, where it is said what was printed, for
    /// what the sheet's newest file has.
    pub text: String,
}

/// Makes one PDF of a decision's sheets, in the order of the stage or of số sổ vàng, and notes for which sheets it did:
/// only these can be noted as printed. It can be stopped.
///
/// # Errors
/// `batch_differs`, `text_overflows` and `glyph_missing` for any sheet of the decision, whether it was asked for or not:
/// nothing is printed while a red line stands. `sheet_given_out` for one that was asked for and given out, or when all were;
/// `no_sheet`, `nothing_on_sheets`, `nothing_chosen`, `sheet_missing`, `full`,
/// `templates_several` when the sheets are of several templates, `read_only`, `stopped`; `key_missing`,
/// `key_locked` when a code must be signed; then no file is made.
pub async fn make_certificates(desk: Desk, input: MakeCertificates) -> Result<MadeFile, Failure> {
    let mut reader = desk.read().await?;
    let mut batch = batch(&mut reader, input.decision_id).await?;
    let papers = papers(&desk, &mut reader, input.decision_id).await?;
    let correction = crate::printers::correction(&mut reader, input.calibration_id).await?;
    let output = Output { mode: input.mode.into(), correction };
    must_match(&differences(&mut reader, &batch, &papers, output.mode).await?)?;
    put_in_order(&mut reader, &mut batch, input.order.unwrap_or_default()).await?;
    let places = wanted(&mut reader, &batch, &input, &papers).await?;
    drop(reader);
    let chosen: Vec<&BatchSheet> = pick(&batch, &places).collect();
    let paper = papers.single(&chosen)?;
    let template = &paper.template;
    let mut sheets: Vec<Sheet> = chosen.iter().map(|sheet| sheet.texts.clone()).collect();
    if sheets.len() < batch.sheets.len() {
        fits(&batch, &papers, output)?;
    }
    put_statements(&desk, &batch, &mut sheets, template, input.codes.unwrap_or_default()).await?;
    let printed = fingerprints(&batch, &chosen, paper, output.mode)?;
    let part = if sheets.len() < batch.sheets.len() { Some(sheets.len()) } else { None };
    let name = file_name(&batch.decision, output.mode, template.page, part);
    let pieces = desk.long_work().begin("make_certificates", sheets.len());
    let (bytes, shrunk) =
        rendered(sheets, (template.clone(), Arc::clone(&paper.supplies)), output, pieces, &batch).await?;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let (size, pages, shrunk) = (count(bytes.len()), count(printed.len()), count(shrunk.len()));
    let path = desk.export(&name, bytes).await?.display().to_string();
    note_made(&desk, &name, input.mode, &printed).await?;
    let is_given = |sheet: &&BatchSheet| !sheet.certificate.state.may_be_printed();
    let is_all =
        input.certificate_ids.is_none() && input.which.unwrap_or(WhichSheets::All) == WhichSheets::All;
    let given_out = if is_all { count(batch.sheets.iter().filter(is_given).count()) } else { 0 };
    Ok(MadeFile { id: input.decision_id, name, path, pages, bytes: size, shrunk, given_out, printed })
}

/// What is drawn on each of these sheets.
fn fingerprints(
    batch: &Batch,
    sheets: &[&BatchSheet],
    paper: &Paper,
    mode: PrintMode,
) -> Result<Vec<PrintedText>, Failure> {
    let mut inks = Inks::new(&paper.template, &paper.supplies, mode);
    let text = |sheet: &&BatchSheet| {
        let mark =
            inks.of(&sheet.texts).map_err(|error| of_sheet(error, &paper.template, |id| batch.whose(id)))?;
        Ok(PrintedText { certificate_id: sheet.certificate.id, text: mark.to_string() })
    };
    sheets.iter().map(text).collect()
}

fn pick<'b>(batch: &'b Batch, places: &'b [usize]) -> impl Iterator<Item = &'b BatchSheet> {
    places.iter().filter_map(|place| batch.sheets.get(*place))
}

/// The places of the sheets asked for, in the order of the batch.
async fn wanted(
    reader: &mut Reader,
    batch: &Batch,
    input: &MakeCertificates,
    papers: &Papers,
) -> Result<Vec<usize>, Failure> {
    if batch.sheets.is_empty() && !batch.without_sheet.is_empty() {
        let number = batch.decision.signed.as_ref().map_or("", |signed| signed.number.as_str());
        return Err(Failure::new(FailureCode::NothingOnSheets).fact("number", number));
    }
    let is_of_template = |sheet: &BatchSheet| {
        let version = papers.of(&sheet.award).map(|paper| paper.version_id).ok();
        input.template_version_id.is_none() || input.template_version_id == version
    };
    let places = |is_wanted: &dyn Fn(&BatchSheet) -> bool| -> Vec<usize> {
        let all = batch.sheets.iter().enumerate();
        all.filter(|(_, sheet)| is_of_template(sheet) && is_wanted(sheet)).map(|(place, _)| place).collect()
    };
    if let Some(ids) = &input.certificate_ids {
        let ids: HashSet<i64> = ids.iter().copied().collect();
        let found = places(&|sheet| ids.contains(&sheet.certificate.id));
        if found.len() != ids.len() {
            return Err(Failure::new(FailureCode::SheetMissing));
        }
        let given = pick(batch, &found).find(|sheet| !sheet.certificate.state.may_be_printed());
        return given.map_or(Ok(found.clone()), |sheet| Err(given_out(sheet)));
    }
    let which = input.which.unwrap_or(WhichSheets::All);
    let found = match which {
        WhichSheets::All => places(&|sheet| sheet.certificate.state.may_be_printed()),
        WhichSheets::Waiting => places(&BatchSheet::waits),
        WhichSheets::Changed => {
            let changed: HashSet<i64> = changed(reader, batch, papers).await?.into_iter().collect();
            places(&|sheet| changed.contains(&sheet.certificate.id))
        }
    };
    if !found.is_empty() || batch.sheets.is_empty() {
        return Ok(found);
    }
    let there = batch.sheets.iter().find(|sheet| is_of_template(sheet)).filter(|_| which == WhichSheets::All);
    Err(there.map_or_else(|| Failure::new(FailureCode::NothingChosen), given_out))
}

fn given_out(sheet: &BatchSheet) -> Failure {
    Failure::new(FailureCode::SheetGivenOut).fact("recipient", &sheet.texts.recipient)
}

/// Lays out the whole batch where only a part is printed: a sheet that does not fit stops the others too.
pub(super) fn fits(batch: &Batch, papers: &Papers, output: Output) -> Result<(), Failure> {
    for (paper, sheets) in papers.parted(&batch.sheets)? {
        let texts: Vec<Sheet> = sheets.iter().map(|sheet| sheet.texts.clone()).collect();
        Press::new(&paper.template, &paper.supplies, output)
            .lay_out(&texts)
            .map_err(|error| of_sheet(error, &paper.template, |id| batch.whose(id)))?;
    }
    Ok(())
}

/// Makes the file beside the desk's other calls, counting its sheets.
async fn rendered(
    sheets: Vec<Sheet>,
    (template, supplies): (Template, Arc<Supplies>),
    output: Output,
    pieces: Pieces,
    batch: &Batch,
) -> Result<(Vec<u8>, Vec<ShrunkZone>), Failure> {
    let template = Arc::new(template);
    let printed = Arc::clone(&template);
    let work = move || {
        let mut bytes = Stoppable { bytes: Vec::new(), pieces: &pieces };
        let counted = Counted { sheets: &sheets, asked: Asked::of(&pieces) };
        let written = documents::write_batch(&counted, &printed, &supplies, output, &mut bytes);
        (bytes.bytes, written, pieces.is_stopped())
    };
    let made = tokio::task::spawn_blocking(work).await;
    let (bytes, written, is_stopped) =
        made.map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?;
    if is_stopped {
        return Err(Failure::new(FailureCode::Stopped));
    }
    let written = written.map_err(|error| of_sheet(error, &template, |id| batch.whose(id)))?;
    Ok((bytes, written.shrunk))
}

/// Sheets that are counted as they are asked for.
struct Counted<'s> {
    sheets: &'s [Sheet],
    asked: Asked<'s>,
}

impl documents::Batch for Counted<'_> {
    fn count(&self) -> usize {
        self.sheets.len()
    }

    fn certificate(&self, place: usize) -> std::borrow::Cow<'_, Sheet> {
        self.asked.for_piece(place);
        documents::Batch::certificate(self.sheets, place)
    }
}

/// Bytes that are taken until the work is stopped.
struct Stoppable<'s> {
    bytes: Vec<u8>,
    pieces: &'s Pieces,
}

impl std::io::Write for Stoppable<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.pieces.is_stopped() {
            return Err(std::io::ErrorKind::BrokenPipe.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A name that every system and every mail program takes: letters, digits, hyphens.
fn file_name(
    decision: &store::decisions::Decision,
    mode: PrintMode,
    page: PageSize,
    part: Option<usize>,
) -> String {
    let (number, year) = decision
        .signed
        .as_ref()
        .map(|signed| (fold(&signed.number).replace(' ', "-"), chrono::Datelike::year(&signed.on)))
        .unwrap_or_default();
    let mode = match mode {
        PrintMode::Overprint => "in-de-phoi",
        PrintMode::FullPage => "in-tron",
    };
    let page = page_word(page);
    let part = part.map(|sheets| format!("-{sheets}-to")).unwrap_or_default();
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
