//! `add_supply`, `list_supplies`, `get_supply`

use super::cabinet::{content, put};
use super::views::SupplyView;
use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use documents::{Fingerprint, FontFault, PictureFault, Supplies, inspect_font};
use domain::text::clean;
use serde::{Deserialize, Serialize};
use store::Topic;
use store::supplies::Supply;
use ts_rs::TS;

/// The largest picture that is taken, bytes: a scan of an A3 sheet at 300 dpi has ten million.
const LARGEST_PICTURE: usize = 20 * 1024 * 1024;
/// How long a file's name may be, in letters: longer ones are no names.
const LONGEST_NAME: usize = 120;

/// A font file or a picture, as its bytes, so that no path is ever sent.
#[derive(Debug, Deserialize, TS)]
pub struct AddSupply {
    /// The file's name, as the officer knows it.
    pub name: String,
    /// Its bytes in base64.
    pub bytes: String,
}

/// Takes a font file (TTF, OTF) or a picture (PNG, JPEG) among the office's supplies. One that is there already is told as
/// it is.
///
/// # Errors
/// `font_not_accepted` and `picture_not_accepted` with the reason, `supply_not_accepted` for any other file;
/// `full`, `read_only`.
pub async fn add_supply(desk: Desk, input: AddSupply) -> Result<SupplyView, Failure> {
    let bytes = STANDARD
        .decode(input.bytes.as_bytes())
        .map_err(|error| Failure::new(FailureCode::InputInvalid).fact("what", error))?;
    let looked = looked_at(&desk, &input.name, &bytes)?;
    // Before the change begins: writing to a slow disk must not keep other desks waiting.
    put(&desk, &looked, &bytes).await?;
    let mut change = desk.change().await?;
    if let Some(there) = change.find_supply(&looked.sha256).await? {
        return Ok(view(there, Some(&bytes)));
    }
    let id = change.add_supply(&looked).await?;
    let done = Done::work("supply_added").fact("file", &looked.name).to(Topic::Templates, id);
    desk.commit(change, done).await?;
    Ok(view(looked, Some(&bytes)))
}

/// What a file is, if it can be taken.
pub(super) fn looked_at(desk: &Desk, name: &str, bytes: &[u8]) -> Result<Supply, Failure> {
    let file = bare_name(name);
    let is_picture = bytes.starts_with(b"\x89PNG") || bytes.starts_with(&[0xff, 0xd8, 0xff]);
    let (kind, media, name) = if is_picture {
        picture(bytes).map_err(|why| refused(FailureCode::PictureNotAccepted, &file, why))?;
        ("picture", if bytes.starts_with(b"\x89PNG") { "png" } else { "jpg" }, file)
    } else {
        let report = inspect_font(bytes).map_err(|fault| match fault {
            FontFault::Kind => refused(FailureCode::SupplyNotAccepted, &file, "kind"),
            FontFault::Collection => refused(FailureCode::FontNotAccepted, &file, "collection"),
            FontFault::Damaged => refused(FailureCode::FontNotAccepted, &file, "damaged"),
            FontFault::TooLarge => refused(FailureCode::FontNotAccepted, &file, "too_large"),
            FontFault::Forbidden => refused(FailureCode::FontNotAccepted, &file, "forbidden"),
            FontFault::NoSubset => refused(FailureCode::FontNotAccepted, &file, "no_subset"),
        })?;
        let own = clean(&report.name);
        ("font", report.media, if own.is_empty() { file } else { own })
    };
    Ok(Supply {
        id: 0,
        sha256: Fingerprint::of(bytes).to_string(),
        kind: kind.to_owned(),
        media: media.to_owned(),
        name,
        bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        officer: desk.officer().to_owned(),
        added_at: desk.instant(),
    })
}

fn refused(code: FailureCode, file: &str, why: &str) -> Failure {
    Failure::new(code).fact("file", file).fact("why", why).at("bytes")
}

fn picture(bytes: &[u8]) -> Result<(), &'static str> {
    if bytes.len() > LARGEST_PICTURE {
        return Err("too_large");
    }
    Supplies::default().add_picture(bytes).map(drop).map_err(|fault| match fault {
        PictureFault::Kind => "kind",
        PictureFault::Damaged => "damaged",
        PictureFault::TooLarge => "too_large",
        PictureFault::Inks => "inks",
    })
}

/// The name without any folders, in NFC. It is only shown: no file is ever looked for by it.
fn bare_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let letters: Vec<char> = clean(last).chars().collect();
    let name: String = letters.iter().skip(letters.len().saturating_sub(LONGEST_NAME)).collect();
    if name.is_empty() { "tep".to_owned() } else { name }
}

fn view(supply: Supply, bytes: Option<&[u8]>) -> SupplyView {
    let report = bytes.filter(|_| supply.kind == "font").and_then(|bytes| inspect_font(bytes).ok());
    let mut pictures = Supplies::default();
    let pixels = bytes.filter(|_| supply.kind == "picture").and_then(|bytes| {
        let file = pictures.add_picture(bytes).ok()?;
        pictures.picture_size(file)
    });
    SupplyView {
        missing: report.map(|one| one.missing.iter().map(char::to_string).collect()).unwrap_or_default(),
        there: bytes.is_some(),
        pixels,
        sha256: supply.sha256,
        kind: supply.kind,
        media: supply.media,
        name: supply.name,
        bytes: supply.bytes,
        officer: supply.officer,
        added_at: supply.added_at,
    }
}

/// The office's fonts and pictures, the fonts with the letters that each lacks.
///
/// # Errors
/// What the file did.
pub async fn list_supplies(desk: Desk, _: Nothing) -> Result<Vec<SupplyView>, Failure> {
    let all = desk.read().await?.supplies().await?;
    let mut views = Vec::with_capacity(all.len());
    for supply in all {
        let bytes = content(&desk, &supply).await.ok();
        views.push(view(supply, bytes.as_deref()));
    }
    Ok(views)
}

/// The font or picture to fetch.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct GetSupply {
    pub sha256: String,
}

/// The content of a font or picture.
#[derive(Debug, Serialize, TS)]
pub struct SupplyContent {
    /// `ttf`, `otf`, `png`, `jpg`.
    pub media: String,
    /// Its bytes in base64.
    pub bytes: String,
}

/// The content of a font or picture, for the screen.
///
/// # Errors
/// `supply_unknown`, `supply_missing`.
pub async fn get_supply(desk: Desk, input: GetSupply) -> Result<SupplyContent, Failure> {
    let supply = desk.read().await?.find_supply(&input.sha256).await?;
    let supply =
        supply.ok_or_else(|| Failure::new(FailureCode::SupplyUnknown).fact("file", &input.sha256))?;
    let bytes = content(&desk, &supply).await?;
    Ok(SupplyContent { media: supply.media, bytes: STANDARD.encode(bytes) })
}
