//! The catalogue as the board keeps it: award types, money, movements, themes, rules, templates.

mod demands;
mod edit;
mod get;
mod headings;
mod money;
mod movements;
mod views;

pub use demands::{SaveDemand, remove_demand, save_demand};
pub use edit::{EditAwardType, EditRule, edit_award_type, edit_rule};
pub use get::{CatalogueView, get_catalogue};
pub use headings::{
    HeadingMeaning, HeadingWordView, SaveHeadingWord, list_heading_words, remove_heading_word,
    save_heading_word,
};
pub use money::{
    SaveBaseSalary, SaveCoefficient, remove_base_salary, remove_coefficient, save_base_salary,
    save_coefficient,
};
pub use movements::{SaveMovement, SaveTheme, save_movement, save_theme};
pub use views::{
    AwardTypeView, BaseSalaryView, CertaintyView, CoefficientView, DemandView, MovementView, RuleView,
    ScopeView, ThemeView,
};
