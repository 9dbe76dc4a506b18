//! What intake makes of a list: rows read, rows skipped, totals compared, and the sheets as they came.

use crate::doubt::Doubt;
use crate::encoding::ColumnEncoding;
use crate::grid::Visibility;
use crate::meanings::Meaning;
use domain::catalogue::AwardCode;
use domain::recipient::RecipientKind;
use domain::text::fold;
use std::collections::BTreeMap;

/// What was made of one file or one pasted block.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The sheets as they came, with the role of each row.
    pub sheets: Vec<SheetGrid>,
    /// The nominations, in the order of the list.
    pub rows: Vec<ReadRow>,
    /// Every other row that holds something, with the reason why it is no nomination.
    pub skipped: Vec<SkippedRow>,
    /// The totals that the list states, beside what was read.
    pub stated_totals: Vec<StatedTotal>,
    /// What was decoded from encodings before Unicode, column by column.
    pub encodings: Vec<ColumnEncoding>,
}

impl Reading {
    /// How many nominations of a kind were read.
    #[must_use]
    pub fn count(&self, kind: RecipientKind) -> usize {
        self.rows.iter().filter(|row| row.kind == kind).count()
    }

    /// The year that the list is about, where its titles, groups and sentences of merit say one: the one they say most
    /// often, of two the later.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        let heads = self.sheets.iter().flat_map(|sheet| &sheet.rows);
        let heads = heads.filter(|row| matches!(row.role, RowRole::Title | RowRole::Group));
        let texts =
            heads.flat_map(|row| &row.cells).chain(self.rows.iter().filter_map(|row| row.citation.as_ref()));
        let mut said: BTreeMap<u16, usize> = BTreeMap::new();
        for year in texts.flat_map(|text| years_in(text)) {
            *said.entry(year).or_default() += 1;
        }
        said.into_iter().max_by_key(|(year, times)| (*times, *year)).map(|(year, _)| year)
    }
}

/// The years a text names: `năm 2023`; of `năm học 2022-2023` the last.
fn years_in(text: &str) -> Vec<u16> {
    let folded = fold(text);
    let parts = folded.split("nam ").skip(1);
    let of_part = |part: &str| {
        let part = part.strip_prefix("hoc ").unwrap_or(part);
        let figures = part.split(|c: char| !c.is_ascii_digit() && !matches!(c, ' ' | '-' | '–')).next()?;
        let years = figures.split(|c: char| !c.is_ascii_digit()).filter(|year| year.len() == 4);
        years.filter_map(|year| year.parse().ok()).rfind(|year| (1945..=2100).contains(year))
    };
    parts.filter_map(of_part).collect()
}

/// A sheet as it came, to be shown beside what was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetGrid {
    /// Its name.
    pub name: String,
    /// Whether the sender hid it.
    pub visibility: Visibility,
    /// How many columns its widest row has.
    pub width: u32,
    /// What its columns were taken for, table by table.
    pub columns: Vec<ColumnRead>,
    /// The letters of the columns that the sender hid.
    pub hidden_columns: Vec<String>,
    /// Its rows that hold something.
    pub rows: Vec<GridRow>,
}

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRead {
    /// Its letters: `B`.
    pub column: String,
    /// The row of the heading, from 1; 0 where there was none.
    pub row: u32,
    /// The words above it.
    pub heading: String,
    /// Its meaning.
    pub meaning: Meaning,
}

/// A row as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// Its number as the spreadsheet program shows it.
    pub number: u32,
    /// What it was taken for.
    pub role: RowRole,
    /// Whether the sender hid it.
    pub visibility: Visibility,
    /// Its texts, one a column from `A`; empty where the cell is.
    pub cells: Vec<String>,
    /// The same before they were decoded, where any was.
    pub raw: Option<Vec<String>>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowRole {
    /// The sheet's titles and letterhead.
    Title,
    /// The headings of columns.
    Heading,
    /// A row that says what the rows below are.
    Group,
    /// A nomination.
    Nomination,
    /// A row that counts the rows above.
    Total,
    /// A row that is none of these; see the list of skipped rows.
    Skipped,
}

