//! Why an officer should look at a row before it is accepted: facts, no sentences.

use crate::meanings::Meaning;
use domain::recipient::RecipientKind;
use domain::text::NameFault;

/// One thing that a careful clerk would look at twice. Cells are named as the spreadsheet program shows them: `C12`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields say what the variants' docs say: the cell, its text, what was made of it"
)]
pub enum Doubt {
    /// The name cannot be a name as it stands: a digit, a character no name has.
    NameFault { cell: String, fault: NameFault },
    /// The name was in capitals and was put into title case.
    NameAllCaps { was: String },
    /// The name was in small letters and was put into title case.
    NameAllSmall { was: String },
    /// The name does not look like a person's: too many words, or words of a unit.
    NameUnlikely { cell: String, text: String },
    /// The name is not written as names are: a misspelt word, one without its marks, a remark beside it; what was likely meant.
    NameLikely { cell: String, text: String, likely: String },
    /// The name has a letter that no name of this country has, and what was likely meant.
    NameLetter { cell: String, text: String, letter: char, likely: Option<String> },
    /// Two people may be named in one cell.
    NamesTwo { cell: String, text: String },
    /// A row below with nothing but these words was read as the rest of the name.
    NameJoined { cell: String, text: String },
    /// The name is written without marks: `Nguyen Thi Phuong`.
    NameUnmarked { cell: String, text: String },
    /// A date stands where the name should.
    DateInName { cell: String, text: String },
    /// A formula's fault such as `#REF!` stands where a text should.
    CellFault { cell: String, text: String },
    /// Whether it is a person or a collective was guessed.
    KindGuessed { kind: RecipientKind },
    /// Group, heading or a position beside the name say one kind, the name looks like the other, `read`. Which was taken, the
    /// row says.
    KindConflict { said: RecipientKind, read: RecipientKind },
    /// The words of the award are not in the catalogue.
    AwardUnknown { cell: String, text: String },
    /// Neither column, group, title nor sheet name says which award.
    AwardMissing,
    /// The award was concluded from the theme alone.
    AwardGuessed { text: String },
    /// The table has no title of its own; the thematic award of the table above it was taken.
    AwardCarried { text: String },
    /// The award is thematic and no theme is named.
    ThemeMissing,
    /// The theme is not in the catalogue.
    ThemeUnknown { text: String },
    /// The column has no heading that says so; its meaning was guessed from what it holds.
    ColumnGuessed { column: String, meaning: Meaning },
    /// Columns whose headings mean nothing known, or that have none (then it is empty); the words in them were not read.
    ColumnsUnnamed { columns: Vec<(String, String)> },
    /// Position and unit stand in one cell and could not be parted.
    PositionUnitUnsplit { cell: String, text: String },
    /// Position and unit were parted without a comma or line break to go by.
    PositionUnitGuessed { cell: String, text: String },
    /// The date of birth is no date.
    DateUnread { cell: String, text: String },
    /// The honorific and the gender column disagree.
    HonorificDiffers { honorific: String, gender: String },
    /// A rank or degree beside the honorific was left out of the name.
    DegreeLeftOut { text: String },
    /// Words beside the name say another position or unit than the columns for them, and were left out.
    TextLeftOut { cell: String, text: String },
    /// The numbering skips: a row may be missing above.
    OrdinalGap { expected: u32, found: u32 },
    /// The sender hid the row.
    RowHidden { row: u32 },
    /// A filter of the sender's left the row out of sight.
    RowFiltered { row: u32 },
    /// The sender hid columns of the table that are read; told with its first row.
    ColumnsHidden { columns: Vec<String> },
    /// The sender hid the sheet.
    SheetHidden { sheet: String },
    /// The person has no unit, though the others of the list have.
    UnitMissing { cell: String },
    /// So many people of the list have no unit, though it has a column for them; told once, at the first.
    UnitsMissing { column: String, without: usize, people: usize },
    /// All of the cell's text or a part of it is crossed out. What is left was read; where nothing is, all of it.
    CrossedOut { cell: String, text: String, left: String },
    /// All of the cell's text or a part of it is hidden. What is left was read; where nothing is, all of it.
    TextHidden { cell: String, text: String, left: String },
    /// The cell's letters are Vietnamese in either encoding of its column: `text` was taken. Of a name `likely` is the other.
    EncodingEither { cell: String, text: String, other: String, likely: Option<String> },
    /// The cell's encoding is another than its column's.
    EncodingStrange { cell: String, before: String, after: String },
    /// A capital was put back in a collective's name that TCVN3 can only write small.
    CapitalRestored { before: String, after: String },
}

