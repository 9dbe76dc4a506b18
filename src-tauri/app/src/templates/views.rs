//! What the screens are shown of templates.

use crate::failure::{Failure, FailureCode};
use crate::typed::Kind;
use documents::{Certificate, Template};
use serde::{Deserialize, Serialize};
use store::templates::TemplateVersion;
use ts_rs::TS;

/// A template in a list, as its newest version has it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateRow {
    /// The template.
    pub id: i64,
    /// As officers call it.
    pub name: String,
    /// Its newest version.
    pub version_id: i64,
    /// Which one that is: 1, 2, 3 …
    pub version: i64,
    /// The sheet's width.
    pub width_mm: f64,
    /// The sheet's height.
    pub height_mm: f64,
    /// Whether it is no longer offered.
    pub retired: bool,
}

/// Which template an award is printed with.
#[derive(Debug, Serialize, TS)]
pub struct AssignmentView {
    /// The award's code.
    pub award: String,
    /// Its name.
    pub award_name: String,
    /// The kind of recipient.
    pub kind: Kind,
    /// The template; nothing while the board has chosen none.
    pub template_id: Option<i64>,
    /// Whether a sheet is always printed; otherwise only with a template that the board chose.
    pub has_sheet: bool,
}

/// The templates, and what is printed with which.
#[derive(Debug, Serialize, TS)]
pub struct TemplateList {
    /// The templates, in the order in which they were made, the retired ones last.
    pub templates: Vec<TemplateRow>,
    /// What has a sheet or may be given one: the office's own awards and all badges, highest award first.
    pub assignments: Vec<AssignmentView>,
}

/// A version in a template's history.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::templates::TemplateVersion")]
pub struct TemplateVersionView {
    pub id: i64,
    pub version: i64,
    pub note: String,
    pub officer: String,
    pub made_at: String,
}

/// A scan of the blank sheet that is shown under a template and never prints.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GuideView {
    /// Its fingerprint, among the supplies.
    pub sha256: String,
    /// Left edge, mm.
    pub x_mm: f64,
    /// Upper edge, mm.
    pub y_mm: f64,
    /// Width, mm.
    pub width_mm: f64,
    /// Height, mm.
    pub height_mm: f64,
}

/// A template as one of its versions has it.
#[derive(Debug, Serialize, TS)]
pub struct TemplateView {
    /// The template.
    pub id: i64,
    /// As officers call it.
    pub name: String,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// The version that is shown.
    pub version_id: i64,
    /// Which one that is: 1, 2, 3 …
    pub version: i64,
    /// What stands on the sheet.
    pub content: Template,
    /// All its versions, the newest first.
    pub versions: Vec<TemplateVersionView>,
    /// The scan under it.
    pub guide: Option<GuideView>,
}

/// A sheet's texts to show a template with.
#[derive(Debug, Serialize, TS)]
pub struct SampleView {
    /// Whose sheet it is; empty for one of nobody.
    pub name: String,
    /// The texts.
    pub texts: Certificate,
}

/// How the text of a zone stands on the sheet that is shown.
#[derive(Debug, Serialize, TS)]
pub struct SketchZoneView {
    /// The zone's id.
    pub id: String,
    /// The type size in use, points.
    pub size_pt: f64,
    /// Whether the text had to be set smaller than its zone asks for.
    pub shrunk: bool,
    /// How many lines it takes.
    pub lines: i64,
}

/// What is wrong with an element.
#[derive(Debug, Serialize, TS)]
pub struct SketchFaultView {
    /// Its place among the elements; nothing for the sheet itself.
    pub element: Option<i64>,
    /// What is wrong, in the screen's words.
    pub failure: Failure,
}

/// What should be looked at before a template is printed.
#[derive(Debug, Serialize, TS)]
pub struct SketchWarningView {
    /// The place of its element among the elements.
    pub element: i64,
    /// `over_text`, `no_signature_space`, `unknown_kind`.
    pub why: String,
}

/// A template drawn as far as it can be.
#[derive(Debug, Serialize, TS)]
pub struct SketchView {
    /// An SVG element, one unit a millimetre; empty when the sheet itself has no usable size.
    pub svg: String,
    /// The text zones.
    pub zones: Vec<SketchZoneView>,
    /// All that keeps it from being printed.
    pub faults: Vec<SketchFaultView>,
    /// What may be meant so, but should be looked at.
    pub warnings: Vec<SketchWarningView>,
}

/// A font file or a picture of the office.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::supplies::Supply")]
pub struct SupplyView {
    pub sha256: String,
    pub kind: String,
    pub media: String,
    pub name: String,
    pub bytes: i64,
    pub officer: String,
    pub added_at: String,
    /// The letters of Vietnamese that a font lacks.
    pub missing: Vec<String>,
    /// Whether its file lies where it should, unchanged.
    pub there: bool,
    /// A picture's width and height in pixels.
    pub pixels: Option<(u32, u32)>,
}

/// Letters that a face of a template lacks for a batch.
#[derive(Debug, Serialize, TS)]
pub struct MissingLettersView {
    /// The face, as templates write it.
    pub face: String,
    /// The letters.
    pub letters: Vec<String>,
    /// On how many sheets one of them stands.
    pub sheets: i64,
    /// The zone in which the first is met.
    pub zone: String,
    /// On whose sheet that is.
    pub recipient: String,
}

/// What a stored version says.
///
/// # Errors
/// `damaged`, naming the version: nothing but the program writes there.
pub(crate) fn content_of(version: &TemplateVersion) -> Result<Template, Failure> {
    serde_json::from_str(&version.content).map_err(|error| {
        Failure::new(FailureCode::Damaged).fact("what", format!("template_version {}: {error}", version.id))
    })
}

/// A template as it is stored.
pub(super) fn stored(content: &Template) -> Result<String, Failure> {
    serde_json::to_string(content).map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))
}
