//! `list_printers`, `list_trays`

use super::Spooler;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the printers of this machine.
#[derive(Debug, Deserialize, TS)]
pub struct ListPrinters {}

/// A printer that the system knows.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct PrinterRow {
    pub name: String,
    pub is_default: bool,
}

/// The printers of this machine.
#[derive(Debug, Serialize, TS)]
pub struct Printers {
    /// Those that the system knows.
    pub rows: Vec<PrinterRow>,
    /// Whether files can be sent to them; else they are opened in the viewer and printed from there.
    pub can_send: bool,
}

/// The printers of this machine. Without a spooler there are none, and that is no failure.
///
/// # Errors
/// `print_refused` when the spooler does not answer.
pub async fn list_printers(desk: Desk, _input: ListPrinters) -> Result<Printers, Failure> {
    let (rows, can_send) = ask(&desk, |spooler| Ok((spooler.printers()?, spooler.can_send()))).await?;
    let rows = rows
        .into_iter()
        .map(|printer| PrinterRow { name: printer.name, is_default: printer.is_default })
        .collect();
    Ok(Printers { rows, can_send })
}

/// Asks for the trays of a printer.
#[derive(Debug, Deserialize, TS)]
pub struct ListTrays {
    /// The printer.
    pub printer: String,
}

/// The trays of a printer, as the system calls them; none of a printer that it does not know.
///
/// # Errors
/// `print_refused` when the spooler does not answer.
pub async fn list_trays(desk: Desk, input: ListTrays) -> Result<Vec<String>, Failure> {
    ask(&desk, move |spooler| {
        if spooler.printers()?.iter().any(|printer| printer.name == input.printer) {
            spooler.trays(&input.printer)
        } else {
            Ok(Vec::new())
        }
    })
    .await
}

/// Asks the spooler, beside everything else: a printer on the network may think for seconds.
pub(super) async fn ask<T: Send + 'static>(
    desk: &Desk,
    question: impl FnOnce(&Spooler) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let spooler = std::sync::Arc::clone(desk.spooler());
    tokio::task::spawn_blocking(move || question(&spooler))
        .await
        .map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?
}
