//! Rules are data with a source; conditions are a closed set; one pure function applies them.

mod case;
mod check;
mod finding;
mod rule;
mod seed;

pub use case::{
    BonusKnowledge, Case, Ending, NamedUnit, OtherAward, OtherNomination, PastAward, Submittal, UnitRole,
};
pub use check::check;
pub use finding::{Finding, Verdict};
pub use rule::{Application, Condition, PastAsked, Rule, Severity};
pub use seed::rules;
