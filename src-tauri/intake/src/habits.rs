//! How a list writes what only the rows together tell: whether only women are ticked, whether names stand bare.

use crate::content::{Looks, is_name_shaped, looks};
use crate::grid::{Cell, Row};
use crate::meanings::Meaning;
use crate::names::{NameCell, leading_number, part};
use crate::resolve::{Basis, Column};

/// The habits of one table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Habits {
    /// One column is for women and none for men: who is not ticked there is a man.
    pub women_only: Women,
    /// Names stand without any honorific.
    pub names: Names,
}

/// How women are told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Women {
    /// Not by a column of their own alone.
    #[default]
    Otherwise,
    /// By ticks in the one column that there is for either.
    Ticked,
}

/// How names stand in their column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Names {
    /// Nearly all behind `Ông`, `Bà`, `Đồng chí`, or too few to tell.
    #[default]
    Any,
    /// Some behind an honorific and some without.
    Mixed,
    /// Nearly all without: a rare `Ông …` among them may be of the family Ông.
    Bare,
}

impl Names {
    /// How these people's names stand.
    fn of(people: &[NameCell]) -> Self {
        let (all, honoured) = (people.len(), people.iter().filter(|cell| cell.honorific.is_some()).count());
        // Where nobody but some men has an honorific, it may be their family.
        let others = people.iter().any(|cell| cell.honorific.as_deref().is_some_and(|one| one != "Ông"));
        match all {
            ..=MANY => Self::Any,
            _ if honoured < 2 || honoured * 5 < all || !others && all - honoured > MANY => Self::Bare,
            _ if honoured * 5 < all * 4 => Self::Mixed,
            _ => Self::Any,
        }
    }
}

/// So many bare names make a habit.
const MANY: usize = 4;

impl Habits {
    /// Of the rows below a heading: how names stand, of more of them.
    pub fn of(columns: &[Column], below: &[&Row], long: &[&Row]) -> Self {
        let has = |meaning: Meaning| columns.iter().any(|column| column.meaning == meaning);
        let cells = |meaning: Meaning| texts(columns, below, meaning);
        let ticked = has(Meaning::Women) && !has(Meaning::Men) && !cells(Meaning::Women).is_empty();
        let named =
            [Meaning::Name, Meaning::FamilyName, Meaning::Recipient].into_iter().find(|one| has(*one));
        let people = named.map(|named| people(columns, long, named)).unwrap_or_default();
        Self { women_only: if ticked { Women::Ticked } else { Women::Otherwise }, names: Names::of(&people) }
    }
}

/// The people named in a column, whatever else stands in its cells.
fn people(columns: &[Column], below: &[&Row], meaning: Meaning) -> Vec<NameCell> {
    let Some(column) = columns.iter().find(|column| column.meaning == meaning) else { return Vec::new() };
    let cells = below.iter().filter_map(|row| row.cell(column.column));
    let read = cells.map(|cell| part(&cell.lines()));
    read.filter(|cell| matches!(looks(&cell.name), Looks::Person | Looks::PersonShape)).collect()
}

fn texts(columns: &[Column], below: &[&Row], meaning: Meaning) -> Vec<String> {
    let Some(column) = columns.iter().find(|column| column.meaning == meaning) else { return Vec::new() };
    let cells = below.iter().filter_map(|row| row.cell(column.column));
    cells.map(Cell::line).map(|text| leading_number(&text).1.to_owned()).collect()
}

/// The given names to the right of "Họ và tên", under no words of their own: one heading was meant for both columns.
pub(crate) fn given_names_beside(columns: &[Column], below: &[&Row]) -> Option<Column> {
    let is_free = |column: u32| columns.iter().all(|other| other.column != column);
    let names = columns.iter().find(|column| column.meaning == Meaning::Name)?;
    let column = names.column + 1;
    let rows: Vec<&&Row> = below.iter().filter(|row| row.cell(names.column).is_some()).collect();
    let given: Vec<String> = rows.iter().filter_map(|row| row.cell(column)).map(Cell::line).collect();
    let is_given = |text: &String| text.split(' ').count() <= 2 && is_name_shaped(text);
    let enough = !given.is_empty() && given.len() * 5 >= rows.len() * 4;
    (is_free(column) && enough && given.iter().all(is_given)).then(|| Column {
        column,
        heading: names.heading.clone(),
        meaning: Meaning::GivenName,
        award: None,
        basis: Basis::Heading,
    })
}

/// Columns under unknown words that can hold nothing of a nomination, such as counts, shares and telephones: nobody needs
/// to look at them.
pub(crate) fn set_figures_aside(columns: &mut [Column], below: &[&Row]) {
    for column in columns.iter_mut().filter(|column| column.meaning == Meaning::Unnamed) {
        let holds_letters = below
            .iter()
            .filter_map(|row| row.cell(column.column))
            .any(|cell| cell.text.contains(char::is_alphabetic));
        if !holds_letters {
            column.meaning = Meaning::Aside;
            column.basis = Basis::Content;
        }
    }
}
