//! Who follows whom: units that ended, and the units they became part of.

use crate::failure::Failure;
use domain::rules::Ending;
use std::collections::{HashMap, HashSet};
use store::Reader;

/// The units that are no more, and how they lead on.
pub(crate) struct Lineage {
    endings: HashMap<i64, Ending>,
    before: HashMap<i64, Vec<i64>>,
}

impl Lineage {
    /// Gathers them.
    ///
    /// # Errors
    /// What the file did.
    pub async fn load(reader: &mut Reader) -> Result<Self, Failure> {
        let mut all = Self { endings: HashMap::new(), before: HashMap::new() };
        for unit in reader.ended_units().await? {
            if let Some(successor_id) = unit.successor_id {
                all.before.entry(successor_id).or_default().push(unit.id);
            }
            all.endings.insert(unit.id, Ending { last_on: unit.ended_on, successor: unit.successor });
        }
        Ok(all)
    }

    /// How a unit ended; `None` while it exists.
    pub fn ending(&self, unit_id: i64) -> Option<&Ending> {
        self.endings.get(&unit_id)
    }

    /// A unit and all that became part of it, one after another.
    pub fn line_of(&self, unit_id: i64) -> Vec<i64> {
        let mut line = vec![unit_id];
        let mut seen = HashSet::from([unit_id]);
        let mut at = 0;
        while let Some(unit) = line.get(at).copied() {
            at += 1;
            let before = self.before.get(&unit).map_or(&[][..], Vec::as_slice);
            line.extend(before.iter().copied().filter(|id| seen.insert(*id)));
        }
        line
    }
}