impl Doubt {
    /// The word by which the doubt is known to screens and terminals.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NameFault { .. } => "name_fault",
            Self::NameAllCaps { .. } => "name_all_caps",
            Self::NameAllSmall { .. } => "name_all_small",
            Self::NameUnlikely { .. } => "name_unlikely",
            Self::NameLikely { .. } => "name_likely",
            Self::NameLetter { .. } => "name_letter",
            Self::NamesTwo { .. } => "names_two",
            Self::NameJoined { .. } => "name_joined",
            Self::NameUnmarked { .. } => "name_unmarked",
            Self::DateInName { .. } => "date_in_name",
            Self::CellFault { .. } => "cell_fault",
            Self::KindGuessed { .. } => "kind_guessed",
            Self::KindConflict { .. } => "kind_conflict",
            Self::AwardUnknown { .. } => "award_unknown",
            Self::AwardMissing => "award_missing",
            Self::AwardGuessed { .. } => "award_guessed",
            Self::AwardCarried { .. } => "award_carried",
            Self::ThemeMissing => "theme_missing",
            Self::ThemeUnknown { .. } => "theme_unknown",
            Self::ColumnGuessed { .. } => "column_guessed",
            Self::ColumnsUnnamed { columns } => match columns.as_slice() {
                [(_, heading)] if heading.is_empty() => "column_unheaded",
                [_] => "column_unnamed",
                _ => "columns_unnamed",
            },
            Self::PositionUnitUnsplit { .. } => "position_unit_unsplit",
            Self::PositionUnitGuessed { .. } => "position_unit_guessed",
            Self::DateUnread { .. } => "date_unread",
            Self::HonorificDiffers { .. } => "honorific_differs",
            Self::DegreeLeftOut { .. } => "degree_left_out",
            Self::TextLeftOut { .. } => "text_left_out",
            Self::OrdinalGap { .. } => "ordinal_gap",
            Self::RowHidden { .. } => "hidden_row",
            Self::RowFiltered { .. } => "hidden_by_filter",
            Self::ColumnsHidden { .. } => "hidden_columns",
            Self::SheetHidden { .. } => "hidden_sheet",
            Self::UnitMissing { .. } => "unit_missing",
            Self::UnitsMissing { .. } => "units_missing",
            Self::CrossedOut { left, .. } if left.is_empty() => "crossed_out_all",
            Self::CrossedOut { .. } => "crossed_out",
            Self::TextHidden { .. } => "text_hidden",
            Self::EncodingEither { .. } => "encoding_either",
            Self::EncodingStrange { .. } => "encoding_strange",
            Self::CapitalRestored { .. } => "capital_restored",
        }
    }

    /// Its facts by name, for the sentence that a screen or terminal makes of it.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NameFault { cell, fault } => name_fault(cell, fault),
            Self::NameAllCaps { was } | Self::NameAllSmall { was } => vec![("was", was.clone())],
            Self::NameUnlikely { cell, text }
            | Self::NameUnmarked { cell, text }
            | Self::NamesTwo { cell, text }
            | Self::NameJoined { cell, text }
            | Self::DateInName { cell, text }
            | Self::CellFault { cell, text }
            | Self::AwardUnknown { cell, text }
            | Self::PositionUnitUnsplit { cell, text }
            | Self::PositionUnitGuessed { cell, text }
            | Self::DateUnread { cell, text }
            | Self::TextLeftOut { cell, text } => vec![("cell", cell.clone()), ("text", text.clone())],
            Self::NameLikely { cell, text, likely } => {
                vec![("cell", cell.clone()), ("text", text.clone()), ("likely", likely.clone())]
            }
            Self::NameLetter { cell, text, letter, likely } => {
                with_likely(cell, text, ("letter", letter.to_string()), likely.as_ref())
            }
            Self::EncodingEither { cell, text, other, likely } => {
                with_likely(cell, text, ("other", other.clone()), likely.as_ref())
            }
            Self::UnitMissing { cell } => vec![("cell", cell.clone())],
            Self::UnitsMissing { column, without, people } => units_missing(column, *without, *people),
            Self::CrossedOut { cell, text, left } | Self::TextHidden { cell, text, left } => {
                vec![("cell", cell.clone()), ("text", text.clone()), ("left", left.clone())]
            }
            Self::KindGuessed { kind } => vec![("kind", kind.as_str().to_owned())],
            Self::KindConflict { said, read } => {
                vec![("said", said.as_str().to_owned()), ("read", read.as_str().to_owned())]
            }
            Self::AwardGuessed { text }
            | Self::AwardCarried { text }
            | Self::ThemeUnknown { text }
            | Self::DegreeLeftOut { text } => vec![("text", text.clone())],
            Self::ColumnGuessed { column, meaning } => {
                vec![("column", column.clone()), ("meaning", meaning.as_str().to_owned())]
            }
            Self::ColumnsUnnamed { columns } => unnamed(columns),
            Self::HonorificDiffers { honorific, gender } => {
                vec![("honorific", honorific.clone()), ("gender", gender.clone())]
            }
            Self::OrdinalGap { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
            Self::EncodingStrange { cell, before, after } => {
                vec![("cell", cell.clone()), ("before", before.clone()), ("after", after.clone())]
            }
            Self::CapitalRestored { before, after } => {
                vec![("before", before.clone()), ("after", after.clone())]
            }
            Self::RowHidden { row } | Self::RowFiltered { row } => vec![("row", row.to_string())],
            Self::ColumnsHidden { columns } => vec![("columns", columns.join(", "))],
            Self::SheetHidden { sheet } => vec![("sheet", sheet.clone())],
            Self::AwardMissing | Self::ThemeMissing => Vec::new(),
        }
    }
}

