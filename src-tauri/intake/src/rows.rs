//! Reads one row of a table as a nomination.

mod awarded;
mod told;

use crate::above::Above;
use crate::awards::Said;
use crate::content::{Looks, is_ditto, is_likely_name, is_tick, looks, starts_with_position};
use crate::doubt::Doubt;
use crate::grid::{Cell, Row, Sheet, address};
use crate::habits::{Habits, Women};
use crate::headings::honorific_above;
use crate::lexicon::Lexicon;
use crate::meanings::Meaning;
use crate::names::{self, NameCell};
use crate::position_unit::{How, split_position_unit};
use crate::reading::{Origin, ReadRow};
use crate::resolve::{Column, Table};
use crate::{casing, dates, honorifics, kinds, recase};
use domain::recipient::RecipientKind;
use domain::text::{clean, clean_lines, fold};

/// What stands around a row: what its group rows, titles and sheet say.
pub(crate) struct Around<'a> {
    pub lexicon: &'a Lexicon,
    pub kind: Option<RecipientKind>,
    /// The unit that the nearest group row names.
    pub unit: Option<&'a str>,
    /// That unit where it has none below it, and the one that the rows around it name.
    pub base: Option<(&'a str, Option<&'a str>)>,
    /// The unit that nominates all of the list, as its title says.
    pub sender: Option<&'a str>,
    pub label: Option<&'a str>,
    /// What all of the list are honoured for, as its title says.
    pub citation: Option<&'a str>,
    /// Of award and theme, the nearest first.
    pub said: Vec<&'a Said>,
}

/// A row's cells by the meaning of their columns.
pub(crate) struct Values<'a> {
    row: &'a Row,
    habits: Habits,
    cells: Vec<(&'a Column, &'a Cell)>,
}

impl<'a> Values<'a> {
    /// The cells of a row. A cell merged downwards counts in each of its rows, a name only in its first; a ditto mark
    /// counts as the cell above.
    pub(crate) fn of(sheet: &'a Sheet, row: &'a Row, table: &'a Table, above: &Above) -> Self {
        let mut cells = Vec::with_capacity(table.columns.len());
        for column in &table.columns {
            let own = row.cell(column.column).filter(|cell| !is_nothing(&cell.text));
            let names = column.meaning.names_recipient() || column.meaning == Meaning::Ordinal;
            let cell = match own {
                Some(cell) if !names && is_ditto(&cell.text) => above.cell(sheet, column.column),
                None if !names => above.merged(sheet, row.number, column.column),
                own => own,
            };
            cells.extend(cell.map(|cell| (column, cell)));
        }
        Self { row, habits: table.habits, cells }
    }

