//! `edit_person`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{Nothing, wanted, year};
use domain::text::PersonName;
use serde::Deserialize;
use store::Topic;
use store::people::Person;
use ts_rs::TS;

/// A person as the office knows them now.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in store::people::Person")]
pub struct EditPerson {
    pub id: i64,
    pub honorific: Option<String>,
    pub name: String,
    pub gender: Option<String>,
    pub birth_year: Option<i64>,
    pub position: Option<String>,
}

/// Changes what the office knows of a person. Awards keep the name of their day.
///
/// # Errors
/// A name that is empty or has a digit, `year_malformed`.
pub async fn edit_person(desk: Desk, input: EditPerson) -> Result<Nothing, Failure> {
    let gender = wanted(input.gender.as_deref());
    if let Some(word) = gender.as_deref().filter(|word| !matches!(*word, "woman" | "man")) {
        return Err(Failure::new(FailureCode::InputInvalid)
            .fact("what", format!("gender {word}"))
            .at("gender"));
    }
    let mut change = desk.change().await?;
    let person = Person {
        name: PersonName::new(&input.name)?.as_str().to_owned(),
        honorific: wanted(input.honorific.as_deref()),
        gender,
        birth_year: input.birth_year.map(|born| year("birth_year", born)).transpose()?,
        position: wanted(input.position.as_deref()),
        ..change.person(input.id).await?
    };
    change.save_person(&person).await?;
    let done = Done::work("person_edited").fact("name", person.name).to(Topic::People, input.id);
    desk.commit(change, done).await?;
    Ok(Nothing {})
}
