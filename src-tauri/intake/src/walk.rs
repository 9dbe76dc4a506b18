//! Goes through a sheet row by row, carrying what titles and group rows say to the rows below them.

mod heading;
mod joined;
mod unread;

use crate::above::Above;
use crate::awards::Said;
use crate::choices::{Choices, Chosen};
use crate::doubt::Doubt;
use crate::encoding::decode_sheet;
use crate::error::{FileKind, IntakeError};
use crate::grid::{Cell, Row, Sheet, Visibility, column_letters};
use crate::groups::{Group, Groups};
use crate::lexicon::Lexicon;
use crate::meanings::NEEDED;
use crate::reading::{
    ColumnRead, GridRow, Origin, OriginCell, ReadRow, Reading, RowRole, SheetGrid, SkipReason, SkippedRow,
    StatedTotal,
};
use crate::resolve::{Column, Table};
use crate::roles::{Candidate, Shape, is_numbered_person, is_person_with_post, is_upper_union};
use crate::rows::{self, Around, Values};
use crate::scopes::Scopes;
use crate::titles::Titles;
use crate::{gaps, promised, recase, totals};
use heading::Outlook;
use unread::Unread;

/// What is thought of a sheet without headings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Headless {
    /// It is a list: somebody pasted it as one.
    Believed,
    /// It is a list where it looks like one.
    Doubted,
}

/// Reads all sheets of one file.
pub(crate) fn read_sheets(
    file: &str,
    mut sheets: Vec<Sheet>,
    lexicon: &Lexicon,
    headless: Headless,
    choices: &Choices,
) -> Result<Reading, IntakeError> {
    let mut reading = Reading::default();
    for sheet in &mut sheets {
        reading.encodings.extend(decode_sheet(sheet, &choices.encodings));
    }
    let mut lists = 0;
    for sheet in &sheets {
        let mut walk = Walk::new(sheet, lexicon, Chosen::of(sheet, choices), reading.rows.len());
        let from = reading.rows.len();
        walk.all(&mut reading, headless);
        gaps::tell_missing_units(reading.rows.get_mut(from..).unwrap_or_default(), &walk.columns);
        lists += usize::from(walk.table.is_some());
        reading.sheets.push(walk.grid());
        promised::compare(&mut reading, &sheet.name);
    }
    if lists == 0 {
        let sheets = sheets.into_iter().map(|sheet| sheet.name).collect();
        return Err(IntakeError::NoList {
            file: file.to_owned(),
            sheets,
            needed: NEEDED.to_vec(),
            seen: FileKind::Unknown,
        });
    }
    recase::ask_of_units_once(&mut reading.rows);
    reading.spell_as_the_list_does();
    Ok(reading)
}

/// The sheets of a file that holds no list, with what may stand above their columns and in them.
pub(crate) fn look_at_sheets(mut sheets: Vec<Sheet>, lexicon: &Lexicon, choices: &Choices) -> Vec<SheetGrid> {
    let looked = sheets.iter_mut().map(|sheet| {
        decode_sheet(sheet, &choices.encodings);
        let mut walk = Walk::new(sheet, lexicon, Chosen::of(sheet, choices), 0);
        walk.look();
        walk.grid()
    });
    looked.collect()
}

/// Where in a sheet the walk is.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Part {
    /// In a sheet without any list.
    NoList,
    /// In titles, above a table's heading or rows.
    Titles,
    /// In the rows of a table.
    Table,
    /// Below a total: more of the table may follow, or the letterhead of a further list.
    Totals,
    /// Under a table, in the block of those who sign.
    Signatures,
}

struct Walk<'a> {
    sheet: &'a Sheet,
    lexicon: &'a Lexicon,
    chosen: Chosen<'a>,
    /// What the sheet's name says of award and theme.
    by_name: Said,
    above: Above,
    table: Option<Table>,
    /// The table whose heading nobody knows, and the place where it begins.
    unknown: Option<(usize, Table)>,
    part: Part,
    titles: Titles,
    groups: Groups,
    scopes: Scopes,
    columns: Vec<ColumnRead>,
    roles: Vec<RowRole>,
    /// The number of the nomination above.
    ordinal: Option<u32>,
    /// Doubts about the table's columns, told with its first nomination.
    table_doubts: Vec<Doubt>,
    /// What is not read of each table.
    unread: Vec<Unread>,
}

