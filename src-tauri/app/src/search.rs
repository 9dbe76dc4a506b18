//! `search_everything`: what the palette shows while somebody types.

use crate::desk::Desk;
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use store::awards::AwardFilter;
use store::search::Hit;
use ts_rs::TS;

/// What was typed.
#[derive(Debug, Deserialize, TS)]
pub struct SearchEverything {
    /// With or without marks.
    pub text: String,
}

/// What was found.
#[derive(Debug, Serialize, TS)]
pub struct FoundList {
    /// People, units, decisions and awards, in this order.
    pub found: Vec<Found>,
}

/// What something is.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum FoundKind {
    Person,
    Unit,
    Decision,
    Nomination,
    Award,
}

/// Something found.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::search::Hit")]
pub struct Found {
    pub kind: FoundKind,
    pub id: i64,
    pub title: String,
    pub detail: String,
}

/// How many of each kind are shown.
const EACH: i64 = 6;

/// Finds people, units, decisions and awards.
///
/// # Errors
/// What the file did.
pub async fn search_everything(desk: Desk, input: SearchEverything) -> Result<FoundList, Failure> {
    if input.text.trim().is_empty() {
        return Ok(FoundList { found: Vec::new() });
    }
    let mut reader = desk.read().await?;
    let mut found = Vec::new();
    let put = |kind: FoundKind, hits: Vec<Hit>, found: &mut Vec<Found>| {
        found.extend(hits.into_iter().map(|hit| Found {
            kind,
            id: hit.id,
            title: hit.title,
            detail: hit.detail,
        }));
    };
    put(FoundKind::Person, reader.find_people(&input.text, EACH).await?, &mut found);
    put(FoundKind::Unit, reader.find_units(&input.text, EACH).await?, &mut found);
    put(
        FoundKind::Decision,
        reader.find_decisions(&input.text, usize::try_from(EACH).unwrap_or_default()).await?,
        &mut found,
    );
    let filter = AwardFilter { text: input.text, ..AwardFilter::default() };
    let awards = reader.search_awards(&filter, 0, EACH).await?;
    found.extend(awards.into_iter().map(|award| Found {
        kind: FoundKind::Award,
        id: award.id,
        title: award.name,
        detail: format!("{}, {}", award.award_name, award.number),
    }));
    Ok(FoundList { found })
}
