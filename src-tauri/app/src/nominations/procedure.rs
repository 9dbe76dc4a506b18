//! `set_procedure`

use crate::desk::{Desk, Done};
use crate::dossier::ProcedureView;
use crate::failure::{Failure, FailureCode};
use crate::typed::{Count, needed};
use serde::Deserialize;
use store::Topic;
use ts_rs::TS;

/// By which procedure some nominations ask.
#[derive(Debug, Deserialize, TS)]
pub struct SetProcedure {
    /// Their ids.
    pub ids: Vec<i64>,
    /// The procedure.
    pub procedure: ProcedureView,
    /// The case of Luật TĐKT Đ85 that allows the simplified one; not asked for in the ordinary one.
    pub case: Option<String>,
}

/// Says by which procedure some nominations ask, for all of them or none. The simplified one is for the cases of Đ85
/// only (R50): which of them it is must be written.
///
/// # Errors
/// `nothing_chosen`, `field_empty` without the case, `nomination_closed`, `missing`.
pub async fn set_procedure(desk: Desk, input: SetProcedure) -> Result<Count, Failure> {
    let case = match input.procedure {
        ProcedureView::Ordinary => None,
        ProcedureView::Simplified => Some(needed("case", input.case.as_deref().unwrap_or_default())?),
    };
    if input.ids.is_empty() {
        return Err(Failure::new(FailureCode::NothingChosen));
    }
    let mut change = desk.change().await?;
    let nominations = change.nominations_by_id(&input.ids).await?;
    if let Some(closed) = nominations.iter().find(|one| !one.state.is_open()) {
        return Err(Failure::new(FailureCode::NominationClosed).fact("state", closed.state.as_str()));
    }
    let others = nominations.iter().filter(|one| one.simplified_for != case);
    let changed: Vec<i64> = others.map(|one| one.id).collect();
    let count = i64::try_from(changed.len()).unwrap_or(i64::MAX);
    if count > 0 {
        change.set_simplified_for(&changed, case.as_deref()).await?;
        let done = match &case {
            Some(case) => Done::work("procedure_simplified").fact("case", case),
            None => Done::work("procedure_ordinary"),
        };
        desk.commit(change, done.fact("count", count).to_all(Topic::Nominations, &changed)).await?;
    }
    Ok(Count { count })
}
