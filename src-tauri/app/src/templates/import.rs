//! `import_template`

use super::cabinet::put;
use super::copy::add_named;
use super::export::{CarriedFile, FORMAT, FORMAT_VERSION};
use super::save::{Next, add_version};
use super::supplies::looked_at;
use super::views::GuideView;
use crate::certificates::of_sheet;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::MadeId;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use documents::{Element, Fingerprint, PageSize, Template};
use domain::text::clean;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;
use store::Topic;
use store::supplies::Supply;
use ts_rs::TS;

/// A template in a file of its own.
#[derive(Debug, Deserialize, TS)]
pub struct ImportTemplate {
    /// The file's name, as the officer knows it.
    pub name: String,
    /// Its bytes in base64.
    pub bytes: String,
}

/// What a file brought, checked.
struct Brought {
    template: Template,
    guide: Option<GuideView>,
    files: Vec<(Supply, Vec<u8>)>,
}

/// Takes a template out of a file that another office exported: as a template of its own, under a name that is free. Nothing is
/// taken unless all of it is right.
///
/// # Errors
/// `template_unreadable`, saying what is wrong and where; `template_newer` when it has what this version does not know;
/// `template_file_broken` with the zone; `font_not_accepted`,
/// `picture_not_accepted`, `supply_not_accepted` for what it carries; `full`, `read_only`.
pub async fn import_template(desk: Desk, input: ImportTemplate) -> Result<MadeId, Failure> {
    let bytes = STANDARD
        .decode(input.bytes.as_bytes())
        .map_err(|error| Failure::new(FailureCode::InputInvalid).fact("what", error))?;
    let brought = read(&desk, &bytes).map_err(|failure| failure.fact("source", &input.name).at("bytes"))?;
    for (supply, bytes) in &brought.files {
        put(&desk, supply, bytes).await?;
    }
    let mut change = desk.change().await?;
    for (supply, _) in &brought.files {
        if change.find_supply(&supply.sha256).await?.is_none() {
            change.add_supply(supply).await?;
        }
    }
    let taken: BTreeSet<String> = change.templates().await?.into_iter().map(|one| one.name).collect();
    let name = free(&brought.template.name, &taken);
    let id = add_named(&mut change, &name).await?;
    let content = Template { name: name.clone(), ..brought.template };
    add_version(&mut change, &desk, Next { template_id: id, version: 1, content, note: "" }).await?;
    if let Some(guide) = brought.guide {
        let place = serde_json::to_string(&guide)
            .map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?;
        change.save_guide(id, Some((guide.sha256, place))).await?;
    }
    let done = Done::work("template_imported")
        .fact("template", name)
        .fact("file", input.name)
        .to(Topic::Templates, id);
    desk.commit(change, done).await?;
    Ok(MadeId { id })
}

/// The name itself, else the name with the first number that is free.
fn free(name: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|n| format!("{name} ({n})"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default()
}

fn wrong(place: &str, what: impl std::fmt::Display) -> Failure {
    Failure::new(FailureCode::TemplateUnreadable).fact("place", place).fact("what", what)
}

/// What is wrong with a template that is still in its file, where no screen of this office can mend it.
fn broken(failure: Failure) -> Failure {
    match failure.code {
        FailureCode::TemplateBroken => Failure { code: FailureCode::TemplateFileBroken, ..failure },
        _ => failure,
    }
}

fn read(desk: &Desk, bytes: &[u8]) -> Result<Brought, Failure> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let file: Value = serde_json::from_slice(bytes)
        .map_err(|error| wrong(&format!("dòng {}, cột {}", error.line(), error.column()), error))?;
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(wrong("format", format!("\"{FORMAT}\"?")));
    }
    let version = file.get("format_version").and_then(Value::as_u64).unwrap_or_default();
    if version != u64::from(FORMAT_VERSION) {
        return Err(wrong("format_version", version));
    }
    let template = template(file.get("template").unwrap_or(&Value::Null))?;
    template.check().map_err(|error| broken(of_sheet(error, &template, |_| String::new())))?;
    let guide: Option<GuideView> = match file.get("guide") {
        None | Some(Value::Null) => None,
        Some(guide) => Some(serde_json::from_value(guide.clone()).map_err(|error| wrong("guide", error))?),
    };
    let empty = Vec::new();
    let carried = file.get("files").and_then(Value::as_array).unwrap_or(&empty);
    let files = carried.iter().enumerate().map(|(at, one)| carried_file(desk, at, one));
    let files = files.collect::<Result<Vec<_>, _>>()?;
    let has = |sha256: &str| files.iter().any(|(supply, _)| supply.sha256 == sha256);
    let wanted = template.wanted_files().into_iter().map(|file| file.to_string());
    if let Some(missing) = wanted.chain(guide.iter().map(|one| one.sha256.clone())).find(|one| !has(one)) {
        return Err(wrong("files", missing));
    }
    Ok(Brought { template, guide, files })
}

/// The template, element by element, so that the one that cannot be read is named by its place.
fn template(value: &Value) -> Result<Template, Failure> {
    let name = clean(value.get("name").and_then(Value::as_str).unwrap_or_default());
    if name.is_empty() {
        return Err(wrong("template.name", ""));
    }
    let page = value.get("page").cloned().unwrap_or_default();
    let page: PageSize = serde_json::from_value(page).map_err(|error| wrong("template.page", error))?;
    let listed = value.get("elements").and_then(Value::as_array);
    let listed = listed.ok_or_else(|| wrong("template.elements", "[]?"))?;
    let element = |(at, one): (usize, &Value)| {
        serde_json::from_value::<Element>(one.clone()).map_err(|error| {
            let id = one.get("id").or_else(|| one.get("kind")).and_then(Value::as_str).unwrap_or_default();
            wrong(&format!("template.elements[{at}] {id}"), error)
        })
    };
    let elements = listed.iter().enumerate().map(element).collect::<Result<Vec<_>, _>>()?;
    // What is not known is not printed: another office's sheet would lack it, and nobody would be told.
    if let Some(at) = elements.iter().position(|one| matches!(one, Element::Unknown(_))) {
        let kind = listed.get(at).and_then(|one| one.get("kind")).and_then(Value::as_str);
        return Err(Failure::new(FailureCode::TemplateNewer).fact("what", kind.unwrap_or_default()));
    }
    Ok(Template { name, page, elements })
}

fn carried_file(desk: &Desk, at: usize, value: &Value) -> Result<(Supply, Vec<u8>), Failure> {
    let place = format!("files[{at}]");
    let file: CarriedFile = serde_json::from_value(value.clone()).map_err(|error| wrong(&place, error))?;
    let bytes = STANDARD.decode(file.base64.as_bytes()).map_err(|error| wrong(&place, error))?;
    let found = Fingerprint::of(&bytes).to_string();
    if found != file.sha256 {
        return Err(wrong(&format!("{place} {}", file.name), format!("SHA-256 {found}")));
    }
    Ok((looked_at(desk, &file.name, &bytes)?, bytes))
}
