//! Templates: what stands where on a sheet, kept version by version; the fonts and pictures they ask for; and which of
//! them an award is printed with.

mod assign;
mod cabinet;
mod copy;
mod export;
mod get;
mod guide;
mod import;
mod letters;
mod list;
mod retire;
mod sample;
mod save;
pub(crate) mod seed;
mod sketch;
mod supplies;
mod views;

pub use assign::{AssignTemplate, ChooseDecisionTemplate, assign_template, choose_decision_template};
pub(crate) use assign::{Fixed, fixed_for};
pub(crate) use cabinet::{Cabinet, supplies_folder, supplies_for};
pub use copy::{CopyTemplate, RenameTemplate, copy_template, rename_template};
pub use export::{ExportTemplate, export_template};
pub use get::{GetTemplate, get_template};
pub use guide::{PlaceGuide, place_guide};
pub use import::{ImportTemplate, import_template};
pub(crate) use letters::missing_views;
pub use letters::{CheckTemplateLetters, check_template_letters};
pub use list::list_templates;
pub use retire::{TemplateId, restore_template, retire_template};
pub use sample::{GetTemplateSample, SampleKind, get_template_sample};
pub use save::{SaveTemplate, save_template};
pub use sketch::{SketchTemplate, sketch_template};
pub use supplies::{AddSupply, GetSupply, SupplyContent, add_supply, get_supply, list_supplies};
pub(crate) use views::content_of;
pub use views::{
    AssignmentView, GuideView, MissingLettersView, SampleView, SketchFaultView, SketchView, SketchZoneView,
    SupplyView, TemplateList, TemplateRow, TemplateVersionView, TemplateView,
};
