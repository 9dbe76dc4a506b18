//! What a total counts: the rows since the last total, of the group, the table, the sheet or the whole file.

use crate::reading::ReadRow;
use crate::totals::Stated;
use domain::recipient::RecipientKind;
use domain::text::fold;

/// Where in the rows read each scope begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scopes {
    sheet: usize,
    table: usize,
    group: usize,
    sum: usize,
}

impl Scopes {
    /// All scopes begin at a sheet's first row.
    pub(crate) const fn new(at: usize) -> Self {
        Self { sheet: at, table: at, group: at, sum: at }
    }

    /// A table begins.
    pub(crate) const fn enter_table(&mut self, at: usize) {
        self.table = at;
        self.group = at;
        self.sum = at;
    }

    /// A group begins.
    pub(crate) const fn enter_group(&mut self, at: usize) {
        self.group = at;
    }

    /// A total row ends what the next one may count.
    pub(crate) const fn end_sum(&mut self, at: usize) {
        self.sum = at;
    }

    /// How many rows a stated count is held against: those of the scope that agrees with it, else of the likeliest.
    pub(crate) fn count(&self, (kind, stated): Stated, text: &str, rows: &[ReadRow]) -> u32 {
        let count = |from: usize| {
            let rows = rows.get(from..).unwrap_or_default();
            let counted = rows.iter().filter(|row| kind.is_none_or(|kind| row.kind == kind)).count();
            u32::try_from(counted).unwrap_or(u32::MAX)
        };
        let agrees =
            [self.sum, self.group, self.table, self.sheet, 0].into_iter().map(count).find(|n| *n == stated);
        let folded = fold(text);
        let whole = folded.starts_with("tong") || folded.starts_with("danh sach");
        let likely = count(if whole { self.table } else { self.sum });
        // "Cộng: 8 cá nhân, 1 tập thể" under a table of the one counts the other in the tables above too.
        let nearest = || {
            let scopes = [self.table, self.sheet, 0].into_iter().map(count);
            scopes.filter(|n| *n > 0).min_by_key(|n| n.abs_diff(stated)).unwrap_or(likely)
        };
        agrees.unwrap_or_else(|| if likely == 0 && stated > 0 { nearest() } else { likely })
    }

    /// The kind of all rows of the table, where they are of one.
    pub(crate) fn one_kind(&self, rows: &[ReadRow]) -> Option<RecipientKind> {
        let rows = rows.get(self.table..).unwrap_or_default();
        let first = rows.first()?.kind;
        rows.iter().all(|row| row.kind == first).then_some(first)
    }
}
