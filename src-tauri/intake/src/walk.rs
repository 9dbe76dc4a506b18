//! Goes through a sheet row by row: what each row is, and what it says of the rows below.

use crate::awards::Said;
use crate::content::{Looks, looks};
use crate::doubt::Doubt;
use crate::error::IntakeError;
use crate::grid::{Row, Sheet, Visibility, column_letters};
use crate::groups::{Group, Groups, unit_in};
use crate::lexicon::Lexicon;
use crate::meanings::{Meaning, NEEDED};
use crate::reading::{
    ColumnRead, GridRow, Origin, OriginCell, ReadRow, Reading, RowRole, SheetGrid, SkipReason, SkippedRow,
    StatedTotal,
};
use crate::resolve::{self, Basis, Table};
use crate::rows::{self, Above, Around, Values, is_surely_person};
use crate::{guess, headings, signature, totals};
use domain::recipient::RecipientKind;
use domain::text::fold;

/// Reads all sheets of one file.
pub(crate) fn read_sheets(file: &str, sheets: Vec<Sheet>, lexicon: &Lexicon) -> Result<Reading, IntakeError> {
    let mut reading =
        Reading { sheets: Vec::new(), rows: Vec::new(), skipped: Vec::new(), stated_totals: Vec::new() };
    let mut lists = 0;
    for sheet in &sheets {
        let mut walk = Walk::new(sheet, lexicon, reading.rows.len());
        walk.all(&mut reading);
        lists += usize::from(walk.table.is_some());
        reading.sheets.push(walk.grid());
    }
    if lists == 0 {
        let sheets = sheets.into_iter().map(|sheet| sheet.name).collect();
        return Err(IntakeError::NoList { file: file.to_owned(), sheets, needed: NEEDED.to_vec() });
    }
    Ok(reading)
}

/// Where in a sheet the walk is.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Part {
    /// Above the first heading, or in the titles of a further table.
    Titles,
    /// In the rows of a table.
    Table,
    /// Under a table, in the block of those who sign.
    Signatures,
}

struct Walk<'a> {
    sheet: &'a Sheet,
    lexicon: &'a Lexicon,
    by_name: Said,
    above: Above,
    table: Option<Table>,
    part: Part,
    titles: Vec<String>,
    titled: Option<Said>,
    titled_unit: Option<String>,
    groups: Groups,
    columns: Vec<ColumnRead>,
    roles: Vec<(u32, RowRole)>,
    /// The number of the nomination above, in the same group.
    ordinal: Option<u32>,
    /// Doubts about the table's columns, told with its first nomination.
    table_doubts: Vec<Doubt>,
    /// Where in the reading's rows this sheet, the table, the group, the rows since the last total begin.
    marks: [usize; 4],
}

const SHEET: usize = 0;
const TABLE: usize = 1;
const GROUP: usize = 2;
const SUM: usize = 3;

impl<'a> Walk<'a> {
    fn new(sheet: &'a Sheet, lexicon: &'a Lexicon, from: usize) -> Self {
        Self {
            sheet,
            lexicon,
            by_name: Said::by_sheet_name(&sheet.name, lexicon),
            above: Above::of(sheet),
            table: None,
            part: Part::Titles,
            titles: Vec::new(),
            titled: None,
            titled_unit: None,
            groups: Groups::default(),
            columns: Vec::new(),
            roles: Vec::new(),
            ordinal: None,
            table_doubts: Vec::new(),
            marks: [from; 4],
        }
    }

    fn all(&mut self, reading: &mut Reading) {
        let has_heading = self.first_heading();
        if !has_heading {
            self.guess();
        }
        let mut heading_until = 0;
        for (place, row) in self.sheet.rows.iter().enumerate() {
            if row.number <= heading_until {
                self.skip(reading, row, SkipReason::Heading);
                continue;
            }
            if let Some((until, why)) = self.heading(place, reading.rows.len()) {
                heading_until = until;
                self.skip(reading, row, why);
                continue;
            }
            self.row(reading, row);
        }
    }

