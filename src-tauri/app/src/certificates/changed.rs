//! Which sheets that were printed would be printed otherwise today.

use super::batch::{Batch, BatchSheet, of_sheet};
use super::paper::{Paper, Papers};
use super::printed::{Before, is_of_sheet};
use crate::failure::Failure;
use documents::{Correction, Inks, PrintMode};
use domain::certificate::CertificateState;
use std::collections::{HashMap, HashSet};
use store::Reader;
use store::print_runs::PrintRun;

/// The sheets that were printed, are still in the office, and would be printed otherwise today: as their run printed
/// them, on stock or in full. On which printer does not matter: its correction says where on its paper a thing lands, not
/// what the sheet says.
///
/// # Errors
/// What the file did; a font or picture that is gone.
pub(crate) async fn changed(
    reader: &mut Reader,
    batch: &Batch,
    papers: &Papers,
) -> Result<Vec<i64>, Failure> {
    let printed: Vec<&BatchSheet> = batch.sheets.iter().filter(|sheet| is_here(sheet)).collect();
    let runs = runs_of(reader, &printed).await?;
    let otherwise = differing(batch, papers, &printed, &runs)?;
    if otherwise.is_empty() {
        return Ok(Vec::new());
    }
    // Sheets of earlier versions of the program bear a fingerprint of another kind.
    let corrections = corrections(reader, &runs).await?;
    let mut before: HashMap<(*const Paper, PrintMode), Before<'_>> = HashMap::new();
    let mut changed = Vec::with_capacity(otherwise.len());
    for sheet in otherwise {
        let (paper, run) = (papers.of(&sheet.award)?, run_of(sheet, &runs));
        let mode = mode_of(run);
        let known = before.entry((paper, mode)).or_insert_with(|| Before::new(paper, mode));
        let measured = run.and_then(|run| run.calibration_id).and_then(|id| corrections.get(&id));
        let text = sheet.certificate.printed_text.as_deref().unwrap_or_default();
        let corrected = [Some(&Correction::NONE), measured].into_iter().flatten();
        let is_same = |correction: &Correction| known.fingerprint(&sheet.texts, *correction) == text;
        if !corrected.into_iter().any(is_same) {
            changed.push(sheet.certificate.id);
        }
    }
    Ok(changed)
}

/// Whether a sheet was printed and is still in the office.
fn is_here(sheet: &BatchSheet) -> bool {
    use CertificateState as S;
    let is_here =
        matches!(sheet.certificate.state, S::Printed | S::Signed | S::Sealed | S::Framed | S::Staged);
    is_here && sheet.certificate.printed_text.is_some()
}

async fn runs_of(reader: &mut Reader, printed: &[&BatchSheet]) -> Result<HashMap<i64, PrintRun>, Failure> {
    let mut ids: Vec<i64> = printed.iter().filter_map(|sheet| sheet.certificate.print_run_id).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(reader.print_runs(&ids).await?.into_iter().map(|run| (run.id, run)).collect())
}

fn run_of<'r>(sheet: &BatchSheet, runs: &'r HashMap<i64, PrintRun>) -> Option<&'r PrintRun> {
    sheet.certificate.print_run_id.and_then(|id| runs.get(&id))
}

fn mode_of(run: Option<&PrintRun>) -> PrintMode {
    match run {
        Some(run) if run.mode == "full_page" => PrintMode::FullPage,
        _ => PrintMode::Overprint,
    }
}

/// Those on which today something else would be drawn, or which today do not fit at all.
fn differing<'b>(
    batch: &Batch,
    papers: &Papers,
    printed: &[&'b BatchSheet],
    runs: &HashMap<i64, PrintRun>,
) -> Result<Vec<&'b BatchSheet>, Failure> {
    let mut inks: HashMap<(*const Paper, PrintMode), Inks<'_>> = HashMap::new();
    let mut differing = Vec::new();
    for sheet in printed {
        let (paper, mode) = (papers.of(&sheet.award)?, mode_of(run_of(sheet, runs)));
        let of_paper =
            inks.entry((paper, mode)).or_insert_with(|| Inks::new(&paper.template, &paper.supplies, mode));
        let is_same = match of_paper.of(&sheet.texts) {
            Ok(mark) => sheet.certificate.printed_text.as_ref() == Some(&mark.to_string()),
            Err(error) if is_of_sheet(&error) => false,
            Err(error) => return Err(of_sheet(error, &paper.template, |id| batch.whose(id))),
        };
        if !is_same {
            differing.push(*sheet);
        }
    }
    Ok(differing)
}

/// The corrections of the runs that had one.
async fn corrections(
    reader: &mut Reader,
    runs: &HashMap<i64, PrintRun>,
) -> Result<HashMap<i64, Correction>, Failure> {
    let ids: HashSet<i64> = runs.values().filter_map(|run| run.calibration_id).collect();
    let mut corrections = HashMap::with_capacity(ids.len());
    for id in ids {
        corrections.insert(id, crate::printers::correction(reader, Some(id)).await?);
    }
    Ok(corrections)
}
