//! Movements.

use crate::catalogue::Keyed;
use crate::cols::{Cols, day_text};
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use domain::catalogue::{Movement, Scope, Validity};

const MOVEMENT: [&str; 5] = ["name", "scope", "valid_from", "valid_to", "basis"];

impl Reader {
    /// The movements, in the order in which they were entered.
    ///
    /// # Errors
    /// What the file did.
    pub async fn movements(&mut self) -> Result<Vec<Keyed<Movement>>, StoreError> {
        let query =
            sqlx::query("SELECT id, name, scope, valid_from, valid_to, basis FROM movement ORDER BY id");
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "movement")?;
                let id = cols.int()?;
                let entry = Movement {
                    name: cols.text()?,
                    scope: cols.word("scope", Scope::parse)?,
                    validity: Validity { from: cols.maybe_day()?, to: cols.maybe_day()? },
                    basis: cols.text()?,
                };
                Ok(Keyed { id, entry })
            })
            .collect()
    }
}

fn values(one: &Movement) -> Vec<Value> {
    vec![
        one.name.as_str().into(),
        one.scope.as_str().into(),
        day_text(one.validity.from).into(),
        day_text(one.validity.to).into(),
        one.basis.as_str().into(),
    ]
}

impl Change {
    pub(crate) async fn seed_movements(&mut self) -> Result<(), StoreError> {
        let rows = domain::catalogue::movements().iter().map(values).collect();
        self.add("movement", &MOVEMENT, rows).await.map(|_| ())
    }

    /// Adds a movement, or saves one that has an id; the id. Its themes follow its name.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another has that name.
    pub async fn save_movement(&mut self, id: Option<i64>, one: &Movement) -> Result<i64, StoreError> {
        self.save_entry("movement", &MOVEMENT, id, values(one)).await
    }
}
