//! Blank stock: kinds, their ledgers, what is left.

mod enter;
mod export;
mod list;
mod save;

pub use enter::{EnterStock, enter_stock};
pub use export::export_stock_ledger;
pub use list::{GetStockLedger, StockLedger, StockLine, StockRow, get_stock_ledger, list_stocks};
pub use save::{SaveStock, retire_stock, save_stock};
