//! `keep_awaited`, `get_awaited`, `drop_awaited`: the file that went to the printer last, until somebody says what came
//! out of it.
//!
//! It outlives the window. What waits on the desk is no act of the office: it is kept as a file beside the office's file,
//! one for each decision, not in its history. What came out is read from the sheets, so that a note which is taken back
//! waits again.

use super::make::PrintedText;
use super::preview::PrintModeView;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use domain::certificate::CertificateState;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::io::ErrorKind;
use std::path::PathBuf;
use store::Reader;
use store::certificates::Certificate;
use ts_rs::TS;

/// Where in the office folder such files are kept.
const PLACE: &str = "awaited";

/// A file that went to the printer, with all that `confirm_printed` wants to know of it but what came out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in ConfirmPrinted")]
pub struct AwaitedFile {
    pub decision_id: i64,
    /// The file's name in the exports.
    pub name: String,
    pub mode: PrintModeView,
    pub stock_id: Option<i64>,
    pub calibration_id: Option<i64>,
    pub printer: Option<String>,
    pub tray: Option<String>,
    /// How many pages the file has: more than sheets wait where some of them were noted as printed; 0 where it is not known.
    #[serde(default)]
    pub pages: i64,
    /// What was printed on each sheet, in the order of the pages; of one that is asked for, only those of which nobody has
    /// said what came out.
    pub printed: Vec<PrintedText>,
}

/// A decision.
#[derive(Debug, Deserialize, TS)]
pub struct AwaitedOf {
    /// The decision that was printed.
    pub decision_id: i64,
}

/// As it lies in the folder.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    file: AwaitedFile,
    /// The run that had printed each sheet when the file was made.
    runs: Vec<Option<i64>>,
}

/// Keeps a file that went to the printer, in place of the one before it of the same decision.
///
/// # Errors
/// `nothing_chosen` for a file without sheets, `sheet_missing` for a sheet of another decision, `full`, `read_only`.
pub async fn keep_awaited(desk: Desk, input: AwaitedFile) -> Result<Nothing, Failure> {
    if input.printed.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut reader = desk.read().await?;
    let sheets = sheets_of(&mut reader, input.decision_id).await?;
    drop(reader);
    let run = |one: &PrintedText| sheets.get(&one.certificate_id).map(|sheet| sheet.print_run_id);
    let runs: Option<Vec<Option<i64>>> = input.printed.iter().map(run).collect();
    let runs = runs.ok_or_else(|| Failure::new(FailureCode::SheetMissing))?;
    let name = format!("{}.json", input.decision_id);
    let kept = serde_json::to_vec(&Kept { file: input, runs })
        .map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?;
    desk.write_all(PLACE, &[(name, kept)]).await?;
    Ok(Nothing {})
}

/// The file of a decision of which nobody has said yet what came out of the printer; nothing when all of it was said.
///
/// # Errors
/// `unreachable`.
pub async fn get_awaited(desk: Desk, input: AwaitedOf) -> Result<Option<AwaitedFile>, Failure> {
    let path = place(&desk, input.decision_id);
    let text = match tokio::fs::read(&path).await {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::of_io(&path, &error)),
    };
    // A file that is not ours keeps nobody waiting.
    let Ok(Kept { mut file, runs }) = serde_json::from_slice::<Kept>(&text) else { return Ok(None) };
    let mut reader = desk.read().await?;
    let sheets = sheets_of(&mut reader, input.decision_id).await?;
    let mut newest: HashMap<i64, i64> = HashMap::new();
    for sheet in sheets.values() {
        let serial = newest.entry(sheet.award_id).or_default();
        *serial = sheet.serial.max(*serial);
    }
    let written_off = written_off(&mut reader, &file).await?;
    let is_open = |sheet: &Certificate, run: Option<i64>| {
        let is_newest = newest.get(&sheet.award_id) == Some(&sheet.serial);
        let stands = match sheet.state {
            // Paper printed for an award that was cancelled meanwhile is written off when the others are noted.
            CertificateState::Recalled { .. } => !written_off.contains(&sheet.id),
            _ => !sheet.state.is_given(),
        };
        is_newest && stands && sheet.print_run_id == run
    };
    file.pages = i64::try_from(file.printed.len()).unwrap_or(i64::MAX);
    let mut some_wait = false;
    let mut runs = runs.into_iter();
    file.printed.retain(|one| {
        let sheet = sheets.get(&one.certificate_id);
        let open = runs.next().zip(sheet).filter(|(run, sheet)| is_open(sheet, *run));
        some_wait |= open.is_some_and(|(_, sheet)| !matches!(sheet.state, CertificateState::Recalled { .. }));
        open.is_some()
    });
    Ok(Some(file).filter(|_| some_wait))
}

/// Waits for a file no longer: it was not printed.
///
/// # Errors
/// `read_only`.
pub async fn drop_awaited(desk: Desk, input: AwaitedOf) -> Result<Nothing, Failure> {
    let path = place(&desk, input.decision_id);
    match tokio::fs::remove_file(&path).await {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Failure::of_io(&path, &error)),
        Ok(()) | Err(_) => Ok(Nothing {}),
    }
}

fn place(desk: &Desk, decision_id: i64) -> PathBuf {
    desk.folder().join(PLACE).join(format!("{decision_id}.json"))
}

async fn sheets_of(reader: &mut Reader, decision_id: i64) -> Result<HashMap<i64, Certificate>, Failure> {
    let all = reader.certificates_of_decision(decision_id).await?;
    Ok(all.into_iter().map(|sheet| (sheet.id, sheet)).collect())
}

/// The sheets that the ledger of the file's stock has written off already.
async fn written_off(reader: &mut Reader, file: &AwaitedFile) -> Result<HashSet<i64>, Failure> {
    let Some(stock_id) = file.stock_id else { return Ok(HashSet::new()) };
    let entries = reader.stock_entries(stock_id).await?;
    Ok(entries.into_iter().filter_map(|entry| entry.certificate_id).collect())
}
