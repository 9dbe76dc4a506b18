//! `enter_stock`: what came, what spoiled on the shelf, what a count found.

use super::list::{StockRow, row};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{needed, wanted};
use domain::certificate::StockMove;
use serde::Deserialize;
use store::Topic;
use store::stock::StockEntry;
use ts_rs::TS;

/// A line for the ledger. What was printed is entered by the run that printed it.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct EnterStock {
    pub stock_id: i64,
    /// received, spoiled, counted.
    pub what: String,
    /// How many came or spoiled; of a count, how many lie on the shelf.
    pub sheets: i64,
    /// Supplier, voucher; the reason of what spoiled.
    pub note: Option<String>,
}

/// Enters a line in the ledger, which is never rewritten. A count enters the difference between shelf and ledger, and
/// notes that they agree when there is none.
///
/// # Errors
/// `input_invalid` for a number of sheets that cannot be, `field_empty` when the reason of what spoiled is missing,
/// `stock_short` when more would spoil than the ledger has, `missing`.
pub async fn enter_stock(desk: Desk, input: EnterStock) -> Result<StockRow, Failure> {
    let wrong =
        |what: String, field: &str| Failure::new(FailureCode::InputInvalid).fact("what", what).at(field);
    let what = StockMove::parse(&input.what).filter(|what| *what != StockMove::Printed);
    let what = what.ok_or_else(|| wrong(format!("what {}", input.what), "what"))?;
    let least = i64::from(what != StockMove::Counted);
    if !(least..=1_000_000).contains(&input.sheets) {
        return Err(wrong(format!("sheets {}", input.sheets), "sheets"));
    }
    let note = match what {
        StockMove::Spoiled => Some(needed("note", input.note.as_deref().unwrap_or_default())?),
        _ => wanted(input.note.as_deref()),
    };
    let mut change = desk.change().await?;
    let stock = change.stock(input.stock_id).await?;
    let left = change.stock_figures().await?.get(&stock.id).copied().unwrap_or_default().left();
    if what == StockMove::Spoiled && input.sheets > left {
        return Err(Failure::new(FailureCode::StockShort)
            .fact("stock", &stock.name)
            .fact("left", left)
            .fact("count", input.sheets)
            .at("sheets"));
    }
    let sheets = match what {
        StockMove::Spoiled => -input.sheets,
        StockMove::Counted => input.sheets - left,
        StockMove::Received | StockMove::Printed => input.sheets,
    };
    let entry = StockEntry {
        id: 0,
        stock_id: stock.id,
        what,
        sheets,
        certificate_id: None,
        print_run_id: None,
        note,
        officer: desk.officer().to_owned(),
        entered_at: desk.instant(),
    };
    change.add_stock_entries(&[entry]).await?;
    let figures = change.stock_figures().await?;
    let done = Done::work("stock_entered")
        .fact("stock", &stock.name)
        .fact("stock_move", what.as_str())
        .fact("count", input.sheets)
        .to(Topic::Stock, stock.id);
    desk.commit(change, done).await?;
    Ok(row(stock, &figures))
}
