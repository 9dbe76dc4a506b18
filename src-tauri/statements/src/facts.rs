//! The facts of one sheet, as its QR code says them.

use crate::envelope::{SIGNED, seal};
use crate::key::PrivateKey;
use chrono::NaiveDate;
use domain::text::clean;
use thiserror::Error;

/// What the first line says: whose statement, and how it is written.
const FIRST_LINE: &str = "VD1";
/// The first line of one that says what the paper says of a replacement: who knows only the other asks for a newer page,
/// and does not call it changed.
const FIRST_LINE_NOTED: &str = "VD2";
/// The first lines that are known.
pub(crate) const FIRST_LINES: [&str; 2] = [FIRST_LINE, FIRST_LINE_NOTED];
/// The longest statement that is read, in bytes. A QR code of level M holds 2,331.
pub const LARGEST_TEXT: usize = 2_331;

/// What a sheet says, as printed. Each text is one line: NFC, single spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The authority that gives it.
    pub issuer: String,
    /// The award's name in large letters.
    pub award: String,
    /// The recipient with the honorific.
    pub recipient: String,
    /// Position and unit; empty where the sheet has none.
    pub below: String,
    /// The decision's number.
    pub number: String,
    /// The decision's date.
    pub decided_on: NaiveDate,
    /// Số sổ vàng.
    pub ordinal: i64,
    /// Which of the award's sheets it is.
    pub issue: Issue,
}

/// Which of an award's sheets a statement is of. A spoiled sheet that is printed again is no new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Issue {
    /// The sheet that was given first.
    First,
    /// One that replaced another, with what the paper says of it behind the number: `cấp lại lần 1`.
    Noted(String),
    /// One that replaced another, counted through exchanges and re-issues: 2 for the first of them. Statements were written
    /// so before they said what the paper says.
    Counted(i64),
}

/// Why no statement can be made of these facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotFacts {
    /// A text that every sheet has is empty.
    #[error("the sheet has no {0}")]
    Empty(&'static str),
    /// A number that is too low.
    #[error("{0} is too low")]
    TooLow(&'static str),
    /// Longer than any code holds.
    #[error("the statement is too long for a code")]
    TooLong,
}

impl Facts {
    /// The lines of a statement, without its signature.
    ///
    /// # Errors
    /// [`NotFacts`].
    fn lines(&self) -> Result<String, NotFacts> {
        let needed = |name, text: &str| match clean(text) {
            text if text.is_empty() => Err(NotFacts::Empty(name)),
            text => Ok(text),
        };
        let mut lines = vec![
            if matches!(self.issue, Issue::Noted(_)) { FIRST_LINE_NOTED } else { FIRST_LINE }.to_owned(),
            needed("issuer", &self.issuer)?,
            needed("award", &self.award)?,
            needed("recipient", &self.recipient)?,
        ];
        lines.extend(Some(clean(&self.below)).filter(|below| !below.is_empty()));
        lines.push(needed("number", &self.number)?);
        lines.push(self.decided_on.format("%d/%m/%Y").to_string());
        if self.ordinal < 1 {
            return Err(NotFacts::TooLow("ordinal"));
        }
        let ordinal = self.ordinal;
        lines.push(match &self.issue {
            Issue::First => ordinal.to_string(),
            Issue::Noted(note) => format!("{ordinal} ({})", needed("note", note)?),
            Issue::Counted(issue) if *issue < 2 => return Err(NotFacts::TooLow("issue")),
            Issue::Counted(issue) => format!("{ordinal} lần {issue}"),
        });
        Ok(lines.iter().map(|line| format!("{line}\n")).collect())
    }

    /// The facts of a statement's lines; nothing when they are not written exactly as [`sign`] writes them.
    pub(crate) fn read(body: &str) -> Option<Self> {
        let lines: Vec<&str> = body.strip_suffix('\n')?.split('\n').collect();
        let (issuer, award, recipient, below, number, day, place) = match lines.as_slice() {
            [_, issuer, award, recipient, below, number, day, place] => {
                (issuer, award, recipient, *below, number, day, place)
            }
            [_, issuer, award, recipient, number, day, place] => {
                (issuer, award, recipient, "", number, day, place)
            }
            _ => return None,
        };
        let (ordinal, issue) = match (place.split_once(" ("), place.split_once(" lần ")) {
            (Some((ordinal, note)), _) => (ordinal, Issue::Noted(note.strip_suffix(')')?.to_owned())),
            (None, Some((ordinal, issue))) => (ordinal, Issue::Counted(issue.parse().ok()?)),
            (None, None) => (*place, Issue::First),
        };
        let facts = Self {
            issuer: (*issuer).to_owned(),
            award: (*award).to_owned(),
            recipient: (*recipient).to_owned(),
            below: below.to_owned(),
            number: (*number).to_owned(),
            decided_on: NaiveDate::parse_from_str(day, "%d/%m/%Y").ok()?,
            ordinal: ordinal.parse().ok()?,
            issue,
        };
        (facts.lines().ok()? == body).then_some(facts)
    }

    /// Whether a statement says the same.
    #[must_use]
    pub fn are_those_of(&self, statement: &str) -> bool {
        let said = statement.rsplit_once('\n').map(|(lines, _)| lines);
        self.lines().is_ok_and(|lines| said == lines.strip_suffix('\n'))
    }
}

/// A text as long as the statement of these facts, which proves nothing: for a sheet that is only looked at.
///
/// # Errors
/// [`NotFacts`].
pub fn sample(facts: &Facts) -> Result<String, NotFacts> {
    Ok(facts.lines()? + &"A".repeat(SIGNED))
}

/// The statement of a sheet: its facts under the key's signature. The same facts and key give the same text.
///
/// # Errors
/// [`NotFacts`].
pub fn sign(facts: &Facts, key: &PrivateKey) -> Result<String, NotFacts> {
    let text = seal(&facts.lines()?, key);
    if text.len() > LARGEST_TEXT { Err(NotFacts::TooLong) } else { Ok(text) }
}
