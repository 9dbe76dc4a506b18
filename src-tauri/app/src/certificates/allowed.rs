//! What must hold before sheets are noted as printed: no way round the comparison, none round the ledger.

use super::batch::Batch;
use super::compare::{differences, must_match};
use super::confirm::ConfirmPrinted;
use super::paper::Papers;
use crate::failure::{Failure, FailureCode};
use documents::{PageSize, PrintMode};
use std::collections::HashSet;
use store::Reader;
use store::stock::Stock;

/// Refuses to note what parts from the signed list, or what is not entered in the ledger. Whether it fits was asked when
/// its file was made.
///
/// # Errors
/// `batch_differs`; `input_invalid` for a sheet that is named twice; `stock_unsaid`,
/// `stock_other_size`, `missing`.
pub(super) async fn must_be_allowed(
    reader: &mut Reader,
    batch: &Batch,
    papers: &Papers,
    input: &ConfirmPrinted,
) -> Result<(), Failure> {
    let through: HashSet<i64> = input.printed.iter().map(|one| one.certificate_id).collect();
    if through.len() != input.printed.len() {
        return Err(Failure::new(FailureCode::InputInvalid).fact("what", "printed: a sheet twice"));
    }
    let mode = PrintMode::from(input.mode);
    must_match(&differences(reader, batch, papers, mode).await?)?;
    if mode == PrintMode::Overprint {
        must_be_entered(reader, batch, papers, input.stock_id, &through).await
    } else {
        Ok(())
    }
}

/// What is printed on stock is entered in the ledger of a kind of its size, where one is kept.
async fn must_be_entered(
    reader: &mut Reader,
    batch: &Batch,
    papers: &Papers,
    stock_id: Option<i64>,
    through: &HashSet<i64>,
) -> Result<(), Failure> {
    let sheets = batch.sheets.iter().filter(|sheet| through.contains(&sheet.certificate.id));
    for (paper, _) in papers.parted(sheets)? {
        let page = paper.template.page;
        match stock_id {
            Some(id) => {
                let stock = reader.stock(id).await?;
                if !is_of_size(&stock, page) {
                    return Err(Failure::new(FailureCode::StockOtherSize)
                        .fact("stock", &stock.name)
                        .fact("size", size(page))
                        .at("stock_id"));
                }
            }
            None => {
                let kept = reader.stocks().await?;
                if let Some(stock) = kept.iter().find(|one| one.retired_at.is_none() && is_of_size(one, page))
                {
                    return Err(Failure::new(FailureCode::StockUnsaid)
                        .fact("stock", &stock.name)
                        .fact("size", size(page))
                        .at("stock_id"));
                }
            }
        }
    }
    Ok(())
}

/// Whether a template's sheet is of this stock: to the millimetre, lying or standing.
fn is_of_size(stock: &Stock, page: PageSize) -> bool {
    const MILLIMETRE: i64 = 1_000;
    let near = |um: i64, mm: f64| ((mm * 1_000.0).round() as i64 - um).abs() <= MILLIMETRE;
    let lies = |width: i64, height: i64| near(width, page.width_mm) && near(height, page.height_mm);
    lies(stock.width_um, stock.height_um) || lies(stock.height_um, stock.width_um)
}

fn size(page: PageSize) -> String {
    format!("{} × {} mm", page.width_mm.round(), page.height_mm.round())
}