/// Cell, text, one fact more, and the name that was likely meant where somebody can say.
fn with_likely(
    cell: &str,
    text: &str,
    more: (&'static str, String),
    likely: Option<&String>,
) -> Vec<(&'static str, String)> {
    let likely = likely.map(|likely| ("likely", likely.clone()));
    [("cell", cell.to_owned()), ("text", text.to_owned()), more].into_iter().chain(likely).collect()
}

fn units_missing(column: &str, without: usize, people: usize) -> Vec<(&'static str, String)> {
    vec![("column", column.to_owned()), ("without", without.to_string()), ("people", people.to_string())]
}

fn unnamed(columns: &[(String, String)]) -> Vec<(&'static str, String)> {
    if let [(column, heading)] = columns {
        return vec![("column", column.clone()), ("heading", heading.clone())];
    }
    let called = |(column, heading): &(String, String)| match heading.as_str() {
        "" => column.clone(),
        heading => format!("{column} “{heading}”"),
    };
    vec![("columns", columns.iter().map(called).collect::<Vec<_>>().join(", "))]
}

fn name_fault(cell: &str, fault: &NameFault) -> Vec<(&'static str, String)> {
    let mut facts = vec![("cell", cell.to_owned())];
    match fault {
        NameFault::Empty => facts.push(("fault", "empty".to_owned())),
        NameFault::Digit { digit } => {
            facts.push(("fault", "digit".to_owned()));
            facts.push(("found", digit.to_string()));
        }
        NameFault::Character { character } => {
            facts.push(("fault", "character".to_owned()));
            facts.push(("found", character.to_string()));
        }
    }
    facts
}