impl<'a> Walk<'a> {
    fn new(sheet: &'a Sheet, lexicon: &'a Lexicon, chosen: Chosen<'a>, from: usize) -> Self {
        Self {
            sheet,
            lexicon,
            chosen,
            by_name: Said::by_sheet_name(&sheet.name, lexicon),
            above: Above::of(sheet),
            table: None,
            unknown: None,
            part: Part::Titles,
            titles: Titles::default(),
            groups: Groups::default(),
            scopes: Scopes::new(from),
            columns: Vec::new(),
            roles: Vec::new(),
            ordinal: None,
            table_doubts: Vec::new(),
            unread: Vec::new(),
        }
    }

    fn all(&mut self, reading: &mut Reading, headless: Headless) {
        match (self.chosen.heading(), self.outlook()) {
            (Some(row), _) => self.begin_said(row),
            (None, Outlook::List) => {}
            (None, Outlook::Summary) => self.part = Part::NoList,
            (None, Outlook::NoHeading) => self.begin_unknown(headless),
        }
        let mut heading_until = 0;
        for (place, row) in self.sheet.rows.iter().enumerate() {
            let why = if row.number <= heading_until {
                Some(SkipReason::Heading)
            } else if let Some((until, why)) = self.heading(place, reading.rows.len()) {
                heading_until = until;
                Some(why)
            } else {
                self.row(reading, row)
            };
            if let Some(why) = why {
                self.skip(reading, row, why);
            }
        }
        self.tell_unread(&mut reading.rows);
    }

    /// Reads a row that is no heading; the reason where it is no nomination.
    fn row(&mut self, reading: &mut Reading, row: &'a Row) -> Option<SkipReason> {
        if self.part == Part::NoList {
            return Some(SkipReason::NoList);
        }
        let Some(table) = self.table.take() else {
            self.titles.push(row.text());
            return Some(SkipReason::Title);
        };
        let values = Values::of(self.sheet, row, &table, &self.above);
        let candidate = Candidate {
            sheet: self.sheet,
            table: &table,
            row,
            lexicon: self.lexicon,
            kind: self.groups.kind(),
            before: self.ordinal,
        };
        let shape = candidate.shape(&values);
        let read = match self.in_part(shape, row) {
            Shape::Nomination if self.goes_on(reading, row, &values) => Err(joined::join(reading, row)),
            Shape::Nomination => self.read(&values, row).ok_or(SkipReason::NoName),
            other => Err(self.note(reading, row, other)),
        };
        self.table = Some(table);
        match read {
            Ok(read) => {
                self.accept(reading, row, read);
                None
            }
            Err(why) => Some(why),
        }
    }

    /// A shape as it is to be taken where the walk is: names under a table are of those who sign.
    fn in_part(&self, shape: Shape, row: &Row) -> Shape {
        let unsure = matches!(shape, Shape::Nobody | Shape::Group(_) | Shape::Nomination);
        let numbered = self.table_number(row) || is_numbered_person(row) || is_person_with_post(row);
        match self.part {
            Part::Signatures if unsure && !numbered && row.cells.len() <= 3 => Shape::Signature,
            Part::Titles if unsure && !numbered && row.cells.len() == 1 => Shape::Title,
            Part::Totals if shape == Shape::Nomination && !numbered && is_office(row) => Shape::Title,
            // "BAN THƯỜNG VỤ" in the letterhead of a further list: nobody signs above it.
            Part::Titles if shape == Shape::Signature && is_letterhead(row) => Shape::Title,
            _ => shape,
        }
    }

    /// Whether a row begins with a number.
    fn table_number(&self, row: &Row) -> bool {
        row.cells.len() > 1
            && row.cells.first().is_some_and(|cell| cell.line().trim_end_matches('.').parse::<u32>().is_ok())
    }

    /// Takes what a row that is no nomination says, and gives the reason to list it with.
    fn note(&mut self, reading: &mut Reading, row: &Row, shape: Shape) -> SkipReason {
        match shape {
            Shape::ColumnNumbers => SkipReason::ColumnNumbers,
            Shape::NumberOnly => SkipReason::NumberOnly,
            Shape::Total => {
                self.total(reading, row);
                self.part = if self.part == Part::Table { Part::Totals } else { self.part };
                SkipReason::Total
            }
            Shape::Signature => {
                self.part = Part::Signatures;
                SkipReason::Signature
            }
            Shape::Title => {
                self.title(row);
                SkipReason::Title
            }
            Shape::Group(label) => {
                self.part = Part::Table;
                self.groups.enter(Group::by_text(&label, self.lexicon));
                self.scopes.enter_group(reading.rows.len());
                SkipReason::Group
            }
            Shape::Nobody | Shape::Nomination => {
                let remark = row.cells.len() == 1 && row.text().chars().count() > 12;
                if remark { SkipReason::Remark } else { SkipReason::NoName }
            }
        }
    }

