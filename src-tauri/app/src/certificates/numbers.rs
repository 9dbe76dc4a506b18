//! `number_papers`: the numbers printed on the sheets of stock; and what a spoiled sheet takes from its stock.

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Count, wanted};
use domain::certificate::{StockMove, paper_numbers};
use serde::Deserialize;
use std::collections::HashMap;
use store::certificates::Certificate;
use store::stock::StockEntry;
use store::{Change, Topic};
use ts_rs::TS;

/// Numbers for sheets of stock.
#[derive(Debug, Deserialize, TS)]
pub struct NumberPapers {
    /// The sheets, in the order in which they lie.
    pub ids: Vec<i64>,
    /// The number of the first; the others are counted up from it. Nothing takes the numbers away.
    pub first: Option<String>,
}

/// Notes the number that each sheet of stock bears, counted up from the first.
///
/// # Errors
/// `nothing_chosen`, `missing`, `paper_number_uncounted` when the first ends in no figures, `paper_number_taken` when
/// another sheet bears one of them.
pub async fn number_papers(desk: Desk, input: NumberPapers) -> Result<Count, Failure> {
    if input.ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let first = wanted(input.first.as_deref());
    match &first {
        Some(first) => number(&mut change, &input.ids, first).await?,
        None => change.remove_paper_numbers(&input.ids).await?,
    }
    let done = Done::work("papers_numbered")
        .fact("count", input.ids.len())
        .fact("first", first.as_deref().unwrap_or_default())
        .to_all(Topic::Certificates, &input.ids);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(input.ids.len()).unwrap_or(i64::MAX) })
}

/// Gives sheets the numbers counted up from the first.
pub(super) async fn number(change: &mut Change, ids: &[i64], first: &str) -> Result<(), Failure> {
    let numbers = paper_numbers(first, ids.len()).ok_or_else(|| {
        Failure::new(FailureCode::PaperNumberUncounted)
            .fact("paper_number", first)
            .fact("count", ids.len())
            .at("first")
    })?;
    if let Some(other) = change.find_paper_number(&numbers, ids).await? {
        let award = change.award(other.award_id).await?;
        return Err(Failure::new(FailureCode::PaperNumberTaken)
            .fact("paper_number", other.paper_number.unwrap_or_default())
            .fact("recipient", award.name)
            .fact("number", award.number)
            .at("first"));
    }
    let pairs: Vec<(i64, String)> = ids.iter().copied().zip(numbers).collect();
    change.save_paper_numbers(&pairs).await?;
    Ok(())
}

/// What sheets that were printed and spoiled later change in the ledger: what counted as printed counts as spoiled.
pub(super) async fn spoil_entries(
    desk: &Desk,
    change: &mut Change,
    sheets: &[Certificate],
    reason: &str,
) -> Result<Vec<StockEntry>, Failure> {
    let run_ids: Vec<i64> = sheets.iter().filter_map(|sheet| sheet.print_run_id).collect();
    let stocks: HashMap<i64, i64> = change
        .print_runs(&run_ids)
        .await?
        .into_iter()
        .filter_map(|run| Some((run.id, run.stock_id?)))
        .collect();
    let mut entries = Vec::new();
    for sheet in sheets {
        let Some(stock_id) = sheet.print_run_id.and_then(|run| stocks.get(&run)).copied() else { continue };
        for (what, sheets) in [(StockMove::Printed, 1), (StockMove::Spoiled, -1)] {
            entries.push(StockEntry {
                id: 0,
                stock_id,
                what,
                sheets,
                certificate_id: Some(sheet.id),
                print_run_id: None,
                note: wanted(Some(reason)),
                officer: desk.officer().to_owned(),
                entered_at: desk.instant(),
            });
        }
    }
    Ok(entries)
}