    /// The first cell of a meaning.
    pub(crate) fn cell(&self, meaning: Meaning) -> Option<&'a Cell> {
        self.cells.iter().find(|(column, _)| column.meaning == meaning).map(|(_, cell)| *cell)
    }

    /// The text of a meaning, its columns joined; `None` where all are empty.
    fn text(&self, meaning: Meaning, between: &str) -> Option<String> {
        let mut texts: Vec<String> = Vec::new();
        for (_, cell) in self.cells.iter().filter(|(column, _)| column.meaning == meaning) {
            // A comma at the end parts it from the next column's text.
            let text = cell.line().trim_end_matches([',', ';', ' ']).to_owned();
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        (!texts.is_empty()).then(|| texts.join(between))
    }

    fn line(&self, meaning: Meaning) -> Option<String> {
        self.text(meaning, " ")
    }

    fn address(&self, cell: &Cell) -> String {
        address(cell.column, self.row.number)
    }

    /// The cell that names the recipient, its column's meaning, and its text with line breaks.
    pub(crate) fn recipient(&self) -> Option<(&'a Cell, Meaning, String)> {
        let naming = |meaning: Meaning| meaning.names_recipient();
        let (column, cell) = *self.cells.iter().find(|(column, _)| naming(column.meaning))?;
        // Family and given names in columns of their own, or one heading over honorific and name.
        let same = |other: &Column| match column.meaning {
            Meaning::FamilyName | Meaning::GivenName | Meaning::Name => {
                matches!(other.meaning, Meaning::FamilyName | Meaning::GivenName)
                    || (other.meaning == Meaning::Name && other.heading == column.heading)
            }
            _ => other.column == column.column,
        };
        let texts: Vec<String> =
            self.cells.iter().filter(|(other, _)| same(other)).map(|(_, cell)| cell.lines()).collect();
        Some((cell, column.meaning, texts.join(" ")))
    }

    /// The text that names the recipient in the other encoding that it could be of, where both are Vietnamese.
    fn other_recipient(&self) -> Option<String> {
        let (own, meaning, _) = self.recipient()?;
        let of_person = |meaning| matches!(meaning, Meaning::Name | Meaning::FamilyName | Meaning::GivenName);
        let naming =
            |column: &Column| column.column == own.column || of_person(meaning) && of_person(column.meaning);
        let cells = || self.cells.iter().filter(|(column, _)| naming(column)).map(|(_, cell)| *cell);
        cells().any(|cell| cell.other.is_some()).then(|| {
            let texts = cells().map(|cell| cell.other.as_deref().map_or_else(|| cell.lines(), clean_lines));
            texts.collect::<Vec<_>>().join(" ")
        })
    }

    /// The honorific in the heading above a name.
    fn honorific_above(&self, cell: &Cell) -> Option<String> {
        let (column, _) = self.cells.iter().find(|(_, other)| other.column == cell.column)?;
        // "Họ và tên Ông/Bà" gives neither.
        let is_both = column.heading.contains(['/', ',']);
        honorific_above(&column.heading).filter(|_| !is_both).map(str::to_owned)
    }

    /// The number that the list gives the row.
    pub(crate) fn ordinal(&self) -> Option<u32> {
        clean(&self.cell(Meaning::Ordinal)?.text).trim_end_matches(['.', ')', ' ']).parse().ok()
    }
}

/// Whether a text stands for nothing: a dash, points.
fn is_nothing(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.' | '…' | '_'))
}

/// Reads a nomination; `None` where the row names nobody.
pub(crate) fn read(values: &Values<'_>, around: &Around<'_>, origin: Origin) -> Option<ReadRow> {
    let (cell, column, text) = values.recipient()?;
    let said = values.cell(Meaning::Kind).and_then(|cell| kinds::by_word(&cell.text));
    let (number, bare) = names::leading_number(&text);
    // Only a person has an honorific or a gender, whatever the name looks like.
    let personal = values.cell(Meaning::Honorific).or_else(|| values.cell(Meaning::Gender)).is_some();
    let personal = personal || is_person_by_post(values, around, (column, bare));
    let (kind, kind_doubt) = match said {
        None if personal => (RecipientKind::Individual, None),
        said => {
            let post = values.cell(Meaning::Position).map(Cell::line);
            kinds::beside_post(
                kinds::decide(said.or(around.kind), column, bare),
                column,
                bare,
                post.as_deref(),
            )
        }
    };
    let mut row = ReadRow {
        origin,
        kind,
        honorific: None,
        name: String::new(),
        position: None,
        unit: None,
        nominated_by: values
            .line(Meaning::NominatedBy)
            .or_else(|| around.unit.or(around.sender).map(str::to_owned)),
        award: None,
        award_text: None,
        theme: None,
        citation: values.line(Meaning::Citation).or_else(|| around.citation.map(str::to_owned)),
        ordinal: values.ordinal().or(number),
        born: None,
        group: around.label.map(str::to_owned),
        note: values.line(Meaning::Note),
        doubts: kind_doubt.into_iter().collect(),
    };
    match kind {
        RecipientKind::Individual => {
            individual(&mut row, values, cell, bare);
            of_group(&mut row, values, around);
        }
        RecipientKind::Collective | RecipientKind::Household => collective(&mut row, values, bare),
    }
    recase::beside_name(&mut row);
    birth(&mut row, values);
    awarded::award(&mut row, values, around);
    told::faults(&mut row, values);
    Some(row)
}