    /// Whether any row begins a heading that makes a list.
    fn first_heading(&self) -> bool {
        (0..self.sheet.rows.len()).any(|place| {
            headings::at(self.sheet, place)
                .is_some_and(|heading| resolve::table(self.sheet, place, heading, self.lexicon).is_some())
        })
    }

    fn guess(&mut self) {
        if let Some(table) = guess::table(self.sheet, self.lexicon) {
            self.begin(table);
        }
    }

    /// A heading at this row: a repeated one, or a new table's.
    fn heading(&mut self, place: usize, read: usize) -> Option<(u32, SkipReason)> {
        let heading = headings::at(self.sheet, place)?;
        let last = heading.last;
        if let Some(current) = self.table.as_ref().and_then(|table| table.heading.as_ref())
            && heading.repeats(current)
            && self.part != Part::Titles
        {
            self.part = Part::Table;
            return Some((last, SkipReason::RepeatedHeading));
        }
        let table = resolve::table(self.sheet, place, heading, self.lexicon)?;
        self.begin(table);
        for mark in [TABLE, GROUP, SUM] {
            self.set_mark(mark, read);
        }
        Some((last, SkipReason::Heading))
    }

    fn begin(&mut self, table: Table) {
        let row = table.heading.as_ref().map_or(0, |heading| heading.last);
        for column in &table.columns {
            let letters = column_letters(column.column);
            match (column.meaning, column.basis) {
                (Meaning::Unnamed, _) => self
                    .table_doubts
                    .push(Doubt::ColumnUnnamed { column: letters.clone(), heading: column.heading.clone() }),
                (meaning, Basis::Content) => {
                    self.table_doubts.push(Doubt::ColumnGuessed { column: letters.clone(), meaning });
                }
                (_, Basis::Heading) => {}
            }
            let heading = column.heading.clone();
            self.columns.push(ColumnRead { column: letters, row, heading, meaning: column.meaning });
        }
        self.entitle();
        self.groups.clear();
        self.ordinal = None;
        self.table = Some(table);
        self.part = Part::Table;
    }

    /// Takes the titles gathered above a table for what they say.
    fn entitle(&mut self) {
        if self.titles.is_empty() {
            return;
        }
        let titles = std::mem::take(&mut self.titles);
        let from = titles.iter().position(|title| is_list_title(title)).unwrap_or(0);
        let kept: Vec<&str> = titles
            .iter()
            .skip(from)
            .map(String::as_str)
            .filter(|title| !fold(title).starts_with("kem theo") && !fold(title).starts_with("don vi"))
            .collect();
        let said = Said::by_text(&kept.join(" "), self.lexicon);
        self.titled = Some(said).filter(Said::says_something);
        self.titled_unit = titles.iter().filter(|title| title.contains(':')).find_map(|title| unit_in(title));
    }

    fn row(&mut self, reading: &mut Reading, row: &'a Row) {
        let why = match self.part {
            Part::Titles if self.table.is_none() => {
                self.titles.push(row.text());
                SkipReason::Title
            }
            _ => match self.in_table(reading, row) {
                Some(why) => why,
                None => return,
            },
        };
        self.skip(reading, row, why);
    }

    /// A row under a heading: read as a nomination (`None`), or the reason why it is none.
    fn in_table(&mut self, reading: &mut Reading, row: &'a Row) -> Option<SkipReason> {
        let table = self.table.take()?;
        let values = Values::of(self.sheet, row, &table, &self.above);
        let why = self.why_skipped(&table, &values, row, reading);
        let read = if why.is_none() { self.read(reading, &values, row) } else { None };
        drop(values);
        self.table = Some(table);
        match (why, read) {
            (Some(why), _) => Some(why),
            (None, Some(read)) => {
                self.accept(reading, row, read);
                None
            }
            (None, None) => Some(SkipReason::NoName),
        }
    }

