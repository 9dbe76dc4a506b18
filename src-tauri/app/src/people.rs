//! People: who was ever nominated or honoured, and which entries of the books are one person.

mod books;
mod candidates;
mod doubted;
mod edit;
mod get;
mod join;
mod list;

pub(crate) use books::{Asked, Books, Found};
pub(crate) use candidates::{candidates, possible_doubles};
pub(crate) use doubted::Doubted;
pub use edit::{EditPerson, edit_person};
pub use get::{GetPerson, MergedEntry, PersonNomination, PersonView, get_person};
pub use join::{JoinPeople, KeepPeopleApart, PartPerson, join_people, keep_people_apart, part_person};
pub(crate) use list::person_row;
pub use list::{ListPeople, PersonList, PersonRow, list_people};
