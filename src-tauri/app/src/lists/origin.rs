//! Where a nomination was read, as it is kept with it.

use super::columns::Columns;
use crate::failure::{Failure, FailureCode};
use crate::nominations::OriginCellView;
use intake::ReadRow;
use store::nominations::Origin;

/// The place of a row in its file, with its cells under their headings.
pub(super) fn origin(file: &str, row: &ReadRow, key: &str, columns: &Columns<'_>) -> Result<Origin, Failure> {
    let cells: Vec<OriginCellView> = row
        .origin
        .cells
        .iter()
        .map(|cell| OriginCellView {
            column: cell.column.clone(),
            heading: columns.heading(&row.origin, &cell.column).to_owned(),
            text: cell.text.clone(),
        })
        .collect();
    let cells = serde_json::to_string(&cells)
        .map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?;
    Ok(Origin {
        file: file.to_owned(),
        sheet: row.origin.sheet.clone(),
        row: i64::from(row.origin.row),
        cells,
        key: key.to_owned(),
    })
}
