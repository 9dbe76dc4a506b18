//! `check_names`: whether what somebody typed for a name would be believed if a list said so.

use super::read::DoubtView;
use super::source::{ListBooks, lexicon};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Kind;
use domain::recipient::RecipientKind;
use domain::text::{NameFault, check_person_name, clean};
use intake::{Doubt, Lexicon};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names to check.
#[derive(Debug, Deserialize, TS)]
pub struct CheckNames {
    /// Each with whatever the asker knows it by.
    pub names: Vec<TypedName>,
}

/// A name as somebody typed it.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in intake::ReadRow")]
pub struct TypedName {
    pub key: String,
    pub kind: Kind,
    pub name: String,
}

/// What there is to ask about a name.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in TypedName")]
pub struct CheckedName {
    pub key: String,
    pub doubts: Vec<DoubtView>,
}

/// Checks typed names as those of a list are checked. Changes nothing.
///
/// # Errors
/// None but the file's own.
pub async fn check_names(desk: Desk, input: CheckNames) -> Result<Vec<CheckedName>, Failure> {
    let books = ListBooks::load(&desk).await?;
    let lexicon = lexicon(&books.catalogue);
    let checked = |one: TypedName| {
        let doubts = name_doubts(&lexicon, one.kind.into(), &one.name);
        CheckedName { key: one.key, doubts }
    };
    Ok(input.names.into_iter().map(checked).collect())
}

/// A list in which nothing but the name can be asked about.
const HEAD: &str = "TT\tHọ và tên\tChức vụ\tĐơn vị công tác\tHình thức";

/// What a list would have to be asked if it wrote this name: it is read as the one row of a list that is clear otherwise.
pub(crate) fn name_doubts(lexicon: &Lexicon, kind: RecipientKind, name: &str) -> Vec<DoubtView> {
    let name = clean(name);
    // A collective is called as it is called; no reading knows better than whoever typed it.
    if kind != RecipientKind::Individual {
        return if name.is_empty() { vec![unlikely(&name)] } else { Vec::new() };
    }
    match check_person_name(&name) {
        Err(NameFault::Empty) => return vec![unlikely(&name)],
        Err(fault) => return vec![DoubtView::of(&Doubt::NameFault { cell: String::new(), fault })],
        Ok(()) => {}
    }
    let list = format!("{HEAD}\n1\t{name}\tGiáo viên\tCĐCS Trường Mầm non Sơn Ca\tBằng khen");
    let row = intake::read_pasted(&list, lexicon).ok().and_then(|mut reading| {
        // More rows than one, or none: it is no plain name.
        (reading.rows.len() == 1).then(|| reading.rows.remove(0))
    });
    let Some(row) = row else { return vec![unlikely(&name)] };
    let doubts: Vec<DoubtView> =
        row.doubts.iter().filter(|one| is_of_name(one)).map(|one| DoubtView::of(one).of_no_cell()).collect();
    // What stands in parentheses is a remark more often than a name.
    let is_other = row.name != name || row.kind != kind || name.contains(['(', ')']);
    if doubts.is_empty() && is_other { vec![unlikely(&name)] } else { doubts }
}

/// Whether a doubt is about the name, not about the list around it.
const fn is_of_name(doubt: &Doubt) -> bool {
    !matches!(
        doubt,
        Doubt::AwardUnknown { .. }
            | Doubt::AwardMissing
            | Doubt::AwardGuessed { .. }
            | Doubt::ThemeMissing
            | Doubt::ThemeUnknown { .. }
            | Doubt::ColumnGuessed { .. }
            | Doubt::ColumnUnnamed { .. }
            | Doubt::KindGuessed { .. }
            | Doubt::OrdinalGap { .. }
            | Doubt::Hidden
    )
}

fn unlikely(name: &str) -> DoubtView {
    DoubtView::of(&Doubt::NameUnlikely { cell: String::new(), text: name.to_owned() })
}

impl DoubtView {
    /// Of a name that was typed and stands in no cell: whoever says it fills the place of the cell.
    fn of_no_cell(mut self) -> Self {
        if let Some(cell) = self.facts.get_mut("cell") {
            cell.clear();
        }
        self
    }
}