/// Whether a name that could be a unit's is a person's: it has a position beside it, or no marks in a column of names.
fn is_person_by_post(values: &Values<'_>, around: &Around<'_>, (column, name): (Meaning, &str)) -> bool {
    let is_position = |cell: &Cell| starts_with_position(&cell.text);
    let post = values.cell(Meaning::Position).or_else(|| values.cell(Meaning::PositionUnit));
    let of_names = matches!(column, Meaning::Name | Meaning::FamilyName) && name.is_ascii();
    let NameCell { name, rest, .. } = names::part(name);
    let is_beside = post.is_some_and(is_position) || rest.is_some_and(|rest| starts_with_position(&rest));
    let is_shaped = is_beside && looks(&name) == Looks::PersonShape;
    around.kind != Some(RecipientKind::Collective)
        && ((of_names || is_beside) && is_likely_name(&name) || is_shaped)
}

fn individual(row: &mut ReadRow, values: &Values<'_>, cell: &Cell, text: &str) {
    let own = values.cell(Meaning::Honorific).and_then(|cell| honorifics::honorific_word(&cell.text));
    let cell_of = names::part(text).beside(own.as_deref(), text);
    let (cell_of, asked) = cell_of.of_family(gender_said(values).as_deref(), values.habits.names, text);
    let NameCell { honorific, degree, name, rest, born, .. } = cell_of;
    row.doubts.extend(asked.map(|text| Doubt::NameUnlikely { cell: values.address(cell), text }));
    row.doubts.extend(degree.map(|text| Doubt::DegreeLeftOut { text }));
    let (name, recased) = casing::person(&name);
    row.doubts.extend(recased);
    row.born = born;
    row.honorific = own.or(honorific).or_else(|| values.honorific_above(cell));
    gender(row, values);
    if let Some(other) = values.other_recipient() {
        let other = casing::person(&names::part(&other).name).0;
        row.doubts.push(told::either(values.address(cell), &name, other));
    } else {
        told::check_name(row, values, cell, &name);
    }
    row.name = name;
    post(row, values, rest.as_deref());
}

/// A person under a group row of a unit, with no unit beside the name, is of that unit; who nominates, others say.
fn of_group(row: &mut ReadRow, values: &Values<'_>, around: &Around<'_>) {
    let Some((unit, outer)) = around.base.filter(|_| row.unit.is_none()) else { return };
    row.unit = Some(unit.to_owned());
    if values.line(Meaning::NominatedBy).is_none() {
        row.nominated_by = outer.or(around.sender).map(str::to_owned);
    }
}

/// An honorific from the gender, where the list gives none; a doubt where the two disagree.
fn gender(row: &mut ReadRow, values: &Values<'_>) {
    let Some(honorific) = gender_said(values) else { return };
    match row.honorific.as_deref() {
        None => row.honorific = Some(honorific),
        Some(found @ ("Ông" | "Bà")) if found != honorific => {
            let gender = values.cell(Meaning::Gender).map_or_else(|| honorific.clone(), Cell::line);
            row.doubts.push(Doubt::HonorificDiffers { honorific: found.to_owned(), gender });
        }
        Some(_) => {}
    }
}

/// The honorific that goes with the gender which the row says, in one column or in one for each.
fn gender_said(values: &Values<'_>) -> Option<String> {
    let said = match values.cell(Meaning::Gender) {
        Some(cell) => fold(&cell.text),
        None => match (values.cell(Meaning::Men), values.cell(Meaning::Women)) {
            (Some(_), None) => "nam".to_owned(),
            (None, Some(_)) => "nu".to_owned(),
            (None, None) if values.habits.women_only == Women::Ticked => "nam".to_owned(),
            _ => return None,
        },
    };
    match said.as_str() {
        "nam" => Some("Ông".to_owned()),
        "nu" | "x" => Some("Bà".to_owned()),
        _ => None,
    }
}

