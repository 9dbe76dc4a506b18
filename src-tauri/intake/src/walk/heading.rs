//! Where tables begin: known headings, the heading that nobody knows, and those that stand again after a page break.

use super::{Headless, Part, Unread, Walk, column_read};
use crate::doubt::Doubt;
use crate::grid::column_letters;
use crate::meanings::Meaning;
use crate::reading::{RowRole, SkipReason};
use crate::resolve::{self, Basis, Column, Table};
use crate::{guess, headings, unknown};

/// What the headings of a sheet promise.
pub(super) enum Outlook {
    /// At least one heading of a list.
    List,
    /// Headings, but of no list: counts by unit.
    Summary,
    /// No headings at all.
    NoHeading,
}

impl Walk<'_> {
    /// Begins a list whose headings are unknown or missing, where it is believed to be one.
    pub(super) fn begin_unknown(&mut self, headless: Headless) {
        let is_said = headless == Headless::Believed || !self.chosen.is_empty();
        let believed = |table: &Table| is_said || guess::is_list(self.sheet, table);
        let said = if self.chosen.is_empty() { unknown::Said::Nothing } else { unknown::Said::Columns };
        let (place, heading) = unknown::heading(self.sheet, said).unzip();
        let table = guess::table(self.sheet, heading, self.lexicon, self.chosen).filter(believed);
        match (table, place) {
            (Some(table), Some(place)) => self.unknown = Some((place, table)),
            (Some(table), None) => self.begin(table),
            (None, _) => self.part = Part::NoList,
        }
    }

    /// Begins a table.
    fn begin(&mut self, table: Table) {
        let row = table.heading.as_ref().map_or(0, |heading| heading.last);
        for column in &table.columns {
            let letters = column_letters(column.column);
            // What nobody knows the meaning of is told once it is seen to hold words.
            let is_known = !matches!(column.meaning, Meaning::Unnamed | Meaning::Aside);
            if is_known && column.basis == Basis::Content {
                let meaning = column.meaning;
                self.table_doubts.push(Doubt::ColumnGuessed { column: letters, meaning });
            }
            self.columns.push(column_read(column, row));
        }
        self.unread.push(Unread::of(&table));
        let hidden = |column: &&Column| {
            self.sheet.hidden_columns.contains(&column.column)
                && !matches!(column.meaning, Meaning::Unnamed | Meaning::Aside)
        };
        let hidden = table.columns.iter().filter(hidden).map(|column| column_letters(column.column));
        let columns: Vec<String> = hidden.collect();
        if !columns.is_empty() {
            self.table_doubts.push(Doubt::ColumnsHidden { columns });
        }
        self.titles.settle(self.lexicon);
        let follows = self.follows_untitled();
        if follows {
            self.titles.carry();
        }
        if table.columns.iter().any(|column| matches!(column.meaning, Meaning::Award | Meaning::AwardTick)) {
            self.titles.give_way();
        }
        let theme = self.titles.said.as_ref().filter(|said| follows && said.is_thematic());
        self.table_doubts.extend(theme.map(|said| Doubt::AwardCarried { text: said.text.clone() }));
        self.titles.start();
        // "B. BẰNG KHEN - TẬP THỂ" straight above a heading is the title of what stands below it.
        if !self.is_group_above() {
            self.groups.clear();
        }
        self.ordinal = None;
        self.table = Some(table);
        self.part = Part::Table;
    }

    /// Whether a heading stands below a table with nothing between them that says what the list under it is.
    fn follows_untitled(&self) -> bool {
        self.table.is_some() && self.part != Part::Titles && !self.is_group_above()
    }

    /// Whether a group row stands between the list above and here.
    fn is_group_above(&self) -> bool {
        let is_list = |role: &&RowRole| matches!(role, RowRole::Nomination | RowRole::Total);
        let mut between = self.roles.iter().rev().take_while(|role| !is_list(role));
        between.any(|role| *role == RowRole::Group)
    }

    /// Begins the list at the row that somebody said holds the words above its columns.
    pub(super) fn begin_said(&mut self, row: u32) {
        match self.said_table(row) {
            Some((place, table)) => self.unknown = Some((place, table)),
            None => self.part = Part::NoList,
        }
    }

    /// The table under a heading that somebody said: by its words as far as they are known, else by what it holds.
    fn said_table(&self, row: u32) -> Option<(usize, Table)> {
        let (place, heading) = unknown::said_heading(self.sheet, row, self.lexicon.headings())?;
        let known = resolve::table(self.sheet, place, heading.clone(), self.lexicon, self.chosen);
        let table = known.or_else(|| guess::table(self.sheet, Some(heading), self.lexicon, self.chosen))?;
        Some((place, table))
    }

    /// Takes the likely columns of a sheet that holds no list, and reads none of its rows.
    pub(super) fn look(&mut self) {
        let said = self.chosen.heading();
        let heading = match said {
            Some(row) => unknown::said_heading(self.sheet, row, self.lexicon.headings()),
            None => unknown::heading(self.sheet, unknown::Said::Columns),
        };
        let (_, heading) = heading.unzip();
        let row = heading.as_ref().map_or(0, |heading| heading.last);
        let by_words = said.and_then(|row| self.said_table(row)).map(|(_, table)| table);
        let table =
            by_words.unwrap_or_else(|| guess::columns(self.sheet, heading, self.lexicon, self.chosen));
        self.columns = table.columns.iter().map(|column| column_read(column, row)).collect();
        self.roles = self.sheet.rows.iter().map(|_| RowRole::Skipped).collect();
    }

    /// What the sheet's headings promise.
    pub(super) fn outlook(&self) -> Outlook {
        let mut outlook = Outlook::NoHeading;
        for place in 0..self.sheet.rows.len() {
            let Some(heading) = headings::at(self.sheet, place, self.lexicon.headings()) else { continue };
            if resolve::table(self.sheet, place, heading, self.lexicon, self.chosen).is_some() {
                return Outlook::List;
            }
            outlook = Outlook::Summary;
        }
        outlook
    }

    /// A heading at this row, its last row, and whether it is new or repeated.
    pub(super) fn heading(&mut self, place: usize, read: usize) -> Option<(u32, SkipReason)> {
        if self.is_numbered(place) {
            return None;
        }
        if let Some((_, table)) = self.unknown.take_if(|(at, _)| *at == place) {
            let last = table.heading.as_ref().map(|heading| heading.last)?;
            self.begin(table);
            self.scopes.enter_table(read);
            return Some((last, SkipReason::Heading));
        }
        let current = self.table.as_ref().and_then(|table| table.heading.as_ref());
        let row = self.sheet.rows.get(place)?;
        // Above the row that somebody said there is no table.
        if self.chosen.heading().is_some_and(|said| row.number < said) {
            return None;
        }
        if self.part != Part::Titles && current.is_some_and(|current| current.stands_in(row)) {
            self.part = Part::Table;
            return Some((row.number, SkipReason::RepeatedHeading));
        }
        // Inside a table of several columns one cell alone is a group, whatever its words.
        let columns = self.table.as_ref().map_or(0, |table| table.columns.len());
        if row.cells.len() == 1 && columns > 1 && matches!(self.part, Part::Table | Part::Totals) {
            return None;
        }
        let heading = headings::at(self.sheet, place, self.lexicon.headings())?;
        // Below it, only what is a heading beyond doubt begins another.
        if self.chosen.heading().is_some() && !heading.is_sure() {
            return None;
        }
        let last = heading.last;
        let why = match current {
            Some(current) if heading.repeats(current) => SkipReason::RepeatedHeading,
            _ => SkipReason::Heading,
        };
        if why == SkipReason::RepeatedHeading && self.part != Part::Titles {
            self.part = Part::Table;
            return Some((last, why));
        }
        let table = resolve::table(self.sheet, place, heading, self.lexicon, self.chosen)?;
        self.begin(table);
        self.scopes.enter_table(read);
        Some((last, why))
    }

    /// Whether a row of the current table has a number: then it is no heading, and need not be looked at as one.
    fn is_numbered(&self, place: usize) -> bool {
        let column = self.table.as_ref().and_then(|table| {
            table.columns.iter().find(|column| column.meaning == Meaning::Ordinal).map(|column| column.column)
        });
        let cell = column.and_then(|column| self.sheet.rows.get(place)?.cell(column));
        cell.is_some_and(|cell| cell.text.trim().trim_end_matches(['.', ')']).parse::<u32>().is_ok())
    }
}
