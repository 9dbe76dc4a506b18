//! The catalogue as the board keeps it: award types, money, themes, rules, templates.

mod edit;
mod get;
mod money;
mod views;

pub use edit::{EditAwardType, EditRule, SaveTheme, edit_award_type, edit_rule, save_theme};
pub use get::{CatalogueView, get_catalogue};
pub use money::{
    SaveBaseSalary, SaveCoefficient, remove_base_salary, remove_coefficient, save_base_salary,
    save_coefficient,
};
pub use views::{
    AwardTypeView, BaseSalaryView, CertaintyView, CoefficientView, RuleView, TemplateView, ThemeView,
};
