//! `confirm_printed`: which sheets came out of the printer well, and which spoiled.

use super::allowed::must_be_allowed;
use super::batch::{Batch, BatchSheet, batch};
use super::in_vain::{CANCELLED, take_out};
use super::made::{as_made, mode_word};
use super::make::PrintedText;
use super::moves::{follow, move_states};
use super::numbers::{number, spoil_entries};
use super::paper::papers;
use super::preview::PrintModeView;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::wanted;
use domain::certificate::{Cause, CertificateMove, StockMove};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use store::certificates::Certificate;
use store::print_runs::PrintRun;
use store::stock::StockEntry;
use store::{Change, Topic};
use ts_rs::TS;

/// A file that went through the printer.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct ConfirmPrinted {
    pub decision_id: i64,
    pub mode: PrintModeView,
    /// The stock it was printed on; nothing on plain paper, or where none is kept account of.
    pub stock_id: Option<i64>,
    /// The printer's measurement that corrected it.
    pub calibration_id: Option<i64>,
    pub printer: Option<String>,
    pub tray: Option<String>,
    /// What was printed on each sheet, as `make_certificates` said it, in the order of the pages; an empty text for what the
    /// sheet's newest file has.
    pub printed: Vec<PrintedText>,
    /// The sheets that spoiled, each with its reason.
    pub spoiled: Vec<SpoiledSheet>,
    /// The number on the first sheet of stock: the others are counted up from it. Spoiled sheets bear one too.
    pub first_paper_number: Option<String>,
}

/// A sheet that spoiled.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct SpoiledSheet {
    pub certificate_id: i64,
    pub reason: String,
}

/// What the run became.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct ConfirmedRun {
    pub run_id: i64,
    /// Sheets that came out well.
    pub printed: i64,
    pub spoiled: i64,
    /// The sheets that wait in the place of the spoiled ones.
    pub again: Vec<i64>,
}

/// Why a sheet is written off that was printed anew: otherwise, or just as it was.
const PRINTED_ANEW: &str = "In lại vì nội dung hoặc mẫu in đã đổi";
const PRINTED_AGAIN: &str = "In lại, nội dung không đổi";

/// Notes a run: its sheets are printed, the spoiled ones written off with new sheets in their places, the stock's ledger
/// and the nominations follow. One act, undone as one. It is the only way in which a sheet becomes a printed one: only
/// what a file was made for can have come out of a printer, and it is compared with the signed list once more. What was
/// printed before a text ceased to fit is noted all the same: the paper is there. Paper printed for an award that was
/// cancelled meanwhile is written off, and its award stays as it is.
///
/// # Errors
/// `nothing_chosen`, `sheet_missing`, `illegal_move` for a sheet that is given out, `reason_missing`,
/// `paper_number_uncounted`, `paper_number_taken`, `missing`; `sheet_not_made` for a sheet without a file that says what
/// was printed; `batch_differs` while sheets and signed list part; `stock_unsaid` when it was printed on stock of which
/// account is kept and nobody says on which, `stock_other_size` when the stock named is of another size.
pub async fn confirm_printed(desk: Desk, mut input: ConfirmPrinted) -> Result<ConfirmedRun, Failure> {
    if input.printed.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let batch = batch(&mut change, input.decision_id).await?;
    let pages: Vec<i64> = input.printed.iter().map(|one| one.certificate_id).collect();
    let in_vain = take_out(&mut change, &batch, &mut input).await?;
    let papers = papers(&desk, &mut change, input.decision_id).await?;
    as_made(&mut change, &batch, &mut input).await?;
    must_be_allowed(&mut change, &batch, &papers, &input).await?;
    let run = run(&desk, &input);
    let run_id = change.add_print_run(&run).await?;
    let sheets = went_through(&desk, &mut change, &batch, &input).await?;
    let ids: Vec<i64> = sheets.iter().map(|(sheet, _)| sheet.id).collect();
    let texts: Vec<(i64, String)> = sheets.iter().map(|(sheet, text)| (sheet.id, text.clone())).collect();
    let only: Vec<Certificate> = sheets.into_iter().map(|(sheet, _)| sheet).collect();
    move_states(&mut change, &only, &CertificateMove::Print).await?;
    change.save_printed(run_id, &texts).await?;
    if let Some(first) = wanted(input.first_paper_number.as_deref()) {
        number(&mut change, &as_they_lie(&pages, &in_vain, &ids), &first).await?;
    }
    let again = write_off(&mut change, &input, &ids).await?;
    enter(&desk, &mut change, &input, run_id, &ids, &in_vain).await?;
    let awards: Vec<i64> = only.iter().map(|sheet| sheet.award_id).collect();
    let nominations = follow(&mut change, &awards, &CertificateMove::Print).await?;
    let (well, spoiled) = (ids.len() - input.spoiled.len(), input.spoiled.len() + in_vain.len());
    let signed = batch.decision.signed.as_ref().map_or("", |signed| signed.number.as_str());
    let done = Done::work("sheets_printed")
        .fact("count", well)
        .fact("spoiled", spoiled)
        .fact("number", signed)
        .fact("printer", run.printer.as_deref().unwrap_or_default())
        .to_all(Topic::Certificates, &ids)
        .to_all(Topic::Nominations, &nominations);
    desk.commit(change, done).await?;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(ConfirmedRun { run_id, printed: count(well), spoiled: count(spoiled), again })
}

