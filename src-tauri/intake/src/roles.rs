//! What a row under a heading is, told by its shape and words alone.

use crate::content::{Looks, is_likely_name, looks, starts_with_position};
use crate::grid::{Cell, Row, Sheet};
use crate::groups::Group;
use crate::lexicon::Lexicon;
use crate::meanings::Meaning;
use crate::names::{self, NameCell, leading_number};
use crate::resolve::Table;
use crate::rows::Values;
use crate::titles::{is_list_title, is_of_state};
use crate::{signature, totals};
use domain::recipient::RecipientKind;
use domain::text::{fold, split_honorific};

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `(1) (2) (3)` under a heading.
    ColumnNumbers,
    /// A total row.
    Total,
    /// A cell of the block under the table.
    Signature,
    /// The title of a further list.
    Title,
    /// A group row with its words.
    Group(String),
    /// A number and nothing else.
    NumberOnly,
    /// A row that names somebody.
    Nomination,
    /// Something is there, but nobody is named; `few` cells could be a remark.
    Nobody,
}

/// A table's row before it is read.
pub(crate) struct Candidate<'a> {
    pub sheet: &'a Sheet,
    pub table: &'a Table,
    pub row: &'a Row,
    pub lexicon: &'a Lexicon,
    /// The kind that the nearest group row says.
    pub kind: Option<RecipientKind>,
    /// The number of the nomination above.
    pub before: Option<u32>,
}

