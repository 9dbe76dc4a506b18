//! People: who was ever nominated or honoured.

mod edit;
mod get;
mod list;

pub use edit::{EditPerson, edit_person};
pub use get::{GetPerson, PersonNomination, PersonView, get_person};
pub(crate) use list::person_row;
pub use list::{ListPeople, PersonList, PersonRow, list_people};
