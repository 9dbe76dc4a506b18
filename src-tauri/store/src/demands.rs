//! What the dossiers of each award want.

use crate::catalogue::Keyed;
use crate::cols::{Cols, day_text};
use crate::insert::Value;
use crate::{Change, Reader, StoreError};
use domain::catalogue::{AwardCode, Certainty, Validity};
use domain::dossier::{Demand, DossierPart, Need, Procedure};

const DEMAND: [&str; 8] =
    ["award", "part", "need", "valid_from", "valid_to", "source", "certainty", "procedure"];

impl Reader {
    /// What dossiers want, in the order in which it was entered.
    ///
    /// # Errors
    /// What the file did.
    pub async fn demands(&mut self) -> Result<Vec<Keyed<Demand>>, StoreError> {
        let query = sqlx::query(
            "SELECT id, award, part, need, valid_from, valid_to, source, certainty, procedure FROM dossier_demand \
             ORDER BY id",
        );
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "dossier_demand")?;
                let id = cols.int()?;
                let entry = Demand {
                    award: AwardCode::new(&cols.text()?),
                    part: cols.word("part", DossierPart::parse)?,
                    need: cols.word("need", Need::parse)?,
                    validity: Validity { from: cols.maybe_day()?, to: cols.maybe_day()? },
                    source: cols.text()?,
                    certainty: Certainty::parse(&cols.text()?),
                    procedure: cols.word("procedure", Procedure::parse)?,
                };
                Ok(Keyed { id, entry })
            })
            .collect()
    }
}

fn values(one: &Demand) -> Vec<Value> {
    vec![
        one.award.as_str().into(),
        one.part.as_str().into(),
        one.need.as_str().into(),
        day_text(one.validity.from).into(),
        day_text(one.validity.to).into(),
        one.source.as_str().into(),
        one.certainty.as_str().into(),
        one.procedure.as_str().into(),
    ]
}

impl Change {
    pub(crate) async fn seed_demands(&mut self) -> Result<(), StoreError> {
        let rows = domain::dossier::demands().iter().map(values).collect();
        self.add("dossier_demand", &DEMAND, rows).await.map(|_| ())
    }

    /// Adds what dossiers want, or saves an entry that has an id; the id.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the award wants that part from that day already.
    pub async fn save_demand(&mut self, id: Option<i64>, one: &Demand) -> Result<i64, StoreError> {
        self.save_entry("dossier_demand", &DEMAND, id, values(one)).await
    }

    /// Removes an entry: the part is wanted no longer.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_demand(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove("dossier_demand", &[id]).await
    }
}