impl Candidate<'_> {
    /// What the row is.
    pub(crate) fn shape(&self, values: &Values<'_>) -> Shape {
        if is_column_numbers(self.row) || self.is_counted_below_heading() {
            return Shape::ColumnNumbers;
        }
        // A number is nobody's name; a date is asked about.
        let is_word = |(_, _, text): &(&Cell, Meaning, String)| text.trim().parse::<u32>().is_err();
        let named = values.recipient().filter(is_word);
        if values.ordinal().is_some() {
            return match named {
                None if self.row.cells.len() == 1 => Shape::NumberOnly,
                // The group's words stand wherever there was room.
                None if self.row.cells.len() == 2
                    && self.row.cells.last().is_some_and(|cell| self.is_numbered_group(&cell.line())) =>
                {
                    Shape::Group(label(self.row))
                }
                None => Shape::Nobody,
                Some((_, _, text)) if self.is_numbered_group(&text) => Shape::Group(label(self.row)),
                Some(_) => Shape::Nomination,
            };
        }
        let texts: Vec<String> = self.row.cells.iter().map(Cell::line).collect();
        let first = texts.first().map(String::as_str).unwrap_or_default();
        if self.row.cells.len() == 1 && is_remark(first) {
            return Shape::Nobody;
        }
        if self.row.cells.len() <= 3 && texts.iter().any(|text| is_of_state(text)) {
            return Shape::Title;
        }
        if texts.iter().any(|text| totals::is_total(text)) {
            return Shape::Total;
        }
        // "Bà Rịa, ngày 15 tháng 11 năm 2023" is no woman.
        let dated =
            self.row.cells.len() <= 2 && texts.iter().any(|text| signature::is_date_line(&fold(text)));
        if dated {
            return Shape::Signature;
        }
        let surely_person = is_surely_person(first);
        let sparse = self.row.cells.len() <= 3 && !surely_person;
        if sparse && signature::is_signature(self.beside_posts(values).iter().map(String::as_str)) {
            return Shape::Signature;
        }
        if self.row.cells.len() <= 2 && is_list_title(first) {
            return Shape::Title;
        }
        if !surely_person && self.is_group(values, first) {
            return Shape::Group(label(self.row));
        }
        if named.is_some() { Shape::Nomination } else { Shape::Nobody }
    }

    /// `1 | 2`, or `(1)` alone, straight below the words above the columns.
    fn is_counted_below_heading(&self) -> bool {
        let below = self.table.heading.as_ref().is_some_and(|heading| heading.last + 1 == self.row.number);
        let number = |cell: &Cell| cell.line().trim_matches(['(', ')', ' ']).parse::<usize>().ok();
        let counted = self.row.cells.iter().zip(1..).all(|(cell, at)| number(cell) == Some(at));
        below && self.row.cells.len() == self.table.columns.len() && counted
    }

    /// The row's texts, but for the position of a person who is named beside it: "Hiệu trưởng" signs only alone.
    fn beside_posts(&self, values: &Values<'_>) -> Vec<String> {
        let is_person =
            |text: &str| matches!(looks(text), Looks::Person | Looks::PersonShape) || is_likely_name(text);
        let named = values.recipient().is_some_and(|(_, _, text)| is_person(leading_number(&text).1));
        let is_post = |column: u32| {
            named
                && self.table.columns.iter().any(|of| of.column == column && of.meaning == Meaning::Position)
        };
        self.row.cells.iter().filter(|cell| !is_post(cell.column)).map(Cell::line).collect()
    }

    /// Whether a row without a number says what the rows below are.
    fn is_group(&self, values: &Values<'_>, first: &str) -> bool {
        let group = Group::by_text(&label(self.row), self.lexicon);
        let texts = self.row.cells.iter().filter(|cell| cell.line().parse::<f64>().is_err()).count();
        if group.is_numbered() {
            return texts <= 2;
        }
        if texts != 1 {
            return false;
        }
        if group.says_kind_or_award() || self.is_merged_across() && looks(first) != Looks::Person {
            return true;
        }
        if self.is_unit_above_person(first) || self.is_upper_union_alone(first) {
            return true;
        }
        if group.is_bulleted() && group.unit.is_some() && self.has_names_without_bullets() {
            return true;
        }
        let numbers = self.table.columns.iter().find(|column| column.meaning == Meaning::Ordinal);
        let Some(numbers) = numbers.map(|column| column.column) else { return false };
        // A word in the column for numbers is no name; a unit alone between numbered rows groups them.
        let in_numbers = self.row.cells.first().is_some_and(|cell| cell.column == numbers);
        let alone = values.recipient().is_some()
            && (self.table.columns.len() > 2 || self.is_passed_over(numbers))
            && self.has_numbers(numbers)
            && matches!(looks(first), Looks::Collective | Looks::Unclear);
        in_numbers || alone
    }

    /// Whether the row's one cell is merged across most of the table, as no name is.
    fn is_merged_across(&self) -> bool {
        let Some(cell) = self.row.cells.first() else { return false };
        let merge = self.sheet.merge_at(self.row.number, cell.column);
        let columns = self.table.columns.len();
        merge.is_some_and(|merge| {
            let wide = (merge.right - merge.left + 1) as usize;
            wide > 2 && wide * 3 >= columns * 2 || wide == 2 && columns == 2
        })
    }

    /// Whether a union that others belong to stands alone above a unit of which more is said.
    fn is_upper_union_alone(&self, first: &str) -> bool {
        let says_more = |row: &&Row| row.cells.iter().filter(|cell| !cell.line().is_empty()).count() > 1;
        let is_upper =
            |row: &&Row| row.cells.iter().any(|cell| is_upper_union(leading_number(&cell.line()).1));
        let next = self.sheet.rows.iter().find(|row| row.number > self.row.number);
        let others = self.sheet.rows.iter().filter(|row| says_more(row) && !is_upper(row));
        self.row.cells.len() == 1
            && self.table.columns.len() > 1
            && is_upper_union(leading_number(first).1)
            && next.is_some_and(|next| says_more(&next) && !is_upper(&next))
            && others.take(2).count() > 1
    }

    /// Whether a unit alone stands above people of a list without numbers.
    fn is_unit_above_person(&self, first: &str) -> bool {
        let column =
            |column: &&crate::resolve::Column| matches!(column.meaning, Meaning::Name | Meaning::FamilyName);
        let Some(names) = self.table.columns.iter().find(column) else { return false };
        let next = self.sheet.rows.iter().find(|row| row.number > self.row.number);
        self.kind != Some(RecipientKind::Collective)
            && self.table.columns.len() > 1
            && looks(leading_number(first).1) == Looks::Collective
            && next.is_some_and(|next| {
                next.cells.len() > 1
                    && next.cell(names.column).is_some_and(|cell| {
                        let line = cell.text.trim().lines().next().unwrap_or_default();
                        matches!(looks(line), Looks::Person | Looks::PersonShape)
                    })
            })
    }

    /// Whether other rows name somebody without a dash in front.
    fn has_names_without_bullets(&self) -> bool {
        let Some(names) = self.table.columns.iter().find(|column| column.meaning.names_recipient()) else {
            return false;
        };
        let below = self.sheet.rows.iter().filter(|row| row.number > self.row.number).take(3);
        below
            .filter_map(|row| row.cell(names.column))
            .any(|cell| !cell.text.trim_start().starts_with(['-', '+', '*', '•']))
    }

    /// `1 | LĐLĐ huyện Ba Bể` and nothing else: above people, or above units that are numbered anew.
    fn is_unit_above(&self, text: &str) -> bool {
        if self.row.cells.len() != 2 || looks(text) != Looks::Collective {
            return false;
        }
        let Some(next) = self.sheet.rows.iter().find(|row| row.number > self.row.number) else {
            return false;
        };
        let names_people = self
            .table
            .columns
            .iter()
            .any(|column| matches!(column.meaning, Meaning::Name | Meaning::FamilyName));
        let above_people = names_people
            && self.kind != Some(RecipientKind::Collective)
            && self.table.columns.len() > 2
            && next.cells.len() > 2;
        // A number that the row below has too, or from which it begins anew, is the group's.
        let (own, number) = (first_number(self.row), first_number(next));
        let follows = self.before.map(|before| before.saturating_add(1));
        if self.is_counted() {
            return false;
        }
        let between = follows.is_some() && number == follows && own != follows;
        let anew = number == Some(1) || number == own || between;
        number.is_some() && (above_people || anew && is_upper_union(text))
    }

    /// Whether the numbers go on behind the row as if it were not there, or begin anew: nobody forgot its number.
    fn is_passed_over(&self, column: u32) -> bool {
        let next = self.sheet.rows.iter().find(|row| row.number > self.row.number);
        let number = next.and_then(|row| row.cell(column)).map(Cell::line);
        let number = number.and_then(|text| text.trim_end_matches(['.', ')']).parse::<u32>().ok());
        number.is_some_and(|number| number == 1 || Some(number) == self.before.map(|before| before + 1))
    }

    /// Whether the row is counted with the others: "4 | Khối Mặt trận …" between 3 and 5.
    fn is_counted(&self) -> bool {
        let next = self.sheet.rows.iter().find(|row| row.number > self.row.number);
        let own = first_number(self.row);
        let follows = self.before.map_or(1, |before| before.saturating_add(1));
        own == Some(follows) && next.and_then(first_number) == Some(follows.saturating_add(1))
    }

    /// Whether rows of this sheet are numbered at all.
    fn has_numbers(&self, column: u32) -> bool {
        let number = |cell: &Cell| cell.line().trim_end_matches('.').parse::<u32>().is_ok();
        self.sheet.rows.iter().any(|row| row.cell(column).is_some_and(number))
    }

    /// `1 | Tập thể` and `1 | Bằng khen`: a number, but nobody is named.
    fn is_numbered_group(&self, text: &str) -> bool {
        if is_surely_person(text) {
            return false;
        }
        if self.is_unit_above(text) {
            return true;
        }
        let group = Group::by_text(text, self.lexicon);
        let longest = if group.said.award.is_some() { 120 } else { 60 };
        if self.row.cells.len() > 2 || text.chars().count() > longest {
            return false;
        }
        // "Tap the Doi Khai thac 3", counted with the others, says more than a kind.
        let follows = self.before.is_some_and(|before| first_number(self.row) == Some(before + 1));
        let asks = ["de nghi", "khen", "tang"].iter().any(|word| fold(text).contains(word));
        let is_one = (follows || self.is_counted())
            && group.said.award.is_none()
            && text.split(' ').count() > 4
            && !asks;
        let is_unit = looks(text) == Looks::Collective && group.kind.is_none() || is_one;
        group.says_kind_or_award() && !is_unit
    }
}

