//! Whom a decision honours, in the order of the stage, with what the prints say of them.

use crate::certificates::{MadeFile, batch, printed, stage};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use chrono::Datelike;
use documents::{Addressee, Printed};
use domain::recipient::RecipientKind;
use domain::text::fold;
use domain::wording::in_full;
use serde::Deserialize;
use std::collections::HashSet;
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

/// Where somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The turn, from 1.
    pub turn: i64,
    /// The place in it, from 1, from the left.
    pub place: usize,
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

/// Gathers a signed decision's honoured: those of these sheets, or all.
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
    let mut honoured = on_stage(reader, decision_id).await?;
    honoured.retain(|one| wanted.as_ref().is_none_or(|ids| ids.contains(&one.award.id)));
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

/// All whom a decision honours, as they go up: in the turns that the printing screen shows, each with a place from the
/// left.
async fn on_stage(reader: &mut Reader, decision_id: i64) -> Result<Vec<Honoured>, Failure> {
    let batch = batch(reader, decision_id).await?;
    let turn_of = stage(reader, &batch).await?.turn_of;
    let with_sheet: HashSet<i64> = batch.sheets.iter().map(|sheet| sheet.award.id).collect();
    let mut awards: Vec<Award> =
        batch.sheets.into_iter().map(|sheet| sheet.award).chain(batch.without_sheet).collect();
    let turn = |award: &Award| turn_of.get(&award.id).copied().unwrap_or_default();
    awards.sort_by_key(|award| (turn(award), award.ordinal));
    let mut honoured = Vec::with_capacity(awards.len());
    for group in awards.chunk_by(|one, next| turn(one) == turn(next)) {
        for (award, place) in group.iter().zip(1..) {
            let wording = printed(award);
            let unit = award.nominated_by.as_deref().or(award.unit.as_deref()).unwrap_or_default();
            honoured.push(Honoured {
                recipient: wording.recipient(),
                below: wording.below(),
                unit: in_full(unit),
                place: Place { turn: turn(award), place },
                turn_name: turn_name(award),
                has_sheet: with_sheet.contains(&award.id),
                award: award.clone(),
            });
        }
    }
    Ok(honoured)
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
            given_out: 0,
            printed: Vec::new(),
        })
    }
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
