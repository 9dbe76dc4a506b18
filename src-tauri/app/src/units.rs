//! Units: a tree, with versions of their names.

mod add;
mod get;
mod lineage;
mod list;
mod merge;
mod near;
mod place;
mod rename;

pub use add::{AddUnit, add_unit};
pub use get::{GetUnit, UnitVersionView, UnitView, get_unit};
pub(crate) use lineage::Lineage;
pub use list::{ListUnits, UnitList, UnitRow, list_units};
pub use merge::{MergeUnit, merge_unit};
pub(crate) use near::NearUnits;
pub use place::{PlaceUnit, place_unit};
pub use rename::{RenameUnit, rename_unit};
