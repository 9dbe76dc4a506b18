//! `mark_proofed`, `take_back_proofs`

use super::standing::{ProofMeansView, wording};
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Count, needed, wanted};
use domain::proof::{ProofMeans, Wording};
use serde::Deserialize;
use std::collections::HashMap;
use store::nominations::Nomination;
use store::proofs::Proof;
use store::{Change, Topic};
use ts_rs::TS;

/// Names that somebody confirmed without a list.
#[derive(Debug, Deserialize, TS)]
pub struct MarkProofed {
    /// The nominations.
    pub ids: Vec<i64>,
    /// How: by hand or by telephone.
    pub means: ProofMeansView,
    /// Who of the unit confirmed them; needed for a telephone call.
    pub confirmed_by: Option<String>,
}

/// Names whose newest proof was a mistake.
#[derive(Debug, Deserialize, TS)]
pub struct TakeBackProofs {
    /// The nominations.
    pub ids: Vec<i64>,
}

/// Notes that names stand as their units want them.
///
/// # Errors
/// `nothing_chosen`, `missing`, `field_empty` when nobody is named who confirmed by telephone.
pub async fn mark_proofed(desk: Desk, input: MarkProofed) -> Result<Count, Failure> {
    let means = ProofMeans::from(input.means);
    let confirmed_by = match means {
        ProofMeans::ByPhone => {
            Some(needed("confirmed_by", input.confirmed_by.as_deref().unwrap_or_default())?)
        }
        ProofMeans::ByHand => wanted(input.confirmed_by.as_deref()),
        ProofMeans::ReturnedList => {
            return Err(Failure::new(FailureCode::InputInvalid).fact("what", "means returned_list"));
        }
    };
    if input.ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let nominations = change.nominations_by_id(&input.ids).await?;
    let how = Confirmed { means, confirmed_by, file_name: None };
    let proofs: Vec<Proof> = nominations.iter().map(|one| how.proof(&desk, one.id, &wording(one))).collect();
    change.add_proofs(&proofs).await?;
    let count = proofs.len();
    let done = Done::work("names_proofed")
        .fact("count", count)
        .fact("name", nominations.first().map(|one| one.name.as_str()).unwrap_or_default())
        .fact("means", means.as_str())
        .fact("by", how.confirmed_by.unwrap_or_default())
        .to_all(Topic::Nominations, &input.ids);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(count).unwrap_or(i64::MAX) })
}

/// How names were confirmed, and by whom.
pub(super) struct Confirmed {
    pub means: ProofMeans,
    pub confirmed_by: Option<String>,
    pub file_name: Option<String>,
}

impl Confirmed {
    /// The proof of a wording, noted now by the officer at the desk.
    pub fn proof(&self, desk: &Desk, nomination_id: i64, wording: &Wording) -> Proof {
        Proof {
            id: 0,
            nomination_id,
            recipient: wording.recipient(),
            below: wording.below(),
            means: self.means,
            confirmed_by: self.confirmed_by.clone(),
            file_name: self.file_name.clone(),
            officer: desk.officer().to_owned(),
            proofed_at: desk.instant(),
        }
    }
}

/// Takes the newest proof of each name back; what stood before it stands again.
///
/// # Errors
/// `nothing_chosen` when none of them has a proof, `missing`.
pub async fn take_back_proofs(desk: Desk, input: TakeBackProofs) -> Result<Count, Failure> {
    let mut change = desk.change().await?;
    let nominations = change.nominations_by_id(&input.ids).await?;
    let proofs = newest(&mut change, &nominations).await?;
    let (mut taken, mut names) = (Vec::new(), Vec::new());
    for one in &nominations {
        if let Some(proof) = proofs.get(&one.id) {
            taken.push(proof.id);
            names.push(one);
        }
    }
    let Some(first) = names.first() else { return Err(Failure::new(FailureCode::NothingChosen)) };
    change.remove_proofs(&taken).await?;
    let ids: Vec<i64> = names.iter().map(|one| one.id).collect();
    let done = Done::work("proofs_taken_back")
        .fact("count", taken.len())
        .fact("name", &first.name)
        .to_all(Topic::Nominations, &ids);
    desk.commit(change, done).await?;
    Ok(Count { count: i64::try_from(taken.len()).unwrap_or(i64::MAX) })
}

/// The newest proofs of the rounds that nominations are of.
async fn newest(change: &mut Change, nominations: &[Nomination]) -> Result<HashMap<i64, Proof>, Failure> {
    let mut rounds: Vec<i64> = nominations.iter().map(|one| one.round_id).collect();
    rounds.sort_unstable();
    rounds.dedup();
    let mut all = HashMap::new();
    for round in rounds {
        all.extend(change.proofs(round).await?);
    }
    Ok(all)
}
