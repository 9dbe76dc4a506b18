//! Whom a decision honours, in the order of the stage, with what the prints say of them.

use super::turns::{Place, places};
use crate::certificates::{MadeFile, printed};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use chrono::Datelike;
use documents::{Addressee, Printed};
use domain::recipient::RecipientKind;
use domain::text::fold;
use domain::wording::in_full;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use store::Reader;
use store::awards::Award;
use store::decisions::{Decision, Signed};
use store::office::Office;
use store::rounds::Round;
use ts_rs::TS;

/// Who gets an envelope or an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GuestsBy {
    /// Each recipient.
    Recipient,
    /// Each nominating unit, once.
    Unit,
}

/// One who is honoured.
pub(super) struct Honoured {
    pub award: Award,
    /// The name, as on the certificate.
    pub recipient: String,
    /// Position and unit, in full.
    pub below: String,
    /// The unit that nominated, in full; empty where none is known.
    pub unit: String,
    pub place: Place,
    /// What goes up in this turn: "Bằng khen, tập thể".
    pub turn_name: String,
    /// Whether a sheet is printed for it.
    pub has_sheet: bool,
}

/// A signed decision's honoured, in the order of the stage.
pub(super) struct Gathered {
    pub decision: Decision,
    pub signed: Signed,
    pub round: Round,
    pub office: Office,
    pub honoured: Vec<Honoured>,
}

/// Gathers a signed decision's honoured: those of these sheets, or all. Turns are counted through the whole round, for one
/// ceremony hands over the awards of all its decisions, the highest first.
///
/// # Errors
/// `no_sheet` when the decision is not signed, `nothing_chosen` when nobody is left, `sheet_missing`.
pub(super) async fn gather(
    reader: &mut Reader,
    decision_id: i64,
    certificate_ids: Option<&[i64]>,
) -> Result<Gathered, Failure> {
    let decision = reader.decision(decision_id).await?;
    let Some(signed) = decision.signed.clone() else { return Err(Failure::new(FailureCode::NoSheet)) };
    let round = reader.round(decision.round_id).await?;
    let office = reader.office().await?;
    let wanted = wanted(reader, certificate_ids).await?;
    let mut honoured = on_stage(reader, decision.round_id).await?;
    honoured.retain(|one| {
        one.award.decision_id == decision_id && wanted.as_ref().is_none_or(|ids| ids.contains(&one.award.id))
    });
    if wanted.is_some_and(|ids| ids.len() != honoured.len()) {
        return Err(Failure::new(FailureCode::SheetMissing));
    }
    if honoured.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    Ok(Gathered { decision, signed, round, office, honoured })
}

/// The awards of these sheets; none when all are wanted.
async fn wanted(reader: &mut Reader, ids: Option<&[i64]>) -> Result<Option<HashSet<i64>>, Failure> {
    let Some(ids) = ids else { return Ok(None) };
    let sheets = reader.certificates_by_id(ids).await?;
    Ok(Some(sheets.into_iter().map(|sheet| sheet.award_id).collect()))
}

/// All who are honoured in a round, as they go up: the highest award first, collectives before people.
async fn on_stage(reader: &mut Reader, round_id: i64) -> Result<Vec<Honoured>, Failure> {
    let types: HashMap<String, (i64, bool)> = (0..)
        .zip(reader.award_types().await?)
        .map(|(rank, one)| (one.entry.code.as_str().to_owned(), (rank, one.entry.class.has_sheet())))
        .collect();
    let mut decisions = reader.decisions(Some(round_id)).await?;
    decisions.retain(|one| one.signed.is_some());
    decisions.sort_by_key(|one| (one.signed.as_ref().map(|signed| signed.on), one.id));
    let mut awards = Vec::new();
    for decision in decisions {
        awards.extend(reader.awards_of_decision(decision.id).await?);
    }
    awards.retain(|award| award.state == "valid");
    let rank = |award: &Award| types.get(award.award.as_str()).map_or(i64::MAX, |(rank, _)| *rank);
    // What is equal keeps its order: by decision, then by số sổ vàng.
    awards.sort_by_key(|award| (rank(award), award.theme.clone(), on_paper(award.kind)));
    let groups: Vec<_> = awards.iter().map(|award| (&award.award, &award.theme, award.kind)).collect();
    let places = places(&groups);
    let has_sheet = |award: &Award| types.get(award.award.as_str()).is_some_and(|(_, has_sheet)| *has_sheet);
    let one = |(award, place): (&Award, Place)| {
        let wording = printed(award);
        let unit = award.nominated_by.as_deref().or(award.unit.as_deref()).unwrap_or_default();
        Honoured {
            recipient: wording.recipient(),
            below: wording.below(),
            unit: in_full(unit),
            place,
            turn_name: turn_name(award),
            has_sheet: has_sheet(award),
            award: award.clone(),
        }
    };
    Ok(awards.iter().zip(places).map(one).collect())
}

/// In what order kinds of recipients go up.
const fn on_paper(kind: RecipientKind) -> u8 {
    match kind {
        RecipientKind::Collective => 0,
        RecipientKind::Household => 1,
        RecipientKind::Individual => 2,
    }
}

fn turn_name(award: &Award) -> String {
    let kind = match award.kind {
        RecipientKind::Collective => "tập thể",
        RecipientKind::Household => "hộ gia đình",
        RecipientKind::Individual => "cá nhân",
    };
    match &award.theme {
        Some(theme) => format!("{} “{theme}”, {kind}", award.award_name),
        None => format!("{}, {kind}", award.award_name),
    }
}

impl Gathered {
    /// Who is written to: nobody twice.
    pub(super) fn guests(&self, by: GuestsBy) -> Vec<Addressee> {
        let mut known = HashSet::new();
        let guest = |one: &Honoured| match by {
            GuestsBy::Recipient => Addressee { name: one.recipient.clone(), below: one.below.clone() },
            GuestsBy::Unit => Addressee { name: one.unit.clone(), below: String::new() },
        };
        self.honoured
            .iter()
            .map(guest)
            .filter(|guest| !guest.name.is_empty())
            .filter(|guest| known.insert((guest.name.clone(), guest.below.clone())))
            .collect()
    }

    /// Puts a print among the exports: `kind` begins its name.
    pub(super) async fn export(&self, desk: &Desk, kind: &str, print: Printed) -> Result<MadeFile, Failure> {
        let number = fold(&self.signed.number).replace(' ', "-");
        let name = format!("{kind}-{number}-{}.pdf", self.signed.on.year());
        let bytes = count(print.bytes.len());
        let path = desk.export(&name, print.bytes).await?;
        Ok(MadeFile {
            id: self.decision.id,
            name,
            path: path.display().to_string(),
            pages: count(print.pages),
            bytes,
            shrunk: 0,
        })
    }
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
