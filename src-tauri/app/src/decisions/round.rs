//! `decide_round`

use super::draft::{DraftDecision, draft};
use super::sign::{Signature, sign};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::office::chair;
use crate::typed::{MadeId, day};
use domain::decision::DecisionMove;
use domain::text::PersonName;
use serde::Deserialize;
use store::Change;
use store::office::{Signer, signer_named};
use ts_rs::TS;

/// Drafting, checking and signing in one act: for whoever has the signed paper already before them.
#[derive(Debug, Deserialize, TS)]
pub struct DecideRound {
    /// The round.
    pub round_id: i64,
    /// The codes of the awards it gives.
    pub awards: Vec<String>,
    /// Of the thematic awards only these themes; all of them when nothing is said.
    pub themes: Option<Vec<String>>,
    /// Its number.
    pub number: String,
    /// Its date.
    pub on: String,
    /// The signer's name; one whom the office does not know yet is entered as its chair.
    pub signer: String,
    /// Its title.
    pub title: String,
}

/// Drafts, checks and signs a decision in one act, or nothing of it.
///
/// # Errors
/// As `draft_decision` and `sign_decision`.
pub async fn decide_round(desk: Desk, input: DecideRound) -> Result<MadeId, Failure> {
    let on = day("on", &input.on)?;
    let mut change = desk.change().await?;
    let signer = signer(&mut change, &input.signer, on).await?;
    let list = DraftDecision {
        round_id: input.round_id,
        awards: input.awards,
        themes: input.themes,
        title: input.title,
        signer_id: Some(signer.id),
    };
    let id = draft(&desk, &mut change, &list).await?;
    let mut decision = change.decision(id).await?;
    for step in [DecisionMove::CheckForm, DecisionMove::SendToSign] {
        decision.state = decision.state.after(&step)?;
    }
    let signed = sign(&desk, &mut change, decision, Signature { number: input.number, on, signer }).await?;
    desk.commit(change, signed.done()).await?;
    Ok(MadeId { id })
}

async fn signer(change: &mut Change, name: &str, on: chrono::NaiveDate) -> Result<Signer, Failure> {
    let name = PersonName::new(name).map_err(|fault| Failure::from(fault).at("signer"))?;
    let known = change.signers().await?;
    if let Some(signer) = signer_named(&known, name.as_str(), on) {
        return Ok(signer.clone());
    }
    if known.iter().any(|one| domain::text::fold(&one.name) == domain::text::fold(name.as_str())) {
        return Err(Failure::new(FailureCode::SignerNotInOffice).fact("name", name.as_str()).at("signer"));
    }
    let signer = chair(name.as_str());
    let id = change.save_signer(&signer).await?;
    Ok(Signer { id, ..signer })
}
