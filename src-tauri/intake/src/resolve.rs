//! From the words above columns to their meanings, with a look at the other columns and at what stands below.

use crate::book::Sense;
use crate::choices::Chosen;
use crate::content::{Looks, is_kind_word, is_tick, looks};
use crate::given;
use crate::grid::{Row, Sheet};
use crate::habits::{self, Habits};
use crate::headings::{HeadColumn, Heading};
use crate::lexicon::{FoundAward, Lexicon};
use crate::meanings::Meaning;
use crate::roles::is_column_numbers;
use crate::signature::is_signature;
use domain::text::{fold, split_honorific};

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub column: u32,
    pub heading: String,
    pub meaning: Meaning,
    /// The award that a tick in this column means.
    pub award: Option<FoundAward>,
    pub basis: Basis,
}

/// What a column's meaning rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basis {
    /// The words above it.
    Heading,
    /// What it holds.
    Content,
    /// What somebody said.
    Chosen,
}

/// A table: its heading's rows (0 where it has none) and its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub heading: Option<Heading>,
    pub columns: Vec<Column>,
    pub habits: Habits,
}

/// How many rows below a heading are looked at.
const SAMPLE: usize = 40;
/// And for how names stand: people may begin far below the units.
const LONG_SAMPLE: usize = 600;

/// Gives every column of a heading its meaning; `None` where the table is no list after all.
pub(crate) fn table(
    sheet: &Sheet,
    place: usize,
    heading: Heading,
    lexicon: &Lexicon,
    chosen: Chosen<'_>,
) -> Option<Table> {
    let last = heading.last;
    let rows = sheet.rows.iter().skip(place).filter(|row| row.number > last);
    let of_table = rows.take_while(|row| !ends_table(row)).filter(|row| !is_column_numbers(row));
    let long: Vec<&Row> = of_table.take(LONG_SAMPLE).collect();
    let below: Vec<&Row> = long.iter().take(SAMPLE).copied().collect();
    let view = View { below, columns: &heading.columns, lexicon };
    let mut columns: Vec<Column> = heading.columns.iter().map(|head| view.column(head)).collect();
    let width = view.below.iter().filter_map(|row| row.cells.last()).map(|cell| cell.column + 1).max();
    chosen.apply(&mut columns, width.unwrap_or_default());
    view.name_by_content(&mut columns);
    if chosen.is_empty() {
        collective_beside_names(&mut columns, &view);
        given::beside_names(&mut columns, &view.below);
    }
    let given = habits::given_names_beside(&columns, &view.below);
    columns.extend(given);
    columns.sort_by_key(|column| column.column);
    habits::set_figures_aside(&mut columns, &view.below);
    let habits = Habits::of(&columns, &view.below, &long);
    let named = columns.iter().any(|column| column.meaning.names_recipient());
    (named && (!chosen.is_empty() || !view.counts_only(&columns))).then_some(Table {
        heading: Some(heading),
        columns,
        habits,
    })
}

/// Whether the block of those who sign begins: its titles say nothing of columns.
fn ends_table(row: &Row) -> bool {
    let texts: Vec<String> = row.cells.iter().map(crate::grid::Cell::line).collect();
    row.cells.len() <= 2 && is_signature(texts.iter().map(String::as_str))
}

struct View<'a> {
    below: Vec<&'a Row>,
    columns: &'a [HeadColumn],
    lexicon: &'a Lexicon,
}

