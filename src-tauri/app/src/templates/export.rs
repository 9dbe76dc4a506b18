//! `export_template`

use super::cabinet::content;
use super::views::{GuideView, content_of};
use crate::certificates::MadeFile;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use documents::Template;
use domain::text::fold;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The version to hand on.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct ExportTemplate {
    pub version_id: i64,
}

/// What such a file says it is.
pub(super) const FORMAT: &str = "vinhdanh-template";
/// The only version of the file there is.
pub(super) const FORMAT_VERSION: u32 = 1;

/// A template in a file of its own, with the fonts and pictures it asks for.
#[derive(Debug, Serialize)]
pub(super) struct Carried {
    pub format: &'static str,
    pub format_version: u32,
    pub template: Template,
    pub guide: Option<GuideView>,
    pub files: Vec<CarriedFile>,
}

/// A font or a picture in such a file.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct CarriedFile {
    /// The SHA-256 of its content.
    pub sha256: String,
    /// Its name.
    pub name: String,
    /// Its content, in base64.
    pub base64: String,
}

/// Writes a template into one JSON file among the exports: what stands on it, its scan, its fonts and pictures.
///
/// # Errors
/// `missing`, `supply_unknown`, `supply_missing`, `full`, `read_only`.
pub async fn export_template(desk: Desk, input: ExportTemplate) -> Result<MadeFile, Failure> {
    let mut reader = desk.read().await?;
    let version = reader.template_version(input.version_id).await?;
    let stored = reader.template(version.template_id).await?;
    let template = Template { name: stored.name.clone(), ..content_of(&version)? };
    let guide: Option<GuideView> =
        stored.guide_box.as_deref().and_then(|place| serde_json::from_str(place).ok());
    let mut wanted: BTreeSet<String> = template.wanted_files().iter().map(ToString::to_string).collect();
    wanted.extend(guide.iter().map(|guide| guide.sha256.clone()));
    let mut files = Vec::new();
    for sha256 in wanted {
        let supply = reader.find_supply(&sha256).await?;
        let supply = supply.ok_or_else(|| Failure::new(FailureCode::SupplyUnknown).fact("file", &sha256))?;
        let base64 = STANDARD.encode(content(&desk, &supply).await?);
        files.push(CarriedFile { sha256, name: supply.name, base64 });
    }
    drop(reader);
    let carried = Carried { format: FORMAT, format_version: FORMAT_VERSION, template, guide, files };
    let bytes = serde_json::to_vec_pretty(&carried)
        .map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?;
    let name = format!("mau-in-{}-v{}.json", slug(&stored.name), version.version);
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let path = desk.export(&name, bytes).await?;
    Ok(MadeFile {
        id: stored.id,
        name,
        path: path.display().to_string(),
        pages: 1,
        bytes: size,
        shrunk: 0,
        given_out: 0,
        printed: Vec::new(),
    })
}

/// A name that every system takes: letters, digits, hyphens.
pub(crate) fn slug(name: &str) -> String {
    let words = fold(name);
    let words: Vec<&str> =
        words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}