/// The number that a row begins with.
fn first_number(row: &Row) -> Option<u32> {
    row.cells.first()?.line().trim_end_matches(['.', ')']).parse().ok()
}

/// A name with a position and more beside it, which nobody signs with.
pub(crate) fn is_person_with_post(row: &Row) -> bool {
    let name = row.cells.first().map(Cell::line).unwrap_or_default();
    row.cells.len() > 2
        && matches!(looks(leading_number(&name).1), Looks::Person | Looks::PersonShape)
        && row.cells.iter().skip(1).any(|cell| starts_with_position(&cell.text))
        && !signature::is_signature(std::iter::once(name.as_str()))
}

/// `1. Ông Nguyễn Văn A, Kế toán, Sở Y tế;` in one paragraph.
pub(crate) fn is_numbered_person(row: &Row) -> bool {
    let [cell] = row.cells.as_slice() else { return false };
    let line = cell.line();
    let (number, rest) = leading_number(&line);
    number.is_some() && looks(rest) == Looks::Person
}

/// A union that others belong to: `LĐLĐ huyện Ba Bể`, `Công đoàn ngành Y tế`.
pub(crate) fn is_upper_union(text: &str) -> bool {
    const LEADS: &[&str] = &["ldld ", "lien doan lao dong ", "cum ", "khoi "];
    // A union of one plant or school has none below it, one of a place, a branch or a group of companies has.
    const ABOVE: &[&str] = &[
        "nganh",
        "vien chuc",
        "cac",
        "xa",
        "phuong",
        "dac khu",
        "huyen",
        "thi xa",
        "thanh pho",
        "quan",
        "thi tran",
        "tinh",
        "khu",
        "tong cong ty",
        "tap doan",
        "so",
        "ban quan ly",
    ];
    let folded = fold(text);
    let union = folded.strip_prefix("cong doan ").or_else(|| folded.strip_prefix("cd "));
    let of_others = |rest: &str| {
        let begins = |lead: &&str| {
            rest.strip_prefix(lead).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        ABOVE.iter().any(begins)
    };
    LEADS.iter().any(|lead| folded.starts_with(lead)) || union.is_some_and(of_others)
}

/// `Ghi chú: …` and the like under a table.
fn is_remark(text: &str) -> bool {
    let folded = fold(text.trim_start_matches(['*', '-', '(', ' ']));
    ["ghi chu ", "luu y ", "chu thich "].iter().any(|lead| folded.starts_with(lead))
}

/// Whether a text is an honorific and a name, or a name and a position, as no group row is.
fn is_surely_person(text: &str) -> bool {
    let NameCell { name, rest, .. } = names::part(text);
    split_honorific(text).0.is_some()
        || is_likely_name(&name) && rest.is_some_and(|rest| starts_with_position(&rest))
}

/// A group row's words: its cells that are no counts. A number or letter in a cell of its own counts as `A.`
fn label(row: &Row) -> String {
    let is_count = |text: &str| text.parse::<f64>().is_ok();
    let all = row.cells.iter().map(Cell::line).zip(0usize..);
    let texts: Vec<String> = all
        .filter(|(text, at)| *at == 0 && row.cells.len() > 1 || !is_count(text))
        .map(|(text, _)| text)
        .collect();
    match texts.split_first() {
        Some((first, rest))
            if !rest.is_empty() && first.len() <= 4 && first.chars().all(char::is_alphanumeric) =>
        {
            format!("{first}. {}", rest.join(" "))
        }
        _ => texts.join(" "),
    }
}

/// `(1) (2) (3)` or `A B 1 2`: numbers of columns under a heading.
pub(crate) fn is_column_numbers(row: &Row) -> bool {
    if row.cells.len() < 2 || row.cells.iter().any(|cell| cell.text.len() > 8) {
        return false;
    }
    // Of two cells only "(1) | (2)" is sure: "1 | 2" could be a number and what it counts.
    if row.cells.len() == 2 && !row.cells.iter().all(|cell| cell.text.trim().starts_with(['(', '['])) {
        return false;
    }
    let bare: Vec<String> = row
        .cells
        .iter()
        .map(|cell| cell.line().trim_matches(['(', ')', '[', ']', ' ']).to_lowercase())
        .collect();
    let numbers: Vec<u32> = bare.iter().filter_map(|text| text.parse().ok()).collect();
    let letters = bare.iter().filter(|text| text.len() == 1 && text.chars().all(|c| c.is_ascii_lowercase()));
    let ascending = numbers.windows(2).all(|pair| matches!(pair, [one, two] if *two == *one + 1));
    numbers.len() + letters.count() == bare.len() && numbers.len() >= 2 && ascending
}
