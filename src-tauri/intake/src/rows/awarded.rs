//! The award that a row asks for.

use super::{Around, Values};
use crate::awards::{Decided, Said, decide};
use crate::content::is_tick;
use crate::doubt::Doubt;
use crate::lexicon::Lexicon;
use crate::meanings::Meaning;
use crate::reading::ReadRow;
use crate::resolve::ticked_award;

/// The award: from the row's own columns, else from what stands around it.
pub(super) fn award(row: &mut ReadRow, values: &Values<'_>, around: &Around<'_>) {
    let own = own_award(values, around.lexicon);
    let themed = values.cell(Meaning::Theme).map(|cell| Said::by_theme(&cell.text, around.lexicon));
    let mut said: Vec<&Said> = themed.iter().chain(&own).collect();
    if let Some((own, cell)) = own.as_ref().zip(values.cell(Meaning::Award))
        && !own.says_something()
    {
        // Words that the catalogue does not know are not hidden behind the title's.
        row.award_text = Some(own.text.clone());
        row.doubts.push(Doubt::AwardUnknown { cell: values.address(cell), text: own.text.clone() });
        return;
    }
    said.extend(around.said.iter().copied());
    let mut decided = decide(&said, around.lexicon);
    if decided.doubts.contains(&Doubt::ThemeMissing)
        && let Some(citation) = &row.citation
    {
        let cited = theme_of_citation(citation, around.lexicon);
        let mut with_citation = said.clone();
        with_citation.push(&cited);
        decided = decide(&with_citation, around.lexicon);
    }
    let Decided { award, text, theme, doubts } = decided;
    row.award = award;
    row.award_text = text;
    row.theme = theme;
    row.doubts.extend(doubts);
}

/// A citation may name the theme of a thematic award; it never names the award.
fn theme_of_citation(text: &str, lexicon: &Lexicon) -> Said {
    Said { award: None, ..Said::by_text(text, lexicon) }
}

/// What the award column says, or the heading of the column that is ticked.
fn own_award(values: &Values<'_>, lexicon: &Lexicon) -> Option<Said> {
    if let Some(text) = values.line(Meaning::Award) {
        return Some(Said::by_text(&text, lexicon));
    }
    let ticked = values
        .cells
        .iter()
        .find(|(column, cell)| column.meaning == Meaning::AwardTick && is_tick(&cell.text));
    ticked.map(|(column, _)| Said {
        text: column.heading.clone(),
        ..Said::by_text(&ticked_award(&column.heading), lexicon)
    })
}