/// The sheets in the order of the pages: those that were noted, under the keys they now have, and those printed in vain.
fn as_they_lie(pages: &[i64], in_vain: &[i64], noted: &[i64]) -> Vec<i64> {
    let mut noted = noted.iter().copied();
    pages.iter().filter_map(|id| if in_vain.contains(id) { Some(*id) } else { noted.next() }).collect()
}

fn run(desk: &Desk, input: &ConfirmPrinted) -> PrintRun {
    PrintRun {
        id: 0,
        decision_id: input.decision_id,
        mode: mode_word(input.mode).to_owned(),
        stock_id: input.stock_id,
        calibration_id: input.calibration_id,
        printer: wanted(input.printer.as_deref()),
        tray: wanted(input.tray.as_deref()),
        sheets: i64::try_from(input.printed.len()).unwrap_or(i64::MAX),
        officer: desk.officer().to_owned(),
        printed_at: desk.instant(),
    }
}

/// The sheets that went through the printer, in order, with what was printed on them. One that had been printed before
/// is written off, and another takes its place: the paper in the hand is a new one.
async fn went_through(
    desk: &Desk,
    change: &mut Change,
    batch: &Batch,
    input: &ConfirmPrinted,
) -> Result<Vec<(Certificate, String)>, Failure> {
    let known: HashMap<i64, &BatchSheet> =
        batch.sheets.iter().map(|sheet| (sheet.certificate.id, sheet)).collect();
    let mut through: Vec<(Certificate, String)> = Vec::with_capacity(input.printed.len());
    let (mut before, mut same): (Vec<Certificate>, HashSet<i64>) = (Vec::new(), HashSet::new());
    for one in &input.printed {
        let Some(sheet) = known.get(&one.certificate_id) else {
            return Err(Failure::new(FailureCode::SheetMissing));
        };
        if !sheet.certificate.state.is_waiting() {
            before.push(sheet.certificate.clone());
            if sheet.certificate.printed_text.as_ref() == Some(&one.text) {
                same.insert(sheet.certificate.id);
            }
        }
        through.push((sheet.certificate.clone(), one.text.clone()));
    }
    let (again, anew): (Vec<Certificate>, Vec<Certificate>) =
        before.iter().filter(|one| !one.state.is_spoiled()).cloned().partition(|one| same.contains(&one.id));
    for (sheets, why) in [(again, PRINTED_AGAIN), (anew, PRINTED_ANEW)] {
        let spoil = CertificateMove::Spoil(why.to_owned());
        // Nobody marked them as spoiled: what cannot be done with one that was given out is to print it again.
        move_states(change, &sheets, &spoil).await.map_err(|failure| match failure.code {
            FailureCode::IllegalMove => failure.fact("action", "print_again"),
            _ => failure,
        })?;
        let entries = spoil_entries(desk, change, &sheets, why).await?;
        change.add_stock_entries(&entries).await?;
    }
    let made = change.add_replacements(&before, Cause::Spoiled).await?;
    let new = change.certificates_by_id(&made).await?;
    let new: HashMap<i64, Certificate> = new.into_iter().map(|one| (one.award_id, one)).collect();
    for (sheet, _) in &mut through {
        if let Some(next) = new.get(&sheet.award_id) {
            *sheet = next.clone();
        }
    }
    Ok(through)
}

/// Writes off the sheets that spoiled; the keys of those that wait in their places.
async fn write_off(change: &mut Change, input: &ConfirmPrinted, ids: &[i64]) -> Result<Vec<i64>, Failure> {
    let place = |id: i64| input.printed.iter().position(|one| one.certificate_id == id);
    let mut again = Vec::with_capacity(input.spoiled.len());
    for spoiled in &input.spoiled {
        let id = place(spoiled.certificate_id).and_then(|place| ids.get(place));
        let id = id.ok_or_else(|| Failure::new(FailureCode::SheetMissing))?;
        let sheets = change.certificates_by_id(&[*id]).await?;
        move_states(change, &sheets, &CertificateMove::Spoil(spoiled.reason.clone())).await?;
        again.extend(change.add_replacements(&sheets, Cause::Spoiled).await?);
    }
    Ok(again)
}

/// Enters in the ledger what the run took from the shelf.
async fn enter(
    desk: &Desk,
    change: &mut Change,
    input: &ConfirmPrinted,
    run_id: i64,
    ids: &[i64],
    in_vain: &[i64],
) -> Result<(), Failure> {
    let Some(stock_id) = input.stock_id else { return Ok(()) };
    change.stock(stock_id).await?;
    let well = i64::try_from(ids.len() - input.spoiled.len()).unwrap_or(i64::MAX);
    let line = |what, sheets, certificate_id, note| StockEntry {
        id: 0,
        stock_id,
        what,
        sheets,
        certificate_id,
        print_run_id: Some(run_id),
        note,
        officer: desk.officer().to_owned(),
        entered_at: desk.instant(),
    };
    let mut entries = Vec::with_capacity(1 + input.spoiled.len());
    if well > 0 {
        entries.push(line(StockMove::Printed, -well, None, None));
    }
    let place = |id: i64| input.printed.iter().position(|one| one.certificate_id == id);
    for spoiled in &input.spoiled {
        let id = place(spoiled.certificate_id).and_then(|place| ids.get(place)).copied();
        entries.push(line(StockMove::Spoiled, -1, id, wanted(Some(&spoiled.reason))));
    }
    let cancelled = || Some(CANCELLED.to_owned());
    entries.extend(in_vain.iter().map(|id| line(StockMove::Spoiled, -1, Some(*id), cancelled())));
    change.add_stock_entries(&entries).await?;
    Ok(())
}
