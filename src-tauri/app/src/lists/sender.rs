//! Who sent a list whose rows do not say so: the unit of its letterhead, or the one that an officer named.

use super::source::ListBooks;
use crate::nominations::recipients::unit_key;
use domain::text::{clean, fold};
use intake::{Reading, RowRole, SheetGrid};
use serde::Serialize;
use ts_rs::TS;

/// Who sent a list, as it is sent itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ListSenders")]
pub struct Senders {
    /// The rows that name no nominating unit themselves.
    pub rows: i64,
    /// The units taken for theirs: one, or one a sheet.
    pub names: Vec<String>,
    /// How they are known; nothing where they are not.
    pub how: Option<SenderEvidence>,
}

/// How a sender is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SenderEvidence {
    /// The letterhead names it.
    Letterhead,
    /// An officer said so.
    Said,
}

/// Gives rows that name no nominating unit the sender's: what was said, else the letterhead of their sheet, else the one
/// letterhead of the file.
pub(crate) fn name_senders(reading: &mut Reading, said: Option<&str>, books: &ListBooks) -> Senders {
    let heads: Vec<(String, String)> = reading
        .sheets
        .iter()
        .filter_map(|sheet| Some((sheet.name.clone(), as_in_books(&letterhead(sheet, books)?, books))))
        .collect();
    let mut names: Vec<String> = heads.iter().map(|(_, name)| name.clone()).collect();
    names.dedup_by_key(|name| unit_key(name));
    let of_file = if let [only] = names.as_slice() { Some(only.clone()) } else { None };
    let said = said.map(clean);
    let mut senders = Senders::default();
    for row in reading.rows.iter_mut().filter(|row| row.nominated_by.is_none()) {
        senders.rows += 1;
        let own = || heads.iter().find(|(sheet, _)| *sheet == row.origin.sheet).map(|(_, name)| name.clone());
        row.nominated_by = match &said {
            Some(said) => (!said.is_empty()).then(|| said.clone()),
            None => own().or_else(|| of_file.clone()),
        };
        senders.names.extend(row.nominated_by.clone());
    }
    senders.names.sort();
    senders.names.dedup();
    let evidence = if said.is_some() { SenderEvidence::Said } else { SenderEvidence::Letterhead };
    senders.how = (!senders.names.is_empty()).then_some(evidence);
    senders
}

/// A unit as the books write it, else in the case that is printed.
fn as_in_books(name: &str, books: &ListBooks) -> String {
    let key = unit_key(name);
    let known = books.units.iter().rev().find(|unit| unit_key(unit) == key);
    known.cloned().unwrap_or_else(|| intake::unit_in_print_case(name))
}

/// The unit that issued the list: the last that the lines above its title name, each below the one that it belongs to.
fn letterhead(sheet: &SheetGrid, books: &ListBooks) -> Option<String> {
    let above =
        sheet.rows.iter().take_while(|row| !matches!(row.role, RowRole::Heading | RowRole::Nomination));
    let lines = above.flat_map(|row| &row.cells).flat_map(|cell| cell.split(['\n', '\r'])).map(clean);
    // "Biểu 3" and "Phụ lục I" stand above the letterhead as well as below it.
    let lines = lines.filter(|line| !is_form_number(&fold(line)));
    let lines: Vec<String> = lines.take_while(|line| !is_list_title(&fold(line))).collect();
    let mut last: Option<String> = None;
    let mut goes_on = false;
    for line in lines.iter().filter(|line| !line.is_empty()) {
        let folded = fold(line);
        match &mut last {
            // `LIÊN ĐOÀN LAO ĐỘNG` over `HUYỆN BA BỂ`.
            Some(name) if goes_on && PLACES.iter().any(|lead| folded.starts_with(lead)) => {
                name.push(' ');
                name.push_str(line);
                goes_on = false;
            }
            _ if is_unit(&folded) => {
                last = Some(without_body(line));
                goes_on = true;
            }
            _ => goes_on = false,
        }
    }
    // The office's own letterhead says who compiled the list, not who nominates.
    last.filter(|name| !books.office.iter().any(|own| unit_key(own) == unit_key(name)))
}

const PLACES: &[&str] = &["tinh ", "thanh pho ", "huyen ", "thi xa ", "xa ", "phuong ", "khu "];

/// How the names of those begin that send lists (folded).
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "cong doan", "cd ", "cdcs", "ldld", "lien doan lao dong", "nghiep doan", "truong ", "cong ty", "tong cong ty", "so ", "benh vien",
    "trung tam", "ubnd", "uy ban nhan dan", "ban quan ly", "chi cuc", "cuc ", "phong ", "hoi ", "huyen uy", "thanh uy", "tinh uy", "bch cong doan",
    "bch cd", "bch ldld", "ban chap hanh cong doan", "ban chap hanh ldld", "ban thuong vu cong doan", "ban thuong vu ldld", "kho bac", "bao hiem",
    "toa an", "vien ", "ngan hang", "dien luc", "buu dien", "hop tac xa", "xi nghiep", "nha may",
];

fn is_unit(folded: &str) -> bool {
    UNITS.iter().any(|lead| folded.starts_with(lead)) && !folded.contains("khen")
}

/// `Phụ lục I`, `Biểu số 3`, `Mẫu 01`: which form the paper is, and no word of what it lists.
fn is_form_number(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let leads = ["phu luc", "bieu", "bieu mau", "mau", "mau so", "bieu so", "phu luc so"];
    let number =
        |word: &str| word.chars().any(|c| c.is_ascii_digit()) || word.chars().all(|c| "ivx".contains(c));
    words.split_last().is_some_and(|(last, lead)| leads.contains(&lead.join(" ").as_str()) && number(last))
}

fn is_list_title(folded: &str) -> bool {
    ["danh sach", "phu luc", "bieu ", "bang tong hop", "tong hop", "trich ngang", "to trinh"]
        .iter()
        .any(|lead| folded.starts_with(lead))
}

/// `BCH CÔNG ĐOÀN NGÀNH Y TẾ`: the unit without the body that speaks for it.
fn without_body(line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let body = match fold(line) {
        folded if folded.starts_with("bch ") => 1,
        folded if folded.starts_with("ban chap hanh ") || folded.starts_with("ban thuong vu ") => 3,
        _ => 0,
    };
    words.get(body..).unwrap_or_default().join(" ")
}
