//! Cells that stand for those below them.

use crate::content::is_ditto;
use crate::grid::{Cell, Row, Sheet};
use std::collections::HashMap;

/// Cells above that a row may take over: those merged down to it, and the last of each column for ditto marks.
#[derive(Default)]
pub(crate) struct Above {
    /// (row, column) covered → (row, column) that shows.
    merged: HashMap<(u32, u32), (u32, u32)>,
    /// Column → row of its last cell with a text of its own.
    last: HashMap<u32, u32>,
}

/// No list merges more cells than this; a sheet that does is decorated, not filled.
const MAX_MERGED: usize = 100_000;

impl Above {
    pub(crate) fn of(sheet: &Sheet) -> Self {
        let mut merged = HashMap::new();
        for merge in sheet.merges.iter().filter(|merge| merge.bottom > merge.top && merge.right == merge.left)
        {
            for row in merge.top + 1..=merge.bottom.min(merge.top + 5_000) {
                if merged.len() < MAX_MERGED {
                    merged.insert((row, merge.left), (merge.top, merge.left));
                }
            }
        }
        Self { merged, last: HashMap::new() }
    }

    /// Remembers a nomination's cells for the ditto marks below it.
    pub(crate) fn remember(&mut self, row: &Row) {
        for cell in row.cells.iter().filter(|cell| !is_ditto(&cell.text)) {
            self.last.insert(cell.column, row.number);
        }
    }

    pub(crate) fn cell<'a>(&self, sheet: &'a Sheet, column: u32) -> Option<&'a Cell> {
        sheet.row(*self.last.get(&column)?)?.cell(column)
    }

    pub(crate) fn merged<'a>(&self, sheet: &'a Sheet, row: u32, column: u32) -> Option<&'a Cell> {
        if self.merged.is_empty() {
            return None;
        }
        let (row, column) = *self.merged.get(&(row, column))?;
        sheet.row(row)?.cell(column)
    }
}
