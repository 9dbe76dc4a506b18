//! How the proof of a name stands, as it is sent.

use domain::proof::{ProofMark, ProofMeans, Wording};
use serde::{Deserialize, Serialize};
use store::nominations::Nomination;
use store::proofs::Proof;
use ts_rs::TS;

/// What a certificate would say of a nomination's recipient.
pub(crate) fn wording(one: &Nomination) -> Wording {
    let (position, unit) = (one.position.as_deref(), one.unit.as_deref());
    Wording::of(one.kind, one.honorific.as_deref(), &one.name, position, unit)
}

/// Whether a nomination's wording was confirmed. Most have no proof: those cost nothing.
pub(crate) fn mark(one: &Nomination, proof: Option<&Proof>) -> ProofMark {
    proof.map_or(ProofMark::Unproofed, |proof| wording(one).mark(Some((&proof.recipient, &proof.below))))
}

/// Whether a name was proofed, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ProofMark")]
#[expect(missing_docs, reason = "named as in domain::proof::ProofMark")]
pub enum ProofMarkView {
    Unproofed,
    Outdated,
    Proofed,
}

impl From<ProofMark> for ProofMarkView {
    fn from(mark: ProofMark) -> Self {
        match mark {
            ProofMark::Unproofed => Self::Unproofed,
            ProofMark::Outdated => Self::Outdated,
            ProofMark::Proofed => Self::Proofed,
        }
    }
}

/// How a name was confirmed, as sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ProofMeans")]
#[expect(missing_docs, reason = "named as in domain::proof::ProofMeans")]
pub enum ProofMeansView {
    ReturnedList,
    ByHand,
    ByPhone,
}

impl From<ProofMeans> for ProofMeansView {
    fn from(means: ProofMeans) -> Self {
        match means {
            ProofMeans::ReturnedList => Self::ReturnedList,
            ProofMeans::ByHand => Self::ByHand,
            ProofMeans::ByPhone => Self::ByPhone,
        }
    }
}

impl From<ProofMeansView> for ProofMeans {
    fn from(means: ProofMeansView) -> Self {
        match means {
            ProofMeansView::ReturnedList => Self::ReturnedList,
            ProofMeansView::ByHand => Self::ByHand,
            ProofMeansView::ByPhone => Self::ByPhone,
        }
    }
}

/// A proof that was noted.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Proof")]
#[expect(missing_docs, reason = "named as in store::proofs::Proof")]
pub struct ProofView {
    pub recipient: String,
    pub below: String,
    pub means: ProofMeansView,
    pub confirmed_by: Option<String>,
    pub file_name: Option<String>,
    pub officer: String,
    pub proofed_at: String,
}

impl From<&Proof> for ProofView {
    fn from(proof: &Proof) -> Self {
        Self {
            recipient: proof.recipient.clone(),
            below: proof.below.clone(),
            means: proof.means.into(),
            confirmed_by: proof.confirmed_by.clone(),
            file_name: proof.file_name.clone(),
            officer: proof.officer.clone(),
            proofed_at: proof.proofed_at.clone(),
        }
    }
}

/// Whether a name is proofed, and the newest proof of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProofStanding {
    /// Whether it holds.
    pub mark: ProofMarkView,
    /// The newest proof, also when the wording has changed since.
    pub proof: Option<ProofView>,
}