impl View<'_> {
    fn has(&self, wanted: &[Sense]) -> bool {
        self.columns.iter().any(|head| wanted.contains(&head.sense))
    }

    /// Whether another column surely names the recipient.
    fn is_named(&self) -> bool {
        self.columns.iter().any(|head| matches!(head.sense, Sense::Is(meaning) if meaning.names_recipient()))
    }

    /// Whether names stand below a heading for kinds: "Đối tượng".
    fn is_named_under_kind(&self) -> bool {
        let is_kind = |head: &&HeadColumn| head.sense == Sense::Is(Meaning::Kind);
        self.columns.iter().filter(is_kind).any(|head| !self.mostly(head.column, is_kind_word))
    }

    fn texts(&self, column: u32) -> impl Iterator<Item = String> {
        self.below.iter().filter_map(move |row| row.cell(column)).map(crate::grid::Cell::line)
    }

    /// Whether at least half of a column's cells are such.
    fn mostly(&self, column: u32, such: impl Fn(&str) -> bool) -> bool {
        let (mut all, mut hits) = (0, 0);
        for text in self.texts(column) {
            all += 1;
            hits += usize::from(such(&text));
        }
        all > 0 && hits * 2 >= all
    }

    /// Whether a column holds something, and all of it is such.
    fn all(&self, column: u32, such: impl Fn(&str) -> bool) -> bool {
        self.texts(column).next().is_some() && self.texts(column).all(|text| such(&text))
    }

    fn column(&self, head: &HeadColumn) -> Column {
        let (meaning, award) = self.meaning(head);
        Column { column: head.column, heading: head.heading.clone(), meaning, award, basis: Basis::Heading }
    }

    fn meaning(&self, head: &HeadColumn) -> (Meaning, Option<FoundAward>) {
        let column = head.column;
        if self.mostly(column, is_tick)
            && !matches!(head.sense, Sense::Is(Meaning::Men | Meaning::Women | Meaning::Ordinal))
            && let Some(award) = self.lexicon.awards_in(&ticked_award(&head.heading)).pop()
        {
            return (Meaning::AwardTick, Some(award));
        }
        // "Tập thể" and "Cá nhân" above numbers or ticks count or mark; they name nobody.
        if head.sense.may_name_recipient()
            && self.all(column, |text| is_tick(text) || text.parse::<f64>().is_ok())
        {
            return (Meaning::Aside, None);
        }
        let meaning = match head.sense {
            Sense::Is(Meaning::Honorific)
                if self.mostly(column, |text| split_honorific(text).0.is_some()) =>
            {
                Meaning::Name
            }
            Sense::Is(Meaning::Kind) if !self.mostly(column, is_kind_word) => {
                if self.is_named() {
                    Meaning::Aside
                } else {
                    Meaning::Recipient
                }
            }
            Sense::Is(meaning) => meaning,
            // Group rows hold such words too: where nothing else names anybody, it is no column of kinds.
            Sense::EitherKind
                if self.mostly(column, is_kind_word)
                    && (self.is_named() || self.has(&[Sense::BareName, Sense::UnitName])) =>
            {
                Meaning::Kind
            }
            Sense::EitherKind => Meaning::Recipient,
            Sense::BareName if self.has(&[Sense::Is(Meaning::FamilyName)]) => Meaning::GivenName,
            Sense::BareName if self.is_named() => Meaning::Aside,
            Sense::BareName => Meaning::Recipient,
            Sense::UnitName => self.unit_name(),
            Sense::BareUnit => self.bare_unit(head),
            Sense::Nothing => Meaning::Unnamed,
        };
        (meaning, None)
    }

    fn unit_name(&self) -> Meaning {
        let unit = [Sense::Is(Meaning::Unit), Sense::Is(Meaning::PositionUnit)];
        if !self.is_named() && !self.has(&[Sense::BareName, Sense::EitherKind]) {
            return Meaning::Collective;
        }
        if self.has(&unit) { Meaning::NominatedBy } else { Meaning::Unit }
    }

    fn bare_unit(&self, head: &HeadColumn) -> Meaning {
        let first = self.columns.iter().find(|other| other.sense == Sense::BareUnit) == Some(head);
        let named = self.is_named() || self.is_named_under_kind();
        if !named && !self.has(&[Sense::BareName, Sense::UnitName, Sense::EitherKind]) && first {
            return if self.mostly(head.column, is_person) {
                Meaning::Recipient
            } else {
                Meaning::Collective
            };
        }
        let unit = [Sense::Is(Meaning::Unit), Sense::Is(Meaning::PositionUnit), Sense::UnitName];
        if first && !self.has(&unit) {
            return Meaning::Unit;
        }
        if self.has(&[Sense::Is(Meaning::NominatedBy)]) { Meaning::Unit } else { Meaning::NominatedBy }
    }

    /// Where no heading names the recipient, the column that holds names does.
    fn name_by_content(&self, columns: &mut [Column]) {
        if columns.iter().any(|column| column.meaning.names_recipient()) {
            return;
        }
        let unnamed = columns.iter_mut().filter(|column| column.meaning == Meaning::Unnamed);
        for column in unnamed {
            if self.mostly(column.column, |text| matches!(looks(text), Looks::Person | Looks::Collective)) {
                column.meaning = Meaning::Recipient;
                column.basis = Basis::Content;
                return;
            }
        }
    }

    /// A table of numbers by unit is a summary, no list of nominations.
    fn counts_only(&self, columns: &[Column]) -> bool {
        let sure = self.columns.iter().any(|head| {
            matches!(
                head.sense,
                Sense::Is(
                    Meaning::Name
                        | Meaning::FamilyName
                        | Meaning::Recipient
                        | Meaning::Citation
                        | Meaning::NominatedBy
                )
            )
        });
        let is_number = |text: &str| text.parse::<f64>().is_ok();
        let counts = columns
            .iter()
            .filter(|column| column.meaning != Meaning::Ordinal)
            .filter(|column| {
                self.texts(column.column).any(|text| text.parse::<f64>().is_ok_and(|count| count > 1.0))
            })
            .filter(|column| self.mostly(column.column, is_number))
            .count();
        !sure && counts >= 2
    }
}

/// A heading over ticks, folded: "Cờ" alone is an emulation flag there, where no other word folds to it.
pub(crate) fn ticked_award(heading: &str) -> String {
    let folded = fold(heading);
    let is_flag = heading.to_lowercase().split([' ', '\n']).next_back() == Some("cờ");
    if is_flag { format!("{folded} thi dua") } else { folded }
}

fn is_person(text: &str) -> bool {
    matches!(looks(text), Looks::Person | Looks::PersonShape)
}

/// "Tên đơn vị" beside filled names is the persons' unit, no second recipient.
fn collective_beside_names(columns: &mut [Column], view: &View<'_>) {
    let name = columns.iter().find(|column| column.meaning == Meaning::Name).map(|column| column.column);
    let collective = columns.iter().position(|column| column.meaning == Meaning::Collective);
    let (Some(name), Some(place)) = (name, collective) else { return };
    let Some(column) = columns.get(place).map(|column| column.column) else { return };
    let both = view.below.iter().filter(|row| row.cell(name).is_some() && row.cell(column).is_some()).count();
    let names = view.below.iter().filter(|row| row.cell(name).is_some()).count();
    let has_unit = columns.iter().any(|other| matches!(other.meaning, Meaning::Unit | Meaning::PositionUnit));
    if both * 2 > names
        && let Some(found) = columns.get_mut(place)
    {
        found.meaning = if has_unit { Meaning::NominatedBy } else { Meaning::Unit };
    }
}
