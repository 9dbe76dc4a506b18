//! People: who was ever nominated or honoured.

use crate::cols::Cols;
use crate::insert::{IDS_A_STATEMENT, Value, placeholders};
use crate::units::word_patterns;
use crate::{Change, Reader, StoreError};
use domain::text::{fold, match_key, sort_key};

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Its key; 0 for one not yet added.
    pub id: i64,
    /// The full name, without honorific.
    pub name: String,
    /// Ông, Bà, Đồng chí.
    pub honorific: Option<String>,
    /// `woman` or `man`.
    pub gender: Option<String>,
    /// The year of birth.
    pub birth_year: Option<i64>,
    /// The position held last.
    pub position: Option<String>,
    /// The unit worked at last.
    pub unit_id: Option<i64>,
}

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// The person.
    pub person: Person,
    /// The unit's name.
    pub unit: Option<String>,
    /// How many awards.
    pub awards: i64,
    /// The newest award's name.
    pub last_award: Option<String>,
}

const COLUMNS: [&str; 9] =
    ["name", "folded", "match_key", "sort_key", "honorific", "gender", "birth_year", "position", "unit_id"];

fn values(person: &Person) -> Vec<Value> {
    vec![
        person.name.as_str().into(),
        fold(&person.name).into(),
        match_key(&person.name).into(),
        sort_key(&person.name).into(),
        person.honorific.clone().into(),
        person.gender.clone().into(),
        person.birth_year.into(),
        person.position.clone().into(),
        person.unit_id.into(),
    ]
}

pub(crate) fn person(cols: &mut Cols<'_>) -> Result<Person, StoreError> {
    Ok(Person {
        id: cols.int()?,
        name: cols.text()?,
        honorific: cols.maybe_text()?,
        gender: cols.maybe_text()?,
        birth_year: cols.maybe_int()?,
        position: cols.maybe_text()?,
        unit_id: cols.maybe_int()?,
    })
}

impl Reader {
    /// A person.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn person(&mut self, id: i64) -> Result<Person, StoreError> {
        let query = sqlx::query(
            "SELECT id, name, honorific, gender, birth_year, position, unit_id FROM person WHERE id = $1",
        )
        .bind(id);
        let row = self.one(query, "person", id).await?;
        person(&mut Cols::of(&row, "person")?)
    }

    /// People whose name holds all the words, in the order of given names; and how many.
    ///
    /// # Errors
    /// What the file did.
    pub async fn list_people(
        &mut self,
        text: &str,
        offset: i64,
        limit: i64,
    ) -> Result<(Vec<PersonLine>, i64), StoreError> {
        let (condition, patterns) = word_patterns(text, 1);
        let count_sql = format!("SELECT COUNT(*) FROM person n WHERE n.merged_into IS NULL{condition}");
        let mut count = sqlx::query(sqlx::AssertSqlSafe(count_sql));
        for pattern in &patterns {
            count = count.bind(pattern.clone());
        }
        let total = self.count(count).await?;
        let (at_limit, at_offset) = (patterns.len() + 1, patterns.len() + 2);
        let sql = format!(
            "{LINE} WHERE n.merged_into IS NULL{condition} ORDER BY n.sort_key, n.id LIMIT ${at_limit} OFFSET ${at_offset}"
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for pattern in patterns {
            query = query.bind(pattern);
        }
        let rows = self.all(query.bind(limit).bind(offset)).await?;
        Ok((rows.iter().map(line).collect::<Result<_, _>>()?, total))
    }

    /// Some people as they stand in a list.
    ///
    /// # Errors
    /// What the file did.
    pub async fn people_lines(&mut self, ids: &[i64]) -> Result<Vec<PersonLine>, StoreError> {
        let mut lines = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(IDS_A_STATEMENT) {
            let sql = format!("{LINE} WHERE n.id IN ({})", placeholders(1, chunk.len()));
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for id in chunk {
                query = query.bind(*id);
            }
            lines.extend(self.each(query, line).await?);
        }
        Ok(lines)
    }

    /// The people of a unit, in the order of given names.
    ///
    /// # Errors
    /// What the file did.
    pub async fn people_of_unit(&mut self, unit_id: i64) -> Result<Vec<PersonLine>, StoreError> {
        let sql = format!(
            "{LINE} WHERE n.unit_id = $1 AND n.merged_into IS NULL ORDER BY n.sort_key, n.id LIMIT 500"
        );
        let rows = self.all(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(unit_id)).await?;
        rows.iter().map(line).collect()
    }
}

const LINE: &str = "SELECT n.id, n.name, n.honorific, n.gender, n.birth_year, n.position, n.unit_id, \
    (SELECT v.name FROM unit_version v WHERE v.unit_id = n.unit_id ORDER BY v.id DESC LIMIT 1), \
    (SELECT COUNT(*) FROM award a WHERE a.person_id IN (SELECT p.id FROM person p WHERE p.id = n.id OR p.merged_into = n.id)), \
    (SELECT a.award_name FROM award a WHERE a.person_id IN \
      (SELECT p.id FROM person p WHERE p.id = n.id OR p.merged_into = n.id) ORDER BY a.decided_on DESC, a.id DESC LIMIT 1) \
    FROM person n";

fn line(row: &sqlx::any::AnyRow) -> Result<PersonLine, StoreError> {
    let mut cols = Cols::of(row, "person")?;
    Ok(PersonLine {
        person: person(&mut cols)?,
        unit: cols.maybe_text()?,
        awards: cols.int()?,
        last_award: cols.maybe_text()?,
    })
}

impl Change {
    /// Adds people; their keys in order.
    ///
    /// # Errors
    /// What the file did.
    pub async fn add_people(&mut self, people: &[Person]) -> Result<Vec<i64>, StoreError> {
        self.add("person", &COLUMNS, people.iter().map(values).collect()).await
    }

    /// Saves a person.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_person(&mut self, person: &Person) -> Result<(), StoreError> {
        let set: Vec<_> = COLUMNS.into_iter().zip(values(person)).collect();
        self.set("person", &[person.id], &set).await
    }
}