impl RowRole {
    /// The word by which the role is known to screens and terminals.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "heading",
            Self::Group => "group",
            Self::Nomination => "nomination",
            Self::Total => "total",
            Self::Skipped => "skipped",
        }
    }
}

/// Where a row stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The sheet's name.
    pub sheet: String,
    /// The row's number, from 1, as the spreadsheet program shows it.
    pub row: u32,
    /// The texts of its cells as they came.
    pub cells: Vec<OriginCell>,
}

/// A cell's text as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginCell {
    /// The column's letters: `B`.
    pub column: String,
    /// The text.
    pub text: String,
}

/// A nomination as read. Texts are NFC on one line; `None` where the list does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadRow {
    /// Where it stands.
    pub origin: Origin,
    /// Who is nominated: a person, a collective, a household.
    pub kind: RecipientKind,
    /// The word before a person's name, as it is printed.
    pub honorific: Option<String>,
    /// The name without honorific.
    pub name: String,
    /// What the person does.
    pub position: Option<String>,
    /// The person's unit.
    pub unit: Option<String>,
    /// The unit that sent the nomination.
    pub nominated_by: Option<String>,
    /// The award, where its words are known.
    pub award: Option<AwardCode>,
    /// The words that the award was read from.
    pub award_text: Option<String>,
    /// The theme of a thematic award, by its full name.
    pub theme: Option<String>,
    /// The sentence of merit.
    pub citation: Option<String>,
    /// The number that the list gives the row.
    pub ordinal: Option<u32>,
    /// A year (`1980`) or day of birth (`1980-02-01`).
    pub born: Option<String>,
    /// The innermost group row above that names neither kind nor award, such as `Khối doanh nghiệp`.
    pub group: Option<String>,
    /// The list's own remark.
    pub note: Option<String>,
    /// Why an officer should look at the row.
    pub doubts: Vec<Doubt>,
}

/// A row that is no nomination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkippedRow {
    /// Where it stands.
    pub origin: Origin,
    /// Its texts on one line.
    pub text: String,
    /// Why it is no nomination.
    pub why: SkipReason,
}

/// Why a row is no nomination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    /// A title, or the letterhead above.
    Title,
    /// The headings of the columns.
    Heading,
    /// The same headings again, after a page break.
    RepeatedHeading,
    /// Numbers or letters of the columns.
    ColumnNumbers,
    /// It says what the rows below are.
    Group,
    /// It counts the rows above.
    Total,
    /// Date, names and titles of those who sign the list.
    Signature,
    /// It holds the rest of the name above it, and was joined to that.
    NameGoesOn,
    /// It has a number and nothing else.
    NumberOnly,
    /// It holds something but nobody is named.
    NoName,
    /// A remark under the table.
    Remark,
    /// The sheet holds no list.
    NoList,
}

impl SkipReason {
    /// The word by which the reason is known to screens and terminals.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "heading",
            Self::RepeatedHeading => "repeated_heading",
            Self::ColumnNumbers => "column_numbers",
            Self::Group => "group",
            Self::Total => "total",
            Self::Signature => "signature",
            Self::NameGoesOn => "name_goes_on",
            Self::NumberOnly => "number_only",
            Self::NoName => "no_name",
            Self::Remark => "remark",
            Self::NoList => "no_list",
        }
    }

    /// The role of such a row on its sheet.
    #[must_use]
    pub const fn role(self) -> RowRole {
        match self {
            Self::Title => RowRole::Title,
            Self::Heading | Self::RepeatedHeading | Self::ColumnNumbers => RowRole::Heading,
            Self::Group => RowRole::Group,
            Self::Total => RowRole::Total,
            Self::Signature
            | Self::NameGoesOn
            | Self::NumberOnly
            | Self::NoName
            | Self::Remark
            | Self::NoList => RowRole::Skipped,
        }
    }
}

/// A total that the list states, beside what was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedTotal {
    /// Where it stands.
    pub origin: Origin,
    /// Of which kind; `None` counts all kinds together.
    pub kind: Option<RecipientKind>,
    /// What the list says.
    pub stated: u32,
    /// What was read, over the rows that the total counts.
    pub read: u32,
}

impl StatedTotal {
    /// Whether the list and the reading disagree.
    #[must_use]
    pub const fn differs(&self) -> bool {
        self.stated != self.read
    }
}
