//! `get_catalogue`

use super::views::{
    AwardTypeView, BaseSalaryView, MovementView, RuleView, ThemeView, award_type_view, base_salary_view,
    coefficient_view, demand_view, movement_view, rule_view, theme_view,
};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Nothing;
use serde::Serialize;
use ts_rs::TS;

/// Everything the catalogue holds.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CatalogueView {
    pub award_types: Vec<AwardTypeView>,
    pub base_salaries: Vec<BaseSalaryView>,
    pub movements: Vec<MovementView>,
    pub themes: Vec<ThemeView>,
    pub rules: Vec<RuleView>,
}

/// The whole catalogue.
///
/// # Errors
/// What the file did.
pub async fn get_catalogue(desk: Desk, _: Nothing) -> Result<CatalogueView, Failure> {
    let mut reader = desk.read().await?;
    let catalogue = reader.catalogue().await?;
    let coefficients: Vec<_> = catalogue.coefficients.into_iter().map(coefficient_view).collect();
    let demands: Vec<_> = catalogue.demands.into_iter().map(demand_view).collect();
    Ok(CatalogueView {
        award_types: catalogue
            .award_types
            .into_iter()
            .map(|one| award_type_view(one.entry, &coefficients, &demands))
            .collect(),
        base_salaries: catalogue.base_salaries.into_iter().map(base_salary_view).collect(),
        movements: catalogue.movements.into_iter().map(movement_view).collect(),
        themes: catalogue.themes.into_iter().map(theme_view).collect(),
        rules: catalogue.rules.into_iter().map(rule_view).collect(),
    })
}
