//! `search_awards`

use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Kind;
use domain::catalogue::AwardType;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::awards::{Award, AwardFilter};
use store::catalogue::Keyed;
use ts_rs::TS;

/// What to look for.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in store::awards::AwardFilter")]
pub struct SearchAwards {
    pub text: String,
    pub year: Option<i64>,
    pub award: Option<String>,
    pub offset: i64,
    pub limit: i64,
}

/// An award in the register.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::awards::Award")]
pub struct AwardRow {
    pub id: i64,
    pub ordinal: i64,
    pub number: String,
    pub decided_on: String,
    pub year: i64,
    pub kind: Kind,
    pub honorific: Option<String>,
    pub name: String,
    pub position: Option<String>,
    pub unit: Option<String>,
    pub award: String,
    pub award_name: String,
    pub award_class: String,
    pub theme: Option<String>,
    pub citation: String,
    pub bonus: Option<i64>,
    pub state: String,
    pub certificate_state: Option<String>,
}

/// A page of the register.
#[derive(Debug, Serialize, TS)]
pub struct AwardList {
    /// The page, the newest award first.
    pub rows: Vec<AwardRow>,
    /// Whether more follow.
    pub more: bool,
    /// How many the register holds; only without a filter.
    pub total: Option<i64>,
    /// The years it holds; only on the first page.
    pub years: Vec<i64>,
}

/// Awards that fit, the newest first.
///
/// # Errors
/// What the file did.
pub async fn search_awards(desk: Desk, input: SearchAwards) -> Result<AwardList, Failure> {
    let mut reader = desk.read().await?;
    let limit = input.limit.clamp(1, 1_000);
    let filter = AwardFilter { text: input.text, year: input.year, award: input.award };
    let mut awards = reader.search_awards(&filter, input.offset.max(0), limit + 1).await?;
    let page = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = awards.len() > page;
    awards.truncate(page);
    let classes = Classes::of(&reader.award_types().await?);
    let (total, years) = if input.offset == 0 && filter == AwardFilter::default() {
        (Some(reader.count_awards().await?), reader.award_years().await?)
    } else {
        (None, Vec::new())
    };
    Ok(AwardList {
        rows: awards.into_iter().map(|award| award_row(award, &classes)).collect(),
        more,
        total,
        years,
    })
}

/// The class of each award type.
pub(crate) struct Classes(HashMap<String, String>);

impl Classes {
    pub fn of(award_types: &[Keyed<AwardType>]) -> Self {
        let class = |one: &Keyed<AwardType>| {
            (one.entry.code.as_str().to_owned(), one.entry.class.as_str().to_owned())
        };
        Self(award_types.iter().map(class).collect())
    }

    fn class(&self, code: &str) -> String {
        self.0.get(code).cloned().unwrap_or_else(|| "other".to_owned())
    }
}

pub(crate) fn award_row(award: Award, classes: &Classes) -> AwardRow {
    AwardRow {
        id: award.id,
        ordinal: award.ordinal,
        number: award.number,
        decided_on: award.decided_on.to_string(),
        year: award.year,
        kind: award.kind.into(),
        honorific: award.honorific,
        name: award.name,
        position: award.position,
        unit: award.unit,
        award_class: classes.class(award.award.as_str()),
        award: award.award.as_str().to_owned(),
        award_name: award.award_name,
        theme: award.theme,
        citation: award.citation,
        bonus: award.bonus.map(|bonus| bonus.dong),
        state: award.state,
        certificate_state: None,
    }
}
