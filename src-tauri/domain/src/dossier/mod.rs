//! The dossier of a nomination: the papers that come with it, and which of them its award wants (the trade's
//! reference, R46 and §6).

mod demand;
mod media;
mod part;
mod procedure;
mod seed;

pub use demand::{ChecklistLine, Demand, Need, Presence, checklist};
pub use media::{LARGEST, MediaKind};
pub use part::DossierPart;
pub use procedure::Procedure;
pub use seed::demands;