/// Position and unit: from columns of their own, from one column for both, or from the name's cell.
fn post(row: &mut ReadRow, values: &Values<'_>, rest: Option<&str>) {
    let part = values.text(Meaning::UnitPart, ", ");
    let unit = match (part, values.text(Meaning::Unit, ", ")) {
        (Some(part), Some(unit)) => Some(format!("{part}, {unit}")),
        (part, unit) => part.or(unit),
    };
    row.position = values.text(Meaning::Position, ", ");
    row.unit = unit;
    let together = values.cell(Meaning::PositionUnit);
    let text = together.map(Cell::lines).or_else(|| rest.map(str::to_owned));
    let old = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.raw.is_some());
    let (text, at) = match (text, &row.position, &row.unit) {
        (Some(text), _, _) => (text, together.or_else(|| values.recipient().map(|(cell, ..)| cell))),
        // One of the two columns is missing: the other may hold both.
        (None, Some(position), None) => (position.clone(), values.cell(Meaning::Position)),
        (None, None, Some(unit)) => (unit.clone(), values.cell(Meaning::Unit)),
        (None, ..) => return,
    };
    let parted = split_position_unit(&text);
    let alone = together.is_none() && rest.is_none();
    if alone && (parted.how != How::Sure || parted.position.is_none() || parted.unit.is_none()) {
        return;
    }
    let cell = || at.map(|cell| values.address(cell)).unwrap_or_default();
    let both = row.unit.is_none() && row.position.is_none() || alone;
    match parted.how {
        How::Guessed if both => {
            row.doubts.push(Doubt::PositionUnitGuessed { cell: cell(), text: clean(&text) });
        }
        How::Unsplit if both => {
            row.doubts.push(Doubt::PositionUnitUnsplit { cell: cell(), text: clean(&text) });
        }
        How::Guessed | How::Unsplit | How::Sure => {}
    }
    if alone {
        (row.position, row.unit) = (parted.position, parted.unit);
    } else {
        // Behind a name TCVN3's small `ủy` is the first letter of the position.
        let own = parted.position.map(|text| if old(at) { capital_first(&text) } else { text });
        let left: Vec<String> = match (&row.position, &row.unit) {
            (Some(position), Some(unit)) => {
                let read = own.iter().chain(&parted.unit);
                read.filter(|text| !says_all(&[position, unit], text)).cloned().collect()
            }
            _ => Vec::new(),
        };
        if !left.is_empty() {
            row.doubts.push(Doubt::TextLeftOut { cell: cell(), text: left.join(", ") });
        }
        row.position = row.position.take().or(own);
        row.unit = row.unit.take().or(parted.unit);
    }
}

/// Whether these texts hold every word of another: what is said twice over is said once.
fn says_all(texts: &[&String], other: &str) -> bool {
    let said: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    fold(other).split(' ').all(|word| said.iter().any(|text| text.split(' ').any(|there| there == word)))
}

/// The text with a capital in front.
fn capital_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn collective(row: &mut ReadRow, values: &Values<'_>, text: &str) {
    let (name, recased) = casing::collective(clean(text).trim_end_matches([',', ';']));
    row.doubts.extend(recased);
    if let Some((other, (cell, ..))) = values.other_recipient().zip(values.recipient()) {
        row.doubts.push(told::either(values.address(cell), &name, casing::collective(&clean(&other)).0));
    }
    // A unit has no position: what stands there is told, where it is no word for units.
    if let Some(post) = values.cell(Meaning::Position).filter(|cell| starts_with_position(&cell.text)) {
        row.doubts.push(Doubt::TextLeftOut { cell: values.address(post), text: post.line() });
    }
    row.name = name;
    let beside = values.text(Meaning::PositionUnit, ", ").or_else(|| values.text(Meaning::Unit, ", "));
    // A list of persons repeats the collective's own name in its column for units.
    row.unit = beside.filter(|unit| *unit != row.name);
}

fn birth(row: &mut ReadRow, values: &Values<'_>) {
    let ticked = |meaning| values.cell(meaning).filter(|cell| !is_tick(&cell.text));
    let cell =
        values.cell(Meaning::BirthDate).or_else(|| ticked(Meaning::Men)).or_else(|| ticked(Meaning::Women));
    let Some(cell) = cell else { return };
    match dates::born(&cell.line()) {
        Some(born) => row.born = Some(born),
        None => row.doubts.push(Doubt::DateUnread { cell: values.address(cell), text: cell.line() }),
    }
}
