//! What an act says of itself.

use std::collections::BTreeMap;
use store::{Standing, Topic};

/// What an operation did, for the history.
pub struct Done {
    pub(super) act: &'static str,
    pub(super) facts: BTreeMap<String, String>,
    pub(super) subjects: Vec<(Topic, i64)>,
    pub(super) standing: Standing,
}

impl Done {
    /// Office work, which can be undone.
    #[must_use]
    pub const fn work(act: &'static str) -> Self {
        Self { act, facts: BTreeMap::new(), subjects: Vec::new(), standing: Standing::Undoable }
    }

    /// An official act, which is never undone, only answered.
    #[must_use]
    pub const fn official(act: &'static str) -> Self {
        Self { act, facts: BTreeMap::new(), subjects: Vec::new(), standing: Standing::Official }
    }

    /// With a fact for its sentence.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a fact is handed over, whether a number or a text")]
    pub fn fact(mut self, name: &str, value: impl ToString) -> Self {
        self.facts.insert(name.to_owned(), value.to_string());
        self
    }

    /// Done to this.
    #[must_use]
    pub fn to(mut self, topic: Topic, id: i64) -> Self {
        self.subjects.push((topic, id));
        self
    }

    /// Done to all of these.
    #[must_use]
    pub fn to_all(mut self, topic: Topic, ids: &[i64]) -> Self {
        self.subjects.extend(ids.iter().map(|id| (topic, *id)));
        self
    }
}
