//! `get_frame`: what stands around every screen.

use crate::backup::backed_up_at;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::rounds::{RoundView, round_view};
use domain::nomination::Stage;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Of which round; the newest when nothing is said.
#[derive(Debug, Deserialize, TS)]
pub struct GetFrame {
    /// The round.
    pub round_id: Option<i64>,
}

/// What undo would take back.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the act and its facts")]
pub struct UndoableAct {
    pub history_id: i64,
    pub act: String,
    pub facts: BTreeMap<String, String>,
}

/// What stands around every screen.
#[derive(Debug, Serialize, TS)]
pub struct FrameView {
    /// The office's name.
    pub office_name: String,
    /// Its name in narrow places.
    pub office_short_name: String,
    /// The day it is.
    pub today: String,
    /// The round at hand.
    pub round: Option<RoundView>,
    /// Its nominations in the running.
    pub nominations: i64,
    /// Those that wait for the council.
    pub before_council: i64,
    /// Its decisions.
    pub decisions: i64,
    /// Its sheets that wait to be printed.
    pub certificates_waiting: i64,
    /// All awards of the register.
    pub awards: i64,
    /// When something was last saved.
    pub saved_at: Option<String>,
    /// When the last copy was made.
    pub backup_at: Option<String>,
    /// What undo would take back.
    pub undo: Option<UndoableAct>,
}

/// What stands around every screen.
///
/// # Errors
/// What the file did.
pub async fn get_frame(desk: Desk, input: GetFrame) -> Result<FrameView, Failure> {
    let mut reader = desk.read().await?;
    let rounds = reader.rounds().await?;
    let round =
        rounds.iter().find(|round| Some(round.id) == input.round_id).or_else(|| rounds.first()).cloned();
    let office = reader.office().await?;
    let last = reader.last_act().await?.filter(|entry| !entry.official);
    let mut frame = FrameView {
        office_name: office.name,
        office_short_name: office.short_name,
        today: desk.today().to_string(),
        round: None,
        nominations: 0,
        before_council: 0,
        decisions: 0,
        certificates_waiting: 0,
        awards: reader.count_awards().await?,
        saved_at: reader.saved_at().await?,
        backup_at: backed_up_at(desk.folder()),
        undo: last.map(|entry| UndoableAct { history_id: entry.id, act: entry.act, facts: entry.facts }),
    };
    if let Some(round) = round {
        let id = round.id;
        frame.decisions = i64::try_from(reader.decisions(Some(id)).await?.len()).unwrap_or(i64::MAX);
        frame.certificates_waiting = reader.certificates_waiting(id).await?;
        frame.round = Some(round_view(&mut reader, round).await?);
        // Counted by the base: the frame stands before the first screen has gathered its round.
        for (stage, count) in reader.stage_counts(id).await? {
            frame.nominations += if stage.is_some() { count } else { 0 };
            frame.before_council += if stage == Some(Stage::Appraised) { count } else { 0 };
        }
    }
    Ok(frame)
}