    fn why_skipped(
        &mut self,
        table: &Table,
        values: &Values<'_>,
        row: &Row,
        reading: &mut Reading,
    ) -> Option<SkipReason> {
        let numbered = values.ordinal().is_some();
        let named = values.recipient().is_some();
        if is_column_numbers(row) {
            return Some(SkipReason::ColumnNumbers);
        }
        if !numbered && let Some(why) = self.unnumbered(table, values, row, reading) {
            return Some(why);
        }
        if !named && numbered && values.count() == 1 {
            return Some(SkipReason::NumberOnly);
        }
        if named && numbered && self.is_numbered_group(values, row) {
            self.enter(&row_label(row), reading.rows.len());
            return Some(SkipReason::Group);
        }
        self.part = Part::Table;
        None
    }

    /// What a row without a number may be beside a nomination.
    fn unnumbered(
        &mut self,
        table: &Table,
        values: &Values<'_>,
        row: &Row,
        reading: &mut Reading,
    ) -> Option<SkipReason> {
        let texts: Vec<String> = row.cells.iter().map(crate::grid::Cell::line).collect();
        let first = texts.iter().find(|text| !text.is_empty()).map(String::as_str).unwrap_or_default();
        if texts.iter().any(|text| totals::is_total(text)) {
            self.total(reading, row, &texts.join(" "));
            return Some(SkipReason::Total);
        }
        let sparse = row.cells.len() <= 3;
        if sparse && !is_surely_person(first) && signature::is_signature(texts.iter().map(String::as_str)) {
            self.part = Part::Signatures;
            return Some(SkipReason::Signature);
        }
        if is_list_title(first) && row.cells.len() <= 2 {
            if self.part != Part::Titles {
                self.titles.clear();
            }
            self.part = Part::Titles;
            self.titles.push(row.text());
            self.entitle_again();
            return Some(SkipReason::Title);
        }
        match self.part {
            Part::Signatures if sparse => return Some(SkipReason::Signature),
            Part::Titles if row.cells.len() == 1 => return Some(SkipReason::Title),
            _ => {}
        }
        if self.is_group(table, values, row, first) {
            self.enter(&row_label(row), reading.rows.len());
            return Some(SkipReason::Group);
        }
        if values.recipient().is_none() {
            let remark = row.cells.len() == 1 && first.chars().count() > 12;
            return Some(if remark { SkipReason::Remark } else { SkipReason::NoName });
        }
        None
    }

    /// A title between two tables speaks for the second, with or without a heading of its own.
    fn entitle_again(&mut self) {
        let titles = self.titles.clone();
        self.entitle();
        self.titles = titles;
        self.groups.clear();
        self.ordinal = None;
    }

    /// Whether a row without a number says what the rows below are.
    fn is_group(&self, table: &Table, values: &Values<'_>, row: &Row, first: &str) -> bool {
        let label = row_label(row);
        let group = Group::by_text(&label, self.lexicon);
        let texts = row.cells.iter().filter(|cell| cell.line().parse::<f64>().is_err()).count();
        if group.is_numbered() {
            return texts <= 2 && !is_surely_person(first);
        }
        if texts != 1 || is_surely_person(first) {
            return false;
        }
        if group.says_kind_or_award() {
            return true;
        }
        let numbers = table.columns.iter().find(|column| column.meaning == Meaning::Ordinal);
        let in_numbers =
            numbers.is_some_and(|column| row.cells.first().is_some_and(|cell| cell.column == column.column));
        // A word in the column for numbers, merged or not, is no name; a unit alone between numbered rows groups them.
        in_numbers
            || (values.recipient().is_some()
                && numbers.is_some()
                && self.ordinal_column_used(numbers.map(|column| column.column))
                && table.columns.len() > 2
                && matches!(looks(first), Looks::Collective | Looks::Unclear))
    }

