//! `make_invitations`

use super::gathered::{GuestsBy, gather};
use crate::certificates::{MadeFile, of_document};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::phrases::with_table_now;
use crate::typed::{maybe_day, needed, wanted};
use chrono::NaiveDate;
use documents::{Invitation, InvitationSize};
use domain::wording::{ceremony_time, place_and_date};
use serde::Deserialize;
use std::sync::Arc;
use store::Topic;
use store::rounds::Round;
use ts_rs::TS;

/// A size of invitation, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "InvitationSize")]
pub enum InvitationView {
    /// 210 × 148 mm.
    A5,
    /// 297 × 210 mm.
    A4,
}

/// Invitations to make.
#[derive(Debug, Deserialize, TS)]
pub struct MakeInvitations {
    /// The decision.
    pub decision_id: i64,
    /// Of these sheets only; of all awards of the decision when nothing is said.
    pub certificate_ids: Option<Vec<i64>>,
    /// Who is invited.
    pub by: GuestsBy,
    /// How large they are.
    pub size: InvitationView,
    /// Where the ceremony is, which is kept with the round; where the round says when nothing is said.
    #[ts(optional = nullable)]
    pub place: Option<String>,
    /// What it is, within the sentence "Đến dự …"; the round's conference when nothing is said.
    pub event: Option<String>,
    /// The day it is dated, not after the ceremony; today when nothing is said.
    #[ts(optional = nullable)]
    pub dated_on: Option<String>,
}

/// Makes invitations to the ceremony of the decision's round, on its day and hour.
///
/// # Errors
/// `field_empty` at `place`, `ceremony_day_missing` when the round has none, `day_malformed` and `invitation_late` at
/// `dated_on`, `no_sheet`, `nothing_chosen`,
/// `sheet_missing`, `text_overflows`, `glyph_missing`, `full`, `read_only`; then no file is made.
pub async fn make_invitations(desk: Desk, input: MakeInvitations) -> Result<MadeFile, Failure> {
    let mut reader = desk.read().await?;
    let gathered = gather(&mut reader, input.decision_id, input.certificate_ids.as_deref()).await?;
    let supplies = with_table_now(&mut reader, Arc::default()).await?;
    drop(reader);
    let round = &gathered.round;
    let typed = wanted(input.place.as_deref());
    let place = needed("place", typed.as_deref().or(round.ceremony_place.as_deref()).unwrap_or_default())?;
    let Some(day) = round.ceremony_on else {
        return Err(Failure::new(FailureCode::CeremonyDayMissing).fact("round", &round.name));
    };
    let dated_on = maybe_day("dated_on", input.dated_on.as_deref())?.unwrap_or_else(|| desk.today());
    if dated_on > day {
        let words = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
        let late = Failure::new(FailureCode::InvitationLate).fact("day", words(dated_on));
        return Err(late.fact("ceremony", words(day)).at("dated_on"));
    }
    let signed = &gathered.signed;
    let invitation = Invitation {
        parent: gathered.office.parent_name.to_uppercase(),
        office: gathered.office.name.to_uppercase(),
        host: gathered.office.name.clone(),
        event: wanted(input.event.as_deref()).unwrap_or_else(|| conference(&round.name)),
        time: ceremony_time(day, round.ceremony_at.as_deref()),
        place: place.clone(),
        place_and_date: place_and_date(&gathered.office.place, dated_on),
        signing_form: format!("{}\n{}", signed.signer_form, signed.signer_title).to_uppercase(),
        signer: signed.signer_name.clone(),
    };
    let mut guests = gathered.guests(input.by);
    if input.by == GuestsBy::Unit {
        guests.iter_mut().for_each(|guest| guest.name = format!("Đại diện {}", guest.name));
    }
    let (size, kind) = match input.size {
        InvitationView::A5 => (InvitationSize::A5, "giay-moi-a5"),
        InvitationView::A4 => (InvitationSize::A4, "giay-moi-a4"),
    };
    let print = documents::write_invitations(&invitation, &guests, size, &supplies)
        .map_err(|error| of_document(error, str::to_owned))?;
    let made = gathered.export(&desk, kind, print).await?;
    keep_place(&desk, &gathered.round, place).await?;
    Ok(made)
}

/// Keeps where the ceremony is with its round, so that nobody types it again.
async fn keep_place(desk: &Desk, round: &Round, place: String) -> Result<(), Failure> {
    if round.ceremony_place.as_ref() == Some(&place) {
        return Ok(());
    }
    let mut change = desk.change().await?;
    let done = Done::work("ceremony_place_kept").fact("name", &round.name).fact("place", &place);
    let round = Round { ceremony_place: Some(place), ..change.round(round.id).await? };
    change.save_round(&round).await?;
    desk.commit(change, done.to(Topic::Rounds, round.id)).await
}

/// What a round's ceremony is called within a sentence: "Hội nghị tổng kết công tác công đoàn năm 2023".
fn conference(round: &str) -> String {
    if round.starts_with("Hội nghị") || round.starts_with("Lễ") {
        return round.to_owned();
    }
    let mut letters = round.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    format!("Hội nghị {first}{}", letters.as_str())
}
