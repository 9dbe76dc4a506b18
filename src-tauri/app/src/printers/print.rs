//! `print_file`

use super::list::ask;
use super::page::PageView;
use super::spooler::Job;
use crate::certificates::file_may_go;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use documents::{Page, PageSize};
use serde::{Deserialize, Serialize};
use std::path::{Component, Path, PathBuf};
use ts_rs::TS;

/// A file of the exports to send to a printer.
#[derive(Debug, Deserialize, TS)]
pub struct PrintFile {
    /// Its name in the exports.
    pub name: String,
    /// The printer, as the system calls it.
    pub printer: String,
    /// The tray; one that the system does not know by this name is left to the printer, where it names its trays.
    pub tray: String,
    /// The paper.
    pub page: PageView,
}

/// What was sent.
#[derive(Debug, Serialize, TS)]
pub struct SentJob {
    /// What the system calls the job, where it says so.
    pub job: Option<String>,
    /// The printer.
    pub printer: String,
    /// The tray that was asked for; none when the printer chooses.
    pub tray: Option<String>,
}

/// Sends a finished PDF to a printer, in the size it has.
///
/// # Errors
/// `batch_differs`, `text_overflows`, `glyph_missing` for a file of sheets while a red line stands in their decision;
/// `input_invalid` and `missing` for a file that is no PDF of the exports, `printer_unknown`, `no_spooler`, `print_refused`
/// with what the spooler said; then nothing is printed.
pub async fn print_file(desk: Desk, input: PrintFile) -> Result<SentJob, Failure> {
    let file = export(desk.folder(), &input.name)?;
    file_may_go(&desk, &input.name).await?;
    let PageSize { width_mm, height_mm } = Page::from(input.page).size();
    ask(&desk, move |spooler| {
        if !spooler.can_send() {
            return Err(Failure::new(FailureCode::NoSpooler));
        }
        // Only what the system itself names is ever handed to it.
        if !spooler.printers()?.iter().any(|known| known.name == input.printer) {
            return Err(Failure::new(FailureCode::PrinterUnknown)
                .fact("printer", &input.printer)
                .at("printer"));
        }
        let tray = spooler.tray(&input.printer, &input.tray)?;
        let job = Job { file, printer: input.printer, tray, width_mm, height_mm };
        let name = spooler.send(&job)?;
        Ok(SentJob { job: name, printer: job.printer, tray: job.tray })
    })
    .await
}

/// The PDF of the exports that a name means: a bare file name that is there, or nothing.
fn export(folder: &Path, name: &str) -> Result<PathBuf, Failure> {
    let mut parts = Path::new(name).components();
    let is_one = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
    let is_bare = is_one && !name.starts_with(['-', '.']) && !name.contains(['/', '\\', ':']);
    let is_pdf = Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    if !is_bare || !is_pdf {
        return Err(Failure::new(FailureCode::InputInvalid).fact("what", name).at("name"));
    }
    let file = folder.join("exports").join(name);
    if file.is_file() {
        Ok(file)
    } else {
        Err(Failure::new(FailureCode::Missing).fact("thing", "export").fact("id", name).at("name"))
    }
}