    /// Whether rows of this sheet are numbered at all.
    fn ordinal_column_used(&self, column: Option<u32>) -> bool {
        let Some(column) = column else { return false };
        let numbers = self.sheet.rows.iter().filter(|row| {
            row.cell(column).is_some_and(|cell| cell.line().trim_end_matches('.').parse::<u32>().is_ok())
        });
        numbers.take(2).count() > 0
    }

    /// `1 | Tập thể` and `1 | Bằng khen`: a number, but nobody is named.
    fn is_numbered_group(&self, values: &Values<'_>, row: &Row) -> bool {
        if row.cells.len() > 2 {
            return false;
        }
        let Some((_, _, text)) = values.recipient() else { return false };
        let group = Group::by_text(&text, self.lexicon);
        let short = text.chars().count() <= 60;
        let is_unit = looks(&text) == Looks::Collective && group.kind.is_none();
        short && group.says_kind_or_award() && !is_unit && !is_surely_person(&text)
    }

    fn enter(&mut self, label: &str, read: usize) {
        let group = Group::by_text(label, self.lexicon);
        if !group.has_number() && !group.says_kind_or_award() && group.unit.is_none() && group.label.is_none()
        {
            return;
        }
        self.groups.enter(group);
        self.set_mark(GROUP, read);
        self.part = Part::Table;
    }

    fn read(&mut self, reading: &Reading, values: &Values<'_>, row: &Row) -> Option<ReadRow> {
        let _ = reading;
        let mut said: Vec<&Said> = self.groups.said().collect();
        said.extend(self.titled.as_ref());
        said.push(&self.by_name);
        let around = Around {
            lexicon: self.lexicon,
            kind: self.groups.kind(),
            unit: self.groups.unit().or(self.titled_unit.as_deref()),
            label: self.groups.label(),
            said,
        };
        rows::read(values, &around, self.origin(row))
    }

    fn accept(&mut self, reading: &mut Reading, row: &Row, mut read: ReadRow) {
        if let Some((before, found)) = self.ordinal.zip(read.ordinal)
            && found > before + 1
        {
            read.doubts.push(Doubt::OrdinalGap { expected: before + 1, found });
        }
        self.ordinal = read.ordinal.or(self.ordinal);
        read.doubts.append(&mut self.table_doubts);
        if self.sheet.visibility == Visibility::Hidden && !read.doubts.contains(&Doubt::Hidden) {
            read.doubts.push(Doubt::Hidden);
        }
        self.above.remember(row);
        self.roles.push((row.number, RowRole::Nomination));
        reading.rows.push(read);
    }

    /// Compares a total with the rows it may count: since the last total, the group, the table, the sheet, the file.
    fn total(&mut self, reading: &mut Reading, row: &Row, text: &str) {
        for (kind, stated) in totals::stated(text) {
            let count = |from: usize| {
                let rows = reading.rows.get(from..).unwrap_or_default();
                let counted = rows.iter().filter(|row| kind.is_none_or(|kind| row.kind == kind)).count();
                u32::try_from(counted).unwrap_or(u32::MAX)
            };
            let scopes = [self.mark(SUM), self.mark(GROUP), self.mark(TABLE), self.mark(SHEET), 0];
            let agrees = scopes.iter().map(|from| count(*from)).find(|count| *count == stated);
            let whole = fold(text).starts_with("tong") || fold(text).starts_with("danh sach");
            let likely = if whole { self.mark(TABLE) } else { self.mark(SUM) };
            let read = agrees.unwrap_or_else(|| count(likely));
            let origin = self.origin(row);
            reading.stated_totals.push(StatedTotal {
                origin,
                kind: kind.or_else(|| self.one_kind(reading)),
                stated,
                read,
            });
        }
        self.set_mark(SUM, reading.rows.len());
    }