    /// A title between two tables speaks for the second, whether or not it has a heading of its own.
    fn title(&mut self, row: &Row) {
        if self.part != Part::Titles {
            self.titles.start();
            self.groups.clear();
            self.ordinal = None;
        }
        self.part = Part::Titles;
        self.titles.push(row.text());
        self.titles.settle(self.lexicon);
    }

    fn read(&self, values: &Values<'_>, row: &Row) -> Option<ReadRow> {
        let mut said: Vec<&Said> = self.groups.said().collect();
        said.extend(self.titles.said.as_ref());
        said.push(&self.by_name);
        let around = Around {
            lexicon: self.lexicon,
            kind: self.groups.kind(),
            unit: self.groups.unit(),
            sender: self.titles.unit.as_deref(),
            base: self.groups.base(),
            label: self.groups.label(),
            citation: self.titles.citation.as_deref(),
            said,
        };
        rows::read(values, &around, self.origin(row))
    }

    fn accept(&mut self, reading: &mut Reading, row: &Row, mut read: ReadRow) {
        self.part = Part::Table;
        if let Some((before, found)) = self.ordinal.zip(read.ordinal)
            && found > before.saturating_add(1)
        {
            read.doubts.push(Doubt::OrdinalGap { expected: before.saturating_add(1), found });
        }
        self.ordinal = read.ordinal.or(self.ordinal);
        read.doubts.append(&mut self.table_doubts);
        if self.sheet.visibility != Visibility::Shown {
            read.doubts.push(Doubt::SheetHidden { sheet: self.sheet.name.clone() });
        }
        self.above.remember(row);
        self.note_unread(row, reading.rows.len());
        self.roles.push(RowRole::Nomination);
        reading.rows.push(read);
    }

    fn total(&mut self, reading: &mut Reading, row: &Row) {
        let texts: Vec<String> = row.cells.iter().map(Cell::line).collect();
        let text = texts.join(" ");
        for (kind, stated) in totals::stated(&text) {
            let read = self.scopes.count((kind, stated), &text, &reading.rows);
            let kind = kind.or_else(|| self.scopes.one_kind(&reading.rows));
            let origin = self.origin(row);
            reading.stated_totals.push(StatedTotal { origin, kind, stated, read });
        }
        self.scopes.end_sum(reading.rows.len());
    }

    fn origin(&self, row: &Row) -> Origin {
        let cells = row
            .cells
            .iter()
            .map(|cell| OriginCell {
                column: column_letters(cell.column),
                text: cell.as_it_came().to_owned(),
            })
            .collect();
        Origin { sheet: self.sheet.name.clone(), row: row.number, cells }
    }

    fn skip(&mut self, reading: &mut Reading, row: &Row, why: SkipReason) {
        self.roles.push(why.role());
        reading.skipped.push(SkippedRow { origin: self.origin(row), text: row.text(), why });
    }

    fn grid(self) -> SheetGrid {
        let rows = self.sheet.rows.iter();
        let width = rows.clone().filter_map(|row| row.cells.last()).map(|cell| cell.column + 1).max();
        let rows = rows.zip(self.roles).map(|(row, role)| GridRow {
            number: row.number,
            role,
            visibility: row.visibility,
            cells: row.texts(|cell| &cell.text),
            raw: row.cells.iter().any(|cell| cell.raw.is_some()).then(|| row.texts(Cell::as_it_came)),
        });
        SheetGrid {
            name: self.sheet.name.clone(),
            visibility: self.sheet.visibility,
            width: width.unwrap_or_default(),
            columns: self.columns,
            hidden_columns: self.sheet.hidden_columns.iter().map(|column| column_letters(*column)).collect(),
            rows: rows.collect(),
        }
    }
}

/// `CÔNG ĐOÀN NGÀNH GIÁO DỤC` alone: the letterhead of a further list.
fn is_office(row: &Row) -> bool {
    let text = row.text();
    row.cells.len() == 1 && !text.contains(char::is_lowercase) && is_upper_union(&text)
}

/// A body's name and nothing else, without the words by which somebody signs for it.
fn is_letterhead(row: &Row) -> bool {
    let folded = domain::text::fold(&row.text());
    row.cells.len() == 1 && matches!(folded.as_str(), "ban thuong vu" | "ban chap hanh")
}

/// A column as it is told, of a heading that ends in this row; 0 where there is none.
fn column_read(column: &Column, row: u32) -> ColumnRead {
    ColumnRead {
        column: column_letters(column.column),
        row,
        heading: column.heading.clone(),
        meaning: column.meaning,
    }
}
