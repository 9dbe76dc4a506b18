//! Proofing names: lists for units made, read back, marked.

mod accept;
mod compare;
mod due;
mod key;
mod make;
mod mark;
mod names;
mod read;
mod returned;
mod standing;
mod units;
mod unproofed;

pub use accept::{AcceptProofs, AcceptedProofs, TakenName, accept_proofs};
pub(crate) use due::due;
pub use make::{MadeProofList, MadeProofLists, MakeProofLists, make_proof_lists};
pub use mark::{MarkProofed, TakeBackProofs, mark_proofed, take_back_proofs};
pub use names::{ListProofNames, ProofName, list_proof_names};
pub use read::{ReadProofs, read_proofs};
pub use returned::{
    DifferencePiece, DifferenceView, MissingName, ProofReading, ReturnedFile, ReturnedName, ReturnedProblem,
    ReturnedStanding,
};
pub use standing::{ProofMarkView, ProofMeansView, ProofView};
pub(crate) use standing::{ProofStanding, mark, wording};
pub use units::{ListProofs, ProofUnit, ProofsView, list_proofs};
pub(crate) use unproofed::unproofed;
pub use unproofed::{ListUnproofed, Unproofed, list_unproofed};