    /// The kind of all rows of the table, where they are of one.
    fn one_kind(&self, reading: &Reading) -> Option<RecipientKind> {
        let rows = reading.rows.get(self.mark(TABLE)..).unwrap_or_default();
        let first = rows.first()?.kind;
        rows.iter().all(|row| row.kind == first).then_some(first)
    }

    fn mark(&self, which: usize) -> usize {
        self.marks.get(which).copied().unwrap_or_default()
    }

    fn set_mark(&mut self, which: usize, at: usize) {
        if let Some(mark) = self.marks.get_mut(which) {
            *mark = at;
        }
    }

    fn origin(&self, row: &Row) -> Origin {
        let cells = row
            .cells
            .iter()
            .map(|cell| OriginCell { column: column_letters(cell.column), text: cell.text.clone() })
            .collect();
        Origin { sheet: self.sheet.name.clone(), row: row.number, cells }
    }

    fn skip(&mut self, reading: &mut Reading, row: &Row, why: SkipReason) {
        let why = if self.table.is_none() && !self.will_have_table(row) { SkipReason::NoList } else { why };
        self.roles.push((row.number, why.role()));
        reading.skipped.push(SkippedRow { origin: self.origin(row), text: row.text(), why });
    }

    /// Whether a heading still follows this row.
    fn will_have_table(&self, row: &Row) -> bool {
        let _ = row;
        self.columns.is_empty()
    }

    fn grid(&self) -> SheetGrid {
        let width =
            self.sheet.rows.iter().filter_map(|row| row.cells.last()).map(|cell| cell.column + 1).max();
        let mut roles = self.roles.iter();
        let rows = self
            .sheet
            .rows
            .iter()
            .map(|row| GridRow {
                number: row.number,
                role: roles.next().map_or(RowRole::Skipped, |(_, role)| *role),
                visibility: row.visibility,
                cells: texts(row),
            })
            .collect();
        SheetGrid {
            name: self.sheet.name.clone(),
            visibility: self.sheet.visibility,
            width: width.unwrap_or_default(),
            columns: self.columns.clone(),
            rows,
        }
    }
}

/// A row's texts, one a column from `A`.
fn texts(row: &Row) -> Vec<String> {
    let width = row.cells.last().map_or(0, |cell| cell.column + 1);
    (0..width).map(|column| row.cell(column).map(|cell| cell.text.clone()).unwrap_or_default()).collect()
}

/// A group row's words: its cells that are no counts.
fn row_label(row: &Row) -> String {
    let texts: Vec<String> =
        row.cells.iter().map(crate::grid::Cell::line).filter(|text| text.parse::<f64>().is_err()).collect();
    texts.join(" ")
}

/// `DANH SÁCH ĐỀ NGHỊ …`, `Phụ lục 1`, `BIỂU TỔNG HỢP …`.
fn is_list_title(text: &str) -> bool {
    let folded = fold(text);
    let leads =
        ["danh sach", "phu luc", "bieu ", "bieu mau", "bang tong hop", "tong hop danh sach", "trich ngang"];
    leads.iter().any(|lead| folded.starts_with(lead)) && !totals::is_total(text)
}

/// `(1) (2) (3)` or `A B 1 2`: numbers of columns under a heading.
fn is_column_numbers(row: &Row) -> bool {
    let bare: Vec<String> = row
        .cells
        .iter()
        .map(|cell| cell.line().trim_matches(['(', ')', '[', ']', ' ']).to_lowercase())
        .collect();
    let numbers: Vec<u32> = bare.iter().filter_map(|text| text.parse().ok()).collect();
    let letters =
        bare.iter().filter(|text| text.chars().count() == 1 && text.chars().all(|c| c.is_ascii_lowercase()));
    let ascending = numbers.windows(2).all(|pair| matches!(pair, [one, two] if *two == *one + 1));
    bare.len() >= 3 && numbers.len() + letters.count() == bare.len() && numbers.len() >= 2 && ascending
}
