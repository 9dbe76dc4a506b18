//! `export_stock_ledger`

use super::list::{GetStockLedger, StockLine, get_stock_ledger};
use crate::certificates::{MadeFile, of_document};
use crate::desk::Desk;
use crate::failure::Failure;
use documents::{Ledger, LedgerCell, RegisterHeading};
use domain::text::fold;

/// Writes the ledger of a kind of stock into a workbook, the oldest line first.
///
/// # Errors
/// `missing`, `full`, `read_only`.
pub async fn export_stock_ledger(desk: Desk, input: GetStockLedger) -> Result<MadeFile, Failure> {
    let office = desk.read().await?.office().await?.name.to_uppercase();
    let ledger = get_stock_ledger(desk.clone(), input).await?;
    let stock = &ledger.stock;
    let subtitle = format!(
        "{}: nhập {}, đã in {}, hỏng {}, chênh lệch kiểm kê {}, còn {}",
        stock.name, stock.received, stock.printed, stock.spoiled, stock.counted, stock.left
    );
    let columns = [("Ngày", 12), ("Việc", 12), ("Số tờ", 9), ("Còn", 9), ("Nội dung", 60), ("Cán bộ", 22)];
    let book = Ledger {
        heading: RegisterHeading { office, title: "SỔ PHÔI".to_owned(), subtitle },
        sheet: "Sổ phôi".to_owned(),
        columns: columns.map(|(name, width)| (name.to_owned(), width)).to_vec(),
        rows: ledger.lines.iter().rev().map(row).collect(),
    };
    let letters = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let plain: String = fold(&stock.name).chars().map(letters).take(60).collect();
    let name = format!("so-phoi-{plain}.xlsx");
    let pages = i64::try_from(book.rows.len()).unwrap_or(i64::MAX);
    let bytes = documents::write_ledger(&book).map_err(|error| of_document(error, str::to_owned))?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let path = desk.export(&name, bytes).await?.display().to_string();
    Ok(MadeFile { id: 0, name, path, pages, bytes: size, shrunk: 0, given_out: 0, printed: Vec::new() })
}

fn row(line: &StockLine) -> Vec<LedgerCell> {
    let what = match line.what.as_str() {
        "received" => "Nhập",
        "printed" => "Đã in",
        "spoiled" => "Hỏng",
        _ => "Kiểm kê",
    };
    let day = line.entered_at.get(..10).and_then(|day| day.parse::<chrono::NaiveDate>().ok());
    let decision = line.decision_number.as_ref().map(|number| format!("Quyết định {number}"));
    let about = [&decision, &line.recipient, &line.note].into_iter().flatten().cloned().collect::<Vec<_>>();
    let text = |words: &str| LedgerCell::Text(words.to_owned());
    vec![
        text(&day.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default()),
        text(what),
        LedgerCell::Count(line.sheets),
        LedgerCell::Count(line.left),
        text(&about.join("; ")),
        text(&line.officer),
    ]
}
